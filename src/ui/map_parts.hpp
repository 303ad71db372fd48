#pragma once
// Parts of map_view(), apart so that no file grows past reading. Used by it alone.
#include <string>
#include <vector>

#include "ui/map_labels.hpp"
#include "ui/map_view.hpp"

namespace communique::ui {

/// The map's colours, from the theme's own.
struct MapColours {
  Colour sea, land, coast, boundary, grid;
};
[[nodiscard]] MapColours map_colours(const Theme& theme);

/// Where a place of the map stands, in px.
[[nodiscard]] inline Point map_point(const Rect& map, const geography::MapViewport& viewport,
                                     const Coordinates& place) {
  const geography::ScreenPoint at = viewport.to_screen(place);
  return {map.x + static_cast<float>(at.x), map.y + static_cast<float>(at.y)};
}

/// Sea, grid, land, coasts and boundaries; `outlines` may be null.
void draw_map_ground(Pen& pen, const Rect& map, const geography::MapViewport& viewport,
                     const geography::MapOutlines* outlines);
/// Where the pictures of truth and pin are, in this order.
[[nodiscard]] std::vector<Rect> map_mark_places(const Pen& pen, const Rect& map,
                                                const geography::MapViewport& viewport,
                                                const screens::MapView& view);
/// The labels of what is in view. None covers another, a mark or `controls`; one that finds no place is left
/// out.
[[nodiscard]] std::vector<MapLabel> map_labels(const Pen& pen, const Rect& map, const Rect& controls,
                                               const geography::MapViewport& viewport,
                                               const screens::MapView& view);
/// The circle, the line between pin and truth, the marks and their labels.
void draw_map_marks(Pen& pen, const Rect& map, const Rect& controls, const geography::MapViewport& viewport,
                    const screens::MapView& view);
void draw_crosshair(Pen& pen, Point at);
/// The height of the scale bar and the words below the map.
[[nodiscard]] float map_legend_height(Pen& pen, float width, const std::string& words);
void draw_map_legend(Pen& pen, const Rect& place, double km_per_px, const std::string& words);

}  // namespace communique::ui
