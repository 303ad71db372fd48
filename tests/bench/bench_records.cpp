// What remembering costs in a store of a million attempts: coming back to it, answering, taking it back.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

#include "records/store.hpp"
#include "temporary_folder.hpp"

using namespace communique;

namespace {

class StoppedClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override { return Instant{}; }
  [[nodiscard]] std::chrono::sys_days study_day(Instant) const override { return {}; }
  [[nodiscard]] int local_hour(Instant) const override { return 0; }
};

constexpr int kFacts = 100'000;
constexpr int kAttempts = 1'000'000;

/// Rounds of twelve; made by SQL, because keeping a million answers one by one takes an hour of disk.
void fill(const std::filesystem::path& file) {
  SQLite::Database sqlite(file.string(), SQLite::OPEN_READWRITE);
  SQLite::Transaction transaction(sqlite);
  const std::string numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ";
  sqlite.exec("INSERT INTO sessions (learner, deck, turns, started_ms, finished_ms) " + numbers +
              std::to_string(kAttempts / 12 + 1) + ") SELECT 1, 'deck', '[]', i, i FROM n");
  sqlite.exec(
      "INSERT INTO attempts (session, question, topic, kind, seed, is_second_chance, response, shown, key,"
      " verdict, points, at_ms, took_ms, study_day, outcomes) " +
      numbers + std::to_string(kAttempts) +
      ") SELECT 1 + i / 12, 'question ' || (i % 100000), 'people', 'single', i, 0, '{\"option\":0}', "
      "'shown', "
      "'key',"
      " 'correct', 10, i * 60000, 5000, i / 1000, '{\"fact ' || (i % 100000) || '\":\"correct\"}' FROM n");
  transaction.commit();
}

Attempt an_attempt() {
  Attempt attempt;
  attempt.learner = {1};
  attempt.session = {1};
  attempt.deck = {"deck"};
  attempt.facts = {{"fact 1"}};
  attempt.outcomes = {Verdict::Correct};
  attempt.study_day = kAttempts / 1000;
  return attempt;
}

}  // namespace

TEST_CASE("A store of a million attempts at 100,000 facts") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "store";
  const LearnerId mei{1};
  const DeckId deck{"deck"};
  auto opened = Store::open(file, StoppedClock());
  REQUIRE(opened);
  Store& store = opened->store;
  REQUIRE(store.add_learner("Mei", Instant{}));
  fill(file);
  const auto before = std::chrono::steady_clock::now();  // once: a benchmark would repeat it
  const auto knowledge = store.knowledge(mei, deck);
  const std::chrono::duration<double> replay = std::chrono::steady_clock::now() - before;
  REQUIRE(knowledge);
  REQUIRE(knowledge->memories.size() == kFacts);
  WARN("replaying a million attempts, once: " << replay.count() << " s");

  const Attempt attempt = an_attempt();
  const KnowledgeChange change = learn(*knowledge, trial_of(attempt));
  const KnowledgeChange undo = undo_of(*knowledge, change);
  BENCHMARK("knowledge") { return store.knowledge(mei, deck); };
  BENCHMARK("totals") { return store.totals(mei, 1000); };
  BENCHMARK("days") { return store.days(mei, deck); };
  BENCHMARK("keep an answer") { return store.keep_attempt(attempt, change); };
  BENCHMARK("keep an answer and undo it") {
    return store.undo_attempt(*store.keep_attempt(attempt, change), undo);
  };
}
