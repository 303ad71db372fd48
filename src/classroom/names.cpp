#include "classroom/names.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/text.hpp"

namespace communique::classroom {
namespace {

constexpr int kMostMarks = 3;  // on one letter: more are heaped up to spill over other lines
constexpr UChar32 kBlankBraille = 0x2800;
constexpr UChar32 kBroken = 0xFFFD;  // stands for bytes that were no text
constexpr UChar32 kJoiner = 0x200D;  // within emoji

bool is_fit_character(UChar32 c) {
  switch (u_charType(c)) {
    case U_CONTROL_CHAR:
    case U_PRIVATE_USE_CHAR:
    case U_SURROGATE:
    case U_UNASSIGNED:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return false;
    case U_FORMAT_CHAR:
      return c == kJoiner;
    default:
      return c != kBroken;
  }
}

bool is_plain(const std::string& name) {
  int marks = 0;
  bool has_something_to_see = false;
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(name);
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (!is_fit_character(c)) return false;
    const auto type = u_charType(c);
    const bool is_empty =
        u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 || c == kBlankBraille;
    has_something_to_see = has_something_to_see || !is_empty;
    marks = type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ? marks + 1 : 0;
    if (marks > kMostMarks) return false;
  }
  return has_something_to_see;
}

/// Folded, digits and signs read as the letters they stand for.
std::string as_letters(const std::string& name) {
  constexpr std::pair<char, char> kStandIns[] = {{'0', 'o'}, {'1', 'i'}, {'3', 'e'}, {'4', 'a'},
                                                 {'5', 's'}, {'7', 't'}, {'@', 'a'}, {'$', 's'}};
  std::string text = name;
  for (char& c : text) {
    for (const auto& [sign, letter] : kStandIns) {
      if (c == sign) c = letter;
    }
  }
  return folded(text);
}

/// A word of the list stands in the name: short ones as a word of its own, longer ones anywhere, spaces
/// aside.
bool holds_refused(const std::string& name, const std::vector<std::string>& refused) {
  constexpr std::size_t kAnywhere = 5;
  const std::string letters = as_letters(name);
  const std::vector<std::string> parts = words(letters);
  std::string joined = letters;
  joined.erase(std::remove(joined.begin(), joined.end(), ' '), joined.end());
  return std::any_of(refused.begin(), refused.end(), [&](const std::string& word) {
    const bool is_anywhere = word.size() >= kAnywhere || has_han_or_kana(word);
    return joined == word || std::find(parts.begin(), parts.end(), word) != parts.end() ||
           (is_anywhere && joined.find(word) != std::string::npos);
  });
}

}  // namespace

tl::expected<std::string, Refusal> fit_name(std::string_view name, const NameRules& rules, int most) {
  const std::string fit = nfc(trimmed(name));
  if (fit.empty()) return tl::unexpected(Refusal::NameEmpty);
  if (static_cast<int>(graphemes(fit).size()) > most) return tl::unexpected(Refusal::NameLong);
  if (!is_plain(fit) || holds_refused(fit, rules.refused)) return tl::unexpected(Refusal::NameUnfit);
  return fit;
}

std::string name_key(const std::string& name) {
  std::string key = folded(name);
  return key.empty() ? name : key;
}

std::string given_name(const NameRules& rules, std::uint64_t seed, const std::map<std::string, Seat>& taken) {
  const std::vector<std::string> fallback = {"Player"};
  const auto& given = rules.given.empty() ? fallback : rules.given;
  for (std::uint64_t i = taken.size() / given.size() * given.size();; ++i) {
    const std::uint64_t round = i / given.size();
    std::string name = given[(seed + i) % given.size()];
    if (round > 0) name += ' ' + std::to_string(round + 1);
    if (!taken.contains(name_key(name))) return name;
  }
}

}  // namespace communique::classroom
