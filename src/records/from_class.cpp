// A session that was played in a class becomes the learner's own.
#include "records/lookups.hpp"
#include "records/memories.hpp"

namespace communique {
namespace {

bool has_had(const SQLite::Database& sqlite, LearnerId learner, const std::string& lesson) {
  auto row =
      prepared(sqlite, "SELECT 1 FROM sessions WHERE learner = ? AND lesson = ?", learner.value, lesson);
  return row.executeStep();
}

/// What the learner knows of the deck up to now; made anew from the attempts where it lags behind them.
Knowledge present_knowledge(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck) {
  const StudyRow row = study_row(sqlite, learner).value();
  if (auto known = kept_knowledge(sqlite, learner, deck, row)) return std::move(*known);
  return of_deck(deck, replay(sqlite, learner, row), row);
}

}  // namespace

Result<SessionId> Store::keep_lesson(const SessionRecord& session, std::vector<Attempt> attempts) {
  const LearnerId learner = session.learner;
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<SessionId> {
    if (!is_learner(sqlite, learner)) return tl::unexpected(no_learner(learner));
    if (has_had(sqlite, learner, session.lesson)) {
      return failure(ErrorCode::Invalid, "lesson " + session.lesson, "lesson-kept");
    }
    Knowledge knowledge = present_knowledge(sqlite, learner, session.deck);
    const SessionId id = insert_session(sqlite, session);
    for (Attempt& attempt : attempts) {
      attempt.session = id;
      attempt.predicted = predicted_recall(attempt.study_day, attempt.facts, knowledge);
      const KnowledgeChange change = learn(knowledge, trial_of(attempt));
      const AttemptId kept = insert_attempt(sqlite, attempt);
      keep_change(sqlite, learner, session.deck, change);
      keep_replayed_to(sqlite, learner, kept.value);
      apply(change, knowledge);
    }
    return id;
  });
}

}  // namespace communique
