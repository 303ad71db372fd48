#include "ui/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace communique::ui {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;

year_month_day date_of(CalendarPlace place) {
  return {std::chrono::year{place.year}, std::chrono::month{static_cast<unsigned>(place.month)},
          std::chrono::day{static_cast<unsigned>(place.day)}};
}

CalendarPlace place_of(year_month_day date) {
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

int last_day_of(year_month month) {
  return static_cast<int>(static_cast<unsigned>((month / std::chrono::last).day()));
}

bool is_within(CalendarPlace place) { return place.year >= kFirstYear && place.year <= kLastYear; }

/// A month with 30 days has no 31st: its last day then.
CalendarPlace by_months(CalendarPlace place, int count) {
  const year_month_day date = date_of(place);
  const year_month month = date.year() / date.month() + months{count};
  return {static_cast<int>(month.year()), static_cast<int>(static_cast<unsigned>(month.month())),
          std::min(place.day, last_day_of(month))};
}

CalendarPlace by_days(CalendarPlace place, int count) {
  return place_of(year_month_day{sys_days{date_of(place)} + days{count}});
}

CalendarPlace by_years(CalendarPlace place, int count) { return by_months(place, 12 * count); }

CalendarPlace moved_day(CalendarPlace place, CalendarStep step) {
  switch (step) {
    case CalendarStep::Previous:
      return by_days(place, -1);
    case CalendarStep::Next:
      return by_days(place, 1);
    case CalendarStep::Above:
      return by_days(place, -kWeekDays);
    case CalendarStep::Below:
      return by_days(place, kWeekDays);
    case CalendarStep::PageBack:
      return by_months(place, -1);
    case CalendarStep::PageOn:
      return by_months(place, 1);
    case CalendarStep::YearBack:
      return by_years(place, -1);
    case CalendarStep::YearOn:
      return by_years(place, 1);
    case CalendarStep::First:
      return {place.year, place.month, 1};
    case CalendarStep::Last:
      return nearest_place(place.year, place.month, 31);
  }
  return place;
}

/// `at` of `shown` on a page; `by` moves by one of them.
template <class By>
CalendarPlace moved_part(CalendarPlace place, int at, int shown, By by, CalendarStep step) {
  switch (step) {
    case CalendarStep::Previous:
      return by(place, -1);
    case CalendarStep::Next:
      return by(place, 1);
    case CalendarStep::Above:
      return by(place, -kMonthColumns);
    case CalendarStep::Below:
      return by(place, kMonthColumns);
    case CalendarStep::PageBack:
    case CalendarStep::YearBack:
      return by(place, -shown);
    case CalendarStep::PageOn:
    case CalendarStep::YearOn:
      return by(place, shown);
    case CalendarStep::First:
      return by(place, -at);
    case CalendarStep::Last:
      return by(place, shown - 1 - at);
  }
  return place;
}

}  // namespace

CalendarPlace moved(CalendarPlace place, Precision precision, CalendarStep step) {
  CalendarPlace to = place;
  if (precision == Precision::Day) {
    to = moved_day(place, step);
  } else if (precision == Precision::Month) {
    to = moved_part(place, place.month - 1, 12, by_months, step);
  } else {
    to = moved_part(place, place.year - first_year_shown(place.year), kYearsShown, by_years, step);
  }
  return is_within(to) ? to : place;
}

CalendarPlace nearest_place(int year, int month, int day) {
  CalendarPlace place{std::clamp(year, kFirstYear, kLastYear), std::clamp(month, 1, 12), 1};
  const year_month_day date = date_of(place);
  place.day = std::clamp(day, 1, last_day_of(date.year() / date.month()));
  return place;
}

std::vector<CalendarPlace> weeks_of(CalendarPlace place, int first_weekday) {
  const sys_days first = sys_days{date_of({place.year, place.month, 1})};
  const std::chrono::weekday begins{static_cast<unsigned>(first_weekday)};
  const sys_days from = first - (std::chrono::weekday{first} - begins);
  std::vector<CalendarPlace> weeks;
  for (int i = 0; i < kWeekDays * kWeeksShown; ++i) {
    weeks.push_back(place_of(year_month_day{from + days{i}}));
  }
  return weeks;
}

int first_year_shown(int year) { return year - year % kYearsShown; }

std::string iso_text(CalendarPlace place, Precision precision) {
  if (precision == Precision::Day)
    return fmt::format("{:04}-{:02}-{:02}", place.year, place.month, place.day);
  if (precision == Precision::Month) return fmt::format("{:04}-{:02}", place.year, place.month);
  return fmt::format("{:04}", place.year);
}

}  // namespace communique::ui
