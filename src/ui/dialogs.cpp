// Dialogs: a question, a passcode, a paragraph to read.
#include <algorithm>
#include <cmath>

#include "ui/scenery.hpp"

namespace communique::ui {
namespace {

constexpr float kDialogWidth = 480;
constexpr float kDialogPad = 28;

/// Opens a popup that traps focus, centred; false when it is not on screen.
bool begin_dialog(Pen& pen, const std::string& id, float width, float height) {
  UiState& state = pen.state();
  if (!ImGui::IsPopupOpen(id.c_str())) {
    ImGui::OpenPopup(id.c_str());
    state.open_dialog.clear();
  }
  const ImVec2 size{std::round(pen.pixels(width)), std::round(pen.pixels(height))};
  const ImVec2 screen = ImGui::GetMainViewport()->Size;
  ImGui::SetNextWindowPos({std::round((screen.x - size.x) / 2), std::round((screen.y - size.y) / 2)});
  ImGui::SetNextWindowSize(size);
  return ImGui::BeginPopupModal(id.c_str(), nullptr,
                                ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                    ImGuiWindowFlags_NoScrollWithMouse);
}

/// The popup's own pen, over the card it stands on.
Pen dialog_pen(Pen& pen, Rect card) {
  Pen inner(pen.frame(), pen.state());
  ImGui::PushClipRect({0, 0}, {pen.frame().width, pen.frame().height}, false);  // room for the shadow
  draw_card(inner, card);
  ImGui::PopClipRect();
  return inner;
}

/// Puts the keyboard on the item that was drawn last, once for each dialog.
void take_focus(UiState& state, const std::string& id) {
  if (state.open_dialog == id) return;
  state.open_dialog = id;
  ImGui::SetItemDefaultFocus();
}

/// Enter where no item shows that it has the keyboard: the safe answer's.
bool takes_enter() { return enter_is_free() && is_pressed(ImGuiKey_Enter); }

}  // namespace

DialogAnswer draw_dialog(Pen& pen, const screens::DialogView& view) {
  const std::string id = "###dialog";
  const float width = std::min(pen.grown(kDialogWidth), pen.width() - 2 * kGutter);
  const float room = width - 2 * kDialogPad;
  const float title = pen.text_height(view.title, Role::Head, room);
  const float text = pen.text_height(view.text, Role::Body, room);
  const float row = button_height(pen);
  const float height = kDialogPad + title + kHair + text + kGutter + row + kDialogPad;
  DialogAnswer answer = DialogAnswer::None;
  if (!begin_dialog(pen, id, width, height)) return answer;
  Pen inner = dialog_pen(pen, {0, 0, width, height});
  const Rect column{kDialogPad, kDialogPad, room, 0};
  inner.text(column, view.title, Role::Head, pen.theme().ink);
  inner.text({column.x, column.y + title + kHair, room, 0}, view.text, Role::Body, pen.theme().ink2);
  const std::string safe = labelled(view.safe_label, "dialog-safe");
  const std::string other = labelled(view.other_label, "dialog-other");
  const ButtonLook quiet{.kind = ButtonKind::Secondary};
  const float y = height - kDialogPad - row;
  const float safe_left = width - kDialogPad - button_width(inner, safe, {});
  if (button_at(inner, {safe_left - kSnug - button_width(inner, other, quiet), y}, other, quiet)) {
    answer = DialogAnswer::Other;
  }
  if (button_at(inner, {safe_left, y}, safe)) answer = DialogAnswer::Safe;
  take_focus(pen.state(), id);
  if (is_pressed(ImGuiKey_Escape) || takes_enter()) answer = DialogAnswer::Safe;
  if (answer != DialogAnswer::None) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
  return answer;
}

bool draw_paragraph(Pen& pen, const screens::ParagraphView& view) {
  const std::string id = "###paragraph";
  const float width = std::min(pen.grown(680), pen.width() - 2 * kGutter);
  const float room = width - 2 * kDialogPad;
  const float title = pen.text_height(view.title, Role::Head, room);
  const float text = pen.text_height(view.text, Role::Read, room);
  const float row = button_height(pen);
  const float around = 2 * kDialogPad + title + kSnug + kGutter + row;
  const float height = std::min(around + text, pen.height() - 2 * kGutter);
  if (!begin_dialog(pen, id, width, height)) return false;
  Pen inner = dialog_pen(pen, {0, 0, width, height});
  inner.text({kDialogPad, kDialogPad, room, 0}, view.title, Role::Head, pen.theme().ink);
  const float top = kDialogPad + title + kSnug;
  {
    ScrollArea area(inner, "paragraph", {kDialogPad, top, room + kSnug, height - around});
    inner.text({0, 0, room, 0}, view.text, Role::Read, pen.theme().ink);
    area.grow(text);
  }
  const std::string label = labelled(view.close_label, "paragraph-close");
  const float left = width - kDialogPad - button_width(inner, label, {});
  bool is_closed = button_at(inner, {left, height - kDialogPad - row}, label);
  take_focus(pen.state(), id);
  is_closed = is_closed || is_pressed(ImGuiKey_Escape) || takes_enter();
  if (is_closed) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
  return is_closed;
}

DialogAnswer draw_passcode_dialog(Pen& pen, const PasscodeWords& words, std::string& passcode) {
  const std::string id = "###passcode-dialog";
  const float width = std::min(pen.grown(kDialogWidth), pen.width() - 2 * kGutter);
  const float room = width - 2 * kDialogPad;
  const float title = pen.text_height(words.title, Role::Head, room);
  const std::string& below = words.error.empty() ? words.note : words.error;
  const float note = pen.text_height(below, Role::Small, room - pen.grown(16) - kTight);
  const float row = button_height(pen);
  const float height =
      kDialogPad + title + kSnug + field_height(pen) + kTight + note + kGutter + row + kDialogPad;
  DialogAnswer answer = DialogAnswer::None;
  if (!begin_dialog(pen, id, width, height)) return answer;
  Pen inner = dialog_pen(pen, {0, 0, width, height});
  inner.text({kDialogPad, kDialogPad, room, 0}, words.title, Role::Head, pen.theme().ink);
  FieldLook look;
  look.kind = FieldKind::Secret;
  look.error = words.error;
  look.wants_focus = pen.state().open_dialog != id;
  pen.state().open_dialog = id;
  const Rect frame{kDialogPad, kDialogPad + title + kSnug, room, field_height(pen)};
  if (field(inner, frame, labelled(words.title, "passcode"), passcode, look).is_submitted) {
    answer = DialogAnswer::Safe;
  }
  if (words.error.empty()) {
    inner.text({kDialogPad, frame.bottom() + kTight, room, 0}, words.note, Role::Small, pen.theme().ink2);
  }
  const float y = height - kDialogPad - row;
  const std::string open = labelled(words.open_label, "passcode-open");
  const std::string cancel = labelled(words.cancel_label, "passcode-cancel");
  const ButtonLook quiet{.kind = ButtonKind::Secondary};
  const float open_left = width - kDialogPad - button_width(inner, open, {});
  if (button_at(inner, {open_left - kSnug - button_width(inner, cancel, quiet), y}, cancel, quiet)) {
    answer = DialogAnswer::Other;
  }
  if (button_at(inner, {open_left, y}, open)) answer = DialogAnswer::Safe;
  if (is_pressed(ImGuiKey_Escape)) answer = DialogAnswer::Other;
  if (answer == DialogAnswer::Other) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
  return answer;
}

}  // namespace communique::ui
