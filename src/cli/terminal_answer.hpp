#pragma once
// Answers as typed in a terminal: a line becomes what the window's clicks would be. Pure.
#include <optional>
#include <string>
#include <vector>

#include "screens/intent.hpp"
#include "screens/view.hpp"

namespace communique {

/// What to type, for the kind of question: "Letters, as in AC". Empty for a field, which says so itself.
[[nodiscard]] std::string how_to_answer(const screens::QuizView& view);

/// The intents that give the answer; nothing where the line is no answer to such a question.
/// "S" skips, except where words are asked for.
[[nodiscard]] std::optional<std::vector<screens::Intent>> read_answer(const screens::QuizView& view,
                                                                      const std::string& line);

}  // namespace communique
