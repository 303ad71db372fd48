#pragma once
// Names of months and weekdays, and arithmetic over days of which the year may be unknown. Knows no text and
// no publication; a Moment says what a calendar says, never when it was said. Invariant: a Moment has no day
// without a month.
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace communique::reading {

/// 1 to 12, or 0. `is_short` names ("dec", "sept") are kept apart, since "mar" and "jan" are also other
/// words.
[[nodiscard]] int month_named(std::string_view low);
[[nodiscard]] int month_shortened(std::string_view low);
/// 1 to 12 for the months of other languages that pages are stamped in ("marzo", "févr", "Okt"), or 0. Many
/// are words of English too: only for places where a month is expected.
[[nodiscard]] int month_abroad(std::string_view low);
/// The year that two digits stand for beside a month: "94" is 1994, "07" is 2007.
[[nodiscard]] int year_of_two_digits(int digits);
/// 0 Monday to 6 Sunday, or -1.
[[nodiscard]] int weekday_named(std::string_view low);
[[nodiscard]] int weekday_shortened(std::string_view low);
/// What the season is called ("fall" is "autumn"), or "".
[[nodiscard]] std::string_view season_named(std::string_view low);

/// A year, a month or a day; 0 for what is not known.
struct Moment {
  int year = 0;
  int month = 0;
  int day = 0;
  [[nodiscard]] bool is_nothing() const { return year == 0 && month == 0; }
  auto operator<=>(const Moment&) const = default;
};

/// Whether there is such a day in that year, or in some year where none is given.
[[nodiscard]] bool exists(const Moment& moment);

/// "2025-12-04", "2025-12", "2025", "--12-04", "--12"; "" for nothing.
[[nodiscard]] std::string iso_of(const Moment& moment);
/// "2025-W49", by ISO 8601.
[[nodiscard]] std::string iso_week_of(std::chrono::sys_days day);

[[nodiscard]] Moment moment_of(std::chrono::sys_days day);
[[nodiscard]] std::chrono::sys_days day_of(const Moment& moment);  // of a whole day that exists
[[nodiscard]] int weekday_of(std::chrono::sys_days day);           // 0 Monday
[[nodiscard]] std::chrono::sys_days monday_of(std::chrono::sys_days day);

}  // namespace communique::reading
