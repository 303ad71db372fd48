// questions/schema/ and the loader's tables must say the same.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "base/files.hpp"
#include "facts/tables.hpp"

namespace communique {
namespace {

nlohmann::json schema(const std::string& file) {
  const auto text = read_file(std::string(COMMUNIQUE_SOURCE_DIR) + "/questions/schema/" + file);
  REQUIRE(text.has_value());
  return nlohmann::json::parse(*text);
}

template <class T>
void expect_same(const nlohmann::json& object, const Fields<T>& fields) {
  std::set<std::string> names;
  std::set<std::string> required;
  for (const auto& [name, value] : object.at("properties").items()) names.insert(name);
  for (const auto& name : object.at("required")) required.insert(name.get<std::string>());
  std::set<std::string> known;
  std::set<std::string> needed;
  for (const Field<T>& field : fields) {
    known.insert(field.name);
    if (field.need == Need::Required) needed.insert(field.name);
  }
  CHECK(names == known);
  CHECK(required == needed);
  CHECK(object.at("additionalProperties") == false);
}

}  // namespace

TEST_CASE("the schemas for editors know the fields that the loader reads") {
  const auto common = schema("common.schema.json").at("$defs");
  expect_same(common.at("evidence"), evidence_fields());
  expect_same(common.at("instead"), instead_fields());
  expect_same(common.at("fact"), fact_fields());

  const auto deck = schema("deck.schema.json");
  expect_same(deck, deck_fields());
  expect_same(deck.at("properties").at("sources").at("items"), source_fields());
  expect_same(deck.at("properties").at("withoutFact").at("items"), without_fact_fields());

  for (const EntityType type : kAllEntityTypes) {
    std::string file = file_of(type);
    file.replace(file.find(".json"), 5, ".schema.json");
    INFO(file);
    const auto entity = schema(file).at("items");
    expect_same(entity, entity_fields(type));
    if (type == EntityType::Person)
      expect_same(entity.at("properties").at("roles").at("items"), role_fields());
  }
  expect_same(schema("figures.schema.json").at("items"), figure_fields());
  expect_same(common.at("wording").at("additionalProperties"), wording_fields());
  expect_same(schema("sets.schema.json").at("items"), set_fields());
  expect_same(schema("briefings.schema.json").at("items"), briefing_fields());
  const auto statement = schema("statements.schema.json").at("items");
  expect_same(statement, statement_fields());
  expect_same(statement.at("properties").at("what"), what_fields());
}

TEST_CASE("the schemas offer the choices that the loader takes") {
  const auto common = schema("common.schema.json").at("$defs");
  for (const auto& name : common.at("side").at("enum")) {
    bool is_known = false;
    for (const Side side :
         {Side::Taiwan, Side::Japan, Side::China, Side::UnitedStates, Side::International}) {
      is_known = is_known || name == name_of(side);
    }
    CHECK(is_known);
  }
  const auto& topics = common.at("fact").at("properties").at("topic").at("enum");
  CHECK(topics.size() == std::size(kAllTopics));
  for (const auto& name : topics) CHECK(topic_named(name.get<std::string>()).has_value());
}

}  // namespace communique
