#pragma once
// Decks to look things up in: the sample deck, the one that comes with the program, and what tests add.
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "facts/load.hpp"
#include "questions/sample_deck.hpp"
#include "questions/study_deck.hpp"

namespace communique::test {

/// Made ready without a bank: nothing here looks at questions.
[[nodiscard]] inline std::shared_ptr<const StudyDeck> study(Deck deck) {
  deck.index_entities();
  std::vector<Fact> facts = facts_of(deck);
  return std::make_shared<const StudyDeck>(std::move(deck), std::move(facts), Bank{});
}

[[nodiscard]] inline const std::shared_ptr<const StudyDeck>& real_deck() {
  static const auto kDeck = [] {
    auto loaded = load_deck(std::filesystem::path(COMMUNIQUE_SOURCE_DIR) / "questions" / "taiwan-japan");
    if (!loaded || !loaded->deck) throw std::runtime_error("the deck cannot be read");
    return study(std::move(*loaded->deck));
  }();
  return kDeck;
}

}  // namespace communique::test
