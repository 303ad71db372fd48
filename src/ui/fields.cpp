// Text fields, segmented choices and switches.
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "ui/controls.hpp"
#include "ui/paint.hpp"

namespace communique::ui {
namespace {

constexpr float kInset = 13;
/// ImGui stands a line's baseline 0.97 em below its top; the middle of the frame wants it 0.11 em higher.
constexpr float kLift = 0.11F;

void draw_error(Pen& pen, Rect place, const std::string& error) {
  const float line = pen.type(Role::Small).line;
  const float size = pen.grown(16);
  const float top = place.bottom() + kTight;
  draw_mark(pen, screens::Mark::Wrong, {place.x + size / 2, top + line / 2}, size);
  pen.text({place.x + size + kTight, top, place.width - size - kTight, 0}, error, Role::Small,
           pen.theme().ink);
}

/// The editing itself is ImGui's: selection, clipboard, undo, input methods.
bool edit(Pen& pen, Rect place, const std::string& label, std::string& text, const FieldLook& look) {
  const Theme& theme = pen.theme();
  const float size = pen.pixels(pen.type(Role::Body).size);
  const float height = pen.pixels(place.height);
  const ImVec2 corner = pen.at_pixel({place.x, place.y});
  ImGui::SetCursorScreenPos({corner.x, corner.y - std::round(size * kLift)});
  ImGui::PushFont(pen.typeface(Family::Sans).font, size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {pen.pixels(kInset), std::floor((height - size) / 2)});
  ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
  ImGui::PushStyleColor(ImGuiCol_Text, to_pixel(theme.ink));
  ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_pixel(theme.ink2));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, to_pixel(with_alpha(theme.focus, 0.3F)));
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, to_pixel(theme.ink));
  ImGui::SetNextItemWidth(pen.pixels(place.width));
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue;
  if (look.kind == FieldKind::Secret) flags |= ImGuiInputTextFlags_Password;
  if (look.enabled == Enabled::No) flags |= ImGuiInputTextFlags_ReadOnly;
  if (look.wants_focus) {
    ImGui::SetKeyboardFocusHere();
    pen.state().focusing = ImGui::GetID(label.c_str());
  }
  const std::string nameless =
      label.substr(std::min(label.find("###"), label.size()));  // ImGui would draw it
  const bool is_submitted = ImGui::InputTextWithHint(nameless.c_str(), look.hint.c_str(), &text, flags);
  ImGuiContext& g = *ImGui::GetCurrentContext();
  if (ImGui::IsItemActivated() && pen.state().focusing == g.LastItemData.ID) {
    // ImGui selects all of a field it is sent to; what is typed next would replace what stands there.
    ImGui::GetInputTextState(g.LastItemData.ID)->ClearSelection();
    pen.state().focusing = 0;
  }
  IMGUI_TEST_ENGINE_ITEM_INFO(g.LastItemData.ID, label.c_str(), g.LastItemData.StatusFlags);
  ImGui::PopStyleColor(5);
  ImGui::PopStyleVar();
  ImGui::PopFont();
  return is_submitted;
}

}  // namespace

float field_height(const Pen& pen) { return pen.grown(44); }

FieldTouch field(Pen& pen, Rect place, const std::string& label, std::string& text, const FieldLook& look) {
  const Theme& theme = pen.theme();
  const ImGuiID id = ImGui::GetID(label.c_str());
  const bool is_active = ImGui::GetActiveID() == id;
  const bool is_wrong = !look.error.empty();
  const bool is_enabled = look.enabled == Enabled::Yes;
  pen.fill(place, is_enabled ? theme.card : theme.sunk, kRadiusControl);
  const Colour edge = is_active ? theme.focus : is_wrong ? theme.wrong : theme.line;
  pen.edge(place, edge, pen.thick(is_active || is_wrong ? 2 : 1.5F), kRadiusControl);

  const std::string before = text;
  FieldTouch touch;
  Rect words = place;
  if (look.icon != Icon::None) {
    const float side = pen.grown(16);
    draw_icon(pen, look.icon, {place.x + kInset, place.centre().y - side / 2, side, side}, theme.ink2);
    words.x += side + kSnug;
  }
  words.width = place.right() - look.kept_right - words.x;
  touch.is_submitted = edit(pen, words, label, text, look) && is_enabled;
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  if (!is_active && g.NavId == id && g.NavCursorVisible) pen.focus_ring(place, kRadiusControl);
  if (is_active) pen.state().focused = visible(label);
  if (is_active && is_pressed(ImGuiKey_Escape)) text = before;  // ImGui would take back all that was typed
  touch.is_edited = text != before;
  if (is_wrong) draw_error(pen, place, look.error);
  return touch;
}

FieldTouch text_area(Pen& pen, Rect place, const std::string& label, std::string& text,
                     const FieldLook& look) {
  const Theme& theme = pen.theme();
  const ImGuiID id = ImGui::GetID(label.c_str());
  const bool is_active = ImGui::GetActiveID() == id;
  const bool is_wrong = !look.error.empty();
  pen.fill(place, theme.card, kRadiusControl);
  const Colour edge = is_active ? theme.focus : is_wrong ? theme.wrong : theme.line;
  const float thickness = pen.thick(is_active || is_wrong ? 2 : 1.5F);
  pen.edge(place, edge, thickness, kRadiusControl);
  const float size = pen.pixels(pen.type(Role::Body).size);
  const Rect inside = place.grown(-thickness);
  const std::string before = text;
  ImGui::SetCursorScreenPos(pen.at_pixel({inside.x, inside.y}));
  ImGui::PushFont(pen.typeface(Family::Sans).font, size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {pen.pixels(kInset), pen.pixels(kSnug)});
  ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
  ImGui::PushStyleColor(ImGuiCol_Text, to_pixel(theme.ink));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, to_pixel(with_alpha(theme.focus, 0.3F)));
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, to_pixel(theme.ink));
  const std::string nameless = label.substr(std::min(label.find("###"), label.size()));
  ImGui::InputTextMultiline(nameless.c_str(), &text, {pen.pixels(inside.width), pen.pixels(inside.height)});
  ImGuiContext& g = *ImGui::GetCurrentContext();
  IMGUI_TEST_ENGINE_ITEM_INFO(id, label.c_str(), g.LastItemData.StatusFlags);
  ImGui::PopStyleColor(4);
  ImGui::PopStyleVar();
  ImGui::PopFont();
  if (!is_active && g.NavId == id && g.NavCursorVisible) pen.focus_ring(place, kRadiusControl);
  if (is_active) pen.state().focused = visible(label);
  if (is_active && is_pressed(ImGuiKey_Escape)) text = before;  // ImGui would take back all that was typed
  return {.is_edited = text != before, .is_submitted = false};
}

SegmentedTouch segmented(Pen& pen, Rect place, const std::vector<std::string>& labels, int chosen) {
  const Theme& theme = pen.theme();
  const float height = pen.grown(40);
  SegmentedTouch result;
  float x = place.x;
  float y = place.y;
  for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
    const std::string& label = labels[static_cast<std::size_t>(i)];
    const float width = std::ceil(pen.text_width(visible(label), Role::Label) + 2 * kStep);
    if (x > place.x && x + width > place.right()) {
      x = place.x;
      y += height + kTight;
    }
    const Rect part{x, y, width, height};
    const Touch touch = pen.touch(label, part);
    if (touch.is_pressed) result.pressed = i;
    const bool is_chosen = i == chosen;
    pen.say_choice(touch, is_chosen);
    pen.fill(part, mix(theme.card, theme.tint, is_chosen ? 1.0F : touch.hover), kRadiusControl);
    pen.edge(part, is_chosen ? theme.primary : theme.line, pen.thick(is_chosen ? 2 : 1.5F), kRadiusControl);
    pen.text_centred(part, visible(label), is_chosen ? Role::Label : Role::Small,
                     is_chosen ? theme.primary : theme.ink);
    if (touch.is_focused) pen.focus_ring(part, kRadiusControl);
    x += width + kTight;
  }
  result.height = y + height - place.y;
  return result;
}

float toggle_height(Pen& pen, std::string_view words, float width) {
  return std::max(pen.grown(24), pen.text_height(words, Role::Body, width - pen.grown(44) - kSnug));
}

bool toggle(Pen& pen, Point top_left, const std::string& label, bool is_on, float width) {
  const Theme& theme = pen.theme();
  const float height = pen.grown(24);
  const float room = width - pen.grown(44) - kSnug;
  const float words = std::min(std::ceil(pen.text_width(visible(label), Role::Body)) + 1, room);
  const float lines = pen.text_height(visible(label), Role::Body, words);
  const Rect track{top_left.x, top_left.y, pen.grown(44), height};
  const Touch touch = pen.touch(
      label, {track.x, track.y - kTight, track.width + kSnug + words, std::max(height, lines) + 2 * kTight});
  pen.say_switch(touch, is_on);
  const float on = pen.towards(touch.id + 1, is_on ? 1.0F : 0.0F, kStateSeconds);
  pen.fill(track, mix(mix(theme.card, theme.tint, touch.hover), theme.primary, on), height / 2);
  pen.edge(track, mix(theme.line, theme.primary, on), pen.thick(1.5F), height / 2);
  const float knob = height / 2 - 5;
  const float from = track.x + height / 2;
  const float to = track.right() - height / 2;
  pen.disc({from + (to - from) * on, track.centre().y}, knob, mix(theme.line, theme.on_primary, on));
  if (touch.is_focused) pen.focus_ring(track, height / 2);
  const float line = pen.type(Role::Body).line;
  pen.text({track.right() + kSnug, track.centre().y - line / 2, words, 0}, visible(label), Role::Body,
           theme.ink);
  return touch.is_pressed;
}

}  // namespace communique::ui
