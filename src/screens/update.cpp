#include <algorithm>

#include "screens/class_step.hpp"
#include "screens/desk_step.hpp"
#include "screens/step.hpp"

namespace communique::screens {
namespace {

Screen screen_of(Tab tab) {
  switch (tab) {
    case Tab::Today:
      return Screen::Home;
    case Tab::Explore:
      return Screen::Explore;
    case Tab::Briefings:
      return Screen::Briefings;
    case Tab::Progress:
      return Screen::Progress;
    case Tab::Scores:
      return Screen::Scores;
    case Tab::Settings:
      return Screen::Settings;
  }
  return Screen::Home;
}

/// What lies over the question, if anything, is closed.
bool close_overlay(Round& round) {
  const bool is_covered = round.reading || round.is_looking_up || round.is_flagging || round.is_leaving;
  round.reading.reset();
  round.paragraph.reset();
  round.is_looking_up = round.is_flagging = round.is_leaving = false;
  return is_covered;
}

template <class... Heard>
bool is_one_of(const Intent& intent) {
  return (std::holds_alternative<Heard>(intent) || ...);
}

/// What has its meaning while a class plays: nothing else leads away from the stage.
bool is_heard_in_class(const Intent& intent) {
  return is_one_of<InClass, Cancel, ShowHelp, SetLanguage, SetSpeech, SetSounds, SetTheme, SetTextSize,
                   SetReducedMotion, Notice, Failed, Quit, SummaryLoaded, LearnersLoaded>(intent);
}

}  // namespace

void Step::operator()(const SummaryLoaded& intent) {
  state_.summary = intent.summary;
  play();
}

void Step::operator()(const GoTo& intent) {
  if (!state_.learner || is_in_round()) return;
  state_.round.reset();
  state_.screen = screen_of(intent.tab);
  state_.exploring.came_from.reset();
  if (intent.tab == Tab::Explore) open_explore();
  state_.name_failure.reset();
  state_.import_failure.reset();
  state_.exam_refused.clear();
  state_.asking = Asking::Nothing;
  want(effect::LoadSummary{state_.learner->id});
}

void Step::operator()(const Cancel&) {
  if (state_.is_helping) {
    state_.is_helping = false;
    return;
  }
  if (state_.screen == Screen::Intro) return (*this)(EndIntro{});
  if (is_class_screen(state_.screen)) return leave_class_step();
  if (is_desk_screen(state_.screen)) return leave_desk_step();
  if (state_.round && close_overlay(*state_.round)) return;
  if (state_.asking_passcode) {
    state_.asking_passcode.reset();
    state_.is_passcode_refused = false;
  } else if (state_.asking != Asking::Nothing) {
    state_.asking = Asking::Nothing;
  } else if (is_in_round()) {
    (*this)(LeaveRound{});
  } else if (state_.screen == Screen::Results) {
    (*this)(CloseResults{});
  } else if (state_.screen == Screen::Briefing) {
    (*this)(GoTo{Tab::Briefings});
  } else if (state_.screen == Screen::Explore) {
    state_.exploring.chosen ? (*this)(CloseThing{}) : (*this)(LeaveExplore{});
  } else if (state_.screen == Screen::Aside) {
    (*this)(GoTo{Tab::Settings});
  } else if (state_.screen != Screen::Home) {
    (*this)(GoTo{Tab::Today});
  }
}

void Step::operator()(const ShowTopics&) {
  if (state_.learner && !is_in_round()) state_.screen = Screen::Choose;
}

void Step::operator()(const ToggleTopic& intent) {
  auto& topics = state_.wish.topics;
  if (topics.empty()) topics.assign(std::begin(kAllTopics), std::end(kAllTopics));
  const auto found = std::find(topics.begin(), topics.end(), intent.topic);
  if (found == topics.end()) {
    topics.push_back(intent.topic);
  } else if (topics.size() > 1) {  // the last one stays: a round of nothing is no round
    topics.erase(found);
  }
  if (topics.size() == std::size(kAllTopics)) topics.clear();
}

void Step::operator()(const ToggleAllTopics&) { state_.wish.topics.clear(); }

void Step::operator()(const ChooseLength& intent) {
  state_.wish.length = std::clamp(intent.length, 1, 200);
  state_.wish.minutes = 0;
}

void Step::operator()(const StartRound&) {
  if (!state_.learner || is_in_round()) return;
  begin(state_.wish);
}

void Step::operator()(const ContinueRound&) {
  if (state_.learner && state_.summary.unfinished) want(effect::ResumeRound{*state_.summary.unfinished});
}

void Step::operator()(const PractiseMissed&) {
  if (!state_.round || state_.screen != Screen::Results) return;
  Wish wish;
  for (const Outcome& outcome : state_.round->session.missed()) {
    const Question* question = state_.deck->bank.question(outcome.turn.question);
    wish.only.insert(wish.only.end(), question->facts.begin(), question->facts.end());
  }
  if (wish.only.empty()) return;
  wish.length = static_cast<int>(wish.only.size());
  begin(wish);
}

void Step::operator()(const Notice& intent) {
  state_.name_failure.reset();
  say(intent.key, intent.arguments);
}

void Step::operator()(const Failed& intent) {
  if (intent.doing == Doing::OpenStore) {
    state_.trouble = Trouble{"store", intent.error.subject, {}, true};
    state_.trouble->lines.push_back(intent.error.detail);
    state_.trouble->key = intent.error.code == ErrorCode::TooNew   ? "store-too-new"
                          : intent.error.code == ErrorCode::Locked ? "store-locked"
                                                                   : "store";
    state_.screen = Screen::Trouble;
    return;
  }
  if (intent.doing == Doing::ImportLearner && state_.screen == Screen::Settings) {
    state_.import_failure = intent;
    return;
  }
  if (intent.doing == Doing::AddLearner || intent.doing == Doing::RenameLearner) {
    state_.name_failure = intent;
    return;
  }
  if (intent.doing == Doing::KeepAttempt && state_.round &&
      state_.round->session.phase() == Phase::Answered) {
    state_.round->session.take_back();
  }
  if (intent.doing == Doing::ReadParagraph && state_.round) state_.round->reading.reset();
  fail_in_class(intent.doing);
  if (fail_at_desk(intent)) return;
  state_.toast = Toast{{}, {}, intent, next_toast()};
}

void Step::operator()(const Retry&) {
  if (state_.screen == Screen::Trouble && state_.trouble && state_.trouble->can_retry)
    want(effect::OpenStore{});
}

void Step::operator()(const Quit&) { want(effect::Exit{}); }

void Step::operator()(const LearnerGone&) {
  state_.learner.reset();
  state_.summary = {};
  state_.screen = Screen::Welcome;
  want(effect::LoadLearners{});
  say("toast.deleted");
}

void Step::say(std::string key, std::vector<std::pair<std::string, WordingValue>> arguments) {
  state_.toast = Toast{std::move(key), std::move(arguments), {}, next_toast()};
}

void Step::wish_as_usual() {
  state_.wish = {};
  state_.wish.length = state_.summary.knowledge.aims.round_questions;
  state_.wish.minutes = state_.summary.knowledge.aims.round_minutes;
}

void Step::play() {
  constexpr std::size_t kPlayed = 20;
  if (!state_.authoring.plays || !state_.learner || state_.screen != Screen::Home) return;
  state_.authoring.plays = false;
  Wish wish;
  wish.length = kPlayed;
  // Named one by one, so that the day's limit of new facts does not cut it short.
  for (const Fact& fact : state_.deck->facts) {
    if (!state_.summary.knowledge.suspended.contains(fact.id)) wish.only.push_back(fact.id);
  }
  if (!wish.only.empty()) begin(wish);
}

void Step::begin(const Wish& wish) { want(effect::BeginRound{state_.learner->id, wish}); }

bool is_written(Kind kind) {
  return kind == Kind::Typed || kind == Kind::Gap || kind == Kind::Date || kind == Kind::Number;
}

bool has_parts_to_give(const Round& round) {
  const auto& options = round.draft_options;
  switch (round.session.question().kind) {
    case Kind::Multiple:
      return !options.empty();
    case Kind::Order:
      return true;
    case Kind::Match:
      return std::find(options.begin(), options.end(), kUnpaired) == options.end();
    case Kind::Map:
      return round.draft_pin.has_value();
    default:
      return false;
  }
}

std::optional<Hint> hint_of(const Round& round) {
  if (round.hint == HintUse::None || round.session.phase() != Phase::Asked) return std::nullopt;
  return hint_for(round.session.question(), round.session.showing());
}

std::vector<Evidence> evidence_of(const Question& question, const StudyDeck& deck) {
  std::vector<Evidence> evidence;
  for (const FactId& id : question.facts) {
    const Fact* fact = deck.fact(id);
    if (fact == nullptr) continue;
    for (const Evidence& each : fact->evidence) {
      const bool is_cited = std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& cited) {
        return cited.source == each.source && cited.paragraph == each.paragraph &&
               cited.reference == each.reference;
      });
      if (!is_cited) evidence.push_back(each);
    }
  }
  return evidence;
}

const Language& language_for(const std::string& code, const std::string& locale) {
  for (const Language& language : kLanguages) {
    if (code == language.code) return language;
  }
  // Whoever reads Chinese of any kind reads this rather than English.
  const auto begins = [&](std::string_view with) { return locale.rfind(with, 0) == 0; };
  return begins("zh") ? kLanguages[1] : begins("ja") ? kLanguages[2] : kLanguages[0];
}

Settings settings_from(const std::map<std::string, std::string>& kept) {
  Settings settings;
  const auto value = [&](const char* key) {
    const auto found = kept.find(key);
    return found == kept.end() ? std::string{} : found->second;
  };
  if (value("theme") == "dark") settings.theme = ThemeChoice::Dark;
  settings.is_motion_reduced = value("reduced-motion") == "yes";
  settings.language = value("language");
  settings.speaks = value("speech") == "yes";
  settings.has_sounds = value("sounds") == "yes";
  settings.is_introduced = value("introduced") == "yes";
  const std::string size = value("text-size");
  if (size.size() == 3 &&
      std::all_of(size.begin(), size.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    settings.text_percent = std::clamp(std::stoi(size), 100, 300);
  }
  return settings;
}

Next update(State state, const Intent& intent, Instant now) {
  if (is_class_on(state) && !is_heard_in_class(intent)) return {std::move(state), {}};
  Step step(std::move(state), now);
  std::visit([&](const auto& value) { step(value); }, intent);
  return std::move(step).finish();
}

}  // namespace communique::screens
