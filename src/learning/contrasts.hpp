#pragma once
// Which answers stood against each other in one answer: what confusions are made of.
#include <vector>

#include "learning/knowledge.hpp"
#include "questions/grading.hpp"
#include "questions/question.hpp"

namespace communique {

/// A single choice or a match: what was taken for the right answer, or each option that was not. A written
/// answer: the other entity that was named or, where it is right, kTheRest. Nothing for other kinds, nor for
/// a skipped question.
[[nodiscard]] std::vector<Contrast> contrasts_of(const Question& question, const Showing& showing,
                                                 const Response& response, const Gazetteer& gazetteer,
                                                 Verdict verdict);

}  // namespace communique
