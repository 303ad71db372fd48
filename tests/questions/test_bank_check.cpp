// What only shows across the questions of a bank.
#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <map>

#include "base/files.hpp"
#include "questions/bank_check.hpp"
#include "questions/bank_file.hpp"
#include "questions/chances.hpp"

using namespace communique;
using Catch::Approx;

namespace {

Choice choice_of(const std::string& text) {
  Choice choice;
  choice.text = text;
  return choice;
}

Question question_of(const std::string& fact, Kind kind, const std::string& stem, const std::string& key,
                     const std::vector<std::string>& wrong = {}) {
  Question question;
  question.id.value = fact + "/" + name_of(kind);
  question.facts = {FactId{fact}};
  question.kind = kind;
  question.stem = stem;
  question.key = choice_of(key);
  for (const std::string& text : wrong) question.pool.push_back(choice_of(text));
  return question;
}

Bank bank_of(std::vector<Question> questions) {
  Bank bank;
  bank.questions = std::move(questions);
  bank.index_questions();
  return bank;
}

const GuesserScore& score_of(const std::vector<GuesserScore>& scores, const std::string& name) {
  return *std::find_if(scores.begin(), scores.end(), [&](const auto& each) { return each.name == name; });
}

const BankTest& test_of(const std::vector<BankTest>& tests, const std::string& name) {
  return *std::find_if(tests.begin(), tests.end(), [&](const auto& each) { return each.name == name; });
}

/// Sixty questions; the key is "Aaaa..." of the given length among options of six letters.
Bank bank_with_key_length(std::size_t length) {
  std::vector<Question> questions;
  for (int i = 0; i < 60; ++i) {
    const std::string number = std::to_string(10 + i);
    questions.push_back(question_of(
        "fact-" + number, Kind::Single, "Which of these is number " + number + "?",
        std::string(length - 2, 'A') + number, {"Bbbb" + number, "Cccc" + number, "Dddd" + number}));
  }
  return bank_of(std::move(questions));
}

std::vector<std::string> flaws_in(const std::vector<ItemFlaw>& flaws) {
  std::vector<std::string> texts;
  for (const ItemFlaw& each : flaws) {
    texts.push_back(std::string(name_of(each.flaw.severity)) + " " + each.flaw.rule + ": " +
                    each.question.value + " by " + each.flaw.detail);
  }
  return texts;
}

const Bank& bundled_bank() {
  static const Bank kBank = [] {
    const auto json = read_file(std::string(COMMUNIQUE_SOURCE_DIR) + "/questions/taiwan-japan/bank.json");
    REQUIRE(json.has_value());
    auto bank = parse_bank(*json, "bank.json");
    REQUIRE(bank.has_value());
    return std::move(*bank);
  }();
  return kBank;
}

const BankReport& bundled() {
  static const BankReport kReport = check_bank(bundled_bank());
  return kReport;
}

}  // namespace

TEST_CASE("Chances are those of the textbooks") {
  CHECK(p_of_successes(std::vector<double>(10, 0.5), 0) == Approx(2.0 / 1024));
  CHECK(p_of_successes(std::vector<double>(10, 0.5), 5) == Approx(1));
  CHECK(p_of_successes({0.5, 0.25}, 2) == Approx(0.25));
  CHECK(p_of_successes({}, 0) == 1);
  CHECK(p_of_successes(std::vector<double>(5000, 0.5), 2500) == Approx(1));
  CHECK(p_of_z(1.96) == Approx(0.05).margin(0.0001));
  CHECK(p_of_uneven({16, 18, 16, 14, 12, 12}) == Approx(0.84915).margin(0.0001));  // chi-square 2 on 5
  CHECK(p_of_uneven({20, 40}) == Approx(0.00982).margin(0.0001));                  // 6.667 on 1
  CHECK(p_of_uneven({10, 10, 10}) == Approx(1));
  CHECK(unevenness({30, 0, 0}) == Approx(1));
  CHECK(p_of_run(3, 100, 0.25) > 0.9);
  CHECK(p_of_run(10, 100, 0.25) < 0.001);
}

TEST_CASE("A guesser who picks the longest option is found out where that pays") {
  const BankReport given_away = check_bank(bank_with_key_length(12));
  CHECK(score_of(given_away.guessers, "longest").score == Approx(1));
  CHECK(score_of(given_away.guessers, "longest").chance == Approx(0.25));
  CHECK(is_flagged(score_of(given_away.guessers, "longest")));
  CHECK(score_of(given_away.guessers, "shortest").score == Approx(0));
  CHECK(test_of(given_away.tests, "key_longest").is_flagged);
  CHECK(test_of(given_away.tests, "key_length_rank").is_flagged);

  const BankReport sound = check_bank(bank_with_key_length(6));
  CHECK(score_of(sound.guessers, "longest").points() == Approx(0).margin(0.001));
  CHECK_FALSE(test_of(sound.tests, "key_longest").is_flagged);
  CHECK_FALSE(test_of(sound.tests, "key_position_4").is_flagged);
}

TEST_CASE("A text that is right wherever it stands is found") {
  std::vector<Question> questions;
  for (int i = 0; i < 6; ++i) {
    const std::string number = std::to_string(i);
    questions.push_back(question_of("fact-" + number, Kind::Single, "Who signed accord " + number + "?",
                                    "Hana Ito", {"Ken Mori", "Yuki Endo", "Wu Mei"}));
  }
  CHECK(test_of(bank_tests(bank_of(questions)), "always_right").is_flagged);
  CHECK(score_of(blind_guessers(bank_of(questions)), "option_prior").score == Approx(1));
  std::swap(questions.back().key, questions.back().pool.front());
  CHECK_FALSE(test_of(bank_tests(bank_of(questions)), "always_right").is_flagged);
}

TEST_CASE("Statements that are nearly all true are found") {
  std::vector<Question> questions;
  for (int i = 0; i < 40; ++i) {
    questions.push_back(
        question_of("fact-" + std::to_string(i), Kind::TrueFalse, "It is so.", i < 36 ? "True" : "False"));
  }
  CHECK(test_of(bank_tests(bank_of(questions)), "true_false_balance").is_flagged);
  for (std::size_t i = 0; i < 20; ++i) questions[i].key.text = "False";
  CHECK_FALSE(test_of(bank_tests(bank_of(questions)), "true_false_balance").is_flagged);
}

TEST_CASE("A key in the middle of sorted options time after time is found") {
  std::vector<Question> questions;
  for (int i = 0; i < 40; ++i) {
    Question question =
        question_of("fact-" + std::to_string(i), Kind::Single, "How many boats?", "20", {"10", "30", "40"});
    question.is_sorted = true;
    question.key.order = 20;
    for (Choice& wrong : question.pool) wrong.order = std::stod(wrong.text);
    questions.push_back(std::move(question));
  }
  CHECK(test_of(bank_tests(bank_of(questions)), "numeric_key_in_middle").is_flagged);
  for (std::size_t i = 0; i < 20; ++i) questions[i].key.order = 50;
  CHECK_FALSE(test_of(bank_tests(bank_of(questions)), "numeric_key_in_middle").is_flagged);
}

TEST_CASE("A stem asked twice is found in whatever kind and spelling") {
  const Bank bank = bank_of({question_of("a", Kind::Single, "Who signed the accord?", "Hana Ito"),
                             question_of("a", Kind::Typed, "Who signed  the Accord?", "Hana Ito"),
                             question_of("b", Kind::Typed, "Who signed the treaty?", "Hana Ito")});
  CHECK(flaws_in(duplicate_stems(bank)) ==
        std::vector<std::string>{"error duplicate_stem: a/typed by a/single"});
}

TEST_CASE("A question whose answer another question states is found, unless both ask the same fact") {
  const std::string stem = "Who chaired the Fleet Office of Suao in December 2025?";
  const std::string telling = "In December 2025 Hana Ito, who chaired the Fleet Office of Suao, met whom?";
  const std::string cue = "warning cross_item_cue: chair/typed by met/typed";
  const auto cues = [&](const Question& other) {
    return flaws_in(cross_item_cues(bank_of({question_of("chair", Kind::Typed, stem, "Hana Ito"), other})));
  };
  CHECK(cues(question_of("met", Kind::Typed, telling, "Ken Mori")) == std::vector<std::string>{cue});
  CHECK(cues(question_of("chair", Kind::Single, telling, "Ken Mori")).empty());
  CHECK(cues(question_of("met", Kind::Typed, "Whom did Hana Ito meet in Suao in December 2025?", "Ken Mori"))
            .empty());

  Question told_later = question_of("met", Kind::Typed, "Who met Ken Mori?", "Hana Ito");
  told_later.explanation = telling;
  CHECK(cues(told_later) == std::vector<std::string>{"info cross_item_cue: chair/typed by met/typed"});
  Question falsehood = question_of("met", Kind::TrueFalse, telling, "False");
  falsehood.correction = "In December 2025 she met Ken Mori.";
  CHECK(cues(falsehood).empty());
}

TEST_CASE("A bank without questions has nothing wrong with it") {
  const BankReport report = check_bank(Bank{});
  CHECK(report.flaws.empty());
  CHECK(report.guessers.empty());
  CHECK(report.flawed == 0);
}

TEST_CASE("No question of the bundled bank breaks a rule of a good item") {
  std::map<std::string, int> errors;
  std::map<std::string, int> warnings;
  for (const ItemFlaw& each : bundled().flaws) {
    if (each.flaw.severity == Severity::Error) ++errors[each.flaw.rule];
    if (each.flaw.severity == Severity::Warning) ++warnings[each.flaw.rule];
  }
  CHECK(errors == std::map<std::string, int>{});
  std::size_t all = 0;
  for (const auto& [rule, count] : warnings) all += static_cast<std::size_t>(count);
  CHECK(all * 50 < bundled_bank().questions.size());  // under 2 %
}

TEST_CASE("A blind guesser gains nothing on the bundled bank") {
  REQUIRE(bundled().guessers.size() == 10);
  for (const GuesserScore& guesser : bundled().guessers) {
    INFO(guesser.name);
    CHECK(std::abs(guesser.points()) < 2);
    CHECK_FALSE(is_flagged(guesser));
  }
}

TEST_CASE("Keys of the bundled bank are as long, and stand where, chance would have them") {
  for (const BankTest& test : bundled().tests) {
    INFO(test.name << ": " << test.detail);
    CHECK_FALSE(test.is_flagged);
  }
}
