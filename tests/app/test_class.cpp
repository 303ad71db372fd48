// A class from its preparation to its report, as the window drives it, with phones over loopback.
#include <catch2/catch_test_macros.hpp>
#include <thread>

#include "a_run.hpp"
#include "classroom/phone.hpp"

namespace communique {
namespace {

using namespace screens;
using classroom::Phone;
using nlohmann::json;

class Classroom {
 public:
  explicit Classroom(const std::filesystem::path& data) : run(data, clock, in_a_class()) {
    run.application.dispatch(EndIntro{});
  }

  template <class Wish>
  void wish(Wish wish) {
    run.application.dispatch(InClass{std::move(wish)});
  }
  /// Attends to the room until something is so; false where it never is.
  template <class Condition>
  [[nodiscard]] bool soon(Condition is_so) {
    for (int i = 0; i < 2000; ++i) {
      run.application.attend();
      if (is_so()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return false;
  }
  void prepare(classroom::Mode mode = classroom::Mode::Live, int questions = 3) {
    wish(in_class::Show{});
    wish(in_class::SetMode{mode});
    wish(in_class::ChooseDraw{questions});
    wish(in_class::Draw{});
    wish(in_class::SetSeconds{0});
  }
  [[nodiscard]] bool open() {
    wish(in_class::Start{});
    return soon([&] { return state().screen == Screen::Stage && state().class_.snapshot; });
  }
  [[nodiscard]] const State& state() const { return run.state(); }
  [[nodiscard]] const classroom::ClassSnapshot& room() const { return *state().class_.snapshot; }
  /// The class's next step, and until it is there.
  [[nodiscard]] bool step(classroom::Phase phase) {
    clock.at += std::chrono::seconds{1};
    wish(in_class::Next{});
    return soon([&] { return room().phase == phase; });
  }

  TestClock clock;
  Run run;

 private:
  static ClassSurroundings in_a_class() {
    ClassSurroundings surroundings;
    surroundings.steady = [begin = std::chrono::steady_clock::now()] {
      return std::chrono::duration_cast<classroom::Moment>(std::chrono::steady_clock::now() - begin);
    };
    surroundings.token = [count = 0]() mutable {
      const std::string number = std::to_string(++count);
      return std::string(32 - number.size(), '0') + number;
    };
    surroundings.pin = [] { return std::string("482913"); };
    surroundings.addresses = [] { return std::vector<ClassAddress>{{"127.0.0.1", "lo", "other"}}; };
    surroundings.bind = "127.0.0.1";
    surroundings.port = 0;
    return surroundings;
  }
};

/// Any answer that the question can have.
json some_response(const json& question) {
  const std::string kind = question["kind"];
  if (kind == "single" || kind == "true-false") return {{"option", 0}};
  return {{"skip", true}};
}

TEST_CASE("A teacher draws questions, pupils answer on their phones, and the report shows what they did") {
  const TemporaryFolder folder;
  Classroom lesson(folder.path());
  lesson.prepare();
  REQUIRE(lesson.state().class_.plan.questions.size() == 3);
  REQUIRE(lesson.open());
  Phone mei(lesson.room().port);
  Phone kenji(lesson.room().port);
  REQUIRE_FALSE(mei.join("482913", "Mei").empty());
  REQUIRE_FALSE(kenji.join("482913", "Kenji").empty());
  REQUIRE(lesson.soon([&] { return lesson.room().seats.size() == 2; }));
  for (int question = 0; question < 3; ++question) {
    if (lesson.room().phase == classroom::Phase::Shown) REQUIRE(lesson.step(classroom::Phase::Board));
    REQUIRE(lesson.step(classroom::Phase::Question));
    for (Phone* phone : {&mei, &kenji}) {
      const json asked = phone->next("question");
      phone->send({{"do", "answer"}, {"question", question}, {"response", some_response(asked)}});
      REQUIRE(phone->next("kept")["question"] == question);
    }
    REQUIRE(lesson.soon([&] { return lesson.room().tally.answered == 2; }));
    REQUIRE(lesson.step(classroom::Phase::Shown));
  }
  REQUIRE(lesson.step(classroom::Phase::Finished));
  REQUIRE(mei.next("finished")["of"] == 3);
  const auto file = classroom::ask(lesson.room().port, "POST /lesson",
                                   "Content-Type: application/x-www-form-urlencoded\r\n",
                                   "token=" + std::string(31, '0') + '1');
  CHECK(file.status == 200);
  CHECK(json::parse(file.body)["answers"].size() == 3);
  REQUIRE(lesson.soon([&] { return lesson.room().is_over; }));
  lesson.clock.at += std::chrono::seconds{1};
  lesson.wish(in_class::Next{});
  REQUIRE(lesson.state().screen == Screen::ClassReport);
  CHECK(lesson.state().class_.report->rows.size() == 2);
  CHECK(lesson.state().class_.report->questions.size() == 3);
  lesson.wish(in_class::ExportCsv{});
  lesson.wish(in_class::ExportPage{});
  int files = 0;
  for (const auto& each : std::filesystem::directory_iterator(folder.path())) {
    const auto ending = each.path().extension();
    if (ending == ".csv" || ending == ".html") ++files;
  }
  CHECK(files == 2);
}

TEST_CASE("A window that is closed in the middle of a lesson finds it again, with its pupils and answers") {
  const TemporaryFolder folder;
  std::string token;
  {
    Classroom lesson(folder.path());
    lesson.prepare();
    REQUIRE(lesson.open());
    Phone mei(lesson.room().port);
    token = mei.join("482913", "Mei");
    REQUIRE(lesson.step(classroom::Phase::Question));
    const json asked = mei.next("question");
    mei.send({{"do", "answer"}, {"question", 0}, {"response", some_response(asked)}});
    REQUIRE(mei.next("kept")["question"] == 0);
  }
  Classroom again(folder.path());
  again.wish(in_class::Show{});
  REQUIRE(again.state().class_.open);
  again.wish(in_class::Resume{});
  REQUIRE(again.soon([&] { return again.state().screen == Screen::Stage && again.state().class_.snapshot; }));
  CHECK(again.room().phase == classroom::Phase::Question);
  CHECK(again.room().tally.answered == 1);
  Phone mei(again.room().port);
  mei.send({{"do", "return"}, {"token", token}});
  CHECK(mei.next("question").contains("given"));
}

TEST_CASE("A lesson that nobody was asked anything in leaves nothing behind") {
  const TemporaryFolder folder;
  Classroom lesson(folder.path());
  lesson.prepare();
  REQUIRE(lesson.open());
  lesson.wish(in_class::AskEnd{});
  lesson.wish(in_class::Confirm{});
  CHECK(lesson.state().screen == Screen::ClassSetup);
  CHECK(lesson.state().class_.lessons.empty());
  CHECK_FALSE(lesson.state().class_.open);
}

TEST_CASE("Ending a class in the middle of a question shows it and offers the pupils their lesson") {
  const TemporaryFolder folder;
  Classroom lesson(folder.path());
  lesson.prepare();
  REQUIRE(lesson.open());
  Phone mei(lesson.room().port);
  REQUIRE_FALSE(mei.join("482913", "Mei").empty());
  REQUIRE(lesson.step(classroom::Phase::Question));
  lesson.wish(in_class::AskEnd{});
  lesson.wish(in_class::Confirm{});
  CHECK_FALSE(mei.next("finished").is_null());
  CHECK(lesson.soon([&] { return lesson.room().is_over; }));
}

TEST_CASE("Teams at one keyboard play without a network") {
  const TemporaryFolder folder;
  Classroom lesson(folder.path());
  lesson.prepare(classroom::Mode::HotSeat, 1);
  REQUIRE(lesson.open());
  CHECK(lesson.room().port == 0);
  REQUIRE(lesson.step(classroom::Phase::Question));
  lesson.wish(in_class::Command{classroom::command::Buzz{1}});
  REQUIRE(lesson.soon([&] { return lesson.room().buzzed == 1; }));
  lesson.wish(in_class::Command{classroom::command::Judge{Verdict::Correct}});
  REQUIRE(lesson.soon([&] { return lesson.room().phase == classroom::Phase::Shown; }));
  CHECK(lesson.room().standings.front().score == 100);
}

TEST_CASE("A set is kept by name and taken up again") {
  const TemporaryFolder folder;
  const TestClock clock;
  Classroom lesson(folder.path());
  lesson.prepare();
  lesson.wish(in_class::SetName{"Monday, class 3b"});
  lesson.wish(in_class::KeepSet{});
  REQUIRE(lesson.state().class_.sets.size() == 1);
  const auto questions = lesson.state().class_.plan.questions;
  lesson.wish(in_class::Clear{});
  lesson.wish(in_class::LoadSet{lesson.state().class_.sets.front().id});
  CHECK(lesson.state().class_.plan.questions == questions);
  CHECK(lesson.state().class_.plan.name == "Monday, class 3b");
}

}  // namespace
}  // namespace communique
