#pragma once
// Digests of bytes, for telling whether two are the same.
#include <string>
#include <string_view>

namespace communique {

/// SHA-256 of the bytes in 64 hex digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace communique
