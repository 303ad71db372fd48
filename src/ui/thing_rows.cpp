#include "ui/thing_rows.hpp"

#include <algorithm>

namespace communique::ui {
namespace {

using screens::ThingView;

constexpr Role kNative = Role::Part;
constexpr float kBetweenNames = 10;
constexpr float kRowPad = 9;  // above and below a row's words
constexpr float kKnown = 16;

bool is_native_beside(const Pen& pen, const ThingView& view, float width, Role role) {
  return pen.text_width(view.name, role) + kBetweenNames + pen.text_width(view.native, kNative) <= width;
}

/// The words' column of a row.
Rect words_of(const Pen& pen, Rect row) {
  const float left = kSnug + pen.grown(18) + kSnug;
  return {row.x + left, row.y + kRowPad, row.width - left - 2 * kSnug - pen.grown(kKnown), 0};
}

}  // namespace

std::string thing_id(const char* kind, const Thing& thing) {
  const std::string& id = thing.entity.empty() ? thing.fact.value : thing.entity.value;
  return std::string(kind) + '-' + id;
}

std::string thing_label(const ThingView& view, const char* kind) {
  std::string words = view.name;
  for (const std::string& part : {view.note, view.known.text}) {
    if (!part.empty()) words += ", " + part;
  }
  return labelled(words, thing_id(kind, view.thing));
}

Touch thing_surface(Pen& pen, Rect place, const std::string& label, bool is_chosen) {
  const Theme& theme = pen.theme();
  const Touch touch = pen.touch(label, place);
  pen.say_choice(touch, is_chosen);
  if (is_chosen) {
    pen.fill(place, theme.tint, kRadiusControl);
    pen.edge(place, theme.primary, pen.thick(2), kRadiusControl);
  } else if (touch.hover > 0) {
    pen.fill(place, with_alpha(theme.tint, touch.hover), kRadiusControl);
  }
  if (touch.is_focused) pen.focus_ring(place, kRadiusControl);
  return touch;
}

float names_height(Pen& pen, const ThingView& view, float width, Role role) {
  const float name = pen.text_height(view.name, role, width);
  if (view.native.empty() || is_native_beside(pen, view, width, role)) return name;
  return name + pen.text_height(view.native, kNative, width);
}

float draw_names(Pen& pen, Rect place, const ThingView& view, Role role) {
  const Theme& theme = pen.theme();
  const float name = pen.text(place, view.name, role, theme.ink);
  if (view.native.empty()) return name;
  if (is_native_beside(pen, view, place.width, role)) {
    const float down = (pen.type(role).line - pen.type(kNative).line) / 2 + 1;
    const float x = place.x + pen.text_width(view.name, role) + kBetweenNames;
    pen.text_line({x, place.y + std::max(down, 0.0F)}, view.native, kNative, theme.ink2,
                  place.right() - x + 1, face_of(view.is_japanese));
    return name;
  }
  return name + pen.text({place.x, place.y + name, place.width, 0}, view.native, kNative, theme.ink2,
                         Align::Left, face_of(view.is_japanese));
}

float thing_row_height(Pen& pen, const ThingView& view, float width) {
  const Rect words = words_of(pen, {0, 0, width, 0});
  float height = names_height(pen, view, words.width, Role::Part);
  if (!view.note.empty()) height += pen.text_height(view.note, Role::Caption, words.width);
  return std::max(height + 2 * kRowPad, pen.grown(44));
}

void draw_thing_row(Pen& pen, Rect place, const ThingView& view, const char* kind, Intents& intents) {
  const Theme& theme = pen.theme();
  const Touch touch = thing_surface(pen, place, thing_label(view, kind), view.is_chosen);
  if (touch.is_pressed) intents.emplace_back(screens::OpenThing{view.thing});
  Rect words = words_of(pen, place);
  words.y = place.y + (place.height - (thing_row_height(pen, view, place.width) - 2 * kRowPad)) / 2;
  words.y = std::max(words.y, place.y + kRowPad);
  const float icon = pen.grown(18);
  const float line = pen.type(Role::Part).line;
  const Colour ground = view.is_chosen ? theme.tint : theme.paper;
  draw_topic(pen, view.topic, {place.x + kSnug, words.y + (line - icon) / 2, icon, icon}, ground);
  const float names = draw_names(pen, words, view, Role::Part);
  if (!view.note.empty()) {
    pen.text({words.x, words.y + names, words.width, 0}, view.note, Role::Caption, theme.ink2);
  }
  draw_known(pen, {place.right() - kSnug - pen.grown(kKnown) / 2, words.y + line / 2}, view.known);
}

}  // namespace communique::ui
