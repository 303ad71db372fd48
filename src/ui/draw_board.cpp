// The board between questions and at the end: the first few, how far each has come, and who climbed.
#include <algorithm>
#include <cmath>

#include "ui/stage.hpp"

namespace communique::ui {
namespace {

using screens::BoardBody;
using screens::BoardRow;

constexpr float kRow = 100;
constexpr float kLeastRow = 72;
constexpr float kPad = 48;
constexpr float kPlace = 72;  // the first place's seal
constexpr float kBar = 20;

/// The columns that fit the widest name and score.
struct BoardColumns {
  float name = 0;  // left edges, from the card's
  float moved = 0;
  float bar = 0;
  float bar_width = 0;
  bool has_moved = false;
};

BoardColumns columns_of(const Pen& pen, const std::vector<BoardRow>& rows, float width) {
  BoardColumns columns;
  float name = 0;
  float score = 0;
  for (const BoardRow& row : rows) {
    name = std::max(name, pen.text_width(row.name, Role::StageName));
    score = std::max(score, pen.text_width(row.score, Role::StageName));
    columns.has_moved = columns.has_moved || !row.moved_text.empty();
  }
  columns.name = kPad + kPlace + 34;
  const float end = width - kPad - score - 56;
  const float moved = columns.has_moved ? pen.text_width("00", Role::Body) + 32 + kWide : 0;
  columns.moved = std::min(std::max(columns.name + name + kWide, 468.0F), end - moved);
  columns.bar = columns.moved + (columns.has_moved ? std::max(moved, 118.0F) : 0.0F);
  columns.bar_width = std::max(end - columns.bar, 0.0F);
  return columns;
}

void draw_place(Pen& pen, Point centre, const std::string& place) {
  const Theme& theme = pen.theme();
  const Rect square{centre.x - kPlace / 2, centre.y - kPlace / 2, kPlace, kPlace};
  const bool is_first = place == "1";
  if (is_first) {
    pen.disc(centre, kPlace / 2, theme.seal_fill);
    if (theme.seal_edge != theme.seal_fill) pen.circle(centre, kPlace / 2 - 1, theme.seal_edge, 2);
    pen.circle(centre, kPlace / 2 - 6, with_alpha(theme.seal_glyph, 0.6F), 1.5F);
  }
  pen.text_centred(square, place, is_first ? Role::Name : Role::StageName,
                   is_first ? theme.seal_glyph : theme.ink);
}

void draw_moved(Pen& pen, Point left, const BoardRow& row) {
  const Theme& theme = pen.theme();
  const float line = pen.type(Role::Body).line;
  if (row.moved == 0) {
    pen.text_line({left.x, left.y - line / 2}, "–", Role::Body, theme.ink2);
    return;
  }
  const float icon = 24;
  draw_icon(pen, row.moved > 0 ? Icon::ArrowUp : Icon::ArrowDown, {left.x, left.y - icon / 2, icon, icon},
            theme.ink2);
  pen.text_line({left.x + icon + kTight, left.y - line / 2}, std::to_string(std::abs(row.moved)), Role::Body,
                theme.ink2);
}

float draw_foot(Pen& pen, Rect place, const BoardBody& body, Pass pass) {
  const std::string& words = body.climber;
  if (words.empty()) return 0;
  const float disc = 64;
  const float room = place.width - disc - kGutter;
  const float text = pen.text_height(words, Role::Body, room);
  const float height = std::max(disc, text);
  if (pass == Pass::Measure) return height;
  const Theme& theme = pen.theme();
  const Point centre{place.x + disc / 2, place.y + height / 2};
  pen.disc(centre, disc / 2, theme.tint);
  draw_icon(pen, Icon::ArrowUp, {centre.x - 14, centre.y - 14, 28, 28}, theme.primary);
  pen.text({place.x + disc + kGutter, place.y + (height - text) / 2, room, 0}, words, Role::Body, theme.ink);
  return height;
}

float draw_body(Pen& pen, Rect place, const BoardBody& body) {
  const Theme& theme = pen.theme();
  float y = place.height > 600 ? 32 : kStep;
  y += pen.text({place.x, y, place.width, 0}, body.title, Role::StageTitle, theme.ink) + kStep;
  if (!body.note.empty()) {
    y += pen.text({place.x, y, place.width, 0}, body.note, Role::StageName, theme.ink2) + kStep;
  }
  if (!body.rows.empty()) {
    y += draw_board_rows(pen, {place.x, y, place.width, 0}, body.rows, place.height - y - kStep);
  }
  return y + kStep;
}

}  // namespace

float draw_board_rows(Pen& pen, Rect place, const std::vector<BoardRow>& rows, float available) {
  const Theme& theme = pen.theme();
  const auto count = static_cast<float>(rows.size());
  const float least = std::max(kLeastRow, pen.type(Role::StageName).line + kTight);
  const float row_height = std::clamp((available - 2 * kStep) / count, least, kRow);
  const Rect card{place.x, place.y, place.width, row_height * count + 2 * kStep - kTight};
  draw_card(pen, card);
  const BoardColumns columns = columns_of(pen, rows, card.width);
  const float line = pen.type(Role::StageName).line;
  float y = card.y + kStep - kHair;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const BoardRow& row = rows[i];
    const float middle = y + row_height / 2;
    if (i > 0) pen.rule(card.x + kPad, y, card.width - 2 * kPad, theme.rule);
    draw_place(pen, {card.x + kPad + kPlace / 2, middle}, row.place);
    pen.text_line({card.x + columns.name, middle - line / 2}, row.name, Role::StageName, theme.ink,
                  columns.moved - columns.name - kTight);
    if (columns.has_moved) draw_moved(pen, {card.x + columns.moved, middle}, row);
    if (columns.bar_width > 80) {
      const unsigned int id = ImGui::GetID(("board-" + row.name).c_str());
      const float share = pen.towards(id, static_cast<float>(row.share), kFillSeconds, Entry::FromZero);
      draw_bar(pen, {card.x + columns.bar, middle - kBar / 2, columns.bar_width, kBar}, share, theme.primary);
    }
    pen.text({card.x, middle - line / 2, card.width - kPad, 0}, row.score, Role::StageName, theme.ink,
             Align::Right);
    y += row_height;
  }
  return card.height;
}

StageParts board_parts(Pen& pen, const BoardBody& body, Intents&) {
  StageParts parts;
  parts.head = {.left = body.counter, .right = body.players, .right_number = {}};
  parts.body = [&pen, &body](Rect place) { return draw_body(pen, place, body); };
  parts.foot = [&pen, &body](Rect place, Pass pass) { return draw_foot(pen, place, body, pass); };
  return parts;
}

}  // namespace communique::ui
