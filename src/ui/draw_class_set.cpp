// The set of a class: its questions in order, the chosen one as the class will see it, and where more come
// from.
#include <algorithm>
#include <array>

#include "ui/class_setup.hpp"
#include "ui/stage.hpp"

namespace communique::ui {
namespace {

using screens::ClassSetupView;

constexpr float kRow = 56;
constexpr float kTopicWidth = 200;
constexpr float kTopicHeight = 60;
constexpr float kPreviewWidth = 1728;  // px of the stage between its margins

std::string row_id(std::size_t row) { return "row-" + std::to_string(row); }

void move_row(Pen& pen, int from, int to, Intents& intents) {
  want(intents, screens::in_class::Move{from, to});
  pen.state().parts.part = to;
  pen.state().parts.wants_focus = true;
}

/// Alt and an arrow move the row that has the keyboard, else the chosen one.
void take_row_keys(Pen& pen, int row, int count, Intents& intents) {
  if (!ImGui::GetIO().KeyAlt || !keys_are_free()) return;
  constexpr std::array kKept{ImGuiKey_UpArrow, ImGuiKey_DownArrow};
  keep_keys(kKept);
  if (is_pressed(ImGuiKey_UpArrow) && row > 0) move_row(pen, row, row - 1, intents);
  if (is_pressed(ImGuiKey_DownArrow) && row + 1 < count) move_row(pen, row, row + 1, intents);
}

/// Up, down and remove, at the right of the chosen row; returns their width.
float draw_row_buttons(Pen& pen, Rect row, const ClassSetupView& view, int index, Intents& intents) {
  const auto last = static_cast<int>(view.rows.size()) - 1;
  const float side = pen.grown(kIconButton);
  const float middle = row.centre().y;
  float x = row.right() - side / 2 - kHair;
  if (icon_button(pen, {x, middle}, labelled(view.remove_label, "remove-row"), Icon::Close)) {
    want(intents, screens::in_class::RemoveRow{index});
  }
  x -= side;
  const Enabled down = index < last ? Enabled::Yes : Enabled::No;
  if (icon_button(pen, {x, middle}, labelled(view.down_label, "row-down"), Icon::ChevronDown, down)) {
    want(intents, screens::in_class::Move{index, index + 1});
  }
  x -= side;
  const Enabled up = index > 0 ? Enabled::Yes : Enabled::No;
  if (icon_button(pen, {x, middle}, labelled(view.up_label, "row-up"), Icon::ChevronUp, up)) {
    want(intents, screens::in_class::Move{index, index - 1});
  }
  return 3 * side + kTight;
}

/// One question of the set; returns its height.
float draw_row(Pen& pen, Rect place, const ClassSetupView& view, std::size_t index, Intents& intents) {
  const Theme& theme = pen.theme();
  const screens::SetRow& row = view.rows[index];
  UiState& state = pen.state();
  const float icon = pen.grown(20);
  const float number = pen.text_width("00", Role::Small) + kTight;
  const float left = kTight + number + icon + kSnug;
  const bool has_room = place.width > pen.grown(420);
  const float buttons = row.is_chosen ? 3 * pen.grown(kIconButton) + kTight : 0;
  const float room = place.width - left - kTight - (has_room ? buttons : 0);
  const float words = pen.text_height(row.stem, Role::Body, room) + pen.type(Role::Small).line;
  const float below = has_room || buttons <= 0 ? 0 : pen.grown(kIconButton);
  const Rect rect{place.x, place.y, place.width, std::max(pen.grown(kRow), words + below + 2 * kTight)};
  // The buttons of the chosen row stand beside what chooses it, or below.
  const Rect target{rect.x, rect.y, rect.width - (has_room ? buttons : 0), rect.height - below};
  const Touch touch = pen.touch(labelled(row.stem, row_id(index)), target);
  pen.say_choice(touch, row.is_chosen);
  const auto number_of = static_cast<int>(index);
  if (state.parts.wants_focus && state.parts.part == number_of) {
    focus_last_item();
    state.parts.wants_focus = false;
  }
  if (touch.is_pressed) want(intents, screens::in_class::Choose{number_of});
  if (touch.is_focused) state.parts.over = number_of;
  const float tint = row.is_chosen ? 1.0F : touch.hover;
  if (tint > 0) pen.fill(rect, with_alpha(theme.tint, tint), kRadiusControl);
  if (touch.is_focused) pen.focus_ring(target.grown(-5), kRadiusKey);
  const float line = pen.type(Role::Body).line;
  float y = rect.y + (rect.height - words - below) / 2;
  const float small = pen.type(Role::Small).line;
  pen.text_line({rect.x + kTight, y + (line - small) / 2}, std::to_string(index + 1), Role::Small,
                theme.ink2);
  draw_topic(pen, row.topic, {rect.x + kTight + number, y + (line - icon) / 2, icon, icon},
             row.is_chosen ? theme.tint : theme.card);
  y += pen.text({rect.x + left, y, room, 0}, row.stem, Role::Body, theme.ink);
  pen.text_line({rect.x + left, y}, row.note, Role::Small, theme.ink2, room);
  if (row.is_chosen) {
    Rect at = rect;
    if (!has_room) at = {rect.x, rect.bottom() - below - kHair, rect.width, below};
    draw_row_buttons(pen, at, view, number_of, intents);
  }
  return rect.height;
}

float draw_topics(Pen& pen, Rect place, const ClassSetupView& view, Intents& intents) {
  const auto columns =
      std::clamp(static_cast<int>((place.width + kSnug) / (pen.grown(kTopicWidth) + kSnug)), 1, 4);
  const float width = (place.width - kSnug * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float height = pen.grown(kTopicHeight);
  for (std::size_t i = 0; i < view.topics.size(); ++i) {
    const screens::ClassTopic& topic = view.topics[i];
    const auto index = static_cast<int>(i);
    const Rect card{place.x + static_cast<float>(index % columns) * (width + kSnug),
                    place.y + static_cast<float>(index / columns) * (height + kSnug), width, height};
    const std::string label = labelled(topic.name, std::string("topic-") + name_of(topic.topic));
    if (topic_choice(pen, card, label, topic.topic, topic.count, topic.is_chosen)) {
      want(intents, screens::in_class::ToggleTopic{topic.topic});
    }
  }
  const int rows = (static_cast<int>(view.topics.size()) + columns - 1) / columns;
  return static_cast<float>(rows) * (height + kSnug) - kSnug;
}

/// One found question with its button; returns its height.
float draw_found(Pen& pen, Rect place, const ClassSetupView& view, std::size_t index, Intents& intents) {
  const Theme& theme = pen.theme();
  const screens::FoundQuestion& found = view.found[index];
  const ButtonLook look{.kind = ButtonKind::Secondary,
                        .size = ButtonSize::Small,
                        .enabled = found.is_in ? Enabled::No : Enabled::Yes};
  const std::string label =
      labelled(found.is_in ? view.added_label : view.add_label, "add-" + found.id.value);
  const float button = button_width(pen, label, look);
  const float icon = pen.grown(20);
  const float left = icon + kSnug;
  const bool is_beside = place.width - left - button - kSnug > pen.grown(200);
  const float room = place.width - left - (is_beside ? button + kSnug : 0);
  const std::string about = found.key.empty() ? found.note : found.key + " · " + found.note;
  const float stem = pen.text_height(found.stem, Role::Body, room);
  const float note = pen.text_height(about, Role::Small, room);
  const float row = button_height(pen, ButtonSize::Small);
  const float below = is_beside ? 0 : row + kTight;
  const float height = std::max(pen.grown(kRow), stem + note + below + kStep);
  const float line = pen.type(Role::Body).line;
  const float y = place.y + (height - stem - note - below) / 2;
  draw_topic(pen, found.topic, {place.x, y + (line - icon) / 2, icon, icon}, theme.card);
  pen.text({place.x + left, y, room, 0}, found.stem, Role::Body, theme.ink);
  pen.text({place.x + left, y + stem, room, 0}, about, Role::Small, theme.ink2);
  const Point at{is_beside ? place.right() - button : place.x + left,
                 is_beside ? place.y + (height - row) / 2 : y + stem + note + kTight};
  if (button_at(pen, at, label, look)) want(intents, screens::in_class::Add{found.id});
  return height;
}

float draw_search(Pen& pen, Rect place, const ClassSetupView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, view.search_label, Role::Label, theme.ink) + kTight;
  const MirroredField search{.label = view.search_label,
                             .id = "search-questions",
                             .value = view.query,
                             .look = {.hint = view.search_hint, .icon = Icon::Search}};
  if (mirrored_field(pen, {place.x, y, place.width, field_height(pen)}, search).is_edited) {
    want(intents, screens::in_class::Search{mirrored_text(pen, search.id)});
  }
  y += field_height(pen);
  for (std::size_t i = 0; i < view.found.size(); ++i) {
    if (i > 0) pen.rule(place.x, y, place.width, theme.rule);
    if (i == 0) y += kTight;
    y += draw_found(pen, {place.x, y, place.width, 0}, view, i, intents);
  }
  if (!view.found_note.empty()) {
    y += kTight;
    y += pen.text({place.x, y, place.width, 0}, view.found_note, Role::Small, theme.ink2);
  }
  return y - place.y;
}

}  // namespace

float draw_class_set(Pen& pen, Rect column, const ClassSetupView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  float y = column.y;
  y += pen.text({column.x, y, column.width, 0}, view.name_label, Role::Label, theme.ink) + kTight;
  const ButtonLook secondary{.kind = ButtonKind::Secondary};
  const std::string keep = labelled(view.keep_label, "keep-set");
  const float button = button_width(pen, keep, secondary);
  const bool is_stacked = column.width < button + kSnug + pen.grown(200);
  const float height = field_height(pen);
  const float width = is_stacked ? column.width : column.width - button - kSnug;
  const MirroredField name{.label = view.name_label, .id = "set-name", .value = view.name};
  const FieldTouch touch = mirrored_field(pen, {column.x, y, width, height}, name);
  if (touch.is_edited) want(intents, screens::in_class::SetName{mirrored_text(pen, name.id)});
  if (is_stacked) y += height + kTight;
  const Point at{is_stacked ? column.x : column.right() - button, y};
  if (button_at(pen, at, keep, secondary) || touch.is_submitted) want(intents, screens::in_class::KeepSet{});
  y += height + kStep;
  if (view.rows.empty()) {
    y += pen.text({column.x, y, column.width, 0}, view.empty_note, Role::Body, theme.ink2);
    return y - column.y;
  }
  pen.state().parts.over = -1;
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    y += draw_row(pen, {column.x - kTight, y, column.width + 2 * kTight, 0}, view, i, intents) + 2;
  }
  const auto chosen = std::find_if(view.rows.begin(), view.rows.end(),
                                   [](const screens::SetRow& row) { return row.is_chosen; });
  const int focused = pen.state().parts.over;
  const int row = focused >= 0 ? focused : static_cast<int>(chosen - view.rows.begin());
  if (focused >= 0 || chosen != view.rows.end()) {
    take_row_keys(pen, row, static_cast<int>(view.rows.size()), intents);
  }
  const ButtonLook quiet{.kind = ButtonKind::Quiet};
  if (button_at(pen, {column.x - kSnug, y + kTight}, labelled(view.clear_label, "clear-set"), quiet)) {
    want(intents, screens::in_class::Clear{});
  }
  return y + kTight + button_height(pen) - column.y;
}

float draw_class_preview(Pen& pen, Rect column, const ClassSetupView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  float y = column.y;
  if (view.preview) {
    const float least = stage_scale(0, 0, pen.frame().text).unit;
    const float unit = std::max(pen.pixels(column.width) / kPreviewWidth, least);
    Pen stage(pen.frame(), pen.state(), {unit, kStageText});
    stage.set_origin(pen.origin());
    const float part = pen.scale().unit / unit;
    const Rect ground{column.x, y, column.width, 0};
    Rect place{ground.x * part, (y + kStep) * part, ground.width * part, 0};
    place.y += draw_stage_stem(stage, place, *view.preview) + kStageGap;
    place.y += draw_stage_options(stage, place, *view.preview, {.available = 440, .pressed = {}});
    y = place.y / part + kStep;
  }
  if (!view.preview_note.empty()) {
    y += pen.text({column.x, y, column.width, 0}, view.preview_note, Role::Body, theme.ink2);
  }
  const auto chosen = std::find_if(view.rows.begin(), view.rows.end(),
                                   [](const screens::SetRow& row) { return row.is_chosen; });
  if (!view.preview || chosen == view.rows.end() || view.preview->options.empty()) return y - column.y;
  const ButtonLook quiet{.kind = ButtonKind::Quiet};
  y += kTight;
  if (button_at(pen, {column.x - kSnug, y}, labelled(view.again_label, "show-anew"), quiet)) {
    want(intents, screens::in_class::ShowAnew{static_cast<int>(chosen - view.rows.begin())});
  }
  return y + button_height(pen) - column.y;
}

float draw_class_adding(Pen& pen, Rect column, const ClassSetupView& view, Intents& intents) {
  float y = column.y + kHair;
  y += draw_topics(pen, {column.x, y, column.width, 0}, view, intents) + kStep;
  ChoiceRow counts{.label = view.draw.label, .choices = {}, .chosen = -1, .note = view.draw.note};
  for (std::size_t i = 0; i < view.draw.choices.size(); ++i) {
    const auto& [count, name] = view.draw.choices[i];
    counts.choices.push_back(labelled(name, "draw-" + std::to_string(count)));
    if (count == view.draw.chosen) counts.chosen = static_cast<int>(i);
  }
  y += draw_choice_row(pen, {column.x, y, column.width, 0}, counts, [&](std::size_t i) {
    want(intents, screens::in_class::ChooseDraw{view.draw.choices[i].first});
  });
  y += kSnug;
  const ButtonLook secondary{.kind = ButtonKind::Secondary};
  const std::string label = labelled(view.draw_label, "draw");
  const float width = std::min(button_width(pen, label, secondary), column.width);
  if (button(pen, {column.x, y, width, button_height(pen)}, label, secondary)) {
    want(intents, screens::in_class::Draw{});
  }
  y += button_height(pen) + kGutter;
  y += draw_search(pen, {column.x, y, column.width, 0}, view, intents);
  return y - column.y;
}

}  // namespace communique::ui
