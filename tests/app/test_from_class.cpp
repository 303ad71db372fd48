// A lesson that was played in class becomes a learner's own memory, once.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <set>

#include "a_run.hpp"
#include "app/from_class.hpp"
#include "base/files.hpp"

using namespace communique;
using namespace communique::screens;
using classroom::LessonAnswer;
using classroom::LessonFile;
namespace fs = std::filesystem;

namespace {

const TestClock kClock;
constexpr int kAnswers = 12;

std::shared_ptr<const StudyDeck> deck() {
  static const auto opened =
      open_deck(source_root() / "questions" / "taiwan-japan", source_root() / "assets").value().deck;
  return opened;
}

/// Answers to the first twelve single choices of the deck: every third one not right.
LessonFile a_lesson() {
  LessonFile lesson;
  lesson.id = "0123456789abcdef";
  lesson.title = "Customs and carbon";
  lesson.deck = deck()->deck.id;
  lesson.started = kClock.at.time_since_epoch().count() - 3'600'000;
  std::set<FactId> asked;
  for (const Question& question : deck()->bank.questions) {
    if (question.kind != Kind::Single || asked.size() == kAnswers) continue;
    if (!asked.insert(question.facts.front()).second) continue;
    LessonAnswer& answer = lesson.answers.emplace_back();
    const auto number = static_cast<std::int64_t>(lesson.answers.size());
    answer.question = question.id;
    answer.seed = static_cast<std::uint64_t>(number) * 7;
    const Showing showing = show(question, answer.seed);
    const bool is_right = number % 3 != 0;
    const int right = showing.correct.front();
    answer.response = Chosen{is_right ? right : (right == 0 ? 1 : 0)};
    answer.shown = in_words(answer.response, question, showing);
    answer.verdict = is_right ? Verdict::Correct : Verdict::Wrong;
    answer.credit = is_right ? 1 : 0;
    answer.at = lesson.started + number * 30'000;
    answer.took = classroom::Moment{5000};
  }
  return lesson;
}

std::string write(const TemporaryFolder& folder, const std::string& text) {
  const fs::path file = folder.path() / classroom::kLessonFileName;
  std::ofstream(file) << text;
  return file.string();
}

/// Mei stands in Settings, where a file is imported.
struct Here {
  explicit Here(const TemporaryFolder& folder) : run(folder.path(), kClock) {
    run.add("Mei");
    run.application.dispatch(GoTo{Tab::Settings});
  }
  void import(const std::string& file) { run.application.dispatch(ImportLearner{file}); }
  [[nodiscard]] std::string error() const {
    const View view = run.application.view();
    return std::get<SettingsView>(view.screen).import_error;
  }
  [[nodiscard]] std::string toast() const {
    const View view = run.application.view();
    return view.toast ? view.toast->text : "";
  }
  [[nodiscard]] const Summary& summary() const { return run.state().summary; }
  Run run;
};

}  // namespace

TEST_CASE("Answers from class show in what the learner knows and in the progress") {
  const TemporaryFolder folder;
  Here here(folder);
  here.import(write(folder, classroom::lesson_text(a_lesson())));
  CHECK(here.error().empty());
  CHECK(here.toast() == "12 answers from the lesson were added.");
  CHECK(here.summary().knowledge.memories.size() == kAnswers);
  CHECK(here.summary().totals.answers == kAnswers);
  CHECK(here.summary().totals.right == 8);
  CHECK(here.summary().totals.points == 80);
  CHECK(here.summary().days.size() == 1);
  REQUIRE(here.summary().finished.size() == 1);
  CHECK(here.summary().finished.front().lesson == "0123456789abcdef");
  CHECK_FALSE(here.summary().unfinished);
  CHECK_FALSE(here.summary().knowledge.confusions.empty());  // what was taken for what is remembered too
  const auto store = Store::open_read_only(folder.path() / "records.sqlite").value();
  const auto attempts = store.attempts(here.run.state().learner->id).value();
  CHECK(attempts.front().turn.seed == 7);
  CHECK(attempts.front().outcomes == std::vector<Verdict>{Verdict::Correct});
}

TEST_CASE("A lesson that was imported before changes nothing and says so") {
  const TemporaryFolder folder;
  Here here(folder);
  const std::string file = write(folder, classroom::lesson_text(a_lesson()));
  here.import(file);
  here.import(file);
  CHECK(here.error().find("The answers of this lesson were added before.") != std::string::npos);
  CHECK(here.summary().totals.answers == kAnswers);
  CHECK(here.summary().finished.size() == 1);
}

TEST_CASE("Another learner on the same machine may import the same lesson") {
  const TemporaryFolder folder;
  Here here(folder);
  const std::string file = write(folder, classroom::lesson_text(a_lesson()));
  here.import(file);
  here.run.application.dispatch(SwitchLearner{});
  here.run.add("Ken");
  here.run.application.dispatch(GoTo{Tab::Settings});
  here.import(file);
  CHECK(here.error().empty());
  CHECK(here.summary().totals.answers == kAnswers);
}

TEST_CASE("A cut-off, foreign or other deck's lesson is refused with place and reason, and changes nothing") {
  const TemporaryFolder folder;
  Here here(folder);
  const std::string text = classroom::lesson_text(a_lesson());
  here.import(write(folder, text.substr(0, text.size() / 2)));
  CHECK(here.error().find("lesson.communique-lesson.json:") != std::string::npos);
  CHECK(here.error().find("the file ends here, in the middle") != std::string::npos);

  LessonFile other = a_lesson();
  other.deck = {"climate"};
  here.import(write(folder, classroom::lesson_text(other)));
  CHECK(here.error().find("This lesson is about the deck climate.") != std::string::npos);

  LessonFile empty = a_lesson();
  empty.answers.clear();
  here.import(write(folder, classroom::lesson_text(empty)));
  CHECK(here.error().find("no answer to a question of this deck") != std::string::npos);

  std::string newer = text;
  newer.replace(newer.find("\"version\": 1"), 12, "\"version\": 9");
  here.import(write(folder, newer));
  CHECK(here.error().find("newer version") != std::string::npos);
  CHECK(here.summary().totals.answers == 0);
  CHECK(here.summary().knowledge.memories.empty());
}

TEST_CASE("Questions that the deck no longer has are left out and counted") {
  const TemporaryFolder folder;
  Here here(folder);
  LessonFile lesson = a_lesson();
  lesson.answers[2].question = {"gone/single"};
  here.import(write(folder, classroom::lesson_text(lesson)));
  CHECK(here.toast() == "11 answers from the lesson were added. 1 question is no longer in the deck.");
  CHECK(here.summary().totals.answers == kAnswers - 1);
}

TEST_CASE("A verdict that was given in class stays, whatever the deck has become since") {
  LessonFile lesson = a_lesson();
  lesson.answers[0].verdict = Verdict::Almost;
  lesson.answers[0].credit = 0.5;
  lesson.answers[2].shown = "What stood there then";
  const LessonSession made = session_of(lesson, *deck(), LearnerId{1}, "en_GB", kClock);
  REQUIRE(made.attempts.size() == kAnswers);
  CHECK(made.attempts[0].verdict == Verdict::Almost);
  CHECK(made.attempts[0].outcomes == std::vector<Verdict>{Verdict::Almost});
  CHECK(made.attempts[0].points == 5);
  CHECK(made.attempts[0].contrasts.empty());
  CHECK(made.attempts[2].shown == "What stood there then");
  CHECK(made.attempts[2].contrasts.empty());  // other options than are there now
  CHECK_FALSE(made.attempts[1].contrasts.empty());
  CHECK(made.session.finished == made.attempts.back().at);
  CHECK(made.left_out == 0);
}

TEST_CASE("Answers come in the order in which they were given") {
  LessonFile lesson = a_lesson();
  std::swap(lesson.answers[0].at, lesson.answers[5].at);
  const LessonSession made = session_of(lesson, *deck(), LearnerId{1}, "en_GB", kClock);
  CHECK(made.attempts[0].question == lesson.answers[5].question);
  CHECK(made.attempts[5].question == lesson.answers[0].question);
  CHECK(made.session.turns[0].question == lesson.answers[5].question);
}
