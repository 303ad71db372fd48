#include "base/times.hpp"

#include <fmt/chrono.h>

#include <array>

namespace communique {
namespace {

/// The number that fills `text`, all digits; nothing else.
std::optional<int> number_in(std::string_view text) {
  int number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number;
}

}  // namespace

std::string day_text(std::int64_t day) {
  const std::chrono::year_month_day date(std::chrono::sys_days{std::chrono::days{day}});
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<std::int64_t> day_from(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::string_view all = text;
  const auto year = number_in(all.substr(0, 4));
  const auto month = number_in(all.substr(5, 2));
  const auto day = number_in(all.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count();
}

std::string instant_text(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::hh_mm_ss time(at - day);
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", day_text(day.time_since_epoch().count()),
                     time.hours().count(), time.minutes().count(), time.seconds().count(),
                     time.subseconds().count());
}

std::optional<Instant> instant_from_text(const std::string& text) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00.000Z";
  if (text.size() != kForm.size()) return std::nullopt;
  const auto day = day_from(text.substr(0, 10));
  for (const std::size_t place : {10U, 13U, 16U, 19U, 23U}) {
    if (text[place] != kForm[place]) return std::nullopt;
  }
  const std::string_view all = text;
  const auto hour = number_in(all.substr(11, 2));
  const auto minute = number_in(all.substr(14, 2));
  const auto second = number_in(all.substr(17, 2));
  const auto millisecond = number_in(all.substr(20, 3));
  if (!day || !hour || !minute || !second || !millisecond) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return Instant{std::chrono::days{*day}} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
         std::chrono::seconds{*second} + std::chrono::milliseconds{*millisecond};
}

}  // namespace communique
