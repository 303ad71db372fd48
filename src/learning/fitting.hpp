#pragma once
// Fits FSRS weights to one learner's own reviews. Pure and slow: for a thread of its own. The last fifth of
// the reviews (by time) is held back; a fit is worth keeping only where its log loss there is lower.
// Each fit sets out from the default weights, so that it does not matter how often one was made before.
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include "learning/fsrs.hpp"

namespace communique {

/// One review of one fact.
struct Review {
  int elapsed_days = 0;  // since the fact's review before; 0 for its first
  Rating rating = Rating::Good;
};

/// The reviews of one fact in their order, and where each stands among all of the learner's reviews.
struct ReviewHistory {
  std::vector<Review> reviews;
  std::vector<std::int64_t> places;  // in step with `reviews`; ascending over the learner's life
};

enum class FitExtent { FirstStabilities, AllWeights };

struct Fit {
  Weights weights{};
  FitExtent extent = FitExtent::FirstStabilities;
  int reviews = 0;                  // that counted: not the first of their fact, on a later day
  std::int64_t held_back_from = 0;  // the first place that the fit has not seen
  double log_loss_before = 0;       // on the reviews held back, with the weights from before
  double log_loss_after = 0;        // on the same, with the fitted ones
  /// By more than chance gives to a learner whom the weights from before suit already.
  [[nodiscard]] bool is_better() const { return log_loss_after < log_loss_before * (1 - kLeastGain); }
  static constexpr double kLeastGain = 0.005;
};

/// Fewest reviews that count for fitting anything, and for fitting all weights.
inline constexpr int kFewestForFirst = 32;
inline constexpr int kFewestForAll = 400;

/// Nothing where there are too few reviews, or `is_cancelled` became true. An answer counts as recalled
/// unless it was Again. Same-day reviews move the memory and are not predicted.
[[nodiscard]] std::optional<Fit> fit_weights(const std::vector<ReviewHistory>& histories,
                                             const Weights& before,
                                             const std::function<bool()>& is_cancelled = {});

/// Mean log loss (natural logarithm) of the predictions for all reviews that count, from that place on;
/// nothing without any. A history whose places are not in step with its reviews does not count.
[[nodiscard]] std::optional<double> log_loss(const std::vector<ReviewHistory>& histories,
                                             const Weights& weights,
                                             std::int64_t from = std::numeric_limits<std::int64_t>::min());

}  // namespace communique
