// What a learner knows and wants of practice, and what they took out of it or marked.
#include <sqlite3.h>

#include <algorithm>
#include <utility>

#include "learning/rating.hpp"
#include "records/lookups.hpp"
#include "records/memories.hpp"
#include "records/rows.hpp"

namespace communique {
namespace {

/// Mean of the newest first askings in the deck; those of a learner who has just begun tell nothing yet.
double pace(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck) {
  constexpr int kFewest = 10;
  auto row =
      prepared(sqlite,
               "SELECT count(*), avg(min(max(took_ms, 3000), 120000)) FROM (SELECT took_ms FROM attempts"
               " WHERE is_second_chance = 0 AND session IN (SELECT id FROM sessions WHERE learner = ?"
               " AND deck = ? AND answered > 0 ORDER BY id DESC LIMIT 100) ORDER BY id DESC LIMIT 100)",
               learner.value, deck.value);
  const bool is_known = row.executeStep() && row.getColumn(0).getInt() >= kFewest;
  return is_known ? row.getColumn(1).getDouble() / 1000 : Knowledge().seconds_per_question;
}

bool is_read_only(const SQLite::Database& sqlite) {
  return sqlite3_db_readonly(sqlite.getHandle(), "main") == 1;
}

Result<StudyRow> known_row(const SQLite::Database& sqlite, LearnerId learner) {
  const auto row = study_row(sqlite, learner);
  if (!row) return tl::unexpected(no_learner(learner));
  return *row;
}

/// What attempts do not tell.
Knowledge completed(Knowledge knowledge, const SQLite::Database& sqlite, LearnerId learner,
                    const DeckId& deck) {
  knowledge.suspended = suspended_of(sqlite, learner, deck);
  add_overtaken(sqlite, learner, deck, knowledge.suspended);
  knowledge.seconds_per_question = pace(sqlite, learner, deck);
  return knowledge;
}

/// From the rows, or where nothing can be written by replaying; nothing where a replay has to be kept first.
Result<std::optional<Knowledge>> read_knowledge(StoreDatabase& database, LearnerId learner,
                                                const DeckId& deck) {
  return guarded(database, [&](SQLite::Database& sqlite) -> Result<std::optional<Knowledge>> {
    const SQLite::Transaction one_state(sqlite);  // of the store, whoever writes meanwhile
    const auto row = known_row(sqlite, learner);
    if (!row) return tl::unexpected(row.error());
    auto knowledge = kept_knowledge(sqlite, learner, deck, *row);
    if (!knowledge && !is_read_only(sqlite)) return std::nullopt;
    if (!knowledge) knowledge = of_deck(deck, replayed_knowledge(sqlite, learner, *row), *row);
    database.seen[learner] = row->newest_attempt;
    return completed(std::move(*knowledge), sqlite, learner, deck);
  });
}

/// One row written for a learner who is there.
template <class... Values>
Result<void> write_for(StoreDatabase& database, LearnerId learner, const char* sql, const Values&... values) {
  return guarded_write(database, [&](SQLite::Database& sqlite) -> Result<void> {
    if (!is_learner(sqlite, learner)) return tl::unexpected(no_learner(learner));
    prepared(sqlite, sql, values...).exec();
    return {};
  });
}

}  // namespace

Result<Knowledge> Store::knowledge(LearnerId learner, const DeckId& deck) {
  auto read = read_knowledge(*database_, learner, deck);
  if (!read) return tl::unexpected(read.error());
  if (*read) return std::move(**read);
  std::int64_t seen = 0;
  auto replayed = guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<Knowledge> {
    const auto row = known_row(sqlite, learner);
    if (!row) return tl::unexpected(row.error());
    seen = row->newest_attempt;
    return completed(of_deck(deck, replay(sqlite, learner, *row), *row), sqlite, learner, deck);
  });
  if (replayed) database_->seen[learner] = seen;
  return replayed;
}

Result<void> Store::keep_aims(LearnerId learner, const StudyAims& aims) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    auto row = known_row(sqlite, learner);
    if (!row) return tl::unexpected(row.error());
    const StudyAims before = std::exchange(row->aims, in_range(aims));
    prepared(sqlite, "UPDATE learners SET aims = ? WHERE id = ?", aims_to_json(row->aims), learner.value)
        .exec();
    const bool changes_due_days = before.desired_retention != row->aims.desired_retention;
    if (changes_due_days) replay(sqlite, learner, *row);
    return {};
  });
}

Result<StudyAims> Store::aims(LearnerId learner) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) {
    return known_row(sqlite, learner).map([](const StudyRow& row) { return row.aims; });
  });
}

Result<void> Store::keep_weights(LearnerId learner, const std::optional<Weights>& weights) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    auto row = known_row(sqlite, learner);
    if (!row) return tl::unexpected(row.error());
    const auto before = std::exchange(row->weights, weights);
    prepared(sqlite,
             "UPDATE learners SET weights = nullif(?, ''), fitted_attempts ="
             " (SELECT coalesce(sum(attempts), 0) FROM days WHERE learner = learners.id) WHERE id = ?",
             weights ? weights_to_json(*weights) : "", learner.value)
        .exec();
    if (weights != before) replay(sqlite, learner, *row);
    return {};
  });
}

Result<std::optional<Weights>> Store::weights(LearnerId learner) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) {
    return known_row(sqlite, learner).map([](const StudyRow& row) { return row.weights; });
  });
}

Result<int> Store::attempts_since_fit(LearnerId learner) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<int> {
    auto row = prepared(sqlite,
                        "SELECT coalesce((SELECT sum(attempts) FROM days WHERE learner = learners.id), 0)"
                        " - fitted_attempts FROM learners WHERE id = ?",
                        learner.value);
    if (!row.executeStep()) return tl::unexpected(no_learner(learner));
    return std::max(0, row.getColumn(0).getInt());  // below 0 where answers from before the fit were undone
  });
}

Result<std::vector<ReviewHistory>> Store::review_histories(LearnerId learner) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::vector<ReviewHistory>> {
    struct Asked {
      ReviewHistory history;
      FactMemory last;
    };
    std::map<std::pair<DeckId, FactId>, Asked> facts;
    std::int64_t place = 0;
    for_each_trial(sqlite, learner, [&](const DeckId& deck, const Trial& trial) {
      for (std::size_t i = 0; i < trial.facts.size(); ++i) {
        auto& [history, last] = facts[{deck, trial.facts[i]}];
        const bool is_first = history.reviews.empty();
        const int elapsed = is_first ? 0 : elapsed_days(last, trial.when.day);
        history.reviews.push_back({elapsed, rating_of(trial.verdicts[i], trial.effort,
                                                      is_first ? Meeting::First : Meeting::Again)});
        history.places.push_back(place++);
        last.last_day = trial.when.day;
      }
    });
    std::vector<ReviewHistory> histories;
    histories.reserve(facts.size());
    for (auto& [fact, each] : facts) histories.push_back(std::move(each.history));
    return histories;
  });
}

std::set<FactId> suspended_of(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck) {
  std::set<FactId> suspended;
  auto row = prepared(sqlite, "SELECT fact FROM suspended WHERE learner = ? AND deck = ?", learner.value,
                      deck.value);
  while (row.executeStep()) suspended.insert({row.getColumn(0).getString()});
  return suspended;
}

std::vector<Flag> flags_of(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck) {
  std::vector<Flag> flags;
  auto row = prepared(
      sqlite, "SELECT id, question, note, at_ms FROM flags WHERE learner = ? AND deck = ? ORDER BY id",
      learner.value, deck.value);
  while (row.executeStep()) {
    flags.push_back({row.getColumn(0).getInt64(),
                     {row.getColumn(1).getString()},
                     row.getColumn(2).getString(),
                     instant_from(row.getColumn(3).getInt64())});
  }
  return flags;
}

Result<void> Store::suspend(LearnerId learner, const DeckId& deck, const FactId& fact) {
  return write_for(*database_, learner, "INSERT OR IGNORE INTO suspended VALUES (?, ?, ?)", learner.value,
                   deck.value, fact.value);
}

Result<void> Store::bring_back(LearnerId learner, const DeckId& deck, const FactId& fact) {
  auto done =
      write_for(*database_, learner, "DELETE FROM suspended WHERE learner = ? AND deck = ? AND fact = ?",
                learner.value, deck.value, fact.value);
  if (!done) return done;
  return write_for(*database_, learner,
                   "INSERT OR IGNORE INTO asked_still SELECT DISTINCT ?1, deck, fact FROM overtaken"
                   " WHERE deck = ?2 AND fact = ?3",
                   learner.value, deck.value, fact.value);
}

Result<void> Store::keep_flag(LearnerId learner, const DeckId& deck, const QuestionId& question,
                              const std::string& note, Instant now) {
  return write_for(*database_, learner,
                   "INSERT INTO flags (learner, deck, question, note, at_ms) VALUES (?, ?, ?, ?, ?)",
                   learner.value, deck.value, question.value, note, to_column(now));
}

Result<void> Store::remove_flag(LearnerId learner, std::int64_t flag) {
  return write_for(*database_, learner, "DELETE FROM flags WHERE learner = ? AND id = ?", learner.value,
                   flag);
}

Result<std::vector<Flag>> Store::flags(LearnerId learner, const DeckId& deck) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::vector<Flag>> {
    return flags_of(sqlite, learner, deck);
  });
}

}  // namespace communique
