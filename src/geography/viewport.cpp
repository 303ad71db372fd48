#include "geography/viewport.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace communique::geography {
namespace {

ScreenSize at_least_one(ScreenSize size) { return {std::max(size.width, 1.0), std::max(size.height, 1.0)}; }

}  // namespace

MapViewport::MapViewport(const GeoBox& limits, ScreenSize size)
    : top_left_(projected({limits.north, limits.west})),
      bottom_right_(projected({limits.south, limits.east})),
      middle_{(top_left_.x + bottom_right_.x) / 2, (top_left_.y + bottom_right_.y) / 2},
      size_(at_least_one(size)),
      scale_(least_scale()) {}

double MapViewport::least_scale() const {
  return std::max(size_.width / (bottom_right_.x - top_left_.x),
                  size_.height / (bottom_right_.y - top_left_.y));
}

void MapViewport::keep_within() {
  scale_ = std::max(std::min(scale_, kMostScale), least_scale());
  const double half_width = size_.width / scale_ / 2;
  const double half_height = size_.height / scale_ / 2;
  // The minimum last: where the view is as wide as the limits, rounding may put one edge past the other.
  middle_.x = std::min(std::max(middle_.x, top_left_.x + half_width), bottom_right_.x - half_width);
  middle_.y = std::min(std::max(middle_.y, top_left_.y + half_height), bottom_right_.y - half_height);
}

void MapViewport::resize(ScreenSize size) {
  size_ = at_least_one(size);
  keep_within();
}

void MapViewport::pan(double right, double down) {
  middle_.x -= right / scale_;
  middle_.y -= down / scale_;
  keep_within();
}

void MapViewport::zoom(double factor, ScreenPoint about) {
  const MapPoint kept{corner().x + about.x / scale_, corner().y + about.y / scale_};
  scale_ = std::max(std::min(scale_ * factor, kMostScale), least_scale());
  middle_ = {kept.x + (size_.width / 2 - about.x) / scale_, kept.y + (size_.height / 2 - about.y) / scale_};
  keep_within();
}

void MapViewport::fit(const GeoBox& area, double margin) {
  const MapPoint from = projected({area.north, area.west});
  const MapPoint to = projected({area.south, area.east});
  const double width = std::max(size_.width - 2 * margin, 1.0);
  const double height = std::max(size_.height - 2 * margin, 1.0);
  scale_ = std::min(width / std::max(to.x - from.x, 1e-6), height / std::max(to.y - from.y, 1e-6));
  middle_ = {(from.x + to.x) / 2, (from.y + to.y) / 2};
  keep_within();
}

ScreenPoint MapViewport::to_screen(const Coordinates& place) const {
  const MapPoint point = projected(place);
  const MapPoint from = corner();
  return {(point.x - from.x) * scale_, (point.y - from.y) * scale_};
}

Coordinates MapViewport::to_coordinates(ScreenPoint point) const {
  const MapPoint from = corner();
  return unprojected({from.x + point.x / scale_, from.y + point.y / scale_});
}

bool MapViewport::shows(const Coordinates& place, double margin) const {
  const ScreenPoint at = to_screen(place);
  return at.x >= margin && at.y >= margin && at.x <= size_.width - margin && at.y <= size_.height - margin;
}

MapPoint MapViewport::corner() const {
  return {middle_.x - size_.width / scale_ / 2, middle_.y - size_.height / scale_ / 2};
}

double MapViewport::km_per_px() const {
  constexpr double kKmPerDegree = kEarthRadiusKm * std::numbers::pi / 180;
  return std::cos(unprojected(middle_).latitude * std::numbers::pi / 180) * kKmPerDegree / scale_;
}

}  // namespace communique::geography
