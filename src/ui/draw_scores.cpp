// Scores: rounds over time, topics, the figures that sum it up, and every round.
#include <algorithm>

#include "ui/charts.hpp"
#include "ui/draw_screens.hpp"
#include "ui/panels.hpp"

namespace communique::ui {
namespace {

using screens::ScoresView;

constexpr float kPad = 29;  // the card's edge and 28
constexpr float kChartHeight = 262;
constexpr float kRoundRow = 44;
constexpr float kFigureRow = 40;

/// A card with its heading; returns where its content begins.
float begin_card(Pen& pen, Rect card, const std::string& heading, const std::string& note = {}) {
  draw_card(pen, card);
  const float room = card.width - 2 * kPad;
  const float head = pen.type(Role::Head).line;
  const float beside = note.empty() ? 0 : pen.text_width(note, Role::Small) + kStep;
  const bool fits = pen.text_width(heading, Role::Head) + beside <= room;
  pen.text_line({card.x + kPad, card.y + 21}, heading, Role::Head, pen.theme().ink, room);
  if (!note.empty() && fits) {
    const float small = pen.type(Role::Small).line;
    pen.text({card.x + kPad, card.y + 21 + (head - small) / 2, room, 0}, note, Role::Small, pen.theme().ink2,
             Align::Right);
  }
  return card.y + 21 + head + 8;
}

float heading_height(const Pen& pen) { return 21 + pen.type(Role::Head).line + 8; }

float chart_height(const Pen& pen) { return kChartHeight * (1 + (pen.scale().text - 1) / 2); }

void draw_chart(Pen& pen, Rect card, const ScoresView& view) {
  const float top = begin_card(pen, card, view.chart_heading, view.chart_note);
  draw_score_chart(pen,
                   {card.x + kPad, top + kTight, card.width - 2 * kPad, card.bottom() - 20 - top - kTight},
                   view.points);
}

float rounds_height(const Pen& pen, const ScoresView& view) {
  return heading_height(pen) + pen.grown(kRoundRow) * static_cast<float>(view.rounds.size()) + kStep;
}

void draw_rounds(Pen& pen, Rect card, const ScoresView& view) {
  const Theme& theme = pen.theme();
  float y = begin_card(pen, card, view.rounds_heading);
  const float row = pen.grown(kRoundRow);
  const float right = card.right() - kPad;
  float points = 0;
  float score = 0;
  for (const screens::SessionRow& round : view.rounds) {
    points = std::max(points, pen.text_width(round.points, Role::Small));
    score = std::max(score, pen.text_width(round.score, Role::Button));
  }
  for (std::size_t i = 0; i < view.rounds.size(); ++i) {
    const screens::SessionRow& round = view.rounds[i];
    if (i > 0) pen.rule(card.x + kPad, y, card.width - 2 * kPad, theme.rule);
    const float middle = y + row / 2;
    const float small = pen.type(Role::Small).line;
    const float body = pen.type(Role::Body).line;
    const float points_left = right - pen.text_width(round.points, Role::Small);
    pen.text_line({points_left, middle - small / 2}, round.points, Role::Small, theme.ink2);
    const float score_left = right - points - kGutter - pen.text_width(round.score, Role::Button);
    pen.text_line({score_left, middle - body / 2}, round.score, Role::Button, theme.ink);
    const float room = right - points - score - 2 * kGutter - card.x - kPad;
    pen.text_line({card.x + kPad, middle - body / 2}, round.date, Role::Body, theme.ink,
                  std::max(room, 1.0F));
    y += row;
  }
}

float figures_height(const Pen& pen, const ScoresView& view) {
  return kStep + pen.grown(kFigureRow) * static_cast<float>(view.figures.size()) + kStep;
}

void draw_figures(Pen& pen, Rect card, const ScoresView& view) {
  const Theme& theme = pen.theme();
  draw_card(pen, card);
  const float row = pen.grown(kFigureRow);
  float y = card.y + kStep;
  for (const auto& [label, value] : view.figures) {
    const float middle = y + row / 2;
    const float width = pen.text_width(value, Role::Name);
    pen.text_line({card.x + kPad, middle - pen.type(Role::Small).line / 2}, label, Role::Small, theme.ink2,
                  std::max(card.width - 2 * kPad - width - kTight, 1.0F));
    pen.text_line({card.right() - kPad - width, middle - pen.type(Role::Name).line / 2}, value, Role::Name,
                  theme.ink);
    y += row;
  }
}

float topics_height(const Pen& pen, const ScoresView& view) {
  return heading_height(pen) + pen.grown(kTopicRow) * static_cast<float>(view.topics.size()) + kStep;
}

void draw_topics(Pen& pen, Rect card, const ScoresView& view) {
  const float top = begin_card(pen, card, view.topics_heading);
  draw_topic_rows(pen, {card.x + kPad, top, card.width - 2 * kPad, 0}, view.topics, pen.grown(kTopicRow));
}

/// Before the first finished round. Start stands below the words where there is no footer for it.
float draw_empty(Pen& pen, Rect place, const ScoresView& view, float footer, Intents& intents) {
  const float width = std::min(place.width, pen.grown(520));
  const float words = pen.text({place.x, place.y, width, 0}, view.empty_note, Role::Body, pen.theme().ink2);
  if (footer > 0) return words;
  return words + kGutter + draw_start(pen, {place.x, place.y + words + kGutter}, view.start_label, intents);
}

float draw_two_columns(Pen& pen, const Page& page, float top, const ScoresView& view) {
  const float side = page.left + page.content - page.side_left;
  const float first = std::max(chart_height(pen), topics_height(pen, view));
  draw_chart(pen, {page.left, top, page.main, first}, view);
  draw_topics(pen, {page.side_left, top, side, first}, view);
  const float second = top + first + kGutter;
  const float rounds = rounds_height(pen, view);
  const float figures = figures_height(pen, view);
  draw_rounds(pen, {page.left, second, page.main, std::max(rounds, figures)}, view);
  draw_figures(pen, {page.side_left, second, side, figures}, view);
  return second + std::max(rounds, figures);
}

float draw_one_column(Pen& pen, const Page& page, float top, const ScoresView& view) {
  float y = top;
  const auto next = [&](float height) {
    const Rect card{page.left, y, page.main, height};
    y += height + kStep;
    return card;
  };
  draw_chart(pen, next(chart_height(pen)), view);
  draw_figures(pen, next(figures_height(pen, view)), view);
  draw_topics(pen, next(topics_height(pen, view)), view);
  draw_rounds(pen, next(rounds_height(pen, view)), view);
  return y - kStep;
}

}  // namespace

float draw_topic_rows(Pen& pen, Rect place, const std::vector<screens::TopicBar>& topics, float row) {
  const Theme& theme = pen.theme();
  const float icon = pen.grown(18);
  const float line = pen.type(Role::Small).line;
  float names = 0;
  float shares = 0;
  for (const screens::TopicBar& topic : topics) {
    names = std::max(names, pen.text_width(topic.name, Role::Small));
    shares = std::max(shares, pen.text_width(topic.share_text, Role::Label));
  }
  const float bar_left = place.x + icon + kSnug + names + kStep;
  const float bar_right = place.right() - shares - kSnug;
  float y = place.y;
  for (const screens::TopicBar& topic : topics) {
    const float middle = y + row / 2;
    draw_topic(pen, topic.topic, {place.x, middle - icon / 2, icon, icon}, theme.card);
    pen.text_line({place.x + icon + kSnug, middle - line / 2}, topic.name, Role::Small, theme.ink);
    if (bar_right - bar_left > 40) {
      const float share = pen.towards(ImGui::GetID(topic.name.c_str()), static_cast<float>(topic.share),
                                      kFillSeconds, Entry::FromZero);
      draw_bar(pen, {bar_left, middle - 4, bar_right - bar_left, 8}, share, colour_of(theme, topic.topic));
    }
    pen.text({place.x, middle - line / 2, place.width, 0}, topic.share_text,
             topic.share > 0 ? Role::Label : Role::Small, topic.share > 0 ? theme.ink : theme.ink2,
             Align::Right);
    y += row;
  }
  return y - place.y;
}

void draw_screen(Pen& pen, const ScoresView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  const bool is_wide = page.columns == Columns::Two;
  const float footer = view.empty_note.empty() ? 0 : start_footer(pen, page);
  {
    ScrollArea area(pen, "scores", {0, head, page.width, page.height - head - footer});
    float y = kGutter;
    const float width = is_wide ? page.content : page.main;
    y += draw_parts(pen, {page.left, y, width, 0}, view.parts, intents);
    y += pen.text({page.left, y, width, 0}, view.title, Role::Title, pen.theme().ink) + kStep;
    if (!view.empty_note.empty()) {
      y += draw_empty(pen, {page.left, y, width, 0}, view, footer, intents);
    } else {
      y = is_wide ? draw_two_columns(pen, page, y, view) : draw_one_column(pen, page, y, view);
    }
    area.grow(y + (footer > 0 ? kStep : kWide));
  }
  if (footer > 0) draw_start(pen, {page.left, page.height - footer}, view.start_label, intents);
  if (is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
}

}  // namespace communique::ui
