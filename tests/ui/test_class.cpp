// A class's screens driven as a teacher drives them, by keyboard, mouse and presenter's remote.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ui/driver.hpp"
#include "ui/sample_views.hpp"

namespace communique::ui {
namespace {

namespace command = classroom::command;
namespace in_class = screens::in_class;

template <class Screen>
screens::View shown(Screen screen, int text_percent = 100) {
  screens::View view;
  view.screen = std::move(screen);
  view.theme = screens::ThemeChoice::Light;
  view.text_percent = text_percent;
  return view;
}

/// The wish that the newest intent holds, where it is of that kind.
template <class Wish>
const Wish* wished(const ScreenDriver& screen) {
  const auto* intent = screen.wanted<screens::InClass>();
  return intent == nullptr ? nullptr : std::get_if<Wish>(&intent->wish);
}

template <class Command>
const Command* commanded(const ScreenDriver& screen) {
  const auto* wish = wished<in_class::Command>(screen);
  return wish == nullptr ? nullptr : std::get_if<Command>(&wish->command);
}

bool says(ScreenDriver& screen, const char* words) {
  return screen.on().text().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("Space, the right arrow and a presenter's Page Down go on") {
  for (const ImGuiKey key : {ImGuiKey_Space, ImGuiKey_RightArrow, ImGuiKey_PageDown}) {
    ScreenDriver screen(shown(sample_lobby(28)), 1920, 1080);
    screen.on().press(key);
    CHECK(wished<in_class::Next>(screen) != nullptr);
    CHECK(screen.intent_count() == 1);
  }
  ScreenDriver screen(shown(sample_lobby(28)));
  CHECK(screen.on().click("Start"));
  CHECK(wished<in_class::Next>(screen) != nullptr);
}

TEST_CASE("Nothing goes on while there is nothing to go on to") {
  screens::StageView view = sample_board();
  view.next_label.clear();
  ScreenDriver screen(shown(view));
  screen.on().press(ImGuiKey_Space);
  CHECK(screen.intent_count() == 0);
  CHECK_FALSE(screen.on().shows("###next"));
}

TEST_CASE("Esc asks before a class ends, and closes the list of players first") {
  ScreenDriver alone(shown(sample_stage_question()));
  alone.on().press(ImGuiKey_Escape);
  CHECK(wished<in_class::AskEnd>(alone) != nullptr);
  ScreenDriver beside(shown(sample_stage_strip()));
  beside.on().press(ImGuiKey_Escape);
  CHECK(wished<in_class::ToggleStrip>(beside) != nullptr);
  ScreenDriver asked(shown(sample_stage_ending()));
  asked.on().press(ImGuiKey_Space);
  CHECK(wished<in_class::Next>(asked) == nullptr);
  asked.forget();
  CHECK(asked.on().click("###dialog-other"));
  CHECK(wished<in_class::Confirm>(asked) != nullptr);
}

TEST_CASE("A team buzzes with its key, and not again once it has had its go") {
  ScreenDriver screen(shown(sample_hot_seat(-1)));
  screen.on().press(ImGuiKey_Q);  // Team 3 is out
  CHECK(screen.intent_count() == 0);
  screen.on().press(ImGuiKey_L);
  REQUIRE(commanded<command::Buzz>(screen) != nullptr);
  CHECK(commanded<command::Buzz>(screen)->team == 1);
  CHECK_FALSE(screen.on().shows("###option-1"));
  screen.show(shown(sample_hot_seat(1)));
  screen.forget();
  screen.on().press(ImGuiKey_A);  // too late
  CHECK(screen.intent_count() == 0);
}

TEST_CASE("The team that buzzed is answered for by a number or a click") {
  ScreenDriver screen(shown(sample_hot_seat(1)));
  screen.on().press(ImGuiKey_2);
  REQUIRE(commanded<command::AnswerFor>(screen) != nullptr);
  CHECK(commanded<command::AnswerFor>(screen)->team == 1);
  CHECK(commanded<command::AnswerFor>(screen)->response == Response{Chosen{1}});
  screen.forget();
  CHECK(screen.on().click("Kazuyuki Katayama"));
  REQUIRE(commanded<command::AnswerFor>(screen) != nullptr);
  CHECK(commanded<command::AnswerFor>(screen)->response == Response{Chosen{3}});
}

TEST_CASE("What a team says aloud is judged with Y and N or their buttons") {
  ScreenDriver screen(shown(sample_judged()));
  screen.on().press(ImGuiKey_N);
  REQUIRE(commanded<command::Judge>(screen) != nullptr);
  CHECK(commanded<command::Judge>(screen)->verdict == Verdict::Wrong);
  screen.forget();
  CHECK(screen.on().click("###judge-right"));
  REQUIRE(commanded<command::Judge>(screen) != nullptr);
  CHECK(commanded<command::Judge>(screen)->verdict == Verdict::Correct);
}

TEST_CASE("Hands are typed one count after the other, and Enter after the last gives them") {
  ScreenDriver screen(shown(sample_hands()));
  for (const char* count : {"5", "13", "2x", ""}) {
    screen.on().type(count);
    CHECK(commanded<command::CountHands>(screen) == nullptr);
    screen.on().press(ImGuiKey_Enter);
    screen.on().frame(4);
  }
  REQUIRE(commanded<command::CountHands>(screen) != nullptr);
  CHECK(commanded<command::CountHands>(screen)->hands == std::vector<int>{5, 13, 2, 0});
}

TEST_CASE("The button that goes on gives the hands that are counted so far") {
  ScreenDriver screen(shown(sample_hands()));
  screen.on().type("7");
  CHECK(screen.on().click("###next"));
  REQUIRE(commanded<command::CountHands>(screen) != nullptr);
  CHECK(commanded<command::CountHands>(screen)->hands == std::vector<int>{7, 0, 0, 0});
}

TEST_CASE("T opens the list of players, and for one of them the teacher gives time or takes the seat") {
  ScreenDriver closed(shown(sample_stage_question()));
  closed.on().press(ImGuiKey_T);
  CHECK(wished<in_class::ToggleStrip>(closed) != nullptr);
  ScreenDriver screen(shown(sample_stage_strip()), 1920, 1080);
  CHECK(screen.on().click("###time-50"));
  REQUIRE(commanded<command::GiveTime>(screen) != nullptr);
  CHECK(commanded<command::GiveTime>(screen)->seat == 3);
  CHECK(commanded<command::GiveTime>(screen)->percent == 50);
  CHECK(screen.on().click("###remove-player"));
  REQUIRE(commanded<command::Remove>(screen) != nullptr);
  CHECK(commanded<command::Remove>(screen)->seat == 3);
  CHECK(screen.on().click("###readmit"));
  CHECK(commanded<command::Readmit>(screen) != nullptr);
  CHECK(screen.on().click("###lock"));
  REQUIRE(commanded<command::Lock>(screen) != nullptr);
  CHECK(commanded<command::Lock>(screen)->is_locked);
  CHECK(screen.on().click("###lift-cap"));
  CHECK(commanded<command::LiftAddressCap>(screen) != nullptr);
  CHECK(screen.on().click("###seat-1"));
  REQUIRE(wished<in_class::ChooseSeat>(screen) != nullptr);
  CHECK(wished<in_class::ChooseSeat>(screen)->seat == 1);
  CHECK(screen.on().click("###next"));  // the class goes on beside it
  CHECK(wished<in_class::Next>(screen) != nullptr);
}

TEST_CASE("The keyboard alone reaches a player and chooses it") {
  ScreenDriver screen(shown(sample_stage_strip()), 1920, 1080);
  for (int i = 0; i < 12 && screen.on().focused() != "Yu-ting###seat-3"; ++i) screen.on().press(ImGuiKey_Tab);
  REQUIRE(screen.on().focused() == "Yu-ting###seat-3");
  screen.on().press(ImGuiKey_UpArrow);
  CHECK(screen.on().focused() == "Aiko###seat-2");
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(wished<in_class::ChooseSeat>(screen) != nullptr);
  CHECK(wished<in_class::ChooseSeat>(screen)->seat == 2);
}

TEST_CASE("Before it is shown nothing on the stage tells which answer is right") {
  ScreenDriver open(shown(sample_stage_question()));
  ScreenDriver counted(shown(sample_stage_counted()));
  for (ScreenDriver* screen : {&open, &counted}) {
    CHECK_FALSE(says(*screen, "chairman"));
    CHECK_FALSE(says(*screen, "Central News Agency"));
  }
  CHECK(says(counted, "13"));
  ScreenDriver after(shown(sample_stage_shown()));
  CHECK(says(after, "chairman"));
  CHECK(says(after, "Central News Agency"));
}

TEST_CASE("The clock goes on between two views, and the window is asked to draw only as it moves") {
  ScreenDriver screen(shown(sample_stage_question()));
  CHECK(says(screen, "12"));
  CHECK(screen.drawn().wake_in > 0);
  screen.on().wait(3.5);
  CHECK(says(screen, "9"));
  screen.on().wait(20);
  CHECK(says(screen, "Waiting for extra time"));
  CHECK(screen.drawn().wake_in == 0);
}

TEST_CASE("With reduced motion the clock is drawn once a second") {
  screens::View view = shown(sample_stage_question());
  view.is_motion_reduced = true;
  ScreenDriver screen(view);
  screen.on().wait(0.25);
  CHECK_FALSE(screen.drawn().is_animating);
  CHECK(screen.drawn().wake_in > 0.5);
  CHECK(screen.drawn().wake_in < 1);
}

TEST_CASE("A stage without a clock does not ask to be drawn again") {
  ScreenDriver screen(shown(sample_board()));
  screen.on().wait(2);
  screen.on().wait(0.1);
  CHECK_FALSE(screen.drawn().is_animating);
  CHECK(screen.drawn().wake_in == 0);
}

TEST_CASE("Of two hundred players the newest are named and the others counted") {
  ScreenDriver screen(shown(sample_lobby(200)), 1920, 1080);
  CHECK(says(screen, "+"));
  const auto names = std::get<screens::LobbyBody>(sample_lobby(200).body).names;
  CHECK(says(screen, names.back().c_str()));
}

TEST_CASE("Another address is chosen from the list, and Esc closes it") {
  ScreenDriver closed(shown(sample_lobby(28)));
  CHECK(closed.on().click("###addresses"));
  CHECK(wished<in_class::ToggleAddresses>(closed) != nullptr);
  ScreenDriver screen(shown(sample_lobby_addresses()));
  CHECK(screen.on().click("###address-1"));
  REQUIRE(wished<in_class::ChooseAddress>(screen) != nullptr);
  CHECK(wished<in_class::ChooseAddress>(screen)->url == "10.0.0.7:8080");
  screen.on().press(ImGuiKey_Escape);
  CHECK(wished<in_class::ToggleAddresses>(screen) != nullptr);
}

TEST_CASE("Answers that cannot be stored are told on the stage and stored again on request") {
  ScreenDriver screen(shown(sample_stage_trouble()));
  CHECK(says(screen, "The disk is full"));
  CHECK(screen.on().click("###retry-storing"));
  CHECK(commanded<command::RetryStoring>(screen) != nullptr);
}

TEST_CASE("A question of the set is moved by its buttons and by Alt with an arrow") {
  ScreenDriver screen(shown(sample_class_setup()), 1280, 2400);
  CHECK(screen.on().click("###row-up"));
  REQUIRE(wished<in_class::Move>(screen) != nullptr);
  CHECK(wished<in_class::Move>(screen)->from == 1);
  CHECK(wished<in_class::Move>(screen)->to == 0);
  screen.forget();
  screen.on().press(ImGuiKey_DownArrow, ImGuiMod_Alt);
  REQUIRE(wished<in_class::Move>(screen) != nullptr);
  CHECK(wished<in_class::Move>(screen)->to == 2);
  CHECK(screen.on().click("###remove-row"));
  REQUIRE(wished<in_class::RemoveRow>(screen) != nullptr);
  CHECK(wished<in_class::RemoveRow>(screen)->row == 1);
  CHECK(screen.on().click("###row-3"));
  REQUIRE(wished<in_class::Choose>(screen) != nullptr);
  CHECK(wished<in_class::Choose>(screen)->row == 3);
}

TEST_CASE("What is typed names the set and its teams, and finds questions") {
  ScreenDriver screen(shown(sample_class_setup()), 1280, 2400);
  CHECK(screen.on().click("###set-name"));
  screen.on().press(ImGuiKey_End);
  screen.on().type("!");
  REQUIRE(wished<in_class::SetName>(screen) != nullptr);
  CHECK(wished<in_class::SetName>(screen)->name == "Second lesson on treaties!");
  CHECK(screen.on().click("###team-1"));
  screen.on().press(ImGuiKey_End);
  screen.on().type("b");
  REQUIRE(wished<in_class::SetTeamName>(screen) != nullptr);
  CHECK(wished<in_class::SetTeamName>(screen)->team == 1);
  CHECK(screen.on().click("###search-questions"));
  screen.on().type("port");
  REQUIRE(wished<in_class::Search>(screen) != nullptr);
  CHECK(wished<in_class::Search>(screen)->query == "port");
}

TEST_CASE("How a class is played is chosen beside its set, and Start is always in sight") {
  for (const int text : {100, 200, 300}) {
    ScreenDriver screen(shown(sample_class_setup(), text), 1024, 640);
    INFO(text << " %");
    CHECK(screen.on().click("###start"));
    CHECK(wished<in_class::Start>(screen) != nullptr);
  }
  ScreenDriver screen(shown(sample_class_search()), 1280, 2800);
  CHECK(screen.on().click("###mode-hands"));
  CHECK(wished<in_class::SetMode>(screen)->mode == classroom::Mode::Hands);
  CHECK(screen.on().click("###seconds-30"));
  CHECK(wished<in_class::SetSeconds>(screen)->seconds == 30);
  CHECK(screen.on().click("###speed"));
  CHECK(wished<in_class::SetSpeed>(screen)->is_on);
  CHECK(screen.on().click("###draw"));
  CHECK(wished<in_class::Draw>(screen) != nullptr);
  CHECK(screen.on().click("###add-kaohsiung/where"));
  CHECK(wished<in_class::Add>(screen)->question == QuestionId{"kaohsiung/where"});
  CHECK_FALSE(screen.on().click("###add-kobe/where"));  // it is in the set already
  CHECK(screen.on().click("###load-3"));
  CHECK(wished<in_class::LoadSet>(screen)->id == 3);
  CHECK(screen.on().click("###resume"));
  CHECK(wished<in_class::Resume>(screen) != nullptr);
  screen.show(shown(sample_no_set()));
  screen.forget();
  CHECK_FALSE(screen.on().click("###start"));
}

TEST_CASE("An earlier lesson opens its report, which is exported or deleted") {
  ScreenDriver lessons(shown(sample_lessons()));
  CHECK(lessons.on().click("###lesson-7"));
  CHECK(wished<in_class::OpenLesson>(lessons)->id == 7);
  CHECK(lessons.on().click("###part-prepare"));
  CHECK(wished<in_class::Show>(lessons)->part == screens::ClassPart::Prepare);
  ScreenDriver report(shown(sample_class_report()), 1280, 3200);
  CHECK(says(report, "Nobody took it"));
  CHECK(report.on().click("###export-csv"));
  CHECK(wished<in_class::ExportCsv>(report) != nullptr);
  CHECK(report.on().click("###export-page"));
  CHECK(wished<in_class::ExportPage>(report) != nullptr);
  CHECK(report.on().click("###delete-lesson"));
  CHECK(wished<in_class::AskDeleteLesson>(report)->id == 7);
  CHECK(report.on().click("###close"));
  CHECK(wished<in_class::CloseReport>(report) != nullptr);
}

TEST_CASE("Hosting a class begins on Today, and without a learner on the first screen") {
  ScreenDriver home(shown(sample_home()));
  CHECK(home.on().click("###host"));
  CHECK(wished<in_class::Show>(home) != nullptr);
  ScreenDriver welcome(shown(sample_welcome()));
  CHECK(welcome.on().click("###host"));
  CHECK(wished<in_class::Show>(welcome) != nullptr);
}

TEST_CASE("On a class's screens nothing is cut and no item lies over another, in any window and text size") {
  for (const NamedView& sample : class_samples()) {
    for (const auto& [width, height] : {std::pair{1024.0F, 640.0F}, {1920.0F, 1080.0F}}) {
      for (const int text : {100, 200, 300}) {
        screens::View view = sample.view;
        view.theme = screens::ThemeChoice::Light;
        view.text_percent = text;
        view.is_motion_reduced = true;
        ScreenDriver screen(view, width, height);
        INFO(sample.name << " " << width << " " << text << " %");
        CHECK_FALSE(says(screen, "…"));
        std::vector<SeenItem> items = screen.on().items();
        std::erase_if(items,
                      [](const SeenItem& item) { return item.label.find("###") == std::string::npos; });
        for (std::size_t i = 0; i < items.size(); ++i) {
          const SeenItem& one = items[i];
          INFO(one.label);
          CHECK(one.right <= width + 1);
          CHECK(one.left >= -1);
          for (std::size_t k = i + 1; k < items.size(); ++k) {
            const SeenItem& other = items[k];
            const float across = std::min(one.right, other.right) - std::max(one.left, other.left);
            const float down = std::min({one.bottom, other.bottom, one.clip_bottom, other.clip_bottom}) -
                               std::max({one.top, other.top, one.clip_top, other.clip_top});
            const auto holds = [](const SeenItem& outer, const SeenItem& inner) {
              return outer.left <= inner.left + 1 && outer.right >= inner.right - 1 &&
                     outer.top <= inner.top + 1 && outer.bottom >= inner.bottom - 1;
            };
            INFO(other.label);
            CHECK((across <= 2 || down <= 2 || holds(one, other) || holds(other, one)));
          }
        }
      }
    }
  }
}

}  // namespace communique::ui
