#include "ui/map_view.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/controls.hpp"
#include "ui/map_parts.hpp"
#include "ui/map_sight.hpp"

namespace communique::ui {
namespace {

using geography::GeoBox;
using geography::MapViewport;
using geography::ScreenPoint;

constexpr double kShortStep = 6;  // px, of the crosshair
constexpr double kLongStep = 48;
constexpr double kSightMargin = 40;   // px that a mark or the crosshair keeps from the edge
constexpr double kApart = 120;        // px between pin and truth, else they are shown from nearer
constexpr double kLeastAcross = 300;  // km in view, however near they are

/// As near as shows pin, true place and the circle around it.
MapViewport showing_truth(MapViewport viewport, const GeoBox& box) {
  viewport.fit(box, 2 * kSightMargin);
  const double across = viewport.km_per_px() * viewport.size().width;
  const ScreenPoint middle{viewport.size().width / 2, viewport.size().height / 2};
  if (across < kLeastAcross) viewport.zoom(across / kLeastAcross, middle);
  return viewport;
}

/// Where the view is to go when the true place is first told: nowhere while all of it can be seen, apart.
std::optional<MapViewport> goal_of(const MapViewport& viewport, MapUi& state, const screens::MapView& view) {
  if (view.truth.has_value() == state.is_truth_shown) return {};
  state.is_truth_shown = view.truth.has_value();
  if (!view.truth) return {};
  std::vector<Coordinates> places = geography::circle_around(*view.truth, view.within_km, 4);
  if (view.pin) places.push_back(*view.pin);
  GeoBox box{view.truth->longitude, view.truth->latitude, view.truth->longitude, view.truth->latitude};
  for (const Coordinates& place : places) {
    box = {std::min(box.west, place.longitude), std::min(box.south, place.latitude),
           std::max(box.east, place.longitude), std::max(box.north, place.latitude)};
  }
  const MapViewport goal = showing_truth(viewport, box);
  const bool is_seen = viewport.shows({box.south, box.west}, kSightMargin) &&
                       viewport.shows({box.north, box.east}, kSightMargin);
  if (!is_seen) return goal;
  if (!view.pin || goal.scale() <= viewport.scale()) return {};
  const ScreenPoint truth = viewport.to_screen(*view.truth);
  const ScreenPoint pin = viewport.to_screen(*view.pin);
  if (std::hypot(truth.x - pin.x, truth.y - pin.y) >= kApart) return {};
  return goal;
}

/// Shows the true place: at once on a map that has only just appeared, else by moving there.
void show_truth(Pen& pen, unsigned int id, bool is_new, MapViewport& viewport, MapUi& state,
                const screens::MapView& view) {
  if (const auto goal = goal_of(viewport, state, view)) {
    if (is_new) {
      viewport = *goal;
    } else {
      state.way = MapWay{viewport, *goal, viewport};
    }
  }
  follow_way(pen, id, state);
}

/// Whether the map answers to keys: it has the focus, or nothing has.
bool has_keys(const Touch& touch) {
  if (!keys_are_free() || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) return false;
  return touch.is_focused || !ImGui::GetCurrentContext()->NavCursorVisible;
}

void focus(unsigned int id) {
  ImGui::SetFocusID(id, ImGui::GetCurrentWindow());
  ImGui::SetNavCursorVisible(true);
}

/// How far the arrow keys want the crosshair to go, in px. They are the map's own then, or ImGui would go on
/// to the next item.
ScreenPoint arrows(unsigned int id) {
  struct Arrow {
    ImGuiKey key;
    ScreenPoint way;
  };
  constexpr std::array kArrows{Arrow{ImGuiKey_LeftArrow, {-1, 0}}, Arrow{ImGuiKey_RightArrow, {1, 0}},
                               Arrow{ImGuiKey_UpArrow, {0, -1}}, Arrow{ImGuiKey_DownArrow, {0, 1}}};
  const double step = ImGui::GetIO().KeyShift ? kLongStep : kShortStep;
  ScreenPoint way;
  for (const Arrow& arrow : kArrows) {
    ImGui::SetKeyOwner(arrow.key, id);
    if (!ImGui::IsKeyPressed(arrow.key, ImGuiInputFlags_Repeat, id)) continue;
    way = {way.x + arrow.way.x * step, way.y + arrow.way.y * step};
  }
  return way;
}

/// The crosshair where it was, or in the middle where it was never set or has gone out of view.
ScreenPoint crosshair_on(const MapViewport& viewport, const MapUi& state) {
  if (state.crosshair && viewport.shows(*state.crosshair, 0)) return viewport.to_screen(*state.crosshair);
  return {viewport.size().width / 2, viewport.size().height / 2};
}

/// Moves the crosshair, and the map below it where it would come too near the edge.
void move_crosshair(MapViewport& viewport, MapUi& state, ScreenPoint way) {
  ScreenPoint at = crosshair_on(viewport, state);
  at = {at.x + way.x, at.y + way.y};
  const auto excess = [](double value, double size) {
    const double margin = std::min(kSightMargin, size / 2);
    return value - std::clamp(value, margin, size - margin);
  };
  const Coordinates before = viewport.to_coordinates({0, 0});
  viewport.pan(-excess(at.x, viewport.size().width), -excess(at.y, viewport.size().height));
  const ScreenPoint moved = viewport.to_screen(before);
  state.crosshair = viewport.to_coordinates({std::clamp(at.x + moved.x, 0.0, viewport.size().width),
                                             std::clamp(at.y + moved.y, 0.0, viewport.size().height)});
}

/// True where the crosshair was moved.
bool take_keys(const Touch& touch, MapViewport& viewport, MapUi& state) {
  if (!has_keys(touch)) return false;
  const ScreenPoint way = arrows(touch.id);
  const bool is_moved = way.x != 0 || way.y != 0;
  if (is_moved) {
    if (!touch.is_focused) focus(touch.id);
    move_crosshair(viewport, state, way);
  }
  const ScreenPoint about = crosshair_on(viewport, state);
  zoom_by_keys(viewport, about);
  return is_moved;
}

MapTouch take_press(const Pen& pen, const Rect& map, const MapViewport& viewport, MapUi& state,
                    const screens::MapView& view) {
  MapTouch result;
  if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
    if (state.is_dragged) return result;
    state.crosshair = viewport.to_coordinates(mouse_on_map(pen, map));
  } else if (view.pin) {
    result.is_confirmed = true;
    return result;
  } else {
    state.crosshair = viewport.to_coordinates(crosshair_on(viewport, state));
  }
  result.dropped = state.crosshair;
  return result;
}

}  // namespace

MapTouch map_view(Pen& pen, const std::string& id, MapUi& state, const MapLook& look) {
  const geography::MapOutlines* outlines = map_outlines(pen);
  const GeoBox limits = map_limits(outlines);
  const screens::MapView& view = look.view;
  const float legend = map_legend_height(pen, look.place.width, view.disclaimer);
  const Rect map{look.place.x, look.place.y, look.place.width, look.place.height - legend};
  const bool is_new = !state.viewport;
  MapViewport& viewport = viewport_of(state, map, limits, kMapHome);
  if (!state.crosshair) state.crosshair = view.pin;
  show_truth(pen, ImGui::GetID((id + "-way").c_str()), is_new, viewport, state, view);

  ImGui::SetNextItemAllowOverlap();  // the buttons stand on it
  const Touch touch = pen.touch(labelled(view.description, id), map);
  const bool can_mark = look.marking == Enabled::Yes;
  MapTouch result;
  move_by_mouse(pen, map, touch, state);
  if (take_keys(touch, viewport, state) && can_mark) result.dropped = state.crosshair;
  if (touch.is_pressed && can_mark) result = take_press(pen, map, viewport, state, view);

  const Rect controls = map_controls(pen, map);
  draw_list().PushClipRect(pen.at_pixel({map.x, map.y}), pen.at_pixel({map.right(), map.bottom()}), true);
  draw_map_ground(pen, map, viewport, outlines);
  draw_map_marks(pen, map, controls, viewport, view);
  if (touch.is_focused && can_mark && !view.pin) {
    const ScreenPoint at = crosshair_on(viewport, state);
    draw_crosshair(pen, {map.x + static_cast<float>(at.x), map.y + static_cast<float>(at.y)});
  }
  draw_list().PopClipRect();
  frame_map(pen, map);
  zoom_buttons(pen, controls, id, {view.zoom_in_label, view.zoom_out_label, view.whole_label}, viewport,
               limits);
  if (touch.is_focused) pen.focus_ring(map, kRadiusControl);
  draw_map_legend(pen, {map.x, map.bottom(), map.width, legend}, viewport.km_per_px(), view.disclaimer);
  result.is_focused = touch.is_focused;
  return result;
}

}  // namespace communique::ui
