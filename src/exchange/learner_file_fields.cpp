// One table for each kind of object; a reader says where a value's form is wrong.
#include "exchange/learner_file_fields.hpp"

#include <fmt/format.h>

#include "exchange/learner_file.hpp"
#include "facts/exact_fields.hpp"
#include "learning/fsrs_formulas.hpp"
#include "questions/response_file.hpp"

namespace communique {

using namespace exact;

namespace {

constexpr double kMostId = 9e15;    // whole numbers that a double tells apart
constexpr double kMostMs = 1e12;    // an answer that took thirty years
constexpr double kMostCount = 1e9;  // of anything else that is counted

const std::vector<Verdict> kVerdicts = {Verdict::Correct, Verdict::Almost, Verdict::Wrong};

const Fields<Turn>& turn_fields() {
  static const Fields<Turn> fields = {
      {"question", Need::Required, a_name<Turn>(&Turn::question)},
      {"seed", Need::Required,
       [](const JsonTree& node, Turn& turn, Reading& reading) { read_seed(node, turn.seed, reading); }},
      {"rivals", Need::Optional,
       [](const JsonTree& node, Turn& turn, Reading& reading) { read_texts(node, turn.rivals, reading); }}};
  return fields;
}

const Fields<SessionRecord>& session_fields() {
  using T = SessionRecord;
  static const Fields<T> fields = {
      {"id", Need::Required,
       a_whole<T>(
           [](T & t) -> auto& { return t.id.value; }, 1, kMostId)},
      {"started", Need::Required, an_instant<T>(&T::started)},
      {"finished", Need::Optional, an_instant<T>([](T & t) -> auto& { return t.finished.emplace(); })},
      {"abandoned", Need::Optional, an_instant<T>([](T & t) -> auto& { return t.abandoned.emplace(); })},
      {"lesson", Need::Optional, a_text<T>(&T::lesson)},
      {"turns", Need::Required, objects(&T::turns, &turn_fields)}};
  return fields;
}

void read_outcomes(const JsonTree& node, Attempt& attempt, Reading& reading) {
  if (node.object() == nullptr) return reading.report_type(node, "an object: each fact with how it went");
  for (const auto& [fact, verdict] : *node.object()) {
    attempt.facts.push_back({fact});
    read_choice(verdict, kVerdicts, attempt.outcomes.emplace_back(), reading);
  }
}

const Fields<Contrast>& contrast_fields() {
  using T = Contrast;
  static const Fields<T> fields = {{"fact", Need::Required, a_name<T>(&T::fact)},
                                   {"right", Need::Required, a_text<T>(&T::right)},
                                   {"rival", Need::Required, a_text<T>(&T::rival)},
                                   {"mixedUp", Need::Optional, a_flag<T>(&T::is_mixed_up)}};
  return fields;
}

const Fields<FileAttempt>& attempt_fields() {
  using T = FileAttempt;
  static const Fields<T> fields = {{"id", Need::Required,
                                    a_whole<T>(
                                        [](T & t) -> auto& { return t.id.value; }, 1, kMostId)},
                                   {"session", Need::Required,
                                    a_whole<T>(
                                        [](T & t) -> auto& { return t.session.value; }, 1, kMostId)},
                                   {"at", Need::Required, an_instant<T>(&T::at)},
                                   {"clockSetBack", Need::Optional, a_flag<T>(&T::is_clock_set_back)},
                                   {"studyDay", Need::Required, a_day<T>(&T::study_day)},
                                   {"question", Need::Required, a_name<T>(&T::question)},
                                   {"seed", Need::Required,
                                    [](const JsonTree& node, T& t, Reading& reading) {
                                      read_seed(node, t.turn.seed, reading);
                                    }},
                                   {"rivals", Need::Optional,
                                    [](const JsonTree& node, T& t, Reading& reading) {
                                      read_texts(node, t.turn.rivals, reading);
                                    }},
                                   {"secondChance", Need::Optional,
                                    a_flag<T>([](T & t) -> auto& { return t.turn.is_second_chance; })},
                                   {"topic", Need::Required,
                                    a_choice<T>(&T::topic, std::vector<Topic>(std::begin(kAllTopics),
                                                                              std::end(kAllTopics)))},
                                   {"kind", Need::Required,
                                    a_choice<T>(&T::kind, std::vector<Kind>(std::begin(kAllKinds),
                                                                            std::end(kAllKinds)))},
                                   {"response", Need::Required,
                                    [](const JsonTree& node, T& t, Reading& reading) {
                                      read_response(node, t.response, reading);
                                    }},
                                   {"shown", Need::Required, a_text<T>(&T::shown)},
                                   {"key", Need::Required, a_text<T>(&T::key)},
                                   {"verdict", Need::Required, a_choice<T>(&T::verdict, kVerdicts)},
                                   {"outcomes", Need::Required,
                                    [](const JsonTree& node, T& t, Reading& reading) {
                                      read_outcomes(node, t, reading);
                                    }},
                                   {"points", Need::Required, a_whole<T>(&T::points, 0, 1000)},
                                   {"tookMs", Need::Required,
                                    [](const JsonTree& node, T& t, Reading& reading) {
                                      std::int64_t milliseconds = 0;
                                      read_whole(node, 0, kMostMs, milliseconds, reading);
                                      t.took = std::chrono::milliseconds{milliseconds};
                                    }},
                                   {"effort", Need::Required,
                                    a_choice<T>(&T::effort, std::vector<Effort>{Effort::Plain, Effort::Hinted,
                                                                                Effort::Fluent})},
                                   {"contrasts", Need::Optional,
                                    [](const JsonTree& node, T& t, Reading& reading) {
                                      read_objects(node, contrast_fields(), t.contrasts, reading);
                                    }},
                                   {"predicted", Need::Optional,
                                    a_number<T>(
                                        [](T & t) -> auto& { return t.predicted.emplace(); }, 0, 1)}};
  return fields;
}

const Fields<FileMemory>& memory_fields() {
  using T = FileMemory;
  const auto in = [](auto member) {
    return [member](T & t) -> auto& { return t.memory.*member; };
  };
  static const Fields<T> fields = {
      {"fact", Need::Required, a_name<T>(&T::fact)},
      {"state", Need::Required,
       a_choice<T>(in(&Memory::state), std::vector<MemoryState>{MemoryState::Learning, MemoryState::Review,
                                                                MemoryState::Relearning})},
      {"stability", Need::Required,
       a_number<T>(in(&Memory::stability), fsrs::kLeastStability, fsrs::kMostStability)},
      {"difficulty", Need::Required, a_number<T>(in(&Memory::difficulty), fsrs::kEasiest, fsrs::kHardest)},
      {"step", Need::Required, a_whole<T>(in(&Memory::step), 0, 100)},
      {"reps", Need::Required, a_whole<T>(in(&Memory::reps), 1, kMostCount)},
      {"lapses", Need::Required, a_whole<T>(in(&Memory::lapses), 0, kMostCount)},
      {"scheduledDays", Need::Required, a_whole<T>(in(&Memory::scheduled_days), 0, kMostCount)},
      {"dueInMinutes", Need::Required, a_whole<T>(in(&Memory::due_in_minutes), 0, kMostCount)},
      {"firstDay", Need::Required, a_day<T>(&T::first_day)},
      {"lastDay", Need::Required, a_day<T>(&T::last_day)},
      {"lastAt", Need::Required, an_instant<T>(&T::last_at)}};
  return fields;
}

const Fields<Flag>& flag_fields() {
  static const Fields<Flag> fields = {{"question", Need::Required, a_name<Flag>(&Flag::question)},
                                      {"note", Need::Required, a_text<Flag>(&Flag::note)},
                                      {"at", Need::Required, an_instant<Flag>(&Flag::at)}};
  return fields;
}

const Fields<StudyAims>& aims_fields() {
  using T = StudyAims;
  static const Fields<T> fields = {
      {"newPerDay", Need::Required, a_whole<T>(&T::new_per_day, 0, 200)},
      {"retention", Need::Required, a_number<T>(&T::desired_retention, 0.7, 0.97)},
      {"roundQuestions", Need::Required, a_whole<T>(&T::round_questions, 1, 200)},
      {"roundMinutes", Need::Required, a_whole<T>(&T::round_minutes, 0, 120)},
      {"countsTime", Need::Required, a_flag<T>(&T::counts_time)},
      {"exam", Need::Optional, a_day<T>([](T & t) -> auto& { return t.exam.emplace(); })}};
  return fields;
}

const Fields<FileDeck>& deck_fields() {
  using T = FileDeck;
  static const Fields<T> fields = {
      {"deck", Need::Required, a_name<T>(&T::deck)},
      {"sessions", Need::Required, objects(&T::sessions, &session_fields)},
      {"attempts", Need::Required, objects(&T::attempts, &attempt_fields)},
      {"memories", Need::Required, objects(&T::memories, &memory_fields)},
      {"suspended", Need::Required,
       [](const JsonTree& node, T& t, Reading& reading) { read_texts(node, t.suspended, reading); }},
      {"flags", Need::Required, objects(&T::flags, &flag_fields)}};
  return fields;
}

void read_weights(const JsonTree& node, std::optional<Weights>& target, Reading& reading) {
  const auto* items = read_list(node, "a list of 21 numbers", reading);
  if (items == nullptr) return;
  if (items->size() != kWeightCount) {
    return reading.report(node, "wrong-type", fmt::format("these are {} numbers", items->size()),
                          "a list of 21 numbers");
  }
  target.emplace();
  for (std::size_t i = 0; i < kWeightCount; ++i) read_number((*items)[i], -100, 100, (*target)[i], reading);
}

}  // namespace

const Fields<LearnerFile>& learner_file_fields() {
  static const Fields<LearnerFile> fields = {
      {"format", Need::Required, a_text<LearnerFile>(&LearnerFile::format)},
      {"version", Need::Required, a_whole<LearnerFile>(&LearnerFile::version, 1, kLearnerFileVersion)},
      {"name", Need::Required,
       [](const JsonTree& node, LearnerFile& file, Reading& reading) {
         read_name(node, file.name, reading);
       }},
      {"since", Need::Required, an_instant<LearnerFile>(&LearnerFile::since)},
      {"aims", Need::Required,
       [](const JsonTree& node, LearnerFile& file, Reading& reading) {
         read_object(node, aims_fields(), file.aims, reading);
       }},
      {"weights", Need::Optional,
       [](const JsonTree& node, LearnerFile& file, Reading& reading) {
         read_weights(node, file.weights, reading);
       }},
      {"decks", Need::Required, objects(&LearnerFile::decks, &deck_fields)}};
  return fields;
}

}  // namespace communique
