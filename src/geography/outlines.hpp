#pragma once
// Coasts and boundaries, read from a file in the format of assets/map/README.md and made ready to draw:
// projected, cut in pieces, filled with triangles. Lines on it take no position.
// Invariant: indices are in range, pieces have their corners within the bounds, and nothing is NaN.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "geography/projection.hpp"
#include "geography/triangulate.hpp"

namespace communique::geography {

/// Of projected corners, to tell what is in view.
struct MapBox {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
};

/// Corners in a row that make up a coast, the first and the last included.
struct Stretch {
  std::uint16_t first = 0;
  std::uint16_t last = 0;
};

/// What one cell of the grid holds of one landmass.
struct LandPiece {
  MapBox box;
  std::vector<Corner> ring;              // projected
  std::vector<std::uint16_t> triangles;  // three indices each
  std::vector<Stretch> coasts;           // the rest of the ring are cuts along the grid
  bool is_island = false;                // all of the ring is one coast
};

struct BoundaryLine {
  MapBox box;
  std::vector<Corner> points;  // projected
};

struct MapOutlines {
  GeoBox bounds;
  std::vector<LandPiece> land;
  std::vector<BoundaryLine> lines;
};

/// NotFound, Unreadable; Malformed for what is no JSON, TooNew for a later format, Invalid with the piece
/// that is wrong for anything else.
[[nodiscard]] Result<MapOutlines> load_outlines(const std::filesystem::path& file);
/// From text already read; `name` is for errors.
[[nodiscard]] Result<MapOutlines> parse_outlines(std::string_view text, const std::string& name);

/// Outlines that are loaded when they are first asked for, so that a start without a map pays nothing.
class OutlinesFile {
 public:
  explicit OutlinesFile(std::filesystem::path file) : file_(std::move(file)) {}
  /// Null where the file cannot be used; error() then says why.
  [[nodiscard]] const MapOutlines* outlines();
  [[nodiscard]] const Error* error() const;

 private:
  std::filesystem::path file_;
  std::optional<Result<MapOutlines>> loaded_;
};

}  // namespace communique::geography
