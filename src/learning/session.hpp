#pragma once
// The quiz session: a pure state machine used alike by the window, the terminal and the class.
// Phases: planned, asked, answered (given, not yet on disk), explained (kept, verdict shown), finished.
// Nothing here knows the clock, the store or the screen. An answer's verdict may be shown only in
// Phase::Explained, which is reached through mark_kept() once the attempt is on disk.
// Right is Verdict::Correct. Missed is wrong or skipped: such a question comes back at the end, with its
// options drawn anew, until it is right once. Almost is neither: it does not come back and is not counted
// as right.
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "learning/rating.hpp"
#include "questions/response.hpp"

namespace communique {

enum class Phase { Planned, Asked, Answered, Explained, Finished };

/// One asking of one question.
struct Turn {
  QuestionId question;
  std::uint64_t seed = 0;                // of the showing
  bool is_second_chance = false;         // asked again after a miss
  std::vector<std::string> rivals = {};  // wrong options that must be on offer
  bool operator==(const Turn&) const = default;
};

/// One answered turn.
struct Outcome {
  Turn turn;
  Response response;
  std::string shown;  // the answer in words, as stored and listed
  Verdict verdict = Verdict::Wrong;
  std::vector<Verdict> facts;  // in step with the question's facts
  int points = 0;
  std::chrono::milliseconds took{0};
  Effort effort = Effort::Plain;
  std::vector<Contrast> contrasts = {};
  bool operator==(const Outcome&) const = default;
};

struct TopicScore {
  Topic topic = Topic::People;
  int asked = 0;  // first askings only
  int right = 0;  // right at the first asking
};

/// The points rule, in one place: right first time 10, right after a miss or with a hint 5, partly right its
/// share of 10 (almost 5), every fifth right answer in a row adds 10; never for speed. Second chances count
/// in the run; whatever is not right, almost too, ends it.
inline constexpr int kPointsRight = 10;
inline constexpr int kPointsAfterMiss = 5;
inline constexpr int kRunLength = 5;
inline constexpr int kRunBonus = 10;

/// Calling a transition in another phase than the one named is a programmer's error.
class QuizSession {
 public:
  /// Every question of `turns` must be in the bank; bank and gazetteer must outlive the session.
  QuizSession(std::vector<Turn> turns, const Bank& bank, const Gazetteer& gazetteer, std::string locale);

  void begin();  // Planned -> Asked, or Finished when empty
  /// Asked -> Answered. A response that the question cannot have (an option out of range) is wrong.
  const Outcome& answer(Response response, std::chrono::milliseconds took, HintUse hint = HintUse::None,
                        TimeUse time = TimeUse::Counts);
  void take_back();  // Answered -> Asked: it could not be kept
  /// Explained, or Asked with an answer before it: the newest answer is as if never given, and its turn is
  /// asked again. It must be undone in the store first.
  void undo();
  [[nodiscard]] bool can_undo() const;
  void mark_kept();  // Answered -> Explained
  void proceed();    // Explained -> Asked or Finished
  /// Replays what was kept of an interrupted session: Asked -> Asked or Finished. Verdict and points
  /// stay what they were then, even if the bank has changed. False, and nothing happens, where `kept`
  /// is not of the current turn: the stored attempts are not of this session.
  [[nodiscard]] bool replay(const Outcome& kept);

  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] const Turn& turn() const;          // the current one; Asked, Answered and Explained only
  [[nodiscard]] const Question& question() const;  // of the current turn
  [[nodiscard]] const Showing& showing() const;    // of the current turn
  [[nodiscard]] const Outcome& last() const;       // the newest outcome; Answered and Explained only
  [[nodiscard]] const std::vector<Turn>& turns() const { return turns_; }  // grows by second chances
  [[nodiscard]] const std::vector<Outcome>& outcomes() const { return outcomes_; }
  [[nodiscard]] int points() const;
  [[nodiscard]] int run() const;                          // right answers in a row, up to now
  [[nodiscard]] int planned() const { return planned_; }  // turns without second chances
  [[nodiscard]] int right_first_time() const;
  [[nodiscard]] std::vector<TopicScore> by_topic() const;  // topics asked about, in the order of kAllTopics
  /// Outcomes missed at the first asking, in order.
  [[nodiscard]] std::vector<Outcome> missed() const;
  [[nodiscard]] std::chrono::milliseconds time_spent() const;

 private:
  void ask_next();
  void finish_turn();
  const Bank* bank_;
  const Gazetteer* gazetteer_;
  std::string locale_;
  std::vector<Turn> turns_;
  std::vector<Outcome> outcomes_;
  Showing showing_;
  Phase phase_ = Phase::Planned;
  int planned_ = 0;
};

}  // namespace communique
