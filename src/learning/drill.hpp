#pragma once
// Questions that set against each other what a learner mixes up. Used inside this folder.
#include "learning/probing.hpp"

namespace communique {

/// For every open confusion in turn, most frequent first, a question about the one with the other on offer
/// and the reverse, and so on while there are questions; facts that were met come first. At most `most`.
[[nodiscard]] std::vector<Pick> drill_picks(const StudyDeck& deck, const Knowledge& knowledge,
                                            const Agenda& agenda, std::size_t most);

}  // namespace communique
