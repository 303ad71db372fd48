#pragma once
// What a map remembers from frame to frame: what is in view, and where the keyboard points.
#include <optional>
#include <string>

#include "base/coordinates.hpp"
#include "geography/viewport.hpp"

namespace communique::ui {

/// A view that is moving by itself, until it arrives or is moved otherwise.
struct MapWay {
  geography::MapViewport from, to;
  geography::MapViewport last;  // as it was left in the frame before
};

struct MapUi {
  std::optional<geography::MapViewport> viewport;  // nothing before the map is first drawn
  std::optional<Coordinates> crosshair;            // where the keyboard points: the pin, once there is one
  bool is_dragged = false;                         // since the button went down the map has moved
  bool is_truth_shown = false;                     // the view has been moved to show it
  std::string shown;                               // the chosen place that the view has been moved to show
  std::string reached;                             // the place that the keyboard is on
  std::string heading;                             // the place that `way` leads to
  std::optional<MapWay> way;
};

}  // namespace communique::ui
