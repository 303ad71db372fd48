#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "ui/driver.hpp"
#include "ui/sample_views.hpp"

namespace communique::ui {
namespace {

template <class Screen>
screens::View shown(Screen screen) {
  screens::View view;
  view.screen = std::move(screen);
  view.theme = screens::ThemeChoice::Light;
  return view;
}

}  // namespace

TEST_CASE("Every screen draws at every size of window and text, all of it within the window") {
  struct Size {
    float width, height;
    int text;
  };
  for (const NamedView& sample : all_samples()) {
    for (const Size size : {Size{1280, 800, 100}, Size{1024, 640, 100}, Size{1280, 800, 200},
                            Size{1024, 640, 300}, Size{1920, 1080, 125}, Size{640, 400, 100}}) {
      screens::View view = sample.view;
      view.text_percent = size.text;
      ScreenDriver screen(view, size.width, size.height);
      INFO(sample.name << " at " << size.width << " x " << size.height << ", " << size.text << " %");
      CHECK(screen.intent_count() == 0);
      std::set<unsigned int> ids;
      std::size_t pressable = 0;
      for (const SeenItem& item : screen.on().items()) {
        if (item.label.find("###") == std::string::npos) continue;
        ++pressable;
        CHECK(ids.insert(item.id).second);
        CHECK(item.left >= 0);
        CHECK(item.right <= size.width);
      }
      CHECK(pressable > 0);
    }
  }
}

/// On a stage whose clock runs.
bool has_clock(const screens::View& view) {
  const auto* stage = std::get_if<screens::StageView>(&view.screen);
  if (stage == nullptr) return false;
  const auto* question = std::get_if<screens::QuestionBody>(&stage->body);
  const auto* pace = std::get_if<screens::PaceBody>(&stage->body);
  return (question != nullptr && question->is_timed && !question->is_closed) ||
         (pace != nullptr && pace->is_timed);
}

TEST_CASE("Nothing is drawn again once a screen has settled, but for a clock") {
  for (const NamedView& sample : all_samples()) {
    ScreenDriver screen(sample.view);
    screen.on().wait(1);
    screen.on().wait(1);
    INFO(sample.name);
    CHECK_FALSE(screen.drawn().is_animating);
    CHECK((screen.drawn().wake_in > 0) == has_clock(sample.view));
  }
}

TEST_CASE("With reduced motion no screen ever animates") {
  for (NamedView sample : all_samples()) {
    sample.view.is_motion_reduced = true;
    ScreenDriver screen(sample.view);
    INFO(sample.name);
    CHECK_FALSE(screen.drawn().is_animating);
  }
}

TEST_CASE("A learner is picked, or a new one named") {
  ScreenDriver screen(shown(sample_welcome()));
  CHECK(screen.on().click("陳建仁"));
  REQUIRE(screen.wanted<screens::PickLearner>() != nullptr);
  CHECK(screen.wanted<screens::PickLearner>()->learner == LearnerId{2});
  CHECK(screen.on().click("Your name"));
  screen.on().type("Ken");
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(screen.wanted<screens::AddLearner>() != nullptr);
  CHECK(screen.wanted<screens::AddLearner>()->name == "Ken");
}

TEST_CASE("The first learner can type a name at once") {
  screens::WelcomeView view = sample_welcome();
  view.learners.clear();
  ScreenDriver screen(shown(view));
  screen.on().type("Mei");
  CHECK(screen.on().click("Start as a new learner"));
  REQUIRE(screen.wanted<screens::AddLearner>() != nullptr);
  CHECK(screen.wanted<screens::AddLearner>()->name == "Mei");
}

TEST_CASE("A passcode is typed in a dialog that Esc closes") {
  screens::WelcomeView view = sample_welcome();
  view.asks_passcode_of = "陳建仁";
  ScreenDriver screen(shown(view));
  screen.on().type("secret");
  CHECK(screen.on().text().find("secret") == std::string::npos);
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(screen.wanted<screens::GivePasscode>() != nullptr);
  CHECK(screen.wanted<screens::GivePasscode>()->passcode == "secret");
  CHECK_FALSE(screen.on().click("Mei"));  // the screen behind is out of reach
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
}

TEST_CASE("Home starts a round by button and by Enter") {
  ScreenDriver screen(shown(sample_home()));
  CHECK(screen.on().click("Start"));
  CHECK(screen.wanted<screens::StartRound>() != nullptr);
  screen.forget();
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::StartRound>() != nullptr);
  CHECK(screen.on().click("Choose topics"));
  CHECK(screen.wanted<screens::ShowTopics>() != nullptr);
}

TEST_CASE("Home offers to go on with an interrupted round") {
  screens::HomeView view = sample_home();
  view.is_continue = true;
  view.start_label = "Continue";
  ScreenDriver screen(shown(view));
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::ContinueRound>() != nullptr);
  CHECK(screen.on().click("New round"));
  CHECK(screen.wanted<screens::StartRound>() != nullptr);
}

TEST_CASE("The masthead leads everywhere and changes theme, text size and learner") {
  ScreenDriver screen(shown(sample_home()));
  CHECK(screen.on().click("Explore"));
  REQUIRE(screen.wanted<screens::GoTo>() != nullptr);
  CHECK(screen.wanted<screens::GoTo>()->tab == screens::Tab::Explore);
  CHECK(screen.on().click("Dark theme"));
  REQUIRE(screen.wanted<screens::SetTheme>() != nullptr);
  CHECK(screen.wanted<screens::SetTheme>()->theme == screens::ThemeChoice::Dark);
  CHECK(screen.on().click("###text-size"));
  REQUIRE(screen.wanted<screens::SetTextSize>() != nullptr);
  CHECK(screen.wanted<screens::SetTextSize>()->percent == 125);
  CHECK(screen.on().click("###learner"));
  CHECK(screen.wanted<screens::SwitchLearner>() != nullptr);
}

TEST_CASE("Large text puts the tabs behind a menu button") {
  screens::View view = shown(sample_home());
  view.text_percent = 200;
  ScreenDriver screen(view);
  CHECK_FALSE(screen.on().shows("Progress"));
  CHECK(screen.on().click("Menu"));
  CHECK(screen.on().click("Progress"));
  REQUIRE(screen.wanted<screens::GoTo>() != nullptr);
  CHECK(screen.wanted<screens::GoTo>()->tab == screens::Tab::Progress);
}

TEST_CASE("Topics and length are chosen before a round") {
  ScreenDriver screen(shown(sample_choose()));
  CHECK(screen.on().click("Figures"));
  REQUIRE(screen.wanted<screens::ToggleTopic>() != nullptr);
  CHECK(screen.wanted<screens::ToggleTopic>()->topic == Topic::Figures);
  CHECK(screen.on().click("###length-40"));
  REQUIRE(screen.wanted<screens::ChooseLength>() != nullptr);
  CHECK(screen.wanted<screens::ChooseLength>()->length == 40);
  CHECK(screen.on().click("All topics"));
  CHECK(screen.wanted<screens::ToggleAllTopics>() != nullptr);
  CHECK(screen.on().click("Start"));
  CHECK(screen.wanted<screens::StartRound>() != nullptr);
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
}

TEST_CASE("A round that cannot start says why and cannot be started") {
  screens::ChooseView view = sample_choose();
  view.can_start = false;
  view.note = "There is nothing to ask.";
  ScreenDriver screen(shown(view));
  CHECK_FALSE(screen.on().click("Start"));
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::StartRound>() == nullptr);
  CHECK(screen.on().text().find("There is nothing to ask.") != std::string::npos);
}

TEST_CASE("Results lead to the missed questions, a new round or home") {
  ScreenDriver screen(shown(sample_results()));
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::PractiseMissed>() != nullptr);
  CHECK(screen.on().click("New round"));
  CHECK(screen.wanted<screens::StartRound>() != nullptr);
  CHECK(screen.on().click("Close"));
  CHECK(screen.wanted<screens::CloseResults>() != nullptr);
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
}

TEST_CASE("Scores scroll to the oldest round, and a point of the chart says its round") {
  screens::ScoresView view = sample_scores();
  ScreenDriver screen(shown(view));
  CHECK(screen.on().hover("###round-2"));
  CHECK(screen.on().text().find("9 of 12 on 3 Dec") != std::string::npos);
  const float before = screen.on().item("###round-0")->top;
  screen.on().scroll(-3);
  CHECK(screen.on().item("###round-0")->top < before);
}

TEST_CASE("Settings rename, set and take away a passcode, and change how things look") {
  ScreenDriver screen(shown(sample_settings()), 1280, 1600);
  CHECK(screen.on().click("Name"));
  screen.on().press(ImGuiKey_A, ImGuiMod_Ctrl);
  screen.on().type("Meiko");
  CHECK(screen.on().click("Rename"));
  REQUIRE(screen.wanted<screens::RenameLearner>() != nullptr);
  CHECK(screen.wanted<screens::RenameLearner>()->name == "Meiko");
  CHECK(screen.on().click("Set passcode"));
  CHECK(screen.wanted<screens::SetPasscode>() == nullptr);  // nothing was typed
  CHECK(screen.on().click("Passcode"));
  screen.on().type("1234");
  CHECK(screen.on().click("Set passcode"));
  REQUIRE(screen.wanted<screens::SetPasscode>() != nullptr);
  CHECK(screen.wanted<screens::SetPasscode>()->passcode == "1234");
  CHECK(screen.on().click("Take passcode away"));
  CHECK(screen.wanted<screens::SetPasscode>()->passcode.empty());
  CHECK(screen.on().click("200 %"));
  REQUIRE(screen.wanted<screens::SetTextSize>() != nullptr);
  CHECK(screen.wanted<screens::SetTextSize>()->percent == 200);
  CHECK(screen.on().click("Dark"));
  CHECK(screen.wanted<screens::SetTheme>() != nullptr);
  CHECK(screen.on().click("Reduce motion"));
  REQUIRE(screen.wanted<screens::SetReducedMotion>() != nullptr);
  CHECK(screen.wanted<screens::SetReducedMotion>()->is_reduced);
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
}

TEST_CASE("Trouble names every problem and offers to try again") {
  ScreenDriver screen(shown(sample_trouble()));
  const std::string text = screen.on().text();
  CHECK(text.find("people.json:12:5") != std::string::npos);
  CHECK(text.find("events.json:40:14") != std::string::npos);
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::Retry>() != nullptr);
  CHECK(screen.on().click("Close"));
  CHECK(screen.wanted<screens::Quit>() != nullptr);
}

TEST_CASE("Where a deck is broken another one can be chosen") {
  screens::TroubleView trouble = sample_trouble();
  trouble.retry_label.clear();
  trouble.decks_label = "Another deck";
  ScreenDriver screen(shown(trouble));
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::AtDesk>() != nullptr);
  screen.forget();
  CHECK(screen.on().click("Another deck"));
  REQUIRE(screen.wanted<screens::AtDesk>() != nullptr);
  CHECK(std::holds_alternative<screens::at_desk::ShowDecks>(screen.wanted<screens::AtDesk>()->wish));
  CHECK(screen.wanted<screens::Quit>() == nullptr);
}

TEST_CASE("A toast stays for six seconds and has the window wake to take it away") {
  screens::View view = shown(sample_home());
  view.toast = screens::ToastView{"The name is changed.", "1"};
  ScreenDriver screen(view);
  CHECK(screen.on().text().find("The name is changed.") != std::string::npos);
  CHECK(screen.drawn().wake_in > 5);
  screen.on().wait(6);
  CHECK(screen.on().text().find("The name is changed.") == std::string::npos);
  CHECK(screen.drawn().wake_in == 0);
}

}  // namespace communique::ui
