#pragma once
// What people press and type in: buttons, options, fields, choices, list rows.
// Labels are `visible text###stable_id`; the part before ### is what is drawn.
#include <string>
#include <string_view>
#include <vector>

#include "ui/emblems.hpp"
#include "ui/icons.hpp"
#include "ui/pen.hpp"

namespace communique::ui {

/// `visible###id`.
[[nodiscard]] std::string labelled(std::string_view visible, std::string_view id);

enum class ButtonKind { Primary, Secondary, Quiet, Danger };
enum class ButtonSize { Small, Normal, Big };
struct ButtonLook {
  ButtonKind kind = ButtonKind::Primary;
  ButtonSize size = ButtonSize::Normal;
  Icon icon = Icon::None;  // after the label; before it where it is Close or leads back
  Enabled enabled = Enabled::Yes;
  std::string_view key = {};  // that does the same, in its cap after the label
};
[[nodiscard]] float button_height(const Pen& pen, ButtonSize size = ButtonSize::Normal);
[[nodiscard]] float button_width(const Pen& pen, std::string_view label, const ButtonLook& look);
/// Fills `place`; true when pressed.
bool button(Pen& pen, Rect place, const std::string& label, const ButtonLook& look = {});
/// At `top_left` in its natural size; true when pressed.
bool button_at(Pen& pen, Point top_left, const std::string& label, const ButtonLook& look = {});
/// Text alone, primary, as in "Read the paragraph"; its target is larger than its words.
bool link(Pen& pen, Point top_left, const std::string& label);
/// A square of kIconButton with an icon and no words on screen.
inline constexpr float kIconButton = 36;
bool icon_button(Pen& pen, Point centre, const std::string& label, Icon icon, Enabled enabled = Enabled::Yes);

/// A square with an edge that fills `place`, an icon and no words on screen; true when pressed.
bool square_button(Pen& pen, Rect place, const std::string& label, Icon icon, Enabled enabled);
/// The ground of a choice among others in a pill, tinted and edged where it is chosen. The caller draws its
/// tick and words.
Touch pill(Pen& pen, Rect place, const std::string& label, bool is_chosen);

/// What an option begins with: its shape, a box to be ticked, or its place in an order.
enum class OptionSign { Shape, Box, Place };
enum class Spacing { Roomy, Dense };  // whether many stand below each other
struct OptionLook {
  OptionSign sign = OptionSign::Shape;
  Spacing spacing = Spacing::Roomy;
  float kept_right = 0;  // room at its right for the caller's own, while it is not marked
  int index = 0;
  screens::OptionView view;
  Enabled enabled = Enabled::Yes;
  bool is_chosen = false;   // chosen, not yet marked
  bool is_stacked = false;  // the native name below the other, as its neighbours have it
};
/// How far an option's words stand from its left edge.
[[nodiscard]] float option_text_left(const Pen& pen);
/// Whether the names of this option do not fit side by side.
[[nodiscard]] bool option_wants_stacking(const Pen& pen, const OptionLook& look, float width);
[[nodiscard]] float option_height(Pen& pen, const OptionLook& look, float width, float least);
bool option(Pen& pen, Rect place, const std::string& label, const OptionLook& look);
/// The same without its item, for the caller to make.
void draw_option(Pen& pen, Rect place, const OptionLook& look, const Touch& touch);

/// A square with a tick in it, or without.
void draw_tick_box(Pen& pen, Rect square, bool is_ticked);

/// A topic's icon and name in a pill; returns its width.
float topic_tag(Pen& pen, Point top_left, Topic topic, std::string_view name);
/// The same as a choice with a tick box; true when pressed.
bool topic_choice(Pen& pen, Rect place, const std::string& label, Topic topic, std::string_view count,
                  bool is_chosen);

/// One of a few, in one row or, where `place` is too narrow, in several.
struct SegmentedTouch {
  int pressed = -1;  // index of the one pressed
  float height = 0;
};
SegmentedTouch segmented(Pen& pen, Rect place, const std::vector<std::string>& labels, int chosen);
/// A switch with its sentence, in lines no wider than `width` with the switch; true when pressed.
bool toggle(Pen& pen, Point top_left, const std::string& label, bool is_on, float width = 100000);
[[nodiscard]] float toggle_height(Pen& pen, std::string_view words, float width);

enum class FieldKind { Plain, Secret };
struct FieldLook {
  std::string hint{};   // while empty
  std::string error{};  // a sentence; drawn below with a mark
  FieldKind kind = FieldKind::Plain;
  Enabled enabled = Enabled::Yes;
  bool wants_focus = false;
  Icon icon = Icon::None;  // before the words
  float kept_right = 0;    // room at its right for the caller's own
};
struct FieldTouch {
  bool is_edited = false;
  bool is_submitted = false;  // Enter
};
/// `text` is what is being typed. The place is the frame alone; the error stands below it.
FieldTouch field(Pen& pen, Rect place, const std::string& label, std::string& text,
                 const FieldLook& look = {});
[[nodiscard]] float field_height(const Pen& pen);
/// A field of several lines that fills `place` and scrolls in it. Enter begins a line, Tab leaves it.
FieldTouch text_area(Pen& pen, Rect place, const std::string& label, std::string& text,
                     const FieldLook& look = {});

/// A row of a list, 56 high, tinted when hovered; true when pressed. The caller draws what is in it.
Touch list_row(Pen& pen, Rect place, const std::string& label);

/// A key in its cap; returns its width.
float key_cap(Pen& pen, Point top_left, std::string_view key);
[[nodiscard]] float key_cap_width(const Pen& pen, std::string_view key);
/// Caps and what they do, left to right within `width`; hints that no longer fit are left out. The hint of
/// `pressable` is a button too, for what no other button does: true when it is pressed.
bool key_hints(Pen& pen, Point middle_left, const std::vector<screens::KeyHint>& hints, float width,
               std::string_view pressable = {});

}  // namespace communique::ui
