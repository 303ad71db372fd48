#pragma once
// What the drawing of an author's screens remembers from frame to frame: where long columns are scrolled to
// and how high their parts are, what is being selected in the article. Knows nothing of drafts or decks.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ui/tall_column.hpp"

namespace communique::ui {

/// Bytes of an article.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool is_empty() const { return begin >= end; }
  bool operator==(const TextSpan&) const = default;
};

/// A stretch of a paragraph that is laid out by itself: a whole one, or part of one that is very long.
struct ArticlePiece {
  std::size_t paragraph = 0;  // index
  std::size_t begin = 0;      // bytes of its text
  std::size_t end = 0;
};

/// A word that the keyboard stands on, in bytes of the article.
struct WordPlace {
  std::size_t piece = 0;
  TextSpan bytes;
};

/// Heights hold for one width and text size alone.
struct ColumnMeasure {
  std::size_t parts = 0;
  float width = 0;
  float line = 0;
  bool operator==(const ColumnMeasure&) const = default;
};

struct ArticleUi {
  std::string article;  // which one the pieces are of
  std::vector<ArticlePiece> pieces;
  ColumnMeasure measure;
  TallColumn heights;
  std::optional<std::size_t> pressed;  // the byte at which the mouse went down
  TextSpan dragged;                    // from there to the pointer
  bool is_dragging = false;
  bool has_word = false;            // a double click took it: letting go presses nothing
  std::optional<WordPlace> caret;   // of the keyboard
  std::optional<WordPlace> anchor;  // where its selection began
  bool is_caret_moved = false;      // it has to be seen
  bool has_keyboard = false;        // in the frame before
};

struct DeskUi {
  ArticleUi article;
  ColumnMeasure drafts_measure;
  TallColumn drafts;
  std::string shown;       // the draft that was last brought into view
  int showing_frames = 0;  // in which it still is: heights settle meanwhile
  bool was_editing = false;
  std::string typing;        // a field whose text is kept when it is left
  bool wants_kinds = false;  // the first kind is to be given the keyboard
};

}  // namespace communique::ui
