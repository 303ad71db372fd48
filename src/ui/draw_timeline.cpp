// The timeline: an axis that stays, and below it lanes of marks with their labels.
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cmath>

#include "base/clock.hpp"
#include "ui/paint.hpp"
#include "ui/timeline_parts.hpp"

namespace communique::ui {
namespace {

using screens::TimelineEntry;
using screens::TimelineView;

constexpr float kSide = 32;  // between the card's edge and the view
constexpr float kAxis = 56;  // from the card's top to the line
constexpr float kFoot = 48;
constexpr float kMostLabel = 640;  // where there is room: most names are whole
constexpr float kTicksApart = 68;
constexpr float kMark = 24;
constexpr float kKnown = 16;
constexpr int kFarthest = 4'000'000;  // days from 1970, beyond the year 9999: an open end lies farther

/// An open end is no date: what began and goes on stands at its beginning.
DaySpan span_of(const EdtfDate& date) {
  const auto first = static_cast<std::int64_t>(date.first_day().time_since_epoch().count());
  const auto last = static_cast<std::int64_t>(date.last_day().time_since_epoch().count());
  const bool has_first = first > -kFarthest;
  const bool has_last = last < kFarthest;
  if (!has_first && !has_last) return {0, 0};
  return {static_cast<int>(has_first ? first : last), static_cast<int>(has_last ? last : first)};
}

double middle_of(const DaySpan& span) { return (span.first + span.last + 1) / 2.0; }

Role name_role(const TimelineEntry& entry) { return entry.is_chosen ? Role::Label : Role::Small; }

float label_pad(const TimelineEntry& entry) { return entry.is_chosen ? kSnug : kHair; }

float label_width(const Pen& pen, const TimelineEntry& entry) {
  const float words = pen.text_width(entry.date_text, Role::Part) + kTight +
                      pen.text_width(entry.name, name_role(entry)) + kTight + pen.grown(kKnown);
  return std::ceil(std::min(words + 2 * label_pad(entry), pen.grown(kMostLabel)));
}

void measure(Pen& pen, const TimelineView& view, TimelineUi& ui) {
  const std::uint64_t key = key_of(pen, view);
  if (ui.measured.key == key && ui.window) return;
  TimelineMeasured measured;
  measured.key = key;
  for (std::size_t i = 0; i < view.entries.size(); ++i) {
    const TimelineEntry& entry = view.entries[i];
    measured.spans.push_back(span_of(entry.date));
    measured.widths.push_back(label_width(pen, entry));
    measured.labels.push_back(labelled(entry.date_text + ", " + entry.name, "entry-" + std::to_string(i)));
  }
  measured.scale = TimeScale(measured.spans);
  const bool is_same_scale = ui.window && measured.scale.length() == ui.measured.scale.length() &&
                             measured.scale.day(0) == ui.measured.scale.day(0);
  ui.measured = std::move(measured);
  ui.laid_out = {};
  if (is_same_scale) return;
  go_to_window(ui, TimeViewport::whole(ui.measured.scale), Arrival::AtOnce);
}

TimelinePlaces places_in(const Pen& pen, Rect card) {
  const float axis = pen.grown(kAxis);
  const float foot = pen.grown(kFoot);
  const float side = std::max(kSide, pen.grown(kMark) / 2 + kTight);
  TimelinePlaces places;
  places.card = card;
  places.axis = {card.x + side, card.y, std::max(card.width - 2 * side, 40.0F), axis};
  const float below = pen.grown(kTight);  // clear of the ticks
  places.lanes = {card.x + 1, card.y + axis + below, card.width - 2,
                  std::max(card.height - axis - foot - below, 40.0F)};
  places.foot = {places.axis.x, card.bottom() - foot, places.axis.width, foot};
  return places;
}

TimelineMeasures measures_of(const Pen& pen, float width) {
  return {.width = width,
          .outside = kHair,
          .row = pen.grown(34),
          .heading = pen.grown(34),
          .below = pen.grown(kStep),
          .mark = pen.grown(kMark),
          .label = pen.grown(30),
          .gap = 6,
          .apart = kSnug};
}

const TimelineLayout& layout_of(Pen& pen, const TimelineView& view, TimelineUi& ui, float width) {
  const TimelineMeasures measures = measures_of(pen, width);
  TimelineLaidOut& kept = ui.laid_out;
  if (kept.key == ui.measured.key && kept.window == *ui.window && kept.width == width) return kept.layout;
  const TimeViewport viewport(ui.measured.scale, *ui.window, static_cast<double>(width));
  std::vector<TimelineItem> items;
  for (std::size_t i = 0; i < view.entries.size(); ++i) {
    const DaySpan& span = ui.measured.spans[i];
    // A day is exact: from however near, it is a mark and no bar.
    const bool is_day = span.first == span.last;
    items.push_back({view.entries[i].lane, viewport.x_of(is_day ? middle_of(span) : span.first),
                     viewport.x_of(is_day ? middle_of(span) : span.last + 1), ui.measured.widths[i]});
  }
  kept = {ui.measured.key, *ui.window, width, measures.row,
          lay_out(items, static_cast<int>(view.lanes.size()), measures)};
  return kept.layout;
}

/// What is in view now, a step further on its way.
TimeWindow window_shown(Pen& pen, unsigned int id, TimelineUi& ui) {
  ui.way = pen.towards(id, static_cast<float>(ui.ways), kStateSeconds);
  const float all = static_cast<float>(ui.ways) - ui.way_began;
  const auto part =
      static_cast<double>(all <= 0 ? 1.0F : std::clamp((ui.way - ui.way_began) / all, 0.0F, 1.0F));
  if (part >= 1) {
    ui.shown = *ui.window;
  } else {
    ui.shown = {ui.way_from.from + (ui.window->from - ui.way_from.from) * part,
                ui.way_from.to + (ui.window->to - ui.way_from.to) * part};
  }
  return ui.shown;
}

/// Brings the chosen thing into view when it has become so, or has come by another way than a click here.
void follow_chosen(const TimelineView& view, TimelineUi& ui, double width) {
  const auto chosen = std::find_if(view.entries.begin(), view.entries.end(),
                                   [](const TimelineEntry& entry) { return entry.is_chosen; });
  const Thing thing = chosen == view.entries.end() ? Thing{} : chosen->thing;
  if (thing == ui.followed) return;
  ui.followed = thing;
  if (chosen == view.entries.end()) return;
  ui.reveal_frames = 3;  // the lanes' height counts from the next frame on
  TimeViewport viewport(ui.measured.scale, *ui.window, width);
  const double x =
      viewport.x_of(middle_of(ui.measured.spans[static_cast<std::size_t>(chosen - view.entries.begin())]));
  if (x >= 0 && x <= width) return;
  viewport.pan(x - width / 2);
  go_to_window(ui, viewport.window(), Arrival::Eased);
}

const std::string& tick_words(const TimelineView& view, TimelineUi& ui, int day, int style) {
  constexpr std::array kSkeletons{"y", "MMMy", "MMM", "dMMMy", "dMMM"};
  constexpr std::size_t kMostKept = 2000;
  auto& kept = ui.measured.tick_words;
  if (kept.size() > kMostKept) kept.clear();
  const auto [found, is_new] = kept.try_emplace({day, style});
  if (is_new) {
    found->second = spoken_day(std::chrono::sys_days{std::chrono::days{day}},
                               kSkeletons[static_cast<std::size_t>(style)], view.locale);
  }
  return found->second;
}

/// With its year where that is not plain from the tick before.
int style_of(const Tick& tick, const Tick* before) {
  const auto year_of = [](const Tick& one) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{one.day}}}.year();
  };
  const bool is_new_year =
      before == nullptr || before->unit != tick.unit || year_of(*before) != year_of(tick);
  switch (tick.unit) {
    case TickUnit::Year:
      return 0;
    case TickUnit::Month:
      return is_new_year ? 1 : 2;
    case TickUnit::Day:
      return is_new_year ? 3 : 4;
  }
  return 0;
}

/// Two slashes, where the rate changes.
void draw_break(Pen& pen, Point at) {
  const Theme& theme = pen.theme();
  const float half = pen.grown(7);
  const float lean = pen.grown(3);
  const float apart = pen.grown(2.5F);
  pen.fill({at.x - apart, at.y - half, 2 * apart, 2 * half}, theme.card);
  for (const float x : {at.x - apart, at.x + apart}) {
    pen.line({x - lean, at.y + half}, {x + lean, at.y - half}, theme.ink, pen.thick(1.5F));
  }
}

/// A hairline of whole pixels.
void draw_upright(const Pen& pen, float x, float top, float bottom, Colour colour) {
  const float width = std::max(std::round(pen.pixels(1)), 1.0F);
  const ImVec2 from = pen.at_pixel({x, top});
  const float left = from.x - std::floor(width / 2);
  draw_list().AddRectFilled({left, from.y}, {left + width, pen.at_pixel({x, bottom}).y}, to_pixel(colour));
}

void draw_axis(Pen& pen, const TimelinePlaces& places, const TimelineView& view, const TimeViewport& viewport,
               const std::vector<Tick>& ticks, TimelineUi& ui) {
  const Theme& theme = pen.theme();
  const Rect& axis = places.axis;
  const float line = axis.bottom();
  pen.fill({axis.x, line - pen.thick(2), axis.width, pen.thick(2)}, theme.ink);
  float free_from = places.card.x + kTight;
  const Tick* before = nullptr;
  for (const Tick& tick : ticks) {
    const float x = axis.x + static_cast<float>(tick.x);
    const float length = pen.grown(tick.is_major ? 7 : 5);
    draw_upright(pen, x, line, line + length - pen.thick(2), theme.ink);
    if (!tick.is_major) continue;
    const std::string& words = tick_words(view, ui, tick.day, style_of(tick, before));
    const float width = pen.text_width(words, Role::Numeral);
    const float left =
        std::clamp(x - width / 2, places.card.x + kTight, places.card.right() - kTight - width);
    if (left < free_from) continue;
    pen.text_line({left, line - pen.grown(6) - pen.type(Role::Numeral).line}, words, Role::Numeral,
                  theme.ink2);
    free_from = left + width + kSnug;
    before = &tick;
  }
  for (const double day : viewport.scale().breaks()) {
    const double x = viewport.x_of(day);
    if (x > 0 && x < viewport.width()) draw_break(pen, {axis.x + static_cast<float>(x), line - 1});
  }
}

/// The days that a drag on the axis has gone over so far.
void draw_range(Pen& pen, const TimelinePlaces& places, const TimelineUi& ui) {
  if (ui.drag != TimelineDrag::Range || !ui.is_dragged) return;
  const Rect& axis = places.axis;
  const auto from = axis.x + static_cast<float>(ui.range_from);
  const float to = std::clamp(pen.pointer().x, axis.x, axis.right());
  const Rect range{std::min(from, to), axis.y + kTight, std::abs(to - from), axis.height - kTight};
  pen.fill(range, with_alpha(pen.theme().focus, 0.14F), kRadiusKey);
  pen.edge(range, pen.theme().primary, pen.thick(1.5F), kRadiusKey);
}

/// One frame's drawing of the lanes.
class Lanes {
 public:
  Lanes(Pen& pen, const TimelinePlaces& places, const TimelineView& view, TimelineUi& ui, Intents& intents)
      : pen_(pen), places_(places), view_(view), ui_(ui), intents_(intents) {}

  void draw(const TimelineLayout& layout, const std::vector<Tick>& ticks) {
    ScrollArea area(pen_, "timeline-lanes", places_.lanes);
    if (ui_.scroll_by != 0) ImGui::SetScrollY(ImGui::GetScrollY() + pen_.pixels(ui_.scroll_by));
    left_ = places_.axis.x - places_.lanes.x;  // of the view, in the area
    height_ = std::max(layout.height, places_.lanes.height);
    for (const Tick& tick : ticks) {
      if (tick.is_major) {
        draw_upright(pen_, left_ + static_cast<float>(tick.x), 0, height_, pen_.theme().rule);
      }
    }
    for (const PlacedItem& item : layout.items) {
      if (!view_.entries[item.item].is_chosen) continue;
      draw_line_up(item);
      if (ui_.reveal_frames > 0) reveal(item, layout);
    }
    for (const PlacedLane& lane : layout.lanes) draw_heading(lane);
    const std::size_t stop = tab_stop(layout);
    for (const PlacedItem& item : layout.items) draw_entry(item, item.item == stop);
    // At the end of the way, too, the view begins with a whole row.
    const float beyond = layout.height - places_.lanes.height;
    area.grow(beyond > 0 ? row_from(layout, beyond) + places_.lanes.height : layout.height);
  }

 private:
  [[nodiscard]] float shown_x(float x) const {
    const double width = static_cast<double>(places_.axis.width);
    const TimeWindow& to = ui_.laid_out.window;
    const double position = to.from + static_cast<double>(x) * (to.to - to.from) / width;
    return left_ + static_cast<float>((position - ui_.shown.from) * width / (ui_.shown.to - ui_.shown.from));
  }

  /// The top of the first row or heading at `least` or below it.
  [[nodiscard]] float row_from(const TimelineLayout& layout, float least) const {
    for (const PlacedLane& lane : layout.lanes) {
      if (lane.top >= least) return lane.top;
      const float first = lane.top + measures_.heading;
      const float rows = std::max(std::ceil((least - first) / measures_.row - 0.01F), 0.0F);
      const float top = first + rows * measures_.row;
      if (top < lane.top + lane.height - measures_.below - 1) return top;
    }
    return least;
  }

  /// No further than it takes to see an entry, but so that the view begins with a whole row.
  void reveal(const PlacedItem& item, const TimelineLayout& layout) {
    --ui_.reveal_frames;
    const float half = measures_.row / 2;
    const float from = ImGui::GetScrollY() / pen_.scale().unit;
    const float least = item.mark.y + half + kTight - places_.lanes.height;
    const float top = item.mark.y - half;
    if (from <= top + 1 && from >= least) return;
    const float lane = layout.lanes[static_cast<std::size_t>(view_.entries[item.item].lane)].top;
    // Its heading too, where that is just above.
    const float above = item.row == 0 ? lane : top;
    ImGui::SetScrollY(std::round(pen_.pixels(from > top ? above : std::min(row_from(layout, least), top))));
  }

  /// Tab stops at the chosen one, else at the first; arrows reach the others.
  [[nodiscard]] std::size_t tab_stop(const TimelineLayout& layout) const {
    for (const PlacedItem& item : layout.items) {
      if (view_.entries[item.item].is_chosen) return item.item;
    }
    return layout.items.empty() ? 0 : layout.items.front().item;
  }

  void draw_heading(const PlacedLane& lane) {
    const Theme& theme = pen_.theme();
    const std::string& name = view_.lanes[static_cast<std::size_t>(lane.lane)].name;
    if (lane.lane > 0) pen_.rule(left_, lane.top, places_.axis.width, theme.rule);
    const float width = pen_.text_width(name, Role::Label);
    const float line = pen_.type(Role::Label).line;
    const float top = lane.top + (measures_.heading - line) / 2 + 2;
    pen_.fill({left_ - 2, top, width + kTight, line}, theme.card);
    pen_.text_line({left_, top}, name, Role::Label, theme.ink2, places_.axis.width);
  }

  void draw_line_up(const PlacedItem& item) {
    const TimelineEntry& entry = view_.entries[item.item];
    const float x = shown_x(item.mark.x);
    pen_.line({x, 0}, {x, item.mark.y}, colour_of(pen_.theme(), entry.topic), pen_.thick(2));
  }

  void draw_mark(const TimelineEntry& entry, Point at) {
    const Theme& theme = pen_.theme();
    const float radius = measures_.mark / 2 - 1;
    const Colour colour = colour_of(theme, entry.topic);
    const float side = pen_.grown(13);
    const Rect icon{at.x - side / 2, at.y - side / 2, side, side};
    pen_.disc(at, radius, entry.is_chosen ? colour : theme.card);
    if (entry.is_chosen) {
      pen_.circle(at, radius, colour, pen_.thick(3));
      draw_topic(pen_, entry.topic, icon, colour, theme.card);
    } else {
      pen_.circle(at, radius, colour, pen_.thick(1.75F));
      draw_topic(pen_, entry.topic, icon, theme.card);
    }
  }

  void draw_label(const TimelineEntry& entry, Rect place, bool is_left, float hover) {
    const Theme& theme = pen_.theme();
    if (entry.is_chosen) {
      pen_.fill(place, theme.tint, 6);
      pen_.edge(place, theme.primary, pen_.thick(1.5F), 6);
    } else {
      const float less = (place.height - pen_.grown(26)) / 2;
      pen_.fill(place.inset(0, less), mix(theme.card, theme.tint, hover), kRadiusKey);
    }
    const float pad = label_pad(entry);
    const float known = pen_.grown(kKnown);
    const float right = place.right() - pad - known - kTight;
    float x = place.x + pad;
    const auto top = [&](Role role) { return place.centre().y - pen_.type(role).line / 2; };
    // The serif stands a little lower in its line.
    x += pen_.text_line({x, top(Role::Part) - pen_.grown(1)}, entry.date_text, Role::Part, theme.ink2,
                        std::max(right - x, 0.0F));
    x += kTight;
    const float room = right - x;
    if (room > pen_.grown(12)) {
      x += pen_.text_line({x, top(name_role(entry))}, entry.name, name_role(entry), theme.ink, room + 1);
    }
    // Beside the mark where that is at its right, else beside the words.
    const float most = place.right() - pad - known;
    draw_known(pen_, {(is_left ? most : std::min(x + kTight, most)) + known / 2, place.centre().y},
               entry.known);
  }

  void draw_entry(PlacedItem item, bool is_stop) {
    const TimelineEntry& entry = view_.entries[item.item];
    const float moved = shown_x(item.mark.x) - item.mark.x;
    const auto motion = ImGui::GetID(static_cast<int>(item.item));
    const float down = pen_.towards(motion, item.mark.y, kStateSeconds) - item.mark.y;
    item.mark = {item.mark.x + moved, item.mark.y + down};
    item.label.x += moved;
    item.label.y += down;
    const float half = measures_.mark / 2;
    const float from = std::min(item.label.x, item.mark.x - half);
    const float to = std::max(item.label.right(), item.mark.x + half);
    const Rect all{from, item.label.y, to - from, item.label.height};
    Touch touch;
    if (is_stop) {
      touch = pen_.touch(ui_.measured.labels[item.item], all);
    } else {
      const WithoutTabStops quiet;
      touch = pen_.touch(ui_.measured.labels[item.item], all);
    }
    // What a drag let go of was moved, not pressed.
    const bool is_let_go = ui_.is_dragged && ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    if (touch.is_pressed && !is_let_go) intents_.emplace_back(screens::OpenThing{entry.thing});
    if (touch.is_focused) {
      ui_.has_focus = true;
      ui_.focused_day = middle_of(ui_.measured.spans[item.item]);
    }
    const Rect row = item.bar.width > 0 ? Rect{0, all.y, places_.lanes.width, all.height} : all;
    if (!ImGui::IsRectVisible(pen_.at({row.x, row.y}), pen_.at({row.right(), row.bottom()}))) return;
    if (item.bar.width > 0) {
      const float bar_from = shown_x(item.bar.x);
      const Rect bar{bar_from, item.bar.y + down, shown_x(item.bar.right()) - bar_from, item.bar.height};
      const Colour colour = colour_of(pen_.theme(), entry.topic);
      pen_.fill(bar, mix(pen_.theme().card, colour, 0.25F), bar.height / 2);
      pen_.edge(bar, colour, pen_.thick(1), bar.height / 2);
    }
    draw_label(entry, item.label, item.is_left, touch.hover);
    draw_mark(entry, item.mark);
    if (touch.is_focused) pen_.focus_ring(all.inset(3, 2), 6);
  }

  Pen& pen_;
  const TimelinePlaces& places_;
  const TimelineView& view_;
  TimelineUi& ui_;
  Intents& intents_;
  TimelineMeasures measures_ = measures_of(pen_, 0);
  float left_ = 0;
  float height_ = 0;
};

void draw_foot(Pen& pen, const TimelinePlaces& places, const TimelineView& view, TimelineUi& ui) {
  const TimeViewport viewport(ui.measured.scale, *ui.window, static_cast<double>(places.axis.width));
  const Theme& theme = pen.theme();
  pen.rule(places.card.x + 1, places.foot.y, places.card.width - 2, theme.rule);
  constexpr double kDaysForMonths = 400;
  const TimeScale& scale = viewport.scale();
  const double from = std::max(viewport.moment_at(0), scale.day(0));
  const double to = std::min(viewport.moment_at(viewport.width()), scale.day(scale.length()) - 1);
  const int style = to - from > 20 * kDaysForMonths ? 0 : to - from > kDaysForMonths ? 1 : 3;
  const auto day = [](double moment) { return static_cast<int>(std::floor(moment)); };
  std::string words = tick_words(view, ui, day(from), style);  // a copy: the next may take its place
  words.append(" – ").append(tick_words(view, ui, day(to), style));
  const float room = places.foot.width - 3 * pen.grown(32) - 2 * kTight - kStep;
  if (room > pen.text_width(words, Role::Small)) {
    pen.text_line({places.foot.x, places.foot.centre().y - pen.type(Role::Small).line / 2}, words,
                  Role::Small, theme.ink2, room);
  }
  draw_timeline_buttons(pen, places.foot, view, ui, viewport.width());
}

}  // namespace

std::uint64_t key_of(const Pen& pen, const TimelineView& view) {
  std::uint64_t key = stable_hash(view.locale);
  const auto add = [&](std::uint64_t value) { key = (key ^ value) * 0x9E3779B97F4A7C15ULL + 1; };
  add(std::bit_cast<std::uint32_t>(pen.scale().unit));
  add(std::bit_cast<std::uint32_t>(pen.scale().text));
  add(static_cast<std::uint64_t>(pen.frame().face));
  add(view.lanes.size());
  for (const TimelineEntry& entry : view.entries) {
    add(stable_hash(entry.name));
    add(stable_hash(entry.date_text));
    add(static_cast<std::uint64_t>(entry.date.first_day().time_since_epoch().count()));
    add(static_cast<std::uint64_t>(entry.date.last_day().time_since_epoch().count()));
    add(static_cast<std::uint64_t>(entry.lane) * 2 + (entry.is_chosen ? 1 : 0));
  }
  return key;
}

void draw_body(Pen& pen, Rect place, const TimelineView& view, Intents& intents) {
  draw_card(pen, place);
  if (view.entries.empty()) return;
  TimelineUi& ui = pen.state().timeline;
  measure(pen, view, ui);
  const TimelinePlaces places = places_in(pen, place);
  const auto width = static_cast<double>(places.axis.width);
  ui.window = TimeViewport(ui.measured.scale, *ui.window, width).window();
  follow_chosen(view, ui, width);

  const Touch touch = pen.touch(labelled(view.description, "timeline"), places.axis);
  take_timeline_hand(pen, places, touch.id, view, ui);
  ui.has_focus = touch.is_focused;
  ui.focused_day.reset();
  const TimelineLayout& layout = layout_of(pen, view, ui, places.axis.width);
  const TimeViewport viewport(ui.measured.scale, window_shown(pen, touch.id + 1, ui), width);
  const std::vector<Tick> ticks = ticks_of(viewport, static_cast<double>(pen.grown(kTicksApart)));
  Lanes(pen, places, view, ui, intents).draw(layout, ticks);
  draw_axis(pen, places, view, viewport, ticks, ui);
  draw_range(pen, places, ui);
  if (touch.is_focused) pen.focus_ring(places.axis.inset(-8, 6), kRadiusKey);
  draw_foot(pen, places, view, ui);
}

}  // namespace communique::ui
