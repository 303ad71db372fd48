#pragma once
// A head that learns and forgets by half-life regression (Settles and Meeder 2016, "A Trainable Spaced
// Repetition Model for Language Learning"): recall halves with every half-life that passes, and half-lives
// follow from how often a fact was answered right and wrong, and from how hard it is. Not FSRS, and hidden
// from whoever plans: it tells how well planning works, and gives pictures a learner to show.
#include <cstdint>
#include <unordered_map>

#include "learning/knowledge.hpp"

namespace communique {

/// Half-life in days: 2 ^ (bias + right * sqrt(1 + times right) + wrong * sqrt(1 + times wrong) + ease).
/// Of several answers in one day the first alone counts, or cramming would be worth as much as practice.
struct HalfLives {
  double bias = -0.53;  // four days after a first right answer
  double right = 2;
  double wrong = -0.3;
  // Standard deviations, between learners and between facts:
  double spread_of_bias = 0.5;
  double spread_of_right = 0.2;
  double spread_of_ease = 0.7;
};

/// The same seed and the same practice give the same learner.
class SimulatedLearner {
 public:
  explicit SimulatedLearner(std::uint64_t seed, const HalfLives& population = {});

  /// Probability, 0 to 1; 0 where it was never seen. Later on the day of practice a quarter of a day counts
  /// as passed: other facts came in between.
  [[nodiscard]] double recall(const FactId& fact, StudyDay day) const;
  /// It was read; no answer was asked for.
  void reads(const FactId& fact, StudyDay day);
  /// Draws an answer; who does not recall it is right by luck with probability `luck`. Either way the
  /// right answer is then seen. Luck leaves no more trace than a miss.
  [[nodiscard]] bool answers_right(const FactId& fact, StudyDay day, double luck = 0);
  [[nodiscard]] int met() const { return static_cast<int>(traces_.size()); }
  /// Expected number of facts recalled.
  [[nodiscard]] double recalled(StudyDay day) const;

 private:
  struct Trace {
    double ease = 0;
    int right = 0;
    int wrong = 0;
    StudyDay last_day = 0;
    StudyDay last_counted = -1;
  };
  [[nodiscard]] double recall(const Trace& trace, StudyDay day) const;
  Trace& trace_of(const FactId& fact, StudyDay day);

  std::uint64_t seed_;
  Random random_;
  HalfLives own_;
  std::unordered_map<FactId, Trace> traces_;
};

/// Evenly from [0, 1).
[[nodiscard]] double uniform(Random& random);

}  // namespace communique
