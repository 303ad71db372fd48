#pragma once
// Whether planning works: simulated learners practise a deck day by day, once as this program plans it and
// once by each of its rivals, with the same heads, the same time and the same costs of an answer.
#include <string>
#include <vector>

#include "learning/simulated_learner.hpp"
#include "questions/study_deck.hpp"

namespace communique {

struct Simulation {
  int learners = 20;     // at least 1
  int days = 90;         // of practice, at least 1
  double minutes = 10;   // a day, at most
  int new_per_day = 10;  // for those that have a limit
  std::uint64_t seed = 1;
  HalfLives population;
};

/// Means over the learners.
struct Outcomes {
  std::string policy;      // "communique", "sm-2", "leitner", "fixed", "random"
  double known = 0;        // facts recalled, expected, on the day after the last
  double known_later = 0;  // the same 30 days on, without practice
  double met = 0;
  double minutes = 0;
  double answers = 0;
  [[nodiscard]] double known_per_minute() const { return minutes > 0 ? known / minutes : 0; }
  [[nodiscard]] double known_per_100_answers() const { return answers > 0 ? 100 * known / answers : 0; }
};

/// communique: plan_round() and learn() as they are; new facts are shown first, misses come back until
/// right. sm-2: Wozniak 1990; grades above 3 are read off the true recall, which flatters it. leitner: five
/// boxes of 1, 2, 4, 8 and 16 days. fixed: round and round in the deck's order. random: any fact.
/// These are asked as cards, without options and so without luck. Whoever has nothing due stops early.
[[nodiscard]] std::vector<Outcomes> simulate(const StudyDeck& deck, const Simulation& simulation);

}  // namespace communique
