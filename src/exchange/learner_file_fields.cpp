// One table for each kind of object; a reader says where a value's form is wrong.
#include "exchange/learner_file_fields.hpp"

#include <fmt/format.h>

#include <cmath>
#include <functional>

#include "exchange/learner_file.hpp"
#include "exchange/times.hpp"
#include "learning/fsrs_formulas.hpp"

namespace communique {
namespace {

constexpr double kMostId = 9e15;    // whole numbers that a double tells apart
constexpr double kMostMs = 1e12;    // an answer that took thirty years
constexpr double kMostCount = 1e9;  // of anything else that is counted

void read_text(const JsonTree& node, std::string& target, Reading& reading) {
  if (node.text() == nullptr) return reading.report_type(node, "text");
  target = *node.text();
}

void read_name(const JsonTree& node, std::string& target, Reading& reading) {
  read_text(node, target, reading);
  if (node.text() != nullptr && target.empty()) reading.report(node, "wrong-type", "this is empty", "text");
}

template <class Number>
void read_whole(const JsonTree& node, double least, double most, Number& target, Reading& reading) {
  const std::string expected = fmt::format("a whole number from {} to {}", least, most);
  if (node.number() == nullptr) return reading.report_type(node, expected);
  const double number = *node.number();
  if (!(number >= least && number <= most) || number != std::floor(number)) {
    return reading.report(node, "out-of-range", fmt::format("{} cannot stand here", number), expected);
  }
  target = static_cast<Number>(number);
}

void read_number(const JsonTree& node, double least, double most, double& target, Reading& reading) {
  const std::string expected = fmt::format("a number from {} to {}", least, most);
  if (node.number() == nullptr) return reading.report_type(node, expected);
  if (!(*node.number() >= least && *node.number() <= most)) {
    return reading.report(node, "out-of-range", fmt::format("{} cannot stand here", *node.number()),
                          expected);
  }
  target = *node.number();
}

void read_day(const JsonTree& node, StudyDay& target, Reading& reading) {
  const auto day = node.text() == nullptr ? std::nullopt : day_from(*node.text());
  if (!day) return reading.report(node, "bad-date", "this is no day", "a day such as \"2025-12-04\"");
  target = *day;
}

void read_instant(const JsonTree& node, Instant& target, Reading& reading) {
  const auto at = node.text() == nullptr ? std::nullopt : instant_from_text(*node.text());
  if (!at) {
    return reading.report(node, "bad-date", "this is no time", "a time such as \"2025-12-04T10:15:02.000Z\"");
  }
  target = *at;
}

void read_seed(const JsonTree& node, std::uint64_t& target, Reading& reading) {
  const std::string* text = node.text();
  std::size_t used = 0;
  try {
    if (text != nullptr && !text->empty() && text->front() != '-') target = std::stoull(*text, &used);
  } catch (const std::exception&) {
    used = 0;
  }
  if (used == 0 || used != text->size()) {
    reading.report(node, "wrong-type", "this is no seed", "a whole number below 2^64 in quotation marks");
  }
}

// Readers for tables. `where` gives the part of the object to fill: a member, or a function that finds it.
template <class T, class Where>
Read<T> a_text(Where where) {
  return [where](const JsonTree& node, T& target, Reading& reading) {
    read_text(node, std::invoke(where, target), reading);
  };
}
template <class T, class Where>
Read<T> a_name(Where where) {
  return [where](const JsonTree& node, T& target, Reading& reading) {
    read_name(node, std::invoke(where, target).value, reading);
  };
}
template <class T, class Where>
Read<T> a_flag(Where where) {
  return [where](const JsonTree& node, T& target, Reading& reading) {
    read_value(node, std::invoke(where, target), reading);
  };
}
template <class T, class Where>
Read<T> a_whole(Where where, double least, double most) {
  return [where, least, most](const JsonTree& node, T& target, Reading& reading) {
    read_whole(node, least, most, std::invoke(where, target), reading);
  };
}
template <class T, class Where>
Read<T> a_number(Where where, double least, double most) {
  return [where, least, most](const JsonTree& node, T& target, Reading& reading) {
    read_number(node, least, most, std::invoke(where, target), reading);
  };
}
template <class T, class Where>
Read<T> a_day(Where where) {
  return [where](const JsonTree& node, T& target, Reading& reading) {
    read_day(node, std::invoke(where, target), reading);
  };
}
template <class T, class Where>
Read<T> an_instant(Where where) {
  return [where](const JsonTree& node, T& target, Reading& reading) {
    read_instant(node, std::invoke(where, target), reading);
  };
}

/// One of the words that name_of() gives for `choices`.
template <class Choice, class All>
void read_choice(const JsonTree& node, const All& choices, Choice& target, Reading& reading) {
  std::vector<std::string> names;
  for (const Choice choice : choices) {
    if (node.text() != nullptr && *node.text() == name_of(choice)) {
      target = choice;
      return;
    }
    names.emplace_back(name_of(choice));
  }
  if (node.text() == nullptr) return reading.report_type(node, "one of " + quoted_list(names));
  reading.report(node, "bad-choice", "\"" + *node.text() + "\" is not a choice here",
                 "one of " + quoted_list(names), nearest_choice(*node.text(), names));
}
template <class T, class Where, class Choice>
Read<T> a_choice(Where where, std::vector<Choice> choices) {
  return [where, choices = std::move(choices)](const JsonTree& node, T& target, Reading& reading) {
    read_choice(node, choices, std::invoke(where, target), reading);
  };
}
const std::vector<Verdict> kVerdicts = {Verdict::Correct, Verdict::Almost, Verdict::Wrong};

void read_texts(const JsonTree& node, std::vector<std::string>& target, Reading& reading) {
  const auto* items = read_list(node, "a list of text", reading);
  if (items == nullptr) return;
  for (const JsonTree& item : *items) read_text(item, target.emplace_back(), reading);
}

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
      {"turns", Need::Required, objects(&T::turns, &turn_fields)}};
  return fields;
}

void read_indices(const JsonTree& node, std::vector<int>& target, Reading& reading) {
  const auto* items = read_list(node, "a list of numbers", reading);
  if (items == nullptr) return;
  for (const JsonTree& item : *items) read_whole(item, kUnpaired, 1000, target.emplace_back(), reading);
}

void read_location(const JsonTree& node, Coordinates& at, Reading& reading) {
  const auto* items = node.array();
  if (items == nullptr || items->size() != 2) {
    return reading.report(node, "wrong-type", "this is no place", "a latitude and a longitude");
  }
  read_number((*items)[0], -90, 90, at.latitude, reading);
  read_number((*items)[1], -180, 180, at.longitude, reading);
}

void read_response(const JsonTree& node, Response& target, Reading& reading) {
  constexpr const char* kExpected =
      R"(one of {"option": ...}, {"picked": ...}, {"order": ...}, {"pairs": ...}, {"at": ...}, {"text": ...}, )"
      R"({"skipped": true})";
  const JsonMembers* members = node.object();
  if (members == nullptr) return reading.report_type(node, kExpected);
  const std::string kind = members->size() == 1 ? members->front().key : "";
  const auto part = [&]() -> const JsonTree& { return members->front().tree; };
  if (kind == "option") return read_whole(part(), 0, 1000, target.emplace<Chosen>().option, reading);
  if (kind == "picked") return read_indices(part(), target.emplace<Picked>().options, reading);
  if (kind == "order") return read_indices(part(), target.emplace<Arranged>().options, reading);
  if (kind == "pairs") return read_indices(part(), target.emplace<Paired>().options, reading);
  if (kind == "at") return read_location(part(), target.emplace<Located>().at, reading);
  if (kind == "text") return read_text(part(), target.emplace<Written>().text, reading);
  if (kind == "skipped") {
    target = Skipped{};
    return;
  }
  reading.report(node, "bad-choice", "this is no answer", kExpected);
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
