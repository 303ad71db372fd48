#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "base/coordinates.hpp"

using namespace communique;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("the distance between two points is along the great circle") {
  const Coordinates taipei{25.0375, 121.5637};
  const Coordinates tokyo{35.6897, 139.6922};
  CHECK_THAT(distance_km(taipei, tokyo), WithinRel(2102.0, 0.005));
  CHECK_THAT(distance_km(tokyo, taipei), WithinAbs(distance_km(taipei, tokyo), 1e-9));
  CHECK(distance_km(taipei, taipei) == 0);
  // A quarter and half of the way round, where a rounding error could leave the domain of asin.
  CHECK_THAT(distance_km({0, 0}, {90, 0}), WithinRel(10007.557, 1e-6));
  CHECK_THAT(distance_km({12.5, 77}, {-12.5, -103}), WithinRel(20015.115, 1e-6));
}

TEST_CASE("two points on either side of the date line are near each other") {
  CHECK_THAT(distance_km({0, 179.9}, {0, -179.9}), WithinRel(22.239, 1e-3));
}
