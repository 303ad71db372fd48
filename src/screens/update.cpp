#include <algorithm>
#include <numeric>

#include "screens/state.hpp"

namespace communique::screens {
namespace {

bool has_one_choice(const Question& question) {
  return question.kind == Kind::Single || question.kind == Kind::TrueFalse;
}

/// What is drafted before anything is done: items to be put in order stand as shown, pairs are open.
std::vector<int> first_draft(const QuizSession& session) {
  const Question& question = session.question();
  if (question.kind == Kind::Match) return std::vector<int>(question.parts.size(), kUnpaired);
  if (question.kind != Kind::Order) return {};
  std::vector<int> shown(session.showing().options.size());
  std::iota(shown.begin(), shown.end(), 0);
  return shown;
}

void clear_draft(Round& round) {
  round.draft.clear();
  round.draft_pin.reset();
  round.retyped.clear();
  round.is_unreadable = false;
  const bool is_asked = round.session.phase() == Phase::Asked;
  round.draft_options = is_asked ? first_draft(round.session) : std::vector<int>{};
}

/// The updates of one step: changes `state` in place and gathers effects.
class Step {
 public:
  Step(State state, Instant now) : state_(std::move(state)), now_(now) {}

  [[nodiscard]] Next finish() && { return {std::move(state_), std::move(effects_)}; }

  // Who is learning.
  void operator()(const PickLearner& intent) {
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
  void operator()(const AddLearner& intent) { want(effect::CreateLearner{intent.name}); }
  void operator()(const GivePasscode& intent) {
    if (state_.asking_passcode) want(effect::OpenLearner{state_.asking_passcode->id, intent.passcode});
  }
  void operator()(const PasscodeRefused&) { state_.is_passcode_refused = true; }
  void operator()(const LearnersLoaded& intent) {
    state_.learners = intent.learners;
    for (const Learner& learner : state_.learners) {
      if (state_.learner && learner.id == state_.learner->id) state_.learner = learner;
    }
  }
  void operator()(const LearnerOpened& intent) {
    state_.learner = intent.learner;
    state_.summary = intent.summary;
    state_.asking_passcode.reset();
    state_.name_failure.reset();
    state_.round.reset();
    state_.wish = {};
    state_.screen = Screen::Home;
    want(effect::KeepSetting{"last-learner", std::to_string(intent.learner.id.value)});
  }
  void operator()(const SwitchLearner&) {
    if (state_.screen == Screen::Quiz) return;
    state_.learner.reset();
    state_.round.reset();
    state_.screen = Screen::Welcome;
    want(effect::LoadLearners{});
  }
  void operator()(const SummaryLoaded& intent) { state_.summary = intent.summary; }

  // Getting about.
  void operator()(const GoTo& intent) {
    if (!state_.learner || state_.screen == Screen::Quiz) return;
    state_.screen = intent.tab == Tab::Today    ? Screen::Home
                    : intent.tab == Tab::Scores ? Screen::Scores
                                                : Screen::Settings;
    state_.name_failure.reset();
    want(effect::LoadSummary{state_.learner->id});
  }
  void operator()(const Cancel&) {
    if (state_.round && state_.round->reading) {
      state_.round->reading.reset();
      state_.round->paragraph.reset();
    } else if (state_.round && state_.round->is_leaving) {
      state_.round->is_leaving = false;
    } else if (state_.asking_passcode) {
      state_.asking_passcode.reset();
      state_.is_passcode_refused = false;
    } else if (state_.screen == Screen::Quiz) {
      (*this)(LeaveRound{});
    } else if (state_.screen == Screen::Results) {
      (*this)(CloseResults{});
    } else if (state_.screen == Screen::Choose || state_.screen == Screen::Scores ||
               state_.screen == Screen::Settings) {
      (*this)(GoTo{Tab::Today});
    }
  }

  // Before a round.
  void operator()(const ShowTopics&) {
    if (state_.learner && state_.screen != Screen::Quiz) state_.screen = Screen::Choose;
  }
  void operator()(const ToggleTopic& intent) {
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
  void operator()(const ToggleAllTopics&) { state_.wish.topics.clear(); }
  void operator()(const ChooseLength& intent) { state_.wish.length = std::clamp(intent.length, 1, 200); }
  void operator()(const StartRound&) {
    if (!state_.learner || state_.screen == Screen::Quiz) return;
    begin(state_.wish);
  }
  void operator()(const ContinueRound&) {
    if (state_.learner && state_.summary.unfinished) want(effect::ResumeRound{*state_.summary.unfinished});
  }
  void operator()(const PractiseMissed&) {
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
  void operator()(const RoundReady& intent) {
    auto session = resumed(intent);
    if (!session) {
      // The deck has changed under an interrupted round: its answers stay, the rest cannot be asked.
      want(effect::AbandonRound{intent.session});
      state_.summary.unfinished.reset();
      say("toast.round-gone");
      return;
    }
    state_.round.emplace(intent.session, std::move(*session), now_);
    clear_draft(*state_.round);
    state_.screen = Screen::Quiz;
    if (state_.round->session.phase() == Phase::Finished) finish_round();
  }

  // In a round.
  void operator()(const PickOption& intent) {
    if (!is_asked() || !is_shown(intent.option)) return;
    if (has_one_choice(asked())) {
      give(Chosen{intent.option});
    } else if (asked().kind == Kind::Multiple) {
      auto& ticked = state_.round->draft_options;
      const auto found = std::find(ticked.begin(), ticked.end(), intent.option);
      found == ticked.end() ? ticked.push_back(intent.option) : void(ticked.erase(found));
    }
  }
  void operator()(const MoveItem& intent) {
    if (!is_asked() || asked().kind != Kind::Order) return;
    auto& items = state_.round->draft_options;
    const auto count = static_cast<int>(items.size());
    if (intent.from < 0 || intent.from >= count || intent.to < 0 || intent.to >= count) return;
    const int moved = items[static_cast<std::size_t>(intent.from)];
    items.erase(items.begin() + intent.from);
    items.insert(items.begin() + intent.to, moved);
  }
  void operator()(const PairUp& intent) {
    if (!is_asked() || asked().kind != Kind::Match) return;
    auto& paired = state_.round->draft_options;
    if (intent.pair < 0 || intent.pair >= static_cast<int>(paired.size())) return;
    if (intent.option != kUnpaired && !is_shown(intent.option)) return;
    if (intent.option != kUnpaired) std::replace(paired.begin(), paired.end(), intent.option, kUnpaired);
    paired[static_cast<std::size_t>(intent.pair)] = intent.option;
  }
  void operator()(const DropPin& intent) {
    if (is_asked() && asked().kind == Kind::Map) state_.round->draft_pin = intent.at;
  }
  void operator()(const SubmitParts&) {
    if (!is_asked() || !has_parts_to_give(*state_.round)) return;
    const Round& round = *state_.round;
    switch (asked().kind) {
      case Kind::Multiple:
        return give(Picked{round.draft_options});
      case Kind::Order:
        return give(Arranged{round.draft_options});
      case Kind::Match:
        return give(Paired{round.draft_options});
      case Kind::Map:
        return give(Located{*round.draft_pin});
      default:
        return;
    }
  }
  void operator()(const Retype& intent) {
    if (can_retype()) state_.round->retyped = intent.text;
  }
  void operator()(const EditAnswer& intent) {
    if (!is_asked()) return;
    state_.round->draft = intent.text;
    state_.round->is_unreadable = false;
  }
  void operator()(const SubmitAnswer& intent) {
    if (!is_asked() || !is_written(asked().kind)) return;
    if (intent.text.find_first_not_of(" \t\r\n") == std::string::npos) return;
    state_.round->draft = intent.text;
    const bool is_date = asked().kind == Kind::Date;
    state_.round->is_unreadable = is_date && !read_date(intent.text, state_.locale);
    if (!state_.round->is_unreadable) give(Written{intent.text});
  }
  void operator()(const SkipQuestion&) {
    if (is_asked()) give(Skipped{});
  }
  void operator()(const AttemptKept&) {
    if (state_.round && state_.round->session.phase() == Phase::Answered) state_.round->session.mark_kept();
  }
  void operator()(const Proceed&) {
    if (!state_.round || state_.round->session.phase() != Phase::Explained || is_overlaid()) return;
    Round& round = *state_.round;
    round.session.proceed();
    round.asked_at = now_;
    clear_draft(round);
    if (round.session.phase() == Phase::Finished) finish_round();
  }
  void operator()(const LeaveRound&) {
    if (!state_.round || state_.screen != Screen::Quiz || state_.round->session.phase() == Phase::Answered)
      return;
    if (!state_.round->session.outcomes().empty()) {
      state_.round->is_leaving = true;
      return;
    }
    want(effect::AbandonRound{state_.round->id});
    go_home();
  }
  void operator()(const ConfirmLeave&) {
    if (state_.round && state_.round->is_leaving) go_home();
  }
  void operator()(const ReadParagraph& intent) {
    if (!state_.round || state_.round->session.phase() != Phase::Explained) return;
    const auto evidence = evidence_of(asked(), *state_.deck);
    if (intent.citation < 0 || intent.citation >= static_cast<int>(evidence.size())) return;
    const Evidence& place = evidence[static_cast<std::size_t>(intent.citation)];
    if (!state_.readable.contains(place.source)) return;
    state_.round->reading = place;
    want(effect::LoadParagraph{place});
  }
  void operator()(const ParagraphLoaded& intent) {
    if (state_.round && state_.round->reading) state_.round->paragraph = intent.text;
  }
  void operator()(const CloseResults&) {
    if (state_.screen == Screen::Results) go_home();
  }

  // Settings.
  void operator()(const SetTheme& intent) {
    state_.settings.theme = intent.theme;
    want(effect::KeepSetting{"theme", intent.theme == ThemeChoice::Dark ? "dark" : "light"});
  }
  void operator()(const SetTextSize& intent) {
    state_.settings.text_percent = std::clamp(intent.percent, 100, 300);
    want(effect::KeepSetting{"text-size", std::to_string(state_.settings.text_percent)});
  }
  void operator()(const SetReducedMotion& intent) {
    state_.settings.is_motion_reduced = intent.is_reduced;
    want(effect::KeepSetting{"reduced-motion", intent.is_reduced ? "yes" : "no"});
  }
  void operator()(const RenameLearner& intent) {
    if (state_.learner) want(effect::Rename{state_.learner->id, intent.name});
  }
  void operator()(const SetPasscode& intent) {
    if (state_.learner) want(effect::KeepPasscode{state_.learner->id, intent.passcode});
  }

  // Outcomes and endings.
  void operator()(const StoreOpened& intent) {
    state_.trouble.reset();
    state_.screen = Screen::Welcome;
    state_.settings = settings_from(intent.settings);
    state_.learners = intent.learners;
    if (!intent.set_aside.empty()) say("toast.set-aside", {{"file", intent.set_aside}});
    const auto last = intent.settings.find("last-learner");
    for (const Learner& learner : state_.learners) {
      const bool was_last = last != intent.settings.end() && last->second == std::to_string(learner.id.value);
      if (was_last && !learner.has_passcode) want(effect::OpenLearner{learner.id, ""});
    }
  }
  void operator()(const Notice& intent) {
    state_.name_failure.reset();
    say(intent.key, intent.arguments);
  }
  void operator()(const Failed& intent) {
    if (intent.doing == Doing::OpenStore) {
      state_.trouble = Trouble{"store", intent.error.subject, {}, true};
      state_.trouble->lines.push_back(intent.error.detail);
      state_.trouble->key = intent.error.code == ErrorCode::TooNew   ? "store-too-new"
                            : intent.error.code == ErrorCode::Locked ? "store-locked"
                                                                     : "store";
      state_.screen = Screen::Trouble;
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
    state_.toast = Toast{{}, {}, intent, next_toast()};
  }
  void operator()(const Retry&) {
    if (state_.screen == Screen::Trouble && state_.trouble && state_.trouble->can_retry)
      want(effect::OpenStore{});
  }
  void operator()(const Quit&) { want(effect::Exit{}); }

 private:
  void want(Effect effect) { effects_.push_back(std::move(effect)); }

  void say(std::string key, std::vector<std::pair<std::string, std::string>> arguments = {}) {
    state_.toast = Toast{std::move(key), std::move(arguments), {}, next_toast()};
  }
  [[nodiscard]] int next_toast() const { return state_.toast ? state_.toast->number + 1 : 1; }

  [[nodiscard]] bool is_overlaid() const {
    return state_.round->is_leaving || state_.round->reading.has_value();
  }
  [[nodiscard]] bool is_asked() const {
    return state_.round && state_.screen == Screen::Quiz && state_.round->session.phase() == Phase::Asked &&
           !is_overlaid();
  }

  [[nodiscard]] const Question& asked() const { return state_.round->session.question(); }
  [[nodiscard]] bool is_shown(int option) const {
    return option >= 0 && option < static_cast<int>(state_.round->session.showing().options.size());
  }
  [[nodiscard]] bool can_retype() const {
    return state_.round && state_.round->session.phase() == Phase::Explained && !is_overlaid() &&
           state_.round->session.last().verdict == Verdict::Almost && is_written(asked().kind);
  }

  void begin(const Wish& wish) {
    // A new round takes the place of an interrupted one; the answers given in it stay.
    if (state_.summary.unfinished) want(effect::AbandonRound{state_.summary.unfinished->id});
    state_.summary.unfinished.reset();
    want(effect::BeginRound{state_.learner->id, wish, state_.summary.times_right});
  }

  /// The round as it was left; nothing where its questions or answers are not those of this deck.
  [[nodiscard]] std::optional<QuizSession> resumed(const RoundReady& round) const {
    const Bank& bank = state_.deck->bank;
    const auto is_known = [&](const Turn& turn) { return bank.question(turn.question) != nullptr; };
    if (round.turns.empty() || !std::all_of(round.turns.begin(), round.turns.end(), is_known))
      return std::nullopt;
    QuizSession session(round.turns, bank, state_.deck->gazetteer, state_.locale);
    session.begin();
    for (const Attempt& past : round.past) {
      const Outcome kept{past.turn,     past.response, past.shown, past.verdict,
                         past.outcomes, past.points,   past.took};
      if (session.phase() != Phase::Asked || !session.replay(kept)) return std::nullopt;
    }
    return session;
  }

  void give(Response response) {
    Round& round = *state_.round;
    const auto took = std::max(now_ - round.asked_at, std::chrono::milliseconds{0});
    const Question& question = round.session.question();
    const Outcome& outcome = round.session.answer(std::move(response), took);
    Attempt attempt;
    attempt.learner = state_.learner->id;
    attempt.session = round.id;
    attempt.deck = state_.deck->deck.id;
    attempt.question = question.id;
    attempt.facts = question.facts;
    attempt.outcomes = outcome.facts;
    attempt.topic = question.topic;
    attempt.kind = question.kind;
    attempt.turn = outcome.turn;
    attempt.response = outcome.response;
    attempt.shown = outcome.shown;
    attempt.key = question.key.text;
    attempt.verdict = outcome.verdict;
    attempt.points = outcome.points;
    attempt.at = now_;
    attempt.took = outcome.took;
    want(effect::KeepAttempt{std::move(attempt)});
  }

  void finish_round() {
    state_.screen = Screen::Results;
    want(effect::FinishRound{state_.round->id});
    want(effect::LoadSummary{state_.learner->id});
  }

  void go_home() {
    state_.round.reset();
    state_.screen = Screen::Home;
    want(effect::LoadSummary{state_.learner->id});
  }

  State state_;
  Instant now_;
  std::vector<Effect> effects_;
};

}  // namespace

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

Settings settings_from(const std::map<std::string, std::string>& kept) {
  Settings settings;
  const auto value = [&](const char* key) {
    const auto found = kept.find(key);
    return found == kept.end() ? std::string{} : found->second;
  };
  if (value("theme") == "dark") settings.theme = ThemeChoice::Dark;
  settings.is_motion_reduced = value("reduced-motion") == "yes";
  const std::string size = value("text-size");
  if (size.size() == 3 &&
      std::all_of(size.begin(), size.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    settings.text_percent = std::clamp(std::stoi(size), 100, 300);
  }
  return settings;
}

Next update(State state, const Intent& intent, Instant now) {
  Step step(std::move(state), now);
  std::visit([&](const auto& value) { step(value); }, intent);
  return std::move(step).finish();
}

}  // namespace communique::screens
