#include <array>
#include <string_view>
#include <unordered_set>

#include "reading/dates_parts.hpp"
#include "reading/quantities_parts.hpp"

namespace communique::reading {
namespace {

using Words = std::unordered_set<std::string_view>;

bool has(const Words& words, std::string_view low) { return words.count(low) != 0; }

/// Words after which a name of a month that is also a verb or a surname is the month.
bool introduces_month(std::string_view low) {
  static const Words words = {"in",      "since",  "until",  "till",    "by",   "from",   "to",
                              "of",      "early",  "late",   "mid",     "last", "this",   "next",
                              "between", "during", "before", "through", "past", "coming", "each",
                              "every",   "end",    "around", "begin",   "and",  "or",     "for"};
  return has(words, low);
}

bool is_capital_at(const Stretch& text, std::size_t index) {
  return text[index].kind == PieceKind::Word && text[index].is_capitalised;
}

/// "In April or May", "in April. Or May.": a month stands beside it.
bool follows_month(const Stretch& text, std::size_t index) {
  for (std::size_t steps = 2; steps <= 3 && steps <= index; ++steps) {
    if (month_named(text.before(index, steps).low) > 0 && text.before(index, steps).is_capitalised)
      return true;
  }
  return false;
}

/// The word before a month, past the hyphen of "mid-March".
const Piece& word_before(const Stretch& text, std::size_t index) {
  const bool is_hyphened = text.is_attached(index) && text.before(index).low == "-";
  return text.before(index, is_hyphened ? 2 : 1);
}

bool is_may_a_month(const Stretch& text, const MonthPlace& place, const NamesakesHere& namesakes) {
  const Piece& before = word_before(text, place.index);
  const Piece& after = text[place.next];
  if (!introduces_month(before.low)) return false;
  static const Words sure = {"in",   "since", "until", "till", "last",   "this",
                             "next", "early", "late",  "mid",  "during", "between"};
  if (namesakes.may) return has(sure, before.low) && after.low != "'s";
  if (before.low == "and" || before.low == "or") return follows_month(text, place.index);
  return !(after.kind == PieceKind::Word && after.is_capitalised && !has(sure, before.low));
}

bool is_march_a_month(const Stretch& text, const MonthPlace& place) {
  const std::string_view before = word_before(text, place.index).low;
  const bool is_doubtful = before == "to" || before == "of" || before == "and";
  if (is_doubtful) return !is_capital_at(text, place.next);
  return introduces_month(before) && before != "for";
}

/// Whether a word may stand behind a day of which only the number is said: a verb or a preposition, no noun.
bool goes_on_after_day(const Stretch& text, std::size_t next) {
  if (text.is(next, "of") || text.is(next, "'s") || text.is(next, "-") || text.is(next, "/")) return false;
  return text.ends_at(next) || ends_phrase(text[next]);
}

/// "Inst.", "ult.", "prox.": of this month, the last, the next, in letters and old papers.
std::optional<int> old_month_word(std::string_view low) {
  if (low == "inst" || low == "instant") return 0;
  if (low == "ult" || low == "ultimo") return -1;
  if (low == "prox" || low == "proximo") return 1;
  return std::nullopt;
}

/// "On a Tuesday", "the second Sunday", "every Friday": no one day.
bool is_any_of_its_kind(const Stretch& text, std::size_t index) {
  static const Words words = {"a",     "any",    "every", "each", "first", "second",
                              "third", "fourth", "fifth", "most", "some"};
  return has(words, text.before(index).low);
}

/// The Sunday Times, Good Friday, the Mail on Sunday.
bool is_in_a_name(const Stretch& text, std::size_t index) {
  static const Words papers = {"times",   "telegraph", "mirror",    "express", "mail",     "herald",
                               "tribune", "night",     "agreement", "club",    "movement", "sun",
                               "world",   "nation",    "standard",  "vision",  "monitor"};
  static const Words days = {"good",   "black",  "bloody", "super",  "ash",  "palm",
                             "easter", "cyber",  "holy",   "maundy", "whit", "shrove",
                             "casual", "boxing", "giving", "ruby",   "man"};
  if (text[index + 1].is_capitalised && has(papers, text[index + 1].low)) return true;
  if (text.before(index).is_capitalised && has(days, text.before(index).low)) return true;
  return text.is(index - 1, "on") && index >= 2 && text.is(index - 2, "mail");
}

}  // namespace

bool is_no_one_day(const Stretch& text, std::size_t index) {
  return is_in_a_name(text, index) || is_any_of_its_kind(text, index);
}

bool is_month_alone(const Stretch& text, const MonthPlace& place, const NamesakesHere& namesakes) {
  const Piece& name = text[place.index];
  const Piece& before = text.before(place.index);
  const Piece& after = text[place.next];
  const bool begins_entry =
      place.index == 0 &&
      (after.low == ":" || ((after.low == "-" || after.low == "--") && after.follows_space));
  if (begins_entry) return true;  // "March: Talks open"
  if (place.is_short) return introduces_month(before.low) && !is_capital_at(text, place.next);
  if (text.is_attached(place.next) && after.low == "-" && text.is_attached(place.next + 1) &&
      month_named(text[place.next + 1].low) == 0) {
    return introduces_month(before.low);
  }
  static const Words events = {"revolution", "uprising", "movement", "monarchy", "days"};
  if (after.is_capitalised && has(events, after.low)) return false;
  if (before.low == "black" && before.is_capitalised) return false;
  if (name.low == "may") return is_may_a_month(text, place, namesakes);
  if (name.low == "march") return is_march_a_month(text, place);
  const bool is_given_name = name.low == "april" || name.low == "june" || name.low == "august";
  if (!is_given_name) return true;
  if (is_capital_at(text, place.next) && text[place.next].follows_space && !introduces_month(before.low)) {
    return has({"the", "an", "its", "'s", "his", "their"}, before.low);
  }
  const Piece& further = text.before(place.index, 2);
  const bool is_listed = before.low == "and" && further.is_capitalised && month_named(further.low) == 0;
  if (is_listed && !introduces_month(further.low)) return false;  // Boitumelo and April
  static const Words titles = {"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "dame"};
  return !has(titles, before.low) && !(before.low == "." && has(titles, text.before(place.index, 2).low));
}

std::optional<std::pair<int, std::size_t>> spelt_ordinal(const Stretch& text, std::size_t index) {
  static constexpr std::array<std::string_view, 20> kNames = {
      "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
      "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
      "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};
  const std::string_view low = text[index].low;
  if (low == "thirtieth") return std::pair{30, index + 1};
  const bool is_compound = (low == "twenty" || low == "thirty") && text.is(index + 1, "-");
  const std::string_view name = is_compound ? std::string_view(text[index + 2].low) : low;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] != name) continue;
    const int number = static_cast<int>(i) + 1;
    if (!is_compound) return std::pair{number, index + 1};
    const int whole = (low == "twenty" ? 20 : 30) + number;
    if (number > 9 || whole > 31) return std::nullopt;
    return std::pair{whole, index + 3};
  }
  return std::nullopt;
}

Tense tense_behind(const Stretch& text, std::size_t at) {
  const bool is_last = text.is(at, "last");
  if ((!is_last && !text.is(at, "next")) || text.is_attached(at) || !text.ends_at_clause(at + 1))
    return Tense::Unknown;
  return is_last ? Tense::Past : Tense::Future;
}

std::optional<Reading> read_day_of_month(const Stretch& text, std::size_t index) {
  const int day = text[index].low.size() <= 2 ? whole_number(text[index].low, 2) : -1;
  static const Words endings = {"st", "nd", "rd", "th"};
  if (day < 1 || day > 31 || !text.is_attached(index + 1) || !has(endings, text[index + 1].low))
    return std::nullopt;
  Expression expression;
  expression.scale = Scale::Day;
  expression.day_of_month = day;
  std::size_t next = index + 2;
  std::size_t month = text.is(next, "of") ? next + 1 : next;
  if (month > next && text.is(month, "the")) ++month;
  const std::string_view which = text[month].low;
  if (const auto away = old_month_word(text[next].low)) {
    expression.months_away = away;
    next += text.is(next + 1, ".") && text.is_attached(next + 1) ? 2U : 1U;
  } else if (month > next && text.is(month + 1, "month") &&
             (which == "this" || which == "next" || which == "last")) {
    expression.months_away = which == "this" ? 0 : which == "next" ? 1 : -1;
    next = month + 2;
  } else {
    static const Words prepositions = {"on", "by", "until", "till", "from", "to", "before", "since"};
    const bool is_said = text.before(index).low == "the" && has(prepositions, text.before(index, 2).low);
    if (!is_said || !goes_on_after_day(text, next)) return std::nullopt;
  }
  expression.range = text.from_to(index, next);
  return Reading{{expression}, next};
}

}  // namespace communique::reading
