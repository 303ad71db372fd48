// A learner's whole life in the store: taken along, brought back, begun anew, deleted.
#include <algorithm>

#include "records/lookups.hpp"
#include "records/memories.hpp"
#include "records/rows.hpp"

namespace communique {
namespace {

std::vector<DeckId> decks_of(const SQLite::Database& sqlite, LearnerId learner) {
  std::vector<DeckId> decks;
  auto row = prepared(sqlite,
                      "SELECT deck FROM sessions WHERE learner = ?1 UNION SELECT deck FROM suspended"
                      " WHERE learner = ?1 UNION SELECT deck FROM flags WHERE learner = ?1 ORDER BY deck",
                      learner.value);
  while (row.executeStep()) decks.push_back({row.getColumn(0).getString()});
  return decks;
}

/// Rounds and all that came of them.
void forget_practice(const SQLite::Database& sqlite, LearnerId learner) {
  for (const char* sql :
       {"DELETE FROM days WHERE learner = ?", "DELETE FROM memories WHERE learner = ?",
        "DELETE FROM confusions WHERE learner = ?", "DELETE FROM suspended WHERE learner = ?",
        "DELETE FROM flags WHERE learner = ?", "DELETE FROM asked_still WHERE learner = ?",
        "DELETE FROM attempts WHERE session IN (SELECT id FROM sessions WHERE learner = ?)",
        "DELETE FROM sessions WHERE learner = ?"}) {
    prepared(sqlite, sql, learner.value).exec();
  }
}

/// An attempt beside the session that it is kept with.
struct Move {
  const Attempt* attempt;
  SessionId session;
};

/// Keeps the deck's sessions; gives its attempts with their new sessions, or nothing where one has none.
std::optional<std::vector<Move>> insert_sessions(const SQLite::Database& sqlite, LearnerId learner,
                                                 const LearnerArchive::OfDeck& of_deck) {
  std::map<SessionId, SessionId> sessions;
  for (SessionRecord session : of_deck.sessions) {
    const SessionId before = session.id;
    session.learner = learner;
    session.deck = of_deck.deck;
    sessions[before] = insert_session(sqlite, session);
  }
  std::vector<Move> moves;
  for (const Attempt& attempt : of_deck.attempts) {
    const auto found = sessions.find(attempt.session);
    if (found == sessions.end()) return std::nullopt;
    moves.push_back({&attempt, found->second});
  }
  return moves;
}

void insert_marks(const SQLite::Database& sqlite, LearnerId learner, const LearnerArchive::OfDeck& of_deck) {
  for (const FactId& fact : of_deck.suspended) {
    prepared(sqlite, "INSERT INTO suspended VALUES (?, ?, ?)", learner.value, of_deck.deck.value, fact.value)
        .exec();
  }
  for (const Flag& flag : of_deck.flags) {
    prepared(sqlite, "INSERT INTO flags (learner, deck, question, note, at_ms) VALUES (?, ?, ?, ?, ?)",
             learner.value, of_deck.deck.value, flag.question.value, flag.note, to_column(flag.at))
        .exec();
  }
}

Result<LearnerId> insert_archive(const SQLite::Database& sqlite, const LearnerArchive& archive) {
  const auto learner = insert_learner(sqlite, free_name(sqlite, archive.name), archive.since);
  if (!learner) return learner;
  std::vector<Move> moves;
  for (const LearnerArchive::OfDeck& of_deck : archive.decks) {
    const auto more = insert_sessions(sqlite, *learner, of_deck);
    if (!more) return failure(ErrorCode::Invalid, archive.name, "an attempt of no session");
    moves.insert(moves.end(), more->begin(), more->end());
    insert_marks(sqlite, *learner, of_deck);
  }
  std::stable_sort(moves.begin(), moves.end(),
                   [](const Move& a, const Move& b) { return a.attempt->id < b.attempt->id; });
  for (const Move& move : moves) {
    Attempt attempt = *move.attempt;
    attempt.session = move.session;
    (void)insert_attempt(sqlite, attempt);
  }
  prepared(sqlite, "UPDATE learners SET aims = ?, weights = nullif(?, ''), fitted_attempts = ? WHERE id = ?",
           aims_to_json(archive.aims), archive.weights ? weights_to_json(*archive.weights) : "",
           archive.weights ? static_cast<std::int64_t>(moves.size()) : 0, learner->value)
      .exec();
  (void)replay(sqlite, *learner, study_row(sqlite, *learner).value());
  return learner;
}

}  // namespace

Result<LearnerArchive> Store::archive(LearnerId learner) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<LearnerArchive> {
    const SQLite::Transaction one_state(sqlite);
    const auto row = study_row(sqlite, learner);
    if (!row) return tl::unexpected(no_learner(learner));
    LearnerArchive archive;
    auto names = prepared(sqlite, "SELECT name, since_ms FROM learners WHERE id = ?", learner.value);
    if (names.executeStep()) {
      archive.name = names.getColumn(0).getString();
      archive.since = instant_from(names.getColumn(1).getInt64());
    }
    archive.aims = row->aims;
    archive.weights = row->weights;
    for (const DeckId& deck : decks_of(sqlite, learner)) {
      auto known = kept_knowledge(sqlite, learner, deck, *row);
      if (!known) known = of_deck(deck, replayed_knowledge(sqlite, learner, *row), *row);
      archive.decks.push_back({deck, sessions_of(sqlite, learner, deck, "ORDER BY id"),
                               communique::attempts_of(sqlite, learner, deck), std::move(known->memories),
                               suspended_of(sqlite, learner, deck), flags_of(sqlite, learner, deck)});
    }
    return archive;
  });
}

Result<std::vector<DeckId>> Store::decks(LearnerId learner) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::vector<DeckId>> {
    return decks_of(sqlite, learner);
  });
}

Result<LearnerId> Store::restore(const LearnerArchive& archive) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) { return insert_archive(sqlite, archive); });
}

Result<void> Store::reset_learner(LearnerId learner) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    if (!is_learner(sqlite, learner)) return tl::unexpected(no_learner(learner));
    forget_practice(sqlite, learner);
    prepared(sqlite,
             "UPDATE learners SET weights = NULL, fitted_attempts = 0, newest_attempt = 0, replayed_to = 0"
             " WHERE id = ?",
             learner.value)
        .exec();
    database_->seen.erase(learner);
    return {};
  });
}

Result<void> Store::delete_learner(LearnerId learner) {
  auto deleted = guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    if (!is_learner(sqlite, learner)) return tl::unexpected(no_learner(learner));
    sqlite.exec("PRAGMA secure_delete = ON");
    forget_practice(sqlite, learner);
    prepared(sqlite, "DELETE FROM learners WHERE id = ?", learner.value).exec();
    database_->seen.erase(learner);
    return {};
  });
  if (deleted) sweep_after_deletion(*database_);
  return deleted;
}

}  // namespace communique
