// Sums over what was kept.
#include <algorithm>

#include "records/lookups.hpp"
#include "records/rows.hpp"
#include "records/streaks.hpp"

namespace communique {
namespace {

constexpr const char* kOfLearner = " FROM attempts a JOIN sessions s ON s.id = a.session WHERE s.learner = ?";

void add_sums(const SQLite::Database& sqlite, LearnerId learner, LearnerTotals& totals) {
  auto row = prepared(sqlite,
                      "SELECT study_day, sum(answers), sum(correct), sum(points) FROM days"
                      " WHERE learner = ? GROUP BY study_day ORDER BY study_day",
                      learner.value);
  while (row.executeStep()) {
    totals.days.push_back(row.getColumn(0).getInt64());
    totals.answers += row.getColumn(1).getInt();
    totals.right += row.getColumn(2).getInt();
    totals.points += row.getColumn(3).getInt();
  }
}

/// The finished session that comes first: `rest` says among which and by what.
std::optional<SessionRecord> first_finished(const SQLite::Database& sqlite, LearnerId learner,
                                            const std::string& rest) {
  auto sessions = sessions_of(sqlite, learner, "AND finished_ms IS NOT NULL " + rest + " LIMIT 1");
  if (sessions.empty()) return std::nullopt;
  return std::move(sessions.front());
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

Result<LearnerTotals> Store::totals(LearnerId learner, StudyDay today) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<LearnerTotals> {
    LearnerTotals totals;
    auto count = prepared(
        sqlite, "SELECT count(*) FROM sessions WHERE learner = ? AND finished_ms IS NOT NULL", learner.value);
    if (count.executeStep()) totals.sessions = count.getColumn(0).getInt();
    totals.best = first_finished(sqlite, learner,
                                 "AND answered > 0 ORDER BY 1.0 * correct / answered DESC, points DESC,"
                                 " finished_ms DESC, id DESC");
    totals.latest = first_finished(sqlite, learner, "ORDER BY finished_ms DESC, id DESC");
    add_sums(sqlite, learner, totals);
    totals.days_in_a_row = days_in_a_row(totals.days, today);
    return totals;
  });
}

Result<int> Store::longest_run(LearnerId learner) const {
  return guarded(*database_,
                 [&](SQLite::Database& sqlite) -> Result<int> { return longest_run_of(sqlite, learner); });
}

Result<std::vector<DayOfPractice>> Store::days(LearnerId learner, const DeckId& deck) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::vector<DayOfPractice>> {
    std::vector<DayOfPractice> days;
    auto row = prepared(sqlite,
                        "SELECT study_day, answers, correct, points, took_ms FROM days"
                        " WHERE learner = ? AND deck = ? ORDER BY study_day",
                        learner.value, deck.value);
    while (row.executeStep()) {
      days.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getInt(), row.getColumn(2).getInt(),
                      row.getColumn(3).getInt(), std::chrono::milliseconds{row.getColumn(4).getInt64()}});
    }
    return days;
  });
}

Result<Retention> Store::retention(LearnerId learner, const DeckId& deck, StudyDay since,
                                   StudyDay until) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<Retention> {
    Retention retention;
    auto row = prepared(sqlite,
                        "SELECT coalesce(sum(reviews), 0), coalesce(sum(recalled), 0),"
                        " coalesce(sum(expected), 0) / 1e6 FROM days"
                        " WHERE learner = ? AND deck = ? AND study_day BETWEEN ? AND ?",
                        learner.value, deck.value, since, until);
    if (row.executeStep()) {
      retention = {row.getColumn(0).getInt(), row.getColumn(1).getInt(), row.getColumn(2).getDouble()};
    }
    return retention;
  });
}

}  // namespace communique
