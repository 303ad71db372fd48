// Who's who: cards of people by side with their organisations, or who had to do with whom.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/people_parts.hpp"
#include "ui/thing_rows.hpp"

namespace communique::ui {
namespace {

using screens::PeopleColumn;
using screens::PeopleView;
using screens::ThingView;

constexpr float kLeastColumn = 240;  // at 100 %
constexpr float kBetweenCards = 16;
constexpr float kPad = 16;
constexpr float kDisc = 44;
constexpr float kHeadBelow = 20;  // from a side's rule to its first card
constexpr float kBetweenRows = 4;
constexpr float kBarRoom = 20;  // right of the content

/// The words' column of a person's card.
Rect words_of(const Pen& pen, Rect card) {
  const float left = kPad + pen.grown(kDisc) + kSnug;
  return {card.x + left, card.y + kPad, card.width - left - kPad, 0};
}

float words_height(Pen& pen, const ThingView& person, float width) {
  float height = names_height(pen, person, width, Role::Item);
  if (!person.note.empty()) height += 2 + pen.text_height(person.note, Role::Small, width);
  return height;
}

float card_height(Pen& pen, const ThingView& person, float width) {
  const float words = words_height(pen, person, words_of(pen, {0, 0, width, 0}).width);
  return std::max(words, pen.grown(kDisc)) + 2 * kPad;
}

/// The first character of the name, and at its edge how well the person is known.
void draw_face(Pen& pen, Point centre, const ThingView& person, Colour ground) {
  constexpr float kAside = 0.36F;  // of the disc: where the small ring's middle is
  const float disc = pen.grown(kDisc);
  const Face face = person.is_japanese ? Face::Japanese : Face::TraditionalChinese;
  const bool is_on_tint = ground != pen.theme().card;
  pen.disc(centre, disc / 2, is_on_tint ? pen.theme().card : pen.theme().tint);
  pen.text_centred({centre.x - disc / 2, centre.y - disc / 2, disc, disc}, person.monogram, Role::Name,
                   pen.theme().primary, face);
  const Point known{centre.x + disc * kAside, centre.y + disc * kAside};
  pen.disc(known, pen.grown(10), ground);
  draw_known(pen, known, person.known);
}

void draw_person(Pen& pen, Rect card, const ThingView& person, Intents& intents) {
  const Theme& theme = pen.theme();
  const Touch touch = pen.touch(thing_label(person, "person"), card);
  if (touch.is_pressed) intents.emplace_back(screens::OpenThing{person.thing});
  draw_card(pen, card);
  const Colour ground = person.is_chosen ? theme.tint : mix(theme.card, theme.tint, touch.hover);
  pen.fill(card.grown(-1), ground, kRadiusCard - 1);
  if (person.is_chosen) pen.edge(card, theme.primary, pen.thick(2), kRadiusCard);
  if (touch.is_focused) pen.focus_ring(card, kRadiusCard);
  draw_face(pen, {card.x + kPad + pen.grown(kDisc) / 2, card.centre().y}, person, ground);
  Rect words = words_of(pen, card);
  words.y = card.y + (card.height - words_height(pen, person, words.width)) / 2;
  words.y += draw_names(pen, words, person, Role::Item);
  if (!person.note.empty()) {
    pen.text({words.x, words.y + 2, words.width, 0}, person.note, Role::Small, theme.ink2);
  }
}

/// A side's name with how many of its people there are; returns the height down to its rule.
float draw_side(Pen& pen, Rect place, const PeopleColumn& column) {
  const Theme& theme = pen.theme();
  const std::string count = std::to_string(column.people.size());
  const float head = pen.text({place.x, place.y, place.width - kStep - pen.text_width(count, Role::Small), 0},
                              column.side, Role::Head, theme.ink);
  if (!column.people.empty()) {
    const float line = pen.type(Role::Small).line;
    pen.text({place.x, place.y + head - line - 3, place.width, 0}, count, Role::Small, theme.ink2,
             Align::Right);
  }
  pen.rule(place.x, place.y + head + 5, place.width, theme.ink, pen.thick(2));
  return head + 5 + pen.thick(2);
}

float draw_organisations(Pen& pen, Rect place, const PeopleView& view, const PeopleColumn& column,
                         Intents& intents) {
  if (column.organisations.empty()) return 0;
  const Theme& theme = pen.theme();
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, view.organisations_heading, Role::Label, theme.ink2) + kTight;
  for (const ThingView& organisation : column.organisations) {
    const float height = thing_row_height(pen, organisation, place.width);
    draw_thing_row(pen, {place.x, y, place.width, height}, organisation, "organisation", intents);
    y += height + kBetweenRows;
  }
  return y - place.y;
}

/// Sides beside each other; cards of a row are equally high. Returns the height.
float draw_band(Pen& pen, Rect place, float width, std::span<const PeopleColumn> columns,
                const PeopleView& view, Intents& intents) {
  const auto left = [&](std::size_t i) { return place.x + static_cast<float>(i) * (width + kGutter); };
  float head = 0;
  std::size_t rows = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    head = std::max(head, draw_side(pen, {left(i), place.y, width, 0}, columns[i]));
    rows = std::max(rows, columns[i].people.size());
  }
  std::vector<float> ends(columns.size(), place.y + head + kHeadBelow);
  for (std::size_t row = 0; row < rows; ++row) {
    float height = 0;
    for (const PeopleColumn& column : columns) {
      if (row < column.people.size()) height = std::max(height, card_height(pen, column.people[row], width));
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (row >= columns[i].people.size()) continue;
      draw_person(pen, {left(i), ends[i], width, height}, columns[i].people[row], intents);
      ends[i] += height + kBetweenCards;
    }
  }
  float bottom = place.y;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const float top = ends[i] + (columns[i].people.empty() ? 0 : kTight);
    ends[i] = top + draw_organisations(pen, {left(i), top, width, 0}, view, columns[i], intents);
    bottom = std::max(bottom, ends[i]);
  }
  return bottom - place.y;
}

float draw_cards(Pen& pen, Rect place, const PeopleView& view, Intents& intents) {
  const std::size_t count = view.columns.size();
  if (count == 0) return 0;
  const auto fitting =
      static_cast<std::size_t>((place.width + kGutter) / (pen.grown(kLeastColumn) + kGutter));
  const std::size_t beside = std::clamp<std::size_t>(fitting, 1, count);
  const float width = (place.width - kGutter * static_cast<float>(beside - 1)) / static_cast<float>(beside);
  float y = place.y;
  for (std::size_t first = 0; first < count; first += beside) {
    if (first > 0) y += kWide;
    const std::span columns = std::span(view.columns).subspan(first, std::min(beside, count - first));
    y += draw_band(pen, {place.x, y, place.width, 0}, std::floor(width), columns, view, intents);
  }
  return y - place.y;
}

/// The two ways to see them; returns the height.
float draw_ways(Pen& pen, Rect place, const PeopleView& view, Intents& intents) {
  const SegmentedTouch touch = segmented(
      pen, place,
      {labelled(view.cards_label, "people-cards"), labelled(view.relations_label, "people-relations")},
      view.shows_relations ? 1 : 0);
  if (touch.pressed >= 0) intents.emplace_back(screens::ShowRelations{touch.pressed == 1});
  return touch.height;
}

}  // namespace

float draw_whole_body(Pen& pen, Rect place, const PeopleView& view, Intents& intents) {
  const float ways = draw_ways(pen, place, view, intents) + kStep;
  const Rect below{place.x, place.y + ways, place.width, 0};
  return ways + (view.shows_relations ? draw_relations(pen, below, view, intents)
                                      : draw_cards(pen, below, view, intents));
}

void draw_body(Pen& pen, Rect place, const PeopleView& view, Intents& intents) {
  // Wider than its place by what shadows, focus rings and the scrollbar need at the sides.
  ScrollArea area(pen, view.shows_relations ? "relations" : "people",
                  {place.x - kTight, place.y, place.width + kTight + kBarRoom, place.height});
  const Rect column{kTight, kTight, place.width, 0};
  area.grow(column.y + draw_whole_body(pen, column, view, intents) + kGutter);
}

}  // namespace communique::ui
