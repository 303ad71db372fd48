#pragma once
// The arithmetic of the calendar beside a date field: what its page shows and where a key leads. Pure.
// Invariant: every place is a day that exists, in the years 1 to 9999.
#include <string>
#include <vector>

#include "base/edtf.hpp"

namespace communique::ui {

/// A day; of a month or a year the first that was come to.
struct CalendarPlace {
  int year = 1;
  int month = 1;  // 1 to 12
  int day = 1;
  bool operator==(const CalendarPlace&) const = default;
};

/// Pages are months of days, years of months, or twelve years.
enum class CalendarStep {
  Previous,
  Next,
  Above,
  Below,
  PageBack,
  PageOn,
  YearBack,
  YearOn,
  First,  // of its page
  Last
};
/// `precision`: what is chosen; an Interval is chosen by year.
[[nodiscard]] CalendarPlace moved(CalendarPlace place, Precision precision, CalendarStep step);

/// The place nearest to the given parts, which need not exist.
[[nodiscard]] CalendarPlace nearest_place(int year, int month, int day);

inline constexpr int kWeekDays = 7;
inline constexpr int kWeeksShown = 6;
inline constexpr int kMonthColumns = 4;  // and as many columns of years
inline constexpr int kYearsShown = 12;
/// Six whole weeks that hold the month of `place`; `first_weekday`: 0 Sunday, 1 Monday.
[[nodiscard]] std::vector<CalendarPlace> weeks_of(CalendarPlace place, int first_weekday);
[[nodiscard]] int first_year_shown(int year);

/// "2025-12-04", "2025-12" or "2025".
[[nodiscard]] std::string iso_text(CalendarPlace place, Precision precision);

}  // namespace communique::ui
