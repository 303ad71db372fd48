#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ui/driver.hpp"
#include "ui/paint.hpp"
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

screens::View helped() {
  screens::View view = shown(sample_home());
  view.help = sample_help();
  return view;
}

int step_of(const ScreenDriver& screen) {
  const auto* wanted = screen.wanted<screens::StepIntro>();
  return wanted == nullptr ? 0 : wanted->by;
}

}  // namespace

TEST_CASE("The introduction steps on and back by button, Enter and arrows") {
  ScreenDriver screen(shown(sample_intro(1)));
  CHECK(screen.on().click("Next"));
  CHECK(step_of(screen) == 1);
  CHECK(screen.on().click("Back"));
  CHECK(step_of(screen) == -1);
  screen.forget();
  ScreenDriver keys(shown(sample_intro(1)));
  keys.on().press(ImGuiKey_RightArrow);
  CHECK(step_of(keys) == 1);
  keys.forget();
  keys.on().press(ImGuiKey_LeftArrow);
  CHECK(step_of(keys) == -1);
  keys.forget();
  keys.on().press(ImGuiKey_Enter);
  CHECK(step_of(keys) == 1);
}

TEST_CASE("The introduction is skipped by its button, and Esc asks for the same") {
  ScreenDriver screen(shown(sample_intro(0)));
  CHECK(screen.on().click("Skip"));
  CHECK(screen.wanted<screens::EndIntro>() != nullptr);
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
}

TEST_CASE("The introduction's choice of language is seen without scrolling, at any size of window or text") {
  struct Setting {
    float width, height;
    int text;
  };
  for (const Setting& setting : {Setting{1280, 800, 100}, {1024, 640, 100}, {1280, 800, 200}}) {
    INFO(setting.width << " px, " << setting.text << " %");
    screens::View view = shown(sample_intro(0));
    view.text_percent = setting.text;
    ScreenDriver screen(view, setting.width, setting.height);
    const SeenItem* language = screen.on().item("###language-ja");
    REQUIRE(language != nullptr);
    CHECK(language->bottom <= language->clip_bottom);
  }
}

TEST_CASE("The introduction begins with the choice of language, and ends with a way to begin") {
  ScreenDriver first(shown(sample_intro(0)), 1280, 900);
  CHECK_FALSE(first.on().shows("###intro-back"));
  REQUIRE(first.on().click("日本語"));
  REQUIRE(first.wanted<screens::SetLanguage>() != nullptr);
  CHECK(first.wanted<screens::SetLanguage>()->code == "ja");
  first.on().press(ImGuiKey_LeftArrow);
  CHECK(first.wanted<screens::StepIntro>() == nullptr);
  ScreenDriver last(shown(sample_intro(2)));
  CHECK_FALSE(last.on().shows("###intro-skip"));
  CHECK_FALSE(last.on().shows("日本語"));
  CHECK(last.on().click("Begin"));
  CHECK(step_of(last) == 1);
}

TEST_CASE("The sheet of keys lists them all and closes by button, Esc and Enter") {
  ScreenDriver screen(helped());
  CHECK(screen.on().text().find("go to the next button or field") != std::string::npos);
  CHECK(screen.on().text().find("take the answer back") != std::string::npos);
  CHECK(screen.on().click("Close"));
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
  for (const ImGuiKey key : {ImGuiKey_Escape, ImGuiKey_Enter}) {
    ScreenDriver again(helped());
    again.on().press(key);
    CHECK(again.wanted<screens::Cancel>() != nullptr);
    CHECK(again.intent_count() == 1);
  }
}

TEST_CASE("F1 closes the sheet of keys once") {
  ScreenDriver screen(helped());
  screen.on().press(ImGuiKey_F1);
  CHECK(screen.wanted<screens::ShowHelp>() != nullptr);
  CHECK(screen.intent_count() == 1);
}

TEST_CASE("While the sheet of keys is open the screen below takes neither keys nor presses") {
  screens::View view = shown(sample_question());
  view.help = sample_help();
  ScreenDriver screen(view);
  for (const ImGuiKey key : {ImGuiKey_A, ImGuiKey_S, ImGuiKey_1}) screen.on().press(key);
  CHECK(screen.intent_count() == 0);
  CHECK_FALSE(screen.on().click("Leave"));
  CHECK(screen.on().click("Show the introduction"));
  CHECK(screen.wanted<screens::ShowIntro>() != nullptr);
}

TEST_CASE("The sheet of keys lies over a dialog, which is there again when it has gone") {
  screens::View view = shown(sample_leaving());
  view.help = sample_help();
  ScreenDriver screen(view);
  CHECK(screen.on().shows("###help-close"));
  CHECK_FALSE(screen.on().shows("###dialog-safe"));
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.intent_count() == 1);
  view.help.reset();
  screen.show(view);
  CHECK(screen.on().shows("###dialog-safe"));
  CHECK_FALSE(screen.on().shows("###help-close"));
}

TEST_CASE("The sheet of keys scrolls in a small window, its buttons in view") {
  screens::View view = helped();
  view.text_percent = 200;
  ScreenDriver screen(view, 800, 500);
  const SeenItem* close = screen.on().item("###help-close");
  REQUIRE(close != nullptr);
  CHECK(close->bottom <= 500);
  CHECK(screen.on().click("Close"));
}

TEST_CASE("The masthead's list of languages changes the language") {
  ScreenDriver screen(shown(sample_home()));
  CHECK(screen.on().text().find("EN") != std::string::npos);
  REQUIRE(screen.on().click("Language: English"));
  REQUIRE(screen.on().click("繁體中文"));
  REQUIRE(screen.wanted<screens::SetLanguage>() != nullptr);
  CHECK(screen.wanted<screens::SetLanguage>()->code == "zh-TW");
  screens::HomeView alone = sample_home();
  alone.masthead.languages.clear();
  ScreenDriver without(shown(alone));
  CHECK_FALSE(without.on().shows("###language"));
}

TEST_CASE("Progress and scores are two parts of one page") {
  ScreenDriver progress(shown(sample_progress()));
  REQUIRE(progress.on().click("Scores"));
  REQUIRE(progress.wanted<screens::GoTo>() != nullptr);
  CHECK(progress.wanted<screens::GoTo>()->tab == screens::Tab::Scores);
  ScreenDriver scores(shown(sample_scores()));
  REQUIRE(scores.on().click("Memory"));
  REQUIRE(scores.wanted<screens::GoTo>() != nullptr);
  CHECK(scores.wanted<screens::GoTo>()->tab == screens::Tab::Progress);
}

TEST_CASE("Settings choose the language, speech and sounds, and explain the program again") {
  ScreenDriver screen(shown(sample_settings()), 1280, 2400);
  REQUIRE(screen.on().click("###settings-language-ja"));
  CHECK(screen.wanted<screens::SetLanguage>()->code == "ja");
  REQUIRE(screen.on().click("Read the screens aloud"));
  CHECK(screen.wanted<screens::SetSpeech>()->speaks);
  REQUIRE(screen.on().click("###sounds"));
  CHECK(screen.wanted<screens::SetSounds>()->has_sounds);
  REQUIRE(screen.on().click("Show the introduction"));
  CHECK(screen.wanted<screens::ShowIntro>() != nullptr);
  REQUIRE(screen.on().click("Show all keys"));
  CHECK(screen.wanted<screens::ShowHelp>() != nullptr);
}

TEST_CASE("What was missed, what is hard and who is known least lead to Explore") {
  ScreenDriver results(shown(sample_results()));
  REQUIRE(results.on().click("###missed-0"));
  REQUIRE(results.wanted<screens::OpenThing>() != nullptr);
  CHECK(results.wanted<screens::OpenThing>()->thing.fact == FactId{"missed-1"});
  ScreenDriver progress(shown(sample_progress()), 1280, 2600);
  REQUIRE(progress.on().click("###hardest-1"));
  CHECK(progress.wanted<screens::OpenThing>()->thing.fact == FactId{"doses/value"});
  REQUIRE(progress.on().click("###person-0"));
  CHECK(progress.wanted<screens::OpenThing>()->thing.entity == EntityId{"shuzo-sumi"});
  CHECK_FALSE(progress.on().shows("###article-0"));
}

TEST_CASE("A briefing's fact is marked by a press, and opened by the way beside it") {
  ScreenDriver screen(shown(sample_briefing()));
  REQUIRE(screen.on().click("###fact-0-2"));
  CHECK(screen.intent_count() == 0);
  REQUIRE(screen.on().click("###fact-0-2-open"));
  REQUIRE(screen.wanted<screens::OpenThing>() != nullptr);
  CHECK(screen.wanted<screens::OpenThing>()->thing.fact == FactId{"customs/kind"});
}

TEST_CASE("After an answer E looks at it in Explore") {
  ScreenDriver screen(shown(sample_aided()));
  screen.on().press(ImGuiKey_E);
  CHECK(screen.wanted<screens::LookInExplore>() != nullptr);
  screen.forget();
  CHECK(screen.on().click("Explore"));
  CHECK(screen.wanted<screens::LookInExplore>() != nullptr);
}

TEST_CASE("A field that the arrows have reached shows its focus") {
  ScreenDriver screen(shown(sample_settings()));
  const auto ring = [] {  // how much is drawn in the ring's colour
    int corners = 0;
    const ImDrawData& drawn = *ImGui::GetDrawData();
    for (const ImDrawList* list : drawn.CmdLists) {
      for (const ImDrawVert& corner : list->VtxBuffer)
        corners += corner.col == to_pixel(kLight.focus) ? 1 : 0;
    }
    return corners;
  };
  CHECK(ring() == 0);
  for (int i = 0; i < 40 && screen.on().focused().find("###rename") == std::string::npos; ++i) {
    screen.on().press(ImGuiKey_Tab);
  }
  screen.on().press(ImGuiKey_LeftArrow);
  CHECK(screen.on().focused().find("###name") != std::string::npos);
  CHECK(ring() > 0);
}

TEST_CASE("A refused date keeps the keyboard in its field") {
  screens::ProgressView view = sample_progress();
  ScreenDriver screen(shown(view));
  REQUIRE(screen.on().click("###exam"));
  screen.on().press(ImGuiKey_A, ImGuiMod_Ctrl);
  screen.on().type("soon");
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(screen.wanted<screens::SetExam>() != nullptr);
  CHECK(screen.wanted<screens::SetExam>()->text == "soon");
  view.exam_error = "That is no date to come.";
  screen.show(shown(view));
  screen.on().type("er");
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::SetExam>()->text == "sooner");
}

TEST_CASE("A toast stands above what is pinned at the bottom") {
  screens::View view = shown(sample_results());
  view.toast = screens::ToastView{"The question is flagged.", "1"};
  view.text_percent = 100;
  ScreenDriver screen(view);
  CHECK(screen.on().text().find("The question is flagged.") != std::string::npos);
  CHECK(screen.on().click("Practise the 3 missed"));
}

}  // namespace communique::ui
