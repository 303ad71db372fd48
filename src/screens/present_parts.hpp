#pragma once
// Parts of present(), apart so that no file grows past reading. Used by this folder only.
#include <string>

#include "screens/state.hpp"

namespace communique::screens {

[[nodiscard]] std::string topic_name(Topic topic, const Wording& wording);
/// The first character of a name, as drawn in a disc.
[[nodiscard]] std::string monogram(const std::string& name);
[[nodiscard]] QuizView present_quiz(const State& state, const Wording& wording);
[[nodiscard]] ResultsView present_results(const State& state, const Wording& wording);

}  // namespace communique::screens
