#pragma once
// The system's time and time zone behind the Clock interface. Everything else takes a Clock.
#include "base/clock.hpp"

namespace communique {

/// What local wall clocks are ahead of UTC at one instant; negative west of Greenwich.
using UtcOffset = std::chrono::seconds;

/// A study day turns at this local hour, so that a late evening belongs to the day it began on.
inline constexpr std::chrono::hours kDayTurns{4};

[[nodiscard]] std::chrono::sys_days study_day_at(Instant at, UtcOffset offset);
[[nodiscard]] int local_hour_at(Instant at, UtcOffset offset);

/// Local time is that of the TZ variable, else of /etc/localtime, both read when the clock is made.
class SystemClock final : public Clock {
 public:
  SystemClock();
  [[nodiscard]] Instant now() const override;
  [[nodiscard]] std::chrono::sys_days study_day(Instant at) const override;
  [[nodiscard]] int local_hour(Instant at) const override;
  /// The zone's rule for that instant: it changes through the year where summer time is kept.
  [[nodiscard]] static UtcOffset offset_at(Instant at);
};

/// Time since some moment that no one sets back; it stands still while the machine sleeps.
[[nodiscard]] std::chrono::milliseconds steady_time();

}  // namespace communique
