// A pupil's own lesson as a file: whole, without anybody else in it, and refused with its place when broken.
#include "a_class.hpp"
#include "classroom/lesson_file.hpp"

using namespace communique;
using namespace communique::classroom;
using Json = nlohmann::ordered_json;

namespace {

/// Mei and Ken have played three questions.
Room a_lesson() {
  Room room = a_room(a_plan({"a/single", "b/typed", "set/match"}));
  Moment now{0};
  REQUIRE(room.join("Mei", -1, "hash of Mei", now));
  REQUIRE(room.join("Ken", -1, "hash of Ken", now));
  const auto step = [&] { REQUIRE(room.proceed(now += Moment{1000})); };
  step();
  REQUIRE(room.answer(0, 0, Chosen{right_of(room, 0)}, now += Moment{2500}));
  REQUIRE(room.answer(1, 0, Chosen{wrong_of(room, 0)}, now += Moment{100}));
  for (int i = 0; i < 4; ++i) step();
  REQUIRE(room.answer(0, 1, Written{"Taipeh \"\xE5\x8F\xB0\""}, now += Moment{500}));
  REQUIRE(room.answer(1, 1, Written{"Ken's own words"}, now += Moment{500}));
  for (int i = 0; i < 4; ++i) step();
  const auto& correct = room.showing(2).correct;
  REQUIRE(room.answer(0, 2, Paired{{correct[0], correct[1], kUnpaired}}, now += Moment{800}));
  REQUIRE(room.finish(now));
  return room;
}

LessonFile of_mei() {
  const Room room = a_lesson();
  return lesson_of(room, *room.player(0));
}

Json a_file() { return Json::parse(lesson_text(of_mei())); }

std::string problems_of(const std::string& text) {
  const auto read = read_lesson(text, "lesson.json");
  REQUIRE(read);
  std::string lines;
  for (const Problem& problem : read->problems) lines += to_line(problem) + '\n';
  return lines;
}

}  // namespace

TEST_CASE("A lesson file read again is the lesson, byte for byte") {
  const LessonFile lesson = of_mei();
  REQUIRE(lesson.answers.size() == 3);
  CHECK(lesson.answers[0].verdict == Verdict::Correct);
  CHECK(lesson.answers[0].took == Moment{2500});
  CHECK(lesson.answers[0].at == lesson.started + 3500);
  CHECK(lesson.answers[2].verdict == Verdict::Almost);
  const std::string text = lesson_text(lesson);
  CHECK(is_lesson_text(text));
  CHECK(problems_of(text).empty());
  const LessonFile read = read_lesson(text, "lesson.json")->lesson;
  CHECK(lesson_text(read) == text);
  CHECK(read.id == lesson.id);
  CHECK(read.deck == DeckId{"sample"});
  CHECK(read.title == "Taiwan and Japan");
  CHECK(read.started == lesson.started);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(read.answers[i].response == lesson.answers[i].response);
    CHECK(read.answers[i].shown == lesson.answers[i].shown);
    CHECK(read.answers[i].credit == lesson.answers[i].credit);
    CHECK(read.answers[i].at == lesson.answers[i].at);
  }
}

TEST_CASE("A lesson file holds nobody else, and no secret of the seat") {
  const std::string text = lesson_text(of_mei());
  for (const char* other : {"Ken", "hash of", "482913", "Mei"}) {
    INFO(other);
    CHECK(text.find(other) == std::string::npos);
  }
}

TEST_CASE("Each pupil of each lesson has a file of its own id, the same whenever it is fetched") {
  const Room room = a_lesson();
  CHECK(lesson_of(room, *room.player(0)).id == of_mei().id);
  CHECK(lesson_of(room, *room.player(1)).id != of_mei().id);
  CHECK(of_mei().id.size() == 16);
}

TEST_CASE("A pupil who answered nothing has a file too") {
  Room room = a_room(a_plan({"a/single"}));
  REQUIRE(room.join("Mei", -1, "hash", Moment{0}));
  REQUIRE(room.finish(Moment{10}));
  const std::string text = lesson_text(lesson_of(room, *room.player(0)));
  CHECK(problems_of(text).empty());
  CHECK(read_lesson(text, "lesson.json")->lesson.answers.empty());
}

TEST_CASE("A seat fetches its lesson with its token once the room has finished, and nobody else's") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  const std::string token = lesson.token_of(mei);
  lesson.command(command::Proceed{});
  lesson.answer(mei, 0, {{"option", right_of(lesson.room(), 0)}});
  CHECK_FALSE(lesson.conductor.lesson_of(token));
  lesson.command(command::Finish{});
  const auto text = lesson.conductor.lesson_of(token);
  REQUIRE(text);
  CHECK(read_lesson(*text, "lesson.json")->lesson.answers.size() == 1);
  CHECK_FALSE(lesson.conductor.lesson_of(std::string(32, 'f')));
  CHECK_FALSE(lesson.conductor.lesson_of(""));
}

TEST_CASE("A lesson file that was cut off says so, and where, wherever it was cut") {
  const std::string text = lesson_text(of_mei());
  for (std::size_t size = 1; size + 2 < text.size(); size += 13) {
    const auto read = read_lesson(text.substr(0, size), "lesson.json");
    REQUIRE(read);
    REQUIRE_FALSE(read->problems.empty());
  }
  const std::string half = problems_of(text.substr(0, text.find("\"shown\"") + 3));
  CHECK(half.find("lesson.json:9:") == 0);
  CHECK(half.find("the file ends here, in the middle") != std::string::npos);
  CHECK(is_lesson_text(text.substr(0, 60)));
}

TEST_CASE("What was changed in a lesson file is refused with its place and the nearest choice") {
  const auto check_refused = [](const Json& file, const std::string& words) {
    const std::string problems = problems_of(file.dump(1));
    INFO(problems);
    CHECK(problems.find(words) != std::string::npos);
    CHECK(problems.find("lesson.json:") == 0);
  };
  Json file = a_file();
  Json& answer = file["answers"][1];
  SECTION("a field that there is not") {
    answer["verdikt"] = "correct";
    check_refused(file, "did you mean \"verdict\"");
  }
  SECTION("a field too few") {
    answer.erase("response");
    check_refused(file, "the field \"response\" is missing");
  }
  SECTION("a verdict that there is not") {
    answer["verdict"] = "corect";
    check_refused(file, "did you mean \"correct\"");
  }
  SECTION("an answer of no form") {
    answer["response"] = {{"opinion", 1}};
    check_refused(file, "this is no answer");
  }
  SECTION("a question twice") {
    answer["question"] = "a/single";
    check_refused(file, "\"a/single\" stands twice");
  }
  SECTION("more credit than there is") {
    answer["credit"] = 1.5;
    check_refused(file, "1.5 cannot stand here");
  }
  SECTION("a time that is none") {
    answer["at"] = "yesterday";
    check_refused(file, "this is no time");
  }
  SECTION("another id") {
    file["id"] = "../../etc/passwd";
    check_refused(file, "this is no lesson's id");
  }
  SECTION("more answers than a lesson has questions") {
    for (int i = 0; i < 300; ++i) {
      file["answers"].push_back(answer);
      file["answers"].back()["question"] = "question-" + std::to_string(i);
    }
    check_refused(file, "these are 303 answers");
  }
}

TEST_CASE("Another program's file, and one of a newer version, are told apart from a broken one") {
  CHECK(problems_of(R"({"format": "communique-learner", "version": 1})") ==
        "lesson.json:1:1: this is not a lesson file, expected \"format\": \"communique-lesson\"\n");
  CHECK_FALSE(
      is_lesson_text(R"({"format": "communique-learner", "name": "\"format\": \"communique-lesson\""})"));
  CHECK_FALSE(is_lesson_text(""));
  CHECK(is_lesson_text("{\"version\":1,\r\n\t\"format\" :\n\"communique-lesson\""));
  Json file = a_file();
  file["version"] = 2;
  file["new"] = true;
  const auto newer = read_lesson(file.dump(), "lesson.json");
  REQUIRE_FALSE(newer);
  CHECK(newer.error().code == ErrorCode::TooNew);
  CHECK(newer.error().detail == "version 2, known to 1");
}
