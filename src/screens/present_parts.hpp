#pragma once
// Parts of present(), apart so that no file grows past reading. Used by this folder only.
#include <string>

#include "screens/state.hpp"

namespace communique::screens {

[[nodiscard]] std::string topic_name(Topic topic, const Wording& wording);
/// The first character of a name, as drawn in a disc.
[[nodiscard]] std::string monogram(const std::string& name);
/// Whether a name is written with Japanese shapes: the deck knows whose it is.
[[nodiscard]] bool is_japanese(const State& state, const Choice& choice);
/// Options, items, pairs, map or field: how the current question is answered.
void present_answer(const State& state, const Wording& wording, QuizView& view);
/// After the answer.
[[nodiscard]] FeedbackView present_feedback(const State& state, const Wording& wording);
[[nodiscard]] CitationView present_citation(const State& state, const Evidence& evidence,
                                            const Wording& wording);
[[nodiscard]] QuizView present_quiz(const State& state, const Wording& wording);
[[nodiscard]] ResultsView present_results(const State& state, const Wording& wording);

}  // namespace communique::screens
