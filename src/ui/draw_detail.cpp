// The chosen thing: what it is, what it has to do with, what is known of it, and what can be done with it.
#include <algorithm>
#include <cmath>

#include "ui/draw_explore.hpp"

namespace communique::ui {
namespace {

using screens::DetailFact;
using screens::DetailGroup;
using screens::DetailView;
using screens::ThingView;

constexpr float kPad = 25;  // the card's edge and 24
constexpr float kDisc = 40;
constexpr float kLeastRow = 56;
constexpr float kLeastScroll = 160;  // between what is pinned; else that scrolls too
constexpr float kLeastFoot = 240;    // of a button beside another
constexpr float kLeastReading = 72;  // of the rest, where the first button alone is pinned
constexpr float kOut = 12;           // how far a row's tint reaches beyond its words
constexpr float kMostLabel = 0.4F;   // of the width, for the labels of details

struct Foot {
  std::string label;
  ButtonKind kind;
  screens::Intent intent;
};

std::vector<Foot> feet_of(const DetailView& view) {
  std::vector<Foot> feet;
  if (!view.quiz_label.empty()) {
    feet.push_back(
        {labelled(view.quiz_label, "quiz-selection"), ButtonKind::Primary, screens::QuizOnSelection{}});
  }
  if (!view.briefing_label.empty() && view.briefing >= 0) {
    feet.push_back({labelled(view.briefing_label, "open-briefing"), ButtonKind::Secondary,
                    screens::OpenBriefing{view.briefing}});
  }
  return feet;
}

/// Side by side where each keeps kLeastFoot.
bool stand_beside(const Pen& pen, std::size_t count, float width) {
  const auto buttons = static_cast<float>(count);
  return (width - kSnug * (buttons - 1)) / buttons >= pen.grown(kLeastFoot);
}

float foot_height(const Pen& pen, std::size_t count, float width) {
  if (count == 0) return 0;
  const std::size_t rows = stand_beside(pen, count, width) ? 1 : count;
  return static_cast<float>(rows) * (button_height(pen) + kSnug) - kSnug;
}

void draw_feet(Pen& pen, Rect place, const std::vector<Foot>& feet, Intents& intents) {
  const bool is_beside = stand_beside(pen, feet.size(), place.width);
  const auto columns = static_cast<float>(is_beside ? feet.size() : 1);
  const float width = (place.width - kSnug * (columns - 1)) / columns;
  Rect button_place{place.x, place.y, width, button_height(pen)};
  for (const Foot& foot : feet) {
    if (button(pen, button_place, foot.label, {.kind = foot.kind})) intents.push_back(foot.intent);
    is_beside ? button_place.x += width + kSnug : button_place.y += button_place.height + kSnug;
  }
}

ButtonLook close_look() {
  return {.kind = ButtonKind::Quiet, .size = ButtonSize::Small, .icon = Icon::Close};
}

/// The topic, and the way back at its right, or above where they have no room. Returns the height.
float draw_head(Pen& pen, Rect place, const DetailView& view, Intents& intents) {
  const std::string close = labelled(view.close_label, "close-thing");
  const float close_width = button_width(pen, close, close_look());
  const float tag_width = pen.grown(16) + 10 + kTight + 14 + pen.text_width(view.topic_name, Role::Label);
  const float button_size = button_height(pen, ButtonSize::Small);
  const bool is_beside = tag_width + kTight + close_width <= place.width + kTight;
  // Its words, not its frame, end with the column.
  const Point at{is_beside ? place.right() + kTight - close_width : place.x - kTight, place.y - 1};
  if (button_at(pen, at, close, close_look())) intents.emplace_back(screens::CloseThing{});
  const float down = is_beside ? 0 : button_size + kHair;
  topic_tag(pen, {place.x, place.y + down}, view.topic, view.topic_name);
  return down + pen.grown(30);
}

float head_height(Pen& pen, Rect place, const DetailView& view) {
  const float close = button_width(pen, labelled(view.close_label, "close-thing"), close_look());
  const float tag = pen.grown(16) + 10 + kTight + 14 + pen.text_width(view.topic_name, Role::Label);
  const bool is_beside = tag + kTight + close <= place.width + kTight;
  return pen.grown(30) + (is_beside ? 0 : button_height(pen, ButtonSize::Small) + kHair);
}

float draw_title(Pen& pen, Rect place, const DetailView& view) {
  const Theme& theme = pen.theme();
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, view.title, Role::Head, theme.ink);
  if (!view.native.empty()) {
    y += pen.text({place.x, y, place.width, 0}, view.native, Role::Name, theme.ink2, Align::Left,
                  face_of(view.is_japanese));
  }
  if (!view.lines.empty()) y += kTight;
  for (const std::string& line : view.lines) {
    y += pen.text({place.x, y, place.width, 0}, line, Role::Body, theme.ink) + kHair;
  }
  return y - place.y;
}

/// Labels in a column of their own, or above their values where that would leave these no room.
float draw_details(Pen& pen, Rect place, const DetailView& view) {
  const Theme& theme = pen.theme();
  float widest = 0;
  for (const auto& [label, value] : view.details) {
    widest = std::max(widest, pen.text_width(label, Role::Small) + kStep);
  }
  const bool is_beside = widest <= place.width * kMostLabel;
  const float indent = is_beside ? std::ceil(widest) : 0;
  float y = place.y;
  for (const auto& [label, value] : view.details) {
    const float label_height =
        pen.text({place.x, y, is_beside ? indent : place.width, 0}, label, Role::Small, theme.ink2);
    if (!is_beside) y += label_height;
    const float height =
        pen.text({place.x + indent, y, place.width - indent, 0}, value, Role::Small, theme.ink);
    y += (is_beside ? std::max(height, label_height) : height) + kHair + 2;
  }
  return y - place.y;
}

void draw_sign(Pen& pen, const ThingView& thing, Point centre, float disc) {
  if (!thing.monogram.empty()) {
    return draw_monogram(pen, thing.monogram, centre, disc, face_of(thing.is_japanese));
  }
  const float side = disc / 2;
  pen.disc(centre, disc / 2, pen.theme().tint);
  draw_topic(pen, thing.topic, {centre.x - side / 2, centre.y - side / 2, side, side}, pen.theme().tint);
}

/// Returns its height.
float draw_thing(Pen& pen, Rect place, const ThingView& thing, const std::string& id, Intents& intents) {
  const Theme& theme = pen.theme();
  const float disc = pen.grown(kDisc);
  const float chevron = pen.grown(16);
  const Rect words{place.x + disc + kSnug, place.y, place.width - disc - kSnug - chevron - kTight, 0};
  float text = pen.text_height(thing.name, Role::Item, words.width);
  if (!thing.note.empty()) text += pen.text_height(thing.note, Role::Caption, words.width);
  const float height = std::max(text + 2 * kTight, pen.grown(kLeastRow));
  const Rect row{place.x - kOut, place.y, place.width + 2 * kOut, height};
  const Touch touch = pen.touch(labelled(thing.name, id), row);
  if (touch.hover > 0) {
    pen.fill(row, mix(with_alpha(theme.tint, 0), theme.tint, touch.hover), kRadiusControl);
  }
  if (touch.is_focused) pen.focus_ring(row.grown(-5), kRadiusKey);
  if (touch.is_pressed) intents.emplace_back(screens::OpenThing{thing.thing});
  const float middle = row.centre().y;
  draw_sign(pen, thing, {place.x + disc / 2, middle}, disc);
  float y = middle - text / 2;
  y += pen.text({words.x, y, words.width, 0}, thing.name, Role::Item, theme.ink);
  if (!thing.note.empty()) pen.text({words.x, y, words.width, 0}, thing.note, Role::Caption, theme.ink2);
  draw_icon(pen, Icon::ChevronRight, {place.right() - chevron, middle - chevron / 2, chevron, chevron},
            theme.ink2);
  return height;
}

/// Returns its height.
float draw_fact(Pen& pen, Rect place, const DetailFact& fact, const std::string& id, const Thing& shown,
                Intents& intents) {
  const Theme& theme = pen.theme();
  const float icon = pen.grown(16);
  const Rect words{place.x + icon + kSnug, place.y, place.width - icon - kSnug, 0};
  const float statement = pen.text_height(fact.fact.statement, Role::Small, words.width);
  const float state = pen.text_height(fact.fact.state, Role::Caption, words.width);
  const float citation =
      fact.citation.empty() ? 0 : pen.text_height(fact.citation, Role::Caption, words.width);
  const float height = statement + state + citation + 2 * kTight + 2;
  const Rect row{place.x - kOut, place.y, place.width + 2 * kOut, height};
  if (!fact.fact.fact.empty() && fact.fact.fact != shown.fact) {
    const Touch touch = pen.touch(labelled(fact.fact.statement, id), row);
    if (touch.hover > 0) {
      pen.fill(row, mix(with_alpha(theme.tint, 0), theme.tint, touch.hover), kRadiusControl);
    }
    if (touch.is_focused) pen.focus_ring(row.grown(-5), kRadiusKey);
    if (touch.is_pressed) intents.emplace_back(screens::OpenThing{Thing{{}, fact.fact.fact}});
  }
  float y = place.y + kTight;
  const float line = pen.type(Role::Small).line;
  draw_topic(pen, fact.fact.topic, {place.x, y + (line - icon) / 2, icon, icon}, theme.card);
  y += pen.text({words.x, y, words.width, 0}, fact.fact.statement, Role::Small, theme.ink) + 2;
  y += pen.text({words.x, y, words.width, 0}, fact.fact.state, Role::Caption, theme.ink2);
  if (citation > 0) pen.text({words.x, y, words.width, 0}, fact.citation, Role::Caption, theme.ink2);
  return height;
}

float draw_known_line(Pen& pen, Rect place, const DetailView& view) {
  const float words = pen.text(place, view.known_text, Role::Small, pen.theme().ink2);
  const float bar = pen.grown(8);
  draw_bar(pen, {place.x, place.y + words + kTight, place.width, bar}, static_cast<float>(view.share),
           pen.theme().primary);
  return words + kTight + bar;
}

/// All between head and foot; returns its height.
float draw_content(Pen& pen, Rect place, const DetailView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  float y = place.y;
  const auto rule = [&] {
    y += kSnug;
    pen.rule(place.x, y, place.width, theme.rule);
    y += kStep;
  };
  const auto rest = [&] { return Rect{place.x, y, place.width, 0}; };
  y += draw_title(pen, rest(), view);
  if (!view.details.empty()) {
    y += kTight;
    y += draw_details(pen, rest(), view);
  }
  for (std::size_t group = 0; group < view.groups.size(); ++group) {
    if (group == 0) {
      rule();
    } else {
      y += kSnug;
    }
    y += pen.text(rest(), view.groups[group].heading, Role::Small, theme.ink2) + kHair;
    for (std::size_t i = 0; i < view.groups[group].things.size(); ++i) {
      const std::string id = "related-" + std::to_string(group) + '-' + std::to_string(i);
      y += draw_thing(pen, rest(), view.groups[group].things[i], id, intents);
    }
  }
  if (!view.known_text.empty()) {
    rule();
    y += draw_known_line(pen, rest(), view);
  }
  if (view.facts.empty()) return y - place.y;
  rule();
  y += pen.text(rest(), view.facts_heading, Role::Small, theme.ink2) + kHair;
  for (std::size_t i = 0; i < view.facts.size(); ++i) {
    y += draw_fact(pen, rest(), view.facts[i], "detail-fact-" + std::to_string(i), view.thing, intents);
  }
  return y - place.y;
}

}  // namespace

void draw_detail(Pen& pen, Rect place, const DetailView& view, Intents& intents) {
  draw_card(pen, place);
  const Rect inner = place.inset(kPad, kPad);
  const std::vector<Foot> feet = feet_of(view);
  const float head = head_height(pen, inner, view) + kStep;
  const float foot = feet.empty() ? 0 : foot_height(pen, feet.size(), inner.width) + kStep;
  const float one = feet.empty() ? 0 : foot_height(pen, 1, inner.width) + kStep;
  const bool is_all_pinned = inner.height - head - foot >= pen.grown(kLeastScroll);
  const bool is_one_pinned = is_all_pinned || inner.height - one >= pen.grown(kLeastReading);
  const std::vector<Foot> pinned(
      feet.begin(), is_all_pinned   ? feet.end()
                    : is_one_pinned ? feet.begin() + std::min<std::ptrdiff_t>(1, feet.end() - feet.begin())
                                    : feet.begin());
  const float top = is_all_pinned ? head : 0;
  const float below = pinned.empty() ? 0 : foot_height(pen, pinned.size(), inner.width) + kStep;
  if (is_all_pinned) draw_head(pen, inner, view, intents);
  {
    // As wide as the card, so that the bar stands at its edge and rows have room for their tint.
    const Rect window{place.x + 1, inner.y + top - kHair, place.width - 2,
                      inner.height - top - below + kHair};
    const std::string id = "detail-" + view.thing.entity.value + '/' + view.thing.fact.value;
    ScrollArea area(pen, id.c_str(), window);
    const Rect column{kPad - 1, kHair, inner.width, 0};
    float y = column.y;
    if (!is_all_pinned) y += draw_head(pen, {column.x, y, column.width, 0}, view, intents) + kStep;
    y += draw_content(pen, {column.x, y, column.width, 0}, view, intents);
    if (pinned.size() < feet.size()) {
      y += kStep;
      const std::vector<Foot> rest(feet.begin() + static_cast<std::ptrdiff_t>(pinned.size()), feet.end());
      draw_feet(pen, {column.x, y, column.width, 0}, rest, intents);
      y += foot_height(pen, rest.size(), column.width);
    }
    area.grow(y + kTight);
  }
  if (!pinned.empty()) {
    draw_feet(pen, {inner.x, inner.bottom() - below + kStep, inner.width, 0}, pinned, intents);
  }
}

}  // namespace communique::ui
