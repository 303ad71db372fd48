// Expressions that count from what the article has just told rather than from the day it was written: "the
// following night", "that December", "the next May"; and weekdays a week or two on: "Tuesday fortnight".
#include <string_view>
#include <unordered_set>

#include "reading/dates_parts.hpp"

namespace communique::reading {
namespace {

using Words = std::unordered_set<std::string_view>;

bool has(const Words& words, std::string_view low) { return words.count(low) != 0; }

bool is_part_of_day(std::string_view low) {
  return low == "day" || low == "night" || low == "morning" || low == "afternoon" || low == "evening";
}

/// What ends the phrase for certain: a mark, or a word that goes on with something else.
bool ends_here(const Stretch& text, std::size_t at) {
  static const Words words = {"and", "but", "in", "at", "by", "with", "when", "as", "while", "that", "to"};
  return text.ends_at(at) || has(words, text[at].low);
}

/// "Over the next day", "within the following month": how long, not when.
bool is_span(const Stretch& text, std::size_t article) {
  static const Words words = {"over", "within", "for", "throughout", "across"};
  return has(words, text.before(article).low);
}

Reading told(const Stretch& text, std::size_t first, std::size_t next, Expression expression) {
  expression.is_from_story = true;
  expression.range = text.from_to(first, next);
  return Reading{{expression}, next};
}

Expression day_beside(int days) {
  Expression expression;
  expression.days_away = days;
  expression.is_only_from_story = true;
  return expression;
}

/// A week, a month or a year, a month by its name, a weekday; `next` is one past it.
std::optional<Expression> unit_beside(const Stretch& text, std::size_t at, Pointing pointing) {
  const Piece& unit = text[at];
  Expression expression;
  expression.pointing = pointing;
  if (unit.low == "week" || unit.low == "month" || unit.low == "year") {
    expression.scale = unit.low == "week" ? Scale::Week : unit.low == "month" ? Scale::Month : Scale::Year;
    expression.is_only_from_story = true;
  } else if (unit.is_capitalised && month_named(unit.low) > 0 && text[at + 1].kind != PieceKind::Figure) {
    expression.scale = Scale::Month;
    expression.from.month = month_named(unit.low);
  } else if (unit.is_capitalised && weekday_named(unit.low) >= 0 && !text[at + 1].is_capitalised) {
    expression.scale = Scale::Weekday;
    expression.weekday = weekday_named(unit.low);
  } else {
    return std::nullopt;
  }
  return expression;
}

/// "The following day", "the previous Friday", "the next May", "the following year".
std::optional<Reading> read_next_to(const Stretch& text, std::size_t index) {
  static const Words after = {"following", "next", "ensuing"};
  static const Words before = {"previous", "preceding"};
  const bool is_after = has(after, text[index].low);
  const bool is_told = (is_after || has(before, text[index].low)) && text.before(index).low == "the";
  if (!is_told || is_span(text, index - 1)) return std::nullopt;
  if (is_part_of_day(text[index + 1].low)) {
    const bool is_more = text.is(index + 2, "or") || text.is(index + 2, "-");  // "the next day or two"
    if (is_more || (text.is(index, "next") && text.before(index, 2).low == "in")) return std::nullopt;
    return told(text, index, index + 2, day_beside(is_after ? 1 : -1));
  }
  const auto unit = unit_beside(text, index + 1, is_after ? Pointing::Next : Pointing::Last);
  if (!unit || text.is(index + 2, "-")) return std::nullopt;
  // "The next year" is as often the coming one or a length of time.
  if (unit->is_only_from_story && (text.is(index, "next") || !text.ends_at_clause(index + 2)))
    return std::nullopt;
  return told(text, index, index + 2, *unit);
}

/// "The day after," "the night before." and "a day earlier", where nothing is said that it was after.
std::optional<Reading> read_beside(const Stretch& text, std::size_t index) {
  if (!is_part_of_day(text[index].low)) return std::nullopt;
  const std::string_view article = text.before(index).low;
  const std::string_view way = text[index + 1].low;
  const bool is_before = way == (article == "a" ? "earlier" : "before");
  const bool is_after = way == (article == "a" ? "later" : "after");
  const bool is_said = article == "the" || (article == "a" && text[index].low == "day");
  if (!is_said || (!is_before && !is_after) || !ends_here(text, index + 2)) return std::nullopt;
  const std::size_t first = article == "a" ? index - 1 : index;
  return told(text, first, index + 2, day_beside(is_before ? -1 : 1));
}

/// "The Sunday after," "the Friday before.".
std::optional<Reading> read_weekday_beside(const Stretch& text, std::size_t index) {
  const bool is_after = text.is(index + 1, "after");
  if ((!is_after && !text.is(index + 1, "before")) || text.before(index).low != "the") return std::nullopt;
  if (!text[index].is_capitalised || weekday_named(text[index].low) < 0 || !text.ends_at(index + 2))
    return std::nullopt;
  Expression expression;
  expression.scale = Scale::Weekday;
  expression.weekday = weekday_named(text[index].low);
  expression.pointing = is_after ? Pointing::Next : Pointing::Last;
  return told(text, index, index + 2, expression);
}

/// "That evening", "later that day", "the same morning".
std::optional<Reading> read_same_day(const Stretch& text, std::size_t index) {
  const bool is_that = text.is(index, "that");
  const bool is_same = text.is(index, "same") && text.before(index).low == "the";
  const std::size_t unit = is_that && text.is(index + 1, "same") ? index + 2 : index + 1;
  if ((!is_that && !is_same) || !is_part_of_day(text[unit].low) || text.is_attached(unit + 1))
    return std::nullopt;
  static const Words leads = {"on", "later", "earlier", "late", "early"};
  const bool is_plain_day = is_that && unit == index + 1 && text[unit].low == "day";
  if (is_plain_day && !has(leads, text.before(index).low)) return std::nullopt;
  if (!text.ends_at_clause(unit + 1)) return std::nullopt;
  return told(text, index, unit + 1, day_beside(0));
}

/// "That December", not "said that December would be cold".
std::optional<Reading> read_that_month(const Stretch& text, std::size_t index) {
  const Piece& month = text[index + 1];
  if (!text.is(index, "that") || !month.is_capitalised || month_named(month.low) == 0) return std::nullopt;
  static const Words reports = {"said",    "says",     "say",    "told",      "believes", "hopes",
                                "hope",    "thought",  "knew",   "announced", "warned",   "agreed",
                                "expects", "expected", "means",  "predicted", "so",       "fear",
                                "feared",  "saying",   "decided"};
  static const Words verbs = {"is",   "was", "were",  "will",  "would", "has", "had",
                              "have", "may", "might", "could", "can",   "did", "should"};
  if (has(reports, text.before(index).low)) return std::nullopt;
  static const Words subjects = {"a", "an", "another", "it", "he", "she", "they", "we", "its", "his", "two"};
  const std::string_view next = text[index + 2].low;
  if ((!text.ends_at_clause(index + 2) && !has(subjects, next)) || has(verbs, next)) return std::nullopt;
  Expression expression;
  expression.scale = Scale::Month;
  expression.pointing = Pointing::This;
  expression.from.month = month_named(month.low);
  return told(text, index, index + 2, expression);
}

/// "A week", "a fortnight" at a place: how many weeks, or 0.
int weeks_at(const Stretch& text, std::size_t index) {
  if (text.is(index, "week")) return 1;
  return text.is(index, "fortnight") ? 2 : 0;
}

/// "A week on Tuesday", "a fortnight from Friday", "a week tomorrow".
std::optional<Reading> read_weeks_on(const Stretch& text, std::size_t index) {
  const int weeks = weeks_at(text, index);
  if (weeks == 0 || text.before(index).low != "a") return std::nullopt;
  Expression expression;
  std::size_t at = index + 1;
  if (text.is(at, "today") || text.is(at, "tomorrow") || text.is(at, "yesterday")) {
    expression.days_away = text.is(at, "today") ? 0 : text.is(at, "tomorrow") ? 1 : -1;
    *expression.days_away += *expression.days_away < 0 ? -7 * weeks : 7 * weeks;
  } else {
    if (!text.is(at, "on") && !text.is(at, "from")) return std::nullopt;
    ++at;
    if (!text[at].is_capitalised || weekday_named(text[at].low) < 0 || !text.ends_at_clause(at + 1))
      return std::nullopt;
    expression.scale = Scale::Weekday;
    expression.weekday = weekday_named(text[at].low);
    expression.weeks_later = weeks;
    expression.tense = Tense::Future;
  }
  expression.range = text.from_to(index - 1, at + 1);
  return Reading{{expression}, at + 1};
}

/// "Tomorrow week", "today fortnight", "yesterday week".
std::optional<Reading> read_day_weeks_on(const Stretch& text, std::size_t index) {
  const std::string_view low = text[index].low;
  const bool is_day = low == "today" || low == "tomorrow" || low == "yesterday";
  const int weeks = is_day ? weeks_at(text, index + 1) : 0;
  if (weeks == 0 || !text.ends_at_clause(index + 2)) return std::nullopt;
  Expression expression;
  expression.days_away = low == "today" ? 0 : low == "tomorrow" ? 1 : -1;
  *expression.days_away += low == "yesterday" ? -7 * weeks : 7 * weeks;
  expression.range = text.from_to(index, index + 2);
  return Reading{{expression}, index + 2};
}

}  // namespace

int weeks_behind(const Stretch& text, std::size_t at) {
  const int weeks = text.is_attached(at) ? 0 : weeks_at(text, at);
  return weeks > 0 && text.ends_at_clause(at + 1) ? weeks : 0;
}

std::optional<Reading> read_told(const Stretch& text, std::size_t index) {
  if (auto day = read_day_weeks_on(text, index)) return day;
  if (auto day = read_weeks_on(text, index)) return day;
  if (auto beside = read_next_to(text, index)) return beside;
  if (auto beside = read_beside(text, index)) return beside;
  if (auto beside = read_weekday_beside(text, index)) return beside;
  if (auto same = read_same_day(text, index)) return same;
  return read_that_month(text, index);
}

}  // namespace communique::reading
