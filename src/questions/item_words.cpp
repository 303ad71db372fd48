#include "questions/item_words.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"

namespace communique {
namespace {

template <std::size_t Count>
bool is_in(const std::array<std::string_view, Count>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Han and kana are written without spaces: their pairs of characters stand in for words.
void add_pairs(const std::string& token, Words& words) {
  const std::vector<std::string> characters = graphemes(token);
  if (characters.size() < 2) words.push_back(token);
  for (std::size_t i = 1; i < characters.size(); ++i) words.push_back(characters[i - 1] + characters[i]);
}

bool is_same_word(const std::string& a, const std::string& b) {
  const std::string& shorter = a.size() <= b.size() ? a : b;
  const std::string& longer = a.size() <= b.size() ? b : a;
  if (shorter == "china" && longer == "chinese") return true;
  constexpr std::array<std::string_view, 17> kEndings{"",    "s",  "es", "ed",  "d",  "ing",
                                                      "ese", "n",  "an", "ian", "ly", "ment",
                                                      "ion", "al", "er", "ers", "ity"};
  std::size_t shared = 0;
  while (shared < shorter.size() && shorter[shared] == longer[shared]) ++shared;
  if (shared < 4) return false;
  // "increase" and "increasing" part before the last letter of the shorter.
  const bool parts_early = shared + 1 == shorter.size() && shorter.back() == 'e';
  if (shared < shorter.size() && !parts_early) return false;
  return is_in(kEndings, std::string_view(longer).substr(shared));
}

}  // namespace

Words item_words(const std::string& text) {
  Words found;
  for (std::string& token : words(folded(text))) {
    if (has_han_or_kana(token)) {
      add_pairs(token, found);
    } else {
      found.push_back(std::move(token));
    }
  }
  return found;
}

std::string without_quotes(const std::string& text) {
  std::string plain;
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = std::string_view(text).substr(i);
    if (rest.starts_with("“") || rest.starts_with("”")) {
      is_quoted = rest.starts_with("“");
      i += 2;
      continue;
    }
    if (text[i] == '"') {
      is_quoted = !is_quoted;
      continue;
    }
    if (!is_quoted) plain += text[i];
  }
  return plain;
}

bool has_phrase(const Words& words, const Words& phrase) {
  return !phrase.empty() &&
         std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
}

bool has_word(const Words& words, const std::string& word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& each) { return is_same_word(each, word); });
}

bool sound_alike(const std::string& a, const std::string& b) {
  constexpr std::size_t kAlike = 6;
  return a.size() >= kAlike && b.size() >= kAlike && a.compare(0, kAlike, b, 0, kAlike) == 0;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

bool has_year(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos;
  });
}

bool is_content(const std::string& word) {
  constexpr std::array<std::string_view, 44> kGrammar{
      "that",    "this",      "with",  "from",  "into",    "which",  "what",    "when",  "where",
      "whose",   "whom",      "have",  "been",  "were",    "their",  "there",   "them",  "they",
      "between", "about",     "over",  "under", "after",   "before", "would",   "could", "should",
      "will",    "both",      "other", "more",  "most",    "than",   "such",    "also",  "toward",
      "besides", "according", "does",  "each",  "through", "during", "against", "itself"};
  return word.size() >= 4 && !is_in(kGrammar, word);
}

Words content_of(const Words& words) {
  Words content;
  std::copy_if(words.begin(), words.end(), std::back_inserter(content), is_content);
  return content;
}

bool is_determiner(const std::string& word) {
  constexpr std::array<std::string_view, 7> kWords{"a", "an", "the", "its", "their", "his", "her"};
  return is_in(kWords, word);
}

bool is_negative(const std::string& word) {
  constexpr std::array<std::string_view, 22> kWords{
      "not",   "never",     "except", "neither", "nor",     "none",   "cannot", "least",
      "false", "incorrect", "isnt",   "wasnt",   "arent",   "werent", "doesnt", "didnt",
      "cant",  "wont",      "hasnt",  "havent",  "wouldnt", "couldnt"};
  return is_in(kWords, word);
}

bool is_weak_negative(const std::string& word) {
  constexpr std::array<std::string_view, 14> kWords{"without", "exclude", "excludes", "excluded", "deny",
                                                    "denies",  "denied",  "refuse",   "refuses",  "refused",
                                                    "oppose",  "opposed", "dispute",  "disputed"};
  return is_in(kWords, word);
}

bool is_present_time(const std::string& word) {
  constexpr std::array<std::string_view, 11> kWords{"current",   "currently", "now",     "nowadays",
                                                    "recent",    "recently",  "today",   "latest",
                                                    "yesterday", "tomorrow",  "upcoming"};
  return is_in(kWords, word);
}

bool is_personal_pronoun(const std::string& word) {
  constexpr std::array<std::string_view, 6> kWords{"he", "she", "him", "they", "them", "it"};
  return is_in(kWords, word);
}

bool is_subjective(const std::string& word) {
  constexpr std::array<std::string_view, 6> kWords{"you",       "your",    "interesting",
                                                   "obviously", "clearly", "surprisingly"};
  return is_in(kWords, word);
}

bool is_absolute(const std::string& word) {
  constexpr std::array<std::string_view, 10> kWords{"always",     "never",      "none",    "all",
                                                    "completely", "absolutely", "totally", "definitely",
                                                    "incapable",  "inevitable"};
  return is_in(kWords, word);
}

bool is_nearly_absolute(const std::string& word) {
  constexpr std::array<std::string_view, 8> kWords{"every",  "only",        "must",   "entirely",
                                                   "solely", "exclusively", "nobody", "invariably"};
  return is_in(kWords, word);
}

bool is_vague(const std::string& word) {
  constexpr std::array<std::string_view, 13> kWords{
      "often",      "sometimes", "rarely", "typically", "usually",       "normally",    "generally",
      "frequently", "seldom",    "nearly", "somewhat",  "approximately", "occasionally"};
  return is_in(kWords, word);
}

}  // namespace communique
