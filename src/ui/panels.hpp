#pragma once
// Cards with a heading and rows of form in them, as the screens that report and set things share. Each part
// is given its column and returns the height it took; none knows which screen it stands on.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/controls.hpp"
#include "ui/pen.hpp"
#include "ui/scenery.hpp"

namespace communique::ui {

/// Cards whose content is laid out first and framed after, when this ends: the draw list's channels put the
/// frames below. One at a time in a window.
class Cards {
 public:
  explicit Cards(Pen& pen);
  ~Cards();
  Cards(const Cards&) = delete;
  Cards& operator=(const Cards&) = delete;
  struct Heading {
    std::string_view text = {};  // empty: the content begins at the card's top
    std::string_view note = {};  // at the heading's right, or below where that has no room
  };
  using Content = std::function<float(Rect column)>;
  /// Of `place` the height is open; returns it.
  float add(Rect place, Heading heading, const Content& content);
  /// Ends the last two where the lower one ends; returns their height.
  float level();

 private:
  Pen& pen_;
  std::vector<Rect> frames_;
};
inline constexpr float kCardPad = 29;    // its edge and 28
inline constexpr float kCardBelow = 24;  // from a card's content to its lower edge

/// The way back, above a page's title; true when pressed.
bool draw_back(Pen& pen, Point top_left, std::string_view label);

/// A page's parts under one tab, above its title; returns the height with the room below, 0 where there are
/// none.
float draw_parts(Pen& pen, Rect place, const std::vector<screens::PartChoice>& parts, Intents& intents);

/// Px kept at a page's bottom for the button that begins a round, where nothing is to be shown yet and low
/// windows would have it out of sight; 0 where it has room below the words.
[[nodiscard]] float start_footer(const Pen& pen, const Page& page);
/// The button, at `top_left`; returns its height.
float draw_start(Pen& pen, Point top_left, const std::string& label, Intents& intents);

/// A label, a field and a button beside it, or below where they do not fit.
struct FieldRow {
  std::string label, id, button, button_id;
  FieldLook look{};
};
float draw_field_row(Pen& pen, Rect place, const FieldRow& row, std::string& text,
                     const std::function<void(const std::string&)>& submit);

/// Choices under their label, with a note below where there is one; calls `choose` with the index pressed.
struct ChoiceRow {
  std::string_view label;
  std::vector<std::string> choices;  // `visible###id`
  int chosen = -1;
  std::string_view note = {};
};
float draw_choice_row(Pen& pen, Rect place, const ChoiceRow& row,
                      const std::function<void(std::size_t)>& choose);

}  // namespace communique::ui
