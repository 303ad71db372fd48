#include "records/rows.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <nlohmann/json.hpp>

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
    if (!turn.is_second_chance) list.push_back({{"question", turn.question.value}, {"seed", turn.seed}});
  }
  return text_of(list);
}

std::vector<Turn> turns_from_json(const std::string& text) {
  std::vector<Turn> turns;
  for (const json& each : json::parse(text)) {
    turns.push_back({{each.at("question").get<std::string>()}, each.at("seed").get<std::uint64_t>(), false});
  }
  return turns;
}

std::string response_to_json(const Response& response) {
  if (const auto* chosen = std::get_if<Chosen>(&response)) return text_of({{"option", chosen->option}});
  if (const auto* written = std::get_if<Written>(&response)) return text_of({{"text", written->text}});
  return text_of({{"skipped", true}});
}

Response response_from_json(const std::string& text) {
  const json value = json::parse(text);
  if (value.contains("option")) return Chosen{value["option"].get<int>()};
  if (value.contains("text")) return Written{value["text"].get<std::string>()};
  if (value.contains("skipped")) return Skipped{};
  refuse("no response: " + text);
}

std::string facts_to_json(const std::vector<FactId>& facts) {
  json list = json::array();
  for (const FactId& fact : facts) list.push_back(fact.value);
  return text_of(list);
}

std::vector<FactId> facts_from_json(const std::string& text) {
  std::vector<FactId> facts;
  for (const json& each : json::parse(text)) facts.push_back({each.get<std::string>()});
  return facts;
}

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

}  // namespace communique
