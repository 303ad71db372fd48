// FSRS-6 against vectors computed with another implementation, and what must hold beyond them.
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "base/clock.hpp"
#include "base/files.hpp"
#include "learning/fsrs.hpp"

using namespace communique;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using nlohmann::json;

namespace {

constexpr double kStrengthTolerance = 1e-6;
constexpr double kRetrievabilityTolerance = 1e-7;

const json& vectors() {
  static const json all =
      json::parse(read_file(COMMUNIQUE_SOURCE_DIR "/tests/learning/fsrs_vectors.json").value());
  return all;
}

std::vector<int> minutes_of(const json& steps) {
  std::vector<int> minutes;
  for (const std::string step : steps) {
    const int unit = step.back() == 'd' ? kMinutesPerDay : step.back() == 'h' ? 60 : 1;
    minutes.push_back(std::stoi(step) * unit);
  }
  return minutes;
}

Scheduler scheduler_of(const json& group) {
  const json& effective = group["effective"];
  SchedulerOptions options;
  options.desired_retention = effective["request_retention"];
  options.maximum_interval = effective["maximum_interval"];
  options.has_short_term = effective["enable_short_term"];
  options.learning_steps = minutes_of(effective["learning_steps"]);
  options.relearning_steps = minutes_of(effective["relearning_steps"]);
  const json& given = group["given_w"].is_null() ? effective["w"] : group["given_w"];
  Scheduler scheduler = Scheduler::from(given.get<std::vector<double>>(), options).value();
  CHECK(scheduler.weights() == effective["w"].get<Weights>());
  return scheduler;
}

/// "2026-08-30T15:43:00.000Z" in minutes.
std::chrono::sys_time<std::chrono::minutes> instant_of(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int hour = 0;
  int minute = 0;
  REQUIRE(std::sscanf(text.c_str(), "%d-%u-%uT%d:%d", &year, &month, &day, &hour, &minute) == 5);
  const std::chrono::sys_days date =
      std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
  return date + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

int days_between(std::chrono::sys_time<std::chrono::minutes> from,
                 std::chrono::sys_time<std::chrono::minutes> to) {
  using std::chrono::days;
  return static_cast<int>((std::chrono::floor<days>(to) - std::chrono::floor<days>(from)).count());
}

void check(const Memory& memory, const json& expected) {
  const std::map<std::string, MemoryState> states{{"Learning", MemoryState::Learning},
                                                  {"Review", MemoryState::Review},
                                                  {"Relearning", MemoryState::Relearning}};
  CHECK(memory.state == states.at(expected["state"]));
  CHECK_THAT(memory.stability, WithinRel(expected["stability"].get<double>(), kStrengthTolerance));
  CHECK_THAT(memory.difficulty, WithinAbs(expected["difficulty"].get<double>(), kStrengthTolerance));
  CHECK(memory.scheduled_days == expected["scheduled_days"]);
  CHECK(memory.due_in_minutes == expected["due_in_minutes"]);
  CHECK(memory.step == expected["step"]);
  CHECK(memory.reps == expected["reps"]);
  CHECK(memory.lapses == expected["lapses"]);
}

/// In [0, 1).
double share(Random& random) { return static_cast<double>(random.below(1U << 30U)) / (1U << 30U); }

/// Over more than the ranges that FSRS-6 allows, so that clamping has something to do.
Weights any_weights(Random& random) {
  Weights weights = kDefaultWeights;
  for (double& weight : weights) weight *= std::exp(6 * share(random) - 3) * (random.below(9) == 0 ? -1 : 1);
  return weights;
}

Rating any_rating(Random& random) { return static_cast<Rating>(1 + random.below(4)); }

/// Mostly days to months, now and then the same day or far too late.
int any_days(Random& random) {
  return random.below(4) == 0 ? 0 : static_cast<int>(std::exp(10.5 * share(random) * share(random)));
}

}  // namespace

TEST_CASE("Every review of the shared vectors leaves the memory that it should") {
  const json& all = vectors();
  REQUIRE(all["sequences"].size() == 131);
  for (const json& sequence : all["sequences"]) {
    const Scheduler scheduler = scheduler_of(all["params"][sequence["group"].get<std::string>()]);
    Memory memory;
    auto last = instant_of(sequence["reviews"][0]["at"]);
    int number = 0;
    for (const json& review : sequence["reviews"]) {
      INFO("sequence " << sequence["id"] << ", review " << ++number);
      const auto at = instant_of(review["at"]);
      const int days = days_between(last, at);
      if (!review["retrievability_before"].is_null()) {
        CHECK_THAT(scheduler.retrievability(memory, days),
                   WithinAbs(review["retrievability_before"].get<double>(), kRetrievabilityTolerance));
      }
      memory = scheduler.review(memory, static_cast<Rating>(review["rating"].get<int>()), days);
      check(memory, review["expect"]);
      last = at;
    }
    const int days = days_between(last, last + std::chrono::minutes(memory.due_in_minutes));
    int rating = 0;
    for (const char* name : {"Again", "Hard", "Good", "Easy"}) {
      INFO("sequence " << sequence["id"] << ", " << name << " when it falls due");
      check(scheduler.review(memory, static_cast<Rating>(++rating), days), sequence["preview_at_due"][name]);
    }
  }
}

TEST_CASE("Every single step of the shared vectors leaves the stability and difficulty that it should") {
  const json& all = vectors();
  REQUIRE(all["memory_steps"].size() == 120);
  for (const json& step : all["memory_steps"]) {
    INFO(step.dump());
    const std::string name = step["w"];
    const Scheduler scheduler(name == "default" ? kDefaultWeights : all["weights"][name].get<Weights>());
    const int days = step["elapsed_days"];
    const Scheduler::Strength after = scheduler.next_strength(
        {step["stability"], step["difficulty"]}, static_cast<Rating>(step["rating"].get<int>()), days);
    CHECK_THAT(after.stability, WithinRel(step["expect"]["stability"].get<double>(), kStrengthTolerance));
    CHECK_THAT(after.difficulty, WithinAbs(step["expect"]["difficulty"].get<double>(), kStrengthTolerance));
    CHECK_THAT(scheduler.retrievability(step["stability"].get<double>(), days),
               WithinAbs(step["retrievability"].get<double>(), kRetrievabilityTolerance));
  }
}

TEST_CASE("Every interval of the shared vectors is met to the day") {
  REQUIRE(vectors()["intervals"].size() == 90);
  for (const json& each : vectors()["intervals"]) {
    INFO(each.dump());
    SchedulerOptions options;
    options.desired_retention = each["request_retention"];
    CHECK(Scheduler(kDefaultWeights, options).interval(each["stability"]) == each["expect_interval"]);
  }
}

TEST_CASE("Whatever the weights and answers, memory stays finite and within its bounds") {
  Random random(20261);
  for (int learner = 0; learner < 2'000; ++learner) {
    SchedulerOptions options;
    options.has_short_term = random.below(3) != 0;
    if (random.below(2) == 0) options.relearning_steps = {5, 20};
    const Scheduler scheduler(any_weights(random), options);
    Memory memory;
    for (int review = 1; review <= 30; ++review) {
      memory = scheduler.review(memory, any_rating(random), any_days(random) - 1);
      REQUIRE((memory.stability >= 0.001 && memory.stability <= 36500));
      REQUIRE((memory.difficulty >= 1 && memory.difficulty <= 10));
      REQUIRE((memory.due_in_minutes > 0 && memory.scheduled_days >= 0));
      REQUIRE(memory.reps == review);
      const double recall = scheduler.retrievability(memory, any_days(random));
      REQUIRE((recall >= 0 && recall <= 1));
    }
  }
}

TEST_CASE("A better answer never brings the next review forward") {
  Random random(20262);
  for (int learner = 0; learner < 2'000; ++learner) {
    SchedulerOptions options;
    options.has_short_term = random.below(2) == 0;
    options.desired_retention = 0.7 + 0.29 * share(random);
    const Scheduler scheduler(kDefaultWeights, options);
    Memory memory;
    for (int review = 0; review < 12; ++review) {
      const int days = any_days(random);
      int soonest = 0;
      for (const Rating rating : {Rating::Again, Rating::Hard, Rating::Good, Rating::Easy}) {
        const int due = scheduler.review(memory, rating, days).due_in_minutes;
        REQUIRE(due >= soonest);
        soonest = due;
      }
      memory = scheduler.review(memory, any_rating(random), days);
    }
  }
}

TEST_CASE("A better-known fact never comes back sooner after the same answer") {
  Random random(20263);
  const Scheduler scheduler;
  for (int i = 0; i < 5'000; ++i) {
    Memory weaker;
    weaker.state = MemoryState::Review;
    weaker.stability = std::exp(10 * share(random) - 2);
    weaker.difficulty = 1 + 9 * share(random);
    Memory stronger = weaker;
    stronger.stability *= 1 + share(random);
    // Reviewed when due: what is known better and reviewed as early gains less, and rightly so.
    for (const Rating rating : {Rating::Hard, Rating::Good, Rating::Easy}) {
      const auto next = [&](const Memory& memory) {
        return scheduler.review(memory, rating, scheduler.interval(memory.stability)).scheduled_days;
      };
      INFO(weaker.stability << " and " << stronger.stability << " days, difficulty " << weaker.difficulty);
      REQUIRE(next(stronger) >= next(weaker));
    }
  }
}

TEST_CASE("What is not reviewed is recalled less and less, and about as wished when due") {
  Random random(20264);
  for (int i = 0; i < 500; ++i) {
    const Scheduler scheduler(any_weights(random));
    const double stability = std::exp(8 * share(random));
    double before = 1;
    for (int days = 0; days < 2'000; days += 1 + days / 4) {
      const double recall = scheduler.retrievability(stability, days);
      REQUIRE(recall <= before);
      before = recall;
    }
    CHECK_THAT(scheduler.retrievability(stability, stability), WithinAbs(0.9, 1e-6));
  }
  CHECK(Scheduler().retrievability(Memory{}, 3) == 0);
}

TEST_CASE("Weights that cannot be meant are refused, and so are options") {
  const std::vector<double> sound(kDefaultWeights.begin(), kDefaultWeights.end());
  CHECK(Scheduler::from(sound, {}).has_value());
  for (const std::size_t count : {0U, 4U, 18U, 20U, 22U}) {
    CHECK_FALSE(Scheduler::from(std::vector<double>(count, 1.0), {}).has_value());
  }
  for (const double odd : {HUGE_VAL, -HUGE_VAL, std::nan("")}) {
    std::vector<double> weights = sound;
    weights[7] = odd;
    CHECK_FALSE(Scheduler::from(weights, {}).has_value());
  }
  for (const double retention : {0.0, -0.5, 1.01, HUGE_VAL, std::nan("")}) {
    SchedulerOptions options;
    options.desired_retention = retention;
    CHECK_FALSE(Scheduler::from(sound, options).has_value());
  }
  SchedulerOptions options;
  options.maximum_interval = 0;
  CHECK_FALSE(Scheduler::from(sound, options).has_value());
  options.maximum_interval = 36500;
  options.relearning_steps = {10, 0};
  CHECK_FALSE(Scheduler::from(sound, options).has_value());
}

TEST_CASE("A memory that no review can have left is brought into range rather than believed") {
  const Scheduler scheduler;
  for (const double odd : {-1.0, 0.0, 1e300, HUGE_VAL, std::nan("")}) {
    Memory memory;
    memory.state = MemoryState::Review;
    memory.stability = odd;
    memory.difficulty = odd;
    memory.step = -3;
    for (const Rating rating : {Rating::Again, Rating::Good}) {
      const Memory next = scheduler.review(memory, rating, 5);
      CHECK((next.stability >= 0.001 && next.stability <= 36500));
      CHECK((next.difficulty >= 1 && next.difficulty <= 10));
    }
  }
}
