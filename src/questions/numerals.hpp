#pragma once
// Numbers as people write them: digits in any script, English words, Han numerals, scale words.
// Knows nothing of what is being counted; see typed_numbers.cpp and typed_dates.cpp for that.
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace communique {

/// NFKC, lower case, dashes and the minus sign as "-": what all number reading starts from.
[[nodiscard]] std::u32string plain_text(std::string_view text);
[[nodiscard]] std::string utf8(std::u32string_view text);

/// A number below 100 in English words: "twenty five", "fourth".
struct SmallNumber {
  int value = 0;
  bool is_ordinal = false;
  std::size_t words = 0;  // consumed
};
[[nodiscard]] std::optional<SmallNumber> small_number(std::span<const std::string> words);

/// One to nine, 〇 and 零, and 兩; nothing for any other character.
[[nodiscard]] std::optional<int> han_digit(char32_t c);
/// 十, 百, 千, 万, 億, 兆 in their several forms, and the Korean ones.
[[nodiscard]] std::optional<double> han_scale(char32_t c);
[[nodiscard]] bool is_decimal_digit(char32_t c);

enum class DecimalMark { Point, Comma };

/// A number at the start of `text`, and what follows it.
struct LeadingNumber {
  double value = 0;
  bool is_ordinal = false;  // "third", "48th"
  std::u32string rest;
};
/// Reads "1,400,000", "1.4 billion", "14億", "一百二十", "twenty-three point four million".
/// Nothing where no number stands at the start, or where two stand side by side.
[[nodiscard]] std::optional<LeadingNumber> leading_number(std::u32string_view text, DecimalMark mark);

/// Comma for the locales that write 1,5 for one and a half; point where the locale is not known.
[[nodiscard]] DecimalMark decimal_mark(const std::string& locale);

}  // namespace communique
