#pragma once
// An article as pieces that can be laid out alone, and the words that a keyboard steps over. Pure. Invariant:
// pieces are in order, leave out nothing but empty paragraphs, and end on character boundaries.
#include <string_view>
#include <vector>

#include "screens/desk_view.hpp"
#include "ui/desk_ui.hpp"

namespace communique::ui {

/// A paragraph longer than this is laid out in parts: one endless line must not be measured as a whole.
inline constexpr std::size_t kLongestPiece = 3000;

[[nodiscard]] std::vector<ArticlePiece> article_pieces(
    const std::vector<screens::ArticleParagraph>& paragraphs);

/// Words as the keyboard steps over them, in bytes of `text`: without the spaces, brackets and stops around.
[[nodiscard]] std::vector<TextSpan> word_spans(std::string_view text);

/// `span` without white space at its ends.
[[nodiscard]] TextSpan tightened(const std::vector<screens::ArticleParagraph>& paragraphs, TextSpan span);

}  // namespace communique::ui
