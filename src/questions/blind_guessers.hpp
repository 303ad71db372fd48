#pragma once
// Guessers who know nothing of the subject and answer by the look of the options: what they score above
// chance is what a bank gives away. Measured on choice questions, as the mean of many showings. Pure.
#include <string>
#include <vector>

#include "questions/question.hpp"

namespace communique {

/// How a guesser did. One who picks among several equals scores their share; of several right options as many
/// are picked as there are.
struct GuesserScore {
  std::string name;   // stable: "stem_overlap"
  double score = 0;   // share of right answers, 0 to 1
  double chance = 0;  // the same for one who picks by lot
  double p = 1;       // two-sided, of a difference as large by chance

  [[nodiscard]] double points() const { return 100 * (score - chance); }
};

inline constexpr int kGuessedShowings = 100;
/// The ten guessers, each over the showings of seeds 1 to `showings`; empty where the bank has no choice
/// question. What a guesser knows of the other questions never includes the one it answers.
[[nodiscard]] std::vector<GuesserScore> blind_guessers(const Bank& bank, int showings = kGuessedShowings);

}  // namespace communique
