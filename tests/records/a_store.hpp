#pragma once
// A store in a folder of its own, and attempts to keep in it.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "records/store.hpp"
#include "temporary_folder.hpp"

namespace communique {

/// Stands still at 4 December 2025, 10:15:02 UTC.
class StoppedClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override { return kNow; }
  [[nodiscard]] std::chrono::sys_days study_day(Instant at) const override {
    return std::chrono::floor<std::chrono::days>(at);
  }
  [[nodiscard]] int local_hour(Instant) const override { return 10; }
  static constexpr Instant kNow =
      std::chrono::sys_days(std::chrono::year(2025) / 12 / 4) + std::chrono::seconds(10 * 3600 + 15 * 60 + 2);
};

inline constexpr Instant kNow = StoppedClock::kNow;
inline const DeckId kDeck{"taiwan-japan"};

[[nodiscard]] inline Store opened(const std::filesystem::path& file) {
  auto store = Store::open(file, StoppedClock());
  REQUIRE(store);
  return std::move(store->store);
}

inline LearnerId added(Store& store, const std::string& name) {
  const auto learner = store.add_learner(name, kNow);
  REQUIRE(learner);
  return *learner;
}

inline SessionId begun(Store& store, LearnerId learner, const std::vector<Turn>& turns = {},
                       const DeckId& deck = kDeck) {
  const auto session = store.keep_session(learner, deck, turns, kNow);
  REQUIRE(session);
  return *session;
}

/// Kept as the program keeps it: with what it makes of memory.
inline Result<AttemptId> keep(Store& store, const Attempt& attempt) {
  const auto known = store.knowledge(attempt.learner, attempt.deck);
  return store.keep_attempt(attempt, learn(known.value_or(Knowledge()), trial_of(attempt)));
}

/// A right answer to the n-th question; change what the test is about.
[[nodiscard]] inline Attempt an_attempt(LearnerId learner, SessionId session, int number = 1) {
  Attempt attempt;
  attempt.learner = learner;
  attempt.session = session;
  attempt.deck = kDeck;
  attempt.question = {"tjra.chairman/who-" + std::to_string(number)};
  attempt.facts = {FactId{"fact-" + std::to_string(number)}};
  attempt.outcomes = {Verdict::Correct};
  attempt.topic = Topic::People;
  attempt.kind = Kind::Single;
  attempt.turn = {attempt.question, 42, false};
  attempt.response = Chosen{2};
  attempt.shown = "Su Jia-chyuan";
  attempt.key = "Su Jia-chyuan";
  attempt.verdict = Verdict::Correct;
  attempt.points = 10;
  attempt.at = kNow;
  attempt.took = std::chrono::milliseconds{4200};
  attempt.study_day = 20426;
  return attempt;
}

}  // namespace communique
