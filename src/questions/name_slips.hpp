#pragma once
// Slips of the finger in a name: how many, where they are few enough to see what was meant.
// Budgets per word: none up to 3 letters, one up to 7, two from 8; two in all; the first letter stands.
#include <limits>
#include <string>

#include "questions/name_words.hpp"

namespace communique {

inline constexpr int kNoSlip = std::numeric_limits<int>::max();

/// Edits from `given` to the name, however its words are run together; kNoSlip where they are too many,
/// or where the name is an acronym, in Han, kana or Hangul, or the edits touch a digit or a direction.
[[nodiscard]] int slip_distance(const NameTokens& given, const std::string& raw, const NameTokens& name);

}  // namespace communique
