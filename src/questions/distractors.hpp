#pragma once
// Wrong options for a probe: like the key, false by everything the deck knows, fit to stand beside it.
// Judges no stem; see item_rules.hpp.
#include <cstdint>
#include <string>
#include <vector>

#include "questions/deck_index.hpp"
#include "questions/question.hpp"

namespace communique {

/// A wrong option with the answer that it gives, for false statements.
struct Distractor {
  Choice choice;
  Answer answer;
  bool is_close = true;  // near enough to the truth that believing it is a mistake worth correcting
};

inline constexpr std::size_t kPoolSize = 8;

/// What the choice of distractors needs to know of the question asked.
struct Asked {
  const Fact& fact;
  const Probe& probe;
  const DeckIndex& index;
  std::chrono::sys_days newest;  // the newest day that anything in the deck is about
  std::string stem;              // folded, with a space at either end
  std::uint64_t seed = 0;        // by hash of the question
};
[[nodiscard]] Asked asked_of(const Fact& fact, const Probe& probe, const DeckIndex& index,
                             std::chrono::sys_days newest);

/// An answer as an option: the right one, or before anything is said of a wrong one.
[[nodiscard]] Choice choice_for(const Answer& answer, const Deck& deck);

/// What a wrong option really is, for one that does not say so itself: the fact that a date or figure belongs
/// to, or plainly that it was made up.
[[nodiscard]] std::string note_on(const Answer& answer, const DeckIndex& index, const Wording& wording);

/// At most kPoolSize, best first; the first three are the default showing.
[[nodiscard]] std::vector<Distractor> distractors_for(const Asked& asked);

// Parts of distractors_for(), in value_distractors.cpp.
[[nodiscard]] std::vector<Distractor> date_distractors(const EdtfDate& key, const Asked& asked);
[[nodiscard]] std::vector<Distractor> figure_distractors(const FigureValue& key, const Asked& asked);

}  // namespace communique
