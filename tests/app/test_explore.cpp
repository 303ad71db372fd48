// Explore over the real deck: one selection through four views, and the ways into it and out of it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "a_run.hpp"

using namespace communique;
using namespace communique::screens;

namespace {

ExploreView shown(Run& run) { return std::get<ExploreView>(run.application.view().screen); }

/// Mei, looking around.
class Explorer {
 public:
  Explorer() : run(folder.path(), clock) {
    run.add("Mei");
    run.application.dispatch(GoTo{Tab::Explore});
  }
  void give(const Intent& intent) { run.application.dispatch(intent); }
  template <class Body>
  [[nodiscard]] Body body() {
    return std::get<Body>(shown(run).body);
  }
  TestClock clock;
  TemporaryFolder folder;
  Run run;
};

bool has_person(const PeopleView& view, const std::string& name) {
  for (const PeopleColumn& column : view.columns) {
    for (const ThingView& person : column.people) {
      if (person.name == name) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("One search holds for all four views, in any script and order of names") {
  Explorer mei;
  for (const char* typed : {"蘇嘉全", "苏嘉全", "su jia-chyuan", "chyuan su", "SU JIA"}) {
    INFO(typed);
    mei.give(ShowExplore{ExploreTab::People});
    mei.give(SearchFor{typed});
    CHECK(has_person(mei.body<PeopleView>(), "Su Jia-chyuan"));
    CHECK_FALSE(has_person(mei.body<PeopleView>(), "Joe Biden"));
    mei.give(ShowExplore{ExploreTab::Agreements});
    CHECK(mei.body<AgreementsView>().rows.size() == 2);  // the two that he signed
  }
}

TEST_CASE("A search that finds nothing says so and can be cleared") {
  Explorer mei;
  mei.give(SearchFor{"zzzzzz"});
  CHECK_FALSE(shown(mei.run).empty_note.empty());
  CHECK(shown(mei.run).quiz_label.empty());
  mei.give(QuizOnSelection{});
  CHECK(mei.run.state().screen == Screen::Explore);
  mei.give(SearchFor{""});
  CHECK(shown(mei.run).empty_note.empty());
}

TEST_CASE("A search cut off in the middle of a character does no harm") {
  Explorer mei;
  std::string typed;
  for (int i = 0; i < 100; ++i) typed += "蘇";
  mei.give(SearchFor{typed});
  CHECK(mei.run.state().exploring.query.size() % 3 == 0);
}

TEST_CASE("Topics choose what the timeline shows, and none chosen means all") {
  Explorer mei;
  const std::size_t all = mei.body<TimelineView>().entries.size();
  mei.give(ToggleExploreTopic{Topic::Agreements});
  const auto agreements = mei.body<TimelineView>();
  CHECK(agreements.entries.size() < all);
  CHECK(agreements.lanes.size() == 1);
  mei.give(ToggleExploreTopic{Topic::Agreements});
  CHECK(mei.body<TimelineView>().entries.size() == all);
}

TEST_CASE("Agreements sort by any column, the same again the other way round, with gaps last") {
  Explorer mei;
  mei.give(ShowExplore{ExploreTab::Agreements});
  mei.give(SortAgreements{AgreementColumn::Name});
  const auto names = [&] {
    std::vector<std::string> found;
    for (const AgreementRow& row : mei.body<AgreementsView>().rows) found.push_back(row.cells.front());
    return found;
  };
  const auto up = names();
  mei.give(SortAgreements{AgreementColumn::Name});
  auto down = names();
  std::reverse(down.begin(), down.end());
  CHECK(up == down);
  mei.give(SortAgreements{AgreementColumn::Date});
  CHECK(
      mei.body<AgreementsView>().rows.back().cells[static_cast<std::size_t>(AgreementColumn::Date)].empty());
  mei.give(SortAgreements{AgreementColumn::Date});
  CHECK(
      mei.body<AgreementsView>().rows.back().cells[static_cast<std::size_t>(AgreementColumn::Date)].empty());
}

TEST_CASE("Every thing that any view shows can be opened, and tells where its facts stand") {
  Explorer mei;
  std::vector<Thing> things;
  for (const TimelineEntry& entry : mei.body<TimelineView>().entries) things.push_back(entry.thing);
  mei.give(ShowExplore{ExploreTab::People});
  for (const PeopleColumn& column : mei.body<PeopleView>().columns) {
    for (const ThingView& person : column.people) things.push_back(person.thing);
    for (const ThingView& organisation : column.organisations) things.push_back(organisation.thing);
  }
  mei.give(ShowExplore{ExploreTab::Map});
  for (const PlaceMark& place : mei.body<PlacesView>().places) things.push_back(place.thing);
  REQUIRE(things.size() > 60);
  for (const Thing& thing : things) {
    mei.give(OpenThing{thing});
    const auto detail = shown(mei.run).detail;
    REQUIRE(detail);
    INFO(detail->title);
    CHECK(detail->thing == thing);
    CHECK_FALSE(detail->title.empty());
    for (const DetailFact& fact : detail->facts) CHECK_FALSE(fact.citation.empty());
  }
}

TEST_CASE("From one thing to the next and back again") {
  Explorer mei;
  const Thing memorandum{EntityId{"customs-mou-2025"}, {}};
  const Thing signatory{EntityId{"su-jia-chyuan"}, {}};
  mei.give(OpenThing{memorandum});
  mei.give(OpenThing{signatory});
  mei.give(Cancel{});
  CHECK(mei.run.state().exploring.chosen == memorandum);
  mei.give(Cancel{});
  CHECK_FALSE(mei.run.state().exploring.chosen);
  mei.give(Cancel{});
  CHECK(mei.run.state().screen == Screen::Home);
}

TEST_CASE("Quiz me on this asks about the chosen thing alone") {
  Explorer mei;
  mei.give(OpenThing{{EntityId{"customs-mou-2025"}, {}}});
  const auto facts = mei.run.state().catalogue->facts_of(Thing{EntityId{"customs-mou-2025"}, {}});
  mei.give(QuizOnSelection{});
  mei.give(BeginQuestions{});
  REQUIRE(mei.run.state().screen == Screen::Quiz);
  while (mei.run.state().screen == Screen::Quiz) {
    const Question& question = mei.run.state().round->session.question();
    const bool is_about_it = std::any_of(
        question.facts.begin(), question.facts.end(),
        [&](const FactId& fact) { return std::find(facts.begin(), facts.end(), fact) != facts.end(); });
    CHECK(is_about_it);
    mei.run.answer_right();
    mei.give(Proceed{});
  }
}

TEST_CASE("Explore opens from a question only after its answer, and leads back to it") {
  Explorer mei;
  mei.give(GoTo{Tab::Today});
  mei.run.start_round();
  REQUIRE(mei.run.state().screen == Screen::Quiz);
  mei.give(LookInExplore{});
  mei.give(OpenThing{{EntityId{"su-jia-chyuan"}, {}}});
  mei.give(GoTo{Tab::Explore});
  CHECK(mei.run.state().screen == Screen::Quiz);
  mei.run.answer_right();
  mei.give(LookInExplore{});
  REQUIRE(mei.run.state().screen == Screen::Explore);
  CHECK_FALSE(shown(mei.run).back_label.empty());
  mei.give(LeaveExplore{});
  CHECK(mei.run.state().screen == Screen::Quiz);
  CHECK(mei.run.state().round->session.phase() == Phase::Explained);
  mei.give(Proceed{});
  CHECK(mei.run.state().round->session.phase() == Phase::Asked);
}

TEST_CASE("No new round is begun over the one that Explore was opened from") {
  Explorer mei;
  mei.give(GoTo{Tab::Today});
  mei.run.start_round();
  mei.run.answer_right();
  mei.give(LookInExplore{});
  REQUIRE(shown(mei.run).detail);
  CHECK(shown(mei.run).detail->quiz_label.empty());
  mei.give(QuizOnSelection{});
  mei.give(OpenBriefing{0});
  CHECK(mei.run.state().screen == Screen::Explore);
  mei.give(LeaveExplore{});
  CHECK(mei.run.state().screen == Screen::Quiz);
}

TEST_CASE("A long way from thing to thing is gone back in a few steps") {
  Explorer mei;
  for (int i = 0; i < 20; ++i) {
    mei.give(OpenThing{{EntityId{i % 2 == 0 ? "su-jia-chyuan" : "shuzo-sumi"}, {}}});
  }
  int steps = 0;
  for (; mei.run.state().screen == Screen::Explore && steps < 30; ++steps) mei.give(Cancel{});
  CHECK(steps <= 10);
}

TEST_CASE("Relations are searched like the cards, by those they name and by what they came about through") {
  Explorer mei;
  mei.give(ShowExplore{ExploreTab::People});
  mei.give(ShowRelations{true});
  const auto all = mei.body<PeopleView>().relations;
  REQUIRE(all.size() == 4);
  mei.give(SearchFor{"Biden"});
  const auto found = mei.body<PeopleView>().relations;
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().rows.size() < all.front().rows.size());
  mei.give(SearchFor{"zzzzzz"});
  CHECK_FALSE(shown(mei.run).empty_note.empty());
}

TEST_CASE("A round left for Explore's tabs waits on Today") {
  Explorer mei;
  mei.give(GoTo{Tab::Today});
  mei.run.start_round();
  mei.run.answer_right();
  mei.give(LookInExplore{});
  mei.give(GoTo{Tab::Today});
  REQUIRE(mei.run.state().screen == Screen::Home);
  CHECK(std::get<HomeView>(mei.run.application.view().screen).is_continue);
}

TEST_CASE("What one learner looked at is not open for the next") {
  Explorer mei;
  mei.give(OpenThing{{EntityId{"su-jia-chyuan"}, {}}});
  mei.give(SearchFor{"Su"});
  mei.give(SwitchLearner{});
  mei.run.add("Kenji");
  mei.give(GoTo{Tab::Explore});
  CHECK_FALSE(shown(mei.run).detail);
  CHECK(shown(mei.run).query.empty());
}
