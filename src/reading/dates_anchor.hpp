#pragma once
// The day that an article's relative expressions count from: when it was written, or as much of that as the
// page tells. Resolving is dates.cpp's. Invariant: a day without a known year is a stand-in, never shown.
#include <chrono>
#include <optional>
#include <vector>

#include "reading/calendar.hpp"
#include "reading/dates_forms.hpp"

namespace communique::reading {

/// `year_is_known` is false for a dateline without a year: the day is then a stand-in in some year, on the
/// right weekday where `weekday_is_known`.
struct Anchor {
  std::optional<std::chrono::sys_days> day;
  Moment moment;  // as much as is known
  bool weekday_is_known = false;
  bool year_is_known = false;
};

/// `found` are the article's own expressions: a dateline without a year takes it from them where they leave
/// but one.
[[nodiscard]] Anchor anchor_of(const Page& page, const std::vector<Expression>& found);

/// Where a further report begins with a dateline of its own, as in a column of briefs, and its day.
struct LaterDay {
  std::size_t begin = 0;
  std::chrono::sys_days day;
};
[[nodiscard]] std::vector<LaterDay> later_datelines(const Page& page, const Anchor& anchor);

/// Which of the two orders the article's own dates have: 4 December or December 4.
[[nodiscard]] bool writes_day_first(const Page& page, std::vector<Expression> found);
/// The latest year that is written with a month.
[[nodiscard]] int latest_dated_year(const std::vector<Expression>& found);

}  // namespace communique::reading
