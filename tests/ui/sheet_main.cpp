// component_sheet OUT.png [light|dark] [text percent] [scale]: the components as a picture.
#include <cstdlib>
#include <iostream>
#include <string>

#include "ui/component_sheet.hpp"
#include "ui/scenery.hpp"
#include "window/screenshot.hpp"

using namespace communique;  // NOLINT(google-build-using-namespace)

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty()) return 2;
  const ui::Tone tone = arguments.size() > 1 && arguments[1] == "dark" ? ui::Tone::Dark : ui::Tone::Light;
  const float text = arguments.size() > 2 ? std::strtof(arguments[2].c_str(), nullptr) / 100 : 1;
  const float scale = arguments.size() > 3 ? std::strtof(arguments[3].c_str(), nullptr) : 1;
  ui::UiState state;
  const auto draw = [&](ui::Frame frame) {
    frame.tone = tone;
    frame.text = text;
    frame.pace = ui::Pace::Reduced;
    state.motion.begin_frame(frame.now, frame.pace);
    ui::in_root_window(frame, state, [](ui::Pen& pen) { ui::draw_component_sheet(pen); });
    return window::FrameOutcome{.ground = ui::theme_for(tone).paper};
  };
  const auto done = window::screenshot(
      {.file = arguments[0], .width = ui::kSheetWidth, .height = ui::kSheetHeight, .scale = scale}, draw);
  if (!done) std::cerr << done.error().subject << ": " << done.error().detail << '\n';
  return done ? 0 : 3;
}
