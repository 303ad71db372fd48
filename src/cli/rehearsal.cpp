#include "cli/rehearsal.hpp"

#include <algorithm>

#include "cli/class_rehearsal.hpp"
#include "cli/desk_rehearsal.hpp"
#include "learning/planner.hpp"
#include "records/streaks.hpp"

namespace communique {

using namespace screens;

namespace {

constexpr auto kStart = std::chrono::sys_days{std::chrono::year{2025} / 12 / 8} + std::chrono::hours{9};
constexpr int kDays = 60;
constexpr std::size_t kRoundLength = 12;

// A screen is named for the kind of question; with its feedback, for how it was answered.
const std::string kRightPrefix = "right-";
const std::string kWrongPrefix = "wrong-";
constexpr const char* kAlmost = "almost-typed";

/// The name of a kind, behind what a screen's name begins with.
std::optional<Kind> kind_in(const std::string& screen) {
  for (const std::string& prefix : {kRightPrefix, kWrongPrefix}) {
    if (screen.starts_with(prefix)) return kind_named(screen.substr(prefix.size()));
  }
  return kind_named(screen);
}

StudyDay study_day_of(Instant at) {
  return std::chrono::floor<std::chrono::days>(at).time_since_epoch().count();
}

int first_wrong(const Showing& showing) {
  int option = 0;
  while (showing.is_correct(option)) ++option;
  return option;
}

/// Almost `text`: of its last letters two have changed places.
std::string slipped(std::string text) {
  if (text.size() > 1) std::swap(text[text.size() - 2], text.back());
  return text;
}

}  // namespace

Rehearsal::Rehearsal(std::shared_ptr<const StudyDeck> deck, std::filesystem::path assets)
    : deck_(std::move(deck)), assets_(std::move(assets)) {}

const std::vector<std::string>& Rehearsal::screens() {
  static const std::vector<std::string> kScreens = [] {
    std::vector<std::string> screens{
        "welcome",   "passcode",    "home-new",     "home",       "continue",  "choose",    "leave",
        "results",   "scores",      "scores-new",   "settings",   "trouble",   "briefings", "briefing",
        "new-facts", "progress",    "progress-new", "aside",      "hint",      "lookup",    "flag",
        "delete",    "intro-1",     "intro-2",      "intro-3",    "help",      "timeline",  "timeline-thing",
        "people",    "person",      "relations",    "agreements", "agreement", "map",       "place",
        "search",    "search-empty"};
    for (const Kind kind : kAllKinds) {
      screens.emplace_back(name_of(kind));
      screens.push_back(kRightPrefix + name_of(kind));
      screens.push_back(kWrongPrefix + name_of(kind));
    }
    screens.emplace_back(kAlmost);
    const auto& of_class = ClassRehearsal::screens();
    screens.insert(screens.end(), of_class.begin(), of_class.end());
    const auto& of_desk = DeskRehearsal::screens();
    screens.insert(screens.end(), of_desk.begin(), of_desk.end());
    return screens;
  }();
  return kScreens;
}

std::optional<View> Rehearsal::show(const std::string& screen, ThemeChoice theme, int text_percent,
                                    const Wording& wording) {
  begin();
  state_.class_.team_words = team_words(wording);
  if (!reach(screen)) return std::nullopt;
  state_.settings.theme = theme;
  state_.settings.text_percent = text_percent;
  return present(state_, wording);
}

void Rehearsal::begin() {
  state_ = State{};
  now_ = kStart;
  state_.deck = deck_;
  state_.data_folder = "~/.local/share/communique";
  const auto learner = [](std::int64_t id, const char* name, bool has_passcode) {
    return Learner{LearnerId{id}, name, has_passcode, kStart};
  };
  state_.learners = {learner(1, "Mei", false), learner(2, "Kenji", false), learner(3, "Anna", true)};
}

/// Runs update() and answers its effects as a store without fault would.
void Rehearsal::apply(const Intent& intent) {
  Next next = update(std::move(state_), intent, now_);
  state_ = std::move(next.state);
  for (const Effect& effect : next.effects) {
    if (const auto* wanted = std::get_if<effect::KeepAttempt>(&effect)) keep(wanted->attempt);
  }
}

void Rehearsal::keep(const Attempt& given) {
  Summary& summary = state_.summary;
  Attempt attempt = given;
  attempt.study_day = study_day_of(now_);
  attempt.predicted = predicted_recall(attempt.study_day, attempt.facts, summary.knowledge);
  const bool is_right = attempt.verdict == Verdict::Correct;
  if (summary.days.empty() || summary.days.back().day != attempt.study_day) {
    summary.days.push_back({attempt.study_day, 0, 0, 0, {}});
    summary.totals.days.push_back(attempt.study_day);
  }
  DayOfPractice& day = summary.days.back();
  day.took += attempt.took;
  day.points += attempt.points;
  if (!attempt.turn.is_second_chance) {
    ++day.answers;
    ++summary.totals.answers;
    day.right += is_right ? 1 : 0;
    summary.totals.right += is_right ? 1 : 0;
    const bool counts = attempt.predicted && attempt.study_day > study_day_of(kStart) - 30;
    summary.retention.reviews += counts ? 1 : 0;
    summary.retention.recalled += counts && is_right ? 1 : 0;
    summary.retention.expected += counts ? *attempt.predicted : 0;
  }
  apply(AttemptKept{AttemptId{1}, learn(summary.knowledge, trial_of(attempt))});
}

std::vector<Turn> Rehearsal::turns(std::size_t first, std::size_t count) const {
  std::vector<Turn> turns;
  const auto& questions = deck_->bank.questions;
  // A step that shares no factor with the bank's size wanders through all topics and kinds.
  for (std::size_t i = 0; i < count && !questions.empty(); ++i) {
    turns.push_back({questions[(first + i) * 37 % questions.size()].id, first + i + 1, false});
  }
  return turns;
}

/// A round that begins with a question of that kind; with longer wording where there is some.
std::vector<Turn> Rehearsal::turns_of(Kind kind, bool is_long) const {
  const Question* found = nullptr;
  for (const Question& question : deck_->bank.questions) {
    if (question.kind != kind) continue;
    const bool is_better =
        found == nullptr || (is_long ? question.stem.size() > found->stem.size()
                                     : question.topic == Topic::People && found->topic != Topic::People);
    if (is_better) found = &question;
  }
  std::vector<Turn> round = turns(200, kRoundLength - 1);
  if (found != nullptr) round.insert(round.begin() + 4, Turn{found->id, 3, false});
  return round;
}

void Rehearsal::answer(bool is_right) {
  const Question question = state_.round->session.question();
  const Showing showing = state_.round->session.showing();
  const auto options = static_cast<int>(showing.options.size());
  if (is_written(question.kind)) {
    const std::string wrong = question.date ? "1999" : question.number ? "1" : "Port of Hualien";
    const std::string right = question.date ? question.date->text() : question.key.text;
    return apply(SubmitAnswer{is_right ? right : wrong});
  }
  if (question.parts.empty() && question.kind != Kind::Map) {
    const int correct = showing.correct.front();
    return apply(PickOption{is_right ? correct : (correct + 1) % options});
  }
  if (question.kind == Kind::Multiple) {
    for (int option = 0; option < options; ++option) {
      const bool is_last_right = option == showing.correct.back();
      const bool is_ticked = showing.is_correct(option) ? is_right || !is_last_right
                                                        : !is_right && option == first_wrong(showing);
      if (is_ticked) apply(PickOption{option});
    }
  }
  for (std::size_t part = 0; part < question.parts.size(); ++part) {
    // Answered wrong, the first two have changed places.
    const std::size_t given = is_right || part > 1 ? part : 1 - part;
    const auto place = static_cast<int>(part);
    if (question.kind == Kind::Match) apply(PairUp{place, showing.correct[given]});
    if (question.kind != Kind::Order) continue;
    const auto& items = state_.round->draft_options;
    const auto at = std::find(items.begin(), items.end(), showing.correct[given]);
    apply(MoveItem{static_cast<int>(at - items.begin()), place});
  }
  if (question.kind == Kind::Map) {
    const Coordinates& at = question.location->at;
    apply(DropPin{{at.latitude + (is_right ? 0.05 : 1.5), at.longitude + (is_right ? 0.05 : 2)}});
  }
  apply(SubmitParts{});
}

void Rehearsal::play(const std::vector<Turn>& turns, int answers, int wrong_every) {
  apply(RoundReady{SessionId{static_cast<std::int64_t>(state_.summary.finished.size()) + 1}, turns, {}});
  apply(BeginQuestions{});
  for (int i = 1; i <= answers && state_.screen == Screen::Quiz; ++i) {
    now_ += std::chrono::seconds{11};
    const bool is_second_chance = state_.round->session.turn().is_second_chance;
    answer(is_second_chance || wrong_every == 0 || i % wrong_every != 0);
    apply(Proceed{});
  }
}

/// Adds the finished round to the summary, as the store would.
void Rehearsal::record_round() {
  const QuizSession& session = state_.round->session;
  Summary& summary = state_.summary;
  SessionRecord record;
  record.id = state_.round->id;
  record.deck = deck_->deck.id;
  record.started = now_;
  record.finished = now_;
  record.planned = record.answered = session.planned();
  record.right = session.right_first_time();
  record.points = session.points();
  for (const TopicScore& score : session.by_topic()) {
    const auto found = std::find_if(summary.topics.begin(), summary.topics.end(),
                                    [&](const TopicScore& known) { return known.topic == score.topic; });
    TopicScore& kept =
        found == summary.topics.end() ? summary.topics.emplace_back(TopicScore{score.topic, 0, 0}) : *found;
    kept.asked += score.asked;
    kept.right += score.right;
  }
  ++summary.totals.sessions;
  if (!summary.totals.best || record.right > summary.totals.best->right) summary.totals.best = record;
  summary.totals.latest = record;
  summary.finished.push_back(record);
}

/// One day: what the planner gives, answered as well as the head allows.
void Rehearsal::practise(StudyDay day, SimulatedLearner& head, Random& random) {
  Wish wish;
  wish.length = 20;
  const Plan plan = plan_round(*deck_, state_.summary.knowledge, wish, Today{day, now_}, random);
  if (plan.turns.empty()) return;
  for (const FactId& fact : plan.introduced) head.reads(fact, day);
  apply(RoundReady{SessionId{static_cast<std::int64_t>(state_.summary.finished.size()) + 1}, plan.turns, {}});
  apply(BeginQuestions{});
  while (state_.screen == Screen::Quiz) {
    now_ += std::chrono::seconds{4 + static_cast<int>(random.below(14))};
    const Question& question = state_.round->session.question();
    const double luck = question.pool.empty() ? 0 : 0.25;
    bool is_right = true;
    for (const FactId& fact : question.facts) is_right = head.answers_right(fact, day, luck) && is_right;
    answer(is_right || state_.round->session.turn().is_second_chance);
    apply(Proceed{});
  }
  record_round();
}

/// Sixty days of practice with a few days off, as they would stand in the store.
const Summary& Rehearsal::after_practice() {
  if (practised_) return *practised_;
  SimulatedLearner head(7);
  Random random(7);
  for (int left = kDays; left > 0; --left) {
    now_ = kStart - std::chrono::days{left};
    if (random.below(9) > 0 || left < 6) practise(study_day_of(now_), head, random);
  }
  Summary& summary = state_.summary;
  now_ = kStart;
  summary.today = study_day_of(kStart);
  summary.now = kStart;
  summary.hour = 9;
  summary.totals.days_in_a_row = days_in_a_row(summary.totals.days, summary.today);
  practised_ = std::move(summary);
  return *practised_;
}

void Rehearsal::set_aside_some() {
  Summary& summary = state_.summary;
  for (std::size_t i = 3; i < deck_->facts.size() && i < 200; i += 90) {
    summary.knowledge.suspended.insert(deck_->facts[i].id);
  }
  for (std::size_t i = 5; i < deck_->bank.questions.size() && i < 300; i += 200) {
    const auto number = static_cast<std::int64_t>(i);
    summary.flags.push_back(
        {number, deck_->bank.questions[i].id, i < 100 ? "Is the month right?" : "", kStart});
  }
}

/// The thing of that kind of which most is known.
Thing Rehearsal::richest(EntityType type) const {
  Thing richest;
  std::size_t most = 0;
  for (const Entity& entity : deck_->deck.entities) {
    const std::size_t facts = state_.catalogue->facts_of(entity.id).size();
    if (entity.type != type || facts <= most) continue;
    most = facts;
    richest.entity = entity.id;
  }
  return richest;
}

bool Rehearsal::explore(const std::string& screen) {
  struct Way {
    const char* screen;
    ExploreTab tab;
    std::optional<EntityType> opens;
  };
  constexpr Way kWays[] = {{"timeline", ExploreTab::Timeline, {}},
                           {"timeline-thing", ExploreTab::Timeline, EntityType::Agreement},
                           {"people", ExploreTab::People, {}},
                           {"person", ExploreTab::People, EntityType::Person},
                           {"relations", ExploreTab::People, EntityType::Person},
                           {"agreements", ExploreTab::Agreements, {}},
                           {"agreement", ExploreTab::Agreements, EntityType::Agreement},
                           {"map", ExploreTab::Map, {}},
                           {"place", ExploreTab::Map, EntityType::Place},
                           {"search", ExploreTab::People, {}},
                           {"search-empty", ExploreTab::Timeline, {}}};
  const auto* const way = std::find_if(std::begin(kWays), std::end(kWays),
                                       [&](const Way& each) { return screen == each.screen; });
  if (way == std::end(kWays)) return false;
  apply(ShowExplore{way->tab});
  if (way->opens) apply(OpenThing{richest(*way->opens)});
  if (screen == "relations") apply(ShowRelations{true});
  if (screen == "search") apply(SearchFor{"蘇"});
  if (screen == "search-empty") apply(SearchFor{"zzz"});
  return true;
}

bool Rehearsal::reach(const std::string& screen) {
  if (screen == "welcome") return true;
  if (screen == "passcode") {
    apply(PickLearner{LearnerId{3}});
    return true;
  }
  if (screen.starts_with("intro-")) {
    state_.screen = Screen::Intro;
    apply(StepIntro{screen.back() - '1'});
    return true;
  }
  if (screen == "trouble") {
    state_.trouble = Trouble{
        "deck",
        "questions/taiwan-japan",
        {R"(people.json:3:5: unknown field "aslo", expected a field of a person, did you mean "also"?)"},
        false};
    state_.screen = Screen::Trouble;
    return true;
  }
  Summary fresh;
  fresh.today = std::chrono::floor<std::chrono::days>(kStart).time_since_epoch().count();
  fresh.now = kStart;
  fresh.hour = 9;
  apply(LearnerOpened{state_.learners.front(), fresh});
  if (screen.starts_with("class-") || screen.starts_with("stage-")) {
    return ClassRehearsal(state_, now_).reach(screen);
  }
  const auto& of_desk = DeskRehearsal::screens();
  if (std::find(of_desk.begin(), of_desk.end(), screen) != of_desk.end()) {
    return DeskRehearsal(state_, now_, assets_).reach(screen);
  }
  if (screen == "home-new") return true;
  if (screen == "scores-new" || screen == "progress-new") {
    apply(GoTo{screen == "scores-new" ? Tab::Scores : Tab::Progress});
    return true;
  }
  if (screen == "new-facts") {
    Random random(7);
    apply(RoundReady{SessionId{1}, plan_round(*deck_, {}, {}, Today{fresh.today, kStart}, random).turns, {}});
    return true;
  }
  Summary practised = after_practice();
  begin();
  apply(LearnerOpened{state_.learners.front(), std::move(practised)});
  if (screen == "home") return true;
  if (screen == "continue") {
    SessionRecord record;
    record.planned = 12;
    record.answered = 5;
    state_.summary.unfinished = record;
  } else if (screen == "choose") {
    apply(ShowTopics{});
    apply(ToggleTopic{Topic::Figures});
  } else if (screen == "scores") {
    apply(GoTo{Tab::Scores});
  } else if (screen == "settings") {
    apply(GoTo{Tab::Settings});
  } else if (screen == "briefings" || screen == "briefing") {
    apply(GoTo{Tab::Briefings});
    if (screen == "briefing") apply(OpenBriefing{0});
  } else if (explore(screen)) {
    return true;
  } else if (screen == "progress") {
    state_.summary.knowledge.aims.exam = state_.summary.today + 45;
    apply(GoTo{Tab::Progress});
  } else if (screen == "aside") {
    set_aside_some();
    apply(ShowAside{});
  } else if (screen == "delete") {
    apply(GoTo{Tab::Settings});
    apply(AskDelete{});
  } else if (screen == "help") {
    play(turns_of(Kind::Single, false), 4, 3);
    answer(false);
    apply(ShowHelp{});
  } else if (screen == "hint" || screen == "lookup" || screen == "flag") {
    play(turns_of(Kind::Single, false), 4, 3);
    if (screen == "hint") apply(TakeHint{});
    if (screen != "hint") answer(false);
    if (screen == "lookup") apply(LookUpBriefing{});
    if (screen == "flag") apply(WriteFlag{});
  } else if (screen == "results") {
    play(turns_of(Kind::Single, false), 100, 4);
  } else if (screen == "leave") {
    play(turns_of(Kind::Single, false), 4, 3);
    apply(LeaveRound{});
  } else if (screen == kAlmost) {
    play(turns_of(Kind::Typed, false), 4, 3);
    apply(SubmitAnswer{slipped(state_.round->session.question().key.text)});
  } else {
    const auto kind = kind_in(screen);
    if (!kind) return false;
    play(turns_of(*kind, *kind == Kind::TrueFalse), 4, 3);
    if (screen != name_of(*kind)) answer(screen.starts_with(kRightPrefix));
  }
  return true;
}

}  // namespace communique
