#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <set>

#include "ui/calendar.hpp"

namespace communique::ui {
namespace {

constexpr CalendarStep kAllSteps[] = {CalendarStep::Previous, CalendarStep::Next,     CalendarStep::Above,
                                      CalendarStep::Below,    CalendarStep::PageBack, CalendarStep::PageOn,
                                      CalendarStep::YearBack, CalendarStep::YearOn,   CalendarStep::First,
                                      CalendarStep::Last};

int days_shown_of(int year, int month) {
  const std::vector<CalendarPlace> weeks = weeks_of({year, month, 1}, 1);
  return static_cast<int>(std::count_if(weeks.begin(), weeks.end(), [&](const CalendarPlace& day) {
    return day.year == year && day.month == month;
  }));
}

bool exists(const CalendarPlace& place) {
  return std::chrono::year_month_day{std::chrono::year{place.year},
                                     std::chrono::month{static_cast<unsigned>(place.month)},
                                     std::chrono::day{static_cast<unsigned>(place.day)}}
      .ok();
}

}  // namespace

TEST_CASE("A month shows all of its days, in leap years too") {
  struct Month {
    int year, month, days;
  };
  for (const Month month : {Month{2025, 1, 31}, Month{2025, 2, 28}, Month{2024, 2, 29}, Month{2000, 2, 29},
                            Month{1900, 2, 28}, Month{2025, 4, 30}, Month{2025, 12, 31}}) {
    INFO(month.year << '-' << month.month);
    CHECK(days_shown_of(month.year, month.month) == month.days);
  }
}

TEST_CASE("Weeks begin on the day they are asked to and leave no day out") {
  for (int month = 1; month <= 12; ++month) {
    for (const int first : {0, 1, 6}) {
      const std::vector<CalendarPlace> weeks = weeks_of({2026, month, 1}, first);
      REQUIRE(weeks.size() == 42);
      const std::chrono::weekday begins{
          std::chrono::sys_days{std::chrono::year{weeks[0].year} / weeks[0].month / weeks[0].day}};
      CHECK(begins.c_encoding() == static_cast<unsigned>(first));
      CHECK((weeks[0].day == 1 || weeks[0].month != month));
      for (std::size_t i = 1; i < weeks.size(); ++i) {
        CHECK(weeks[i] == moved(weeks[i - 1], Precision::Day, CalendarStep::Next));
      }
    }
  }
}

TEST_CASE("Keys lead over the ends of weeks, months and years") {
  struct Move {
    CalendarPlace from;
    Precision precision;
    CalendarStep step;
    CalendarPlace to;
  };
  const Move moves[] = {
      {{2025, 12, 31}, Precision::Day, CalendarStep::Next, {2026, 1, 1}},
      {{2024, 3, 1}, Precision::Day, CalendarStep::Previous, {2024, 2, 29}},
      {{2025, 12, 4}, Precision::Day, CalendarStep::Above, {2025, 11, 27}},
      {{2025, 12, 4}, Precision::Day, CalendarStep::Below, {2025, 12, 11}},
      {{2025, 1, 31}, Precision::Day, CalendarStep::PageOn, {2025, 2, 28}},
      {{2024, 2, 29}, Precision::Day, CalendarStep::YearOn, {2025, 2, 28}},
      {{2025, 12, 4}, Precision::Day, CalendarStep::First, {2025, 12, 1}},
      {{2024, 2, 4}, Precision::Day, CalendarStep::Last, {2024, 2, 29}},
      {{2025, 12, 1}, Precision::Month, CalendarStep::Next, {2026, 1, 1}},
      {{2025, 2, 1}, Precision::Month, CalendarStep::Above, {2024, 10, 1}},
      {{2025, 2, 1}, Precision::Month, CalendarStep::PageBack, {2024, 2, 1}},
      {{2025, 2, 1}, Precision::Month, CalendarStep::Last, {2025, 12, 1}},
      {{2025, 1, 1}, Precision::Year, CalendarStep::Below, {2029, 1, 1}},
      {{2025, 1, 1}, Precision::Year, CalendarStep::PageOn, {2037, 1, 1}},
      {{2025, 1, 1}, Precision::Year, CalendarStep::First, {2016, 1, 1}},
  };
  for (const Move& move : moves) {
    INFO(iso_text(move.from, Precision::Day) << " to " << iso_text(move.to, Precision::Day));
    CHECK(moved(move.from, move.precision, move.step) == move.to);
  }
}

TEST_CASE("No key leads to a day that does not exist or out of the years there are") {
  for (const CalendarPlace from :
       {CalendarPlace{1, 1, 1}, CalendarPlace{9999, 12, 31}, CalendarPlace{2024, 2, 29},
        CalendarPlace{2025, 8, 31}, CalendarPlace{12, 6, 30}}) {
    for (const Precision precision :
         {Precision::Day, Precision::Month, Precision::Year, Precision::Interval}) {
      for (const CalendarStep step : kAllSteps) {
        const CalendarPlace to = moved(from, precision, step);
        CHECK(exists(to));
        CHECK((to.year >= 1 && to.year <= 9999));
      }
    }
  }
}

TEST_CASE("What is chosen is written as ISO has it, and reads back as the same date") {
  CHECK(iso_text({2025, 12, 4}, Precision::Day) == "2025-12-04");
  CHECK(iso_text({2025, 12, 4}, Precision::Month) == "2025-12");
  CHECK(iso_text({2025, 12, 4}, Precision::Year) == "2025");
  CHECK(EdtfDate::parse(iso_text({987, 6, 5}, Precision::Day)).has_value());
}

TEST_CASE("A place that does not exist becomes the nearest that does") {
  CHECK(nearest_place(2025, 2, 31) == CalendarPlace{2025, 2, 28});
  CHECK(nearest_place(0, 0, 0) == CalendarPlace{1, 1, 1});
  CHECK(nearest_place(20250, 13, 99) == CalendarPlace{9999, 12, 31});
}

}  // namespace communique::ui
