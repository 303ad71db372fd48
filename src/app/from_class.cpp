#include "app/from_class.hpp"

#include <algorithm>
#include <cmath>

#include "learning/contrasts.hpp"

namespace communique {
namespace {

using classroom::LessonAnswer;
using classroom::LessonFile;

Instant instant_of(std::int64_t milliseconds) { return Instant{std::chrono::milliseconds{milliseconds}}; }

/// The points rule of practice for one answer: neither run nor speed counts.
int points_of(const LessonAnswer& answer) {
  return static_cast<int>(std::lround(answer.credit * kPointsRight));
}

/// How each fact went, and what stood against what. Where the deck would now judge the answer otherwise, its
/// options are not those that were shown: each fact gets the verdict that was given, and nothing is compared.
void judge(const LessonAnswer& answer, const Question& question, const StudyDeck& deck,
           const std::string& locale, Attempt& attempt) {
  const Showing showing = show(question, answer.seed);
  Graded graded = grade(question, showing, answer.response, deck.gazetteer, locale);
  const bool is_same =
      graded.verdict == answer.verdict && in_words(answer.response, question, showing) == answer.shown;
  if (!is_same) {
    attempt.outcomes.assign(question.facts.size(), answer.verdict);
    return;
  }
  attempt.outcomes = std::move(graded.facts);
  attempt.contrasts = contrasts_of(question, showing, answer.response, deck.gazetteer, answer.verdict);
}

}  // namespace

LessonSession session_of(const LessonFile& lesson, const StudyDeck& deck, LearnerId learner,
                         const std::string& locale, const Clock& clock) {
  LessonSession made;
  SessionRecord& session = made.session;
  session.learner = learner;
  session.deck = lesson.deck;
  session.lesson = lesson.id;
  session.started = instant_of(lesson.started);
  session.finished = session.started;
  for (const LessonAnswer& answer : lesson.answers) {
    const Question* question = deck.bank.question(answer.question);
    if (question == nullptr) {
      ++made.left_out;
      continue;
    }
    Attempt attempt;
    attempt.learner = learner;
    attempt.deck = lesson.deck;
    attempt.question = answer.question;
    attempt.facts = question->facts;
    attempt.topic = question->topic;
    attempt.kind = question->kind;
    attempt.turn = {answer.question, answer.seed, false};
    attempt.response = answer.response;
    attempt.shown = answer.shown;
    attempt.key = question->key.text;
    attempt.verdict = answer.verdict;
    attempt.points = points_of(answer);
    attempt.at = instant_of(answer.at);
    attempt.took = answer.took;
    attempt.study_day = clock.study_day(attempt.at).time_since_epoch().count();
    judge(answer, *question, deck, locale, attempt);
    made.attempts.push_back(std::move(attempt));
  }
  std::stable_sort(made.attempts.begin(), made.attempts.end(),
                   [](const Attempt& a, const Attempt& b) { return a.at < b.at; });
  for (const Attempt& attempt : made.attempts) session.turns.push_back(attempt.turn);
  if (!made.attempts.empty()) session.finished = std::max(session.started, made.attempts.back().at);
  return made;
}

Result<LessonFile> lesson_in(std::string_view text, const std::string& name) {
  if (text.size() > classroom::kLongestLessonFile) {
    return failure(ErrorCode::Malformed, name, name + ": this is too long for a lesson file");
  }
  auto read = classroom::read_lesson(text, name);
  if (!read) return tl::unexpected(read.error());
  if (!read->problems.empty()) return failure(ErrorCode::Malformed, name, to_line(read->problems.front()));
  return std::move(read->lesson);
}

Result<LessonTaken> take_lesson(const LessonFile& lesson, const StudyDeck& deck, LearnerId learner,
                                const std::string& locale, const Clock& clock, Store& store) {
  if (lesson.deck != deck.deck.id) return failure(ErrorCode::Invalid, lesson.deck.value, "lesson-deck");
  LessonSession made = session_of(lesson, deck, learner, locale, clock);
  if (made.attempts.empty()) return failure(ErrorCode::Invalid, lesson.title, "lesson-empty");
  const LessonTaken taken{static_cast<int>(made.attempts.size()), made.left_out};
  const auto kept = store.keep_lesson(made.session, std::move(made.attempts));
  if (!kept) return tl::unexpected(kept.error());
  return taken;
}

}  // namespace communique
