#include "geography/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace communique::geography {
namespace {

constexpr double kDegree = std::numbers::pi / 180;

}  // namespace

MapPoint projected(const Coordinates& place) {
  const double latitude = std::clamp(place.latitude, -kMostLatitude, kMostLatitude) * kDegree;
  return {place.longitude, -std::asinh(std::tan(latitude)) / kDegree};
}

Coordinates unprojected(MapPoint point) {
  return {std::atan(std::sinh(-point.y * kDegree)) / kDegree, point.x};
}

std::vector<Coordinates> circle_around(const Coordinates& centre, double km, int count) {
  const double reach = km / kEarthRadiusKm;
  const double latitude = centre.latitude * kDegree;
  std::vector<Coordinates> circle;
  circle.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    const double bearing = 2 * std::numbers::pi * i / count;
    const double north = std::asin(std::sin(latitude) * std::cos(reach) +
                                   std::cos(latitude) * std::sin(reach) * std::cos(bearing));
    const double east = std::atan2(std::sin(bearing) * std::sin(reach) * std::cos(latitude),
                                   std::cos(reach) - std::sin(latitude) * std::sin(north));
    circle.push_back({north / kDegree, centre.longitude + east / kDegree});
  }
  return circle;
}

}  // namespace communique::geography
