#pragma once
// A point on the Earth. Not a place: that is an entity of a deck.

namespace communique {

/// Degrees: latitude -90 to 90, north positive; longitude -180 to 180, east positive.
struct Coordinates {
  double latitude = 0;
  double longitude = 0;
  bool operator==(const Coordinates&) const = default;
};

/// The IUGG's mean radius.
inline constexpr double kEarthRadiusKm = 6371.0088;

/// Kilometres along the great circle, by the haversine formula (R. W. Sinnott, "Virtues of the
/// Haversine", Sky and Telescope 68, 1984, p. 159) on a sphere of that radius.
/// Within 0.6 % of the ellipsoid.
[[nodiscard]] double distance_km(const Coordinates& a, const Coordinates& b);

}  // namespace communique
