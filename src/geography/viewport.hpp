#pragma once
// What of the map is in view: the place in the middle and the scale. A value; every change keeps the
// invariant. Invariant: nothing beyond the limits is in view, and the scale stays within what the outlines
// can bear.
#include "geography/projection.hpp"

namespace communique::geography {

/// In px from the top left corner of the view.
struct ScreenPoint {
  double x = 0;
  double y = 0;
};
struct ScreenSize {
  double width = 1;
  double height = 1;
};

/// px for a degree of longitude, at the nearest: a px is then a third of a kilometre at 25° N, which is what
/// the outlines bear.
inline constexpr double kMostScale = 300;

class MapViewport {
 public:
  /// Shows as much of the limits as fills the view.
  MapViewport(const GeoBox& limits, ScreenSize size);

  /// The middle stays, and so does the scale.
  void resize(ScreenSize size);
  /// Moves what is in view, as a hand moves paper.
  void pan(double right, double down);
  /// Factors above 1 come nearer. The place below `about` stays there; only at the limits, going away, it
  /// cannot.
  void zoom(double factor, ScreenPoint about);
  /// As near as shows all of `area` with `margin` px around it.
  void fit(const GeoBox& area, double margin);

  [[nodiscard]] ScreenPoint to_screen(const Coordinates& place) const;
  [[nodiscard]] Coordinates to_coordinates(ScreenPoint point) const;
  [[nodiscard]] bool shows(const Coordinates& place, double margin) const;
  [[nodiscard]] ScreenSize size() const { return size_; }
  [[nodiscard]] double scale() const { return scale_; }  // px for a degree of longitude
  [[nodiscard]] bool can_zoom_in() const { return scale_ < kMostScale; }
  [[nodiscard]] bool can_zoom_out() const { return scale_ > least_scale(); }
  /// The map's point at the top left corner of the view.
  [[nodiscard]] MapPoint corner() const;
  /// On the ground, in the middle of the view.
  [[nodiscard]] double km_per_px() const;

 private:
  [[nodiscard]] double least_scale() const;
  void keep_within();

  MapPoint top_left_;      // of the limits
  MapPoint bottom_right_;  // of the limits
  MapPoint middle_;
  ScreenSize size_;
  double scale_ = 1;
};

}  // namespace communique::geography
