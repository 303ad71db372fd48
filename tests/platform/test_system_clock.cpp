#include <rapidcheck.h>
#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): setenv is POSIX, not C++

#include <catch2/catch_test_macros.hpp>

#include "platform/system_clock.hpp"

using namespace communique;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

Instant utc(std::chrono::year_month_day day, std::chrono::milliseconds time) { return sys_days(day) + time; }

// By its rule rather than its name, so that no time zone database is needed.
SystemClock london() {
  setenv("TZ", "GMT0BST,M3.5.0/1,M10.5.0", 1);
  return {};
}

}  // namespace

TEST_CASE("A study day turns at four in the morning, local time") {
  const auto day = 2025y / 12 / 4;
  const UtcOffset taipei = 8h;
  CHECK(study_day_at(utc(day, 12h), taipei) == sys_days(day));
  CHECK(study_day_at(utc(day, 15h + 59min), taipei) == sys_days(day));  // 23:59
  CHECK(study_day_at(utc(day, 16h), taipei) == sys_days(day));          // midnight changes nothing
  CHECK(study_day_at(utc(day, 20h) - 1ms, taipei) == sys_days(day));    // 03:59:59.999
  CHECK(study_day_at(utc(day, 20h), taipei) == sys_days(day) + days{1});
  const UtcOffset new_york = -5h;
  CHECK(study_day_at(utc(day, 8h), new_york) == sys_days(day) - days{1});  // 03:00
  CHECK(study_day_at(utc(day, 9h), new_york) == sys_days(day));            // 04:00
}

TEST_CASE("The local hour follows the zone, also before 1970") {
  CHECK(local_hour_at(utc(2025y / 12 / 4, 20h), 8h) == 4);
  CHECK(local_hour_at(utc(2025y / 12 / 4, 2h), -5h) == 21);
  CHECK(local_hour_at(utc(1960y / 6 / 23, 30min), 5h + 30min) == 6);
  CHECK(local_hour_at(utc(1960y / 6 / 23, 30min), -1h) == 23);
}

TEST_CASE("A study day begins at four o'clock also on the day the clocks change") {
  const SystemClock clock = london();
  // Clocks go from 01:00 GMT to 02:00 BST on 30 March 2025, and back at 01:00 GMT on 26 October 2025.
  const auto spring = 2025y / 3 / 30;
  CHECK(SystemClock::offset_at(utc(spring, 1h) - 1ms) == 0h);
  CHECK(SystemClock::offset_at(utc(spring, 1h)) == 1h);
  CHECK(clock.study_day(utc(spring, 3h) - 1ms) == sys_days(spring) - days{1});
  CHECK(clock.study_day(utc(spring, 3h)) == sys_days(spring));
  CHECK(clock.local_hour(utc(spring, 3h)) == 4);

  const auto autumn = 2025y / 10 / 26;
  CHECK(clock.study_day(utc(autumn, 3h)) == sys_days(autumn) - days{1});
  CHECK(clock.study_day(utc(autumn, 4h)) == sys_days(autumn));
  CHECK(clock.local_hour(utc(autumn, 0h)) == 1);
  CHECK(clock.local_hour(utc(autumn, 1h)) == 1);  // the hour that comes twice
}

TEST_CASE("Study days never run backwards, also where clocks do") {
  const SystemClock clock = london();
  CHECK(rc::check([&clock](std::uint32_t seconds, std::uint16_t later) {
    const Instant first{std::chrono::seconds{seconds}};
    const Instant second = first + std::chrono::seconds{later};
    RC_ASSERT(clock.study_day(first) <= clock.study_day(second));
    RC_ASSERT(clock.study_day(second) - clock.study_day(first) <= days{1});
  }));
}

TEST_CASE("The system's clock tells the present") {
  const SystemClock clock = london();
  CHECK(clock.now() > utc(2025y / 1 / 1, 0h));
  CHECK(clock.study_day(clock.now()) <= std::chrono::floor<days>(clock.now()) + days{1});
}
