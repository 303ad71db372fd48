#include "learning/simulated_learner.hpp"

#include <algorithm>
#include <cmath>

namespace communique {
namespace {

/// Near enough to standard normal: a sum of twelve (Irwin-Hall).
double normal(Random& random) {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += uniform(random);
  return sum;
}

}  // namespace

double uniform(Random& random) {
  constexpr double kOneIn = 1.0 / (1ULL << 53U);
  return static_cast<double>(random.next() >> 11U) * kOneIn;
}

SimulatedLearner::SimulatedLearner(std::uint64_t seed, const HalfLives& population)
    : seed_(seed), random_(seed), own_(population) {
  own_.bias += own_.spread_of_bias * normal(random_);
  own_.right += own_.spread_of_right * normal(random_);
}

double SimulatedLearner::recall(const FactId& fact, StudyDay day) const {
  const auto found = traces_.find(fact);
  return found == traces_.end() ? 0 : recall(found->second, day);
}

double SimulatedLearner::recall(const Trace& trace, StudyDay day) const {
  constexpr double kShortest = 15.0 / (24 * 60);  // half-lives as the paper bounds them
  constexpr double kLongest = 274;
  constexpr double kSameDay = 0.25;
  const double power = own_.bias + own_.right * std::sqrt(1 + trace.right) +
                       own_.wrong * std::sqrt(1 + trace.wrong) + trace.ease;
  const double half_life = std::clamp(std::exp2(power), kShortest, kLongest);
  return std::exp2(-std::max(kSameDay, static_cast<double>(day - trace.last_day)) / half_life);
}

SimulatedLearner::Trace& SimulatedLearner::trace_of(const FactId& fact, StudyDay day) {
  const auto [found, is_new] = traces_.try_emplace(fact);
  if (is_new) {
    Random own(seed_ ^ stable_hash(fact.value));
    found->second.ease = own_.spread_of_ease * normal(own);
    found->second.last_day = day;
  }
  return found->second;
}

void SimulatedLearner::reads(const FactId& fact, StudyDay day) { trace_of(fact, day).last_day = day; }

bool SimulatedLearner::answers_right(const FactId& fact, StudyDay day, double luck) {
  const bool is_recalled = uniform(random_) < recall(fact, day);
  const bool is_lucky = uniform(random_) < luck;
  Trace& trace = trace_of(fact, day);
  if (trace.last_counted != day) ++(is_recalled ? trace.right : trace.wrong);
  trace.last_counted = trace.last_day = day;
  return is_recalled || is_lucky;
}

double SimulatedLearner::recalled(StudyDay day) const {
  double sum = 0;
  for (const auto& [fact, trace] : traces_) sum += recall(trace, day);
  return sum;
}

}  // namespace communique
