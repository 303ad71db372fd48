#include "questions/hedges.hpp"

#include <algorithm>
#include <array>

namespace communique {
namespace {

using Text = std::string_view;

constexpr std::array<Text, 25> kBefore{
    "i think",      "i believe", "i guess", "i suppose", "i'd say",  "im not sure but", "i'm not sure but",
    "not sure but", "maybe",     "perhaps", "possibly",  "probably", "surely",          "it's",
    "it is",        "it was",    "たぶん",  "多分",      "おそらく", "恐らく",          "我想是",
    "我覺得是",     "应该是",    "應該是",  "可能是"};
constexpr std::array<Text, 16> kBehind{
    "i think", "i believe", "i guess", "i suppose", "maybe",    "perhaps", "possibly",     "probably",
    "?",       "？",        "かな",    "かも",      "だと思う", "と思う",  "だと思います", "と思います"};
constexpr std::array<Text, 6> kAboutBefore{"about", "around", "大約", "约", "約", "약"};
constexpr std::array<Text, 11> kAboutBehind{"or so", "ish",  "頃",     "ごろ",   "ころ", "前後",
                                            "前后",  "左右", "くらい", "ぐらい", "ほど"};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool equals(Text a, Text b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == y; });
}

Text trimmed_of_marks(Text text) {
  constexpr Text kMarks = " \t\r\n,.!;";
  const std::size_t first = text.find_first_not_of(kMarks);
  return first == Text::npos ? Text{} : text.substr(first, text.find_last_not_of(kMarks) - first + 1);
}

bool take_front(Text& text, Text hedge) {
  if (text.size() < hedge.size() || !equals(text.substr(0, hedge.size()), hedge)) return false;
  const bool ends_word = text.size() == hedge.size() || !is_ascii_letter(text[hedge.size()]);
  if (is_ascii_letter(hedge.back()) && !ends_word) return false;
  text = trimmed_of_marks(text.substr(hedge.size()));
  return true;
}

bool take_back(Text& text, Text hedge) {
  if (text.size() < hedge.size()) return false;
  const std::size_t at = text.size() - hedge.size();
  if (!equals(text.substr(at), hedge)) return false;
  if (is_ascii_letter(hedge.front()) && at > 0 && is_ascii_letter(text[at - 1])) return false;
  text = trimmed_of_marks(text.substr(0, at));
  return true;
}

template <std::size_t Count>
bool take_any(Text& text, const std::array<Text, Count>& hedges, bool (*take)(Text&, Text)) {
  return std::any_of(hedges.begin(), hedges.end(), [&](Text hedge) { return take(text, hedge); });
}

}  // namespace

std::string_view without_hedges(std::string_view given, Vagueness vagueness) {
  Text text = given;
  bool has_changed = false;
  const bool is_value = vagueness == Vagueness::OfValues;
  while (
      take_any(text, kBefore, take_front) || take_any(text, kBehind, take_back) ||
      (is_value && (take_any(text, kAboutBefore, take_front) || take_any(text, kAboutBehind, take_back)))) {
    has_changed = true;
    if (text.empty()) break;
  }
  return has_changed ? text : given;
}

}  // namespace communique
