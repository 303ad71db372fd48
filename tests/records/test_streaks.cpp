#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <iterator>
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
    const int practised =
        *rc::gen::inRange(0, 1 << 15);  // one bit a day, from 12 days ago to the day after next
    std::set<int> offsets;
    for (int offset = -12; offset < 3; ++offset) {
      if ((practised >> (offset + 12) & 1) != 0) offsets.insert(offset);
    }
    const std::int64_t today = 20000;
    std::vector<std::int64_t> days;
    std::transform(offsets.begin(), offsets.end(), std::back_inserter(days),
                   [&](int offset) { return today + offset; });
    int day = offsets.contains(0) ? 0 : -1;
    int expected = 0;
    for (; offsets.contains(day); --day) ++expected;
    RC_ASSERT(days_in_a_row(days, today) == expected);
  }));
}

TEST_CASE("The longest run is the most right answers in a row; almost ends it") {
  const auto right = Verdict::Correct;
  CHECK(longest_run({}) == 0);
  CHECK(longest_run({Verdict::Wrong, Verdict::Almost}) == 0);
  CHECK(longest_run({right, right, Verdict::Wrong, right, right, right, Verdict::Almost, right}) == 3);
}
