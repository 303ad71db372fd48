#pragma once
// Where sentences end, from tokens alone: abbreviations, initials, quotations and ellipses considered. A
// small letter never begins a sentence. Very long stretches without an end are cut, so that what works on a
// sentence stays quick.
#include <span>
#include <vector>

#include "reading/page.hpp"

namespace communique::reading {

inline constexpr std::size_t kLongestSentence = 1000;  // tokens

/// The index behind the last token of each sentence of `tokens`, in order; the last is always tokens.size().
[[nodiscard]] std::vector<std::size_t> sentence_ends(std::string_view text, std::span<const Token> tokens);

/// Sets begins_sentence on the first word of `sentence`, and on the first word of each quotation in it.
void mark_beginnings(std::string_view text, std::span<Token> sentence);

}  // namespace communique::reading
