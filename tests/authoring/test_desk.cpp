#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "authoring/a_review.hpp"
#include "base/wording.hpp"
#include "facts/fact.hpp"
#include "facts/load.hpp"
#include "questions/generate.hpp"
#include "temporary_folder.hpp"

namespace communique::authoring {
namespace {

Deck deck_on(const Desk& desk) {
  const LoadedDeck loaded = load_deck(desk.deck());
  INFO(lines_of(loaded.problems));
  REQUIRE(loaded.deck.has_value());
  return *loaded.deck;
}

const Entity& entity(const Deck& deck, const std::string& id) {
  const Entity* found = deck.entity(EntityId{id});
  INFO("looking for " << id);
  REQUIRE(found != nullptr);
  return *found;
}

std::string id_with(const Desk& desk, DraftKind kind, const std::string& words) {
  return draft_with(desk.drafts(), kind, words).id;
}

Generated bank_of(const Deck& deck) {
  const auto wording =
      Wording::load(std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/templates/en.json", "en_GB");
  const auto facts = derive_facts(deck, *wording);
  return generate(deck, facts, derive_sets(deck, facts, *wording), *wording, "");
}

bool has_code(const Desk::Refused& refused, const std::string& code, const std::string& expected = {}) {
  return std::any_of(refused.begin(), refused.end(), [&](const Problem& problem) {
    return problem.code == code && (expected.empty() || problem.expected == expected);
  });
}

/// A newer article on the same things, on a deck that the first has made: another chair and another day.
Desk later_desk(DeckText deck, const std::string& chair, const std::string& day) {
  std::string text = ocean_text();
  constexpr std::string_view kChair = "Rosa Quispe";
  text.replace(text.find(kChair), kChair.size(), chair);
  text += "So it was told a month later.\n";
  reading::Page page =
      reading::lay_out(text, EdtfDate::parse("2026-04-08").value(), reading::DatedBy::Author);
  reading::Findings findings = ocean_findings(page);
  findings.people[0].name = chair;
  findings.people[0].mentions = mentions(page, chair);
  for (auto& agreement : findings.agreements) {
    agreement.date = day;
    std::replace(agreement.signatories.begin(), agreement.signatories.end(), std::string(kChair), chair);
  }
  auto article = article_of(std::move(page), std::move(findings), "Andes News Post");
  auto drafts = propose(article->page, article->findings, {});
  return {article, std::move(deck), std::move(drafts)};
}

/// The facts of what stands on the desk, a line each.
std::string facts_on(const Desk& desk) {
  const auto wording =
      Wording::load(std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/templates/en.json", "en_GB");
  std::string all;
  for (const Fact& fact : derive_facts(deck_on(desk), *wording))
    all += fact.id.value + ": " + fact.statement + "\n";
  return all;
}

const Elsewhere* against(const Draft& draft, const std::string& field) {
  const auto found = std::find_if(draft.elsewhere.begin(), draft.elsewhere.end(),
                                  [&](const Elsewhere& each) { return each.field == field; });
  return found == draft.elsewhere.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("another day for an agreement of the same deck is shown, and takes its place once accepted") {
  Desk first = ocean_desk();
  CHECK(first.accept(id_with(first, DraftKind::Agreement, "cold storage")).empty());
  Desk desk = later_desk(first.deck(), "Rosa Quispe", "2026-03-05");
  const std::string pact = id_with(desk, DraftKind::Agreement, "cold storage");
  const Elsewhere* date = against(*desk.draft(pact), "date");
  REQUIRE(date != nullptr);
  CHECK(date->deck == DeckId{"ocean"});
  CHECK(date->there == "3 March 2026");
  CHECK(date->here == "5 March 2026");
  CHECK(date->is_older);
  CHECK(date->fact.empty());  // the fact is asked with its new answer, so it must not pause

  CHECK(desk.accept(pact).empty());
  const Deck deck = deck_on(desk);
  const Entity& changed = entity(deck, "memorandum-of-understanding-on-cold-storage");
  CHECK(changed.date->text() == "2026-03-05");
  for (const Evidence& evidence : changed.evidence) {
    const auto& fields = evidence.fields;
    if (evidence.source == desk.article().source.id) continue;
    CHECK_FALSE(fields.empty());
    CHECK(std::find(fields.begin(), fields.end(), "date") == fields.end());
  }
  const auto kept = parse_desk(to_json(desk));
  REQUIRE(kept);
  const Desk same = later_desk(first.deck(), "Rosa Quispe", "2026-03-05");
  Desk again(std::make_shared<const Article>(same.article()), desk.deck(), kept->drafts);
  CHECK(again.reject(pact).empty());
  CHECK(entity(deck_on(again), changed.id.value).date->text() == "2026-03-03");
}

TEST_CASE("a date that somebody writes is compared with the deck as it is written") {
  Desk first = ocean_desk();
  CHECK(first.accept(id_with(first, DraftKind::Event, "Ocean Forum")).empty());
  Desk desk = later_desk(first.deck(), "Rosa Quispe", "2026-03-03");
  const std::string forum = id_with(desk, DraftKind::Event, "Ocean Forum");
  CHECK(against(*desk.draft(forum), "date") == nullptr);
  CHECK(desk.edit(forum, "date", "2026-03-09").empty());
  CHECK(against(*desk.draft(forum), "date") != nullptr);
  CHECK(desk.edit(forum, "date", "2026-03").empty());
  CHECK(against(*desk.draft(forum), "date") == nullptr);  // the deck knows it to the day
}

TEST_CASE("a newer article overtakes the office that another had in the same deck") {
  Desk first = ocean_desk();
  CHECK(first.accept(id_with(first, DraftKind::Role, "Rosa Quispe")).empty());
  Desk desk = later_desk(first.deck(), "Nora Silva Quispe", "2026-03-03");
  const std::string role = id_with(desk, DraftKind::Role, "Nora Silva Quispe");
  const Elsewhere* chair = against(*desk.draft(role), "name");
  REQUIRE(chair != nullptr);
  CHECK(chair->is_older);
  CHECK(chair->fact == FactId{"rosa-quispe.chairwoman"});
  CHECK(desk.accept(role).empty());
  CHECK(desk.draft(role)->made.back() != chair->fact.value);
}

TEST_CASE("what an article says itself is nothing that contradicts it") {
  Desk desk = ocean_desk();
  (void)accept_all(desk);
  auto article = ocean_article();
  const Desk again(article, desk.deck(), propose(article->page, article->findings, {}));
  for (const Draft& draft : again.drafts()) CHECK(draft.elsewhere.empty());
}

TEST_CASE("what a deck has from another article is known, and is not made a second time") {
  Desk first = ocean_desk();
  (void)accept_all(first);
  const std::string facts = facts_on(first);
  Desk desk = later_desk(first.deck(), "Rosa Quispe", "2026-03-03");
  for (const Draft& draft : desk.drafts()) {
    for (const Elsewhere& each : draft.elsewhere) {
      INFO(draft.id << " " << each.field << " " << each.there << " / " << each.here);
      CHECK(each.field.empty());
    }
  }
  for (const Draft& draft : std::vector<Draft>(desk.drafts())) {
    if (draft.kind != DraftKind::Figure) (void)desk.accept(draft.id);  // a figure holds for its own month
  }
  CHECK(facts_on(desk) == facts);
  for (const Draft& draft : std::vector<Draft>(desk.drafts())) CHECK(desk.reject(draft.id).empty());
  CHECK(facts_on(desk) == facts);
}

TEST_CASE("accepting every draft of one article gives a deck that loads and more than twenty questions") {
  Desk desk = ocean_desk();
  CHECK(accept_all(desk).empty());
  const Deck deck = deck_on(desk);
  CHECK(deck.title == "Ocean");
  const Generated generated = bank_of(deck);
  CHECK(generated.bank.questions.size() >= 60);
  for (const Kind kind :
       {Kind::Single, Kind::TrueFalse, Kind::Typed, Kind::Date, Kind::Number, Kind::Match}) {
    const auto& questions = generated.bank.questions;
    CHECK(std::any_of(questions.begin(), questions.end(),
                      [&](const Question& each) { return each.kind == kind; }));
  }
}

TEST_CASE("whoever holds the article can check every paragraph that a deck points to") {
  Desk desk = ocean_desk();
  CHECK(accept_all(desk).empty());
  const Deck deck = deck_on(desk);
  const TemporaryFolder folder;
  std::ofstream(folder.path() / deck.sources.at(0).file) << ocean_text();
  const auto check = check_evidence(deck, folder.path());
  REQUIRE(check.has_value());
  CHECK(lines_of(check->problems).empty());
  CHECK(check->missing.empty());
  CHECK(check->verified > 25);
}

TEST_CASE("the source says how its publisher and day are known") {
  Desk desk = ocean_desk();
  CHECK(desk.accept(id_with(desk, DraftKind::Role, "Rosa Quispe")).empty());
  const Source source = deck_on(desk).sources.at(0);
  CHECK(source.publisher == "Andes News Post");
  CHECK(source.date->text() == "2026-03-03");
  CHECK(source.basis == "text: the dateline; author: the publisher");
  CHECK(source.body_paragraphs == std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
  CHECK(ocean_article()->source.id == ocean_article()->source.id);
}

TEST_CASE("a role brings its person and its organisation along, each with what the article says of them") {
  Desk desk = ocean_desk();
  CHECK(desk.accept(id_with(desk, DraftKind::Role, "Elena Vargas was")).empty());
  CHECK(desk.accept(id_with(desk, DraftKind::Role, "Rosa Quispe was")).empty());
  const Deck deck = deck_on(desk);
  const Entity& vargas = entity(deck, "elena-vargas");
  CHECK(vargas.native == "瓦加斯");
  CHECK(vargas.family == "Vargas");
  CHECK(vargas.side == Side::None);
  REQUIRE(vargas.roles.size() == 1);
  CHECK(vargas.roles[0].title == "production minister");
  CHECK(vargas.roles[0].of == EntityId{"peru"});
  CHECK(vargas.roles[0].as_of.text() == "2026-03-03");
  CHECK(vargas.roles[0].evidence.at(0).paragraph == 7);
  const Entity& office = entity(deck, "andean-fisheries-office");
  CHECK(office.takes_the);
  CHECK(office.acronym == "AFO");
  CHECK(desk.draft(id_with(desk, DraftKind::Role, "Rosa Quispe was"))->made.back() ==
        "rosa-quispe.chairwoman");
}

TEST_CASE("an agreement says which paragraph carries its date, and which its signatories") {
  Desk desk = ocean_desk();
  CHECK(desk.accept(id_with(desk, DraftKind::Agreement, "cold storage")).empty());
  const Deck deck = deck_on(desk);
  const Entity& pact = entity(deck, "memorandum-of-understanding-on-cold-storage");
  CHECK(pact.signed_by == std::vector<EntityId>{{"rosa-quispe"}, {"lars-nygaard"}});
  CHECK(pact.between.size() == 2);
  CHECK(pact.at == EntityId{"12th-peru-norway-ocean-forum"});
  for (const Evidence& each : pact.evidence) {
    const auto has = [&](const char* field) {
      return std::find(each.fields.begin(), each.fields.end(), field) != each.fields.end();
    };
    if (each.paragraph == 1) CHECK((has("date") && !has("signedBy")));
    if (each.paragraph == 2) CHECK((has("signedBy") && !has("date")));
  }
}

TEST_CASE("an organisation that an office brought in gains what its own draft says") {
  Desk desk = ocean_desk();
  CHECK(desk.accept(id_with(desk, DraftKind::Role, "Mei Tanaka was")).empty());
  CHECK(entity(deck_on(desk), "pacific-ice-institute").does.empty());
  const DeckText before = desk.deck();
  const std::string draft = id_with(desk, DraftKind::Organisation, "think tank");
  CHECK(desk.accept(draft).empty());
  CHECK(entity(deck_on(desk), "pacific-ice-institute").does == "is a think tank for fisheries");
  CHECK(desk.reject(draft).empty());
  CHECK(desk.deck() == before);
}

TEST_CASE("rejecting everything again, in any order, leaves the deck as it was") {
  Desk desk = ocean_desk();
  const DeckText before = desk.deck();
  std::vector<std::string> order;
  for (const Draft& draft : desk.drafts()) order.push_back(draft.id);
  constexpr std::size_t kTurn =
      7;  // apart from the number of drafts, so that each comes first once in a while
  for (int round = 0; round < 6; ++round) {
    CHECK(accept_all(desk).empty());
    CHECK(desk.deck() != before);
    std::rotate(order.begin(), order.begin() + kTurn, order.end());
    if (round % 2 == 1) std::reverse(order.begin(), order.end());
    for (const std::string& id : order) CHECK(desk.reject(id).empty());
    CHECK(desk.deck() == before);
  }
}

TEST_CASE("steps of any kind keep the deck loading, and undo leads all the way back") {
  CHECK(rc::check([] {
    Desk desk = ocean_desk();
    const std::string before = to_json(desk);
    const DeckText deck = desk.deck();
    const int steps = *rc::gen::inRange(1, 14);
    for (int i = 0; i < steps && !desk.drafts().empty(); ++i) {
      const auto pick = [&] {
        return desk.drafts()[*rc::gen::inRange<std::size_t>(0, desk.drafts().size())].id;
      };
      const std::string id = pick();
      switch (*rc::gen::inRange(0, 8)) {
        case 0:
          (void)desk.reject(id);
          break;
        case 1:
          (void)desk.reopen(id);
          break;
        case 2:
          (void)desk.edit(id, *rc::gen::element<std::string>("name", "date", "title", "said", "of"),
                          *rc::gen::element<std::string>("", "2026", "Lima", "no; such", "\"}{"));
          break;
        case 3:
          (void)desk.join(id, pick());
          break;
        case 4:
          (void)desk.split(id, 1);
          break;
        default:
          (void)desk.accept(id);
          break;
      }
      RC_ASSERT(load_deck(desk.deck()).problems.empty());
    }
    const std::string after = to_json(desk);
    while (desk.can_undo()) desk.undo();
    RC_ASSERT(desk.deck() == deck);
    RC_ASSERT(nlohmann::json::parse(to_json(desk))["drafts"] == nlohmann::json::parse(before)["drafts"]);
    while (desk.can_redo()) desk.redo();
    RC_ASSERT(to_json(desk) == after);
  }));
}

TEST_CASE("a draft that lacks what it needs is refused with the field's name") {
  Desk desk = ocean_desk();
  const std::string role = id_with(desk, DraftKind::Role, "Rosa Quispe");
  CHECK(desk.edit(role, "asOf", "").empty());
  CHECK(has_code(desk.accept(role), "missing-field", "asOf"));
  CHECK(desk.edit(role, "asOf", "last week").empty());
  CHECK(has_code(desk.accept(role), "bad-date", "asOf"));
  CHECK(desk.edit(role, "asOf", "2026-03").empty());
  CHECK(desk.accept(role).empty());
  CHECK(has_code(desk.edit(role, "colour", "red"), "unknown-field", "colour"));
  CHECK(has_code(desk.accept("no such draft"), "unknown-reference"));
  const std::string figure = id_with(desk, DraftKind::Figure, "14 harbours");
  CHECK(desk.edit(figure, "value", "many").empty());
  CHECK(has_code(desk.accept(figure), "wrong-type", "value"));
}

TEST_CASE("a figure makes no person of the day it holds for") {
  Desk desk = ocean_desk();
  const std::string figure = id_with(desk, DraftKind::Figure, "14 harbours");
  CHECK(desk.edit(figure, "asOf", "2026-03-04").empty());
  CHECK(desk.accept(figure).empty());
  for (const Entity& each : deck_on(desk).entities) CHECK_FALSE(EdtfDate::parse(each.name));
}

TEST_CASE("a step that the loader refuses has not happened") {
  Desk desk = ocean_desk();
  const std::string said = id_with(desk, DraftKind::Statement, "warned");
  CHECK(desk.edit(said, "said", "warned that Nygaard sees warmer water").empty());
  const DeckText before = desk.deck();
  CHECK(has_code(desk.accept(said), "bad-wording"));
  CHECK(desk.deck() == before);
  CHECK(desk.draft(said)->standing == Standing::Open);
}

TEST_CASE("editing an accepted draft changes the deck with it") {
  Desk desk = ocean_desk();
  const std::string event = id_with(desk, DraftKind::Event, "Ocean Forum");
  CHECK(desk.accept(event).empty());
  CHECK(desk.edit(event, "date", "2026-03").empty());
  CHECK(entity(deck_on(desk), "12th-peru-norway-ocean-forum").date->text() == "2026-03");
  desk.undo();
  CHECK(entity(deck_on(desk), "12th-peru-norway-ocean-forum").date->text() == "2026-03-03");
  CHECK_FALSE(desk.edit(event, "name", "").empty());
}

TEST_CASE("sentences of the article are marked until the author has put them in other words") {
  Desk desk = ocean_desk();
  const std::string said = id_with(desk, DraftKind::Statement, "ice");
  CHECK(desk.draft(said)->has_article_words);
  CHECK(desk.edit(said, "said", "called for more ice").empty());
  CHECK_FALSE(desk.draft(said)->has_article_words);
}

TEST_CASE("two drafts of one thing become one, and only drafts of one kind do") {
  Desk desk = ocean_desk();
  const std::string lima = id_with(desk, DraftKind::Place, "Lima");
  const std::string oslo = id_with(desk, DraftKind::Place, "Oslo");
  CHECK(has_code(desk.join(lima, id_with(desk, DraftKind::Role, "Rosa")), "not-one-kind"));
  CHECK(desk.join(lima, oslo).empty());
  CHECK(desk.draft(oslo) == nullptr);
  CHECK(desk.draft(lima)->value("also") == "Oslo");
  CHECK(desk.draft(lima)->evidence.size() == 2);
  CHECK(desk.split(lima, 1).empty());
  CHECK(desk.draft(lima)->evidence.size() == 1);
  CHECK(desk.draft(lima + "-2")->evidence.size() == 1);
  CHECK(has_code(desk.split(lima, 1), "missing-field"));
  desk.undo();
  desk.undo();
  CHECK(desk.draft(oslo) != nullptr);
}

TEST_CASE("looking through the drafts goes from open one to open one and is no step") {
  Desk desk = ocean_desk();
  const std::string first = desk.current();
  CHECK(first == desk.drafts().front().id);
  CHECK(desk.accept(first).empty());
  desk.look_at_next();
  CHECK(desk.current() == desk.drafts()[1].id);
  desk.look_at(desk.drafts().back().id);
  desk.look_at_next();
  CHECK(desk.current() == desk.drafts()[1].id);
  desk.look_at("nothing");
  CHECK(desk.current() == desk.drafts()[1].id);
  desk.undo();
  CHECK_FALSE(desk.can_undo());
}

TEST_CASE("a review is kept whole, and goes on where it was left") {
  Desk desk = ocean_desk();
  CHECK(desk.accept(desk.drafts()[3].id).empty());
  CHECK(desk.reject(desk.drafts()[5].id).empty());
  const auto kept = parse_desk(to_json(desk));
  REQUIRE(kept.has_value());
  CHECK(kept->text_bytes == ocean_text().size());
  CHECK(kept->deck.value == "ocean");
  CHECK(kept->source.id == desk.article().source.id);
  CHECK(kept->source.body_paragraphs == desk.article().source.body_paragraphs);
  CHECK(kept->current == desk.current());
  Desk again(ocean_article(), desk.deck(), kept->drafts);
  again.look_at(kept->current);
  CHECK(to_json(again) == to_json(desk));
}

TEST_CASE("a damaged review is refused and never a crash") {
  const std::string whole = to_json(ocean_desk());
  CHECK(parse_desk("").error().code == ErrorCode::Malformed);
  CHECK(parse_desk("[]").error().code == ErrorCode::Malformed);
  CHECK(parse_desk(R"({ "communiqueReview": 9, "what": "ever" })").error().code == ErrorCode::TooNew);
  CHECK(parse_desk(R"({ "communiqueReview": 1 })").error().code == ErrorCode::Malformed);
  CHECK(rc::check([&] {
    std::string text = whole;
    if (*rc::gen::arbitrary<bool>()) text.resize(*rc::gen::inRange<std::size_t>(0, text.size() - 2));
    for (int i = 0; i < 3 && !text.empty(); ++i) {
      text[*rc::gen::inRange<std::size_t>(0, text.size())] =
          *rc::gen::element('"', '{', ']', '9', '-', ',', '\xC3');
    }
    const auto kept = parse_desk(text);
    if (!kept) return;
    for (const Draft& draft : kept->drafts) {
      for (const reading::Range& range : draft.evidence)
        RC_ASSERT(range.begin <= range.end && range.end <= kept->text_bytes);
    }
    Desk desk(ocean_article(), empty_deck(DeckId{"ocean"}, "Ocean", "en"), kept->drafts);
    (void)accept_all(desk);
    RC_ASSERT(load_deck(desk.deck()).problems.empty());
  }));
}

TEST_CASE("a deck that is broken takes no draft, and says where it is broken") {
  auto article = ocean_article();
  auto drafts = propose(article->page, article->findings, {});
  DeckText deck = empty_deck(DeckId{"ocean"}, "Ocean", "en");
  deck["people.json"] = "[ { \"id\": ";
  Desk desk(article, deck, drafts);
  CHECK(has_code(desk.accept(drafts.front().id), "malformed-json"));
  CHECK(desk.deck() == deck);
  CHECK_FALSE(desk.can_undo());
}

TEST_CASE("names without a Latin letter get an id by their kind") {
  const std::string text = "In Tainan, 林美華 (chair of the 台南 Office) spoke on 3 March 2026.\n";
  reading::Page page =
      reading::lay_out(text, EdtfDate::parse("2026-03-04").value(), reading::DatedBy::Author);
  reading::Findings findings;
  for (const char* name : {"林美華", "台南"}) {
    reading::PersonFound person;
    person.name = name;
    person.mentions = mentions(page, name);
    REQUIRE_FALSE(person.mentions.empty());
    findings.people.push_back(person);
  }
  const auto drafts = propose(page, findings, {});
  REQUIRE(drafts.size() == 2);
  CHECK(drafts[0].id == "role:1");
  CHECK(drafts[1].id == "role:2");
  Desk desk(article_of(std::move(page), std::move(findings), ""), empty_deck(DeckId{"han"}, "Han", "en"),
            drafts);
  CHECK(accept_all(desk).empty());
  CHECK(ids(desk.deck(), List::People) == std::vector<std::string>{"person", "person-2"});
}

TEST_CASE("a draft that a person adds gets a place and an id of its own") {
  Desk desk = ocean_desk();
  const auto& page = desk.article().page;
  const reading::Range at = mentions(page, "the fishing fleets").at(0);
  Draft draft = draft_from(page, desk.article().findings, at, DraftKind::Figure);
  CHECK(desk.add(draft).empty());
  CHECK(desk.add(draft).empty());
  CHECK(desk.current() == draft.id + "-2");
  draft.evidence = {{0, page.text.size() + 9}};
  CHECK_FALSE(desk.add(draft).empty());
}

}  // namespace communique::authoring
