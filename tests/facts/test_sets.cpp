// Questions on several facts: what authors write, what fields give, and what must hold of all of them.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "facts/example_deck.hpp"

namespace communique {
namespace {

std::vector<FactSet> sets_of(const Deck& deck) {
  const Wording wording = english();
  return derive_sets(deck, derive_facts(deck, wording), wording);
}

FactSet set_named(const std::string& id, const DeckFiles& files = example_files()) {
  for (FactSet& set : sets_of(deck_of(files))) {
    if (set.id == id) return std::move(set);
  }
  FAIL("no set " << id);
  return {};
}

std::vector<std::string> facts_in(const FactSet& set) {
  std::vector<std::string> ids;
  for (const SetMember& member : set.members) ids.push_back(member.fact.value);
  return ids;
}

std::set<std::string> ids_of(const std::vector<FactSet>& sets) {
  std::set<std::string> ids;
  for (const FactSet& set : sets) ids.insert(set.id);
  return ids;
}

std::optional<Deck> bundled_deck() {
  const std::filesystem::path folder = std::string(COMMUNIQUE_SOURCE_DIR) + "/questions/taiwan-japan";
  if (!std::filesystem::exists(folder / "deck.json")) return std::nullopt;
  const auto loaded = load_deck(folder);
  REQUIRE(loaded.has_value());
  return loaded->deck;
}

Entity event(const std::string& id, const char* date) {
  Entity event;
  event.id.value = id;
  event.type = EntityType::Event;
  event.name = "meeting of the " + id;
  event.takes_the = true;
  event.date = *EdtfDate::parse(date);
  event.evidence.push_back({SourceId{"daily-2025"}, 1, "", "", Basis::Article, {}, {}, {}});
  return event;
}

/// The example with more events from its first article, on the given dates.
std::vector<FactSet> sets_with_events(const std::vector<const char*>& dates) {
  Deck deck = deck_of(example_files());
  deck.sets.clear();
  char name = 'a';
  for (const char* date : dates) deck.entities.push_back(event(std::string(3, name++), date));
  deck.index_entities();
  return sets_of(deck);
}

bool has_order(const std::vector<FactSet>& sets) {
  return std::any_of(sets.begin(), sets.end(), [](const FactSet& set) { return set.form == SetForm::Order; });
}

}  // namespace

TEST_CASE("an author's order runs from the earliest, each named by what it is about") {
  const FactSet set = set_named("offices-in-time");
  CHECK(set.form == SetForm::Order);
  CHECK(set.asks == Asks::Sequence);
  CHECK(facts_in(set) == std::vector<std::string>{"nto.founded", "nto.moved", "ferry-pact.date"});
  CHECK(set.members[0].answer == Answer{TextAnswer{"the founding of the Nippon Trade Office"}});
  CHECK(set.members[2].answer == Answer{TextAnswer{"the signing of the ferry pact"}});
  CHECK(set.members[2].date->text() == "2025-12-04");
}

TEST_CASE("an author's match brings what a fact is about together with what it tells") {
  const FactSet set = set_named("offices-and-tasks");
  CHECK(set.asks == Asks::What);
  CHECK(set.members[0].prompt == Answer{EntityId{"fto"}});
  CHECK(set.members[0].answer == Answer{TextAnswer{"looks after trade with Japan"}});
}

TEST_CASE("all who signed are asked for together") {
  DeckFiles files = example_files();
  files.erase("sets.json");
  const FactSet set = set_named("ferry-pact.signed-by", files);
  CHECK(set.ask == "Who signed the ferry pact? Choose all that apply.");
  CHECK(set.form == SetForm::Multiple);
  CHECK(set.topic == Topic::People);
  CHECK(set.asks == Asks::Who);
  CHECK(set.members[0].answer == Answer{EntityId{"lin-mei-hua"}});
  CHECK(set.members.size() == 2);
}

TEST_CASE("an author's question takes the place of one that would be made of the same facts") {
  const auto ids = ids_of(sets_of(deck_of(example_files())));
  CHECK(ids.contains("signatories"));
  CHECK_FALSE(ids.contains("ferry-pact.signed-by"));
}

TEST_CASE("one signatory alone, or parties of several kinds, are not asked for together") {
  Deck deck = deck_of(example_files());
  deck.sets.clear();
  for (Entity& entity : deck.entities) {
    if (entity.id.value == "ferry-pact") entity.between.push_back(EntityId{"harbour-city"});
    if (entity.id.value == "ferry-pact") entity.signed_by.resize(1);
  }
  const auto ids = ids_of(sets_of(deck));
  CHECK_FALSE(ids.contains("ferry-pact.between"));
  CHECK_FALSE(ids.contains("ferry-pact.signed-by"));
}

TEST_CASE("events of one article are put in order where their dates can be told apart") {
  CHECK(has_order(sets_with_events({"2024-03", "2024-05-10", "2024-08"})));
  // Within days of one another, or inside one another.
  CHECK_FALSE(has_order(sets_with_events({"2025-12-01", "2025-12-03", "2025-12-06"})));
  CHECK_FALSE(has_order(sets_with_events({"2025", "2025-11", "2025-12-01"})));
  // So far apart that nobody would err.
  CHECK_FALSE(has_order(sets_with_events({"1870", "1900", "1930"})));
}

TEST_CASE("what something asks for tells what goes beyond who and when") {
  const auto asks = [](const std::string& fact, std::size_t probe) {
    return fact_named(fact).probes[probe].asks;
  };
  CHECK(asks("lin-mei-hua.chair", 0) == Asks::Who);
  CHECK(asks("lin-mei-hua.chair", 1) == Asks::Who);
  CHECK(asks("fto.acronym", 1) == Asks::Who);
  CHECK(asks("fto.does", 0) == Asks::What);
  CHECK(asks("ferry-pact.purpose", 1) == Asks::What);
  CHECK(asks("ferry-pact.date", 0) == Asks::When);
  CHECK(asks("ferry-pact.place", 0) == Asks::Where);
  CHECK(asks("crossings", 0) == Asks::HowMany);
  CHECK(asks("mori-calls-for-boats", 0) == Asks::Who);
  CHECK(asks("mori-calls-for-boats", 1) == Asks::What);
  CHECK(goes_beyond_who_and_when(Asks::Sequence));
  CHECK_FALSE(goes_beyond_who_and_when(Asks::Where));
}

TEST_CASE("every set of the bundled deck can be answered in one way only") {
  const auto deck = bundled_deck();
  if (!deck) SKIP("the deck is not in this source tree");
  std::map<std::string, Fact> facts;
  for (Fact& fact : derive_facts(*deck, english())) facts.emplace(fact.id.value, std::move(fact));
  std::set<std::string> ids;
  std::set<std::string> stems;
  for (const FactSet& set : sets_of(*deck)) {
    INFO(set.id << ": " << set.ask);
    CHECK(ids.insert(set.id).second);
    CHECK(stems.insert(set.ask).second);
    CHECK(set.ask.find_first_of("{}") == std::string::npos);
    CHECK(set.ask.find("«") == std::string::npos);
    CHECK(set.members.size() >= (set.form == SetForm::Order ? 3U : 2U));
    for (std::size_t i = 0; i < set.members.size(); ++i) {
      const SetMember& member = set.members[i];
      CHECK(facts.contains(member.fact.value));
      for (const Answer& wrong : set.wrong) CHECK(wrong != member.answer);
      for (const Instead& wrong : set.instead) CHECK(wrong.text != shown(member.answer, *deck));
      for (std::size_t k = 0; k < i; ++k) {
        const SetMember& other = set.members[k];
        CHECK(shown(member.answer, *deck) != shown(other.answer, *deck));
        if (set.form == SetForm::Match) CHECK(member.prompt != other.prompt);
        if (set.form == SetForm::Order) CHECK(other.date->last_day() < member.date->first_day());
      }
    }
  }
  CHECK(ids.size() >= 15);
}

TEST_CASE("sets keep their ids when a deck grows at its end") {
  auto deck = bundled_deck();
  if (!deck) SKIP("the deck is not in this source tree");
  const auto before = ids_of(sets_of(*deck));
  Statement statement = deck->statements.front();
  statement.id = "said-later";
  statement.said = "called for more of the same";
  deck->statements.push_back(statement);
  Entity later = event("later", "2027-01-05");
  later.evidence.front().source = deck->sources.front().id;
  deck->entities.push_back(later);
  deck->index_entities();
  const auto after = ids_of(sets_of(*deck));
  CHECK(std::includes(after.begin(), after.end(), before.begin(), before.end()));
}

}  // namespace communique
