// What stands on the map and below it: circles, pins, labels, the crosshair, the scale bar.
#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>

#include "ui/emblems.hpp"
#include "ui/map_labels.hpp"
#include "ui/map_parts.hpp"
#include "ui/paint.hpp"

namespace communique::ui {
namespace {

constexpr float kPinHeight = 30;  // from its tip
constexpr float kPinRadius = 10;  // of its head
constexpr float kTruthSize = 24;
constexpr float kHalo = 2;  // what keeps a mark apart from the map
constexpr float kLongestBar = 120;
constexpr float kTick = 5;

/// A drop whose tip is `at`; `more` makes it larger all around.
void fill_drop(Pen& pen, Point at, float more, Colour colour) {
  constexpr float kPi = std::numbers::pi_v<float>;
  const float radius = pen.grown(kPinRadius) + more;
  const float height = pen.grown(kPinHeight - kPinRadius);
  const float reach = std::asin(radius / (height + more));  // where the sides leave the head
  ImDrawList& list = draw_list();
  list.PathArcTo(pen.at({at.x, at.y - height}), pen.pixels(radius), kPi - reach, 2 * kPi + reach);
  list.PathLineTo(pen.at({at.x, at.y + more * 1.4F}));
  list.PathFillConvex(to_pixel(colour));
}

void draw_pin(Pen& pen, Point at) {
  const Theme& theme = pen.theme();
  fill_drop(pen, at, kHalo, theme.card);
  fill_drop(pen, at, 0, theme.primary);
  pen.disc({at.x, at.y - pen.grown(kPinHeight - kPinRadius)}, pen.grown(kPinRadius * 0.4F), theme.card);
}

void draw_truth(Pen& pen, Point at) {
  const float size = pen.grown(kTruthSize);
  pen.disc(at, size / 2 + kHalo, pen.theme().card);
  draw_mark(pen, screens::Mark::Right, at, size);
}

void draw_circle(Pen& pen, const Rect& map, const geography::MapViewport& viewport, const Coordinates& middle,
                 double km) {
  constexpr int kCorners = 96;
  std::vector<Point> edge;
  for (const Coordinates& place : geography::circle_around(middle, km, kCorners)) {
    edge.push_back(map_point(map, viewport, place));
  }
  for (const Point point : edge) draw_list().PathLineTo(pen.at(point));
  draw_list().PathFillConvex(to_pixel(with_alpha(pen.theme().right, 0.14F)));
  pen.polyline(edge, pen.theme().right, pen.thick(1.5F), true);
}

void draw_way(Pen& pen, Point from, Point to) {
  pen.line(from, to, pen.theme().card, pen.thick(4));
  pen.line(from, to, pen.theme().ink2, pen.thick(1.5F));
}

// Where the marks' pictures are, so that no label covers them.
Rect pin_box(const Pen& pen, Point at) {
  const float radius = pen.grown(kPinRadius) + kHalo;
  return {at.x - radius, at.y - pen.grown(kPinHeight) - kHalo, 2 * radius, pen.grown(kPinHeight) + 2 * kHalo};
}
Rect truth_box(const Pen& pen, Point at) {
  const float radius = pen.grown(kTruthSize) / 2 + kHalo;
  return {at.x - radius, at.y - radius, 2 * radius, 2 * radius};
}

/// The largest of 1, 2, 5, 10, 20 ... km that is no longer than `px`.
double bar_km(double km_per_px, double px) {
  double best = 1;
  for (double power = 1; power <= 1000; power *= 10) {
    for (const double step : {1.0, 2.0, 5.0}) {
      if (step * power <= km_per_px * px) best = step * power;
    }
  }
  return best;
}

double longest_bar(const Pen& pen) { return static_cast<double>(pen.grown(kLongestBar)); }

}  // namespace

std::vector<Rect> map_mark_places(const Pen& pen, const Rect& map, const geography::MapViewport& viewport,
                                  const screens::MapView& view) {
  std::vector<Rect> places;
  if (view.truth) places.push_back(truth_box(pen, map_point(map, viewport, *view.truth)));
  if (view.pin) places.push_back(pin_box(pen, map_point(map, viewport, *view.pin)));
  return places;
}

std::vector<MapLabel> map_labels(const Pen& pen, const Rect& map, const Rect& controls,
                                 const geography::MapViewport& viewport, const screens::MapView& view) {
  if (!view.truth) return {};  // before the answer nothing needs a name
  const std::vector<Rect> marks = map_mark_places(pen, map, viewport, view);
  LabelPlaces places(pen, map);
  places.keep_free(controls.grown(kTight));
  for (const Rect& mark : marks) places.keep_free(mark);
  std::string truth = view.truth_label;
  if (view.pin && !view.distance.empty()) {
    const Point from = map_point(map, viewport, *view.pin);
    const Point to = map_point(map, viewport, *view.truth);
    const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    if (!places.put_on(middle, view.distance, Role::Small)) truth += " · " + view.distance;
  }
  places.put_beside(marks.front(), truth, Role::Label);
  if (view.pin) places.put_beside(marks.back(), view.pin_label, Role::Label);
  return places.labels();
}

void draw_map_marks(Pen& pen, const Rect& map, const Rect& controls, const geography::MapViewport& viewport,
                    const screens::MapView& view) {
  if (view.truth) {
    const Point truth = map_point(map, viewport, *view.truth);
    if (view.within_km > 0) draw_circle(pen, map, viewport, *view.truth, view.within_km);
    if (view.pin) draw_way(pen, map_point(map, viewport, *view.pin), truth);
    draw_truth(pen, truth);
  }
  if (view.pin) draw_pin(pen, map_point(map, viewport, *view.pin));
  for (const MapLabel& label : map_labels(pen, map, controls, viewport, view)) draw_label(pen, label);
}

void draw_crosshair(Pen& pen, Point at) {
  const float inner = pen.grown(5);
  const float outer = pen.grown(16);
  for (const auto& [colour, thickness] :
       {std::pair{pen.theme().card, pen.thick(5)}, std::pair{pen.theme().focus, pen.thick(2)}}) {
    for (const Point way : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}}) {
      pen.line({at.x + way.x * inner, at.y + way.y * inner}, {at.x + way.x * outer, at.y + way.y * outer},
               colour, thickness);
    }
  }
}

float map_legend_height(Pen& pen, float width, const std::string& words) {
  const float bar = pen.grown(kLongestBar) + kTight + pen.text_width("5000 km", Role::Caption);
  const bool is_stacked = width - bar - kGutter < pen.text_width(words, Role::Caption);
  const float line = pen.type(Role::Caption).line;
  return kTight + line + (is_stacked ? kHair + pen.text_height(words, Role::Caption, width) : 0);
}

void draw_map_legend(Pen& pen, const Rect& place, double km_per_px, const std::string& words) {
  const Theme& theme = pen.theme();
  const float line = pen.type(Role::Caption).line;
  const float top = place.y + kTight;
  const double km = bar_km(km_per_px, longest_bar(pen));
  const float left = place.x + 1;
  const float right = left + static_cast<float>(km / km_per_px);
  const float middle = top + line / 2;
  const float tick = middle - pen.grown(kTick);
  const std::array bar{Point{left, tick}, Point{left, middle}, Point{right, middle}, Point{right, tick}};
  pen.polyline(bar, theme.ink2, pen.thick(1.5F));
  pen.text_line({right + kTight, top}, std::to_string(std::llround(km)) + " km", Role::Caption, theme.ink2);
  const bool is_stacked = place.height > kTight + line + 1;
  pen.text({place.x, top + (is_stacked ? line + kHair : 0), place.width, 0}, words, Role::Caption, theme.ink2,
           is_stacked ? Align::Left : Align::Right);
}

}  // namespace communique::ui
