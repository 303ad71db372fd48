#pragma once
// Unicode text through ICU: folding for comparison and search, lengths as people see them.
// Strings are UTF-8 everywhere; malformed bytes become U+FFFD rather than errors.
#include <string>
#include <string_view>
#include <vector>

namespace communique {

[[nodiscard]] std::string nfc(std::string_view text);
/// For comparing what people type: NFKC, format characters dropped, katakana to hiragana,
/// traditional and Japanese variant characters to simplified, Latin accents off, case folded,
/// apostrophes and acronym dots dropped, other punctuation to single spaces, trimmed.
[[nodiscard]] std::string folded(std::string_view text);
[[nodiscard]] std::vector<std::string> words(std::string_view text);  // split at single spaces of folded text
/// Columns on a screen: East Asian wide characters count 2.
[[nodiscard]] int display_width(std::string_view text);
/// User-perceived characters (grapheme clusters).
[[nodiscard]] std::vector<std::string> graphemes(std::string_view text);
[[nodiscard]] bool has_han_or_kana(std::string_view text);
[[nodiscard]] std::string trimmed(std::string_view text);
/// Code points between which a line may break, as byte offsets (ICU line breaking).
[[nodiscard]] std::vector<int> line_breaks(std::string_view text, const std::string& locale = "en");
/// First letter in upper case, the rest untouched.
[[nodiscard]] std::string sentence_case(std::string_view text);
/// Optimal string alignment distance in code points, or `limit` + 1 where it is larger than `limit`.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b, int limit = 64);

}  // namespace communique
