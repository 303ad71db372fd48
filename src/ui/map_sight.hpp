#pragma once
// What of a map is in view, and how people change it: dragging, the wheel, + and -, three buttons. Shared by
// the map on which a place is marked and the one on which places are looked at; knows nothing of marks.
#include <string>

#include "ui/map_ui.hpp"
#include "ui/pen.hpp"

namespace communique::ui {

/// Null where there are none, or they cannot be read.
[[nodiscard]] const geography::MapOutlines* map_outlines(const Pen& pen);
/// What can be brought into view.
[[nodiscard]] geography::GeoBox map_limits(const geography::MapOutlines* outlines);

/// What is in view, fitted to the size of `map`; the first time `home`.
geography::MapViewport& viewport_of(MapUi& state, const Rect& map, const geography::GeoBox& limits,
                                    const geography::GeoBox& home);
/// A step further on its way, which ends where somebody moves the map.
void follow_way(Pen& pen, unsigned int id, MapUi& state);
/// Where the mouse is, in px from the map's corner.
[[nodiscard]] geography::ScreenPoint mouse_on_map(const Pen& pen, const Rect& map);
/// Dragging and the wheel, of the map just touched.
void move_by_mouse(const Pen& pen, const Rect& map, const Touch& touch, MapUi& state);
void zoom_by_keys(geography::MapViewport& viewport, geography::ScreenPoint about);

/// Where the three buttons stand; no more than three quarters of a small map's height.
[[nodiscard]] Rect map_controls(const Pen& pen, const Rect& map);
struct MapButtons {
  const std::string& nearer;
  const std::string& farther;
  const std::string& whole;
};
void zoom_buttons(Pen& pen, const Rect& place, const std::string& id, const MapButtons& words,
                  geography::MapViewport& viewport, const geography::GeoBox& whole);
/// Rounds the corners, which clipping leaves square, with the paper that the map lies on.
void frame_map(Pen& pen, const Rect& map);

}  // namespace communique::ui
