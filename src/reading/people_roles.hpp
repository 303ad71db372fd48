#pragma once
// The office that an article gives a person, before the name or behind it, with the organisation said beside
// it.
#include <span>
#include <string_view>

#include "reading/names_pieces.hpp"

namespace communique::reading {

struct RoleFound {
  Range at;  // empty where none is said
  bool is_former = false;
  int weight = 0;  // the more, the plainer
};

/// The role that stands at one mention of a person, in the sentence of words [begin, end).
[[nodiscard]] RoleFound role_of(std::span<const NameWord> words, std::size_t begin, std::size_t end,
                                const NamePiece& piece);

}  // namespace communique::reading
