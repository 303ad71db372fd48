#pragma once
// The store's shape as numbered steps: the n-th (from 1) takes a store of version n - 1 to version n.
// A step that was released is never edited; the next change is the next step.
#include <vector>

namespace communique {

[[nodiscard]] const std::vector<const char*>& migrations();  // SQL, in order

}  // namespace communique
