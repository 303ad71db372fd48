#include "ui/map_samples.hpp"

#include <filesystem>

namespace communique::ui {
geography::OutlinesFile& bundled_outlines() {
  static geography::OutlinesFile file(std::filesystem::path(COMMUNIQUE_SOURCE_DIR) /
                                      "assets/map/east_asia.json");
  return file;
}

MapLook asked_map(Rect place) {
  MapLook look{.place = place};
  look.view.pin = Coordinates{23.0, 120.2};
  look.view.disclaimer = "Lines on this map take no position on any claim. Made with Natural Earth.";
  look.view.zoom_in_label = "Zoom in";
  look.view.zoom_out_label = "Zoom out";
  look.view.whole_label = "Whole map";
  look.view.description = "Map of East Asia";
  return look;
}

MapLook answered_map(Rect place) {
  MapLook look = asked_map(place);
  look.view.truth = Coordinates{25.0375, 121.5637};
  look.view.within_km = 30;
  look.view.pin_label = "Your answer";
  look.view.truth_label = "Taipei";
  look.view.distance = "266 km away";
  look.marking = Enabled::No;
  return look;
}

}  // namespace communique::ui
