#pragma once
// What several files of this folder look up and write, always within the caller's guarded() or
// guarded_write().
#include "records/database.hpp"

namespace communique {

[[nodiscard]] Error no_learner(LearnerId learner);
[[nodiscard]] bool is_learner(const SQLite::Database& sqlite, LearnerId learner);
/// Invalid as add_learner() tells.
[[nodiscard]] Result<LearnerId> insert_learner(const SQLite::Database& sqlite, const std::string& name,
                                               Instant since);
/// The name, or with the first number that makes it free: "Mei (2)".
[[nodiscard]] std::string free_name(const SQLite::Database& sqlite, const std::string& name);

/// With its ends; ids and sums are not read.
[[nodiscard]] SessionId insert_session(const SQLite::Database& sqlite, const SessionRecord& session);
/// `rest` goes on after the condition: "AND answered > 0 ORDER BY id".
[[nodiscard]] std::vector<SessionRecord> sessions_of(const SQLite::Database& sqlite, LearnerId learner,
                                                     const std::string& rest);
[[nodiscard]] std::vector<SessionRecord> sessions_of(const SQLite::Database& sqlite, LearnerId learner,
                                                     const DeckId& deck, const std::string& rest);
[[nodiscard]] AttemptId insert_attempt(const SQLite::Database& sqlite, const Attempt& attempt);
[[nodiscard]] std::vector<Attempt> attempts_of(const SQLite::Database& sqlite, LearnerId learner,
                                               const DeckId& deck);  // oldest first
[[nodiscard]] std::set<FactId> suspended_of(const SQLite::Database& sqlite, LearnerId learner,
                                            const DeckId& deck);
/// Adds the facts of the deck that are overtaken and not to be asked of this learner: overtaken.cpp.
void add_overtaken(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck,
                   std::set<FactId>& suspended);
[[nodiscard]] std::vector<Flag> flags_of(const SQLite::Database& sqlite, LearnerId learner,
                                         const DeckId& deck);

}  // namespace communique
