#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "ui/driver.hpp"
#include "ui/map_parts.hpp"
#include "ui/map_samples.hpp"
#include "ui/scenery.hpp"

namespace communique::ui {
namespace {

using Catch::Approx;

constexpr Rect kPlace{40, 40, 800, 600};

/// A map on screen, what it remembers and what was wanted of it.
struct MapScreen {
  explicit MapScreen(MapLook shown = asked_map(kPlace),
                     geography::OutlinesFile* outlines = &bundled_outlines(), float text = 1)
      : look(std::move(shown)), driver([this, outlines, text](Frame frame) {
          frame.outlines = outlines;
          frame.text = text;
          frame.pace = pace;
          state.motion.begin_frame(frame.now, frame.pace);
          in_root_window(frame, state, [this](Pen& pen) {
            const MapTouch touch = map_view(pen, "map", state.map, look);
            button_at(pen, {900, 40}, "Answer###answer");
            if (touch.dropped) look.view.pin = dropped = touch.dropped;
            confirmed += touch.is_confirmed ? 1 : 0;
          });
        }) {}

  [[nodiscard]] Coordinates at_middle() const {
    const geography::ScreenSize size = state.map.viewport->size();
    return state.map.viewport->to_coordinates({size.width / 2, size.height / 2});
  }
  [[nodiscard]] double scale() const { return state.map.viewport->scale(); }
  void mouse(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    driver.frame(2);
  }
  void drag(ImVec2 from, ImVec2 to) {
    mouse(from.x, from.y);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    driver.frame(2);
    mouse((from.x + to.x) / 2, (from.y + to.y) / 2);
    mouse(to.x, to.y);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    driver.frame(2);
  }
  void wheel(float x, float y, float notches) {
    mouse(x, y);
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
    driver.frame(3);
  }

  MapLook look;
  UiState state;
  Pace pace = Pace::Full;
  std::optional<Coordinates> dropped;
  int confirmed = 0;
  Driver driver;
};

void check_same(const Coordinates& one, const Coordinates& other, double degrees = 0.001) {
  CHECK(one.latitude == Approx(other.latitude).margin(degrees));
  CHECK(one.longitude == Approx(other.longitude).margin(degrees));
}

}  // namespace

TEST_CASE("A click drops the pin where the mouse is") {
  MapScreen screen;
  const Coordinates below = screen.state.map.viewport->to_coordinates({300, 200});
  screen.mouse(kPlace.x + 300, kPlace.y + 200);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  screen.driver.frame(2);
  CHECK_FALSE(screen.dropped);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  screen.driver.frame(2);
  REQUIRE(screen.dropped);
  check_same(*screen.dropped, below);
  CHECK(screen.driver.focused().empty());
}

TEST_CASE("A drag moves the map with the mouse and drops nothing") {
  MapScreen screen;
  screen.wheel(400, 300, 4);
  const Coordinates held = screen.state.map.viewport->to_coordinates({300, 200});
  screen.drag({kPlace.x + 300, kPlace.y + 200}, {kPlace.x + 390, kPlace.y + 150});
  check_same(screen.state.map.viewport->to_coordinates({390, 150}), held);
  CHECK_FALSE(screen.dropped);
}

TEST_CASE("The wheel zooms, and the place below the mouse stays") {
  MapScreen screen;
  const double before = screen.scale();
  const Coordinates below = screen.state.map.viewport->to_coordinates({500, 350});
  screen.wheel(kPlace.x + 500, kPlace.y + 350, 3);
  CHECK(screen.scale() > 1.8 * before);
  check_same(screen.state.map.viewport->to_coordinates({500, 350}), below);
  screen.wheel(kPlace.x + 500, kPlace.y + 350, -3);
  CHECK(screen.scale() == Approx(before));
}

TEST_CASE("The buttons zoom as far as the map goes and are then disabled") {
  MapScreen screen;
  const double before = screen.scale();
  CHECK(screen.driver.click("Zoom in"));
  CHECK(screen.scale() > before);
  for (int i = 0; i < 20; ++i) screen.driver.click("Zoom in");
  CHECK(screen.driver.item("Zoom in")->is_disabled);
  CHECK(screen.scale() == Approx(geography::kMostScale));
  for (int i = 0; i < 20; ++i) screen.driver.click("Zoom out");
  CHECK(screen.driver.item("Zoom out")->is_disabled);
  CHECK_FALSE(screen.dropped);
  screen.wheel(400, 300, 6);
  CHECK(screen.driver.click("Whole map"));
  CHECK_FALSE(screen.state.map.viewport->can_zoom_out());
}

TEST_CASE("The keyboard alone finds a place, marks it and confirms it") {
  MapLook look = asked_map(kPlace);
  look.view.pin.reset();
  MapScreen screen(look);
  screen.driver.press(ImGuiKey_LeftArrow);  // without Tab: nothing else has the focus
  CHECK(screen.driver.focused() == "Map of East Asia###map");
  const Coordinates first = screen.dropped.value();
  screen.driver.press(ImGuiKey_RightArrow);
  const double step = screen.dropped->longitude - first.longitude;
  CHECK(step > 0);
  screen.driver.press(ImGuiKey_RightArrow, ImGuiMod_Shift);
  CHECK(screen.dropped->longitude - first.longitude > 4 * step);
  screen.driver.press(ImGuiKey_UpArrow);
  CHECK(screen.dropped->latitude > first.latitude);
  CHECK(screen.driver.focused() == "Map of East Asia###map");
  CHECK(screen.confirmed == 0);
  screen.driver.press(ImGuiKey_Enter);
  CHECK(screen.confirmed == 1);
}

TEST_CASE("Enter marks the middle where nothing is marked yet") {
  MapLook look = asked_map(kPlace);
  look.view.pin.reset();
  MapScreen screen(look);
  screen.driver.press(ImGuiKey_Tab);
  screen.driver.press(ImGuiKey_Enter);
  REQUIRE(screen.dropped);
  check_same(*screen.dropped, screen.at_middle());
  CHECK(screen.confirmed == 0);
}

TEST_CASE("Plus and minus zoom about the crosshair") {
  MapScreen screen;
  screen.driver.press(ImGuiKey_RightArrow, ImGuiMod_Shift);
  const Coordinates crosshair = screen.dropped.value();
  const geography::ScreenPoint before = screen.state.map.viewport->to_screen(crosshair);
  const double scale = screen.scale();
  screen.driver.press(ImGuiKey_Equal);
  CHECK(screen.scale() > scale);
  CHECK(screen.state.map.viewport->to_screen(crosshair).x == Approx(before.x));
  screen.driver.press(ImGuiKey_KeypadSubtract);
  CHECK(screen.scale() == Approx(scale));
}

TEST_CASE("The map moves along when the crosshair comes to its edge, up to the end of the map") {
  MapScreen screen;
  for (int i = 0; i < 4; ++i) screen.driver.press(ImGuiKey_Equal);
  const Coordinates before = screen.at_middle();
  for (int i = 0; i < 20; ++i) screen.driver.press(ImGuiKey_LeftArrow, ImGuiMod_Shift);
  CHECK(screen.at_middle().longitude < before.longitude - 1);
  CHECK(screen.state.map.viewport->shows(*screen.state.map.crosshair, 30));
  for (int i = 0; i < 200; ++i) screen.driver.press(ImGuiKey_LeftArrow, ImGuiMod_Shift);
  CHECK(screen.state.map.crosshair->longitude == Approx(88).margin(0.01));
}

TEST_CASE("Tab goes on from the map to its buttons and to the rest of the screen") {
  MapScreen screen;
  for (const char* expected : {"Map of East Asia###map", "Zoom in###map-in", "Zoom out###map-out",
                               "Whole map###map-whole", "Answer###answer"}) {
    screen.driver.press(ImGuiKey_Tab);
    CHECK(screen.driver.focused() == expected);
  }
  const auto crosshair = screen.state.map.crosshair;
  screen.driver.press(ImGuiKey_LeftArrow);
  CHECK(screen.state.map.crosshair == crosshair);  // the arrows are the map's only while it has the focus
}

TEST_CASE("After the answer the map still moves, and takes no more pins") {
  MapScreen screen(answered_map(kPlace));
  screen.mouse(400, 300);
  CHECK(screen.driver.click("###map"));
  screen.driver.press(ImGuiKey_Tab);
  screen.driver.press(ImGuiKey_Enter);
  CHECK_FALSE(screen.dropped);
  CHECK(screen.confirmed == 0);
  const Coordinates before = screen.at_middle();
  screen.wheel(400, 300, 4);
  screen.drag({400, 300}, {300, 300});
  CHECK(screen.at_middle().longitude > before.longitude);
}

TEST_CASE("The true place comes into view when it is told, and only then does the view move") {
  MapScreen seen;
  const Coordinates before = seen.at_middle();
  seen.look = answered_map(kPlace);
  seen.look.view.pin = {30, 131};
  seen.look.view.truth = {35.7, 139.7};
  seen.driver.frame(2);
  check_same(seen.at_middle(), before);

  MapScreen unseen;
  unseen.wheel(kPlace.x + 700, kPlace.y + 60, 8);  // near Hokkaido
  unseen.look = answered_map(kPlace);
  unseen.driver.frame(30);
  for (const auto& place : {unseen.look.view.pin, unseen.look.view.truth}) {
    CHECK(unseen.state.map.viewport->shows(*place, 20));
  }
  const std::string text = unseen.driver.text();
  for (const char* words : {"Your answer", "Taipei", "266 km away"}) {
    INFO(words << " in " << text);
    CHECK(text.find(words) != std::string::npos);
  }
}

TEST_CASE("The map comes nearer where pin and true place are hardly apart") {
  const auto apart = [](const MapScreen& screen) {
    const geography::ScreenPoint pin = screen.state.map.viewport->to_screen(*screen.look.view.pin);
    const geography::ScreenPoint truth = screen.state.map.viewport->to_screen(*screen.look.view.truth);
    return std::hypot(pin.x - truth.x, pin.y - truth.y);
  };
  for (const Pace pace : {Pace::Full, Pace::Reduced}) {
    MapScreen screen;
    screen.pace = pace;
    const double before = screen.scale();
    screen.look = answered_map(kPlace);
    screen.driver.frame(pace == Pace::Full ? 6 : 1);
    const double under_way = screen.scale();
    CHECK(under_way > before);
    screen.driver.frame(30);
    CHECK((screen.scale() > under_way) == (pace == Pace::Full));
    CHECK(apart(screen) > 120);
  }

  MapScreen same;
  same.look = answered_map(kPlace);
  same.look.view.pin = same.look.view.truth;
  same.look.view.within_km = 0;
  same.driver.frame(30);
  CHECK(same.state.map.viewport->km_per_px() * same.state.map.viewport->size().width ==
        Approx(300).margin(10));
}

TEST_CASE("Whoever moves the map while it comes nearer has it") {
  MapScreen screen;
  screen.look = answered_map(kPlace);
  screen.driver.frame(3);
  screen.wheel(400, 300, -2);
  const double scale = screen.scale();
  screen.driver.frame(30);
  CHECK(screen.scale() == scale);
}

TEST_CASE("No label covers another or a mark, wherever pin and true place are") {
  MapScreen screen(answered_map(kPlace));
  const geography::MapViewport viewport = *screen.state.map.viewport;
  const Rect map{kPlace.x, kPlace.y, static_cast<float>(viewport.size().width),
                 static_cast<float>(viewport.size().height)};
  const Rect controls{map.right() - 52, map.y + 12, 40, 136};
  const auto covers = [](const Rect& one, const Rect& other) {
    return one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom();
  };
  Random random(20251204);
  const auto within = [&](double length) { return static_cast<double>(random.below(1000)) / 1000 * length; };
  const auto check_labels = [&](const Pen& pen) {
    screens::MapView view = answered_map(kPlace).view;
    for (int i = 0; i < 500; ++i) {
      const geography::ScreenPoint truth{within(viewport.size().width), within(viewport.size().height)};
      const double reach = i % 2 == 0 ? 60 : 600;  // every other pin is near
      const geography::ScreenPoint pin{
          std::clamp(truth.x + within(reach) - reach / 2, 0.0, viewport.size().width),
          std::clamp(truth.y + within(reach) - reach / 2, 0.0, viewport.size().height)};
      view.truth = viewport.to_coordinates(truth);
      view.pin = viewport.to_coordinates(pin);
      std::vector<Rect> taken = map_mark_places(pen, map, viewport, view);
      taken.push_back(controls);
      std::string words;
      for (const MapLabel& label : map_labels(pen, map, controls, viewport, view)) {
        INFO(label.words << " with the pin at " << pin.x << ", " << pin.y << " and the truth at " << truth.x
                         << ", " << truth.y);
        for (const Rect& other : taken) REQUIRE_FALSE(covers(label.place, other));
        REQUIRE(covers(label.place, map));
        taken.push_back(label.place);
        words += label.words;
      }
      for (const std::string& told : {view.truth_label, view.pin_label, view.distance}) {
        REQUIRE(words.find(told) != std::string::npos);
      }
    }
  };
  UiState state;
  Driver driver([&](Frame frame) { in_root_window(frame, state, [&](Pen& pen) { check_labels(pen); }); });
  driver.frame();
}

TEST_CASE("The disclaimer stands below the map at every text size, and the map has room") {
  for (const float text : {1.0F, 2.0F, 3.0F}) {
    MapScreen screen(asked_map({40, 40, 420, 420}), &bundled_outlines(), text);
    const std::string shown = screen.driver.text();
    for (const char* word : {"Lines", "no", "position", "Earth."})
      CHECK(shown.find(word) != std::string::npos);
    CHECK(screen.state.map.viewport->size().height > 120);
  }
}

TEST_CASE("Without outlines there is a grid that can still be marked") {
  geography::OutlinesFile missing("/nowhere/map.json");
  MapScreen screen(asked_map(kPlace), &missing);
  CHECK(screen.driver.click("###map"));
  CHECK(screen.dropped);
}

TEST_CASE("Pin and true place stand out from land and sea in both themes") {
  for (const Theme& theme : {kLight, kDark}) {
    const MapColours colours = map_colours(theme);
    for (const Colour ground : {colours.sea, colours.land}) {
      for (const Colour mark : {theme.primary, theme.right, theme.ink, theme.ink2, theme.focus}) {
        CHECK(contrast(mark, ground) >= 4.5);
      }
      CHECK(contrast(colours.coast, ground) >= 1.5);
    }
  }
}

}  // namespace communique::ui
