#pragma once
// Where a fact stands, in words: for the screens, the phones of a class, and what is printed.
#include "base/wording.hpp"
#include "facts/deck.hpp"
#include "screens/view.hpp"

namespace communique::screens {

/// Publisher and place of one piece of evidence; without a way to read it.
[[nodiscard]] CitationView citation(const Evidence& evidence, const Deck& deck, const Wording& wording);

}  // namespace communique::screens
