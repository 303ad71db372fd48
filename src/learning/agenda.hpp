#pragma once
// Where each fact of a deck stands today, for one learner and one wish: one pass over all facts, with one
// look-up each. Not what is asked: that is the planner's. Used inside this folder.
#include <cstdint>
#include <vector>

#include "learning/knowledge.hpp"
#include "learning/wish.hpp"
#include "questions/study_deck.hpp"

namespace communique {

enum class Standing : std::uint8_t {
  Barred,  // suspended, without a question, or not wished for
  Fresh,   // never asked
  Due,
  Done,   // asked today and not due again
  Later,  // due on another day
};

struct Agenda {
  std::vector<Standing> standings;          // in step with the deck's facts
  std::vector<const FactMemory*> memories;  // likewise; null: never asked
  std::vector<double> recalls;              // likewise: probability of recall today; 0 where never asked
  // Of the whole deck, whatever is wished for:
  int unmet = 0;      // could be asked and never was
  int met_today = 0;  // first asked today
};
[[nodiscard]] Agenda agenda_of(const StudyDeck& deck, const Knowledge& knowledge, const Wish& wish,
                               const Today& today);

/// As new_limit(), from an agenda that is there already.
[[nodiscard]] int new_limit(const Agenda& agenda, const StudyAims& aims, StudyDay day);

}  // namespace communique
