// The sheet of keys: what can be pressed on the screen below it.
#include <imgui_internal.h>

#include <algorithm>
#include <span>

#include "ui/dialog_parts.hpp"
#include "ui/scenery.hpp"

namespace communique::ui {
namespace {

using screens::HelpSection;
using screens::HelpView;
using screens::KeyHint;

constexpr float kColumn = 380;  // one column of sections, at 100 %
constexpr float kColumnGap = 40;
constexpr float kRowGap = 10;
constexpr float kSectionGap = 28;

enum class Mode { Draw, Measure };

/// Caps in a row, with a dash between; returns their width.
float lay_out_caps(Pen& pen, Point at, const KeyHint& hint, Mode mode) {
  const float line = pen.type(Role::Small).line;
  const float cap = pen.grown(24);
  float x = at.x;
  for (std::size_t i = 0; i < hint.keys.size(); ++i) {
    if (i > 0) {
      if (mode == Mode::Draw) {
        pen.text_line({x + kHair, at.y + (cap - line) / 2}, "–", Role::Small, pen.theme().ink2);
      }
      x += 2 * kHair + pen.text_width("–", Role::Small);
    }
    x += mode == Mode::Draw ? key_cap(pen, {x, at.y}, hint.keys[i]) : key_cap_width(pen, hint.keys[i]);
  }
  return x - at.x;
}

/// Returns the height.
float lay_out_section(Pen& pen, Rect place, const HelpSection& section, Mode mode) {
  const Theme& theme = pen.theme();
  const float cap = pen.grown(24);
  float y = place.y;
  if (mode == Mode::Draw) {
    pen.text({place.x, y, place.width, 0}, section.heading, Role::Label, theme.ink2);
  }
  y += pen.text_height(section.heading, Role::Label, place.width) + kTight;
  if (mode == Mode::Draw) pen.rule(place.x, y, place.width, theme.rule);
  y += kSnug;
  float caps = pen.grown(92);
  for (const KeyHint& hint : section.keys) {
    caps = std::max(caps, lay_out_caps(pen, {}, hint, Mode::Measure));
  }
  caps = std::min(caps, place.width * 0.55F);
  for (const KeyHint& hint : section.keys) {
    const float width = lay_out_caps(pen, {place.x, y}, hint, mode);
    const bool is_beside = width <= caps + 1;
    if (!is_beside) y += cap + kHair;
    const float left = is_beside ? caps + kStep : kStep;
    const Rect words{place.x + left, y + (is_beside ? (cap - pen.type(Role::Body).line) / 2 : 0),
                     place.width - left, 0};
    const float height = pen.text_height(hint.does, Role::Body, words.width);
    if (mode == Mode::Draw) pen.text(words, hint.does, Role::Body, theme.ink);
    y += std::max(height, is_beside ? cap : 0) + kRowGap;
  }
  return y - kRowGap - place.y;
}

/// Sections below each other, or in two columns about equally high; returns the height.
float lay_out_sections(Pen& pen, Rect place, const HelpView& view, int columns, Mode mode) {
  const auto count = static_cast<float>(columns);
  const float width = (place.width - kColumnGap * (count - 1)) / count;
  std::vector<float> heights;
  float all = 0;
  for (const HelpSection& section : view.sections) {
    heights.push_back(lay_out_section(pen, {0, 0, width, 0}, section, Mode::Measure) + kSectionGap);
    all += heights.back();
  }
  Rect column{place.x, place.y, width, 0};
  float bottom = place.y;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const float used = column.y - place.y;
    const bool is_past_half = used > 0 && used + heights[i] / 2 > all / 2;
    if (columns == 2 && column.x == place.x && is_past_half) {
      column.x += width + kColumnGap;
      column.y = place.y;
    }
    if (mode == Mode::Draw) lay_out_section(pen, column, view.sections[i], mode);
    column.y += heights[i];
    bottom = std::max(bottom, column.y - kSectionGap);
  }
  return bottom - place.y;
}

/// Close, filled, and beside or above it the way to the introduction; returns the height.
struct HelpButtons {
  std::string close, intro;
  float close_width = 0, intro_width = 0;
  bool is_stacked = false;
};
const ButtonLook kIntro{.kind = ButtonKind::Secondary};

HelpButtons buttons_of(const Pen& pen, const HelpView& view, float room) {
  HelpButtons buttons{labelled(view.close_label, "help-close"), {}};
  buttons.close_width = std::min(button_width(pen, buttons.close, {}), room);
  if (view.intro_label.empty()) return buttons;
  buttons.intro = labelled(view.intro_label, "help-intro");
  buttons.intro_width = std::min(button_width(pen, buttons.intro, kIntro), room);
  buttons.is_stacked = buttons.close_width + kSnug + buttons.intro_width > room;
  return buttons;
}

}  // namespace

void draw_help(Pen& pen, const HelpView& view, Intents& intents) {
  const float widest = pen.width() - 2 * kGutter;
  const float two = 2 * pen.grown(kColumn) + kColumnGap + 2 * kDialogPad;
  const int columns = two <= widest && view.sections.size() > 1 ? 2 : 1;
  const float width = std::min(columns == 2 ? two : pen.grown(480), widest);
  const float room = width - 2 * kDialogPad;
  const float title = pen.text_height(view.title, Role::Head, room);
  const float text = lay_out_sections(pen, {0, 0, room, 0}, view, columns, Mode::Measure);
  const HelpButtons buttons = buttons_of(pen, view, room);
  const float row = button_height(pen);
  const float rows = buttons.is_stacked ? 2 * row + kTight : row;
  const float around = 2 * kDialogPad + title + kStep + kGutter + rows;
  const float height = std::min(around + text, pen.height() - 2 * kGutter);
  if (!begin_dialog(pen, kHelpDialog, width, height)) return;
  Pen inner = dialog_pen(pen, {0, 0, width, height});
  inner.text({kDialogPad, kDialogPad, room, 0}, view.title, Role::Head, pen.theme().ink);
  {
    ScrollArea area(inner, "help-keys",
                    {kDialogPad, kDialogPad + title + kStep, room + kSnug, height - around});
    area.scroll_with_keys();
    lay_out_sections(inner, {0, 0, room, 0}, view, columns, Mode::Draw);
    area.grow(text);
  }
  const float y = height - kDialogPad - row;
  const float left = width - kDialogPad - buttons.close_width;
  bool is_closed = false;
  if (!buttons.intro.empty()) {
    const Rect place{buttons.is_stacked ? kDialogPad : left - kSnug - buttons.intro_width,
                     buttons.is_stacked ? y - row - kTight : y, buttons.intro_width, row};
    if (button(inner, place, buttons.intro, kIntro)) {
      intents.emplace_back(screens::ShowIntro{});
      ImGui::CloseCurrentPopup();
    }
  }
  is_closed = button(inner, {left, y, buttons.close_width, row}, buttons.close);
  take_focus(pen.state(), kHelpDialog);
  is_closed = is_closed || is_pressed(ImGuiKey_Escape) || takes_enter();
  if (is_closed) intents.emplace_back(screens::Cancel{});
  // F1 closes it too: that key is taken for every screen alike.
  if (is_closed || is_pressed(ImGuiKey_F1)) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
}

}  // namespace communique::ui
