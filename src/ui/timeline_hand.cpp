// What people do to the timeline by wheel, drag, keys and buttons.
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/controls.hpp"
#include "ui/timeline_parts.hpp"

namespace communique::ui {
namespace {

constexpr double kButtonZoom = 2;    // by button and key
constexpr double kWheelZoom = 1.25;  // by one notch
constexpr double kWheelPan = 64;     // px, by one notch across
constexpr double kKeyPan = 0.25;     // of the view
constexpr float kWheelScroll = 68;   // px, two rows
constexpr double kLeastRange = 8;    // px; a shorter drag on the axis is a click

bool holds(const Rect& rect, Point point) {
  return point.x >= rect.x && point.x < rect.right() && point.y >= rect.y && point.y < rect.bottom();
}

bool is_pointed_at() {
  return ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows |
                                ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
}

/// From the view's left edge.
double pointer_on(const Pen& pen, const TimelinePlaces& places) {
  return static_cast<double>(pen.pointer().x - places.axis.x);
}

void take_wheel(Pen& pen, const TimelinePlaces& places, unsigned int id, TimeViewport& viewport,
                TimelineUi& ui) {
  // The wheel is not the scroll areas' here.
  ImGui::SetKeyOwner(ImGuiKey_MouseWheelY, id);
  ImGui::SetKeyOwner(ImGuiKey_MouseWheelX, id);
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseWheelH != 0) viewport.pan(-static_cast<double>(io.MouseWheelH) * kWheelPan);
  if (io.MouseWheel == 0) return;
  if (io.KeyShift) {
    ui.scroll_by -= io.MouseWheel * pen.grown(kWheelScroll);
  } else {
    viewport.zoom(std::pow(kWheelZoom, static_cast<double>(io.MouseWheel)), pointer_on(pen, places));
  }
}

void take_button_down(const Pen& pen, const TimelinePlaces& places, TimelineUi& ui) {
  ui.is_dragged = false;
  ui.drag = TimelineDrag::None;
  if (!is_pointed_at()) return;
  Rect lanes = places.lanes;
  lanes.width -= ImGui::GetStyle().ScrollbarSize / pen.scale().unit;
  if (holds(places.axis, pen.pointer())) {
    ui.drag = TimelineDrag::Range;
    ui.range_from = pointer_on(pen, places);
  } else if (holds(lanes, pen.pointer())) {
    ui.drag = TimelineDrag::Pan;
  }
}

/// True where the view follows the hand.
bool take_drag(const Pen& pen, const TimelinePlaces& places, TimeViewport& viewport, TimelineUi& ui) {
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) take_button_down(pen, places, ui);
  if (ui.drag == TimelineDrag::None) return false;
  if (ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
    const bool was_dragged = std::exchange(ui.is_dragged, true);
    if (ui.drag == TimelineDrag::Range) return false;
    // The first time, all of the way since the button went down.
    const ImVec2 way =
        was_dragged ? ImGui::GetIO().MouseDelta : ImGui::GetMouseDragDelta(ImGuiMouseButton_Left);
    viewport.pan(-static_cast<double>(way.x / pen.scale().unit));
    ui.scroll_by -= way.y / pen.scale().unit;
    return true;
  }
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return false;
  const double to = pointer_on(pen, places);
  if (ui.drag == TimelineDrag::Range && std::abs(to - ui.range_from) > kLeastRange) {
    viewport.fit(std::clamp(ui.range_from, 0.0, viewport.width()), std::clamp(to, 0.0, viewport.width()));
  }
  ui.drag = TimelineDrag::None;
  return false;
}

/// The entry that keys are about, else the middle.
double about(const screens::TimelineView& view, const TimeViewport& viewport, const TimelineUi& ui) {
  std::optional<double> day = ui.focused_day;
  for (std::size_t i = 0; !day && i < view.entries.size(); ++i) {
    const DaySpan& span = ui.measured.spans[i];
    if (view.entries[i].is_chosen) day = (span.first + span.last + 1) / 2.0;
  }
  const double middle = viewport.width() / 2;
  if (!day) return middle;
  const double x = viewport.x_of(*day);
  return x < 0 || x > viewport.width() ? middle : x;
}

void take_keys(const screens::TimelineView& view, unsigned int id, TimeViewport& viewport,
               const TimelineUi& ui) {
  if (!keys_are_free() || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) return;
  if (!ui.has_focus && ImGui::GetCurrentContext()->NavCursorVisible) return;
  if (is_pressed(ImGuiKey_Equal) || is_pressed(ImGuiKey_KeypadAdd)) {
    viewport.zoom(kButtonZoom, about(view, viewport, ui));
  }
  if (is_pressed(ImGuiKey_Minus) || is_pressed(ImGuiKey_KeypadSubtract)) {
    viewport.zoom(1 / kButtonZoom, about(view, viewport, ui));
  }
  ImGui::SetKeyOwner(ImGuiKey_Home, id);  // ImGui would go to the first item
  if (ImGui::IsKeyPressed(ImGuiKey_Home, ImGuiInputFlags_None, id)) viewport.fit(-1e9, 1e9);
  if (!ImGui::GetIO().KeyCtrl) return;
  const auto pan = [&](ImGuiKey key, double way) {
    ImGui::SetKeyOwner(key, id);  // without Ctrl it goes to the next entry
    if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id)) viewport.pan(way * viewport.width() * kKeyPan);
  };
  pan(ImGuiKey_LeftArrow, -1);
  pan(ImGuiKey_RightArrow, 1);
}

}  // namespace

void go_to_window(TimelineUi& ui, TimeWindow window, Arrival arrival) {
  if (ui.window == window) return;
  ui.window = window;
  if (arrival == Arrival::AtOnce) {
    ui.shown = window;
    ui.way_from = window;
    return;
  }
  ui.way_from = ui.shown;
  ui.way_began = ui.way;
  ++ui.ways;
}

void take_timeline_hand(Pen& pen, const TimelinePlaces& places, unsigned int id,
                        const screens::TimelineView& view, TimelineUi& ui) {
  const auto width = static_cast<double>(places.axis.width);
  TimeViewport viewport(ui.measured.scale, *ui.window, width);
  ui.scroll_by = 0;
  if (take_drag(pen, places, viewport, ui)) {
    go_to_window(ui, viewport.window(), Arrival::AtOnce);
    ui.reveal_frames = 0;
    return;
  }
  const bool is_over = holds(places.axis, pen.pointer()) || holds(places.lanes, pen.pointer());
  if (is_over && is_pointed_at()) take_wheel(pen, places, id, viewport, ui);
  take_keys(view, id, viewport, ui);
  if (viewport.window() != *ui.window) go_to_window(ui, viewport.window(), Arrival::Eased);
}

void draw_timeline_buttons(Pen& pen, Rect place, const screens::TimelineView& view, TimelineUi& ui,
                           double width) {
  const float side = pen.grown(32);
  TimeViewport viewport(ui.measured.scale, *ui.window, width);
  const auto spot = [&](int from_right) {
    const auto steps = static_cast<float>(from_right);
    return Rect{place.right() - side - steps * (side + kTight), place.centre().y - side / 2, side, side};
  };
  const auto enabled = [](bool can) { return can ? Enabled::Yes : Enabled::No; };
  const Enabled farther = enabled(viewport.can_zoom_out());
  const double at = about(view, viewport, ui);
  if (square_button(pen, spot(2), labelled(view.zoom_out_label, "timeline-out"), Icon::Minus, farther)) {
    viewport.zoom(1 / kButtonZoom, at);
  }
  if (square_button(pen, spot(1), labelled(view.zoom_in_label, "timeline-in"), Icon::Plus,
                    enabled(viewport.can_zoom_in()))) {
    viewport.zoom(kButtonZoom, at);
  }
  if (square_button(pen, spot(0), labelled(view.whole_label, "timeline-whole"), Icon::Whole, farther)) {
    viewport.fit(-1e9, 1e9);
  }
  go_to_window(ui, viewport.window(), Arrival::Eased);
}

}  // namespace communique::ui
