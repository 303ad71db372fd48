#pragma once
// The ladder: how demanding a question a fact is ready for. It follows from stability alone, so that it
// climbs as memory grows and steps down after a lapse.
#include "learning/knowledge.hpp"
#include "questions/question.hpp"

namespace communique {

enum class Rung {
  Introduce,  // never asked: it is shown first, then recognised
  Recognise,  // chosen among unlike answers
  TellApart,  // chosen among its look-alikes
  Recall,     // produced: written, put in order, pointed at
};

inline constexpr double kTellApartFrom = 2;  // days of stability
inline constexpr double kRecallFrom = 10;

/// `memory` may be null. While relearning, one rung lower than stability says.
[[nodiscard]] Rung rung_of(const FactMemory* memory);

/// Kinds for which an answer must be produced rather than chosen.
[[nodiscard]] bool is_recalling(Kind kind);

}  // namespace communique
