// What stands on the map and below it: circles, pins, labels, the crosshair, the scale bar.
#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>

#include "ui/emblems.hpp"
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

bool overlap(const Rect& one, const Rect& other) {
  return one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom();
}

/// Puts labels where they cover neither marks nor each other, as long as there is such a place.
class Labels {
 public:
  Labels(Pen& pen, const Rect& map) : pen_(pen), map_(map) {}
  void keep_free(const Rect& taken) { taken_.push_back(taken); }

  void put(const std::string& words, const Rect& beside, Role role) {
    if (words.empty() || !overlap(beside.grown(1), map_)) return;  // what is out of view needs no label
    const float width = std::min(pen_.text_width(words, role) + 2 * kTight, map_.width);
    const float height = pen_.type(role).line + kHair;
    const Point middle = beside.centre();
    const std::array places{Rect{beside.right() + kHair, middle.y - height / 2, width, height},
                            Rect{beside.x - kHair - width, middle.y - height / 2, width, height},
                            Rect{middle.x - width / 2, beside.bottom() + kHair, width, height},
                            Rect{middle.x - width / 2, beside.y - kHair - height, width, height}};
    const auto is_free = [&](const Rect& place) {
      return place.x >= map_.x && place.y >= map_.y && place.right() <= map_.right() &&
             place.bottom() <= map_.bottom() &&
             std::none_of(taken_.begin(), taken_.end(),
                          [&](const Rect& other) { return overlap(place, other); });
    };
    const auto* const found = std::find_if(places.begin(), places.end(), is_free);
    Rect place = found == places.end() ? places[0] : *found;
    place.x = std::clamp(place.x, map_.x, map_.right() - width);
    place.y = std::clamp(place.y, map_.y, std::max(map_.bottom() - height, map_.y));
    pen_.fill(place, pen_.theme().card, kRadiusKey);
    pen_.edge(place, pen_.theme().rule, 1, kRadiusKey);
    pen_.text_line({place.x + kTight, place.y + kHair / 2}, words, role, pen_.theme().ink,
                   width - 2 * kTight + 1);
    taken_.push_back(place);
  }

 private:
  Pen& pen_;
  Rect map_;
  std::vector<Rect> taken_;
};

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

void draw_map_marks(Pen& pen, const Rect& map, const Rect& controls, const geography::MapViewport& viewport,
                    const screens::MapView& view) {
  const auto on_map = [&](const std::optional<Coordinates>& place) {
    return place ? map_point(map, viewport, *place) : Point{};
  };
  const Point pin = on_map(view.pin);
  const Point truth = on_map(view.truth);
  Labels labels(pen, map);
  labels.keep_free(controls);
  if (view.truth) {
    if (view.within_km > 0) draw_circle(pen, map, viewport, *view.truth, view.within_km);
    if (view.pin) draw_way(pen, pin, truth);
    draw_truth(pen, truth);
    labels.keep_free(truth_box(pen, truth));
  }
  if (view.pin) {
    draw_pin(pen, pin);
    labels.keep_free(pin_box(pen, pin));
  }
  if (!view.truth) return;  // before the answer nothing needs a name
  labels.put(view.truth_label, truth_box(pen, truth), Role::Label);
  if (!view.pin) return;
  labels.put(view.pin_label, pin_box(pen, pin), Role::Label);
  labels.put(view.distance, {(pin.x + truth.x) / 2, (pin.y + truth.y) / 2, 0, 0}, Role::Small);
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
  return kTight + line + (is_stacked ? pen.text_height(words, Role::Caption, width) : 0);
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
  pen.text({place.x, top + (is_stacked ? line : 0), place.width, 0}, words, Role::Caption, theme.ink2,
           is_stacked ? Align::Left : Align::Right);
}

}  // namespace communique::ui
