// ui_pictures DIR [NAME]: the components and every screen as pictures, in light and dark, small and large.
#include <filesystem>
#include <iostream>
#include <string>

#include "ui/component_sheet.hpp"
#include "ui/draw.hpp"
#include "ui/sample_views.hpp"
#include "ui/scenery.hpp"
#include "window/screenshot.hpp"

using namespace communique;  // NOLINT(google-build-using-namespace)

namespace {

struct Setting {
  const char* name;
  int width, height, text;
  screens::ThemeChoice theme;
};
constexpr Setting kSettings[] = {{"light", 1280, 800, 100, screens::ThemeChoice::Light},
                                 {"dark", 1280, 800, 100, screens::ThemeChoice::Dark},
                                 {"1024", 1024, 640, 100, screens::ThemeChoice::Light},
                                 {"200", 1280, 800, 200, screens::ThemeChoice::Light},
                                 {"300", 1024, 640, 300, screens::ThemeChoice::Dark},
                                 {"1080p", 1920, 1080, 100, screens::ThemeChoice::Light}};

bool is_done(const Result<void>& result) {
  if (!result) std::cerr << result.error().subject << ": " << result.error().detail << '\n';
  return result.has_value();
}

bool shoot(const std::filesystem::path& file, const Setting& setting, screens::View view) {
  view.theme = setting.theme;
  view.text_percent = setting.text;
  view.is_motion_reduced = true;
  ui::UiState state;
  const auto draw = [&](const ui::Frame& frame) {
    window::FrameOutcome outcome;
    outcome.ground = ui::draw(view, state, frame).ground;
    return outcome;
  };
  window::ScreenshotOptions options{file};
  options.width = setting.width;
  options.height = setting.height;
  options.frames = 8;
  return is_done(window::screenshot(options, draw));
}

bool shoot_components(const std::filesystem::path& file, ui::Tone tone) {
  ui::UiState state;
  const auto draw = [&](ui::Frame frame) {
    frame.tone = tone;
    frame.pace = ui::Pace::Reduced;
    state.motion.begin_frame(frame.now, frame.pace);
    ui::in_root_window(frame, state, [](ui::Pen& pen) { ui::draw_component_sheet(pen); });
    window::FrameOutcome outcome;
    outcome.ground = ui::theme_for(tone).paper;
    return outcome;
  };
  return is_done(window::screenshot({file, ui::kSheetWidth, ui::kSheetHeight}, draw));
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty() || arguments.size() > 2) {
    std::cerr << "usage: ui_pictures DIR [NAME]\n";
    return 2;
  }
  const std::filesystem::path folder = arguments[0];
  std::filesystem::create_directories(folder);
  bool is_all_done = shoot_components(folder / "components-light.png", ui::Tone::Light) &&
                     shoot_components(folder / "components-dark.png", ui::Tone::Dark);
  for (const ui::NamedView& sample : ui::all_samples()) {
    if (arguments.size() == 2 && arguments[1] != sample.name) continue;
    for (const Setting& setting : kSettings) {
      const std::string name = std::string(sample.name) + '-' + setting.name + ".png";
      is_all_done = shoot(folder / name, setting, sample.view) && is_all_done;
    }
  }
  return is_all_done ? 0 : 3;
}
