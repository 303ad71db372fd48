// An answer that is written: its field with unit and calendar, how it was marked, and typing it once more.
#include <imgui_internal.h>

#include <algorithm>
#include <array>

#include "ui/draw_answer.hpp"

namespace communique::ui {
namespace {

using screens::QuizView;

/// What was written or what is right, with its mark in words.
struct AnsweredRow {
  screens::Mark mark;
  std::string text, native, words;
  Face face = Face::TraditionalChinese;
};

/// Returns its height.
float draw_answered_row(Pen& pen, Point top_left, float width, const AnsweredRow& row) {
  const Theme& theme = pen.theme();
  const bool is_wrong = row.mark == screens::Mark::Wrong;
  const float size = pen.grown(26);
  const float words = pen.text_width(row.words, Role::Label);
  const bool is_beside = words < width * 0.4F;  // else the words stand above
  const float tail = 22 + size + kSnug + (is_beside ? words + kSnug : 0);
  const float room = std::max(width - kGutter - tail, 1.0F);
  const std::string text = row.text + (row.native.empty() ? "" : "  ");
  const std::array set{pen.run(text, Role::Name, theme.ink),
                       pen.run(row.native, Role::Name, theme.ink2, row.face)};
  const float line = pen.type(Role::Label).line;
  const float text_height = pen.runs_height(set, Role::Name, room);
  const float needed = text_height + (is_beside ? 0 : line);
  const Rect card{top_left.x, top_left.y, width, std::max(needed + 2 * kStep, pen.grown(64))};
  pen.fill(card, is_wrong ? theme.wrong_ground : theme.right_ground, kRadiusCard);
  pen.edge(card, is_wrong ? theme.wrong : theme.right, pen.thick(2), kRadiusCard);
  const float middle = card.centre().y;
  draw_mark(pen, row.mark, {card.right() - 22 - size / 2, middle}, size);
  float y = middle - needed / 2;
  const float words_x = is_beside ? card.right() - 22 - size - kSnug - words : card.x + kGutter;
  pen.text_line({words_x, is_beside ? middle - line / 2 : y}, row.words, Role::Label, theme.ink);
  if (!is_beside) y += line;
  pen.runs({card.x + kGutter, y, room, 0}, set, Role::Name);
  return card.height;
}

/// What was almost right is typed once as it should be.
float draw_retype(Pen& pen, Rect place, const QuizView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  const screens::RetypeView& retype = *view.retype;
  UiState& state = pen.state();
  const bool is_new = !state.fields.contains("retype");
  std::string& text = state.fields["retype"];
  if (is_new) text = retype.text;
  const bool is_free = !has_overlay(view);
  const bool is_back = !state.open_dialog.empty() && is_free;
  if (is_back) state.open_dialog.clear();
  float y = place.y + kTight;
  y += pen.text({place.x, y, place.width, 0}, retype.label, Role::Label, theme.ink) + kTight;
  FieldLook look;
  look.wants_focus = is_free && (is_new || is_back);
  look.enabled = is_free ? Enabled::Yes : Enabled::No;
  ImGui::PushID(view.question_key.c_str());
  const FieldTouch touch =
      field(pen, {place.x, y, place.width, field_height(pen)}, labelled(retype.label, "retype"), text, look);
  ImGui::PopID();
  if (touch.is_edited) intents.emplace_back(screens::Retype{text});
  // Nobody is held up by it: Enter goes on while nothing stands in it, too.
  if (touch.is_submitted && (retype.is_right || text.empty())) intents.emplace_back(screens::Proceed{});
  y += field_height(pen) + kTight;
  const float line = pen.type(Role::Small).line;
  if (retype.is_right) {
    const float size = pen.grown(18);
    draw_mark(pen, screens::Mark::Right, {place.x + size / 2, y + line / 2}, size);
    pen.text_line({place.x + size + kTight, y}, retype.note, Role::Small, theme.ink, place.width - size);
  }
  return y + line - place.y;
}

/// What was written, with its mark, and the right answer where it was another.
float draw_answered_field(Pen& pen, Rect place, const QuizView& view, Intents& intents) {
  float y = place.y;
  const auto draw_row = [&](const AnsweredRow& row) {
    y += draw_answered_row(pen, {place.x, y}, place.width, row) + kSnug;
  };
  if (!view.field_text.empty()) draw_row({view.feedback.mark, view.field_text, "", view.feedback.headline});
  if (!view.right_text.empty()) {
    draw_row({screens::Mark::Right, view.right_text, view.right_native, view.right_label,
              face_of(view.is_right_japanese)});
  }
  if (view.retype) y += draw_retype(pen, {place.x, y, place.width, 0}, view, intents);
  return y - place.y;
}

/// A square button of a field's height; opens and closes the calendar.
void draw_calendar_button(Pen& pen, Rect place, const QuizView& view) {
  const Theme& theme = pen.theme();
  UiState& state = pen.state();
  const Touch touch = pen.touch(labelled(view.calendar->label, "calendar"), place, enabled_while_asked(view));
  const bool is_open = state.calendar.has_value();
  pen.fill(place, mix(theme.card, theme.tint, is_open ? 1.0F : touch.hover), kRadiusControl);
  pen.edge(place, is_open ? theme.primary : mix(theme.line, theme.primary, touch.hover),
           pen.thick(is_open ? 2 : 1.5F), kRadiusControl);
  const float icon = pen.grown(20);
  const Point middle = place.centre();
  draw_icon(pen, Icon::Calendar, {middle.x - icon / 2, middle.y - icon / 2, icon, icon}, theme.primary);
  if (touch.is_focused) pen.focus_ring(place, kRadiusControl);
  if (!touch.is_pressed) return;
  if (is_open) {
    state.calendar.reset();
    return;
  }
  CalendarState opened;
  opened.place = nearest_place(view.calendar->year, 1, 1);
  if (view.calendar->date) {
    const std::chrono::year_month_day date{view.calendar->date->first_day()};
    opened.place =
        nearest_place(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                      static_cast<int>(static_cast<unsigned>(date.day())));
  }
  opened.wants_focus = touch.is_focused;  // by the mouse it shows no focus
  state.calendar = opened;
}

/// Below the field, where it is open.
float draw_open_calendar(Pen& pen, Rect place, const QuizView& view, Intents& intents) {
  UiState& state = pen.state();
  if (!state.calendar) return 0;
  const CalendarTouch touch = draw_calendar(pen, place, *view.calendar, *state.calendar);
  if (!touch.chosen.empty()) {
    state.fields["answer"] = touch.chosen;
    intents.emplace_back(screens::EditAnswer{touch.chosen});
  }
  if (!touch.chosen.empty() || is_pressed(ImGuiKey_Escape)) {
    state.calendar.reset();
    state.wants_field = true;
  }
  return touch.height + kStep;
}

float row_height(const Pen& pen) { return std::max(field_height(pen), button_height(pen)); }

float unit_width(const Pen& pen, const QuizView& view) {
  return view.field_unit.empty() ? 0 : kSnug + pen.text_width(view.field_unit, Role::Body);
}

float calendar_width(const Pen& pen, const QuizView& view) {
  return view.calendar ? kSnug + row_height(pen) : 0;
}

/// Gives the field the keyboard without taking the page to it: the question is read first.
void await_typing(Pen& pen, const std::string& label) {
  const ImGuiID id = ImGui::GetID(label.c_str());
  ImGui::ActivateItemByID(id);
  ImGui::GetCurrentContext()->NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
  pen.state().focusing = id;
}

/// Takes the page to what is drawn at `place`, no further than is needed.
void keep_in_sight(Pen& pen, Rect place) {
  const ImVec2 from = pen.at_pixel({place.x, place.y});
  const ImVec2 to = pen.at_pixel({place.right(), place.bottom()});
  ImGui::ScrollToRect(ImGui::GetCurrentWindow(), {from, to}, ImGuiScrollFlags_KeepVisibleEdgeY);
}

/// The field, what it is counted in, its calendar and the button that gives the answer.
float draw_field_row(Pen& pen, Rect place, const QuizView& view, Intents& intents) {
  UiState& state = pen.state();
  std::string& text = state.fields["answer"];
  const std::string submit = labelled(view.submit_label, "submit");
  const float height = row_height(pen);
  const float button_size = button_width(pen, submit, {});
  const float unit = unit_width(pen, view);
  const float calendar = calendar_width(pen, view);
  const bool is_below = is_submitted_below(pen, place.width, view);
  const float beside = unit + calendar + (is_below ? 0 : button_size + kSnug);
  const float width = std::max(place.width - beside, pen.grown(80));
  const bool is_back =
      state.has_changed || state.wants_field || (!state.open_dialog.empty() && is_asked(view));
  if (is_back) state.open_dialog.clear();
  state.wants_field = false;
  FieldLook look;
  look.enabled = enabled_while_asked(view);
  const std::string label = labelled(view.field_label, "answer");
  ImGui::PushID(view.question_key.c_str());  // or ImGui would carry the last answer over
  if (is_back && is_asked(view)) await_typing(pen, label);
  const FieldTouch touch = field(pen, {place.x, place.y, width, height}, label, text, look);
  ImGui::PopID();
  if (touch.is_edited) keep_in_sight(pen, place.grown(kTight));
  if (touch.is_edited) intents.emplace_back(screens::EditAnswer{text});
  if (touch.is_submitted) intents.emplace_back(screens::SubmitAnswer{text});
  float x = place.x + width;
  if (unit > 0) {
    pen.text_line({x + kSnug, place.y + (height - pen.type(Role::Body).line) / 2}, view.field_unit,
                  Role::Body, pen.theme().ink);
    x += unit;
  }
  if (view.calendar) draw_calendar_button(pen, {x + kSnug, place.y, height, height}, view);
  x += calendar;
  if (is_below) return height;
  if (button(pen, {x + kSnug, place.y, button_size, height}, submit, {.enabled = look.enabled})) {
    intents.emplace_back(screens::SubmitAnswer{text});
  }
  return height;
}

}  // namespace

bool is_submitted_below(const Pen& pen, float width, const QuizView& view) {
  const float button_size = button_width(pen, view.submit_label, {});
  const float beside = button_size + unit_width(pen, view) + calendar_width(pen, view);
  return view.has_field && width < beside + pen.grown(240);
}

float draw_field(Pen& pen, Rect place, const QuizView& view, Intents& intents) {
  if (view.is_answered) return draw_answered_field(pen, place, view, intents);
  const Theme& theme = pen.theme();
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, view.field_label, Role::Label, theme.ink) + kTight;
  y += draw_field_row(pen, {place.x, y, place.width, row_height(pen)}, view, intents) + kTight;
  const bool has_reading = !view.field_reading.empty();
  y += pen.text({place.x, y, place.width, 0}, has_reading ? view.field_reading : view.field_hint, Role::Small,
                has_reading ? theme.ink : theme.ink2) +
       kStep;
  if (view.calendar) y += draw_open_calendar(pen, {place.x, y, place.width, 0}, view, intents);
  if (is_submitted_below(pen, place.width, view)) return y - place.y;  // Skip is there, too
  const ButtonLook quiet{.kind = ButtonKind::Quiet};
  if (button_at(pen, {place.x - kSnug, y}, labelled(view.skip_label, "skip"), quiet)) {
    intents.emplace_back(screens::SkipQuestion{});
  }
  return y + button_height(pen) - place.y;
}

}  // namespace communique::ui
