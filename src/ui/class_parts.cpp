#include "ui/class_parts.hpp"

#include <imgui_internal.h>

#include <algorithm>

namespace communique::ui {

void draw_class_dialog(Pen& pen, const screens::ClassDialogView& view, Intents& intents) {
  const screens::DialogView dialog{.title = view.title,
                                   .text = view.text,
                                   .safe_label = view.safe_label,
                                   .other_label = view.other_label,
                                   .is_destructive = view.is_destructive};
  switch (draw_dialog(pen, dialog)) {
    case DialogAnswer::Safe:
      return want(intents, screens::in_class::Cancel{});
    case DialogAnswer::Other:
      return want(intents, screens::in_class::Confirm{});
    case DialogAnswer::None:
      return;
  }
}

NoticeTouch draw_notice(Pen& pen, Rect place, const Notice& notice) {
  const Theme& theme = pen.theme();
  const ButtonLook look{.kind = ButtonKind::Secondary, .size = ButtonSize::Small};
  const float mark = pen.grown(20);
  const float x = place.x + kStep + mark + kSnug;
  const float button = notice.button.empty() ? 0 : button_width(pen, notice.button, look);
  const bool is_below = button > 0 && place.right() - kStep - x - button - kStep < pen.grown(200);
  const float room = place.right() - kStep - x - (button > 0 && !is_below ? button + kStep : 0);
  const float words = pen.text_height(notice.text, Role::Body, room);
  const float row = button > 0 ? button_height(pen, ButtonSize::Small) : 0;
  const float inner = is_below ? words + kTight + row : std::max(words, row);
  place.height = inner + 2 * kSnug;
  pen.fill(place, theme.wrong_ground, kRadiusCard);
  pen.edge(place, theme.wrong, pen.thick(2), kRadiusCard);
  const float line = pen.type(Role::Body).line;
  const float top = place.y + kSnug + (is_below ? 0 : (inner - words) / 2);
  draw_mark(pen, screens::Mark::Wrong, {place.x + kStep + mark / 2, top + line / 2}, mark);
  pen.text({x, top, room, 0}, notice.text, Role::Body, theme.ink);
  NoticeTouch touch{.height = place.height};
  if (button > 0) {
    const Point at{is_below ? x : place.right() - kStep - button,
                   is_below ? top + words + kTight : place.y + (place.height - row) / 2};
    touch.is_pressed = button_at(pen, at, notice.button, look);
  }
  return touch;
}

FieldTouch mirrored_field(Pen& pen, Rect place, const MirroredField& mirrored) {
  std::string& text = pen.state().fields[mirrored.id];
  const std::string label = labelled(mirrored.label, mirrored.id);
  if (ImGui::GetActiveID() != ImGui::GetID(label.c_str())) text = mirrored.value;
  return field(pen, place, label, text, mirrored.look);
}

const std::string& mirrored_text(Pen& pen, const std::string& id) { return pen.state().fields[id]; }

Closing closing_of(const screens::StageQuestion& question) {
  const bool is_counted =
      std::any_of(question.options.begin(), question.options.end(),
                  [](const screens::StageOption& option) { return !option.count.empty(); });
  return question.is_shown || is_counted ? Closing::Counted : Closing::Open;
}

}  // namespace communique::ui
