// Places on the map, each with a pin that opens it; below the map those that are not on it.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/map_parts.hpp"
#include "ui/map_sight.hpp"
#include "ui/thing_rows.hpp"

namespace communique::ui {
namespace {

using geography::GeoBox;
using geography::MapViewport;
using screens::PlaceMark;
using screens::PlacesView;

constexpr float kPin = 30;       // a disc's diameter, at 100 %
constexpr float kMostPin = 36;   // at any text size: places do not move apart as words grow
constexpr float kSmallPin = 20;  // where another is so near that they would cover each other
constexpr float kMostSmallPin = 24;
constexpr float kBarRoom = 20;       // right of the content
constexpr double kSight = 48;        // px that what is shown keeps from the edge
constexpr double kLeastDegrees = 4;  // in view, however near to each other the places are

bool is_within(const GeoBox& limits, const Coordinates& at) {
  return at.longitude >= limits.west && at.longitude <= limits.east && at.latitude >= limits.south &&
         at.latitude <= limits.north;
}

/// The part of the map on which all its places are.
GeoBox home_of(const std::vector<const PlaceMark*>& marks) {
  if (marks.empty()) return kMapHome;
  const Coordinates first = marks.front()->at;
  GeoBox box{first.longitude, first.latitude, first.longitude, first.latitude};
  for (const PlaceMark* mark : marks) {
    box = {std::min(box.west, mark->at.longitude), std::min(box.south, mark->at.latitude),
           std::max(box.east, mark->at.longitude), std::max(box.north, mark->at.latitude)};
  }
  const double wide = std::max(kLeastDegrees - (box.east - box.west), 0.0) / 2;
  const double high = std::max(kLeastDegrees - (box.north - box.south), 0.0) / 2;
  return {box.west - wide, box.south - high, box.east + wide, box.north + high};
}

/// Moves the map until a place can be seen.
void bring_into_view(MapUi& state, const PlaceMark& mark) {
  const MapViewport& viewport = *state.viewport;
  if (viewport.shows(mark.at, kSight)) return;
  MapViewport goal = viewport;
  const geography::ScreenPoint at = goal.to_screen(mark.at);
  goal.pan(goal.size().width / 2 - at.x, goal.size().height / 2 - at.y);
  state.way = MapWay{viewport, goal, viewport};
  state.heading = thing_id("place", mark.thing);
}

/// Once for each place that is chosen, also elsewhere.
void show_chosen(MapUi& state, const std::vector<const PlaceMark*>& marks) {
  const auto chosen =
      std::find_if(marks.begin(), marks.end(), [](const PlaceMark* mark) { return mark->is_chosen; });
  const std::string name = chosen == marks.end() ? std::string{} : thing_id("place", (*chosen)->thing);
  if (state.shown == name) return;
  state.shown = name;
  if (chosen != marks.end()) bring_into_view(state, **chosen);
}

/// A place in view: where its pin is, and how it is touched.
struct Pin {
  const PlaceMark* mark = nullptr;
  Rect disc;
  Touch touch{};
};

std::string pin_label(const PlaceMark& mark) {
  std::string words = mark.name;
  if (!mark.note.empty()) words += ", " + mark.note;
  return labelled(words, thing_id("place", mark.thing));
}

void draw_pin_disc(Pen& pen, const Pin& pin) {
  const Theme& theme = pen.theme();
  const Point centre = pin.disc.centre();
  const float radius = pin.disc.width / 2;
  const Colour topic = colour_of(theme, Topic::Places);
  const bool is_chosen = pin.mark->is_chosen;
  pen.disc(centre, radius + 2, theme.card);
  pen.disc(centre, radius, is_chosen ? theme.primary : mix(theme.card, theme.tint, pin.touch.hover));
  pen.circle(centre, radius - 0.5F, is_chosen ? theme.primary : mix(topic, theme.primary, pin.touch.hover),
             pen.thick(is_chosen ? 2 : 1.5F));
  const float side = pin.disc.width * 0.56F;
  const Rect icon{centre.x - side / 2, centre.y - side / 2, side, side};
  is_chosen ? draw_topic(pen, Topic::Places, icon, theme.primary, theme.on_primary)
            : draw_topic(pen, Topic::Places, icon, theme.card);
  if (pin.touch.is_focused) pen.focus_ring(pin.disc.grown(1), radius + 1);
}

bool is_pointed_at(const Pin& pin) { return pin.touch.is_focused || pin.touch.hover > 0; }

/// What lies above the others: what is pointed at, and the chosen one.
int height_of(const Pin& pin) { return is_pointed_at(pin) ? 2 : pin.mark->is_chosen ? 1 : 0; }

/// Names beside the pins. The chosen one's comes first and may stand farther off; others only where there is
/// room at once, but for what is pointed at, which takes what is left.
std::vector<MapLabel> labels_for(const Pen& pen, const Rect& map, const Rect& controls,
                                 const std::vector<Pin>& pins) {
  LabelPlaces places(pen, map);
  places.keep_free(controls.grown(kTight));
  for (const Pin& pin : pins) places.keep_mark(pin.disc.grown(2));
  for (const Pin& pin : pins) {
    if (pin.mark->is_chosen) places.put_beside(pin.disc, pin.mark->name, Role::Label);
  }
  std::vector<const Pin*> nameless;
  for (const Pin& pin : pins) {
    if (pin.mark->is_chosen) continue;
    if (!places.put_beside(pin.disc, pin.mark->name, Role::Small, LabelReach::Beside))
      nameless.push_back(&pin);
  }
  for (const Pin* pin : nameless) {
    if (is_pointed_at(*pin)) places.put_beside(pin->disc, pin->mark->name, Role::Small);
  }
  return places.labels();
}

/// A place's diameter, smaller where another is near.
float pin_size(const Pen& pen, Point at, const std::vector<Point>& all) {
  const float size = std::min(pen.grown(kPin), kMostPin);
  const auto near = std::count_if(
      all.begin(), all.end(), [&](Point other) { return std::hypot(other.x - at.x, other.y - at.y) < size; });
  return near > 1 ? std::min(pen.grown(kSmallPin), kMostSmallPin) : size;  // itself is one of them
}

/// The pins as items; one that the keyboard reaches out of view is brought into it.
std::vector<Pin> touch_pins(Pen& pen, const Rect& map, MapUi& state,
                            const std::vector<const PlaceMark*>& marks, Intents& intents) {
  std::vector<Pin> pins;
  std::vector<Point> points;
  for (const PlaceMark* mark : marks) points.push_back(map_point(map, *state.viewport, mark->at));
  std::string reached;
  std::vector<const PlaceMark*> order = marks;  // of two that overlap the first has the pointer
  std::stable_sort(order.begin(), order.end(), [](const PlaceMark* one, const PlaceMark* other) {
    return one->is_chosen && !other->is_chosen;
  });
  for (const PlaceMark* mark : order) {
    const Point at = map_point(map, *state.viewport, mark->at);
    const float size = pin_size(pen, at, points);
    Pin pin{mark, {at.x - size / 2, at.y - size / 2, size, size}};
    pin.touch = pen.touch(pin_label(*mark), pin.disc);
    if (pin.touch.is_pressed) intents.emplace_back(screens::OpenThing{mark->thing});
    if (pin.touch.is_focused) {
      reached = thing_id("place", mark->thing);
      if (state.reached != reached) bring_into_view(state, *mark);
    }
    pins.push_back(pin);
  }
  state.reached = reached;
  return pins;
}

bool has_keys() { return keys_are_free() && !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup); }

void draw_map(Pen& pen, const Rect& place, const std::vector<const PlaceMark*>& marks, const PlacesView& view,
              Intents& intents) {
  MapUi& state = pen.state().places;
  const geography::MapOutlines* outlines = map_outlines(pen);
  const GeoBox limits = map_limits(outlines);
  const float legend = map_legend_height(pen, place.width, view.disclaimer);
  const Rect map{place.x, place.y, place.width, place.height - legend};
  const bool is_new = !state.viewport;
  MapViewport& viewport = viewport_of(state, map, limits, kMapHome);
  if (is_new) viewport.fit(home_of(marks), kSight);
  show_chosen(state, marks);
  follow_way(pen, ImGui::GetID(("places-way-" + state.heading).c_str()), state);

  ImGui::SetNextItemAllowOverlap();  // pins and buttons stand on it
  const Touch touch = pen.touch(labelled(view.description, "places"), map);
  move_by_mouse(pen, map, touch, state);
  if (has_keys()) zoom_by_keys(viewport, {viewport.size().width / 2, viewport.size().height / 2});

  const Rect controls = map_controls(pen, map);
  ImGui::PushClipRect(pen.at_pixel({map.x, map.y}), pen.at_pixel({map.right(), map.bottom()}), true);
  draw_map_ground(pen, map, viewport, outlines);
  std::vector<Pin> pins = touch_pins(pen, map, state, marks, intents);
  std::stable_sort(pins.begin(), pins.end(),
                   [](const Pin& one, const Pin& other) { return height_of(one) < height_of(other); });
  for (const Pin& pin : pins) draw_pin_disc(pen, pin);
  for (const MapLabel& label : labels_for(pen, map, controls, pins)) draw_label(pen, label);
  ImGui::PopClipRect();
  frame_map(pen, map);
  zoom_buttons(pen, controls, "places", {view.zoom_in_label, view.zoom_out_label, view.whole_label}, viewport,
               limits);
  if (touch.is_focused) pen.focus_ring(map, kRadiusControl);
  draw_map_legend(pen, {map.x, map.bottom(), map.width, legend}, viewport.km_per_px(), view.disclaimer);
}

/// A place as a row of the list shows it.
screens::ThingView row_of(const PlaceMark& mark) {
  screens::ThingView row;
  row.thing = mark.thing;
  row.topic = Topic::Places;
  row.name = mark.name;
  row.note = mark.note;
  row.is_chosen = mark.is_chosen;
  row.known = mark.known;
  return row;
}

/// In one column, or two where there is room; returns the height.
float draw_elsewhere(Pen& pen, Rect place, const PlacesView& view,
                     const std::vector<screens::ThingView>& rows, Intents& intents) {
  constexpr float kLeastRow = 300;
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, view.elsewhere_heading, Role::Label, pen.theme().ink2) + kTight;
  const bool is_paired = rows.size() > 1 && place.width >= 2 * pen.grown(kLeastRow) + kGutter;
  const std::size_t beside = is_paired ? 2 : 1;
  const float width = is_paired ? (place.width - kGutter) / 2 : place.width;
  for (std::size_t first = 0; first < rows.size(); first += beside) {
    float height = 0;
    const std::size_t end = std::min(first + beside, rows.size());
    for (std::size_t i = first; i < end; ++i)
      height = std::max(height, thing_row_height(pen, rows[i], width));
    for (std::size_t i = first; i < end; ++i) {
      const float x = place.x + static_cast<float>(i - first) * (width + kGutter);
      draw_thing_row(pen, {x, y, width, height}, rows[i], "elsewhere", intents);
    }
    y += height + kHair;
  }
  return y - place.y;
}

}  // namespace

float draw_whole_body(Pen& pen, Rect place, const PlacesView& view, Intents& intents) {
  const GeoBox limits = map_limits(map_outlines(pen));
  std::vector<const PlaceMark*> marks;
  std::vector<screens::ThingView> rows;
  for (const PlaceMark& mark : view.places) {
    if (is_within(limits, mark.at)) {
      marks.push_back(&mark);
    } else {
      rows.push_back(row_of(mark));
    }
  }
  rows.insert(rows.end(), view.elsewhere.begin(), view.elsewhere.end());
  // The first row of the list peeps out below the map.
  const float list = rows.empty() ? kTight : kGutter + pen.grown(72);
  const float least =
      std::clamp(place.width * 0.45F, 240.0F, 420.0F) + map_legend_height(pen, place.width, view.disclaimer);
  const Rect map{place.x, place.y, place.width, std::max(place.height - list, least)};
  draw_map(pen, map, marks, view, intents);
  if (rows.empty()) return map.height;
  const Rect below{map.x, map.bottom() + kGutter, map.width, 0};
  return map.height + kGutter + draw_elsewhere(pen, below, view, rows, intents);
}

void draw_body(Pen& pen, Rect place, const PlacesView& view, Intents& intents) {
  // Wider and higher than its place by what focus rings and the scrollbar need.
  ScrollArea area(
      pen, "places-area",
      {place.x - kTight, place.y - kTight, place.width + kTight + kBarRoom, place.height + kTight});
  const Rect column{kTight, kTight, place.width, place.height};
  const float height = draw_whole_body(pen, column, view, intents);
  area.grow(column.y + height + (height > place.height ? kStep : 0));
}

}  // namespace communique::ui
