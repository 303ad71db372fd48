#include "reading/quantities_forms.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_set>

#include "reading/quantities_parts.hpp"
#include "reading/quantities_understood.hpp"
#include "reading/quantities_units.hpp"

namespace communique::reading {
namespace {

using Words = std::unordered_set<std::string_view>;

bool has(const Words& words, std::string_view low) { return words.count(low) != 0; }

/// Hundredths by division, so that 41 cents are 0.41 exactly.
double scaled(double value, double factor) {
  return factor < 1 ? value / std::round(1 / factor) : value * factor;
}

class Measuring : private Understanding {
 public:
  Measuring(std::string_view text, const std::vector<Piece>& pieces, const std::vector<bool>& taken,
            Pounds pounds)
      : Understanding(text, pieces, taken, pounds) {}

  std::vector<Measure> all() {
    for (std::size_t i = 0; i < pieces().size();) i = std::max(i + 1, read(i));
    return std::move(found_);
  }

 private:
  /// Reads what begins at a piece; the index to go on from, or 0 where nothing did.
  std::size_t read(std::size_t index) {
    if (is_taken(index) || !may_begin(index)) return 0;
    const auto number = read_number(pieces(), index);
    if (!number) return 0;
    for (std::size_t i = index; i < number->next; ++i) {
      if (is_taken(i)) return 0;
    }
    const auto currency = currency_at(index);
    const bool is_rate = currency && is(number->next, "/") && at(number->next + 1).kind == PieceKind::Word;
    if (!is_rate && is_no_amount(number->next)) return number->next;  // but £1,200/t
    if (auto next = read_range(index, *number, currency)) return next;
    auto unit = currency ? money(*number, *currency) : unit_at(index, *number);
    if (const auto people = people_of_nation(index, *number, unit)) unit = people;
    if (!unit) unit = unit_understood(index, *number);
    if (!unit || !is_written_out_enough(*number, *unit)) return number->next;
    add(index, is_below_zero(index, *unit) ? -number->value : number->value, *number, *unit, currency);
    return unit->next;
  }

  /// "Minus 0.5 percent", "-12C".
  bool is_below_zero(std::size_t index, const Unit& unit) const {
    if (unit.kind != Unit::Kind::Percent && unit.name.find("degree") == std::string::npos) return false;
    const Piece& left = before(index);
    return left.low == "minus" || (left.low == "-" && left.follows_space && !at(index).follows_space);
  }

  /// Not in the middle of "F-16", "A/320", "9:18", "+962", "No. 10" or "Resolution 2758".
  bool may_begin(std::size_t index) const {
    const Piece& piece = at(index);
    if (piece.kind == PieceKind::Mark) return false;
    const Piece& left = before(index);
    const bool is_share = left.low == "in" && (before(index, 2).low == "1" || before(index, 2).low == "one");
    if (is_share || left.low == "top" || left.low == "half" ||
        (left.low == "of" && before(index, 2).low == "group"))
      return false;
    const bool is_rise = left.low == "+" && (is(index + 1, "%") || is(index + 1, "percent"));  // (+6.4 %)
    if (piece.kind == PieceKind::Figure && !is_rise) {
      if (index > 0 && !piece.follows_space) {
        static const Words marks = {"-", "/", ":", ".", "+", "#", "&", "@", "_", "=", "×"};
        const bool is_minus = left.low == "-" && (left.follows_space || before(index, 2).low == "magnitude");
        const bool goes_on = (has(marks, left.low) && !is_minus) || left.kind != PieceKind::Mark;
        if (goes_on && !currency_at(index)) return false;
      }
      const std::size_t word = left.low == "." ? 2 : 1;
      const bool is_score = is(index + 1, "-") && at(index + 2).kind == PieceKind::Figure;
      const bool is_priced = is_attached(index) && currency_at(index);  // "P5,000" is no page
      if (!is_score && !is_priced && numbers_a_thing(before(index, word).low) &&
          (left.low != "." || before(index, word).low.size() < 4))
        return false;
    }
    return true;
  }

  /// Ordinals, clock times, ratios, decades, "5G": what follows a number and makes it none.
  bool is_no_amount(std::size_t next) const {
    const Piece& after = at(next);
    const Piece& last = before(next);
    if (is_attached(next)) {
      if (after.low == "s" || after.low == "'s" || after.low == ":" || after.low == "/" || after.low == "'")
        return true;
      if (after.kind == PieceKind::Word &&
          (after.low == "st" || after.low == "nd" || after.low == "rd" || after.low == "th"))
        return true;
      if (after.low == "-" && is_attached(next + 1) && is_ordinal_or_fraction(at(next + 1).low)) return true;
      const bool is_second = after.low == "-" && is(next + 1, "second") && last.kind == PieceKind::Word;
      if (is_second) return true;  // the twenty-second
    }
    const bool is_name = last.kind == PieceKind::Word && last.is_capitalised && after.low == "-" &&
                         at(next + 1).is_capitalised && at(next + 2).is_capitalised;
    if (is_name) return true;  // the Six-Day War
    if (is_ordinal_or_fraction(after.low) && after.low != "first") return true;
    static const Words clock = {"a.m.", "p.m.", "am", "pm",  "gmt", "utc", "o'clock",
                                "bc",   "b.c.", "ad", "hrs", "bce", "noon"};
    if (has(clock, after.low)) return true;
    static const Words at_a_time = {"at", "by", "until", "from", "around", "before", "after", "since"};
    const bool is_military = after.low == "hours" && last.low.size() == 4 && whole_number(last.low, 4) >= 0 &&
                             whole_number(last.low, 4) % 100 < 60 && whole_number(last.low, 4) <= 2400;
    if (is_military && (last.low.front() == '0' || has(at_a_time, before(next, 2).low))) return true;
    return is(next, "a") && is(next + 1, ".") && is(next + 2, "m");
  }

  /// Words count from ten on, with a magnitude, or with a unit that is no mere count; "one day" is an idiom.
  bool is_written_out_enough(const NumberRead& number, const Unit& unit) const {
    if (!number.is_spelled || number.has_magnitude || number.value >= 10) return true;
    if (unit.kind == Unit::Kind::Time && is(number.next, "-")) return true;  // a one-day visit
    if (number.value == 1 && unit.kind == Unit::Kind::Percent) return true;
    if (number.value == 1) return unit.kind == Unit::Kind::Time && unit.name != "day" && unit.name != "night";
    return unit.kind != Unit::Kind::Count;
  }

  /// "10 to 15 percent", "$10-15 billion", "voted 312 to 118": two amounts with one unit. Each is an entry of
  /// its own, since each is a figure that the text gives.
  std::size_t read_range(std::size_t index, const NumberRead& low, const std::optional<Currency>& currency) {
    std::size_t join = low.next;
    static const Words joins = {"-", "--", "to", "and", "or"};
    const double suffix = low.has_magnitude || is(join + 1, ",") ? 1 : suffix_of_low(join);
    if (suffix > 1) ++join;  // 3m-4m tonnes
    if (!has(joins, at(join).low) || is_taken(join + 1)) return 0;
    if (is(join, "and") && before(index).low != "between" && !low.is_spelled &&
        at(index).kind != PieceKind::Figure)
      return 0;
    std::size_t second = join + 1;
    const bool repeats_currency = currency && is(second, "$");
    if (repeats_currency) return 0;
    const auto high = read_number(pieces(), second);
    if (!high || high->is_article || is_no_amount(high->next) || (low.is_spelled != high->is_spelled))
      return 0;
    if (is(join, "and") && low.is_spelled && high->value < 10) return 0;
    auto unit = currency ? money(*high, *currency) : unit_at(second, *high);
    if (!unit && !currency) unit = unit_numbered(index, *high);
    if (!unit && !currency && is_vote(index))
      unit = Unit{"vote", high->next, high->next, 1, 0.8, Unit::Kind::Count};
    if (!unit || !is_written_out_enough(*high, *unit) ||
        (is(join, "-") && unit->kind == Unit::Kind::Count && low.value > high->value && unit->name != "vote"))
      return 0;
    double value = scaled(low.value, suffix > 1 && unit->factor >= 1 ? suffix : unit->factor);
    if (high->has_magnitude && !low.has_magnitude && low.value < 1000) value *= magnitude_of_last(*high);
    Measure first = measure_of(index, value, join, *unit, currency);
    found_.push_back(first);
    add(second, high->value, *high, *unit, std::nullopt);
    return unit->next;
  }

  /// "3m" of "3m-4m tonnes"; 1 where the letter is none of that kind.
  double suffix_of_low(std::size_t at_letter) const {
    const std::string_view low = at(at_letter).low;
    const bool fits = is_attached(at_letter) && (is(at_letter + 1, "-") || is(at_letter + 1, "to"));
    if (!fits || at(at_letter + 2).kind != PieceKind::Figure || at(at_letter + 3).low != low) return 1;
    return low == "m" || low == "mn" ? 1e6 : low == "bn" ? 1e9 : low == "k" ? 1e3 : 1;
  }

  double magnitude_of_last(const NumberRead& number) const {
    return std::max(1.0, magnitude_of(before(number.next).low));
  }

  bool is_vote(std::size_t index) const {
    static const Words words = {"vote",   "votes",    "voted",  "voting",
                                "passed", "approved", "ballot", "rejected"};
    for (std::size_t steps = 1; steps <= 6 && steps <= index; ++steps) {
      if (before(index, steps).low == ".") return false;
      if (has(words, before(index, steps).low)) return true;
    }
    return false;
  }

  Measure measure_of(std::size_t index, double value, std::size_t next, const Unit& unit,
                     const std::optional<Currency>& currency) const {
    Measure measure;
    const std::size_t first = currency ? currency->first : index;
    const auto approximation = approximation_before(first);
    const std::size_t begin = first - approximation.size();
    measure.range = {at(begin).range.begin, at(next - 1).range.end};
    measure.value = value;
    measure.unit = unit.name;
    measure.confidence = unit.confidence;
    if (!approximation.empty())
      measure.approximately =
          text().substr(at(begin).range.begin, at(first - 1).range.end - at(begin).range.begin);
    return measure;
  }

  void add(std::size_t index, double value, const NumberRead& number, const Unit& unit,
           const std::optional<Currency>& currency) {
    Measure measure =
        measure_of(index, scaled(value, unit.factor), std::max(unit.next, number.next), unit, currency);
    measure.counts = counted_by(number, unit);
    last_kind_ = unit.kind;
    last_was_understood_ = unit.next == number.next && !currency;
    if (unit.kind == Unit::Kind::Money) {
      last_sum_ = unit.name;
      last_sum_at_ = measure.range.end;
    }
    if (unit.kind == Unit::Kind::Count) {
      last_counted_ = unit.name;
      last_counted_at_ = measure.range.end;
    }
    found_.push_back(std::move(measure));
  }

  /// "Chinese air force aircraft" of "28 Chinese air force aircraft", "global output" of "70 percent of
  /// global output".
  std::string counted_by(const NumberRead& number, const Unit& unit) const {
    if (unit.kind == Unit::Kind::Count) {
      if (unit.head < number.next || unit.next <= number.next) return {};
      std::size_t first = number.next;
      while (first < unit.head && (is(first, "-") || (first == number.next && unit.factor > 1))) ++first;
      return std::string(
          text().substr(at(first).range.begin, at(unit.next - 1).range.end - at(first).range.begin));
    }
    std::size_t first = unit.next;
    const bool is_adjective = is(unit.head - 1, "-");
    if (is(first, "of")) {
      ++first;
      if (is(first, "the") || is(first, "its") || is(first, "their")) ++first;
    } else if (!is_adjective && unit.kind != Unit::Kind::Money) {
      return {};
    }
    std::size_t end = first;
    const auto goes_on = [&](std::size_t i) {
      return !ends_phrase(at(i)) || (is(i, "-") && i > first && is_attached(i) && is_attached(i + 1));
    };
    while (end < first + 6 && goes_on(end) && !is_taken(end)) ++end;
    if (end == first) return {};
    return std::string(text().substr(at(first).range.begin, at(end - 1).range.end - at(first).range.begin));
  }
};

}  // namespace

std::vector<Measure> measures_in(std::string_view text, const std::vector<Piece>& pieces,
                                 const std::vector<bool>& taken, Pounds pounds) {
  return Measuring(text, pieces, taken, pounds).all();
}

}  // namespace communique::reading
