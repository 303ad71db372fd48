// A deck written by hand: its words, its lists, an item as JSON with what the loader says of it.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/desk_parts.hpp"
#include "ui/draw_screens.hpp"
#include "ui/long_scroll.hpp"

namespace communique::ui {
namespace {

using screens::EditorView;
namespace at_desk = screens::at_desk;

constexpr float kFooter = 84;
constexpr float kItem = 56;
constexpr float kItemsWidth = 300;
constexpr float kLeastText = 300;  // px of the JSON's field, and of the list beside it
constexpr float kLowList = 240;    // of the list where it stands above the field

/// The deck's title and description; kept when one of the fields is left or Enter is pressed.
float draw_words(Pen& pen, Rect place, const EditorView& view, Intents& intents) {
  const bool is_beside = place.width >= pen.grown(640);
  const float first = is_beside ? std::floor((place.width - kGutter) * 0.38F) : place.width;
  bool is_done = false;
  const auto edit = [&](Rect at, const std::string& label, const char* id, const std::string& value) {
    std::string& text = pen.state().fields[id];
    const std::string name = labelled(label, id);
    const ImGuiID field_id = ImGui::GetID(name.c_str());
    DeskUi& ui = pen.state().desk;
    const float line = pen.text({at.x, at.y, at.width, 0}, label, Role::Label, pen.theme().ink) + kHair;
    if (ImGui::GetActiveID() != field_id && ui.typing != id) text = value;
    const FieldTouch touch = field(pen, {at.x, at.y + line, at.width, field_height(pen)}, name, text);
    const bool is_active = ImGui::GetActiveID() == field_id;
    const bool is_left = !is_active && ui.typing == id;
    if (is_active) ui.typing = id;
    if (is_left) ui.typing.clear();
    is_done = is_done || is_left || touch.is_submitted;
    return line + field_height(pen);
  };
  float height = edit({place.x, place.y, first, 0}, view.words_title_label, "words-title", view.words_title);
  const Rect second = is_beside ? Rect{place.x + first + kGutter, place.y, place.width - first - kGutter, 0}
                                : Rect{place.x, place.y + height + kSnug, place.width, 0};
  const float other = edit(second, view.words_description_label, "words-description", view.words_description);
  height = is_beside ? std::max(height, other) : height + kSnug + other;
  if (is_done) {
    const std::string& title = pen.state().fields["words-title"];
    const std::string& description = pen.state().fields["words-description"];
    if (title != view.words_title || description != view.words_description) {
      want(intents, at_desk::SetWords{title, description});
    }
  }
  return height;
}

float draw_lists(Pen& pen, Rect place, const EditorView& view, Intents& intents) {
  std::vector<std::string> names;
  int chosen = -1;
  for (const auto& [list, name] : view.lists) {
    if (list == view.list) chosen = static_cast<int>(names.size());
    names.push_back(labelled(name, "list-" + std::to_string(list)));
  }
  const SegmentedTouch touch = segmented(pen, place, names, chosen);
  if (touch.pressed >= 0 && touch.pressed != chosen) {
    const int list = view.lists[static_cast<std::size_t>(touch.pressed)].first;
    want(intents, at_desk::ChooseList{static_cast<authoring::List>(list)});
  }
  return touch.height;
}

void draw_item(Pen& pen, Rect row, const screens::ItemRow& item, bool is_chosen, Intents& intents) {
  const Theme& theme = pen.theme();
  const Touch touch = pen.touch(labelled(item.name, "item-" + item.id), row);
  pen.say_choice(touch, is_chosen);
  pen.fill(row, mix(with_alpha(theme.tint, 0), theme.tint, is_chosen ? 1.0F : touch.hover), kRadiusControl);
  if (is_chosen) pen.fill({row.x, row.y + kSnug, 3, row.height - 2 * kSnug}, theme.primary, 1.5F);
  if (touch.is_focused) pen.focus_ring(row.grown(-5), kRadiusKey);
  if (touch.is_pressed && !is_chosen) want(intents, at_desk::ChooseItem{item.id});
  const float name = pen.type(Role::Body).line;
  const float note = item.note.empty() ? 0 : pen.type(Role::Caption).line;
  const float room = row.width - 2 * kSnug;
  const float y = row.y + (row.height - name - note) / 2;
  pen.text_line({row.x + kSnug, y}, item.name, Role::Body, theme.ink, room);
  pen.text_line({row.x + kSnug, y + name}, item.note, Role::Caption, theme.ink2, room);
}

/// All rows are as high as each other: those in view are told by arithmetic.
void draw_items(Pen& pen, Rect place, const EditorView& view, Intents& intents) {
  draw_card(pen, place);
  LongScroll scroll(pen, "items", place.grown(-kHair));
  const float row = pen.grown(kItem);
  const auto high = static_cast<double>(row);
  const auto count = static_cast<std::size_t>(view.items.size());
  const auto first = static_cast<std::size_t>(std::max(scroll.top() / high - 1, 0.0));
  const std::size_t last = std::min(
      count, static_cast<std::size_t>((scroll.top() + static_cast<double>(scroll.height())) / high) + 2);
  for (std::size_t i = first; i < last; ++i) {
    const float y = scroll.seen(static_cast<double>(i) * high);
    draw_item(pen, {kHair, y + 1, scroll.width() - 2 * kTight, row - 2}, view.items[i],
              view.items[i].id == view.item, intents);
  }
  scroll.grow(static_cast<double>(count) * high);
  DeskUi& ui = pen.state().desk;
  const std::string shown = std::to_string(view.list) + '/' + view.item;
  if (ui.shown == shown) return;
  ui.shown = shown;
  const auto chosen = std::find_if(view.items.begin(), view.items.end(),
                                   [&](const auto& each) { return each.id == view.item; });
  if (chosen == view.items.end()) return;
  const double top = static_cast<double>(chosen - view.items.begin()) * high;
  scroll.show(top, top + high);
}

/// The item's JSON, `height` high, with what is to be mended and what it may hold below.
float draw_text(Pen& pen, Rect place, float height, const EditorView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, view.text_label, Role::Label, theme.ink) + kHair;
  std::string& text = pen.state().fields["json"];
  const std::string label = labelled(view.text_label, "json");
  // The item under the same label is another one when the view's text is: then what was typed is not its.
  const ImGuiID id = ImGui::GetID(label.c_str());
  if (ImGui::GetActiveID() != id) text = view.text;
  const FieldLook look{.error = view.problems.empty() ? std::string{} : view.problems.front()};
  if (text_area(pen, {place.x, y, place.width, height}, label, text, look).is_edited) {
    want(intents, at_desk::SetText{text});
  }
  y += height + kTight;
  const float size = pen.grown(16);
  const float line = pen.type(Role::Small).line;
  for (const std::string& problem : view.problems) {
    draw_mark(pen, screens::Mark::Wrong, {place.x + size / 2, y + line / 2}, size);
    y += pen.text({place.x + size + kTight, y, place.width - size - kTight, 0}, problem, Role::Small,
                  theme.ink) +
         kHair;
  }
  y += kHair + pen.text({place.x, y + kHair, place.width, 0}, view.help, Role::Small, theme.ink2);
  return y - place.y;
}

void draw_footer(Pen& pen, Rect place, const EditorView& view, Intents& intents) {
  pen.rule(place.x, place.y, place.width, pen.theme().rule);
  const ButtonLook keep{.enabled = view.can_keep ? Enabled::Yes : Enabled::No, .key = "Ctrl S"};
  const std::string label = labelled(view.keep_label, "keep");
  const float width = button_width(pen, label, keep);
  const float middle = place.centre().y;
  const float top = middle - button_height(pen) / 2;
  float right = place.right() - width;
  if (button(pen, {right, top, width, button_height(pen)}, label, keep)) want(intents, at_desk::KeepItem{});
  if (!view.remove_label.empty()) {
    const ButtonLook danger{.kind = ButtonKind::Danger};
    const std::string remove = labelled(view.remove_label, "remove");
    right -= kSnug + button_width(pen, remove, danger);
    if (button_at(pen, {right, top}, remove, danger)) want(intents, at_desk::RemoveItem{});
  }
  const std::string fresh = labelled(view.new_label, "new");
  const ButtonLook secondary{.kind = ButtonKind::Secondary, .icon = Icon::Plus};
  const float natural = button_width(pen, fresh, secondary);
  if (button_at(pen, {place.x, top}, fresh, secondary)) want(intents, at_desk::ChooseItem{});
  const float x = place.x + natural + kStep;
  const float room = right - kStep - x;
  if (room < pen.grown(60)) return;
  pen.text_line({x, middle - pen.type(Role::Small).line / 2}, view.problems_note, Role::Small,
                pen.theme().ink2, room);
}

void take_keys(const EditorView& view, Intents& intents) {
  if (ImGui::GetIO().KeyCtrl && is_pressed(ImGuiKey_S) && view.can_keep) want(intents, at_desk::KeepItem{});
  take_undo_keys(view.can_undo, view.can_redo, intents);
  if (is_pressed(ImGuiKey_Escape) && keys_are_free()) want(intents, at_desk::Cancel{});
}

}  // namespace

void draw_screen(Pen& pen, const EditorView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const DeskHead heading{.title = view.title,
                         .back_label = view.back_label,
                         .undo_label = view.undo_label,
                         .redo_label = view.redo_label,
                         .note = view.saved_note,
                         .finish_label = {},
                         .can_undo = view.can_undo,
                         .can_redo = view.can_redo};
  const float head = draw_desk_head(pen, page, heading, intents);
  const float footer = std::max(kFooter, button_height(pen) + kWide);
  const bool is_wide = page.columns == Columns::Two;
  const float width = is_wide ? page.content : page.main;
  const float room = page.height - head - footer;
  pen.state().footer = footer;
  {
    ScrollArea area(pen, "editor", {0, head, page.width, room});
    float y = kStep;
    y += draw_words(pen, {page.left, y, width, 0}, view, intents) + kStep;
    y += draw_lists(pen, {page.left, y, width, 0}, view, intents) + kStep;
    const float items = is_wide ? pen.grown(kItemsWidth) : width;
    const float text_width = is_wide ? width - items - kGutter : width;
    float below =
        pen.text_height(view.help, Role::Small, text_width) + pen.type(Role::Label).line + 2 * kStep;
    for (const std::string& problem : view.problems) {
      below += kHair + pen.text_height(problem, Role::Small, text_width - pen.grown(16) - kTight);
    }
    const float least = std::min(pen.grown(kLeastText), std::max(room - kGutter, 120.0F));
    const float text_height = is_wide ? std::max(least, room - y - below - kStep) : least;
    if (is_wide) {
      const float text =
          draw_text(pen, {page.left + items + kGutter, y, text_width, 0}, text_height, view, intents);
      draw_items(pen, {page.left, y, items, text_height + pen.type(Role::Label).line + kHair}, view, intents);
      y += text;
    } else {
      const float list = std::min(
          pen.grown(kLowList),
          pen.grown(kItem) * static_cast<float>(std::max<std::size_t>(view.items.size(), 1)) + 2 * kHair);
      draw_items(pen, {page.left, y, items, list}, view, intents);
      y += list + kStep;
      y += draw_text(pen, {page.left, y, width, 0}, text_height, view, intents);
    }
    area.grow(y + kStep);
  }
  draw_footer(pen, {page.left, page.height - footer, width, footer}, view, intents);
  if (view.dialog) return draw_desk_dialog(pen, *view.dialog, intents);
  take_keys(view, intents);
}

}  // namespace communique::ui
