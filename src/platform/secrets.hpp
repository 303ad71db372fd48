#pragma once
// Chance that nobody can guess, for what opens a door: a seat's token, a room's PIN. Not for shuffling: what
// has to be repeatable comes from base/clock.hpp's Random, seeded by random_seed().
#include <string>

namespace communique {

/// 128 bits as 32 hex digits in lower case.
[[nodiscard]] std::string secret_token();
/// Six digits, the first not 0, each PIN as likely as any other.
[[nodiscard]] std::string random_pin();

}  // namespace communique
