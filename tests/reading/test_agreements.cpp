#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "reading/case_files.hpp"
#include "reading/hand_made.hpp"

namespace communique::reading {
namespace {

std::vector<std::string> names_of(const std::vector<AgreementFound>& found) {
  std::vector<std::string> names;
  for (const auto& agreement : found) names.push_back(agreement.name);
  std::sort(names.begin(), names.end());
  return names;
}

const AgreementFound& called(const std::vector<AgreementFound>& found, const std::string& name) {
  return *std::find_if(found.begin(), found.end(),
                       [&](const auto& agreement) { return agreement.name == name; });
}

std::vector<AgreementFound> found_in(const std::string& text) {
  return find_agreements(lay_out(text), lexicon());
}

TEST_CASE("Treaties and their like are found by name or by what they are about, and nothing else is") {
  const auto cases = cases_of("agreements.json");
  REQUIRE(cases.size() >= 60);
  for (const auto& one : cases) {
    const auto text = one.at("text").get<std::string>();
    CAPTURE(text);
    const auto found = found_in(text);
    auto expected = one.at("find").get<std::vector<std::string>>();
    const auto first = expected.empty() ? std::string() : expected.front();
    std::sort(expected.begin(), expected.end());
    CHECK(names_of(found) == expected);
    if (first.empty() || names_of(found) != expected) continue;
    const auto& agreement = called(found, first);
    for (const std::string variant : one.value("variants", nlohmann::json::array())) {
      CAPTURE(variant);
      CHECK(std::find(agreement.variants.begin(), agreement.variants.end(), variant) !=
            agreement.variants.end());
    }
    if (one.contains("kind")) CHECK(agreement.kind == one.at("kind").get<std::string>());
    if (one.contains("mentions"))
      CHECK(agreement.mentions.size() == one.at("mentions").front().get<std::size_t>());
  }
}

TEST_CASE("Every mention of an agreement points to words of the text, in order") {
  for (const auto& one : cases_of("agreements.json")) {
    const auto page = lay_out(one.at("text").get<std::string>());
    for (const auto& agreement : find_agreements(page, lexicon())) {
      CAPTURE(agreement.name);
      REQUIRE(!agreement.mentions.empty());
      CHECK(std::is_sorted(agreement.mentions.begin(), agreement.mentions.end()));
      for (const auto& mention : agreement.mentions) {
        CHECK(mention.begin < mention.end);
        CHECK(mention.end <= page.text.size());
      }
    }
  }
}

TEST_CASE("An agreement has its parties, who signed it and when") {
  for (const auto& one : cases_of("agreement_parties.json")) {
    const auto text = one.at("text").get<std::string>();
    CAPTURE(text);
    const auto page = lay_out(text);
    auto found = find_agreements(page, lexicon());
    complete_agreements(page, names_in(page, one), dates_in(page, one), found);
    REQUIRE(!found.empty());
    auto parties = found.front().parties;
    std::sort(parties.begin(), parties.end());
    CHECK(parties == one.value("parties", std::vector<std::string>()));
    CHECK(found.front().signatories == one.value("signatories", std::vector<std::string>()));
    CHECK(found.front().date == one.value("date", std::string()));
  }
}

TEST_CASE("The same article read twice names the same agreements") {
  const std::string text =
      "Chile and Peru signed a fisheries pact on Monday. The pact ends a dispute over tuna.\n";
  const auto once = names_of(found_in(text));
  CHECK(once == names_of(found_in(text)));
  CHECK(once == std::vector<std::string>{"fisheries pact"});
}

TEST_CASE("A text of nothing but the word treaty ends in no endless work and no finding by name") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "treaty ";
  CHECK(found_in(text).size() <= 1);
  CHECK(found_in("").empty());
}

}  // namespace
}  // namespace communique::reading
