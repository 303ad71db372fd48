#pragma once
// A file of typed answers with the verdict each deserves, as grading tests read it.
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "questions/grading.hpp"

namespace communique::test {

struct TypedCase {
  std::string label;
  std::string given;
  TypedKey key;
  std::vector<std::string> verdicts;  // any of these will do
};

inline std::string text_of(const nlohmann::json& json, const char* name) {
  const auto found = json.find(name);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

inline TypedKey read_key(const nlohmann::json& json) {
  TypedKey key;
  key.type = answer_type_named(json.at("type").get<std::string>()).value();
  key.accepted = json.at("accepted").get<std::vector<std::string>>();
  key.siblings = json.value("siblings", std::vector<std::string>{});
  key.context = json.value("context", std::vector<std::string>{});
  key.locale = text_of(json, "locale");
  key.family = text_of(json, "family");
  key.unit = text_of(json, "unit");
  key.tolerance = json.value("tolerance_rel", 0.0);
  key.margin = json.value("tolerance", 0.0);
  return key;
}

inline TypedCase read_case(const nlohmann::json& json, const TypedKey& key) {
  TypedCase each;
  each.key = key;
  each.given = json.at("given").get<std::string>();
  each.verdicts = json.value("also_ok", json.value("alsoOk", std::vector<std::string>{}));
  each.verdicts.push_back(json.at("expect").get<std::string>());
  each.label = "\"" + each.given + "\" for \"" + key.accepted.front() + "\": " + text_of(json, "why");
  return each;
}

/// The answers that a group lists under the verdicts that will do for them.
inline void read_lists(const nlohmann::json& group, std::vector<TypedCase>& cases) {
  const std::vector<std::pair<const char*, std::vector<std::string>>> lists{
      {"correct", {"correct"}},
      {"almost", {"almost"}},
      {"wrong", {"wrong"}},
      {"correctOrAlmost", {"correct", "almost"}},
      {"almostOrWrong", {"almost", "wrong"}}};
  const TypedKey key = read_key(group);
  for (const auto& [name, verdicts] : lists) {
    for (const auto& given : group.value(name, std::vector<std::string>{})) {
      cases.push_back({"\"" + given + "\" for \"" + key.accepted.front() + "\"", given, key, verdicts});
    }
  }
}

/// Cases one by one ("cases"), or several answers to one key ("groups").
inline std::vector<TypedCase> read_cases(const std::filesystem::path& file) {
  std::vector<TypedCase> cases;
  const auto text = read_file(file);
  if (!text) return cases;
  const auto document = nlohmann::json::parse(*text);
  for (const auto& json : document.value("cases", nlohmann::json::array())) {
    cases.push_back(read_case(json, read_key(json)));
  }
  for (const auto& group : document.value("groups", nlohmann::json::array())) {
    for (const auto& answer : group.value("answers", nlohmann::json::array())) {
      cases.push_back(read_case(answer, read_key(group)));
    }
    read_lists(group, cases);
  }
  return cases;
}

}  // namespace communique::test
