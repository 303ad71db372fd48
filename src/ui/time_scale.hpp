#pragma once
// Where days stand on a line: long empty stretches are drawn short, so that what happened has the room.
// Pure arithmetic. Days are counted as std::chrono::sys_days counts them; a day d is the stretch from d to
// d + 1. Positions are days too, at the scale's full rate; a viewport turns them into px.
#include <string>
#include <utility>
#include <vector>

#include "ui/metrics.hpp"

namespace communique::ui {

/// From the first day to the last, both inclusive.
struct DaySpan {
  int first = 0;
  int last = 0;
};

/// Monotone, continuous and straight between breaks. Past its ends it goes on as at them.
class TimeScale {
 public:
  TimeScale() = default;
  /// Of all that is to be placed, in any order; at least one span.
  explicit TimeScale(const std::vector<DaySpan>& spans);

  [[nodiscard]] double position(double day) const;
  [[nodiscard]] double day(double position) const;
  [[nodiscard]] double length() const { return knots_.back().position; }  // from 0
  [[nodiscard]] double rate(double day) const;                            // positions for a day, up to 1
  /// Days at which the rate changes, in order.
  [[nodiscard]] std::vector<double> breaks() const;

 private:
  struct Knot {
    double day = 0;
    double position = 0;
  };
  [[nodiscard]] const Knot& knot_before(double value, double Knot::*member) const;
  std::vector<Knot> knots_{{0, 0}, {1, 1}};  // at least two, both members growing
};

/// What of a scale is in view, in positions.
struct TimeWindow {
  double from = 0;
  double to = 1;
  bool operator==(const TimeWindow&) const = default;
};

/// A scale seen through a window of `width` px. Keeps within its limits: no wider than the whole with a
/// little air on both sides, no nearer than kMostPxPerDay.
inline constexpr double kMostPxPerDay = 192;
class TimeViewport {
 public:
  TimeViewport(const TimeScale& scale, TimeWindow window, double width);
  [[nodiscard]] static TimeWindow whole(const TimeScale& scale);

  [[nodiscard]] const TimeScale& scale() const { return *scale_; }
  [[nodiscard]] TimeWindow window() const { return window_; }
  [[nodiscard]] double width() const { return width_; }
  [[nodiscard]] double x_of(double day) const;
  [[nodiscard]] double moment_at(double x) const;  // day and part of it
  [[nodiscard]] int day_at(double x) const;
  [[nodiscard]] double px_per_day(double day) const;
  [[nodiscard]] bool can_zoom_in() const;
  [[nodiscard]] bool can_zoom_out() const;
  /// Above 1 nearer; what is at `x` stays there, unless a limit is met.
  void zoom(double factor, double x);
  void pan(double px);  // positive: to later days
  /// What is between two places comes to fill the view.
  void fit(double x_one, double x_other);

 private:
  void keep_within();
  const TimeScale* scale_;
  TimeWindow window_;
  double width_;
};

/// How a tick is called: by its year, its month or its day.
enum class TickUnit { Year, Month, Day };
struct Tick {
  int day = 0;  // it stands at its beginning
  double x = 0;
  TickUnit unit = TickUnit::Year;
  bool is_major = true;  // has a label
};
/// In order. Majors are at least `apart` px from each other; minors stand between them where there is room.
[[nodiscard]] std::vector<Tick> ticks_of(const TimeViewport& viewport, double apart);

}  // namespace communique::ui
