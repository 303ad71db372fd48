// What Explore looks up in a deck.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "explore/a_catalogue.hpp"
#include "explore/catalogue.hpp"

namespace communique {
namespace {

using test::add_entity;
using test::add_fact;
using test::date;
using test::study;

const Catalogue& real_catalogue() {
  static const Catalogue kCatalogue(test::real_deck());
  return kCatalogue;
}

std::vector<std::string> facts_of(const Catalogue& catalogue, const char* entity) {
  std::vector<std::string> ids;
  for (const std::uint32_t place : catalogue.facts_of(EntityId{entity})) {
    ids.push_back(catalogue.deck().facts[place].id.value);
  }
  return ids;
}

bool tells(const Catalogue& catalogue, const char* entity, const std::string& fact) {
  const auto ids = facts_of(catalogue, entity);
  return std::find(ids.begin(), ids.end(), fact) != ids.end();
}

const Dated* dated(const Catalogue& catalogue, const Thing& thing) {
  const auto& all = catalogue.dated();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Dated& each) { return each.thing == thing; });
  return found == all.end() ? nullptr : &*found;
}

Thing entity(const char* id) { return {EntityId{id}, {}}; }
Thing fact(const char* id) { return {{}, FactId{id}}; }

}  // namespace

TEST_CASE("what is about someone comes first, then what tells of them besides") {
  const Catalogue catalogue(study(test::sample_deck()));
  CHECK(facts_of(catalogue, "ueda") ==
        std::vector<std::string>{"ueda.chair", "fishing-accord.signed-by.ueda"});
  const auto of_body = facts_of(catalogue, "jta");
  REQUIRE(of_body.size() == 3);
  CHECK(of_body[0] == "jta.acronym");
  CHECK(of_body[1] == "ueda.chair");
  CHECK(of_body[2] == "fishing-accord.between.jta");
  CHECK(facts_of(catalogue, "wu") == std::vector<std::string>{"wu.president", "wu-tuna"});
  CHECK(facts_of(catalogue, "nagoya").empty());
  CHECK(facts_of(catalogue, "nobody").empty());
}

TEST_CASE("a claim tells of whoever makes it") {
  Deck deck = test::sample_deck();
  deck.figures[0].by = "wu";
  const Catalogue catalogue(study(std::move(deck)));
  CHECK(tells(catalogue, "wu", "approval"));
  CHECK_FALSE(tells(catalogue, "kuo", "approval"));
}

TEST_CASE("the facts of a thing are those of its entity, or itself alone") {
  const Catalogue catalogue(study(test::sample_deck()));
  CHECK(catalogue.facts_of(entity("wu")) == std::vector<FactId>{{"wu.president"}, {"wu-tuna"}});
  CHECK(catalogue.facts_of(fact("wu-tuna")) == std::vector<FactId>{{"wu-tuna"}});
  CHECK(catalogue.facts_of(Thing{}).empty());
}

TEST_CASE("an entity is found by its id") {
  const Catalogue catalogue(study(test::sample_deck()));
  const auto place = catalogue.place_of(EntityId{"wu"});
  REQUIRE(place.has_value());
  CHECK(catalogue.deck().deck.entities[*place].id == EntityId{"wu"});
  CHECK_FALSE(catalogue.place_of(EntityId{"nobody"}).has_value());
}

TEST_CASE("what has a date stands in order of time, each thing once") {
  const Catalogue catalogue(study(test::sample_deck()));
  const auto& all = catalogue.dated();
  REQUIRE(all.size() == 4);
  CHECK(all[0].thing == entity("mail-accord"));
  CHECK(all[1].thing == entity("tax-accord"));
  CHECK(all[2].thing == entity("fishing-accord"));
  CHECK(all[3].thing == fact("wu-tuna"));  // of the same day, later in the deck
  CHECK(all[0].lane == Topic::Agreements);
  CHECK(all[0].date == date("1972"));
  CHECK(all[3].lane == Topic::Statements);
}

TEST_CASE("a fact with a date of its own stands in the lane of what it is about") {
  Deck deck = test::sample_deck();
  const auto found = [&](const char* id) {
    return std::find_if(deck.entities.begin(), deck.entities.end(),
                        [&](const Entity& each) { return each.id.value == id; });
  };
  const auto add = [](Entity& about) {
    add_fact(about, "founded", "It was founded {answer}.", "When was it founded?").date_answer = date("1972");
  };
  add(*found("jta"));
  add(*found("wu"));
  add(*found("osaka"));
  Entity& fair = add_entity(deck, EntityType::Event, "fair", "fair", Side::Japan, "fair");
  fair.date = date("2020-05/2020-06");
  add(fair);
  const Catalogue catalogue(study(std::move(deck)));
  REQUIRE(dated(catalogue, fact("jta.founded")) != nullptr);
  CHECK(dated(catalogue, fact("jta.founded"))->lane == Topic::Organisations);
  CHECK(dated(catalogue, fact("wu.founded"))->lane == Topic::People);
  CHECK(dated(catalogue, fact("osaka.founded"))->lane == Topic::Places);
  CHECK(dated(catalogue, fact("fair.founded"))->lane == Topic::Dates);
  CHECK(dated(catalogue, entity("fair"))->lane == Topic::Dates);
  CHECK(dated(catalogue, entity("fair"))->date == date("2020-05/2020-06"));
  CHECK(dated(catalogue, fact("fair.date")) == nullptr);
}

TEST_CASE("a statement without a date, and a post, are not on the timeline") {
  Deck deck = test::sample_deck();
  deck.statements[0].date.reset();
  const Catalogue catalogue(study(std::move(deck)));
  CHECK(dated(catalogue, fact("wu-tuna")) == nullptr);
  CHECK(dated(catalogue, fact("wu.president")) == nullptr);
}

TEST_CASE("the deck's facts each tell of something, and no entity's list has one twice") {
  const Catalogue& catalogue = real_catalogue();
  std::set<std::uint32_t> told;
  for (const Entity& each : catalogue.deck().deck.entities) {
    const auto places = catalogue.facts_of(each.id);
    INFO(each.id.value);
    CHECK(std::set<std::uint32_t>(places.begin(), places.end()).size() == places.size());
    told.insert(places.begin(), places.end());
    bool is_aside = false;
    for (const std::uint32_t place : places) {
      const bool is_about = catalogue.deck().facts[place].about == each.id;
      CHECK_FALSE((is_about && is_aside));
      is_aside = is_aside || !is_about;
    }
  }
  CHECK(told.size() * 10 > catalogue.deck().facts.size() * 9);
}

TEST_CASE("what the deck has of people is what they hold, said and signed") {
  const Catalogue& catalogue = real_catalogue();
  for (const char* id :
       {"su-jia-chyuan.chairman", "su-pineapples", "customs-mou-2025.signed-by.su-jia-chyuan"}) {
    CHECK(tells(catalogue, "su-jia-chyuan", id));
  }
  CHECK(tells(catalogue, "tjra", "su-jia-chyuan.chairman"));
  CHECK(tells(catalogue, "sanae-takaichi", "takaichi-remarks.consequence"));  // her claim, about an event
}

TEST_CASE("the deck's timeline is in order and names what there is") {
  const Catalogue& catalogue = real_catalogue();
  const auto& all = catalogue.dated();
  CHECK(all.size() > 30);
  CHECK(std::is_sorted(all.begin(), all.end(), [](const Dated& a, const Dated& b) {
    return a.date.first_day() < b.date.first_day();
  }));
  std::set<Thing> things;
  for (const Dated& each : all) {
    CHECK(each.thing.entity.empty() != each.thing.fact.empty());
    CHECK(things.insert(each.thing).second);
    if (!each.thing.fact.empty()) CHECK(catalogue.deck().fact(each.thing.fact) != nullptr);
    if (!each.thing.entity.empty()) CHECK(catalogue.place_of(each.thing.entity).has_value());
  }
  CHECK(dated(catalogue, entity("ruling-party-talks-2021"))->lane == Topic::Dates);
  CHECK(dated(catalogue, entity("customs-mou-2025"))->lane == Topic::Agreements);
}

}  // namespace communique
