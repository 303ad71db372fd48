// The teacher's strip: who is there, and what can be done for one of them. In the measures of the other
// screens: it is read from the desk.
#include <imgui_internal.h>

#include <algorithm>

#include "ui/panels.hpp"
#include "ui/stage.hpp"

namespace communique::ui {
namespace {

using screens::StripSeat;
using screens::StripView;

constexpr float kRow = 48;
constexpr float kPad = 20;

std::string seat_id(const StripSeat& seat) { return "seat-" + std::to_string(seat.seat); }

/// Answered, here, or away: a disc with a tick, a dot, an empty ring.
void draw_presence(Pen& pen, Point centre, const StripSeat& seat) {
  const Theme& theme = pen.theme();
  const float size = pen.grown(18);
  if (seat.has_answered) {
    pen.disc(centre, size / 2, theme.primary);
    const float tick = size * 0.62F;
    draw_icon(pen, Icon::Tick, {centre.x - tick / 2, centre.y - tick / 2, tick, tick}, theme.on_primary);
  } else if (seat.is_here) {
    pen.disc(centre, size * 0.25F, theme.primary);
  } else {
    pen.circle(centre, size * 0.3F, theme.line, pen.thick(1.5F));
  }
}

bool is_in_sight(const Pen& pen, Rect row) {
  const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
  return pen.at({0, row.bottom()}).y >= clip.Min.y && pen.at({0, row.y}).y <= clip.Max.y;
}

void draw_seat(Pen& pen, Rect row, const StripSeat& seat, bool is_chosen, Intents& intents) {
  const Theme& theme = pen.theme();
  const Touch touch = pen.touch(labelled(seat.name, seat_id(seat)), row);
  pen.say_choice(touch, is_chosen);
  if (touch.is_pressed) {
    want(intents, screens::in_class::ChooseSeat{is_chosen ? classroom::Seat{-1} : seat.seat});
  }
  if (!is_in_sight(pen, row)) return;
  if (is_chosen || touch.hover > 0) {
    pen.fill(row, with_alpha(theme.tint, is_chosen ? 1.0F : touch.hover), kRadiusControl);
  }
  if (touch.is_focused) pen.focus_ring(row.grown(-5), kRadiusKey);
  const float sign = pen.grown(18);
  draw_presence(pen, {row.x + kSnug + sign / 2, row.centre().y}, seat);
  const float x = row.x + kSnug + sign + kSnug;
  const float score = seat.score.empty() ? 0 : pen.text_width(seat.score, Role::Label) + kSnug;
  const float room = row.right() - kSnug - score - x;
  const float name = pen.type(Role::Body).line;
  const float note = seat.note.empty() ? 0 : pen.type(Role::Caption).line;
  const float top = row.centre().y - (name + note) / 2;
  pen.text_line({x, top}, seat.name, Role::Body, seat.is_here ? theme.ink : theme.ink2, room);
  if (note > 0) pen.text_line({x, top + name}, seat.note, Role::Caption, theme.ink2, room);
  const float label = pen.type(Role::Label).line;
  pen.text({row.x, row.centre().y - label / 2, row.width - kSnug, 0}, seat.score, Role::Label, theme.ink,
           Align::Right);
}

/// What can be done for the chosen player, below its row; returns its height.
float draw_actions(Pen& pen, Rect place, const StripView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  float y = place.y + kTight;
  ChoiceRow times{.label = view.time_label, .choices = {}, .chosen = -1};
  for (std::size_t i = 0; i < view.times.size(); ++i) {
    const auto& [percent, name] = view.times[i];
    times.choices.push_back(labelled(name, "time-" + std::to_string(percent)));
    if (percent == view.time) times.chosen = static_cast<int>(i);
  }
  if (!view.times.empty()) {
    y += draw_choice_row(pen, {place.x, y, place.width, 0}, times, [&](std::size_t i) {
      command(intents, classroom::command::GiveTime{view.chosen, view.times[i].first});
    });
    y += kSnug;
  }
  const ButtonLook secondary{.kind = ButtonKind::Secondary};
  const ButtonLook danger{.kind = ButtonKind::Danger};
  const float height = button_height(pen);
  if (!view.readmit_label.empty()) {
    const std::string label = labelled(view.readmit_label, "readmit");
    const float width = std::min(button_width(pen, label, secondary), place.width);
    if (button(pen, {place.x, y, width, height}, label, secondary)) {
      command(intents, classroom::command::Readmit{view.chosen});
    }
    y += height + kHair;
    if (!view.readmit_note.empty()) {
      y += pen.text({place.x, y, place.width, 0}, view.readmit_note, Role::Small, theme.ink2);
    }
    y += kSnug;
  }
  const std::string label = labelled(view.remove_label, "remove-player");
  const float width = std::min(button_width(pen, label, danger), place.width);
  if (button(pen, {place.x, y, width, height}, label, danger)) {
    command(intents, classroom::command::Remove{view.chosen});
  }
  return y + height + kStep - place.y;
}

float draw_seats(Pen& pen, Rect place, const StripView& view, Intents& intents) {
  const auto is_chosen = [&](const StripSeat& seat) { return seat.seat == view.chosen; };
  const bool has_chosen = std::any_of(view.seats.begin(), view.seats.end(), is_chosen);
  float y = place.y;
  const float least = pen.grown(kRow);
  const float both = pen.type(Role::Body).line + pen.type(Role::Caption).line + kTight;
  for (std::size_t i = 0; i < view.seats.size(); ++i) {
    const StripSeat& seat = view.seats[i];
    const Rect row{place.x, y, place.width, std::max(least, both)};
    // Tab stops at one player, arrows reach the others.
    if (is_chosen(seat) || (!has_chosen && i == 0)) {
      draw_seat(pen, row, seat, is_chosen(seat), intents);
    } else {
      const WithoutTabStops passed;
      draw_seat(pen, row, seat, false, intents);
    }
    y += row.height + 2;
    if (is_chosen(seat))
      y += draw_actions(pen, {place.x + kSnug, y, place.width - 2 * kSnug, 0}, view, intents);
  }
  return y - place.y;
}

}  // namespace

void draw_strip(Pen& pen, Rect place, const StripView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  pen.fill(place, theme.card);
  pen.fill({place.x, place.y, 1, place.height}, theme.rule);
  const float icon = pen.grown(kIconButton);
  const Rect column{place.x + kPad, place.y + kStep, place.width - 2 * kPad, 0};
  const float title = pen.type(Role::Head).line;
  pen.text_line({column.x, column.y + std::max((icon - title) / 2, 0.0F)}, view.title, Role::Head, theme.ink,
                column.width - icon);
  if (icon_button(pen, {column.right() - icon / 2 + kTight, column.y + icon / 2},
                  labelled(view.close_label, "close-players"), Icon::Close)) {
    want(intents, screens::in_class::ToggleStrip{});
  }
  const float top = column.y + std::max(icon, title) + kTight;
  ScrollArea area(pen, "strip", {place.x, top, place.width, place.bottom() - top});
  const float left = kPad;  // of the scroll area, which begins at the panel's edge
  const Rect inner{left, kHair, column.width, 0};
  float y = inner.y;
  const ButtonLook look{.kind = ButtonKind::Secondary, .icon = Icon::Lock};
  const std::string label = labelled(view.lock_label, "lock");
  const float width = std::min(button_width(pen, label, look), inner.width);
  if (button(pen, {inner.x, y, width, button_height(pen)}, label, look)) {
    command(intents, classroom::command::Lock{!view.is_locked});
  }
  y += button_height(pen) + kSnug;
  if (!view.cap_note.empty()) {
    const Notice notice{view.cap_note, view.cap_label.empty() ? "" : labelled(view.cap_label, "lift-cap")};
    const NoticeTouch touch = draw_notice(pen, {inner.x, y, inner.width, 0}, notice);
    if (touch.is_pressed) command(intents, classroom::command::LiftAddressCap{});
    y += touch.height + kSnug;
  }
  if (view.seats.empty())
    y += pen.text({inner.x, y, inner.width, 0}, view.empty_note, Role::Body, theme.ink2);
  y += draw_seats(pen, {inner.x - kSnug, y, inner.width + 2 * kSnug, 0}, view, intents);
  area.grow(y + kStep);
}

}  // namespace communique::ui
