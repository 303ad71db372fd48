// An article on its way in: pasted or named, where it goes, how reading comes along, what came of many.
#include <algorithm>

#include "ui/desk_parts.hpp"
#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::BringView;
namespace at_desk = screens::at_desk;

constexpr float kFooter = 84;
constexpr float kDeckRow = 44;

void paste(Intents& intents) {
  const char* text = ImGui::GetClipboardText();
  if (text != nullptr && *text != '\0') want(intents, at_desk::Paste{text});
}

float draw_article(Pen& pen, Rect column, const BringView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  float y = column.y;
  std::vector<FlowButton> buttons{
      {labelled(view.paste_label, "paste"), {.kind = ButtonKind::Secondary, .key = "Ctrl V"}}};
  if (!view.clear_label.empty())
    buttons.push_back({labelled(view.clear_label, "clear"), {.kind = ButtonKind::Quiet}});
  const FlowTouch touch = draw_flow(pen, {column.x, y, column.width, 0}, buttons);
  if (touch.pressed == 0) paste(intents);
  if (touch.pressed == 1) want(intents, at_desk::ClearPasted{});
  y += touch.height + kStep;
  if (!view.excerpt.empty()) {
    y += pen.text({column.x, y, column.width, 0}, view.excerpt_note, Role::Small, theme.ink2) + kTight;
    const Rect words{column.x + kStep, y + kSnug, column.width - 2 * kStep, 0};
    const float height = pen.text_height(view.excerpt, Role::Part, words.width);
    const float most = pen.grown(240);
    const Rect ground{column.x, y, column.width, std::min(height, most) + 2 * kSnug};
    pen.fill(ground, theme.tone == Tone::Light ? theme.paper : theme.fold, kRadiusControl);
    {
      ScrollArea area(pen, "excerpt",
                      {words.x, ground.y + kHair, words.width + kSnug, ground.height - 2 * kHair});
      pen.text({0, kTight, words.width, 0}, view.excerpt, Role::Part, theme.ink);
      area.grow(height + 2 * kTight);
    }
    y += ground.height + kStep;
  }
  const LabelledTouch file =
      draw_labelled_field(pen, {column.x, y, column.width, 0},
                          {.label = view.file_field_label, .id = "file", .value = view.file});
  if (file.is_edited) want(intents, at_desk::SetFile{mirrored_text(pen, "file")});
  if (file.is_submitted && view.can_read) want(intents, at_desk::Read{});
  return y + file.height - column.y;
}

/// The decks, one a row; the chosen one has a tick.
float draw_decks(Pen& pen, Rect place, const BringView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  const float tick = pen.grown(18);
  float y = place.y;
  for (const auto& [id, title] : view.decks) {
    const float room = place.width - tick - kSnug - kTight;
    const float words = pen.text_height(title, Role::Body, room);
    const float height = std::max(pen.grown(kDeckRow), words + kStep);
    const Rect row{place.x - kTight, y, place.width + 2 * kTight, height};
    const bool is_chosen = id == view.deck;
    const Touch touch = pen.touch(labelled(title, "deck-" + id), row);
    pen.say_choice(touch, is_chosen);
    pen.fill(row, mix(with_alpha(theme.tint, 0), theme.tint, is_chosen ? 1.0F : touch.hover), kRadiusControl);
    if (touch.is_focused) pen.focus_ring(row.grown(-5), kRadiusKey);
    pen.text({place.x, y + (height - words) / 2, room, 0}, title, is_chosen ? Role::Button : Role::Body,
             theme.ink);
    if (is_chosen) {
      draw_icon(pen, Icon::Tick, {place.right() - tick, row.centre().y - tick / 2, tick, tick},
                theme.primary);
    }
    if (touch.is_pressed && !is_chosen) want(intents, at_desk::SetDeck{id});
    y += height;
  }
  return y - place.y;
}

template <class Wish>
float draw_text(Pen& pen, Rect place, const LabelledField& field, const BringView& view, Intents& intents) {
  if (field.label.empty()) return 0;
  const LabelledTouch touch = draw_labelled_field(pen, place, field);
  if (touch.is_edited) want(intents, Wish{mirrored_text(pen, field.id)});
  if (touch.is_submitted && view.can_read) want(intents, at_desk::Read{});
  return touch.height + kStep;
}

float draw_target(Pen& pen, Rect column, const BringView& view, Intents& intents) {
  float y = column.y;
  y += draw_decks(pen, {column.x, y, column.width, 0}, view, intents) + kStep;
  const auto rest = [&] { return Rect{column.x, y, column.width, 0}; };
  y += draw_text<at_desk::SetTitle>(
      pen, rest(), {.label = view.title_label, .id = "deck-title", .value = view.deck_title}, view, intents);
  y += draw_text<at_desk::SetDate>(
      pen, rest(), {.label = view.date_label, .id = "date", .value = view.date, .error = view.date_error},
      view, intents);
  y += draw_text<at_desk::SetPublisher>(
      pen, rest(), {.label = view.publisher_label, .id = "publisher", .value = view.publisher}, view,
      intents);
  return y - kStep - column.y;
}

float draw_brought(Pen& pen, Rect column, const BringView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  const ButtonLook look{.kind = ButtonKind::Secondary, .size = ButtonSize::Small};
  float y = column.y;
  for (std::size_t i = 0; i < view.brought.size(); ++i) {
    const screens::BroughtRow& row = view.brought[i];
    if (i > 0) pen.rule(column.x, y, column.width, theme.rule);
    const std::string label = labelled(row.open_label, "brought-" + std::to_string(i));
    const float natural = row.open_label.empty() ? 0 : button_width(pen, label, look);
    const bool is_beside = column.width - natural - kStep >= pen.grown(200);
    const float room = natural > 0 && is_beside ? column.width - natural - kStep : column.width;
    const float name = pen.text_height(row.name, Role::Body, room);
    const float words = name + pen.text_height(row.note, Role::Small, room);
    const float line = natural > 0 ? button_height(pen, ButtonSize::Small) : 0;
    const float height = (is_beside ? std::max(words, line) : words + kTight + line) + kStep;
    const float top = y + (is_beside ? (height - words) / 2 : kTight);
    pen.text({column.x, top, room, 0}, row.name, Role::Body, theme.ink);
    pen.text({column.x, top + name, room, 0}, row.note, Role::Small, theme.ink2);
    const Point at{is_beside ? column.right() - natural : column.x,
                   is_beside ? y + (height - line) / 2 : top + words + kTight};
    if (natural > 0 && button_at(pen, at, label, look)) want(intents, at_desk::OpenReview{row.review});
    y += height;
  }
  return y - column.y;
}

/// How far the reading is, with the way to stop it.
void draw_progress(Pen& pen, const Page& page, float footer, const BringView& view, Intents& intents) {
  const ButtonLook secondary{.kind = ButtonKind::Secondary};
  const std::string label = labelled(view.cancel_label, "stop");
  const float width = page.columns == Columns::Two ? page.content : page.main;
  const float natural = button_width(pen, label, secondary);
  const float middle = page.height - footer / 2;
  const float right = page.left + width;
  if (button_at(pen, {right - natural, middle - button_height(pen) / 2}, label, secondary)) {
    want(intents, at_desk::StopReading{});
  }
  const float room = width - natural - kGutter;
  const float line = pen.type(Role::Small).line;
  constexpr float kBar = 8;
  const float top = middle - (line + kTight + kBar) / 2;
  pen.text_line({page.left, top}, view.progress_label, Role::Small, pen.theme().ink, room);
  const float share =
      pen.towards(ImGui::GetID("reading"), static_cast<float>(view.progress), kFillSeconds, Entry::FromZero);
  draw_bar(pen, {page.left, top + line + kTight, room, kBar}, share, pen.theme().primary);
}

void draw_read(Pen& pen, const Page& page, float footer, const BringView& view, Intents& intents) {
  const ButtonLook look{.size = ButtonSize::Big,
                        .icon = Icon::ArrowRight,
                        .enabled = view.can_read ? Enabled::Yes : Enabled::No};
  const std::string label = labelled(view.read_label, "read");
  const float width = page.columns == Columns::Two ? page.content : page.main;
  const float natural = std::min(std::max(button_width(pen, label, look), pen.grown(168)), width);
  const float height = button_height(pen, ButtonSize::Big);
  const Rect place{page.left + width - natural, page.height - (footer + height) / 2, natural, height};
  if (button(pen, place, label, look)) want(intents, at_desk::Read{});
}

void take_keys(const BringView& view, Intents& intents) {
  if (!keys_are_free()) return;
  if (ImGui::GetIO().KeyCtrl && is_pressed(ImGuiKey_V) && !view.is_reading) paste(intents);
  if (view.can_read && enter_is_free() && is_pressed(ImGuiKey_Enter)) want(intents, at_desk::Read{});
  if (is_pressed(ImGuiKey_Escape)) want(intents, at_desk::Cancel{});
}

}  // namespace

void draw_screen(Pen& pen, const BringView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  const float footer = std::max(kFooter, button_height(pen, ButtonSize::Big) + kWide);
  pen.state().footer = footer;
  {
    ScrollArea area(pen, "bring", {0, head, page.width, page.height - head - footer});
    const bool is_wide = page.columns == Columns::Two;
    const float width = is_wide ? page.content : page.main;
    float y = kStep;
    if (draw_back(pen, {page.left, y}, view.back_label)) want(intents, at_desk::Cancel{});
    y += button_height(pen) + kTight;
    y += pen.text({page.left, y, width, 0}, view.title, Role::Title, pen.theme().ink) + kHair;
    y += pen.text({page.left, y, width, 0}, view.note, Role::Body, pen.theme().ink2) + kGutter;
    if (!view.error.empty()) y += draw_notice(pen, {page.left, y, width, 0}, {view.error}).height + kGutter;
    if (!view.stopped_note.empty()) {
      y += pen.text({page.left, y, width, 0}, view.stopped_note, Role::Body, pen.theme().ink) + kGutter;
    }
    Cards cards(pen);
    if (!view.brought.empty()) {
      y += cards.add({page.left, y, width, 0}, {}, [&](Rect column) {
        return draw_brought(pen, column, view, intents);
      }) + kGutter;
    }
    const float left = cards.add({page.left, y, page.main, 0}, {},
                                 [&](Rect column) { return draw_article(pen, column, view, intents); });
    const float side = is_wide ? page.left + page.content - page.side_left : page.main;
    const float top = is_wide ? y : y + left + kGutter;
    const Rect place{is_wide ? page.side_left : page.left, top, side, 0};
    const float right = cards.add(place, {.text = view.deck_label},
                                  [&](Rect column) { return draw_target(pen, column, view, intents); });
    area.grow(std::max(y + left, top + right) + kGutter);
  }
  view.is_reading ? draw_progress(pen, page, footer, view, intents)
                  : draw_read(pen, page, footer, view, intents);
  take_keys(view, intents);
}

}  // namespace communique::ui
