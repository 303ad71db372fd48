#pragma once
// The vocabulary of the item rules and the words of a text as those rules see them. Words only: what
// follows from them is decided in the rules. All in folded form; Han and kana as pairs of characters.
#include <string>
#include <string_view>
#include <vector>

namespace communique {

using Words = std::vector<std::string>;

/// The words of a text; a run of Han or kana as its overlapping pairs of characters.
[[nodiscard]] Words item_words(const std::string& text);
/// Without what stands between quotation marks: a speaker's own "not" is no negative stem.
[[nodiscard]] std::string without_quotes(const std::string& text);

[[nodiscard]] bool has_phrase(const Words& words, const Words& phrase);
/// The word or a form of it: Japan and Japanese, restrict and restricting.
[[nodiscard]] bool has_word(const Words& words, const std::string& word);
/// The two begin alike for six letters or more: what a guesser hears as the same.
[[nodiscard]] bool sound_alike(const std::string& a, const std::string& b);
[[nodiscard]] bool has_year(const Words& words);
[[nodiscard]] bool has_digit(std::string_view word);
/// Long enough to say something, and no mere grammar.
[[nodiscard]] bool is_content(const std::string& word);
[[nodiscard]] Words content_of(const Words& words);

[[nodiscard]] bool is_determiner(const std::string& word);        // "the", "its"
[[nodiscard]] bool is_negative(const std::string& word);          // "not", "except", "isnt"
[[nodiscard]] bool is_weak_negative(const std::string& word);     // "without", "deny"
[[nodiscard]] bool is_present_time(const std::string& word);      // "current", "recently"
[[nodiscard]] bool is_personal_pronoun(const std::string& word);  // "he", "them"
[[nodiscard]] bool is_subjective(const std::string& word);        // "you", "obviously"
[[nodiscard]] bool is_absolute(const std::string& word);          // "always": the words that SAQUET looks for
[[nodiscard]] bool is_nearly_absolute(const std::string& word);   // "only", "must"
[[nodiscard]] bool is_vague(const std::string& word);             // "often"

}  // namespace communique
