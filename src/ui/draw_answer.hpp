#pragma once
// The part of a question in which it is answered, one function for each way of answering. Each draws itself
// asked and answered at the top of its space and returns its height; what it wants goes to the intents. For
// draw_quiz.cpp.
#include "screens/view.hpp"
#include "ui/scenery.hpp"

namespace communique::ui {

struct AnswerSpace {
  Rect place;     // its height is open
  float room;     // px from its top to the footer
  float row;      // least height of a row at 100 %
  float row_gap;  // between rows
};

/// The least height at 100 % of `count` rows that stand below each other: as usual, or less so that all fit.
[[nodiscard]] float row_of(const Pen& pen, const AnswerSpace& space, std::size_t count, float gap);

/// Whether a dialog or a text lies over the question.
[[nodiscard]] bool has_overlay(const screens::QuizView& view);
/// Still to be answered, with nothing lying over it.
[[nodiscard]] bool is_asked(const screens::QuizView& view);
[[nodiscard]] Enabled enabled_while_asked(const screens::QuizView& view);
/// Whether it is put together from parts and given by the button in the footer.
[[nodiscard]] bool has_parts(const screens::QuizView& view);
/// Whether a field in a column of `width` leaves its button no room beside it: then that is in the footer.
[[nodiscard]] bool is_submitted_below(const Pen& pen, float width, const screens::QuizView& view);

float draw_choices(Pen& pen, const AnswerSpace& space, const screens::QuizView& view, Intents& intents);
float draw_order(Pen& pen, const AnswerSpace& space, const screens::QuizView& view, Intents& intents);
float draw_match(Pen& pen, const AnswerSpace& space, const screens::QuizView& view, Intents& intents);
float draw_field(Pen& pen, Rect place, const screens::QuizView& view, Intents& intents);
/// Of `view.map`.
float draw_map_answer(Pen& pen, const AnswerSpace& space, const screens::QuizView& view, Intents& intents);

struct CalendarTouch {
  float height = 0;
  std::string chosen;  // as it is to stand in the field; empty: nothing
};
/// A panel in place; keys move `state.place` and Enter chooses it. Closing it is the caller's.
CalendarTouch draw_calendar(Pen& pen, Rect place, const screens::CalendarView& view, CalendarState& state);

}  // namespace communique::ui
