// Sessions: kept, ended, and read back as they were.
#include "records/lookups.hpp"
#include "records/rows.hpp"

namespace communique {
namespace {

constexpr const char* kSessions =
    "SELECT id, learner, deck, started_ms, finished_ms, turns, answered, correct, points, abandoned_ms, "
    "lesson"
    " FROM sessions WHERE ";

SessionRecord session_in(SQLite::Statement& row) {
  SessionRecord record;
  record.id.value = row.getColumn(0).getInt64();
  record.learner.value = row.getColumn(1).getInt64();
  record.deck.value = row.getColumn(2).getString();
  record.started = instant_from(row.getColumn(3).getInt64());
  if (!row.getColumn(4).isNull()) record.finished = instant_from(row.getColumn(4).getInt64());
  record.turns = or_none(turns_from_json, row.getColumn(5).getString());
  record.planned = static_cast<int>(record.turns.size());
  record.answered = row.getColumn(6).getInt();
  record.right = row.getColumn(7).getInt();
  record.points = row.getColumn(8).getInt();
  if (!row.getColumn(9).isNull()) record.abandoned = instant_from(row.getColumn(9).getInt64());
  record.lesson = row.getColumn(10).isNull() ? "" : row.getColumn(10).getString();
  return record;
}

std::vector<SessionRecord> sessions_in(SQLite::Statement row) {
  std::vector<SessionRecord> records;
  while (row.executeStep()) records.push_back(session_in(row));
  return records;
}

Error no_session(SessionId session) {
  return {ErrorCode::NotFound, "session " + std::to_string(session.value), ""};
}

/// `column` gets the time unless it has one: an end is kept once.
Result<void> end_session(SQLite::Database& sqlite, SessionId session, const std::string& column,
                         Instant now) {
  const int changed =
      prepared(sqlite, "UPDATE sessions SET " + column + " = coalesce(" + column + ", ?) WHERE id = ?",
               to_column(now), session.value)
          .exec();
  if (changed == 0) return tl::unexpected(no_session(session));
  return {};
}

}  // namespace

SessionId insert_session(const SQLite::Database& sqlite, const SessionRecord& session) {
  auto row = prepared(
      sqlite,
      "INSERT INTO sessions (learner, deck, turns, started_ms, finished_ms, abandoned_ms, lesson)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)",
      session.learner.value, session.deck.value, turns_to_json(session.turns), to_column(session.started));
  if (session.finished) row.bind(5, to_column(*session.finished));  // unbound is NULL
  if (session.abandoned) row.bind(6, to_column(*session.abandoned));
  if (!session.lesson.empty()) row.bind(7, session.lesson);
  row.exec();
  return {sqlite.getLastInsertRowid()};
}

std::vector<SessionRecord> sessions_of(const SQLite::Database& sqlite, LearnerId learner,
                                       const std::string& rest) {
  return sessions_in(prepared(sqlite, std::string(kSessions) + "learner = ? " + rest, learner.value));
}

std::vector<SessionRecord> sessions_of(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck,
                                       const std::string& rest) {
  return sessions_in(prepared(sqlite, std::string(kSessions) + "learner = ? AND deck = ? " + rest,
                              learner.value, deck.value));
}

Result<SessionId> Store::keep_session(LearnerId learner, const DeckId& deck, const std::vector<Turn>& turns,
                                      Instant now) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<SessionId> {
    if (!is_learner(sqlite, learner)) return tl::unexpected(no_learner(learner));
    SessionRecord session;
    session.learner = learner;
    session.deck = deck;
    session.turns = turns;
    session.started = now;
    return insert_session(sqlite, session);
  });
}

Result<void> Store::finish_session(SessionId session, Instant now) {
  return guarded_write(
      *database_, [&](SQLite::Database& sqlite) { return end_session(sqlite, session, "finished_ms", now); });
}

Result<void> Store::abandon_session(SessionId session, Instant now) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) {
    return end_session(sqlite, session, "abandoned_ms", now);
  });
}

Result<std::optional<SessionRecord>> Store::unfinished_session(LearnerId learner, const DeckId& deck) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::optional<SessionRecord>> {
    auto open = sessions_of(sqlite, learner, deck,
                            "AND finished_ms IS NULL AND abandoned_ms IS NULL ORDER BY id DESC LIMIT 1");
    if (open.empty()) return std::nullopt;
    return std::move(open.front());
  });
}

Result<std::vector<SessionRecord>> Store::finished_sessions(LearnerId learner) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::vector<SessionRecord>> {
    return sessions_of(sqlite, learner, "AND finished_ms IS NOT NULL ORDER BY finished_ms, id");
  });
}

}  // namespace communique
