#pragma once
// Vocabulary for grading names: titles, negations, words that carry no weight, country names.
// Words only; what follows from them is decided in typed_names.cpp. All in folded form.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace communique {

using NameTokens = std::vector<std::string>;

[[nodiscard]] std::string joined(const NameTokens& tokens);
/// "president", "mr", "former", "chairwoman": stands before or after a person's name.
[[nodiscard]] bool is_title(const std::string& word);
/// "wife", "predecessor": makes another person of the one named.
[[nodiscard]] bool is_relation(const std::string& word);
/// "not", "except": the answer says what it is not.
[[nodiscard]] bool is_negated(std::string_view folded_text);
/// North, southern, new, ...: never taken for each other.
[[nodiscard]] bool is_direction(const std::string& word);
/// "association", "agreement": says what sort of thing it is and not which.
[[nodiscard]] bool is_generic(const std::string& word);
/// Prepositions and conjunctions that tie a name to something else.
[[nodiscard]] bool is_tie(const std::string& word);

/// Articles, "of", "for" and "and" left out, one spelling for British and American, numbers in digits
/// (also 第四十九), MOU in words.
[[nodiscard]] NameTokens loosened(const NameTokens& tokens);
/// Without "it was", "in", "the answer is" at the start.
[[nodiscard]] NameTokens without_lead(NameTokens tokens);
/// Without "city", "port", "prefecture"; in Han script without 市, 港, 縣 at the end.
[[nodiscard]] NameTokens without_place_kind(const NameTokens& tokens);
/// "s korea" as "south korea".
[[nodiscard]] NameTokens with_directions(NameTokens tokens);
/// Without titles and honorifics in Han script or kana at either end: 總統賴清德, 高市早苗氏.
[[nodiscard]] std::string without_han_titles(std::string text);

/// A name in kana in Latin letters, "たかいち さなえ" as "takaichi sanae"; nothing for any other text.
[[nodiscard]] std::optional<std::string> romanised_kana(const std::string& folded_text);

/// Which country a name in one of a dozen languages means, as its two-letter code.
[[nodiscard]] std::optional<std::string> country_named(const std::string& joined_name);
/// Every country's name in English, folded and joined.
[[nodiscard]] const std::vector<std::string>& country_names();

}  // namespace communique
