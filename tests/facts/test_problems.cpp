// Each thing that can be wrong with a deck, with the exact place that is named for it.
#include <catch2/catch_test_macros.hpp>

#include "facts/example_deck.hpp"
#include "facts/linked_text.hpp"

namespace communique {
namespace {

/// Line and column, from 1, of the first `marker`; columns count code points.
Place place_of(const std::string& file, const std::string& content, const std::string& marker) {
  const std::size_t at = content.find(marker);
  REQUIRE(at != std::string::npos);
  Place place{file, 1, 1};
  for (std::size_t i = 0; i < at; ++i) {
    const auto c = static_cast<unsigned char>(content[i]);
    if (c == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((c & 0xC0U) != 0x80U) {
      ++place.column;
    }
  }
  return place;
}

struct Expected {
  std::string code;
  std::string marker;   // the place named begins here, in the changed file
  std::string says;     // part of the message
  std::string nearest;  // the choice that is offered
};

/// The change makes exactly one problem.
void expect_problem(const std::string& file, const std::string& from, const std::string& to,
                    const Expected& expected) {
  const DeckFiles files = changed(file, from, to);
  const LoadedDeck loaded = load_files(files);
  INFO(lines_of(loaded.problems));
  CHECK_FALSE(loaded.deck.has_value());
  REQUIRE(loaded.problems.size() == 1);
  const Problem& problem = loaded.problems.front();
  const Place place = place_of(file, files.at(file), expected.marker);
  CHECK(problem.code == expected.code);
  CHECK(problem.place.file == file);
  CHECK(problem.place.line == place.line);
  CHECK(problem.place.column == place.column);
  CHECK(to_line(problem).find(expected.says) != std::string::npos);
  CHECK(problem.nearest == expected.nearest);
}

}  // namespace

TEST_CASE("a field that nobody knows is named with the one that was meant") {
  expect_problem("people.json", R"("also": )", R"("aslo": )",
                 {"unknown-field", R"("aslo")", "unknown field \"aslo\"", "also"});
  expect_problem("deck.json", R"("genre": )", R"("gender": "news", "genre": )",
                 {"unknown-field", R"("gender")", "unknown field", "genre"});
}

TEST_CASE("a field of one kind of entity has no place in another") {
  expect_problem("places.json", R"("kind": "city",)", R"("kind": "city", "family": "HC",)",
                 {"unknown-field", R"("family")", "unknown field", ""});
}

TEST_CASE("a missing field is named at the object that lacks it") {
  expect_problem("people.json", R"("title": "chair", )", "",
                 {"missing-field", R"({ "id": "chair")", "\"title\" is missing", ""});
  expect_problem("figures.json", R"("value": 1200, "unit": "crossings",)", R"("value": 1200,)",
                 {"missing-field", R"({ "id": "crossings")", "\"unit\" is missing", ""});
  expect_problem("organisations.json", R"("answer": "harbour-city", "among": ["hill-town"],)", "",
                 {"missing-field", R"({ "id": "seat")", "no answer", ""});
  expect_problem("people.json", R"("paragraph": 2, )", "",
                 {"missing-field", R"({ "source")", "\"paragraph\" is missing", ""});
}

TEST_CASE("a value of the wrong type is named with the type that was expected") {
  expect_problem("people.json", R"("family": "Lin")", R"("family": 7)",
                 {"wrong-type", "7", "this is a number, expected text", ""});
  expect_problem("organisations.json", R"("the": true)", R"("the": "yes")",
                 {"wrong-type", R"("yes")", "expected true or false", ""});
  expect_problem("agreements.json", R"(["lin-mei-hua", "kenji-mori"])", R"("lin-mei-hua")",
                 {"wrong-type", R"("lin-mei-hua")", "expected a list", ""});
  expect_problem("figures.json", "1200", "\"1200\"", {"wrong-type", "\"1200\"", "expected a number", ""});
  expect_problem("people.json", R"("paragraph": 2)", R"("paragraph": 2.5)",
                 {"wrong-type", "2.5", "expected a whole number", ""});
  expect_problem("people.json", R"("title": "chair")", R"("title": " ")",
                 {"wrong-type", R"(" ")", "this is empty", ""});
  expect_problem("people.json", R"("asOf": "2025-12-04",)", R"("asOf": null,)",
                 {"wrong-type", "null", "expected a date", ""});
}

TEST_CASE("a file whose whole is of the wrong type is refused") {
  DeckFiles files = example_files();
  files["figures.json"] = "{}";
  const LoadedDeck loaded = load_files(files);
  REQUIRE(loaded.problems.size() == 1);
  CHECK(to_line(loaded.problems.front()) ==
        "figures.json:1:1: this is an object, expected a list of objects");
}

TEST_CASE("a repeated field is named at its second place") {
  expect_problem("places.json", R"("kind": "city", "side")", R"("kind": "city", "name": "H", "side")",
                 {"duplicate-field", R"("name": "H")", "stands twice", ""});
}

TEST_CASE("an id may be used once") {
  expect_problem("figures.json", R"("id": "crossings")", R"("id": "fto")",
                 {"duplicate-id", "\"fto\"", "taken at organisations.json:2", ""});
  expect_problem("people.json", R"("id": "envoy")", R"("id": "member")",
                 {"duplicate-id", R"("member", "title": "Japan)", "taken at people.json:10", ""});
  expect_problem("agreements.json", R"(["fto", "nto"])", R"(["fto", "fto"])",
                 {"duplicate-id", R"("fto"],)", "stands twice in this list", ""});
}

TEST_CASE("an id has one form, and the nearest such id is offered") {
  expect_problem("figures.json", R"("id": "crossings")", R"("id": "Crossings a Year")",
                 {"bad-id", "\"Crossings a Year\"", "is no id", "crossings-a-year"});
  expect_problem("organisations.json", R"("id": "motto")", R"("id": "does")",
                 {"bad-id", R"("does", "says")", "kept for the field", ""});
}

TEST_CASE("a reference to nothing is named with the nearest id of the right kind") {
  expect_problem("people.json", R"("of": "nto")", R"("of": "ntoo")",
                 {"unknown-reference", "\"ntoo\"", "nothing here has the id", "nto"});
  expect_problem("people.json", R"("source": "daily-2025")", R"("source": "dayly-2025")",
                 {"unknown-reference", "\"dayly-2025\"", "expected the id of a source", "daily-2025"});
}

TEST_CASE("a reference to the wrong kind of thing is refused") {
  expect_problem("agreements.json", R"("signedBy": ["lin-mei-hua")", R"("signedBy": ["fto")",
                 {"wrong-reference", R"("fto", "kenji)", "is of another kind: an organisation", ""});
  expect_problem("statements.json", R"("speaker": "kenji-mori")", R"("speaker": "sea-forum")",
                 {"wrong-reference", "\"sea-forum\"", "a person, an organisation, a place or a source", ""});
  expect_problem("organisations.json", R"(["hill-town"])", R"(["fto"])",
                 {"wrong-reference", R"(["fto"])", "another kind than the answer", ""});
}

TEST_CASE("who takes part is a person or an organisation that there is") {
  expect_problem("events.json", R"("with": ["kenji-mori", "fto"])", R"("with": ["kenji-mori", "ftoo"])",
                 {"unknown-reference", "\"ftoo\"", "a person or an organisation", "fto"});
  expect_problem("events.json", R"("with": ["kenji-mori", "fto"])", R"("with": ["kenji-mori", "hill-town"])",
                 {"wrong-reference", "\"hill-town\"", "is of another kind: a place", ""});
  expect_problem("events.json", R"("with": ["kenji-mori", "fto"])", R"("with": ["fto", "fto"])",
                 {"duplicate-id", "\"fto\"]", "stands twice", ""});
}

TEST_CASE("a statement answers another statement or an entity, never itself") {
  const std::string answers = R"("answers": "mori-calls-for-boats")";
  for (const char* target : {"sea-forum", "nto", "kenji-mori", "hill-town"}) {
    INFO(target);
    const auto loaded =
        load_files(changed("statements.json", answers, R"("answers": ")" + std::string(target) + "\""));
    CHECK(lines_of(loaded.problems).empty());
  }
  expect_problem("statements.json", answers, R"("answers": "mori-calls-for-boat")",
                 {"unknown-reference", "\"mori-calls-for-boat\"", "an event, a place or a statement",
                  "mori-calls-for-boats"});
  expect_problem("statements.json", answers, R"("answers": "daily-2025")",
                 {"wrong-reference",
                  R"("daily-2025",)"
                  "\n    \"what\"",
                  "is of another kind: a source", ""});
  expect_problem("statements.json", answers, R"("answers": "view-on-ferry")",
                 {"bad-choice", "\"view-on-ferry\",\n", "answers itself", ""});
}

TEST_CASE("references into a file that could not be read are not called unknown") {
  DeckFiles files = example_files();
  files["organisations.json"] = "[ {";
  const LoadedDeck loaded = load_files(files);
  INFO(lines_of(loaded.problems));
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.front().code == "malformed-json");
}

TEST_CASE("dates that do not exist or are not written as EDTF are refused") {
  expect_problem("agreements.json", R"("date": "2025-12-04")", R"("date": "2025-02-30")",
                 {"bad-date", "\"2025-02-30\"", "no such day", ""});
  expect_problem("events.json", R"("date": "2025-12")", R"("date": "December 2025")",
                 {"bad-date", "\"December 2025\"", "expected a date such as", ""});
  expect_problem("people.json", R"("asOf": "2025-12-04")", R"("asOf": "2025/..")",
                 {"bad-date", "\"2025/..\"", "does not say when", ""});
}

TEST_CASE("a word outside the choices is refused with the nearest one") {
  expect_problem("people.json", R"("side": "japan")", R"("side": "japn")",
                 {"bad-choice", "\"japn\"", "one of \"taiwan\"", "japan"});
  expect_problem("organisations.json", R"("topic": "organisations")", R"("topic": "events")",
                 {"bad-choice", "\"events\"", "one of \"people\"", ""});
  expect_problem("people.json", R"("for": ["name"])", R"("for": ["nam"])",
                 {"bad-choice", "[\"nam\"]", "no field \"nam\"", "name"});
}

TEST_CASE("an article's file is a name, never a way out of the articles' folder") {
  expect_problem("deck.json", R"("daily.txt")", R"("../daily.txt")",
                 {"bad-choice", "\"../daily.txt\"", "more than a file's name", ""});
}

TEST_CASE("evidence outside the article's body is refused") {
  expect_problem("figures.json", R"("paragraph": 3)", R"("paragraph": 4)",
                 {"outside-body", "4,", "expected one of its body paragraphs: 1 to 3, 5", ""});
  expect_problem("deck.json", R"("paragraph": 5)", R"("paragraph": 9)",
                 {"outside-body", "9,", "not in the body of \"daily-2025\"", ""});
}

TEST_CASE("what becomes a fact must be carried by evidence") {
  expect_problem("agreements.json", R"(["signedBy", "purpose"])", R"(["purpose"])",
                 {"no-evidence", R"(["lin-mei-hua")", "no evidence carries \"signedBy\"", ""});
  expect_problem("people.json",
                 R"([ { "source": "daily-2025", "paragraph": 3, "sha256": "00000000000000ab" } ])", "[]",
                 {"no-evidence", "[] }", "this list is empty", ""});
  expect_problem("places.json", R"("evidence": [ { "basis": "reference")",
                 R"(
    "facts": [ { "id": "age", "says": "It is {answer} old.", "ask": "How old is it?", "value": 9, "unit": "years",
      "evidence": [ { "basis": "reference", "reference": "An atlas" } ] } ],
    "evidence": [ { "basis": "reference")",
                 {"no-evidence", "9,", "no evidence carries \"value\"", ""});
}

TEST_CASE("who took part and what was answered must be carried by evidence") {
  const std::string evidence = R"("paragraph": 3, "sha256": "00000000000000ab" } ])";
  expect_problem("events.json", evidence,
                 R"("paragraph": 3, "sha256": "00000000000000ab", "for": ["date", "place", "ledBy"] } ])",
                 {"no-evidence", R"(["kenji-mori")", "no evidence carries \"with\"", ""});
  expect_problem("statements.json", R"("paragraph": 1, "sha256": "00000000000000ad" } ])",
                 R"("paragraph": 1, "sha256": "00000000000000ad", "for": ["said"] } ])",
                 {"no-evidence", "\"mori-calls-for-boats\",\n", "no evidence carries \"answers\"", ""});
}

TEST_CASE("a native name may rest on a reference") {
  const DeckFiles files = changed(
      "people.json", R"("for": ["name"] } ])",
      R"("for": ["name"] }, { "basis": "reference", "reference": "A list", "for": ["native"] } ])",
      changed("people.json", R"("name": "Kenji Mori")", R"("name": "Kenji Mori", "native": "森健二")"));
  CHECK(load_files(files).problems.empty());
}

TEST_CASE("fields of evidence follow its basis") {
  expect_problem("places.json", R"("basis": "reference", "reference": "An atlas")", R"("basis": "reference")",
                 {"missing-field", R"({ "basis")", "\"reference\" is missing", ""});
  expect_problem("places.json", R"("reference": "An atlas")", R"("reference": "An atlas", "paragraph": 1)",
                 {"unknown-field", "1, \"for\"", "has no place beside this basis", ""});
}

TEST_CASE("two people may not share a name in any accepted form") {
  expect_problem("people.json", R"("name": "Kenji Mori", "family": "Mori")",
                 R"("name": "Kenji Mori", "family": "Mori", "also": ["LIN, Mei hua"])",
                 {"same-name", R"(["LIN, Mei hua"])", "also stands for \"lin-mei-hua\"", ""});
  expect_problem("places.json", R"("name": "Hill Town")", R"("name": "Harbour city")",
                 {"same-name", "\"Harbour city\"", "also stands for \"harbour-city\"", ""});
}

TEST_CASE("a sentence has one place for its answer and a question has none") {
  expect_problem("figures.json", "made {answer} a year", "made many trips",
                 {"bad-wording", "\"The ferry made", "{answer} exactly once", ""});
  expect_problem("figures.json", "made {answer} a year", "made {answer} of {answer}",
                 {"bad-wording", "\"The ferry made", "{answer} exactly once", ""});
  expect_problem("figures.json", "make a year?", "make a year",
                 {"bad-wording", "\"How many", "question mark", ""});
}

TEST_CASE("a text answer with two wrong ones is refused") {
  expect_problem("organisations.json", R"({ "text": "open skies", "why": "She spoke of the sea." }, )", "",
                 {"bad-wording", R"([ { "text": "open roads")", "there are 2 wrong answers", ""});
  expect_problem("organisations.json", R"("text": "open skies")", R"("text": "Free seas")",
                 {"bad-choice", "\"Free seas\"", "is the answer", ""});
  expect_problem("organisations.json", R"("text": "open skies")", R"("text": "open roads")",
                 {"bad-choice", R"("open roads", "why": "She spoke of the sea." },
)",
                  "stands here already", ""});
}

TEST_CASE("a claim names whoever makes it") {
  expect_problem("organisations.json", "According to Lin Mei-hua, the office", "The office",
                 {"bad-wording", "\"The office stands", "\"lin-mei-hua\", is not named", ""});
  expect_problem("organisations.json", ", according to Lin Mei-hua?", "?",
                 {"bad-wording", "\"What does the office", "is not named", ""});
  expect_problem("statements.json", "What did a Daily News editorial of February 2026 call the ferry?",
                 "What is the ferry?",
                 {"bad-wording", "\"What is the ferry?", "\"view-2026\", is not named", ""});
}

TEST_CASE("a place that speaks may be called by another place on its side, its capital") {
  DeckFiles files = changed("statements.json", R"("speaker": "kenji-mori")", R"("speaker": "harbour-city")");
  files = changed("statements.json", "What did Kenji Mori call for", "What did Hill Town call for", files);
  CHECK(load_files(files).problems.size() == 1);
  files =
      changed("places.json", R"("kind": "city", "in")", R"("kind": "city", "side": "taiwan", "in")", files);
  CHECK(lines_of(load_files(files).problems).empty());
}

TEST_CASE("what was said does not name the speaker") {
  expect_problem("statements.json", "called for more boats", "called for more of Mori's boats",
                 {"bad-wording", "\"called for more of", "names the speaker", ""});
}

TEST_CASE("what an article itself says must be asked for") {
  const std::string what = R"(
    "what": { "ask": "What did a Daily News editorial of February 2026 call the ferry?", "answer": "a bridge",
              "instead": [ { "text": "a gate", "why": "It spoke of a bridge." }, { "text": "a wall", "why": "It spoke of a bridge." },
                           { "text": "a road", "why": "It spoke of a bridge." } ] },)";
  expect_problem("statements.json", what, "",
                 {"missing-field", R"({ "id": "view-on-ferry")", "\"what\"", ""});
}

TEST_CASE("a field has a place only beside the answer that it goes with") {
  expect_problem("organisations.json", R"("answer": "harbour-city",)",
                 R"("answer": "harbour-city", "unit": "km",)",
                 {"unknown-field", "\"km\"", "has no place in this fact", ""});
  expect_problem("organisations.json", R"("answer": "harbour-city",)",
                 R"("answer": "harbour-city", "date": "2025",)",
                 {"unknown-field", "\"2025\"", "several answers", ""});
}

TEST_CASE("a digest has sixteen hex digits") {
  expect_problem("figures.json", "00000000000000ab", "00AB",
                 {"bad-hash", "\"00AB\"", "first 16 hex digits", ""});
}

TEST_CASE("a family name is a part of the name") {
  expect_problem("people.json", R"("family": "Lin")", R"("family": "Li")",
                 {"bad-wording", "\"Li\"", "no part of the name", ""});
}

TEST_CASE("coordinates are two numbers on the Earth, with a distance and with evidence") {
  const auto expect = [](const std::string& from, const std::string& to, const Expected& expected) {
    expect_problem("places.json", from, to, expected);
  };
  expect("[25.04, 121.5]", "[121.5, 25.04]",
         {"wrong-type", "[121.5", "[latitude, longitude] in degrees, -90 to 90 and -180 to 180", ""});
  expect("[25.04, 121.5]", "[25.04, 121.5, 3]", {"wrong-type", "[25.04", "these are no coordinates", ""});
  expect("[25.04, 121.5]", "\"25 N\"", {"wrong-type", "\"25 N\"", "this is text", ""});
  expect(R"("withinKm": 30)", R"("withinKm": 0)", {"wrong-type", "0,", "kilometres above 0", ""});
  expect(R"(, "withinKm": 30)", "", {"missing-field", "[25.04", "\"withinKm\" is missing", ""});
  expect(R"("coordinates": [25.04, 121.5],)", "", {"missing-field", "30", "\"coordinates\" is missing", ""});
  expect(R"("for": ["coordinates"])", R"("for": ["native"])",
         {"no-evidence", "[25.04", "no evidence carries \"coordinates\"", ""});
}

TEST_CASE("wording of one's own names a way of asking that there is") {
  expect_problem("agreements.json", R"("date": { "ask")", R"("data": { "ask")",
                 {"unknown-reference", R"("data")", "to be asked as \"data\"", "date"});
  expect_problem("agreements.json", R"("purpose/purpose")", R"("purpose/purpos")",
                 {"unknown-reference", R"("purpose/purpos")", "to be asked as", "purpose/purpose"});
  expect_problem("agreements.json", "is to {answer}.", "is to do it.",
                 {"bad-wording", R"("The ferry pact is to)", "{answer} exactly once", ""});
  expect_problem("agreements.json", "sign the ferry pact?", "sign the ferry pact",
                 {"bad-wording", R"("On which day)", "a question mark at its end", ""});
  expect_problem("agreements.json", R"("ask": "On which day did the two offices sign the ferry pact?")", "",
                 {"missing-field", R"({ "date")", "\"date\" has no words", ""});
}

TEST_CASE("what an author wrote out has no second wording") {
  expect_problem("organisations.json", R"("does": "looks)",
                 R"("wording": { "seat": { "ask": "Where is it?" } }, "does": "looks)",
                 {"unknown-reference", R"("seat": { "ask")", "one of \"acronym\", \"acronym/acronym\"", ""});
}

TEST_CASE("a set has one form, enough facts and a finished sentence") {
  const auto expect = [](const std::string& from, const std::string& to, const Expected& expected) {
    expect_problem("sets.json", from, to, expected);
  };
  expect(R"(, "match": ["fto.does", "nto.does"])", "",
         {"missing-field", R"({ "id": "offices-and)", "one of \"order\", \"match\", \"all\"", ""});
  expect(R"("match": [)", R"("all": ["fto.seat", "nto.moved"], "match": [)",
         {"unknown-field", R"(["fto.seat")", "several forms: \"match\", \"all\"", ""});
  expect(R"(, "nto.moved"])", "]", {"bad-choice", R"(["ferry-pact.date")", "from 3 to 6", ""});
  expect(R"(["fto.does", "nto.does"])", R"(["fto.does"])",
         {"bad-choice", R"(["fto.does"])", "from 2 to 6", ""});
  expect("Put these in order, earliest first.", "Put these in order",
         {"bad-wording", R"("Put these in order")", "no finished sentence", ""});
  expect(R"("order": [)", R"("wrong": ["fto"], "order": [)",
         {"unknown-field", R"(["fto"], "order")", "no place beside \"order\"", ""});
  expect(R"("id": "signatories")", R"("id": "fto")",
         {"duplicate-id", R"("fto", "ask")", "taken at organisations.json:2", ""});
}

TEST_CASE("a briefing has a headline, 120 to 200 words, and links to facts that there are") {
  const auto expect = [](const std::string& from, const std::string& to, const Expected& expected) {
    expect_problem("briefings.json", from, to, expected);
  };
  expect(
      "ferry-pact.date", "ferry-pact.dote",
      {"unknown-reference", R"("It was signed)", "there is no fact \"ferry-pact.dote\"", "ferry-pact.date"});
  expect("(ferry-pact.date)", "", {"bad-wording", R"("It was signed)", "[words](fact.id)", ""});
  expect("[4 December 2025]", "4 December 2025]", {"bad-wording", R"("It was signed)", "not closed", ""});
  expect("[4 December 2025]", "[]", {"bad-wording", R"("It was signed)", "nothing in it", ""});
  expect("A ferry pact", "A ferry pact that is told of in far too many words to stand above a page, and so",
         {"bad-wording", R"("A ferry pact)", "at most 60", ""});
  expect(" The ferry sails on, and the offices speak of it often.", "",
         {"bad-wording", R"(["The ferry sails)", "from 120 to 200", ""});
  expect(R"("daily-2025")", R"("dayly-2025")",
         {"unknown-reference", R"("dayly-2025")", "dayly-2025", "daily-2025"});
}

TEST_CASE("links are the words that stand for a fact") {
  CHECK(linked_text("On [4 May](a.date) it began.") ==
        LinkedText{{"On ", {}}, {"4 May", {"a.date"}}, {" it began.", {}}});
  CHECK(linked_text("") == LinkedText{});
  for (const char* broken : {"[", "]", "[a]", "[a](", "[a]()", "[](b)", "[a [b](c)", "a](b)"}) {
    CHECK_FALSE(linked_text(broken));
  }
}

TEST_CASE("a set names facts that there are") {
  expect_problem("sets.json", R"("nto.founded")", R"("nto.fonded")",
                 {"unknown-reference", R"("nto.fonded")", "there is no fact \"nto.fonded\"", "nto.founded"});
}

TEST_CASE("what is put in order has dates of which one is earlier, and names") {
  expect_problem(
      "sets.json", R"("nto.moved")", R"("sea-forum.date")",
      {"bad-date", R"("sea-forum.date")", "\"ferry-pact.date\" and \"sea-forum.date\" overlap", ""});
  expect_problem("sets.json", R"("nto.moved")", R"("fto.does")",
                 {"wrong-reference", R"("fto.does"] })", "is no date", ""});
  const DeckFiles files =
      changed("organisations.json", R"("as": "the move of the Nippon Trade Office",)", "");
  const LoadedDeck loaded = load_files(files);
  REQUIRE(loaded.problems.size() == 1);
  CHECK(message(loaded.problems[0]) ==
        "nothing short says what \"nto.moved\" is about, expected the field \"as\" in that fact");
}

TEST_CASE("what is matched or chosen has an answer of its own, of one sort") {
  expect_problem("sets.json", R"(["fto.does", "nto.does"])", R"(["ferry-pact.place", "sea-forum.place"])",
                 {"bad-choice", R"("sea-forum.place")", "have the same answer", ""});
  expect_problem("sets.json", R"(["fto.does", "nto.does"])", R"(["fto.does", "fto.acronym"])",
                 {"bad-choice", R"("fto.acronym")", "have the same subject", ""});
  expect_problem("sets.json", R"("all": ["ferry-pact.signed-by.lin-mei-hua")",
                 R"("all": ["ferry-pact.place")",
                 {"wrong-reference", R"(["ferry-pact.place")", "of several sorts", ""});
  expect_problem("sets.json", R"("instead": [)", R"("wrong": ["kenji-mori"], "instead": [)",
                 {"bad-choice", R"(["kenji-mori"])", "\"kenji-mori\" is a right answer", ""});
  expect_problem("sets.json", R"("instead": [)", R"("wrong": ["hill-town"], "instead": [)",
                 {"wrong-reference", R"(["hill-town"])", "of another sort", ""});
  expect_problem("sets.json", "Ann Other", "Kenji Mori",
                 {"bad-choice", R"("Kenji Mori")", "is the answer", ""});
}

TEST_CASE("broken JSON is named with the place where reading stopped") {
  const LoadedDeck loaded = load_files(changed("events.json", R"("the": true,)", R"("the": true)"));
  INFO(lines_of(loaded.problems));
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.front().code == "malformed-json");
  CHECK(loaded.problems.front().place.line == 2);
}

TEST_CASE("a file that no deck has is named with the one that was meant") {
  DeckFiles files = example_files();
  files["peoples.json"] = "[]";
  files["bank.json"] = "{}";
  files["README.md"] = "notes";
  const LoadedDeck loaded = load_files(files);
  INFO(lines_of(loaded.problems));
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.front().code == "unknown-file");
  CHECK(loaded.problems.front().place.file == "peoples.json");
  CHECK(loaded.problems.front().nearest == "people.json");
}

TEST_CASE("a deck without its deck.json is refused") {
  DeckFiles files = example_files();
  files.erase("deck.json");
  const LoadedDeck loaded = load_files(files);
  INFO(lines_of(loaded.problems));
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.front().code == "missing-file");
}

TEST_CASE("every problem is named at once, file by file and from the top") {
  DeckFiles files = changed("people.json", R"("family": "Lin")", R"("family": 7)");
  files = changed("people.json", R"("of": "fto")", R"("of": "fo")", files);
  files = changed("deck.json", R"("genre": "news")", R"("genre": "nws")", files);
  files = changed("statements.json", R"("speaker": "kenji-mori")", R"("speaker": "mori")", files);
  const LoadedDeck loaded = load_files(files);
  std::vector<std::string> codes;
  for (const Problem& problem : loaded.problems) codes.push_back(problem.place.file + " " + problem.code);
  CHECK(codes == std::vector<std::string>{"deck.json bad-choice", "people.json wrong-type",
                                          "people.json unknown-reference",
                                          "statements.json unknown-reference"});
}

}  // namespace communique
