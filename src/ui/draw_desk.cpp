// The review desk: the article and its drafts beside each other, or below one another where that is too
// narrow; what keys do; what the deck has become.
#include <algorithm>
#include <array>

#include "ui/draw_article.hpp"
#include "ui/draw_drafts.hpp"
#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::DeskView;
namespace at_desk = screens::at_desk;

constexpr float kDraftsWidth = 440;     // with the room that the card takes at either side
constexpr float kMostOfDrafts = 0.42F;  // of the content
constexpr float kArticlePad = 48;
constexpr float kArticleTop = 24;
constexpr int kSettling = 4;  // frames in which guessed heights become true

/// What the deck has become, whether it is saved, and the way to play it.
class DeckFoot {
 public:
  DeckFoot(Pen& pen, const DeskView& view, float width)
      : pen_(pen), view_(view), label_(labelled(view.study_label, "study")) {
    const bool accepts = view.card && (!view.card->accept_label.empty() || view.card->is_editing);
    look_.kind = accepts ? ButtonKind::Secondary : ButtonKind::Primary;  // one filled button a screen
    look_.size = ButtonSize::Small;
    button_ = view.study_label.empty() ? 0 : std::min(button_width(pen, label_, look_), width);
    is_beside_ = button_ > 0 && width - button_ - kStep >= pen.grown(160);
    room_ = is_beside_ ? width - button_ - kStep : width;
    words_ = pen.text_height(view.deck_note, Role::Small, room_) +
             pen.text_height(view.saved_note, Role::Caption, room_);
  }
  [[nodiscard]] float height() const {
    const float row = button_ > 0 ? button_height(pen_, ButtonSize::Small) : 0;
    return kSnug + (is_beside_ || row == 0 ? std::max(words_, row) : words_ + kTight + row);
  }
  void draw(Rect place, Intents& intents) const {
    const Theme& theme = pen_.theme();
    pen_.rule(place.x, place.y, place.width, theme.rule);
    float y = place.y + kSnug;
    const float row = button_height(pen_, ButtonSize::Small);
    if (is_beside_ && words_ < row) y += (row - words_) / 2;
    y += pen_.text({place.x, y, room_, 0}, view_.deck_note, Role::Small, theme.ink);
    y += pen_.text({place.x, y, room_, 0}, view_.saved_note, Role::Caption, theme.ink2);
    if (button_ == 0) return;
    const Rect button_place = is_beside_ ? Rect{place.right() - button_, place.y + kSnug, button_, row}
                                         : Rect{place.x, y + kTight, button_, row};
    if (button(pen_, button_place, label_, look_)) want(intents, at_desk::Study{});
  }

 private:
  Pen& pen_;
  const DeskView& view_;
  std::string label_;
  ButtonLook look_;
  float button_ = 0, room_ = 0, words_ = 0;
  bool is_beside_ = false;
};

/// The article in a card of its own, in which it scrolls.
void draw_article_card(Pen& pen, Rect card, const DeskView& view, Intents& intents) {
  draw_card(pen, card);
  const float pad = std::min(kArticlePad, card.width / 12);
  const float column = card.width - 2 * pad;
  const bool has_kinds = !view.selection_label.empty();
  const float foot = has_kinds ? kinds_height(pen, column, view) : legend_height(pen, column, view);
  const float foot_top = card.bottom() - foot - kStep - kHair;
  {
    const float top = card.y + kSnug;
    LongScroll scroll(pen, "article", {card.x + 2, top, card.width - 4, foot_top - kStep - top});
    const double bottom =
        draw_article(pen, scroll, {pad - 2, column, static_cast<double>(kArticleTop)}, view, intents);
    scroll.grow(bottom + static_cast<double>(kSnug));
  }
  pen.rule(card.x + pad, foot_top - kStep, column, pen.theme().rule);
  const Rect below{card.x + pad, foot_top, column, foot};
  has_kinds ? draw_kinds(pen, below, view, intents) : draw_legend(pen, below, view);
}

void draw_two_columns(Pen& pen, const Page& page, float top, const DeskView& view, Intents& intents) {
  const float right = std::min(pen.grown(kDraftsWidth), page.content * kMostOfDrafts);
  const float main = page.content - right - kGutter;
  const float below = page.height < 720 ? kStep : kGutter + kHair;
  const Rect card{page.margin, top + below, main, page.height - top - 2 * below};
  draw_article_card(pen, card, view, intents);

  const float left = card.right() + kGutter;
  const Rect list{left + kCardOverhang, card.y, right - 2 * kCardOverhang, 0};
  const float head = draw_drafts_head(pen, list, view) + kSnug;
  const DeckFoot foot(pen, view, list.width);
  const float room = card.height - head - foot.height() - kTight;
  {
    constexpr float kScrollbar = 14;  // beside the card, not over it
    LongScroll scroll(pen, "drafts", {left, card.y + head, right + kScrollbar, room});
    const double bottom = draw_drafts(pen, scroll, kCardOverhang, list.width, 0, view, intents);
    scroll.grow(bottom + static_cast<double>(kTight));
  }
  foot.draw({list.x, card.bottom() - foot.height(), list.width, 0}, intents);
}

void draw_one_column(Pen& pen, const Page& page, float top, const DeskView& view, Intents& intents) {
  const float kinds = kinds_height(pen, page.main, view);
  const float footer = kinds > 0 ? kinds + 2 * kSnug : 0;
  pen.state().footer = footer;
  {
    LongScroll scroll(pen, "desk", {0, top, page.width, page.height - top - footer});
    double y = static_cast<double>(kStep);
    y += static_cast<double>(draw_drafts_head(pen, {page.left, scroll.seen(y), page.main, 0}, view) + kSnug);
    y = draw_drafts(pen, scroll, page.left, page.main, y, view, intents) + static_cast<double>(kStep);
    const DeckFoot foot(pen, view, page.main);
    foot.draw({page.left, scroll.seen(y), page.main, 0}, intents);
    y += static_cast<double>(foot.height() + kGutter);

    const float pad = std::min(kArticlePad, page.main / 16);
    const float column = page.main - 2 * pad;
    draw_list().ChannelsSplit(2);
    draw_list().ChannelsSetCurrent(1);
    const ArticlePlace place{page.left + pad, column, y + static_cast<double>(kGutter), Follows::No};
    double bottom = draw_article(pen, scroll, place, view, intents) + static_cast<double>(kSnug);
    const float legend = legend_height(pen, column, view);
    draw_legend(pen, {page.left + pad, scroll.seen(bottom), column, 0}, view);
    bottom += static_cast<double>(legend + kGutter);
    draw_list().ChannelsSetCurrent(0);
    // Of a card that is very high only what is near the view.
    const float from = std::max(scroll.seen(y), -2 * kWide);
    const float to = std::min(scroll.seen(bottom), scroll.height() + 2 * kWide);
    if (to > from) draw_card(pen, {page.left, from, page.main, to - from});
    draw_list().ChannelsMerge();
    scroll.grow(bottom + static_cast<double>(kGutter));
  }
  if (kinds > 0) {
    pen.rule(page.left, page.height - footer, page.main, pen.theme().rule);
    draw_kinds(pen, {page.left, page.height - footer + kSnug, page.main, 0}, view, intents);
  }
}

/// Letters and arrows while no field has the keyboard.
void take_letters(const DeskView& view, Intents& intents) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.KeyCtrl || io.KeyAlt || io.KeySuper || !view.card) return;
  const screens::DraftCard& card = *view.card;
  struct Letter {
    ImGuiKey key;
    bool is_offered;
    screens::DeskWish wish;
  };
  const std::array letters{Letter{ImGuiKey_A, !card.accept_label.empty(), at_desk::Accept{}},
                           Letter{ImGuiKey_E, !card.edit_label.empty(), at_desk::Edit{}},
                           Letter{ImGuiKey_R, !card.reject_label.empty(), at_desk::Reject{}},
                           Letter{ImGuiKey_O, !card.reopen_label.empty(), at_desk::Reopen{}},
                           Letter{ImGuiKey_J, !card.join_label.empty(), at_desk::StartJoin{}},
                           Letter{ImGuiKey_S, !card.split_label.empty(), at_desk::Split{}},
                           Letter{ImGuiKey_N, !card.is_editing && !card.is_joining, at_desk::LookNext{}}};
  for (const Letter& letter : letters) {
    if (letter.is_offered && is_pressed(letter.key)) {
      intents.emplace_back(screens::AtDesk{letter.wish});
      return;  // the card may be another one after it
    }
  }
}

void take_arrows(Pen& pen, const DeskView& view, Intents& intents) {
  const bool is_free = !pen.state().desk.article.has_keyboard &&
                       !(view.card && (view.card->is_joining || view.card->is_editing));
  if (!is_free || view.drafts.empty()) return;
  constexpr std::array kKept{ImGuiKey_UpArrow, ImGuiKey_DownArrow};
  keep_keys(kKept);
  const auto last = static_cast<int>(view.drafts.size()) - 1;
  int next = view.current;
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) next = std::min(view.current + 1, last);
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) next = std::max(view.current - 1, 0);
  if (next != view.current) want(intents, at_desk::LookAt{view.drafts[static_cast<std::size_t>(next)].id});
}

void take_keys(Pen& pen, const DeskView& view, Intents& intents) {
  if (!keys_are_free()) return;
  take_undo_keys(view.can_undo, view.can_redo, intents);
  if (is_pressed(ImGuiKey_U) && !ImGui::GetIO().KeyCtrl && view.can_undo) want(intents, at_desk::Undo{});
  take_letters(view, intents);
  take_arrows(pen, view, intents);
  if (is_pressed(ImGuiKey_Escape)) want(intents, at_desk::Cancel{});
}

/// A draft that has just been chosen is brought into view, and its evidence.
void note_current(Pen& pen, const DeskView& view) {
  DeskUi& ui = pen.state().desk;
  std::string current = view.card ? view.card->id + (view.card->is_editing ? "/editing" : "") : std::string{};
  if (ui.shown == current) return;
  ui.shown = std::move(current);
  ui.showing_frames = 0;
}

}  // namespace

void draw_screen(Pen& pen, const DeskView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  note_current(pen, view);
  const DeskHead head{.title = view.title,
                      .back_label = view.back_label,
                      .undo_label = view.undo_label,
                      .redo_label = view.redo_label,
                      .note = {},
                      .finish_label = view.finish_label,
                      .can_undo = view.can_undo,
                      .can_redo = view.can_redo};
  const float top = draw_desk_head(pen, page, head, intents);
  page.columns == Columns::Two ? draw_two_columns(pen, page, top, view, intents)
                               : draw_one_column(pen, page, top, view, intents);
  DeskUi& ui = pen.state().desk;
  if (ui.showing_frames < kSettling && ++ui.showing_frames < kSettling) {
    pen.state().wake_by(pen.frame().now + 1.0 / 60);
  }
  if (view.dialog) return draw_desk_dialog(pen, *view.dialog, intents);
  take_keys(pen, view, intents);
}

}  // namespace communique::ui
