#include <unordered_set>

#include "reading/dates_parts.hpp"

namespace communique::reading {
namespace {

using Words = std::unordered_set<std::string_view>;

bool has(const Words& words, std::string_view low) { return words.count(low) != 0; }

/// Whether nothing but a joining word stands between two places.
bool only_joined(const Stretch& text, std::size_t from, std::size_t to) {
  if (to < from || to - from > 3) return false;
  static const Words joins = {"and", "to", "or", "-", "--", "through", "until", ",", "from", "till", "the"};
  for (std::size_t i = from; i < to; ++i) {
    if (!has(joins, text[i].low)) return false;
  }
  return to > from;
}

/// "To 30 September" behind "from 1 April", "and 3 May" behind "between 28 April".
bool ends_span(const Stretch& text, const std::pair<std::size_t, std::size_t>& earlier, std::size_t later) {
  const std::string_view join = text[earlier.second].low;
  if (later <= earlier.second) return false;
  const std::string_view before = text.before(earlier.first).low;
  return join == "to" || join == "until" || join == "through" || join == "till" ||
         (join == "and" && before == "between");
}

/// "In April or May", "In April. Or May."
bool is_alternative(const Stretch& text, std::size_t from, std::size_t to) {
  if (to <= from || to - from > 2 || !text.is(to - 1, "or")) return false;
  return to - from == 1 || text.is(from, ",") || text.is(from, ".");
}

}  // namespace

/// "From May 3 to June 5, 1998" and "in May and November 1998": the year belongs to both. A dash makes one
/// range of them.
void share_years(std::vector<Expression>& found,
                 const std::vector<std::pair<std::size_t, std::size_t>>& places, const Stretch& text) {
  for (std::size_t i = found.size(); i-- > 1;) {
    Expression& earlier = found[i - 1];
    Expression& later = found[i];
    if (earlier.scale == Scale::Weekday && later.scale == Scale::Weekday &&
        only_joined(text, places[i - 1].second, places[i].first) &&
        ends_span(text, places[i - 1], places[i].first)) {
      earlier.span_weekday = later.weekday;
      later.ends_span = true;
      if (!earlier.weeks_away) earlier.weeks_away = later.weeks_away;  // "from Monday to Friday next week"
    }
    const bool is_month_or_day = earlier.scale == Scale::Day || earlier.scale == Scale::Month;
    if (!is_month_or_day || earlier.scale != later.scale || earlier.from.month == 0) continue;
    if (is_alternative(text, places[i - 1].second, places[i].first)) later.tense = earlier.tense;
    if (!only_joined(text, places[i - 1].second, places[i].first)) continue;
    if (earlier.from.year == 0 && later.from.year > 0 && !earlier.years_away) {
      const bool is_before =
          std::pair(earlier.from.month, earlier.from.day) <= std::pair(later.from.month, later.from.day);
      earlier.from.year = is_before ? later.from.year : later.from.year - 1;
      if (!earlier.to.is_nothing()) earlier.to.year = earlier.from.year;
    } else if (earlier.from.year == 0 && !earlier.years_away && later.years_away) {
      earlier.years_away = later.years_away;
    }
    later.ends_span |= ends_span(text, places[i - 1], places[i].first);
    const bool is_dash = text.is(places[i - 1].second, "-") || text.is(places[i - 1].second, "--");
    const bool has_one_year = earlier.from.year == later.from.year ||
                              (earlier.from.year > 0 && later.from.year > earlier.from.year);
    if (is_dash && has_one_year && earlier.to.is_nothing() && later.to.is_nothing() &&
        places[i - 1].second + 1 == places[i].first) {
      earlier.to = later.from;
      earlier.range.end = later.range.end;
      later.range = {};
    }
  }
  std::erase_if(found, [](const Expression& expression) { return expression.range.is_empty(); });
}

}  // namespace communique::reading
