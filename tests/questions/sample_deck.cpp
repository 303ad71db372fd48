#include "questions/sample_deck.hpp"

#include <stdexcept>

namespace communique::test {
namespace {

Evidence evidence() {
  Evidence evidence;
  evidence.source.value = "paper-2025";
  evidence.paragraph = 1;
  evidence.sha256 = "0000000000000000";
  return evidence;
}

void add_people(Deck& deck) {
  add_role(add_entity(deck, EntityType::Person, "ito", "Hana Ito", Side::Japan, "politician"),
           "prime minister", "japan", "2025-12-04");
  add_role(add_entity(deck, EntityType::Person, "mori", "Ken Mori", Side::Japan, "politician"),
           "prime minister", "japan", "2021-04");
  add_role(add_entity(deck, EntityType::Person, "endo", "Yuki Endo", Side::Japan, "politician"),
           "foreign minister", "japan", "2025-12-04");
  add_role(add_entity(deck, EntityType::Person, "ueda", "Goro Ueda", Side::Japan, "representative"), "chair",
           "jta", "2025-12-04");
  add_role(add_entity(deck, EntityType::Person, "wu", "Wu Mei-ling", Side::Taiwan, "politician"), "president",
           "taiwan", "2025-12-04");
  add_role(add_entity(deck, EntityType::Person, "kuo", "Kuo Ta-wei", Side::Taiwan, "politician"), "premier",
           "taiwan", "2025-12-04");
  add_role(add_entity(deck, EntityType::Person, "peng", "Peng Shu-fen", Side::Taiwan, "politician"),
           "defence minister", "taiwan", "2025-12-04");
  add_role(add_entity(deck, EntityType::Person, "chiu", "Chiu Yi-jun", Side::Taiwan, "representative"),
           "chair", "tjc", "2025-12-04");
  add_role(add_entity(deck, EntityType::Person, "hall", "Ann Hall", Side::UnitedStates, "politician"),
           "president", "united-states", "2025-12-04");
}

void add_bodies(Deck& deck) {
  for (const auto& [id, name, side, acronym] :
       {std::tuple{"jta", "Japan-Taiwan Association", Side::Japan, "JTA"},
        std::tuple{"tjc", "Taiwan-Japan Council", Side::Taiwan, "TJC"}}) {
    Entity& body = add_entity(deck, EntityType::Organisation, id, name, side, "representative body");
    body.takes_the = true;
    body.acronym = acronym;
  }
  for (const auto& [id, name, side] : {std::tuple{"unity", "Unity Party", Side::Taiwan},
                                       std::tuple{"harmony", "Harmony Party", Side::Taiwan},
                                       std::tuple{"progress", "Progress Party", Side::Japan}}) {
    Entity& party = add_entity(deck, EntityType::Organisation, id, name, side, "party");
    party.takes_the = true;
  }
  deck.entities.back().acronym = "KMX";  // not to be read off its name
}

void add_places(Deck& deck) {
  for (const auto& [id, name, side] :
       {std::tuple{"taiwan", "Taiwan", Side::Taiwan}, std::tuple{"japan", "Japan", Side::Japan},
        std::tuple{"united-states", "United States", Side::UnitedStates}}) {
    add_entity(deck, EntityType::Place, id, name, side, "country or territory");
  }
  for (const auto& [id, name, side] :
       {std::tuple{"taipei", "Taipei", Side::Taiwan}, std::tuple{"tainan", "Tainan", Side::Taiwan},
        std::tuple{"osaka", "Osaka", Side::Japan}, std::tuple{"nagoya", "Nagoya", Side::Japan}}) {
    add_entity(deck, EntityType::Place, id, name, side, "city");
  }
}

void add_agreements(Deck& deck) {
  const auto add = [&](const char* id, const char* name, const char* kind) -> Entity& {
    Entity& agreement = add_entity(deck, EntityType::Agreement, id, name, Side::International, kind);
    agreement.takes_the = true;
    return agreement;
  };
  Entity& fishing = add("fishing-accord", "accord on fishing grounds", "accord");
  fishing.signed_by = {EntityId{"ueda"}, EntityId{"chiu"}};
  fishing.between = {EntityId{"jta"}, EntityId{"tjc"}};
  fishing.date = date("2025-12-04");
  fishing.place = EntityId{"tainan"};
  fishing.purpose = "share the catch of tuna in waters that both sides claim";
  Entity& tax = add("tax-accord", "accord on double taxation", "accord");
  tax.date = date("2015-11");
  tax.purpose = "spare firms from paying tax on one income in two places";
  Entity& mail = add("mail-accord", "accord on parcel post", "accord");
  mail.date = date("1972");
  mail.purpose = "carry parcels between the two sides at the rate of inland post";
  Entity& fishing_fact = deck.entities[deck.entities.size() - 3];
  AuthoredFact& quota = add_fact(fishing_fact, "quota",
                                 "Under the accord on fishing grounds, the larger quota goes to {answer}.",
                                 "Which side gets the larger quota under the accord on fishing grounds?");
  quota.text_answer = "the fleet of Suao";
  quota.also = {"Suao"};
  quota.instead = {{"the fleet of Keelung", "It gets the smaller one."},
                   {"the fleet of Naha", "It has none."},
                   {"the fleet of Kobe", "It does not fish there."}};
}

void add_figures_and_statements(Deck& deck) {
  AuthoredFact share;
  share.id = "approval";
  share.says = "In December 2025, {answer} of voters approved of the accord, according to a survey.";
  share.ask = "What share of voters approved of the accord in December 2025, according to a survey?";
  share.recall = "In December 2025, what percentage of voters approved of the accord, according to a survey?";
  share.figure_answer = FigureValue{90, "percent", ""};
  share.evidence = {evidence()};
  AuthoredFact boats = share;
  boats.id = "boats";
  boats.says = "In 2025 the waters were fished by {answer}.";
  boats.ask = "How many boats fished the waters in 2025?";
  boats.recall = "Give the number of boats that fished the waters in 2025.";
  boats.figure_answer = FigureValue{1432, "boats", ""};
  deck.figures = {share, boats};

  Statement statement;
  statement.id = "wu-tuna";
  statement.speaker = "wu";
  statement.said = "said that tuna know no borders";
  statement.when = "at the signing of the accord on fishing grounds";
  statement.date = date("2025-12-04");
  statement.not_among = {EntityId{"kuo"}};
  statement.evidence = {evidence()};
  deck.statements = {statement};
}

}  // namespace

EdtfDate date(const char* text) { return EdtfDate::parse(text).value(); }

Entity& add_entity(Deck& deck, EntityType type, const std::string& id, const std::string& name, Side side,
                   const std::string& kind) {
  Entity entity;
  entity.id.value = id;
  entity.type = type;
  entity.name = name;
  entity.side = side;
  entity.kind = kind;
  entity.evidence = {evidence()};
  deck.entities.push_back(std::move(entity));
  return deck.entities.back();
}

Role& add_role(Entity& person, const std::string& title, const std::string& of, const char* as_of) {
  Role role;
  role.id = title;
  role.title = title;
  role.of.value = of;
  role.as_of = date(as_of);
  role.evidence = {evidence()};
  person.roles.push_back(std::move(role));
  return person.roles.back();
}

AuthoredFact& add_fact(Entity& entity, const std::string& id, const std::string& says,
                       const std::string& ask) {
  AuthoredFact fact;
  fact.id = id;
  fact.says = says;
  fact.ask = ask;
  fact.about = entity.id;
  fact.evidence = {evidence()};
  entity.facts.push_back(std::move(fact));
  return entity.facts.back();
}

Deck sample_deck() {
  Deck deck;
  deck.id.value = "sample";
  deck.language = "en";
  Source source;
  source.id.value = "paper-2025";
  source.publisher = "The Paper";
  source.date = date("2025-12-05");
  deck.sources = {source};
  add_people(deck);
  add_bodies(deck);
  add_places(deck);
  add_agreements(deck);
  add_figures_and_statements(deck);
  deck.index_entities();
  return deck;
}

const Wording& english() {
  static const Wording kEnglish = [] {
    auto wording = Wording::load(std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/templates/en.json", "en_GB");
    if (!wording) throw std::runtime_error("the templates cannot be read");
    return std::move(*wording);
  }();
  return kEnglish;
}

std::vector<Fact> facts_of(const Deck& deck) { return derive_facts(deck, english()); }

}  // namespace communique::test
