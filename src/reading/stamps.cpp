#include "reading/stamps.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "reading/calendar.hpp"
#include "reading/characters.hpp"
#include "reading/tokens.hpp"

namespace communique::reading {
namespace {

using Tokens = std::span<const Token>;

std::string_view at(std::string_view text, const Token& token) {
  return text.substr(token.range.begin, token.range.size());
}

/// The place of `word` in `names` (small letters), from 1: spelt out, or cut to three letters or more with or
/// without a full stop.
template <std::size_t kCount>
int place_in(const std::array<std::string_view, kCount>& names, std::string_view word) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  if (word.size() < 3 || word.size() > 9 || !is_capital(static_cast<unsigned char>(word[0]))) return 0;
  std::string small(word);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (std::size_t i = 0; i < kCount; ++i) {
    if (names[i] == small ||
        (small.size() <= 5 && small.size() < names[i].size() && names[i].starts_with(small))) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

/// A number of digits alone, at most `digits` of them; -1 for anything else. An ordinal's ending may follow.
int number_of(std::string_view text, const Token& token, std::size_t digits) {
  if (token.kind != TokenKind::Number) return -1;
  const std::string_view word = at(text, token);
  const std::size_t count = std::min(word.find_first_not_of("0123456789"), word.size());
  if (count == 0 || count > digits) return -1;
  const std::string_view ending = word.substr(count);
  static constexpr std::array<std::string_view, 9> kEndings = {"",   "st", "nd", "rd", "th",
                                                               "ST", "ND", "RD", "TH"};
  if (std::ranges::find(kEndings, ending) == kEndings.end()) return -1;
  int value = 0;
  std::from_chars(word.data(), word.data() + count, value);
  return value;
}

bool is_day(int number) { return number >= 1 && number <= 31; }
bool is_month(int number) { return number >= 1 && number <= 12; }
bool is_year(int number) { return number >= 1800 && number <= 2199; }

bool is_mark(std::string_view text, Tokens tokens, std::size_t i, std::string_view mark) {
  return i < tokens.size() && at(text, tokens[i]) == mark;
}

/// Two digits that stand for a year: "91" of "4-Mar-91", where a mark says that they belong to the day.
int short_year(std::string_view digits) {
  if (digits.size() != 2) return 0;
  int value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + 2, value);
  return read.ptr == digits.data() + 2 ? year_of_two_digits(value) : 0;
}

/// The year at `i`, perhaps behind a comma, "de" or "of"; counts the tokens it takes.
int year_at(std::string_view text, Tokens tokens, std::size_t i, std::size_t& taken) {
  std::size_t before = 0;
  for (const std::string_view mark : {",", "de", "del", "of", "'", "\u2019"}) {
    if (is_mark(text, tokens, i, mark)) before = 1;
  }
  if (i + before >= tokens.size()) return 0;
  const bool is_cut = is_mark(text, tokens, i, "'") || is_mark(text, tokens, i, "\u2019");
  const std::string_view word = at(text, tokens[i + before]);
  const int year = is_cut ? short_year(word) : number_of(text, tokens[i + before], 4);
  if (!is_year(year)) return 0;
  taken += before + 1;
  return year;
}

/// A month as a stamp may have it: in English with a capital, else in another language.
struct StampMonth {
  int number = 0;
  bool is_abroad = false;
};
StampMonth stamp_month(std::string_view word) {
  if (const int month = month_number(word); month != 0) return {month, false};
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  if (word.size() < 3 || word.size() > 14) return {};
  std::string small(word);
  if (is_small(static_cast<unsigned char>(small[0]))) {  // a wire's "1422 gmt 14 feb 67"
    small[0] = static_cast<char>(small[0] - 'a' + 'A');
    if (const int month = month_number(small); month != 0) return {month, true};
    small[0] = word[0];
  }
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return {month_abroad(small), true};
}

/// The token behind a month: past the full stop of "JAN.", which in capitals is one of its own.
std::size_t behind_month(std::string_view text, Tokens tokens, std::size_t month) {
  constexpr std::size_t kShort = 4;  // "SEPT"
  const bool is_cut = tokens[month].range.size() <= kShort && is_mark(text, tokens, month + 1, ".") &&
                      !tokens[month + 1].follows_space && month + 2 < tokens.size() &&
                      tokens[month + 2].kind == TokenKind::Number;
  return is_cut ? month + 2 : month + 1;
}

/// "Dec. 4", "December 4, 2025".
std::optional<WrittenDay> read_month_first(std::string_view text, Tokens tokens, std::size_t i) {
  WrittenDay found;
  found.month = month_number(at(text, tokens[i]));
  if (found.month == 0 || i + 1 >= tokens.size()) return std::nullopt;
  const std::size_t day = behind_month(text, tokens, i);
  found.day = number_of(text, tokens[day], 2);
  if (!is_day(found.day)) return std::nullopt;
  found.tokens = day + 1 - i;
  found.year = year_at(text, tokens, day + 1, found.tokens);
  return found;
}

/// "Mar-91" of "4-Mar-91", which is one token.
std::optional<WrittenDay> read_hyphened(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  WrittenDay found;
  found.month = stamp_month(word.substr(0, hyphen)).number;
  const std::string_view digits = word.substr(hyphen + 1);
  found.year = digits.size() == 4 ? year_number(digits) : short_year(digits);
  if (found.month == 0 || found.year == 0) return std::nullopt;
  return found;
}

/// "4 December 2025", "4th of December", "4-Mar-91", "4. März 1991", "4 de marzo de 1991".
std::optional<WrittenDay> read_day_first(std::string_view text, Tokens tokens, std::size_t i) {
  const int day = number_of(text, tokens[i], 2);
  if (!is_day(day)) return std::nullopt;
  std::size_t next = i + 1;
  bool is_linked = false;
  for (const std::string_view mark : {"of", "de", ".", "-", "/"}) {
    if (!is_mark(text, tokens, next, mark)) continue;
    is_linked = mark == "de";
    ++next;
    break;
  }
  if (next >= tokens.size()) return std::nullopt;
  if (auto found = read_hyphened(at(text, tokens[next]))) {
    found->day = day;
    found->tokens = next + 1 - i;
    return found;
  }
  const StampMonth month = stamp_month(at(text, tokens[next]));
  if (month.number == 0) return std::nullopt;
  WrittenDay found;
  found.month = month.number;
  found.day = day;
  next = behind_month(text, tokens, next);
  if (is_mark(text, tokens, next, "-") || is_mark(text, tokens, next, "/")) {
    found.year = next + 1 < tokens.size() ? short_year(at(text, tokens[next + 1])) : 0;
    ++next;
    if (found.year != 0) ++next;
  }
  found.tokens = next - i;
  if (found.year == 0) found.year = year_at(text, tokens, next, found.tokens);
  if (found.year == 0 && next < tokens.size() && tokens[next].kind == TokenKind::Number &&
      !is_mark(text, tokens, next - 1, "-")) {  // "23 Apr 13 / 08:42"
    found.year = short_year(at(text, tokens[next]));
    if (found.year != 0) ++found.tokens;
  }
  if (month.is_abroad && found.year == 0 && !is_linked) return std::nullopt;  // "4 set", "2 ago"
  return found;
}

/// "AP-NY-06-05-63" at the foot of a wire's report: its place, then month, day and year.
std::optional<WrittenDay> read_wire_mark(std::string_view text, Tokens tokens, std::size_t i) {
  if (!tokens[i].is_capitalised) return std::nullopt;
  std::size_t end = i + 1;  // the mark may have been cut at its hyphens
  while (end < tokens.size() && end < i + 10 && !tokens[end].follows_space) ++end;
  const std::size_t begin = tokens[i].range.begin;
  const std::string_view word = text.substr(begin, tokens[end - 1].range.end - begin);
  constexpr std::size_t kDay = 8;  // "06-05-63"
  if (word.size() < kDay + 3 || word.size() > kDay + 8 || word[word.size() - kDay - 1] != '-')
    return std::nullopt;
  const std::string_view day = word.substr(word.size() - kDay);
  WrittenDay found;
  const auto digits = [&](std::size_t from) { return short_year(day.substr(from, 2)) % 100; };
  if (day[2] != '-' || day[5] != '-' || short_year(day.substr(6)) == 0) return std::nullopt;
  found.month = digits(0);
  found.day = digits(3);
  found.year = short_year(day.substr(6));
  if (!is_month(found.month) || !is_day(found.day)) return std::nullopt;
  found.order = Order::MonthFirst;
  found.tokens = end - i;
  return found;
}

/// "051422 GMT JUN 63", "051422Z Jun 1963": the day and the hour in one.
std::optional<WrittenDay> read_time_group(std::string_view text, Tokens tokens, std::size_t i) {
  constexpr std::size_t kDigits = 6;
  const std::string_view word = at(text, tokens[i]).substr(0, kDigits);
  const bool is_group = tokens[i].kind == TokenKind::Number && word.size() == kDigits &&
                        word.find_first_not_of("0123456789") == std::string_view::npos;
  if (!is_group) return std::nullopt;
  std::size_t next = i + 1;
  const bool has_zone = is_mark(text, tokens, next, "GMT") || is_mark(text, tokens, next, "gmt") ||
                        is_mark(text, tokens, next, "Z") || is_mark(text, tokens, next, "UTC");
  if (has_zone) ++next;
  if (!has_zone && at(text, tokens[i]).size() == kDigits) return std::nullopt;
  if (next + 1 >= tokens.size()) return std::nullopt;
  WrittenDay found;
  found.day = short_year(word.substr(0, 2)) % 100;
  found.month = stamp_month(at(text, tokens[next])).number;
  const std::string_view year = at(text, tokens[next + 1]);
  found.year = year.size() == 4 ? year_number(year) : short_year(year);
  if (!is_day(found.day) || found.month == 0 || found.year == 0) return std::nullopt;
  found.tokens = next + 2 - i;
  return found;
}

std::optional<WrittenDay> read_worded(std::string_view text, Tokens tokens, std::size_t i) {
  if (tokens[i].kind == TokenKind::Word) return read_month_first(text, tokens, i);
  return read_day_first(text, tokens, i);
}

/// Three numbers with "/", "-" or "." between them.
std::optional<WrittenDay> from_numbers(std::array<int, 3> parts) {
  WrittenDay found;
  if (is_year(parts[0]) && is_month(parts[1]) && is_day(parts[2])) {
    found.year = parts[0];
    found.month = parts[1];
    found.day = parts[2];
    return found;
  }
  if (parts[2] >= 0 && parts[2] < 100) parts[2] = year_of_two_digits(parts[2]);
  if (!is_year(parts[2]) || !is_day(parts[0]) || !is_day(parts[1])) return std::nullopt;
  if (parts[0] > 12 && parts[1] > 12) return std::nullopt;
  found.year = parts[2];
  found.month = parts[0] > 12 ? parts[1] : parts[0];
  found.day = parts[0] > 12 ? parts[0] : parts[1];
  const bool is_open = parts[0] <= 12 && parts[1] <= 12 && parts[0] != parts[1];
  found.order = is_open ? Order::Unknown : parts[0] > 12 ? Order::DayFirst : Order::MonthFirst;
  return found;
}

std::optional<WrittenDay> read_dotted(std::string_view word) {
  std::array<int, 3> parts{};
  const char* from = word.data();
  const char* const end = word.data() + word.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto read = std::from_chars(from, end, parts[i]);
    if (read.ec != std::errc()) return std::nullopt;
    const bool is_last = i + 1 == parts.size();
    if (is_last != (read.ptr == end) || (!is_last && *read.ptr != '.')) return std::nullopt;
    from = read.ptr + 1;
  }
  const std::size_t last = word.size() - word.rfind('.') - 1;
  if (last != 2 && last != 4) return std::nullopt;
  auto found = from_numbers(parts);
  if (found && found->order == Order::Unknown) {  // with full stops the day stands first
    std::swap(found->month, found->day);
    found->order = Order::DayFirst;
  }
  return found;
}

std::optional<WrittenDay> read_numeric(std::string_view text, Tokens tokens, std::size_t i) {
  if (tokens[i].kind != TokenKind::Number) return std::nullopt;
  if (auto dotted = read_dotted(at(text, tokens[i]))) {
    dotted->tokens = 1;
    return dotted;
  }
  if (i + 4 >= tokens.size()) return std::nullopt;
  const std::string_view mark = at(text, tokens[i + 1]);
  if ((mark != "/" && mark != "-") || at(text, tokens[i + 3]) != mark) return std::nullopt;
  const std::size_t last = at(text, tokens[i + 4]).size();
  if (last == 1 || (last == 2 && tokens[i + 4].follows_space)) {
    if (at(text, tokens[i]).size() != 4) return std::nullopt;
  }
  auto found = from_numbers(
      {number_of(text, tokens[i], 4), number_of(text, tokens[i + 2], 2), number_of(text, tokens[i + 4], 4)});
  if (found) found->tokens = 5;
  return found;
}

}  // namespace

int month_number(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  return place_in(kMonths, word);
}

int weekday_number(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                            "friday", "saturday", "sunday"};
  return place_in(kDays, word);
}

int year_number(std::string_view word) {
  if (word.size() != 4 || word.find_first_not_of("0123456789") != std::string_view::npos) return 0;
  int year = 0;
  std::from_chars(word.data(), word.data() + word.size(), year);
  return is_year(year) ? year : 0;
}

std::optional<WrittenDay> read_day(std::string_view text, std::span<const Token> tokens, std::size_t i) {
  if (i >= tokens.size()) return std::nullopt;
  if (tokens[i].kind != TokenKind::Word && tokens[i].kind != TokenKind::Number) return std::nullopt;
  if (auto worded = read_worded(text, tokens, i)) return worded;
  if (auto mark = read_wire_mark(text, tokens, i)) return mark;
  if (auto group = read_time_group(text, tokens, i)) return group;
  return read_numeric(text, tokens, i);
}

}  // namespace communique::reading
