#pragma once
// Memories and confusions as rows, and how they follow from the attempts. The rows stand for the learner's
// attempts up to `replayed_to`; where that is not the newest one, or a row is spoilt, they are replayed.
// Always within the caller's guarded() or guarded_write().
#include <functional>

#include "records/database.hpp"

namespace communique {

/// A learner's row, as far as memory goes.
struct StudyRow {
  StudyAims aims;
  std::optional<Weights> weights;
  std::int64_t newest_attempt = 0;
  std::int64_t replayed_to = 0;
};
inline constexpr std::int64_t kNeverReplayed = -1;
/// Nothing without such a learner.
[[nodiscard]] std::optional<StudyRow> study_row(const SQLite::Database& sqlite, LearnerId learner);
void keep_replayed_to(const SQLite::Database& sqlite, LearnerId learner, std::int64_t attempt);

/// Writes what changed, and nothing else.
void keep_change(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck,
                 const KnowledgeChange& change);
/// Knowledge without the parts that attempts do not tell: what is suspended, and the pace.
/// Nothing where the rows do not stand for the newest attempt or one is spoilt.
[[nodiscard]] std::optional<Knowledge> kept_knowledge(const SQLite::Database& sqlite, LearnerId learner,
                                                      const DeckId& deck, const StudyRow& row);
/// The same by replaying every attempt, deck by deck.
[[nodiscard]] std::map<DeckId, Knowledge> replayed_knowledge(const SQLite::Database& sqlite,
                                                             LearnerId learner, const StudyRow& row);
[[nodiscard]] Knowledge of_deck(const DeckId& deck, std::map<DeckId, Knowledge> decks, const StudyRow& row);
/// Replays with the aims and weights of `row`, and keeps what comes of it.
std::map<DeckId, Knowledge> replay(const SQLite::Database& sqlite, LearnerId learner, const StudyRow& row);
/// Calls `visit` with each attempt's deck and what of it concerns memory, oldest first.
void for_each_trial(const SQLite::Database& sqlite, LearnerId learner,
                    const std::function<void(const DeckId&, const Trial&)>& visit);

}  // namespace communique
