#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "reading/calendar.hpp"
#include "reading/finders.hpp"

namespace {

using namespace communique;
using namespace communique::reading;

Page page_of(const std::string& text, const std::string& published) {
  if (published.empty()) return lay_out(text);
  return lay_out(text, *EdtfDate::parse(published), DatedBy::Author);
}

nlohmann::json cases_of(const char* file) {
  std::ifstream in(std::string(COMMUNIQUE_SOURCE_DIR) + "/tests/reading/" + file);
  REQUIRE(in);
  return nlohmann::json::parse(in);
}

std::map<std::string, std::string> dates_in(const std::string& text, const std::string& published = {}) {
  std::map<std::string, std::string> found;
  for (const DateFound& date : find_dates(page_of(text, published))) found[date.text] = date.iso;
  return found;
}

}  // namespace

TEST_CASE("Dates are found as they are written and resolved from what the article says", "[reading]") {
  for (const auto& one : cases_of("dates.json")) {
    const std::string text = one["text"];
    INFO(text << "\n  " << one.value("why", ""));
    CHECK(dates_in(text, one.value("published", "")) ==
          one["dates"].get<std::map<std::string, std::string>>());
  }
}

TEST_CASE("Every mention of a date points at its own words in the body", "[reading]") {
  const Page page =
      page_of("On Dec. 4 they met. On Thursday they signed. In 1998 they had not.", "2025-12-04");
  const auto dates = find_dates(page);
  REQUIRE(dates.size() == 2);
  REQUIRE(dates[0].mentions.size() == 2);
  CHECK(page.at(dates[0].mentions[0]) == "Dec. 4");
  CHECK(page.at(dates[0].mentions[1]) == "Thursday");
  CHECK(dates[0].variants == std::vector<std::string>{"Thursday"});
  REQUIRE(dates[0].edtf);
  CHECK(dates[0].edtf->text() == "2025-12-04");
  CHECK(dates[1].edtf->text() == "1998");
}

TEST_CASE("A deck is given no date for a week or a day without a year", "[reading]") {
  const auto dates = find_dates(page_of("They met on Nov. 8.", ""));
  REQUIRE(dates.size() == 1);
  CHECK_FALSE(dates[0].edtf);
  const auto weeks = find_dates(page_of("They met last week.", "2025-12-04"));
  REQUIRE(weeks.size() == 1);
  CHECK_FALSE(weeks[0].edtf);
}

TEST_CASE("A dateline without a year still tells which day its weekdays are", "[reading]") {
  const auto dates = dates_in(
      "NAIROBI, June 5 (AP) - The leaders on Wednesday pledged to unite. Mr. Kenyatta took office on "
      "Saturday.\n"
      "A working party was formed at once, and officials said that it had much to do in the coming days.");
  CHECK(dates.at("June 5") == "--06-05");
  CHECK(dates.at("Saturday") == "--06-01");
}

TEST_CASE("Weeks are numbered as ISO 8601 does", "[reading]") {
  CHECK(iso_week_of(day_of({2021, 1, 3})) == "2020-W53");
  CHECK(iso_week_of(day_of({2024, 12, 30})) == "2025-W01");
  CHECK(iso_week_of(day_of({2025, 12, 4})) == "2025-W49");
}

TEST_CASE("Dates in a long line without sentences are all found", "[reading]") {
  std::string text = "The chronicle says that he was king";
  for (int i = 0; i < 20000; ++i) text += " and that he was crowned on 4 May 1999";
  const auto dates = find_dates(page_of(text + ".", ""));
  REQUIRE_FALSE(dates.empty());
  REQUIRE(dates.size() <= 3);  // one may be cut in two where a stretch ends
  CHECK(dates[0].mentions.size() > 19980);
}
