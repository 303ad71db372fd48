#include "reading/dates_forms.hpp"

#include <iterator>
#include <unordered_set>

#include "reading/dates_parts.hpp"
#include "reading/quantities_units.hpp"

namespace communique::reading {
namespace {

using Words = std::unordered_set<std::string_view>;

bool has(const Words& words, std::string_view low) { return words.count(low) != 0; }

bool is_ordinal_ending(std::string_view low) {
  return low == "st" || low == "nd" || low == "rd" || low == "th";
}

bool joins_range(std::string_view low) {
  return low == "-" || low == "--" || low == "to" || low == "through" || low == "until" || low == "till";
}

class Forms {
 public:
  Forms(const std::vector<Piece>& pieces, const NamesakesHere& namesakes)
      : text_(pieces), namesakes_(namesakes) {}

  std::optional<Reading> read(std::size_t index) const {
    if (text_[index].kind == PieceKind::Figure) {
      if (auto day = read_whole_day(index)) return day;
      if (auto day = read_day_of_month(text_, index)) return day;
      return read_year(text_, index);
    }
    if (text_[index].kind == PieceKind::Mark)
      return text_.is(index, "'") ? read_year(text_, index) : std::nullopt;
    if (text_.is(index, "week") && text_.is(index + 1, "of")) return read_week_of(index);
    if (auto told = read_told(text_, index)) return told;
    if (auto weekday = read_weekday(index)) return weekday;
    if (auto month = read_month_first(index)) return month;
    if (auto day = read_spelt_day(index)) return day;
    if (auto decade = read_spelt_decade(text_, index)) return decade;
    return read_relative(text_, index);
  }

 private:
  /// "The week of May 9".
  std::optional<Reading> read_week_of(std::size_t index) const {
    auto day = read_whole_day(index + 2);
    if (!day || day->found.size() != 1 || !day->found[0].to.is_nothing()) return std::nullopt;
    day->found[0].is_week_around = true;
    day->found[0].range.begin = text_[index].range.begin;
    return day;
  }

  /// "The first of July", "the twenty-first of March 1952".
  std::optional<Reading> read_spelt_day(std::size_t index) const {
    const auto spelt = spelt_ordinal(text_, index);
    if (!spelt || !text_.is(spelt->second, "of") || text_.before(index).low != "the") return std::nullopt;
    const auto month = month_at(spelt->second + 1);
    if (!month || text_.is(month->next, "'s")) return std::nullopt;
    Reading reading{{day_expression(month->number, spelt->first, index, month->next)}, month->next};
    finish_days(reading);
    return reading;
  }

  struct Month {
    int number = 0;
    std::size_t next = 0;
    bool is_short = false;
  };
  struct Day {
    int number = 0;
    std::size_t next = 0;
    bool is_ordinal = false;
  };

  std::optional<Month> month_at(std::size_t index) const {
    const Piece& piece = text_[index];
    if (piece.kind != PieceKind::Word || !piece.is_capitalised) return std::nullopt;
    if (const int month = month_named(piece.low); month > 0) return Month{month, index + 1, false};
    const int month = month_shortened(piece.low);
    if (month == 0) return std::nullopt;
    return Month{month, index + (text_.is(index + 1, ".") && text_.is_attached(index + 1) ? 2U : 1U), true};
  }

  /// 1 to 31, with "st" to "th"; nothing for a clock time, a share or an amount.
  std::optional<Day> day_at(std::size_t index) const {
    const Piece& piece = text_[index];
    if (piece.kind != PieceKind::Figure || piece.low.size() > 2) return std::nullopt;
    const int day = whole_number(piece.low, 2);
    if (day < 1 || day > 31) return std::nullopt;
    if (!text_.is_attached(index + 1)) return Day{day, index + 1, false};
    const Piece& after = text_[index + 1];
    if (after.kind == PieceKind::Word) {
      if (after.low == "'s") return Day{day, index + 1, false};
      if (!is_ordinal_ending(after.low)) return std::nullopt;
      return Day{day, index + 2, true};
    }
    const bool is_clock =
        after.low == ":" && text_[index + 2].kind == PieceKind::Figure && text_.is_attached(index + 2);
    if (is_clock || after.low == "%" || after.low == "°") return std::nullopt;
    return Day{day, index + 1, false};
  }

  /// Whether a number after a month counts what follows rather than the month's days: "in June 20 people".
  bool counts_something(std::size_t next) const {
    const Piece& after = text_[next];
    if (magnitude_of(after.low) > 0 || after.low == "%" || after.low == "percent" || after.low == "per")
      return true;
    return after.kind == PieceKind::Word && is_counted_noun(after.low);
  }

  /// The year after a day or month: "2021", ", 2021", "of 2021".
  std::size_t take_year(std::size_t index, int& year) const {
    std::size_t at = index;
    if (text_.is(at, ",") || text_.is(at, "of")) ++at;
    if (const auto cut = cut_year(text_, at)) {
      year = cut->first;
      return cut->second;
    }
    const int found = text_.year_at(at);
    if (found == 0) return index;
    const bool is_amount = is_counted_noun(text_[at + 1].low);
    const bool begins_range = text_.is(at, ",") && text_.is(at + 1, "-");
    if (is_amount || begins_range) return index;
    year = found;
    return at + 1;
  }

  /// "last year", "of this year", "of that year" after a day or month.
  std::size_t take_relative_year(std::size_t index, Expression& expression) const {
    std::size_t at = index;
    if (text_.is(at, ",") && text_.is(at + 2, "year")) ++at;
    if (const Tense tense = tense_behind(text_, at); tense != Tense::Unknown) {
      expression.tense = tense;
      return at + 1;
    }
    if (text_.is(at, "of")) ++at;
    const bool has_the = text_.is(at, "the");
    if (has_the) ++at;
    if (!text_.is(at + 1, "year")) return index;
    const std::string_view low = text_[at].low;
    if (low == "that" || (has_the && low == "same")) {
      expression.is_of_that_year = true;
    } else if (has_the && (low == "following" || low == "previous")) {
      expression.is_of_that_year = true;
      expression.years_on = low == "following" ? 1 : -1;
    } else if (low == "last" || low == "this" || low == "next") {
      expression.years_away = low == "last" ? -1 : low == "next" ? 1 : 0;
    } else {
      return index;
    }
    return at + 2;
  }

  Expression day_expression(int month, int day, std::size_t first, std::size_t next) const {
    Expression expression;
    expression.scale = Scale::Day;
    expression.from = {0, month, day};
    expression.range = text_.from_to(first, next);
    return expression;
  }

  /// The days of one month that stand together: "3", "3-5", "3 to 5", "3 and 7", "3, 5 and 7".
  struct Days {
    std::vector<Day> list;
    std::vector<std::size_t> begins;
    bool is_range = false;
    std::size_t next = 0;
  };
  Days days_from(std::size_t index, const Day& first) const {
    Days days{{first}, {index}, false, first.next};
    const bool is_between = text_.is(first.next, "and") && begins_between(index);
    if (joins_range(text_[first.next].low) || is_between) {
      std::size_t at = first.next + 1;
      if (text_.is(at, "the")) ++at;
      const auto last = day_at(at);
      const bool is_tight = text_.is_attached(first.next) && text_.is_attached(first.next + 1);
      if (last && last->number > first.number && (is_tight || !counts_something(last->next)) &&
          !is_figure_going_on(last->next)) {
        days.list.push_back(*last);
        days.begins.push_back(at);
        days.is_range = true;
        days.next = last->next;
      }
      return days;
    }
    take_further_days(days);
    return days;
  }

  /// "Between 16 and 20 February", "between Feb. 16 and 20".
  bool begins_between(std::size_t index) const {
    if (text_.before(index).low == "between") return true;
    const std::size_t month = text_.before(index).low == "." ? 2 : 1;
    return index > month && month_at(index - month) && text_.before(index, month + 1).low == "between";
  }

  /// "12" of "May 12, 12/5": the sign goes on with another figure.
  bool is_figure_going_on(std::size_t next) const {
    return (text_.is(next, "-") || text_.is(next, "/")) && text_[next + 1].kind == PieceKind::Figure;
  }

  void take_further_days(Days& days) const {
    Days longer = days;
    for (int times = 0; times < 8; ++times) {
      std::size_t at = longer.next;
      const bool is_last = text_.is(at, "and") || text_.is(at, "or") || text_.is(at, "&") ||
                           (text_.is(at, ",") && text_.is(at + 1, "and"));
      if (!is_last && !text_.is(at, ",")) return;
      at += text_.is(at, ",") && is_last ? 2U : 1U;
      const auto day = day_at(at);
      const bool goes_wrong = !day || day->number <= longer.list.back().number ||
                              counts_something(day->next) || text_.is_count_of(day->next) ||
                              is_figure_going_on(day->next);
      if (goes_wrong) return;
      // "Both 3 and 7 May", but "May 3 and 7 ships" was sorted out above, as was "on 3 March, 5 April".
      longer.list.push_back(*day);
      longer.begins.push_back(at);
      longer.next = day->next;
      if (is_last) {
        days = longer;
        return;
      }
    }
  }

  std::vector<Expression> expressions_of(const Days& days, int month, std::size_t first,
                                         std::size_t next) const {
    std::vector<Expression> found;
    if (days.is_range) {
      found.push_back(day_expression(month, days.list[0].number, first, next));
      found[0].to = {0, month, days.list[1].number};
      return found;
    }
    for (std::size_t i = 0; i < days.list.size(); ++i) {
      const bool is_first = i == 0;
      const bool is_last = i + 1 == days.list.size();
      const std::size_t begin = is_first ? first : days.begins[i];
      found.push_back(day_expression(month, days.list[i].number, begin, is_last ? next : days.list[i].next));
    }
    return found;
  }

  std::optional<Reading> read_whole_day(std::size_t index) const {
    if (auto numeric = read_numeric(text_, index)) return numeric;
    if (text_[index].kind == PieceKind::Figure) return read_day_first(index);
    const auto month = month_at(index);
    if (!month || !day_at(month->next)) return std::nullopt;
    return read_month_first(index);
  }

  /// 4 December 2025, 12-14 May, 3 and 7 May, the 16th of March.
  std::optional<Reading> read_day_first(std::size_t index) const {
    const auto first = day_at(index);
    if (!first) return std::nullopt;
    const Piece& before = text_.before(index);
    const bool ends_range =
        before.low == "-" && month_named(text_.before(index, 2).low) > 0;  // 30 May-2 June
    if (!ends_range && text_.is_attached(index) && index > 0 && before.low != "(" && before.low != "--" &&
        before.low != "“")
      return std::nullopt;
    const Days days = days_from(index, *first);
    std::size_t at = days.next;
    if (text_.is(at, "of") && days.list.back().is_ordinal) ++at;
    if (text_.is(at, "-") && text_.is_attached(at)) ++at;  // 4-Dec-2025
    const auto month = month_at(at);
    if (!month || (month->is_short && is_capital_after(month->next) && !text_.is(month->next - 1, ".")))
      return std::nullopt;
    Reading reading{expressions_of(days, month->number, index, month->next), month->next};
    if (text_.is(reading.next, "-") && text_.year_at(reading.next + 1) > 0 && text_.is_attached(reading.next))
      ++reading.next;
    if (at > days.next && take_short_year(reading)) return reading;
    finish_days(reading);
    return reading;
  }

  /// "94" of "31-Dec-94".
  bool take_short_year(Reading& reading) const {
    const Piece& digits = text_[reading.next + 1];
    const bool is_short = text_.is(reading.next, "-") && text_.is_attached(reading.next) &&
                          text_.is_attached(reading.next + 1) && digits.kind == PieceKind::Figure &&
                          digits.low.size() == 2 && !text_.is(reading.next + 2, "-");
    const int year = is_short ? whole_number(digits.low, 2) : -1;
    if (year < 0 || reading.found.size() != 1) return false;
    reading.found[0].from.year = year_of_two_digits(year);
    reading.next += 2;
    extend(reading.found[0], reading.next);
    return exists(reading.found[0].from);
  }

  bool is_capital_after(std::size_t index) const {
    return text_[index].kind == PieceKind::Word && text_[index].is_capitalised;
  }

  /// What may follow the days of a month: their year, a weekday in brackets, "last year".
  void finish_days(Reading& reading) const {
    int year = 0;
    std::size_t next = take_year(reading.next, year);
    Expression& last = reading.found.back();
    if (year != 0 && !exists({year, last.from.month, last.from.day})) {  // 29 February 2023
      year = 0;
      next = reading.next;
    }
    if (year == 0) next = take_relative_year(reading.next, last);
    for (Expression& expression : reading.found) {
      expression.from.year = year;
      if (!expression.to.is_nothing()) expression.to.year = year;
      expression.years_away = last.years_away;
      expression.is_of_that_year = last.is_of_that_year;
      expression.years_on = last.years_on;
    }
    if (text_.is(next, "(") && weekday_in(next + 1) >= 0) {
      last.weekday = weekday_in(next + 1);
      next += text_.is(next + 2, ".") ? 3U : 2U;
      if (text_.is(next, ")")) ++next;
    }
    extend(last, next);
    reading.next = next;
  }

  void extend(Expression& expression, std::size_t next) const {
    expression.range.end = text_[next - 1].range.end;
  }

  int weekday_in(std::size_t index) const {
    const int full = weekday_named(text_[index].low);
    return full >= 0 ? full : weekday_shortened(text_[index].low);
  }

  /// December 4, Dec. 4-5, May 3 and 7, June 2021, January-March 2021, June.
  std::optional<Reading> read_month_first(std::size_t index) const {
    const auto month = month_at(index);
    if (!month) return std::nullopt;
    if (text_.is(month->next, "the")) {  // March the 9th
      const auto late = day_at(month->next + 1);
      if (late && late->is_ordinal && text_.ends_at_clause(late->next)) {
        Reading reading{{day_expression(month->number, late->number, index, late->next)}, late->next};
        finish_days(reading);
        return reading;
      }
    }
    const auto day = day_at(month->next);
    if (day && !counts_something(day->next) && !is_going_on_as_number(*day, month->next)) {
      const Days days = days_from(month->next, *day);
      Reading reading{expressions_of(days, month->number, index, days.next), days.next};
      finish_days(reading);
      mark_events(reading);
      return reading;
    }
    return read_month(index, *month);
  }

  /// "June 12/13", "May 5.2".
  bool is_going_on_as_number(const Day& day, std::size_t figure) const {
    return text_.is(day.next, "/") && text_.is_attached(day.next) && figure + 1 == day.next;
  }

  void mark_events(Reading& reading) const {
    static const Words events = {"attack",     "attacks", "terror",   "terrorist",
                                 "hijackings", "assault", "massacre", "coup"};
    if (has(events, text_[reading.next].low)) reading.found.back().names_event = true;
  }

  std::optional<Reading> read_month(std::size_t index, const Month& month) const {
    Expression expression;
    expression.scale = Scale::Month;
    expression.from.month = month.number;
    std::size_t next = month.next;
    if (text_.is(next, "-") || text_.is(next, "--") || text_.is(next, "/")) {
      const auto end = month_at(next + 1);
      if (end && !day_at(end->next)) {
        expression.to.month = end->number;
        next = end->next;
      }
    }
    const std::size_t bare = next;
    next = take_year(next, expression.from.year);
    if (expression.to.month > 0) {
      expression.to.year = expression.from.year;
      if (expression.from.year > 0 && expression.to.month < expression.from.month) --expression.from.year;
    }
    if (next == bare) next = take_relative_year(next, expression);
    if (next == bare && expression.to.month == 0 &&
        !is_month_alone(text_, {index, month.next, month.is_short}, namesakes_))
      return std::nullopt;
    expression.range = text_.from_to(index, next);
    return Reading{{expression}, next};
  }

  /// Thursday; Tuesday (Dec. 23); Tuesday, 23 December; Tuesday last week.
  std::optional<Reading> read_weekday(std::size_t index) const {
    const Piece& name = text_[index];
    if (!name.is_capitalised) return std::nullopt;
    const int full = weekday_named(name.low);
    const int weekday = full >= 0 ? full : weekday_shortened(name.low);
    if (weekday < 0 || is_no_one_day(text_, index)) return std::nullopt;
    std::size_t next = index + 1;
    if (full < 0 && text_.is(next, ".") && text_.is_attached(next)) ++next;
    if (auto day = read_day_after_weekday(index, next)) {
      day->found.front().weekday = weekday;
      return day;
    }
    if (full < 0) return std::nullopt;
    Expression expression;
    expression.scale = Scale::Weekday;
    expression.weekday = weekday;
    std::size_t at = text_.is(next, "of") || text_.is(next, "in") ? next + 1 : next;
    if (text_.is(at + 1, "week") && !text_.is(at + 2, "'s")) {
      const std::string_view low = text_[at].low;
      if (low == "last" || low == "this" || low == "next") {
        expression.weeks_away = low == "last" ? -1 : low == "next" ? 1 : 0;
        next = at + 2;
      }
    }
    if (const int weeks = weeks_behind(text_, next); weeks > 0) {  // "Monday week": one later than the next
      expression.weeks_later = weeks;
      static const Words ahead = {"until", "till", "to", "for", "by"};
      if (has(ahead, text_.before(index).low)) expression.tense = Tense::Future;
      ++next;
    } else if (const Tense tense = tense_behind(text_, next); tense != Tense::Unknown) {
      expression.tense = tense;
      ++next;
    }
    expression.range = text_.from_to(index, next);
    return Reading{{expression}, next};
  }

  std::optional<Reading> read_day_after_weekday(std::size_t index, std::size_t next) const {
    std::size_t at = next;
    const bool is_bracketed = text_.is(at, "(");
    if (text_.is(at, ",") || is_bracketed) ++at;
    if (text_.is(at, "the")) ++at;
    auto day = read_whole_day(at);
    if (!day) return std::nullopt;
    Expression& first = day->found.front();
    if (first.scale != Scale::Day) return std::nullopt;
    first.range.begin = text_[index].range.begin;
    if (is_bracketed && text_.is(day->next, ")")) {
      if (day->found.size() == 1) extend(first, day->next + 1);
      ++day->next;
    }
    return day;
  }

  Stretch text_;
  NamesakesHere namesakes_;
};

}  // namespace

std::vector<Expression> expressions_in(const std::vector<Piece>& pieces, const NamesakesHere& namesakes) {
  const Stretch text(pieces);
  const Forms forms(pieces, namesakes);
  std::vector<Expression> found;
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (std::size_t i = 0; i < pieces.size();) {
    auto reading = forms.read(i);
    if (!reading) {
      ++i;
      continue;
    }
    const Tense tense = tense_around(text, i, reading->next);
    for (Expression& expression : reading->found) {
      if (expression.tense == Tense::Unknown) expression.tense = tense;
      const bool is_told = is_told_of(text, i) || names_past_event(text, reading->next);
      expression.is_firmly_past = tense == Tense::Past && is_told;
      const std::string_view before = text.before(i).low;
      expression.is_introduced =
          before == "in" || before == "on" || before == "by" || before == "until" || before == "from" ||
          (before == "," && text.before(i, 2).low == "day");  // "the following day, April 7,"
      found.push_back(expression);
      places.emplace_back(i, reading->next);
    }
    i = reading->next;
  }
  share_years(found, places, text);
  return found;
}

}  // namespace communique::reading
