#pragma once
// What stands around a piece speaks for one kind or another: "in", "said", ", 54,", "shares". Weights add up
// over a whole article in names.cpp.
#include <span>

#include "reading/names_pieces.hpp"

namespace communique::reading {

/// Fills `around` of every piece; `pieces` are those of one sentence, which ends before word `end`.
void weigh_surroundings(std::span<const NameWord> words, std::size_t begin, std::size_t end,
                        std::span<NamePiece> pieces);

/// Whether nothing but "," or "and" stands between two pieces.
[[nodiscard]] bool are_listed(std::span<const NameWord> words, const NamePiece& one, const NamePiece& next);

}  // namespace communique::reading
