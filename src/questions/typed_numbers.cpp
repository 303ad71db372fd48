// Numbers and ordinals as typed. A number is read to a value and compared; digits are never fuzzy.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "questions/name_words.hpp"
#include "questions/numerals.hpp"
#include "questions/typed_answers.hpp"
#include "questions/units.hpp"

namespace communique {
namespace {

enum class Bound { None, Above, Below };

/// A number as typed with all that stands around it.
struct Quantity {
  double value = 0;
  std::u32string unit;  // what follows the number, or the currency before it
  Bound bound = Bound::None;
};

void trim_front(std::u32string_view& text) {
  while (!text.empty() && (text.front() == U' ' || text.front() == U':')) text.remove_prefix(1);
}

bool is_latin_letter(char32_t c) { return c >= U'a' && c <= U'z'; }

bool take_prefix(std::u32string_view& text, std::u32string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  const bool ends_word = text.size() == prefix.size() || !is_latin_letter(text[prefix.size()]);
  if (is_latin_letter(prefix.back()) && !ends_word) return false;
  text.remove_prefix(prefix.size());
  trim_front(text);
  return true;
}

template <std::size_t Count>
bool take_any(std::u32string_view& text, const std::array<std::u32string_view, Count>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&text](std::u32string_view prefix) { return take_prefix(text, prefix); });
}

/// Words before a number that leave it what it is, and those that turn it into a bound.
Bound take_lead(std::u32string_view& text) {
  constexpr std::array<std::u32string_view, 23> kNeutral{
      U"about", U"around", U"approximately", U"approx.", U"approx", U"roughly", U"nearly", U"almost",
      U"some",  U"circa",  U"ca.",           U"c.",      U"~",      U"≈",       U"大約",   U"約",
      U"约",    U"약",     U"it is",         U"it was",  U"the",    U"exactly", U"just"};
  constexpr std::array<std::u32string_view, 6> kAbove{U"over",  U"more than", U"at least",
                                                      U"above", U">",         U"超過"};
  constexpr std::array<std::u32string_view, 7> kBelow{U"under", U"less than", U"fewer than", U"below",
                                                      U"<",     U"up to",     U"at most"};
  Bound bound = Bound::None;
  trim_front(text);
  while (true) {
    if (take_any(text, kAbove)) {
      bound = Bound::Above;
    } else if (take_any(text, kBelow)) {
      bound = Bound::Below;
    } else if (!take_any(text, kNeutral)) {
      return bound;
    }
  }
}

/// The currency or 百分之 before a number.
std::u32string take_unit(std::u32string_view& text) {
  if (take_prefix(text, U"百分之")) return U"percent";
  const std::size_t length = leading_currency(text);
  const std::u32string unit(text.substr(0, length));
  text.remove_prefix(length);
  trim_front(text);
  return unit;
}

/// True where what follows the number can be the name of what is counted: no second number, no "or".
bool is_unit(std::u32string_view rest) {
  if (rest.empty() || unit_named(rest)) return true;
  if (std::any_of(rest.begin(), rest.end(), is_decimal_digit) || is_negated(folded(utf8(rest)))) return false;
  const std::u32string padded = U" " + std::u32string(rest) + U" ";
  for (const std::u32string_view other :
       {U" or ", U" and ", U" to ", U" squared ", U" cubed ", U" halves ", U" thirds ", U" quarters ",
        U" ago ", U" times ", U" score ", U"°", U"/", U"?"}) {
    if (padded.find(other) != std::u32string::npos) return false;
  }
  // "seventy eighty", "七十八十": a second number in words.
  const auto word = rest.find(U' ') == std::u32string_view::npos ? rest : rest.substr(rest.rfind(U' ') + 1);
  return !leading_number(word, DecimalMark::Point);
}

/// Without the "of a" of "half of an hour".
void skip_article(std::u32string_view& text) {
  constexpr std::array<std::u32string_view, 3> kArticles{U"of", U"an", U"a"};
  while (take_any(text, kArticles)) {
  }
}

/// What stands behind the first unit of a time in two, in that unit: the half hour of "1 hour 30 minutes"
/// and of "an hour and a half". Nothing where it is something else.
std::optional<double> smaller_part(const Unit& unit, std::u32string_view text) {
  trim_front(text);
  constexpr std::array<std::u32string_view, 2> kTies{U"and", U","};
  take_any(text, kTies);
  skip_article(text);
  if (text == U"half" || text == U"半") return 0.5;
  const auto number = leading_number(text, DecimalMark::Point);
  if (!number || number->is_ordinal) return std::nullopt;
  std::u32string_view rest = number->rest;
  trim_front(rest);
  const auto smaller = unit_named(rest);
  const bool is_smaller =
      smaller && smaller->dimension == unit.dimension && smaller->factor * number->value < unit.factor;
  return is_smaller ? std::optional(number->value * smaller->factor / unit.factor) : std::nullopt;
}

/// Takes what stands behind the number; false where it makes something else of it.
bool take_rest(std::u32string_view rest, Quantity& quantity) {
  trim_front(rest);
  if (rest.size() > 1 && rest.front() == U'-' && !is_decimal_digit(rest[1])) rest.remove_prefix(1);
  while (!rest.empty() && (rest.back() == U'.' || rest.back() == U' ')) rest.remove_suffix(1);
  skip_article(rest);
  if (rest.empty()) return true;
  const auto first = leading_unit(rest);
  if (first && first->unit.dimension == Dimension::Time && first->length < rest.size()) {
    if (const auto part = smaller_part(first->unit, rest.substr(first->length))) {
      quantity.value += part.value();
      quantity.unit = std::u32string(rest.substr(0, first->length));
      return true;
    }
  }
  if (!is_unit(rest)) return false;
  if (quantity.unit.empty()) quantity.unit = std::u32string(rest);
  return true;
}

/// "an hour", which has no number in it.
bool take_single(std::u32string_view text, Quantity& quantity) {
  constexpr std::array<std::u32string_view, 2> kOne{U"an", U"a"};
  if (!take_any(text, kOne) || !leading_unit(text)) return false;
  quantity.value = 1;
  return take_rest(text, quantity);
}

std::optional<Quantity> read_quantity(std::string_view given, DecimalMark mark) {
  const std::u32string plain = plain_text(given);
  std::u32string_view text = plain;
  Quantity quantity;
  quantity.bound = take_lead(text);
  bool is_negative = take_prefix(text, U"-") || take_prefix(text, U"minus") || take_prefix(text, U"negative");
  quantity.unit = take_unit(text);
  is_negative = take_prefix(text, U"-") || is_negative;
  take_prefix(text, U"+");
  const auto number = leading_number(text, mark);
  if (!number) return take_single(text, quantity) ? std::optional(quantity) : std::nullopt;
  if (number->is_ordinal) return std::nullopt;
  quantity.value = is_negative ? -number->value : number->value;
  return take_rest(number->rest, quantity) ? std::optional(quantity) : std::nullopt;
}

/// The unit of "% of voters" and "km from the coast": a unit and then what does not change it.
std::optional<Unit> unit_of(std::u32string_view text) {
  if (const auto whole = unit_named(text)) return whole;
  const auto first = leading_unit(text);
  if (!first) return std::nullopt;
  std::u32string_view rest = text.substr(first->length);
  trim_front(rest);
  constexpr std::array<std::u32string_view, 11> kHarmless{
      U"of", U"in", U"long", U"from", U"away", U"apart", U"wide", U"high", U"each", U"total", U"deep"};
  return take_any(rest, kHarmless) ? std::optional(first->unit) : std::nullopt;
}

/// The typed value in the key's unit; nothing where the two units cannot mean the same.
std::optional<double> in_unit_of(const Quantity& key, const Quantity& given) {
  if (key.unit.empty() || given.unit.empty()) return given.value;
  const auto wanted = unit_of(key.unit);
  const auto typed = unit_of(given.unit);
  // Where heads are counted, "people" or "lawmakers" makes no difference, and any measure does.
  if (!wanted && !typed) return given.value;
  if (!wanted || !typed || wanted->dimension != typed->dimension) return std::nullopt;
  if (typed->dimension == Dimension::Money) {
    return wanted->factor == typed->factor ? std::optional(given.value) : std::nullopt;
  }
  return given.value * typed->factor / wanted->factor;
}

/// 23 for 23.4, 1 400 for 1 432: the key rounded, with two figures or more of it left.
bool is_key_rounded(double key, double given) {
  if (given == 0 || (std::abs(key) < 1000 && key == std::floor(key))) return false;
  const auto is_multiple = [given](double step) {
    return std::abs(std::round(given / step) * step - given) < step * 1e-6;
  };
  double step = std::pow(10.0, std::floor(std::log10(std::abs(given))));  // down to its last figure
  while (step > 1e-6 && !is_multiple(step)) step /= 10;
  const bool has_two_figures = std::abs(given) / step > 9.5;
  return has_two_figures && std::abs(std::round(key / step) * step - given) < step * 1e-6;
}

/// What is asked for: a value in a unit, and how many of that unit one of the key's own is: a million
/// dollars where the key is "5" and its unit "million dollars".
struct Wanted {
  Quantity quantity;
  double scale = 1;
};

Wanted wanted_from(const std::string& form, Quantity quantity, const std::string& unit) {
  Wanted wanted{std::move(quantity)};
  if (unit.empty()) return wanted;
  wanted.quantity.unit = plain_text(unit);
  const auto scale = leading_number(wanted.quantity.unit, DecimalMark::Point);
  const bool is_bare = form.find_first_not_of("0123456789.,-+ ") == std::string::npos;
  if (!scale || scale->is_ordinal || is_decimal_digit(wanted.quantity.unit.front())) return wanted;
  std::u32string_view rest = scale->rest;
  trim_front(rest);
  wanted.scale = scale->value;
  if (is_bare) wanted.quantity.value *= wanted.scale;  // "5 million" says its own scale
  wanted.quantity.unit = std::u32string(rest);
  return wanted;
}

Verdict compare(const Wanted& wanted, const Quantity& given, const TypedKey& asked) {
  constexpr double kExact = 1e-9;  // what arithmetic loses
  constexpr double kNear = 3;      // so many tolerances off is still seen to be meant
  const Quantity& key = wanted.quantity;
  const auto value = in_unit_of(key, given);
  if (!value) return Verdict::Wrong;
  const double allowed = std::max(std::abs(key.value) * asked.tolerance, asked.margin * wanted.scale);
  const double off = std::abs(*value - key.value) - std::abs(key.value) * kExact;
  if (off > allowed) {
    return off <= kNear * allowed || is_key_rounded(key.value, *value) ? Verdict::Almost : Verdict::Wrong;
  }
  const bool claims_bound = given.bound != Bound::None && given.bound != key.bound;
  return claims_bound ? Verdict::Almost : Verdict::Correct;
}

std::optional<double> read_ordinal(std::string_view given) {
  const std::u32string plain = plain_text(given);
  std::u32string_view text = plain;
  constexpr std::array<std::u32string_view, 9> kLead{U"the", U"it was", U"it is", U"number", U"no.",
                                                     U"no",  U"#",      U"第",    U"제"};
  const bool is_ordinal = plain.find_first_of(U"第제#") != std::u32string::npos;
  while (take_any(text, kLead)) {
  }
  const auto number = leading_number(text, DecimalMark::Point);
  if (!number || !is_unit(number->rest) || number->value != std::floor(number->value)) return std::nullopt;
  // "49 %" and "two seconds" measure something; "the 49th year" does not.
  std::u32string_view rest = number->rest;
  trim_front(rest);
  const bool is_measure = !is_ordinal && !number->is_ordinal && unit_named(rest);
  return is_measure ? std::nullopt : std::optional(number->value);
}

}  // namespace

Verdict grade_number(std::string_view given, const TypedKey& key) {
  const auto typed = read_quantity(given, decimal_mark(key.locale));
  if (!typed) return Verdict::Wrong;
  Verdict best = Verdict::Wrong;
  for (const std::string& form : key.accepted) {
    const auto quantity = read_quantity(form, DecimalMark::Point);
    if (!quantity) continue;
    const Wanted wanted = wanted_from(form, *quantity, key.unit);
    best = std::min(best, compare(wanted, *typed, key));
    if (wanted.scale == 1 || !typed->unit.empty()) continue;
    Quantity in_own_unit = *typed;  // a bare "5" where millions are asked for
    in_own_unit.value *= wanted.scale;
    best = std::min(best, compare(wanted, in_own_unit, key));
  }
  return best;
}

Verdict grade_ordinal(std::string_view given, const TypedKey& key) {
  const auto typed = read_ordinal(given);
  const bool is_equal =
      typed && std::any_of(key.accepted.begin(), key.accepted.end(),
                           [&](const std::string& form) { return read_ordinal(form) == typed; });
  return is_equal ? Verdict::Correct : Verdict::Wrong;
}

}  // namespace communique
