#include "records/memories.hpp"

#include <tuple>

#include "learning/fsrs_formulas.hpp"
#include "records/rows.hpp"

namespace communique {
namespace {

std::optional<MemoryState> state_from(const std::string& name) {
  for (const MemoryState state : {MemoryState::Learning, MemoryState::Review, MemoryState::Relearning}) {
    if (name == name_of(state)) return state;
  }
  return std::nullopt;
}

bool is_sound(const Memory& memory) {
  return memory.stability > 0 && memory.stability <= fsrs::kMostStability &&
         memory.difficulty >= fsrs::kEasiest && memory.difficulty <= fsrs::kHardest && memory.step >= 0 &&
         memory.reps > 0 && memory.lapses >= 0 && memory.scheduled_days >= 0 && memory.due_in_minutes >= 0;
}

/// Nothing for a row that no version wrote.
std::optional<FactMemory> memory_in(SQLite::Statement& row) {
  FactMemory fact;
  const auto state = state_from(row.getColumn(1).getString());
  if (!state) return std::nullopt;
  fact.memory.state = *state;
  fact.memory.stability = row.getColumn(2).getDouble();
  fact.memory.difficulty = row.getColumn(3).getDouble();
  fact.memory.step = row.getColumn(4).getInt();
  fact.memory.reps = row.getColumn(5).getInt();
  fact.memory.lapses = row.getColumn(6).getInt();
  fact.memory.scheduled_days = row.getColumn(7).getInt();
  fact.memory.due_in_minutes = row.getColumn(8).getInt();
  fact.first_day = row.getColumn(9).getInt64();
  fact.last_day = row.getColumn(10).getInt64();
  fact.last_at = instant_from(row.getColumn(11).getInt64());
  return is_sound(fact.memory) ? std::optional(fact) : std::nullopt;
}

bool read_memories(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck,
                   Knowledge& knowledge) {
  auto count = prepared(sqlite, "SELECT count(*) FROM memories WHERE learner = ? AND deck = ?", learner.value,
                        deck.value);
  if (count.executeStep()) knowledge.memories.reserve(count.getColumn(0).getUInt());
  auto row = prepared(sqlite,
                      "SELECT fact, state, stability, difficulty, step, reps, lapses, scheduled_days,"
                      " due_in_minutes, first_day, last_day, last_at_ms FROM memories"
                      " WHERE learner = ? AND deck = ?",
                      learner.value, deck.value);
  while (row.executeStep()) {
    auto memory = memory_in(row);
    if (!memory) return false;
    knowledge.memories.emplace(FactId{row.getColumn(0).getString()}, *memory);
  }
  return true;
}

bool read_confusions(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck,
                     Knowledge& knowledge) {
  auto row = prepared(sqlite,
                      "SELECT one, other, facts, times, apart, last_day FROM confusions"
                      " WHERE learner = ? AND deck = ?",
                      learner.value, deck.value);
  while (row.executeStep()) {
    Confusion confusion{
        row.getColumn(0).getString(), row.getColumn(1).getString(), {},
        row.getColumn(3).getInt(),    row.getColumn(4).getInt(),    row.getColumn(5).getInt64()};
    for (std::string& fact : or_none(texts_from_json, row.getColumn(2).getString())) {
      confusion.facts.push_back({std::move(fact)});
    }
    if (confusion.facts.empty() || confusion.times < 1 || confusion.apart < 0) return false;
    knowledge.confusions.push_back(std::move(confusion));
  }
  return true;
}

Knowledge nothing_known(const StudyRow& row) {
  Knowledge knowledge;
  knowledge.scheduler = Scheduler(row.weights.value_or(kDefaultWeights), options_for(row.aims));
  knowledge.aims = row.aims;
  return knowledge;
}

/// Statements made once and run for many rows.
class Writer {
 public:
  Writer(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck)
      : sqlite_(sqlite), learner_(learner), deck_(deck) {}

  void keep(const FactId& fact, const FactMemory& known) {
    const Memory& memory = known.memory;
    SQLite::bind(keep_memory_, learner_.value, deck_.value, fact.value, name_of(memory.state),
                 memory.stability, memory.difficulty, memory.step, memory.reps, memory.lapses,
                 memory.scheduled_days, memory.due_in_minutes, known.first_day, known.last_day,
                 to_column(known.last_at));
    keep_memory_.exec();
    keep_memory_.reset();
  }

  void keep(const Confusion& confusion) {
    std::vector<std::string> facts;
    for (const FactId& fact : confusion.facts) facts.push_back(fact.value);
    prepared(sqlite_, "INSERT OR REPLACE INTO confusions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", learner_.value,
             deck_.value, confusion.one, confusion.other, texts_to_json(facts), confusion.times,
             confusion.apart, confusion.last_day)
        .exec();
  }

  void forget(const FactId& fact) {
    prepared(sqlite_, "DELETE FROM memories WHERE learner = ? AND deck = ? AND fact = ?", learner_.value,
             deck_.value, fact.value)
        .exec();
  }

  void forget(const Confusion& confusion) {
    prepared(sqlite_, "DELETE FROM confusions WHERE learner = ? AND deck = ? AND one = ? AND other = ?",
             learner_.value, deck_.value, confusion.one, confusion.other)
        .exec();
  }

 private:
  const SQLite::Database& sqlite_;
  LearnerId learner_;
  DeckId deck_;
  SQLite::Statement keep_memory_{
      sqlite_, "INSERT OR REPLACE INTO memories VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
};

}  // namespace

std::optional<StudyRow> study_row(const SQLite::Database& sqlite, LearnerId learner) {
  auto row = prepared(sqlite, "SELECT aims, weights, newest_attempt, replayed_to FROM learners WHERE id = ?",
                      learner.value);
  if (!row.executeStep()) return std::nullopt;
  StudyRow study;
  study.aims = or_none(aims_from_json, row.getColumn(0).getString());
  if (!row.getColumn(1).isNull()) {
    const auto read = [](const std::string& text) { return std::optional(weights_from_json(text)); };
    study.weights = or_none<std::optional<Weights>>(read, row.getColumn(1).getString());
  }
  study.newest_attempt = row.getColumn(2).getInt64();
  study.replayed_to = row.getColumn(3).getInt64();
  return study;
}

void keep_replayed_to(const SQLite::Database& sqlite, LearnerId learner, std::int64_t attempt) {
  prepared(sqlite, "UPDATE learners SET replayed_to = ? WHERE id = ?", attempt, learner.value).exec();
}

void keep_change(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck,
                 const KnowledgeChange& change) {
  Writer writer(sqlite, learner, deck);
  for (const auto& [fact, memory] : change.memories)
    memory ? writer.keep(fact, *memory) : writer.forget(fact);
  for (const Confusion& each : change.confusions) {
    each.times > 0 ? writer.keep(each) : writer.forget(each);
  }
}

std::optional<Knowledge> kept_knowledge(const SQLite::Database& sqlite, LearnerId learner, const DeckId& deck,
                                        const StudyRow& row) {
  if (row.replayed_to != row.newest_attempt) return std::nullopt;
  Knowledge knowledge = nothing_known(row);
  if (!read_memories(sqlite, learner, deck, knowledge)) return std::nullopt;
  if (!read_confusions(sqlite, learner, deck, knowledge)) return std::nullopt;
  return knowledge;
}

void for_each_trial(const SQLite::Database& sqlite, LearnerId learner,
                    const std::function<void(const DeckId&, const Trial&)>& visit) {
  // CROSS JOIN: attempts in their own order, which sorting them by session first would have to mend.
  auto row = prepared(sqlite,
                      "SELECT s.deck, a.outcomes, a.effort, a.contrasts, a.is_second_chance, a.study_day,"
                      " a.at_ms FROM attempts a CROSS JOIN sessions s ON s.id = a.session"
                      " WHERE s.learner = ? ORDER BY a.id",
                      learner.value);
  while (row.executeStep()) {
    Trial trial;
    std::tie(trial.facts, trial.verdicts) = or_none(outcomes_from_json, row.getColumn(1).getString());
    trial.effort = effort_from(row.getColumn(2).getString());
    trial.contrasts = or_none(contrasts_from_json, row.getColumn(3).getString());
    trial.is_second_chance = row.getColumn(4).getInt() != 0;
    trial.when = {row.getColumn(5).getInt64(), instant_from(row.getColumn(6).getInt64())};
    visit({row.getColumn(0).getString()}, trial);
  }
}

std::map<DeckId, Knowledge> replayed_knowledge(const SQLite::Database& sqlite, LearnerId learner,
                                               const StudyRow& row) {
  std::map<DeckId, Knowledge> decks;
  for_each_trial(sqlite, learner, [&](const DeckId& deck, const Trial& trial) {
    Knowledge& knowledge = decks.try_emplace(deck, nothing_known(row)).first->second;
    apply(learn(knowledge, trial), knowledge);
  });
  return decks;
}

Knowledge of_deck(const DeckId& deck, std::map<DeckId, Knowledge> decks, const StudyRow& row) {
  const auto found = decks.find(deck);
  return found == decks.end() ? nothing_known(row) : std::move(found->second);
}

std::map<DeckId, Knowledge> replay(const SQLite::Database& sqlite, LearnerId learner, const StudyRow& row) {
  prepared(sqlite, "DELETE FROM memories WHERE learner = ?", learner.value).exec();
  prepared(sqlite, "DELETE FROM confusions WHERE learner = ?", learner.value).exec();
  auto decks = replayed_knowledge(sqlite, learner, row);
  for (const auto& [deck, knowledge] : decks) {
    Writer writer(sqlite, learner, deck);
    for (const auto& [fact, memory] : knowledge.memories) writer.keep(fact, memory);
    for (const Confusion& each : knowledge.confusions) writer.keep(each);
  }
  keep_replayed_to(sqlite, learner, row.newest_attempt);
  return decks;
}

}  // namespace communique
