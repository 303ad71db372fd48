#pragma once
// How many files and sockets this program may have open at once.
#include <cstddef>

namespace communique::classroom {

/// Raises the limit as far as the system lets a program do by itself, and returns it.
[[nodiscard]] std::size_t raise_descriptor_limit();
/// How many of `wanted` connections fit in `limit` with enough left for everything else that opens files.
[[nodiscard]] std::size_t connections_that_fit(std::size_t wanted, std::size_t limit);

}  // namespace communique::classroom
