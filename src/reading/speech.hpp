#pragma once
// Words as agreements, statements and events look at them: in small letters, with the function words and
// verbs they share, and who is named where. Looks at one word or one place; finds nothing by itself.
// Invariant: `SmallWords::at(i)` is token i of the page in small letters (ASCII only), with straight
// apostrophes.
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "reading/finders.hpp"

namespace communique::reading {

using WordSet = std::unordered_set<std::string_view>;
[[nodiscard]] inline bool has(const WordSet& set, std::string_view word) {
  return set.find(word) != set.end();
}

[[nodiscard]] std::string in_small_letters(std::string_view word);

class SmallWords {
 public:
  explicit SmallWords(const Page& page);
  [[nodiscard]] const std::string& at(std::size_t token) const {
    static const std::string kNone;
    return token < words_.size() ? words_[token] : kNone;
  }

 private:
  std::vector<std::string> words_;
};

[[nodiscard]] bool ends_with(std::string_view word, std::string_view ending);
[[nodiscard]] bool is_determiner_word(std::string_view small);  // "a", "the", "its", "'s"
[[nodiscard]] bool is_preposition(std::string_view small);      // "of", "between"
[[nodiscard]] bool is_function_word(
    std::string_view small);  // both of these, conjunctions, pronouns, auxiliaries
[[nodiscard]] bool is_auxiliary(std::string_view small);     // "was", "has", "would"
[[nodiscard]] bool is_month(std::string_view small);         // "december", "dec"
[[nodiscard]] bool is_weekday(std::string_view small);       // "monday", "mon"
[[nodiscard]] bool is_year(std::string_view text);           // "1960"
[[nodiscard]] bool is_roman_numeral(std::string_view text);  // "II", in capitals
[[nodiscard]] bool is_signing_verb(std::string_view small);  // "signed", "concluded", "struck"
[[nodiscard]] bool is_quotation_mark(std::string_view text);

enum class NamedKind { Person, Organisation, Place };
struct Named {
  Range range;
  NamedKind kind = NamedKind::Person;
  const std::string* name = nullptr;  // in the Names given; it outlives this
  bool is_full = false;               // a person by more than a surname
};

/// Every mention of a name in the order of the text, without those inside others.
class WhoIsNamed {
 public:
  explicit WhoIsNamed(const Names& names, const Page& page);
  [[nodiscard]] const std::vector<Named>& all() const { return all_; }
  /// The first mention that ends after `position`, as an index in all().
  [[nodiscard]] std::size_t from(std::size_t position) const;
  [[nodiscard]] std::vector<Named> within(const Range& range) const;

 private:
  std::vector<Named> all_;
};

/// The index of the sentence that holds the position, or of the next one; sentences.size() after the last.
[[nodiscard]] std::size_t sentence_at(const Page& page, std::size_t position);

/// Mentions of dates that are resolved, in the order of the text.
class WhenIsSaid {
 public:
  explicit WhenIsSaid(const std::vector<DateFound>& dates);
  /// The iso of the date in the range whose mention is nearest to `position`; "" where there is none.
  [[nodiscard]] std::string near(const Range& within, std::size_t position) const;

 private:
  struct Said {
    Range range;
    const std::string* iso;
  };
  std::vector<Said> all_;
};

}  // namespace communique::reading
