#pragma once
// Words in which some stand for facts: "On [4 December 2025](customs-mou-2025.date) ...".
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"

namespace communique {

struct LinkedRun {
  std::string text;
  FactId fact;  // empty: plain words
  bool operator==(const LinkedRun&) const = default;
};
using LinkedText = std::vector<LinkedRun>;

/// Nothing where a bracket stands alone, or a link has no words or no id.
[[nodiscard]] std::optional<LinkedText> linked_text(const std::string& text);

}  // namespace communique
