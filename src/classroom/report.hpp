#pragma once
// What a lesson showed: for each question how hard it was, whether it told the strong from the weak, what was
// chosen, and who took what for what. Pure; made from a room after its events were replayed.
#include <optional>
#include <string>
#include <vector>

#include "base/wording.hpp"
#include "classroom/room.hpp"

namespace communique::classroom {

struct OptionUse {
  std::string text;
  bool is_key = false;
  int chosen = 0;
};

struct QuestionReport {
  int question = 0;  // in the plan
  QuestionId id;
  std::string stem;
  std::string key;
  Kind kind = Kind::Single;
  Topic topic = Topic::People;
  int answered = 0;
  int right = 0;
  /// Item difficulty (facility): mean credit of who answered, 0 to 1; nothing where nobody did.
  std::optional<double> difficulty;
  /// Discrimination: Pearson correlation of the credit with the mean credit on all other questions answered
  /// (corrected item-rest), -1 to 1, over who answered; nothing for fewer than 5 or where either does not
  /// vary.
  std::optional<double> discrimination;
  std::vector<OptionUse> options;   // in the order shown; none for what is written, ordered or pointed at
  std::vector<std::string> unused;  // distractors that nobody took, of 10 answers and more
  std::vector<std::pair<std::string, int>>
      wrong_answers;  // of what is written: most frequent first, at most 5
  Moment median_time{0};
};

/// "Who mixed up what": a wrong answer that was given for the right one, and by whom.
struct MixUp {
  std::string right;
  std::string taken;
  std::vector<std::string> players;  // by name
};

struct GradebookRow {
  std::string name;
  std::string team;
  int score = 0;
  int right = 0;
  int answered = 0;
  int place = 0;
  std::vector<std::optional<Answer>> answers;  // in step with the report's questions
};

struct LessonReport {
  LessonPlan plan;
  std::int64_t started = 0;
  std::vector<QuestionReport> questions;  // those asked, in the plan's order
  std::vector<MixUp> mix_ups;             // most players first
  std::vector<GradebookRow> rows;         // by place, then name
  std::optional<double> mean;             // share of all answers that were right
};

[[nodiscard]] LessonReport report_of(const Room& room);

/// RFC 4180 with a byte order mark, a line each player: name, team, place, points, right, answered, then for
/// each question its credit; empty where it was not answered. Cells that a spreadsheet would take for a
/// formula begin with an apostrophe.
[[nodiscard]] std::string gradebook_csv(const LessonReport& report, const Wording& wording);
/// One page of HTML with its own style for printing: the questions with their figures, mix-ups, players.
[[nodiscard]] std::string report_page(const LessonReport& report, const Wording& wording);

}  // namespace communique::classroom
