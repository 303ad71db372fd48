#pragma once
// What one learner is believed to know of one deck: a memory for each fact that was asked, the pairs that
// get mixed up, and what the learner wants of practice. A plain value that follows from the learner's
// attempts alone: learn() folds one attempt in, and replaying all of them gives the same knowledge again.
// Facts that the deck no longer has keep their memories; whoever reads them asks the deck first.
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "base/dense_map.hpp"
#include "learning/fsrs.hpp"
#include "questions/response.hpp"

namespace communique {

/// A learner's calendar day: days since 1970-01-01 of the study day, which turns at 4 a.m. local time.
using StudyDay = std::int64_t;

/// Now, as learning sees it.
struct Today {
  StudyDay day = 0;
  Instant now{};
};

struct FactMemory {
  Memory memory;
  StudyDay first_day = 0;  // of the first review
  StudyDay last_day = 0;   // of the newest review
  Instant last_at{};
  bool operator==(const FactMemory&) const = default;
};

/// Two answers that stood for choice together: the right one, and one that was taken for it or was not.
struct Contrast {
  FactId fact;  // that was asked
  std::string right;
  std::string rival;
  bool is_mixed_up = false;  // the rival was taken
  bool operator==(const Contrast&) const = default;
};

/// As a rival: whatever else the right answer gets mixed up with; it was produced without any on offer.
inline constexpr const char* kTheRest = "";

/// A pair of answers that was mixed up. It is told apart after as many right answers with the other on
/// offer as `kToldApart`, first askings alone, without a mix-up in between.
struct Confusion {
  std::string one, other;     // one < other
  std::vector<FactId> facts;  // in whose questions it happened, oldest first, at most 4
  int times = 0;              // mixed up
  int apart = 0;              // told apart since
  StudyDay last_day = 0;      // of the newest mix-up
  [[nodiscard]] bool is_open() const;
  bool operator==(const Confusion&) const = default;
};
inline constexpr int kToldApart = 2;
inline constexpr std::size_t kFactsOfConfusion = 4;

/// How an answer came about, beside being right or not.
enum class Effort { Plain, Hinted, Fluent };
[[nodiscard]] const char* name_of(Effort effort);  // "plain", "hinted", "fluent"

/// One answer, as far as memory is concerned.
struct Trial {
  std::vector<FactId> facts;
  std::vector<Verdict> verdicts;  // in step with `facts`
  Effort effort = Effort::Plain;
  std::vector<Contrast> contrasts;
  bool is_second_chance = false;
  Today when;
};

/// What a learner wants of practice; kept with the learner.
struct StudyAims {
  int new_per_day = 10;            // facts met for the first time in a day, 0 to 200
  double desired_retention = 0.9;  // 0.7 to 0.97
  int round_questions = 12;        // length of a round, 1 to 200
  int round_minutes = 0;           // above 0: in place of round_questions; to 120
  bool counts_time = true;         // a quick answer may count as easy
  std::optional<StudyDay> exam;    // the day on which it must be known
  bool operator==(const StudyAims&) const = default;
};
/// The nearest aims that are in range.
[[nodiscard]] StudyAims in_range(StudyAims aims);
/// One step of ten minutes: a miss comes back within its round until it is right, which is what shorter
/// steps are for.
[[nodiscard]] SchedulerOptions options_for(const StudyAims& aims);

struct Knowledge {
  Scheduler scheduler{};
  StudyAims aims;
  DenseMap<FactId, FactMemory> memories;
  std::set<FactId> suspended;  // never asked until brought back
  std::vector<Confusion> confusions;
  double seconds_per_question = 15;  // the learner's own pace

  /// Null where the fact was never asked.
  [[nodiscard]] const FactMemory* memory(const FactId& fact) const;
};

/// What one attempt changes; also what undoes it.
struct KnowledgeChange {
  std::vector<std::pair<FactId, std::optional<FactMemory>>> memories;  // nothing: as if never asked
  std::vector<Confusion> confusions;                                   // times 0: as if never mixed up
  bool operator==(const KnowledgeChange&) const = default;
};

/// Pure. A clock that went back counts as no time passed.
[[nodiscard]] KnowledgeChange learn(const Knowledge& knowledge, const Trial& trial);
/// What brings `knowledge` back from `change` to what it is now.
[[nodiscard]] KnowledgeChange undo_of(const Knowledge& knowledge, const KnowledgeChange& change);
void apply(const KnowledgeChange& change, Knowledge& knowledge);

/// Whole days since the last review, 0 or more.
[[nodiscard]] int elapsed_days(const FactMemory& memory, StudyDay day);
/// Probability, 0 to 1, that the fact is recalled on `day`; 0 where it was never asked.
[[nodiscard]] double recall_on(StudyDay day, const FactId& fact, const Knowledge& knowledge);
/// Mean of recall_on() over those of `facts` that were last asked on an earlier day; nothing where none was.
[[nodiscard]] std::optional<double> predicted_recall(StudyDay day, const std::vector<FactId>& facts,
                                                     const Knowledge& knowledge);
/// A last review that lies beyond tomorrow was kept under a wrong clock: such a fact is due.
[[nodiscard]] bool is_due(const FactMemory& memory, const Today& today);

}  // namespace communique
