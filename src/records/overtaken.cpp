// Facts that a newer article overtakes.
#include "records/lookups.hpp"
#include "records/store.hpp"

namespace communique {

void add_overtaken(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck,
                   std::set<FactId>& suspended) {
  auto row = prepared(sqlite,
                      "SELECT DISTINCT fact FROM overtaken WHERE deck = ?1 AND fact NOT IN"
                      " (SELECT fact FROM asked_still WHERE deck = ?1 AND learner = ?2)",
                      deck.value, learner.value);
  while (row.executeStep()) suspended.insert({row.getColumn(0).getString()});
}

Result<void> Store::keep_overtaken(const std::string& review, const std::vector<Overtaking>& facts) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    prepared(sqlite, "DELETE FROM overtaken WHERE review = ?", review).exec();
    for (const Overtaking& each : facts) {
      prepared(sqlite, "INSERT OR REPLACE INTO overtaken VALUES (?, ?, ?, ?)", review, each.deck.value,
               each.fact.value, each.by)
          .exec();
    }
    return {};
  });
}

Result<std::map<FactId, std::string>> Store::overtaken(const DeckId& deck) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::map<FactId, std::string>> {
    std::map<FactId, std::string> facts;
    auto row = prepared(sqlite, "SELECT fact, by FROM overtaken WHERE deck = ? ORDER BY review", deck.value);
    while (row.executeStep()) facts[{row.getColumn(0).getString()}] = row.getColumn(1).getString();
    return facts;
  });
}

}  // namespace communique
