#include "window/run_application.hpp"

#include "screens/spoken.hpp"
#include "ui/draw.hpp"
#include "window/app_window.hpp"
#include "window/narrator.hpp"
#include "window/sound.hpp"

namespace communique::window {

void FrontCall::make() {
  is_made_ = true;
  AppWindow::wake();
}

namespace {

Chime chime_of(screens::Sound sound) {
  switch (sound) {
    case screens::Sound::Right:
      return Chime::Right;
    case screens::Sound::Wrong:
      return Chime::Wrong;
    case screens::Sound::Finish:
      return Chime::Finish;
  }
  return Chime::Finish;
}

/// Learners' own files are told by their ending; anything else that is dropped is an article, a folder of
/// them, or a deck.
bool is_learner_file(const std::string& file) { return file.ends_with(".json"); }

}  // namespace

FrameOutcome draw_view(const screens::View& view, ui::UiState& state, const ui::Frame& frame,
                       const std::function<void(screens::Intent)>& dispatch) {
  ui::Drawn drawn = ui::draw(view, state, frame);
  for (screens::Intent& intent : drawn.intents) dispatch(std::move(intent));
  FrameOutcome outcome;
  outcome.is_animating = drawn.is_animating;
  outcome.wake_in = drawn.wake_in;
  outcome.ground = drawn.ground;
  outcome.title = view.window_title;
  outcome.focused = std::move(drawn.focused);
  outcome.wants_reading = drawn.wants_reading;
  return outcome;
}

geography::OutlinesFile map_outlines(const std::filesystem::path& assets) {
  return geography::OutlinesFile(assets / "map" / "east_asia.json");
}

Result<void> run_application(Application& application, FrontCall& front, const std::filesystem::path& assets,
                             Speaker& speaker) {
  screens::View view = application.view();
  auto window = AppWindow::open({view.window_title, placement_from(application.window_setting("window"))});
  if (!window) return tl::unexpected(window.error());
  for (const std::string& font : window->missing_fonts()) {
    application.dispatch(screens::Notice{"toast.fonts", {{"font", font}}});
  }
  view = application.view();
  ui::UiState state;
  geography::OutlinesFile outlines = map_outlines(assets);
  bool is_map_missed = false;
  ChimePlayer chimes;
  Narrator narrator([&speaker](std::vector<Utterance> words) {
    words.empty() ? speaker.stop() : speaker.say(std::move(words));
  });
  window->run([&](ui::Frame frame) {
    frame.outlines = &outlines;
    if (front.take()) window->raise();
    bool has_changed = application.attend();
    for (const std::string& file : window->take_dropped_files()) {
      is_learner_file(file) ? application.dispatch(screens::ImportLearner{file})
                            : application.dispatch(screens::AtDesk{screens::at_desk::Drop{file}});
      has_changed = true;
    }
    if (has_changed) view = application.view();
    FrameOutcome outcome = draw_view(view, state, frame, [&](screens::Intent intent) {
      application.dispatch(std::move(intent));
      has_changed = true;
    });
    if (outlines.error() != nullptr && !is_map_missed) {
      is_map_missed = true;
      application.dispatch(screens::Notice{"toast.map", {{"file", outlines.error()->subject}}});
      has_changed = true;
    }
    if (has_changed) {
      const screens::View before = std::exchange(view, application.view());
      outcome.is_animating = true;  // the change is not on screen yet
      if (const auto sound = screens::sound_between(before, view)) chimes.play(chime_of(*sound));
    }
    narrator.follow(view, outcome.focused, outcome.wants_reading, frame.now);
    outcome.wants_exit = application.wants_exit();
    return outcome;
  });
  application.keep_window_setting("window", to_text(window->placement()));
  return {};
}

}  // namespace communique::window
