#pragma once
// What helps around a question: a hint before the answer; after it undoing, flagging, setting aside and
// looking up. For draw_quiz.cpp; the answer itself is draw_answer.hpp.
#include "screens/view.hpp"
#include "ui/scenery.hpp"

namespace communique::ui {

/// The button that gives a hint, and in its place the hint. Returns its height, 0 where there never was one;
/// once there is a row it stays for this question.
float draw_hint(Pen& pen, Rect place, const screens::QuizView& view, Intents& intents);

/// The small buttons; none: 0.
[[nodiscard]] float aids_width(const Pen& pen, const screens::QuizView& view);
/// In rows from the top left of `place`; returns their height.
float draw_aids(Pen& pen, Rect place, const screens::QuizView& view, Intents& intents);
/// Their keys, while nothing lies over the question.
void take_aid_keys(const screens::QuizView& view, Intents& intents);
/// What they open.
void draw_aid_overlays(Pen& pen, const screens::QuizView& view, Intents& intents);

}  // namespace communique::ui
