#include "geography/triangulate.hpp"

#include <algorithm>

namespace communique::geography {
namespace {

/// Twice the area of a triangle; positive where it turns as a mathematician's angles do.
double turn(Corner a, Corner b, Corner c) {
  const auto x = [&](Corner p) { return static_cast<double>(p.x) - static_cast<double>(a.x); };
  const auto y = [&](Corner p) { return static_cast<double>(p.y) - static_cast<double>(a.y); };
  return x(b) * y(c) - x(c) * y(b);
}

double doubled_area(std::span<const Corner> ring) {
  double sum = 0;
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) sum += turn(ring[0], ring[i], ring[i + 1]);
  return sum;
}

/// The corners that are left, in a circle. Ears come off one by one.
class Clipper {
 public:
  explicit Clipper(std::span<const Corner> ring)
      : ring_(ring), is_mirrored_(doubled_area(ring) < 0), before_(ring.size()), after_(ring.size()) {
    const auto count = static_cast<std::uint16_t>(ring.size());
    for (std::uint16_t i = 0; i < count; ++i) {
      before_[i] = static_cast<std::uint16_t>(i == 0 ? count - 1 : i - 1);
      after_[i] = static_cast<std::uint16_t>(i + 1 == count ? 0 : i + 1);
    }
  }

  std::vector<std::uint16_t> clip() {
    std::vector<std::uint16_t> triangles;
    triangles.reserve(3 * ring_.size());
    std::uint16_t at = 0;
    std::size_t refused = 0;  // since the last ear
    for (std::size_t left = ring_.size(); left > 2;) {
      // Every simple ring has an ear, so a whole round without one, or too much looking, means a broken ring.
      if (refused < left && !is_ear(at) && ++looks_ < kLooksPerCorner * ring_.size()) {
        at = after_[at];
        ++refused;
        continue;
      }
      if (bend(at) != 0) triangles.insert(triangles.end(), {before_[at], at, after_[at]});
      after_[before_[at]] = after_[at];
      before_[after_[at]] = before_[at];
      at = after_[after_[at]];  // not the very next: ears taken in turn make fewer slivers
      refused = 0;
      --left;
    }
    return triangles;
  }

 private:
  static constexpr std::size_t kLooksPerCorner = 64;

  [[nodiscard]] double side(std::uint16_t a, std::uint16_t b, std::uint16_t c) const {
    const double turned = turn(ring_[a], ring_[b], ring_[c]);
    return is_mirrored_ ? -turned : turned;
  }
  [[nodiscard]] double bend(std::uint16_t at) const { return side(before_[at], at, after_[at]); }

  [[nodiscard]] bool is_ear(std::uint16_t at) const {
    const std::uint16_t a = before_[at];
    const std::uint16_t c = after_[at];
    if (bend(at) < 0) return false;
    for (std::uint16_t other = after_[c]; other != a; other = after_[other]) {
      const Corner point = ring_[other];
      if (point == ring_[a] || point == ring_[at] || point == ring_[c]) continue;
      if (side(a, at, other) >= 0 && side(at, c, other) >= 0 && side(c, a, other) >= 0) return false;
    }
    return true;
  }

  std::span<const Corner> ring_;
  bool is_mirrored_;
  std::vector<std::uint16_t> before_;
  std::vector<std::uint16_t> after_;
  std::size_t looks_ = 0;
};

}  // namespace

std::vector<std::uint16_t> triangulated(std::span<const Corner> ring) {
  if (ring.size() < 3 || ring.size() > kMostCorners) return {};
  return Clipper(ring).clip();
}

}  // namespace communique::geography
