#pragma once
// How far the noun phrase around a head such as "treaty" reaches, to the left and to the right, within one
// sentence. Knows words and capitals, no grammar. Nothing here crosses the sentence.
#include <optional>

#include "reading/agreements_phrase.hpp"
#include "reading/agreements_words.hpp"

namespace communique::reading {

struct FoundHead {
  std::size_t first = 0;
  std::size_t last = 0;  // "understanding" of "memorandum of understanding"
  AgreementHead word;
  bool is_capital = false;
};

struct LeftOfHead {
  std::size_t first = 0;  // the head's own where nothing belongs to it
  std::optional<std::size_t> year;
  Determined determined = Determined::Bare;
  bool is_another = false;
  bool is_named = false;         // by a name in capitals
  bool is_demonym_only = false;  // "French treaty"
  bool follows_signing = false;
  bool is_staged = false;   // "draft", "final": told apart by that
  bool is_refused = false;  // "plea agreement", "North Atlantic Treaty Organization"
};

struct RightOfHead {
  std::size_t last = 0;
  bool is_named = false;
  bool has_topic = false;    // "on regional customs cooperation"
  bool has_parties = false;  // "between Samoa and Niue", "with Russia"
  bool has_year = false;     // "of 1911"
};

class AgreementBounds {
 public:
  AgreementBounds(const Page& page, const Lexicon& lexicon, const SmallWords& small, std::size_t begin,
                  std::size_t end)
      : page_(page), lexicon_(lexicon), small_(small), begin_(begin), end_(end) {}

  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] Range range(std::size_t first, std::size_t last) const {
    return {page_.tokens[first].range.begin, page_.tokens[last].range.end};
  }
  [[nodiscard]] std::optional<FoundHead> head(std::size_t at) const;
  [[nodiscard]] LeftOfHead left_of(const FoundHead& head) const;
  [[nodiscard]] RightOfHead right_of(const FoundHead& head, const LeftOfHead& left,
                                     bool has_topic_before) const;
  /// The token of "CPTPP" in "(CPTPP)" right after `last`, or behind "known as".
  [[nodiscard]] std::optional<std::size_t> acronym_after(std::size_t last) const;
  /// The token of "1959" in "the Nile Waters Agreement of 1959".
  [[nodiscard]] std::optional<std::size_t> year_behind(std::size_t last) const;
  /// "the agreement that Sarkozy brokered", "the armistice signed at Panmunjom"
  [[nodiscard]] bool is_told_by_clause(std::size_t last) const;
  [[nodiscard]] bool has_signing_verb_near(std::size_t first, std::size_t last) const;
  /// Whether a name of several words that everybody knows ends at `last`; sets `first`.
  [[nodiscard]] bool find_known_name(std::size_t last, std::size_t& first) const;
  [[nodiscard]] bool is_compound_before_name(std::size_t at) const;
  /// "Convention of the Democratic Party"
  [[nodiscard]] bool is_gathering(const FoundHead& head, const RightOfHead& right) const;
  /// "Geneva Conventions" is one thing, "EU agreements" are many.
  [[nodiscard]] bool is_one_by_name(const FoundHead& head, const LeftOfHead& left,
                                    const RightOfHead& right) const;

 private:
  [[nodiscard]] bool is_word(std::size_t at) const;
  [[nodiscard]] bool is_acronym(std::size_t at) const;
  [[nodiscard]] bool is_capital(std::size_t at) const;  // a capital that says something
  [[nodiscard]] bool is_function(std::size_t at) const;
  [[nodiscard]] bool is_calendar(std::size_t at) const;
  [[nodiscard]] std::size_t term_before(std::size_t at) const;
  [[nodiscard]] bool joins_left(std::size_t connector) const;
  [[nodiscard]] bool joins_described(std::size_t conjunction) const;
  [[nodiscard]] std::size_t name_after(std::size_t preposition, bool is_first) const;
  [[nodiscard]] bool is_topic_of_capital(std::size_t at) const;
  [[nodiscard]] bool is_venue_of_name(std::size_t at) const;
  [[nodiscard]] std::size_t date_after(std::size_t of) const;
  [[nodiscard]] bool names_city(std::size_t at) const;
  [[nodiscard]] std::size_t topic_after(std::size_t preposition) const;
  /// The last token of "Samoa, the Cook Islands and Niue" behind "between", or the preposition itself.
  [[nodiscard]] std::size_t parties_after(std::size_t preposition) const;
  [[nodiscard]] bool is_about_one_thing(const FoundHead& head, std::size_t at) const;
  [[nodiscard]] bool begins_topic(const FoundHead& head, std::size_t preposition) const;
  void look_before(std::size_t outermost, const FoundHead& head, LeftOfHead& left) const;
  void see_what_is_named(const FoundHead& head, LeftOfHead& left) const;

  const Page& page_;
  const Lexicon& lexicon_;
  const SmallWords& small_;
  std::size_t begin_;
  std::size_t end_;
};

[[nodiscard]] bool is_numbered_series(std::string_view small);  // "salt", "start": with a numeral

}  // namespace communique::reading
