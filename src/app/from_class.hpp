#pragma once
// What a pupil did in class becomes the learner's own memory: a lesson file's answers as attempts of one
// session. Verdicts stay as the class gave them, whatever the deck has become since.
#include <string>
#include <string_view>

#include "classroom/lesson_file.hpp"
#include "questions/study_deck.hpp"
#include "records/store.hpp"

namespace communique {

struct LessonSession {
  SessionRecord session;
  std::vector<Attempt> attempts;  // in the order in which they were given
  int left_out = 0;               // answers to questions that the deck no longer has
};

/// Pure. `locale` is how typed dates are read.
[[nodiscard]] LessonSession session_of(const classroom::LessonFile& lesson, const StudyDeck& deck,
                                       LearnerId learner, const std::string& locale, const Clock& clock);

/// The lesson that a text holds. Malformed, with the place as the detail, TooNew; `name` is the file's.
[[nodiscard]] Result<classroom::LessonFile> lesson_in(std::string_view text, const std::string& name);

struct LessonTaken {
  int answers = 0;
  int left_out = 0;
};
/// Keeps it in the learner's records, all or nothing; knowledge is to be asked for anew. Invalid, with
/// `detail` "lesson-deck" (of the deck that is the subject), "lesson-empty" or "lesson-kept".
[[nodiscard]] Result<LessonTaken> take_lesson(const classroom::LessonFile& lesson, const StudyDeck& deck,
                                              LearnerId learner, const std::string& locale,
                                              const Clock& clock, Store& store);

}  // namespace communique
