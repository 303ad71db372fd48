// Dates as typed: read to every day, month or year that they may mean, then compared with the key.
#include <unicode/datefmt.h>
#include <unicode/smpdtfmt.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "questions/date_words.hpp"
#include "questions/grading.hpp"
#include "questions/hedges.hpp"
#include "questions/numerals.hpp"

namespace communique {
namespace {

using Tokens = std::vector<DateToken>;

/// One way to understand what was typed; 0 for a part that is not named.
struct Parts {
  int year = 0;
  int month = 0;
  int day = 0;
  bool is_decade = false;
  bool operator==(const Parts&) const = default;
};

struct Reading {
  std::vector<Parts> candidates;     // the likeliest first
  std::optional<EdtfDate> interval;  // instead of candidates
  bool is_settled = true;            // the first candidate is what was meant, by form or by locale
  bool has_slip = false;             // a month misspelt, a weekday that is not that day's
  std::optional<int> weekday;
};

enum class Order { Unknown, DayFirst, MonthFirst, YearFirst };

/// The order of a short date in the locale's region; a bare language may be written in many.
Order order_of(const std::string& name) {
  const icu::Locale locale = icu::Locale::createCanonical(name.c_str());
  const std::string language = locale.getLanguage();
  const bool is_english_anywhere = language == "en" && *locale.getCountry() == '\0';
  if (language.empty() || is_english_anywhere) return Order::Unknown;
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kShort, locale));
  const auto* simple = dynamic_cast<const icu::SimpleDateFormat*>(format.get());
  if (simple == nullptr) return Order::Unknown;
  icu::UnicodeString pattern;
  simple->toPattern(pattern);
  const int day = pattern.indexOf(u'd');
  const int month = pattern.indexOf(u'M');
  const int year = pattern.indexOf(u'y');
  if (year < day && year < month) return Order::YearFirst;
  return day < month ? Order::DayFirst : Order::MonthFirst;
}

/// '25 is 2025 and '72 is 1972: the pivot that POSIX uses.
int full_year(int short_year) { return short_year + (short_year <= 68 ? 2000 : 1900); }

/// The same two figures a century away: "8 Sep 51" may be asked back, never taken.
int other_century(int year) { return year < 2000 ? year + 100 : year - 100; }

bool is_possible(const Parts& parts) {
  constexpr int kLeapYear = 2024;
  if (parts.year < 0 || parts.year > 9999) return false;
  if (parts.month == 0 && parts.day != 0) return false;
  return make_date(parts.year == 0 ? kLeapYear : parts.year, parts.month, parts.day).has_value();
}

void offer(Reading& reading, const Parts& parts) {
  const bool is_known =
      std::find(reading.candidates.begin(), reading.candidates.end(), parts) != reading.candidates.end();
  if (is_possible(parts) && !is_known) reading.candidates.push_back(parts);
}

bool looks_like_year(const DateToken& number) {
  return number.digits == 4 || number.value > 31 || number.has_apostrophe;
}

int year_of(const DateToken& number) {
  if (number.digits == 4) return number.value;
  constexpr int kRepublic = 1911;
  if (number.digits == 3) return number.value + kRepublic;  // 114/12/4, as written in Taiwan
  return full_year(number.value);
}

/// "4 December 2025", "December 4", "Dec 2025", "4 Dec 25".
void read_with_month(const std::vector<DateToken>& numbers, int month, int era_year, Reading& reading) {
  if (numbers.empty()) offer(reading, {era_year, month, 0});
  if (numbers.size() == 1 && (era_year != 0 || !looks_like_year(numbers[0]))) {
    offer(reading, {era_year, month, numbers[0].value});
  } else if (numbers.size() == 1) {
    offer(reading, {year_of(numbers[0]), month, 0});
  }
  if (numbers.size() != 2 || era_year != 0) return;
  const bool is_year_first = looks_like_year(numbers[0]) && !looks_like_year(numbers[1]);
  const DateToken& year = numbers[is_year_first ? 0 : 1];
  const DateToken& day = numbers[is_year_first ? 1 : 0];
  offer(reading, {year_of(year), month, day.value});
  if (!looks_like_year(year)) offer(reading, {full_year(day.value), month, year.value});
  if (year.digits == 2) offer(reading, {other_century(year_of(year)), month, day.value});
}

/// 20251204, 251204, 202512, 1141204, 2025.
void read_one_number(const DateToken& number, Reading& reading) {
  const int value = number.value;
  switch (number.digits) {
    case 8:
      offer(reading, {value / 10000, value / 100 % 100, value % 100});
      break;
    case 7:
      offer(reading, {value / 10000 + 1911, value / 100 % 100, value % 100});
      break;
    case 6:
      if (value / 100 >= 1800 && value / 100 <= 2100) offer(reading, {value / 100, value % 100, 0});
      offer(reading, {full_year(value / 10000), value / 100 % 100, value % 100});
      reading.is_settled = reading.candidates.size() == 1;
      break;
    case 4:
      offer(reading, {value, 0, 0, number.is_decade});
      break;
    case 3:
      offer(reading, {year_of(number), 0, 0});
      reading.has_slip = true;  // 114 alone may be meant as a year of the Republic
      break;
    case 2:
      offer(reading, {full_year(value), 0, 0, number.is_decade});
      offer(reading, {other_century(full_year(value)), 0, 0, number.is_decade});
      reading.has_slip = !number.has_apostrophe && !number.is_decade;
      break;
    default:
      break;
  }
}

void read_two_numbers(const DateToken& first, const DateToken& second, Order order, Reading& reading) {
  if (first.digits >= 3) return offer(reading, {year_of(first), second.value, 0});
  if (second.digits == 4) return offer(reading, {second.value, first.value, 0});
  const Parts day_first{0, second.value, first.value};
  const Parts month_first{0, first.value, second.value};
  offer(reading, order == Order::DayFirst ? day_first : month_first);
  offer(reading, order == Order::DayFirst ? month_first : day_first);
}

/// 2025-12-04 is one thing everywhere; 4/12/2025 and 4/12/25 are not.
void read_three_numbers(const std::vector<DateToken>& numbers, Order order, bool has_dots, Reading& reading) {
  const int a = numbers[0].value;
  const int b = numbers[1].value;
  const int c = numbers[2].value;
  if (numbers[0].digits >= 3) return offer(reading, {year_of(numbers[0]), b, c});
  if (order == Order::Unknown && has_dots) order = Order::DayFirst;
  const bool is_long_year = numbers[2].digits == 4;
  const int last_year = is_long_year ? c : full_year(c);
  const Parts day_first{last_year, b, a};
  const Parts month_first{last_year, a, b};
  const Parts year_first{full_year(a), b, c};
  if (!is_long_year && order == Order::YearFirst) offer(reading, year_first);
  offer(reading, order == Order::MonthFirst ? month_first : day_first);
  offer(reading, order == Order::MonthFirst ? day_first : month_first);
  if (!is_long_year) offer(reading, year_first);
  const bool locale_tells =
      is_long_year ? order == Order::DayFirst || order == Order::MonthFirst : order != Order::Unknown;
  reading.is_settled = locale_tells || reading.candidates.size() == 1;
}

/// 2025年12月4日: each number is what the character behind it says.
bool read_marked(const Tokens& tokens, int zero, Reading& reading) {
  Parts parts;
  bool has_mark = false;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].type != DateToken::Type::Number) continue;
    const std::string& mark = tokens[i + 1].text;
    const int value = tokens[i].value;
    if (mark == "年" || mark == "년") {
      parts.year = zero != 0 ? zero + value : value > 999 ? value : year_of(tokens[i]);
    } else if (mark == "月" || mark == "월") {
      parts.month = value;
    } else if (mark == "日" || mark == "일" || mark == "号" || mark == "號") {
      parts.day = value;
    } else {
      continue;
    }
    has_mark = true;
  }
  // "12月4": the day's own mark is often left out.
  const bool ends_bare = !tokens.empty() && tokens.back().type == DateToken::Type::Number;
  if (has_mark && ends_bare && parts.day == 0 && parts.month != 0) parts.day = tokens.back().value;
  if (has_mark) offer(reading, parts);
  return has_mark;
}

bool is_date_mark(const std::string& text) {
  constexpr std::string_view kMarks[] = {"年", "月", "日", "号", "號", "년", "월", "일"};
  return std::find(std::begin(kMarks), std::end(kMarks), text) != std::end(kMarks);
}

bool is_separator(const std::string& text) {
  return text == "-" || text == "/" || text == "." || text == "," || text == "~" || text == ":";
}

/// What the words among the tokens say; false where one of them belongs in no date.
struct Words {
  int month = 0;
  std::optional<Era> era;
  std::vector<DateToken> numbers;
};

bool sort_out(const Tokens& tokens, Words& words, Reading& reading) {
  for (const DateToken& token : tokens) {
    if (token.type == DateToken::Type::Number) {
      words.numbers.push_back(token);
    } else if (token.type == DateToken::Type::Mark) {
      // 12:04 is a time; "Date: 4 December" is not.
      const bool is_time = token.text == ":" && !words.numbers.empty();
      if (!is_separator(token.text) || is_time) return false;
    } else if (const auto era = era_named(token.text)) {
      if (words.era) return false;
      words.era = era;
    } else if (is_date_filler(token.text) || is_date_mark(token.text)) {
      continue;
    } else if (const auto month = month_named(token.text)) {
      if (words.month != 0) return false;
      words.month = month->number;
      reading.has_slip = reading.has_slip || month->is_slip;
    } else if (const auto weekday = weekday_named(token.text)) {
      reading.weekday = weekday->number;
    } else {
      return false;
    }
  }
  return true;
}

/// Takes the number of an era's year out of `numbers`: the one after the era's name, or before it.
bool take_era_year(const Tokens& tokens, Words& words, int& year) {
  const auto is_era = [](const DateToken& token) {
    return token.type == DateToken::Type::Word && era_named(token.text).has_value();
  };
  const auto era = std::find_if(tokens.begin(), tokens.end(), is_era);
  const bool has_number_after =
      std::next(era) != tokens.end() && std::next(era)->type == DateToken::Type::Number;
  const auto at = static_cast<std::size_t>(std::count_if(
      tokens.begin(), era, [](const DateToken& t) { return t.type == DateToken::Type::Number; }));
  const std::size_t index = has_number_after ? at : at - 1;
  if (index >= words.numbers.size()) return false;
  const int number = words.numbers[index].value;
  if (number < 1) return false;
  year = words.era->zero + number;
  words.numbers.erase(words.numbers.begin() + static_cast<std::ptrdiff_t>(index));
  return true;
}

/// "-2025" and "2025 years ago" are other years.
bool is_counted_back(std::u32string_view plain) {
  if (plain.size() > 1 && plain[0] == U'-' && is_decimal_digit(plain[1])) return true;
  constexpr std::u32string_view kAgo[] = {U"year ago", U"years ago", U"month ago", U"day ago"};
  return std::any_of(std::begin(kAgo), std::end(kAgo),
                     [plain](std::u32string_view ending) { return plain.ends_with(ending); });
}

std::optional<Reading> read_point(std::u32string_view plain, Order order) {
  if (is_counted_back(plain)) return std::nullopt;
  const auto tokens = date_tokens(plain);
  if (!tokens) return std::nullopt;
  Reading reading;
  Words words;
  if (!sort_out(*tokens, words, reading)) return std::nullopt;
  int era_year = 0;
  if (words.era) {
    Words rest = words;
    if (!take_era_year(*tokens, rest, era_year)) return std::nullopt;
    if (read_marked(*tokens, words.era->zero, reading)) return reading;
    words = rest;
  } else if (read_marked(*tokens, 0, reading)) {
    return reading.candidates.empty() ? std::nullopt : std::optional(reading);
  }
  const auto& numbers = words.numbers;
  const bool has_dots =
      std::any_of(tokens->begin(), tokens->end(), [](const DateToken& token) { return token.text == "."; });
  if (words.month != 0) {
    read_with_month(numbers, words.month, era_year, reading);
  } else if (era_year != 0 && numbers.size() <= 2) {
    offer(reading,
          {era_year, numbers.empty() ? 0 : numbers[0].value, numbers.size() < 2 ? 0 : numbers[1].value});
  } else if (numbers.size() == 1) {
    read_one_number(numbers[0], reading);
  } else if (numbers.size() == 2) {
    read_two_numbers(numbers[0], numbers[1], order, reading);
  } else if (numbers.size() == 3) {
    read_three_numbers(numbers, order, has_dots, reading);
  }
  return reading.candidates.empty() ? std::nullopt : std::optional(reading);
}

std::optional<EdtfDate> as_date(const Parts& parts) {
  if (parts.year == 0) return std::nullopt;
  auto date = make_date(parts.year, parts.month, parts.day);
  if (!date) return std::nullopt;
  if (!parts.is_decade) return std::move(*date);
  const auto last = make_date(parts.year + 9);
  auto decade = EdtfDate::parse(date->text() + "/" + (last ? last->text() : ".."));
  return decade ? std::optional(std::move(*decade)) : std::nullopt;
}

std::optional<EdtfDate> as_date(const std::optional<Reading>& reading) {
  return reading && !reading->candidates.empty() ? as_date(reading->candidates.front()) : std::nullopt;
}

std::optional<Reading> interval_of(const std::string& from, const std::string& to) {
  auto interval = EdtfDate::parse(from + "/" + to);
  if (!interval) return std::nullopt;
  Reading reading;
  reading.interval = std::move(*interval);
  return reading;
}

/// "2012 to 2020", "2012-2020", "since 2021".
std::optional<Reading> read_interval(std::u32string_view plain, Order order) {
  constexpr std::u32string_view kSince = U"since ";
  constexpr std::u32string_view kUntil = U"until ";
  if (plain.starts_with(kSince) || plain.starts_with(kUntil)) {
    const auto end = as_date(read_point(plain.substr(kSince.size()), order));
    if (!end) return std::nullopt;
    return plain.starts_with(kSince) ? interval_of(end->text(), "..") : interval_of("..", end->text());
  }
  const bool is_between = plain.starts_with(U"between ");
  if (is_between) plain.remove_prefix(8);
  for (const std::u32string_view ending : {U"まで", U"止", U"까지"}) {
    if (plain.ends_with(ending)) plain.remove_suffix(ending.size());
  }
  for (const std::u32string_view mark : {U" to ", U" until ", U" till ", U" through ", U" and ", U" - ", U"-",
                                         U"~", U"から", U"至", U"到", U"부터"}) {
    if (mark == U" and " && !is_between) continue;
    const std::size_t at = plain.find(mark);
    if (at == std::u32string_view::npos || plain.find(mark, at + mark.size()) != std::u32string_view::npos)
      continue;
    const auto from = as_date(read_point(plain.substr(0, at), order));
    const auto to = as_date(read_point(plain.substr(at + mark.size()), order));
    // "2025-12" and "12-2025" have the look of a range and are a month.
    const bool is_month_first = at < 3 && plain.size() - at > 4;
    if (from && to && (mark != U"-" || (from->precision() == to->precision() && !is_month_first))) {
      return interval_of(from->text(), to->text());
    }
  }
  return std::nullopt;
}

std::optional<Reading> read_plain(std::u32string_view plain, const std::string& locale) {
  if (auto exact = EdtfDate::parse(utf8(plain))) {
    Reading reading;
    reading.interval = std::move(*exact);
    return reading;
  }
  const Order order = order_of(locale);
  if (auto interval = read_interval(plain, order)) return interval;
  return read_point(plain, order);
}

std::optional<Reading> read_typed(std::string_view given, const std::string& locale) {
  if (auto reading = read_plain(plain_text(given), locale)) return reading;
  const std::string_view inner = without_hedges(given, Vagueness::OfValues);
  return inner.size() == given.size() ? std::nullopt : read_plain(plain_text(inner), locale);
}

bool contains(const EdtfDate& outer, const EdtfDate& inner) {
  return outer.first_day() <= inner.first_day() && inner.last_day() <= outer.last_day();
}

Verdict compare(const EdtfDate& given, const EdtfDate& key) {
  if (given.first_day() == key.first_day() && given.last_day() == key.last_day()) return Verdict::Correct;
  if (key.precision() == Precision::Interval) {
    // One end of it, or a coarser stretch around it.
    const bool touches_end =
        given.overlaps(key) &&
        (contains(given, key) || given.first_day() <= key.first_day() || given.last_day() >= key.last_day());
    return touches_end ? Verdict::Almost : Verdict::Wrong;
  }
  if (contains(key, given)) return Verdict::Correct;
  return contains(given, key) ? Verdict::Almost : Verdict::Wrong;
}

/// Without a year: the day and month, as far as the key names them.
Verdict compare_yearless(const Parts& parts, const EdtfDate& key) {
  const std::chrono::year_month_day wanted{key.first_day()};
  if (key.precision() == Precision::Year || key.precision() == Precision::Interval) return Verdict::Wrong;
  const bool is_month = parts.month == static_cast<int>(static_cast<unsigned>(wanted.month()));
  const bool is_day = key.precision() != Precision::Day || parts.day == 0 ||
                      parts.day == static_cast<int>(static_cast<unsigned>(wanted.day()));
  return is_month && is_day ? Verdict::Almost : Verdict::Wrong;
}

Verdict compare(const Parts& parts, const EdtfDate& key) {
  if (parts.year == 0) return compare_yearless(parts, key);
  const auto date = as_date(parts);
  return date ? compare(*date, key) : Verdict::Wrong;
}

bool is_weekday_wrong(const Reading& reading, const EdtfDate& key) {
  if (!reading.weekday || key.precision() != Precision::Day) return false;
  const std::chrono::weekday day{key.first_day()};
  return static_cast<int>(day.c_encoding()) != *reading.weekday;
}

}  // namespace

std::optional<EdtfDate> read_date(std::string_view given, const std::string& locale) {
  const auto reading = read_typed(given, locale);
  if (!reading) return std::nullopt;
  return reading->interval ? reading->interval : as_date(reading);
}

Verdict grade_date(std::string_view given, const EdtfDate& key, const std::string& locale) {
  const auto reading = read_typed(given, locale);
  if (!reading) return Verdict::Wrong;
  if (reading->interval) {
    // "2021 to 2023" for 2021 is two answers, not a vaguer one.
    const bool is_hedge =
        reading->interval->precision() == Precision::Interval && key.precision() != Precision::Interval;
    return is_hedge ? Verdict::Wrong : compare(*reading->interval, key);
  }
  Verdict best = Verdict::Wrong;
  Verdict worst = Verdict::Correct;
  for (const Parts& parts : reading->candidates) {
    best = std::min(best, compare(parts, key));
    worst = std::max(worst, compare(parts, key));
  }
  // Where another reading than the likely one is right, ask rather than fail the learner silently.
  const Verdict likely = reading->is_settled ? compare(reading->candidates.front(), key) : worst;
  const Verdict verdict = likely == Verdict::Wrong && best != Verdict::Wrong ? Verdict::Almost : likely;
  const bool has_slip = reading->has_slip || is_weekday_wrong(*reading, key);
  return verdict == Verdict::Correct && has_slip ? Verdict::Almost : verdict;
}

}  // namespace communique
