#pragma once
// Search over a deck as one types: any script, spelling, order of names, acronyms. An index of folded words,
// built once; 100,000 facts answer within a frame. Ranks nothing: whoever asks keeps the deck's order.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "explore/search_words.hpp"
#include "questions/study_deck.hpp"

namespace communique {

/// What a search found: a mark for each entity and each fact of the deck, in the deck's order.
struct Hits {
  std::vector<std::uint8_t> entities;  // 1 or 0, in step with deck.entities
  std::vector<std::uint8_t> facts;     // in step with StudyDeck::facts
  bool is_everything = false;          // nothing was asked for: all are marked
  bool is_near = false;                // nothing fitted exactly, so words one slip away were taken
};

class SearchIndex {
 public:
  explicit SearchIndex(const StudyDeck& deck);
  /// Every word of `query` must begin a word of what is found (of an entity: any form of its name, its side,
  /// kind and description; of a fact: its sentence and all forms of the entities it is about or answers
  /// with). Characters of Han and kana are found anywhere in a word, traditional, simplified or Japanese.
  [[nodiscard]] Hits find(std::string_view query) const;

 private:
  /// Whether words one slip away count as well.
  enum class Fit { Exact, Near };
  [[nodiscard]] std::vector<std::uint8_t> marks_of(const std::vector<std::string>& query, Fit fit) const;
  void mark_beginning_with(const std::string& word, std::vector<std::uint8_t>& marks) const;
  void mark_near(const std::string& word, std::vector<std::uint8_t>& marks) const;

  std::size_t entities_ = 0;
  std::size_t documents_ = 0;  // entities, then facts
  SearchWords words_;
};

}  // namespace communique
