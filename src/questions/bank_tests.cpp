// Tests of a bank's keys against chance, each on the default showing of every choice question.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "base/text.hpp"
#include "questions/bank_check.hpp"
#include "questions/chances.hpp"

namespace communique {
namespace {

constexpr double kUnlikely = 0.001;

/// One question with one key as shown by default.
struct Shown {
  bool is_sorted = false;
  std::size_t key = 0;      // its place
  std::vector<int> widths;  // of the options, in order
};

std::vector<Shown> shown_by_default(const Bank& bank) {
  std::vector<Shown> all;
  for (const Question& question : bank.questions) {
    if (question.kind != Kind::Single || question.pool.empty()) continue;
    const Showing showing = show(question, 0);
    Shown shown{question.is_sorted, static_cast<std::size_t>(showing.correct.front()), {}};
    for (const Choice& option : showing.options) shown.widths.push_back(display_width(option.text));
    all.push_back(std::move(shown));
  }
  return all;
}

/// The chance that an option drawn by lot is the extreme one, and whether the key is it; a tie is nobody's.
enum class Extreme { Longest, Shortest };
BankTest test_extreme(const std::vector<Shown>& all, Extreme extreme) {
  std::vector<double> chances;
  double expected = 0;
  int found = 0;
  for (const Shown& shown : all) {
    std::vector<int> widths = shown.widths;
    std::sort(widths.begin(), widths.end());
    if (extreme == Extreme::Longest) std::reverse(widths.begin(), widths.end());
    if (shown.is_sorted || widths[0] == widths[1]) continue;
    chances.push_back(1 / static_cast<double>(widths.size()));
    expected += chances.back();
    if (shown.widths[shown.key] == widths[0]) ++found;
  }
  const char* word = extreme == Extreme::Longest ? "longest" : "shortest";
  constexpr double kLeastEffect = 0.02;
  BankTest test{fmt::format("key_{}", word),
                fmt::format("the {} in {} of {}, {:.1f} by chance", word, found, chances.size(), expected),
                p_of_successes(chances, found), false};
  const double effect = std::abs(found - expected);
  test.is_flagged = test.p < kUnlikely && effect > kLeastEffect * static_cast<double>(chances.size());
  return test;
}

/// Mean rank of the key by length; equals share their ranks.
BankTest test_length_rank(const std::vector<Shown>& all) {
  double off = 0;
  double variance = 0;
  double relative = 0;  // 0 the shortest, 1 the longest
  int counted = 0;
  for (const Shown& shown : all) {
    if (shown.is_sorted) continue;
    const auto rank_of = [&](int width) {
      const auto less =
          std::count_if(shown.widths.begin(), shown.widths.end(), [&](int w) { return w < width; });
      const auto equal = std::count(shown.widths.begin(), shown.widths.end(), width);
      return static_cast<double>(less) + (static_cast<double>(equal) - 1) / 2;
    };
    const auto size = static_cast<double>(shown.widths.size());
    const double middle = (size - 1) / 2;
    const double rank = rank_of(shown.widths[shown.key]);
    off += rank - middle;
    relative += rank / (size - 1);
    for (const int width : shown.widths)
      variance += (rank_of(width) - middle) * (rank_of(width) - middle) / size;
    ++counted;
  }
  BankTest test{"key_length_rank", "no question to judge", 1, false};
  if (counted == 0) return test;
  const double mean = relative / counted;
  if (variance > 0) test.p = p_of_z(off / std::sqrt(variance));
  test.detail = fmt::format("mean place by length {:.2f}, 0.50 by chance", mean);
  constexpr double kLeastEffect = 0.05;
  test.is_flagged = test.p < kUnlikely && std::abs(mean - 0.5) > kLeastEffect;
  return test;
}

void test_positions(const std::vector<Shown>& all, std::vector<BankTest>& tests) {
  std::map<std::size_t, std::vector<int>> counts;  // by number of options
  for (const Shown& shown : all) {
    if (shown.is_sorted) continue;
    auto& places = counts[shown.widths.size()];
    places.resize(shown.widths.size());
    ++places[shown.key];
  }
  constexpr double kLeastEffect = 0.1;  // Cramér's V: a small effect
  for (const auto& [options, places] : counts) {
    BankTest test{fmt::format("key_position_{}", options),
                  fmt::format("keys at each of {} places: {}", options, fmt::join(places, ", ")),
                  p_of_uneven(places), false};
    test.is_flagged = test.p < kUnlikely && unevenness(places) > kLeastEffect;
    tests.push_back(std::move(test));
  }
}

BankTest test_run(const std::vector<Shown>& all) {
  int longest = 0;
  int run = 0;
  int trials = 0;
  double repeat = 0;
  std::size_t last = 0;
  for (const Shown& shown : all) {
    if (shown.is_sorted) continue;
    run = run > 0 && shown.key == last ? run + 1 : 1;
    last = shown.key;
    longest = std::max(longest, run);
    repeat += 1 / static_cast<double>(shown.widths.size());
    ++trials;
  }
  BankTest test{"longest_run", fmt::format("key at the same place {} times in a row at most", longest), 1,
                false};
  if (trials > 0) test.p = p_of_run(longest, trials, repeat / trials);
  test.is_flagged = test.p < kUnlikely;
  return test;
}

/// Sorted options: a key that is neither the first nor the last can be guessed.
BankTest test_middle(const std::vector<Shown>& all) {
  std::vector<double> chances;
  double expected = 0;
  int inside = 0;
  for (const Shown& shown : all) {
    if (!shown.is_sorted || shown.widths.size() < 3) continue;
    const auto size = static_cast<double>(shown.widths.size());
    chances.push_back((size - 2) / size);
    expected += chances.back();
    if (shown.key > 0 && shown.key + 1 < shown.widths.size()) ++inside;
  }
  constexpr double kLeastEffect = 0.1;
  BankTest test{"numeric_key_in_middle",
                fmt::format("in the middle in {} of {}, {:.1f} by chance", inside, chances.size(), expected),
                p_of_successes(chances, inside), false};
  const double effect = std::abs(inside - expected);
  test.is_flagged = test.p < kUnlikely && effect > kLeastEffect * static_cast<double>(chances.size());
  return test;
}

BankTest test_balance(const Bank& bank) {
  int statements = 0;
  int is_true = 0;
  for (const Question& question : bank.questions) {
    if (question.kind != Kind::TrueFalse) continue;
    ++statements;
    if (question.key.text == "True") ++is_true;
  }
  constexpr double kLeastEffect = 0.02;
  BankTest test{"true_false_balance", fmt::format("{} of {} statements are true", is_true, statements),
                p_of_successes(std::vector<double>(static_cast<std::size_t>(statements), 0.5), is_true),
                false};
  test.is_flagged = test.p < kUnlikely && std::abs(is_true - statements / 2.0) > kLeastEffect * statements;
  return test;
}

/// A text offered in several questions and right whenever it is: who has seen it once picks it.
BankTest test_always_right(const Bank& bank) {
  struct Uses {
    int right = 0;
    int wrong = 0;
    std::string text;
  };
  std::map<std::string, Uses> uses;
  for (const Question& question : bank.questions) {
    if (question.kind != Kind::Single || question.is_sorted) continue;
    Uses& key = uses[folded(question.key.text)];
    ++key.right;
    key.text = question.key.text;
    for (const Choice& wrong : question.pool) ++uses[folded(wrong.text)].wrong;
  }
  constexpr int kLeastUses = 5;  // of four options by lot: 1 in 1,024
  BankTest test{"always_right", "", 1, false};
  double chance = 1;
  for (const auto& [folded_text, use] : uses) {
    if (use.right < kLeastUses || use.wrong > 0) continue;
    test.detail += fmt::format("{}{} ({})", test.detail.empty() ? "" : "; ", use.text, use.right);
    chance = std::min(chance, std::pow(1.0 / kOptionsShown, use.right));
  }
  if (test.detail.empty()) test.detail = "no text";
  test.p = chance;
  test.is_flagged = test.p < kUnlikely;
  return test;
}

}  // namespace

std::vector<BankTest> bank_tests(const Bank& bank) {
  const std::vector<Shown> all = shown_by_default(bank);
  std::vector<BankTest> tests{test_extreme(all, Extreme::Longest), test_extreme(all, Extreme::Shortest),
                              test_length_rank(all)};
  test_positions(all, tests);
  tests.push_back(test_run(all));
  tests.push_back(test_middle(all));
  tests.push_back(test_balance(bank));
  tests.push_back(test_always_right(bank));
  return tests;
}

}  // namespace communique
