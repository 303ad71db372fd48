// The end of a round: how many were right, topic by topic, and which to look at again.
#include <algorithm>

#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::ResultsView;

constexpr float kHeader = 72;
constexpr float kLeftWidth = 448;
constexpr float kColumnGap = 52;
constexpr float kPad = 33;  // the card's edge and 32
constexpr float kRing = 132;
constexpr float kRow = 40;

void draw_header(Pen& pen, const Page& page, float height, const ResultsView& view, Intents& intents) {
  const std::string close = labelled(view.close_label, "close");
  const ButtonLook look{.kind = ButtonKind::Quiet, .icon = Icon::Close};
  const float size = std::min(button_height(pen), height - 8);
  const float width = button_width(pen, close, look);
  if (button(pen, {page.margin - kSnug, (height - size) / 2, width, size}, close, look)) {
    intents.emplace_back(screens::CloseResults{});
  }
  const float room = page.content - 2 * width;
  const Rect title{page.margin + width, 0, std::max(room, 1.0F), height};
  pen.text_centred(title, view.deck_title, Role::Small, pen.theme().ink2);
  pen.rule(page.margin, height, page.content, pen.theme().rule);
}

float draw_score(Pen& pen, Rect place, const ResultsView& view) {
  const Theme& theme = pen.theme();
  const float ring = pen.grown(kRing);
  const float share =
      pen.towards(ImGui::GetID("results-ring"), static_cast<float>(view.ring), kFillSeconds, Entry::FromZero);
  const float number = pen.type(Role::Count).line;
  const float label = pen.type(Role::Small).line;
  const float x = place.x + ring + kWide;
  const float room = place.right() - x;
  std::vector<const std::string*> lines;
  for (const std::string* line : {&view.comparison, &view.time, &view.points}) {
    if (!line->empty()) lines.push_back(line);
  }
  float words = pen.text_height(view.heading, Role::Title, room) + kHair;
  for (const std::string* line : lines) words += pen.text_height(*line, Role::Body, room);
  const float height = std::max(ring, words);
  const Point centre{place.x + ring / 2, place.y + height / 2};
  draw_ring(pen, centre, ring, share);
  const float top = centre.y - (number + label) / 2;
  pen.text_centred({place.x, top, ring, number}, view.ring_number, Role::Count, theme.ink);
  pen.text_centred({place.x, top + number - 6, ring, label}, view.ring_label, Role::Small, theme.ink2);
  float y = place.y + (height - words) / 2;
  y += pen.text({x, y, room, 0}, view.heading, Role::Title, theme.ink) + kHair;
  for (const std::string* line : lines) y += pen.text({x, y, room, 0}, *line, Role::Body, theme.ink2);
  return height;
}

float draw_topics(Pen& pen, Rect place, const ResultsView& view) {
  const Theme& theme = pen.theme();
  const float row = pen.grown(kRow);
  const float icon = pen.grown(20);
  const float line = pen.type(Role::Body).line;
  const float small = pen.type(Role::Small).line;
  float widest = 0;
  float count = 0;
  for (const screens::TopicResult& topic : view.topics) {
    widest = std::max(widest, pen.text_width(topic.name, Role::Body));
    count = std::max(count, pen.text_width(topic.text, Role::Small));
  }
  const float bars = place.x + std::max(pen.grown(184), icon + 14 + widest + kStep);
  float y = place.y;
  for (const screens::TopicResult& topic : view.topics) {
    const float middle = y + row / 2;
    draw_topic(pen, topic.topic, {place.x, middle - icon / 2, icon, icon}, theme.paper);
    pen.text_line({place.x + icon + 14, middle - line / 2}, topic.name, Role::Body, theme.ink);
    const float room = place.right() - count - kStep - bars;
    if (room > 40) {
      draw_segments(pen, {bars, middle - pen.grown(5)}, room, topic.right, topic.asked,
                    colour_of(theme, topic.topic));
    }
    pen.text({place.x, middle - small / 2, place.width, 0}, topic.text, Role::Small, theme.ink2,
             Align::Right);
    y += row;
  }
  return y - place.y;
}

/// The points rule beside the seal.
float draw_rule_of_points(Pen& pen, Rect place, const ResultsView& view) {
  const float seal = pen.grown(40);
  const Rect words{place.x + seal + kStep, place.y, place.width - seal - kStep, 0};
  const float height = pen.text(words, view.points_rule, Role::Small, pen.theme().ink2);
  draw_seal(pen, {place.x, place.y, seal, seal});
  return std::max(height, seal);
}

enum class Mode { Draw, Measure };

/// One missed question; returns its height.
float lay_out_missed(Pen& pen, Rect place, const screens::MissedRow& row, Mode mode) {
  const Theme& theme = pen.theme();
  const float icon = pen.grown(20);
  const float mark = pen.grown(20);
  const float x = place.x + icon + kStep;
  const float room = place.right() - x;
  const float words = room - mark - 10;
  const auto text = [&](Rect rect, const std::string& what, Role role, Colour colour) {
    return mode == Mode::Draw ? pen.text(rect, what, role, colour) : pen.text_height(what, role, rect.width);
  };
  float y = place.y;
  y += text({x, y, room, 0}, row.stem, Role::Item, theme.ink) + 6;
  const float line = pen.type(Role::Label).line;
  if (mode == Mode::Draw) {
    draw_topic(pen, row.topic, {place.x, place.y + 4, icon, icon}, theme.card);
    draw_mark(pen, screens::Mark::Right, {x + mark / 2, y + line / 2}, mark);
  }
  y += text({x + mark + 10, y, words, 0}, row.right, Role::Label, theme.ink) + 6;
  if (mode == Mode::Draw) draw_mark(pen, screens::Mark::Wrong, {x + mark / 2, y + line / 2}, mark);
  y += text({x + mark + 10, y, words, 0}, row.given, Role::Small, theme.ink2);
  return y - place.y;
}

/// A missed question leads to its fact.
void draw_way_in(Pen& pen, Rect row, const screens::MissedRow& missed, std::size_t index, Intents& intents) {
  if (missed.fact.empty()) return;
  const Rect place = row.inset(-kSnug, -kTight);
  const Touch touch = pen.touch(labelled(missed.stem, "missed-" + std::to_string(index)), place);
  if (touch.hover > 0) pen.fill(place, with_alpha(pen.theme().tint, touch.hover), kRadiusControl);
  if (touch.is_focused) pen.focus_ring(place.grown(-2), kRadiusControl);
  if (touch.is_pressed) intents.emplace_back(screens::OpenThing{{{}, missed.fact}});
}

float lay_out_missed_card(Pen& pen, Rect card, const ResultsView& view, Mode mode, Intents& intents) {
  constexpr float kBetween = 20;
  const Theme& theme = pen.theme();
  const Rect column{card.x + kPad, 0, card.width - 2 * kPad, 0};
  float y = card.y + 29;
  const float head = pen.text_height(view.missed_heading, Role::Head, column.width);
  if (mode == Mode::Draw) {
    pen.text({column.x, y, column.width, 0}, view.missed_heading, Role::Head, theme.ink);
  }
  y += head + (view.missed.empty() ? kTight : 22);
  if (view.missed.empty()) {
    if (mode == Mode::Draw) {
      pen.text({column.x, y, column.width, 0}, view.missed_note, Role::Body, theme.ink2);
    }
    y += pen.text_height(view.missed_note, Role::Body, column.width);
  }
  for (std::size_t i = 0; i < view.missed.size(); ++i) {
    if (i > 0) {
      y += kBetween;
      if (mode == Mode::Draw) pen.rule(column.x, y, column.width, theme.rule);
      y += kBetween;
    }
    const Rect row{column.x, y, column.width, 0};
    if (mode == Mode::Draw) {
      const float height = lay_out_missed(pen, row, view.missed[i], Mode::Measure);
      draw_way_in(pen, {row.x, row.y, row.width, height}, view.missed[i], i, intents);
    }
    y += lay_out_missed(pen, row, view.missed[i], mode);
  }
  return y + kPad - card.y;
}

float draw_missed_card(Pen& pen, Rect card, const ResultsView& view, Intents& intents) {
  card.height = std::max(card.height, lay_out_missed_card(pen, card, view, Mode::Measure, intents));
  draw_card(pen, card);
  lay_out_missed_card(pen, card, view, Mode::Draw, intents);
  return card.height;
}

float draw_summary(Pen& pen, Rect place, const ResultsView& view) {
  float y = place.y;
  y += draw_score(pen, place, view) + kWide;
  y += draw_topics(pen, {place.x, y, place.width, 0}, view) + kStep;
  pen.rule(place.x, y, place.width, pen.theme().rule);
  y += kGutter;
  y += draw_rule_of_points(pen, {place.x, y, place.width, 0}, view);
  return y - place.y;
}

/// The main action is pinned below; the other stands beside it or, where it has no room, ends the page.
struct Actions {
  std::string main, other;  // labels; `other` is empty where there is but one
  ButtonLook main_look{.size = ButtonSize::Big, .icon = Icon::ArrowRight};
  ButtonLook other_look{.kind = ButtonKind::Secondary, .size = ButtonSize::Big};
  float main_width = 0;
  float other_width = 0;
  bool is_other_in_page = false;
};

Actions actions_of(const Pen& pen, const Page& page, const ResultsView& view) {
  Actions actions;
  const std::string again = labelled(view.again_label, "again");
  const bool has_missed = !view.practise_label.empty();
  actions.main = has_missed ? labelled(view.practise_label, "practise") : again;
  if (has_missed) actions.other = again;
  actions.main_width = std::min(button_width(pen, actions.main, actions.main_look), page.content);
  actions.other_width = has_missed ? button_width(pen, again, actions.other_look) : 0;
  actions.is_other_in_page = has_missed && actions.main_width + kStep + actions.other_width > page.content;
  return actions;
}

void draw_footer(Pen& pen, const Page& page, float height, const ResultsView& view, const Actions& actions,
                 Intents& intents) {
  const float middle = page.height - height / 2;
  const float big = button_height(pen, ButtonSize::Big);
  const float top = middle - big / 2;
  float right = page.margin + page.content - actions.main_width;
  if (button(pen, {right, top, actions.main_width, big}, actions.main, actions.main_look)) {
    view.practise_label.empty() ? intents.emplace_back(screens::StartRound{})
                                : intents.emplace_back(screens::PractiseMissed{});
  }
  if (!actions.other.empty() && !actions.is_other_in_page) {
    right -= kStep + actions.other_width;
    if (button_at(pen, {right, top}, actions.other, actions.other_look)) {
      intents.emplace_back(screens::StartRound{});
    }
  }
  if (page.menu == Menu::Open) {
    key_hints(pen, {page.margin, middle}, view.hints, right - kGutter - page.margin);
  }
}

}  // namespace

void draw_screen(Pen& pen, const ResultsView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Question, kColumnGap);
  const float header = kHeader + kWide * (pen.scale().text - 1);
  const float footer = std::max(100.0F, button_height(pen, ButtonSize::Big) + kStep);
  const Actions actions = actions_of(pen, page, view);
  pen.state().footer = footer;
  draw_header(pen, page, header, view, intents);
  {
    ScrollArea area(pen, "results", {0, header + 1, page.width, page.height - header - 1 - footer});
    float y = 40;
    if (page.columns == Columns::Two) {
      const float left = pen.grown(kLeftWidth);
      const float card_left = page.margin + left + kColumnGap;
      const float summary = draw_summary(pen, {page.margin, y, left, 0}, view);
      const Rect card{card_left, y, page.margin + page.content - card_left, summary};
      y += std::max(summary, draw_missed_card(pen, card, view, intents));
    } else {
      y += draw_summary(pen, {page.left, y, page.main, 0}, view) + kGutter;
      y += draw_missed_card(pen, {page.left, y, page.main, 0}, view, intents);
    }
    if (actions.is_other_in_page) {
      y += kGutter;
      if (button_at(pen, {page.left, y}, actions.other, actions.other_look)) {
        intents.emplace_back(screens::StartRound{});
      }
      y += button_height(pen, ButtonSize::Big);
    }
    area.grow(y + kGutter);
  }
  draw_footer(pen, page, footer, view, actions, intents);
  if (enter_is_free() && is_pressed(ImGuiKey_Enter)) {
    view.practise_label.empty() ? intents.emplace_back(screens::StartRound{})
                                : intents.emplace_back(screens::PractiseMissed{});
  }
  if (is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
}

}  // namespace communique::ui
