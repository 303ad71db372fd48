// The program without its window, over a real store: what a learner did is there the next day.
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "a_run.hpp"

using namespace communique;
using namespace communique::screens;
namespace fs = std::filesystem;

TEST_CASE("Closed and opened again, all scores are there") {
  const TemporaryFolder folder;
  const TestClock clock;
  {
    Run run(folder.path(), clock);
    run.add("Mei");
    run.application.dispatch(ChooseLength{5});
    run.start_round();
    for (int i = 0; i < 5; ++i) {
      REQUIRE(run.state().screen == Screen::Quiz);
      run.answer_right();
      CHECK(run.state().round->session.last().verdict == Verdict::Correct);
      run.application.dispatch(Proceed{});
    }
    CHECK(run.state().screen == Screen::Results);
  }
  Run again(folder.path(), clock);
  REQUIRE(again.state().screen == Screen::Home);
  CHECK(again.state().learner->name == "Mei");
  REQUIRE(again.state().summary.finished.size() == 1);
  CHECK(again.state().summary.finished[0].right == 5);
  CHECK(again.state().summary.finished[0].points == 60);
  CHECK(again.state().summary.totals.days_in_a_row == 1);
}

TEST_CASE("A round that was cut off is offered again and goes on with every answer kept") {
  const TemporaryFolder folder;
  const TestClock clock;
  QuestionId next;
  {
    Run run(folder.path(), clock);
    run.add("Mei");
    run.start_round();
    run.answer_right();
    run.application.dispatch(Proceed{});
    run.application.dispatch(SkipQuestion{});
    run.application.dispatch(Proceed{});
    next = run.state().round->session.question().id;
  }
  Run again(folder.path(), clock);
  REQUIRE(again.state().summary.unfinished);
  CHECK(again.state().summary.unfinished->answered == 2);
  again.application.dispatch(ContinueRound{});
  again.application.dispatch(BeginQuestions{});
  REQUIRE(again.state().screen == Screen::Quiz);
  CHECK(again.state().round->session.outcomes().size() == 2);
  CHECK(again.state().round->session.points() == 10);
  CHECK(again.state().round->session.question().id == next);
}

TEST_CASE("A passcode keeps a learner's records from the next one at this machine") {
  const TemporaryFolder folder;
  const TestClock clock;
  {
    Run run(folder.path(), clock);
    run.add("Anna");
    run.application.dispatch(SetPasscode{"sakura"});
    CHECK(run.state().learner->has_passcode);
  }
  Run again(folder.path(), clock);
  REQUIRE(again.state().screen == Screen::Welcome);
  again.application.dispatch(PickLearner{again.state().learners.at(0).id});
  again.application.dispatch(GivePasscode{"ume"});
  CHECK(again.state().is_passcode_refused);
  CHECK_FALSE(again.state().learner);
  again.application.dispatch(GivePasscode{"sakura"});
  CHECK(again.state().screen == Screen::Home);
}

TEST_CASE("A name that is taken or empty is refused with what to do") {
  const TemporaryFolder folder;
  const TestClock clock;
  Run run(folder.path(), clock);
  run.add("Mei");
  run.application.dispatch(SwitchLearner{});
  run.add("mei");
  CHECK(run.state().screen == Screen::Welcome);
  const View view = run.application.view();
  CHECK(std::get<WelcomeView>(view.screen).name_error ==
        "There is a learner of that name. Choose it above, or type another.");
  run.add("   ");
  const View empty = run.application.view();
  CHECK(std::get<WelcomeView>(empty.screen).name_error == "Type a name first.");
}

TEST_CASE("Records that cannot be read are set aside, and the learner is told where") {
  const TemporaryFolder folder;
  const TestClock clock;
  std::ofstream(folder.path() / "records.sqlite")
      << "this was never a database, and it is long enough to be looked at";
  Run run(folder.path(), clock);
  CHECK(run.state().screen == Screen::Welcome);
  const View view = run.application.view();
  REQUIRE(view.toast);
  CHECK(view.toast->text.find("set aside as") != std::string::npos);
  int files = 0;
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    files += entry.path().filename().string().find("broken") != std::string::npos ? 1 : 0;
  }
  CHECK(files == 1);
}

TEST_CASE("A deck that is broken or missing is named with everything wrong in it") {
  const TemporaryFolder folder;
  const TestClock clock;
  const Run missing(folder.path(), clock, folder.path() / "no-deck");
  CHECK(missing.state().screen == Screen::Trouble);

  fs::create_directory(folder.path() / "deck");
  std::ofstream(folder.path() / "deck" / "deck.json") << "{ \"id\": \"x\", \"titel\": \"X\" }";
  const Run broken(folder.path(), clock, folder.path() / "deck");
  const View view = broken.application.view();
  const auto& trouble = std::get<TroubleView>(view.screen);
  CHECK(trouble.title == "This deck has problems");
  REQUIRE_FALSE(trouble.lines.empty());
  CHECK(trouble.lines[0].find("deck.json:1:") == 0);
}

TEST_CASE("A data folder that is a file is trouble that can be tried again") {
  const TemporaryFolder folder;
  const TestClock clock;
  std::ofstream(folder.path() / "data") << "a file";
  Run run(folder.path() / "data", clock);
  REQUIRE(run.state().screen == Screen::Trouble);
  fs::remove(folder.path() / "data");
  fs::create_directory(folder.path() / "data");
  run.application.dispatch(Retry{});
  CHECK(run.state().screen == Screen::Intro);
}

TEST_CASE("Theme and text size are kept for the next start") {
  const TemporaryFolder folder;
  const TestClock clock;
  {
    Run run(folder.path(), clock);
    run.add("Mei");
    run.application.dispatch(SetTheme{ThemeChoice::Dark});
    run.application.dispatch(SetTextSize{200});
  }
  const Run again(folder.path(), clock);
  CHECK(again.state().settings.theme == ThemeChoice::Dark);
  CHECK(again.state().settings.text_percent == 200);
}

TEST_CASE("Who holds an article can open the paragraph from an answer") {
  const TemporaryFolder folder;
  const TestClock clock;
  const fs::path articles = source_root() / ".." / "shared" / "articles";
  if (!fs::exists(articles)) SKIP("the articles' text is not here");
  Run run(folder.path(), clock, source_root() / "questions" / "taiwan-japan", articles);
  run.add("Mei");
  run.start_round();
  run.application.dispatch(SkipQuestion{});
  run.application.dispatch(ReadParagraph{0});
  REQUIRE(run.state().round->paragraph);
  CHECK(run.state().round->paragraph->size() > 20);
}
