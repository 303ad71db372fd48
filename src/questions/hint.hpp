#pragma once
// Help that can be taken before an answer. An answer given with it counts as right, but less.
#include <optional>
#include <string>
#include <vector>

#include "questions/question.hpp"

namespace communique {

struct Hint {
  std::string text;            // "S… J…", "2025"; empty where options are ruled out
  std::vector<int> ruled_out;  // indices into the showing's options
};

/// A single choice keeps two options: the right one and the likeliest other. What is written shows its
/// first letters, a date its year or decade. Nothing for other kinds, or where too little would be left to
/// know.
[[nodiscard]] std::optional<Hint> hint_for(const Question& question, const Showing& showing);

}  // namespace communique
