#pragma once
// Instants and study days as files for other programs hold them: ISO 8601, UTC.
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "learning/knowledge.hpp"

namespace communique {

[[nodiscard]] std::string day_text(StudyDay day);  // "2025-12-04"
[[nodiscard]] std::optional<StudyDay> day_from(const std::string& text);
[[nodiscard]] std::string instant_text(Instant at);  // "2025-12-04T10:15:02.000Z"
[[nodiscard]] std::optional<Instant> instant_from_text(const std::string& text);

}  // namespace communique
