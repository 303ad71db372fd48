#include "ui/scenery.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/paint.hpp"

namespace communique::ui {
namespace {

constexpr double kToastSeconds = 6;
constexpr float kFlapCorner = 13;     // how far below the card's top the flap's corners meet its sides
constexpr float kFlapBelowSeal = 18;  // how far the flap's point reaches beyond the seal's middle
constexpr float kSealOnEnvelope = 76;
constexpr float kRosetteRadius = 71;

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
  if (state.has_changed) ImGui::SetNavCursorVisible(false);  // the focus stayed behind on the last screen
  Pen pen(frame, state);
  body(pen);
  ImGui::End();
}

Point draw_flap(Pen& pen, Rect card, float there) {
  const Theme& theme = pen.theme();
  const Point seal{card.centre().x, card.y + card.height * 0.43F};
  const std::array flap{Point{card.x + 1, card.y + kFlapCorner}, Point{card.x + kFlapCorner, card.y + 1},
                        Point{card.right() - kFlapCorner, card.y + 1},
                        Point{card.right() - 1, card.y + kFlapCorner},
                        Point{seal.x, seal.y + kFlapBelowSeal}};
  for (const Point point : flap) draw_list().PathLineTo(pen.at(point));
  draw_list().PathFillConvex(to_pixel(with_alpha(theme.fold, there)));
  pen.line(flap[0], flap[4], with_alpha(theme.rule, there), 1);
  pen.line(flap[3], flap[4], with_alpha(theme.rule, there), 1);
  return seal;
}

void draw_envelope(Pen& pen, Rect card, std::string_view title, std::string_view note, float opening) {
  const Theme& theme = pen.theme();
  draw_card(pen, card);
  if (opening >= 1) return;
  const Point seal = draw_flap(pen, card, 1 - opening);
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

void draw_toast(Pen& pen, const screens::ToastView& toast) {
  UiState& state = pen.state();
  const double now = pen.frame().now;
  if (state.toast != toast.key) {
    state.toast = toast.key;
    state.toast_since = now;
  }
  const double left = state.toast_since + kToastSeconds - now;
  if (left <= 0) return;
  state.wake_by(now + left);
  const float most = std::min(pen.width() - 2 * kGutter, pen.grown(480));
  const float words = std::min(pen.text_width(toast.text, Role::Body), most - 2 * 18);
  const float text = pen.text_height(toast.text, Role::Body, words + 1);
  const float bottom = pen.height() - std::max(state.footer + kTight, kGutter);  // above what is pinned there
  const Rect place{kGutter, bottom - text - 2 * 14, words + 2 * 18, text + 2 * 14};
  // A window of its own, because ImGui draws scroll areas over the window they stand in.
  ImGui::SetNextWindowPos(pen.at_pixel({place.x, place.y}));
  ImGui::SetNextWindowSize({pen.pixels(place.width), pen.pixels(place.height)});
  ImGui::Begin("###toast", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
  Pen over(pen.frame(), pen.state());
  over.fill({0, 0, place.width, place.height}, pen.theme().ink, kRadiusControl);
  over.text({18, 14, words + 1, 0}, toast.text, Role::Body, pen.theme().paper);
  ImGui::End();
}

}  // namespace communique::ui
