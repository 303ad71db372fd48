#pragma once
// Which answers stood against each other in one answer: what confusions are made of.
#include <vector>

#include "learning/knowledge.hpp"
#include "questions/grading.hpp"
#include "questions/question.hpp"

namespace communique {

/// A single choice: what was taken for the key, or each option that was not. A match: each wrong pair.
/// A written answer: the other entity that was named. Nothing for other kinds, nor for a skipped question.
[[nodiscard]] std::vector<Contrast> contrasts_of(const Question& question, const Showing& showing,
                                                 const Response& response, const Gazetteer& gazetteer);

}  // namespace communique
