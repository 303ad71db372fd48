#pragma once
// What stands before and after a number and says of what it is: currencies, shares, times, measures, nouns
// that are counted. Looks at one place and remembers nothing but whose money a name means here. Private to
// the finder of quantities. Invariant: a unit ends after the number that it was asked for.
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "reading/quantities_forms.hpp"

namespace communique::reading {

/// What a noun phrase is over with: prepositions, verbs that help others, everything that is no word.
[[nodiscard]] bool ends_phrase(const Piece& piece);
/// "third", "quarters", "th".
[[nodiscard]] bool is_ordinal_or_fraction(std::string_view low);

struct Unit {
  std::string name;
  std::size_t next = 0;
  std::size_t head = 0;  // index of the word that names it
  double factor = 1;     // of a suffix: "bn"
  double confidence = 0.9;
  enum class Kind { Money, Percent, Time, Measure, Count } kind = Kind::Count;
};

struct Currency {
  std::string code;
  std::size_t first = 0;
};

class UnitReader {
 public:
  UnitReader(std::string_view text, const std::vector<Piece>& pieces, const std::vector<bool>& taken,
             Pounds pounds)
      : text_(text), pieces_(pieces), taken_(taken), pounds_(pounds) {}

  /// The currency that stands before a number: "US$", "£", "Rs.", "EUR".
  [[nodiscard]] std::optional<Currency> currency_at(std::size_t index) const;
  [[nodiscard]] std::optional<Unit> money(const NumberRead& number, const Currency& currency) const;
  /// What follows a number and says of what it is.
  [[nodiscard]] std::optional<Unit> unit_at(std::size_t index, const NumberRead& number) const;

 protected:
  [[nodiscard]] const Piece& at(std::size_t i) const {
    return piece_at(pieces_, static_cast<std::ptrdiff_t>(i));
  }
  [[nodiscard]] const Piece& before(std::size_t i, std::size_t steps = 1) const {
    return piece_at(pieces_, static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(steps));
  }
  [[nodiscard]] bool is(std::size_t i, std::string_view low) const { return at(i).low == low; }
  [[nodiscard]] bool is_attached(std::size_t i) const { return i < pieces_.size() && !at(i).follows_space; }
  [[nodiscard]] bool is_taken(std::size_t i) const { return i < taken_.size() && taken_[i]; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }

  /// Looked up once for each name, since the whole article is counted.
  [[nodiscard]] std::string_view at_home(std::string_view low, std::string_view otherwise) const;

 private:
  /// "bn", "m", "mn", "k" against or after a number; 1 for anything else.
  [[nodiscard]] double suffix_at(std::size_t index, bool is_money) const;
  /// Past "or so" and its like.
  [[nodiscard]] std::size_t behind_or_so(std::size_t next) const;
  [[nodiscard]] std::optional<Unit> percent(std::size_t next) const;
  [[nodiscard]] std::optional<Unit> currency_following(std::size_t next, const NumberRead& number) const;
  [[nodiscard]] std::optional<Unit> small_money(std::size_t next) const;
  [[nodiscard]] bool is_great_sum(std::size_t index) const;
  [[nodiscard]] std::optional<Unit> time(std::size_t next) const;
  [[nodiscard]] std::optional<Unit> measure(std::size_t next) const;
  /// "km2", which is one word.
  [[nodiscard]] std::optional<Unit> square_signs(std::size_t word) const;
  [[nodiscard]] std::optional<Unit> degrees(std::size_t word) const;
  /// "25-article", "12-member": the noun after the hyphen.
  [[nodiscard]] std::optional<Unit> compound(std::size_t next) const;
  /// The noun that is counted: the first plural of the phrase after the number, or of the one after "of the".
  [[nodiscard]] std::optional<Unit> counted(std::size_t index, std::size_t next,
                                            const NumberRead& number) const;
  /// "Boeing 737 crashes", "Apollo 11 lands": a name with a number, and a verb that looks like a plural.
  [[nodiscard]] bool is_named_number(std::size_t index, const NumberRead& number,
                                     std::string_view noun) const;

  std::string_view text_;
  const std::vector<Piece>& pieces_;
  const std::vector<bool>& taken_;
  Pounds pounds_;
  mutable std::unordered_map<std::string, std::string_view> homes_;
};

}  // namespace communique::reading
