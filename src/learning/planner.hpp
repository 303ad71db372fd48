#pragma once
// What to ask now, in which kind and order. Pure; chance comes in as a seeded Random.
#include <string>
#include <vector>

#include "learning/knowledge.hpp"
#include "learning/session.hpp"
#include "learning/wish.hpp"
#include "questions/study_deck.hpp"

namespace communique {

struct Plan {
  std::vector<Turn> turns;
  std::vector<FactId> introduced;  // facts never asked before, to be shown first; in order of asking
};

/// Due facts first, lowest retrievability first; then new facts up to the day's limit, article by article
/// in the deck's order, no two look-alikes in one round; and where nothing is left, what is soonest due.
/// A target date raises the day's limit so that all is met a week before it; in that last week a fact is
/// due where it would be below the desired retention on the day. Look-alikes that are known stand next to
/// each other, else neighbours share a topic only where that cannot be avoided. The kind follows the
/// ladder; a fact with an open confusion is asked with its rival on offer. Each fact at most once.
[[nodiscard]] Plan plan_round(const StudyDeck& deck, const Knowledge& knowledge, const Wish& wish,
                              const Today& today, Random& random);

/// What the day holds, of facts that the wish allows.
struct Workload {
  int due = 0;         // to review now
  int fresh = 0;       // new ones within what is left of the day's limit
  int unmet = 0;       // never asked, in all
  int met_today = 0;   // first asked today
  int done_today = 0;  // facts asked today and not due again
  [[nodiscard]] int to_go() const { return due + fresh; }
};
[[nodiscard]] Workload workload(const StudyDeck& deck, const Knowledge& knowledge, const Wish& wish,
                                const Today& today);

/// The day's limit of new facts: the learner's own, or what the target date asks for where that is more.
[[nodiscard]] int new_limit(const StudyDeck& deck, const Knowledge& knowledge, StudyDay day);

}  // namespace communique
