// communique import FILE for a lesson from a class, as its phone's page hands it out.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"
#include "temporary_folder.hpp"

using namespace communique;
using test::Ran;
using test::run;

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// Two true/false questions of the bundled deck, one of them answered rightly.
Json a_lesson() {
  const auto bank =
      Json::parse(read_file(fs::path(COMMUNIQUE_SOURCE_DIR) / "questions/taiwan-japan/bank.json").value());
  Json lesson = {{"format", "communique-lesson"}, {"version", 1},
                 {"id", "0123456789abcdef"},      {"title", "Customs and carbon"},
                 {"deck", "taiwan-japan"},        {"started", "2025-12-04T02:00:00.000Z"},
                 {"answers", Json::array()}};
  for (const auto& question : bank["questions"]) {
    if (question["kind"] != "true-false" || lesson["answers"].size() == 2) continue;
    const bool is_right = lesson["answers"].empty();
    lesson["answers"].push_back({{"question", question["id"]},
                                 {"seed", "7"},
                                 {"at", "2025-12-04T02:01:00.000Z"},
                                 {"tookMs", 4000},
                                 {"response", {{"option", 0}}},
                                 {"shown", "True"},
                                 {"verdict", is_right ? "correct" : "wrong"},
                                 {"credit", is_right ? 1 : 0}});
  }
  return lesson;
}

void write(const fs::path& folder, const std::string& text) { std::ofstream(folder / "lesson.json") << text; }

/// Mei has answered one question alone and left.
void practise(const fs::path& folder, const std::string& name) {
  REQUIRE(run(folder, "quiz taiwan-japan --learner " + name, "s\n\na\n\n2020\n").exit == 0);
}

bool says(const Ran& ran, const std::string& words) { return ran.error.find(words) != std::string::npos; }

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("A lesson from class goes to the only learner there is, once") {
  const TemporaryFolder folder;
  practise(folder.path(), "Mei");
  write(folder.path(), a_lesson().dump(1));
  const Ran ran = run(folder.path(), "import lesson.json");
  INFO(ran.error);
  CHECK(ran.exit == 0);
  CHECK(ran.out == "Added 2 answers from the lesson to Mei\n");
  const std::string answers = run(folder.path(), "report --csv").out;
  CHECK(has(answers, "2025-12-04T02:01:00Z,taiwan-japan,"));
  CHECK(has(run(folder.path(), "report").out, "1 of 2, 10 points"));

  const Ran again = run(folder.path(), "import lesson.json");
  CHECK(again.exit == 1);
  CHECK(says(again, "Mei has the answers of this lesson already; nothing was changed"));
  CHECK(run(folder.path(), "report --csv").out == answers);
}

TEST_CASE("Where there are several learners it must be said who was in class") {
  const TemporaryFolder folder;
  practise(folder.path(), "Mei");
  practise(folder.path(), "Ken");
  write(folder.path(), a_lesson().dump(1));
  const Ran unsure = run(folder.path(), "import lesson.json");
  CHECK(unsure.exit == 1);
  CHECK(says(unsure, "--learner"));
  CHECK(run(folder.path(), "import lesson.json --learner ken").out ==
        "Added 2 answers from the lesson to Ken\n");
  CHECK(run(folder.path(), "import lesson.json --learner Nobody").exit == 1);
  CHECK_FALSE(has(run(folder.path(), "report --csv --learner Mei").out, "2025-12-04T02:01:00Z"));
}

TEST_CASE("A lesson that is broken, of another deck or of a newer program is refused, and nothing changes") {
  const TemporaryFolder folder;
  practise(folder.path(), "Mei");
  const std::string before = run(folder.path(), "report --csv").out;
  const auto refused = [&](const std::string& text, const std::string& words, const std::string& more = "") {
    write(folder.path(), text);
    const Ran ran = run(folder.path(), "import lesson.json" + more);
    INFO(ran.error);
    CHECK(ran.exit == 1);
    CHECK(says(ran, words));
  };
  const std::string whole = a_lesson().dump(1);
  refused(whole.substr(0, whole.size() / 2), "the file ends here, in the middle");
  refused(whole.substr(0, whole.size() / 2), "lesson.json has 1 problem; nothing was imported");
  Json lesson = a_lesson();
  lesson["answers"][0]["verdikt"] = "correct";
  refused(lesson.dump(1), "did you mean \"verdict\"");
  lesson = a_lesson();
  lesson["deck"] = "climate";
  refused(lesson.dump(1), "the lesson is about the deck \"climate\", which is not here");
  refused(lesson.dump(1), "is about the deck \"climate\", not this one", " --deck taiwan-japan");
  lesson["deck"] = "../taiwan-japan";
  refused(lesson.dump(1), "which is not here");
  lesson = a_lesson();
  for (auto& answer : lesson["answers"]) answer["question"] = "gone/" + answer["question"].get<std::string>();
  refused(lesson.dump(1), "no answer to a question of this deck");
  lesson = a_lesson();
  lesson["version"] = 9;
  refused(lesson.dump(1), "version 9, known to 1");
  CHECK(run(folder.path(), "report --csv").out == before);

  lesson = a_lesson();
  lesson["answers"][0]["question"] = "gone/question";
  write(folder.path(), lesson.dump(1));
  CHECK(run(folder.path(), "import lesson.json").out ==
        "Added 1 answer from the lesson to Mei; left out 1 question that the deck no longer has\n");
}

TEST_CASE("Who was in class is no question for a learner's file") {
  const TemporaryFolder folder;
  practise(folder.path(), "Mei");
  REQUIRE(run(folder.path(), "learner export Mei -o mei.json").exit == 0);
  CHECK(run(folder.path(), "import mei.json --learner Mei").exit == 2);
  CHECK(run(folder.path(), "learner list").out == "Mei\n");
}
