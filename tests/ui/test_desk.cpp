// The screens of a deck's author driven as an author drives them, by keyboard and mouse.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ui/driver.hpp"
#include "ui/sample_views.hpp"

namespace communique::ui {
namespace {

namespace at_desk = screens::at_desk;

template <class Screen>
screens::View shown(Screen screen, int text_percent = 100) {
  screens::View view;
  view.screen = std::move(screen);
  view.theme = screens::ThemeChoice::Light;
  view.text_percent = text_percent;
  view.is_motion_reduced = true;
  return view;
}

/// The wish that the newest intent holds, where it is of that kind.
template <class Wish>
const Wish* wished(const ScreenDriver& screen) {
  const auto* intent = screen.wanted<screens::AtDesk>();
  return intent == nullptr ? nullptr : std::get_if<Wish>(&intent->wish);
}

bool says(ScreenDriver& screen, const char* words) {
  return screen.on().text().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("A draft is accepted, edited and rejected with a key or a click") {
  ScreenDriver screen(shown(sample_desk()));
  screen.on().press(ImGuiKey_A);
  CHECK(wished<at_desk::Accept>(screen) != nullptr);
  CHECK(screen.intent_count() == 1);
  screen.on().press(ImGuiKey_E);
  CHECK(wished<at_desk::Edit>(screen) != nullptr);
  screen.on().press(ImGuiKey_R);
  CHECK(wished<at_desk::Reject>(screen) != nullptr);
  screen.on().press(ImGuiKey_J);
  CHECK(wished<at_desk::StartJoin>(screen) != nullptr);
  screen.on().press(ImGuiKey_S);
  CHECK(wished<at_desk::Split>(screen) != nullptr);
  screen.on().press(ImGuiKey_N);
  CHECK(wished<at_desk::LookNext>(screen) != nullptr);
  screen.forget();
  CHECK(screen.on().click("###accept"));
  CHECK(wished<at_desk::Accept>(screen) != nullptr);
  CHECK(screen.on().click("###reject"));
  CHECK(wished<at_desk::Reject>(screen) != nullptr);
  CHECK(screen.on().click("###join"));
  CHECK(wished<at_desk::StartJoin>(screen) != nullptr);
}

TEST_CASE("A key does nothing that the draft does not offer") {
  screens::DeskView view = sample_desk();
  view.card->split_label.clear();
  view.can_redo = false;
  ScreenDriver screen(shown(view));
  screen.on().press(ImGuiKey_S);
  screen.on().press(ImGuiKey_O);
  screen.on().press(ImGuiKey_Y, ImGuiMod_Ctrl);
  CHECK(screen.intent_count() == 0);
}

TEST_CASE("Undo and redo have their usual keys, and Esc leaves") {
  screens::DeskView view = sample_desk();
  view.can_redo = true;
  ScreenDriver screen(shown(view));
  screen.on().press(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(wished<at_desk::Undo>(screen) != nullptr);
  screen.on().press(ImGuiKey_Y, ImGuiMod_Ctrl);
  CHECK(wished<at_desk::Redo>(screen) != nullptr);
  screen.on().press(ImGuiKey_U);
  CHECK(wished<at_desk::Undo>(screen) != nullptr);
  screen.on().press(ImGuiKey_Escape);
  CHECK(wished<at_desk::Cancel>(screen) != nullptr);
  CHECK(screen.on().click("###finish"));
  CHECK(wished<at_desk::Finish>(screen) != nullptr);
  CHECK(screen.on().click("###study"));
  CHECK(wished<at_desk::Study>(screen) != nullptr);
}

TEST_CASE("The arrows and a click choose another draft") {
  ScreenDriver screen(shown(sample_desk()), 1280, 1200);
  screen.on().press(ImGuiKey_DownArrow);
  REQUIRE(wished<at_desk::LookAt>(screen) != nullptr);
  CHECK(wished<at_desk::LookAt>(screen)->draft == "board");
  screen.on().press(ImGuiKey_UpArrow);
  REQUIRE(wished<at_desk::LookAt>(screen) != nullptr);
  CHECK(wished<at_desk::LookAt>(screen)->draft == "port");
  CHECK(screen.on().click("###draft-ferry"));
  REQUIRE(wished<at_desk::LookAt>(screen) != nullptr);
  CHECK(wished<at_desk::LookAt>(screen)->draft == "ferry");
}

TEST_CASE("While a draft is edited its fields are typed in and letters are letters") {
  ScreenDriver screen(shown(sample_desk_editing()), 1280, 1400);
  CHECK(screen.on().shows("###field-name"));
  CHECK_FALSE(screen.on().shows("###accept"));
  CHECK(says(screen, "This is needed."));
  screen.on().type("a");
  REQUIRE(wished<at_desk::SetField>(screen) != nullptr);
  CHECK(wished<at_desk::SetField>(screen)->field == "name");
  CHECK(wished<at_desk::SetField>(screen)->value == "Mara Lindqvista");
  CHECK(wished<at_desk::Accept>(screen) == nullptr);
  screen.on().press(ImGuiKey_Enter);
  CHECK(wished<at_desk::KeepEdit>(screen) != nullptr);
  CHECK(screen.on().click("###cancel"));
  CHECK(wished<at_desk::Cancel>(screen) != nullptr);
}

TEST_CASE("What another deck says stands beside the draft, and its entry can be used or not") {
  ScreenDriver screen(shown(sample_desk_known()));
  CHECK(says(screen, "deputy chair"));
  CHECK(says(screen, "did you mean"));
  CHECK(screen.on().click("###join-known-0"));
  REQUIRE(wished<at_desk::JoinKnown>(screen) != nullptr);
  CHECK_FALSE(wished<at_desk::JoinKnown>(screen)->joins);
}

TEST_CASE("Of selected text a draft of a kind is made") {
  ScreenDriver screen(shown(sample_desk_known()));
  CHECK(screen.on().click("###kind-5"));
  REQUIRE(wished<at_desk::MakeDraft>(screen) != nullptr);
  CHECK(wished<at_desk::MakeDraft>(screen)->kind == authoring::DraftKind::Statement);
}

TEST_CASE("Everything on the desk can be reached in a narrow window with large text") {
  ScreenDriver screen(shown(sample_desk(), 200), 1280, 800);
  CHECK(screen.on().shows("###accept"));
  CHECK(screen.on().shows("###finish"));
  for (int i = 0; i < 30 && screen.on().focused().find("###article") == std::string::npos; ++i) {
    screen.on().press(ImGuiKey_Tab);
  }
  CHECK(screen.on().focused().find("###article") != std::string::npos);
}

TEST_CASE("An article is pasted with a button or Ctrl and V, and read with Enter") {
  ScreenDriver screen(shown(sample_bring()));
  ImGui::SetClipboardText("Two ports agree.");
  CHECK(screen.on().click("###paste"));
  REQUIRE(wished<at_desk::Paste>(screen) != nullptr);
  CHECK(wished<at_desk::Paste>(screen)->text == "Two ports agree.");
  screen.forget();
  screen.on().press(ImGuiKey_V, ImGuiMod_Ctrl);
  REQUIRE(wished<at_desk::Paste>(screen) != nullptr);
  screen.on().press(ImGuiKey_Enter);
  CHECK(wished<at_desk::Read>(screen) != nullptr);
  CHECK(screen.on().click("###deck-ferries"));
  REQUIRE(wished<at_desk::SetDeck>(screen) != nullptr);
  CHECK(wished<at_desk::SetDeck>(screen)->deck == "ferries");
}

TEST_CASE("What is pasted into a field stays in the field") {
  ScreenDriver screen(shown(sample_bring()));
  ImGui::SetClipboardText("The Daily Tide");
  CHECK(screen.on().click("###publisher"));
  screen.on().press(ImGuiKey_V, ImGuiMod_Ctrl);
  CHECK(wished<at_desk::Paste>(screen) == nullptr);
  REQUIRE(wished<at_desk::SetPublisher>(screen) != nullptr);
  CHECK(wished<at_desk::SetPublisher>(screen)->publisher == "The Daily Tide");
}

TEST_CASE("Reading shows how far it is and can be stopped, and what came of it can be opened") {
  ScreenDriver screen(shown(sample_reading()));
  CHECK(says(screen, "Reading 3 of 12"));
  CHECK(screen.on().click("###stop"));
  CHECK(wished<at_desk::StopReading>(screen) != nullptr);
  CHECK(screen.on().click("###brought-0"));
  REQUIRE(wished<at_desk::OpenReview>(screen) != nullptr);
  CHECK(wished<at_desk::OpenReview>(screen)->review == "r1");
  CHECK_FALSE(screen.on().shows("###brought-1"));
}

TEST_CASE("A deck is opened, reviewed, edited, shared and deleted from its row") {
  ScreenDriver screen(shown(sample_decks()));
  CHECK(screen.on().click("###bring"));
  CHECK(wished<at_desk::Bring>(screen) != nullptr);
  CHECK(screen.on().click("###study-ferries"));
  REQUIRE(wished<at_desk::UseDeck>(screen) != nullptr);
  CHECK(wished<at_desk::UseDeck>(screen)->deck == "ferries");
  CHECK(screen.on().click("###review-ferries"));
  REQUIRE(wished<at_desk::OpenReview>(screen) != nullptr);
  CHECK(wished<at_desk::OpenReview>(screen)->review == "ferries-review");
  CHECK(screen.on().click("###edit-ferries"));
  CHECK(wished<at_desk::EditDeck>(screen) != nullptr);
  CHECK(screen.on().click("###share-taiwan-japan"));
  CHECK(wished<at_desk::AskShare>(screen) != nullptr);
  CHECK(screen.on().click("###delete-ferries"));
  CHECK(wished<at_desk::AskDelete>(screen) != nullptr);
}

TEST_CASE(
    "A deck that came with the program is copied to be edited, and articles just read are gone back to") {
  screens::DecksView view = sample_decks();
  view.brought_label = "Articles just read";
  ScreenDriver screen(shown(view));
  CHECK_FALSE(screen.on().shows("###edit-taiwan-japan"));
  CHECK(screen.on().click("###copy-taiwan-japan"));
  REQUIRE(wished<at_desk::Copy>(screen) != nullptr);
  CHECK(wished<at_desk::Copy>(screen)->deck == "taiwan-japan");
  CHECK(screen.on().click("###brought"));
  CHECK(wished<at_desk::ShowBrought>(screen) != nullptr);
}

TEST_CASE("What is only true or not is switched, and never typed") {
  screens::DeskView view = sample_desk_editing();
  screens::DraftFieldView former;
  former.name = "former";
  former.label = "Former";
  former.is_switch = true;
  view.card->fields = {former};
  ScreenDriver screen(shown(view));
  CHECK(screen.on().click("###field-former"));
  REQUIRE(wished<at_desk::SetField>(screen) != nullptr);
  CHECK(wished<at_desk::SetField>(screen)->value == "yes");
  view.card->fields[0].value = "yes";
  screen.show(shown(view));
  CHECK(screen.on().click("###field-former"));
  CHECK(wished<at_desk::SetField>(screen)->value.empty());
}

TEST_CASE("A draft in the article's own words says so, and reading that was stopped") {
  ScreenDriver screen(shown(sample_desk()));
  CHECK(says(screen, "In the article’s own words"));
  screens::BringView stopped = sample_bring();
  stopped.stopped_note = "Reading was stopped.";
  screen.show(shown(stopped));
  CHECK(says(screen, "Reading was stopped."));
}

TEST_CASE("A new deck has a title, a deck file is looked into before it is taken in") {
  ScreenDriver screen(shown(sample_decks()));
  CHECK(screen.on().click("###new-title"));
  screen.on().type("Canals");
  REQUIRE(wished<at_desk::SetNewTitle>(screen) != nullptr);
  CHECK(wished<at_desk::SetNewTitle>(screen)->title == "Canals");
  screen.on().press(ImGuiKey_Enter);
  CHECK(wished<at_desk::NewDeck>(screen) != nullptr);
  screen.show(shown(sample_import()));
  screen.forget();
  CHECK(says(screen, "24 facts"));
  CHECK(screen.on().click("###dialog-other"));
  CHECK(wished<at_desk::TakeIn>(screen) != nullptr);
}

TEST_CASE("The text of articles goes along only where that is switched on") {
  ScreenDriver screen(shown(sample_share()));
  CHECK(screen.on().click("###dialog-switch"));
  REQUIRE(wished<at_desk::SetSharesText>(screen) != nullptr);
  CHECK(wished<at_desk::SetSharesText>(screen)->shares);
  CHECK(screen.on().click("###dialog-other"));
  CHECK(wished<at_desk::Confirm>(screen) != nullptr);
}

TEST_CASE("An item is written by hand, kept with Ctrl and S, and its list draws only what is in view") {
  ScreenDriver screen(shown(sample_editor()));
  CHECK(screen.on().items().size() < 80);
  CHECK(says(screen, "did you mean"));
  CHECK(screen.on().click("###json"));
  screen.on().type("x");
  REQUIRE(wished<at_desk::SetText>(screen) != nullptr);
  CHECK(wished<at_desk::SetText>(screen)->text.size() == sample_editor().text.size() + 1);
  screen.on().press(ImGuiKey_S, ImGuiMod_Ctrl);
  CHECK(wished<at_desk::KeepItem>(screen) != nullptr);
  CHECK(screen.on().click("###item-person-2"));
  REQUIRE(wished<at_desk::ChooseItem>(screen) != nullptr);
  CHECK(wished<at_desk::ChooseItem>(screen)->id == "person-2");
  CHECK(screen.on().click("###list-5"));
  REQUIRE(wished<at_desk::ChooseList>(screen) != nullptr);
  CHECK(wished<at_desk::ChooseList>(screen)->list == authoring::List::Places);
}

TEST_CASE("A deck's title is kept when its field is left") {
  ScreenDriver screen(shown(sample_editor()));
  CHECK(screen.on().click("###words-title"));
  screen.on().press(ImGuiKey_End);
  screen.on().type("!");
  CHECK(wished<at_desk::SetWords>(screen) == nullptr);
  screen.on().press(ImGuiKey_Tab);
  screen.on().frame(2);
  REQUIRE(wished<at_desk::SetWords>(screen) != nullptr);
  CHECK(wished<at_desk::SetWords>(screen)->title == "Ferries of Norhaven!");
}

}  // namespace communique::ui
