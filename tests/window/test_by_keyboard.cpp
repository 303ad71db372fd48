// The whole program without a mouse: application, screens and drawing together, over a real store.
#include <catch2/catch_test_macros.hpp>

#include "app/a_run.hpp"
#include "ui/driver.hpp"
#include "window/run_application.hpp"

namespace communique {
namespace {

using namespace screens;

class Keyboard {
 public:
  Keyboard()
      : run_(folder_.path(), clock_), view_(run_.application.view()), driver_([this](const ui::Frame& frame) {
          said_ = window::draw_view(view_, drawing_, frame, [this](Intent intent) {
                    run_.application.dispatch(std::move(intent));
                  }).focused;
          view_ = run_.application.view();
        }) {}

  void press(ImGuiKey key, ImGuiKey with = ImGuiKey_None) {
    driver_.press(key, with);
    driver_.frame(3);
  }
  void type(const std::string& text) {
    driver_.type(text);
    driver_.frame(3);
  }
  /// By Tab alone, from wherever the keyboard is.
  [[nodiscard]] bool reach(const std::string& id) {
    constexpr int kMost = 150;
    for (int i = 0; i < kMost; ++i) {
      if (driver_.focused().ends_with(id)) return true;
      press(ImGuiKey_Tab);
    }
    return false;
  }
  void go(const std::string& id) {
    INFO(id);
    REQUIRE(reach(id));
    press(ImGuiKey_Enter);
  }
  [[nodiscard]] Screen screen() const { return run_.state().screen; }
  [[nodiscard]] const State& state() const { return run_.state(); }
  [[nodiscard]] const View& view() const { return view_; }
  template <class Shown>
  [[nodiscard]] const Shown& shown() const {
    return std::get<Shown>(view_.screen);
  }
  /// What is read aloud of the item with the keyboard.
  [[nodiscard]] const std::string& said() const { return said_; }

  /// Whatever kind the question is: its keys, or what is typed.
  void answer() {
    const Question question = state().round->session.question();
    if (is_written(question.kind)) {
      type(question.date ? question.date->text() : question.key.text);
      return press(ImGuiKey_Enter);
    }
    if (question.parts.empty() && question.kind != Kind::Map) {
      return press(static_cast<ImGuiKey>(ImGuiKey_A + state().round->session.showing().correct.front()));
    }
    press(ImGuiKey_S);
  }

 private:
  TestClock clock_;
  TemporaryFolder folder_;
  Run run_;
  View view_;
  ui::UiState drawing_;
  std::string said_;
  ui::Driver driver_;
};

void enter_as_mei(Keyboard& keyboard) {
  for (int step = 0; step < 3; ++step) keyboard.press(ImGuiKey_Enter);
  REQUIRE(keyboard.screen() == Screen::Welcome);
  keyboard.type("Mei");
  keyboard.press(ImGuiKey_Enter);
  REQUIRE(keyboard.screen() == Screen::Home);
}

}  // namespace

TEST_CASE("By keyboard alone: the introduction, a learner, a whole round and its result") {
  Keyboard keyboard;
  REQUIRE(keyboard.screen() == Screen::Intro);
  enter_as_mei(keyboard);
  keyboard.press(ImGuiKey_Enter);  // Start
  REQUIRE(keyboard.screen() == Screen::Briefing);
  keyboard.press(ImGuiKey_Enter);  // Begin
  constexpr int kMostTurns = 80;   // what is skipped comes back
  for (int turn = 0; turn < kMostTurns && keyboard.screen() == Screen::Quiz; ++turn) {
    keyboard.answer();
    REQUIRE(keyboard.state().round->session.phase() == Phase::Explained);
    if (turn == 0) {
      keyboard.press(ImGuiKey_E);
      REQUIRE(keyboard.screen() == Screen::Explore);
      keyboard.press(ImGuiKey_Escape);
      if (keyboard.screen() == Screen::Explore) keyboard.press(ImGuiKey_Escape);
      REQUIRE(keyboard.screen() == Screen::Quiz);
    }
    keyboard.press(ImGuiKey_Enter);
    if (turn > 40 && keyboard.screen() == Screen::Quiz) break;
  }
  if (keyboard.screen() == Screen::Quiz) {  // kinds that were skipped keep coming back: leave the rest
    keyboard.press(ImGuiKey_Escape);
    keyboard.press(ImGuiKey_Tab);
    keyboard.go("###dialog-other");
    CHECK(keyboard.screen() == Screen::Home);
  } else {
    CHECK(keyboard.screen() == Screen::Results);
  }
}

TEST_CASE("By keyboard alone: every place of the menu and all that Explore shows") {
  Keyboard keyboard;
  enter_as_mei(keyboard);
  keyboard.go("###tab-explore");
  REQUIRE(keyboard.screen() == Screen::Explore);
  for (const auto& [key, tab] : {std::pair{ImGuiKey_2, ExploreTab::People},
                                 {ImGuiKey_3, ExploreTab::Agreements},
                                 {ImGuiKey_4, ExploreTab::Map},
                                 {ImGuiKey_1, ExploreTab::Timeline}}) {
    keyboard.press(key, ImGuiMod_Ctrl);
    CHECK(keyboard.shown<ExploreView>().tab == tab);
  }
  keyboard.press(ImGuiKey_2, ImGuiMod_Ctrl);
  keyboard.press(ImGuiKey_F, ImGuiMod_Ctrl);
  keyboard.type("su jia");
  CHECK(keyboard.state().exploring.query == "su jia");
  keyboard.press(ImGuiKey_Escape);
  CHECK(keyboard.state().exploring.query.empty());
  REQUIRE(keyboard.screen() == Screen::Explore);
  keyboard.go("su-jia-chyuan");
  REQUIRE(keyboard.shown<ExploreView>().detail);
  keyboard.press(ImGuiKey_Escape);
  CHECK_FALSE(keyboard.shown<ExploreView>().detail);

  keyboard.go("###tab-briefings");
  keyboard.go("###briefing-0");
  CHECK(keyboard.screen() == Screen::Briefing);
  keyboard.press(ImGuiKey_Escape);
  keyboard.go("###tab-progress");
  CHECK(keyboard.screen() == Screen::Progress);
  keyboard.go("###tab-settings");
  CHECK(keyboard.screen() == Screen::Settings);
  keyboard.go("###tab-today");
  CHECK(keyboard.screen() == Screen::Home);
}

TEST_CASE("By keyboard alone: keys, theme, text size and language on any screen") {
  Keyboard keyboard;
  enter_as_mei(keyboard);
  keyboard.press(ImGuiKey_F1);
  REQUIRE(keyboard.view().help);
  keyboard.press(ImGuiKey_F1);
  CHECK_FALSE(keyboard.view().help);
  keyboard.press(ImGuiKey_F1);
  keyboard.press(ImGuiKey_Escape);
  CHECK_FALSE(keyboard.view().help);
  CHECK(keyboard.screen() == Screen::Home);
  keyboard.press(ImGuiKey_F2);
  CHECK(keyboard.view().speaks);
  keyboard.press(ImGuiKey_F2);
  CHECK_FALSE(keyboard.view().speaks);
  keyboard.go("###language");
  keyboard.press(ImGuiKey_Escape);
  CHECK(keyboard.screen() == Screen::Home);
  keyboard.go("###theme");
  CHECK(keyboard.view().theme == ThemeChoice::Dark);
  keyboard.go("###text-size");
  CHECK(keyboard.view().text_percent == 125);
  keyboard.go("###language");
  keyboard.press(ImGuiKey_DownArrow);
  keyboard.press(ImGuiKey_DownArrow);
  keyboard.press(ImGuiKey_Enter);
  CHECK(keyboard.view().language != "en");
}

TEST_CASE("Who hears the screens is told what is on, what is off and what is chosen") {
  Keyboard keyboard;
  enter_as_mei(keyboard);
  keyboard.go("###tab-settings");
  REQUIRE(keyboard.reach("###reduce-motion"));
  CHECK(keyboard.said() == "Reduce motion, off");
  keyboard.press(ImGuiKey_Enter);
  CHECK(keyboard.said() == "Reduce motion, on");
}

}  // namespace communique
