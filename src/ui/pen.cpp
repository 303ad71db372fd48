#include "ui/pen.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "ui/paint.hpp"

namespace communique::ui {
namespace {

constexpr float kUnderlineBelow = 0.14F;  // em below the baseline
constexpr float kCapitalHeight = 0.73F;   // em; of Inter and of Noto Serif CJK
constexpr float kRightAngle = std::numbers::pi_v<float> / 2;

Point towards_point(Point from, Point to, float distance) {
  const float dx = to.x - from.x;
  const float dy = to.y - from.y;
  const float length = std::max(std::hypot(dx, dy), 0.001F);
  const float part = std::min(distance / length, 0.5F);
  return {from.x + dx * part, from.y + dy * part};
}

}  // namespace

Pen::Pen(const Frame& frame, UiState& state)
    : Pen(frame, state,
          {unit_for(frame.width, frame.height), std::clamp(frame.text, kTextScaleMin, kTextScaleMax)}) {}

Pen::Pen(const Frame& frame, UiState& state, Scale scale)
    : frame_(frame),
      state_(state),
      theme_(theme_for(frame.tone)),
      scale_(scale),
      origin_(ImGui::GetWindowPos()) {}

ImVec2 Pen::at(Point point) const {
  return {origin_.x + point.x * scale_.unit, origin_.y + point.y * scale_.unit};
}

ImVec2 Pen::at_pixel(Point point) const {
  const ImVec2 exact = at(point);
  return {std::round(exact.x), std::round(exact.y)};
}

void Pen::fill(Rect rect, Colour colour, float radius) const {
  draw_list().AddRectFilled(at_pixel({rect.x, rect.y}), at_pixel({rect.right(), rect.bottom()}),
                            to_pixel(colour), pixels(radius));
}

void Pen::edge(Rect rect, Colour colour, float thickness, float radius) const {
  const float width = pixels(thickness);
  const float in = (width - 1) / 2;  // ImGui strokes along the middle of the outermost pixel
  const ImVec2 from = at_pixel({rect.x, rect.y});
  const ImVec2 to = at_pixel({rect.right(), rect.bottom()});
  draw_list().AddRect({from.x + in, from.y + in}, {to.x - in, to.y - in}, to_pixel(colour),
                      std::max(pixels(radius) - width / 2, 0.0F), 0, width);
}

void Pen::rule(float x, float y, float width, Colour colour, float thickness) const {
  const float height = std::max(1.0F, std::round(pixels(thickness)));
  const ImVec2 from = at_pixel({x, y});
  draw_list().AddRectFilled(from, {at_pixel({x + width, y}).x, from.y + height}, to_pixel(colour));
}

void Pen::disc(Point centre, float radius, Colour colour) const {
  draw_list().AddCircleFilled(at(centre), pixels(radius), to_pixel(colour));
}

void Pen::circle(Point centre, float radius, Colour colour, float thickness) const {
  draw_list().AddCircle(at(centre), pixels(radius), to_pixel(colour), 0, pixels(thickness));
}

void Pen::line(Point from, Point to, Colour colour, float thickness) const {
  draw_list().AddLine(at(from), at(to), to_pixel(colour), pixels(thickness));
}

void Pen::polyline(std::span<const Point> points, Colour colour, float thickness, bool is_closed) const {
  for (const Point point : points) draw_list().PathLineTo(at(point));
  draw_list().PathStroke(to_pixel(colour), is_closed ? ImDrawFlags_Closed : ImDrawFlags_None,
                         pixels(thickness));
}

void Pen::polygon(std::span<const Point> corners, float radius, Colour colour, float thickness) const {
  const std::size_t count = corners.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Point corner = corners[i];
    draw_list().PathLineTo(at(towards_point(corner, corners[(i + count - 1) % count], radius)));
    draw_list().PathBezierQuadraticCurveTo(at(corner),
                                           at(towards_point(corner, corners[(i + 1) % count], radius)));
  }
  if (thickness > 0) {
    draw_list().PathStroke(to_pixel(colour), ImDrawFlags_Closed, pixels(thickness));
  } else {
    draw_list().PathFillConvex(to_pixel(colour));
  }
}

void Pen::arc(Point centre, float radius, float from, float to, Colour colour, float thickness) const {
  draw_list().PathArcTo(at(centre), pixels(radius), from - kRightAngle, to - kRightAngle);
  draw_list().PathStroke(to_pixel(colour), ImDrawFlags_None, pixels(thickness));
}

const Typeface& Pen::typeface(Family family, Face face) const {
  const Fonts& fonts = *frame_.fonts;
  const bool is_japanese = (face == Face::OfScreen ? frame_.face : face) == Face::Japanese;
  switch (family) {
    case Family::Serif:
      return is_japanese ? fonts.serif_japanese : fonts.serif;
    case Family::Sans:
      return is_japanese ? fonts.sans_japanese : fonts.sans;
    case Family::Semi:
      return is_japanese ? fonts.semi_japanese : fonts.semi;
    case Family::Seal:
      return fonts.seal;
  }
  return fonts.sans;
}

Run Pen::run(std::string_view text, Role role, Colour colour, Face face) const {
  return {text, &typeface(type_of(role).family, face), colour};
}

float Pen::text_width(std::string_view text, Role role) const {
  const Type set = type(role);
  return Typesetter::width_of(text, typeface(set.family), pixels(set.size)) / scale_.unit;
}

float Pen::text_height(std::string_view text, Role role, float width) {
  const std::array one{run(text, role, theme_.ink)};
  return runs_height(one, role, width);
}

float Pen::runs_height(std::span<const Run> runs, Role role, float width) {
  const Type set = type(role);
  const Paragraph& lines = state_.typesetter.set(runs, pixels(set.size), std::floor(pixels(width)));
  return static_cast<float>(lines.size()) * set.line;
}

float Pen::text(Rect place, std::string_view text, Role role, Colour colour, Align align, Face face) {
  const std::array one{run(text, role, colour, face)};
  return runs(place, one, role, align);
}

float Pen::runs(Rect place, std::span<const Run> runs, Role role, Align align) {
  const Type set = type(role);
  const Paragraph& lines = state_.typesetter.set(runs, pixels(set.size), std::floor(pixels(place.width)));
  draw_lines(place, lines, runs, set, align);
  return static_cast<float>(lines.size()) * set.line;
}

std::vector<RunPlace> Pen::run_places(Rect place, std::span<const Run> runs, Role role) {
  const Type set = type(role);
  const Paragraph& lines = state_.typesetter.set(runs, pixels(set.size), std::floor(pixels(place.width)));
  std::vector<RunPlace> places;
  float y = place.y;
  for (const SetLine& line : lines) {
    for (const Fragment& part : line.fragments) {
      const float width = std::min(part.width, line.width - part.x);
      places.push_back({part.run, {place.x + part.x / scale_.unit, y, width / scale_.unit, set.line}});
    }
    y += set.line;
  }
  return places;
}

void Pen::draw_lines(Rect place, const Paragraph& lines, std::span<const Run> runs, const Type& type,
                     Align align) const {
  const ImVec2 start = at_pixel({place.x, place.y});
  float top = start.y;
  for (const SetLine& line : lines) {
    const float spare = pixels(place.width) - line.width;
    const float indent = align == Align::Left ? 0 : align == Align::Centre ? spare / 2 : spare;
    for (const Fragment& fragment : line.fragments) {
      const Run& run = runs[fragment.run];
      const float size = pixels(type.size);
      const float half = (pixels(type.line) - (run.typeface->ascent + run.typeface->descent) * size) / 2;
      const std::string_view words = run.text.substr(fragment.begin, fragment.end - fragment.begin);
      const float x = start.x + indent + fragment.x;
      const float baseline = top + half + run.typeface->ascent * size;
      if (run.kind != RunKind::Words) {
        const float width = std::min(fragment.width, line.width - fragment.x);  // without trailing spaces
        const float under = std::round(baseline + size * kUnderlineBelow);
        const float thickness = std::max(std::round(pixels(thick(1.5F))), 1.0F);
        draw_list().AddRectFilled({x, under}, {x + width, under + thickness}, to_pixel(run.colour));
      }
      if (run.kind != RunKind::Blank) {
        draw_glyphs(draw_list(), words, *run.typeface, size, x, baseline, run.colour);
      }
      if (ImGui::GetCurrentContext()->LogEnabled) {
        const ImVec2 where{x, top};
        ImGui::LogRenderedText(&where, words.data(), words.data() + words.size());
      }
    }
    top += pixels(type.line);
  }
}

float Pen::text_line(Point top_left, std::string_view text, Role role, Colour colour, float width,
                     Face face) {
  const Type set = type(role);
  const std::string shown =
      Typesetter::shortened(text, typeface(set.family), pixels(set.size), std::ceil(pixels(width)));
  this->text({top_left.x, top_left.y, 0, set.line}, shown, role, colour, Align::Left, face);
  return text_width(shown, role);
}

void Pen::text_centred(Rect place, std::string_view text, Role role, Colour colour, Face face) {
  const Type set = type(role);
  const float indent = (place.width - text_width(text, role)) / 2;
  // What should look centred is the height of the capitals and digits, not the line with all its room above.
  const Typeface& letters = typeface(set.family, face);
  const float middle = (letters.ascent - letters.descent - kCapitalHeight) / 2 * set.size;
  text_line({place.x + std::max(indent, 0.0F), place.y + (place.height - set.line) / 2 - middle}, text, role,
            colour, place.width, face);
}

Point Pen::pointer() const { return in_px(ImGui::GetIO().MousePos); }

Point Pen::in_px(ImVec2 pixel) const {
  return {(pixel.x - origin_.x) / scale_.unit, (pixel.y - origin_.y) / scale_.unit};
}

void Pen::say_switch(const Touch& touch, bool is_on) {
  const screens::StateWords& words = state_.state_words;
  if (touch.is_focused) state_.focused.append(", ").append(is_on ? words.on : words.off);
}

void Pen::say_choice(const Touch& touch, bool is_chosen) {
  if (touch.is_focused && is_chosen) state_.focused.append(", ").append(state_.state_words.chosen);
}

Touch Pen::touch(const std::string& label, Rect rect, Enabled enabled) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  Touch touch;
  touch.id = window->GetID(label.c_str());
  const ImRect box(at_pixel({rect.x, rect.y}), at_pixel({rect.right(), rect.bottom()}));
  const ImGuiItemFlags flags = enabled == Enabled::No ? ImGuiItemFlags{ImGuiItemFlags_Disabled} : 0;
  // A focus left on what can no longer be pressed would keep Enter from the screen.
  if (enabled == Enabled::No && g.NavId == touch.id) ImGui::SetNavCursorVisible(false);
  if (!ImGui::ItemAdd(box, touch.id, nullptr, flags)) return touch;
  bool is_hovered = false;
  touch.is_pressed = ImGui::ButtonBehavior(box, touch.id, &is_hovered, &touch.is_held);
  touch.is_focused = g.NavId == touch.id && g.NavCursorVisible;
  if (touch.is_focused) state_.focused = visible(label);
  touch.hover = towards(touch.id, is_hovered ? 1.0F : 0.0F, kHoverSeconds);
  if (is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  IMGUI_TEST_ENGINE_ITEM_INFO(touch.id, label.c_str(), g.LastItemData.StatusFlags);
  return touch;
}

void Pen::focus_ring(Rect rect, float radius) {
  const float thickness = thick(3);
  const float gap = 2;
  edge(rect.grown(gap + thickness), theme_.focus, thickness, radius + gap + thickness);
}

float Pen::towards(unsigned int id, float target, double seconds, Entry entry) {
  return state_.motion.towards(id, target, seconds, entry);
}

std::string_view visible(std::string_view label) { return label.substr(0, label.find("##")); }

bool keys_are_free() { return !ImGui::GetIO().WantTextInput; }

bool enter_is_free() {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  // A popup that Enter has just opened has no item in focus yet.
  const bool has_popup =
      ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup) && ImGui::GetTopMostPopupModal() == nullptr;
  return keys_are_free() && !has_popup && !(g.NavCursorVisible && g.NavId != 0);
}

bool is_pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, false); }

void keep_keys(std::span<const ImGuiKey> keys) {
  for (const ImGuiKey key : keys) ImGui::SetKeyOwner(key, ImGui::GetID("kept"));
}

void focus_last_item() {
  ImGui::SetKeyboardFocusHere(-1);
  ImGui::SetNavCursorVisible(true);
}

ScrollArea::ScrollArea(Pen& pen, const char* id, Rect place)
    : pen_(pen), outer_origin_(pen.origin()), place_(place) {
  const ImVec2 from = pen.at_pixel({place.x, place.y});
  const ImVec2 to = pen.at_pixel({place.right(), place.bottom()});
  ImGui::SetCursorScreenPos(from);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::BeginChild(id, {std::max(to.x - from.x, 1.0F), std::max(to.y - from.y, 1.0F)},
                    ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground);
  ImGui::PopStyleVar();
  pen.set_origin(ImGui::GetCursorScreenPos());
}

void ScrollArea::reveal(float top, float bottom, unsigned int id) {
  constexpr int kSettlingFrames = 3;  // the content's new height counts from the next frame on
  UiState& state = pen_.state();
  if (state.revealed != id) {
    state.revealed = id;
    state.reveal_frames = 0;
  }
  const float arrived = pen_.towards(id, 1, kOpeningSeconds, Entry::FromZero);
  if (arrived >= 1 && ++state.reveal_frames > kSettlingFrames) return;
  const float target = std::max(pen_.pixels(std::min(top, bottom - place_.height)), 0.0F);
  ImGui::SetScrollY(std::max(ImGui::GetScrollY(), std::floor(target * arrived)));
}

void ScrollArea::show(Rect rect) {
  const ImVec2 from = pen_.at_pixel({rect.x, rect.y});
  const ImVec2 to = pen_.at_pixel({rect.right(), rect.bottom()});
  ImGui::ScrollToRect(ImGui::GetCurrentWindow(), {from, to}, ImGuiScrollFlags_KeepVisibleEdgeY);
}

void ScrollArea::scroll_with_keys() {
  constexpr float kLine = 48;
  const float page = place_.height * 0.9F;
  const auto scroll = [&](ImGuiKey key, float by) {
    if (ImGui::IsKeyPressed(key)) ImGui::SetScrollY(ImGui::GetScrollY() + pen_.pixels(by));
  };
  scroll(ImGuiKey_DownArrow, kLine);
  scroll(ImGuiKey_UpArrow, -kLine);
  scroll(ImGuiKey_PageDown, page);
  scroll(ImGuiKey_PageUp, -page);
}

ScrollArea::~ScrollArea() {
  ImGui::SetCursorPos({0, std::floor(pen_.pixels(bottom_))});
  ImGui::Dummy({1, 0});
  ImGui::EndChild();
  pen_.set_origin(outer_origin_);
}

}  // namespace communique::ui
