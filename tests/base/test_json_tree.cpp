#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "base/json_tree.hpp"

using namespace communique;

namespace {
std::vector<Problem> problems_in(std::string_view json) {
  std::vector<Problem> problems;
  (void)parse_json_tree(json, "x.json", problems);
  return problems;
}
}  // namespace

TEST_CASE("Every value knows its line and column") {
  std::vector<Problem> problems;
  const auto tree = parse_json_tree(
      "{ \"a\": [1, -2.5e3,\n  \"x\\\"y\", true],\n\t\"名\": { \"b\" : null } }", "x.json", problems);
  REQUIRE(tree);
  CHECK(problems.empty());
  const auto& list = *tree->find("a")->array();
  CHECK((list[0].line == 1 && list[0].column == 9));
  CHECK((list[1].line == 1 && list[1].column == 12));
  CHECK((list[2].line == 2 && list[2].column == 3));
  CHECK((list[3].line == 2 && list[3].column == 11));
  const JsonTree* inner = tree->find("名");
  CHECK((inner->key_line == 3 && inner->key_column == 2 && inner->line == 3 && inner->column == 7));
  CHECK(inner->find("b")->is_null());
  CHECK(inner->find("b")->column == 15);
}

TEST_CASE("Malformed JSON is one problem at the place where it breaks") {
  const auto problems = problems_in("{\n  \"a\": 1,\n  \"b\" 2 }");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "malformed-json");
  CHECK(problems[0].place.line == 3);
  CHECK(problems_in("").size() == 1);
  CHECK(problems_in("[1, 2").size() == 1);
  CHECK(problems_in("{\"a\": \"\xFF\"}").size() == 1);
}

TEST_CASE("JSON nested deeper than anyone writes is a problem, not a crash") {
  const std::size_t depth = 200'000;
  const auto problems = problems_in(std::string(depth, '[') + std::string(depth, ']'));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "malformed-json");
  CHECK(problems[0].place.column == 101);
  CHECK(problems_in(std::string(100, '[') + std::string(100, ']')).empty());
}

TEST_CASE("A file of one long line is read as quickly as one of many") {
  std::string json = "[";
  for (int i = 0; i < 200'000; ++i) json += "1,";
  json += "{\"a\": 1, \"a\": 2}]";
  const auto problems = problems_in(json);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].place.column == 400'011);
}

TEST_CASE("A field that stands twice is a problem of its own") {
  const auto problems = problems_in("{\"a\": 1,\n \"a\": 2}");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "duplicate-field");
  CHECK(problems[0].place.line == 2);
}

TEST_CASE("Any text gives a tree or a problem, and never both or neither") {
  const bool holds = rc::check([](const std::string& text) {
    std::vector<Problem> problems;
    const auto tree = parse_json_tree(text, "x", problems);
    RC_ASSERT(tree.has_value() == problems.empty());
  });
  CHECK(holds);
}

TEST_CASE("Positions agree with the text for any JSON that is written out") {
  const bool holds = rc::check([](const std::vector<std::string>& texts) {
    nlohmann::json json = nlohmann::json::array();
    for (const auto& text : texts) json.push_back(text);
    const std::string written = json.dump(1, ' ', true, nlohmann::json::error_handler_t::replace);
    std::vector<Problem> problems;
    const auto tree = parse_json_tree(written, "x", problems);
    RC_ASSERT(tree.has_value());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      RC_ASSERT((*tree->array())[i].line == static_cast<int>(i) + 2);
      RC_ASSERT((*tree->array())[i].column == 2);
    }
  });
  CHECK(holds);
}

TEST_CASE("What is wrong with a file that is no text is said in text") {
  const auto problems = problems_in("{ \"id\": \"\xA0\x9A\" }");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].wrong.find('\xA0') == std::string::npos);
  CHECK(problems[0].wrong.find("ill-formed UTF-8") != std::string::npos);
}

TEST_CASE("What is wrong is said shortly, however long the text that breaks") {
  const auto problems = problems_in("[\"" + std::string(100'000, 'a'));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].wrong.size() < 400);
}

TEST_CASE("Nothing stands behind the end of JSON unseen") {
  const auto problems = problems_in(std::string_view("{}\n\0 {", 6));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "malformed-json");
  CHECK(problems[0].place.line == 2);
}
