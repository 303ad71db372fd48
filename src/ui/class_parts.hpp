#pragma once
// What the screens of a class share: how a wish of a class is told, its dialog, a notice, the stage's
// question as its options are drawn. Nothing here knows which of the screens it stands on.
#include <concepts>

#include "ui/scenery.hpp"

namespace communique::ui {

template <class Wish>
  requires std::constructible_from<screens::ClassWish, Wish>
void want(Intents& intents, Wish wish) {
  intents.emplace_back(screens::InClass{std::move(wish)});
}
template <class Command>
void command(Intents& intents, Command command) {
  want(intents, screens::in_class::Command{std::move(command)});
}

/// Asks; the safe answer is Cancel, the other Confirm.
void draw_class_dialog(Pen& pen, const screens::ClassDialogView& view, Intents& intents);

/// Words with a mark and perhaps a button on a ground that stands out; returns its height.
struct Notice {
  std::string_view text;
  std::string button{};  // `visible###id`
};
struct NoticeTouch {
  bool is_pressed = false;
  float height = 0;
};
NoticeTouch draw_notice(Pen& pen, Rect place, const Notice& notice);

/// A field whose text is the view's, and in UiState only while it is typed in; true when `text` was edited.
struct MirroredField {
  std::string label;  // for who hears the screen
  std::string id;
  std::string_view value;
  FieldLook look{};
};
FieldTouch mirrored_field(Pen& pen, Rect place, const MirroredField& field);
[[nodiscard]] const std::string& mirrored_text(Pen& pen, const std::string& id);

/// The question of the stage, in the measures of `pen`: topic, stem and options, without a clock.
enum class Closing { Open, Counted };
[[nodiscard]] Closing closing_of(const screens::StageQuestion& question);

}  // namespace communique::ui
