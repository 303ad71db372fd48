#pragma once
// Questions that rest on several facts: put in order, match, tick all that are right.
// What belongs together is settled by derive_sets(); here is what stands beside it, and whether the options
// give it away.
#include <chrono>
#include <tl/expected.hpp>
#include <vector>

#include "questions/distractors.hpp"
#include "questions/item_rules.hpp"
#include "questions/question.hpp"

namespace communique {

struct SetSurroundings {
  const DeckIndex& index;
  const Wording& wording;
  std::chrono::sys_days newest;  // the newest day that anything in the deck is about
};

/// "customs-mou-2025.signed-by/multiple"
[[nodiscard]] QuestionId id_of(const FactSet& set);
/// The question, or why the set makes none. `facts` are the members' facts, in step with them. Members that
/// the options would give away are left out, as long as enough remain.
[[nodiscard]] tl::expected<Question, Flaw> question_on(const FactSet& set,
                                                       const std::vector<const Fact*>& facts,
                                                       const SetSurroundings& surroundings);

}  // namespace communique
