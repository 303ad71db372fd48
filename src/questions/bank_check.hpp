#pragma once
// A whole bank judged: every question by the item rules, and what only shows across questions: where keys
// stand and how long they are, stems asked twice, one item giving away another, what blind guessers score.
// Judges wording, not truth. Pure: the same report for the same bank on every machine.
#include <string>
#include <vector>

#include "questions/blind_guessers.hpp"
#include "questions/item_rules.hpp"
#include "questions/question.hpp"

namespace communique {

struct ItemFlaw {
  QuestionId question;
  Flaw flaw;
};

/// One figure of the bank against what chance would give. Flagged where that is too unlikely (p < 0.001) and
/// the effect is large enough to matter.
struct BankTest {
  std::string name;    // stable: "key_longest"
  std::string detail;  // in words: "key the longest in 61 of 256, 64.2 by chance"
  double p = 1;
  bool is_flagged = false;
};

struct BankReport {
  std::vector<ItemFlaw> flaws;  // by question in the order of the bank, the gravest first
  std::vector<BankTest> tests;
  std::vector<GuesserScore> guessers;
  int flawed = 0;  // questions with a warning or an error

  [[nodiscard]] int count(Severity severity) const;  // of flaws
};

[[nodiscard]] BankReport check_bank(const Bank& bank, int showings = kGuessedShowings);

/// Flagged: p < 0.001 and more than 2 points off chance.
[[nodiscard]] bool is_flagged(const GuesserScore& guesser);

// Parts of check_bank().
/// Key length, position, runs, the balance of true and false, texts that are always right.
[[nodiscard]] std::vector<BankTest> bank_tests(const Bank& bank);
/// Stems that were asked before, in any kind.
[[nodiscard]] std::vector<ItemFlaw> duplicate_stems(const Bank& bank);
/// Questions whose answer another question of other facts states: before it is answered, in its stem, a
/// warning; afterwards, in its explanation, an info. Questions of the same fact are asked in different
/// sessions and may say what they like of it.
[[nodiscard]] std::vector<ItemFlaw> cross_item_cues(const Bank& bank);

}  // namespace communique
