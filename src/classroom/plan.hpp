#pragma once
// What a class is going to do, as the teacher prepared it: which questions in which order, how they are paced
// and scored. A plain value; kept by name and at the head of a room's journal as JSON.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"

namespace communique::classroom {

enum class Mode {
  Live,      // the teacher paces, everybody alone
  Teams,     // the teacher paces, seats belong to teams
  Race,      // everybody at an own pace against one clock
  Homework,  // everybody at an own pace while the room is open
  HotSeat,   // without phones: teams at one keyboard
  Hands      // without phones: hands are counted
};
inline constexpr Mode kAllModes[] = {Mode::Live,     Mode::Teams,   Mode::Race,
                                     Mode::Homework, Mode::HotSeat, Mode::Hands};
[[nodiscard]] const char* name_of(Mode mode);  // "live", "hot-seat", as in files
[[nodiscard]] constexpr bool is_own_pace(Mode mode) { return mode == Mode::Race || mode == Mode::Homework; }
[[nodiscard]] constexpr bool needs_phones(Mode mode) { return mode != Mode::HotSeat && mode != Mode::Hands; }
[[nodiscard]] constexpr bool has_teams(Mode mode) { return mode == Mode::Teams || mode == Mode::HotSeat; }

enum class Scoring { Accuracy, Speed };
enum class BoardKind { Off, Top };  // Top: the first few, and on each phone its own place
enum class Names { Own, Safe };     // Safe: the room gives them

struct PlannedQuestion {
  QuestionId question;
  std::uint64_t seed = 0;  // of its showing: the class sees one order
  bool operator==(const PlannedQuestion&) const = default;
};

inline constexpr int kMostQuestions = 200;
inline constexpr int kMostSeconds = 600;
inline constexpr int kMostMinutes = 600;
inline constexpr int kMostTeams = 8;

struct LessonPlan {
  std::string name;  // trimmed, 1 to 80 graphemes
  DeckId deck;
  std::vector<PlannedQuestion> questions;  // 1 to kMostQuestions, none twice
  Mode mode = Mode::Live;
  int seconds = 20;  // for a question that the teacher paces; 0: until it is closed
  int minutes = 10;  // of a race
  Scoring scoring = Scoring::Accuracy;
  BoardKind board = BoardKind::Top;
  Names names = Names::Own;
  std::vector<std::string> teams;  // 2 to kMostTeams where the mode has teams
  std::string language = "en";     // of the phones' page at first: "en", "zh-TW", "ja"
  bool operator==(const LessonPlan&) const = default;
};

[[nodiscard]] std::string plan_text(const LessonPlan& plan);
/// Malformed or Invalid, with what is wrong as the detail. Questions are not looked up.
[[nodiscard]] Result<LessonPlan> read_plan(std::string_view text);

}  // namespace communique::classroom
