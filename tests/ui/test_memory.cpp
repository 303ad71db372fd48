// Progress, briefings, what is set aside, and what helps around a question: by mouse and by keyboard alone.
#include <imgui_internal.h>

#include <algorithm>
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
  view.text_percent = text_percent;
  return view;
}

/// Presses Tab until the focus is on the item of that id; false where it never comes there.
bool tab_to(ScreenDriver& screen, const std::string& id) {
  for (int i = 0; i < 80; ++i) {
    if (screen.on().focused().ends_with("###" + id)) return true;
    screen.on().press(ImGuiKey_Tab);
  }
  return false;
}

/// Whether a click, and Tab with Enter, both give that intent.
template <class Wanted, class Screen>
void check_by_mouse_and_keyboard(const Screen& view, const std::string& id) {
  INFO(id);
  ScreenDriver screen(shown(view), 1280, 3000);
  CHECK(screen.on().click("###" + id));
  CHECK(screen.wanted<Wanted>() != nullptr);
  screen.forget();
  ScreenDriver by_keys(shown(view), 1280, 3000);
  REQUIRE(tab_to(by_keys, id));
  by_keys.on().press(ImGuiKey_Enter);
  CHECK(by_keys.wanted<Wanted>() != nullptr);
  CHECK(by_keys.intent_count() == 1);
}

template <class Wanted>
bool is_wanted_by(screens::QuizView view, ImGuiKey key, ImGuiKey with = ImGuiKey_None) {
  ScreenDriver screen(shown(std::move(view)));
  screen.on().press(key, with);
  return screen.wanted<Wanted>() != nullptr;
}

bool can_be_seen(const SeenItem* item) {
  return item != nullptr && item->top >= item->clip_top && item->bottom <= item->clip_bottom;
}

}  // namespace

TEST_CASE("No item of a screen lies over another, at any width and size of text") {
  struct Size {
    float width;
    int text;
  };
  std::vector<NamedView> samples = memory_samples();
  samples.push_back({"home", shown(sample_home())});
  samples.push_back({"settings", shown(sample_settings())});
  for (NamedView& sample : samples) {
    for (const Size size : {Size{1280, 100}, Size{1024, 100}, Size{1920, 100}, Size{1280, 200},
                            Size{1920, 300}, Size{1024, 300}}) {
      sample.view.text_percent = size.text;
      ScreenDriver screen(sample.view, size.width, 9000);  // so high that nothing scrolls
      if (screen.on().shows("###dialog-safe") || screen.on().shows("###lookup-close") ||
          screen.on().shows("###flag-note")) {
        continue;  // over the rest, as it should be
      }
      std::vector<SeenItem> items;  // what can be seen of them
      for (SeenItem item : screen.on().items()) {
        if (item.label.find("###") == std::string::npos) continue;
        item.top = std::max(item.top, item.clip_top);
        item.bottom = std::min(item.bottom, item.clip_bottom);
        items.push_back(std::move(item));
      }
      for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::size_t j = i + 1; j < items.size(); ++j) {
          const float across =
              std::min(items[i].right, items[j].right) - std::max(items[i].left, items[j].left);
          const float down =
              std::min(items[i].bottom, items[j].bottom) - std::max(items[i].top, items[j].top);
          if (across <= 4 || down <= 4) continue;
          FAIL_CHECK(sample.name << ", " << size.width << " wide, " << size.text << " %: " << items[i].label
                                 << " and " << items[j].label);
        }
      }
    }
  }
}

TEST_CASE("The main button of a briefing stays in sight at any size of text") {
  for (const int text : {100, 200, 300}) {
    for (const screens::BriefingView& view : {sample_crowded_briefing(), sample_new_facts()}) {
      ScreenDriver screen(shown(view, text), 1024, 640);
      const SeenItem* start = screen.on().item("###start");
      REQUIRE(start != nullptr);
      CHECK(start->bottom <= 640);
      CHECK(start->left >= 0);
      CHECK(start->right <= 1024);
    }
  }
}

TEST_CASE("A target date is typed and set by Enter or button, and cleared") {
  screens::ProgressView view = sample_progress();
  view.exam_text.clear();
  ScreenDriver screen(shown(view));
  CHECK(screen.on().click("Target date"));
  screen.on().type("12 Jan 2027");
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(screen.wanted<screens::SetExam>() != nullptr);
  CHECK(screen.wanted<screens::SetExam>()->text == "12 Jan 2027");
  screen.forget();
  CHECK(screen.on().click("###set-exam"));
  REQUIRE(screen.wanted<screens::SetExam>() != nullptr);
  CHECK(screen.wanted<screens::SetExam>()->text == "12 Jan 2027");
  view.exam_error = "That is no date to come.";  // what was typed is kept
  screen.show(shown(view));
  screen.forget();
  CHECK(screen.on().click("###set-exam"));
  CHECK(screen.wanted<screens::SetExam>()->text == "12 Jan 2027");
  view.exam_error.clear();
  view.exam_text = "12 January 2027";  // once set, it stands as the screen has it
  screen.show(shown(view));
  screen.forget();
  CHECK(screen.on().click("###set-exam"));
  CHECK(screen.wanted<screens::SetExam>()->text == "12 January 2027");
  CHECK(screen.on().click("###clear-exam"));
  CHECK(screen.wanted<screens::SetExam>()->text.empty());
}

TEST_CASE("Progress leads to a drill and to what is set aside") {
  check_by_mouse_and_keyboard<screens::DrillPairs>(sample_progress(), "drill");
  check_by_mouse_and_keyboard<screens::ShowAside>(sample_progress(), "aside");
  check_by_mouse_and_keyboard<screens::SetExam>(sample_progress(), "clear-exam");
  check_by_mouse_and_keyboard<screens::StartRound>(sample_no_progress(), "start");
  ScreenDriver empty(shown(sample_no_progress()));
  empty.on().press(ImGuiKey_Enter);
  CHECK(empty.wanted<screens::StartRound>() != nullptr);
  CHECK(empty.on().text().find("Days of practice") == std::string::npos);
}

TEST_CASE("A day of practice says its sentence under the pointer and under the keyboard") {
  ScreenDriver screen(shown(sample_progress()), 1280, 1600);
  CHECK(screen.on().hover("###day-10-2"));
  CHECK(screen.on().text().find("Week 11, day 3: 14 answers, 11 right") != std::string::npos);
  ScreenDriver keys(shown(sample_progress()), 1280, 1600);
  REQUIRE(tab_to(keys, "day-25-0"));  // today; Tab stops at no other day
  CHECK(keys.on().text().find("Week 26, day 1:") != std::string::npos);
  keys.on().press(ImGuiKey_Tab);
  CHECK(keys.on().focused().find("###day-") == std::string::npos);
  keys.on().press(ImGuiKey_Tab, ImGuiMod_Shift);
  keys.on().press(ImGuiKey_LeftArrow);
  CHECK(keys.on().focused().ends_with("###day-24-0"));
  keys.on().press(ImGuiKey_DownArrow);
  CHECK(keys.on().focused().ends_with("###day-24-1"));
}

TEST_CASE("As many weeks of practice are shown as there is room for, the newest among them") {
  ScreenDriver screen(shown(sample_crowded_progress()), 1280, 1600);
  CHECK(screen.on().shows("###day-59-0"));
  CHECK_FALSE(screen.on().shows("###day-0-0"));
}

TEST_CASE("A briefing is read, and leads to its questions or back") {
  check_by_mouse_and_keyboard<screens::QuizOnBriefing>(sample_briefing(), "start");
  check_by_mouse_and_keyboard<screens::GoTo>(sample_briefing(), "back");
  check_by_mouse_and_keyboard<screens::BeginQuestions>(sample_new_facts(), "start");
  check_by_mouse_and_keyboard<screens::LeaveRound>(sample_new_facts(), "back");
  ScreenDriver screen(shown(sample_new_facts()));
  CHECK_FALSE(screen.on().shows("###tab-today"));
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::BeginQuestions>() != nullptr);
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
}

TEST_CASE("Words of a briefing that stand for a fact bring it into sight") {
  ScreenDriver screen(shown(sample_crowded_briefing()), 1280, 900);
  CHECK_FALSE(can_be_seen(screen.on().item("###fact-0-23")));
  const float text_before = screen.on().item("###link-0-1-1-0")->top;
  CHECK(screen.on().click("the last fact"));
  CHECK(can_be_seen(screen.on().item("###fact-0-23")));
  CHECK(screen.on().item("###link-0-1-1-0")->top == text_before);  // the text stays where it is
}

TEST_CASE("Tab goes from link to link of a briefing, once each, and not through the list") {
  ScreenDriver screen(shown(sample_crowded_briefing()), 1280, 900);
  REQUIRE(tab_to(screen, "link-0-0-1-0"));
  screen.on().press(ImGuiKey_Tab);
  CHECK(screen.on().focused().ends_with("###link-0-1-1-0"));  // on two lines
  screen.on().press(ImGuiKey_Tab);
  CHECK(screen.on().focused().ends_with("###link-0-2-1-0"));
  screen.on().press(ImGuiKey_Tab);
  CHECK(screen.on().focused().ends_with("###link-0-3-1-0"));
  CHECK(can_be_seen(screen.on().item("###fact-0-23")));
  screen.on().press(ImGuiKey_Tab);
  CHECK(screen.on().focused().ends_with("###start"));
  CHECK(screen.intent_count() == 0);
}

TEST_CASE("Briefings are chosen from a list, which home leads to") {
  check_by_mouse_and_keyboard<screens::OpenBriefing>(sample_briefings(), "briefing-1");
  ScreenDriver screen(shown(sample_briefings()));
  CHECK(screen.on().click("A tower lit in white and red"));
  CHECK(screen.wanted<screens::OpenBriefing>()->briefing == 2);
  check_by_mouse_and_keyboard<screens::GoTo>(sample_home(), "briefings");
}

TEST_CASE("What was set aside is brought back and a flag removed") {
  check_by_mouse_and_keyboard<screens::BringBack>(sample_aside(), "bring-back-0");
  check_by_mouse_and_keyboard<screens::RemoveFlag>(sample_aside(), "remove-flag-0");
  check_by_mouse_and_keyboard<screens::Cancel>(sample_aside(), "back");
  ScreenDriver screen(shown(sample_aside()));
  CHECK(screen.on().click("###bring-back-1"));
  CHECK(screen.wanted<screens::BringBack>()->row == 1);
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
}

TEST_CASE("A hint is taken by button, by H or by Tab and Enter, and nothing moves when it comes") {
  check_by_mouse_and_keyboard<screens::TakeHint>(sample_hint(), "hint");
  ScreenDriver screen(shown(sample_hint()));
  screen.on().press(ImGuiKey_H);
  CHECK(screen.wanted<screens::TakeHint>() != nullptr);
  const float before = screen.on().item("###option-B")->top;
  screen.show(shown(sample_hinted()));
  CHECK(screen.on().item("###option-B")->top == before);
  CHECK(screen.on().text().find("Two options are ruled out.") != std::string::npos);
  screen.forget();
  screen.on().press(ImGuiKey_H);
  CHECK(screen.intent_count() == 0);
}

TEST_CASE("Options stay in place where a hint was left untaken") {
  ScreenDriver screen(shown(sample_hint()));
  const float before = screen.on().item("###option-B")->top;
  screen.show(shown(sample_feedback()));
  CHECK(screen.on().item("###option-B")->top == before);
}

TEST_CASE("An option that a hint rules out cannot be chosen") {
  ScreenDriver screen(shown(sample_hinted()));
  CHECK_FALSE(screen.on().click("###option-A"));
  screen.on().press(ImGuiKey_A);
  screen.on().press(ImGuiKey_4);
  CHECK(screen.intent_count() == 0);
  screen.on().press(ImGuiKey_B);
  REQUIRE(screen.wanted<screens::PickOption>() != nullptr);
  CHECK(screen.wanted<screens::PickOption>()->option == 1);
}

TEST_CASE("After an answer it can be undone, flagged, set aside and looked up") {
  check_by_mouse_and_keyboard<screens::UndoAnswer>(sample_aided(), "undo");
  check_by_mouse_and_keyboard<screens::WriteFlag>(sample_aided(), "flag");
  check_by_mouse_and_keyboard<screens::SetAside>(sample_aided(), "set-aside");
  check_by_mouse_and_keyboard<screens::LookUpBriefing>(sample_aided(), "briefing");
  CHECK(is_wanted_by<screens::UndoAnswer>(sample_aided(), ImGuiKey_Z, ImGuiMod_Ctrl));
  CHECK_FALSE(is_wanted_by<screens::UndoAnswer>(sample_aided(), ImGuiKey_Z));
  CHECK(is_wanted_by<screens::WriteFlag>(sample_aided(), ImGuiKey_F));
  CHECK(is_wanted_by<screens::SetAside>(sample_aided(), ImGuiKey_S));
  CHECK(is_wanted_by<screens::LookUpBriefing>(sample_aided(), ImGuiKey_B));
}

TEST_CASE("While the next question is asked the last answer can be undone, and letters give answers") {
  CHECK(is_wanted_by<screens::UndoAnswer>(sample_hint(), ImGuiKey_Z, ImGuiMod_Ctrl));
  CHECK(is_wanted_by<screens::SkipQuestion>(sample_hint(), ImGuiKey_S));
  CHECK(is_wanted_by<screens::PickOption>(sample_hint(), ImGuiKey_B));
}

TEST_CASE("Where a field has the keyboard, letters are letters") {
  screens::QuizView view = sample_typed();
  view.undo_label = "Undo";
  view.hint_label = "Hint";
  ScreenDriver screen(shown(view));
  screen.on().type("fsb?");
  screen.on().press(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(screen.wanted<screens::UndoAnswer>() == nullptr);
  CHECK(screen.wanted<screens::TakeHint>() == nullptr);
  REQUIRE(tab_to(screen, "hint"));
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::TakeHint>() != nullptr);
}

TEST_CASE("The small buttons are in reach at any size of text") {
  for (const int text : {100, 200, 300}) {
    ScreenDriver screen(shown(sample_aided(), text), 1024, 4000);
    for (const char* id : {"###undo", "###flag", "###set-aside", "###briefing"}) {
      const SeenItem* item = screen.on().item(id);
      REQUIRE(item != nullptr);
      CHECK(item->right <= 1024);
    }
  }
}

TEST_CASE("A flag is written in a dialog: Enter keeps it, Esc does not") {
  ScreenDriver screen(shown(sample_flag()));
  screen.on().type("Two are right");
  CHECK(screen.wanted<screens::Proceed>() == nullptr);
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(screen.wanted<screens::KeepFlag>() != nullptr);
  CHECK(screen.wanted<screens::KeepFlag>()->note == "Two are right");
  screen.forget();
  CHECK(screen.on().click("###flag-note-safe"));
  CHECK(screen.wanted<screens::KeepFlag>() != nullptr);
  screen.on().press(ImGuiKey_Escape);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
  ScreenDriver other(shown(sample_flag()));
  CHECK(other.on().click("###flag-note-cancel"));
  CHECK(other.wanted<screens::Cancel>() != nullptr);
  CHECK(other.wanted<screens::KeepFlag>() == nullptr);
  other.on().press(ImGuiKey_Enter);
  other.show(shown(sample_aided()));
  CHECK(other.on().click("###continue"));  // nothing of the dialog is left over it
}

TEST_CASE("A briefing looked up lies over the question, scrolls by keys and closes") {
  ScreenDriver screen(shown(sample_lookup(), 300), 1024, 640);
  CHECK(screen.on().text().find("蘇嘉全") != std::string::npos);
  const auto scrolled = [] {
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
      if (std::string_view(window->Name).find("/lookup") != std::string_view::npos) return window->Scroll.y;
    }
    return -1.0F;
  };
  CHECK(scrolled() == 0);
  screen.on().press(ImGuiKey_PageDown);
  const float page = scrolled();
  CHECK(page > 0);
  screen.on().press(ImGuiKey_UpArrow);
  CHECK(scrolled() < page);
  CHECK_FALSE(screen.on().click("###flag"));  // behind it
  screen.on().press(ImGuiKey_F);
  CHECK(screen.intent_count() == 0);
  screen.on().press(ImGuiKey_Enter);
  CHECK(screen.wanted<screens::Cancel>() != nullptr);
  CHECK(screen.wanted<screens::Proceed>() == nullptr);
}

TEST_CASE("Settings of practice are chosen") {
  check_by_mouse_and_keyboard<screens::SetNewPerDay>(sample_settings(), "new-20");
  check_by_mouse_and_keyboard<screens::SetRetention>(sample_settings(), "retention-95");
  check_by_mouse_and_keyboard<screens::SetRoundLength>(sample_settings(), "round-length-2");
  check_by_mouse_and_keyboard<screens::SetCountsTime>(sample_settings(), "counts-time");
  ScreenDriver screen(shown(sample_settings()), 1280, 1600);
  CHECK(screen.on().click("###new-20"));
  CHECK(screen.wanted<screens::SetNewPerDay>()->count == 20);
  CHECK(screen.on().click("###retention-95"));
  CHECK(screen.wanted<screens::SetRetention>()->percent == 95);
  CHECK(screen.on().click("###round-length-2"));
  CHECK(screen.wanted<screens::SetRoundLength>()->minutes == 10);
  CHECK(screen.on().click("###counts-time"));
  CHECK_FALSE(screen.wanted<screens::SetCountsTime>()->counts);
}

TEST_CASE("A learner's records are written out, read in, begun again and deleted") {
  check_by_mouse_and_keyboard<screens::ShowAside>(sample_settings(), "aside");
  check_by_mouse_and_keyboard<screens::ExportLearner>(sample_settings(), "export");
  check_by_mouse_and_keyboard<screens::AskReset>(sample_settings(), "reset");
  check_by_mouse_and_keyboard<screens::AskDelete>(sample_settings(), "delete");
  ScreenDriver screen(shown(sample_settings()));
  CHECK(screen.on().click("###import"));
  CHECK(screen.wanted<screens::ImportLearner>() == nullptr);  // no file was named
  CHECK(screen.on().click("###import-file"));
  screen.on().type("/home/mei/mei.json");
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(screen.wanted<screens::ImportLearner>() != nullptr);
  CHECK(screen.wanted<screens::ImportLearner>()->file == "/home/mei/mei.json");
}

TEST_CASE("Deleting is asked first: Esc and Enter keep, the other button deletes") {
  screens::SettingsView view = sample_settings();
  view.dialog = screens::DialogView{"Delete Mei?", "All goes for good.", "Keep", "Delete"};
  for (const ImGuiKey key : {ImGuiKey_Escape, ImGuiKey_Enter}) {
    ScreenDriver screen(shown(view));
    screen.on().press(key);
    CHECK(screen.wanted<screens::Cancel>() != nullptr);
    CHECK(screen.wanted<screens::Confirm>() == nullptr);
  }
  ScreenDriver screen(shown(view));
  CHECK(screen.on().click("###dialog-other"));
  CHECK(screen.wanted<screens::Confirm>() != nullptr);
}

TEST_CASE("Five places to go stand in the masthead where they fit, else behind its button") {
  ScreenDriver wide(shown(sample_home()), 1024, 640);
  CHECK(wide.on().shows("###tab-briefings"));
  CHECK(wide.on().shows("###tab-settings"));
  CHECK_FALSE(wide.on().shows("###menu"));
  ScreenDriver narrow(shown(sample_home(), 200), 1280, 800);
  CHECK_FALSE(narrow.on().shows("###tab-briefings"));
  CHECK(narrow.on().click("###menu"));
  CHECK(narrow.on().click("###tab-progress"));
  REQUIRE(narrow.wanted<screens::GoTo>() != nullptr);
  CHECK(narrow.wanted<screens::GoTo>()->tab == screens::Tab::Progress);
}

}  // namespace communique::ui
