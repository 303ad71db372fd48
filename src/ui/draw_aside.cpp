// What was set aside or flagged, to be brought back or removed.
#include <algorithm>

#include "ui/draw_screens.hpp"
#include "ui/panels.hpp"

namespace communique::ui {
namespace {

using screens::AsideRow;
using screens::AsideView;

constexpr float kLeastWords = 220;  // beside a button; else that stands below

/// One of the two lists.
struct List {
  const std::string& note;
  const std::vector<AsideRow>& rows;
  const char* id;
};

/// Returns its height; `press` is called when its button is pressed.
float draw_row(Pen& pen, Rect place, const AsideRow& row, const std::string& id,
               const std::function<void()>& press) {
  const Theme& theme = pen.theme();
  const ButtonLook look{.kind = ButtonKind::Secondary, .size = ButtonSize::Small};
  const std::string label = labelled(row.action_label, id);
  const float action = button_width(pen, label, look);
  const float height = button_height(pen, ButtonSize::Small);
  const bool is_beside = place.width - action - kStep >= pen.grown(kLeastWords);
  const float room = is_beside ? place.width - action - kStep : place.width;
  float words = pen.text_height(row.text, Role::Item, room);
  if (!row.note.empty()) words += pen.text_height(row.note, Role::Small, room);
  const float block = is_beside ? std::max(words, height) : words;
  float y = place.y + (block - words) / 2;
  y += pen.text({place.x, y, room, 0}, row.text, Role::Item, theme.ink);
  if (!row.note.empty()) y += pen.text({place.x, y, room, 0}, row.note, Role::Small, theme.ink2);
  const Point at =
      is_beside ? Point{place.right() - action, place.y + (block - height) / 2} : Point{place.x, y + kTight};
  if (button_at(pen, at, label, look)) press();
  return is_beside ? block : y + kTight + height - place.y;
}

float draw_list(Pen& pen, Rect column, const List& list, const std::function<void(int)>& press) {
  constexpr float kBetween = 13;
  float y = column.y;
  if (!list.note.empty()) y += pen.text(column, list.note, Role::Small, pen.theme().ink2) + kSnug;
  for (std::size_t i = 0; i < list.rows.size(); ++i) {
    if (i > 0) {
      pen.rule(column.x, y + kBetween, column.width, pen.theme().rule);
      y += 2 * kBetween + 1;
    }
    const auto index = static_cast<int>(i);
    y += draw_row(pen, {column.x, y, column.width, 0}, list.rows[i], list.id + std::to_string(i),
                  [&] { press(index); });
  }
  return y - column.y;
}

}  // namespace

void draw_screen(Pen& pen, const AsideView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  {
    ScrollArea area(pen, "aside", {0, head, page.width, page.height - head});
    float y = kStep;
    if (draw_back(pen, {page.left, y}, view.back_label)) intents.emplace_back(screens::Cancel{});
    y += button_height(pen) + kHair;
    y += pen.text({page.left, y, page.main, 0}, view.title, Role::Title, pen.theme().ink) + kStep;
    {
      Cards cards(pen);
      y += kGutter + cards.add({page.left, y, page.main, 0}, {view.suspended_heading}, [&](Rect column) {
        return draw_list(pen, column, {view.suspended_note, view.suspended, "bring-back-"},
                         [&](int row) { intents.emplace_back(screens::BringBack{row}); });
      });
      y += cards.add({page.left, y, page.main, 0}, {view.flagged_heading}, [&](Rect column) {
        return draw_list(pen, column, {view.flagged_note, view.flagged, "remove-flag-"},
                         [&](int row) { intents.emplace_back(screens::RemoveFlag{row}); });
      });
    }
    if (!view.retired_note.empty()) {
      y += kGutter;
      y += pen.text({page.left, y, page.main, 0}, view.retired_note, Role::Body, pen.theme().ink2);
    }
    area.grow(y + kWide);
  }
  if (keys_are_free() && is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
}

}  // namespace communique::ui
