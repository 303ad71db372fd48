// How the program explains itself: the introduction, the sheet of keys, its languages and its voice.
#include <catch2/catch_test_macros.hpp>

#include "a_run.hpp"

using namespace communique;
using namespace communique::screens;

TEST_CASE("A first visit is introduced in three steps, and never again") {
  TestClock clock;
  TemporaryFolder folder;
  {
    Run run(folder.path(), clock);
    REQUIRE(run.state().screen == Screen::Intro);
    for (const char* counter : {"Step 1 of 3", "Step 2 of 3", "Step 3 of 3"}) {
      CHECK(std::get<IntroView>(run.application.view().screen).counter == counter);
      run.application.dispatch(StepIntro{1});
    }
    CHECK(run.state().screen == Screen::Welcome);
  }
  Run again(folder.path(), clock);
  CHECK(again.state().screen == Screen::Welcome);
}

TEST_CASE("Whoever has learners here is not introduced") {
  TestClock clock;
  TemporaryFolder folder;
  Run(folder.path(), clock).add("Mei");
  Run again(folder.path(), clock);
  CHECK(again.state().screen == Screen::Home);
}

TEST_CASE("The introduction can be asked for again and leads back") {
  TestClock clock;
  TemporaryFolder folder;
  Run run(folder.path(), clock);
  run.add("Mei");
  run.application.dispatch(GoTo{Tab::Settings});
  run.application.dispatch(ShowIntro{});
  CHECK(run.state().screen == Screen::Intro);
  run.application.dispatch(StepIntro{-1});
  CHECK(run.state().intro_step == 0);
  run.application.dispatch(Cancel{});
  CHECK(run.state().screen == Screen::Settings);
}

TEST_CASE("The language changes at once and is remembered") {
  TestClock clock;
  TemporaryFolder folder;
  {
    Run run(folder.path(), clock);
    run.add("Mei");
    run.application.dispatch(SetLanguage{"ja"});
    const View view = run.application.view();
    CHECK(view.language == "ja");
    CHECK(std::get<HomeView>(view.screen).masthead.tabs.front().second == "今日");
    run.application.dispatch(SetLanguage{"xx"});
    CHECK(run.application.view().language == "en");  // unknown: the system's
    run.application.dispatch(SetLanguage{"zh-TW"});
  }
  Run again(folder.path(), clock);
  CHECK(again.application.view().language == "zh-TW");
}

TEST_CASE("A system's locale chooses the language that is nearest to it") {
  CHECK(std::string(language_for("", "ja_JP").code) == "ja");
  CHECK(std::string(language_for("", "zh_HK").code) == "zh-TW");
  CHECK(std::string(language_for("", "fr_FR").code) == "en");
  CHECK(std::string(language_for("", "").code) == "en");
  CHECK(std::string(language_for("zh-TW", "ja_JP").code) == "zh-TW");
}

TEST_CASE("A terminal is not introduced and keeps its language") {
  TestClock clock;
  TemporaryFolder folder;
  {
    Run window(folder.path(), clock);
    window.application.dispatch(EndIntro{});
    window.application.dispatch(SetLanguage{"ja"});
  }
  ApplicationOptions options{folder.path(), {}, "en_GB"};
  options.introduces = false;
  Application terminal(std::move(options),
                       Wording::load(source_root() / "assets/locales/en.json", "en_GB").value(),
                       open_deck(source_root() / "questions" / "taiwan-japan", source_root() / "assets"),
                       clock, [] { return std::uint64_t{1}; });
  terminal.start();
  CHECK(terminal.view().language == "en");
  CHECK_FALSE(terminal.view().toast);
  CHECK(terminal.state().screen == Screen::Welcome);
}

TEST_CASE("The sheet of keys opens over any screen and closes without leaving it") {
  TestClock clock;
  TemporaryFolder folder;
  Run run(folder.path(), clock);
  run.add("Mei");
  run.start_round();
  run.application.dispatch(ShowHelp{});
  const View view = run.application.view();
  REQUIRE(view.help);
  CHECK(view.help->sections.size() == 2);
  CHECK(view.help->intro_label.empty());  // not in the middle of a round
  run.application.dispatch(Cancel{});
  CHECK_FALSE(run.application.view().help);
  CHECK(run.state().screen == Screen::Quiz);
}

TEST_CASE("Reading aloud is off at first, kept when it is turned on, and refused where nothing can speak") {
  TestClock clock;
  TemporaryFolder folder;
  {
    Run run(folder.path(), clock);
    run.add("Mei");
    CHECK_FALSE(run.application.view().speaks);
    run.application.dispatch(SetSpeech{true});
    CHECK(run.application.view().speaks);
  }
  Run again(folder.path(), clock);
  CHECK(again.application.view().speaks);

  TemporaryFolder elsewhere;
  Application mute({elsewhere.path(), {}, "en_GB"},
                   Wording::load(source_root() / "assets/locales/en.json", "en_GB").value(),
                   open_deck(source_root() / "questions" / "taiwan-japan", source_root() / "assets"), clock,
                   [] { return std::uint64_t{1}; });
  mute.start();
  mute.dispatch(SetSpeech{true});
  CHECK_FALSE(mute.view().speaks);
  CHECK(mute.view().toast);
}
