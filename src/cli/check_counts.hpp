#pragma once
// What is in a deck, counted for `communique check`: facts and questions by article, topic and kind, and what
// stands on each paragraph. Counts only; nothing here is a problem.
#include <string>
#include <vector>

#include "questions/study_deck.hpp"

namespace communique {

struct Count {
  std::string name;
  int facts = 0;
  int questions = 0;
};
[[nodiscard]] std::vector<Count> by_article(const StudyDeck& deck);
[[nodiscard]] std::vector<Count> by_topic(const StudyDeck& deck);
/// Facts that can be asked in that kind, and questions of that kind.
[[nodiscard]] std::vector<Count> by_kind(const StudyDeck& deck);

/// Asks for more than a person or a date: what was said or agreed and why, what something is for, what
/// followed what, what belongs to what.
[[nodiscard]] bool goes_beyond_who_and_when(const Question& question, const StudyDeck& deck);

struct CoveredFact {
  const Fact* fact;
  std::vector<const Question*> questions;
};
struct Paragraph {
  const Source* source;
  int number = 0;
  std::vector<CoveredFact> facts;
  std::string without_fact;  // why none is wanted, where the deck says so

  [[nodiscard]] bool is_uncovered() const { return facts.empty() && without_fact.empty(); }
};
/// Every body paragraph of every article, in order.
[[nodiscard]] std::vector<Paragraph> coverage(const StudyDeck& deck);

}  // namespace communique
