// The decks there are: which is studied, reviewed, edited or shared; a new one; one from a file.
#include <algorithm>

#include "ui/desk_parts.hpp"
#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::DeckRow;
using screens::DecksView;
namespace at_desk = screens::at_desk;

float tag_width(const Pen& pen, std::string_view words) {
  return words.empty() ? 0 : std::ceil(pen.text_width(words, Role::Label) + 2 * kSnug);
}

void draw_tag(Pen& pen, Point top_left, std::string_view words) {
  const Rect place{top_left.x, top_left.y, tag_width(pen, words), pen.grown(26)};
  pen.fill(place, pen.theme().tint, place.height / 2);
  pen.text_centred(place, words, Role::Label, pen.theme().primary);
}

/// What can be done with a deck, without the way to delete it.
FlowTouch draw_actions(Pen& pen, Rect place, const DeckRow& row, Intents& intents) {
  std::vector<FlowButton> buttons;
  std::vector<screens::DeskWish> wishes;
  const auto add = [&](const std::string& label, const char* id, screens::DeskWish wish) {
    if (label.empty()) return;
    const ButtonKind kind = buttons.empty() ? ButtonKind::Secondary : ButtonKind::Quiet;
    buttons.push_back({labelled(label, id + row.id), {.kind = kind, .size = ButtonSize::Small}});
    wishes.push_back(std::move(wish));
  };
  const auto review = [&] { return screens::DeskWish{at_desk::OpenReview{row.review}}; };
  add(row.review_label, "review-", review());
  add(row.study_label, "study-", at_desk::UseDeck{row.id});
  add(row.edit_label, "edit-", at_desk::EditDeck{row.id});
  add(row.copy_label, "copy-", at_desk::Copy{row.id});
  add(row.share_label, "share-", at_desk::AskShare{row.id});
  if (buttons.empty()) return {};
  const FlowTouch touch = draw_flow(pen, place, buttons, kHair);
  if (touch.pressed >= 0)
    intents.emplace_back(screens::AtDesk{wishes[static_cast<std::size_t>(touch.pressed)]});
  return touch;
}

float draw_deck(Pen& pen, Rect place, const DeckRow& row, Intents& intents) {
  const Theme& theme = pen.theme();
  const float icon = row.delete_label.empty() ? 0 : pen.grown(kIconButton);
  const float room = place.width - icon - kTight;
  const float tag = tag_width(pen, row.state);
  const float title = pen.text_width(row.title, Role::Name);
  const bool is_beside = tag == 0 || title + kSnug + tag <= room;
  float y = place.y + kStep;
  const float name_width = is_beside && tag > 0 ? room - tag - kSnug : room;
  const float name = pen.text({place.x, y, name_width, 0}, row.title, Role::Name, theme.ink);
  if (icon > 0) {
    const Point centre{place.right() - icon / 2 + kTight, y + pen.type(Role::Name).line / 2};
    if (icon_button(pen, centre, labelled(row.delete_label, "delete-" + row.id), Icon::Close)) {
      want(intents, at_desk::AskDelete{row.id});
    }
  }
  if (tag > 0 && is_beside) {
    draw_tag(pen, {place.x + title + kSnug, y + (pen.type(Role::Name).line - pen.grown(26)) / 2}, row.state);
  }
  y += name;
  if (tag > 0 && !is_beside) {
    draw_tag(pen, {place.x, y + kHair}, row.state);
    y += pen.grown(26) + 2 * kHair;
  }
  if (row.is_broken) {
    const float size = pen.grown(16);
    draw_mark(pen, screens::Mark::Wrong, {place.x + size / 2, y + pen.type(Role::Small).line / 2}, size);
    y += pen.text({place.x + size + kTight, y, room - size - kTight, 0}, row.note, Role::Small, theme.ink);
  } else {
    y += pen.text({place.x, y, room, 0}, row.note, Role::Small, theme.ink2);
  }
  const FlowTouch actions = draw_actions(pen, {place.x, y + kSnug, place.width, 0}, row, intents);
  if (actions.height > 0) y += kSnug + actions.height;
  return y + kStep - place.y;
}

/// Typed text that the state keeps, its field and a button beside it.
struct KeptField {
  std::string label, id, button, button_id, error;
  const std::string& value;
};
struct KeptTouch {
  float height = 0;
  bool is_edited = false, is_submitted = false;
};
KeptTouch draw_kept_field(Pen& pen, Rect place, const KeptField& kept) {
  const ButtonLook secondary{.kind = ButtonKind::Secondary};
  const std::string label = labelled(kept.button, kept.button_id);
  const float natural = std::min(button_width(pen, label, secondary), place.width);
  const bool is_beside = place.width - natural - kSnug >= pen.grown(200);
  const float width = is_beside ? place.width - natural - kSnug : place.width;
  const LabelledTouch typed =
      draw_labelled_field(pen, {place.x, place.y, width, 0},
                          {.label = kept.label, .id = kept.id, .value = kept.value, .error = kept.error});
  KeptTouch touch{typed.height, typed.is_edited, typed.is_submitted};
  const float field_top = place.y + pen.text_height(kept.label, Role::Label, width) + kHair;
  const Point at{is_beside ? place.right() - natural : place.x,
                 is_beside ? field_top : place.y + typed.height + kSnug};
  touch.is_submitted =
      button(pen, {at.x, at.y, natural, button_height(pen)}, label, secondary) || touch.is_submitted;
  if (!is_beside) touch.height += kSnug + button_height(pen);
  return touch;
}

float draw_new(Pen& pen, Rect column, const DecksView& view, Intents& intents) {
  const KeptTouch touch = draw_kept_field(
      pen, column, {view.new_field_label, "new-title", view.new_label, "new-deck", {}, view.new_title});
  if (touch.is_edited) want(intents, at_desk::SetNewTitle{mirrored_text(pen, "new-title")});
  if (touch.is_submitted) want(intents, at_desk::NewDeck{});
  return touch.height;
}

float draw_import(Pen& pen, Rect column, const DecksView& view, Intents& intents) {
  const KeptTouch touch = draw_kept_field(pen, column,
                                          {view.import_field_label, "import-file", view.import_label,
                                           "import", view.import_error, view.import_file});
  const std::string& file = mirrored_text(pen, "import-file");
  if (touch.is_edited) want(intents, at_desk::SetImportFile{file});
  if (touch.is_submitted) want(intents, at_desk::PreviewImport{file});
  return touch.height;
}

float draw_rows(Pen& pen, Rect column, const DecksView& view, Intents& intents) {
  float y = column.y - kStep;
  for (std::size_t i = 0; i < view.decks.size(); ++i) {
    if (i > 0) pen.rule(column.x, y, column.width, pen.theme().rule);
    y += draw_deck(pen, {column.x, y, column.width, 0}, view.decks[i], intents);
  }
  return y - kStep - column.y;
}

/// Title and note, and the way to bring an article beside or below them.
float draw_title(Pen& pen, Rect place, const DecksView& view, Intents& intents) {
  const ButtonLook look{.size = ButtonSize::Big, .icon = Icon::Plus};
  const std::string label = labelled(view.bring_label, "bring");
  const float natural = std::min(button_width(pen, label, look), place.width);
  const bool is_beside = place.width - natural - kGutter >= pen.grown(300);
  const float room = is_beside ? place.width - natural - kGutter : place.width;
  float y = place.y;
  y += pen.text({place.x, y, room, 0}, view.title, Role::Title, pen.theme().ink) + kHair;
  y += pen.text({place.x, y, room, 0}, view.note, Role::Body, pen.theme().ink2);
  const float height = button_height(pen, ButtonSize::Big);
  const float top = is_beside ? place.y + (y - place.y - height) / 2 : y + kStep;
  const Rect at{is_beside ? place.right() - natural : place.x, top, natural, height};
  if (button(pen, at, label, look)) want(intents, at_desk::Bring{});
  return (is_beside ? std::max(y, top + height) : top + height) - place.y;
}

void draw_import_dialog(Pen& pen, const screens::ImportView& import, Intents& intents) {
  const LongDialogTouch touch = draw_long_dialog(pen, {.title = import.title,
                                                       .text = import.text,
                                                       .lines = import.lines,
                                                       .safe_label = import.cancel_label,
                                                       .other_label = import.take_label});
  if (touch.answer == DialogAnswer::Safe) want(intents, at_desk::Cancel{});
  if (touch.answer == DialogAnswer::Other) want(intents, at_desk::TakeIn{});
}

void draw_share_dialog(Pen& pen, const DecksView& view, Intents& intents) {
  const LongDialogTouch touch = draw_long_dialog(pen, {.title = view.dialog->title,
                                                       .text = view.dialog->text,
                                                       .switch_label = view.share_with_text_label,
                                                       .is_on = view.shares_text,
                                                       .safe_label = view.dialog->safe_label,
                                                       .other_label = view.dialog->other_label});
  if (touch.is_switched) want(intents, at_desk::SetSharesText{!view.shares_text});
  if (touch.answer == DialogAnswer::Safe) want(intents, at_desk::Cancel{});
  if (touch.answer == DialogAnswer::Other) want(intents, at_desk::Confirm{});
}

}  // namespace

void draw_screen(Pen& pen, const DecksView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  {
    ScrollArea area(pen, "decks", {0, head, page.width, page.height - head});
    const bool is_wide = page.columns == Columns::Two;
    const float width = is_wide ? page.content : page.main;
    float y = kStep;
    if (!view.back_label.empty()) {
      if (draw_back(pen, {page.left, y}, view.back_label)) want(intents, at_desk::Leave{});
      y += button_height(pen) + kTight;
    }
    y += draw_title(pen, {page.left, y, width, 0}, view, intents) + kGutter;
    if (!view.brought_label.empty()) {
      const ButtonLook look{.kind = ButtonKind::Secondary, .icon = Icon::ArrowRight};
      if (button_at(pen, {page.left, y}, labelled(view.brought_label, "brought"), look))
        want(intents, at_desk::ShowBrought{});
      y += button_height(pen) + kGutter;
    }
    Cards cards(pen);
    const float rows = view.decks.empty() ? 0 : cards.add({page.left, y, page.main, 0}, {}, [&](Rect column) {
      return draw_rows(pen, column, view, intents);
    });
    const float side = is_wide ? page.left + page.content - page.side_left : page.main;
    const float x = is_wide ? page.side_left : page.left;
    float below = is_wide || rows == 0 ? y : y + rows + kGutter;
    below += cards.add({x, below, side, 0}, {.text = view.new_label}, [&](Rect column) {
      return draw_new(pen, column, view, intents);
    }) + kGutter;
    below += cards.add({x, below, side, 0}, {.text = view.import_field_label},
                       [&](Rect column) { return draw_import(pen, column, view, intents); });
    area.grow(std::max(y + rows, below) + kGutter);
  }
  if (view.import) return draw_import_dialog(pen, *view.import, intents);
  if (view.dialog && !view.share_with_text_label.empty()) return draw_share_dialog(pen, view, intents);
  if (view.dialog) return draw_desk_dialog(pen, *view.dialog, intents);
  if (is_pressed(ImGuiKey_Escape) && keys_are_free()) want(intents, at_desk::Cancel{});
}

}  // namespace communique::ui
