#pragma once
// A learner whose memory is FSRS-6 itself under weights that the test knows; for fitting and its benchmark.
#include <algorithm>
#include <vector>

#include "base/clock.hpp"
#include "learning/fitting.hpp"

namespace communique::test {

/// In [0, 1).
inline double share(Random& random) { return static_cast<double>(random.below(1U << 30U)) / (1U << 30U); }

/// `facts` begun at a steady pace over a year, each reviewed `reviews` times, about when the default weights
/// say that it is due; answered as a memory under `truth` would.
inline std::vector<ReviewHistory> simulated_reviews(const Weights& truth, int facts, int reviews,
                                                    std::uint64_t seed) {
  Random random(seed);
  SchedulerOptions options;
  options.learning_steps = {};
  options.relearning_steps = {};
  const Scheduler planned(kDefaultWeights, options);
  const Scheduler real(truth, options);
  std::vector<ReviewHistory> histories;
  for (int fact = 0; fact < facts; ++fact) {
    ReviewHistory history;
    Memory plan;
    Memory memory;
    std::int64_t day = 365LL * fact / facts;
    for (int i = 0; i < reviews; ++i) {
      int days = 0;
      Rating rating = Rating::Good;
      if (i == 0) {
        constexpr Rating kFirst[] = {Rating::Again, Rating::Again, Rating::Hard, Rating::Good,
                                     Rating::Good,  Rating::Good,  Rating::Easy};
        rating = kFirst[random.below(std::size(kFirst))];
      } else {
        days = std::max(1, static_cast<int>(plan.scheduled_days * (0.5 + share(random))));
        const bool is_recalled = share(random) < real.retrievability(memory, days);
        constexpr Rating kRight[] = {Rating::Hard, Rating::Good, Rating::Good, Rating::Good, Rating::Easy};
        rating = is_recalled ? kRight[random.below(std::size(kRight))] : Rating::Again;
      }
      plan = planned.review(plan, rating, days);
      memory = real.review(memory, rating, days);
      day += days;
      history.reviews.push_back({days, rating});
      history.places.push_back(day * facts + fact);
    }
    histories.push_back(std::move(history));
  }
  return histories;
}

}  // namespace communique::test
