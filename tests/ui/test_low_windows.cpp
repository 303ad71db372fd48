// Small windows and large text: what is asked and what goes on stay in sight.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ui/driver.hpp"
#include "ui/sample_views.hpp"

namespace communique::ui {
namespace {

template <class Screen>
screens::View shown(Screen screen, int text_percent = 100) {
  screens::View view;
  view.screen = std::move(screen);
  view.theme = screens::ThemeChoice::Light;
  view.text_percent = text_percent;
  return view;
}

bool is_in_sight(ScreenDriver& screen, const char* name) {
  const SeenItem* item = screen.on().item(name);
  return item != nullptr && item->top >= item->clip_top && item->bottom <= item->clip_bottom;
}

bool says(ScreenDriver& screen, const char* words) {
  return screen.on().text().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("A native name is never cut, however long the name before it") {
  for (const int text : {100, 200}) {
    for (std::size_t more = 0; more < 60; more += 2) {
      screens::QuizView view = sample_question();
      view.options[1].text = "Lo Chih-cheng " + std::string(more, 'i');
      INFO(text << " %, " << more);
      ScreenDriver asked(shown(view, text), 1920, 1080);
      CHECK_FALSE(says(asked, "…"));
      screens::QuizView answered = sample_feedback();
      answered.options[1].text = view.options[1].text;
      ScreenDriver after(shown(answered, text), 1920, 1080);
      CHECK_FALSE(says(after, "…"));
    }
  }
}

TEST_CASE("A question to be typed is read from its beginning, and typing brings its field into sight") {
  ScreenDriver screen(shown(sample_typed(), 300), 1024, 640);
  screen.on().frame(10);
  CHECK_FALSE(is_in_sight(screen, "###answer"));
  screen.on().type("S");
  screen.on().frame(3);
  CHECK(is_in_sight(screen, "###answer"));
  REQUIRE(screen.wanted<screens::EditAnswer>() != nullptr);
  CHECK(screen.wanted<screens::EditAnswer>()->text == "S");
}

TEST_CASE("Answer stays in sight where a date's field leaves it no room beside") {
  ScreenDriver screen(shown(sample_calendar(Precision::Day), 300), 1024, 640);
  CHECK(is_in_sight(screen, "###submit"));
  screen.on().type("2019");
  CHECK(screen.on().click("###submit"));
  REQUIRE(screen.wanted<screens::SubmitAnswer>() != nullptr);
  CHECK(screen.wanted<screens::SubmitAnswer>()->text == "2019");
  CHECK(screen.on().click("###skip"));
  CHECK(screen.wanted<screens::SkipQuestion>() != nullptr);
}

TEST_CASE("The options stay where they are when the answer takes a long hint away") {
  screens::QuizView hinted = sample_hinted();
  hinted.hint =
      "It begins with a word that, in this deck, no other association has in its name, and ends with "
      "one that all of them have.";
  ScreenDriver screen(shown(hinted));
  const float before = screen.on().item("###option-A")->top;
  screen.show(shown(sample_feedback()));
  CHECK(screen.on().item("###option-A")->top == before);
}

TEST_CASE("What to say of a statement can be read at every text size, also when it is asked again") {
  for (const int text : {100, 200, 300}) {
    screens::QuizView view = sample_true_false();
    view.deck_title = "True or false?";
    ScreenDriver screen(shown(view, text), 1024, 640);
    INFO(text << " %");
    CHECK(says(screen, "True or false?"));
    CHECK(says(screen, "Asked again"));
  }
}

TEST_CASE("What is to be typed once more stays in sight while it is typed") {
  for (const int text : {100, 200}) {
    screens::QuizView view = sample_gap_almost();
    view.retype->is_right = false;
    view.retype->text.clear();
    ScreenDriver screen(shown(view, text), 1024, 640);
    screen.on().frame(60);
    INFO(text << " %");
    CHECK(is_in_sight(screen, "###retype"));
  }
}

TEST_CASE("In small windows the options make way for the source once the pairs are marked") {
  ScreenDriver asked(shown(sample_match()), 1024, 640);
  CHECK(asked.on().shows("###option-A"));
  ScreenDriver answered(shown(sample_match_answered()), 1024, 640);
  CHECK_FALSE(answered.on().shows("###option-A"));
}

TEST_CASE("Start is in sight where there is nothing to show yet, however large the text") {
  for (const int text : {100, 200, 300}) {
    INFO(text << " %");
    ScreenDriver scores(shown(sample_no_scores(), text), 1024, 640);
    CHECK(is_in_sight(scores, "###start"));
    CHECK(scores.on().click("###start"));
    CHECK(scores.wanted<screens::StartRound>() != nullptr);
    ScreenDriver progress(shown(sample_no_progress(), text), 1024, 640);
    CHECK(is_in_sight(progress, "###start"));
  }
}

TEST_CASE("The dates below the rounds are evenly spaced and the newest is among them") {
  screens::ScoresView view = sample_scores();
  for (std::size_t i = 0; i < view.points.size(); ++i) {
    const bool is_long = i % 3 == 0;
    view.points[i].label = (is_long ? "Wednesday <" : "<") + std::to_string(i) + ">";
  }
  ScreenDriver screen(shown(view));
  const std::string text = screen.on().text();
  std::vector<std::size_t> read;
  for (std::size_t i = 0; i < view.points.size(); ++i) {
    if (text.find("<" + std::to_string(i) + ">") != std::string::npos) read.push_back(i);
  }
  REQUIRE(read.size() > 2);
  CHECK(read.back() + 1 == view.points.size());
  for (std::size_t i = 2; i < read.size(); ++i) CHECK(read[i] - read[i - 1] == read[1] - read[0]);
}

}  // namespace communique::ui
