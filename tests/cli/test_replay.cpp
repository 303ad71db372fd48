// `communique replay`: reviews through the scheduler, and what is said of a file that cannot be replayed.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "cli/program.hpp"
#include "temporary_folder.hpp"

using namespace communique;
using nlohmann::json;
using test::Ran;

namespace {

constexpr const char* kVectors = COMMUNIQUE_SOURCE_DIR "/tests/learning/fsrs_vectors.json";

Ran replay(const std::string& content, const std::string& options = "--json") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "reviews.json") << content;
  return test::run(folder.path(), "replay reviews.json " + options);
}

/// A file of one sequence under the group "plain", with these reviews.
std::string with_reviews(const std::string& reviews) {
  return R"({ "params": { "plain": { "given_w": null, "effective": {} } },
  "sequences": [ { "id": 1, "group": "plain", "reviews": [)" +
         reviews + "] } ] }";
}

/// The days that each review of the one sequence gives.
std::vector<int> scheduled_days(const std::string& reviews) {
  const Ran ran = replay(with_reviews(reviews));
  INFO(ran.error);
  REQUIRE(ran.exit == 0);
  std::vector<int> days;
  const json out = json::parse(ran.out);
  for (const auto& review : out["sequences"][0]["reviews"]) {
    days.push_back(review["scheduled_days"]);
  }
  return days;
}

}  // namespace

TEST_CASE("replay --json prints what the shared vectors expect, in the file's order") {
  const TemporaryFolder folder;
  const Ran ran = test::run(folder.path(), std::string("replay '") + kVectors + "' --json");
  REQUIRE(ran.exit == 0);
  CHECK(ran.error.empty());
  const json out = json::parse(ran.out);
  const json wanted = json::parse(read_file(kVectors).value());
  REQUIRE(out["sequences"].size() == wanted["sequences"].size());
  for (std::size_t i = 0; i < out["sequences"].size(); ++i) {
    const json& sequence = out["sequences"][i];
    INFO("sequence " << sequence["id"]);
    CHECK(sequence["id"] == wanted["sequences"][i]["id"]);
    const json& reviews = wanted["sequences"][i]["reviews"];
    REQUIRE(sequence["reviews"].size() == reviews.size());
    for (std::size_t review = 0; review < reviews.size(); ++review) {
      json given = sequence["reviews"][review];
      json expected = reviews[review]["expect"];
      for (const char* field : {"stability", "difficulty"}) {
        CHECK(std::abs(given[field].get<double>() / expected[field].get<double>() - 1) < 1e-6);
        given.erase(field);
        expected.erase(field);
      }
      CHECK(given == expected);
    }
  }
  CHECK(out["memory_steps"].size() == wanted["memory_steps"].size());
  REQUIRE(out["intervals"].size() == wanted["intervals"].size());
  for (std::size_t i = 0; i < out["intervals"].size(); ++i) {
    CHECK(out["intervals"][i] == wanted["intervals"][i]["expect_interval"]);
  }
}

TEST_CASE("replay counts days between UTC dates, whatever the hour, the offset or a clock set back") {
  const auto days_after = [](const std::string& later) {
    return scheduled_days(R"({ "at": "2026-03-01T23:59:00Z", "rating": 4 }, { "at": ")" + later +
                          R"(", "rating": 3 })")[1];
  };
  const int next_day = days_after("2026-03-02T00:01:00Z");
  CHECK(days_after("2026-03-02T23:00:00.000Z") == next_day);
  CHECK(days_after("2026-03-03T08:59:00+09:00") == next_day);
  CHECK(days_after("2026-03-01T20:30:00-05:00") == next_day);
  CHECK(days_after("2026-03-03T00:00Z") > next_day);
  CHECK(days_after("2025-01-01T00:00:00Z") == days_after("2026-03-01T23:59:30Z"));
  CHECK(days_after("+010000-01-01T00:00:00.000Z") > days_after("2027-01-01T00:00:00Z"));
  CHECK(scheduled_days(R"({ "elapsed_days": 0, "rating": 4 }, { "elapsed_days": 1, "rating": 3 })")[1] ==
        next_day);
}

TEST_CASE("replay prints empty lists for what a file has none of, and a table for people") {
  const auto intervals =
      json::parse(replay(R"({ "intervals": [ { "request_retention": 0.9, "stability": 12 } ] })").out);
  CHECK(intervals == json::parse(R"({ "sequences": [], "memory_steps": [], "intervals": [12] })"));
  const Ran ran = replay(with_reviews(R"({ "at": "2026-03-01T10:00:00Z", "rating": 3 })"), "");
  CHECK(ran.exit == 0);
  CHECK(ran.out.find("learning") != std::string::npos);
  CHECK(ran.out.find("10 min") != std::string::npos);
}

TEST_CASE("replay names every place where a file is wrong, and replays none of it") {
  const Ran ran = replay(R"({ "params": {
  "one": { "given_w": [1, 2, 3], "effective": { "learning_steps": ["10 minutes"] } },
  "two": { "effective": { "request_retention": 0, "maximum_interval": 2.5 } },
  "three": 3 },
"weights": { "W": [0, "x"] },
"sequences": [
  { "group": "ona", "reviews": [
    { "at": "yesterday", "rating": 5 },
    { "at": "2026-02-30T10:00:00Z" },
    { "rating": 3 } ] },
  { "id": 7, "group": "one" } ],
"memory_steps": [ { "w": "V", "stability": -1, "difficulty": 11, "elapsed_days": 1e12, "rating": 0 } ],
"intervals": [ 3 ] })");
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  for (const char* said : {
           "reviews.json:2:23: these weights cannot be used, expected 21, 19 or 17 of them",
           "reviews.json:2:68: this is no step, expected minutes, hours or days",
           "reviews.json:3:10: these options cannot be used, expected a desired retention above 0",
           "reviews.json:3:71: this is no whole number, expected a whole number of days",
           "reviews.json:4:12: this is a number, expected an object",
           "reviews.json:5:23: this is text, expected a number",
           "reviews.json:7:3: the field \"id\" is missing",
           "reviews.json:7:14: there is no group of parameters \"ona\", expected one that the file has, did "
           "you "
           "mean \"one\"?",
           "reviews.json:8:13: this is no time, expected a time such as",
           "reviews.json:8:36: this is not in range, expected 1 (again), 2 (hard), 3 (good) or 4 (easy)",
           "reviews.json:9:5: the field \"rating\" is missing",
           "reviews.json:9:13: this is no time",
           "reviews.json:10:5: the field \"at\" is missing",
           "reviews.json:11:3: the field \"reviews\" is missing",
           "reviews.json:12:26: there is no set of weights \"V\"",
           "reviews.json:12:44: this is not in range, expected days",
           "reviews.json:12:62: this is not in range, expected a difficulty",
           "reviews.json:12:82: this is not in range, expected a whole number of days",
           "reviews.json:13:16: this is a number, expected an object",
       }) {
    INFO(said << "\nin\n" << ran.error);
    CHECK(ran.error.find(said) != std::string::npos);
  }
}

TEST_CASE("replay tells broken JSON, an empty file, a missing file and a missing argument apart") {
  const Ran broken = replay("{ \"sequences\": [\n { \"id\": } ] }");
  CHECK(broken.exit == 1);
  CHECK(broken.error.find("reviews.json:2:10: malformed JSON") != std::string::npos);
  CHECK(replay("").exit == 1);
  CHECK(replay("[]").exit == 1);
  CHECK(replay("{}").error.find("there is nothing to replay") != std::string::npos);
  CHECK(replay(R"({ "sequences": 3 })").exit == 1);
  const TemporaryFolder folder;
  const Ran missing = test::run(folder.path(), "replay no-such.json --json");
  CHECK(missing.exit == 1);
  CHECK(missing.error.find("no-such.json is not there") != std::string::npos);
  CHECK(test::run(folder.path(), "replay").exit == 2);
}
