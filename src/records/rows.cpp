#include "records/rows.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cassert>
#include <nlohmann/json.hpp>

#include "questions/response_text.hpp"

namespace communique {
namespace {

using nlohmann::json;

// Malformed UTF-8 in what was typed becomes U+FFFD: an answer is kept, whatever it holds.
std::string text_of(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

[[noreturn]] void refuse(const std::string& what) { throw SQLite::Exception(what, SQLITE_CORRUPT); }

}  // namespace

std::string turns_to_json(const std::vector<Turn>& turns) {
  json list = json::array();
  for (const Turn& turn : turns) {
    if (turn.is_second_chance) continue;
    list.push_back({{"question", turn.question.value}, {"seed", turn.seed}});
    if (!turn.rivals.empty()) list.back()["rivals"] = turn.rivals;
  }
  return text_of(list);
}

std::vector<Turn> turns_from_json(const std::string& text) {
  std::vector<Turn> turns;
  for (const json& each : json::parse(text)) {
    turns.push_back({{each.at("question").get<std::string>()},
                     each.at("seed").get<std::uint64_t>(),
                     false,
                     each.value("rivals", std::vector<std::string>{})});
  }
  return turns;
}

Response response_from_json(const std::string& text) {
  if (auto response = read_response(text)) return std::move(*response);
  refuse("no response: " + text);
}

std::string outcomes_to_json(const std::vector<FactId>& facts, const std::vector<Verdict>& outcomes) {
  assert(facts.size() == outcomes.size());
  nlohmann::ordered_json object = nlohmann::ordered_json::object();
  for (std::size_t i = 0; i < facts.size(); ++i) object[facts[i].value] = name_of(outcomes[i]);
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::pair<std::vector<FactId>, std::vector<Verdict>> outcomes_from_json(const std::string& text) {
  std::pair<std::vector<FactId>, std::vector<Verdict>> outcomes;
  const auto object = nlohmann::ordered_json::parse(text);
  for (const auto& [fact, verdict] : object.items()) {
    outcomes.first.push_back({fact});
    outcomes.second.push_back(verdict_from(verdict.get<std::string>()));
  }
  return outcomes;
}

std::string contrasts_to_json(const std::vector<Contrast>& contrasts) {
  json list = json::array();
  for (const Contrast& each : contrasts) {
    list.push_back({{"fact", each.fact.value}, {"right", each.right}, {"rival", each.rival}});
    if (each.is_mixed_up) list.back()["mixedUp"] = true;
  }
  return text_of(list);
}

std::vector<Contrast> contrasts_from_json(const std::string& text) {
  std::vector<Contrast> contrasts;
  for (const json& each : json::parse(text)) {
    contrasts.push_back({{each.at("fact").get<std::string>()},
                         each.at("right").get<std::string>(),
                         each.at("rival").get<std::string>(),
                         each.value("mixedUp", false)});
  }
  return contrasts;
}

std::string texts_to_json(const std::vector<std::string>& texts) { return text_of(texts); }

std::vector<std::string> texts_from_json(const std::string& text) {
  return json::parse(text).get<std::vector<std::string>>();
}

std::string aims_to_json(const StudyAims& aims) {
  json object = {{"newPerDay", aims.new_per_day},
                 {"retention", aims.desired_retention},
                 {"roundQuestions", aims.round_questions},
                 {"roundMinutes", aims.round_minutes},
                 {"countsTime", aims.counts_time}};
  if (aims.exam) object["exam"] = *aims.exam;
  return text_of(object);
}

StudyAims aims_from_json(const std::string& text) {
  const json object = json::parse(text);
  StudyAims aims;
  aims.new_per_day = object.value("newPerDay", aims.new_per_day);
  aims.desired_retention = object.value("retention", aims.desired_retention);
  aims.round_questions = object.value("roundQuestions", aims.round_questions);
  aims.round_minutes = object.value("roundMinutes", aims.round_minutes);
  aims.counts_time = object.value("countsTime", aims.counts_time);
  if (object.contains("exam")) aims.exam = object["exam"].get<StudyDay>();
  return in_range(aims);
}

std::string weights_to_json(const Weights& weights) { return text_of(weights); }

Weights weights_from_json(const std::string& text) { return json::parse(text).get<Weights>(); }

Topic topic_from(const std::string& name) {
  if (const auto topic = topic_named(name)) return *topic;
  refuse("no topic: " + name);
}

Kind kind_from(const std::string& name) {
  if (const auto kind = kind_named(name)) return *kind;
  refuse("no kind: " + name);
}

Verdict verdict_from(const std::string& name) {
  for (const Verdict verdict : {Verdict::Correct, Verdict::Almost, Verdict::Wrong}) {
    if (name == name_of(verdict)) return verdict;
  }
  refuse("no verdict: " + name);
}

Effort effort_from(const std::string& name) {
  for (const Effort effort : {Effort::Hinted, Effort::Fluent}) {
    if (name == name_of(effort)) return effort;
  }
  return Effort::Plain;
}

}  // namespace communique
