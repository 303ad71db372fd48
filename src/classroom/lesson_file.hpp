#pragma once
// One pupil's answers of one lesson as a small JSON file, taken from the phone to the own app, where they
// become memory. Text in, text out; holds no other pupil's name or answer.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "base/result.hpp"
#include "classroom/room.hpp"

namespace communique::classroom {

inline constexpr int kLessonFileVersion = 1;
inline constexpr const char* kLessonFileName = "lesson.communique-lesson.json";

struct LessonAnswer {
  QuestionId question;
  std::uint64_t seed = 0;
  Response response;
  std::string shown;  // the answer in words, as they were then
  Verdict verdict = Verdict::Wrong;
  double credit = 0;    // 0 to 1
  std::int64_t at = 0;  // UTC, milliseconds since 1970
  Moment took{0};
};

struct LessonFile {
  std::string id;  // of this lesson and seat: the same file read twice is recognised by it
  std::string title;
  DeckId deck;
  std::int64_t started = 0;           // UTC, milliseconds since 1970
  std::vector<LessonAnswer> answers;  // in the order of the lesson's questions, each once
};

[[nodiscard]] LessonFile lesson_of(const Room& room, const Player& player);
[[nodiscard]] std::string lesson_text(const LessonFile& lesson);
/// Longer than any lesson file; who reads one refuses more before parsing it.
inline constexpr std::size_t kLongestLessonFile = 8UL * 1024 * 1024;
struct ReadLessonFile {
  LessonFile lesson;              // of use only without problems
  std::vector<Problem> problems;  // with line and column
};
/// Whether a text means to be a lesson file, whole or not.
[[nodiscard]] bool is_lesson_text(std::string_view text);
/// TooNew for a newer version. `name` is the file's, for the problems.
[[nodiscard]] Result<ReadLessonFile> read_lesson(std::string_view text, const std::string& name);

}  // namespace communique::classroom
