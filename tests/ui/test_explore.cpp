#include <imgui_internal.h>

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>

#include "ui/driver.hpp"
#include "ui/sample_views.hpp"

namespace communique::ui {
namespace {

using screens::ExploreView;

screens::View shown(ExploreView explore) {
  screens::View view;
  view.screen = std::move(explore);
  view.theme = screens::ThemeChoice::Light;
  view.is_motion_reduced = true;
  return view;
}

std::size_t entries_shown(const Driver& on) {
  std::size_t count = 0;
  for (const SeenItem& item : on.items()) {
    if (item.label.find("###entry-") != std::string::npos) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("Typing in the search looks for it at once, with each letter") {
  ScreenDriver screen(shown(sample_timeline()));
  screen.on().press(ImGuiKey_F, ImGuiMod_Ctrl);
  screen.on().type("Su");
  REQUIRE(screen.wanted<screens::SearchFor>() != nullptr);
  CHECK(screen.wanted<screens::SearchFor>()->text == "Su");
  screen.on().type("mi");
  CHECK(screen.wanted<screens::SearchFor>()->text == "Sumi");
}

TEST_CASE("A slash puts the keyboard in the search and is not typed") {
  ScreenDriver screen(shown(sample_timeline()));
  screen.on().press(ImGuiKey_Slash);
  screen.on().type("a");
  REQUIRE(screen.wanted<screens::SearchFor>() != nullptr);
  CHECK(screen.wanted<screens::SearchFor>()->text == "a");
}

TEST_CASE("Esc empties the search first, then goes back") {
  ExploreView view = sample_timeline();
  ScreenDriver screen(shown(view));
  screen.on().press(ImGuiKey_F, ImGuiMod_Ctrl);
  screen.on().type("Su");
  view.query = "Su";
  screen.show(shown(view));
  screen.forget();
  screen.on().press(ImGuiKey_Escape);
  REQUIRE(screen.wanted<screens::SearchFor>() != nullptr);
  CHECK(screen.wanted<screens::SearchFor>()->text.empty());
  CHECK(screen.wanted<screens::Cancel>() == nullptr);
  view.query.clear();
  screen.show(shown(view));
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
}

TEST_CASE("A search that is shown can be cleared by its button") {
  ScreenDriver screen(shown(sample_nothing_found()));
  CHECK(screen.on().text().find("zzz") != std::string::npos);
  CHECK(screen.on().click("###clear-search"));
  REQUIRE(screen.wanted<screens::SearchFor>() != nullptr);
  CHECK(screen.wanted<screens::SearchFor>()->text.empty());
  screen.forget();
  CHECK(screen.on().click("###clear-empty"));
  CHECK(screen.wanted<screens::SearchFor>() != nullptr);
}

TEST_CASE("The views are chosen by button and by number") {
  ScreenDriver screen(shown(sample_timeline()));
  CHECK(screen.on().click("###explore-1"));
  REQUIRE(screen.wanted<screens::ShowExplore>() != nullptr);
  CHECK(screen.wanted<screens::ShowExplore>()->tab == screens::ExploreTab::People);
  screen.on().press(ImGuiKey_3, ImGuiMod_Ctrl);
  CHECK(screen.wanted<screens::ShowExplore>()->tab == screens::ExploreTab::Agreements);
}

TEST_CASE("Topics of the timeline are chosen, and the way back is offered") {
  ScreenDriver screen(shown(sample_timeline_chosen()));
  CHECK(screen.on().click("Statements"));
  REQUIRE(screen.wanted<screens::ToggleExploreTopic>() != nullptr);
  CHECK(screen.wanted<screens::ToggleExploreTopic>()->topic == Topic::Statements);
  CHECK(screen.on().click("Back to the question"));
  CHECK(screen.wanted<screens::LeaveExplore>() != nullptr);
}

TEST_CASE("An entry of the timeline opens by click and by Enter") {
  ExploreView view = sample_timeline();
  const auto& entries = std::get<screens::TimelineView>(view.body).entries;
  ScreenDriver screen(shown(view));
  CHECK(screen.on().click("###entry-0"));
  REQUIRE(screen.wanted<screens::OpenThing>() != nullptr);
  CHECK(screen.wanted<screens::OpenThing>()->thing == entries[0].thing);
  CHECK(screen.on().item("###entry-0")->label.starts_with("1960, Mutual security treaty"));
  screen.forget();
  screen.on().press(ImGuiKey_Tab);
  for (int i = 0; i < 40 && screen.on().focused().find("###entry-") == std::string::npos; ++i) {
    screen.on().press(ImGuiKey_Tab);
  }
  REQUIRE(screen.on().focused().find("###entry-") != std::string::npos);
  const std::string first = screen.on().focused();
  screen.on().press(ImGuiKey_DownArrow);
  CHECK(screen.on().focused().find("###entry-") != std::string::npos);
  CHECK(screen.on().focused() != first);
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::OpenThing>() != nullptr);
}

/// So high that all lanes are in view.
constexpr float kTall = 2400;

TEST_CASE("Keys zoom the timeline, Home shows all again") {
  ScreenDriver screen(shown(sample_timeline()), 1280, kTall);
  const std::size_t all = entries_shown(screen.on());
  CHECK(all == 43);
  for (int i = 0; i < 6; ++i) screen.on().press(ImGuiKey_Equal);
  CHECK(entries_shown(screen.on()) < all);
  screen.on().press(ImGuiKey_Home);
  CHECK(entries_shown(screen.on()) == all);
  CHECK(screen.intent_count() == 0);
}

TEST_CASE("Keys move the timeline where it is zoomed") {
  ScreenDriver screen(shown(sample_timeline()), 1280, kTall);
  for (int i = 0; i < 3; ++i) screen.on().press(ImGuiKey_Equal);
  CHECK_FALSE(screen.on().shows("###entry-0"));
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
  screen.on().frame(2);
  for (int i = 0; i < 40; ++i) screen.on().press(ImGuiKey_LeftArrow);
  CHECK(screen.on().shows("###entry-0"));
  CHECK(screen.on().focused().empty());
}

TEST_CASE("Buttons zoom the timeline, and the wheel does about the pointer") {
  ScreenDriver screen(shown(sample_timeline()), 1280, kTall);
  CHECK(screen.on().click("###timeline-in"));
  CHECK(screen.on().click("###timeline-in"));
  CHECK(entries_shown(screen.on()) < 43);
  CHECK(screen.on().click("###timeline-whole"));
  CHECK(entries_shown(screen.on()) == 43);
  const SeenItem first = *screen.on().item("###entry-0");  // its mark is at its left
  ImGui::GetIO().AddMousePosEvent(first.left + 12, first.top + 12);
  screen.on().frame(2);
  ImGui::GetIO().AddMouseWheelEvent(0, 8);
  screen.on().frame(3);
  REQUIRE(screen.on().shows("###entry-0"));
  CHECK(std::abs(screen.on().item("###entry-0")->left - first.left) < 40);  // a year is a bar by now
  CHECK(entries_shown(screen.on()) < 43);
}

TEST_CASE("A drag moves the timeline and opens nothing") {
  ScreenDriver screen(shown(sample_timeline()), 1280, kTall);
  CHECK(screen.on().click("###timeline-in"));
  std::string taken;
  for (const SeenItem& item : screen.on().items()) {
    if (item.label.find("###entry-") != std::string::npos) taken = item.label.substr(item.label.find("###"));
  }
  REQUIRE_FALSE(taken.empty());
  const float before = screen.on().item(taken)->left;
  CHECK(screen.on().drag(taken, "###learner"));
  CHECK(screen.wanted<screens::OpenThing>() == nullptr);
  const SeenItem* after = screen.on().item(taken);
  CHECK((after == nullptr || after->left != before));
}

TEST_CASE("A crowded day scrolls, and the focus takes the view with it") {
  ScreenDriver screen(shown(sample_crowded_timeline(80)));
  screen.on().press(ImGuiKey_Tab);
  for (int i = 0; i < 40 && screen.on().focused().find("###entry-") == std::string::npos; ++i) {
    screen.on().press(ImGuiKey_Tab);
  }
  for (int i = 0; i < 45; ++i) screen.on().press(ImGuiKey_DownArrow);
  const std::string focused = screen.on().focused();
  REQUIRE(focused.find("###entry-") != std::string::npos);
  const SeenItem* item = screen.on().item(focused.substr(focused.find("###")));
  CHECK(item->top >= item->clip_top - 1);
  CHECK(item->bottom <= item->clip_bottom + 1);
}

TEST_CASE("The detail leads on: to what it has to do with, its facts, a quiz, a briefing, and back") {
  ScreenDriver screen(shown(sample_timeline_chosen()), 1280, 1400);
  CHECK(screen.on().click("Su Jia-chyuan"));
  REQUIRE(screen.wanted<screens::OpenThing>() != nullptr);
  CHECK(screen.wanted<screens::OpenThing>()->thing.entity.value == "Su Jia-chyuan");
  CHECK(screen.on().click("###detail-fact-1"));
  CHECK(screen.wanted<screens::OpenThing>()->thing == Thing{{}, FactId{"fact-1"}});
  CHECK(screen.on().click("###quiz-selection"));
  CHECK(screen.wanted<screens::QuizOnSelection>() != nullptr);
  CHECK(screen.on().click("###open-briefing"));
  CHECK(screen.wanted<screens::OpenBriefing>() != nullptr);
  CHECK(screen.on().click("###close-thing"));
  CHECK(screen.wanted<screens::CloseThing>() != nullptr);
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
}

TEST_CASE("With one column the detail takes the place of the body") {
  ScreenDriver without(shown(sample_timeline()), 1024, 640);
  CHECK(entries_shown(without.on()) > 0);
  CHECK(without.on().click("###quiz-selection"));
  CHECK(without.wanted<screens::QuizOnSelection>() != nullptr);
  ScreenDriver with(shown(sample_timeline_chosen()), 1024, 640);
  CHECK(entries_shown(with.on()) == 0);
  CHECK(with.on().click("###close-thing"));
  CHECK(with.wanted<screens::CloseThing>() != nullptr);
}

TEST_CASE("Agreements sort by any column that is shown, filter by kind, and open") {
  ScreenDriver screen(shown(sample_agreements()));
  CHECK(screen.on().item("###sort-4")->label.starts_with("Date. Sorted by date, newest first"));
  CHECK_FALSE(screen.on().shows("###sort-6"));  // no room: each row says its purpose
  for (const int column : {0, 2, 3, 4}) {
    INFO(column);
    screen.forget();
    CHECK(screen.on().click("###sort-" + std::to_string(column)));
    REQUIRE(screen.wanted<screens::SortAgreements>() != nullptr);
    CHECK(static_cast<int>(screen.wanted<screens::SortAgreements>()->by) == column);
  }
  CHECK(screen.on().click("Memoranda"));
  REQUIRE(screen.wanted<screens::FilterAgreements>() != nullptr);
  CHECK(screen.wanted<screens::FilterAgreements>()->kind == "memorandum");
  CHECK(screen.on().click("###agreement-1"));
  REQUIRE(screen.wanted<screens::OpenThing>() != nullptr);
  CHECK(screen.wanted<screens::OpenThing>()->thing.entity.value == "agreement-1");
}

TEST_CASE("Where each agreement is a card, they sort by anything") {
  screens::View view = shown(sample_agreements());
  view.text_percent = 200;
  ScreenDriver screen(view, 1280, 1600);
  for (const int column : {0, 1, 2, 3, 4, 5, 6, 7}) {
    INFO(column);
    screen.forget();
    CHECK(screen.on().click("###sort-" + std::to_string(column)));
    REQUIRE(screen.wanted<screens::SortAgreements>() != nullptr);
    CHECK(static_cast<int>(screen.wanted<screens::SortAgreements>()->by) == column);
  }
}

TEST_CASE("A chosen thing far down the timeline is shown below a whole row") {
  ExploreView view = sample_crowded_timeline(80);
  ScreenDriver screen(shown(view));
  auto& entries = std::get<screens::TimelineView>(view.body).entries;
  entries[60].is_chosen = true;
  screen.show(shown(view));
  screen.on().frame(10);
  const SeenItem* chosen = screen.on().item("###entry-60");
  REQUIRE(chosen != nullptr);
  CHECK(chosen->top >= chosen->clip_top);
  CHECK(chosen->bottom <= chosen->clip_bottom);
  for (const SeenItem& item : screen.on().items()) {
    if (item.label.find("###entry-") == std::string::npos || item.bottom <= item.clip_top) continue;
    INFO(item.label);
    CHECK(item.top >= item.clip_top - 1);
  }
}

TEST_CASE("Where the body has little room, the quiz stands at the page's end and is pinned no more") {
  screens::View view = shown(sample_timeline());
  ScreenDriver pinned(view, 1024, 640);
  const SeenItem* below = pinned.on().item("###quiz-selection");
  REQUIRE(below != nullptr);
  CHECK(below->bottom <= 640);
  view.text_percent = 200;
  ScreenDriver screen(view, 1280, 800);
  const SeenItem* button = screen.on().item("###quiz-selection");
  CHECK((button == nullptr || button->top >= 800));
}

TEST_CASE("Agreements say as much in cards as in a table") {
  screens::View view = shown(sample_agreements());
  ScreenDriver table(view, 1280, 1600);
  view.text_percent = 300;
  ScreenDriver cards(view, 1280, 12000);
  for (const char* words : {"Taipei", "Signed by", "Su Jia-chyuan", "Purpose", "In force"}) {
    INFO(words);
    CHECK(table.on().text().find(words) != std::string::npos);
    CHECK(cards.on().text().find(words) != std::string::npos);
  }
}

}  // namespace communique::ui
