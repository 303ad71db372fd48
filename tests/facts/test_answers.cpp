#include <catch2/catch_test_macros.hpp>

#include "facts/example_deck.hpp"

namespace communique {
namespace {

EdtfDate date(const std::string& text) { return EdtfDate::parse(text).value(); }

}  // namespace

TEST_CASE("an answer reads alone as an option and with its article or preposition in a sentence") {
  const Deck deck = deck_of(example_files());
  const Answer office = EntityId{"fto"};
  CHECK(shown(office, deck) == "Formosa Trade Office");
  CHECK(in_sentence(office, deck) == "the Formosa Trade Office");
  CHECK(filled("{answer} has moved.", office, deck) == "The Formosa Trade Office has moved.");
  CHECK(shown(date("2025-12-04"), deck) == "4 December 2025");
  CHECK(filled("It was {answer}.", date("2025-12"), deck) == "It was in December 2025.");
  CHECK(in_sentence(date("2012/2020"), deck) == "from 2012 to 2020");
}

TEST_CASE("a figure reads with its unit, its thousands apart and its qualifier before it") {
  const Deck deck;
  CHECK(shown(FigureValue{70, "percent", "nearly"}, deck) == "nearly 70 percent");
  CHECK(shown(FigureValue{1234567, "people", ""}, deck) == "1,234,567 people");
  CHECK(shown(FigureValue{-1200.5, "tons", ""}, deck) == "-1,200.5 tons");
  CHECK(shown(FigureValue{2.63, "million", ""}, deck) == "2.63 million");
  CHECK(shown(FigureValue{100000000000000, "dollars", ""}, deck) == "100,000,000,000,000 dollars");
}

TEST_CASE("a source is cited by publisher, date and paragraph, or by its title") {
  const Deck deck = deck_of(example_files());
  Evidence evidence;
  evidence.source.value = "daily-2025";
  evidence.paragraph = 2;
  CHECK(citation(evidence, deck) == "The Daily News (Harbour City), 4 December 2025, paragraph 2");
  evidence.source.value = "essay";
  CHECK(citation(evidence, deck) == "“Notes on two islands”, paragraph 2");
  evidence.basis = Basis::Reference;
  evidence.reference = "An atlas";
  CHECK(citation(evidence, deck) == "An atlas");
}

TEST_CASE("an entity is described by what is known of it") {
  const Deck deck = deck_of(example_files());
  const auto described = [&](const std::string& id) { return description(*deck.entity(EntityId{id}), deck); };
  CHECK(described("lin-mei-hua") == "Chair, Formosa Trade Office (December 2025)");
  CHECK(described("kenji-mori") == "Member, Nippon Trade Office (December 2025)");
  CHECK(described("fto") == "Looks after trade with Japan");
  CHECK(described("nto") == "The smallest office of its kind");
  CHECK(described("ferry-pact") == "Pact, Sea Forum, 4 December 2025");
  CHECK(described("hill-town") == "City, Harbour City");
  CHECK(described("harbour-city") == "City");
}

TEST_CASE("an entity's accepted forms are each named once") {
  const Deck deck = deck_of(example_files());
  CHECK(all_forms(*deck.entity(EntityId{"lin-mei-hua"})) ==
        std::vector<std::string>{"Lin Mei-hua", "林美華", "Mei-hua Lin"});
  CHECK(full_name(*deck.entity(EntityId{"fto"})) == "Formosa Trade Office (FTO)");
}

TEST_CASE("topics are named in files as they are read") {
  for (const Topic topic : kAllTopics) CHECK(topic_named(name_of(topic)) == topic);
  CHECK_FALSE(topic_named("events").has_value());
}

}  // namespace communique
