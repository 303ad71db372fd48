#pragma once
// Values as the store's columns hold them. The forms are stable: a store outlives the program.
// Readers throw SQLite::Exception (SQLITE_CORRUPT) or a JSON exception for what no version wrote; guarded()
// turns both into errors. or_none() passes over them: one spoilt column never locks a learner out.
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "records/store.hpp"

namespace communique {

[[nodiscard]] std::string turns_to_json(const std::vector<Turn>& turns);  // second chances left out
[[nodiscard]] std::vector<Turn> turns_from_json(const std::string& text);
[[nodiscard]] Response response_from_json(const std::string& text);
[[nodiscard]] std::string outcomes_to_json(const std::vector<FactId>& facts,
                                           const std::vector<Verdict>& outcomes);
[[nodiscard]] std::pair<std::vector<FactId>, std::vector<Verdict>> outcomes_from_json(
    const std::string& text);

[[nodiscard]] std::string contrasts_to_json(const std::vector<Contrast>& contrasts);
[[nodiscard]] std::vector<Contrast> contrasts_from_json(const std::string& text);
[[nodiscard]] std::string texts_to_json(const std::vector<std::string>& texts);
[[nodiscard]] std::vector<std::string> texts_from_json(const std::string& text);
[[nodiscard]] std::string aims_to_json(const StudyAims& aims);
[[nodiscard]] StudyAims aims_from_json(const std::string& text);  // in range
[[nodiscard]] std::string weights_to_json(const Weights& weights);
[[nodiscard]] Weights weights_from_json(const std::string& text);

/// What `read` makes of the column, or `otherwise` where the column is spoilt.
template <class Value>
[[nodiscard]] Value or_none(Value (*read)(const std::string&), const std::string& column,
                            Value otherwise = {}) {
  try {
    return read(column);
  } catch (const std::exception&) {
    return otherwise;
  }
}

[[nodiscard]] Topic topic_from(const std::string& name);
[[nodiscard]] Kind kind_from(const std::string& name);
[[nodiscard]] Verdict verdict_from(const std::string& name);
[[nodiscard]] Effort effort_from(const std::string& name);  // Plain for what is no effort

[[nodiscard]] inline std::int64_t to_column(Instant instant) { return instant.time_since_epoch().count(); }
[[nodiscard]] inline Instant instant_from(std::int64_t column) {
  return Instant{std::chrono::milliseconds{column}};
}

}  // namespace communique
