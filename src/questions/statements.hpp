#pragma once
// Statements to be judged true or false: whose claim they must name, what makes a false one, and which of
// them are asked as false.
#include <cstdint>
#include <string>
#include <vector>

#include "questions/distractors.hpp"

namespace communique {

/// A statement that could be asked as true or as false; which, is settled once all are known.
struct TrueOrFalse {
  Question question;       // as the true statement
  std::string false_stem;  // empty where nothing false is worth saying
  std::uint64_t turn = 0;  // by hash
  std::size_t place = 0;   // kept for it in the bank
};

/// The fact is nobody's claim, or its statement says whose: a contested claim is never a bare true or false.
[[nodiscard]] bool names_claimant(const Fact& fact, const DeckIndex& index);
/// One of the three best distractors; of dates and figures the farthest of them, for a day more or less
/// is no misconception. Null where none is near enough for a statement that means anything.
[[nodiscard]] const Distractor* falsehood_among(const std::vector<Distractor>& pool, const Probe& probe);
/// Half true and half false: by hash, then as few turned as it takes, those with the lowest hash.
void settle(std::vector<TrueOrFalse>& statements);

}  // namespace communique
