// A learner's file: whole and exact both ways, and clear about what is wrong with one that is not.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "exchange/learner_file.hpp"

using namespace communique;
using Json = nlohmann::ordered_json;

namespace {

constexpr Instant kNow =
    std::chrono::sys_days(std::chrono::year(2025) / 12 / 4) + std::chrono::milliseconds(36'902'007);

Attempt an_attempt(int id, const Response& response) {
  Attempt attempt;
  attempt.id = {id};
  attempt.session = {7};
  attempt.deck = {"taiwan-japan"};
  attempt.question = {"tjra.chairman/who"};
  attempt.turn = {attempt.question, ~std::uint64_t{0}, id % 2 == 0, {"Shuzo Sumi"}};
  attempt.facts = {{"tjra.chairman"}, {"a fact that the deck no longer has"}};
  attempt.outcomes = {Verdict::Almost, Verdict::Wrong};
  attempt.topic = Topic::Statements;
  attempt.kind = Kind::TrueFalse;
  attempt.response = response;
  attempt.shown = "蘇嘉全 \"quoted\"\n";
  attempt.verdict = Verdict::Almost;
  attempt.points = 5;
  attempt.at = kNow + std::chrono::minutes(id);
  attempt.took = std::chrono::milliseconds(4200);
  attempt.study_day = 20426;
  attempt.effort = Effort::Hinted;
  attempt.contrasts = {{{"tjra.chairman"}, "Su Jia-chyuan", "Shuzo Sumi", true}, {{"x"}, "", "", false}};
  attempt.predicted = 0.1 + 0.2;
  return attempt;
}

LearnerArchive a_life() {
  LearnerArchive archive;
  archive.name = "Mei";
  archive.since = kNow;
  archive.aims.exam = 20500;
  archive.aims.desired_retention = 0.87;
  archive.weights = kDefaultWeights;
  LearnerArchive::OfDeck& deck = archive.decks.emplace_back();
  deck.deck = {"taiwan-japan"};
  SessionRecord session;
  session.id = {7};
  session.started = kNow;
  session.finished = kNow + std::chrono::hours(1);
  session.turns = {{{"tjra.chairman/who"}, 1, false, {"Shuzo Sumi"}}, {{"b/when"}, ~std::uint64_t{0}, false}};
  deck.sessions.push_back(session);
  int id = 0;
  for (const Response& response : {Response{Chosen{2}}, Response{Picked{{2, 0}}}, Response{Arranged{{1, 0}}},
                                   Response{Paired{{1, kUnpaired}}}, Response{Located{{25.0375, -121.5}}},
                                   Response{Written{""}}, Response{Skipped{}}}) {
    deck.attempts.push_back(an_attempt(++id, response));
  }
  FactMemory memory;
  memory.memory = {MemoryState::Review, 12.345678901234567, 5.5, 0, 4, 1, 12, 12 * 1440};
  memory.first_day = 20400;
  memory.last_day = 20426;
  memory.last_at = kNow;
  deck.memories[{"tjra.chairman"}] = memory;
  deck.memories[{"a"}] = memory;
  deck.suspended = {{"b"}};
  deck.flags = {{0, {"b/when"}, "Is that so?", kNow}};
  archive.decks.push_back({{"another-deck"}, {}, {}, {}, {{"c"}}, {}});
  return archive;
}

Json a_file() { return Json::parse(learner_file(a_life())); }

/// The problems of a file, one a line.
std::string problems_of(const std::string& text) {
  const auto read = read_learner_file(text, "mei.json");
  REQUIRE(read);
  std::string lines;
  for (const Problem& problem : read->problems) lines += to_line(problem) + '\n';
  return lines;
}

/// Expects exactly one problem, in these words among others.
void check_refused(const Json& file, const std::string& words) {
  const auto read = read_learner_file(file.dump(1), "mei.json");
  REQUIRE(read);
  INFO(problems_of(file.dump(1)));
  REQUIRE(read->problems.size() == 1);
  CHECK(to_line(read->problems[0]).find(words) != std::string::npos);
  CHECK(read->problems[0].place.line > 1);
  CHECK(read->archive.decks.empty());
}

}  // namespace

TEST_CASE("A learner's file read again is the learner, byte for byte") {
  const std::string text = learner_file(a_life());
  const auto read = read_learner_file(text, "mei.json");
  REQUIRE(read);
  CHECK(problems_of(text).empty());
  CHECK(learner_file(read->archive) == text);
  const LearnerArchive::OfDeck& deck = read->archive.decks.at(0);
  CHECK(deck.memories == a_life().decks[0].memories);
  CHECK(deck.sessions.at(0).turns == a_life().decks[0].sessions[0].turns);
  CHECK(deck.attempts.at(4).response == a_life().decks[0].attempts[4].response);
  CHECK(deck.attempts.at(1).turn == a_life().decks[0].attempts[1].turn);
  CHECK(read->archive.decks.at(1).suspended.size() == 1);
}

TEST_CASE("A session from a class keeps its lesson on the way, and only then asks for a newer program") {
  LearnerArchive archive = a_life();
  CHECK(a_file()["version"] == 1);
  archive.decks[0].sessions[0].lesson = "0123456789abcdef";
  const std::string text = learner_file(archive);
  CHECK(Json::parse(text)["version"] == 2);
  const auto read = read_learner_file(text, "mei.json");
  REQUIRE(read);
  CHECK(read->problems.empty());
  CHECK(read->archive.decks[0].sessions[0].lesson == "0123456789abcdef");
  archive.decks[0].sessions.push_back(archive.decks[0].sessions[0]);
  archive.decks[0].sessions[1].id = {8};
  CHECK(problems_of(learner_file(archive)).find("the lesson 0123456789abcdef stands twice") !=
        std::string::npos);
}

TEST_CASE("A learner who has not begun has a file too") {
  LearnerArchive archive;
  archive.name = "Mei \"the second\"";
  const auto read = read_learner_file(learner_file(archive), "mei.json");
  REQUIRE(read);
  CHECK(read->problems.empty());
  CHECK(read->archive.name == archive.name);
}

TEST_CASE("An answer from under a clock that was set back goes out and comes in again") {
  LearnerArchive archive = a_life();
  archive.decks[0].attempts[3].at -= std::chrono::days(3650);
  archive.decks[0].attempts[3].study_day -= 3650;
  CHECK(problems_of(learner_file(archive)).empty());
}

TEST_CASE("A file is plain to read: dates as dates, one answer a line") {
  const std::string text = learner_file(a_life());
  CHECK(
      text.find("\n        "
                "{\"id\":1,\"session\":7,\"at\":\"2025-12-04T10:16:02.007Z\",\"studyDay\":\"2025-12-04\"") !=
      std::string::npos);
  CHECK(a_file()["aims"]["exam"] == "2026-02-16");
}

TEST_CASE("A file that was cut off says so, and where, wherever it was cut") {
  const std::string text = learner_file(a_life());
  for (std::size_t size = 1; size + 2 < text.size(); size += 97) {
    const auto read = read_learner_file(text.substr(0, size), "mei.json");
    REQUIRE(read);
    REQUIRE_FALSE(read->problems.empty());
    INFO(size << ": " << to_line(read->problems[0]));
    CHECK((read->problems[0].code == "truncated" || read->problems[0].code == "malformed-json"));
  }
  const std::string half = problems_of(text.substr(0, text.find("\"kind\"") + 3));
  CHECK(half.find("the file ends here, in the middle") != std::string::npos);
  CHECK(half.find("mei.json:") == 0);
}

TEST_CASE("What is no learner file is refused in one line") {
  CHECK(problems_of("{\"name\": \"Anki\", \"cards\": []}") ==
        "mei.json:1:1: this is not a learner file, expected \"format\": \"communique-learner\"\n");
  CHECK(problems_of("[1, 2]").find("not a learner file") != std::string::npos);
  CHECK(problems_of("Dear diary").find("mei.json:1:1: malformed JSON") == 0);
  CHECK(problems_of("").find("the file ends here") != std::string::npos);
  CHECK(problems_of("{\"format\": \"caf\xE9\"}").find("this is not UTF-8 text") != std::string::npos);
  CHECK(problems_of(std::string(10'000'000, '\xFF')).size() < 500);
  CHECK(problems_of(std::string(10'000'000, '[')).size() < 500);
  std::string fields = "{\"a\": 1";
  for (int i = 0; i < 300'000; ++i) fields += ", \"field " + std::to_string(i) + "\": 1";
  CHECK(problems_of(fields + "}").size() < 500);
}

TEST_CASE("A newer version is refused by its number, whatever else is in it") {
  Json file = a_file();
  file["version"] = 3;
  file["decks"] = "somewhere else by then";
  const auto read = read_learner_file(file.dump(), "mei.json");
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ErrorCode::TooNew);
  CHECK(read.error().detail == "version 3, known to 2");
}

TEST_CASE("What was edited by hand is refused where it makes no sense") {
  Json file = a_file();
  Json& deck = file["decks"][0];
  Json& attempt = deck["attempts"][2];
  Json& memory = deck["memories"][1];
  SECTION("a verdict") {
    attempt["verdict"] = "corect";
    check_refused(file, "did you mean \"correct\"?");
  }
  SECTION("how a fact went") {
    attempt["outcomes"]["tjra.chairman"] = 1;
    check_refused(file, "this is a number, expected one of");
  }
  SECTION("negative points") {
    attempt["points"] = -10;
    check_refused(file, "-10 cannot stand here, expected a whole number from 0");
  }
  SECTION("a time before the one before") {
    attempt["at"] = "2025-12-04T00:00:00.000Z";
    check_refused(file, "this time is before that of the attempt before it");
  }
  SECTION("a day that was none") {
    attempt["studyDay"] = "2025-02-30";
    const std::string problems = problems_of(file.dump(1));
    CHECK(problems.find("this is no day") != std::string::npos);
  }
  SECTION("a study day years from its time") {
    attempt["studyDay"] = "2035-12-04";
    check_refused(file, "is not that of its time, expected 2025-12-04 or a day beside it");
  }
  SECTION("stability below nothing") {
    memory["stability"] = -1;
    check_refused(file, "-1 cannot stand here");
  }
  SECTION("difficulty beyond the hardest") {
    memory["difficulty"] = 11;
    check_refused(file, "11 cannot stand here, expected a number from 1 to 10");
  }
  SECTION("an answer twice") {
    attempt["id"] = 1;
    check_refused(file, "the attempt 1 stands twice");
  }
  SECTION("a fact remembered twice") {
    memory["fact"] = "a";
    check_refused(file, "\"a\" stands twice");
  }
  SECTION("an answer of no session") {
    attempt["session"] = 8;
    check_refused(file, "there is no session 8");
  }
  SECTION("text for a number") {
    attempt["tookMs"] = "4200";
    check_refused(file, "this is text, expected a whole number");
  }
  SECTION("a seed that is a number") {
    attempt["seed"] = 4;
    check_refused(file, "this is no seed");
  }
  SECTION("an answer of no kind") {
    attempt["response"] = {{"opinion", 1}};
    check_refused(file, "this is no answer");
  }
  SECTION("an unknown field") {
    attempt["verdikt"] = "wrong";
    check_refused(file, "did you mean \"verdict\"?");
  }
  SECTION("a field that is gone") {
    deck.erase("memories");
    check_refused(file, "the field \"memories\" is missing");
  }
  SECTION("a retention that nobody reaches") {
    file["aims"]["retention"] = 1;
    check_refused(file, "expected a number from 0.7 to 0.97");
  }
  SECTION("weights that are too few") {
    file["weights"].erase(0);
    check_refused(file, "these are 20 numbers, expected a list of 21 numbers");
  }
  SECTION("a list that is none") {
    deck["attempts"] = 3;
    check_refused(file, "expected a list of objects");
  }
}

TEST_CASE("All that is wrong with a file is told at once") {
  Json file = a_file();
  file["name"] = "";
  file["decks"][0]["attempts"][0]["verdict"] = "fine";
  file["decks"][0]["attempts"][1]["id"] = 7;
  file["decks"][0]["attempts"][2]["points"] = "many";
  file["decks"][0]["memories"][0]["stability"] = 1e9;
  const auto read = read_learner_file(file.dump(1), "mei.json");
  REQUIRE(read);
  CHECK(read->problems.size() == 5);
}

TEST_CASE("A seed in a learner's file is digits and nothing else") {
  for (const char* seed : {" 5", "-5", "+5", "5 ", "", "18446744073709551616"}) {
    CAPTURE(seed);
    Json file = a_file();
    file["decks"][0]["sessions"][0]["turns"][0]["seed"] = seed;
    check_refused(file, "this is no seed");
  }
}
