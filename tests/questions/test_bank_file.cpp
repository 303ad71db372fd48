#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "base/files.hpp"
#include "questions/bank_file.hpp"
#include "temporary_folder.hpp"

using namespace communique;
using Catch::Matchers::ContainsSubstring;

namespace {

Question asking(const std::string& id, Kind kind) {
  Question question;
  question.id.value = id;
  question.facts = {FactId{"sumi.chair"}};
  question.kind = kind;
  question.stem = "Who was \"chair\" of the association in December 2025?";
  question.key = {"Shuzo Sumi", "隅修三", "Chair, JTEA", EntityId{"sumi"}, 0};
  question.pool = {{"Su Jia-chyuan", "蘇嘉全", "", EntityId{"su"}, 0}, {"1.5", "", "", EntityId{}, 1.5}};
  question.explanation = "Shuzo Sumi was chair.";
  return question;
}

Bank sample() {
  Bank bank;
  bank.deck.value = "taiwan-japan";
  bank.made_from = "0123456789abcdef";
  bank.questions = {asking("a/single", Kind::Single), asking("b/typed", Kind::Typed),
                    asking("c/date", Kind::Date), asking("d/true-false", Kind::TrueFalse)};
  bank.questions[0].is_sorted = true;
  bank.questions[1].answer_type = AnswerType::Person;
  bank.questions[1].accept = {"Shuzo Sumi", "Sumi Shuzo", "隅修三"};
  bank.questions[2].date = EdtfDate::parse("2021~").value();
  bank.questions[3].key = {"False", "", "", EntityId{}, 0};
  bank.questions[3].correction = "It was not so.";
  return bank;
}

std::string with(std::string json, const std::string& from, const std::string& to) {
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("A bank read back is the bank that was written") {
  const Bank bank = sample();
  const auto read = parse_bank(to_json(bank), "bank.json");
  REQUIRE(read.has_value());
  CHECK(read->deck == bank.deck);
  CHECK(read->made_from == bank.made_from);
  CHECK(read->questions == bank.questions);
  CHECK(to_json(*read) == to_json(bank));
  CHECK(read->question(QuestionId{"c/date"}) == &read->questions[2]);
}

TEST_CASE("A bank's file has one line for each question") {
  const std::string json = to_json(sample());
  CHECK(std::count(json.begin(), json.end(), '\n') == 2 + 4);
}

TEST_CASE("A bank without questions is a bank") {
  CHECK(parse_bank(to_json(Bank{DeckId{"empty"}, "0", {}}), "bank.json").has_value());
}

TEST_CASE("A broken bank is refused with the place where it breaks") {
  const std::string good = to_json(sample());
  const auto detail = [](const std::string& json) {
    const auto bank = parse_bank(json, "bank.json");
    REQUIRE_FALSE(bank.has_value());
    return bank.error().detail;
  };
  CHECK_THAT(detail(good.substr(0, good.size() / 2)), ContainsSubstring("line"));
  CHECK_THAT(detail("[]"), ContainsSubstring("object"));
  CHECK_THAT(detail(with(good, "\"kind\":\"typed\"", "\"kind\":\"essay\"")),
             ContainsSubstring("questions[1].kind"));
  CHECK_THAT(detail(with(good, "\"b/typed\"", "\"a/single\"")), ContainsSubstring("questions[1].id"));
  CHECK_THAT(detail(with(good, "\"2021~\"", "\"soon\"")), ContainsSubstring("questions[2].date"));
  CHECK_THAT(detail(with(good, "\"False\"", "\"Perhaps\"")), ContainsSubstring("questions[3].key.text"));
  CHECK_THAT(detail(with(good, "\"text\":\"Su Jia-chyuan\"", "\"text\":7")),
             ContainsSubstring("questions[0].pool"));
}

TEST_CASE("A deck's digest changes with its files and the templates, and not with the bank") {
  const TemporaryFolder folder;
  const auto deck = folder.path() / "deck";
  const auto templates = folder.path() / "en.json";
  std::filesystem::create_directory(deck);
  const auto write = [](const std::filesystem::path& file, const char* text) {
    REQUIRE(write_file_atomically(file, text).has_value());
  };
  write(deck / "people.json", "[]");
  write(templates, "{}");
  const std::string before = deck_digest(deck, templates).value();

  write(deck / "bank.json", "{}");
  CHECK(deck_digest(deck, templates).value() == before);
  write(deck / "places.json", "[]");
  const std::string with_places = deck_digest(deck, templates).value();
  CHECK(with_places != before);
  write(templates, "{ }");
  CHECK(deck_digest(deck, templates).value() != with_places);
  CHECK_FALSE(deck_digest(folder.path() / "nowhere", templates).has_value());
}
