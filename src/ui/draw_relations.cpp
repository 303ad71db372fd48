// Who had to do with whom: the parties at both ends of a line, on it what brought them together.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/panels.hpp"
#include "ui/people_parts.hpp"
#include "ui/thing_rows.hpp"

namespace communique::ui {
namespace {

using screens::RelationGroup;
using screens::RelationParty;
using screens::RelationRow;

constexpr float kRowPad = 14;    // above and below a row's parties
constexpr float kRowInset = 12;  // at its sides, within the tint of a chosen one
constexpr float kBetweenParties = 8;
constexpr float kPartyPad = 10;    // beside a name in its frame
constexpr float kPartyLift = 6;    // above and below it
constexpr float kDot = 4;          // radius
constexpr float kReach = 22;       // from a party's frame to where its bracket meets the line
constexpr float kLeastSide = 170;  // of parties, for both ends to stand beside each other
constexpr float kLeastMiddle = 150;

/// A relation with a direction ends in an arrow.
bool is_directed(RelationKind kind) {
  return kind == RelationKind::Represents || kind == RelationKind::Answered;
}

Topic topic_of(RelationKind kind) {
  switch (kind) {
    case RelationKind::Met:
      return Topic::People;
    case RelationKind::Signed:
      return Topic::Agreements;
    case RelationKind::Represents:
      return Topic::Organisations;
    case RelationKind::Answered:
      return Topic::Statements;
  }
  return Topic::People;
}

/// How its line is drawn: what has to do with the chosen thing stands out by weight as well as by colour.
struct Stroke {
  Colour colour;
  float thickness;
};
Stroke stroke_of(const Pen& pen, const RelationRow& row) {
  const Theme& theme = pen.theme();
  return row.is_of_chosen ? Stroke{theme.primary, pen.thick(2)} : Stroke{theme.line, pen.thick(1.5F)};
}

struct PartySize {
  float width = 0;
  float height = 0;
};

PartySize size_of(Pen& pen, const RelationParty& party, float most) {
  const float room = most - 2 * kPartyPad;
  const float words = std::min(std::ceil(pen.text_width(party.name, Role::Part)) + 1, room);
  return {words + 2 * kPartyPad, pen.text_height(party.name, Role::Part, words) + 2 * kPartyLift};
}

float parties_height(Pen& pen, const std::vector<RelationParty>& parties, float most) {
  float height = 0;
  for (const RelationParty& party : parties) {
    height += (height > 0 ? kBetweenParties : 0) + size_of(pen, party, most).height;
  }
  return height;
}

/// A name in a frame, to be pressed.
void draw_party(Pen& pen, Rect place, const RelationParty& party, const std::string& id, Intents& intents) {
  const Theme& theme = pen.theme();
  const Touch touch = pen.touch(labelled(party.name, id), place);
  if (touch.is_pressed) intents.emplace_back(screens::OpenThing{party.thing});
  pen.fill(place, party.is_chosen ? theme.tint : mix(theme.card, theme.tint, touch.hover), kRadiusControl);
  const Colour edge = party.is_chosen ? theme.primary : mix(theme.rule, theme.primary, touch.hover);
  pen.edge(place, edge, party.is_chosen ? pen.thick(2) : 1, kRadiusControl);
  if (touch.is_focused) pen.focus_ring(place, kRadiusControl);
  pen.text({place.x + kPartyPad, place.y + kPartyLift, place.width - 2 * kPartyPad + 1, 0}, party.name,
           Role::Part, theme.ink);
}

/// The parties below each other, centred about `middle`; returns where each one's line begins.
std::vector<Point> draw_parties(Pen& pen, Rect column, float middle, Align align,
                                const std::vector<RelationParty>& parties, const std::string& id,
                                Intents& intents) {
  std::vector<Point> ends;
  float y = middle - parties_height(pen, parties, column.width) / 2;
  for (std::size_t i = 0; i < parties.size(); ++i) {
    const PartySize size = size_of(pen, parties[i], column.width);
    const Rect place{align == Align::Right ? column.right() - size.width : column.x, y, size.width,
                     size.height};
    draw_party(pen, place, parties[i], id + std::to_string(i), intents);
    ends.push_back({align == Align::Right ? place.right() + kTight : place.x - kTight, place.centre().y});
    y += size.height + kBetweenParties;
  }
  return ends;
}

enum class Ending { Dot, Arrow };

void draw_arrow(Pen& pen, Point tip, Stroke stroke) {
  const float back = pen.grown(9);
  const std::array head{tip, Point{tip.x - back, tip.y - back * 0.6F},
                        Point{tip.x - back, tip.y + back * 0.6F}};
  pen.polygon(head, 0.5F, stroke.colour);
}

/// Dots at the parties, joined by a bracket where there are several; the line goes on from `join`.
void draw_bracket(Pen& pen, const std::vector<Point>& ends, Point join, Stroke stroke, Ending ending) {
  float top = join.y;
  float bottom = join.y;
  for (const Point end : ends) {
    pen.line(end, {join.x, end.y}, stroke.colour, stroke.thickness);
    if (ending == Ending::Arrow) {
      draw_arrow(pen, {end.x + kHair, end.y}, stroke);
    } else {
      pen.disc(end, kDot, stroke.colour);
    }
    top = std::min(top, end.y);
    bottom = std::max(bottom, end.y);
  }
  const float half = stroke.thickness / 2;
  if (bottom - top > 1)
    pen.line({join.x, top - half}, {join.x, bottom + half}, stroke.colour, stroke.thickness);
}

const std::string& words_of(const RelationRow& row) { return row.label.empty() ? row.kind_text : row.label; }
Role role_of(const RelationRow& row) { return row.is_of_chosen ? Role::Label : Role::Small; }

float words_height(Pen& pen, const RelationRow& row, float width) {
  const float date = row.date.empty() ? 0 : pen.text_height(row.date, Role::Caption, width);
  return pen.text_height(words_of(row), role_of(row), width) + date;
}

/// What brought them together, and when. It opens what it names.
void draw_words(Pen& pen, Rect place, const RelationRow& row, Align align, const std::string& id,
                Intents& intents) {
  const Theme& theme = pen.theme();
  const float words = pen.text_height(words_of(row), role_of(row), place.width);
  if (!row.through.empty()) {
    const Rect target = Rect{place.x, place.y, place.width, words}.grown(kHair);
    const Touch touch = pen.touch(labelled(words_of(row), id), target);
    if (touch.is_pressed) intents.emplace_back(screens::OpenThing{row.through.front()});
    if (touch.hover > 0) pen.fill(target, with_alpha(theme.tint, touch.hover), kRadiusKey);
    if (touch.is_focused) pen.focus_ring(target, kRadiusKey);
  }
  pen.text(place, words_of(row), role_of(row), row.through.empty() ? theme.ink : theme.primary, align);
  if (!row.date.empty()) {
    pen.text({place.x, place.y + words, place.width, 0}, row.date, Role::Caption, theme.ink2, align);
  }
}

/// Where the two ends and the words between them stand.
struct RowPlan {
  bool is_stacked = false;
  float side = 0;    // most a party may take
  float middle = 0;  // between the brackets
};

RowPlan plan_for(const Pen& pen, float width) {
  RowPlan plan;
  const float room = width - 2 * kRowInset;
  plan.is_stacked = room < pen.grown(2 * kLeastSide + kLeastMiddle) + 2 * (kTight + kReach);
  if (plan.is_stacked) {
    plan.side = room;
    plan.middle = room - pen.grown(32);
    return plan;
  }
  plan.middle = std::max(pen.grown(kLeastMiddle), room * 0.36F);
  plan.side = (room - plan.middle) / 2 - kTight - kReach;
  return plan;
}

float row_height(Pen& pen, const RelationRow& row, const RowPlan& plan) {
  const float one = parties_height(pen, row.one, plan.side);
  const float other = parties_height(pen, row.other, plan.side);
  if (plan.is_stacked) {
    return 2 * kRowPad + one + other + words_height(pen, row, plan.middle) + 2 * kStep;
  }
  const float words = words_height(pen, row, plan.middle - 2 * kGutter);
  return 2 * kRowPad + std::max({one, other, words});
}

void draw_beside(Pen& pen, Rect place, const RelationRow& row, const RowPlan& plan, const std::string& id,
                 Intents& intents) {
  const Stroke stroke = stroke_of(pen, row);
  const float y = std::round(place.centre().y);
  const Rect left{place.x + kRowInset, 0, plan.side, 0};
  const Rect right{place.right() - kRowInset - plan.side, 0, plan.side, 0};
  const Point from{left.right() + kTight + kReach, y};
  const Point to{right.x - kTight - kReach, y};
  const float most = plan.middle - 2 * kGutter;
  const float words = std::max(std::min(pen.text_width(words_of(row), role_of(row)), most),
                               std::min(pen.text_width(row.date, Role::Caption), most));
  const float half = words / 2 + kTight;
  pen.line(from, {place.centre().x - half, y}, stroke.colour, stroke.thickness);
  pen.line({place.centre().x + half, y}, to, stroke.colour, stroke.thickness);
  draw_bracket(pen, draw_parties(pen, left, y, Align::Right, row.one, id + "-one-", intents), from, stroke,
               Ending::Dot);
  const float height = words_height(pen, row, most);
  draw_words(pen, {place.centre().x - most / 2, y - height / 2, most, 0}, row, Align::Centre, id, intents);
  draw_bracket(pen, draw_parties(pen, right, y, Align::Left, row.other, id + "-other-", intents), to, stroke,
               is_directed(row.kind) ? Ending::Arrow : Ending::Dot);
}

/// In a narrow place the other parties stand below, and the words between.
void draw_stacked(Pen& pen, Rect place, const RelationRow& row, const RowPlan& plan, const std::string& id,
                  Intents& intents) {
  const Stroke stroke = stroke_of(pen, row);
  const Rect column{place.x + kRowInset, 0, plan.side, 0};
  float y = place.y + kRowPad;
  const float one = parties_height(pen, row.one, plan.side);
  draw_parties(pen, column, y + one / 2, Align::Left, row.one, id + "-one-", intents);
  y += one;
  const float words = words_height(pen, row, plan.middle);
  const float x = column.x + pen.grown(12);
  const float top = y + kTight;
  const float bottom = y + words + 2 * kStep - kTight;
  pen.line({x, top}, {x, bottom}, stroke.colour, stroke.thickness);
  pen.disc({x, top}, kDot, stroke.colour);
  if (is_directed(row.kind)) {
    const float back = pen.grown(9);
    const std::array head{Point{x, bottom + kHair}, Point{x - back * 0.6F, bottom + kHair - back},
                          Point{x + back * 0.6F, bottom + kHair - back}};
    pen.polygon(head, 0.5F, stroke.colour);
  } else {
    pen.disc({x, bottom}, kDot, stroke.colour);
  }
  draw_words(pen, {column.x + pen.grown(32), y + kStep, plan.middle, 0}, row, Align::Left, id, intents);
  y += words + 2 * kStep;
  const float other = parties_height(pen, row.other, plan.side);
  draw_parties(pen, column, y + other / 2, Align::Left, row.other, id + "-other-", intents);
}

float draw_group(Pen& pen, Rect place, const RelationGroup& group, std::size_t index, Intents& intents) {
  const Theme& theme = pen.theme();
  const float icon = pen.grown(20);
  const float head = pen.type(Role::Head).line;
  float y = place.y;
  draw_topic(pen, topic_of(group.kind), {place.x, y + (head - icon) / 2 + 1, icon, icon}, theme.paper);
  const std::string count = std::to_string(group.rows.size());
  const float left = place.x + icon + kSnug;
  const float room = place.right() - left - kStep - pen.text_width(count, Role::Small);
  const float heading = pen.text({left, y, room, 0}, group.heading, Role::Head, theme.ink);
  pen.text({place.x, y + heading - pen.type(Role::Small).line - 3, place.width, 0}, count, Role::Small,
           theme.ink2, Align::Right);
  y += heading + 5;
  pen.rule(place.x, y, place.width, theme.ink, pen.thick(2));
  y += pen.thick(2) + kHair;
  const RowPlan plan = plan_for(pen, place.width);
  for (std::size_t i = 0; i < group.rows.size(); ++i) {
    const RelationRow& row = group.rows[i];
    const Rect rect{place.x, y, place.width, row_height(pen, row, plan)};
    if (i > 0) pen.rule(rect.x, rect.y, rect.width, theme.rule);
    if (row.is_of_chosen) {
      pen.fill({rect.x, rect.y + 3, rect.width, rect.height - 5}, theme.tint, kRadiusControl);
    }
    const std::string id = "relation-" + std::to_string(index) + '-' + std::to_string(i);
    plan.is_stacked ? draw_stacked(pen, rect, row, plan, id, intents)
                    : draw_beside(pen, rect, row, plan, id, intents);
    y += rect.height;
  }
  return y - place.y;
}

}  // namespace

float draw_relations(Pen& pen, Rect place, const screens::PeopleView& view, Intents& intents) {
  float y = place.y;
  for (std::size_t i = 0; i < view.relations.size(); ++i) {
    if (i > 0) y += kGutter;
    y += draw_group(pen, {place.x, y, place.width, 0}, view.relations[i], i, intents);
  }
  return y - place.y;
}

}  // namespace communique::ui
