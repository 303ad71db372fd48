// A session that was played in a class becomes the learner's own: once, and all of it or nothing.
#include <SQLiteCpp/SQLiteCpp.h>

#include "a_store.hpp"

using namespace communique;
namespace fs = std::filesystem;

namespace {

SessionRecord a_lesson(LearnerId learner, const std::string& lesson = "0123456789abcdef") {
  SessionRecord session;
  session.learner = learner;
  session.deck = kDeck;
  session.started = kNow;
  session.finished = kNow + std::chrono::minutes{20};
  session.lesson = lesson;
  for (int number : {1, 2, 3}) session.turns.push_back(an_attempt(learner, {}, number).turn);
  return session;
}

std::vector<Attempt> answers_of(LearnerId learner) {
  std::vector<Attempt> attempts;
  for (int number : {1, 2, 3}) attempts.push_back(an_attempt(learner, {}, number));
  attempts[1].verdict = Verdict::Wrong;
  attempts[1].outcomes = {Verdict::Wrong};
  attempts[1].points = 0;
  return attempts;
}

}  // namespace

TEST_CASE("Answers given in class are remembered as if they had been given alone") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const LearnerId ken = added(store, "Ken");
  const auto session = store.keep_lesson(a_lesson(mei), answers_of(mei));
  REQUIRE(session);
  const SessionId own = begun(store, ken);
  for (Attempt attempt : answers_of(ken)) {
    attempt.session = own;
    REQUIRE(keep(store, attempt));
  }
  CHECK(store.knowledge(mei, kDeck)->memories.size() == 3);
  const Knowledge alone = store.knowledge(ken, kDeck).value();
  for (const auto& [fact, memory] : alone.memories) {
    CHECK(*store.knowledge(mei, kDeck)->memory(fact) == memory);
  }
  const auto finished = store.finished_sessions(mei);
  REQUIRE(finished->size() == 1);
  CHECK(finished->front().lesson == "0123456789abcdef");
  CHECK(finished->front().answered == 3);
  CHECK(finished->front().right == 2);
  CHECK(finished->front().points == 20);
  CHECK(store.days(mei, kDeck)->front().answers == 3);
  CHECK(store.unfinished_session(mei, kDeck)->has_value() == false);
  REQUIRE(keep(store, an_attempt(mei, *session, 4)));  // and it goes on from there
  CHECK(store.knowledge(mei, kDeck)->memories.size() == 4);
}

TEST_CASE("A lesson is taken in once by each learner, and again after a new beginning") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const LearnerId ken = added(store, "Ken");
  REQUIRE(store.keep_lesson(a_lesson(mei), answers_of(mei)));
  const auto again = store.keep_lesson(a_lesson(mei), answers_of(mei));
  REQUIRE_FALSE(again);
  CHECK(again.error().code == ErrorCode::Invalid);
  CHECK(again.error().detail == "lesson-kept");
  CHECK(store.attempts(mei)->size() == 3);
  CHECK(store.keep_lesson(a_lesson(mei, "another"), answers_of(mei)));
  CHECK(store.keep_lesson(a_lesson(ken), answers_of(ken)));
  CHECK(store.keep_lesson(a_lesson({99}), {}).error().code == ErrorCode::NotFound);
  REQUIRE(store.reset_learner(mei));
  CHECK(store.keep_lesson(a_lesson(mei), answers_of(mei)));
}

TEST_CASE("A lesson of a learner who takes the records along is known there too") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  REQUIRE(store.keep_lesson(a_lesson(mei), answers_of(mei)));
  const auto there = store.restore(*store.archive(mei));
  REQUIRE(there);
  CHECK(store.keep_lesson(a_lesson(*there), answers_of(*there)).error().detail == "lesson-kept");
}

TEST_CASE("A lesson that cannot be kept whole leaves nothing behind") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  Store store = opened(file);
  const LearnerId mei = added(store, "Mei");
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
      .exec(
          "CREATE TRIGGER no_third BEFORE INSERT ON attempts WHEN NEW.question LIKE '%-3'"
          " BEGIN SELECT raise(ABORT, 'no room'); END");
  REQUIRE_FALSE(store.keep_lesson(a_lesson(mei), answers_of(mei)));
  CHECK(store.attempts(mei)->empty());
  CHECK(store.finished_sessions(mei)->empty());
  CHECK(store.knowledge(mei, kDeck)->memories.empty());
}

TEST_CASE("Recall is predicted before an answer from class, from what was known on that day") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  Attempt before = an_attempt(mei, begun(store, mei), 1);
  before.at -= std::chrono::days{3};
  before.study_day -= 3;
  REQUIRE(keep(store, before));
  REQUIRE(store.keep_lesson(a_lesson(mei), answers_of(mei)));
  const auto attempts = store.attempts(mei);
  REQUIRE(attempts->size() == 4);
  REQUIRE(attempts->at(1).predicted);
  CHECK(*attempts->at(1).predicted > 0.5);
  CHECK(*attempts->at(1).predicted < 1);
  CHECK_FALSE(attempts->at(2).predicted);
}
