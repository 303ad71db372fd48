#pragma once
// What is done to words before an engine speaks them, and how each engine is told to. Pure; runs nothing.
// Engines get their text as one argument: no control characters, no blank one, never longer than
// kLongestPiece.
#include <string>
#include <string_view>
#include <vector>

namespace communique {

/// In bytes. Speech Dispatcher 0.11 never finishes a text of 100 kB; about two minutes of speech it does.
inline constexpr std::size_t kLongestPiece = 2000;

/// `text` as pieces that are spoken one after the other: white space and control characters as single spaces,
/// malformed bytes dropped, cut after a sentence where there is one, else after a word. Empty where nothing
/// is left.
[[nodiscard]] std::vector<std::string> spoken_pieces(std::string_view text);

/// The languages' names as both engines take them. `language` is BCP 47; "" where it is not: an argument that
/// an engine could take for a file or an option goes no further.
[[nodiscard]] std::string dispatcher_language(std::string_view language);
/// espeak-ng's own voice for it: en-gb for "en", cmn for Chinese but yue for Cantonese, else the language
/// itself.
[[nodiscard]] std::string espeak_voice(std::string_view language);

/// The arguments after the program's file. An empty language or voice means the engine's default.
[[nodiscard]] std::vector<std::string> dispatcher_arguments(const std::string& piece,
                                                            const std::string& language);
[[nodiscard]] std::vector<std::string> espeak_arguments(const std::string& piece, const std::string& voice);
/// Whether `spd-say -O` lists something that speaks: without a synthesiser Speech Dispatcher takes every
/// text, reports success and says nothing.
[[nodiscard]] bool lists_a_synthesiser(std::string_view output_modules);

}  // namespace communique
