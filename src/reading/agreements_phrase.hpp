#pragma once
// Noun phrases that may speak of an agreement: where they begin and end and what sort they are. Says nothing
// about which of them are the same; that is for agreements.cpp. Invariant: `range` is the name as it would be
// given, without article, year in front or words of praise.
#include <string>
#include <vector>

#include "reading/finders.hpp"
#include "reading/speech.hpp"

namespace communique::reading {

enum class Determined { Definite, Indefinite, Bare, Generic };  // "the", "a", nothing, "no" or "many"
enum class Number { Singular, Plural };
enum class Individuation {
  Named,      // by capitals: Treaty of Rome
  Described,  // by what it is about: digital trade agreement
  Headed,     // by nothing but its kind: the agreement
};

struct AgreementPhrase {
  Range range;
  Range with_year;      // the same with the year in front; empty where there is none
  Range without_topic;  // without what follows the head: "memorandum of understanding"
  std::string kind;
  std::vector<std::string> content;  // small words that tell it from others, sorted
  std::string acronym;
  Range acronym_at;
  std::size_t sentence = 0;
  std::size_t first_token = 0;  // of the whole phrase, the year included
  std::size_t last_token = 0;
  Determined determined = Determined::Bare;
  Number number = Number::Singular;
  Individuation individuation = Individuation::Headed;
  bool has_parties = false;        // told from others by "with Russia" alone
  bool is_signed = false;          // a verb of signing stands near it
  bool is_told_by_clause = false;  // "the agreement that Sarkozy brokered"
  bool is_another = false;         // "another", "a second": surely not one named before
};

/// In the order of the text; phrases never overlap.
[[nodiscard]] std::vector<AgreementPhrase> agreement_phrases(const Page& page, const Lexicon& lexicon,
                                                             const SmallWords& small);

}  // namespace communique::reading
