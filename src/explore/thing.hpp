#pragma once
// Something of a deck that can be looked at: an entity, or a fact that stands for itself (a statement, a
// fact with a date). Not the fact as it is remembered; see facts/fact.hpp.
#include <compare>

#include "base/ids.hpp"

namespace communique {

/// Exactly one of the two is not empty.
struct Thing {
  EntityId entity;
  FactId fact;
  auto operator<=>(const Thing&) const = default;
};

}  // namespace communique
