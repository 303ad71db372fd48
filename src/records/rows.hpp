#pragma once
// Values as the store's columns hold them. The forms are stable: a store outlives the program.
// The readers throw SQLite::Exception (SQLITE_CORRUPT) or a JSON exception for what no version wrote;
// guarded() turns both into errors.
#include <string>
#include <utility>
#include <vector>

#include "records/store.hpp"

namespace communique {

[[nodiscard]] std::string turns_to_json(const std::vector<Turn>& turns);  // second chances left out
[[nodiscard]] std::vector<Turn> turns_from_json(const std::string& text);
[[nodiscard]] std::string response_to_json(const Response& response);
[[nodiscard]] Response response_from_json(const std::string& text);
[[nodiscard]] std::string outcomes_to_json(const std::vector<FactId>& facts,
                                           const std::vector<Verdict>& outcomes);
[[nodiscard]] std::pair<std::vector<FactId>, std::vector<Verdict>> outcomes_from_json(
    const std::string& text);

[[nodiscard]] Topic topic_from(const std::string& name);
[[nodiscard]] Kind kind_from(const std::string& name);
[[nodiscard]] Verdict verdict_from(const std::string& name);

[[nodiscard]] inline std::int64_t to_column(Instant instant) { return instant.time_since_epoch().count(); }
[[nodiscard]] inline Instant instant_from(std::int64_t column) {
  return Instant{std::chrono::milliseconds{column}};
}

}  // namespace communique
