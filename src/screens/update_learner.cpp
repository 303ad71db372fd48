// Who is learning, and the settings of the machine.
#include <algorithm>

#include "screens/step.hpp"

namespace communique::screens {

void Step::operator()(const PickLearner& intent) {
  const auto found = std::find_if(state_.learners.begin(), state_.learners.end(),
                                  [&](const Learner& learner) { return learner.id == intent.learner; });
  if (found == state_.learners.end()) return;
  state_.is_passcode_refused = false;
  if (found->has_passcode) {
    state_.asking_passcode = *found;
  } else {
    want(effect::OpenLearner{found->id, ""});
  }
}

void Step::operator()(const AddLearner& intent) { want(effect::CreateLearner{intent.name}); }

void Step::operator()(const GivePasscode& intent) {
  if (state_.asking_passcode) want(effect::OpenLearner{state_.asking_passcode->id, intent.passcode});
}

void Step::operator()(const PasscodeRefused&) { state_.is_passcode_refused = true; }

void Step::operator()(const LearnersLoaded& intent) {
  state_.learners = intent.learners;
  for (const Learner& learner : state_.learners) {
    if (state_.learner && learner.id == state_.learner->id) state_.learner = learner;
  }
}

void Step::operator()(const LearnerOpened& intent) {
  state_.learner = intent.learner;
  state_.summary = intent.summary;
  state_.asking_passcode.reset();
  state_.name_failure.reset();
  state_.import_failure.reset();
  state_.round.reset();
  state_.asking = Asking::Nothing;
  state_.exploring = {};
  wish_as_usual();
  state_.screen = Screen::Home;
  want(effect::KeepSetting{"last-learner", std::to_string(intent.learner.id.value)});
  play();
}

void Step::operator()(const SwitchLearner&) {
  if (is_in_round()) return;
  state_.learner.reset();
  state_.round.reset();
  state_.name_failure.reset();
  state_.screen = Screen::Welcome;
  want(effect::LoadLearners{});
}

void Step::operator()(const RenameLearner& intent) {
  if (state_.learner) want(effect::Rename{state_.learner->id, intent.name});
}

void Step::operator()(const SetPasscode& intent) {
  if (state_.learner) want(effect::KeepPasscode{state_.learner->id, intent.passcode});
}

void Step::operator()(const StoreOpened& intent) {
  const bool was_without_store = state_.trouble && state_.trouble->can_retry;
  if (was_without_store || state_.deck) state_.trouble.reset();
  state_.settings = settings_from(intent.settings);
  state_.learners = intent.learners;
  // Whoever has records here knows the program already.
  const bool is_first_visit = state_.introduces && !state_.settings.is_introduced &&
                              state_.learners.empty() && intent.set_aside.empty();
  // Without a deck there is nothing to welcome to: what is wrong with it stays, or another is chosen.
  state_.screen = state_.trouble ? Screen::Trouble : is_first_visit ? Screen::Intro : Screen::Welcome;
  state_.intro_step = 0;
  state_.before_intro.reset();
  if (!state_.settings.language.empty()) want(effect::UseLanguage{state_.settings.language});
  if (!intent.set_aside.empty()) say("toast.set-aside", {{"file", intent.set_aside}});
  const auto deck = intent.settings.find("deck");
  const bool was_other = deck != intent.settings.end() && !deck->second.empty() &&
                         (!state_.deck || deck->second != state_.deck->deck.id.value);
  const bool opens_other = state_.takes_up_deck && was_other;
  if (opens_other) want(effect::ForDesk{for_desk::UseDeck{deck->second}});
  const auto last = intent.settings.find("last-learner");
  for (const Learner& learner : state_.learners) {
    const bool was_last = last != intent.settings.end() && last->second == std::to_string(learner.id.value);
    if (!was_last || learner.has_passcode) continue;
    // What a learner knows is told of the deck that is open: it has to be there first.
    opens_other || !state_.deck ? void(state_.returning = learner.id)
                                : want(effect::OpenLearner{learner.id, ""});
  }
  if (!state_.deck && !state_.trouble) (*this)(AtDesk{at_desk::ShowDecks{}});
}

void Step::operator()(const SetTheme& intent) {
  state_.settings.theme = intent.theme;
  want(effect::KeepSetting{"theme", intent.theme == ThemeChoice::Dark ? "dark" : "light"});
}

void Step::operator()(const SetTextSize& intent) {
  state_.settings.text_percent = std::clamp(intent.percent, 100, 300);
  want(effect::KeepSetting{"text-size", std::to_string(state_.settings.text_percent)});
}

void Step::operator()(const SetReducedMotion& intent) {
  state_.settings.is_motion_reduced = intent.is_reduced;
  want(effect::KeepSetting{"reduced-motion", intent.is_reduced ? "yes" : "no"});
}

}  // namespace communique::screens
