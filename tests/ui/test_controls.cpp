#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "ui/component_sheet.hpp"
#include "ui/driver.hpp"
#include "ui/scenery.hpp"

namespace communique::ui {
namespace {

/// Draws `body` in the root window, with a UiState of its own.
Driver::Draw drawing(UiState& state, const std::function<void(Pen&)>& body) {
  return [&state, body](const Frame& frame) {
    state.motion.begin_frame(frame.now, frame.pace);
    in_root_window(frame, state, body);
  };
}

}  // namespace

TEST_CASE("A button answers to the mouse, to Enter and to Space") {
  UiState state;
  int presses = 0;
  Driver driver(drawing(state, [&](Pen& pen) {
    if (button_at(pen, {100, 100}, "Start###start")) ++presses;
  }));
  CHECK(driver.click("Start"));
  CHECK(presses == 1);
  driver.press(ImGuiKey_Tab);
  CHECK(driver.focused() == "Start###start");
  driver.press(ImGuiKey_Enter);
  driver.press(ImGuiKey_Space);
  CHECK(presses == 3);
}

TEST_CASE("A disabled button cannot be pressed or reached by keyboard") {
  UiState state;
  int presses = 0;
  Driver driver(drawing(state, [&](Pen& pen) {
    ButtonLook look;
    look.enabled = Enabled::No;
    if (button_at(pen, {100, 100}, "Start###start", look)) ++presses;
    button_at(pen, {100, 200}, "Back###back");
  }));
  CHECK_FALSE(driver.click("###start"));
  driver.press(ImGuiKey_Tab);
  CHECK(driver.focused() == "Back###back");
  CHECK(presses == 0);
}

TEST_CASE("The focus ring shows for the keyboard and goes with the mouse") {
  UiState state;
  Driver driver(drawing(state, [](Pen& pen) {
    button_at(pen, {100, 100}, "One###one");
    button_at(pen, {100, 200}, "Two###two");
  }));
  CHECK(driver.focused().empty());
  driver.press(ImGuiKey_Tab);
  driver.press(ImGuiKey_Tab);
  CHECK(driver.focused() == "Two###two");
  driver.press(ImGuiKey_Tab, ImGuiMod_Shift);
  CHECK(driver.focused() == "One###one");
  driver.press(ImGuiKey_DownArrow);
  CHECK(driver.focused() == "Two###two");
  CHECK(driver.click("One"));
  CHECK(driver.focused().empty());
}

TEST_CASE("A field takes any script and tells of edits and of Enter") {
  UiState state;
  std::string text;
  int edits = 0;
  int submits = 0;
  Driver driver(drawing(state, [&](Pen& pen) {
    const FieldTouch touch = field(pen, {100, 100, 300, 44}, "Your name###name", text);
    edits += touch.is_edited ? 1 : 0;
    submits += touch.is_submitted ? 1 : 0;
  }));
  CHECK(driver.click("Your name"));
  driver.type("Su 蘇嘉全");
  CHECK(text == "Su 蘇嘉全");
  CHECK(edits > 0);
  driver.press(ImGuiKey_Enter);
  CHECK(submits == 1);
  CHECK(text == "Su 蘇嘉全");
}

TEST_CASE("Esc leaves a field without losing what was typed") {
  UiState state;
  std::string text;
  Driver driver(drawing(state, [&](Pen& pen) { field(pen, {100, 100, 300, 44}, "Answer###answer", text); }));
  CHECK(driver.click("Answer"));
  driver.type("Taipei");
  driver.press(ImGuiKey_Escape);
  CHECK(text == "Taipei");
}

TEST_CASE("A choice of several rows tells which was pressed") {
  UiState state;
  int pressed = -1;
  float height = 0;
  Driver driver(drawing(state, [&](Pen& pen) {
    const SegmentedTouch touch =
        segmented(pen, {100, 100, 120, 0}, {"100 %###a", "200 %###b", "300 %###c"}, 0);
    if (touch.pressed >= 0) pressed = touch.pressed;
    height = touch.height;
  }));
  CHECK(height > 100);  // it did not fit in a row
  CHECK(driver.click("300 %"));
  CHECK(pressed == 2);
}

TEST_CASE("Hovering tints within an eighth of a second and then rests") {
  UiState state;
  Driver driver(drawing(state, [](Pen& pen) { button_at(pen, {100, 100}, "Start###start"); }));
  driver.frame(2);
  CHECK_FALSE(state.motion.is_moving());
  CHECK(driver.hover("Start"));
  CHECK(state.motion.is_moving());
  driver.wait(0.2);
  CHECK_FALSE(state.motion.is_moving());
}

TEST_CASE("Every component draws in light, dark and at every text size") {
  for (const Tone tone : {Tone::Light, Tone::Dark}) {
    for (const float text : {1.0F, 1.5F, 3.0F}) {
      UiState state;
      Driver driver([&](Frame frame) {
        frame.tone = tone;
        frame.text = text;
        state.motion.begin_frame(frame.now, frame.pace);
        in_root_window(frame, state, [](Pen& pen) { draw_component_sheet(pen); });
      });
      driver.frame(2);
      CHECK(driver.items().size() > 10);
    }
  }
}

TEST_CASE("Tab reaches every component that can be pressed, once") {
  UiState state;
  Driver driver(drawing(state, [](Pen& pen) { draw_component_sheet(pen); }), kSheetWidth, kSheetHeight);
  std::set<std::string> reached;
  for (std::size_t i = 0; i < driver.items().size() + 2; ++i) {
    driver.press(ImGuiKey_Tab);
    reached.insert(driver.focused());
  }
  for (const SeenItem& item : driver.items()) {
    if (item.label.find("###") == std::string::npos || item.is_disabled) continue;
    INFO(item.label);
    CHECK(reached.count(item.label) == 1);
  }
}

}  // namespace communique::ui
