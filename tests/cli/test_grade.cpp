// `communique grade`: the verdict on every case of a file, and what is said of a file that is none.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"
#include "temporary_folder.hpp"

using namespace communique;
using test::Ran;

namespace {

/// Runs grade over a file with that content.
Ran grade(const std::string& content, const std::string& options = "") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "cases.json") << content;
  return test::run(folder.path(), "grade cases.json " + options);
}

constexpr const char* kTwoCases = R"({ "about": "two", "cases": [
  { "id": 2, "type": "person", "given": "Takaichi Sanae", "accepted": ["Sanae Takaichi"],
    "siblings": ["Shigeru Ishiba"], "locale": null, "expect": "correct", "also_ok": [] },
  { "id": "b-7", "type": "date", "given": "4/12/2025", "accepted": ["2025-12-04"], "siblings": [],
    "locale": "en-US", "expect": "wrong", "also_ok": ["correct"] } ] })";

}  // namespace

TEST_CASE("grade --json gives one verdict for each case, in the file's order and under its own id") {
  const Ran ran = grade(kTwoCases, "--json");
  REQUIRE(ran.exit == 0);
  CHECK(ran.error.empty());
  const auto verdicts = nlohmann::json::parse(ran.out);
  CHECK(verdicts ==
        nlohmann::json::parse(R"([{"id": 2, "verdict": "correct"}, {"id": "b-7", "verdict": "almost"}])"));
}

TEST_CASE("grade for people says how many verdicts are as expected, and which are not") {
  const Ran ran = grade(kTwoCases);
  REQUIRE(ran.exit == 0);
  CHECK(ran.out.find("1 of 2 as expected") != std::string::npos);
  CHECK(ran.out.find("\"4/12/2025\" for \"2025-12-04\", expected wrong") != std::string::npos);
}

TEST_CASE("grade takes a bare list, a unit, a tolerance and what a learner's odd keys left behind") {
  const Ran ran = grade(R"([
    { "id": 1, "type": "number", "given": "1.5 hours", "accepted": ["90"], "unit": "minutes" },
    { "id": 2, "type": "number", "given": "23 million", "accepted": ["23400000"], "tolerance_rel": 0.03 },
    { "id": 3, "type": "number", "given": "98", "accepted": ["100"], "tolerance": 2 },
    { "id": 4, "type": "place", "given": "Kobe, Japan", "accepted": ["Kobe"], "context": ["Japan"] },
    { "id": 5, "type": "org", "given": "\ud800\\\udc00 )"
                        "\xFF\xC3"
                        R"( \ud83d\ude00", "accepted": ["ASEAN"] } ])",
                        "--json");
  REQUIRE(ran.exit == 0);
  std::string verdicts;
  for (const auto& each : nlohmann::json::parse(ran.out))
    verdicts += each["verdict"].get<std::string>() + ' ';
  CHECK(verdicts == "correct correct correct correct wrong ");
  CHECK(grade("[]", "--json").out == "[]\n");
}

TEST_CASE("grade names every place where a file of cases is wrong, and gives no verdicts") {
  const Ran ran = grade(R"({ "cases": [
  { "id": 1, "type": "preson", "given": "x", "accepted": ["y"] },
  { "id": 2, "type": "place", "accepted": [], "locale": 3 },
  7 ] })",
                        "--json");
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(ran.error.find("cases.json:2:22: \"preson\" is no type of answer") != std::string::npos);
  CHECK(ran.error.find("did you mean \"person\"?") != std::string::npos);
  CHECK(ran.error.find("cases.json:3:3: the field \"given\" is missing") != std::string::npos);
  CHECK(ran.error.find("cases.json:3:43: no answer is accepted") != std::string::npos);
  CHECK(ran.error.find("cases.json:3:57: this is a number") != std::string::npos);
  CHECK(ran.error.find("cases.json:4:3: this is a number") != std::string::npos);
}

TEST_CASE("grade tells a broken file, a missing file and a missing argument apart") {
  const Ran broken = grade("{ \"cases\": [\n { \"id\": } ] }", "--json");
  CHECK(broken.exit == 1);
  CHECK(broken.error.find("cases.json:2:10: malformed JSON") != std::string::npos);
  CHECK(grade("{}").exit == 1);
  CHECK(grade("").exit == 1);
  const TemporaryFolder folder;
  const Ran missing = test::run(folder.path(), "grade no-such.json --json");
  CHECK(missing.exit == 1);
  CHECK(missing.error.find("no-such.json is not there") != std::string::npos);
  CHECK(test::run(folder.path(), "grade").exit == 2);
}
