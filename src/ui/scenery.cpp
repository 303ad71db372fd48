#include "ui/scenery.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/paint.hpp"

namespace communique::ui {
namespace {

constexpr float kDialogWidth = 480;
constexpr float kDialogPad = 28;
constexpr double kToastSeconds = 6;
constexpr float kFlapCorner = 13;  // how far below the card's top the flap's corners meet its sides
constexpr float kSealOnEnvelope = 76;
constexpr float kRosetteRadius = 71;

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

}  // namespace

Styled::Styled(const Frame& frame) {
  const Theme& theme = theme_for(frame.tone);
  const float unit = unit_for(frame.width, frame.height);
  const auto colour = [this](ImGuiCol index, Colour value) {
    ImGui::PushStyleColor(index, to_pixel(value));
    ++colours_;
  };
  const Colour none = with_alpha(theme.paper, 0);
  colour(ImGuiCol_Text, theme.ink);
  colour(ImGuiCol_NavCursor, none);
  colour(ImGuiCol_ScrollbarBg, none);
  colour(ImGuiCol_ScrollbarGrab, with_alpha(theme.line, 0.6F));
  colour(ImGuiCol_ScrollbarGrabHovered, theme.line);
  colour(ImGuiCol_ScrollbarGrabActive, theme.primary);
  colour(ImGuiCol_ModalWindowDimBg, with_alpha(theme.tone == Tone::Light ? theme.ink : kDark.shadow, 0.4F));
  const auto size = [this](ImGuiStyleVar index, float value) {
    ImGui::PushStyleVar(index, value);
    ++sizes_;
  };
  size(ImGuiStyleVar_ScrollbarSize, std::round(10 * unit));
  size(ImGuiStyleVar_ScrollbarRounding, 5 * unit);
  size(ImGuiStyleVar_WindowBorderSize, 0);
  size(ImGuiStyleVar_PopupBorderSize, 0);
  size(ImGuiStyleVar_FrameBorderSize, 0);
  size(ImGuiStyleVar_FrameRounding, kRadiusControl * unit);
}

Styled::~Styled() {
  ImGui::PopStyleVar(sizes_);
  ImGui::PopStyleColor(colours_);
}

void in_root_window(const Frame& frame, UiState& state, const std::function<void(Pen&)>& body) {
  const Styled styled(frame);
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({frame.width, frame.height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::Begin("###screen", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar();
  Pen pen(frame, state);
  body(pen);
  ImGui::End();
}

void draw_envelope(Pen& pen, Rect card, std::string_view title, std::string_view note, float opening) {
  const Theme& theme = pen.theme();
  draw_card(pen, card);
  if (opening >= 1) return;
  const float there = 1 - opening;
  const Point seal{card.centre().x, card.y + card.height * 0.43F};
  const std::array flap{Point{card.x + 1, card.y + kFlapCorner}, Point{card.x + kFlapCorner, card.y + 1},
                        Point{card.right() - kFlapCorner, card.y + 1},
                        Point{card.right() - 1, card.y + kFlapCorner}, seal};
  for (const Point point : flap) pen.list().PathLineTo(pen.at(point));
  pen.list().PathFillConvex(to_pixel(with_alpha(theme.fold, there)));
  pen.line(flap[0], seal, with_alpha(theme.rule, there), 1);
  pen.line(flap[3], seal, with_alpha(theme.rule, there), 1);
  if (opening > 0) return;  // the words and the seal go at once, the flap fades
  draw_rosette(pen, seal, pen.grown(kRosetteRadius), card);
  const float side = pen.grown(kSealOnEnvelope);
  draw_seal(pen, {seal.x - side / 2, seal.y - side / 2, side, side});
  const Rect words = card.inset(kGutter, 0);
  const float head = pen.type(Role::Head).line;
  const float below = pen.text_height(note, Role::Small, words.width);
  const float top = std::min(card.y + card.height * 0.795F, card.bottom() - kGutter - head - below);
  pen.text({words.x, top, words.width, 0}, title, Role::Head, theme.ink, Align::Centre);
  pen.text({words.x, top + head, words.width, 0}, note, Role::Small, theme.ink2, Align::Centre);
}

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
  if (is_pressed(ImGuiKey_Escape)) answer = DialogAnswer::Safe;
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
  is_closed = is_closed || is_pressed(ImGuiKey_Escape);
  if (is_closed) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
  return is_closed;
}

void draw_toast(Pen& pen, const screens::ToastView& toast) {
  UiState& state = pen.state();
  const double now = pen.frame().now;
  if (state.toast != toast.key) {
    state.toast = toast.key;
    state.toast_since = now;
  }
  const double left = state.toast_since + kToastSeconds - now;
  if (left <= 0) return;
  state.wake_at = now + left;
  const float most = std::min(pen.width() - 2 * kGutter, pen.grown(480));
  const float words = std::min(pen.text_width(toast.text, Role::Body), most - 2 * 18);
  const float text = pen.text_height(toast.text, Role::Body, words + 1);
  const Rect place{kGutter, pen.height() - kGutter - text - 2 * 14, words + 2 * 18, text + 2 * 14};
  Pen over(pen.frame(), pen.state());
  over.fill(place, pen.theme().ink, kRadiusControl);
  over.text({place.x + 18, place.y + 14, words + 1, 0}, toast.text, Role::Body, pen.theme().paper);
}

}  // namespace communique::ui
