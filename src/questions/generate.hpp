#pragma once
// The question bank from a deck's facts: deterministic, the same bytes on every run and machine.
// Candidates that break a rule of a good question are mended by other distractors where that helps,
// else dropped and counted with the rule.
#include <string>
#include <vector>

#include "questions/question.hpp"

namespace communique {

struct Dropped {
  QuestionId id;
  std::string rule;    // "option_count", "key_in_stem", "longest_option_correct", ...
  std::string detail;  // what broke it
};

struct Generated {
  Bank bank;
  std::vector<Dropped> dropped;
};

/// `facts` and `sets` must come from `deck`; `wording` says of an option that it was made up. `made_from` is
/// stored in the bank as given.
[[nodiscard]] Generated generate(const Deck& deck, const std::vector<Fact>& facts,
                                 const std::vector<FactSet>& sets, const Wording& wording,
                                 std::string made_from);

}  // namespace communique
