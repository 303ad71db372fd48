// A pupil's answers of one lesson, as taken from the phone.
#include "classroom/lesson_file.hpp"

#include "fuzz/target.hpp"

namespace communique::fuzz {

Outcome lesson_file(std::string_view bytes) {
  const auto read = classroom::read_lesson(bytes, "lesson.json");
  if (!read) return Outcome::Refused;
  for (const Problem& problem : read->problems)
    require(is_utf8(message(problem)), "a problem is told in text");
  if (!read->problems.empty()) return Outcome::Refused;
  const std::string text = classroom::lesson_text(read->lesson);
  require(classroom::is_lesson_text(text), "what was written is known for a lesson");
  const auto again = classroom::read_lesson(text, "lesson.json");
  require(again && again->problems.empty(), "what was written can be read");
  require(classroom::lesson_text(again->lesson) == text, "what was read is written the same");
  return Outcome::Taken;
}

}  // namespace communique::fuzz
