#include <catch2/catch_test_macros.hpp>

#include "names_reader.hpp"
#include "reading/case_files.hpp"

namespace communique::reading {
namespace {

TEST_CASE("a person's surname, title and native script all belong to the full name") {
  const Names names = names_in(
      "The agreement was signed by Wei Shu-fang (魏淑芳), chairwoman of the Harbour Pilots Association, "
      "after a long "
      "night. Wei said that she had slept for an hour. Chairwoman Wei thanked the cooks.");
  REQUIRE(names.people.size() == 1);
  const PersonFound& wei = names.people.front();
  CHECK(wei.name == "Wei Shu-fang");
  CHECK(wei.native == "魏淑芳");
  CHECK(wei.family == "Wei");
  CHECK(wei.mentions.size() == 3);
  CHECK(wei.role == "chairwoman");
  CHECK(wei.organisation == "Harbour Pilots Association");
}

TEST_CASE("a head in another language leads its name over the small words") {
  const Names names = names_in("The Sindicato de Trabajadores Ferroviarios fears layoffs this year.");
  REQUIRE(names.organisations.size() == 1);
  CHECK(names.organisations.front().name == "Sindicato de Trabajadores Ferroviarios");
}

TEST_CASE("two words behind an office are a person even where one is an everyday word") {
  const Names names = names_in("The chair Bola Tinubu met traditional rulers on Friday.");
  REQUIRE(names.people.size() == 1);
  CHECK(names.people.front().name == "Bola Tinubu");
}

TEST_CASE("both orders of a name are one person") {
  const Names names = names_in(
      "Trade minister Haruto Kitamura arrived on Monday. \"We will see,\" Kitamura Haruto said before the "
      "dinner.");
  REQUIRE(names.people.size() == 1);
  CHECK(names.people.front().name == "Haruto Kitamura");
  CHECK(names.people.front().variants == Listed{"Kitamura Haruto"});
}

TEST_CASE("an acronym in brackets joins the body before it") {
  const Names names = names_in(
      "The Coffee Growers Union of the Highlands (CGUH) called a strike on Tuesday. The CGUH said it would "
      "last a week.");
  REQUIRE(names.organisations.size() == 1);
  CHECK(names.organisations.front().name == "Coffee Growers Union of the Highlands");
  CHECK(names.organisations.front().acronym == "CGUH");
  CHECK(names.organisations.front().mentions.size() == 3);
}

TEST_CASE("an acronym of what is no name is no body") {
  const Names names =
      names_in("Officials of both sides signed a memorandum of intent (MOQ) in Lima after lunch.");
  CHECK(names.organisations.empty());
  CHECK(names_of(names.places) == Listed{"Lima"});
}

TEST_CASE("The word and parts two countries, and keeps one ministry together") {
  const Names names = names_in(
      "The Ministry of Trade and Industry said that Peru and Bolivia had agreed. Officials of the Ministry "
      "of "
      "Defence and of the Central Bank stayed away.");
  CHECK(names_of(names.organisations) ==
        Listed{"Central Bank", "Ministry of Defence", "Ministry of Trade and Industry"});
  CHECK(names_of(names.places) == Listed{"Bolivia", "Peru"});
}

TEST_CASE("a place inside a longer name is not a place of its own") {
  const Names names = names_in(
      "Ships left the Port of Mombasa for the Gulf of Aden, said an economist at the Bank of Tanzania. The "
      "Korean War "
      "and the Nobel Peace Prize were not mentioned by anybody.");
  CHECK(names_of(names.places) == Listed{"Gulf of Aden", "Port of Mombasa"});
  CHECK(names_of(names.organisations) == Listed{"Bank of Tanzania"});
  CHECK(names.people.empty());
}

TEST_CASE("adjectives of peoples, and pairs of places with a hyphen, name no place") {
  const Names names = names_in(
      "Kenyan and Ugandan traders met on Friday. The Kenya-Uganda frontier stayed closed to the "
      "Chinese-built lorries.");
  CHECK(names.places.empty());
  CHECK(names.organisations.empty());
}

TEST_CASE("a country stays a country beside people who are called so") {
  const Names names = names_in(
      "Jordan will send water, said Michael Jordan Reeves, an engineer in Amman. In Jordan, wells run dry. "
      "Reeves said "
      "that Chad had asked as well.");
  CHECK(names_of(names.people) == Listed{"Michael Jordan Reeves"});
  CHECK(names_of(names.places) == Listed{"Amman", "Chad", "Jordan"});
}

TEST_CASE("a surname that is a town's name is the person's once that has been named") {
  const Names names = names_in(
      "Senator Marta Valencia opened the debate. Valencia said the road was a scandal, and Valencia was "
      "applauded.");
  CHECK(names_of(names.people) == Listed{"Marta Valencia"});
  CHECK(names.places.empty());
}

TEST_CASE("the capital of a sentence's first word says nothing") {
  const Names names = names_in(
      "Prices rose in Lagos. Farmers were angry. However nobody marched. Later the rains came. Several "
      "lorries sank.");
  CHECK(names.people.empty());
  CHECK(names.organisations.empty());
  CHECK(names_of(names.places) == Listed{"Lagos"});
}

TEST_CASE("offices before, behind and far from a name are given to it") {
  const Names names = names_in(
      "Deputy Finance Minister Olga Petrenko left early. Pedro Quiroga, a former mayor of Arequipa, stayed. "
      "The "
      "company's chief executive, Anna Lindqvist, spoke last.");
  REQUIRE(names.people.size() == 3);
  CHECK(names.people[0].role == "Deputy Finance Minister");
  CHECK_FALSE(names.people[0].is_former);
  CHECK(names.people[1].role == "former mayor");
  CHECK(names.people[1].is_former);
  CHECK(names.people[2].name == "Anna Lindqvist");
  CHECK(names.people[2].role == "company's chief executive");
}

TEST_CASE("names with particles, initials and articles stay whole") {
  const Names names = names_in(
      "Among the guests were Ursula van der Meulen, Luiz Inácio da Rocha, J. K. Mwamba and Hassan al-Rawi. "
      "Mr al-Rawi "
      "said little, and Ms van der Meulen said less.");
  CHECK(names_of(names.people) ==
        Listed{"Hassan al-Rawi", "J. K. Mwamba", "Luiz Inácio da Rocha", "Ursula van der Meulen"});
}

TEST_CASE("a town that nobody listed is known by where it stands") {
  const Names names = names_in(
      "Two people were hurt in Ouagalossa, and a bridge near Tembeling-Baru fell. In the village of Kissoma "
      "nobody slept.");
  CHECK(names_of(names.places) == Listed{"Kissoma", "Ouagalossa", "Tembeling-Baru"});
}

TEST_CASE("what the reader's decks know decides what a name is") {
  const std::string text = "Reporters waited for Zarnovia all night. Zarnovia had not answered by noon.";
  CHECK(find_names(lay_out(text), shipped_lexicon(), {}, {}).organisations.empty());
  auto lexicon = Lexicon::load(std::filesystem::path(COMMUNIQUE_SOURCE_DIR) / "assets/reading");
  REQUIRE(lexicon);
  lexicon->learn({{Known::Kind::Organisation, "zarnovia", "Zarnovia", {}}});
  CHECK(names_of(find_names(lay_out(text), *lexicon, {}, {}).organisations) == Listed{"Zarnovia"});
}

TEST_CASE("names inside dates and agreements are passed over") {
  const Page page =
      lay_out("The Treaty of Montevideo was praised by April Santoro in May and again in Asunción.");
  const std::size_t at = page.text.find("Treaty of Montevideo");
  AgreementFound treaty;
  treaty.mentions = {Range{at, at + 20}};
  DateFound may;
  may.mentions = {Range{page.text.find("May"), page.text.find("May") + 3}};
  const Names names = find_names(page, shipped_lexicon(), {may}, {treaty});
  CHECK(names_of(names.places) == Listed{"Asunción"});
  CHECK(names_of(names.people) == Listed{"April Santoro"});
}

TEST_CASE("every mention of a name stands where the text has it, in order") {
  const std::string text =
      "Quito, June 3 - President Elena Bravo of Ecuador met the Andean Parliament in Quito. Bravo, 61, said "
      "Peru and the "
      "U.S. would help; the Andean Parliament agreed.";
  const Page page = lay_out(text);
  const Names names = find_names(page, shipped_lexicon(), {}, {});
  const auto check = [&](const auto& things) {
    for (const auto& thing : things) {
      REQUIRE_FALSE(thing.mentions.empty());
      CHECK(std::is_sorted(thing.mentions.begin(), thing.mentions.end()));
      CHECK(thing.confidence > 0);
      CHECK(thing.confidence <= 1);
      for (const Range& mention : thing.mentions) CHECK(mention.end <= page.text.size());
    }
  };
  check(names.people);
  check(names.organisations);
  check(names.places);
  REQUIRE(names.people.size() == 1);
  CHECK(page.at(names.people.front().mentions.back()) == "Bravo");
}

TEST_CASE("names of every shape and land are read as a careful person would") {
  for (const auto& one : cases_of("names.json")) {
    const std::string text = one.at("text");
    INFO(text);
    const Names names = names_in(text);
    CHECK(names_of(names.people) == one.at("people").get<Listed>());
    CHECK(names_of(names.organisations) == one.at("organisations").get<Listed>());
    CHECK(names_of(names.places) == one.at("places").get<Listed>());
  }
}

TEST_CASE("text without sense, in capitals or without end gives no trouble") {
  CHECK(names_in("").people.empty());
  CHECK_NOTHROW(names_in("( ( ) ' 's , . of of of The The"));
  std::string endless;
  for (int i = 0; i < 20'000; ++i) endless += "Alpha of Beta and ";
  CHECK_NOTHROW(names_in(endless));
  std::string capitals;
  for (int i = 0; i < 20'000; ++i) capitals += "Minister Kwazi Bank ";
  CHECK_NOTHROW(names_in(capitals));
}

}  // namespace
}  // namespace communique::reading
