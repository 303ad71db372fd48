// What is left of a lesson: figures worked out by hand, the gradebook and the page to print.
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "classroom/report.hpp"
#include "screens/sample_deck.hpp"

using namespace communique;
using namespace communique::classroom;
using Catch::Approx;

namespace {

/// Credits by player and question; below 0: not answered.
using Credits = std::vector<std::vector<double>>;

Verdict verdict_of(double credit) {
  return credit == 1 ? Verdict::Correct : credit > 0 ? Verdict::Almost : Verdict::Wrong;
}

/// A lesson as its journal tells it: everything in it is said, nothing is graded.
class Lesson {
 public:
  explicit Lesson(const std::vector<std::string>& questions, Mode mode = Mode::Live,
                  std::vector<std::string> teams = {})
      : room(sample_deck(), "en_GB") {
    LessonPlan plan;
    plan.name = "Customs & carbon";
    plan.deck = {"sample"};
    plan.mode = mode;
    plan.teams = std::move(teams);
    for (const std::string& question : questions) plan.questions.push_back({{question}, 0});
    happen(event::Opened{plan, "482913", 1'764'842'400'000});
  }
  void happen(decltype(Event::what) what) { REQUIRE(room.replay({at += Moment{100}, std::move(what)})); }
  void join(const std::string& name, int team = -1) {
    happen(event::Joined{seats, name, team, "hash of " + name});
    ++seats;
  }
  void answer(Seat seat, int question, double credit, Response response = Skipped{},
              const std::string& shown = "", Moment took = Moment{4000}) {
    happen(event::Answered{seat, question, std::move(response), shown, verdict_of(credit), credit,
                           static_cast<int>(100 * credit), took});
  }
  void finish() { happen(event::Finished{}); }

  Room room;
  Moment at{0};
  Seat seats = 0;
};

Lesson played(const Credits& credits) {
  Lesson lesson({"a/single", "b/typed", "d/true-false", "e/map"});
  for (std::size_t i = 0; i < credits.size(); ++i) lesson.join("Player " + std::to_string(i));
  const std::size_t questions = credits.empty() ? 0 : credits.front().size();
  for (std::size_t question = 0; question < questions; ++question) {
    const int index = static_cast<int>(question);
    lesson.happen(event::Asked{index});
    for (std::size_t i = 0; i < credits.size(); ++i) {
      if (credits[i][question] >= 0) lesson.answer(static_cast<Seat>(i), index, credits[i][question]);
    }
    lesson.happen(event::Closed{index});
    lesson.happen(event::Shown{index});
  }
  lesson.finish();
  return lesson;
}

const Wording& words(const char* language = "en", const char* locale = "en_GB") {
  static std::map<std::string, Wording> loaded;
  const auto found = loaded.find(language);
  if (found != loaded.end()) return found->second;
  const auto file =
      std::filesystem::path(COMMUNIQUE_SOURCE_DIR) / "assets/locales" / (std::string(language) + ".json");
  return loaded.emplace(language, Wording::load(file, locale).value()).first->second;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Index of a wrong option of a single choice.
int wrong_option(const Room& room, int question) { return room.showing(question).is_correct(0) ? 1 : 0; }

}  // namespace

TEST_CASE("Difficulty and discrimination are those that are worked out by hand") {
  //            a    b    d    e
  const Credits credits = {{1, 1, 1, 1},    // A
                           {1, 1, 1, 0},    // B
                           {1, 1, 0, 0.5},  // C
                           {1, 0, 1, 0},    // D
                           {0, 0, 0, 1},    // E
                           {0, 0, -1, 0}};  // F did not answer d
  // Difficulty: 4/6, 3/6, 3/5, 2.5/6.
  // Discrimination of a: x = 1 1 1 1 0 0; mean credit on the rest y = 1, 2/3, 1/2, 1/3, 1/3, 0.
  //   means 2/3 and 17/36; Sxy = 2.5 - 6 * 2/3 * 17/36 = 11/18; Sxx = 4 - 6 * 4/9 = 4/3;
  //   Syy = 1 + 4/9 + 1/4 + 1/9 + 1/9 - 6 * (17/36)^2 = 0.578704; r = 0.611111 / sqrt(0.771605) = 0.695701.
  // Of d, over five: x = 1 1 0 1 0; y = 1, 2/3, 5/6, 1/3, 1/3.
  //   means 3/5 and 19/30; Sxy = 2 - 5 * 3/5 * 19/30 = 0.1; Sxx = 3 - 5 * 9/25 = 1.2;
  //   Syy = 1 + 4/9 + 25/36 + 1/9 + 1/9 - 5 * (19/30)^2 = 0.355556; r = 0.1 / sqrt(0.426667) = 0.153093.
  // Of e: x = 1 0 0.5 0 1 0; y = 1, 1, 2/3, 2/3, 0, 0.
  //   means 5/12 and 5/9; Sxy = 1 + 1/3 - 6 * 5/12 * 5/9 = -1/18; Sxx = 2.25 - 6 * 25/144 = 1.208333;
  //   Syy = 2 + 8/9 - 6 * 25/81 = 1.037037; r = -0.055556 / sqrt(1.253086) = -0.049629.
  const LessonReport report = report_of(played(credits).room);
  REQUIRE(report.questions.size() == 4);
  CHECK(report.questions[0].difficulty == Approx(4.0 / 6));
  CHECK(report.questions[1].difficulty == Approx(3.0 / 6));
  CHECK(report.questions[2].difficulty == Approx(3.0 / 5));
  CHECK(report.questions[3].difficulty == Approx(2.5 / 6));
  CHECK(report.questions[0].discrimination == Approx(0.695701).epsilon(1e-5));
  CHECK(report.questions[2].discrimination == Approx(0.153093).epsilon(1e-5));
  CHECK(report.questions[3].discrimination == Approx(-0.049629).epsilon(1e-4));
  CHECK(report.questions[2].answered == 5);
  CHECK(report.questions[3].right == 2);
  CHECK(report.mean == Approx((4 + 3 + 3 + 2) / 23.0));
}

TEST_CASE("What too few answers cannot tell is not told") {
  const LessonReport four = report_of(played({{1, 0, 0, 0}, {0, 1, 0, 1}, {1, 1, 0, 0}, {0, 0, 0, 1}}).room);
  for (const QuestionReport& question : four.questions) CHECK_FALSE(question.discrimination);
  const LessonReport same = report_of(
      played({{1, 1, 1, -1}, {1, 0, 1, -1}, {1, 1, 0, -1}, {1, 0, 0, -1}, {1, 1, 1, -1}, {1, 0, 1, -1}})
          .room);
  CHECK_FALSE(same.questions[0].discrimination);  // all have it right
  CHECK(same.questions[1].discrimination);
  CHECK(same.questions[3].answered == 0);
  CHECK_FALSE(same.questions[3].difficulty);
  CHECK_FALSE(same.questions[3].discrimination);
  const LessonReport nobody = report_of(Lesson({"a/single"}).room);
  CHECK(nobody.questions.empty());
  CHECK(nobody.rows.empty());
  CHECK_FALSE(nobody.mean);
}

TEST_CASE("Figures stay in their range, and no order of players changes them") {
  CHECK(rc::check([] {
    const int players = *rc::gen::inRange(0, 14);
    Credits credits;
    for (int i = 0; i < players; ++i) {
      credits.push_back(*rc::gen::container<std::vector<double>>(4, rc::gen::element(-1.0, 0.0, 0.5, 1.0)));
    }
    const LessonReport report = report_of(played(credits).room);
    std::reverse(credits.begin(), credits.end());
    const LessonReport reversed = report_of(played(credits).room);
    for (std::size_t i = 0; i < report.questions.size(); ++i) {
      const QuestionReport& one = report.questions[i];
      const QuestionReport& other = reversed.questions[i];
      if (one.difficulty) RC_ASSERT(*one.difficulty >= 0 && *one.difficulty <= 1);
      if (one.discrimination) RC_ASSERT(*one.discrimination >= -1 && *one.discrimination <= 1);
      RC_ASSERT(one.difficulty.has_value() == other.difficulty.has_value());
      RC_ASSERT(one.discrimination.has_value() == other.discrimination.has_value());
      if (one.difficulty) RC_ASSERT(std::abs(*one.difficulty - *other.difficulty) < 1e-9);
      if (one.discrimination) RC_ASSERT(std::abs(*one.discrimination - *other.discrimination) < 1e-9);
      RC_ASSERT(one.right == other.right && one.answered == other.answered);
    }
  }));
}

TEST_CASE("A player whom the teacher removed is in no figure, no mix-up and no gradebook") {
  Lesson lesson({"a/single"});
  lesson.join("Mei");
  lesson.join("Ken");
  lesson.happen(event::Asked{0});
  lesson.answer(0, 0, 1);
  lesson.answer(1, 0, 0, Chosen{wrong_option(lesson.room, 0)}, "Wrong one");
  CHECK(report_of(lesson.room).questions[0].answered == 2);
  CHECK(report_of(lesson.room).mix_ups.size() == 1);
  lesson.happen(event::Removed{1});
  const LessonReport report = report_of(lesson.room);
  CHECK(report.questions[0].answered == 1);
  CHECK(report.questions[0].difficulty == Approx(1));
  CHECK(report.mix_ups.empty());
  REQUIRE(report.rows.size() == 1);
  CHECK(report.rows[0].name == "Mei");
}

TEST_CASE("Options tell how often they were chosen, and which nobody takes among ten") {
  Lesson lesson({"a/single"});
  for (int i = 0; i < 10; ++i) lesson.join("Player " + std::to_string(i));
  lesson.happen(event::Asked{0});
  const int right = lesson.room.showing(0).correct.front();
  const int wrong = wrong_option(lesson.room, 0);
  for (Seat seat = 0; seat < 9; ++seat) {
    const bool is_right = seat < 6;
    lesson.answer(seat, 0, is_right ? 1 : 0, Chosen{is_right ? right : wrong});
  }
  CHECK(report_of(lesson.room).questions[0].unused.empty());  // nine are too few
  lesson.answer(9, 0, 0, Chosen{wrong});
  const QuestionReport question = report_of(lesson.room).questions[0];
  REQUIRE(question.options.size() == 4);
  CHECK(question.options[static_cast<std::size_t>(right)].is_key);
  CHECK(question.options[static_cast<std::size_t>(right)].chosen == 6);
  CHECK(question.options[static_cast<std::size_t>(wrong)].chosen == 4);
  CHECK(question.unused.size() == 2);
  CHECK(question.wrong_answers.empty());
}

TEST_CASE("What was written wrongly is listed by how often, however it was typed") {
  Lesson lesson({"b/typed"});
  for (int i = 0; i < 8; ++i) lesson.join("Player " + std::to_string(i));
  lesson.happen(event::Asked{0});
  const char* typed[] = {"kobe", "Kobe ", "TOKYO", "Osaka", "Kobe", "Kyoto", "Nara", "Otsu"};
  for (Seat seat = 0; seat < 8; ++seat) {
    lesson.answer(seat, 0, 0, Written{typed[seat]}, typed[seat], Moment{1000 * (seat + 1)});
  }
  const QuestionReport question = report_of(lesson.room).questions[0];
  REQUIRE(question.wrong_answers.size() == 5);
  CHECK(question.wrong_answers[0] == std::pair<std::string, int>("Kobe", 3));
  CHECK(question.options.empty());
  CHECK(question.median_time == Moment{4500});
}

TEST_CASE("Who took what for what stands together, most players first") {
  Lesson lesson({"a/single", "set/match", "d/true-false"});
  for (const char* name : {"Mei", "Ken", "Hoa"}) lesson.join(name);
  lesson.happen(event::Asked{0});
  const int wrong = wrong_option(lesson.room, 0);
  const std::string taken = lesson.room.showing(0).options[static_cast<std::size_t>(wrong)].text;
  lesson.answer(2, 0, 0, Chosen{wrong}, taken);
  lesson.answer(0, 0, 0, Chosen{wrong}, taken);
  lesson.answer(1, 0, 1, Chosen{lesson.room.showing(0).correct.front()});
  lesson.happen(event::Closed{0});
  lesson.happen(event::Shown{0});
  lesson.happen(event::Asked{1});
  const auto& correct = lesson.room.showing(1).correct;
  lesson.answer(1, 1, 0.33, Paired{{correct[1], correct[0], kUnpaired}});
  lesson.happen(event::Closed{1});
  lesson.happen(event::Shown{1});
  lesson.happen(event::Asked{2});
  lesson.answer(0, 2, 0, Chosen{wrong_option(lesson.room, 2)});  // true for false is no mix-up
  const auto mix_ups = report_of(lesson.room).mix_ups;
  REQUIRE(mix_ups.size() == 3);
  CHECK(mix_ups[0].right == "Right a");
  CHECK(mix_ups[0].taken == taken);
  CHECK(mix_ups[0].players == std::vector<std::string>{"Hoa", "Mei"});
  CHECK(mix_ups[1].right == "first");
  CHECK(mix_ups[1].taken == "second");
  CHECK(mix_ups[1].players == std::vector<std::string>{"Ken"});
}

TEST_CASE("A show of hands has its figures without players") {
  Lesson lesson({"a/single", "b/typed"}, Mode::Hands);
  lesson.happen(event::Asked{0});
  std::vector<int> hands = {2, 2, 2, 2};
  hands[static_cast<std::size_t>(lesson.room.showing(0).correct.front())] = 14;
  lesson.happen(event::Counted{0, hands});
  lesson.happen(event::Closed{0});
  lesson.happen(event::Shown{0});
  lesson.happen(event::Asked{1});
  lesson.happen(event::Counted{1, {5, 15}});
  const LessonReport report = report_of(lesson.room);
  CHECK(report.questions[0].answered == 20);
  CHECK(report.questions[0].difficulty == Approx(0.7));
  CHECK(report.questions[1].right == 5);
  CHECK(report.questions[1].difficulty == Approx(0.25));
  CHECK(report.mean == Approx(19.0 / 40));
  CHECK(report.rows.empty());
}

TEST_CASE("The gradebook is a spreadsheet of its own kind: by place, no formula, whatever the names") {
  Lesson lesson({"a/single", "b/typed"}, Mode::Teams, {"North, upper", "South"});
  lesson.join("=HYPERLINK(\"x\")", 0);
  lesson.join("小美", 1);
  lesson.join("@Ken", 0);
  lesson.happen(event::Asked{0});
  lesson.answer(1, 0, 1);
  lesson.answer(2, 0, 0.5);
  lesson.happen(event::Closed{0});
  lesson.happen(event::Shown{0});
  lesson.happen(event::Asked{1});
  lesson.answer(1, 1, 1.0 / 3);
  lesson.happen(event::Closed{1});
  lesson.happen(event::Shown{1});
  lesson.finish();
  CHECK(gradebook_csv(report_of(lesson.room), words()) ==
        "\xEF\xBB\xBF"
        "Name,Team,Place,Points,Right,Answered,1. What about a?,2. What about b?\r\n"
        "小美,South,1,133,1,2,1,0.333\r\n"
        "'@Ken,\"North, upper\",2,50,0,1,0.5,\r\n"
        "\"'=HYPERLINK(\"\"x\"\")\",\"North, upper\",3,0,0,0,,\r\n");
}

TEST_CASE("The page to print stands alone, runs nothing and shows every name as it is") {
  Lesson lesson({"a/single", "b/typed"});
  lesson.join("<script>alert(1)</script>");
  lesson.join("Mei & \"Ken\"");
  lesson.happen(event::Asked{0});
  lesson.answer(0, 0, 0, Chosen{wrong_option(lesson.room, 0)});
  lesson.answer(1, 0, 1, Chosen{lesson.room.showing(0).correct.front()});
  lesson.happen(event::Closed{0});
  lesson.happen(event::Shown{0});
  lesson.happen(event::Asked{1});
  lesson.answer(0, 1, 0, Written{"<b>Kobe</b>"}, "<b>Kobe</b>");
  const std::string page = report_page(report_of(lesson.room), words());
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
  CHECK(has(page, "<title>Customs &amp; carbon</title>"));
  CHECK(has(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  CHECK(has(page, "Mei &amp; &quot;Ken&quot;"));
  CHECK(has(page, "&lt;b&gt;Kobe&lt;/b&gt;</bdi> × 1"));
  CHECK(has(page, "@page { size: A4;"));
  CHECK(has(page, "@media print"));
  CHECK(has(page, "4 December 2025"));
  for (const char* foreign : {"<script", "http", "url(", "@import", "<link", "<img", "«"}) {
    INFO(foreign);
    CHECK_FALSE(has(page, foreign));
  }
  for (const auto& [language, locale] : {std::pair("zh-TW", "zh_TW"), std::pair("ja", "ja_JP")}) {
    const std::string other = report_page(report_of(lesson.room), words(language, locale));
    CHECK(has(other, std::string("<html lang=\"") + language));
    CHECK_FALSE(has(other, "«"));
  }
}
