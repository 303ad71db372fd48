#pragma once
// From an answer to the grade that memory is given. Time can only help: it makes a right answer easy,
// never a slow one hard.
#include <chrono>

#include "learning/knowledge.hpp"
#include "questions/question.hpp"

namespace communique {

/// Whether the fact was asked before. A first answer comes a moment after the fact was shown, which makes
/// it fluent without telling that it is easy.
enum class Meeting { First, Again };

/// Wrong is Again; almost, or right with a hint, is Hard; right is Good, and Easy where it came fluently and
/// not at the first meeting.
[[nodiscard]] Rating rating_of(Verdict verdict, Effort effort, Meeting meeting);

enum class HintUse { None, Taken };
enum class TimeUse { Counts, Ignored };

/// Fluent: written or put in order, without a hint, within the time that reading the stem and entering the
/// answer take: 2 s, 0.3 s a word read, 0.35 s a character typed, 1.5 s an item moved.
[[nodiscard]] Effort effort_of(const Question& question, const Response& response,
                               std::chrono::milliseconds took, HintUse hint, TimeUse time);

}  // namespace communique
