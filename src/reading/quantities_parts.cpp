#include "reading/quantities_parts.hpp"

#include <unordered_set>

#include "reading/quantities_units.hpp"

namespace communique::reading {
namespace {

using Words = std::unordered_set<std::string_view>;

bool has(const Words& words, std::string_view low) { return words.count(low) != 0; }

/// What may stand between a number and a unit of time: "three more weeks".
bool qualifies_time(std::string_view low) {
  static const Words words = {"more",  "full",       "consecutive", "straight", "working",    "business",
                              "long",  "additional", "further",     "whole",    "successive", "calendar",
                              "extra", "other",      "solid",       "entire",   "fiscal",     "school",
                              "short", "critical",   "final"};
  return has(words, low);
}

/// Nouns in the plural that go before the noun which is counted.
bool goes_before_noun(std::string_view low) {
  static const Words words = {"sales",     "arms",    "sports",     "goods",      "customs",        "news",
                              "economics", "savings", "operations", "securities", "communications", "parts",
                              "systems",   "forces",  "rights",     "works",      "affairs"};
  return is_plural_without_s(low) || has(words, low);
}

bool is_gerund(std::string_view low) { return low.size() > 5 && low.substr(low.size() - 3) == "ing"; }

/// "Sudanese", "Japanese": a people, where no noun follows.
bool is_people_in_ese(const Piece& piece) {
  return piece.is_capitalised && piece.low.size() > 5 && piece.low.substr(piece.low.size() - 3) == "ese";
}

}  // namespace

bool ends_phrase(const Piece& piece) {
  static const Words words = {
      "of",      "in",        "on",        "at",      "by",      "for",    "from",      "to",      "with",
      "without", "into",      "onto",      "over",    "under",   "after",  "before",    "since",   "until",
      "during",  "through",   "across",    "against", "between", "among",  "about",     "as",      "than",
      "per",     "via",       "and",       "or",      "but",     "nor",    "while",     "when",    "where",
      "which",   "who",       "whom",      "that",    "whose",   "if",     "because",   "though",  "although",
      "so",      "the",       "a",         "an",      "this",    "these",  "those",     "his",     "her",
      "its",     "their",     "our",       "my",      "your",    "it",     "he",        "she",     "they",
      "we",      "i",         "you",       "is",      "are",     "was",    "were",      "be",      "been",
      "being",   "has",       "have",      "had",     "will",    "would",  "can",       "could",   "may",
      "might",   "shall",     "should",    "must",    "do",      "does",   "did",       "not",     "said",
      "says",    "told",      "ago",       "each",    "every",   "there",  "near",      "off",     "out",
      "up",      "down",      "along",     "around",  "behind",  "beyond", "inside",    "outside", "plus",
      "versus",  "later",     "earlier",   "apart",   "away",    "today",  "yesterday", "'s",      "also",
      "now",     "still",     "even",      "both",    "such",    "too",    "then",      "them",    "us",
      "him",     "according", "including", "amid",    "despite", "within"};
  return piece.kind != PieceKind::Word || has(words, piece.low);
}

bool is_ordinal_or_fraction(std::string_view low) {
  static const Words words = {"first",   "third",    "thirds",    "fourth",    "fourths", "fifth",  "fifths",
                              "sixth",   "seventh",  "eighth",    "ninth",     "tenth",   "tenths", "half",
                              "quarter", "quarters", "halves",    "st",        "nd",      "rd",     "th",
                              "eighths", "sixths",   "hundredth", "thousandth"};
  return has(words, low);
}

/// The currency that stands before a number: "US$", "£", "Rs.", "EUR".
std::optional<Currency> UnitReader::currency_at(std::size_t index) const {
  if (index == 0) return std::nullopt;
  const Piece& left = before(index);
  const std::string& sign = before(index, 2).low;
  const bool is_sign = index >= 2 && (sign == "$" || sign == "£") && is_attached(index - 1);
  if (is_sign && left.kind == PieceKind::Word) {  // $US15, £E 20
    if (const auto code = currency_before(left.low + sign); !code.empty())
      return Currency{std::string(code), index - 2};
  }
  if (left.low == "$" || left.low == "₵") {
    const Piece& country = before(index, 2);
    if (index >= 2 && is_attached(index - 1) && country.kind == PieceKind::Word) {
      if (const auto code = currency_before(country.low + left.low); !code.empty())
        return Currency{std::string(code), index - 2};
    }
    return Currency{std::string(currency_before(left.low)), index - 1};
  }
  if (left.low == "£" && index >= 2 && is_attached(index - 1)) {  // E£20m
    if (const auto code = currency_before(before(index, 2).low + "£"); !code.empty())
      return Currency{std::string(code), index - 2};
  }
  if (left.kind == PieceKind::Mark && left.low != ".") {
    const auto code = at_home(left.low, currency_before(left.low));
    return code.empty() ? std::nullopt : std::optional(Currency{std::string(code), index - 1});
  }
  const std::size_t steps = left.low == "." && index >= 2 && is_attached(index - 1) ? 2 : 1;
  const Piece& word = before(index, steps);
  if (word.kind != PieceKind::Word || !word.is_capitalised || at(index).kind != PieceKind::Figure)
    return std::nullopt;
  std::string_view code = currency_before(word.low);
  if (word.low.size() == 1 || word.low == "sh") code = at_home(word.low, code);
  if (word.low == "rs") code = at_home("rupee", code);
  if (word.low == "fr" || word.low == "frs") code = at_home("franc", code);
  if (code.empty() && is_great_sum(index)) code = currency_after(word.low);  // Naira 20 million
  if (code.empty()) return std::nullopt;
  return Currency{std::string(code), index - steps};
}

/// A figure in millions or with a comma: what is money before it is so in any case.
bool UnitReader::is_great_sum(std::size_t index) const {
  return at(index).low.find(',') != std::string::npos || magnitude_of(at(index + 1).low) > 0 ||
         suffix_at(index + 1, true) > 1;
}

/// "bn", "m", "mn", "k" against or after a number; 1 for anything else.
double UnitReader::suffix_at(std::size_t index, bool is_money) const {
  const std::string_view low = at(index).low;
  if (low == "bn" || low == "bln") return 1e9;
  if (low == "mn" || low == "mln" || low == "mio") return 1e6;
  if (low == "tn" || low == "trn" || low == "tln") return 1e12;
  if (low == "cr" && is_money) return 1e7;
  const std::size_t noun = is(index + 1, ".") && is_attached(index + 1) ? index + 2 : index + 1;
  const bool counts_on = is_money || (noun == index + 1 && is_plural(at(noun).low)) ||
                         !currency_after(at(noun).low).empty();  // 1,400m. rials
  if (!counts_on) return 1;
  if (low == "m") return 1e6;
  if (!is_attached(index)) return 1;
  if (low == "k") return 1e3;
  return low == "b" ? 1e9 : low == "t" ? 1e12 : 1;
}

std::optional<Unit> UnitReader::money(const NumberRead& number, const Currency& currency) const {
  Unit unit{currency.code, number.next, number.next, 1, 0.96, Unit::Kind::Money};
  const double factor = number.has_magnitude ? 1 : suffix_at(number.next, true);
  if (factor > 1) {
    unit.factor = factor;
    ++unit.next;
  } else if (is_attached(number.next) && at(number.next).kind == PieceKind::Word) {
    return std::nullopt;
  }
  return unit;
}

/// What follows a number and says of what it is.
std::optional<Unit> UnitReader::unit_at(std::size_t index, const NumberRead& number) const {
  std::size_t next = number.next;
  double factor = 1;
  if (!number.has_magnitude && !number.is_spelled) {
    factor = suffix_at(next, false);
    if (factor > 1) ++next;
    if (factor > 1 && is(next, ".") && !currency_after(at(next + 1).low).empty()) ++next;
  }
  const bool is_hyphen = is(next, "-") && is_attached(next) && is_attached(next + 1);
  if (is_hyphen) ++next;
  next = behind_or_so(next);
  std::optional<Unit> unit = percent(next);
  if (!unit) unit = currency_following(next, number);
  if (!unit) unit = time(next);
  if (!unit) unit = measure(next);
  if (!unit && is_attached(number.next) && at(number.next).kind == PieceKind::Word && factor == 1)
    return std::nullopt;
  if (!unit && is_hyphen) unit = compound(next);
  if (!unit && !is_hyphen) unit = counted(index, next, number);
  if (unit) unit->factor *= factor;
  return unit;
}

/// "300,000 or so settlers", "20 or more ships", "40 odd lorries", "40-odd lorries".
std::size_t UnitReader::behind_or_so(std::size_t next) const {
  static const Words vague = {"so", "more", "fewer", "less"};
  if (is(next, "or") && has(vague, at(next + 1).low)) return next + 2;
  return is(next, "odd") || is(next, "plus") ? next + 1 : next;
}

std::optional<Unit> UnitReader::percent(std::size_t next) const {
  if (is(next, "%")) {
    const bool is_point = is(next + 1, "points") || is(next + 1, "point");
    return Unit{is_point ? "percentage point" : "percent",
                next + (is_point ? 2U : 1U),
                next,
                1,
                0.97,
                Unit::Kind::Percent};
  }
  if (is(next, "percent") || is(next, "pct") || is(next, "pc") || is(next, "p.c") || is(next, "p.c."))
    return Unit{"percent", next + 1, next, 1, 0.97, Unit::Kind::Percent};
  if (is(next, "per") && is(next + 1, "cent"))
    return Unit{"percent", next + 2, next, 1, 0.97, Unit::Kind::Percent};
  if (is(next, "percentage") && (is(next + 1, "points") || is(next + 1, "point"))) {
    return Unit{"percentage point", next + 2, next, 1, 0.95, Unit::Kind::Percent};
  }
  if (is(next, "basis") && (is(next + 1, "points") || is(next + 1, "point")))
    return Unit{"basis point", next + 2, next, 1, 0.95, Unit::Kind::Measure};
  if (is(next, "b") && is(next + 1, "/") && is(next + 2, "d"))
    return Unit{"barrel per day", next + 3, next, 1, 0.9, Unit::Kind::Measure};
  if (is(next, "-") && is(next + 1, "percent"))
    return Unit{"percent", next + 2, next, 1, 0.97, Unit::Kind::Percent};
  return std::nullopt;
}

std::optional<Unit> UnitReader::currency_following(std::size_t next, const NumberRead& number) const {
  const auto made = [&](std::string_view code, std::size_t end) {
    return Unit{std::string(code), end, end - 1, 1, 0.95, Unit::Kind::Money};
  };
  const std::string_view low = at(next).low;
  if (low == "pounds" || low == "pound") {
    const bool is_money =
        is(next + 1, "sterling") || pounds_ == Pounds::Money || (number.has_magnitude && !is(next + 1, "of"));
    return is_money ? made("GBP", next + (is(next + 1, "sterling") ? 2U : 1U))
                    : Unit{"pound", next + 1, next, 1, 0.7, Unit::Kind::Measure};
  }
  if (auto coins = small_money(next)) return coins;
  if (low == "special" && is(next + 1, "drawing") && is(next + 2, "rights")) return made("XDR", next + 3);
  if (const auto code = currency_after(low); !code.empty()) return made(at_home(low, code), next + 1);
  if (at(next).kind != PieceKind::Word) return std::nullopt;
  for (std::size_t i = next + 1; i <= next + 3; ++i) {
    if (at(i).kind != PieceKind::Word) return std::nullopt;
    if (const auto code = currency_of(at(i - 1).low, at(i).low); !code.empty()) return made(code, i + 1);
    if (is(i, "cents") && i == next + 1) return small_money(i);  // 12 US cents
    const bool is_american = low == "us" || low == "u.s." || low == "american";
    if (is_american && currency_after(at(i).low) == "USD") return made("USD", i + 1);
    const bool is_money = at(i - 1).is_capitalised && !at(i).is_capitalised;  // "Central American pesos"
    if (is_money) {
      if (auto coins = small_money(i)) return coins;
      if (!currency_after(at(i).low).empty()) return made(currency_after(at(i).low), i + 1);
    }
  }
  return std::nullopt;
}

/// "30 cents", "41c", "15 pence", "25p": hundredths of the article's money.
std::optional<Unit> UnitReader::small_money(std::size_t next) const {
  const std::string_view low = at(next).low;
  const bool is_short = is_attached(next) && !at(next).is_capitalised && !is_attached(next + 1);
  const bool ends = next + 1 >= pieces_.size() || at(next + 1).kind == PieceKind::Mark || is_short;
  const bool is_cent = low == "cents" || low == "cent" || (low == "c" && is_attached(next) && ends);
  const bool is_penny =
      low == "pence" || (low == "p" && is_attached(next) && ends && pounds_ == Pounds::Money);
  if ((!is_cent && !is_penny && low != "kopecks") || at(next).is_capitalised) return std::nullopt;
  const std::string_view code = low == "kopecks" ? "RUB" : is_penny ? "GBP" : at_home("cent", "USD");
  return Unit{std::string(code), next + 1, next, 0.01, 0.85, Unit::Kind::Money};
}

/// Looked up once for each name, since the whole article is counted.
std::string_view UnitReader::at_home(std::string_view low, std::string_view otherwise) const {
  auto [place, is_new] = homes_.try_emplace(std::string(low));
  if (is_new) {
    place->second = currency_by_country(low, text_);
    if (place->second.empty()) place->second = otherwise;
  }
  return place->second;
}

std::optional<Unit> UnitReader::time(std::size_t next) const {
  for (std::size_t i = next; i < next + 3; ++i) {
    if (const auto unit = time_unit(at(i).low); !unit.empty())
      return Unit{std::string(unit), i + 1, i, 1, 0.95, Unit::Kind::Time};
    if (!qualifies_time(at(i).low)) break;
  }
  return std::nullopt;
}

std::optional<Unit> UnitReader::measure(std::size_t next) const {
  static const Words leads = {"square",  "cubic", "sq",    "cu",    "nautical", "metric",
                              "statute", "short", "light", "gross", "short"};
  std::size_t word = next;
  std::string name;
  if (has(leads, at(word).low)) {
    const std::string_view lead = at(word).low;
    name = std::string(lead == "sq" ? "square" : lead == "cu" ? "cubic" : lead) + " ";
    word += is(word + 1, ".") || is(word + 1, "-") ? 2U : 1U;
  }
  if (is(word, "°")) return degrees(word);
  const auto unit = measure_unit(at(word).low);
  if (unit.empty()) return square_signs(word);
  if (unit == "degree") return degrees(word);
  if (unit.size() == 1 && at(word).is_capitalised) return std::nullopt;
  std::size_t end = word + 1;
  name += unit;
  if (is(end, "²") || is(end, "³")) {
    name = (is(end, "²") ? "square " : "cubic ") + name;
    ++end;
  }
  const bool is_speed = (is(end, "/") && is_attached(end)) || is(end, "per") || is(end, "an") || is(end, "a");
  if (is_speed && (is(end + 1, "hour") || is(end + 1, "h") || is(end + 1, "second") || is(end + 1, "s"))) {
    name += std::string(" per ") + (at(end + 1).low.front() == 'h' ? "hour" : "second");
    end += 2;
  }
  if ((unit == "foot" || unit == "yard") && is(end, "-")) end = word + 1;
  return Unit{name, end, word, 1, 0.93, Unit::Kind::Measure};
}

/// "km2", which is one word.
std::optional<Unit> UnitReader::square_signs(std::size_t word) const {
  const std::string_view low = at(word).low;
  if (low == "km2" || low == "m2")
    return Unit{low == "km2" ? "square km" : "square m", word + 1, word, 1, 0.9, Unit::Kind::Measure};
  if (low == "m3") return Unit{"cubic m", word + 1, word, 1, 0.9, Unit::Kind::Measure};
  if (low == "c" && is_attached(word) && at(word).is_capitalised)
    return Unit{"degree Celsius", word + 1, word, 1, 0.8, Unit::Kind::Measure};
  if (low == "f" && is_attached(word) && at(word).is_capitalised)
    return Unit{"degree Fahrenheit", word + 1, word, 1, 0.8, Unit::Kind::Measure};
  return std::nullopt;
}

std::optional<Unit> UnitReader::degrees(std::size_t word) const {
  const std::string_view scale = at(word + 1).low;
  if (scale == "celsius" || scale == "c" || scale == "centigrade")
    return Unit{"degree Celsius", word + 2, word, 1, 0.93, Unit::Kind::Measure};
  if (scale == "fahrenheit" || scale == "f")
    return Unit{"degree Fahrenheit", word + 2, word, 1, 0.93, Unit::Kind::Measure};
  return Unit{"degree", word + 1, word, 1, 0.85, Unit::Kind::Measure};
}

/// "25-article", "12-member": the noun after the hyphen.
std::optional<Unit> UnitReader::compound(std::size_t next) const {
  const Piece& noun = at(next);
  static const Words not_nouns = {"odd", "plus", "something", "to",  "and", "a", "on",
                                  "up",  "all",  "love",      "nil", "off", "in"};
  if (noun.kind != PieceKind::Word || has(not_nouns, noun.low) || is_ordinal_or_fraction(noun.low))
    return std::nullopt;
  if (noun.is_capitalised) return std::nullopt;
  return Unit{
      noun.low == "strong" ? "people" : singular_of(noun.low), next + 1, next, 1, 0.85, Unit::Kind::Count};
}

/// The noun that is counted: the first plural of the phrase after the number, or of the one after "of the".
std::optional<Unit> UnitReader::counted(std::size_t index, std::size_t next, const NumberRead& number) const {
  if (is(next, "of")) {
    std::size_t i = next + 1;
    static const Words determiners = {"the", "its", "their", "his", "her", "those", "these", "our"};
    while (i < next + 3 && has(determiners, at(i).low)) ++i;
    if (i == next + 1) return std::nullopt;
    next = i;
  }
  constexpr std::size_t kLongestPhrase = 7;
  for (std::size_t i = next; i < next + kLongestPhrase; ++i) {
    const Piece& piece = at(i);
    if (piece.low == "-" && i > next && is_attached(i) && is_attached(i + 1)) continue;
    if (piece.kind == PieceKind::Figure && i > next && is(i + 1, "s") && is_attached(i + 1))  // 40 F-16s
      return Unit{at(next).low, i + 2, i, 1, 0.8, Unit::Kind::Count};
    if (piece.kind == PieceKind::Figure && i > next && is(i - 1, "-") && is_attached(i))
      continue;  // F-16 jets
    if (ends_phrase(piece)) break;
    if (!is_plural(piece.low) || is_taken(i)) continue;
    if (is(i + 1, "-") && is_attached(i + 1) && is_attached(i + 2)) continue;
    if (goes_before_noun(piece.low) && is_plural(at(i + 1).low) && !ends_phrase(at(i + 1))) continue;
    if (goes_before_noun(piece.low) && is_gerund(at(i + 1).low) && is_plural(at(i + 2).low))
      continue;  // fish landing sites
    if (i == next && is_named_number(index, number, piece.low)) return std::nullopt;
    return Unit{singular_of(piece.low), i + 1, i, 1, number.is_spelled ? 0.8 : 0.87, Unit::Kind::Count};
  }
  const bool is_single = number.value == 1 && !number.is_spelled && at(next).kind == PieceKind::Word;
  if (is_single && !ends_phrase(at(next)) && !at(next).is_capitalised && ends_phrase(at(next + 1))) {
    return Unit{at(next).low, next + 1, next, 1, 0.75, Unit::Kind::Count};
  }
  if (is_people_in_ese(at(next)) && ends_phrase(at(next + 1))) {
    return Unit{at(next).low, next + 1, next, 1, 0.8, Unit::Kind::Count};
  }
  return std::nullopt;
}

/// "Boeing 737 crashes", "Apollo 11 lands": a name with a number, and a verb that looks like a plural.
bool UnitReader::is_named_number(std::size_t index, const NumberRead& number, std::string_view noun) const {
  if (number.has_magnitude || number.is_spelled || is_counted_noun(noun)) return false;
  const Piece& name = before(index);
  const bool is_name = name.kind == PieceKind::Word && name.is_capitalised && !ends_phrase(name);
  const bool begins = index < 2 || before(index, 2).low == "." || before(index, 2).low == "“";
  return is_name && !begins && at(index).low.find(',') == std::string::npos;
}

}  // namespace communique::reading
