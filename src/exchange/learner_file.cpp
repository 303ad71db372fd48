// Writing. Every item of a list stands on a line of its own, so that a file can be read and compared.
#include "exchange/learner_file.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/times.hpp"
#include "questions/response_text.hpp"

namespace communique {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json to_value(const Turn& turn) {
  Json json = {{"question", turn.question.value}, {"seed", std::to_string(turn.seed)}};
  if (!turn.rivals.empty()) json["rivals"] = turn.rivals;
  return json;
}

Json to_value(const SessionRecord& session) {
  Json json = {{"id", session.id.value}, {"started", instant_text(session.started)}};
  if (session.finished) json["finished"] = instant_text(*session.finished);
  if (session.abandoned) json["abandoned"] = instant_text(*session.abandoned);
  if (!session.lesson.empty()) json["lesson"] = session.lesson;
  json["turns"] = Json::array();
  for (const Turn& turn : session.turns) json["turns"].push_back(to_value(turn));
  return json;
}

Json to_value(const Contrast& contrast) {
  Json json = {{"fact", contrast.fact.value}, {"right", contrast.right}, {"rival", contrast.rival}};
  if (contrast.is_mixed_up) json["mixedUp"] = true;
  return json;
}

/// `before` is the deck's attempt before it, null for the first.
Json to_value(const Attempt& attempt, const Attempt* before) {
  Json json = {
      {"id", attempt.id.value}, {"session", attempt.session.value}, {"at", instant_text(attempt.at)}};
  if (before != nullptr && attempt.at < before->at) json["clockSetBack"] = true;
  json["studyDay"] = day_text(attempt.study_day);
  json.update(to_value(attempt.turn));
  if (attempt.turn.is_second_chance) json["secondChance"] = true;
  json["topic"] = name_of(attempt.topic);
  json["kind"] = name_of(attempt.kind);
  json["response"] = Json::parse(response_text(attempt.response));
  json["shown"] = attempt.shown;
  json["key"] = attempt.key;
  json["verdict"] = name_of(attempt.verdict);
  json["outcomes"] = Json::object();
  for (std::size_t i = 0; i < attempt.facts.size(); ++i) {
    json["outcomes"][attempt.facts[i].value] = name_of(attempt.outcomes[i]);
  }
  json["points"] = attempt.points;
  json["tookMs"] = attempt.took.count();
  json["effort"] = name_of(attempt.effort);
  for (const Contrast& contrast : attempt.contrasts) json["contrasts"].push_back(to_value(contrast));
  if (attempt.predicted) json["predicted"] = *attempt.predicted;
  return json;
}

Json to_value(const FactId& fact, const FactMemory& known) {
  return {{"fact", fact.value},
          {"state", name_of(known.memory.state)},
          {"stability", known.memory.stability},
          {"difficulty", known.memory.difficulty},
          {"step", known.memory.step},
          {"reps", known.memory.reps},
          {"lapses", known.memory.lapses},
          {"scheduledDays", known.memory.scheduled_days},
          {"dueInMinutes", known.memory.due_in_minutes},
          {"firstDay", day_text(known.first_day)},
          {"lastDay", day_text(known.last_day)},
          {"lastAt", instant_text(known.last_at)}};
}

Json to_value(const StudyAims& aims) {
  Json json = {{"newPerDay", aims.new_per_day},
               {"retention", aims.desired_retention},
               {"roundQuestions", aims.round_questions},
               {"roundMinutes", aims.round_minutes},
               {"countsTime", aims.counts_time}};
  if (aims.exam) json["exam"] = day_text(*aims.exam);
  return json;
}

/// `"name": [`, each line, `]`.
std::string list_of(const char* name, const std::vector<std::string>& lines) {
  if (lines.empty()) return fmt::format("      \"{}\": []", name);
  return fmt::format("      \"{}\": [\n        {}\n      ]", name, fmt::join(lines, ",\n        "));
}

template <class Items, class ToLine>
std::string list_of(const char* name, const Items& items, ToLine to_line) {
  std::vector<std::string> lines;
  for (const auto& item : items) lines.push_back(dumped(to_line(item)));
  return list_of(name, lines);
}

std::string to_text(const LearnerArchive::OfDeck& deck) {
  std::vector<std::string> attempts;
  for (std::size_t i = 0; i < deck.attempts.size(); ++i) {
    attempts.push_back(dumped(to_value(deck.attempts[i], i == 0 ? nullptr : &deck.attempts[i - 1])));
  }
  const std::map<FactId, FactMemory> memories(deck.memories.begin(), deck.memories.end());
  const std::vector<std::string> lists = {
      list_of("sessions", deck.sessions, [](const SessionRecord& each) { return to_value(each); }),
      list_of("attempts", attempts),
      list_of("memories", memories, [](const auto& each) { return to_value(each.first, each.second); }),
      list_of("suspended", deck.suspended, [](const FactId& fact) { return Json(fact.value); }),
      list_of("flags", deck.flags, [](const Flag& flag) {
        return Json{{"question", flag.question.value}, {"note", flag.note}, {"at", instant_text(flag.at)}};
      })};
  return fmt::format("    {{\n      \"deck\": {},\n{}\n    }}", dumped(deck.deck.value),
                     fmt::join(lists, ",\n"));
}

bool has_lesson(const LearnerArchive& archive) {
  for (const LearnerArchive::OfDeck& deck : archive.decks) {
    for (const SessionRecord& session : deck.sessions) {
      if (!session.lesson.empty()) return true;
    }
  }
  return false;
}

}  // namespace

std::string learner_file(const LearnerArchive& archive) {
  std::vector<std::string> decks;
  for (const LearnerArchive::OfDeck& deck : archive.decks) decks.push_back(to_text(deck));
  const std::string weights =
      archive.weights ? fmt::format("  \"weights\": {},\n", dumped(Json(*archive.weights))) : "";
  return fmt::format(
      "{{\n  \"format\": \"communique-learner\",\n  \"version\": {},\n  \"name\": {},\n  \"since\": \"{}\",\n"
      "  \"aims\": {},\n{}  \"decks\": [\n{}\n  ]\n}}\n",
      has_lesson(archive) ? kLearnerFileVersion : 1, dumped(archive.name), instant_text(archive.since),
      dumped(to_value(archive.aims)), weights, fmt::join(decks, ",\n"));
}

}  // namespace communique
