// Whether the time to make a bank grows as its facts do, and no faster.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cmath>

#include "bench/synthetic_deck.hpp"
#include "questions/generate.hpp"

using namespace communique;

TEST_CASE("Making a bank takes time in step with its facts") {
  const auto wording =
      Wording::load(std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/templates/en.json", "en_GB").value();
  double smaller = 0;  // microseconds a fact, at the size before
  for (const std::size_t size : {1'000U, 10'000U, 100'000U}) {
    const Deck deck = bench::synthetic_deck(size);
    const std::vector<Fact> facts = derive_facts(deck, wording);
    const std::vector<FactSet> sets = derive_sets(deck, facts, wording);
    double best = HUGE_VAL;
    std::size_t questions = 0;
    for (int run = 0; run < (size < 100'000 ? 3 : 1); ++run) {
      const auto start = std::chrono::steady_clock::now();
      questions = generate(deck, facts, sets, wording, "").bank.questions.size();
      const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - start;
      best = std::min(best, taken.count());
    }
    const double each = best / static_cast<double>(facts.size());
    fmt::print("{:>7} facts: {:>7} questions, {:>8.0f} ms, {:>4.0f} us a fact", facts.size(), questions,
               best / 1000, each);
    if (smaller > 0) fmt::print(", {:.2f} of the size before", each / smaller);
    fmt::print("\n");
    constexpr double kLevel = 1.5;
    if (size > 10'000) CHECK(each < kLevel * smaller);
    smaller = each;
  }
}
