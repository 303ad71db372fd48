// Attempts: kept with what they make of memory, taken back, and read as they were.
#include <tuple>

#include "questions/response_text.hpp"
#include "records/lookups.hpp"
#include "records/memories.hpp"
#include "records/rows.hpp"

namespace communique {
namespace {

constexpr const char* kAttempts =
    "SELECT a.id, s.learner, a.session, s.deck, a.question, a.outcomes, a.topic, a.kind, a.seed,"
    " a.is_second_chance, a.response, a.shown, a.key, a.verdict, a.points, a.at_ms, a.took_ms, a.study_day,"
    " a.effort, a.contrasts, a.rivals, a.predicted"
    " FROM attempts a JOIN sessions s ON s.id = a.session WHERE ";

Attempt attempt_in(SQLite::Statement& row) {
  const auto text = [&](int column) { return row.getColumn(column).getString(); };
  Attempt attempt;
  attempt.id.value = row.getColumn(0).getInt64();
  attempt.learner.value = row.getColumn(1).getInt64();
  attempt.session.value = row.getColumn(2).getInt64();
  attempt.deck.value = text(3);
  attempt.question.value = text(4);
  std::tie(attempt.facts, attempt.outcomes) = or_none(outcomes_from_json, text(5));
  attempt.topic = topic_from(text(6));
  attempt.kind = kind_from(text(7));
  attempt.turn = {attempt.question, static_cast<std::uint64_t>(row.getColumn(8).getInt64()),
                  row.getColumn(9).getInt() != 0, or_none(texts_from_json, text(20))};
  attempt.response = or_none<Response>(response_from_json, text(10), Skipped{});
  attempt.shown = text(11);
  attempt.key = text(12);
  attempt.verdict = verdict_from(text(13));
  attempt.points = row.getColumn(14).getInt();
  attempt.at = instant_from(row.getColumn(15).getInt64());
  attempt.took = std::chrono::milliseconds{row.getColumn(16).getInt64()};
  attempt.study_day = row.getColumn(17).getInt64();
  attempt.effort = effort_from(text(18));
  attempt.contrasts = or_none(contrasts_from_json, text(19));
  if (!row.getColumn(21).isNull()) attempt.predicted = row.getColumn(21).getDouble();
  return attempt;
}

template <class... Values>
std::vector<Attempt> attempts_where(const SQLite::Database& sqlite, const std::string& condition,
                                    const Values&... values) {
  std::vector<Attempt> attempts;
  auto row = prepared(sqlite, kAttempts + condition + " ORDER BY a.id", values...);
  while (row.executeStep()) attempts.push_back(attempt_in(row));
  return attempts;
}

/// An attempt must be of a session that is there, of its learner and its deck.
Result<void> check_owner(const SQLite::Database& sqlite, const Attempt& attempt) {
  const std::string subject = "session " + std::to_string(attempt.session.value);
  auto row = prepared(sqlite, "SELECT learner, deck FROM sessions WHERE id = ?", attempt.session.value);
  if (!row.executeStep()) return failure(ErrorCode::NotFound, subject);
  const bool is_owner = row.getColumn(0).getInt64() == attempt.learner.value &&
                        row.getColumn(1).getString() == attempt.deck.value;
  if (!is_owner) return failure(ErrorCode::Invalid, subject, "another learner's");
  return {};
}

/// Whose attempt it is, and of which deck.
std::optional<std::pair<LearnerId, DeckId>> owner_of(const SQLite::Database& sqlite, AttemptId attempt) {
  auto row = prepared(
      sqlite, "SELECT s.learner, s.deck FROM attempts a JOIN sessions s ON s.id = a.session WHERE a.id = ?",
      attempt.value);
  if (!row.executeStep()) return std::nullopt;
  return std::pair(LearnerId{row.getColumn(0).getInt64()}, DeckId{row.getColumn(1).getString()});
}

/// The learner's newest attempt before `attempt`, 0 where it was the first. From the newest backwards:
/// a learner who answers has one near the end.
std::int64_t attempt_before(const SQLite::Database& sqlite, LearnerId learner, AttemptId attempt) {
  auto row = prepared(sqlite,
                      "SELECT a.id FROM attempts a CROSS JOIN sessions s ON s.id = a.session"
                      " WHERE a.id < ? AND s.learner = ? ORDER BY a.id DESC LIMIT 1",
                      attempt.value, learner.value);
  return row.executeStep() ? row.getColumn(0).getInt64() : 0;
}

/// True where memory as it is kept, and as this program last saw it, stands for the newest attempt. It does
/// not where another program kept an answer meanwhile: then nothing is added to it, and the next
/// knowledge() replays.
bool is_in_step(const StoreDatabase& database, LearnerId learner, const StudyRow& row) {
  const auto seen = database.seen.find(learner);
  const std::int64_t seen_to = seen == database.seen.end() ? 0 : seen->second;
  return row.replayed_to == row.newest_attempt && seen_to == row.newest_attempt;
}

}  // namespace

Trial trial_of(const Attempt& attempt) {
  return {attempt.facts,
          attempt.outcomes,
          attempt.effort,
          attempt.contrasts,
          attempt.turn.is_second_chance,
          {attempt.study_day, attempt.at}};
}

AttemptId insert_attempt(const SQLite::Database& sqlite, const Attempt& attempt) {
  auto row = prepared(
      sqlite,
      "INSERT INTO attempts (session, question, outcomes, topic, kind, seed, is_second_chance, response,"
      " shown, key, verdict, points, at_ms, took_ms, study_day, effort, contrasts, rivals,"
      " predicted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      attempt.session.value, attempt.question.value, outcomes_to_json(attempt.facts, attempt.outcomes),
      name_of(attempt.topic), name_of(attempt.kind), static_cast<std::int64_t>(attempt.turn.seed),
      attempt.turn.is_second_chance ? 1 : 0, response_text(attempt.response), attempt.shown, attempt.key,
      name_of(attempt.verdict), attempt.points, to_column(attempt.at),
      static_cast<std::int64_t>(attempt.took.count()), attempt.study_day, name_of(attempt.effort),
      contrasts_to_json(attempt.contrasts), texts_to_json(attempt.turn.rivals));
  if (attempt.predicted) row.bind(19, *attempt.predicted);  // unbound is NULL
  row.exec();
  return {sqlite.getLastInsertRowid()};
}

std::vector<Attempt> attempts_of(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck) {
  return attempts_where(sqlite, "s.learner = ? AND s.deck = ?", learner.value, deck.value);
}

Result<AttemptId> Store::keep_attempt(const Attempt& attempt, const KnowledgeChange& change) {
  StoreDatabase& database = *database_;
  bool is_seen = false;
  auto kept = guarded_write(database, [&](SQLite::Database& sqlite) -> Result<AttemptId> {
    if (const auto owned = check_owner(sqlite, attempt); !owned) return tl::unexpected(owned.error());
    is_seen = is_in_step(database, attempt.learner, study_row(sqlite, attempt.learner).value());
    const AttemptId id = insert_attempt(sqlite, attempt);
    if (!is_seen) return id;
    keep_change(sqlite, attempt.learner, attempt.deck, change);
    keep_replayed_to(sqlite, attempt.learner, id.value);
    return id;
  });
  if (kept && is_seen) database.seen[attempt.learner] = kept->value;
  return kept;
}

Result<void> Store::undo_attempt(AttemptId attempt, const KnowledgeChange& before) {
  StoreDatabase& database = *database_;
  std::optional<std::pair<LearnerId, std::int64_t>> seen;
  const auto undone = guarded_write(database, [&](SQLite::Database& sqlite) -> Result<void> {
    const std::string subject = "attempt " + std::to_string(attempt.value);
    const auto owner = owner_of(sqlite, attempt);
    if (!owner) return failure(ErrorCode::NotFound, subject);
    const auto& [learner, deck] = *owner;
    const StudyRow row = study_row(sqlite, learner).value();
    if (row.newest_attempt != attempt.value) return failure(ErrorCode::Invalid, subject, "not the newest");
    const std::int64_t newest = attempt_before(sqlite, learner, attempt);
    prepared(sqlite, "DELETE FROM attempts WHERE id = ?", attempt.value).exec();
    prepared(sqlite, "UPDATE learners SET newest_attempt = ? WHERE id = ?", newest, learner.value).exec();
    if (is_in_step(database, learner, row)) {
      keep_change(sqlite, learner, deck, before);
      keep_replayed_to(sqlite, learner, newest);
      seen = {learner, newest};
    } else if (row.replayed_to == attempt.value) {
      keep_replayed_to(sqlite, learner, kNeverReplayed);
    }
    return {};
  });
  if (undone && seen) database.seen[seen->first] = seen->second;
  return undone;
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
