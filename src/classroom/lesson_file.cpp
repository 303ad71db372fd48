#include "classroom/lesson_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/files.hpp"
#include "base/times.hpp"
#include "facts/exact_fields.hpp"
#include "questions/response_file.hpp"
#include "questions/response_text.hpp"

namespace communique::classroom {

using namespace exact;

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "communique-lesson";
constexpr std::size_t kIdLength = 16;
constexpr double kMostMs = 1e9;  // an answer that took eleven days

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string time_text(std::int64_t at) { return instant_text(Instant{std::chrono::milliseconds{at}}); }

Json to_value(const LessonAnswer& answer) {
  return {{"question", answer.question.value},
          {"seed", std::to_string(answer.seed)},
          {"at", time_text(answer.at)},
          {"tookMs", answer.took.count()},
          {"response", Json::parse(response_text(answer.response))},
          {"shown", answer.shown},
          {"verdict", name_of(answer.verdict)},
          {"credit", answer.credit}};
}

void read_time(const JsonTree& node, std::int64_t& target, Reading& reading) {
  Instant at{};
  read_instant(node, at, reading);
  target = at.time_since_epoch().count();
}

const Fields<LessonAnswer>& answer_fields() {
  using T = LessonAnswer;
  static const Fields<T> fields = {
      {"question", Need::Required, a_name<T>(&T::question)},
      {"seed", Need::Required, a_seed<T>(&T::seed)},
      {"at", Need::Required,
       [](const JsonTree& node, T& target, Reading& reading) { read_time(node, target.at, reading); }},
      {"tookMs", Need::Required,
       [](const JsonTree& node, T& target, Reading& reading) {
         std::int64_t milliseconds = 0;
         read_whole(node, 0, kMostMs, milliseconds, reading);
         target.took = Moment{milliseconds};
       }},
      {"response", Need::Required,
       [](const JsonTree& node, T& target, Reading& reading) {
         read_response(node, target.response, reading);
       }},
      {"shown", Need::Required, a_text<T>(&T::shown)},
      {"verdict", Need::Required,
       a_choice<T>(&T::verdict, std::vector<Verdict>{Verdict::Correct, Verdict::Almost, Verdict::Wrong})},
      {"credit", Need::Required, a_number<T>(&T::credit, 0, 1)}};
  return fields;
}

/// The file as its JSON has it.
struct LessonForm : LessonFile {
  std::string format;
  int version = 0;
};

void read_id_of_lesson(const JsonTree& node, std::string& target, Reading& reading) {
  read_text(node, target, reading);
  const bool is_id =
      target.size() == kIdLength && target.find_first_not_of("0123456789abcdef") == target.npos;
  if (node.text() != nullptr && !is_id) {
    reading.report(node, "wrong-type", "this is no lesson's id", "16 hex digits, as they were downloaded");
  }
}

const Fields<LessonForm>& lesson_fields() {
  using T = LessonForm;
  static const Fields<T> fields = {
      {"format", Need::Required, a_text<T>(&T::format)},
      {"version", Need::Required, a_whole<T>(&T::version, 1, kLessonFileVersion)},
      {"id", Need::Required,
       [](const JsonTree& node, T& target, Reading& reading) {
         read_id_of_lesson(node, target.id, reading);
       }},
      {"title", Need::Required, a_text<T>(&T::title)},
      {"deck", Need::Required, a_name<T>(&T::deck)},
      {"started", Need::Required,
       [](const JsonTree& node, T& target, Reading& reading) { read_time(node, target.started, reading); }},
      {"answers", Need::Required, [](const JsonTree& node, T& target, Reading& reading) {
         read_objects(node, answer_fields(), target.answers, reading);
       }}};
  return fields;
}

void judge(const LessonFile& lesson, const JsonTree& tree, Reading& reading) {
  const JsonTree* answers = tree.find("answers");
  if (lesson.answers.size() > kMostQuestions) {
    reading.report(*answers, "out-of-range", fmt::format("these are {} answers", lesson.answers.size()),
                   fmt::format("at most {}", kMostQuestions));
  }
  std::set<QuestionId> seen;
  for (std::size_t i = 0; i < lesson.answers.size(); ++i) {
    const QuestionId& question = lesson.answers[i].question;
    if (question.empty() || seen.insert(question).second) continue;
    reading.report((*answers->array())[i], "duplicate-id", '"' + question.value + "\" stands twice",
                   "each question once");
  }
}

}  // namespace

LessonFile lesson_of(const Room& room, const Player& player) {
  LessonFile lesson;
  const LessonPlan& plan = room.plan();
  lesson.id =
      short_sha256(fmt::format("{}\n{}\n{}\n{}", plan.deck.value, room.started(), room.pin(), player.seat));
  lesson.title = plan.name;
  lesson.deck = plan.deck;
  lesson.started = room.started();
  for (const auto& [index, answer] : player.answers) {
    const PlannedQuestion& planned = plan.questions[static_cast<std::size_t>(index)];
    lesson.answers.push_back({planned.question, planned.seed, answer.response, answer.shown, answer.verdict,
                              answer.credit, room.started() + answer.at.count(), answer.took});
  }
  return lesson;
}

std::string lesson_text(const LessonFile& lesson) {
  std::vector<std::string> answers;
  for (const LessonAnswer& answer : lesson.answers) answers.push_back(dumped(to_value(answer)));
  return fmt::format(
      "{{\n  \"format\": \"{}\",\n  \"version\": {},\n  \"id\": \"{}\",\n  \"title\": {},\n  \"deck\": {},\n"
      "  \"started\": \"{}\",\n  \"answers\": [{}{}\n  ]\n}}\n",
      kFormat, kLessonFileVersion, lesson.id, dumped(lesson.title), dumped(lesson.deck.value),
      time_text(lesson.started), answers.empty() ? "" : "\n    ", fmt::join(answers, ",\n    "));
}

bool is_lesson_text(std::string_view text) {
  constexpr std::string_view kField = "\"format\"";
  constexpr std::string_view kBetween = " \t\r\n:";
  const std::string value = std::string("\"") + kFormat + '"';
  // Within a JSON string the quotation marks would stand behind backslashes.
  for (auto at = text.find(kField); at != text.npos; at = text.find(kField, at + 1)) {
    const auto start = text.find_first_not_of(kBetween, at + kField.size());
    if (start != text.npos && text.substr(start).starts_with(value)) return true;
  }
  return false;
}

Result<ReadLessonFile> read_lesson(std::string_view text, const std::string& name) {
  ReadLessonFile read;
  const auto tree = parse_made_json(text, name, "a lesson file as it was downloaded", read.problems);
  if (!tree) return read;
  std::vector<Mention> mentions;
  Reading reading{name, read.problems, mentions};
  const JsonTree* format = tree->find("format");
  if (format == nullptr || format->text() == nullptr || *format->text() != kFormat) {
    reading.report(*tree, "other-format", "this is not a lesson file",
                   fmt::format("\"format\": \"{}\"", kFormat));
    return read;
  }
  const JsonTree* version = tree->find("version");
  if (version != nullptr && version->number() != nullptr && *version->number() > kLessonFileVersion) {
    return failure(ErrorCode::TooNew, name,
                   fmt::format("version {}, known to {}", *version->number(), kLessonFileVersion));
  }
  LessonForm form;
  read_object(*tree, lesson_fields(), form, reading);
  judge(form, *tree, reading);
  if (read.problems.empty()) read.lesson = std::move(form);
  return read;
}

}  // namespace communique::classroom
