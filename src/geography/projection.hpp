#pragma once
// The Mercator projection of a sphere: north is up, directions are true, and areas grow towards the poles.
// A MapPoint counts in degrees of longitude: x to the east, y to the south from the equator.
#include <vector>

#include "base/coordinates.hpp"

namespace communique::geography {

struct MapPoint {
  double x = 0;
  double y = 0;
};

/// A rectangle on the ground; `west` is less than `east`, `south` less than `north`.
struct GeoBox {
  double west = 0;
  double south = 0;
  double east = 0;
  double north = 0;
};

/// Mercator's poles are infinitely far away: latitudes beyond this count as this.
inline constexpr double kMostLatitude = 85;

[[nodiscard]] MapPoint projected(const Coordinates& place);
[[nodiscard]] Coordinates unprojected(MapPoint point);

/// `count` places at `km` from `centre`, clockwise from the north: a circle as it lies on the ground.
[[nodiscard]] std::vector<Coordinates> circle_around(const Coordinates& centre, double km, int count);

}  // namespace communique::geography
