#pragma once
// The formulas of FSRS-6, once, over any kind of number: plain ones for scheduling, ones that carry their
// derivatives for fitting. Others use them through Scheduler. Weights are taken as they are: clamp them
// before. Source: Jarrett Ye and others, "The FSRS algorithm", version 6, with the roundings of
// ts-fsrs 5.4.2.
#include <array>
#include <cmath>
#include <cstddef>

namespace communique {

enum class Rating { Again = 1, Hard = 2, Good = 3, Easy = 4 };

inline constexpr std::size_t kWeightCount = 21;
using Weights = std::array<double, kWeightCount>;
inline constexpr Weights kDefaultWeights = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                            0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

namespace fsrs {

inline constexpr double kLeastStability = 0.001;
inline constexpr double kMostStability = 36500;
inline constexpr double kLeastFirstStability = 0.1;
inline constexpr double kEasiest = 1;
inline constexpr double kHardest = 10;

/// As JavaScript rounds: halves go up.
[[nodiscard]] inline double rounded(double number) { return std::floor(number + 0.5); }
[[nodiscard]] inline double to_eight_decimals(double number) {
  constexpr double kScale = 1e8;
  return rounded(number * kScale) / kScale;
}
[[nodiscard]] inline double value_of(double number) { return number; }

/// Within [least, most]; `least` for what is no number.
template <class Number>
[[nodiscard]] Number within(const Number& number, double least, double most) {
  if (!(value_of(number) >= least)) return Number(least);
  return value_of(number) > most ? Number(most) : number;
}

template <class Number>
struct StrengthOf {
  Number stability{};
  Number difficulty{};
};

template <class Number>
class Formulas {
 public:
  Formulas(const std::array<Number, kWeightCount>& weights, bool has_short_term)
      : w_(weights), has_short_term_(has_short_term) {
    using std::exp;
    decay_ = -w_[20];
    factor_ = to_eight_decimals(exp(std::log(0.9) / decay_) - 1.0);
    easiest_start_ = start_difficulty(Rating::Easy);
    growth_ = exp(w_[8]);
    lapse_divisor_ = has_short_term ? exp(w_[17] * w_[18]) : Number(1.0);
  }

  /// R(t, S) = (1 + factor t / S)^decay, where factor makes R(S, S) = 0.9.
  [[nodiscard]] Number retrievability(const Number& stability, double elapsed_days) const {
    using std::pow;
    return to_eight_decimals(pow(1.0 + factor_ * elapsed_days / stability, decay_));
  }

  /// The share of stability after which retrievability is `retention`: R(t, S) solved for t / S.
  [[nodiscard]] Number interval_modifier(double retention) const {
    using std::pow;
    return to_eight_decimals((pow(Number(retention), 1.0 / decay_) - 1.0) / factor_);
  }

  /// S0(G) = max(w[G-1], 0.1) and D0(G) = w4 - e^(w5 (G-1)) + 1.
  [[nodiscard]] StrengthOf<Number> first(Rating rating) const {
    return {within(w_[static_cast<std::size_t>(rating) - 1], kLeastFirstStability, kMostStability),
            within(start_difficulty(rating), kEasiest, kHardest)};
  }

  [[nodiscard]] StrengthOf<Number> next(const StrengthOf<Number>& before, Rating rating,
                                        double elapsed_days) const {
    const auto [stability, difficulty] = before;
    const Number changed = next_difficulty(difficulty, rating);
    if (elapsed_days == 0 && has_short_term_) return {after_same_day(stability, rating), changed};
    const Number forgotten = 1.0 - retrievability(stability, elapsed_days);
    if (rating == Rating::Again) return {after_lapse(stability, difficulty, forgotten), changed};
    return {after_success(stability, difficulty, forgotten, rating), changed};
  }

 private:
  [[nodiscard]] Number start_difficulty(Rating rating) const {
    using std::exp;
    return to_eight_decimals(w_[4] - exp((static_cast<int>(rating) - 1.0) * w_[5]) + 1.0);
  }

  /// D' = w7 D0(4) + (1 - w7) (D - w6 (G-3) (10-D)/9): a step that shrinks towards 10, drawn to D0(4).
  [[nodiscard]] Number next_difficulty(const Number& difficulty, Rating rating) const {
    const Number step = (3.0 - static_cast<int>(rating)) * w_[6];
    const Number moved = difficulty + to_eight_decimals(step * (10.0 - difficulty) / 9.0);
    return within(to_eight_decimals(w_[7] * easiest_start_ + (1.0 - w_[7]) * moved), kEasiest, kHardest);
  }

  /// S' = S S^-w19 e^(w17 (G-3+w18)), never less than S after any right answer.
  [[nodiscard]] Number after_same_day(const Number& stability, Rating rating) const {
    using std::exp;
    using std::pow;
    const Number increase =
        pow(stability, -w_[19]) * exp(w_[17] * (w_[18] + (static_cast<int>(rating) - 3.0)));
    const bool is_kept = rating != Rating::Again && value_of(increase) < 1;
    return rounded_stability(is_kept ? stability : stability * increase);
  }

  /// S' = S (1 + e^w8 (11-D) S^-w9 (e^(w10 (1-R)) - 1) [w15 if Hard] [w16 if Easy]).
  [[nodiscard]] Number after_success(const Number& stability, const Number& difficulty,
                                     const Number& forgotten, Rating rating) const {
    using std::exp;
    using std::pow;
    Number gain = growth_ * (11.0 - difficulty) * pow(stability, -w_[9]) * (exp(forgotten * w_[10]) - 1.0);
    if (rating == Rating::Hard) gain = gain * w_[15];
    if (rating == Rating::Easy) gain = gain * w_[16];
    return rounded_stability(stability * (1.0 + gain));
  }

  /// S' = w11 D^-w12 ((S+1)^w13 - 1) e^(w14 (1-R)), and at most S e^-(w17 w18).
  [[nodiscard]] Number after_lapse(const Number& stability, const Number& difficulty,
                                   const Number& forgotten) const {
    using std::exp;
    using std::pow;
    const Number relearned = rounded_stability(
        w_[11] * pow(difficulty, -w_[12]) * (pow(stability + 1.0, w_[13]) - 1.0) * exp(forgotten * w_[14]));
    const Number most =
        within(to_eight_decimals(stability / lapse_divisor_), kLeastStability, kMostStability);
    return value_of(most) < value_of(relearned) ? most : relearned;
  }

  [[nodiscard]] static Number rounded_stability(const Number& stability) {
    return to_eight_decimals(within(stability, kLeastStability, kMostStability));
  }

  std::array<Number, kWeightCount> w_;
  bool has_short_term_;
  Number decay_{};
  Number factor_{};
  Number easiest_start_{};
  Number growth_{};
  Number lapse_divisor_{};
};

}  // namespace fsrs
}  // namespace communique
