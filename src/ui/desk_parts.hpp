#pragma once
// What the screens of a deck's author share: how a wish is told, the heads of their pages, a dialog with
// lines and a switch. Nothing here knows which of the screens it stands on.
#include <concepts>

#include "ui/class_parts.hpp"
#include "ui/panels.hpp"

namespace communique::ui {

template <class Wish>
requires std::constructible_from<screens::DeskWish, Wish>
void want(Intents& intents, Wish wish) { intents.emplace_back(screens::AtDesk{std::move(wish)}); }

/// Asks; the safe answer is Cancel, the other Confirm.
void draw_desk_dialog(Pen& pen, const screens::ClassDialogView& view, Intents& intents);

/// The same with lines to read below the text and perhaps a switch.
struct LongDialog {
  std::string_view title, text;
  std::vector<std::string> lines{};
  std::string switch_label{};
  bool is_on = false;
  std::string_view safe_label, other_label;
};
struct LongDialogTouch {
  DialogAnswer answer = DialogAnswer::None;
  bool is_switched = false;
};
LongDialogTouch draw_long_dialog(Pen& pen, const LongDialog& view);

/// The line at the top of the desk and the editor: back, title, undo and redo, and perhaps a way out.
struct DeskHead {
  std::string_view title, back_label, undo_label, redo_label, note, finish_label;
  bool can_undo = false, can_redo = false;
};
/// Draws it and its rule; returns its height.
float draw_desk_head(Pen& pen, const Page& page, const DeskHead& head, Intents& intents);
/// Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z, while no field has the keyboard.
void take_undo_keys(bool can_undo, bool can_redo, Intents& intents);

/// Buttons from left to right, in as many rows as they need; `pressed` is told which.
struct FlowButton {
  std::string label;  // `visible###id`
  ButtonLook look{};
};
struct FlowTouch {
  int pressed = -1;
  float height = 0;
};
FlowTouch draw_flow(Pen& pen, Rect place, const std::vector<FlowButton>& buttons, float gap = kTight);

/// A label above a field whose text is the view's, with room for its error; returns the height.
struct LabelledField {
  std::string_view label;
  std::string id;
  std::string_view value;
  std::string_view error = {};
  bool wants_focus = false;
};
struct LabelledTouch {
  float height = 0;
  bool is_edited = false, is_submitted = false;
};
LabelledTouch draw_labelled_field(Pen& pen, Rect place, const LabelledField& field);

}  // namespace communique::ui
