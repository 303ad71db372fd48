// All briefings of the deck, each with what is known of its facts.
#include <algorithm>

#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::BriefingRow;
using screens::BriefingsView;

constexpr float kPad = 29;  // the card's edge and 28
constexpr float kLeastRow = 56;
constexpr float kRowPad = 14;
constexpr float kBar = 160;
constexpr float kLeastWords = 320;  // beside the bar; else that stands below

/// Where a row's parts stand.
struct RowPlan {
  float words = 0;  // width
  bool is_bar_beside = false;
  float text = 0;  // height
  float height = 0;
};

RowPlan plan_row(Pen& pen, const BriefingRow& row, float width, float share) {
  RowPlan plan;
  const float icon = pen.grown(20) + kStep;
  const float bar = pen.grown(kBar) + kStep + share + kGutter;
  plan.is_bar_beside = width - icon - bar >= pen.grown(kLeastWords);
  plan.words = width - icon - (plan.is_bar_beside ? bar : 0);
  plan.text = pen.text_height(row.headline, Role::Item, plan.words) +
              pen.text_height(row.source, Role::Small, plan.words) +
              pen.text_height(row.note, Role::Small, plan.words);
  const float below = plan.is_bar_beside ? 0 : kTight + pen.type(Role::Label).line;
  plan.height = std::max(plan.text + below + 2 * kRowPad, pen.grown(kLeastRow));
  return plan;
}

void draw_row(Pen& pen, Rect place, const BriefingRow& row, const RowPlan& plan, float share,
              std::size_t index) {
  const Theme& theme = pen.theme();
  const float below = plan.is_bar_beside ? 0 : kTight + pen.type(Role::Label).line;
  float y = place.y + (place.height - plan.text - below) / 2;
  const auto line = [&](const std::string& words, Role role, Colour colour) {
    y += pen.text({place.x, y, plan.words, 0}, words, role, colour);
  };
  line(row.headline, Role::Item, theme.ink);
  line(row.source, Role::Small, theme.ink2);
  line(row.note, Role::Small, theme.ink2);
  const float icon = pen.grown(20);
  const float middle = place.centre().y;
  draw_icon(pen, Icon::ChevronRight, {place.right() - icon, middle - icon / 2, icon, icon}, theme.ink2);
  const float label = pen.type(Role::Label).line;
  const float right = plan.is_bar_beside ? place.right() - icon - kStep : place.x + plan.words;
  const float bar_y = plan.is_bar_beside ? middle : y + kTight + label / 2;
  const float share_left = right - share;
  pen.text({share_left, bar_y - label / 2, share, 0}, row.share_text, Role::Label, theme.ink, Align::Right);
  const float bar_left = plan.is_bar_beside ? share_left - kStep - pen.grown(kBar) : place.x;
  const float filled = pen.towards(ImGui::GetID(("share-" + std::to_string(index)).c_str()),
                                   static_cast<float>(row.share), kFillSeconds, Entry::FromZero);
  if (share_left - kStep - bar_left > 40) {
    draw_bar(pen, {bar_left, bar_y - 4, share_left - kStep - bar_left, 8}, filled, theme.primary);
  }
}

float draw_rows(Pen& pen, Rect card, const BriefingsView& view, Intents& intents) {
  const float width = card.width - 2 * kPad;
  float share = 0;
  for (const BriefingRow& row : view.rows)
    share = std::max(share, pen.text_width(row.share_text, Role::Label) + 1);
  std::vector<RowPlan> plans;
  card.height = 2 * kTight;
  for (const BriefingRow& row : view.rows) {
    plans.push_back(plan_row(pen, row, width, share));
    card.height += plans.back().height;
  }
  draw_card(pen, card);
  float y = card.y + kTight;
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    const Rect row{card.x + 1, y, card.width - 2, plans[i].height};
    const std::string label = labelled(view.rows[i].headline, "briefing-" + std::to_string(i));
    if (list_row(pen, row, label).is_pressed)
      intents.emplace_back(screens::OpenBriefing{static_cast<int>(i)});
    if (i > 0) pen.rule(card.x + kPad, y, width, pen.theme().rule);
    draw_row(pen, {card.x + kPad, y, width, row.height}, view.rows[i], plans[i], share, i);
    y += row.height;
  }
  return card.height;
}

}  // namespace

void draw_screen(Pen& pen, const BriefingsView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  const Theme& theme = pen.theme();
  {
    ScrollArea area(pen, "briefings", {0, head, page.width, page.height - head});
    const float width = page.columns == Columns::Two ? page.content : page.main;
    float y = kGutter;
    y += pen.text({page.left, y, width, 0}, view.title, Role::Title, theme.ink) + kHair;
    const std::string& note = view.rows.empty() ? view.empty_note : view.note;
    y += pen.text({page.left, y, width, 0}, note, Role::Body, theme.ink2) + kStep;
    if (!view.rows.empty()) y += draw_rows(pen, {page.left, y, width, 0}, view, intents);
    area.grow(y + kWide);
  }
  if (keys_are_free() && is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
}

}  // namespace communique::ui
