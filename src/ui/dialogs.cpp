// Dialogs: a question, a text to read, a line to write.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/dialog_parts.hpp"
#include "ui/scenery.hpp"

namespace communique::ui {
namespace {

constexpr float kDialogWidth = 480;

/// What stands around a text to read.
struct ReadingWords {
  std::string id;
  std::string_view title, source, close_label;
};

float reading_width(const Pen& pen) { return std::min(pen.grown(680), pen.width() - 2 * kGutter); }
float reading_room(const Pen& pen) { return reading_width(pen) - 2 * kDialogPad; }

/// A text `text` high under its title, in a dialog in which it scrolls; true when it is to be closed.
bool draw_reading(Pen& pen, const ReadingWords& words, float text,
                  const std::function<void(Pen& inner, float room)>& content) {
  const std::string id = "###" + words.id;
  const float room = reading_room(pen);
  const float width = reading_width(pen);
  const float title = pen.text_height(words.title, Role::Head, room);
  const float source = words.source.empty() ? 0 : pen.text_height(words.source, Role::Small, room);
  const float row = button_height(pen);
  const float around = 2 * kDialogPad + title + source + kSnug + kGutter + row;
  const float height = std::min(around + text, pen.height() - 2 * kGutter);
  if (!begin_dialog(pen, id, width, height)) return false;
  Pen inner = dialog_pen(pen, {0, 0, width, height});
  inner.text({kDialogPad, kDialogPad, room, 0}, words.title, Role::Head, pen.theme().ink);
  inner.text({kDialogPad, kDialogPad + title, room, 0}, words.source, Role::Small, pen.theme().ink2);
  const float top = kDialogPad + title + source + kSnug;
  {
    ScrollArea area(inner, words.id.c_str(), {kDialogPad, top, room + kSnug, height - around});
    area.scroll_with_keys();
    content(inner, room);
    area.grow(text);
  }
  const std::string label = labelled(words.close_label, words.id + "-close");
  const float left = width - kDialogPad - button_width(inner, label, {});
  bool is_closed = button_at(inner, {left, height - kDialogPad - row}, label);
  take_focus(pen.state(), id);
  is_closed = is_closed || is_pressed(ImGuiKey_Escape) || takes_enter();
  if (is_closed) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
  return is_closed;
}

}  // namespace

bool begin_dialog(Pen& pen, const std::string& id, float width, float height) {
  UiState& state = pen.state();
  if (state.is_covered && id != kHelpDialog) return false;  // it would close what covers it
  if (!ImGui::IsPopupOpen(id.c_str())) {
    ImGui::OpenPopup(id.c_str());
    state.open_dialog.clear();
  }
  const ImVec2 size{std::round(pen.pixels(width)), std::round(pen.pixels(height))};
  const ImVec2 screen = ImGui::GetMainViewport()->Size;
  ImGui::SetNextWindowPos({std::round((screen.x - size.x) / 2), std::round((screen.y - size.y) / 2)});
  ImGui::SetNextWindowSize(size);
  const bool is_open = ImGui::BeginPopupModal(
      id.c_str(), nullptr,
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
          ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
  // At once: its fade would stop half-way, as nothing asks for the frames that it takes.
  if (is_open) ImGui::GetCurrentContext()->DimBgRatio = 1;
  return is_open;
}

Pen dialog_pen(Pen& pen, Rect card) {
  Pen inner(pen.frame(), pen.state());
  ImGui::PushClipRect({0, 0}, {pen.frame().width, pen.frame().height}, false);  // room for the shadow
  draw_card(inner, card);
  ImGui::PopClipRect();
  return inner;
}

void take_focus(UiState& state, const std::string& id) {
  if (state.open_dialog == id) return;
  state.open_dialog = id;
  ImGui::SetItemDefaultFocus();
}

bool takes_enter() { return enter_is_free() && is_pressed(ImGuiKey_Enter); }

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
  const ButtonLook quiet{.kind = view.is_destructive ? ButtonKind::Danger : ButtonKind::Secondary};
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
  const float text = pen.text_height(view.text, Role::Read, reading_room(pen));
  return draw_reading(pen, {"paragraph", view.title, {}, view.close_label}, text,
                      [&](Pen& inner, float room) {
                        inner.text({0, 0, room, 0}, view.text, Role::Read, inner.theme().ink);
                      });
}

bool draw_lookup(Pen& pen, const screens::LookupView& view) {
  const float room = reading_room(pen);
  std::vector<std::vector<Run>> paragraphs;
  float text = 0;
  for (const screens::SpannedText& spans : view.paragraphs) {
    std::vector<Run>& runs = paragraphs.emplace_back();
    for (const screens::TextSpan& span : spans) {
      runs.push_back(pen.run(span.text, Role::Read, pen.theme().ink));
      if (span.fact == 0) runs.back().kind = RunKind::Link;
    }
    text += pen.runs_height(runs, Role::Read, room) + kSnug;
  }
  const ReadingWords words{"lookup", view.headline, view.source, view.close_label};
  return draw_reading(pen, words, text - kSnug, [&](Pen& inner, float width) {
    Rect place{0, 0, width, 0};
    for (const std::vector<Run>& runs : paragraphs) {
      for (const RunPlace& part : inner.run_places(place, runs, Role::Read)) {
        const bool is_asked = runs[part.run].kind == RunKind::Link;
        if (is_asked) inner.fill(part.rect.inset(0, 3), inner.theme().tint, kRadiusKey);
      }
      place.y += inner.runs(place, runs, Role::Read) + kSnug;
    }
  });
}

DialogAnswer draw_field_dialog(Pen& pen, const FieldDialog& words, std::string& text) {
  const std::string id = "###" + words.id + "-dialog";
  const float width = std::min(pen.grown(kDialogWidth), pen.width() - 2 * kGutter);
  const float room = width - 2 * kDialogPad;
  const float title = pen.text_height(words.title, Role::Head, room);
  const float label = words.label.empty() ? 0 : pen.text_height(words.label, Role::Label, room) + kTight;
  const std::string& below = words.error.empty() ? words.note : words.error;
  const float note =
      below.empty() ? 0 : kTight + pen.text_height(below, Role::Small, room - pen.grown(16) - kTight);
  const float row = button_height(pen);
  const float height =
      kDialogPad + title + kSnug + label + field_height(pen) + note + kGutter + row + kDialogPad;
  DialogAnswer answer = DialogAnswer::None;
  if (!begin_dialog(pen, id, width, height)) return answer;
  Pen inner = dialog_pen(pen, {0, 0, width, height});
  inner.text({kDialogPad, kDialogPad, room, 0}, words.title, Role::Head, pen.theme().ink);
  float y = kDialogPad + title + kSnug;
  if (label > 0) inner.text({kDialogPad, y, room, 0}, words.label, Role::Label, pen.theme().ink);
  FieldLook look{.hint = words.hint, .error = words.error, .kind = words.kind};
  look.wants_focus = pen.state().open_dialog != id;
  pen.state().open_dialog = id;
  const Rect frame{kDialogPad, y + label, room, field_height(pen)};
  const std::string& name = words.label.empty() ? words.title : words.label;
  if (field(inner, frame, labelled(name, words.id), text, look).is_submitted) answer = DialogAnswer::Safe;
  if (words.error.empty()) {
    inner.text({kDialogPad, frame.bottom() + kTight, room, 0}, words.note, Role::Small, pen.theme().ink2);
  }
  y = height - kDialogPad - row;
  const std::string safe = labelled(words.safe_label, words.id + "-safe");
  const std::string cancel = labelled(words.cancel_label, words.id + "-cancel");
  const ButtonLook quiet{.kind = ButtonKind::Secondary};
  const float safe_left = width - kDialogPad - button_width(inner, safe, {});
  if (button_at(inner, {safe_left - kSnug - button_width(inner, cancel, quiet), y}, cancel, quiet)) {
    answer = DialogAnswer::Other;
  }
  if (button_at(inner, {safe_left, y}, safe)) answer = DialogAnswer::Safe;
  if (is_pressed(ImGuiKey_Escape)) answer = DialogAnswer::Other;
  if (answer != DialogAnswer::None) ImGui::CloseCurrentPopup();  // it opens again where it is still asked for
  ImGui::EndPopup();
  return answer;
}

}  // namespace communique::ui
