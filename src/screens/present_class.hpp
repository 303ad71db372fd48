#pragma once
// What the parts of present() for a class share. Used by this folder only.
#include <string>
#include <utility>
#include <vector>

#include "screens/class_step.hpp"
#include "screens/present_parts.hpp"

namespace communique::screens {

/// How much of a question may be told.
enum class Telling { Open, Counted, Shown };

/// A planned question as the class sees it, without its key unless `telling` is Shown. `counts` is how often
/// each option was taken, in the showing's order; empty: not counted. The deck must have the question.
[[nodiscard]] StageQuestion stage_question(const State& state, const Wording& wording,
                                           const classroom::PlannedQuestion& planned, classroom::Mode mode,
                                           Telling telling, const std::vector<int>& counts);
/// "One of four", "Typed".
[[nodiscard]] std::string kind_name(Kind kind, const Wording& wording);
/// "Live", "Hot seat".
[[nodiscard]] std::string mode_name(classroom::Mode mode, const Wording& wording);
/// "12 questions".
[[nodiscard]] std::string questions_text(std::size_t count, const Wording& wording);
/// "24 players".
[[nodiscard]] std::string players_text(std::int64_t count, const Wording& wording);
/// "4 December 2025", of milliseconds since 1970.
[[nodiscard]] std::string date_text(std::int64_t milliseconds, const Wording& wording);
/// What is open to be asked before something that cannot be taken back.
[[nodiscard]] std::optional<ClassDialogView> present_class_dialog(const State& state, const Wording& wording);
/// The first few of the board.
[[nodiscard]] std::vector<BoardRow> board_rows(const classroom::ClassSnapshot& room, const Wording& wording);
[[nodiscard]] BoardBody present_board(const classroom::ClassSnapshot& room, const Wording& wording);
[[nodiscard]] StripView present_strip(const Teaching& teaching, const Wording& wording);

}  // namespace communique::screens
