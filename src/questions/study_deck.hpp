#pragma once
// A deck made ready for study: its facts, its bank and what grading needs, with look-ups.
// Built once and then shared unchanged; sessions and screens hold it by shared_ptr<const StudyDeck>.
// A fact's place is its index in `facts`: whoever goes over all of them needs no look-up by id.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/fact.hpp"
#include "questions/grading.hpp"
#include "questions/question.hpp"

namespace communique {

/// Finds a fact by its id in a few tables that fit the processor's cache: a map of nodes waits for memory
/// several times a fact, which of 100,000 is felt.
class FactIndex {
 public:
  explicit FactIndex(const std::vector<Fact>& facts);
  /// Its index among the facts.
  [[nodiscard]] std::optional<std::size_t> find(const FactId& id) const;
  /// The same for many, in step with `ids`; kNowhere where there is no such fact. Memory is asked for ahead
  /// of its use, which makes it twice as quick as one by one.
  [[nodiscard]] std::vector<std::uint32_t> find(const std::vector<const FactId*>& ids) const;
  static constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

 private:
  [[nodiscard]] std::uint32_t find(const std::string& id, std::uint64_t hash) const;
  void fetch_slot(std::uint64_t hash) const;
  void fetch_id(std::uint64_t hash) const;
  [[nodiscard]] std::string_view id_at(std::size_t place) const;
  struct Slot {
    std::uint32_t tag = 0;  // of the id's hash
    std::uint32_t end = 0;  // one past the place; 0: free
  };
  std::vector<Slot> slots_;  // a power of two, at most half of them taken
  std::string ids_;          // one after the other
  std::vector<std::uint32_t> ends_;
};

class StudyDeck {
 public:
  StudyDeck(Deck deck_in, std::vector<Fact> facts_in, Bank bank_in);
  StudyDeck(const StudyDeck&) = delete;
  StudyDeck& operator=(const StudyDeck&) = delete;

  const Deck deck;
  const std::vector<Fact> facts;
  const Bank bank;
  const Gazetteer gazetteer;

  /// Null where the deck has no such fact.
  [[nodiscard]] const Fact* fact(const FactId& id) const;
  [[nodiscard]] std::optional<std::size_t> place_of(const FactId& id) const;
  /// In step with `ids`; FactIndex::kNowhere where the deck has no such fact.
  [[nodiscard]] std::vector<std::uint32_t> places_of(const std::vector<const FactId*>& ids) const {
    return by_id_.find(ids);
  }
  /// Questions that ask for the fact at `place`, alone or among others, in the bank's order.
  [[nodiscard]] std::span<const Question* const> questions_about(std::size_t place) const;
  /// Questions with a pool, of whatever fact, whose key is `answer`, in the bank's order.
  [[nodiscard]] std::vector<const Question*> questions_answered_by(const std::string& answer) const;
  /// Index in deck.sources of the first article with evidence of the fact; deck.sources.size() without one.
  [[nodiscard]] std::size_t first_article(std::size_t place) const { return first_articles_[place]; }

 private:
  void index_questions();
  void index_answers();
  void index_articles();
  FactIndex by_id_;
  std::vector<const Question*> questions_;  // those about the first fact, then those about the next
  std::vector<std::uint32_t> ends_;         // in questions_, of each fact
  std::vector<std::pair<std::uint64_t, std::uint32_t>> answers_;  // hash of a key, place in the bank; sorted
  std::vector<std::uint32_t> first_articles_;
};

}  // namespace communique
