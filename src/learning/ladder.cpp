#include "learning/ladder.hpp"

namespace communique {

Rung rung_of(const FactMemory* memory) {
  if (memory == nullptr || memory->memory.state == MemoryState::New) return Rung::Introduce;
  const double stability = memory->memory.stability;
  const Rung rung = stability >= kRecallFrom      ? Rung::Recall
                    : stability >= kTellApartFrom ? Rung::TellApart
                                                  : Rung::Recognise;
  const bool is_lower = memory->memory.state == MemoryState::Relearning && rung != Rung::Recognise;
  return is_lower ? static_cast<Rung>(static_cast<int>(rung) - 1) : rung;
}

bool is_recalling(Kind kind) {
  return kind != Kind::Single && kind != Kind::Multiple && kind != Kind::TrueFalse && kind != Kind::Match;
}

}  // namespace communique
