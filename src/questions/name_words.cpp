#include "questions/name_words.hpp"

#include <unicode/locid.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include "base/text.hpp"
#include "questions/numerals.hpp"

namespace communique {
namespace {

template <class Words>
bool is_in(const Words& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// One spelling for words that are written in two ways; the American one, to have one.
const std::string& one_spelling(const std::string& word) {
  static const std::unordered_map<std::string, std::string> kSpellings{{"defence", "defense"},
                                                                       {"centre", "center"},
                                                                       {"labour", "labor"},
                                                                       {"harbour", "harbor"},
                                                                       {"programme", "program"},
                                                                       {"neighbour", "neighbor"},
                                                                       {"programmes", "programs"},
                                                                       {"licence", "license"},
                                                                       {"theatre", "theater"},
                                                                       {"neighbouring", "neighboring"},
                                                                       {"chairperson", "chair"},
                                                                       {"mount", "mt"},
                                                                       {"saint", "st"}};
  const auto found = kSpellings.find(word);
  return found == kSpellings.end() ? word : found->second;
}

std::string american(const std::string& word) {
  std::string result = one_spelling(word);
  // organisation, recognised: -is- before these endings is -iz- in America.
  for (const std::string_view ending : {"isation", "isations", "ise", "ised", "ising"}) {
    if (result.size() < ending.size() + 4 || !result.ends_with(ending)) continue;
    result[result.size() - ending.size() + 1] = 'z';
    break;
  }
  return result;
}

/// "forty ninth" and "49th" as "49", so that either matches the other.
void push_number(NameTokens& result, int value) { result.push_back(std::to_string(value)); }

bool is_digits_with_suffix(const std::string& word) {
  const std::size_t digits = word.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos) return false;
  return is_in(std::array<std::string_view, 4>{"st", "nd", "rd", "th"},
               std::string_view(word).substr(digits));
}

/// 第四十九 as 第49.
std::string with_digits(const std::string& word) {
  constexpr std::string_view kOrdinal = "第";
  const std::size_t at = word.find(kOrdinal);
  if (at == std::string::npos) return word;
  const std::size_t from = at + kOrdinal.size();
  const auto number = leading_number(plain_text(std::string_view(word).substr(from)), DecimalMark::Point);
  if (!number || number->value != std::floor(number->value) || number->value >= 10000) return word;
  return word.substr(0, from) + std::to_string(static_cast<int>(number->value)) + utf8(number->rest);
}

struct Countries {
  std::unordered_map<std::string, std::string> code_by_name;
  std::vector<std::string> english;
};

const Countries& countries() {
  static const Countries kCountries = [] {
    Countries result;
    constexpr const char* kLanguages[] = {"en", "zh", "zh_Hant", "ja", "ko", "vi", "fr", "de", "es", "id"};
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
      const icu::Locale country("", *code);
      for (const char* language : kLanguages) {
        icu::UnicodeString name;
        country.getDisplayCountry(icu::Locale(language), name);
        std::string text;
        name.toUTF8String(text);
        text = joined(words(folded(text)));
        if (language == kLanguages[0]) result.english.push_back(text);
        result.code_by_name.emplace(std::move(text), *code);
      }
    }
    result.code_by_name.insert(
        {{"한국", "KR"}, {"남한", "KR"}, {"us", "US"}, {"usa", "US"}, {"uk", "GB"}, {"uae", "AE"}});
    return result;
  }();
  return kCountries;
}

}  // namespace

std::string joined(const NameTokens& tokens) {
  std::string text;
  for (const std::string& token : tokens) text += token;
  return text;
}

bool is_title(const std::string& word) {
  static const std::unordered_set<std::string> kTitles{"mr",
                                                       "mrs",
                                                       "ms",
                                                       "miss",
                                                       "dr",
                                                       "prof",
                                                       "professor",
                                                       "sir",
                                                       "madam",
                                                       "lord",
                                                       "lady",
                                                       "hon",
                                                       "honourable",
                                                       "honorable",
                                                       "pm",
                                                       "prime",
                                                       "minister",
                                                       "president",
                                                       "vice",
                                                       "premier",
                                                       "chairman",
                                                       "chairwoman",
                                                       "chairperson",
                                                       "chair",
                                                       "head",
                                                       "leader",
                                                       "foreign",
                                                       "defence",
                                                       "defense",
                                                       "finance",
                                                       "interior",
                                                       "former",
                                                       "ex",
                                                       "late",
                                                       "acting",
                                                       "then",
                                                       "current",
                                                       "representative",
                                                       "rep",
                                                       "ambassador",
                                                       "envoy",
                                                       "secretary",
                                                       "general",
                                                       "senator",
                                                       "sen",
                                                       "congressman",
                                                       "congresswoman",
                                                       "lawmaker",
                                                       "legislator",
                                                       "speaker",
                                                       "mayor",
                                                       "governor",
                                                       "king",
                                                       "queen",
                                                       "emperor",
                                                       "pope",
                                                       "chancellor",
                                                       "director",
                                                       "commissioner",
                                                       "admiral",
                                                       "colonel",
                                                       "captain",
                                                       "executive",
                                                       "deputy",
                                                       "party",
                                                       "politician",
                                                       "member",
                                                       "chief"};
  return kTitles.contains(word);
}

bool is_relation(const std::string& word) {
  static const std::unordered_set<std::string> kRelations{
      "wife",        "husband",   "son",         "daughter",     "father",    "mother", "brother",
      "sister",      "uncle",     "aunt",        "cousin",       "nephew",    "niece",  "grandson",
      "grandfather", "widow",     "family",      "predecessor",  "successor", "aide",   "adviser",
      "advisor",     "spokesman", "spokeswoman", "spokesperson", "assistant", "rival",  "opponent",
      "friend",      "ally",      "supporter",   "critic"};
  return kRelations.contains(word);
}

bool is_negated(std::string_view folded_text) {
  constexpr std::string_view kWords[] = {"not",   "no",     "never",   "neither", "nor",    "isnt",
                                         "wasnt", "except", "without", "unlike",  "cannot", "but"};
  for (const std::string& word : words(folded_text)) {
    if (is_in(kWords, word)) return true;
  }
  constexpr std::string_view kPieces[] = {"不是", "并非", "ではない", "じゃない", "아니", "아닌"};
  return std::any_of(std::begin(kPieces), std::end(kPieces), [folded_text](std::string_view piece) {
    return folded_text.find(piece) != std::string_view::npos;
  });
}

bool is_direction(const std::string& word) {
  constexpr std::string_view kDirections[] = {"north",     "south",     "east",      "west",     "northern",
                                              "southern",  "eastern",   "western",   "central",  "new",
                                              "old",       "upper",     "lower",     "inner",    "outer",
                                              "northeast", "northwest", "southeast", "southwest"};
  return is_in(kDirections, word);
}

bool is_generic(const std::string& word) {
  static const std::unordered_set<std::string> kGeneric{
      "association",   "agreement",  "party",   "ministry",    "treaty",     "conference",   "agency",
      "office",        "bureau",     "council", "committee",   "commission", "organization", "memorandum",
      "understanding", "pact",       "accord",  "meeting",     "summit",     "forum",        "university",
      "institute",     "foundation", "company", "corporation", "union",      "bank",         "department",
      "government",    "national",   "news",    "times",       "city",       "port",         "republic"};
  return kGeneric.contains(word);
}

bool is_tie(const std::string& word) {
  constexpr std::string_view kTies[] = {"of",   "to",  "for", "under",  "by", "with", "after",   "before",
                                        "from", "and", "or",  "versus", "vs", "over", "against", "s"};
  return is_in(kTies, word);
}

NameTokens loosened(const NameTokens& tokens) {
  constexpr std::string_view kWeightless[] = {"the", "a", "an", "of", "for", "and"};
  NameTokens result;
  for (std::size_t i = 0; i < tokens.size();) {
    const auto number = small_number(std::span(tokens).subspan(i));
    if (number) {
      push_number(result, number->value);
      i += number->words;
      continue;
    }
    const std::string& word = tokens[i++];
    if (is_digits_with_suffix(word)) {
      result.push_back(word.substr(0, word.size() - 2));
    } else if (word == "mou") {
      result.insert(result.end(), {"memorandum", "understanding"});
    } else if (!is_in(kWeightless, word)) {
      result.push_back(american(with_digits(word)));
    }
  }
  return result.empty() ? tokens : result;
}

NameTokens without_lead(NameTokens tokens) {
  constexpr std::string_view kLead[] = {"it", "is",    "was",   "its",  "in",     "at",  "by", "to",  "from",
                                        "i",  "think", "thats", "that", "answer", "the", "on", "with"};
  const auto first = std::find_if(tokens.begin(), tokens.end(),
                                  [&](const std::string& token) { return !is_in(kLead, token); });
  if (first != tokens.end()) tokens.erase(tokens.begin(), first);
  return tokens;
}

NameTokens without_place_kind(const NameTokens& tokens) {
  constexpr std::string_view kKinds[] = {"city",       "port",         "harbor", "prefecture", "province",
                                         "metropolis", "municipality", "of",     "the"};
  constexpr std::string_view kHanKinds[] = {"市", "港", "县", "省", "都", "府", "시", "도"};
  NameTokens result;
  std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(result),
               [&](const std::string& token) { return !is_in(kKinds, token); });
  if (result.empty()) return tokens;
  std::string& last = result.back();
  constexpr std::size_t kBytes = 3;  // of each of those characters
  const bool leaves_two = last.size() >= 3 * kBytes;
  if (leaves_two && is_in(kHanKinds, std::string_view(last).substr(last.size() - kBytes))) {
    last.resize(last.size() - kBytes);
  }
  return result;
}

NameTokens with_directions(NameTokens tokens) {
  static const std::unordered_map<std::string, std::string> kDirections{
      {"n", "north"}, {"s", "south"}, {"e", "east"}, {"w", "west"}};
  const auto found = tokens.size() < 2 ? kDirections.end() : kDirections.find(tokens.front());
  if (found != kDirections.end()) tokens.front() = found->second;
  return tokens;
}

std::string without_han_titles(std::string text) {
  static const std::vector<std::string> kTitles = [] {
    std::vector<std::string> titles;
    for (const char* title :
         {"氏",   "さん",     "様",       "先生",   "女士",   "小姐",     "君",           "總統",   "副總統",
          "主席", "首相",     "前首相",   "元首相", "總理",   "総理大臣", "内閣総理大臣", "大臣",   "議員",
          "代表", "会長",     "董事長",   "部長",   "院長",   "會長",     "理事長",       "立委",   "大統領",
          "日本", "台灣",     "中国",     "美國",   "前",     "대통령",   "총리",         "씨",     "님",
          "주석", "ミスター", "위원장",   "故",     "前",     "元",       "現",           "總書記", "書記長",
          "知事", "市長",     "國家主席", "同志",   "幹事長", "官房長官", "總裁",         "党首"}) {
      titles.push_back(folded(title));
    }
    // The longest first: 副總統 before 總統.
    std::stable_sort(titles.begin(), titles.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    return titles;
  }();
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    for (const std::string& title : kTitles) {
      if (text.size() <= title.size()) continue;
      if (text.starts_with(title)) {
        text.erase(0, title.size());
        has_changed = true;
      } else if (text.ends_with(title)) {
        text.resize(text.size() - title.size());
        has_changed = true;
      }
    }
  }
  return text;
}

std::optional<std::string> romanised_kana(const std::string& folded_text) {
  constexpr char32_t kFirst = U'ぁ';  // folding has made hiragana of katakana
  constexpr char32_t kLast = U'ゖ';
  const std::u32string plain = plain_text(folded_text);
  const bool is_kana = !plain.empty() && std::all_of(plain.begin(), plain.end(), [](char32_t c) {
    return (c >= kFirst && c <= kLast) || c == U'ー' || c == U' ';
  });
  if (!is_kana) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin(
      icu::Transliterator::createInstance("Hiragana-Latin", UTRANS_FORWARD, status));
  if (U_FAILURE(status) != 0) return std::nullopt;
  auto text = icu::UnicodeString::fromUTF8(folded_text);
  latin->transliterate(text);
  std::string bytes;
  text.toUTF8String(bytes);
  return folded(bytes);
}

std::optional<std::string> country_named(const std::string& joined_name) {
  const auto found = countries().code_by_name.find(joined_name);
  return found == countries().code_by_name.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<std::string>& country_names() { return countries().english; }

}  // namespace communique
