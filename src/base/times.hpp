#pragma once
// Instants and days as files for other programs hold them: ISO 8601, UTC. A day is a number of days since
// 1970-01-01, whoever's day it is.
#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.hpp"

namespace communique {

[[nodiscard]] std::string day_text(std::int64_t day);  // "2025-12-04"
[[nodiscard]] std::optional<std::int64_t> day_from(const std::string& text);
[[nodiscard]] std::string instant_text(Instant at);  // "2025-12-04T10:15:02.000Z"
[[nodiscard]] std::optional<Instant> instant_from_text(const std::string& text);

}  // namespace communique
