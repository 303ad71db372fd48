#pragma once
// Maps to look at and to test: the bundled outlines, with marks as a question has them.
#include "ui/map_view.hpp"

namespace communique::ui {

/// Of assets/map/, read once.
[[nodiscard]] geography::OutlinesFile& bundled_outlines();
/// With a pin near Tainan.
[[nodiscard]] MapLook asked_map(Rect place);
/// And the true place, Taipei, within 30 km.
[[nodiscard]] MapLook answered_map(Rect place);

}  // namespace communique::ui
