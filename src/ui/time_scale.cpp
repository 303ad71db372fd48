#include "ui/time_scale.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace communique::ui {
namespace {

using namespace std::chrono;  // NOLINT(google-build-using-namespace): calendar arithmetic throughout

constexpr double kDaysPerYear = 365.2425;
constexpr int kLeastLength = 30;         // days, however little happened
constexpr double kShortGap = 60;         // days; a shorter gap is never compressed
constexpr double kLongShare = 0.3;       // a gap is long where it takes this much of what is not compressed
constexpr double kClearlyLonger = 1.5;   // than the longest gap that stays
constexpr double kLeastFull = 1.0 / 24;  // of all days, that keep the full rate
constexpr double kSliver = 0.1;          // of the whole: a piece between compressed ones that joins them
constexpr double kStretchLength = 0.2;   // of what keeps the full rate, for each gap in a stretch
constexpr double kLongestStretch = 0.4;
constexpr double kLeastRate = 1.0 / 16;
constexpr double kAir = 0.06;     // of the full rate's days, before what follows a stretch
constexpr double kMargin = 0.02;  // of the whole, on both sides

/// Without anything happening in it, or (compressed) not enough.
struct Stretch {
  double from = 0, to = 0;
  int gaps = 1;
  [[nodiscard]] double days() const { return to - from; }
};

std::vector<double> anchors_of(const std::vector<DaySpan>& spans) {
  std::vector<double> anchors;
  for (const DaySpan& span : spans) {
    anchors.push_back(span.first);
    anchors.push_back(span.last + 1);
  }
  std::sort(anchors.begin(), anchors.end());
  anchors.erase(std::unique(anchors.begin(), anchors.end()), anchors.end());
  if (anchors.back() - anchors.front() < kLeastLength) {
    const double spare = (kLeastLength - (anchors.back() - anchors.front())) / 2;
    anchors.front() -= std::ceil(spare);
    anchors.back() += std::ceil(spare);
  }
  return anchors;
}

/// The longest gaps, as long as each takes much of what the others leave.
std::vector<Stretch> long_gaps(const std::vector<double>& anchors) {
  std::vector<Stretch> gaps;
  for (std::size_t i = 1; i < anchors.size(); ++i) gaps.push_back({anchors[i - 1], anchors[i]});
  std::stable_sort(gaps.begin(), gaps.end(),
                   [](const Stretch& one, const Stretch& other) { return one.days() > other.days(); });
  const double total = anchors.back() - anchors.front();
  double full = total;
  std::size_t count = 0;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const double days = gaps[i].days();
    if (days < kShortGap || days < kLongShare * full || full - days < kLeastFull * total) break;
    full -= days;
    // Of gaps that are much alike none stands out: they go together or not at all.
    const double next = i + 1 < gaps.size() ? gaps[i + 1].days() : 0;
    if (days > kClearlyLonger * next) count = i + 1;
  }
  gaps.resize(count);
  std::sort(gaps.begin(), gaps.end(),
            [](const Stretch& one, const Stretch& other) { return one.from < other.from; });
  return gaps;
}

double full_days(const std::vector<double>& anchors, const std::vector<Stretch>& stretches) {
  double days = anchors.back() - anchors.front();
  for (const Stretch& stretch : stretches) days -= stretch.days();
  return days;
}

/// Little pieces at full rate between stretches, and before the first, are not worth their slashes.
std::vector<Stretch> joined(std::vector<Stretch> stretches, const std::vector<double>& anchors) {
  if (stretches.empty()) return stretches;
  const double sliver = kSliver * full_days(anchors, stretches);
  if (stretches.front().from - anchors.front() < sliver) stretches.front().from = anchors.front();
  if (anchors.back() - stretches.back().to < sliver) stretches.back().to = anchors.back();
  std::vector<Stretch> result{stretches.front()};
  for (std::size_t i = 1; i < stretches.size(); ++i) {
    if (stretches[i].from - result.back().to < sliver) {
      result.back().to = stretches[i].to;
      ++result.back().gaps;
    } else {
      result.push_back(stretches[i]);
    }
  }
  return result;
}

/// The nearest beginning of a year not after `day`; the day itself where that is far for this scale.
double year_before(double day, double far) {
  const year_month_day date{sys_days{days{static_cast<int>(std::floor(day))}}};
  const auto begin = static_cast<double>(sys_days{date.year() / January / 1}.time_since_epoch().count());
  return day - begin <= far ? begin : std::floor(day);
}

}  // namespace

TimeScale::TimeScale(const std::vector<DaySpan>& spans) {
  const std::vector<double> anchors = anchors_of(spans);
  std::vector<Stretch> stretches = joined(long_gaps(anchors), anchors);
  const double full = full_days(anchors, stretches);
  const double air = kAir * full;
  knots_ = {{anchors.front(), 0}};
  const auto go_to = [&](double day, double length) {
    if (day - knots_.back().day > 1e-6) knots_.push_back({day, knots_.back().position + length});
  };
  for (Stretch& stretch : stretches) {
    // What happened on either side keeps a little of its own rate.
    if (stretch.from > anchors.front()) stretch.from += std::min(air, stretch.days() / 4);
    if (stretch.to < anchors.back()) {
      stretch.to = year_before(stretch.to - std::min(air, stretch.days() / 4), stretch.days() / 4);
    }
    go_to(stretch.from, stretch.from - knots_.back().day);
    const double wanted = full * std::min(kStretchLength * stretch.gaps, kLongestStretch);
    go_to(stretch.to, std::clamp(wanted, stretch.days() * kLeastRate, stretch.days()));
  }
  go_to(anchors.back(), anchors.back() - knots_.back().day);
}

const TimeScale::Knot& TimeScale::knot_before(double value, double Knot::*member) const {
  const auto after = std::upper_bound(knots_.begin() + 1, knots_.end() - 1, value,
                                      [member](double v, const Knot& knot) { return v < knot.*member; });
  return *(after - 1);
}

double TimeScale::position(double day) const {
  const Knot& knot = knot_before(day, &Knot::day);
  return knot.position + (day - knot.day) * rate(day);
}

double TimeScale::day(double position) const {
  const Knot& knot = knot_before(position, &Knot::position);
  const Knot& next = *(&knot + 1);
  return knot.day + (position - knot.position) * (next.day - knot.day) / (next.position - knot.position);
}

double TimeScale::rate(double day) const {
  const Knot& knot = knot_before(day, &Knot::day);
  const Knot& next = *(&knot + 1);
  return (next.position - knot.position) / (next.day - knot.day);
}

std::vector<double> TimeScale::breaks() const {
  std::vector<double> days;
  for (std::size_t i = 1; i + 1 < knots_.size(); ++i) days.push_back(knots_[i].day);
  return days;
}

TimeViewport::TimeViewport(const TimeScale& scale, TimeWindow window, double width)
    : scale_(&scale), window_(window), width_(std::max(width, 1.0)) {
  keep_within();
}

TimeWindow TimeViewport::whole(const TimeScale& scale) {
  const double air = scale.length() * kMargin;
  return {-air, scale.length() + air};
}

double TimeViewport::x_of(double day) const {
  return (scale_->position(day) - window_.from) * width_ / (window_.to - window_.from);
}

double TimeViewport::moment_at(double x) const {
  return scale_->day(window_.from + x * (window_.to - window_.from) / width_);
}

int TimeViewport::day_at(double x) const { return static_cast<int>(std::floor(moment_at(x))); }

double TimeViewport::px_per_day(double day) const {
  return scale_->rate(day) * width_ / (window_.to - window_.from);
}

bool TimeViewport::can_zoom_in() const { return window_.to - window_.from > width_ / kMostPxPerDay * 1.0001; }

bool TimeViewport::can_zoom_out() const {
  const TimeWindow all = whole(*scale_);
  return window_.to - window_.from < (all.to - all.from) * 0.9999;
}

void TimeViewport::zoom(double factor, double x) {
  const TimeWindow all = whole(*scale_);
  const double share = x / width_;
  const double about = window_.from + share * (window_.to - window_.from);
  const double most = all.to - all.from;
  const double length =
      std::clamp((window_.to - window_.from) / factor, std::min(width_ / kMostPxPerDay, most), most);
  window_ = {about - share * length, about + (1 - share) * length};
  keep_within();
}

void TimeViewport::pan(double px) {
  const double by = px * (window_.to - window_.from) / width_;
  window_ = {window_.from + by, window_.to + by};
  keep_within();
}

void TimeViewport::fit(double x_one, double x_other) {
  const double each = (window_.to - window_.from) / width_;
  const TimeWindow wanted{window_.from + std::min(x_one, x_other) * each,
                          window_.from + std::max(x_one, x_other) * each};
  const double middle = (wanted.from + wanted.to) / 2;
  const double half = std::max(wanted.to - wanted.from, width_ / kMostPxPerDay) / 2;
  window_ = {middle - half, middle + half};
  keep_within();
}

void TimeViewport::keep_within() {
  const TimeWindow all = whole(*scale_);
  const double length = std::min(window_.to - window_.from, all.to - all.from);
  const double from = std::clamp(window_.from, all.from, all.to - length);
  window_ = {from, from + length};
}

namespace {

/// A distance between ticks: so many years, months or days.
struct Step {
  TickUnit unit;
  int count;
  double days;
};
constexpr std::array kSteps{
    Step{TickUnit::Day, 1, 1},
    Step{TickUnit::Day, 2, 2},
    Step{TickUnit::Day, 5, 5},
    Step{TickUnit::Day, 10, 10},
    Step{TickUnit::Month, 1, kDaysPerYear / 12},
    Step{TickUnit::Month, 3, kDaysPerYear / 4},
    Step{TickUnit::Month, 6, kDaysPerYear / 2},
    Step{TickUnit::Year, 1, kDaysPerYear},
    Step{TickUnit::Year, 2, 2 * kDaysPerYear},
    Step{TickUnit::Year, 5, 5 * kDaysPerYear},
    Step{TickUnit::Year, 10, 10 * kDaysPerYear},
    Step{TickUnit::Year, 20, 20 * kDaysPerYear},
    Step{TickUnit::Year, 50, 50 * kDaysPerYear},
    Step{TickUnit::Year, 100, 100 * kDaysPerYear},
    Step{TickUnit::Year, 500, 500 * kDaysPerYear},
};
constexpr double kMinorShare = 1.0 / 7;  // of the distance between majors, at least between minors
constexpr double kFiner = 0.6;
constexpr double kFullRate = 0.999;

/// The finest step whose ticks are `apart` px from each other at `px` for a day. Short months count.
std::size_t step_for(double px, double apart) {
  std::size_t i = 0;
  const auto shortest = [](const Step& step) {
    return step.days * (step.unit == TickUnit::Month ? 0.9 : 0.998);
  };
  while (i + 1 < kSteps.size() && shortest(kSteps[i]) * px < apart) ++i;
  return i;
}

int number(sys_days day) { return static_cast<int>(day.time_since_epoch().count()); }

/// Beginnings of `step` from `from` to `to`. Days start again with each month, so that they stay the same as
/// the view moves.
template <class Visit>
void each_beginning(const Step& step, double from, double to, Visit visit) {
  const year_month_day start{sys_days{days{static_cast<int>(std::floor(from))}}};
  if (step.unit == TickUnit::Year) {
    int year = static_cast<int>(std::floor(double(int(start.year())) / step.count)) * step.count;
    for (;; year += step.count) {
      const int day = number(sys_days{std::chrono::year{year} / January / 1});
      if (day > to) return;
      if (day >= from) visit(day);
    }
  }
  year_month month = start.year() / start.month();
  if (step.unit == TickUnit::Month) {
    month -= months{(static_cast<int>(static_cast<unsigned>(start.month())) - 1) % step.count};
  }
  for (;; month += months{step.unit == TickUnit::Month ? step.count : 1}) {
    const int first = number(sys_days{month / 1});
    if (first > to) return;
    const int length = step.unit == TickUnit::Month ? 1 : number(sys_days{(month + months{1}) / 1}) - first;
    for (int i = 0; i < length; i += step.count) {
      const bool is_stub = i > 0 && length - i < step.count * 0.6;  // the 31st, beside the 1st
      if (!is_stub && first + i >= from && first + i <= to) visit(first + i);
    }
  }
}

}  // namespace

std::vector<Tick> ticks_of(const TimeViewport& viewport, double apart) {
  std::vector<double> edges{viewport.moment_at(0)};
  for (const double day : viewport.scale().breaks()) {
    if (day > edges.front() && day < viewport.moment_at(viewport.width())) edges.push_back(day);
  }
  edges.push_back(viewport.moment_at(viewport.width()));
  std::vector<Tick> ticks;
  std::vector<std::size_t> majors;  // of the ticks
  double px_before = 0;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const std::size_t first_of_piece = ticks.size();
    const double px = viewport.px_per_day((edges[i] + edges[i + 1]) / 2);
    // A stretch that is drawn short may name every other of its ticks, rather than none.
    const bool is_short = viewport.scale().rate((edges[i] + edges[i + 1]) / 2) < kFullRate;
    const std::size_t major = step_for(px, is_short ? apart * kFiner : apart);
    const std::size_t minor = std::min(step_for(px, apart * kMinorShare), major);
    std::vector<int> days;
    each_beginning(kSteps[major], edges[i], edges[i + 1], [&](int day) {
      const double x = viewport.x_of(day);
      bool has_room = majors.empty() || x - ticks[majors.back()].x >= apart;
      if (!has_room && majors.back() < first_of_piece && px > px_before) {
        // What has the room to itself says when it begins; the short stretch before it gives way.
        ticks[majors.back()].is_major = false;
        majors.pop_back();
        has_room = true;
      }
      if (!has_room) return;
      majors.push_back(ticks.size());
      days.push_back(day);
      ticks.push_back({day, x, kSteps[major].unit, true});
    });
    px_before = px;
    if (minor == major) continue;
    each_beginning(kSteps[minor], edges[i], edges[i + 1], [&](int day) {
      if (std::find(days.begin(), days.end(), day) != days.end()) return;
      ticks.push_back({day, viewport.x_of(day), kSteps[minor].unit, false});
    });
  }
  std::sort(ticks.begin(), ticks.end(), [](const Tick& one, const Tick& other) { return one.x < other.x; });
  return ticks;
}

}  // namespace communique::ui
