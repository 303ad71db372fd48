#pragma once
// A polygon as triangles, for filling. Plain ear clipping (Meisters 1975) for rings of up to some thousands
// of corners, done once when a file is loaded. Knows nothing of maps.
#include <cstdint>
#include <span>
#include <vector>

namespace communique::geography {

struct Corner {
  float x = 0;
  float y = 0;
  bool operator==(const Corner&) const = default;
};

/// Rings larger than this get no triangles: indices stay small, and time bounded.
inline constexpr std::size_t kMostCorners = 4096;

/// Three indices for each triangle. A simple ring, either way round, is covered exactly. A ring that crosses
/// or touches itself has no right answer: it gets some triangles between its own corners, in bounded time.
[[nodiscard]] std::vector<std::uint16_t> triangulated(std::span<const Corner> ring);

}  // namespace communique::geography
