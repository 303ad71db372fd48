#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "a_study.hpp"
#include "learning/simulate.hpp"

using namespace communique;
using Catch::Approx;

namespace {

std::shared_ptr<const StudyDeck> a_study_of(int count) {
  std::vector<Question> questions;
  for (int number = 0; number < count; ++number) {
    questions.push_back(a_question("fact-" + std::to_string(number)));
    questions.push_back(a_question("fact-" + std::to_string(number), Kind::Typed));
  }
  return a_study(std::move(questions));
}

Simulation a_short_one() {
  Simulation simulation;
  simulation.learners = 2;
  simulation.days = 20;
  simulation.minutes = 5;
  return simulation;
}

/// Everyone alike, every fact as hard as the next.
HalfLives without_spread() {
  HalfLives same;
  same.spread_of_bias = same.spread_of_right = same.spread_of_ease = 0;
  return same;
}

}  // namespace

TEST_CASE("A simulated learner forgets by half with every half-life, which is not how FSRS sees it") {
  SimulatedLearner learner(1, without_spread());
  CHECK(learner.recall({"a"}, kToday) == 0);
  learner.reads({"a"}, kToday);
  const double one = learner.recall({"a"}, kToday + 1);
  CHECK(one > 0.5);
  CHECK(learner.recall({"a"}, kToday + 2) == Approx(one * one));
  CHECK(learner.recall({"a"}, kToday + 8) == Approx(std::pow(one, 8)));
  const Scheduler scheduler;
  const Memory memory = scheduler.review({}, Rating::Good, 0);
  const double believed = scheduler.retrievability(memory, 1);
  CHECK(scheduler.retrievability(memory, 8) > std::pow(believed, 8) + 0.1);
}

TEST_CASE("Practice on many days makes half-lives longer; many answers on one day count once") {
  const auto recalled_after = [](int answers, int days_between) {
    SimulatedLearner learner(1, without_spread());
    StudyDay day = kToday;
    learner.reads({"a"}, day);
    for (int i = 0; i < answers; ++i, day += days_between) (void)learner.answers_right({"a"}, day);
    return learner.recall({"a"}, day - days_between + 10);
  };
  CHECK(recalled_after(5, 1) > recalled_after(1, 1) + 0.1);
  CHECK(recalled_after(5, 0) == Approx(recalled_after(1, 0)));
}

TEST_CASE("Learners and facts differ, and the same seed is the same head") {
  const auto recall = [](std::uint64_t seed, const char* fact) {
    SimulatedLearner learner(seed);
    learner.reads({fact}, kToday);
    return learner.recall({fact}, kToday + 3);
  };
  CHECK(recall(1, "a") == recall(1, "a"));
  CHECK(recall(1, "a") != recall(2, "a"));
  CHECK(recall(1, "a") != recall(1, "b"));
}

TEST_CASE("Who knows nothing is right by luck, and forgets it like a miss") {
  SimulatedLearner lucky(3);
  CHECK(lucky.answers_right({"a"}, kToday, 1));
  SimulatedLearner unlucky(3);
  CHECK_FALSE(unlucky.answers_right({"a"}, kToday, 0));
  CHECK(lucky.recall({"a"}, kToday + 5) == unlucky.recall({"a"}, kToday + 5));
}

TEST_CASE("The same seed gives the same table, another one another") {
  const auto deck = a_study_of(40);
  Simulation simulation = a_short_one();
  const auto known = [&] {
    std::vector<double> table;
    for (const Outcomes& each : simulate(*deck, simulation)) {
      table.insert(table.end(), {each.known, each.known_later, each.met, each.minutes, each.answers});
    }
    return table;
  };
  const auto first = known();
  CHECK(first.size() == 25);
  CHECK(known() == first);
  simulation.seed = 2;
  CHECK(known() != first);
}

TEST_CASE("A simulated learner who forgets nothing knows all that was met") {
  const auto deck = a_study_of(60);
  Simulation simulation = a_short_one();
  simulation.population.bias = 20;  // the longest half-life there is
  for (const Outcomes& each : simulate(*deck, simulation)) {
    INFO(each.policy);
    CHECK(each.met > 30);
    CHECK(each.known == Approx(each.met).epsilon(0.06));
    CHECK(each.known <= each.met);
  }
}

TEST_CASE("No one practises longer than there is time, and who has nothing due stops early") {
  const auto deck = a_study_of(20);
  Simulation simulation = a_short_one();
  for (const Outcomes& each : simulate(*deck, simulation)) {
    INFO(each.policy);
    const double all = simulation.days * simulation.minutes;
    constexpr double kLongestAnswer = 21.0 / 60;
    CHECK(each.minutes <= all + simulation.days * 4 * kLongestAnswer);
    const bool is_endless = each.policy == "fixed" || each.policy == "random";
    CHECK((each.minutes >= all) == is_endless);
    CHECK(each.known_later < each.known);
    CHECK(each.known_per_minute() == Approx(each.known / each.minutes));
  }
}

TEST_CASE("A deck without questions is simulated without a wait") {
  for (const Outcomes& each : simulate(*a_study({}), a_short_one())) {
    CHECK(each.known == 0);
    CHECK(each.known_per_minute() == 0);
    CHECK(each.known_per_100_answers() == 0);
  }
}
