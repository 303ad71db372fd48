#pragma once
// Words that dates are written with: months and weekdays of several languages, eras, numbers in words.
// Knows words only; how they make a date is in typed_dates.cpp.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace communique {

/// A month (1 to 12) or weekday (0 is Sunday) by any of its names; `is_slip` where it is misspelt.
struct NamedPart {
  int number = 0;
  bool is_slip = false;
};
[[nodiscard]] std::optional<NamedPart> month_named(const std::string& word);
[[nodiscard]] std::optional<NamedPart> weekday_named(const std::string& word);

/// 令和, Reiwa, 民國, ROC, 西元, ...: its years count from `zero` + 1, also past its end (昭和100年 is 2025).
struct Era {
  int zero = 0;
};
[[nodiscard]] std::optional<Era> era_named(std::string_view word);
/// Prepositions, articles, "year", "about": words that leave a date what it is.
[[nodiscard]] bool is_date_filler(const std::string& word);

/// A date's text in pieces. Words are folded; Han and English numerals have become numbers.
struct DateToken {
  enum class Type { Number, Word, Mark };
  Type type = Type::Word;
  std::string text;
  int value = 0;
  int digits = 0;               // as typed; 0 for a number in words
  bool is_ordinal = false;      // 4th
  bool is_decade = false;       // 1960s
  bool has_apostrophe = false;  // '25
};
/// Nothing where a number is too long for a date.
[[nodiscard]] std::optional<std::vector<DateToken>> date_tokens(std::u32string_view plain);

}  // namespace communique
