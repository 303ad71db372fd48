// Who has to do with whom, in small decks and in the one that comes with the program.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "explore/a_catalogue.hpp"
#include "explore/relations.hpp"

namespace communique {
namespace {

using test::add_entity;
using test::add_role;
using test::date;

using Ids = std::vector<EntityId>;

Ids ids(std::initializer_list<const char*> names) {
  Ids list;
  for (const char* name : names) list.push_back(EntityId{name});
  return list;
}

/// Two people of Taiwan, two of Japan, one of the United States, an office; no relations yet.
Deck people_deck() {
  Deck deck;
  add_entity(deck, EntityType::Person, "hall", "Ann Hall", Side::UnitedStates, "");
  add_entity(deck, EntityType::Person, "ito", "Hana Ito", Side::Japan, "");
  add_entity(deck, EntityType::Person, "wu", "Wu Mei-ling", Side::Taiwan, "");
  add_entity(deck, EntityType::Person, "mori", "Ken Mori", Side::Japan, "");
  add_entity(deck, EntityType::Person, "kuo", "Kuo Ta-wei", Side::Taiwan, "");
  add_entity(deck, EntityType::Organisation, "office", "Office", Side::Taiwan, "");
  add_entity(deck, EntityType::Organisation, "bureau", "Bureau", Side::Japan, "");
  add_entity(deck, EntityType::Place, "china", "China", Side::China, "");
  return deck;
}

Entity& add_event(Deck& deck, const char* id, Ids with) {
  Entity& event = add_entity(deck, EntityType::Event, id, id, Side::International, "meeting");
  event.with = std::move(with);
  return event;
}

Entity& add_agreement(Deck& deck, const char* id, Ids signed_by) {
  Entity& agreement = add_entity(deck, EntityType::Agreement, id, id, Side::International, "accord");
  agreement.signed_by = std::move(signed_by);
  return agreement;
}

Statement& add_statement(Deck& deck, const char* id, const char* speaker, const char* answers) {
  Statement& statement = deck.statements.emplace_back();
  statement.id = id;
  statement.speaker = speaker;
  statement.answers = answers;
  return statement;
}

std::vector<Relation> real_relations(RelationKind kind) {
  std::vector<Relation> relations = relations_of(test::real_deck()->deck);
  std::erase_if(relations, [kind](const Relation& each) { return each.kind != kind; });
  return relations;
}

const Relation* through(const std::vector<Relation>& relations, const Thing& thing) {
  const auto found = std::find_if(relations.begin(), relations.end(), [&](const Relation& each) {
    return std::find(each.through.begin(), each.through.end(), thing) != each.through.end();
  });
  return found == relations.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("those who took part in an event met, by side and in the deck's order") {
  Deck deck = people_deck();
  add_event(deck, "talks", ids({"mori", "kuo", "hall", "ito", "wu"})).date = date("2025-12");
  const auto relations = relations_of(deck);
  REQUIRE(relations.size() == 1);
  CHECK(relations[0].kind == RelationKind::Met);
  CHECK(relations[0].one == ids({"wu", "kuo"}));
  CHECK(relations[0].other == ids({"ito", "mori", "hall"}));
  CHECK(relations[0].through == std::vector<Thing>{{EntityId{"talks"}, {}}});
  CHECK(relations[0].date == date("2025-12"));
  CHECK(relations[0].title.empty());
}

TEST_CASE("who led an event took part in it, and is named once") {
  Deck deck = people_deck();
  add_event(deck, "talks", ids({"wu", "ito"})).led_by = ids({"ito"});
  const auto relations = relations_of(deck);
  REQUIRE(relations.size() == 1);
  CHECK(relations[0].one == ids({"wu"}));
  CHECK(relations[0].other == ids({"ito"}));
  CHECK_FALSE(relations[0].date.has_value());
}

TEST_CASE("where all who met are of one side, the first met the rest") {
  Deck deck = people_deck();
  add_event(deck, "caucus", ids({"office", "kuo", "wu"}));
  const auto relations = relations_of(deck);
  REQUIRE(relations.size() == 1);
  CHECK(relations[0].one == ids({"wu"}));
  CHECK(relations[0].other == ids({"kuo", "office"}));
}

TEST_CASE("nobody met at an event of one, of none or of strangers") {
  Deck deck = people_deck();
  add_event(deck, "speech", ids({"wu"}));
  add_event(deck, "storm", {});
  add_event(deck, "party", ids({"nobody", "wu"}));
  CHECK(relations_of(deck).empty());
}

TEST_CASE("agreements of the same parties are one relation, through each of them") {
  Deck deck = people_deck();
  add_agreement(deck, "tax", ids({"ito", "wu"})).date = date("2025-12-04");
  add_agreement(deck, "fish", ids({"mori", "wu"}));
  add_agreement(deck, "mail", ids({"wu", "ito"})).date = date("2025-12-04");
  const auto relations = relations_of(deck);
  REQUIRE(relations.size() == 2);
  CHECK(relations[0].kind == RelationKind::Signed);
  CHECK(relations[0].one == ids({"wu"}));
  CHECK(relations[0].other == ids({"ito"}));
  CHECK(relations[0].through == std::vector<Thing>{{EntityId{"tax"}, {}}, {EntityId{"mail"}, {}}});
  CHECK(relations[0].date == date("2025-12-04"));
  CHECK(relations[1].other == ids({"mori"}));
}

TEST_CASE("agreements of the same parties on different days are one relation without a day") {
  Deck deck = people_deck();
  add_agreement(deck, "tax", ids({"ito", "wu"})).date = date("2025-12-04");
  add_agreement(deck, "fish", ids({"ito", "wu"})).date = date("2013-04-10");
  const auto relations = relations_of(deck);
  REQUIRE(relations.size() == 1);
  CHECK_FALSE(relations[0].date.has_value());
}

TEST_CASE("an agreement ties those it is between where nobody is known to have signed it") {
  Deck deck = people_deck();
  add_agreement(deck, "tax", {}).between = ids({"bureau", "office"});
  Entity& fish = add_agreement(deck, "fish", ids({"ito", "wu"}));
  fish.between = ids({"bureau", "office"});
  add_agreement(deck, "motion", {});
  const auto relations = relations_of(deck);
  REQUIRE(relations.size() == 2);
  CHECK(relations[0].one == ids({"office"}));
  CHECK(relations[0].other == ids({"bureau"}));
  CHECK(relations[1].one == ids({"wu"}));
}

TEST_CASE("a post ties a person to what it is of, as of its date") {
  Deck deck = people_deck();
  add_role(deck.entities[2], "chair", "office", "2025-12-04");
  add_role(deck.entities[2], "envoy", "", "2025");
  add_role(deck.entities[1], "member", "bureau", "2020").is_former = true;
  const auto relations = relations_of(deck);
  REQUIRE(relations.size() == 2);
  CHECK(relations[0].kind == RelationKind::Represents);
  CHECK(relations[0].one == ids({"ito"}));
  CHECK(relations[0].other == ids({"bureau"}));
  CHECK(relations[0].title == "member");
  CHECK(relations[0].is_former);
  CHECK(relations[0].date == date("2020"));
  CHECK(relations[0].through.empty());
  CHECK(relations[1].title == "chair");
  CHECK_FALSE(relations[1].is_former);
}

TEST_CASE("a reply goes to whoever made the statement") {
  Deck deck = people_deck();
  add_statement(deck, "claim", "china", "");
  add_statement(deck, "reply", "wu", "claim").date = date("2021-08");
  const auto relations = relations_of(deck);
  REQUIRE(relations.size() == 1);
  CHECK(relations[0].kind == RelationKind::Answered);
  CHECK(relations[0].one == ids({"wu"}));
  CHECK(relations[0].other == ids({"china"}));
  CHECK(relations[0].through == std::vector<Thing>{{{}, FactId{"reply"}}});
  CHECK(relations[0].date == date("2021-08"));
}

TEST_CASE("a reply to a person goes to that person, and to an event to those who took part") {
  Deck deck = people_deck();
  add_event(deck, "talks", ids({"wu", "ito", "hall"}));
  add_statement(deck, "to-mori", "wu", "mori");
  add_statement(deck, "to-talks", "hall", "talks");
  const auto relations = relations_of(deck);
  REQUIRE(relations.size() == 3);
  CHECK(relations[1].other == ids({"mori"}));
  CHECK(relations[2].other == ids({"wu", "ito"}));  // not to the speaker
}

TEST_CASE("replies of articles, to articles and to oneself tie nobody") {
  Deck deck = people_deck();
  add_statement(deck, "leader", "paper-2025", "wu");
  add_statement(deck, "to-paper", "wu", "leader");
  add_statement(deck, "again", "wu", "to-paper");
  CHECK(relations_of(deck).empty());
}

TEST_CASE("relations stand in order of kind, then of the deck") {
  Deck deck = people_deck();
  add_statement(deck, "reply", "wu", "ito");
  add_role(deck.entities[1], "member", "bureau", "2020");
  add_agreement(deck, "tax", ids({"ito", "wu"}));
  add_event(deck, "second", ids({"ito", "wu"}));
  add_event(deck, "first", ids({"ito", "wu"}));
  const auto relations = relations_of(deck);
  REQUIRE(relations.size() == 5);
  CHECK(std::is_sorted(relations.begin(), relations.end(),
                       [](const Relation& a, const Relation& b) { return a.kind < b.kind; }));
  CHECK(relations[0].through[0].entity == EntityId{"second"});
  CHECK(relations[1].through[0].entity == EntityId{"first"});
  CHECK(std::string(name_of(RelationKind::Answered)) == "answered");
}

TEST_CASE("Su and Sumi signed both agreements of December 2025") {
  const auto relations = real_relations(RelationKind::Signed);
  const Relation* pacts = through(relations, {EntityId{"customs-mou-2025"}, {}});
  REQUIRE(pacts != nullptr);
  CHECK(pacts->one == ids({"su-jia-chyuan"}));
  CHECK(pacts->other == ids({"shuzo-sumi"}));
  CHECK(pacts->through == std::vector<Thing>{{EntityId{"customs-mou-2025"}, {}},
                                             {EntityId{"digital-trade-agreement-2025"}, {}}});
  CHECK(pacts->date == date("2025-12-04"));
}

TEST_CASE("four took part in the talks of the ruling parties, two a side") {
  const auto relations = real_relations(RelationKind::Met);
  const Relation* talks = through(relations, {EntityId{"ruling-party-talks-2021"}, {}});
  REQUIRE(talks != nullptr);
  CHECK(talks->one == ids({"lo-chih-cheng", "tsai-shih-ying"}));
  CHECK(talks->other == ids({"masahisa-sato", "taku-otsuka"}));
}

TEST_CASE("Lo Chih-cheng answered China twice, and Beijing answered Sanae Takaichi") {
  const auto relations = real_relations(RelationKind::Answered);
  const auto answered = [&](const char* one, const char* other) {
    return std::count_if(relations.begin(), relations.end(), [&](const Relation& each) {
      return each.one == ids({one}) && each.other == ids({other});
    });
  };
  CHECK(answered("lo-chih-cheng", "china") == 2);
  CHECK(answered("china", "sanae-takaichi") == 1);
}

TEST_CASE("every party to a relation of the deck is in the deck, and on one hand only") {
  const Deck& deck = test::real_deck()->deck;
  const auto relations = relations_of(deck);
  CHECK(relations.size() > 20);
  for (const Relation& relation : relations) {
    INFO(name_of(relation.kind) << " " << relation.one.front().value);
    CHECK_FALSE(relation.one.empty());
    CHECK_FALSE(relation.other.empty());
    for (const EntityId& id : relation.one) {
      CHECK(deck.entity(id) != nullptr);
      CHECK(std::find(relation.other.begin(), relation.other.end(), id) == relation.other.end());
    }
    for (const EntityId& id : relation.other) CHECK(deck.entity(id) != nullptr);
    CHECK(relation.through.empty() == (relation.kind == RelationKind::Represents));
  }
}

}  // namespace communique
