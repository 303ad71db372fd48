#include <rapidcheck.h>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "geography/triangulate.hpp"

namespace communique::geography {
namespace {

using Catch::Approx;
using Ring = std::vector<Corner>;

double area(Corner a, Corner b, Corner c) {
  return std::abs(static_cast<double>(b.x - a.x) * static_cast<double>(c.y - a.y) -
                  static_cast<double>(b.y - a.y) * static_cast<double>(c.x - a.x)) /
         2;
}

double filled(const Ring& ring) {
  const auto triangles = triangulated(ring);
  double sum = 0;
  for (std::size_t i = 0; i < triangles.size(); i += 3) {
    sum += area(ring.at(triangles[i]), ring.at(triangles[i + 1]), ring.at(triangles[i + 2]));
  }
  return sum;
}

double enclosed(const Ring& ring) {
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Corner next = ring[(i + 1) % ring.size()];
    sum += static_cast<double>(ring[i].x) * static_cast<double>(next.y) -
           static_cast<double>(next.x) * static_cast<double>(ring[i].y);
  }
  return std::abs(sum) / 2;
}

}  // namespace

TEST_CASE("A ring with bays is filled exactly, whichever way round it goes") {
  const Ring comb{{0, 0}, {9, 0}, {9, 5}, {7, 5}, {7, 1}, {5, 1},
                  {5, 5}, {3, 5}, {3, 1}, {1, 1}, {1, 5}, {0, 5}};
  CHECK(filled(comb) == Approx(enclosed(comb)));
  const Ring reversed(comb.rbegin(), comb.rend());
  CHECK(filled(reversed) == Approx(enclosed(comb)));
}

TEST_CASE("Any star-shaped ring is filled exactly, with two triangles less than it has corners") {
  CHECK(rc::check([] {
    const auto count = *rc::gen::inRange<std::size_t>(3, 60);
    Ring ring;
    for (std::size_t i = 0; i < count; ++i) {
      const double reach = *rc::gen::inRange(10, 100);
      const double angle = 2 * 3.14159265 * static_cast<double>(i) / static_cast<double>(count);
      ring.push_back(
          {static_cast<float>(reach * std::cos(angle)), static_cast<float>(reach * std::sin(angle))});
    }
    RC_ASSERT(std::abs(filled(ring) - enclosed(ring)) < 1e-3 * enclosed(ring) + 1e-3);
    RC_ASSERT(triangulated(ring).size() <= 3 * (count - 2));
  }));
}

TEST_CASE("A ring that crosses itself, repeats corners or has no area still ends, within its own corners") {
  CHECK(rc::check([] {
    const auto numbers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8));
    Ring ring;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
      ring.push_back({static_cast<float>(numbers[i]), static_cast<float>(numbers[i + 1])});
    }
    for (const std::uint16_t index : triangulated(ring)) RC_ASSERT(index < ring.size());
  }));
}

TEST_CASE("The largest ring of noise is done in time, and a larger one gets no triangles") {
  Ring noise;
  unsigned state = 1;
  for (std::size_t i = 0; i < kMostCorners; ++i) {
    state = state * 1664525U + 1013904223U;
    noise.push_back({static_cast<float>(state >> 24U), static_cast<float>((state >> 16U) & 0xFFU)});
  }
  CHECK_FALSE(triangulated(noise).empty());
  noise.push_back({0, 0});
  CHECK(triangulated(noise).empty());
}

}  // namespace communique::geography
