#pragma once
// Cuts a stretch of text into tokens, as page.hpp describes them. Looks at one place at a time; what a word
// means is for the finders. Tokens come in order, and whatever is not white space lies in exactly one.
#include <vector>

#include "reading/page.hpp"

namespace communique::reading {

/// Appends the tokens of `range`. `begins_sentence` is left false: mark_beginnings() sets it.
void append_tokens(std::string_view text, const Range& range, std::vector<Token>& tokens);

/// What a full stop after a word may mean.
enum class Abbreviation {
  None,
  Leading,   // something always follows: "Mr.", "Gen.", "vs."
  Counting,  // a number follows: "No.", "Art."; otherwise it is no abbreviation
  Calendar,  // "Dec.", "Thurs.": ends a sentence unless a number follows
  Trailing,  // may end a sentence: "Inc.", "U.S.", "a.m."
};
/// `word` without its full stop, as written.
[[nodiscard]] Abbreviation abbreviation(std::string_view word);

}  // namespace communique::reading
