// What a learner's memory costs: replaying a million reviews, and fitting the weights to some of them.
#include <fmt/format.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>

#include "learning/simulated_reviews.hpp"

using namespace communique;

namespace {

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("A million reviews are replayed in seconds") {
  const auto histories = test::simulated_reviews(kDefaultWeights, 100'000, 10, 1);
  const Scheduler scheduler;
  const auto start = std::chrono::steady_clock::now();
  double days = 0;
  for (const ReviewHistory& history : histories) {
    Memory memory;
    for (const Review& review : history.reviews) {
      memory = scheduler.review(memory, review.rating, review.elapsed_days);
    }
    days += memory.stability;
  }
  const double taken = seconds_since(start);
  fmt::print("replay of 1000000 reviews of 100000 facts: {:.2f} s, mean stability {:.0f} days\n", taken,
             days / 100'000);
  CHECK(taken < 2);
}

TEST_CASE("Weights are fitted to ten thousand reviews in seconds") {
  Weights truth = kDefaultWeights;  // of someone who forgets sooner
  truth[2] = 0.9;
  truth[8] = 1.4;
  truth[20] = 0.3;
  for (const int facts : {100, 1'000, 10'000}) {
    const auto histories = test::simulated_reviews(truth, facts, 11, 2);
    const auto start = std::chrono::steady_clock::now();
    const auto fit = fit_weights(histories, kDefaultWeights);
    const double taken = seconds_since(start);
    REQUIRE(fit.has_value());
    fmt::print("fit to {:>6} reviews: {:.3f} s, log loss {:.4f} to {:.4f} where held back\n", fit->reviews,
               taken, fit->log_loss_before, fit->log_loss_after);
    CHECK(taken < 5);
  }
}
