// Settings: the learner's name and passcode, reading, and what the records and points are.
#include <algorithm>
#include <functional>

#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::SettingsView;

constexpr float kPad = 29;  // the card's edge and 28
constexpr float kBeforeRow = 20;

/// A card whose content is laid out first and framed after: the draw list's channels put the card below.
float in_card(Pen& pen, Rect place, const std::string& heading, const std::function<float(Rect)>& content) {
  ImDrawList& list = draw_list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  const Rect column{place.x + kPad, place.y + 24, place.width - 2 * kPad, 0};
  const float head = pen.text(column, heading, Role::Head, pen.theme().ink) + kTight;
  const float height = 24 + head + content({column.x, column.y + head, column.width, 0}) + kPad;
  list.ChannelsSetCurrent(0);
  draw_card(pen, {place.x, place.y, place.width, height});
  list.ChannelsMerge();
  return height;
}

/// A label, a field and a button beside it, or below where they do not fit. Returns its height.
struct FieldRow {
  std::string label, id, button, button_id;
  FieldLook look;
  ButtonLook button_look{.kind = ButtonKind::Secondary};
};
float draw_field_row(Pen& pen, Rect place, const FieldRow& row, std::string& text,
                     const std::function<void(const std::string&)>& submit) {
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, row.label, Role::Label, pen.theme().ink) + kTight;
  const std::string label = labelled(row.button, row.button_id);
  const float button_size = button_width(pen, label, row.button_look);
  const bool is_stacked = place.width < button_size + kSnug + pen.grown(200);
  const float height = field_height(pen);
  const float width = is_stacked ? place.width : place.width - button_size - kSnug;
  const Rect frame{place.x, y, width, height};
  bool is_submitted = field(pen, frame, labelled(row.label, row.id), text, row.look).is_submitted;
  y += height;
  if (!row.look.error.empty()) {
    y += kTight + pen.text_height(row.look.error, Role::Small, width - pen.grown(16) - kTight);
  }
  if (is_stacked) y += kSnug;
  const Point at{is_stacked ? place.x : frame.right() + kSnug, is_stacked ? y : frame.y};
  is_submitted = button_at(pen, at, label, row.button_look) || is_submitted;
  if (is_stacked) y += button_height(pen);
  if (is_submitted) submit(text);
  return y - place.y;
}

float draw_learner(Pen& pen, Rect place, const SettingsView& view, Intents& intents) {
  UiState& state = pen.state();
  std::string& name = state.fields["name"];
  if (state.has_changed) name = view.name;
  std::string& passcode = state.fields["passcode"];
  float y = place.y + kTight;
  FieldRow name_row{view.name_label, "name", view.rename_label,
                    "rename",        {},     {.kind = ButtonKind::Secondary}};
  name_row.look.error = view.name_error;
  y += draw_field_row(pen, {place.x, y, place.width, 0}, name_row, name,
                      [&](const std::string& text) { intents.emplace_back(screens::RenameLearner{text}); });
  y += kBeforeRow;
  FieldRow code_row{view.passcode_label, "passcode", view.set_passcode_label,
                    "set-passcode",      {},         {.kind = ButtonKind::Secondary}};
  code_row.look.hint = view.passcode_hint;
  code_row.look.kind = FieldKind::Secret;
  y += draw_field_row(pen, {place.x, y, place.width, 0}, code_row, passcode, [&](const std::string& text) {
    if (text.empty()) return;  // taking a passcode away has a button of its own
    intents.emplace_back(screens::SetPasscode{text});
    passcode.clear();
  });
  y += kTight +
       pen.text({place.x, y + kTight, place.width, 0}, view.passcode_note, Role::Small, pen.theme().ink2);
  const ButtonLook quiet{.kind = ButtonKind::Quiet};
  y += kStep;
  if (!view.clear_passcode_label.empty()) {
    const std::string label = labelled(view.clear_passcode_label, "clear-passcode");
    if (button_at(pen, {place.x - kSnug, y}, label, quiet)) intents.emplace_back(screens::SetPasscode{});
    y += button_height(pen) + kHair;
  }
  const ButtonLook secondary{.kind = ButtonKind::Secondary};
  if (button_at(pen, {place.x, y}, labelled(view.switch_label, "switch-learner"), secondary)) {
    intents.emplace_back(screens::SwitchLearner{});
  }
  return y + button_height(pen) - place.y;
}

/// A row of choices under its label; returns its height and calls `choose` with the index pressed.
float draw_choice(Pen& pen, Rect place, const std::string& label, const std::vector<std::string>& labels,
                  int chosen, const std::function<void(std::size_t)>& choose) {
  const float head = pen.text(place, label, Role::Label, pen.theme().ink) + kTight;
  const SegmentedTouch touch = segmented(pen, {place.x, place.y + head, place.width, 0}, labels, chosen);
  if (touch.pressed >= 0) choose(static_cast<std::size_t>(touch.pressed));
  return head + touch.height;
}

float draw_reading(Pen& pen, Rect place, const SettingsView& view, Intents& intents) {
  float y = place.y + kTight;
  std::vector<std::string> sizes;
  int size = -1;
  for (const auto& [percent, name] : view.text_sizes) {
    if (percent == view.text_size) size = static_cast<int>(sizes.size());
    sizes.push_back(labelled(name, "text-" + std::to_string(percent)));
  }
  y += draw_choice(pen, {place.x, y, place.width, 0}, view.text_size_label, sizes, size, [&](std::size_t i) {
    intents.emplace_back(screens::SetTextSize{view.text_sizes[i].first});
  });
  y += kBeforeRow;
  std::vector<std::string> themes;
  int theme = -1;
  for (const auto& [choice, name] : view.themes) {
    if (choice == view.theme) theme = static_cast<int>(themes.size());
    themes.push_back(labelled(name, "theme-" + std::to_string(themes.size())));
  }
  y += draw_choice(pen, {place.x, y, place.width, 0}, view.theme_label, themes, theme,
                   [&](std::size_t i) { intents.emplace_back(screens::SetTheme{view.themes[i].first}); });
  y += kBeforeRow;
  if (toggle(pen, {place.x, y}, labelled(view.motion_label, "reduce-motion"), view.is_motion_reduced)) {
    intents.emplace_back(screens::SetReducedMotion{!view.is_motion_reduced});
  }
  return y + pen.grown(24) - place.y;
}

float draw_note(Pen& pen, Rect place, const std::string& heading, const std::string& text) {
  return in_card(pen, place, heading,
                 [&](Rect column) { return pen.text(column, text, Role::Body, pen.theme().ink2); });
}

}  // namespace

void draw_screen(Pen& pen, const SettingsView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  const bool is_wide = page.columns == Columns::Two;
  {
    ScrollArea area(pen, "settings", {0, head, page.width, page.height - head});
    float y = kGutter;
    y += pen.text({page.left, y, page.main, 0}, view.title, Role::Title, pen.theme().ink) + kStep;
    const float top = y;
    y += kGutter + in_card(pen, {page.left, y, page.main, 0}, view.learner_heading,
                           [&](Rect column) { return draw_learner(pen, column, view, intents); });
    y += kGutter + in_card(pen, {page.left, y, page.main, 0}, view.reading_heading,
                           [&](Rect column) { return draw_reading(pen, column, view, intents); });
    const float side = is_wide ? page.side_left : page.left;
    const float width = is_wide ? page.left + page.content - page.side_left : page.main;
    float below = is_wide ? top : y;
    below += kGutter + draw_note(pen, {side, below, width, 0}, view.points_heading, view.points_rule);
    below += kGutter + draw_note(pen, {side, below, width, 0}, view.data_heading, view.data_note);
    area.grow(std::max(y, below) + kTight);
  }
  if (keys_are_free() && is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
}

}  // namespace communique::ui
