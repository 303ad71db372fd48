// Rules about the stem, whatever the answer.
#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <set>

#include "base/text.hpp"
#include "questions/item_rule_tables.hpp"
#include "questions/item_words.hpp"

namespace communique {
namespace {

using std::literals::string_view_literals::operator""sv;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// The first of the phrases that stands in the folded text, at its words' borders.
template <std::size_t Count>
Broken first_phrase(const std::string& folded_text, const std::array<std::string_view, Count>& phrases) {
  const std::string padded = " " + folded_text + " ";
  for (const std::string_view phrase : phrases) {
    if (contains(padded, " " + std::string(phrase) + " ")) return std::string(phrase);
  }
  return std::nullopt;
}

template <class Predicate>
Broken first_word(const Words& words, const Predicate& is_wanted) {
  const auto found = std::find_if(words.begin(), words.end(), is_wanted);
  return found == words.end() ? std::nullopt : Broken(*found);
}

Broken is_empty(const ItemText& stem) { return stem.folded_text.empty() ? Broken(stem.text) : std::nullopt; }

Broken has_residue(const ItemText& stem) {
  constexpr std::array kResidue{"{"sv, "}"sv, "«"sv, "»"sv, "[["sv, "TODO"sv, "TBD"sv};
  for (const std::string_view each : kResidue) {
    if (contains(stem.text, each)) return std::string(each);
  }
  return std::nullopt;
}

Broken doubles_word(const ItemText& stem) {
  for (std::size_t i = 1; i < stem.words.size(); ++i) {
    const std::string& word = stem.words[i];
    if (word == stem.words[i - 1] && word != "had" && word != "that" && !has_han_or_kana(word)) return word;
  }
  return std::nullopt;
}

Broken asks_twice(const ItemText& stem) {
  return std::count(stem.text.begin(), stem.text.end(), '?') > 1 ? Broken("two questions") : std::nullopt;
}

Broken says_and_or(const ItemText& stem) {
  return contains(stem.text, "and/or") ? Broken("and/or") : std::nullopt;
}

/// "What did he say?": nobody has been named before the pronoun. A capital within the stem names somebody.
Broken has_loose_pronoun(const ItemText& stem) {
  bool is_named = false;
  bool is_first = true;
  std::string word;
  for (const char c : stem.text + ' ') {
    if (std::isspace(static_cast<unsigned char>(c)) == 0) {
      word += c;
      continue;
    }
    const std::string plain = folded(word);
    if (is_personal_pronoun(plain) && plain != "it" && !is_named) return plain;
    if (!is_first && !word.empty() && std::islower(static_cast<unsigned char>(word.front())) == 0) {
      is_named = true;
    }
    is_first = false;
    word.clear();
  }
  return std::nullopt;
}

/// A student has no article before them.
Broken points_at_text(const ItemText& stem) {
  constexpr std::array kPhrases{"the article"sv, "this article"sv, "the text"sv,  "the passage"sv,
                                "the author"sv,  "the above"sv,    "as follows"sv};
  return first_phrase(stem.folded_text, kPhrases);
}

/// Corrected type-token ratio, as SAQUET takes it: types / sqrt(2 tokens).
Broken is_wordy(const ItemText& stem) {
  constexpr double kMostRatio = 4.5;
  const std::set<std::string> types(stem.words.begin(), stem.words.end());
  const auto tokens = static_cast<double>(stem.words.size());
  if (static_cast<double>(types.size()) <= kMostRatio * std::sqrt(2 * tokens)) return std::nullopt;
  return std::to_string(types.size()) + " different words";
}

Broken has_many_sentences(const ItemText& stem) {
  int sentences = 0;
  for (std::size_t i = 2; i < stem.text.size(); ++i) {
    const char c = stem.text[i];
    const bool is_end = c == '.' || c == '?' || c == '!';
    const bool is_abbreviation =  // "U.S.", "Mr."
        c == '.' &&
        (stem.text[i - 2] == ' ' || stem.text[i - 2] == '.' || (i > 2 && stem.text[i - 3] == ' '));
    const bool is_last = i + 1 == stem.text.size() || stem.text[i + 1] == ' ';
    if (is_end && is_last && !is_abbreviation) ++sentences;
  }
  return sentences >= 3 ? Broken(std::to_string(sentences) + " sentences") : std::nullopt;
}

Broken is_too_long(const ItemText& stem) {
  constexpr std::size_t kMostWords = 60;
  return stem.words.size() > kMostWords ? Broken(std::to_string(stem.words.size()) + " words") : std::nullopt;
}

Broken has_blank(const ItemText& stem) {
  const std::size_t at = stem.text.find("__");
  return at != std::string::npos && at != 0 ? Broken("a blank") : std::nullopt;
}

Broken starts_with_blank(const ItemText& stem) {
  return stem.text.starts_with("__") ? Broken("a blank") : std::nullopt;
}

Broken asks_which_is_true(const ItemText& stem) {
  constexpr std::array kPhrases{
      "true or false"sv,           "which statement is"sv,        "which statements are"sv,
      "which of the statements"sv, "which of these statements"sv, "which of the following statements"sv,
      "following is true"sv,       "following are true"sv};
  return first_phrase(stem.folded_text, kPhrases);
}

/// Nothing is asked before the options are read.
Broken asks_nothing(const ItemText& stem) {
  constexpr std::array kPhrases{"is correct"sv, "are correct"sv, "is true"sv, "are true"sv, "is right"sv};
  if (stem.words.size() > 6) return std::nullopt;
  return first_phrase(stem.folded_text, kPhrases);
}

Broken has_too_little(const ItemText& stem) {
  constexpr std::array kEmpty{"who"sv,   "what"sv, "when"sv,      "where"sv, "why"sv,  "how"sv,
                              "which"sv, "was"sv,  "are"sv,       "did"sv,   "does"sv, "the"sv,
                              "and"sv,   "for"sv,  "following"sv, "were"sv};
  const auto says_something = [&](const std::string& word) {
    return word.size() >= 3 && std::find(kEmpty.begin(), kEmpty.end(), word) == kEmpty.end();
  };
  const auto said = std::count_if(stem.words.begin(), stem.words.end(), says_something);
  return said < 2 ? Broken(stem.text) : std::nullopt;
}

Broken is_fragment(const ItemText& stem) {
  constexpr std::array kEnds{"?"sv, "."sv, ":"sv, "!"sv, "…"sv, "_"sv, "\""sv, "”"sv, "？"sv, "。"sv};
  const std::string text = trimmed(stem.text);
  const bool has_end =
      std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return text.ends_with(end); });
  return has_end ? std::nullopt : Broken("no end mark");
}

Broken has_undated_present(const ItemText& stem) {
  return has_year(stem.words) ? std::nullopt : first_word(stem.words, is_present_time);
}

/// "Not", "except", "least", whether in capitals or not; "at least" says how many.
Broken is_negatively_worded(const ItemText& stem) {
  for (std::size_t i = 0; i < stem.words.size(); ++i) {
    const bool is_at_least = i > 0 && stem.words[i] == "least" && stem.words[i - 1] == "at";
    if (is_negative(stem.words[i]) && !is_at_least) return stem.words[i];
  }
  return std::nullopt;
}

Broken is_weakly_negative(const ItemText& stem) { return first_word(stem.words, is_weak_negative); }

Broken negates_twice(const ItemText& stem) {
  std::string first;
  for (const std::string& word : stem.words) {
    if (!is_negative(word) && !is_weak_negative(word)) continue;
    const bool is_pair = (first == "neither" && word == "nor");
    if (!first.empty() && !is_pair) return first + " ... " + word;
    first = word;
  }
  return std::nullopt;
}

Broken asks_for_opinion(const ItemText& stem) {
  constexpr std::array kPhrases{"most important"sv, "most interesting"sv, "most significant"sv,
                                "the best"sv,       "is best"sv,          "the worst"sv};
  if (auto found = first_word(stem.words, is_subjective)) return found;
  // A judgement that somebody made can be known.
  constexpr std::array kAttributed{"according to"sv, "in the view of"sv, "in the words of"sv};
  return first_phrase(stem.folded_text, kAttributed) ? std::nullopt
                                                     : first_phrase(stem.folded_text, kPhrases);
}

/// "____" as a word, for the words around a blank are no neighbours.
std::string with_blank_named(const std::string& stem) {
  const std::size_t first = stem.find("__");
  if (first == std::string::npos) return stem;
  const std::size_t end = std::min(stem.find_first_not_of('_', first), stem.size());
  return stem.substr(0, first) + "blank" + stem.substr(end);
}

constexpr Kinds kButStatements = kEveryKind & ~bit(Kind::TrueFalse);
constexpr Kinds kButGaps = kEveryKind & ~bit(Kind::Gap);
constexpr Kinds kAsking = kButStatements & kButGaps & ~bit(Kind::Map);

constexpr StemRule kRules[] = {
    {"empty", Severity::Error, kEveryKind, is_empty},
    {"ambiguous_unclear", Severity::Error, kEveryKind, has_residue},
    {"ambiguous_unclear", Severity::Error, kEveryKind, doubles_word},
    {"ambiguous_unclear", Severity::Warning, kEveryKind, asks_twice},
    {"ambiguous_unclear", Severity::Warning, kEveryKind, says_and_or},
    {"ambiguous_unclear", Severity::Warning, kEveryKind, has_loose_pronoun},
    {"ambiguous_unclear", Severity::Warning, kEveryKind, points_at_text},
    {"stem_too_long", Severity::Error, kEveryKind, is_too_long},
    {"gratuitous_information", Severity::Error, kEveryKind, is_wordy},
    {"gratuitous_information", Severity::Warning, kEveryKind, has_many_sentences},
    {"fill_in_blank", Severity::Error, kButGaps, has_blank},
    {"blank_at_start", Severity::Error, kButGaps, starts_with_blank},
    {"true_false_series", Severity::Error, kButStatements, asks_which_is_true},
    {"unfocused_stem", Severity::Error, kAsking, asks_nothing},
    {"unfocused_stem", Severity::Warning, kAsking, has_too_little},
    {"unfocused_stem", Severity::Warning, kEveryKind, is_fragment},
    {"undated_present", Severity::Error, kEveryKind, has_undated_present},
    {"negative_worded", Severity::Error, kEveryKind, is_negatively_worded},
    {"negative_worded", Severity::Info, kEveryKind, is_weakly_negative},
    {"double_negative", Severity::Error, kEveryKind, negates_twice},
    {"subjective", Severity::Warning, kEveryKind, asks_for_opinion},
};

}  // namespace

std::span<const StemRule> stem_rules() { return kRules; }

ItemText prepared_stem(const std::string& stem) {
  ItemText prepared;
  prepared.text = stem;
  prepared.folded_text = folded(stem);
  const std::string filled = with_blank_named(stem);
  prepared.words = item_words(without_quotes(filled));
  prepared.quoted = item_words(filled);
  return prepared;
}

}  // namespace communique
