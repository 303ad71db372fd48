#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "reading/case_files.hpp"
#include "reading/hand_made.hpp"

namespace communique::reading {
namespace {

using Told = std::vector<std::vector<std::string>>;

std::vector<StatementFound> found_in(const nlohmann::json& one) {
  const auto page = lay_out(one.at("text").get<std::string>());
  return find_statements(page, names_in(page, one), dates_in(page, one));
}

TEST_CASE("What people, bodies and governments said is found with who said it and the verb") {
  const auto cases = cases_of("statements.json");
  REQUIRE(cases.size() >= 50);
  for (const auto& one : cases) {
    const auto text = one.at("text").get<std::string>();
    CAPTURE(text);
    const auto found = found_in(one);
    Told told;
    for (const auto& statement : found) told.push_back({statement.speaker, statement.verb, statement.text});
    CHECK(told == one.at("say").get<Told>());
    const auto quoted =
        std::count_if(found.begin(), found.end(), [](const auto& said) { return said.is_quoted; });
    CHECK(quoted == one.value("quoted", 0));
    if (!found.empty() && one.contains("to")) CHECK(found.front().to == one.at("to").get<std::string>());
    if (!found.empty() && one.contains("date"))
      CHECK(found.front().date == one.at("date").get<std::string>());
  }
}

TEST_CASE("A statement keeps the article's own words and points to them") {
  for (const auto& one : cases_of("statements.json")) {
    const auto page = lay_out(one.at("text").get<std::string>());
    for (const auto& statement : find_statements(page, names_in(page, one), dates_in(page, one))) {
      REQUIRE(statement.mentions.size() == 1);
      CHECK(page.at(statement.mentions.front()) == statement.text);
    }
  }
}

TEST_CASE("Quotation marks that are never closed, or nothing but marks, are no statements") {
  nlohmann::json one = {{"text", "\"\"\" \" “ ” “ said ” “"}};
  CHECK(found_in(one).empty());
  one["text"] = "“He never came back";
  CHECK(found_in(one).empty());
}

}  // namespace
}  // namespace communique::reading
