#pragma once
// Chance from the system, to seed a Random; everything above is reproducible from that seed.
#include <cstdint>

namespace communique {

[[nodiscard]] std::uint64_t random_seed();

}  // namespace communique
