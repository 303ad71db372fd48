// Where days and labels stand: what must hold for any dates, at any zoom.
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "ui/time_scale.hpp"
#include "ui/timeline_layout.hpp"

namespace communique::ui {
namespace {

constexpr double kWidth = 736;

/// Decades, with bursts of days in them.
std::vector<DaySpan> any_spans() {
  const int count = *rc::gen::inRange(1, 60);
  const int burst = *rc::gen::inRange(-4000, 21000);
  std::vector<DaySpan> spans;
  for (int i = 0; i < count; ++i) {
    const bool is_in_burst = *rc::gen::inRange(0, 3) == 0;
    const int first = is_in_burst ? burst + *rc::gen::inRange(0, 5) : *rc::gen::inRange(-6000, 22000);
    const int length = *rc::gen::elementOf(std::vector<int>{1, 1, 1, 30, 365, 3000});
    spans.push_back({first, first + length - 1});
  }
  std::sort(spans.begin(), spans.end(), [](DaySpan one, DaySpan other) { return one.first < other.first; });
  return spans;
}

TimeViewport any_view(const TimeScale& scale) {
  TimeViewport view(scale, TimeViewport::whole(scale), kWidth);
  view.zoom(std::pow(2.0, *rc::gen::inRange(0, 14)), *rc::gen::inRange(0, 736));
  view.pan(*rc::gen::inRange(-2000, 2000));
  return view;
}

bool overlap(const Rect& one, const Rect& other) {
  constexpr float kTouching = 0.01F;
  return one.x + kTouching < other.right() && other.x + kTouching < one.right() &&
         one.y + kTouching < other.bottom() && other.y + kTouching < one.bottom();
}

}  // namespace

TEST_CASE("Days keep their order on the scale, and lead back to themselves") {
  CHECK(rc::check([] {
    const TimeScale scale(any_spans());
    const double one = *rc::gen::inRange(-8000, 24000);
    const double other = *rc::gen::inRange(-8000, 24000);
    if (one < other) RC_ASSERT(scale.position(one) < scale.position(other));
    RC_ASSERT(std::abs(scale.day(scale.position(one)) - one) < 1e-6);
    RC_ASSERT(scale.rate(one) <= 1.0 + 1e-9);
  }));
}

TEST_CASE("At the nearest, every day in view has a place of its own") {
  CHECK(rc::check([] {
    const std::vector<DaySpan> spans = any_spans();
    const TimeScale scale(spans);
    TimeViewport view(scale, TimeViewport::whole(scale), kWidth);
    view.zoom(1e9, view.x_of(spans.front().first));
    RC_ASSERT(!view.can_zoom_in());
    for (double x = 0; x < kWidth; x += 37) {
      const int day = view.day_at(x);
      RC_ASSERT(view.px_per_day(day + 0.5) >= 1);
      RC_ASSERT(view.day_at(view.x_of(day + 0.5)) == day);
      RC_ASSERT(view.day_at(view.x_of(day) + 0.01) == day);
    }
  }));
}

TEST_CASE("Zooming about a point keeps its day there, unless the whole is in view") {
  CHECK(rc::check([] {
    const TimeScale scale(any_spans());
    TimeViewport view = any_view(scale);
    const double x = *rc::gen::inRange(0, 736);
    const double before = view.moment_at(x);
    const double length = view.window().to - view.window().from;
    view.zoom(1 + 0.1 * *rc::gen::inRange(0, 30), x);
    RC_ASSERT(view.window().to - view.window().from <= length + 1e-9);
    RC_ASSERT(std::abs(view.x_of(before) - x) < 0.01);
  }));
}

TEST_CASE("The view never leaves the dates") {
  CHECK(rc::check([] {
    const TimeScale scale(any_spans());
    TimeViewport view = any_view(scale);
    view.pan(*rc::gen::inRange(-100000, 100000));
    view.zoom(0.01 * *rc::gen::inRange(1, 1000), *rc::gen::inRange(0, 736));
    const TimeWindow whole = TimeViewport::whole(scale);
    RC_ASSERT(view.window().from >= whole.from - 1e-6);
    RC_ASSERT(view.window().to <= whole.to + 1e-6);
    RC_ASSERT(view.window().to > view.window().from);
  }));
}

TEST_CASE("Ticks stand in order, and those with a label far enough apart") {
  CHECK(rc::check([] {
    const TimeScale scale(any_spans());
    const TimeViewport view = any_view(scale);
    const std::vector<Tick> ticks = ticks_of(view, 68);
    double last_major = -1000;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
      if (i > 0) RC_ASSERT(ticks[i].x >= ticks[i - 1].x);
      RC_ASSERT(ticks[i].x > -1 && ticks[i].x < kWidth + 1);
      if (!ticks[i].is_major) continue;
      RC_ASSERT(ticks[i].x - last_major >= 68);
      last_major = ticks[i].x;
    }
    RC_ASSERT(ticks.size() < 400);
  }));
}

TEST_CASE("Decades in which nothing happened are drawn short, and slashes say where") {
  const TimeScale scale({{-3653, -3288},
                         {15000, 15000},
                         {15400, 15400},
                         {16100, 16100},
                         {17000, 17000},
                         {18000, 18000},
                         {19000, 19000}});
  REQUIRE(scale.breaks().size() == 1);
  CHECK(scale.breaks().front() < 15000);
  CHECK(scale.breaks().front() > 14000);
  const double share = scale.position(15000) / scale.length();
  CHECK(share < 0.4);
  CHECK(share > 0.1);
  const TimeScale even({{0, 0}, {1000, 1000}, {2000, 2000}, {3000, 3000}});
  CHECK(even.breaks().empty());
}

TEST_CASE("At the nearest ticks are days, and from afar they are years") {
  const TimeScale scale({{-3653, -3653}, {20000, 20000}});
  TimeViewport view(scale, TimeViewport::whole(scale), kWidth);
  CHECK(ticks_of(view, 68).front().unit == TickUnit::Year);
  view.zoom(1e9, view.x_of(20000));
  const std::vector<Tick> ticks = ticks_of(view, 68);
  REQUIRE(ticks.size() >= 3);
  CHECK(ticks[0].unit == TickUnit::Day);
  CHECK(ticks[1].day == ticks[0].day + 1);
}

TEST_CASE("No label covers another, a mark or a bar, and all stay within the view") {
  CHECK(rc::check([] {
    const std::vector<DaySpan> spans = any_spans();
    const TimeScale scale(spans);
    const TimeViewport view = any_view(scale);
    std::vector<TimelineItem> items;
    for (const DaySpan& span : spans) {
      items.push_back({*rc::gen::inRange(0, 3), view.x_of(span.first), view.x_of(span.last + 1),
                       static_cast<float>(*rc::gen::inRange(60, 400))});
    }
    const TimelineMeasures measures{.width = static_cast<float>(kWidth), .outside = 14};
    const TimelineLayout layout = lay_out(items, 3, measures);
    RC_ASSERT(layout.lanes.size() == 3U);
    struct Part {
      std::size_t item;
      Rect rect;
    };
    std::vector<Part> parts;
    for (const PlacedItem& item : layout.items) {
      const float half = measures.mark / 2;
      RC_ASSERT(item.label.x >= -14.01F);
      RC_ASSERT(item.label.right() <= static_cast<float>(kWidth) + 14.01F);
      parts.push_back({item.item, item.label});
      parts.push_back({item.item, {item.mark.x - half, item.mark.y - half, 2 * half, 2 * half}});
      if (item.bar.width > 0) parts.push_back({item.item, item.bar});
      const PlacedLane& lane = layout.lanes[static_cast<std::size_t>(items[item.item].lane)];
      RC_ASSERT(item.label.y >= lane.top + measures.heading - 0.01F);
      RC_ASSERT(item.label.bottom() <= lane.top + lane.height);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      for (std::size_t j = i + 1; j < parts.size(); ++j) {
        RC_ASSERT(parts[i].item == parts[j].item || !overlap(parts[i].rect, parts[j].rect));
      }
    }
  }));
}

TEST_CASE("A label stands left of its mark, and right of it where the left has no room") {
  const TimelineMeasures measures{.width = 700, .outside = 14};
  const TimelineLayout layout =
      lay_out({{0, 20, 20, 200}, {0, 500, 500, 200}, {0, 720, 720, 100}}, 1, measures);
  REQUIRE(layout.items.size() == 2);  // the last is out of view
  CHECK(layout.items[0].label.x > layout.items[0].mark.x);
  CHECK(layout.items[1].label.right() < layout.items[1].mark.x);
}

TEST_CASE("What is known only to the year is a bar where a year is wider than its mark") {
  const TimelineMeasures measures{.width = 700, .outside = 14};
  const TimelineLayout layout = lay_out({{0, 300, 400, 100}, {0, 500, 510, 100}}, 1, measures);
  CHECK(layout.items[0].bar.width == 100);
  CHECK(layout.items[0].mark.x == 350);
  CHECK(layout.items[1].bar.width == 0);
  CHECK(layout.items[1].mark.x == 505);
}

TEST_CASE("Sixty things of one day have a row each") {
  std::vector<TimelineItem> items(60, TimelineItem{0, 400, 401, 300});
  const TimelineLayout layout = lay_out(items, 1, {.width = 700, .outside = 14});
  REQUIRE(layout.items.size() == 60);
  CHECK(layout.items.back().row == 59);
}

}  // namespace communique::ui
