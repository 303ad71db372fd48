#include "questions/item_rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"
#include "questions/name_words.hpp"

namespace communique {
namespace {

template <std::size_t Count>
bool is_in(const std::array<std::string_view, Count>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Without what stands between quotation marks: a speaker's own "not" or "never" is no negative stem.
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

std::vector<std::string> folded_words(const std::string& text) { return words(folded(text)); }

bool has_year(const std::vector<std::string>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const std::string& token) {
    return token.size() == 4 && token.find_first_not_of("0123456789") == std::string::npos;
  });
}

bool has_phrase(const std::vector<std::string>& tokens, const std::vector<std::string>& phrase) {
  return !phrase.empty() &&
         std::search(tokens.begin(), tokens.end(), phrase.begin(), phrase.end()) != tokens.end();
}

/// Words that say something: long enough and no mere grammar.
bool is_content(const std::string& word) {
  constexpr std::array<std::string_view, 44> kGrammar{
      "that",    "this",      "with",  "from",  "into",    "which",  "what",    "when",  "where",
      "whose",   "whom",      "have",  "been",  "were",    "their",  "there",   "them",  "they",
      "between", "about",     "over",  "under", "after",   "before", "would",   "could", "should",
      "will",    "both",      "other", "more",  "most",    "than",   "such",    "also",  "toward",
      "besides", "according", "does",  "each",  "through", "during", "against", "itself"};
  return word.size() >= 4 && !is_in(kGrammar, word);
}

/// Japan and Japanese, ban and bans, restrict and restricting: one word to a guesser.
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

bool has_word(const std::vector<std::string>& tokens, const std::string& word) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](const std::string& token) { return is_same_word(token, word); });
}

/// "The", "its": what the form of a phrase shows before its meaning does.
bool is_determiner(const std::string& word) {
  constexpr std::array<std::string_view, 7> kDeterminers{"a", "an", "the", "its", "their", "his", "her"};
  return is_in(kDeterminers, word);
}

bool has_figure(const std::vector<std::string>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const std::string& token) {
    return std::isdigit(static_cast<unsigned char>(token.front())) != 0;
  });
}

}  // namespace

std::optional<Flaw> stem_flaw(const std::string& stem) {
  constexpr std::array<std::string_view, 14> kNegatives{"not",  "never", "except", "neither",  "nor",
                                                        "isnt", "wasnt", "doesnt", "didnt",    "cannot",
                                                        "cant", "wont",  "false",  "incorrect"};
  constexpr std::array<std::string_view, 11> kPresent{"current",   "currently", "now",     "nowadays",
                                                      "recent",    "recently",  "today",   "latest",
                                                      "yesterday", "tomorrow",  "upcoming"};
  if (stem.find('{') != std::string::npos || stem.find("«") != std::string::npos) {
    return Flaw{"template-residue", stem};
  }
  const std::vector<std::string> tokens = folded_words(without_quotes(stem));
  constexpr std::size_t kMostWords = 60;
  if (tokens.size() > kMostWords) return Flaw{"stem-too-long", std::to_string(tokens.size()) + " words"};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_in(kNegatives, tokens[i])) return Flaw{"negative-stem", tokens[i]};
    if (is_in(kPresent, tokens[i]) && !has_year(tokens)) return Flaw{"undated-present", tokens[i]};
    const bool is_doubled = i > 0 && tokens[i] == tokens[i - 1] && tokens[i] != "had" && tokens[i] != "that";
    if (is_doubled) return Flaw{"doubled-word", tokens[i]};
  }
  return std::nullopt;
}

std::optional<Flaw> option_flaw(const std::string& option) {
  constexpr std::array<std::string_view, 13> kAbsolute{
      "always",     "never",      "none", "all",        "every",     "completely", "totally",
      "definitely", "inevitable", "must", "absolutely", "incapable", "only"};
  constexpr std::array<std::string_view, 13> kVague{
      "often",      "sometimes", "rarely", "typically", "usually",       "normally",    "generally",
      "frequently", "seldom",    "nearly", "somewhat",  "approximately", "occasionally"};
  const std::string text = folded(option);
  if (text == "none of the above" || text == "none of these") return Flaw{"none-of-the-above", option};
  if (text == "all of the above" || text == "all of these") return Flaw{"all-of-the-above", option};
  for (const std::string& token : words(text)) {
    // A capital inside the option makes it a name: "All Nippon Airways".
    const bool is_name = option.find(sentence_case(token), 1) != std::string::npos;
    if (is_name) continue;
    if (is_in(kAbsolute, token)) return Flaw{"absolute-term", token};
    if (is_in(kVague, token)) return Flaw{"vague-term", token};
  }
  return std::nullopt;
}

bool overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return has_phrase(a, b) || has_phrase(b, a);
}

bool is_given_away(const std::string& stem, const std::string& key) {
  const std::vector<std::string> tokens = folded_words(stem);
  const std::vector<std::string> wanted = folded_words(key);
  if (has_phrase(tokens, wanted)) return true;
  bool has_content = false;
  for (const std::string& word : wanted) {
    if (!is_content(word)) continue;
    has_content = true;
    if (!has_word(tokens, word)) return false;
  }
  return has_content;
}

bool is_read_off(const std::string& acronym, const std::string& name) {
  const std::string letters = joined(folded_words(acronym));
  if (letters.size() < 2) return false;
  std::size_t at = 0;
  std::size_t missed = 0;
  const std::vector<std::string> tokens = folded_words(name);
  auto word = tokens.begin();
  for (; at < letters.size(); ++at) {
    const auto found = std::find_if(word, tokens.end(),
                                    [&](const std::string& token) { return token.front() == letters[at]; });
    if (found == tokens.end()) {
      ++missed;
    } else {
      word = std::next(found);
    }
  }
  return missed * 4 <= letters.size();
}

OptionsJudge::OptionsJudge(const std::string& stem, const std::string& key,
                           const std::vector<std::string>& wrong) {
  const auto prepared = [&](const std::string& text) {
    Option option{text, folded(text), {}, display_width(text), false};
    option.words = words(option.folded_text);
    return option;
  };
  key_ = prepared(key);
  const std::vector<std::string> key_loose = loosened(key_.words);
  for (const std::string& text : wrong) {
    wrong_.push_back(prepared(text));
    wrong_.back().overlaps_key = overlap(loosened(wrong_.back().words), key_loose);
  }
  const std::vector<std::string> stem_words = folded_words(stem);
  for (const std::string& word : key_.words) {
    if (is_content(word) && has_word(stem_words, word)) repeated_.push_back(word);
  }
}

std::optional<Flaw> OptionsJudge::flaw(const std::vector<std::size_t>& chosen) const {
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const Option& option = wrong_[chosen[i]];
    if (option.overlaps_key) return Flaw{"overlapping-options", option.text};
    for (std::size_t j = 0; j < i; ++j) {
      if (option.folded_text == wrong_[chosen[j]].folded_text) return Flaw{"duplicate-options", option.text};
    }
  }
  for (const std::string& word : repeated_) {
    const bool is_elsewhere = std::any_of(chosen.begin(), chosen.end(),
                                          [&](std::size_t i) { return has_word(wrong_[i].words, word); });
    if (!is_elsewhere) return Flaw{"word-repeat", word};
  }
  if (auto flaw = length_flaw(chosen)) return flaw;
  return form_flaw(chosen);
}

/// A key of four words or more, and nothing near its length beside it.
std::optional<Flaw> OptionsJudge::length_flaw(const std::vector<std::size_t>& chosen) const {
  int longest = 0;
  for (const std::size_t i : chosen) longest = std::max(longest, wrong_[i].width);
  const bool is_much_longer = key_.words.size() >= 4 && longest * 4 < key_.width * 3;
  const bool is_longer = key_.words.size() >= 3 && longest * 5 <= key_.width * 4 && key_.width - longest >= 8;
  return is_much_longer || is_longer ? std::optional(Flaw{"longest-key", key_.text}) : std::nullopt;
}

/// The key alone begins with an article, or alone does not; the key alone has a figure in it.
std::optional<Flaw> OptionsJudge::form_flaw(const std::vector<std::size_t>& chosen) const {
  const auto stands_out = [&](const auto& has_mark) {
    const bool key_has = has_mark(key_.words);
    return std::none_of(chosen.begin(), chosen.end(),
                        [&](std::size_t i) { return has_mark(wrong_[i].words) == key_has; });
  };
  const auto starts_with_determiner = [](const std::vector<std::string>& tokens) {
    return !tokens.empty() && is_determiner(tokens.front());
  };
  // Whole clauses ("Their legislatures ...", "There are ...") begin as they like.
  constexpr std::size_t kMostOfPhrase = 5;
  const bool is_phrase = key_.words.size() <= kMostOfPhrase;
  if (is_phrase && stands_out(starts_with_determiner)) return Flaw{"grammatical-cue", key_.text};
  if (stands_out(has_figure)) return Flaw{"logical-cue", key_.text};
  return std::nullopt;
}

std::optional<Flaw> flaw_of(const Question& question) {
  if (auto flaw = stem_flaw(question.stem)) return flaw;
  const bool has_options = question.kind == Kind::Single;
  const bool is_value =
      question.answer_type == AnswerType::Date || question.answer_type == AnswerType::Number;
  const bool is_given = is_value ? has_phrase(folded_words(question.stem), folded_words(question.key.text))
                                 : has_options && is_given_away(question.stem, question.key.text);
  if (is_given && question.kind != Kind::TrueFalse) return Flaw{"key-in-stem", question.key.text};
  if (!has_options) return std::nullopt;
  if (question.pool.size() < 2) return Flaw{"too-few-distractors", std::to_string(question.pool.size())};
  std::vector<std::string> wrong;
  std::vector<std::size_t> all;
  for (const Choice& option : show(question, 0).options) {
    if (auto flaw = option_flaw(option.text)) return flaw;
    if (option == question.key) continue;
    all.push_back(wrong.size());
    wrong.push_back(option.text);
  }
  if (question.is_sorted) return std::nullopt;  // dates and figures are alike by construction
  return OptionsJudge(question.stem, question.key.text, wrong).flaw(all);
}

}  // namespace communique
