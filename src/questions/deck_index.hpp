#pragma once
// What everything in a deck knows, indexed so that a distractor can be found and checked without
// looking at every fact: who is like whom, and what is true. Not for wording or ranking.
// Holds pointers into the deck and the facts, which must outlive it.
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "facts/fact.hpp"

namespace communique {

/// An entity with what makes it like another.
struct EntityCard {
  const Entity* entity = nullptr;
  std::vector<std::string> name_words;  // folded
  std::vector<std::string> titles;      // of a person's roles, folded, with a space at either end
  std::vector<SourceId> sources;        // that its evidence stands in
  int times_right = 0;                  // probes that it answers
};

/// A text answer that can stand in for others of its pool, with the fact that it truly belongs to.
struct TextCard {
  std::string text;
  std::string folded_text;
  std::vector<std::string> words;        // of the folded text
  std::vector<std::string> loose_words;  // without articles and the like, see loosened()
  const Fact* fact = nullptr;
};

/// A date that something in the deck has.
struct DateCard {
  EdtfDate date;
  const Fact* fact = nullptr;
};

class DeckIndex {
 public:
  DeckIndex(const Deck& deck, const std::vector<Fact>& facts);

  [[nodiscard]] const Deck& deck() const { return deck_; }
  [[nodiscard]] const EntityCard* card(const EntityId& id) const;  // null where unknown
  /// Entities worth ranking as distractors for `key`: its side and kind first, a sample of the rest.
  [[nodiscard]] std::vector<const EntityCard*> candidates(const EntityCard& key, std::uint64_t seed) const;
  /// Entities that a text names in any of their forms; `folded_text` has a space at either end.
  [[nodiscard]] std::vector<const EntityCard*> mentioned_in(const std::string& folded_text) const;
  /// Of one kind, and a kind that tells something: few of the type are of it.
  [[nodiscard]] bool share_telling_kind(const Entity& a, const Entity& b) const;
  /// Texts of a pool, a sample where it is large.
  [[nodiscard]] std::vector<const TextCard*> texts(const std::string& pool, std::uint64_t seed) const;
  /// Dates of that precision nearest to `date`, up to `count` on either side.
  [[nodiscard]] std::vector<const DateCard*> dates_near(const EdtfDate& date, std::size_t count) const;

  /// True by the probe's family or by any sentence that the deck knows to be true.
  [[nodiscard]] bool is_true(const Probe& probe, const Answer& answer) const;
  /// The deck knows another answer to the probe: one of its family, or one that makes the same sentence true.
  [[nodiscard]] bool has_other_answer(const Probe& probe) const;
  /// A fact whose answer is that very date or figure; null where there is none.
  [[nodiscard]] const Fact* fact_with(const Answer& value) const;

 private:
  void add_entity(const Entity& entity);
  void add_fact(const Fact& fact);

  const Deck& deck_;
  std::vector<EntityCard> cards_;
  std::unordered_map<EntityId, std::size_t> card_by_id_;
  std::unordered_map<std::string, std::vector<std::size_t>> buckets_;
  std::unordered_map<std::string, std::vector<std::size_t>> mentions_;  // by form
  std::unordered_map<std::string, std::size_t> longest_mention_;        // in bytes, by first word
  std::unordered_map<std::string, std::vector<TextCard>> texts_;
  std::vector<std::vector<DateCard>> dates_;  // by precision, in order of time
  std::unordered_map<std::string, std::vector<Answer>> true_by_family_;
  std::unordered_set<std::string> true_sentences_;
  std::unordered_map<std::string, Answer> answer_by_sentence_;  // by sentence with its placeholder
  std::unordered_set<std::string> sentences_of_several_;        // those with several answers
  std::unordered_map<std::string, const Fact*> by_value_;       // dates and figures, as shown
};

[[nodiscard]] bool is_country(const Entity& place);

/// True where the two cannot both be offered: one names or contains the other, or they are no match.
[[nodiscard]] bool are_entangled(const EntityCard& a, const EntityCard& b);

}  // namespace communique
