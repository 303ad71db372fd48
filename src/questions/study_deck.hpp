#pragma once
// A deck made ready for study: its facts, its bank and what grading needs, with look-ups.
// Built once and then shared unchanged; sessions and screens hold it by shared_ptr<const StudyDeck>.
#include <unordered_map>
#include <utility>
#include <vector>

#include "facts/fact.hpp"
#include "questions/grading.hpp"
#include "questions/question.hpp"

namespace communique {

class StudyDeck {
 public:
  StudyDeck(Deck deck_in, std::vector<Fact> facts_in, Bank bank_in)
      : deck(std::move(deck_in)), facts(std::move(facts_in)), bank(std::move(bank_in)), gazetteer(deck) {
    for (std::size_t i = 0; i < facts.size(); ++i) by_id_.emplace(facts[i].id, i);
  }
  StudyDeck(const StudyDeck&) = delete;
  StudyDeck& operator=(const StudyDeck&) = delete;

  const Deck deck;
  const std::vector<Fact> facts;
  const Bank bank;
  const Gazetteer gazetteer;

  /// Null where the deck has no such fact.
  [[nodiscard]] const Fact* fact(const FactId& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &facts[found->second];
  }

 private:
  std::unordered_map<FactId, std::size_t> by_id_;
};

}  // namespace communique
