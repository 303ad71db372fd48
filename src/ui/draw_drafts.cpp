// The list of drafts beside the article.
#include "ui/draw_drafts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace communique::ui {
namespace {

using screens::DeskView;
using screens::DraftRow;
using screens::DraftState;

constexpr float kRow = 40;
constexpr float kMark = 20;
constexpr float kTopicIcon = 18;
constexpr float kAroundCard = 8;

float words_left(const Pen& pen) { return pen.grown(kMark) + kSnug + pen.grown(kTopicIcon) + kSnug; }

float row_height(Pen& pen, const DraftRow& row, float width) {
  const float words = pen.text_height(row.sentence, Role::Small, width - words_left(pen));
  return std::max(pen.grown(kRow), words + pen.grown(20));
}

void draw_row(Pen& pen, Rect place, const DraftRow& row, Intents& intents) {
  const Theme& theme = pen.theme();
  const Rect target = place.inset(-kTight, 1);
  const Touch touch = pen.touch(labelled(row.sentence, "draft-" + row.id), target);
  if (touch.is_focused) pen.state().focused.append(", ").append(row.state_word);
  if (touch.hover > 0) pen.fill(target, with_alpha(theme.tint, touch.hover), kRadiusControl);
  if (touch.is_focused) pen.focus_ring(target.grown(-5), kRadiusControl);
  if (touch.is_pressed) want(intents, screens::at_desk::LookAt{row.id});
  const float mark = pen.grown(kMark);
  const float icon = pen.grown(kTopicIcon);
  const float words = pen.text_height(row.sentence, Role::Small, place.width - words_left(pen));
  const float top = place.y + (place.height - words) / 2;
  const float middle = top + pen.type(Role::Small).line / 2;
  draw_draft_mark(pen, row.state, {place.x + mark / 2, middle}, mark);
  const float x = place.x + mark + kSnug;
  draw_topic(pen, row.topic, {x, middle - icon / 2, icon, icon}, theme.paper);
  const Rect column{place.x + words_left(pen), top, place.width - words_left(pen), 0};
  pen.text(column, row.sentence, Role::Small, row.state == DraftState::Accepted ? theme.ink : theme.ink2);
}

void prepare(Pen& pen, float width, const DeskView& view) {
  DeskUi& ui = pen.state().desk;
  const Type type = pen.type(Role::Small);
  const ColumnMeasure measure{view.drafts.size(), width, type.line * pen.scale().unit};
  if (ui.drafts_measure == measure) return;
  ui.drafts_measure = measure;
  const float room = std::max(width - words_left(pen), 1.0F);
  ui.drafts.reset(view.drafts.size(), [&](std::size_t i) {
    constexpr float kMeanAdvance = 0.5F;
    const float words = static_cast<float>(view.drafts[i].sentence.size()) * kMeanAdvance * type.size;
    return std::max(pen.grown(kRow), std::ceil(words / room) * type.line + pen.grown(20));
  });
}

}  // namespace

void draw_draft_mark(Pen& pen, DraftState state, Point centre, float size) {
  const Theme& theme = pen.theme();
  const float line = std::max(1.5F, size * 0.08F);
  const float reach = size * 0.2F;
  switch (state) {
    case DraftState::Accepted:
      return draw_mark(pen, screens::Mark::Right, centre, size);
    case DraftState::Open:
      return pen.circle(centre, size / 2 - line / 2, theme.line, line);
    case DraftState::Rejected:
      pen.circle(centre, size / 2 - line / 2, theme.line, line);
      pen.line({centre.x - reach, centre.y - reach}, {centre.x + reach, centre.y + reach}, theme.line, line);
      return pen.line({centre.x + reach, centre.y - reach}, {centre.x - reach, centre.y + reach}, theme.line,
                      line);
  }
}

float draw_drafts_head(Pen& pen, Rect place, const DeskView& view) {
  const Theme& theme = pen.theme();
  const float note = pen.text_width(view.drafts_note, Role::Small);
  const float title = pen.text_width(view.drafts_title, Role::Head);
  float y = place.y;
  const float line = pen.type(Role::Head).line;
  pen.text_line({place.x, y}, view.drafts_title, Role::Head, theme.ink, place.width);
  y += line;
  if (title + kStep + note <= place.width) {
    pen.text_line({place.right() - note, y - pen.type(Role::Small).line - 3}, view.drafts_note, Role::Small,
                  theme.ink2);
  } else {
    y += pen.text({place.x, y, place.width, 0}, view.drafts_note, Role::Small, theme.ink2);
  }
  y += kTight;
  const float share = pen.towards(ImGui::GetID("drafts-checked"), static_cast<float>(view.checked),
                                  kFillSeconds, Entry::AtTarget);
  constexpr float kBar = 6;
  draw_bar(pen, {place.x, y, place.width, kBar}, share, theme.primary);
  return y + kBar - place.y;
}

double draw_drafts(Pen& pen, LongScroll& scroll, float x, float width, double top, const DeskView& view,
                   Intents& intents) {
  prepare(pen, width, view);
  DeskUi& ui = pen.state().desk;
  const auto beyond = static_cast<double>(pen.grown(2 * kRow));  // so that arrows find the next row
  const double from = scroll.top() - top - beyond;
  const double to = scroll.top() - top + static_cast<double>(scroll.height()) + beyond;
  for (std::size_t i = ui.drafts.at(std::max(from, 0.0)); i < view.drafts.size(); ++i) {
    if (ui.drafts.offset(i) > to) break;
    const double row_top = top + ui.drafts.offset(i);
    const float y = scroll.seen(row_top);
    float height = 0;
    if (static_cast<int>(i) == view.current && view.card) {
      const Rect card{x - kCardOverhang, y + kAroundCard, width + 2 * kCardOverhang, 0};
      height = draw_draft_card(pen, card, *view.card, intents) + 2 * kAroundCard;
    } else {
      height = row_height(pen, view.drafts[i], width);
      // The arrows choose among them, except where one is sought to be joined.
      std::optional<WithoutTabStops> by_arrows;
      if (!view.card || !view.card->is_joining) by_arrows.emplace();
      draw_row(pen, {x, y, width, height}, view.drafts[i], intents);
    }
    const float change = ui.drafts.set_height(i, height);
    if (change != 0 && row_top + static_cast<double>(height - change) <= scroll.top())
      scroll.keep_place(change);
  }
  constexpr int kSettling = 4;
  if (view.current >= 0 && ui.showing_frames < kSettling) {
    const auto current = static_cast<std::size_t>(view.current);
    const double row = top + ui.drafts.offset(current);
    // With the rows before and after it, where there is room.
    const auto around = static_cast<double>(std::min(pen.grown(kRow), scroll.height() / 8));
    scroll.show(row - around, row + static_cast<double>(ui.drafts.height(current)) + around);
  }
  return top + ui.drafts.total();
}

}  // namespace communique::ui
