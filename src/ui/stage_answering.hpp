#pragma once
// Without phones: teams that buzz at one keyboard and are answered for, and hands that are counted. Parts of
// the stage's question, at its footer's left.
#include "ui/stage.hpp"

namespace communique::ui {

/// Teams with their keys, whose turn it is, and the judge's buttons; returns its height.
float draw_buzzers(Pen& pen, Rect place, const screens::QuestionBody& body, Pass pass, Intents& intents);
/// Keys of the teams, of the options and of the judge.
void take_buzz_keys(const screens::QuestionBody& body, Intents& intents);
/// Whether an option that is pressed answers for the team that buzzed.
[[nodiscard]] bool answers_for_team(const screens::QuestionBody& body);
void answer_for_team(const screens::QuestionBody& body, int option, Intents& intents);

/// A field for each count; returns its height. Enter in the last gives the counts.
float draw_hands(Pen& pen, Rect place, const screens::QuestionBody& body, Pass pass, Intents& intents);
/// The counts as they stand in the fields.
void give_hands(Pen& pen, const screens::QuestionBody& body, Intents& intents);

}  // namespace communique::ui
