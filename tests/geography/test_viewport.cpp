#include <rapidcheck.h>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "geography/viewport.hpp"

namespace communique::geography {
namespace {

using Catch::Approx;

constexpr GeoBox kLimits{88, 0, 160, 56};
constexpr Coordinates kTaipei{25.0375, 121.5637};
constexpr Coordinates kTokyo{35.6895, 139.6917};

/// Any number from `low` to `high`, in thousandths of the way.
double between(double low, double high) { return low + (high - low) * *rc::gen::inRange(0, 1001) / 1000.0; }

MapViewport any_viewport() {
  MapViewport viewport(kLimits, {between(200, 1600), between(200, 1000)});
  const ScreenSize size = viewport.size();
  viewport.zoom(between(1, 8), {between(0, size.width), between(0, size.height)});
  viewport.pan(between(-900, 900), between(-900, 900));
  return viewport;
}

ScreenPoint any_point(const MapViewport& viewport) {
  return {between(0, viewport.size().width), between(0, viewport.size().height)};
}

bool is_near(ScreenPoint one, ScreenPoint other) {
  return std::abs(one.x - other.x) < 1e-6 && std::abs(one.y - other.y) < 1e-6;
}

void check(bool is_true) { CHECK(is_true); }

}  // namespace

TEST_CASE("A place on screen is found again where it was") {
  check(rc::check([] {
    const MapViewport viewport = any_viewport();
    const ScreenPoint point = any_point(viewport);
    RC_ASSERT(is_near(viewport.to_screen(viewport.to_coordinates(point)), point));
  }));
}

TEST_CASE("Coming nearer keeps the place below the mouse") {
  check(rc::check([] {
    MapViewport viewport = any_viewport();
    const ScreenPoint point = any_point(viewport);
    const Coordinates place = viewport.to_coordinates(point);
    viewport.zoom(between(1, 4), point);
    RC_ASSERT(is_near(viewport.to_screen(place), point));
  }));
}

TEST_CASE("However it is moved, the view shows nothing beyond the map") {
  check(rc::check([] {
    MapViewport viewport = any_viewport();
    viewport.zoom(between(0.01, 100), any_point(viewport));
    viewport.pan(between(-1e5, 1e5), between(-1e5, 1e5));
    viewport.resize({between(1, 2000), between(1, 2000)});
    const Coordinates from = viewport.to_coordinates({0, 0});
    const Coordinates to = viewport.to_coordinates({viewport.size().width, viewport.size().height});
    RC_ASSERT(from.longitude >= kLimits.west - 1e-9);
    RC_ASSERT(from.latitude <= kLimits.north + 1e-9);
    RC_ASSERT(to.longitude <= kLimits.east + 1e-9);
    RC_ASSERT(to.latitude >= kLimits.south - 1e-9);
  }));
}

TEST_CASE("Dragging moves the map with the hand") {
  MapViewport viewport(kLimits, {800, 500});
  viewport.zoom(6, {400, 250});
  const ScreenPoint before = viewport.to_screen(kTaipei);
  viewport.pan(30, -20);
  CHECK(viewport.to_screen(kTaipei).x == Approx(before.x + 30));
  CHECK(viewport.to_screen(kTaipei).y == Approx(before.y - 20));
}

TEST_CASE("Fitting shows all of an area with its margin, and no less of it than needed") {
  MapViewport viewport(kLimits, {800, 500});
  viewport.fit({120, 22, 140, 36}, 20);
  const ScreenPoint from = viewport.to_screen({36, 120});
  const ScreenPoint to = viewport.to_screen({22, 140});
  CHECK(from.x >= 20);
  CHECK(from.y >= 20 - 1e-9);
  CHECK(to.x <= 780);
  CHECK(to.y <= 480 + 1e-9);
  CHECK((from.y == Approx(20) || from.x == Approx(20)));
}

TEST_CASE("North is up, east is right, and distances grow towards the pole as Mercator's do") {
  const MapViewport viewport(kLimits, {800, 500});
  CHECK(viewport.to_screen(kTokyo).x > viewport.to_screen(kTaipei).x);
  CHECK(viewport.to_screen(kTokyo).y < viewport.to_screen(kTaipei).y);
  CHECK(projected({0, 100}).y == Approx(0).margin(1e-12));
  CHECK(-projected({56, 0}).y == Approx(67.9).margin(0.1));  // ln tan(45 + 28 degrees), in degrees
  CHECK(unprojected(projected(kTokyo)).latitude == Approx(kTokyo.latitude));
}

TEST_CASE("A circle on the ground has the same distance all around") {
  for (const Coordinates& place : circle_around(kTokyo, 120, 24)) {
    CHECK(distance_km(kTokyo, place) == Approx(120));
  }
}

TEST_CASE("A pixel's distance agrees with the ground") {
  MapViewport viewport(kLimits, {800, 500});
  viewport.zoom(10, {400, 250});
  const Coordinates left = viewport.to_coordinates({390, 250});
  const Coordinates right = viewport.to_coordinates({410, 250});
  CHECK(20 * viewport.km_per_px() == Approx(distance_km(left, right)).epsilon(0.001));
}

}  // namespace communique::geography
