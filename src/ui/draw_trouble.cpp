// What keeps the program from going on, where, and what to do.
#include <algorithm>

#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

constexpr float kFooter = 84;

void show_decks(Intents& intents) { intents.emplace_back(screens::AtDesk{screens::at_desk::ShowDecks{}}); }

}  // namespace

void draw_screen(Pen& pen, const screens::TroubleView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Question, kGutter);
  const Theme& theme = pen.theme();
  const float width = std::min(page.content, pen.grown(760));
  const float left = (page.width - width) / 2;
  const float footer = std::max(kFooter, button_height(pen, ButtonSize::Big) + kWide);
  {
    ScrollArea area(pen, "trouble", {0, 0, page.width, page.height - footer});
    // In low windows the words come before the room around them.
    float y = std::min(pen.grown(64), page.height * 0.11F);
    const float seal = std::min(pen.grown(40), page.height * 0.1F);
    draw_seal(pen, {left, y, seal, seal});
    y += seal + std::min(kGutter, page.height * 0.02F);
    y += pen.text({left, y, width, 0}, view.title, Role::Title, theme.ink) + kHair;
    y += pen.text({left, y, width, 0}, view.text, Role::Body, theme.ink2) + kGutter;
    for (const std::string& line : view.lines) {
      if (line.empty()) continue;
      const float mark = pen.grown(16);
      draw_mark(pen, screens::Mark::Wrong, {left + mark / 2, y + pen.type(Role::Small).line / 2}, mark);
      y += pen.text({left + mark + kSnug, y, width - mark - kSnug, 0}, line, Role::Small, theme.ink) + kTight;
    }
    area.grow(y + kGutter);
  }
  const float top = page.height - footer / 2 - button_height(pen, ButtonSize::Big) / 2;
  float right = left + width;
  const bool can_retry = !view.retry_label.empty();
  if (can_retry) {
    const ButtonLook look{.size = ButtonSize::Big};
    const std::string label = labelled(view.retry_label, "retry");
    right -= button_width(pen, label, look);
    if (button_at(pen, {right, top}, label, look)) intents.emplace_back(screens::Retry{});
    right -= kStep;
  }
  const bool can_choose = !view.decks_label.empty();
  if (can_choose) {
    const ButtonLook look{.size = ButtonSize::Big, .icon = Icon::ArrowRight};
    const std::string label = labelled(view.decks_label, "decks");
    right -= button_width(pen, label, look);
    if (button_at(pen, {right, top}, label, look)) show_decks(intents);
    right -= kStep;
  }
  const ButtonLook look{.kind = can_retry || can_choose ? ButtonKind::Secondary : ButtonKind::Primary,
                        .size = ButtonSize::Big};
  const std::string label = labelled(view.quit_label, "quit");
  right -= button_width(pen, label, look);
  if (button_at(pen, {right, top}, label, look)) intents.emplace_back(screens::Quit{});
  if (enter_is_free() && is_pressed(ImGuiKey_Enter)) {
    if (can_retry) {
      intents.emplace_back(screens::Retry{});
    } else if (can_choose) {
      show_decks(intents);
    } else {
      intents.emplace_back(screens::Quit{});
    }
  }
}

}  // namespace communique::ui
