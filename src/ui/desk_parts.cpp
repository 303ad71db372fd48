#include "ui/desk_parts.hpp"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/dialog_parts.hpp"

namespace communique::ui {
namespace {

constexpr float kHeadHeight = 72;
constexpr float kDialogWidth = 520;

float lines_height(Pen& pen, const std::vector<std::string>& lines, float room) {
  float height = 0;
  for (const std::string& line : lines) height += kTight + pen.text_height(line, Role::Small, room);
  return height;
}

}  // namespace

void draw_desk_dialog(Pen& pen, const screens::ClassDialogView& view, Intents& intents) {
  const screens::DialogView dialog{.title = view.title,
                                   .text = view.text,
                                   .safe_label = view.safe_label,
                                   .other_label = view.other_label,
                                   .is_destructive = view.is_destructive};
  switch (draw_dialog(pen, dialog)) {
    case DialogAnswer::Safe:
      return want(intents, screens::at_desk::Cancel{});
    case DialogAnswer::Other:
      return want(intents, screens::at_desk::Confirm{});
    case DialogAnswer::None:
      return;
  }
}

LongDialogTouch draw_long_dialog(Pen& pen, const LongDialog& view) {
  const std::string id = "###long-dialog";
  const float width = std::min(pen.grown(kDialogWidth), pen.width() - 2 * kGutter);
  const float room = width - 2 * kDialogPad;
  const float title = pen.text_height(view.title, Role::Head, room) + kHair;
  const float text = view.text.empty() ? 0 : pen.text_height(view.text, Role::Body, room);
  const float lines = lines_height(pen, view.lines, room);
  const float tick = view.switch_label.empty() ? 0 : kStep + toggle_height(pen, view.switch_label, room);
  const float row = button_height(pen);
  const float content = title + text + lines + tick;
  const float around = 2 * kDialogPad + kGutter + row;
  const float height = std::min(around + content, pen.height() - 2 * kGutter);
  LongDialogTouch touch;
  if (!begin_dialog(pen, id, width, height)) return touch;
  Pen inner = dialog_pen(pen, {0, 0, width, height});
  {
    ScrollArea area(inner, "long-dialog-text", {kDialogPad, kDialogPad, room + kSnug, height - around});
    float y = inner.text({0, 0, room, 0}, view.title, Role::Head, pen.theme().ink) + kHair;
    if (!view.text.empty()) y += inner.text({0, y, room, 0}, view.text, Role::Body, pen.theme().ink2);
    for (const std::string& line : view.lines) {
      y += kTight + inner.text({0, y + kTight, room, 0}, line, Role::Small, pen.theme().ink);
    }
    if (!view.switch_label.empty()) {
      touch.is_switched =
          toggle(inner, {0, y + kStep}, labelled(view.switch_label, "dialog-switch"), view.is_on, room);
    }
    area.grow(content);
  }
  const std::string safe = labelled(view.safe_label, "dialog-safe");
  const std::string other = labelled(view.other_label, "dialog-other");
  const ButtonLook secondary{.kind = ButtonKind::Secondary};
  const float y = height - kDialogPad - row;
  const float safe_left = width - kDialogPad - button_width(inner, safe, {});
  const float other_left = safe_left - kSnug - button_width(inner, other, secondary);
  if (button_at(inner, {other_left, y}, other, secondary)) touch.answer = DialogAnswer::Other;
  if (button_at(inner, {safe_left, y}, safe)) touch.answer = DialogAnswer::Safe;
  take_focus(pen.state(), id);
  if (is_pressed(ImGuiKey_Escape) || takes_enter()) touch.answer = DialogAnswer::Safe;
  if (touch.answer != DialogAnswer::None) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
  return touch;
}

float draw_desk_head(Pen& pen, const Page& page, const DeskHead& head, Intents& intents) {
  const Theme& theme = pen.theme();
  const float height = std::max(kHeadHeight, button_height(pen) + kStep);
  const float middle = height / 2;
  const float top = middle - button_height(pen) / 2;
  if (draw_back(pen, {page.margin, top}, head.back_label)) want(intents, screens::at_desk::Cancel{});
  const ButtonLook quiet{.kind = ButtonKind::Quiet, .icon = Icon::ChevronLeft};
  const float left = page.margin + button_width(pen, head.back_label, quiet);

  float x = page.margin + page.content;
  if (!head.finish_label.empty()) {
    const ButtonLook secondary{.kind = ButtonKind::Secondary, .size = ButtonSize::Small};
    const std::string label = labelled(head.finish_label, "finish");
    x -= button_width(pen, label, secondary);
    const float lift = button_height(pen, ButtonSize::Small) / 2;
    if (button_at(pen, {x, middle - lift}, label, secondary)) want(intents, screens::at_desk::Finish{});
    x -= kSnug;
  }
  const float side = pen.grown(kIconButton);
  const auto enabled = [](bool can) { return can ? Enabled::Yes : Enabled::No; };
  x -= side;
  if (icon_button(pen, {x + side / 2, middle}, labelled(head.redo_label, "redo"), Icon::Redo,
                  enabled(head.can_redo))) {
    want(intents, screens::at_desk::Redo{});
  }
  x -= side;
  if (icon_button(pen, {x + side / 2, middle}, labelled(head.undo_label, "undo"), Icon::Undo,
                  enabled(head.can_undo))) {
    want(intents, screens::at_desk::Undo{});
  }
  const float note = head.note.empty() ? 0 : pen.text_width(head.note, Role::Small) + kStep;
  const float title = pen.text_width(head.title, Role::Head);
  const float centre = page.margin + page.content / 2;
  const bool has_note = note > 0 && centre + title / 2 + kStep < x - note;
  if (has_note) {
    pen.text_line({x - note, middle - pen.type(Role::Small).line / 2}, head.note, Role::Small, theme.ink2);
    x -= note;
  }
  const float room = x - left - 2 * kStep;
  const float words = std::min(title, room);
  if (words > pen.grown(60)) {
    const float at = std::clamp(centre - words / 2, left + kStep, x - kStep - words);
    pen.text_line({at, middle - pen.type(Role::Head).line / 2}, head.title, Role::Head, theme.ink, words + 1);
  }
  pen.rule(page.margin, height, page.content, theme.rule);
  return height + 1;
}

void take_undo_keys(bool can_undo, bool can_redo, Intents& intents) {
  const ImGuiIO& io = ImGui::GetIO();
  if (!keys_are_free() || !io.KeyCtrl) return;
  const bool is_z = ImGui::IsKeyPressed(ImGuiKey_Z);
  const bool is_redo = (is_z && io.KeyShift) || ImGui::IsKeyPressed(ImGuiKey_Y);
  if (is_redo && can_redo) want(intents, screens::at_desk::Redo{});
  if (is_z && !io.KeyShift && can_undo) want(intents, screens::at_desk::Undo{});
}

FlowTouch draw_flow(Pen& pen, Rect place, const std::vector<FlowButton>& buttons, float gap) {
  FlowTouch touch;
  float x = place.x;
  float y = place.y;
  float row = 0;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const FlowButton& each = buttons[i];
    const float width = std::min(button_width(pen, each.label, each.look), place.width);
    const float height = button_height(pen, each.look.size);
    if (x > place.x && x + width > place.right() + 1) {
      x = place.x;
      y += row + gap;
      row = 0;
    }
    if (button(pen, {x, y, width, height}, each.label, each.look)) touch.pressed = static_cast<int>(i);
    row = std::max(row, height);
    x += width + gap;
  }
  touch.height = y + row - place.y;
  return touch;
}

LabelledTouch draw_labelled_field(Pen& pen, Rect place, const LabelledField& named) {
  LabelledTouch touch;
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, named.label, Role::Label, pen.theme().ink) + kHair;
  const float height = field_height(pen);
  const MirroredField mirrored{.label = std::string(named.label),
                               .id = named.id,
                               .value = named.value,
                               .look = {.error = std::string(named.error), .wants_focus = named.wants_focus}};
  const FieldTouch typed = mirrored_field(pen, {place.x, y, place.width, height}, mirrored);
  touch.is_edited = typed.is_edited;
  touch.is_submitted = typed.is_submitted;
  y += height;
  if (!named.error.empty()) {
    y += kTight + pen.text_height(named.error, Role::Small, place.width - pen.grown(16) - kTight);
  }
  touch.height = y - place.y;
  return touch;
}

}  // namespace communique::ui
