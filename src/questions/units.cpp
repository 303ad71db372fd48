#include "questions/units.hpp"

#include <algorithm>
#include <array>

namespace communique {
namespace {

struct UnitName {
  std::u32string_view name;
  Unit unit;
};

constexpr Unit kPercent{Dimension::Share, 1};
constexpr Unit kPerMille{Dimension::Share, 0.1};
constexpr Unit kTenth{Dimension::Share, 10};
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
constexpr Unit kNauticalMile{Dimension::Length, 1852};
constexpr Unit kSquareMetre{Dimension::Area, 1};
constexpr Unit kHectare{Dimension::Area, 1e4};
constexpr Unit kSquareKilometre{Dimension::Area, 1e6};
constexpr Unit kSquareMile{Dimension::Area, 2589988.110336};
constexpr Unit kKilogram{Dimension::Mass, 1};
constexpr Unit kTonne{Dimension::Mass, 1000};
constexpr Unit kUsDollar{Dimension::Money, 1};
constexpr Unit kYen{Dimension::Money, 2};
constexpr Unit kTaiwanDollar{Dimension::Money, 3};
constexpr Unit kYuan{Dimension::Money, 4};
constexpr Unit kEuro{Dimension::Money, 5};
constexpr Unit kPound{Dimension::Money, 6};
constexpr Unit kWon{Dimension::Money, 7};

constexpr std::array kUnits{UnitName{U"%", kPercent},
                            UnitName{U"‰", kPerMille},
                            UnitName{U"percent", kPercent},
                            UnitName{U"per cent", kPercent},
                            UnitName{U"pct", kPercent},
                            UnitName{U"パーセント", kPercent},
                            UnitName{U"퍼센트", kPercent},
                            UnitName{U"割", kTenth},
                            UnitName{U"成", kTenth},
                            UnitName{U"할", kTenth},
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
                            UnitName{U"鐘頭", kHour},
                            UnitName{U"個小時", kHour},
                            UnitName{U"个小时", kHour},
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
                            UnitName{U"mi", kMile},
                            UnitName{U"英里", kMile},
                            UnitName{U"キロ", kKilometre},
                            UnitName{U"キロメートル", kKilometre},
                            UnitName{U"nautical mile", kNauticalMile},
                            UnitName{U"海里", kNauticalMile},
                            UnitName{U"浬", kNauticalMile},
                            UnitName{U"m2", kSquareMetre},
                            UnitName{U"sq m", kSquareMetre},
                            UnitName{U"square metre", kSquareMetre},
                            UnitName{U"square meter", kSquareMetre},
                            UnitName{U"平方公尺", kSquareMetre},
                            UnitName{U"hectare", kHectare},
                            UnitName{U"ha", kHectare},
                            UnitName{U"公頃", kHectare},
                            UnitName{U"km2", kSquareKilometre},
                            UnitName{U"sq km", kSquareKilometre},
                            UnitName{U"square km", kSquareKilometre},
                            UnitName{U"square kilometre", kSquareKilometre},
                            UnitName{U"square kilometer", kSquareKilometre},
                            UnitName{U"平方公里", kSquareKilometre},
                            UnitName{U"平方キロメートル", kSquareKilometre},
                            UnitName{U"square mile", kSquareMile},
                            UnitName{U"sq mi", kSquareMile},
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
                            UnitName{U"japanese yen", kYen},
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

bool is_latin_letter(char32_t c) { return c >= U'a' && c <= U'z'; }

}  // namespace

std::optional<Unit> unit_named(std::u32string_view name) {
  const auto found_as = [](std::u32string_view wanted) -> std::optional<Unit> {
    const auto* found = std::find_if(kUnits.begin(), kUnits.end(),
                                     [wanted](const UnitName& each) { return each.name == wanted; });
    return found == kUnits.end() ? std::nullopt : std::optional(found->unit);
  };
  if (const auto unit = found_as(name)) return unit;
  return name.size() > 2 && name.back() == U's' ? found_as(name.substr(0, name.size() - 1)) : std::nullopt;
}

std::optional<LeadingUnit> leading_unit(std::u32string_view text) {
  std::optional<LeadingUnit> longest;
  for (const UnitName& each : kUnits) {
    if (!text.starts_with(each.name)) continue;
    std::size_t length = each.name.size();
    if (length > 2 && length < text.size() && is_latin_letter(each.name.back()) && text[length] == U's')
      ++length;
    const bool ends_word =
        length == text.size() || !is_latin_letter(each.name.back()) || !is_latin_letter(text[length]);
    if (ends_word && (!longest || length > longest->length)) longest = LeadingUnit{each.unit, length};
  }
  return longest;
}

std::size_t leading_currency(std::u32string_view text) {
  std::size_t longest = 0;
  for (const UnitName& each : kUnits) {
    if (each.unit.dimension != Dimension::Money || !text.starts_with(each.name)) continue;
    longest = std::max(longest, each.name.size());
  }
  return longest;
}

}  // namespace communique
