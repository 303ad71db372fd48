#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ui/driver.hpp"
#include "ui/sample_views.hpp"

namespace communique::ui {
namespace {

screens::View shown(screens::QuizView screen) {
  screens::View view;
  view.screen = std::move(screen);
  view.theme = screens::ThemeChoice::Light;
  return view;
}

int picked(const ScreenDriver& screen) {
  const auto* pick = screen.wanted<screens::PickOption>();
  return pick == nullptr ? -1 : pick->option;
}

}  // namespace

TEST_CASE("A question is answered with the mouse") {
  ScreenDriver screen(shown(sample_question()));
  CHECK(screen.on().click("Hsiao Hsu-tsen"));
  CHECK(picked(screen) == 2);
  CHECK(screen.intent_count() == 1);
}

TEST_CASE("A question is answered with letters, digits, the number pad, or Tab and Enter") {
  ScreenDriver screen(shown(sample_question()));
  screen.on().press(ImGuiKey_B);
  CHECK(picked(screen) == 1);
  screen.on().press(ImGuiKey_4);
  CHECK(picked(screen) == 3);
  screen.on().press(ImGuiKey_Keypad1);
  CHECK(picked(screen) == 0);
  screen.forget();
  while (screen.on().focused() != "Su Jia-chyuan###option-B") screen.on().press(ImGuiKey_Tab);
  screen.on().press(ImGuiKey_Enter);
  CHECK(picked(screen) == 1);
  CHECK(screen.intent_count() == 1);
}

TEST_CASE("Letters beyond the options do nothing") {
  ScreenDriver screen(shown(sample_true_false()));
  screen.on().press(ImGuiKey_C);
  screen.on().press(ImGuiKey_3);
  CHECK(screen.intent_count() == 0);
}

TEST_CASE("A question can be skipped and the round left") {
  ScreenDriver screen(shown(sample_question()));
  screen.on().press(ImGuiKey_S);
  CHECK(screen.wanted<screens::SkipQuestion>() != nullptr);
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
  CHECK(screen.on().click("Leave"));
  CHECK(screen.wanted<screens::LeaveRound>() != nullptr);
}

TEST_CASE("A question can be skipped with the mouse alone") {
  ScreenDriver screen(shown(sample_question()));
  CHECK(screen.on().click("###hint-S"));
  CHECK(screen.wanted<screens::SkipQuestion>() != nullptr);
}

TEST_CASE("Large text keeps a button to skip, though the keys' hints are gone") {
  screens::View view = shown(sample_question());
  view.text_percent = 200;
  ScreenDriver screen(view);
  CHECK(screen.on().click("Skip"));
  CHECK(screen.wanted<screens::SkipQuestion>() != nullptr);
}

TEST_CASE("After the answer nothing can be chosen, and Enter goes on") {
  ScreenDriver screen(shown(sample_feedback()));
  CHECK_FALSE(screen.on().click("Hsiao Hsu-tsen"));
  screen.on().press(ImGuiKey_A);
  CHECK(picked(screen) == -1);
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::Proceed>() != nullptr);
  screen.forget();
  CHECK(screen.on().click("Continue"));
  CHECK(screen.wanted<screens::Proceed>() != nullptr);
}

TEST_CASE("A round is played by Tab and Enter alone") {
  ScreenDriver screen(shown(sample_question()));
  while (screen.on().focused() != "Shuzo Sumi###option-A") screen.on().press(ImGuiKey_Tab);
  screen.on().press(ImGuiKey_Enter);
  CHECK(picked(screen) == 0);
  screen.show(shown(sample_feedback()));
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::Proceed>() != nullptr);
}

TEST_CASE("A focus left behind on another screen does not swallow Enter") {
  ScreenDriver screen(shown(sample_feedback()));
  screen.on().press(ImGuiKey_Tab);
  CHECK_FALSE(screen.on().focused().empty());
  screens::QuizView next = sample_feedback();
  next.question_key = "another#6";
  screen.show(shown(next));
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::Proceed>() != nullptr);
}

TEST_CASE("The options stay where they are when the answer is marked") {
  ScreenDriver screen(shown(sample_question()));
  const float before = screen.on().item("###option-D")->top;
  screen.show(shown(sample_feedback()));
  screen.on().frame(40);
  CHECK(screen.on().item("###option-D")->top == before);
}

TEST_CASE("The source opens in its time and the verdict is on screen in words") {
  ScreenDriver screen(shown(sample_question()));
  CHECK(screen.on().text().find("Source sealed") != std::string::npos);
  screen.show(shown(sample_feedback()));
  CHECK(screen.drawn().is_animating);
  screen.on().wait(0.5);
  screen.on().wait(0.5);
  CHECK_FALSE(screen.drawn().is_animating);
  const std::string text = screen.on().text();
  for (const char* words :
       {"Not this one", "Your answer", "Right answer", "Central News Agency", "No points"}) {
    CHECK(text.find(words) != std::string::npos);
  }
  CHECK(text.find("Source sealed") == std::string::npos);
}

TEST_CASE("On a small window the feedback scrolls into sight and Continue stays pinned") {
  ScreenDriver screen(shown(sample_question()), 1024, 640);
  screen.show(shown(sample_feedback()));
  screen.on().frame(60);
  const SeenItem* read = screen.on().item("Read the paragraph");
  REQUIRE(read != nullptr);
  CHECK(read->bottom < screen.on().item("Continue")->top);
  CHECK(screen.on().click("Continue"));
  CHECK(screen.wanted<screens::Proceed>() != nullptr);
}

TEST_CASE("The paragraph behind an answer is opened by key and by link, and closed again") {
  ScreenDriver screen(shown(sample_feedback()));
  screen.on().press(ImGuiKey_P);
  REQUIRE(screen.wanted<screens::ReadParagraph>() != nullptr);
  CHECK(screen.wanted<screens::ReadParagraph>()->citation == 0);
  screen.forget();
  CHECK(screen.on().click("Read the paragraph"));
  CHECK(screen.wanted<screens::ReadParagraph>() != nullptr);
  screen.show(shown(sample_paragraph()));
  screen.forget();
  screen.on().press(ImGuiKey_Enter);  // on the focused Close, never on Continue behind it
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
  CHECK(screen.wanted<screens::Proceed>() == nullptr);
}

TEST_CASE("Leaving is asked first: Esc and Enter stay, the other button leaves") {
  for (const ImGuiKey key : {ImGuiKey_Escape, ImGuiKey_Enter}) {
    ScreenDriver screen(shown(sample_leaving()));
    screen.on().press(key);
    CHECK(screen.wanted<screens::Cancel>() != nullptr);
    CHECK(screen.wanted<screens::ConfirmLeave>() == nullptr);
  }
  ScreenDriver screen(shown(sample_leaving()));
  screen.on().press(ImGuiKey_A);
  CHECK_FALSE(screen.on().click("###option-A"));
  CHECK(screen.intent_count() == 0);
  CHECK(screen.on().click("###dialog-other"));
  CHECK(screen.wanted<screens::ConfirmLeave>() != nullptr);
}

TEST_CASE("The keyboard cannot leave a dialog") {
  ScreenDriver screen(shown(sample_leaving()));
  for (int i = 0; i < 6; ++i) {
    screen.on().press(ImGuiKey_Tab);
    CHECK(screen.on().focused().find("###dialog-") != std::string::npos);
  }
}

TEST_CASE("A typed answer goes in at once, letters and all, and is submitted by Enter") {
  ScreenDriver screen(shown(sample_typed()));
  screen.on().type("Su Jia-chyuan 蘇");
  REQUIRE(screen.wanted<screens::EditAnswer>() != nullptr);
  CHECK(screen.wanted<screens::EditAnswer>()->text == "Su Jia-chyuan 蘇");
  CHECK(screen.wanted<screens::PickOption>() == nullptr);
  CHECK(screen.wanted<screens::SkipQuestion>() == nullptr);
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(screen.wanted<screens::SubmitAnswer>() != nullptr);
  CHECK(screen.wanted<screens::SubmitAnswer>()->text == "Su Jia-chyuan 蘇");
}

TEST_CASE("A date shows what it is read as, and is submitted by the button") {
  ScreenDriver screen(shown(sample_date()));
  screen.on().type("4 Dec 2025");
  CHECK(screen.on().text().find("Read as 4 December 2025") != std::string::npos);
  CHECK(screen.on().click("###submit"));
  REQUIRE(screen.wanted<screens::SubmitAnswer>() != nullptr);
  CHECK(screen.wanted<screens::SubmitAnswer>()->text == "4 Dec 2025");
  CHECK(screen.on().click("Skip"));
  CHECK(screen.wanted<screens::SkipQuestion>() != nullptr);
}

TEST_CASE("Thinking about leaving loses nothing that was typed") {
  ScreenDriver screen(shown(sample_typed()));
  screen.on().type("Su Jia");
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
  screens::QuizView leaving = sample_typed();
  leaving.dialog = sample_leaving().dialog;
  screen.show(shown(leaving));
  screen.show(shown(sample_typed()));
  screen.on().type("-chyuan");
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(screen.wanted<screens::SubmitAnswer>() != nullptr);
  CHECK(screen.wanted<screens::SubmitAnswer>()->text == "Su Jia-chyuan");
}

TEST_CASE("A new question starts with an empty field") {
  ScreenDriver screen(shown(sample_typed()));
  screen.on().type("Su Jia-chyuan");
  screen.show(shown(sample_date()));
  screen.forget();
  screen.on().type("2025");
  REQUIRE(screen.wanted<screens::EditAnswer>() != nullptr);
  CHECK(screen.wanted<screens::EditAnswer>()->text == "2025");
}

TEST_CASE("A round of sixty questions keeps its dots within the header") {
  screens::QuizView view = sample_question();
  view.dots.assign(30, screens::DotState::Right);
  view.dots.push_back(screens::DotState::Now);
  view.dots.resize(60, screens::DotState::Later);
  ScreenDriver screen(shown(view), 1024, 640);
  CHECK(screen.on().click("Leave"));
}

}  // namespace communique::ui
