#pragma once
// How the scorer compares what stands in an article with what was marked: normal forms, sentences as marks
// count them, numbers in words. Follows the reference page on marking; knows neither marks nor findings.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace communique::reading::score {

/// NFC, straight quotes, no gloss in Han or kana, single spaces; edge punctuation, a possessive 's and a
/// leading article off.
[[nodiscard]] std::string plain(std::string_view text);
/// plain() with titles off the front: "Prime Minister Yoshihide Suga" is "Yoshihide Suga".
[[nodiscard]] std::string without_title(std::string_view name);
/// plain(), small, without prepositions before it: "In June" is "june".
[[nodiscard]] std::string plain_date(std::string_view text);
[[nodiscard]] std::string small(std::string_view text);
/// Words between spaces, hyphens kept, edge punctuation off.
[[nodiscard]] std::vector<std::string> tokens(std::string_view text);
/// Whether `phrase` stands in `text` with no letter or digit beside it.
[[nodiscard]] bool occurs(std::string_view text, std::string_view phrase);

/// The sentences by which `noise_sentences` counts, from 0: lines that are not blank, each cut after . ? !
/// (and what closes a quotation) before a capital, a digit or what opens one, but not after an abbreviation.
[[nodiscard]] std::vector<std::string> sentences(std::string_view text);

enum class Measure { Currency, Percent, Other };
[[nodiscard]] Measure measure_of(std::string_view text, std::string_view unit);
/// The figure in "nearly US$1.5 billion", "twenty-two", "90-minute".
[[nodiscard]] std::optional<double> value_of(std::string_view text);
/// Words of a quantity that are neither numbers nor "nearly" and its like, small and in the singular.
[[nodiscard]] std::vector<std::string> unit_words(std::string_view text);

/// What the page on marking says is neither asked for nor an error.
[[nodiscard]] bool is_neutral_date(std::string_view text);
[[nodiscard]] bool is_neutral_agreement(std::string_view name);
[[nodiscard]] bool is_neutral_quantity(std::string_view text);

}  // namespace communique::reading::score
