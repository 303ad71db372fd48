// A learner's own life on the command line: taken along, renamed, begun anew, deleted.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "base/csv.hpp"
#include "cli/program.hpp"
#include "temporary_folder.hpp"

using namespace communique;
using test::Ran;
using test::run;

namespace {

namespace fs = std::filesystem;

/// Mei has answered and left the round.
void practise(const fs::path& folder) {
  REQUIRE(run(folder, "quiz taiwan-japan --learner Mei", "s\n\na\n\n2020\n").exit == 0);
}

bool says(const Ran& ran, const std::string& words) { return ran.error.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("A learner goes to another machine as one file and is the same there") {
  const TemporaryFolder folder;
  practise(folder.path());
  REQUIRE(run(folder.path(), "learner export Mei -o mei.json").exit == 0);
  const std::string exported = read_file(folder.path() / "mei.json").value_or("");
  CHECK(exported.find("\"format\": \"communique-learner\"") != std::string::npos);

  const Ran again = run(folder.path(), "learner export Mei -o mei.json");
  CHECK(again.exit == 1);
  CHECK(says(again, "--force"));
  CHECK(run(folder.path(), "learner export Mei -o mei.json --force").exit == 0);
  CHECK(run(folder.path(), "learner export Mei -o no/such/mei.json").exit == 3);
  CHECK(run(folder.path(), "learner export Nobody -o nobody.json").exit == 1);

  const Ran beside = run(folder.path(), "import mei.json");
  CHECK(beside.out == "Imported Mei (2)\n");
  CHECK(run(folder.path(), "learner list").out == "Mei\nMei (2)\n");
  const std::string report = run(folder.path(), "report --memories --learner Mei").out;
  std::string twin = run(folder.path(), "report --memories --learner \"Mei (2)\"").out;
  CHECK(std::count(report.begin(), report.end(), '\n') >= 2);
  for (std::size_t at = 0; (at = twin.find("Mei (2)", at)) != std::string::npos;) twin.replace(at, 7, "Mei");
  CHECK(twin == report);
}

TEST_CASE("A file that cannot be imported is refused with its place, and nothing changes") {
  const TemporaryFolder folder;
  practise(folder.path());
  REQUIRE(run(folder.path(), "learner export Mei -o mei.json").exit == 0);
  const std::string text = read_file(folder.path() / "mei.json").value_or("");
  std::ofstream(folder.path() / "half.json") << text.substr(0, text.size() / 2);
  const Ran half = run(folder.path(), "import half.json");
  CHECK(half.exit == 1);
  CHECK(says(half, "half.json:"));
  CHECK(says(half, "nothing was imported"));
  std::string newer = text;
  newer.replace(newer.find("\"version\": 1"), 12, "\"version\": 9");
  std::ofstream(folder.path() / "newer.json") << newer;
  const Ran refused = run(folder.path(), "import newer.json");
  CHECK(refused.exit == 1);
  CHECK(says(refused, "version 9, known to 2"));
  CHECK(run(folder.path(), "import missing.json").exit == 1);
  CHECK(run(folder.path(), "learner list").out == "Mei\n");
}

TEST_CASE("A learner is renamed, begun anew and deleted, the last two only when it is meant") {
  const TemporaryFolder folder;
  practise(folder.path());
  const Ran empty = run(folder.path(), "learner rename Mei \"  \"");
  CHECK(empty.exit == 1);
  CHECK(says(empty, "the new name is empty"));
  CHECK(run(folder.path(), "learner rename Mei \"Mei-ling\"").exit == 0);
  CHECK(run(folder.path(), "learner list").out == "Mei-ling\n");
  const Ran unsure = run(folder.path(), "learner reset Mei-ling", "no\n");
  CHECK(unsure.exit == 1);
  CHECK(says(unsure, "nothing was changed"));
  CHECK(run(folder.path(), "report --csv").out.find("Mei-ling,") != std::string::npos);
  CHECK(run(folder.path(), "learner reset Mei-ling", "Mei-ling\n").exit == 0);
  CHECK(run(folder.path(), "report --csv").out.find("Mei-ling,") == std::string::npos);
  CHECK(run(folder.path(), "learner delete Mei-ling", "\n").exit == 1);
  CHECK(run(folder.path(), "learner delete Mei-ling --yes").exit == 0);
  CHECK(run(folder.path(), "learner list").out.empty());
  CHECK(run(folder.path(), "learner").exit == 2);
  CHECK(run(folder.path(), "learner delete").exit == 2);
}

TEST_CASE("Reports for a spreadsheet hold effort, prediction and what is remembered") {
  const TemporaryFolder folder;
  practise(folder.path());
  CHECK(run(folder.path(), "report --csv").out.find(",points,seconds,effort,predicted\r\nMei,") !=
        std::string::npos);
  const std::string memories = run(folder.path(), "report --memories").out;
  CHECK(memories.find(
            "learner,deck,fact,state,stability,difficulty,reps,lapses,last day,due day,recall today\r\n"
            "Mei,taiwan-japan,") == 0);
  CHECK(run(folder.path(), "report --memories --csv").exit == 2);
}

TEST_CASE("What a learner typed never becomes a formula in a spreadsheet") {
  CHECK(csv_row({"=1+1", "+1", "-1", "@SUM(A1)", " =1"}) == "'=1+1,'+1,'-1,'@SUM(A1),' =1\r\n");
  CHECK(csv_row({"\tcmd", "a\tb"}) == "'\tcmd,a\tb\r\n");
  CHECK(csv_row({"=HYPERLINK(\"x\", 1)"}) == "\"'=HYPERLINK(\"\"x\"\", 1)\"\r\n");
  CHECK(csv_row({"", "a, b", "1-2"}) == ",\"a, b\",1-2\r\n");
}
