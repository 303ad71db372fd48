// What is remembered beside the attempts must always be what the attempts alone would give.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "a_store.hpp"
#include "base/files.hpp"

using namespace communique;
using std::chrono::hours;
namespace fs = std::filesystem;

namespace {

constexpr StudyDay kDay = 20426;

void run_sql(const fs::path& file, const std::string& sql) {
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

bool comes_first(const Confusion& a, const Confusion& b) {
  return std::tie(a.one, a.other) < std::tie(b.one, b.other);
}

/// What attempts tell of a deck, folded in one by one, without a store.
Knowledge replayed(const Store& store, LearnerId learner, const DeckId& deck = kDeck) {
  Knowledge knowledge;
  knowledge.aims = *store.aims(learner);
  knowledge.scheduler =
      Scheduler(store.weights(learner)->value_or(kDefaultWeights), options_for(knowledge.aims));
  const auto attempts = store.attempts(learner);
  for (const Attempt& attempt : *attempts) {
    if (attempt.deck == deck) apply(learn(knowledge, trial_of(attempt)), knowledge);
  }
  return knowledge;
}

bool knows_the_same(Knowledge a, Knowledge b) {
  std::sort(a.confusions.begin(), a.confusions.end(), comes_first);
  std::sort(b.confusions.begin(), b.confusions.end(), comes_first);
  return a.memories == b.memories && a.confusions == b.confusions &&
         a.scheduler.weights() == b.scheduler.weights() && a.aims == b.aims;
}

Attempt an_answer(LearnerId learner, SessionId session, int number, Verdict verdict, StudyDay day = kDay) {
  Attempt attempt = an_attempt(learner, session, number);
  attempt.verdict = verdict;
  attempt.outcomes = {verdict};
  attempt.study_day = day;
  attempt.at = kNow + std::chrono::days(day - kDay);
  return attempt;
}

/// An answer such as a learner might give, mistakes, look-alikes and a wandering clock included.
Attempt some_answer(LearnerId learner, SessionId session, Random& random, StudyDay& day) {
  day += static_cast<StudyDay>(random.below(5)) - (random.below(20) == 0 ? 900 : 0);
  Attempt attempt = an_answer(learner, session, static_cast<int>(random.below(6)),
                              static_cast<Verdict>(random.below(3)), day);
  attempt.effort = static_cast<Effort>(random.below(3));
  attempt.turn.is_second_chance = random.below(4) == 0;
  if (random.below(3) == 0) {
    attempt.facts.push_back({"a second fact"});
    attempt.outcomes.push_back(static_cast<Verdict>(random.below(3)));
  }
  const std::string names[] = {"Su Jia-chyuan", "Shuzo Sumi", "Chiou I-jen"};
  attempt.contrasts = {
      {attempt.facts[0], names[random.below(3)], names[random.below(3)], random.below(2) == 0}};
  return attempt;
}

}  // namespace

TEST_CASE("What is kept of memory is what replaying every answer gives, undone answers and all") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const TemporaryFolder folder;
    Random random(seed);
    Store store = opened(folder.path() / "store");
    const LearnerId mei = added(store, "Mei");
    const SessionId session = begun(store, mei);
    StudyDay day = kDay;
    for (int i = 0; i < 25; ++i) {
      const Knowledge before = *store.knowledge(mei, kDeck);
      const Attempt attempt = some_answer(mei, session, random, day);
      const KnowledgeChange change = learn(before, trial_of(attempt));
      const auto days_before = store.days(mei, kDeck);
      const auto id = store.keep_attempt(attempt, change);
      REQUIRE(id);
      if (random.below(3) == 0) {
        REQUIRE(store.undo_attempt(*id, undo_of(before, change)));
        REQUIRE(knows_the_same(*store.knowledge(mei, kDeck), before));
        REQUIRE(*store.days(mei, kDeck) == *days_before);
      }
      if (random.below(8) == 0) {
        StudyAims aims;
        aims.desired_retention = 0.7 + 0.01 * static_cast<double>(random.below(27));
        REQUIRE(store.keep_aims(mei, aims));
      }
      REQUIRE(knows_the_same(*store.knowledge(mei, kDeck), replayed(store, mei)));
    }
    REQUIRE(knows_the_same(*opened(folder.path() / "store").knowledge(mei, kDeck), replayed(store, mei)));
  }
}

TEST_CASE("A store from before there were memories remembers what was learned in it") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  run_sql(file, read_file(fs::path(COMMUNIQUE_SOURCE_DIR) / "tests/records/store_version_3.sql").value());
  const LearnerId mei{1};
  const auto check = [&](Store& store) {
    const auto knowledge = store.knowledge(mei, kDeck);
    REQUIRE(knowledge);
    CHECK(knowledge->memories.size() == 2);
    CHECK(knowledge->memory({"b"})->memory.reps == 2);
    CHECK(knows_the_same(*knowledge, replayed(store, mei)));
    const std::vector<DayOfPractice> days{{20426, 2, 1, 15, std::chrono::milliseconds{13'200}}};
    CHECK(store.days(mei, kDeck) == days);
    const auto round = store.finished_sessions(mei)->front();
    CHECK(round.answered == 2);
    CHECK(round.right == 1);
    CHECK(round.points == 15);
  };
  auto reader = Store::open_read_only(file);
  REQUIRE(reader);
  check(*reader);
  Store store = opened(file);
  check(store);
  check(store);  // now from what was kept
}

TEST_CASE("An answer that was kept without its memory, or a memory that was spoilt, is put right") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  Store store = opened(file);
  const LearnerId mei = added(store, "Mei");
  const SessionId session = begun(store, mei);
  Random random(7);
  StudyDay day = kDay;
  for (int i = 0; i < 20; ++i) REQUIRE(keep(store, some_answer(mei, session, random, day)));
  REQUIRE_FALSE(store.knowledge(mei, kDeck)->confusions.empty());
  const Knowledge before = replayed(store, mei);

  SECTION("another program kept an answer and nothing else") {
    run_sql(
        file,
        "INSERT INTO attempts (session, question, topic, kind, seed, is_second_chance, response, shown, key,"
        " verdict, points, at_ms, took_ms, study_day, outcomes) VALUES (1, 'x', 'people', 'single', 1, 0,"
        " '{}', '', '', 'wrong', 0, 0, 0, 20500, '{\"fact-1\":\"wrong\",\"fact-9\":\"correct\"}')");
    CHECK(store.knowledge(mei, kDeck)->memory({"fact-9"}) != nullptr);
  }
  SECTION("stability below nothing") {
    run_sql(file, "UPDATE memories SET stability = -3 WHERE fact = 'fact-1'");
  }
  SECTION("no such state") { run_sql(file, "UPDATE memories SET state = 'asleep'"); }
  SECTION("difficulty beyond the hardest") { run_sql(file, "UPDATE memories SET difficulty = 1e300"); }
  SECTION("a pair that was mixed up for no fact") { run_sql(file, "UPDATE confusions SET facts = '[\"'"); }
  const bool is_as_replayed = knows_the_same(*store.knowledge(mei, kDeck), replayed(store, mei));
  CHECK(is_as_replayed);
  REQUIRE(keep(store, some_answer(mei, session, random, day)));
  const auto reader = Store::open_read_only(file);
  REQUIRE(reader);
  CHECK_FALSE(Store::open(file, StoppedClock())->set_aside);
  CHECK(knows_the_same(*store.knowledge(mei, kDeck), replayed(store, mei)));
}

TEST_CASE("Two programs that ask the same learner at once lose no answer and no memory") {
  const TemporaryFolder folder;
  Store one = opened(folder.path() / "store");
  const LearnerId mei = added(one, "Mei");
  const SessionId session = begun(one, mei);
  Store other = opened(folder.path() / "store");
  const Knowledge first = *one.knowledge(mei, kDeck);
  const Knowledge second = *other.knowledge(mei, kDeck);
  const Attempt miss = an_answer(mei, session, 1, Verdict::Wrong);
  const Attempt hit = an_answer(mei, session, 1, Verdict::Correct);
  REQUIRE(one.keep_attempt(miss, learn(first, trial_of(miss))));
  const auto stale = other.keep_attempt(hit, learn(second, trial_of(hit)));
  REQUIRE(stale);
  CHECK(one.knowledge(mei, kDeck)->memory({"fact-1"})->memory.reps == 2);
  CHECK(knows_the_same(*one.knowledge(mei, kDeck), replayed(one, mei)));
  REQUIRE(other.undo_attempt(*stale, undo_of(second, learn(second, trial_of(hit)))));
  CHECK(one.knowledge(mei, kDeck)->memory({"fact-1"})->memory.reps == 1);
  CHECK(knows_the_same(*other.knowledge(mei, kDeck), replayed(other, mei)));
}

TEST_CASE("A spoilt column does not lock a learner out") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  Store store = opened(file);
  const LearnerId mei = added(store, "Mei");
  const SessionId session = begun(store, mei, {{{"a/who"}, 1, false}});
  REQUIRE(keep(store, an_answer(mei, session, 1, Verdict::Correct)));
  REQUIRE(keep(store, an_answer(mei, session, 2, Verdict::Correct)));
  run_sql(
      file,
      "UPDATE attempts SET outcomes = '{\"', response = 'x', contrasts = '{}', rivals = '1' WHERE id = 1;"
      "UPDATE sessions SET turns = '[1'; UPDATE learners SET aims = '[', weights = '[1]', replayed_to = -1");
  const auto attempts = store.attempts(mei);
  REQUIRE(attempts);
  CHECK(attempts->front().response == Response{Skipped{}});
  CHECK(attempts->front().shown == "Su Jia-chyuan");
  CHECK(store.unfinished_session(mei, kDeck));
  CHECK(store.totals(mei, kDay)->answers == 2);
  const auto knowledge = store.knowledge(mei, kDeck);
  REQUIRE(knowledge);
  CHECK(knowledge->memories.size() == 1);
  CHECK(knowledge->aims == StudyAims{});
  CHECK(knowledge->scheduler.weights() == kDefaultWeights);
}

TEST_CASE("Only the newest answer can be undone, and nobody else's") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const LearnerId ken = added(store, "Ken");
  const SessionId session = begun(store, mei);
  const SessionId other = begun(store, ken);
  const auto first = keep(store, an_answer(mei, session, 1, Verdict::Correct));
  const auto second = keep(store, an_answer(mei, session, 2, Verdict::Correct));
  REQUIRE(keep(store, an_answer(ken, other, 3, Verdict::Correct)));
  const KnowledgeChange gone{{{FactId{"fact-2"}, std::nullopt}}, {}};
  CHECK(store.undo_attempt(*first, {}).error().code == ErrorCode::Invalid);
  CHECK(store.undo_attempt(AttemptId{99}, {}).error().code == ErrorCode::NotFound);
  REQUIRE(store.undo_attempt(*second, gone));
  CHECK(store.attempts(mei)->size() == 1);
  CHECK(store.knowledge(mei, kDeck)->memories.size() == 1);
  CHECK(store.knowledge(ken, kDeck)->memories.size() == 1);
  CHECK(store.unfinished_session(mei, kDeck)->value().points == 10);
  REQUIRE(store.undo_attempt(*first, {{{FactId{"fact-1"}, std::nullopt}}, {}}));
  CHECK(store.days(mei, kDeck)->empty());
  CHECK(store.totals(mei, kDay)->answers == 0);
  CHECK(keep(store, an_answer(mei, session, 1, Verdict::Correct)));
  CHECK(store.knowledge(mei, kDeck)->memories.size() == 1);
}

TEST_CASE("A clock that was years wrong harms no memory") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const SessionId session = begun(store, mei);
  REQUIRE(keep(store, an_answer(mei, session, 1, Verdict::Correct, kDay + 3650)));
  const double before = store.knowledge(mei, kDeck)->memory({"fact-1"})->memory.stability;
  REQUIRE(keep(store, an_answer(mei, session, 1, Verdict::Correct, kDay)));
  const FactMemory after = *store.knowledge(mei, kDeck)->memory({"fact-1"});
  CHECK(after.memory.stability >= before);
  CHECK(after.memory.stability < 100);
  CHECK(after.last_day == kDay);
  CHECK(knows_the_same(*store.knowledge(mei, kDeck), replayed(store, mei)));
}

TEST_CASE("Each deck is remembered for itself, and what it no longer asks stays") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const DeckId elsewhere{"another-deck"};
  REQUIRE(keep(store, an_answer(mei, begun(store, mei), 1, Verdict::Correct)));
  Attempt other = an_answer(mei, begun(store, mei, {}, elsewhere), 2, Verdict::Correct);
  other.deck = elsewhere;
  REQUIRE(keep(store, other));
  CHECK(store.knowledge(mei, kDeck)->memory({"fact-1"}) != nullptr);
  CHECK(store.knowledge(mei, kDeck)->memory({"fact-2"}) == nullptr);
  CHECK(store.knowledge(mei, elsewhere)->memory({"fact-2"}) != nullptr);
  CHECK(store.knowledge(mei, {"a deck without answers"})->memories.empty());
  CHECK(store.knowledge(LearnerId{9}, kDeck).error().code == ErrorCode::NotFound);
}

TEST_CASE("Other aims and other weights change when things fall due, and are kept") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const SessionId session = begun(store, mei);
  for (const StudyDay day : {kDay, kDay + 1, kDay + 4}) {
    REQUIRE(keep(store, an_answer(mei, session, 1, Verdict::Correct, day)));
  }
  const auto due = [&] { return store.knowledge(mei, kDeck)->memory({"fact-1"})->memory.scheduled_days; };
  const int usual = due();
  StudyAims aims;
  aims.desired_retention = 0.95;
  aims.exam = kDay + 30;
  REQUIRE(store.keep_aims(mei, aims));
  CHECK(due() < usual);
  CHECK(store.aims(mei) == aims);
  CHECK(store.attempts_since_fit(mei) == 3);

  Weights weights = kDefaultWeights;
  weights[2] *= 2;
  REQUIRE(store.keep_weights(mei, weights));
  CHECK(store.weights(mei)->value() == weights);
  CHECK(store.attempts_since_fit(mei) == 0);
  CHECK(knows_the_same(*store.knowledge(mei, kDeck), replayed(store, mei)));
  REQUIRE(keep(store, an_answer(mei, session, 2, Verdict::Correct, kDay + 5)));
  CHECK(store.attempts_since_fit(mei) == 1);
  REQUIRE(store.keep_weights(mei, std::nullopt));
  CHECK(store.weights(mei)->has_value() == false);
  CHECK(store.keep_aims(LearnerId{9}, aims).error().code == ErrorCode::NotFound);
}

TEST_CASE("Reviews for fitting are told fact by fact with the days between them") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const SessionId session = begun(store, mei);
  REQUIRE(keep(store, an_answer(mei, session, 1, Verdict::Wrong, kDay)));
  REQUIRE(keep(store, an_answer(mei, session, 2, Verdict::Almost, kDay + 1)));
  REQUIRE(keep(store, an_answer(mei, session, 1, Verdict::Correct, kDay + 3)));
  const auto histories = store.review_histories(mei);
  REQUIRE(histories);
  REQUIRE(histories->size() == 2);
  const ReviewHistory& first = histories->front();
  REQUIRE(first.reviews.size() == 2);
  CHECK(first.reviews[0].rating == Rating::Again);
  CHECK(first.reviews[0].elapsed_days == 0);
  CHECK(first.reviews[1].rating == Rating::Good);
  CHECK(first.reviews[1].elapsed_days == 3);
  CHECK(first.places == std::vector<std::int64_t>{0, 2});
  CHECK(histories->back().reviews[0].rating == Rating::Hard);
}

TEST_CASE("A learner's pace is that of the newest first askings, pauses and slips cut off") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const SessionId session = begun(store, mei);
  const auto pace = [&] { return store.knowledge(mei, kDeck)->seconds_per_question; };
  const auto answer = [&](int milliseconds) {
    Attempt attempt = an_answer(mei, session, 1, Verdict::Correct);
    attempt.took = std::chrono::milliseconds{milliseconds};
    REQUIRE(keep(store, attempt));
  };
  for (int i = 0; i < 9; ++i) answer(8000);
  CHECK(pace() == 15);
  answer(8000);
  CHECK(pace() == 8);
  for (int i = 0; i < 50; ++i) answer(100);
  for (int i = 0; i < 50; ++i) answer(3'600'000);
  CHECK(pace() == (3.0 + 120.0) / 2);
}

TEST_CASE("Retention holds what came against what was expected") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const SessionId session = begun(store, mei);
  const auto answer = [&](Verdict verdict, std::optional<double> predicted, StudyDay day) {
    Attempt attempt = an_answer(mei, session, 1, verdict, day);
    attempt.predicted = predicted;
    return *keep(store, attempt);
  };
  answer(Verdict::Correct, 0.1, kDay - 30);
  answer(Verdict::Correct, 0.9, kDay);
  answer(Verdict::Wrong, 0.7, kDay + 1);
  answer(Verdict::Correct, std::nullopt, kDay + 1);
  Attempt second = an_answer(mei, session, 1, Verdict::Correct, kDay + 1);
  second.predicted = 0.5;
  second.turn.is_second_chance = true;
  REQUIRE(keep(store, second));
  const auto retention = store.retention(mei, kDeck, kDay, kDay + 30);
  REQUIRE(retention);
  CHECK(retention->reviews == 2);
  CHECK(retention->recalled == 1);
  CHECK(std::abs(retention->expected - 1.6) < 1e-6);
}

TEST_CASE("Facts are set aside and brought back, questions flagged with a note") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const LearnerId ken = added(store, "Ken");
  for (int i = 0; i < 2; ++i) REQUIRE(store.suspend(mei, kDeck, {"fact-1"}));
  CHECK(store.knowledge(mei, kDeck)->suspended == std::set<FactId>{{"fact-1"}});
  CHECK(store.knowledge(ken, kDeck)->suspended.empty());
  REQUIRE(store.bring_back(mei, kDeck, {"fact-1"}));
  CHECK(store.knowledge(mei, kDeck)->suspended.empty());

  REQUIRE(store.keep_flag(mei, kDeck, {"a/who"}, "Is he still chairman?", kNow));
  REQUIRE(store.keep_flag(mei, kDeck, {"b/when"}, "", kNow + hours{1}));
  const auto flags = *store.flags(mei, kDeck);
  REQUIRE(flags.size() == 2);
  CHECK(flags[0].note == "Is he still chairman?");
  REQUIRE(store.remove_flag(ken, flags[0].id));  // not Ken's: stays
  CHECK(store.flags(mei, kDeck)->size() == 2);
  REQUIRE(store.remove_flag(mei, flags[0].id));
  CHECK(store.flags(mei, kDeck)->front().question == QuestionId{"b/when"});
  CHECK(store.suspend(LearnerId{9}, kDeck, {"fact-1"}).error().code == ErrorCode::NotFound);
}
