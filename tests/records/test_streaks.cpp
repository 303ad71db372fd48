#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "records/streaks.hpp"

using namespace communique;

TEST_CASE("Days in a row end today or yesterday") {
  CHECK(days_in_a_row({}, 100) == 0);
  CHECK(days_in_a_row({100}, 100) == 1);
  CHECK(days_in_a_row({99}, 100) == 1);  // today may still come
  CHECK(days_in_a_row({98}, 100) == 0);
  CHECK(days_in_a_row({97, 98, 99, 100}, 100) == 4);
  CHECK(days_in_a_row({95, 97, 98, 99}, 100) == 3);
  CHECK(days_in_a_row({98, 100}, 100) == 1);
}

TEST_CASE("A day in the future, from a clock that was wrong, does not end a streak") {
  CHECK(days_in_a_row({98, 99, 100, 101, 400}, 100) == 3);
  CHECK(days_in_a_row({99, 400}, 100) == 1);
  CHECK(days_in_a_row({400}, 100) == 0);
}

TEST_CASE("Days in a row are those that can be counted back one by one") {
  CHECK(rc::check([] {
    const auto offsets = *rc::gen::container<std::set<int>>(rc::gen::inRange(-12, 3));
    const std::int64_t today = 20000;
    std::vector<std::int64_t> days;
    for (const int offset : offsets) days.push_back(today + offset);
    int day = offsets.count(0) != 0 ? 0 : -1;
    int expected = 0;
    for (; offsets.count(day) != 0; --day) ++expected;
    RC_ASSERT(days_in_a_row(days, today) == expected);
  }));
}

TEST_CASE("The longest run is the most right answers in a row; almost ends it") {
  const auto right = Verdict::Correct;
  CHECK(longest_run({}) == 0);
  CHECK(longest_run({Verdict::Wrong, Verdict::Almost}) == 0);
  CHECK(longest_run({right, right, Verdict::Wrong, right, right, right, Verdict::Almost, right}) == 3);
}
