#include <catch2/catch_test_macros.hpp>

#include "reading/case_files.hpp"
#include "reading/hand_made.hpp"

namespace communique::reading {
namespace {

TEST_CASE("Meetings, elections, visits and disasters are found with who, where and when") {
  const auto cases = cases_of("events.json");
  REQUIRE(cases.size() >= 30);
  for (const auto& one : cases) {
    const auto text = one.at("text").get<std::string>();
    CAPTURE(text);
    const auto page = lay_out(text);
    std::vector<std::vector<std::string>> happened;
    for (const auto& event : find_events(page, names_in(page, one), dates_in(page, one), {})) {
      happened.push_back({event.name, event.place, event.date});
      happened.back().insert(happened.back().end(), event.who.begin(), event.who.end());
      REQUIRE(!event.mentions.empty());
      CHECK(event.mentions.front().end <= page.text.size());
    }
    CHECK(happened == one.at("happened").get<std::vector<std::vector<std::string>>>());
  }
}

}  // namespace
}  // namespace communique::reading
