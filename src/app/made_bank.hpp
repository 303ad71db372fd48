#pragma once
// A bank made of a deck's files as they stand in memory, or as they would with one draft more.
#include <filesystem>
#include <memory>
#include <vector>

#include "authoring/deck_text.hpp"
#include "questions/generate.hpp"
#include "questions/study_deck.hpp"
#include "screens/desk_effect.hpp"
#include "screens/desk_intent.hpp"

namespace communique {

struct MadeBank {
  std::shared_ptr<const StudyDeck> deck;  // null where it has no question or does not load
  std::vector<Dropped> dropped;
};
/// `assets` holds templates/<language>.json.
[[nodiscard]] MadeBank made_bank(const authoring::DeckText& text, const std::filesystem::path& assets);

/// What accepting the desk's current draft would bring; `fields`, where there are any, in place of its own.
[[nodiscard]] screens::at_desk::DraftTried tried_draft(const screens::for_desk::TryDraft& wanted,
                                                       const std::filesystem::path& assets);

}  // namespace communique
