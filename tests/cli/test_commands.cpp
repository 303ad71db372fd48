// The command line as other programs see it: what it prints, where, and its exit codes.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/program.hpp"
#include "temporary_folder.hpp"

using namespace communique;
using test::Ran;
using test::run;

namespace {

namespace fs = std::filesystem;

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("facts --json prints one document with the fields that other programs rely on") {
  const TemporaryFolder folder;
  const Ran ran = run(folder.path(), "facts taiwan-japan --json");
  REQUIRE(ran.exit == 0);
  const auto json = nlohmann::json::parse(ran.out);
  CHECK(json["deck"] == "taiwan-japan");
  REQUIRE(json["facts"].size() >= 200);
  for (const auto& fact : json["facts"]) {
    for (const char* field : {"id", "topic", "statement", "answer", "attribution", "asOf", "evidence"}) {
      INFO(fact["id"] << ' ' << field);
      CHECK(fact.contains(field));
    }
    REQUIRE_FALSE(fact["evidence"].empty());
    for (const auto& piece : fact["evidence"]) {
      CHECK((piece.contains("source") && piece.contains("paragraph") && piece.contains("basis")));
    }
  }
}

TEST_CASE("questions --json lists stems, options and keys that agree") {
  const TemporaryFolder folder;
  const Ran ran = run(folder.path(), "questions taiwan-japan --json");
  REQUIRE(ran.exit == 0);
  const auto json = nlohmann::json::parse(ran.out);
  REQUIRE(json["questions"].size() >= 500);
  std::set<std::string> kinds;
  for (const auto& question : json["questions"]) {
    INFO(question["id"]);
    const std::string kind = question["kind"];
    const auto options = question["options"].size();
    CHECK_FALSE(question["explanation"].get<std::string>().empty());
    const auto correct = question["correct"].get<std::vector<std::size_t>>();
    for (const std::size_t option : correct) CHECK(option < options);
    if (kind == "single" || kind == "true-false") {
      CHECK(correct.size() == 1);
      CHECK((kind == "true-false" ? options == 2 : options >= 3));
    } else if (kind == "multiple") {
      CHECK(correct.size() < options);
      CHECK(std::is_sorted(correct.begin(), correct.end()));
    } else if (kind == "order") {
      CHECK(correct.size() == options);
    } else if (kind == "match") {
      REQUIRE(question["pairs"].size() == correct.size());
      for (std::size_t i = 0; i < correct.size(); ++i)
        CHECK(question["pairs"][i][1] == question["options"][correct[i]]);
    } else {
      CHECK(options == 0);
    }
    if (kind == "typed" || kind == "gap") CHECK_FALSE(question["accept"].empty());
    if (kind == "date") CHECK(question.contains("date"));
    if (kind == "number") CHECK((question["value"].is_number() && question["tolerance"].is_number()));
    if (kind == "map") CHECK((question["lat"].is_number() && question["km"] > 0));
    const auto facts = question["facts"].size();
    const bool has_parts = kind == "multiple" || kind == "order" || kind == "match";
    CHECK((has_parts ? facts == correct.size() : facts == 1));
    kinds.insert(kind);
  }
  CHECK(kinds.size() == 10);
  CHECK(run(folder.path(), "questions taiwan-japan --json").out == ran.out);
  CHECK(run(folder.path(), "questions taiwan-japan --json --seed 5").out != ran.out);
}

TEST_CASE("check says what is in the bundled deck and how good its questions are") {
  const TemporaryFolder folder;
  const Ran ran = run(folder.path(), "check taiwan-japan");
  for (const char* part : {"topic", "kind", "go beyond who and when", "blind guesser", "stem_overlap",
                           "candidates dropped for", "have an error or a warning"}) {
    INFO(part);
    CHECK(ran.out.find(part) != std::string::npos);
  }
  const auto json = nlohmann::json::parse(run(folder.path(), "check taiwan-japan --json").out);
  CHECK(ran.exit == 0);
  CHECK(json["problems"].empty());
  CHECK(json["counts"]["facts"] >= 200);
  const int questions = json["counts"]["questions"];
  CHECK(json["questions"]["total"] == questions);
  for (const char* by : {"kind", "topic"}) {
    int sum = 0;
    for (const auto& [name, count] : json["questions"][by].items()) sum += count.get<int>();
    CHECK(sum == questions);
  }
  CHECK(json["questions"]["beyondWhoAndWhen"].get<int>() * 4 >= questions);
  for (const auto& flaw : json["flaws"]) {
    INFO(flaw["criterion"]);
    CHECK(flaw["count"] == flaw["questions"].size());
    CHECK((flaw["severity"] == "error" || flaw["severity"] == "warning" || flaw["severity"] == "info"));
  }
  CHECK(json["guessers"].size() == 10);
  CHECK_FALSE(json["dropped"].empty());
  CHECK_FALSE(json.contains("coverage"));
}

TEST_CASE("check --flaws lists each flawed question with what is wrong with it") {
  const TemporaryFolder folder;
  const auto json = nlohmann::json::parse(run(folder.path(), "check taiwan-japan --json").out);
  const std::string out = run(folder.path(), "check taiwan-japan --flaws").out;
  for (const auto& flaw : json["flaws"]) {
    const std::string name = flaw["severity"].get<std::string>() + " " + flaw["criterion"].get<std::string>();
    for (const std::string id : flaw["questions"]) CHECK(out.find(id + ": " + name) != std::string::npos);
  }
}

TEST_CASE("check --coverage tells what stands on each paragraph, and a paragraph with nothing is an error") {
  const TemporaryFolder folder;
  const fs::path deck = folder.path() / "copy";
  fs::copy(fs::path(COMMUNIQUE_SOURCE_DIR) / "questions" / "taiwan-japan", deck);
  auto json = nlohmann::ordered_json::parse(read_file(deck / "deck.json").value_or(""));
  auto& source = json["sources"][0];
  const int last = source["bodyParagraphs"].back();
  source["bodyParagraphs"].push_back(last + 100);
  source["bodyParagraphs"].push_back(last + 101);
  json["withoutFact"].push_back(
      {{"source", source["id"]}, {"paragraph", last + 101}, {"why", "a picture's caption"}});
  std::ofstream(deck / "deck.json") << json.dump();

  const Ran text = run(folder.path(), "check copy --coverage");
  CHECK(text.exit == 1);
  const std::string bare = "paragraph " + std::to_string(last + 100);
  CHECK(text.error.find(bare + " of " + source["id"].get<std::string>() + " carries no fact") !=
        std::string::npos);
  CHECK(text.out.find(bare + ": no fact: no reason given") != std::string::npos);
  CHECK(text.out.find(": no fact: a picture's caption") != std::string::npos);

  const auto found = nlohmann::json::parse(run(folder.path(), "check copy --coverage --json").out);
  const auto is_bare = [](const auto& problem) { return problem["code"] == "uncovered-paragraph"; };
  CHECK(std::count_if(found["problems"].begin(), found["problems"].end(), is_bare) == 1);
  int bare_ones = 0;
  for (const auto& paragraph : found["coverage"]) {
    if (paragraph["facts"].empty() && paragraph["withoutFact"].is_null()) ++bare_ones;
    for (const auto& fact : paragraph["facts"]) CHECK(fact["questions"].is_array());
  }
  CHECK(bare_ones == 1);
}

TEST_CASE("A broken deck is refused with every place that is wrong, and exit code 1") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "deck");
  std::ofstream(folder.path() / "deck" / "deck.json")
      << "{ \"id\": \"deck\", \"titel\": \"X\",\n \"language\": \"en\" }";
  std::ofstream(folder.path() / "deck" / "people.json") << "[ { \"id\": \"A b\" },\n {";
  const Ran ran = run(folder.path(), "check deck");
  CHECK(ran.exit == 1);
  CHECK(ran.error.find("deck.json:1:") != std::string::npos);
  CHECK(ran.error.find("did you mean \"title\"") != std::string::npos);
  CHECK(ran.error.find("people.json:2:") != std::string::npos);
  const Ran as_json = run(folder.path(), "check deck --json");
  CHECK(as_json.exit == 1);
  CHECK(nlohmann::json::parse(as_json.out)["problems"].size() >= 2);
  CHECK(run(folder.path(), "check no-such-deck").exit == 1);
}

TEST_CASE("Wrong usage is exit code 2 with the nearest right word") {
  const TemporaryFolder folder;
  const Ran ran = run(folder.path(), "genrate taiwan-japan");
  CHECK(ran.exit == 2);
  CHECK(ran.error.find("did you mean \"generate\"") != std::string::npos);
  CHECK(run(folder.path(), "facts --jsno").exit == 2);
  CHECK(run(folder.path(), "screenshot").exit == 2);
  CHECK(run(folder.path(), "quiz --length 0").exit == 2);
  CHECK(run(folder.path(), "--help").exit == 0);
  CHECK(run(folder.path(), "--version").exit == 0);
}

TEST_CASE("A closed pipe ends a command with a message, not a trace") {
  const TemporaryFolder folder;
  const std::string command = std::string("cd '") + folder.path().string() +
                              "' && ( '" COMMUNIQUE_PROGRAM
                              "' facts taiwan-japan --json 2>error; echo $? >exit ) | head -c 10 >out";
  REQUIRE(std::system(command.c_str()) == 0);
  CHECK(read_file(folder.path() / "exit").value_or("") == "3\n");
  CHECK(read_file(folder.path() / "error").value_or("").find("standard output") != std::string::npos);
}

TEST_CASE("A full output device is exit code 3") {
  const TemporaryFolder folder;
  const Ran ran = run(folder.path(), "facts taiwan-japan --json >/dev/full; exit $?; true");
  CHECK(ran.exit == 3);
}

TEST_CASE("A round in the terminal is kept and reported") {
  const TemporaryFolder folder;
  const Ran quiz =
      run(folder.path(), "quiz taiwan-japan --learner Mei --length 5", repeated("2020\ns\na\n\n", 60));
  CHECK(quiz.exit == 0);
  CHECK(quiz.out.find("Question 1 of 5") != std::string::npos);
  const Ran report = run(folder.path(), "report --csv");
  REQUIRE(report.exit == 0);
  CHECK(report.out.find("learner,session,time,deck,question,fact") == 0);
  CHECK(std::count(report.out.begin(), report.out.end(), '\n') >= 6);
  CHECK(report.out.find("\r\nMei,1,") != std::string::npos);
  CHECK(run(folder.path(), "report").out.find("Mei") == 0);
  CHECK(run(folder.path(), "report --learner Nobody").exit == 1);
}

TEST_CASE("Input that ends in the middle of a round loses nothing that was answered") {
  const TemporaryFolder folder;
  const Ran quiz = run(folder.path(), "quiz taiwan-japan --learner Mei", "s\na\n2020\n");
  CHECK(quiz.exit == 0);
  const Ran report = run(folder.path(), "report --csv");
  CHECK(std::count(report.out.begin(), report.out.end(), '\n') >= 2);
}

TEST_CASE("Without records there is nothing to report, and it says so") {
  const TemporaryFolder folder;
  const Ran ran = run(folder.path(), "report");
  CHECK(ran.exit == 1);
  CHECK(ran.error.find("records.sqlite is not there") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path() / "data"));
}

TEST_CASE("generate writes the same bank again") {
  const TemporaryFolder folder;
  fs::copy(fs::path(COMMUNIQUE_SOURCE_DIR) / "questions" / "taiwan-japan", folder.path() / "copy");
  const std::string before = read_file(folder.path() / "copy" / "bank.json").value_or("");
  const Ran ran = run(folder.path(), "generate copy");
  CHECK(ran.exit == 0);
  CHECK(ran.out.find("questions from") != std::string::npos);
  CHECK((read_file(folder.path() / "copy" / "bank.json").value_or("") == before));
}

TEST_CASE("simulate tells what each way of practising comes to") {
  const TemporaryFolder folder;
  const Ran ran = run(folder.path(), "simulate --learners 1 --days 5 --seed 7 --json");
  REQUIRE(ran.exit == 0);
  const auto json = nlohmann::json::parse(ran.out);
  CHECK(json["seed"] == 7);
  std::set<std::string> policies;
  for (const auto& each : json["policies"]) {
    policies.insert(each["policy"].get<std::string>());
    CHECK(each["known"] > 0);
    CHECK(each["minutes"] > 0);
  }
  CHECK(policies == std::set<std::string>{"communique", "sm-2", "leitner", "fixed", "random"});
  CHECK(run(folder.path(), "simulate --learners 0").exit == 2);
  CHECK(run(folder.path(), "simulate --deck nowhere").exit == 1);
}

TEST_CASE("A screen becomes a picture without a display") {
  const TemporaryFolder folder;
  const Ran ran = run(folder.path(), "screenshot single -o q.png --size 1024x640");
  REQUIRE(ran.exit == 0);
  const std::string png = read_file(folder.path() / "q.png").value_or("");
  CHECK(png.size() > 5000);
  CHECK(png.substr(1, 3) == "PNG");
  const Ran unknown = run(folder.path(), "screenshot singel -o q.png");
  CHECK(unknown.exit == 2);
  CHECK(unknown.error.find("did you mean \"single\"") != std::string::npos);
  CHECK(run(folder.path(), "screenshot single -o no/such/q.png").exit == 3);
}

TEST_CASE("screenshot --list names the screens, one a line") {
  const TemporaryFolder folder;
  const Ran ran = run(folder.path(), "screenshot --list");
  REQUIRE(ran.exit == 0);
  CHECK(ran.out.starts_with("welcome\n"));
  CHECK(ran.out.find("\nalmost-typed\n") != std::string::npos);
  CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') > 40);
}

TEST_CASE("Without a display the window refuses with exit code 3 and the way on") {
  const TemporaryFolder folder;
  const std::string command = std::string("cd '") + folder.path().string() +
                              "' && env -u DISPLAY -u WAYLAND_DISPLAY '" COMMUNIQUE_PROGRAM
                              "' --data data >out 2>error";
  const int status = std::system(command.c_str());
  CHECK(WEXITSTATUS(status) == 3);
  CHECK(read_file(folder.path() / "error").value_or("").find("communique quiz") != std::string::npos);
}
