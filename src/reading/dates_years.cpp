#include <array>
#include <string_view>
#include <unordered_set>

#include "reading/dates_parts.hpp"
#include "reading/quantities_parts.hpp"
#include "reading/quantities_units.hpp"

namespace communique::reading {
namespace {

using Words = std::unordered_set<std::string_view>;

bool has(const Words& words, std::string_view low) { return words.count(low) != 0; }

/// After these a figure of four digits is a year whatever follows.
const Words& words_before_years() {
  static const Words words = {"in",        "since",  "until",      "till",      "during",  "before", "after",
                              "between",   "circa",  "year",       "years",     "early",   "late",   "mid",
                              "spring",    "summer", "autumn",     "fall",      "winter",  "fiscal", "fy",
                              "pre",       "post",   "throughout", "around",    "born",    "back",   "ending",
                              "ended",     "season", "election",   "elections", "through", "day",    "eve",
                              "christmas", "easter"};
  return words;
}

/// After these it is a year unless a thing counted follows.
const Words& words_maybe_before_years() {
  static const Words words = {"by",    "of",   "from", "to",   "for",    "the", "a",     "an",   "its",
                              "their", "his",  "her",  "our",  "my",     "'s",  "or",    "and",  "as",
                              "this",  "that", "on",   "with", "than",   "at",  "under", "like", "per",
                              "via",   "not",  "is",   "was",  "versus", "s"};
  return words;
}

/// After these it is a number of things.
const Words& words_of_amount() {
  static const Words words = {"some",   "nearly",  "almost", "over",    "approximately", "roughly",   "least",
                              "most",   "exactly", "only",   "another", "additional",    "estimated", "up",
                              "more",   "fewer",   "less",   "plus",    "killed",        "killing",   "about",
                              "around", "all",     "these",  "those",   "first",         "top"};
  return words;
}

bool is_verb_of_years(std::string_view low) {
  static const Words words = {"was", "is",    "saw",  "has",  "had",   "will", "would",  "brought", "marked",
                              "and", "to",    "or",   "when", "as",    "that", "which",  "began",   "ended",
                              "in",  "after", "with", "by",   "until", "but",  "became", "may"};
  return has(words, low);
}

Expression year_expression(int from, int to, const Range& range) {
  Expression expression;
  expression.scale = Scale::Year;
  expression.from.year = from;
  expression.to.year = to;
  expression.range = range;
  return expression;
}

/// What stands against a figure from the left: "A-2020" and "$2000" are no years, "pre-1967" and "(1999" are.
bool is_open_to_the_left(const Stretch& text, std::size_t index) {
  const Piece& before = text.before(index);
  if (before.kind == PieceKind::Mark) {
    static const Words marks = {"(", "[", "\"", "'", "‘", "’", "“", "”", "--", ",", ";", ".", "/", "…", ":"};
    if (before.low == "-" && !text[index].follows_space) {
      static const Words prefixes = {"pre", "post", "mid", "early", "late", "since", "inter"};
      return has(prefixes, text.before(index, 2).low) || text.before(index, 2).kind == PieceKind::Mark;
    }
    if ((before.low == "/" || before.low == "." || before.low == ":") && !text[index].follows_space)
      return false;
    return index == 0 || before.low == "-" || has(marks, before.low);
  }
  return text[index].follows_space || index == 0;
}

/// "Until at least 2018", "since about 1990", "in around 1850".
bool is_bound_of_time(const Stretch& text, std::size_t index) {
  static const Words words = {"until", "till", "since", "in", "before", "after"};
  return has(words, text.before(index, 2).low) || (index >= 3 && has(words, text.before(index, 3).low));
}

/// Whether the words to its left let a lone figure be a year.
bool is_said_as_year(const Stretch& text, std::size_t index, std::size_t next) {
  const Piece& before = text.before(index);
  if (index == 0 || before.kind == PieceKind::Mark) {
    if (before.low == "(" || before.low == "-") return true;
    return !text.is_count_of(next);
  }
  if (before.kind == PieceKind::Figure) return false;
  if (numbers_a_thing(before.low)) return false;
  static const Words parts = {"q1", "q2", "q3", "q4", "h1", "h2"};
  if (has(parts, before.low)) return true;
  if (has(words_before_years(), before.low))
    return !is_counted_noun(text[next].low) || text.year_at(index) % 50 != 0;
  const bool is_bound =
      (before.low == "least" || before.low == "about" || before.low == "around") && index >= 2;
  if (is_bound && is_bound_of_time(text, index)) return true;  // until at least 2018
  if (has(words_of_amount(), before.low)) return false;
  if (has(words_maybe_before_years(), before.low)) {
    if (before.low == "than")
      return has({"earlier", "later", "older", "newer", "younger"}, text.before(index, 2).low);
    const bool is_determiner = before.low == "the" || before.low == "'s" || before.low == "its" ||
                               before.low == "their" || before.low == "his" || before.low == "her";
    if (is_counted_noun(text[next].low)) return false;
    // A count of exactly 1987 things is rare where a count of 2000 is not.
    return is_determiner || !text.is_count_of(next) || text.year_at(index) % 50 != 0;
  }
  if (before.is_capitalised && month_named(before.low) == 0) return false;  // Agenda 2030, Expo 2020
  // "Did not outlive 1963.": a count of that exactness would have its noun.
  const int year = text.year_at(index);
  if (text.ends_at(next)) return year % 50 != 0 && year > 1700;
  return is_verb_of_years(text[next].low);
}

/// "The Treaty of Tordesillas of 1494", "the charter of 1215"; not "of 1400 men".
bool is_old_year_of(const Stretch& text, std::size_t index, std::size_t next) {
  static const Words things = {"treaty", "peace", "charter", "union",  "battle", "siege", "statute",
                               "bull",   "truce", "league",  "pact",   "map",    "edict", "privilege",
                               "revolt", "war",   "grant",   "decree", "plague", "code",  "alliance"};
  const Piece& thing = text.before(index, 2);
  if (index < 2 || text.before(index).low != "of" || text.year_at(index) > 1500) return false;
  return text.ends_at_clause(next) && (thing.is_capitalised || has(things, thing.low));
}

/// 1947-49, 2012–2020, 2023/24: the end and the index after it.
std::optional<std::pair<int, std::size_t>> end_of_years(const Stretch& text, std::size_t index, int from) {
  const bool is_dash = text.is(index, "-") || text.is(index, "--");
  if (!is_dash && !text.is(index, "/")) return std::nullopt;
  if (text.is(index, "/") && !text.is_attached(index)) return std::nullopt;
  const Piece& end = text[index + 1];
  if (end.kind != PieceKind::Figure || text[index].follows_space != end.follows_space) return std::nullopt;
  int to = whole_number(end.low, 4);
  if (to < 0 || (end.low.size() != 2 && end.low.size() != 4)) return std::nullopt;
  if (end.low.size() == 2) to += from / 100 * 100;
  if (end.low.size() == 2 && to < from) to += 100;
  if (to <= from || to - from > 500) return std::nullopt;
  if (text.is(index + 2, "-") && text.is_attached(index + 2))
    return std::nullopt;  // 2025-12-04 and numbers of telephones
  if (text.is(index, "/") && end.low.size() == 2 && to != from + 1) return std::nullopt;
  return std::pair{to, index + 2};
}

/// The 1970s, the 1970's, the '80s.
std::optional<Reading> read_decade(const Stretch& text, std::size_t index) {
  const bool has_apostrophe =
      text.is(index, "'") && text[index + 1].kind == PieceKind::Figure && text.is_attached(index + 1);
  const std::size_t figure = index + (has_apostrophe ? 1 : 0);
  if (text[figure].kind != PieceKind::Figure || !text.is_attached(figure + 1)) return std::nullopt;
  const bool is_plural = text.is(figure + 1, "s");
  if (!is_plural && !text.is(figure + 1, "'s")) return std::nullopt;
  int from = whole_number(text[figure].low, 4);
  if (from < 0 || from % 10 != 0) return std::nullopt;
  const std::string_view before = text.before(index).low;
  const bool is_modified = before == "early" || before == "late" || before == "mid" || before == "-";
  if (text[figure].low.size() == 2) {
    if (!has_apostrophe && !is_modified) return std::nullopt;
    from += from < 20 ? 2000 : 1900;
  } else if (text[figure].low.size() != 4 || from < 1000 || from > 2100) {
    return std::nullopt;
  }
  if (!is_plural && before != "the" && !is_modified) return std::nullopt;
  // "The 1800s" are a century in most mouths; the 2000s are not yet.
  const int length = from % 100 == 0 && from < 2000 ? 99 : 9;
  Expression expression = year_expression(from, from + length, text.from_to(index, figure + 2));
  expression.scale = Scale::Decade;
  return Reading{{expression}, figure + 2};
}

/// The first piece of "fiscal year 2024" or "the summer of 1973", looking back from the year.
std::size_t beginning_of_year(const Stretch& text, std::size_t index, Expression& expression) {
  std::size_t first = index;
  if (first >= 1 && text.is(first - 1, "year")) --first;
  if (first >= 1 &&
      (text.is(first - 1, "fiscal") || text.is(first - 1, "financial") || text.is(first - 1, "fy"))) {
    expression.is_fiscal = true;
    return first - 1;
  }
  first = index;
  if (first >= 2 && text.is(first - 1, "of")) --first;
  if (first >= 1 && !season_named(text[first - 1].low).empty()) {
    expression.scale = Scale::Season;
    return first - 1;
  }
  return index;
}

}  // namespace

bool Stretch::is_count_of(std::size_t i) const {
  const Piece& piece = (*this)[i];
  if (piece.kind != PieceKind::Word || piece.is_capitalised) return false;
  if (is_counted_noun(piece.low) || magnitude_of(piece.low) > 0) return true;
  static const Words exceptions = {"is",     "was",    "has",    "as",     "its",   "this",    "'s",
                                   "plus",   "versus", "across", "amidst", "less",  "besides", "perhaps",
                                   "unless", "always", "sees",   "marks",  "means", "does"};
  return piece.low.size() > 3 && piece.low.back() == 's' && !has(exceptions, piece.low);
}

int Stretch::year_at(std::size_t i) const {
  const Piece& piece = (*this)[i];
  if (piece.kind != PieceKind::Figure || piece.low.size() != 4) return 0;
  const int year = whole_number(piece.low, 4);
  if (year < 1000 || year > 2199) return 0;
  const Piece& after = (*this)[i + 1];
  if (is_attached(i + 1) && after.kind == PieceKind::Word && after.low != "'s") return 0;
  if (is_attached(i + 1) &&
      (after.low == "%" || (after.low == ":" && is_attached(i + 2)) || after.low == "°" || after.low == "'"))
    return 0;
  if (is_attached(i + 1) && after.low == "-" && is_attached(i + 2) &&
      (*this)[i + 2].kind == PieceKind::Word) {
    static const Words suffixes = {"era",   "style", "vintage",  "built",   "made",
                                   "model", "born",  "designed", "mandated"};
    const std::string_view low = (*this)[i + 2].low;
    return has(suffixes, low) || month_named(low) > 0 ? year : 0;
  }
  static const Words not_years = {"%",        "percent", "per", "gmt", "utc",  "hrs",  "million", "billion",
                                  "trillion", "bce",     "bc",  "ah",  "b.c.", "lakh", "crore",   "b.c.e."};
  if (has(not_years, after.low)) return 0;
  return year;
}

/// "The sixties", "the early Eighties", "the nineteen-fifties"; not "in his sixties".
std::optional<Reading> read_spelt_decade(const Stretch& text, std::size_t index) {
  static constexpr std::array<std::string_view, 8> kNames = {"twenties", "thirties",  "forties",  "fifties",
                                                             "sixties",  "seventies", "eighties", "nineties"};
  std::size_t at = index;
  const bool has_century = text.is(at, "nineteen");
  if (has_century) at += text.is(at + 1, "-") ? 2U : 1U;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] != text[at].low) continue;
    const std::string_view before = text.before(index).low;
    const bool is_modified = before == "early" || before == "late" || before == "mid" || before == "-";
    const std::string_view owner = text.before(index, is_modified ? 2 : 1).low;
    const bool is_said = owner == "the" || has_century || (is_modified && text.before(index, 3).low == "the");
    if (!is_said) return std::nullopt;
    const int from = 1920 + 10 * static_cast<int>(i);
    Expression expression = year_expression(from, from + 9, text.from_to(index, at + 1));
    expression.scale = Scale::Decade;
    return Reading{{expression}, at + 1};
  }
  return std::nullopt;
}

bool Stretch::ends_at_clause(std::size_t i) const { return ends_at(i) || ends_phrase((*this)[i]); }

namespace {

/// "And '89" behind "'88", "and '95" behind "1993".
bool is_second_cut(const Stretch& text, std::size_t index) {
  if (text.before(index).low != "and" || index < 3) return false;
  return text.before(index, 3).low == "'" || text.year_at(index - 2) > 0;
}

}  // namespace

std::optional<std::pair<int, std::size_t>> cut_year(const Stretch& text, std::size_t index) {
  const Piece& digits = text[index + 1];
  const bool is_cut = text.is(index, "'") && text[index].follows_space && text.is_attached(index + 1) &&
                      digits.kind == PieceKind::Figure && digits.low.size() == 2;
  // "In '88 and '89 they rose": where a year must follow, anything may come behind it.
  static const Words leads = {"in", "since", "until", "during", "by"};
  const bool is_second = is_second_cut(text, index);
  const bool is_led = (has(leads, text.before(index).low) || is_second) && !text.is_attached(index + 2);
  const bool is_year = is_cut && (is_led || text.ends_at_clause(index + 2));
  if (!is_year) return std::nullopt;
  if (text.is(index + 2, "%") || text.is(index + 2, "per") || text.is(index + 2, "-")) return std::nullopt;
  return std::pair{year_of_two_digits(whole_number(digits.low, 2)), index + 2};
}

std::optional<Reading> read_year(const Stretch& text, std::size_t index) {
  if (auto decade = read_decade(text, index)) return decade;
  if (const auto cut = cut_year(text, index)) {
    static const Words words = {"of",     "in",     "since", "by",    "until",  "till",
                                "from",   "before", "after", "to",    "spring", "summer",
                                "autumn", "winter", "fall",  "early", "late",   "during"};
    const bool is_second = is_second_cut(text, index);
    if (!is_second && !has(words, text.before(index).low)) return std::nullopt;
    Expression expression = year_expression(cut->first, 0, {});
    expression.range = text.from_to(beginning_of_year(text, index, expression), cut->second);
    return Reading{{expression}, cut->second};
  }
  const int year = text.year_at(index);
  if (year == 0 || !is_open_to_the_left(text, index)) return std::nullopt;
  const auto end = end_of_years(text, index + 1, year);
  const std::size_t next = end ? end->second : index + 1;
  Expression expression = year_expression(year, end ? end->first : 0, {});
  const std::size_t first = beginning_of_year(text, index, expression);
  const bool is_plain = first == index;
  if (!end && is_plain && !is_said_as_year(text, index, next)) return std::nullopt;
  if (end && (numbers_a_thing(text.before(index).low) || is_counted_noun(text[next].low)))
    return std::nullopt;
  // Far from our own time only where a preposition vouches for it.
  if (is_plain && (year < 1500 || year > 2100) && !has(words_before_years(), text.before(index).low) &&
      !is_old_year_of(text, index, next))
    return std::nullopt;
  expression.range = text.from_to(first, next);
  return Reading{{expression}, next};
}

std::optional<Reading> read_numeric(const Stretch& text, std::size_t index) {
  if (text[index].kind != PieceKind::Figure) return std::nullopt;
  std::array<std::string, 3> parts;
  std::size_t next = index + 1;
  const std::string& low = text[index].low;
  const std::size_t first_point = low.find('.');
  std::string sign = ".";
  if (first_point != std::string::npos) {
    const std::size_t second = low.find('.', first_point + 1);
    if (second == std::string::npos) return std::nullopt;
    parts = {low.substr(0, first_point), low.substr(first_point + 1, second - first_point - 1),
             low.substr(second + 1)};
  } else {
    sign = text[index + 1].low;
    if ((sign != "/" && sign != "-") || !text.is(index + 3, sign)) return std::nullopt;
    for (std::size_t i = 1; i < 5; ++i) {
      if (!text.is_attached(index + i)) return std::nullopt;
    }
    parts = {low, text[index + 2].low, text[index + 4].low};
    next = index + 5;
  }
  if (text.is_attached(next) && (text[next].kind != PieceKind::Mark || text.is(next, "-")))
    return std::nullopt;
  const bool is_year_first = parts[0].size() == 4;
  const int a = whole_number(parts[0], 4);
  const int b = whole_number(parts[1], 2);
  int c = whole_number(parts[2], is_year_first ? 2 : 4);
  if (a < 0 || b < 0 || c < 0) return std::nullopt;
  Expression expression;
  if (is_year_first) {
    expression.from = {a, b, c};
  } else {
    if (parts[2].size() == 2 && sign != "-") c += c < 50 ? 2000 : 1900;
    // Month first, unless that is impossible or points stand between; which of the two is settled by the
    // whole article.
    expression.from = sign == "." || a > 12 ? Moment{c, b, a} : Moment{c, a, b};
    expression.is_numeric_ambiguous = sign != "." && a <= 12 && b <= 12 && a != b;
  }
  if (expression.from.year < 1000 || expression.from.year > 2199 || expression.from.day == 0 ||
      !exists(expression.from)) {
    return std::nullopt;
  }
  expression.range = text.from_to(index, next);
  return Reading{{expression}, next};
}

}  // namespace communique::reading
