#pragma once
// Questions for a class, drawn from a deck by topic: no fact twice, topics in turn, so that a lesson is as
// mixed as what was asked for. Pure; the chance comes in.
#include <vector>

#include "base/clock.hpp"
#include "classroom/plan.hpp"
#include "questions/study_deck.hpp"

namespace communique::classroom {

/// Up to `count` questions of `topics` (none: all), none of `without`, nor any that asks for a fact that
/// another one asks for, those of `without` included. Fewer where the deck has no more. Each comes with a
/// showing of its own.
[[nodiscard]] std::vector<PlannedQuestion> draw_questions(const StudyDeck& deck,
                                                          const std::vector<Topic>& topics, int count,
                                                          const std::vector<QuestionId>& without,
                                                          Random& random);

}  // namespace communique::classroom
