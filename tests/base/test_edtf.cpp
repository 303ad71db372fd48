#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>

#include "base/edtf.hpp"

using namespace communique;

namespace {
EdtfDate date(const std::string& text) {
  const auto parsed = EdtfDate::parse(text);
  REQUIRE(parsed);
  return *parsed;
}
}  // namespace

TEST_CASE("A date keeps the precision that the text gives") {
  CHECK(date("2025-12-04").precision() == Precision::Day);
  CHECK(date("2025-12").precision() == Precision::Month);
  CHECK(date("1960").precision() == Precision::Year);
  CHECK(date("2012/2020").precision() == Precision::Interval);
  CHECK(date("2021~").is_approximate());
  CHECK(date("2021?").is_uncertain());
}

TEST_CASE("Dates that are no dates are refused") {
  for (const char* text :
       {"", "2025-13", "2025-02-30", "25-12-04", "2025/12/04", "2025-1-4", "2025-00", "2020/2012", "../..",
        "2025-12-04T10:00", "December 2025", "2025-12-", "+2025", "2025-12-04-05"}) {
    INFO(text);
    CHECK_FALSE(EdtfDate::parse(text));
  }
  CHECK(EdtfDate::parse("2025-02-30").error().code == ErrorCode::Invalid);
  CHECK(EdtfDate::parse("soon").error().code == ErrorCode::Malformed);
}

TEST_CASE("Dates are spoken as a reader expects") {
  CHECK(spoken(date("2025-12-04")) == "4 December 2025");
  CHECK(spoken(date("2025-12")) == "December 2025");
  CHECK(spoken(date("1960")) == "1960");
  CHECK(spoken(date("2012/2020")) == "2012 to 2020");
  CHECK(spoken(date("2021~")) == "about 2021");
  CHECK(spoken(date("2025-12-04"), "ja_JP") == "2025年12月4日");
  CHECK(spoken_with_preposition(date("2025-12-04")) == "on 4 December 2025");
  CHECK(spoken_with_preposition(date("2025-12")) == "in December 2025");
  CHECK(spoken_with_preposition(date("2012/2020")) == "from 2012 to 2020");
  CHECK(spoken_with_preposition(date("../2020")) == "until 2020");
}

TEST_CASE("A month overlaps its days and no others") {
  CHECK(date("2025-12").overlaps(date("2025-12-04")));
  CHECK(date("2012/2020").overlaps(date("2020-12-31")));
  CHECK_FALSE(date("2025-12").overlaps(date("2025-11-30")));
  CHECK(date("2024-02").last_day() == date("2024-02-29").first_day());
}

TEST_CASE("Every day of the calendar survives writing and reading") {
  const bool holds = rc::check([] {
    const int y = *rc::gen::inRange(1, 3000);
    const int m = *rc::gen::inRange(1, 13);
    const int d = *rc::gen::inRange(1, 29);
    const auto made = make_date(y, m, d);
    RC_ASSERT(made.has_value());
    RC_ASSERT((EdtfDate::parse(made->text()).value() == *made));
    RC_ASSERT(made->first_day() == made->last_day());
  });
  CHECK(holds);
}

TEST_CASE("No text makes the date parser do anything but answer") {
  const bool holds = rc::check([](const std::string& text) {
    const auto parsed = EdtfDate::parse(text);
    RC_ASSERT(!parsed || parsed->text() == text);
  });
  CHECK(holds);
}

TEST_CASE("A week begins as it does where the language is spoken") {
  CHECK(first_weekday("en_GB") == 1);
  CHECK(first_weekday("en_US") == 0);
  CHECK(first_weekday("ja_JP") == 0);
}
