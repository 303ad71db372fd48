// Each further kind of question by mouse alone and by keyboard alone, through to what it wants.
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

bool wants_move(const ScreenDriver& screen, int from, int to) {
  const auto* move = screen.wanted<screens::MoveItem>();
  return move != nullptr && move->from == from && move->to == to;
}

bool wants_pair(const ScreenDriver& screen, int pair, int option) {
  const auto* wanted = screen.wanted<screens::PairUp>();
  return wanted != nullptr && wanted->pair == pair && wanted->option == option;
}

bool wants_text(const ScreenDriver& screen, const std::string& text) {
  const auto* edit = screen.wanted<screens::EditAnswer>();
  return edit != nullptr && edit->text == text;
}

float top_of(ScreenDriver& screen, const char* name) { return screen.on().item(name)->top; }

}  // namespace

TEST_CASE("Several options are ticked and given with the mouse") {
  ScreenDriver screen(shown(sample_multiple()));
  CHECK(screen.on().click("Lin Chia-lung"));
  REQUIRE(screen.wanted<screens::PickOption>() != nullptr);
  CHECK(screen.wanted<screens::PickOption>()->option == 5);
  CHECK(screen.wanted<screens::SubmitParts>() == nullptr);
  CHECK(screen.on().click("Answer"));
  CHECK(screen.wanted<screens::SubmitParts>() != nullptr);
  CHECK(screen.intent_count() == 2);
}

TEST_CASE("Several options are ticked by letter or Space, and Enter gives them") {
  ScreenDriver screen(shown(sample_multiple()));
  screen.on().press(ImGuiKey_F);
  REQUIRE(screen.wanted<screens::PickOption>() != nullptr);
  CHECK(screen.wanted<screens::PickOption>()->option == 5);
  screen.forget();
  while (screen.on().focused() != "Hsiao Hsu-tsen###option-C") screen.on().press(ImGuiKey_Tab);
  screen.on().press(ImGuiKey_Space);
  REQUIRE(screen.wanted<screens::PickOption>() != nullptr);
  CHECK(screen.wanted<screens::PickOption>()->option == 2);
  screen.forget();
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::SubmitParts>() != nullptr);
  CHECK(screen.intent_count() == 1);
}

TEST_CASE("An answer of several parts is not given before there is one") {
  for (screens::QuizView view : {sample_multiple(), sample_match()}) {
    view.can_submit = false;
    ScreenDriver screen(shown(view));
    CHECK_FALSE(screen.on().click("Answer"));
    screen.on().press(ImGuiKey_Enter);
    CHECK(screen.intent_count() == 0);
  }
}

TEST_CASE("A row is dragged to its new place, and the others make room before it is let go") {
  ScreenDriver screen(shown(sample_order()));
  CHECK(screen.on().hold("###place-5", "###place-2"));
  screen.on().frame(20);
  CHECK(screen.intent_count() == 0);
  const std::string text = screen.on().text();
  CHECK(text.find("Japan gives its first vaccines") > text.find("The DPP and the LDP"));
  screen.on().let_go();
  CHECK(wants_move(screen, 4, 1));
  CHECK(screen.intent_count() == 1);
  screen.forget();
  CHECK(screen.on().drag("###place-1", "###place-3"));
  CHECK(wants_move(screen, 0, 2));
}

TEST_CASE("A drag that ends where it began, or with Esc, moves nothing and leaves nothing") {
  ScreenDriver screen(shown(sample_order()));
  CHECK(screen.on().hold("###place-2", "###place-4"));
  screen.on().press(ImGuiKey_Escape);
  screen.on().let_go();
  CHECK(screen.on().drag("###place-2", "###place-2"));
  CHECK(screen.intent_count() == 0);
}

TEST_CASE("A row dragged to the edge takes the page along, to places out of sight") {
  screens::View view = shown(sample_order());
  view.text_percent = 200;
  ScreenDriver screen(view);
  CHECK(screen.on().hold("###place-1", "###submit"));
  screen.on().frame(240);
  screen.on().let_go();
  CHECK(wants_move(screen, 0, 4));
}

TEST_CASE("A row is moved by its buttons") {
  ScreenDriver screen(shown(sample_order()));
  CHECK(screen.on().click("###down-1"));
  CHECK(wants_move(screen, 0, 1));
  CHECK(screen.on().click("###up-5"));
  CHECK(wants_move(screen, 4, 3));
  screen.forget();
  CHECK_FALSE(screen.on().click("###up-1"));
  CHECK_FALSE(screen.on().click("###down-5"));
  CHECK(screen.on().click("Answer"));
  CHECK(screen.wanted<screens::SubmitParts>() != nullptr);
}

TEST_CASE("Rows are put in order by the keyboard alone, and the focus goes with the row") {
  ScreenDriver screen(shown(sample_order()));
  screen.on().press(ImGuiKey_DownArrow);
  screen.on().press(ImGuiKey_DownArrow);
  CHECK(screen.on().focused().find("###place-2") != std::string::npos);
  CHECK(screen.intent_count() == 0);
  screen.on().press(ImGuiKey_DownArrow, ImGuiMod_Alt);
  CHECK(wants_move(screen, 1, 2));
  CHECK(screen.on().focused().find("###place-3") != std::string::npos);
  screen.on().press(ImGuiKey_UpArrow, ImGuiMod_Alt);
  CHECK(wants_move(screen, 2, 1));
  screen.on().press(ImGuiKey_5);
  CHECK(wants_move(screen, 1, 4));
  CHECK(screen.on().focused().find("###place-5") != std::string::npos);
  screen.forget();
  screen.on().press(ImGuiKey_DownArrow, ImGuiMod_Alt);  // it is the last
  CHECK(screen.intent_count() == 0);
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::SubmitParts>() != nullptr);
  CHECK(screen.intent_count() == 1);
}

TEST_CASE("A moved row goes to its new place rather than appear there") {
  ScreenDriver screen(shown(sample_order()));
  screen.on().frame(2);
  screens::QuizView moved = sample_order();
  std::swap(moved.options[0].text, moved.options[1].text);
  screen.show(shown(moved));
  CHECK(screen.drawn().is_animating);
  screen.on().wait(1);
  screen.on().wait(1);
  CHECK_FALSE(screen.drawn().is_animating);
}

TEST_CASE("Pairs are made by dragging options, taken back and made anew by clicks") {
  ScreenDriver screen(shown(sample_match()));
  CHECK(screen.on().drag("###option-C", "###pair-2"));
  CHECK(wants_pair(screen, 1, 2));
  CHECK(screen.on().drag("###option-D", "###pair-4"));  // used in the third: it moves
  CHECK(wants_pair(screen, 3, 3));
  screen.forget();
  CHECK(screen.on().drag("###option-C", "###submit"));
  CHECK(screen.intent_count() == 0);
  CHECK(screen.on().click("###pair-1"));
  CHECK(wants_pair(screen, 0, kUnpaired));
}

TEST_CASE("A slot and then an option make a pair, and an option and then a slot") {
  ScreenDriver screen(shown(sample_match()));
  CHECK(screen.on().click("###pair-4"));
  CHECK(screen.intent_count() == 0);
  CHECK(screen.on().click("###option-A"));
  CHECK(wants_pair(screen, 3, 0));

  ScreenDriver other(shown(sample_match()));
  CHECK(other.on().click("###option-E"));
  CHECK(other.intent_count() == 0);
  CHECK(other.on().click("###pair-2"));
  CHECK(wants_pair(other, 1, 4));
}

TEST_CASE("Pairs are made by the keyboard alone") {
  ScreenDriver screen(shown(sample_match()));
  screen.on().press(ImGuiKey_C);  // the first open pair
  CHECK(wants_pair(screen, 1, 2));
  CHECK(screen.on().focused().find("###pair-4") != std::string::npos);
  screen.on().press(ImGuiKey_UpArrow);
  CHECK(screen.on().focused().find("###pair-3") != std::string::npos);
  screen.on().press(ImGuiKey_Backspace);
  CHECK(wants_pair(screen, 2, kUnpaired));
  screen.on().press(ImGuiKey_A);
  CHECK(wants_pair(screen, 2, 0));
  screens::QuizView full = sample_match();
  full.pairs[1].option = 2;
  full.pairs[3].option = 0;
  full.can_submit = true;
  screen.show(shown(full));
  screen.forget();
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::SubmitParts>() != nullptr);
  CHECK(screen.intent_count() == 1);
}

TEST_CASE("Pairs and rows stay where they are when the answer is marked, and say what is right") {
  ScreenDriver order(shown(sample_order()));
  const float row = top_of(order, "###place-5");
  order.show(shown(sample_order_answered()));
  CHECK(top_of(order, "###place-5") == row);
  CHECK(order.on().text().find("Belongs in place 2") != std::string::npos);

  ScreenDriver match(shown(sample_match()));
  const float slot = top_of(match, "###pair-4");
  match.show(shown(sample_match_answered()));
  CHECK(top_of(match, "###pair-4") == slot);
  CHECK(match.on().text().find("Right answer: chair of the JTEA") != std::string::npos);

  ScreenDriver multiple(shown(sample_multiple()));
  const float option = top_of(multiple, "###option-F");
  multiple.show(shown(sample_multiple_answered()));
  CHECK(top_of(multiple, "###option-F") == option);
}

TEST_CASE("After the answer no part of it can be changed") {
  for (const screens::QuizView& view :
       {sample_multiple_answered(), sample_order_answered(), sample_match_answered()}) {
    ScreenDriver screen(shown(view));
    screen.on().frame(30);
    for (const char* name : {"###option-A", "###place-1", "###pair-1", "###option-C", "###up-2"}) {
      CHECK_FALSE(screen.on().click(name));
    }
    for (const ImGuiKey key : {ImGuiKey_A, ImGuiKey_1, ImGuiKey_Delete, ImGuiKey_Backspace}) {
      screen.on().press(key);
    }
    CHECK_FALSE(screen.on().drag("###place-1", "###place-3"));
    CHECK(screen.intent_count() == 0);
    screen.on().press(ImGuiKey_Enter);
    CHECK(screen.wanted<screens::Proceed>() != nullptr);
  }
}

TEST_CASE("The source lists every fact that the question rests on, and says where it differs") {
  ScreenDriver screen(shown(sample_match_answered()));
  screen.on().wait(1);
  const std::string text = screen.on().text();
  CHECK(text.find("Shuzo Sumi was chair") != std::string::npos);
  CHECK(text.find("This source calls him") != std::string::npos);
}

TEST_CASE("A place is marked on the map with the mouse and given by the button") {
  ScreenDriver screen(shown(sample_map()));
  CHECK(screen.on().click("###map"));
  CHECK(screen.wanted<screens::DropPin>() != nullptr);
  screens::QuizView marked = sample_map();
  marked.map->pin = Coordinates{25, 121};
  marked.can_submit = true;
  screen.show(shown(marked));
  CHECK(screen.on().click("Answer"));
  CHECK(screen.wanted<screens::SubmitParts>() != nullptr);
}

TEST_CASE("After the answer the map is there to be looked at alone") {
  ScreenDriver screen(shown(sample_map_answered()));
  screen.on().frame(30);
  screen.on().click("###map");
  CHECK(screen.intent_count() == 0);
}

TEST_CASE("Enter goes on from the map that was answered by keys") {
  ScreenDriver screen(shown(sample_map()));
  screen.on().press(ImGuiKey_LeftArrow);  // the map has the focus from here on
  screen.show(shown(sample_map_answered()));
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::Proceed>() != nullptr);
}

TEST_CASE("A number is typed before its unit") {
  ScreenDriver screen(shown(sample_number()));
  CHECK(screen.on().text().find("percent") != std::string::npos);
  screen.on().type("81");
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(screen.wanted<screens::SubmitAnswer>() != nullptr);
  CHECK(screen.wanted<screens::SubmitAnswer>()->text == "81");
}

TEST_CASE("A day is chosen from the calendar with the mouse and goes into the field") {
  ScreenDriver screen(shown(sample_calendar(Precision::Day)));
  CHECK(screen.on().click("###calendar"));
  CHECK(screen.on().shows("###date-2025-12-31"));
  CHECK_FALSE(screen.on().shows("###date-2026-01-01"));
  CHECK(screen.on().click("###later-month"));
  CHECK(screen.on().shows("###date-2026-01-01"));
  CHECK(screen.on().click("###earlier-year"));
  CHECK(screen.on().click("###date-2025-01-15"));
  CHECK(wants_text(screen, "2025-01-15"));
  CHECK_FALSE(screen.on().shows("###date-2025-01-15"));
  screen.on().frame(3);
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(screen.wanted<screens::SubmitAnswer>() != nullptr);
  CHECK(screen.wanted<screens::SubmitAnswer>()->text == "2025-01-15");
}

TEST_CASE("A day is chosen from the calendar by the keyboard alone") {
  ScreenDriver screen(shown(sample_calendar(Precision::Day)));
  while (screen.on().focused() != "Choose from a calendar###calendar") screen.on().press(ImGuiKey_Tab);
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.on().focused() == "4###date-2025-12-04");
  screen.on().press(ImGuiKey_DownArrow);
  screen.on().press(ImGuiKey_LeftArrow);
  CHECK(screen.on().focused() == "10###date-2025-12-10");
  screen.on().press(ImGuiKey_PageUp);
  screen.on().press(ImGuiKey_End);
  CHECK(screen.on().focused() == "30###date-2025-11-30");
  screen.on().press(ImGuiKey_PageUp, ImGuiMod_Shift);
  CHECK(screen.on().focused() == "30###date-2024-11-30");
  screen.on().press(ImGuiKey_Enter);
  CHECK(wants_text(screen, "2024-11-30"));
  CHECK(screen.intent_count() == 1);
}

TEST_CASE("Esc closes the calendar alone") {
  ScreenDriver screen(shown(sample_calendar(Precision::Day)));
  CHECK(screen.on().click("###calendar"));
  screen.on().press(ImGuiKey_Escape);
  CHECK_FALSE(screen.on().shows("###date-2025-12-04"));
  CHECK(screen.intent_count() == 0);
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
}

TEST_CASE("A month or a year is chosen where no finer date is asked for") {
  ScreenDriver months(shown(sample_calendar(Precision::Month)));
  CHECK(months.on().click("###calendar"));
  CHECK(months.on().click("###earlier-year"));
  CHECK(months.on().click("Feb"));
  CHECK(wants_text(months, "2024-02"));

  ScreenDriver years(shown(sample_calendar(Precision::Year)));
  CHECK(years.on().click("###calendar"));
  CHECK(years.on().click("###earlier-years"));
  CHECK(years.on().click("2011"));
  CHECK(wants_text(years, "2011"));
}

TEST_CASE("What was almost right is typed once more, and then Enter goes on") {
  screens::QuizView view = sample_gap_almost();
  view.retype->is_right = false;
  view.retype->text.clear();
  ScreenDriver screen(shown(view));
  screen.on().type("Su Jia-chyuan");
  REQUIRE(screen.wanted<screens::Retype>() != nullptr);
  CHECK(screen.wanted<screens::Retype>()->text == "Su Jia-chyuan");
  CHECK(screen.wanted<screens::ReadParagraph>() == nullptr);
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::Proceed>() == nullptr);
  screen.show(shown(sample_gap_almost()));
  CHECK(screen.on().text().find("That is it.") != std::string::npos);
  CHECK(screen.on().click("###retype"));
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::Proceed>() != nullptr);
}

TEST_CASE("Nobody has to type it once more to go on") {
  screens::QuizView view = sample_gap_almost();
  view.retype->is_right = false;
  view.retype->text.clear();
  ScreenDriver by_mouse(shown(view));
  CHECK(by_mouse.on().click("Continue"));
  CHECK(by_mouse.wanted<screens::Proceed>() != nullptr);
  ScreenDriver by_key(shown(view));
  by_key.on().press(ImGuiKey_Enter);
  CHECK(by_key.wanted<screens::Proceed>() != nullptr);
  CHECK(by_key.intent_count() == 1);
}

TEST_CASE("The gap is drawn as a gap, and filled with the right answer") {
  ScreenDriver screen(shown(sample_gap()));
  CHECK(screen.on().text().find("____") != std::string::npos);
  screen.show(shown(sample_gap_almost()));
  CHECK(screen.on().text().find("____") == std::string::npos);
}

TEST_CASE("All that is to be paired is in sight below slots of one height, however long its words") {
  screens::QuizView view = sample_match();
  view.stem =
      "Who held which post between Taiwan and Japan, as of December 2025 and January 2026? Match the people "
      "with the posts.";
  view.options[1].text = "Chairman of the Taiwan-Japan Relations Association";
  view.options[2].text = "Chair of the Japan-Taiwan Exchange Association";
  view.pairs.pop_back();
  for (const auto& [width, height] : {std::pair{1280.0F, 800.0F}, std::pair{1024.0F, 640.0F}}) {
    ScreenDriver screen(shown(view), width, height);
    for (const char* name : {"###option-A", "###option-B", "###option-C", "###option-D", "###option-E"}) {
      INFO(name << " at " << width);
      const SeenItem* chip = screen.on().item(name);
      CHECK(chip->bottom <= chip->clip_bottom);
    }
    const SeenItem empty = *screen.on().item("###pair-2");
    const SeenItem filled = *screen.on().item("###pair-1");
    CHECK(empty.bottom - empty.top == filled.bottom - filled.top);
  }
}

TEST_CASE("A row that grows for its verdict moves nothing above it") {
  screens::QuizView view = sample_match();
  view.stem += " It is a long question, of so many lines that nothing of the room below it is left over.";
  ScreenDriver screen(shown(view));
  const float third = top_of(screen, "###pair-3");
  const float fourth = top_of(screen, "###pair-4");
  view.is_answered = true;
  view.pairs[2].state = screens::OptionState::Wrong;
  view.pairs[2].verdict =
      "Right answer: the one that is told here in words that take more than a single line";
  screen.show(shown(view));
  CHECK(top_of(screen, "###pair-3") == third);
  CHECK(top_of(screen, "###pair-4") > fourth);
}

TEST_CASE("With a dialog open no part can be reached by mouse or keyboard") {
  for (screens::QuizView view : {sample_multiple(), sample_order(), sample_match()}) {
    view.dialog = sample_leaving().dialog;
    ScreenDriver screen(shown(view));
    for (const ImGuiKey key : {ImGuiKey_A, ImGuiKey_DownArrow, ImGuiKey_1}) screen.on().press(key);
    for (const char* name : {"###option-A", "###place-1", "###pair-1", "###down-1", "###submit"}) {
      CHECK_FALSE(screen.on().click(name));
    }
    CHECK(screen.intent_count() == 0);
  }
}

}  // namespace communique::ui
