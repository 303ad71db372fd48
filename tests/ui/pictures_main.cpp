// ui_pictures DIR [NAME]: the components and every screen, or those that begin with NAME, as pictures, in
// light and dark, small, large and whole.
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>

#include "ui/component_sheet.hpp"
#include "ui/draw.hpp"
#include "ui/map_samples.hpp"
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
                                 {"1080p", 1920, 1080, 100, screens::ThemeChoice::Light},
                                 {"tall", 1280, 2000, 100, screens::ThemeChoice::Dark},
                                 {"tall-200", 1280, 4200, 200, screens::ThemeChoice::Light}};

bool is_done(const Result<void>& result) {
  if (!result) std::cerr << result.error().subject << ": " << result.error().detail << '\n';
  return result.has_value();
}

/// `opened`: the calendar that stands open, if any.
bool shoot(const std::filesystem::path& file, const Setting& setting, screens::View view,
           const std::optional<ui::CalendarState>& opened) {
  view.theme = setting.theme;
  view.text_percent = setting.text;
  view.is_motion_reduced = true;
  ui::UiState state;
  int frames = 0;
  const auto draw = [&](ui::Frame frame) {
    window::FrameOutcome outcome;
    frame.outlines = &ui::bundled_outlines();
    if (++frames == 2 && !state.calendar) state.calendar = opened;
    outcome.ground = ui::draw(view, state, frame).ground;
    return outcome;
  };
  window::ScreenshotOptions options{file};
  options.width = setting.width;
  options.height = setting.height;
  options.frames = 8;
  return is_done(window::screenshot(options, draw));
}

std::optional<ui::CalendarState> opened_in(const screens::View& view) {
  const auto* quiz = std::get_if<screens::QuizView>(&view.screen);
  if (quiz == nullptr || !quiz->calendar) return std::nullopt;
  return ui::CalendarState{{2025, 12, 4}, true};
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

struct MapPicture {
  const char* name;
  ui::Tone tone;
  float text;
  int width, height;
  bool is_answered;
  double zoom;
  Coordinates middle;
};
constexpr Coordinates kTaiwan{23.8, 121};
constexpr Coordinates kJapan{34, 131};
constexpr MapPicture kMaps[] = {
    {"light", ui::Tone::Light, 1, 800, 560, false, 1, kJapan},
    {"dark", ui::Tone::Dark, 1, 800, 560, false, 1, kJapan},
    {"light-taiwan", ui::Tone::Light, 1, 800, 560, true, 6, kTaiwan},
    {"dark-taiwan", ui::Tone::Dark, 1, 800, 560, true, 6, kTaiwan},
    {"light-200", ui::Tone::Light, 2, 800, 700, true, 5, kTaiwan},
    {"dark-200", ui::Tone::Dark, 2, 800, 700, false, 1, kJapan},
    {"small", ui::Tone::Light, 1, 420, 320, false, 1, kJapan},
    {"small-200", ui::Tone::Dark, 2, 420, 420, true, 3, kTaiwan},
    {"near", ui::Tone::Light, 1, 800, 560, true, 100, {25.1, 121.6}},
    {"whole", ui::Tone::Light, 1, 1200, 900, false, 0.1, kJapan},
    {"1080p", ui::Tone::Light, 1, 1920, 1080, false, 1, kJapan},
    {"1080p-dark", ui::Tone::Dark, 1, 1920, 1080, true, 5, kTaiwan},
};

/// The map alone: `zoom` times nearer than it opens, with `middle` in the middle.
bool shoot_map(const std::filesystem::path& file, const MapPicture& picture) {
  ui::UiState state;
  ui::MapUi map;
  int drawn = 0;
  const auto draw = [&](ui::Frame frame) {
    frame.tone = picture.tone;
    frame.text = picture.text;
    frame.pace = ui::Pace::Reduced;
    frame.outlines = &ui::bundled_outlines();
    state.motion.begin_frame(frame.now, frame.pace);
    ui::in_root_window(frame, state, [&](ui::Pen& pen) {
      const ui::Rect place{16, 16, pen.width() - 32, pen.height() - 32};
      const ui::MapLook look = picture.is_answered ? ui::answered_map(place) : ui::asked_map(place);
      ui::map_view(pen, "map", map, look);
    });
    if (++drawn == 2) {
      const geography::ScreenPoint at = map.viewport->to_screen(picture.middle);
      const geography::ScreenSize size = map.viewport->size();
      map.viewport->zoom(picture.zoom, at);
      map.viewport->pan(size.width / 2 - at.x, size.height / 2 - at.y);
    }
    window::FrameOutcome outcome;
    outcome.ground = ui::theme_for(picture.tone).paper;
    return outcome;
  };
  return is_done(window::screenshot({file, picture.width, picture.height}, draw));
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
  for (const MapPicture& picture : kMaps) {
    if (arguments.size() == 2 && arguments[1] != "map") continue;
    is_all_done = shoot_map(folder / ("map-" + std::string(picture.name) + ".png"), picture) && is_all_done;
  }
  for (const ui::NamedView& sample : ui::all_samples()) {
    if (arguments.size() == 2 && !std::string(sample.name).starts_with(arguments[1])) continue;
    for (const Setting& setting : kSettings) {
      const std::string name = std::string(sample.name) + '-' + setting.name + ".png";
      is_all_done = shoot(folder / name, setting, sample.view, opened_in(sample.view)) && is_all_done;
    }
  }
  return is_all_done ? 0 : 3;
}
