#pragma once
// From what was found in an article to drafts: which findings are worth asking about, in which fields, and
// what the reader's other decks already say about them.
#include <memory>
#include <vector>

#include "authoring/draft.hpp"
#include "reading/findings.hpp"
#include "reading/lexicon.hpp"

namespace communique::authoring {

inline constexpr std::size_t kMostDrafts = 200;

/// In the order in which they stand in the article. At most `most`, the most certain ones.
[[nodiscard]] std::vector<Draft> propose(const reading::Page& page, const reading::Findings& findings,
                                         const std::vector<std::shared_ptr<const Deck>>& decks,
                                         std::size_t most = kMostDrafts);

/// What a lexicon learns from a deck.
[[nodiscard]] std::vector<reading::Known> known_in(const Deck& deck);

/// A draft from text that a person selected: fields filled from what was found within it.
[[nodiscard]] Draft draft_from(const reading::Page& page, const reading::Findings& findings,
                               reading::Range selection, DraftKind kind);

}  // namespace communique::authoring
