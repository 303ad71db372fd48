#pragma once
// FSRS-6: how long one fact stays in one memory. Pure functions of memory, rating, elapsed days and
// parameters; they know no clock, no learner and no question. Formulas: the FSRS-6 of ts-fsrs 5.4.2 (Jarrett
// Ye and others, "The FSRS algorithm"), reproduced to its rounding of eight decimals, without fuzz.
// Days are whole calendar days of whatever calendar the caller keeps; a fraction of a day has no meaning.
#include <vector>

#include "base/result.hpp"
#include "learning/fsrs_formulas.hpp"  // Rating, Weights, kDefaultWeights

namespace communique {

enum class MemoryState { New, Learning, Review, Relearning };
[[nodiscard]] const char* name_of(MemoryState state);  // "new", "learning", "review", "relearning"

inline constexpr int kMinutesPerDay = 1440;
inline constexpr int kLongestInterval =
    500'000;  // days, also of a step: half as much again still fits in minutes

struct SchedulerOptions {
  double desired_retention = 0.9;             // share of reviews to be right when due; above 0, up to 1
  int maximum_interval = 36500;               // days, from 1; passed by a day or two to keep ratings apart
  std::vector<int> learning_steps = {1, 10};  // minutes, from 1
  std::vector<int> relearning_steps = {10};   // minutes, from 1
  bool has_short_term = true;  // false: every answer goes to Review, and w17 to w19 are not used
};

/// What is believed about one fact in one head. New: nothing yet, all numbers 0.
struct Memory {
  MemoryState state = MemoryState::New;
  double stability = 0;    // days until retrievability falls to 0.9; above 0 once reviewed
  double difficulty = 0;   // 1 to 10 once reviewed
  int step = 0;            // index into the steps, while learning or relearning
  int reps = 0;            // reviews so far
  int lapses = 0;          // times it was forgotten after it had been learned
  int scheduled_days = 0;  // from the last review until it is due; 0 while in steps of minutes
  int due_in_minutes = 0;  // the same in minutes: 1440 for each scheduled day
  bool operator==(const Memory&) const = default;
};

class Scheduler {
 public:
  /// Weights out of range are clamped to the range that FSRS-6 allows.
  explicit Scheduler(const Weights& weights = kDefaultWeights, SchedulerOptions options = {});
  /// 21 weights, or an older set of 19 (FSRS-5) or 17 (FSRS-4.5), which is converted. Invalid for another
  /// number of weights, a weight that is no finite number, or options out of range.
  [[nodiscard]] static Result<Scheduler> from(const std::vector<double>& weights, SchedulerOptions options);

  /// The memory after a review `elapsed_days` (0 or more; below counts as 0) after the one before.
  [[nodiscard]] Memory review(const Memory& memory, Rating rating, int elapsed_days) const;
  /// Stability and difficulty alone, of a memory that is not New.
  struct Strength {
    double stability = 0;
    double difficulty = 0;
  };
  [[nodiscard]] Strength next_strength(Strength strength, Rating rating, int elapsed_days) const;

  /// Probability of recall, 0 to 1, `elapsed_days` after the last review. 0 for a New memory.
  [[nodiscard]] double retrievability(const Memory& memory, double elapsed_days) const;
  [[nodiscard]] double retrievability(double stability, double elapsed_days) const;
  /// Days after which retrievability falls to the desired retention, 1 to maximum_interval.
  [[nodiscard]] int interval(double stability) const;

  [[nodiscard]] const Weights& weights() const { return weights_; }
  [[nodiscard]] const SchedulerOptions& options() const { return options_; }

 private:
  [[nodiscard]] Strength strength_after(const Memory& memory, Rating rating, int elapsed_days) const;
  /// Days until due, kept apart from those of the other ratings so that no better one comes sooner.
  [[nodiscard]] int spread_interval(const Memory& memory, Rating rating, int elapsed_days) const;

  SchedulerOptions options_;
  Weights weights_;
  fsrs::Formulas<double> formulas_;
  double interval_modifier_;
};

}  // namespace communique
