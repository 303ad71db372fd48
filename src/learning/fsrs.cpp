#include "learning/fsrs.hpp"

#include <algorithm>

namespace communique {
namespace {

struct Range {
  double least;
  double most;
};

/// The ranges of FSRS-6, and for w17 and w18 with several relearning steps the bound that keeps a lapse
/// followed by all of them from leaving more stability than there was.
std::array<Range, kWeightCount> ranges_for(const Weights& weights, const SchedulerOptions& options) {
  std::array<Range, kWeightCount> ranges{
      {{0.001, 100},  {0.001, 100}, {0.001, 100}, {0.001, 100}, {1, 10},    {0.001, 4},    {0.001, 4},
       {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5}, {0.001, 5}, {0.001, 0.25}, {0.001, 0.9},
       {0, 4},        {0, 1},       {1, 6},       {0, 2},       {0, 2},     {0, 0.8},      {0.1, 0.8}}};
  if (options.has_short_term) ranges[19].least = 0.01;
  const auto steps = static_cast<double>(options.relearning_steps.size());
  if (steps > 1) {
    const auto clamped = [&](std::size_t i) {
      return fsrs::within(weights[i], ranges[i].least, ranges[i].most);
    };
    const double room = -(std::log(clamped(11)) + std::log(std::exp2(clamped(13)) - 1) + 0.3 * clamped(14));
    const double bound = fsrs::to_eight_decimals(std::sqrt(std::max(0.0, room / steps)));
    ranges[17].most = ranges[18].most = fsrs::within(bound, 0.01, 2);
  }
  return ranges;
}

Weights clamped(Weights weights, const SchedulerOptions& options) {
  const auto ranges = ranges_for(weights, options);
  for (std::size_t i = 0; i < kWeightCount; ++i) {
    weights[i] = fsrs::within(weights[i], ranges[i].least, ranges[i].most);
  }
  return weights;
}

/// An older set as FSRS-6 reads it: what those versions lacked is set so that it changes nothing.
Weights converted(const std::vector<double>& given, const SchedulerOptions& options) {
  constexpr double kFormerDecay = 0.5;
  Weights weights{};
  std::copy(given.begin(), given.end(), weights.begin());
  if (given.size() < kWeightCount) weights[20] = kFormerDecay;
  if (given.size() == 17) {
    weights = clamped(weights, options);
    weights[17] = weights[18] = weights[19] = 0;
    weights[4] = fsrs::to_eight_decimals(2 * weights[5] + weights[4]);
    weights[5] = fsrs::to_eight_decimals(std::log(3 * weights[5] + 1) / 3);
    weights[6] = fsrs::to_eight_decimals(weights[6] + 0.5);
  }
  return weights;
}

/// What is wrong with the options, or nothing.
std::string flaw_in(const SchedulerOptions& options) {
  if (!(options.desired_retention > 0 && options.desired_retention <= 1)) {
    return "a desired retention above 0 and up to 1";
  }
  if (options.maximum_interval < 1 || options.maximum_interval > kLongestInterval) {
    return "a maximum interval of 1 to 500000 days";
  }
  for (const auto* steps : {&options.learning_steps, &options.relearning_steps}) {
    for (const int minutes : *steps) {
      if (minutes < 1 || minutes > kLongestInterval * kMinutesPerDay) {
        return "steps of 1 minute to 500000 days";
      }
    }
  }
  return {};
}

struct Step {
  int minutes = 0;  // 0: the steps are over
  int index = 0;
};

/// Where in the (re)learning steps a rating leads, by the rules of ts-fsrs.
Step step_after(const Memory& memory, Rating rating, const SchedulerOptions& options) {
  const bool was_learned = memory.state == MemoryState::Review || memory.state == MemoryState::Relearning;
  const std::vector<int>& steps = was_learned ? options.relearning_steps : options.learning_steps;
  const auto at = static_cast<std::size_t>(std::max(0, memory.step));
  if (at >= steps.size()) return {};
  switch (rating) {
    case Rating::Again:
      return {memory.state == MemoryState::Review ? steps[at] : steps[0], 0};
    case Rating::Hard: {
      const double minutes = steps.size() == 1 ? 1.5 * steps[0] : (0.0 + steps[0] + steps[1]) / 2;
      return {static_cast<int>(fsrs::rounded(minutes)), static_cast<int>(at)};
    }
    case Rating::Good:
      return at + 1 < steps.size() ? Step{steps[at + 1], static_cast<int>(at) + 1} : Step{};
    case Rating::Easy:
      return {};
  }
  return {};
}

}  // namespace

const char* name_of(MemoryState state) {
  switch (state) {
    case MemoryState::New:
      return "new";
    case MemoryState::Learning:
      return "learning";
    case MemoryState::Review:
      return "review";
    case MemoryState::Relearning:
      return "relearning";
  }
  return "";
}

Scheduler::Scheduler(const Weights& weights, SchedulerOptions options)
    : options_(std::move(options)),
      weights_(clamped(weights, options_)),
      formulas_(weights_, options_.has_short_term),
      interval_modifier_(formulas_.interval_modifier(options_.desired_retention)) {}

Result<Scheduler> Scheduler::from(const std::vector<double>& weights, SchedulerOptions options) {
  if (weights.size() != 17 && weights.size() != 19 && weights.size() != kWeightCount) {
    return failure(ErrorCode::Invalid, "weights", "21, 19 or 17 of them");
  }
  for (const double weight : weights) {
    if (!std::isfinite(weight)) return failure(ErrorCode::Invalid, "weights", "finite numbers");
  }
  if (std::string flaw = flaw_in(options); !flaw.empty()) {
    return failure(ErrorCode::Invalid, "options", std::move(flaw));
  }
  const Weights all = converted(weights, options);
  return Scheduler(all, std::move(options));
}

Memory Scheduler::review(const Memory& memory, Rating rating, int elapsed_days) const {
  const bool is_new = memory.state == MemoryState::New;
  const bool is_review = memory.state == MemoryState::Review;
  const Strength strength = strength_after(memory, rating, elapsed_days);
  Memory next = memory;
  next.stability = strength.stability;
  next.difficulty = strength.difficulty;
  ++next.reps;
  if (rating == Rating::Again && (is_review || (!is_new && !options_.has_short_term))) ++next.lapses;

  const bool has_steps = options_.has_short_term && (!is_review || rating == Rating::Again);
  const Step step = has_steps ? step_after(memory, rating, options_) : Step{};
  next.step = step.index;
  next.state = MemoryState::Review;
  if (step.minutes == 0) {
    next.scheduled_days =
        has_steps ? interval(next.stability) : spread_interval(memory, rating, elapsed_days);
    next.due_in_minutes = next.scheduled_days * kMinutesPerDay;
    return next;
  }
  if (step.minutes < kMinutesPerDay) {
    const bool is_first_time = is_new || memory.state == MemoryState::Learning;
    next.state = is_first_time ? MemoryState::Learning : MemoryState::Relearning;
  }
  next.scheduled_days = step.minutes / kMinutesPerDay;
  next.due_in_minutes = step.minutes;
  return next;
}

Scheduler::Strength Scheduler::next_strength(Strength strength, Rating rating, int elapsed_days) const {
  // Memories come from files too: what no review can have left is brought into range.
  const fsrs::StrengthOf<double> before{
      fsrs::within(strength.stability, fsrs::kLeastStability, fsrs::kMostStability),
      fsrs::within(strength.difficulty, fsrs::kEasiest, fsrs::kHardest)};
  const auto after = formulas_.next(before, rating, std::max(0, elapsed_days));
  return {after.stability, after.difficulty};
}

Scheduler::Strength Scheduler::strength_after(const Memory& memory, Rating rating, int elapsed_days) const {
  if (memory.state != MemoryState::New) {
    return next_strength({memory.stability, memory.difficulty}, rating, elapsed_days);
  }
  const auto first = formulas_.first(rating);
  return {first.stability, first.difficulty};
}

double Scheduler::retrievability(const Memory& memory, double elapsed_days) const {
  return memory.state == MemoryState::New ? 0 : retrievability(memory.stability, elapsed_days);
}

double Scheduler::retrievability(double stability, double elapsed_days) const {
  return formulas_.retrievability(fsrs::within(stability, fsrs::kLeastStability, fsrs::kMostStability),
                                  std::max(0.0, elapsed_days));
}

int Scheduler::interval(double stability) const {
  return static_cast<int>(
      fsrs::within(fsrs::rounded(stability * interval_modifier_), 1, options_.maximum_interval));
}

int Scheduler::spread_interval(const Memory& memory, Rating rating, int elapsed_days) const {
  const auto alone = [&](Rating each) {
    return interval(strength_after(memory, each, elapsed_days).stability);
  };
  int hard = alone(Rating::Hard);
  if (options_.has_short_term) {
    hard = std::min(hard, alone(Rating::Good));
  } else {
    const int again = std::min(alone(Rating::Again), hard);
    if (rating == Rating::Again) return again;
    hard = std::max(hard, again + 1);
  }
  if (rating == Rating::Hard) return hard;
  const int good = std::max(alone(Rating::Good), hard + 1);
  return rating == Rating::Good ? good : std::max(alone(Rating::Easy), good + 1);
}

}  // namespace communique
