#pragma once
// How much would be recalled: today, later, with practice and without. Pure sums over retrievability.
#include <vector>

#include "learning/knowledge.hpp"
#include "questions/study_deck.hpp"

namespace communique {

/// Expected recall over a group of facts. Facts never asked count as not recalled.
struct Mastery {
  int facts = 0;
  int met = 0;          // asked at least once
  double recalled = 0;  // expected number of facts recalled, 0 to `facts`
  [[nodiscard]] double share() const { return facts == 0 ? 0 : recalled / facts; }
};

struct MasteryReport {
  Mastery all;
  std::vector<std::pair<Topic, Mastery>> topics;       // those with facts, in the order of kAllTopics
  std::vector<std::pair<SourceId, Mastery>> articles;  // those with facts, in the deck's order
  std::vector<std::pair<EntityId, Mastery>> people;    // those with facts, in the deck's order
};
[[nodiscard]] MasteryReport mastery(const StudyDeck& deck, const Knowledge& knowledge, StudyDay day);

struct ForecastDay {
  StudyDay day = 0;
  double without = 0;    // share of all facts recalled if nothing more is practised
  double practised = 0;  // ... if every day's due and new facts are
};
/// One for today and each of `days` that follow. Practice is simulated in expectation, each answer right
/// with its retrievability; of more than 2,000 facts an even sample stands for all.
[[nodiscard]] std::vector<ForecastDay> forecast(const StudyDeck& deck, const Knowledge& knowledge,
                                                const Today& today, int days);

/// Reviews due on each of `days` from today (what is overdue counts today), if nothing new is met and
/// nothing lapses; facts of this deck that are not suspended.
[[nodiscard]] std::vector<int> due_by_day(const StudyDeck& deck, const Knowledge& knowledge,
                                          const Today& today, int days);

/// Facts of this deck that were forgotten most, then the most difficult; at most `count`, only such with a
/// lapse or a difficulty above 7.
[[nodiscard]] std::vector<const Fact*> hardest(const StudyDeck& deck, const Knowledge& knowledge,
                                               std::size_t count);

/// Memories of facts that this deck does not have (any more).
[[nodiscard]] std::vector<FactId> retired(const StudyDeck& deck, const Knowledge& knowledge);

}  // namespace communique
