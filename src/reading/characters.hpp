#pragma once
// Code points in UTF-8 and what kind they are, quickly for ASCII and through ICU for the rest. Inside this
// folder only. Broken bytes count as U+FFFD, one byte long, so that no text can lead past its end.
#include <unicode/uchar.h>

#include <cstddef>
#include <string_view>

namespace communique::reading {

struct CodePoint {
  UChar32 value = 0xFFFD;
  std::size_t length = 0;  // bytes; 0 at the end of the text
};

[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0};
  const auto byte = [&](std::size_t i) { return static_cast<UChar32>(static_cast<unsigned char>(text[i])); };
  const UChar32 lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (length == 0 || lead > 0xF4 || at + length > text.size()) return {0xFFFD, 1};
  UChar32 value = lead & (0xFF >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {0xFFFD, 1};
    value = (value << 6) | (byte(at + i) & 0x3F);
  }
  return {value, length};
}

/// The code point that ends at `at`; length 0 at the beginning of the text.
[[nodiscard]] inline CodePoint code_point_before(std::string_view text, std::size_t at) {
  if (at == 0 || at > text.size()) return {0, 0};
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  const CodePoint found = code_point_at(text, begin);
  return found.length == at - begin ? found : CodePoint{0xFFFD, 1};
}

[[nodiscard]] inline bool is_digit(UChar32 c) { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool is_small(UChar32 c) { return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(c) != 0; }
[[nodiscard]] inline bool is_capital(UChar32 c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(c) != 0 || u_istitle(c) != 0;
}
[[nodiscard]] inline bool is_space(UChar32 c) {
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(c) != 0;
}
/// Han, kana, bopomofo and Hangul: written without spaces or glossing a name in English text.
[[nodiscard]] inline bool is_han(UChar32 c) {
  return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3005 && c <= 0x3007) || (c >= 0x3041 && c <= 0x31FF) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF66 && c <= 0xFF9F) || (c >= 0x20000 && c <= 0x3FFFF);
}
/// A letter of a script that puts spaces between words, or a mark on one.
[[nodiscard]] inline bool is_letter(UChar32 c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (is_han(c)) return false;
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}
[[nodiscard]] inline bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x02BB;
}
[[nodiscard]] inline bool is_hyphen(UChar32 c) { return c == '-' || c == 0x2010 || c == 0x2011; }

}  // namespace communique::reading
