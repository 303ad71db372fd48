// Fitting against simulated learners whose memory is known, and against histories that are none.
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

#include "learning/dual.hpp"
#include "learning/fitting.hpp"
#include "simulated_reviews.hpp"

using namespace communique;
using Catch::Matchers::WithinAbs;
using test::share;
using test::simulated_reviews;

namespace {

/// Forgets sooner than most, and along a steeper curve.
Weights forgetful() {
  Weights weights = kDefaultWeights;
  for (std::size_t i = 0; i < 4; ++i) weights[i] *= 0.4;
  weights[8] = 1.4;
  weights[20] = 0.3;
  return weights;
}

/// Forgets later than most, and finds everything harder.
Weights retentive() {
  return {0.5, 1.8, 4.2,  12.5, 7.1,  0.62, 2.1, 0.02, 1.4,  0.25, 1.1,
          1.9, 0.1, 0.35, 2,    0.35, 2.6,  0.7, 0.3,  0.12, 0.25};
}

/// How far off the four first stabilities are, in powers of e.
double distance(const Weights& weights, const Weights& truth) {
  double sum = 0;
  for (std::size_t i = 0; i < 4; ++i) sum += std::abs(std::log(weights[i] / truth[i]));
  return sum;
}

bool is_finite(const Fit& fit) {
  bool is = std::isfinite(fit.log_loss_before) && std::isfinite(fit.log_loss_after);
  for (const double weight : fit.weights) is = is && std::isfinite(weight);
  return is;
}

/// `facts` of the same reviews each, one fact a day.
std::vector<ReviewHistory> alike(const std::vector<Review>& reviews, int facts) {
  std::vector<ReviewHistory> histories;
  for (int fact = 0; fact < facts; ++fact) {
    ReviewHistory history;
    history.reviews = reviews;
    std::int64_t day = fact;
    for (const Review& review : reviews)
      history.places.push_back((day += review.elapsed_days) * facts + fact);
    histories.push_back(history);
  }
  return histories;
}

/// Whether only the first stabilities differ from the defaults.
bool has_default_rest(const Weights& weights) {
  return std::equal(weights.begin() + 4, weights.end(), kDefaultWeights.begin() + 4);
}

}  // namespace

TEST_CASE("A fit predicts reviews that it has not seen better than the default weights do") {
  for (const Weights& truth : {forgetful(), retentive()}) {
    const auto fit = fit_weights(simulated_reviews(truth, 1000, 7, 11), kDefaultWeights);
    REQUIRE(fit.has_value());
    CHECK(fit->extent == FitExtent::AllWeights);
    CHECK(fit->reviews == 1000 * 6);
    CHECK(fit->is_better());
    CHECK(distance(fit->weights, truth) < distance(kDefaultWeights, truth));
    const auto later = simulated_reviews(truth, 1000, 7, 12);
    const double gained = *log_loss(later, kDefaultWeights) - *log_loss(later, fit->weights);
    const double to_gain = *log_loss(later, kDefaultWeights) - *log_loss(later, truth);
    INFO("gained " << gained << " of " << to_gain);
    CHECK(gained > 0.5 * to_gain);
  }
}

TEST_CASE("Few reviews move the first stabilities alone, and only as far as they can carry") {
  const Weights truth = forgetful();
  const auto few = fit_weights(simulated_reviews(truth, 20, 3, 21), kDefaultWeights);
  const auto more = fit_weights(simulated_reviews(truth, 190, 3, 21), kDefaultWeights);
  REQUIRE((few && more));
  for (const Fit& fit : {*few, *more}) {
    CHECK(fit.extent == FitExtent::FirstStabilities);
    CHECK(has_default_rest(fit.weights));
    CHECK(std::is_sorted(fit.weights.begin(), fit.weights.begin() + 4));
  }
  CHECK(distance(few->weights, kDefaultWeights) < distance(truth, kDefaultWeights) / 2);
  CHECK(distance(more->weights, truth) < distance(kDefaultWeights, truth));
}

TEST_CASE("Answers by the toss of a coin are never predicted better than a coin can be") {
  Random random(31);
  for (int learner = 0; learner < 10; ++learner) {
    auto histories = simulated_reviews(kDefaultWeights, 150, 6, random.next());
    for (ReviewHistory& history : histories) {
      for (Review& review : history.reviews) {
        review.rating = random.below(2) == 0 ? Rating::Again : Rating::Good;
      }
    }
    const auto fit = fit_weights(histories, kDefaultWeights);
    REQUIRE(fit.has_value());
    CHECK(fit->log_loss_after > std::log(2) - 0.02);
  }
}

TEST_CASE("A learner who is like the average is not said to gain much by a fit") {
  double gain = 0;
  constexpr int kLearners = 20;
  for (int learner = 0; learner < kLearners; ++learner) {
    const auto histories =
        simulated_reviews(kDefaultWeights, 100, 6, 41 + static_cast<std::uint64_t>(learner));
    const auto fit = fit_weights(histories, kDefaultWeights);
    REQUIRE(fit.has_value());
    CHECK(fit->log_loss_after > fit->log_loss_before - 0.02);
    gain += fit->log_loss_before - fit->log_loss_after;
  }
  CHECK(gain / kLearners < 0.002);
}

TEST_CASE("What is told of a fit is what its weights make of the reviews held back, which it has not seen") {
  auto histories = simulated_reviews(retentive(), 200, 6, 51);
  const auto fit = fit_weights(histories, forgetful());
  REQUIRE(fit.has_value());
  CHECK(fit->log_loss_after == log_loss(histories, fit->weights, fit->held_back_from));
  CHECK(fit->log_loss_before == log_loss(histories, forgetful(), fit->held_back_from));
  int held_back = 0;
  for (ReviewHistory& history : histories) {
    for (std::size_t i = 0; i < history.reviews.size(); ++i) {
      if (history.places[i] < fit->held_back_from) continue;
      Rating& rating = history.reviews[i].rating;
      if (i > 0) ++held_back;
      rating = rating == Rating::Again ? Rating::Easy : Rating::Again;
    }
  }
  CHECK(held_back == fit->reviews / 5);
  const auto again = fit_weights(histories, kDefaultWeights);
  REQUIRE(again.has_value());
  CHECK(again->weights == fit->weights);
  CHECK(again->log_loss_after != fit->log_loss_after);
}

TEST_CASE("Too few reviews give no fit, and same-day reviews do not add to them") {
  CHECK_FALSE(fit_weights({}, kDefaultWeights).has_value());
  CHECK_FALSE(log_loss({}, kDefaultWeights).has_value());
  const Review first{0, Rating::Good};
  const Review later{3, Rating::Good};
  CHECK_FALSE(fit_weights(alike({first, later}, kFewestForFirst - 1), kDefaultWeights).has_value());
  CHECK(fit_weights(alike({first, later}, kFewestForFirst), kDefaultWeights).has_value());
  CHECK_FALSE(fit_weights(alike({first, first, first}, 500), kDefaultWeights).has_value());
  CHECK(fit_weights(alike({first, first, later}, 399), kDefaultWeights)->extent ==
        FitExtent::FirstStabilities);
  auto without_places = alike({first, later}, 50);
  for (ReviewHistory& history : without_places) history.places.clear();
  CHECK_FALSE(fit_weights(without_places, kDefaultWeights).has_value());
}

TEST_CASE("A fit that is cancelled gives nothing, however far it has come") {
  const auto histories = simulated_reviews(forgetful(), 200, 6, 61);
  int asked = 0;
  REQUIRE(fit_weights(histories, kDefaultWeights, [&] { return ++asked < 0; }).has_value());
  REQUIRE(asked > 500);
  for (const int last : {1, asked / 2, asked - 1, asked}) {
    int times = 0;
    CHECK_FALSE(fit_weights(histories, kDefaultWeights, [&] { return ++times >= last; }).has_value());
    CHECK(times == last);
  }
}

TEST_CASE("Histories beyond anything that people do give numbers all the same") {
  for (const Rating rating : {Rating::Again, Rating::Hard, Rating::Good, Rating::Easy}) {
    for (const int days : {1, 30'000, 2'000'000'000}) {
      for (const std::size_t length : {2U, 12U, 60U}) {
        std::vector<Review> reviews(length, Review{days, rating});
        reviews[0].elapsed_days = 0;
        const int facts = kFewestForAll / static_cast<int>(length - 1) + 1;
        const auto fit = fit_weights(alike(reviews, facts), kDefaultWeights);
        INFO(static_cast<int>(rating) << " after " << days << " days, " << length << " times");
        REQUIRE(fit.has_value());
        CHECK(is_finite(*fit));
        CHECK(Scheduler(fit->weights).weights() == fit->weights);
      }
    }
  }
  Random random(71);
  std::vector<Review> any;
  for (int i = 0; i < 60; ++i) {
    const int days = random.below(3) == 0 ? -5 : static_cast<int>(std::exp(11 * share(random)));
    any.push_back({days, static_cast<Rating>(1 + random.below(4))});
  }
  CHECK(is_finite(fit_weights(alike(any, 100), kDefaultWeights).value()));
}

TEST_CASE("Fitting sees the formulas that schedule, and their slopes") {
  using fsrs::Dual;
  using fsrs::Formulas;
  constexpr double kStep = 1e-4;
  const std::vector<Review> reviews{{0, Rating::Hard},  {0, Rating::Again}, {1, Rating::Good},
                                    {9, Rating::Again}, {0, Rating::Good},  {3, Rating::Easy},
                                    {40, Rating::Hard}};
  const auto run = [&](const auto& formulas) {
    auto strength = formulas.first(reviews[0].rating);
    for (std::size_t i = 1; i < reviews.size(); ++i) {
      strength = formulas.next(strength, reviews[i].rating, reviews[i].elapsed_days);
    }
    return formulas.retrievability(strength.stability, 90);
  };
  Weights weights = retentive();
  std::array<Dual, kWeightCount> duals;
  for (std::size_t i = 0; i < kWeightCount; ++i) {
    duals[i] = Dual(weights[i]);
    duals[i].slope[i] = 1;
  }
  const Dual recall = run(Formulas<Dual>(duals, true));
  CHECK(recall.value == run(Formulas<double>(weights, true)));
  for (std::size_t i = 0; i < kWeightCount; ++i) {
    Weights above = weights;
    Weights below = weights;
    above[i] += kStep;
    below[i] -= kStep;
    const double slope =
        (run(Formulas<double>(above, true)) - run(Formulas<double>(below, true))) / (2 * kStep);
    INFO("weight " << i << ", slope " << slope);
    CHECK_THAT(recall.slope[i], WithinAbs(slope, 1e-3 * (1 + std::abs(slope))));
  }
}
