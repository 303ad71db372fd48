#pragma once
// A map to look at and to mark: outlines, pan and zoom, a scale bar, the learner's pin and the true place.
// Everything can be done with the mouse alone (drag, wheel, click) and with the keyboard alone (arrows move
// the pin, with Shift in longer steps; + and -; Enter). Knows nothing of questions or whether an answer is
// right.
#include <optional>
#include <string>

#include "base/coordinates.hpp"
#include "screens/view.hpp"
#include "ui/pen.hpp"

namespace communique::ui {

/// What is in view at first: Taiwan, Korea and Japan.
inline constexpr geography::GeoBox kMapHome{117, 20, 147, 46};

struct MapLook {
  Rect place;  // the map on its paper, and below it the line with scale and disclaimer
  screens::MapView view{};
  Enabled marking = Enabled::Yes;  // whether the pin can be put and moved
};

struct MapTouch {
  std::optional<Coordinates> dropped{};  // by click or arrows, or by Enter or Space where no pin is yet
  bool is_confirmed = false;             // Enter or Space at the pin
  bool is_focused = false;
};

/// The outlines come with the frame; without them there is only a grid to mark.
MapTouch map_view(Pen& pen, const std::string& id, MapUi& state, const MapLook& look);

}  // namespace communique::ui
