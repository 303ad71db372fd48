// The wording of derived facts, as a student reads it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "facts/example_deck.hpp"

namespace communique {
namespace {

std::vector<std::string> ids_of(const std::vector<Fact>& facts) {
  std::vector<std::string> ids;
  for (const Fact& fact : facts) ids.push_back(fact.id.value);
  return ids;
}

Probe probe_named(const Fact& fact, const std::string& id) {
  for (const Probe& probe : fact.probes) {
    if (probe.id == id) return probe;
  }
  FAIL("no probe " << id << " in " << fact.id.value);
  return {};
}

/// The example with another verb for the forum's date.
std::string asked_when(const std::string& happened) {
  return fact_named("sea-forum.date", changed("events.json", "took place", happened)).probes[0].ask;
}

}  // namespace

TEST_CASE("facts come in the deck's order with ids from its fields") {
  CHECK(ids_of(facts_of(example_files())) == std::vector<std::string>{"lin-mei-hua.chair",
                                                                      "kenji-mori.member",
                                                                      "kenji-mori.envoy",
                                                                      "fto.acronym",
                                                                      "fto.does",
                                                                      "fto.seat",
                                                                      "fto.motto",
                                                                      "nto.does",
                                                                      "nto.founded",
                                                                      "nto.moved",
                                                                      "ferry-pact.signed-by.lin-mei-hua",
                                                                      "ferry-pact.signed-by.kenji-mori",
                                                                      "ferry-pact.between.fto",
                                                                      "ferry-pact.between.nto",
                                                                      "ferry-pact.date",
                                                                      "ferry-pact.place",
                                                                      "ferry-pact.purpose",
                                                                      "sea-forum.date",
                                                                      "sea-forum.place",
                                                                      "sea-forum.led-by.lin-mei-hua",
                                                                      "harbour-city.location",
                                                                      "crossings",
                                                                      "mori-calls-for-boats",
                                                                      "view-on-ferry"});
}

TEST_CASE(
    "every fact is complete: statement, answer, evidence, finished wording and a family for each probe") {
  for (const Fact& fact : facts_of(example_files())) {
    INFO(fact.id.value);
    CHECK_FALSE(fact.answer.empty());
    CHECK(fact.statement.ends_with("."));
    CHECK(fact.statement.find('{') == std::string::npos);
    CHECK_FALSE(fact.evidence.empty());
    REQUIRE_FALSE(fact.probes.empty());
    std::set<std::string> ids;
    for (const Probe& probe : fact.probes) {
      INFO(probe.id << ": " << probe.ask << " / " << probe.says);
      CHECK(ids.insert(probe.id).second);
      CHECK((probe.ask.ends_with("?") || probe.ask.ends_with("? Mark it on the map.")));
      CHECK((probe.ask + probe.says).find("«") == std::string::npos);
      CHECK((probe.says.empty() || probe.says.find("{answer}") != std::string::npos));
      CHECK_FALSE(probe.family.empty());
    }
  }
}

TEST_CASE("a post is asked both ways, with the month at which it was held") {
  const Fact fact = fact_named("lin-mei-hua.chair");
  CHECK(fact.topic == Topic::People);
  CHECK(fact.statement == "Lin Mei-hua was chair of the Formosa Trade Office in December 2025.");
  CHECK(fact.answer == "Lin Mei-hua");
  CHECK(fact.as_of->text() == "2025-12-04");
  const Probe who = probe_named(fact, "");
  CHECK(who.ask == "Who was chair of the Formosa Trade Office in December 2025?");
  CHECK(who.is_typable);
  const Probe post = probe_named(fact, "post");
  CHECK(post.ask == "Which post did Lin Mei-hua hold in December 2025?");
  CHECK(post.answer == Answer{TextAnswer{"chair of the Formosa Trade Office"}});
  CHECK(post.says == "Lin Mei-hua served as {answer} in December 2025.");
  CHECK(post.pool == "role");
}

TEST_CASE("a title that says it all is left as it is") {
  const DeckFiles files =
      changed("people.json", R"("title": "chair", "of": "fto", )", R"("title": "Taiwan's envoy to Japan", )");
  const Fact fact = fact_named("lin-mei-hua.chair", files);
  CHECK(fact.probes[0].ask == "Who was Taiwan's envoy to Japan in December 2025?");
}

TEST_CASE("a post that many hold identifies nobody, so only the post is asked") {
  const Fact fact = fact_named("kenji-mori.member");
  REQUIRE(fact.probes.size() == 1);
  CHECK(fact.probes[0].id == "post");
  CHECK(fact.probes[0].ask == "Which position did Kenji Mori hold in December 2025?");
  CHECK(fact.probes[0].pool == "membership");
  CHECK(fact.answer == "member of the Nippon Trade Office");
  CHECK(fact.statement == "Kenji Mori served as member of the Nippon Trade Office in December 2025.");
}

TEST_CASE("a former post is asked as one that was left by then") {
  const Fact fact = fact_named("kenji-mori.envoy");
  REQUIRE(fact.probes.size() == 1);
  CHECK(fact.probes[0].ask == "Which post had Kenji Mori left by December 2025?");
  CHECK(fact.statement == "By December 2025, Kenji Mori had left the post of Japan's envoy to Taiwan.");
}

TEST_CASE("holders of one post at overlapping dates are one family, at other dates they are not") {
  const std::string role = R"({ "id": "next", "title": "Chair", "of": "fto", "asOf": "DATE",
        "evidence": [ { "source": "daily-2025", "paragraph": 2, "sha256": "00000000000000aa" } ] },
      { "id": "member")";
  const auto family_of_next = [&](const std::string& when) {
    std::string dated = role;
    dated.replace(dated.find("DATE"), 4, when);
    return fact_named("kenji-mori.next", changed("people.json", R"({ "id": "member")", dated))
        .probes[0]
        .family;
  };
  const std::string family = fact_named("lin-mei-hua.chair").probes[0].family;
  CHECK(family_of_next("2025-12-20") == family);
  CHECK(family_of_next("2026-01") != family);
  CHECK(family_of_next("2021") != family);
}

TEST_CASE("an acronym is asked both ways, and shares its family with whoever has the same") {
  const Fact fact = fact_named("fto.acronym");
  CHECK(fact.topic == Topic::Organisations);
  CHECK(probe_named(fact, "").ask == "Which organisation is known by the acronym FTO?");
  CHECK(probe_named(fact, "acronym").ask == "By which acronym is the Formosa Trade Office known?");
  CHECK(fact.statement == "The Formosa Trade Office is known by the acronym FTO.");
  const DeckFiles files = changed("organisations.json", R"("name": "Nippon Trade Office",)",
                                  R"("name": "Nippon Trade Office", "acronym": "FTO",)");
  CHECK(fact_named("nto.acronym", files).probes[0].family == fact.probes[0].family);
}

TEST_CASE("an acronym that only a reference carries is not asked") {
  DeckFiles files = changed("places.json", R"("for": ["name"])", R"("for": ["name"])");
  files = changed("agreements.json", R"("the": true,)", R"("the": true, "acronym": "FP",)", files);
  files = changed(
      "agreements.json", R"("for": ["signedBy", "purpose"] })",
      R"("for": ["signedBy", "purpose"] }, { "basis": "reference", "reference": "A list", "for": ["acronym"] })",
      files);
  const auto ids = ids_of(facts_of(files));
  CHECK(std::find(ids.begin(), ids.end(), "ferry-pact.acronym") == ids.end());
}

TEST_CASE("what an organisation does is asked in words that fit its verb") {
  const Fact does = fact_named("fto.does");
  CHECK(probe_named(does, "").ask == "Which organisation looks after trade with Japan?");
  CHECK(probe_named(does, "does").ask == "What does the Formosa Trade Office do?");
  CHECK(probe_named(does, "does").pool == "does");
  const Probe is = probe_named(fact_named("nto.does"), "does");
  CHECK(is.ask == "What is the Nippon Trade Office?");
  CHECK(is.answer == Answer{TextAnswer{"the smallest office of its kind"}});
  CHECK(is.says == "The Nippon Trade Office is {answer}.");
}

TEST_CASE("signatories are asked by their side") {
  const Fact lin = fact_named("ferry-pact.signed-by.lin-mei-hua");
  CHECK(lin.probes[0].ask == "On the Taiwanese side, who signed the ferry pact?");
  CHECK(lin.statement == "On the Taiwanese side, Lin Mei-hua signed the ferry pact.");
  CHECK(lin.about == EntityId{"ferry-pact"});
  CHECK(lin.time->text() == "2025-12-04");
  REQUIRE(lin.evidence.size() == 1);
  CHECK(lin.evidence[0].paragraph == 2);
  const Fact mori = fact_named("ferry-pact.signed-by.kenji-mori");
  CHECK(mori.probes[0].ask == "On the Japanese side, who signed the ferry pact?");
  CHECK(mori.probes[0].family != lin.probes[0].family);
}

TEST_CASE("where a signatory's side is unknown no question names one, and all are right") {
  const DeckFiles files =
      changed("people.json", R"("family": "Mori", "side": "japan",)", R"("family": "Mori",)");
  const Fact lin = fact_named("ferry-pact.signed-by.lin-mei-hua", files);
  CHECK(lin.probes[0].ask == "Who signed the ferry pact?");
  CHECK(lin.probes[0].family == fact_named("ferry-pact.signed-by.kenji-mori", files).probes[0].family);
}

TEST_CASE("parties are asked by side, and places by the other party") {
  const Fact office = fact_named("ferry-pact.between.fto");
  CHECK(office.probes[0].ask == "Which Taiwanese organisation was a party to the ferry pact?");
  CHECK(office.statement == "On the Taiwanese side, the Formosa Trade Office was a party to the ferry pact.");
  const DeckFiles files =
      changed("agreements.json", R"(["fto", "nto"])", R"(["harbour-city", "hill-town", "nto"])");
  const Fact place = fact_named("ferry-pact.between.harbour-city", files);
  CHECK(place.topic == Topic::Places);
  CHECK(place.probes[0].ask == "Who concluded the ferry pact with Hill Town and the Nippon Trade Office?");
  CHECK(place.statement ==
        "Harbour City concluded the ferry pact with Hill Town and the Nippon Trade Office.");
  CHECK(place.probes[0].family == fact_named("ferry-pact.between.nto", files).probes[0].family);
}

TEST_CASE("an agreement's date, place and purpose are asked") {
  const DeckFiles files = changed("agreements.json", R"("date": { "ask")", R"("place": { "ask")");
  CHECK(fact_named("ferry-pact.date", files).probes[0].ask == "When was the ferry pact signed?");
  CHECK(fact_named("ferry-pact.date").statement == "The ferry pact was signed on 4 December 2025.");
  CHECK(fact_named("ferry-pact.place").probes[0].ask == "Where was the ferry pact signed?");
  const Fact purpose = fact_named("ferry-pact.purpose");
  CHECK(purpose.topic == Topic::Agreements);
  CHECK(probe_named(purpose, "").ask == "Which agreement is meant to bring back the night ferry?");
  CHECK(probe_named(purpose, "purpose").ask == "What is the ferry pact meant to do?");
  CHECK(purpose.statement == "The ferry pact is meant to bring back the night ferry.");
}

TEST_CASE("an entity's own wording stands in place of the template's") {
  CHECK(fact_named("ferry-pact.date").probes[0].ask ==
        "On which day did the two offices sign the ferry pact?");
  CHECK(fact_named("ferry-pact.date").statement == "The ferry pact was signed on 4 December 2025.");
  const Fact purpose = fact_named("ferry-pact.purpose");
  CHECK(probe_named(purpose, "purpose").says == "The ferry pact is to {answer}.");
  CHECK(probe_named(purpose, "purpose").ask == "What is the ferry pact meant to do?");
  const DeckFiles files =
      changed("agreements.json", R"({ "ask": "On which)",
              R"({ "says": "The two offices signed the ferry pact {answer}.", "ask": "On which)");
  CHECK(fact_named("ferry-pact.date", files).statement ==
        "The two offices signed the ferry pact on 4 December 2025.");
}

TEST_CASE("where a place lies is asked where an article names it, and shows both sources") {
  const Fact fact = fact_named("harbour-city.location");
  CHECK(fact.topic == Topic::Places);
  CHECK(fact.statement == "Harbour City lies at 25.0°\u00a0N, 121.5°\u00a0E.");
  CHECK(fact.answer == "25.0°\u00a0N, 121.5°\u00a0E");
  REQUIRE(fact.probes.size() == 1);
  CHECK(fact.probes[0].ask == "Where is Harbour City? Mark it on the map.");
  CHECK(fact.probes[0].answer == Answer{Location{{25.04, 121.5}, 30}});
  CHECK(fact.probes[0].says.empty());
  REQUIRE(fact.evidence.size() == 2);
  CHECK(fact.evidence[0].paragraph == 1);
  CHECK(fact.evidence[1].reference == "An atlas");
}

TEST_CASE("where a place lies that only a reference names is not asked") {
  const DeckFiles files = changed("places.json", R"("in": "harbour-city",)",
                                  R"("in": "harbour-city", "coordinates": [24, 121], "withinKm": 5,)",
                                  changed("places.json", R"("reference": "An atlas", "for": ["name"])",
                                          R"("reference": "An atlas", "for": ["name", "coordinates"])"));
  const auto ids = ids_of(facts_of(files));
  CHECK(std::find(ids.begin(), ids.end(), "hill-town.location") == ids.end());
}

TEST_CASE("an event's date is asked with its own verb") {
  CHECK(asked_when("took place") == "When did the Sea Forum take place?");
  CHECK(asked_when("was held") == "When was the Sea Forum held?");
  CHECK(asked_when("were made") == "When were the Sea Forum made?");
  CHECK(asked_when("began") == "When did the Sea Forum begin?");
  CHECK(asked_when("came into force") == "When did the Sea Forum come into force?");
  CHECK(asked_when("fell silent") == "When was it that the Sea Forum fell silent?");
  CHECK(fact_named("sea-forum.date").statement == "The Sea Forum took place in December 2025.");
}

TEST_CASE("an event without a verb of its own was held") {
  const Fact fact = fact_named("sea-forum.date", changed("events.json", R"("happened": "took place",)", ""));
  CHECK(fact.probes[0].ask == "When was the Sea Forum held?");
}

TEST_CASE("leaders are asked by side only where there are several sides") {
  CHECK(fact_named("sea-forum.led-by.lin-mei-hua").probes[0].ask == "Who led the Sea Forum?");
  const DeckFiles files = changed("events.json", R"(["lin-mei-hua"])", R"(["lin-mei-hua", "kenji-mori"])");
  CHECK(fact_named("sea-forum.led-by.kenji-mori", files).probes[0].ask ==
        "On the Japanese side, who led the Sea Forum?");
}

TEST_CASE("facts that authors wrote keep their words") {
  const Fact seat = fact_named("fto.seat");
  CHECK(seat.topic == Topic::Places);
  CHECK(seat.statement == "The seat of the Formosa Trade Office is in Harbour City.");
  CHECK(seat.probes[0].among == std::vector<EntityId>{{"hill-town"}});
  const Fact motto = fact_named("fto.motto");
  CHECK(motto.topic == Topic::Organisations);
  CHECK(motto.attribution == std::vector<std::string>{"Lin Mei-hua"});
  CHECK(motto.probes[0].also == std::vector<std::string>{"free seas"});
  CHECK(motto.probes[0].instead.size() == 3);
  const Fact figure = fact_named("crossings");
  CHECK(figure.topic == Topic::Figures);
  CHECK(figure.about == EntityId{"ferry-pact"});
  CHECK(figure.statement == "The ferry made nearly 1,200 crossings a year.");
}

TEST_CASE("a statement asks who said it on that occasion, and what was said") {
  const Fact fact = fact_named("mori-calls-for-boats");
  CHECK(fact.topic == Topic::Statements);
  CHECK(fact.answer == "called for more boats");
  CHECK(fact.statement == "At the Sea Forum in December 2025, Kenji Mori called for more boats.");
  CHECK(fact.attribution == std::vector<std::string>{"Kenji Mori"});
  const Probe who = probe_named(fact, "who");
  CHECK(who.ask == "At the Sea Forum in December 2025, who called for more boats?");
  CHECK(who.answer == Answer{EntityId{"kenji-mori"}});
  CHECK(who.not_among == std::vector<EntityId>{{"lin-mei-hua"}});
  const Probe what = probe_named(fact, "what");
  CHECK(what.ask == "What did Kenji Mori call for at the Sea Forum?");
  CHECK(what.says.empty());
}

TEST_CASE("a statement's occasion keeps its own year, and may be missing") {
  const auto asked = [](const std::string& from, const std::string& to) {
    return fact_named("mori-calls-for-boats", changed("statements.json", from, to)).probes[0].ask;
  };
  CHECK(asked("at the Sea Forum\"", "at the Sea Forum of 2025\"") ==
        "At the Sea Forum of 2025, who called for more boats?");
  CHECK(asked(R"("when": "at the Sea Forum",)", "") == "In December 2025, who called for more boats?");
  CHECK(asked(R"("when": "at the Sea Forum",
    "date": "2025-12-04",)",
              "") == "Who called for more boats?");
}

TEST_CASE("what an article itself says is asked of its content and stays the article's") {
  const Fact fact = fact_named("view-on-ferry");
  REQUIRE(fact.probes.size() == 1);
  CHECK(fact.probes[0].id == "what");
  CHECK(fact.attribution == std::vector<std::string>{"the Daily News editorial of 5 February 2026"});
  CHECK(fact.statement == "The Daily News editorial of 5 February 2026 called the ferry a bridge.");
}

TEST_CASE("an article without a publisher is known by its title") {
  const DeckFiles files =
      changed("statements.json", "What did a Daily News editorial of February 2026 call",
              "What did “Notes on two islands” call",
              changed("statements.json", R"("speaker": "view-2026")", R"("speaker": "essay")"));
  CHECK(fact_named("view-on-ferry", files).statement ==
        "The opinion piece “Notes on two islands” called the ferry a bridge.");
}

TEST_CASE("short answers may be typed, long ones and long names may not") {
  CHECK_FALSE(probe_named(fact_named("fto.does"), "does").is_typable);
  CHECK(probe_named(fact_named("mori-calls-for-boats"), "what").is_typable);
  CHECK(probe_named(fact_named("ferry-pact.purpose"), "").is_typable);
  const DeckFiles files = changed("agreements.json", R"("name": "ferry pact")",
                                  R"("name": "pact on the night ferry between two islands")");
  CHECK_FALSE(probe_named(fact_named("ferry-pact.purpose", files), "").is_typable);
}

TEST_CASE("deriving twice gives the same facts") {
  const Deck deck = deck_of(example_files());
  const auto first = derive_facts(deck, english());
  const auto second = derive_facts(deck, english());
  REQUIRE(ids_of(first) == ids_of(second));
  for (std::size_t i = 0; i < first.size(); ++i) CHECK(first[i].statement == second[i].statement);
}

TEST_CASE("a written answer is asked for in other words than a chosen one") {
  CHECK(fact_named("ferry-pact.signed-by.kenji-mori")
            .probes[0]
            .recall.starts_with("Name the person on the Japanese side who signed "));
  CHECK(fact_named("sea-forum.date").probes[0].recall ==
        "In which month and year did the Sea Forum take place?");
  CHECK(fact_named("ferry-pact.date").probes[0].recall == "When did the two offices sign the ferry pact?");
  CHECK(fact_named("ferry-pact.place").probes[0].recall.starts_with("Name the place where "));
}

TEST_CASE("a place is asked for on a map only where its coordinates are known") {
  Deck deck = deck_of(example_files());
  const auto mark_of = [&] {
    for (const Fact& fact : derive_facts(deck, english())) {
      if (fact.id.value == "sea-forum.place") return fact.probes[0].mark;
    }
    return std::string("no such fact");
  };
  CHECK(mark_of() == "Mark the place where the Sea Forum took place.");
  for (Entity& entity : deck.entities) entity.location.reset();
  CHECK(mark_of().empty());
}

TEST_CASE("who took part and what was answered make no facts") {
  DeckFiles files = changed("events.json", R"(, "with": ["kenji-mori", "fto"])", "");
  files = changed("statements.json", R"( "answers": "mori-calls-for-boats",)", "", files);
  const std::vector<Fact> with = facts_of(example_files());
  const std::vector<Fact> without = facts_of(files);
  REQUIRE(with.size() == without.size());
  for (std::size_t i = 0; i < with.size(); ++i) {
    CHECK(with[i].id == without[i].id);
    CHECK(with[i].statement == without[i].statement);
    CHECK(with[i].probes.size() == without[i].probes.size());
  }
}

}  // namespace communique
