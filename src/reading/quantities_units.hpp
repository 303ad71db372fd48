#pragma once
// What figures are counted and measured in: currencies, measures, times, and the nouns that newspapers count.
// Look-ups only; whether a figure is a quantity is decided in quantities.cpp.
// Invariant: units are given in the singular, currencies by their ISO 4217 code.
#include <string>
#include <string_view>

namespace communique::reading {

/// Whether the word before a figure says that it numbers a thing: "Resolution", "Flight", "No.".
[[nodiscard]] bool numbers_a_thing(std::string_view low);
/// Nouns that are counted and measured more often than they are dated: "soldiers", "metres", "hours".
[[nodiscard]] bool is_counted_noun(std::string_view low);

/// "minute" for "minutes" and "minute"; "" for what is no measure of time.
[[nodiscard]] std::string_view time_unit(std::string_view low);
/// "km" for "km", "kilometre" for "kilometres"; "" for what is no measure. Of one word: "square" is not known
/// here.
[[nodiscard]] std::string_view measure_unit(std::string_view low);
/// The code for a sign or prefix before a figure: "us$", "£", "rs", "eur"; "" otherwise.
[[nodiscard]] std::string_view currency_before(std::string_view low);
/// The code for a word after one: "dollars", "yen"; "" otherwise.
[[nodiscard]] std::string_view currency_after(std::string_view low);
/// The code for two words: "australian dollars"; "" where the first says nothing about the second.
[[nodiscard]] std::string_view currency_of(std::string_view adjective, std::string_view currency);

/// Whose money an ambiguous name is in an article: "crowns" where Oslo's krone is meant. By how often it
/// speaks of each country; "" where it speaks of none, or the name is not ambiguous.
[[nodiscard]] std::string_view currency_by_country(std::string_view low, std::string_view article);

/// A plural without s: "people", "aircraft"; and whether a small word is a plural at all.
[[nodiscard]] bool is_plural_without_s(std::string_view low);
[[nodiscard]] bool is_plural(std::string_view low);
/// "countries" to "country", "people" as it is.
[[nodiscard]] std::string singular_of(std::string_view low);

}  // namespace communique::reading
