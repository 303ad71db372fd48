#include "learning/fitting.hpp"

#include <algorithm>
#include <numbers>
#include <span>

#include "base/clock.hpp"
#include "learning/dual.hpp"

namespace communique {
namespace {

using fsrs::Dual;
using fsrs::Formulas;
using fsrs::StrengthOf;

using Reviews = std::span<const Review>;
using Coordinates = std::array<double, kWeightCount>;
using Counts = std::array<int, 4>;  // of facts, by their first rating

constexpr std::size_t kRatings = 4;

/// How much each weight differs between learners: the standard deviations over Anki's users that fsrs-rs and
/// ts-fsrs publish. The first stabilities spread over powers of ten, so theirs is taken of the logarithm.
constexpr Weights kSpread = {1,   1,    1,    1,    0.57, 0.28, 0.6,  0.12, 0.39, 0.18, 0.33,
                             0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27};

/// Predicted for the next day or later; same-day reviews only move the memory.
bool counts(const Review& review, std::size_t index) { return index > 0 && review.elapsed_days > 0; }

bool is_recalled(const Review& review) { return review.rating != Rating::Again; }

/// A prediction is rounded to eight decimals and may come out as certain; no loss is infinite.
double within_doubt(double probability) {
  constexpr double kDoubt = 1e-8;
  return std::clamp(probability, kDoubt, 1 - kDoubt);
}

double loss(double probability, bool is_recalled) {
  const double sound = within_doubt(probability);
  return -std::log(is_recalled ? sound : 1 - sound);
}

/// Calls `predicted(index, retrievability)` for each review that counts.
template <class Number, class Predicted>
void predict(const Formulas<Number>& formulas, Reviews reviews, const Predicted& predicted) {
  StrengthOf<Number> strength;
  for (std::size_t i = 0; i < reviews.size(); ++i) {
    const Review& review = reviews[i];
    if (i == 0) {
      strength = formulas.first(review.rating);
      continue;
    }
    const double days = std::max(0, review.elapsed_days);
    if (counts(review, i)) predicted(i, formulas.retrievability(strength.stability, days));
    if (i + 1 < reviews.size()) strength = formulas.next(strength, review.rating, days);
  }
}

Weights clamped(const Weights& weights) { return Scheduler(weights).weights(); }

bool is_sound(const ReviewHistory& history) { return history.places.size() == history.reviews.size(); }

/// The places of all reviews that count, ascending.
std::vector<std::int64_t> counted_places(const std::vector<ReviewHistory>& histories) {
  std::vector<std::int64_t> places;
  for (const ReviewHistory& history : histories) {
    if (!is_sound(history)) continue;
    for (std::size_t i = 0; i < history.reviews.size(); ++i) {
      if (counts(history.reviews[i], i)) places.push_back(history.places[i]);
    }
  }
  std::sort(places.begin(), places.end());
  return places;
}

/// Each fact's reviews before a place, up to the last that counts; facts without one are left out.
std::vector<Reviews> reviews_before(const std::vector<ReviewHistory>& histories, std::int64_t place) {
  std::vector<Reviews> result;
  for (const ReviewHistory& history : histories) {
    if (!is_sound(history)) continue;
    std::size_t end = 0;
    for (std::size_t i = 0; i < history.reviews.size() && history.places[i] < place; ++i) {
      if (counts(history.reviews[i], i)) end = i + 1;
    }
    if (end > 0) result.emplace_back(history.reviews.data(), end);
  }
  return result;
}

/// A better first answer never leaves less stability: neighbours out of order share their mean, each with
/// the say of its facts (isotonic regression by pooling adjacent violators).
void put_in_order(Weights& weights, const Counts& facts) {
  constexpr double kSayOfNone = 20;  // about as many facts as the spread between learners is worth
  struct Pool {
    double logarithm;
    double say;
    std::size_t size;
  };
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < kRatings; ++i) {
    pools.push_back({std::log(weights[i]), facts[i] + kSayOfNone, 1});
    while (pools.size() > 1 && pools[pools.size() - 2].logarithm > pools.back().logarithm) {
      const Pool last = pools.back();
      pools.pop_back();
      Pool& pool = pools.back();
      pool.logarithm = (pool.logarithm * pool.say + last.logarithm * last.say) / (pool.say + last.say);
      pool.say += last.say;
      pool.size += last.size;
    }
  }
  std::size_t i = 0;
  for (const Pool& pool : pools) {
    for (std::size_t end = i + pool.size; i < end; ++i) weights[i] = std::exp(pool.logarithm);
  }
}

/// Weights in units of their spread around the defaults: there a Gaussian prior is the same for all, and so
/// is the length of a sensible step.
Coordinates to_coordinates(const Weights& weights) {
  Coordinates at{};
  for (std::size_t i = 0; i < kWeightCount; ++i) {
    at[i] = i < kRatings ? std::log(weights[i] / kDefaultWeights[i])
                         : (weights[i] - kDefaultWeights[i]) / kSpread[i];
  }
  return at;
}

Weights to_weights(const Coordinates& at) {
  Weights weights{};
  for (std::size_t i = 0; i < kWeightCount; ++i) {
    weights[i] =
        i < kRatings ? kDefaultWeights[i] * std::exp(at[i]) : kDefaultWeights[i] + at[i] * kSpread[i];
  }
  return weights;
}

class Fitter {
 public:
  Fitter(std::vector<Reviews> facts, std::function<bool()> is_cancelled)
      : facts_(std::move(facts)), is_cancelled_(std::move(is_cancelled)) {
    for (const Reviews& fact : facts_) ++counts_[rating_index(fact)];
  }

  /// The first stabilities alone, each from the first later-day review of the facts that began with its
  /// rating: the likeliest under the prior, by trying the whole range.
  [[nodiscard]] std::optional<Weights> fit_first() const {
    Weights best = kDefaultWeights;
    for (std::size_t rating = 0; rating < kRatings; ++rating) {
      if (counts_[rating] == 0) continue;
      double lowest = HUGE_VAL;
      constexpr int kTried = 200;  // about 3.5 % apart
      for (int i = 0; i <= kTried; ++i) {
        if (is_stopped()) return std::nullopt;
        Weights tried = kDefaultWeights;
        tried[rating] = kLeast * std::pow(kMost / kLeast, static_cast<double>(i) / kTried);
        const double cost = first_cost(tried, rating);
        if (cost < lowest) {
          lowest = cost;
          best[rating] = tried[rating];
        }
      }
    }
    return allowed(best);
  }

  /// All weights, by Adam (Kingma and Ba, 2015) over batches of facts, with a step that fades out.
  [[nodiscard]] std::optional<Weights> fit_all(const Weights& start) {
    constexpr double kLongestStep = 0.1;
    const std::size_t total = counted(facts_);
    const std::size_t batches = std::max<std::size_t>(1, total / kBatch);
    const std::size_t epochs = std::max<std::size_t>(kFewestEpochs, kFewestSteps / batches);
    Coordinates at = to_coordinates(start);
    Adam adam;
    Random random(total);
    for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
      random.shuffle(facts_);
      for (std::size_t begin = 0; begin < facts_.size();) {
        if (is_stopped()) return std::nullopt;
        const std::size_t end = end_of_batch(begin);
        const double progress =
            (static_cast<double>(epoch) + static_cast<double>(begin) / static_cast<double>(facts_.size())) /
            static_cast<double>(epochs);
        const double step = kLongestStep * (1 + std::cos(std::numbers::pi * progress)) / 2;
        adam.descend(at, gradient(at, std::span(facts_).subspan(begin, end - begin), total), step);
        at = to_coordinates(allowed(to_weights(at)));
        begin = end;
      }
    }
    return allowed(to_weights(at));
  }

 private:
  static constexpr double kLeast = fsrs::kLeastFirstStability;
  static constexpr double kMost = 100;
  static constexpr std::size_t kBatch = 512;  // reviews that count
  static constexpr std::size_t kFewestEpochs = 10;
  static constexpr std::size_t kFewestSteps = 200;

  struct Adam {
    void descend(Coordinates& at, const Coordinates& slope, double step) {
      constexpr double kMeanDecay = 0.9;
      constexpr double kSquareDecay = 0.99;
      constexpr double kTiny = 1e-8;
      const bool is_finite =
          std::all_of(slope.begin(), slope.end(), [](double s) { return std::isfinite(s); });
      if (!is_finite) return;
      mean_bias *= kMeanDecay;
      square_bias *= kSquareDecay;
      for (std::size_t i = 0; i < kWeightCount; ++i) {
        mean[i] = kMeanDecay * mean[i] + (1 - kMeanDecay) * slope[i];
        square[i] = kSquareDecay * square[i] + (1 - kSquareDecay) * slope[i] * slope[i];
        at[i] -= step * mean[i] / (1 - mean_bias) / (std::sqrt(square[i] / (1 - square_bias)) + kTiny);
      }
    }
    Coordinates mean{};
    Coordinates square{};
    double mean_bias = 1;
    double square_bias = 1;
  };

  [[nodiscard]] static std::size_t rating_index(const Reviews& fact) {
    return static_cast<std::size_t>(fact[0].rating) - 1;
  }
  [[nodiscard]] static std::size_t counted(std::span<const Reviews> facts) {
    std::size_t total = 0;
    for (const Reviews& fact : facts) {
      for (std::size_t i = 0; i < fact.size(); ++i) total += counts(fact[i], i) ? 1U : 0U;
    }
    return total;
  }
  [[nodiscard]] bool is_stopped() const { return is_cancelled_ && is_cancelled_(); }
  [[nodiscard]] Weights allowed(Weights weights) const {
    put_in_order(weights, counts_);
    return clamped(weights);
  }

  [[nodiscard]] double first_cost(const Weights& weights, std::size_t rating) const {
    const Formulas<double> formulas(weights, true);
    const double away = std::log(weights[rating] / kDefaultWeights[rating]) / kSpread[rating];
    double cost = away * away / 2;
    for (const Reviews& fact : facts_) {
      if (rating_index(fact) != rating) continue;
      std::size_t first = 1;
      while (!counts(fact[first], first)) ++first;  // there is one: reviews_before() sees to that
      predict(formulas, fact.first(first + 1),
              [&](std::size_t i, double recall) { cost += loss(recall, is_recalled(fact[i])); });
    }
    return cost;
  }

  [[nodiscard]] std::size_t end_of_batch(std::size_t begin) const {
    std::size_t size = 0;
    while (begin < facts_.size() && size < kBatch) size += facts_[begin++].size() - 1;
    return begin;
  }

  /// Of the batch's mean loss and its share of the prior, by the coordinates. The prior pulls twice as hard
  /// as the spread between learners alone would, as in fsrs-rs: that costs those near the average least.
  [[nodiscard]] static Coordinates gradient(const Coordinates& at, std::span<const Reviews> batch,
                                            std::size_t total) {
    const Weights weights = to_weights(at);
    std::array<Dual, kWeightCount> numbers;
    for (std::size_t i = 0; i < kWeightCount; ++i) {
      numbers[i] = Dual(weights[i]);
      numbers[i].slope[i] = i < kRatings ? weights[i] : kSpread[i];
    }
    const Formulas<Dual> formulas(numbers, true);
    Coordinates sum{};
    for (const Reviews& fact : batch) {
      predict(formulas, fact, [&](std::size_t i, const Dual& recall) {
        const double sound = within_doubt(recall.value);
        const double by_recall = is_recalled(fact[i]) ? -1 / sound : 1 / (1 - sound);
        for (std::size_t k = 0; k < kWeightCount; ++k) sum[k] += by_recall * recall.slope[k];
      });
    }
    constexpr double kPull = 2;
    const auto size = static_cast<double>(counted(batch));
    for (std::size_t k = 0; k < kWeightCount; ++k) {
      sum[k] = sum[k] / size + kPull * at[k] / static_cast<double>(total);
    }
    return sum;
  }

  std::vector<Reviews> facts_;
  std::function<bool()> is_cancelled_;
  Counts counts_{};
};

}  // namespace

std::optional<double> log_loss(const std::vector<ReviewHistory>& histories, const Weights& weights,
                               std::int64_t from) {
  const Formulas<double> formulas(clamped(weights), true);
  double sum = 0;
  std::size_t predicted = 0;
  for (const ReviewHistory& history : histories) {
    if (!is_sound(history)) continue;
    predict(formulas, Reviews(history.reviews), [&](std::size_t i, double recall) {
      if (history.places[i] < from) return;
      sum += loss(recall, is_recalled(history.reviews[i]));
      ++predicted;
    });
  }
  if (predicted == 0) return std::nullopt;
  return sum / static_cast<double>(predicted);
}

std::optional<Fit> fit_weights(const std::vector<ReviewHistory>& histories, const Weights& before,
                               const std::function<bool()>& is_cancelled) {
  const std::vector<std::int64_t> places = counted_places(histories);
  if (places.size() < kFewestForFirst) return std::nullopt;
  constexpr std::size_t kHeldBack = 5;  // one in so many
  Fit fit;
  fit.reviews = static_cast<int>(places.size());
  fit.held_back_from = places[places.size() - places.size() / kHeldBack];
  Fitter fitter(reviews_before(histories, fit.held_back_from), is_cancelled);
  auto weights = fitter.fit_first();
  if (weights && fit.reviews >= kFewestForAll) {
    fit.extent = FitExtent::AllWeights;
    weights = fitter.fit_all(*weights);
  }
  if (!weights) return std::nullopt;
  fit.weights = *weights;
  fit.log_loss_before = log_loss(histories, before, fit.held_back_from).value_or(0);
  fit.log_loss_after = log_loss(histories, fit.weights, fit.held_back_from).value_or(0);
  return fit;
}

}  // namespace communique
