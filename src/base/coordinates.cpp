#include "base/coordinates.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace communique {

double distance_km(const Coordinates& a, const Coordinates& b) {
  constexpr double kRadians = std::numbers::pi / 180;
  const double latitudes = std::sin((b.latitude - a.latitude) * kRadians / 2);
  const double longitudes = std::sin((b.longitude - a.longitude) * kRadians / 2);
  const double haversine = latitudes * latitudes + std::cos(a.latitude * kRadians) *
                                                       std::cos(b.latitude * kRadians) * longitudes *
                                                       longitudes;
  return 2 * kEarthRadiusKm * std::asin(std::sqrt(std::min(1.0, haversine)));
}

}  // namespace communique
