#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "sample_deck.hpp"
#include "screens/state.hpp"

using namespace communique;
using namespace communique::screens;

namespace {

constexpr Instant kNoon{std::chrono::hours{24 * 20000 + 12}};

Wording wording() {
  return Wording::load(std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/locales/en.json", "en_GB").value();
}

State at_home() {
  State state;
  state.deck = sample_deck();
  Summary summary;
  summary.today = 20000;
  summary.hour = 9;
  return update(std::move(state), LearnerOpened{Learner{LearnerId{1}, "Mei", false, kNoon}, summary}, kNoon)
      .state;
}

State given(State state, const std::vector<Intent>& intents) {
  for (const Intent& intent : intents) state = update(std::move(state), intent, kNoon).state;
  return state;
}

State in_round(const std::string& question) {
  return given(
      at_home(),
      {RoundReady{SessionId{1}, {{QuestionId{question}, 0, false}, {QuestionId{"a/single"}, 0, false}}, {}},
       BeginQuestions{}});
}

/// A memory of that stability whose last review was so many days ago.
FactMemory remembered(double stability, StudyDay days_ago) {
  FactMemory memory;
  memory.memory.state = MemoryState::Review;
  memory.memory.stability = stability;
  memory.memory.difficulty = 5;
  memory.memory.reps = 1;
  memory.memory.scheduled_days = static_cast<int>(stability);
  memory.first_day = memory.last_day = 20000 - days_ago;
  return memory;
}

template <class Screen>
Screen shown(const State& state) {
  return std::get<Screen>(present(state, wording()).screen);
}

int option_of(const State& state, bool is_right) {
  const int correct = state.round->session.showing().correct.front();
  return is_right ? correct : (correct + 1) % 4;
}

}  // namespace

TEST_CASE("Home greets by name and by the hour, and counts what is to go") {
  State state = at_home();
  CHECK(shown<HomeView>(state).greeting == "Good morning, Mei");
  state.summary.hour = 20;
  state.summary.knowledge.memories[{"a"}] = remembered(10, 20);
  const auto home = shown<HomeView>(state);
  CHECK(home.greeting == "Good evening, Mei");
  CHECK(home.ring_number == "5");
  CHECK(home.ring_label == "to go today");
  CHECK(home.heading == "Five to go");
  CHECK(home.subheading == "1 to review and 4 new. About 2 minutes.");
  CHECK(home.briefings_note == "One article in short, with every fact it holds.");
  CHECK(home.days.size() == 7);
  CHECK(home.days.back().is_today);
}

TEST_CASE("Before the answer nothing on screen tells which option is right") {
  const auto quiz = shown<QuizView>(in_round("a/single"));
  CHECK_FALSE(quiz.is_answered);
  REQUIRE(quiz.options.size() == 4);
  for (const OptionView& option : quiz.options) {
    CHECK(option.state == OptionState::Idle);
    CHECK(option.note.empty());
    CHECK(option.verdict.empty());
  }
  CHECK(quiz.feedback.statement.empty());
}

TEST_CASE("An answer that is not yet on disk shows neither verdict nor points") {
  State state = in_round("a/single");
  state = given(std::move(state), {PickOption{option_of(state, true)}});
  const auto quiz = shown<QuizView>(state);
  CHECK_FALSE(quiz.is_answered);
  CHECK(quiz.score == "0");
  CHECK(quiz.dots.front() == DotState::Now);
}

TEST_CASE("After a wrong answer both options are marked, the fact and its source stand beside them") {
  State state = in_round("a/single");
  const int wrong = option_of(state, false);
  state = given(std::move(state), {PickOption{wrong}, AttemptKept{}});
  const auto quiz = shown<QuizView>(state);
  CHECK(quiz.is_answered);
  CHECK(quiz.options[static_cast<std::size_t>(wrong)].state == OptionState::Wrong);
  CHECK(quiz.options[static_cast<std::size_t>(wrong)].verdict == "Your answer");
  CHECK(quiz.feedback.headline == "Not this one");
  CHECK(quiz.feedback.statement == "The fact a holds.");
  REQUIRE(quiz.feedback.citations.size() == 1);
  CHECK(quiz.feedback.citations[0].publisher == "The Paper");
  CHECK(quiz.feedback.citations[0].place == "4 December 2025, paragraph 2");
  CHECK(quiz.feedback.citations[0].read_label.empty());
  CHECK(quiz.feedback.note == "It comes back until it is right.");
  CHECK_FALSE(quiz.feedback.chosen_note.empty());
}

TEST_CASE("The paragraph is offered only where the learner holds the article") {
  State state = in_round("a/single");
  state.readable.insert(SourceId{"paper-2025"});
  state = given(std::move(state), {PickOption{0}, AttemptKept{}});
  CHECK(shown<QuizView>(state).feedback.citations[0].read_label == "Read the paragraph");
  state = given(std::move(state), {ReadParagraph{0}, ParagraphLoaded{"What the paper said."}});
  CHECK(shown<QuizView>(state).paragraph->text == "What the paper said.");
  state = given(std::move(state), {Cancel{}});
  CHECK_FALSE(shown<QuizView>(state).paragraph);
}

TEST_CASE("A date being typed is read back before it is given") {
  State state = given(in_round("c/date"), {EditAnswer{"2025-12-04"}});
  CHECK(shown<QuizView>(state).field_reading == "Read as 4 December 2025");
  CHECK(shown<QuizView>(state).field_label == "Type the day, month and year");
  state = given(std::move(state), {SubmitAnswer{"someday"}});
  CHECK(shown<QuizView>(state).field_reading.starts_with("That is not a date"));
}

TEST_CASE("Results count, compare with the round before and list what was missed") {
  State state = at_home();
  SessionRecord before;
  before.id = SessionId{1};
  before.planned = 1;
  before.right = 1;
  state.summary.finished.push_back(before);
  state = given(std::move(state), {RoundReady{SessionId{2}, {{QuestionId{"a/single"}, 0, false}}, {}}});
  state = given(std::move(state), {BeginQuestions{}, SkipQuestion{}, AttemptKept{}, Proceed{}});
  state = given(state, {PickOption{option_of(state, true)}, AttemptKept{}, Proceed{}});
  const auto results = shown<ResultsView>(state);
  CHECK(results.heading == "None right this time");
  CHECK(results.comparison == "One fewer than last time.");
  REQUIRE(results.missed.size() == 1);
  CHECK(results.missed[0].right == "Right a");
  CHECK(results.missed[0].given == "You skipped it");
  CHECK(results.practise_label == "Practise the missed one");
}

TEST_CASE("Every failure is said with what happened and what to do") {
  const auto words = wording();
  for (int doing = 0; doing <= static_cast<int>(Doing::DeleteLearner); ++doing) {
    for (int code = 0; code <= static_cast<int>(ErrorCode::Unavailable); ++code) {
      const Failed failure{static_cast<Doing>(doing),
                           Error{static_cast<ErrorCode>(code), "records.sqlite", ""}};
      const std::string text = in_words(failure, words);
      INFO(text);
      CHECK(text.find("«") == std::string::npos);
      CHECK(text.size() > 20);
    }
  }
}

TEST_CASE("No screen shows a wording key in place of words") {
  const auto check = [](const std::string& text) { CHECK(text.find("«") == std::string::npos); };
  State state = at_home();
  const auto home = shown<HomeView>(state);
  for (const auto& text : {home.date, home.greeting, home.heading, home.subheading, home.streak_heading,
                           home.streak_note, home.deck_note, home.best_value, home.latest_value}) {
    check(text);
  }
  const auto choose = shown<ChooseView>(given(state, {ShowTopics{}}));
  for (const auto& text : {choose.title, choose.note, choose.all_label}) check(text);
  const auto settings = shown<SettingsView>(given(state, {GoTo{Tab::Settings}}));
  for (const auto& text : {settings.data_note, settings.points_rule, settings.passcode_note}) check(text);
  const auto scores = shown<ScoresView>(given(state, {GoTo{Tab::Scores}}));
  CHECK(scores.title == "No rounds yet");
}

TEST_CASE("What belongs to an answer of several parts is marked part by part") {
  State state = in_round("set/order");
  const std::vector<int> right = state.round->session.showing().correct;
  // As shown, one item at least is out of place; put in order they are all right.
  std::vector<int> at = state.round->draft_options;
  for (int place = 0; place < 3; ++place) {
    const auto from = std::find(at.begin(), at.end(), right[static_cast<std::size_t>(place)]) - at.begin();
    state = given(std::move(state), {MoveItem{static_cast<int>(from), place}});
    at = state.round->draft_options;
  }
  const auto before = shown<QuizView>(state);
  CHECK(before.can_submit);
  CHECK(before.options[0].letter == "1");
  CHECK(before.options[0].text == "first");
  CHECK(before.options[0].note.empty());
  state = given(std::move(state), {SubmitParts{}, AttemptKept{}});
  const auto after = shown<QuizView>(state);
  REQUIRE(after.is_answered);
  for (const OptionView& item : after.options) CHECK(item.state == OptionState::Right);
  REQUIRE(after.feedback.facts.size() == 3);
  CHECK(after.feedback.facts[0].mark == Mark::Right);
  CHECK(after.feedback.facts[0].statement == "The fact a holds.");
  CHECK(after.feedback.citations.size() == 1);  // one place, though three facts stand there
}

TEST_CASE("An item out of its place says where it belongs") {
  State state = given(in_round("set/order"), {SubmitParts{}, AttemptKept{}});
  const auto quiz = shown<QuizView>(state);
  const auto has_verdict = [](const OptionView& item) {
    return item.verdict.starts_with("Belongs in place");
  };
  CHECK(std::any_of(quiz.options.begin(), quiz.options.end(), has_verdict));
}

TEST_CASE("A pair can be made, moved and taken back before the answer is given") {
  State state = in_round("set/match");
  state = given(std::move(state), {PairUp{0, 2}, PairUp{1, 2}});
  CHECK(state.round->draft_options == std::vector<int>{kUnpaired, 2, kUnpaired});  // it moved
  CHECK_FALSE(shown<QuizView>(state).can_submit);
  CHECK(given(state, {SubmitParts{}}).round->session.outcomes().empty());
  state = given(std::move(state), {PairUp{1, kUnpaired}, PairUp{0, 9}, PairUp{-1, 0}});
  CHECK(state.round->draft_options == std::vector<int>(3, kUnpaired));
  const std::vector<int> right = state.round->session.showing().correct;
  state = given(std::move(state), {PairUp{0, right[1]}, PairUp{1, right[0]}, PairUp{2, right[2]}});
  state = given(std::move(state), {SubmitParts{}, AttemptKept{}});
  const auto quiz = shown<QuizView>(state);
  CHECK(quiz.pairs[0].state == OptionState::Wrong);
  CHECK(quiz.pairs[0].verdict == "Right answer: first");
  CHECK(quiz.pairs[2].state == OptionState::Right);
  CHECK(quiz.pairs[2].verdict.empty());
  CHECK(quiz.feedback.facts[0].mark == Mark::Wrong);
  CHECK(quiz.feedback.facts[2].mark == Mark::Right);
}

TEST_CASE("Where several options may be right, they are ticked and given together") {
  State state = in_round("set/multiple");
  CHECK_FALSE(shown<QuizView>(state).can_submit);
  state = given(std::move(state), {PickOption{0}, PickOption{1}, PickOption{0}, PickOption{99}});
  CHECK(state.round->draft_options == std::vector<int>{1});
  const auto quiz = shown<QuizView>(state);
  CHECK_FALSE(quiz.options[0].is_chosen);
  CHECK(quiz.options[1].is_chosen);
  CHECK(quiz.can_submit);
  CHECK(given(state, {SubmitParts{}}).round->session.phase() == Phase::Answered);
}

TEST_CASE("A pin on the map is judged by its distance, and the true place is shown after") {
  State state = given(in_round("e/map"), {DropPin{{25.1, 121.6}}});
  const auto before = shown<QuizView>(state);
  REQUIRE(before.map);
  CHECK(before.can_submit);
  CHECK_FALSE(before.map->truth);
  state = given(std::move(state), {SubmitParts{}, AttemptKept{}});
  const auto after = shown<QuizView>(state);
  CHECK(after.feedback.mark == Mark::Right);
  CHECK(after.map->truth == Coordinates{25.04, 121.56});
  CHECK(after.map->truth_label == "Taipei");
  CHECK(after.map->distance == "8 km away");
  const State far = given(in_round("e/map"), {DropPin{{35.0, 135.2}}, SubmitParts{}, AttemptKept{}});
  const auto wrong = shown<QuizView>(far);
  CHECK(wrong.feedback.chosen_note == wrong.map->distance);  // where the map is out of sight
}

TEST_CASE("After an answer that was almost right the learner can type it as it should be") {
  State state = given(in_round("b/typed"), {SubmitAnswer{"Taipie"}, AttemptKept{}});
  const auto almost = shown<QuizView>(state);
  CHECK(almost.feedback.mark == Mark::Almost);
  CHECK(almost.right_text == "Taipei");
  REQUIRE(almost.retype);
  CHECK_FALSE(almost.retype->is_right);
  state = given(std::move(state), {Retype{"taipei"}});
  CHECK(shown<QuizView>(state).retype->is_right);
  CHECK(shown<QuizView>(state).retype->note == "That is it.");
  CHECK(state.round->session.outcomes().size() == 1);  // practice, not a second answer
  CHECK_FALSE(shown<QuizView>(given(in_round("b/typed"), {SubmitAnswer{"Tokyo"}, AttemptKept{}})).retype);
}

TEST_CASE("A date question brings a calendar no finer than the date, opened where it tells nothing") {
  const auto quiz = shown<QuizView>(given(in_round("c/date"), {EditAnswer{"3 Dec 2024"}}));
  REQUIRE(quiz.calendar);
  CHECK(quiz.calendar->precision == Precision::Day);
  CHECK(quiz.calendar->year == 2025);  // of the deck's newest article
  REQUIRE(quiz.calendar->date);
  CHECK(quiz.calendar->date->text() == "2024-12-03");
  CHECK(quiz.calendar->months.size() == 12);
  CHECK(quiz.calendar->weekdays.front() == "Mo");
}

TEST_CASE("What is drafted does not outlive its question") {
  State state = given(in_round("set/multiple"), {PickOption{1}, SubmitParts{}, AttemptKept{}, Proceed{}});
  CHECK(state.round->draft_options.empty());
  CHECK_FALSE(state.round->draft_pin);
}

TEST_CASE("Where a source says otherwise, its citation says so") {
  const auto date = shown<QuizView>(given(in_round("c/date"), {SubmitAnswer{"2025-12-04"}, AttemptKept{}}));
  REQUIRE(date.feedback.citations.size() == 1);
  CHECK(date.feedback.citations.front().note == "This article gives 3 December.");
  const auto typed = shown<QuizView>(given(in_round("b/typed"), {SubmitAnswer{"Taipei"}, AttemptKept{}}));
  CHECK(typed.feedback.citations.front().note.empty());
}
