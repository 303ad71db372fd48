// Reading and hearing the screens, and how they explain themselves.
#include <algorithm>

#include "screens/step.hpp"

namespace communique::screens {
void Step::operator()(const SetLanguage& intent) {
  if (intent.code == state_.settings.language) return;
  state_.settings.language = intent.code;
  want(effect::UseLanguage{intent.code});
  want(effect::KeepSetting{"language", intent.code});
}

void Step::operator()(const SetSpeech& intent) {
  if (intent.speaks && state_.speech_engine.empty()) {
    say("toast.no-speech");
    return;
  }
  state_.settings.speaks = intent.speaks;
  say(intent.speaks ? "toast.speech-on" : "toast.speech-off");
  want(effect::KeepSetting{"speech", intent.speaks ? "yes" : "no"});
}

void Step::operator()(const SetSounds& intent) {
  state_.settings.has_sounds = intent.has_sounds;
  want(effect::KeepSetting{"sounds", intent.has_sounds ? "yes" : "no"});
}

void Step::operator()(const ShowHelp&) {
  if (state_.screen != Screen::Trouble) state_.is_helping = !state_.is_helping;
}

void Step::operator()(const ShowIntro&) {
  if (is_in_round() || state_.screen == Screen::Intro || state_.screen == Screen::Trouble) return;
  state_.is_helping = false;
  state_.before_intro = state_.screen;
  state_.intro_step = 0;
  state_.screen = Screen::Intro;
}

void Step::operator()(const StepIntro& intent) {
  if (state_.screen != Screen::Intro) return;
  state_.intro_step = std::max(state_.intro_step + intent.by, 0);
  if (state_.intro_step >= kIntroSteps) (*this)(EndIntro{});
}

void Step::operator()(const EndIntro&) {
  if (state_.screen != Screen::Intro) return;
  state_.screen = state_.before_intro.value_or(Screen::Welcome);
  state_.intro_step = 0;
  if (state_.settings.is_introduced) return;
  state_.settings.is_introduced = true;
  want(effect::KeepSetting{"introduced", "yes"});
}

}  // namespace communique::screens
