#pragma once
// Names of players: which are fit to stand on a projector, and which the room gives. Plain text only; what is
// refused is told by a code, never shown.
#include <set>
#include <string>
#include <string_view>

#include "classroom/room.hpp"

namespace communique::classroom {

/// Trimmed and in NFC. NameEmpty, NameLong (more than `graphemes`), NameUnfit: control, format or private
/// characters, marks heaped on a letter, or a word of the filter, also where digits stand for its letters.
[[nodiscard]] tl::expected<std::string, Refusal> fit_name(std::string_view name, const NameRules& rules,
                                                          int graphemes);
/// What two names have in common that look the same to a class: case, accents and widths aside.
[[nodiscard]] std::string name_key(const std::string& name);
/// A name of the room's own that is not among `taken` (by key); where to begin follows from `seed`.
[[nodiscard]] std::string given_name(const NameRules& rules, std::uint64_t seed,
                                     const std::map<std::string, Seat>& taken);

}  // namespace communique::classroom
