// Numbers and ordinals as typed. A number is read to a value and compared; digits are never fuzzy.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "questions/numerals.hpp"
#include "questions/typed_answers.hpp"

namespace communique {
namespace {

enum class Dimension { Share, Time, Calendar, Length, Mass, Money };

struct Unit {
  Dimension dimension;
  double factor;  // to the dimension's base; for money a number that stands for the currency
};

struct UnitName {
  std::u32string_view name;
  Unit unit;
};

constexpr Unit kPercent{Dimension::Share, 1};
constexpr Unit kPerMille{Dimension::Share, 0.1};
constexpr Unit kSecond{Dimension::Time, 1};
constexpr Unit kMinute{Dimension::Time, 60};
constexpr Unit kHour{Dimension::Time, 3600};
constexpr Unit kDay{Dimension::Time, 86400};
constexpr Unit kWeek{Dimension::Time, 604800};
constexpr Unit kMonth{Dimension::Calendar, 1};
constexpr Unit kYear{Dimension::Calendar, 12};
constexpr Unit kMetre{Dimension::Length, 1};
constexpr Unit kKilometre{Dimension::Length, 1000};
constexpr Unit kMile{Dimension::Length, 1609.344};
constexpr Unit kKilogram{Dimension::Mass, 1};
constexpr Unit kTonne{Dimension::Mass, 1000};
constexpr Unit kUsDollar{Dimension::Money, 1};
constexpr Unit kYen{Dimension::Money, 2};
constexpr Unit kTaiwanDollar{Dimension::Money, 3};
constexpr Unit kYuan{Dimension::Money, 4};
constexpr Unit kEuro{Dimension::Money, 5};
constexpr Unit kPound{Dimension::Money, 6};
constexpr Unit kWon{Dimension::Money, 7};

/// Written before the number too: "$5", "NT$30".
constexpr std::array kUnits{UnitName{U"%", kPercent},
                            UnitName{U"‰", kPerMille},
                            UnitName{U"percent", kPercent},
                            UnitName{U"per cent", kPercent},
                            UnitName{U"pct", kPercent},
                            UnitName{U"パーセント", kPercent},
                            UnitName{U"퍼센트", kPercent},
                            UnitName{U"second", kSecond},
                            UnitName{U"sec", kSecond},
                            UnitName{U"秒", kSecond},
                            UnitName{U"minute", kMinute},
                            UnitName{U"min", kMinute},
                            UnitName{U"分", kMinute},
                            UnitName{U"分鐘", kMinute},
                            UnitName{U"分钟", kMinute},
                            UnitName{U"분", kMinute},
                            UnitName{U"hour", kHour},
                            UnitName{U"hr", kHour},
                            UnitName{U"h", kHour},
                            UnitName{U"時間", kHour},
                            UnitName{U"小時", kHour},
                            UnitName{U"小时", kHour},
                            UnitName{U"시간", kHour},
                            UnitName{U"day", kDay},
                            UnitName{U"天", kDay},
                            UnitName{U"日", kDay},
                            UnitName{U"日間", kDay},
                            UnitName{U"일", kDay},
                            UnitName{U"week", kWeek},
                            UnitName{U"週", kWeek},
                            UnitName{U"週間", kWeek},
                            UnitName{U"周", kWeek},
                            UnitName{U"주", kWeek},
                            UnitName{U"month", kMonth},
                            UnitName{U"か月", kMonth},
                            UnitName{U"ヶ月", kMonth},
                            UnitName{U"個月", kMonth},
                            UnitName{U"个月", kMonth},
                            UnitName{U"개월", kMonth},
                            UnitName{U"year", kYear},
                            UnitName{U"yr", kYear},
                            UnitName{U"年", kYear},
                            UnitName{U"年間", kYear},
                            UnitName{U"년", kYear},
                            UnitName{U"metre", kMetre},
                            UnitName{U"meter", kMetre},
                            UnitName{U"m", kMetre},
                            UnitName{U"公尺", kMetre},
                            UnitName{U"米", kMetre},
                            UnitName{U"kilometre", kKilometre},
                            UnitName{U"kilometer", kKilometre},
                            UnitName{U"km", kKilometre},
                            UnitName{U"公里", kKilometre},
                            UnitName{U"mile", kMile},
                            UnitName{U"kilogram", kKilogram},
                            UnitName{U"kg", kKilogram},
                            UnitName{U"公斤", kKilogram},
                            UnitName{U"tonne", kTonne},
                            UnitName{U"ton", kTonne},
                            UnitName{U"t", kTonne},
                            UnitName{U"噸", kTonne},
                            UnitName{U"吨", kTonne},
                            UnitName{U"$", kUsDollar},
                            UnitName{U"us$", kUsDollar},
                            UnitName{U"usd", kUsDollar},
                            UnitName{U"dollar", kUsDollar},
                            UnitName{U"us dollar", kUsDollar},
                            UnitName{U"美元", kUsDollar},
                            UnitName{U"¥", kYen},
                            UnitName{U"jpy", kYen},
                            UnitName{U"yen", kYen},
                            UnitName{U"円", kYen},
                            UnitName{U"日圓", kYen},
                            UnitName{U"日元", kYen},
                            UnitName{U"nt$", kTaiwanDollar},
                            UnitName{U"twd", kTaiwanDollar},
                            UnitName{U"ntd", kTaiwanDollar},
                            UnitName{U"nt dollar", kTaiwanDollar},
                            UnitName{U"new taiwan dollar", kTaiwanDollar},
                            UnitName{U"台幣", kTaiwanDollar},
                            UnitName{U"rmb", kYuan},
                            UnitName{U"cny", kYuan},
                            UnitName{U"yuan", kYuan},
                            UnitName{U"人民幣", kYuan},
                            UnitName{U"€", kEuro},
                            UnitName{U"eur", kEuro},
                            UnitName{U"euro", kEuro},
                            UnitName{U"£", kPound},
                            UnitName{U"gbp", kPound},
                            UnitName{U"pound", kPound},
                            UnitName{U"₩", kWon},
                            UnitName{U"won", kWon}};

std::optional<Unit> unit_named(std::u32string_view name) {
  const auto found_as = [](std::u32string_view wanted) -> std::optional<Unit> {
    const auto* found = std::find_if(kUnits.begin(), kUnits.end(),
                                     [wanted](const UnitName& each) { return each.name == wanted; });
    return found == kUnits.end() ? std::nullopt : std::optional(found->unit);
  };
  if (const auto unit = found_as(name)) return unit;
  return name.size() > 2 && name.back() == U's' ? found_as(name.substr(0, name.size() - 1)) : std::nullopt;
}

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
  const UnitName* longest = nullptr;
  for (const UnitName& each : kUnits) {
    if (each.unit.dimension != Dimension::Money || !text.starts_with(each.name)) continue;
    if (longest == nullptr || each.name.size() > longest->name.size()) longest = &each;
  }
  if (longest == nullptr) return {};
  text.remove_prefix(longest->name.size());
  trim_front(text);
  return std::u32string(longest->name);
}

/// True where what follows the number can be the name of what is counted: no second number, no "or".
bool is_unit(std::u32string_view rest) {
  if (std::any_of(rest.begin(), rest.end(), is_decimal_digit)) return false;
  const std::u32string padded = U" " + std::u32string(rest) + U" ";
  for (const std::u32string_view other : {U" or ", U" and ", U" to ", U" not ", U"/", U"?"}) {
    if (padded.find(other) != std::u32string::npos) return false;
  }
  // "seventy eighty", "七十八十": a second number in words.
  const auto word = rest.find(U' ') == std::u32string_view::npos ? rest : rest.substr(rest.rfind(U' ') + 1);
  return rest.empty() || !leading_number(word, DecimalMark::Point);
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
  if (!number || number->is_ordinal) return std::nullopt;
  quantity.value = is_negative ? -number->value : number->value;
  std::u32string_view rest = number->rest;
  trim_front(rest);
  if (rest.size() > 1 && rest.front() == U'-' && !is_decimal_digit(rest[1])) rest.remove_prefix(1);
  while (!rest.empty() && (rest.back() == U'.' || rest.back() == U' ')) rest.remove_suffix(1);
  if (rest.empty()) return quantity;
  if (!is_unit(rest)) return std::nullopt;
  if (quantity.unit.empty()) quantity.unit = std::u32string(rest);
  return quantity;
}

/// The typed value in the key's unit; nothing where the two units cannot mean the same.
std::optional<double> in_unit_of(const Quantity& key, const Quantity& given) {
  if (key.unit.empty() || given.unit.empty()) return given.value;
  const auto wanted = unit_named(key.unit);
  const auto typed = unit_named(given.unit);
  // A word for what is counted ("people", "lawmakers") does not change the number.
  if (!typed) return given.value;
  if (!wanted || wanted->dimension != typed->dimension) return std::nullopt;
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

Verdict compare(const Quantity& key, const Quantity& given, double tolerance) {
  const auto value = in_unit_of(key, given);
  if (!value) return Verdict::Wrong;
  const double allowed = std::abs(key.value) * std::max(tolerance, 1e-9);
  if (std::abs(*value - key.value) > allowed) {
    return is_key_rounded(key.value, *value) ? Verdict::Almost : Verdict::Wrong;
  }
  const bool claims_bound = given.bound != Bound::None && given.bound != key.bound;
  return claims_bound ? Verdict::Almost : Verdict::Correct;
}

std::optional<double> read_ordinal(std::string_view given) {
  const std::u32string plain = plain_text(given);
  std::u32string_view text = plain;
  constexpr std::array<std::u32string_view, 9> kLead{U"the", U"it was", U"it is", U"number", U"no.",
                                                     U"no",  U"#",      U"第",    U"제"};
  while (take_any(text, kLead)) {
  }
  const auto number = leading_number(text, DecimalMark::Point);
  if (!number || !is_unit(number->rest) || number->value != std::floor(number->value)) return std::nullopt;
  return number->value;
}

}  // namespace

Verdict grade_number(std::string_view given, const TypedKey& key) {
  const auto typed = read_quantity(given, decimal_mark(key.locale));
  if (!typed) return Verdict::Wrong;
  Verdict best = Verdict::Wrong;
  for (const std::string& form : key.accepted) {
    auto wanted = read_quantity(form, DecimalMark::Point);
    if (!wanted) continue;
    if (!key.unit.empty()) wanted->unit = plain_text(key.unit);
    best = std::min(best, compare(*wanted, *typed, key.tolerance));
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
