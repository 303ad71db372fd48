// Sessions and their attempts: kept, and read back as they were.
#include <tuple>

#include "records/database.hpp"
#include "records/rows.hpp"

namespace communique {
namespace {

/// A session with its sums. The condition goes where "%" would: see sessions_where().
constexpr const char* kSessions =
    "SELECT s.id, s.learner, s.deck, s.started_ms, s.finished_ms, s.turns,"
    " count(a.id) FILTER (WHERE a.is_second_chance = 0),"
    " count(a.id) FILTER (WHERE a.is_second_chance = 0 AND a.verdict = 'correct'),"
    " coalesce(sum(a.points), 0)"
    " FROM sessions s LEFT JOIN attempts a ON a.session = s.id WHERE ";

SessionRecord session_in(SQLite::Statement& row) {
  SessionRecord record;
  record.id.value = row.getColumn(0).getInt64();
  record.learner.value = row.getColumn(1).getInt64();
  record.deck.value = row.getColumn(2).getString();
  record.started = instant_from(row.getColumn(3).getInt64());
  if (!row.getColumn(4).isNull()) record.finished = instant_from(row.getColumn(4).getInt64());
  record.turns = turns_from_json(row.getColumn(5).getString());
  record.planned = static_cast<int>(record.turns.size());
  record.answered = row.getColumn(6).getInt();
  record.right = row.getColumn(7).getInt();
  record.points = row.getColumn(8).getInt();
  return record;
}

template <class... Values>
std::vector<SessionRecord> sessions_where(const SQLite::Database& sqlite, const std::string& condition,
                                          const std::string& order, const Values&... values) {
  std::vector<SessionRecord> records;
  auto row = prepared(sqlite, kSessions + condition + " GROUP BY s.id ORDER BY " + order, values...);
  while (row.executeStep()) records.push_back(session_in(row));
  return records;
}

constexpr const char* kAttempts =
    "SELECT a.id, s.learner, a.session, s.deck, a.question, a.outcomes, a.topic, a.kind, a.seed,"
    " a.is_second_chance, a.response, a.shown, a.key, a.verdict, a.points, a.at_ms, a.took_ms, a.study_day"
    " FROM attempts a JOIN sessions s ON s.id = a.session WHERE ";

Attempt attempt_in(SQLite::Statement& row) {
  Attempt attempt;
  attempt.id.value = row.getColumn(0).getInt64();
  attempt.learner.value = row.getColumn(1).getInt64();
  attempt.session.value = row.getColumn(2).getInt64();
  attempt.deck.value = row.getColumn(3).getString();
  attempt.question.value = row.getColumn(4).getString();
  std::tie(attempt.facts, attempt.outcomes) = outcomes_from_json(row.getColumn(5).getString());
  attempt.topic = topic_from(row.getColumn(6).getString());
  attempt.kind = kind_from(row.getColumn(7).getString());
  attempt.turn = {attempt.question, static_cast<std::uint64_t>(row.getColumn(8).getInt64()),
                  row.getColumn(9).getInt() != 0};
  attempt.response = response_from_json(row.getColumn(10).getString());
  attempt.shown = row.getColumn(11).getString();
  attempt.key = row.getColumn(12).getString();
  attempt.verdict = verdict_from(row.getColumn(13).getString());
  attempt.points = row.getColumn(14).getInt();
  attempt.at = instant_from(row.getColumn(15).getInt64());
  attempt.took = std::chrono::milliseconds{row.getColumn(16).getInt64()};
  attempt.study_day = row.getColumn(17).getInt64();
  return attempt;
}

std::vector<Attempt> attempts_where(const SQLite::Database& sqlite, const std::string& condition,
                                    std::int64_t value) {
  std::vector<Attempt> attempts;
  auto row = prepared(sqlite, kAttempts + condition + " ORDER BY a.id", value);
  while (row.executeStep()) attempts.push_back(attempt_in(row));
  return attempts;
}

Error no_session(SessionId session) {
  return {ErrorCode::NotFound, "session " + std::to_string(session.value), ""};
}

/// An attempt must be of a session that is there, of its learner and its deck.
Result<void> check_owner(const SQLite::Database& sqlite, const Attempt& attempt) {
  auto row = prepared(sqlite, "SELECT learner, deck FROM sessions WHERE id = ?", attempt.session.value);
  if (!row.executeStep()) return tl::unexpected(no_session(attempt.session));
  const bool is_owner = row.getColumn(0).getInt64() == attempt.learner.value &&
                        row.getColumn(1).getString() == attempt.deck.value;
  if (!is_owner) return failure(ErrorCode::Invalid, no_session(attempt.session).subject, "another learner's");
  return {};
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

Result<SessionId> Store::keep_session(LearnerId learner, const DeckId& deck, const std::vector<Turn>& turns,
                                      Instant now) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<SessionId> {
    auto known = prepared(sqlite, "SELECT 1 FROM learners WHERE id = ?", learner.value);
    if (!known.executeStep()) {
      return failure(ErrorCode::NotFound, "learner " + std::to_string(learner.value));
    }
    prepared(sqlite, "INSERT INTO sessions (learner, deck, turns, started_ms) VALUES (?, ?, ?, ?)",
             learner.value, deck.value, turns_to_json(turns), to_column(now))
        .exec();
    return SessionId{sqlite.getLastInsertRowid()};
  });
}

Result<AttemptId> Store::keep_attempt(const Attempt& attempt) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<AttemptId> {
    if (const auto owned = check_owner(sqlite, attempt); !owned) return tl::unexpected(owned.error());
    prepared(
        sqlite,
        "INSERT INTO attempts (session, question, outcomes, topic, kind, seed, is_second_chance, response,"
        " shown, key, verdict, points, at_ms, took_ms, study_day)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        attempt.session.value, attempt.question.value, outcomes_to_json(attempt.facts, attempt.outcomes),
        name_of(attempt.topic), name_of(attempt.kind), static_cast<std::int64_t>(attempt.turn.seed),
        attempt.turn.is_second_chance ? 1 : 0, response_to_json(attempt.response), attempt.shown, attempt.key,
        name_of(attempt.verdict), attempt.points, to_column(attempt.at),
        static_cast<std::int64_t>(attempt.took.count()), attempt.study_day)
        .exec();
    return AttemptId{sqlite.getLastInsertRowid()};
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
    auto open = sessions_where(
        sqlite, "s.learner = ? AND s.deck = ? AND s.finished_ms IS NULL AND s.abandoned_ms IS NULL",
        "s.id DESC LIMIT 1", learner.value, deck.value);
    if (open.empty()) return std::nullopt;
    return std::move(open.front());
  });
}

Result<std::vector<SessionRecord>> Store::finished_sessions(LearnerId learner) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::vector<SessionRecord>> {
    return sessions_where(sqlite, "s.learner = ? AND s.finished_ms IS NOT NULL", "s.finished_ms, s.id",
                          learner.value);
  });
}

Result<std::vector<Attempt>> Store::attempts(LearnerId learner) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::vector<Attempt>> {
    return attempts_where(sqlite, "s.learner = ?", learner.value);
  });
}

Result<std::vector<Attempt>> Store::attempts_of(SessionId session) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::vector<Attempt>> {
    return attempts_where(sqlite, "a.session = ?", session.value);
  });
}

}  // namespace communique
