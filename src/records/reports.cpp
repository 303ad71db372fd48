// Sums over what was kept.
#include <algorithm>
#include <tuple>

#include "records/database.hpp"
#include "records/rows.hpp"
#include "records/streaks.hpp"

namespace communique {
namespace {

bool is_better(const SessionRecord& a, const SessionRecord& b) {
  // Shares compared as right(a) / answered(a) > right(b) / answered(b), without division.
  const auto share_a = std::int64_t{a.right} * b.answered;
  const auto share_b = std::int64_t{b.right} * a.answered;
  return std::tie(share_a, a.points) > std::tie(share_b, b.points);
}

/// The best of those with an answer; of equals the newest.
std::optional<SessionRecord> best_of(const std::vector<SessionRecord>& oldest_first) {
  std::optional<SessionRecord> best;
  for (const SessionRecord& each : oldest_first) {
    if (each.answered > 0 && (!best || !is_better(*best, each))) best = each;
  }
  return best;
}

constexpr const char* kOfLearner = " FROM attempts a JOIN sessions s ON s.id = a.session WHERE s.learner = ?";

void add_sums(const SQLite::Database& sqlite, LearnerId learner, LearnerTotals& totals) {
  auto row = prepared(sqlite,
                      std::string("SELECT count(*) FILTER (WHERE a.is_second_chance = 0),"
                                  " count(*) FILTER (WHERE a.is_second_chance = 0 AND a.verdict = 'correct'),"
                                  " coalesce(sum(a.points), 0)") +
                          kOfLearner,
                      learner.value);
  if (!row.executeStep()) return;
  totals.answers = row.getColumn(0).getInt();
  totals.right = row.getColumn(1).getInt();
  totals.points = row.getColumn(2).getInt();
}

std::vector<std::int64_t> study_days(const SQLite::Database& sqlite, LearnerId learner) {
  std::vector<std::int64_t> days;
  auto row = prepared(sqlite, std::string("SELECT DISTINCT a.study_day") + kOfLearner + " ORDER BY 1",
                      learner.value);
  while (row.executeStep()) days.push_back(row.getColumn(0).getInt64());
  return days;
}

/// A run ends with its session.
int longest_run_of(const SQLite::Database& sqlite, LearnerId learner) {
  std::map<std::int64_t, std::vector<Verdict>> verdicts;
  auto row = prepared(sqlite, std::string("SELECT a.session, a.verdict") + kOfLearner + " ORDER BY a.id",
                      learner.value);
  while (row.executeStep()) {
    verdicts[row.getColumn(0).getInt64()].push_back(verdict_from(row.getColumn(1).getString()));
  }
  int longest = 0;
  for (const auto& [session, each] : verdicts) longest = std::max(longest, longest_run(each));
  return longest;
}

}  // namespace

Result<std::vector<TopicScore>> Store::topic_scores(LearnerId learner, const DeckId& deck) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::vector<TopicScore>> {
    std::map<Topic, TopicScore> scores;
    auto row =
        prepared(sqlite,
                 std::string("SELECT a.topic, count(*), count(*) FILTER (WHERE a.verdict = 'correct')") +
                     kOfLearner + " AND s.deck = ? AND a.is_second_chance = 0 GROUP BY a.topic",
                 learner.value, deck.value);
    while (row.executeStep()) {
      const Topic topic = topic_from(row.getColumn(0).getString());
      scores[topic] = {topic, row.getColumn(1).getInt(), row.getColumn(2).getInt()};
    }
    std::vector<TopicScore> ordered;
    ordered.reserve(scores.size());
    for (const auto& [topic, score] : scores) ordered.push_back(score);
    return ordered;
  });
}

Result<std::map<FactId, int>> Store::times_right(LearnerId learner, const DeckId& deck) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::map<FactId, int>> {
    std::map<FactId, int> times;
    auto row = prepared(sqlite,
                        "SELECT outcome.key, count(*) FROM attempts a JOIN sessions s ON s.id = a.session,"
                        " json_each(a.outcomes) outcome WHERE s.learner = ? AND s.deck = ?"
                        " AND a.is_second_chance = 0 AND outcome.value = 'correct' GROUP BY outcome.key",
                        learner.value, deck.value);
    while (row.executeStep()) times[{row.getColumn(0).getString()}] = row.getColumn(1).getInt();
    return times;
  });
}

Result<LearnerTotals> Store::totals(LearnerId learner, std::int64_t today) const {
  const auto finished = finished_sessions(learner);
  if (!finished) return tl::unexpected(finished.error());
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<LearnerTotals> {
    LearnerTotals totals;
    totals.sessions = static_cast<int>(finished->size());
    totals.best = best_of(*finished);
    if (!finished->empty()) totals.latest = finished->back();
    add_sums(sqlite, learner, totals);
    totals.days = study_days(sqlite, learner);
    totals.days_in_a_row = days_in_a_row(totals.days, today);
    totals.longest_run = longest_run_of(sqlite, learner);
    return totals;
  });
}

}  // namespace communique
