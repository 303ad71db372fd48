#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "authoring/a_review.hpp"
#include "authoring/phrases.hpp"
#include "facts/load.hpp"

namespace communique::authoring {
namespace {

std::vector<Draft> ocean_drafts(const std::vector<std::shared_ptr<const Deck>>& decks = {}) {
  const auto article = ocean_article();
  return propose(article->page, article->findings, decks);
}

/// A deck that an earlier article gave: another chair, another date, the same organisation.
std::shared_ptr<const Deck> earlier_deck(const std::string& day) {
  const std::string evidence =
      R"("evidence": [ { "source": "paper", "paragraph": 1, "sha256": "00000000000000aa" } ])";
  const LoadedDeck loaded = load_deck(DeckText{
      {"deck.json",
       R"({ "id": "earlier", "title": "Earlier", "description": "An earlier deck.", "language": "en", "sources": [
        { "id": "paper", "publisher": "Paper", "date": ")" +
           day +
           R"(", "genre": "news", "basis": "the page", "file": "paper.txt", "bodyParagraphs": [1] } ] })"},
      {"people.json", R"([ { "id": "ana", "name": "Ana Soto", )" + evidence +
                          R"(, "roles": [ { "id": "chair", "title": "chair", "of": "afo", "asOf": ")" + day +
                          "\", " + evidence + R"( } ] },
        { "id": "rojas", "name": "Tomas Rojas", )" +
                          evidence +
                          R"(, "roles": [ { "id": "chairman", "title": "chairman", "of": "afo", "asOf": ")" +
                          day + "\", " + evidence + " } ] } ]"},
      {"organisations.json",
       R"([ { "id": "afo", "name": "Andean Office of Fisheries", "acronym": "AFO", "also": ["Andean Fisheries Office"], )" +
           evidence + " } ]"},
      {"events.json",
       R"([ { "id": "forum-12", "name": "12th Peru-Norway Ocean Forum", "date": "2026-02-20", )" + evidence +
           " } ]"}});
  INFO(lines_of(loaded.problems));
  REQUIRE(loaded.deck.has_value());
  return std::make_shared<const Deck>(*loaded.deck);
}

const Elsewhere* elsewhere(const Draft& draft, const std::string& field) {
  const auto found = std::find_if(draft.elsewhere.begin(), draft.elsewhere.end(),
                                  [&](const Elsewhere& each) { return each.field == field; });
  return found == draft.elsewhere.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("drafts stand in the article's order, each with an id that the next reading gives again") {
  const auto drafts = ocean_drafts();
  std::set<std::string> ids;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    CHECK(ids.insert(drafts[i].id).second);
    REQUIRE_FALSE(drafts[i].evidence.empty());
    if (i > 0) CHECK(drafts[i - 1].evidence.front().begin <= drafts[i].evidence.front().begin);
  }
  const auto again = ocean_drafts();
  REQUIRE(again.size() == drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    CHECK(again[i].id == drafts[i].id);
    CHECK(again[i].fields == drafts[i].fields);
  }
  CHECK(ids.contains("role:rosa-quispe-chairwoman"));
}

TEST_CASE("every field of a draft is one that its kind has") {
  for (const Draft& draft : ocean_drafts()) {
    for (const DraftField& field : draft.fields) {
      const auto& rules = fields_of(draft.kind);
      INFO(draft.id << " " << field.name);
      CHECK(std::any_of(rules.begin(), rules.end(),
                        [&](const FieldRule& rule) { return field.name == rule.name; }));
    }
    CHECK(in_a_sentence(draft).ends_with("."));
    CHECK(draft.value("side").empty());
  }
}

TEST_CASE(
    "an office is proposed as the article has it, in small letters, with whose it is and of which day") {
  const auto drafts = ocean_drafts();
  const Draft& minister = draft_with(drafts, DraftKind::Role, "Elena Vargas");
  CHECK(in_a_sentence(minister) == "Elena Vargas was production minister of Peru on 3 March 2026.");
  CHECK(draft_with(drafts, DraftKind::Role, "Mei Tanaka").value("title") == "acting head");
  const Draft& former = draft_with(drafts, DraftKind::Role, "Tomas Rojas");
  CHECK(former.value("former") == "yes");
  CHECK(former.value("title") == "chairman");
  CHECK(in_a_sentence(former) ==
        "By 3 March 2026, Tomas Rojas had left the post of chairman of the Andean Fisheries Office.");
}

TEST_CASE("an agreement, an event and an organisation are put in words of our own") {
  const auto drafts = ocean_drafts();
  CHECK(in_a_sentence(draft_with(drafts, DraftKind::Agreement, "port services")) ==
        "The port services agreement between the Andean Fisheries Office and the Nordic Sea Council was "
        "signed on 3 March 2026 "
        "in Lima by Rosa Quispe and Lars Nygaard.");
  CHECK(in_a_sentence(draft_with(drafts, DraftKind::Event, "meeting")) ==
        "The meeting of Lars Nygaard and Mei Tanaka took place in February 2026 in Oslo, with Lars Nygaard "
        "and Mei Tanaka.");
  CHECK(in_a_sentence(draft_with(drafts, DraftKind::Organisation, "think tank")) ==
        "The Pacific Ice Institute is a think tank for fisheries.");
}

TEST_CASE("what somebody says stays that person's, in words that follow the verb") {
  const auto drafts = ocean_drafts();
  const Draft& said = draft_with(drafts, DraftKind::Statement, "warehouses");
  CHECK(said.value("speaker") == "Rosa Quispe");
  CHECK(said.value("said") ==
        "said that the warehouses in Callao would hold nearly 80 percent of the catch by 2030");
  CHECK(said.has_article_words);
  CHECK(draft_with(drafts, DraftKind::Statement, "accused").value("said") ==
        "accused middlemen in Trujillo of hiding losses worth US$12 million");
  const Draft& share = draft_with(drafts, DraftKind::Figure, "80 percent");
  CHECK(share.value("by") == "Rosa Quispe");
  CHECK(share.value("says") ==
        "According to Rosa Quispe in March 2026, the warehouses in Callao would hold {answer} of the catch "
        "by 2030.");
  CHECK(share.value("approximately") == "nearly");
  const Draft& money = draft_with(drafts, DraftKind::Figure, "12 million");
  CHECK(money.value("unit") == "million US dollars");
  CHECK(money.value("ask").find("Mei Tanaka") != std::string::npos);
}

TEST_CASE("places are proposed only where another place is asked for") {
  const auto article = ocean_article();
  reading::Findings findings = article->findings;
  findings.agreements.clear();
  findings.events.clear();
  const auto has_place = [](const std::vector<Draft>& drafts) {
    return std::any_of(drafts.begin(), drafts.end(),
                       [](const Draft& each) { return each.kind == DraftKind::Place; });
  };
  CHECK(has_place(ocean_drafts()));
  CHECK_FALSE(has_place(propose(article->page, findings, {})));
}

TEST_CASE(
    "what another deck has under any form of its name is offered for joining, and joined where it is "
    "wanted") {
  const auto deck = earlier_deck("2025-06-01");
  const auto article = ocean_article();
  Desk desk(article, empty_deck(DeckId{"ocean"}, "Ocean", "en"),
            propose(article->page, article->findings, {deck}));
  const Draft office = draft_with(desk.drafts(), DraftKind::Organisation, "AFO");
  const Elsewhere* known = elsewhere(office, "");
  REQUIRE(known != nullptr);
  CHECK(known->deck.value == "earlier");
  CHECK(known->entity.value == "afo");
  CHECK(known->name == "Andean Office of Fisheries");
  CHECK(desk.join_known(office.id, true).empty());
  CHECK(desk.accept(office.id).empty());
  const auto loaded = load_deck(desk.deck());
  REQUIRE(loaded.deck.has_value());
  const Entity* joined_one = loaded.deck->entity(EntityId{"afo"});
  REQUIRE(joined_one != nullptr);
  CHECK(joined_one->name == "Andean Office of Fisheries");
  CHECK(joined_one->also == std::vector<std::string>{"Andean Fisheries Office"});
  CHECK(desk.join_known(office.id, false).empty());
  CHECK(ids(desk.deck(), List::Organisations) == std::vector<std::string>{"andean-fisheries-office"});
}

TEST_CASE(
    "an office that another held before is overtaken by the newer article, and a date that differs is "
    "shown") {
  const auto deck = earlier_deck("2025-06-01");
  const auto drafts = ocean_drafts({deck});
  const Elsewhere* chair = elsewhere(draft_with(drafts, DraftKind::Role, "Rosa Quispe"), "name");
  REQUIRE(chair != nullptr);
  CHECK(chair->is_older);
  CHECK(chair->fact.value == "ana.chair");
  CHECK(chair->there == "Ana Soto (June 2025)");
  CHECK(chair->here == "Rosa Quispe (March 2026)");
  const Elsewhere* date = elsewhere(draft_with(drafts, DraftKind::Event, "Ocean Forum"), "date");
  REQUIRE(date != nullptr);
  CHECK(date->there == "20 February 2026");
  CHECK(date->here == "3 March 2026");
  const Elsewhere* left = elsewhere(draft_with(drafts, DraftKind::Role, "Tomas Rojas"), "former");
  REQUIRE(left != nullptr);
  CHECK(left->fact.value == "rojas.chairman");
}

TEST_CASE("an article that is older than the deck, or has no day, overtakes nothing") {
  const auto deck = earlier_deck("2026-09-01");
  const auto drafts = ocean_drafts({deck});
  const Elsewhere* chair = elsewhere(draft_with(drafts, DraftKind::Role, "Rosa Quispe"), "name");
  REQUIRE(chair != nullptr);
  CHECK_FALSE(chair->is_older);
  const auto article = ocean_article();
  reading::Page page = article->page;
  page.published.reset();
  for (const Draft& draft : propose(page, article->findings, {earlier_deck("2025-06-01")})) {
    for (const Elsewhere& each : draft.elsewhere) CHECK_FALSE(each.is_older);
  }
}

TEST_CASE("a deck teaches the lexicon all that it knows") {
  const auto known = known_in(*earlier_deck("2025-06-01"));
  REQUIRE(known.size() == 4);
  CHECK(known[0].kind == reading::Known::Kind::Person);
  CHECK(known[2].kind == reading::Known::Kind::Organisation);
  CHECK(known[2].forms ==
        std::vector<std::string>{"Andean Office of Fisheries", "AFO", "Andean Fisheries Office"});
}

TEST_CASE("a selection becomes a draft with what was found in it, or with its words") {
  const auto article = ocean_article();
  const auto from = [&](const std::string& words, DraftKind kind) {
    return draft_from(article->page, article->findings, mentions(article->page, words).at(0), kind);
  };
  const Draft role = from("Lars Nygaard, the director of the Nordic Sea Council", DraftKind::Role);
  CHECK(role.value("name") == "Lars Nygaard");
  CHECK(role.value("title") == "director");
  CHECK(role.confidence == 1);
  const Draft said = from("watched from the first row", DraftKind::Statement);
  CHECK(said.value("said") == "watched from the first row");
  CHECK(said.value("speaker").empty());
  CHECK(draft_from(article->page, article->findings, {5, 1'000'000}, DraftKind::Place).evidence.front().end ==
        article->page.text.size());
}

TEST_CASE("of very many findings only the surest are proposed, soon") {
  const auto article = ocean_article();
  reading::Findings findings = article->findings;
  for (int i = 0; i < 10'000; ++i) {
    reading::PersonFound person = findings.people[1];
    person.name = "Person " + std::to_string(i);
    person.confidence = 0.3;
    findings.people.push_back(person);
    findings.statements.push_back(findings.statements.front());
    findings.statements.back().confidence = 0.3;
  }
  const auto drafts = propose(article->page, findings, {});
  CHECK(drafts.size() == 200);
  CHECK(draft_with(drafts, DraftKind::Role, "Rosa Quispe").confidence == 0.9);
  CHECK(propose(article->page, findings, {}, 5).size() == 5);
  CHECK(propose(article->page, {}, {}).empty());
}

TEST_CASE("titles, kinds and articles go by the words of a name") {
  CHECK(kind_by_name("Ministry of Foreign Affairs") == "ministry");
  CHECK(kind_by_name("Japan-Taiwan Exchange Association") == "association");
  CHECK(kind_by_name("Toyota").empty());
  CHECK(with_the("United Nations") == "the United Nations");
  CHECK(with_the("Lima") == "Lima");
  CHECK(small_title("Vice President") == "vice president");
  CHECK(small_title("Minister of Foreign Affairs") == "minister of foreign affairs");
  CHECK(small_title("Taipei Mayor") == "Taipei mayor");
  CHECK(is_shared_post("senior research fellow"));
  CHECK_FALSE(is_shared_post("chair of the members"));
  CHECK(several(" a; b ;; a;c") == std::vector<std::string>{"a", "b", "c"});
  CHECK(typographic("\"I don't,\" he said") == "“I don’t,” he said");
}

}  // namespace communique::authoring
