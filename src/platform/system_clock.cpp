#include "platform/system_clock.hpp"

#include <time.h>  // NOLINT(modernize-deprecated-headers): localtime_r and tm_gmtoff are POSIX, not C++

namespace communique {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;

std::chrono::sys_days study_day_at(Instant at, UtcOffset offset) {
  return floor<days>(at + offset - kDayTurns);
}

int local_hour_at(Instant at, UtcOffset offset) {
  const Instant local = at + offset;
  return static_cast<int>(floor<hours>(local - floor<days>(local)).count());
}

SystemClock::SystemClock() { tzset(); }

Instant SystemClock::now() const {
  return floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::sys_days SystemClock::study_day(Instant at) const { return study_day_at(at, offset_at(at)); }

int SystemClock::local_hour(Instant at) const { return local_hour_at(at, offset_at(at)); }

UtcOffset SystemClock::offset_at(Instant at) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
  std::tm local{};
  if (localtime_r(&seconds, &local) == nullptr) return UtcOffset{0};  // a year beyond what tm can hold
  return UtcOffset{local.tm_gmtoff};
}

std::chrono::milliseconds steady_time() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since);
}

}  // namespace communique
