#pragma once
// Zip files made of what a fuzzer gives, so that it reaches what stands behind their packing.
// For targets and tests only.
#include <string>

#include "fuzz/target.hpp"

namespace communique::fuzz {

/// A zip of these files, stored as they are; "" where a name could not be an entry's.
[[nodiscard]] std::string zip_of(const Sections& files);

}  // namespace communique::fuzz
