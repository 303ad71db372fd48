#pragma once
// A deck of any size, built in code: people, bodies, agreements, events and statements with names that look
// alike as real ones do. The same on every machine.
#include <cstddef>

#include "facts/deck.hpp"

namespace communique::bench {

/// About `facts` facts, within one in a hundred from 1,000 up.
[[nodiscard]] Deck synthetic_deck(std::size_t facts);

}  // namespace communique::bench
