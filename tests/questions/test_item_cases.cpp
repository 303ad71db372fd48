// Every item rule against items that break it and near misses that do not: item_cases.json.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/files.hpp"
#include "questions/item_rule_tables.hpp"

using namespace communique;

namespace {

using Json = nlohmann::json;
using Verdicts = std::map<std::string, std::string>;  // criterion to its gravest severity

Json cases() {
  const auto text = read_file(std::string(COMMUNIQUE_SOURCE_DIR) + "/tests/questions/item_cases.json");
  REQUIRE(text.has_value());
  return Json::parse(*text).at("cases");
}

Choice choice_of(const std::string& text) {
  Choice choice;
  choice.text = text;
  return choice;
}

/// Options as the case lists them, each key and the rest.
void add_options(Question& question, const Json& each) {
  const auto keys = each.value("keys", std::vector<std::size_t>{each.value("key", std::size_t{0})});
  for (std::size_t i = 0; i < each.at("options").size(); ++i) {
    Choice choice = choice_of(each.at("options")[i]);
    if (each.contains("orders")) choice.order = each.at("orders")[i];
    if (each.contains("entities")) choice.entity.value = each.at("entities")[i];
    const bool is_key = std::find(keys.begin(), keys.end(), i) != keys.end();
    if (!is_key) {
      question.pool.push_back(choice);
    } else if (question.kind == Kind::Multiple) {
      question.parts.push_back({{}, choice});
      question.key.text += choice.text;
    } else {
      question.key = choice;
    }
  }
  question.is_sorted = each.contains("orders");
}

Question question_of(const Json& each) {
  Question question;
  question.id.value = "case/" + each.at("label").get<std::string>();
  question.kind = kind_named(each.at("kind")).value();
  question.stem = each.at("stem");
  if (each.contains("type")) question.answer_type = answer_type_named(each.at("type")).value();
  if (each.contains("options")) add_options(question, each);
  if (each.contains("answer")) {
    question.key = choice_of(each.at("answer"));
    if (!question.key.text.empty()) question.accept = {question.key.text};
  }
  for (const auto& item : each.value("items", std::vector<std::string>{})) {
    question.parts.push_back({{}, choice_of(item)});
    question.key.text += item;
  }
  for (const auto& pair : each.value("pairs", std::vector<std::vector<std::string>>{})) {
    question.parts.push_back({choice_of(pair[0]), choice_of(pair[1])});
    question.key.text += pair[0];
  }
  return question;
}

Verdicts broken_by(const Question& question) {
  Verdicts broken;  // the gravest comes first
  for (const Flaw& flaw : flaws_of(question)) broken.emplace(flaw.rule, name_of(flaw.severity));
  return broken;
}

}  // namespace

TEST_CASE("Items break the rules that they break, and no others") {
  for (const Json& each : cases()) {
    INFO(each.at("label") << ": " << each.at("stem"));
    CHECK(Json(broken_by(question_of(each))).dump() == each.at("breaks").dump());
  }
}

TEST_CASE("Every item rule has an item that breaks it and a near miss that does not") {
  std::set<std::string> criteria;
  for (const auto& rule : stem_rules()) criteria.insert(rule.criterion);
  for (const auto& rule : option_rules()) criteria.insert(rule.criterion);
  for (const auto& rule : set_rules()) criteria.insert(rule.criterion);
  for (const auto& rule : question_rules()) criteria.insert(rule.criterion);
  std::set<std::string> broken;
  std::set<std::string> missed;
  for (const Json& each : cases()) {
    for (const auto& [criterion, severity] : each.at("breaks").items()) broken.insert(criterion);
    if (each.contains("near")) missed.insert(each.at("near").get<std::string>());
  }
  CHECK(broken == criteria);
  CHECK(missed == criteria);
}

TEST_CASE("A flaw is found in whichever showing it turns up") {
  Question question = question_of(Json::parse(R"({"label": "pool", "kind": "single",
      "stem": "Why did the harbour office close in December 2025?",
      "options": ["A strike of harbour pilots", "A storm over the harbour", "A fire on the old pier",
                  "A flood of the old quay", "A theft of the old crane"]})"));
  CHECK_FALSE(flaw_of(question).has_value());  // as shown by default
  CHECK(broken_by(question) == Verdicts{{"word_repeats", "error"}});
  const OptionsJudge judge(question);
  CHECK(judge.sound_pool(3) == std::vector<std::size_t>{0, 1, 2});
  question.pool.resize(3);
  CHECK(broken_by(question).empty());
}

TEST_CASE("A pool keeps all that is sound together, and two where no three are") {
  const std::string stem = "What could an attack warrant in November 2025?";
  CHECK(OptionsJudge(stem, "A military answer",
                     {"An embargo", "A military answer to it", "A protest", "A recall"})
            .sound_pool(3) == std::vector<std::size_t>{0, 2, 3});
  CHECK(OptionsJudge(stem, "A military answer", {"An embargo", "A military answer to it", "A protest"})
            .sound_pool(3) == std::vector<std::size_t>{0, 2});
  CHECK(OptionsJudge(stem, "A military answer", {"An embargo"}).sound_pool(3).empty());
}

TEST_CASE("A huge pool is judged in a moment") {
  Question question;
  question.stem = "Which of the boats won the race of 2025?";
  question.key = choice_of("Boat of Suao");
  for (int i = 0; i < 3000; ++i) question.pool.push_back(choice_of("Boat of Naha " + std::to_string(i)));
  CHECK_FALSE(flaws_of(question).empty());
}
