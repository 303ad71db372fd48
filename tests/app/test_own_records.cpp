// What a learner knows and owns, over a real store: remembered, undone, set aside, taken out, deleted.
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "a_run.hpp"
#include "base/files.hpp"

using namespace communique;
using namespace communique::screens;
namespace fs = std::filesystem;

namespace {

const Knowledge& knowledge(const Run& run) { return run.state().summary.knowledge; }

/// A whole round, every answer right.
void play(Run& run) {
  run.start_round();
  while (run.state().screen == Screen::Quiz) {
    run.answer_right();
    run.application.dispatch(Proceed{});
  }
  run.application.dispatch(CloseResults{});
}

}  // namespace

TEST_CASE("What was learned is remembered the next day, and comes back when it is due") {
  const TemporaryFolder folder;
  TestClock clock;
  {
    Run run(folder.path(), clock);
    run.add("Mei");
    play(run);
    CHECK(knowledge(run).memories.size() == 10);  // the day's limit of new facts
  }
  clock.at += std::chrono::days{3};
  Run again(folder.path(), clock);
  CHECK(knowledge(again).memories.size() == 10);
  again.start_round();
  const auto& turns = again.state().round->session.turns();
  const auto is_known = [&](const FactId& fact) { return knowledge(again).memory(fact) != nullptr; };
  const Bank& bank = again.state().deck->bank;
  CHECK(std::any_of(turns.begin(), turns.end(),
                    [&](const Turn& turn) { return is_known(bank.question(turn.question)->facts.front()); }));
}

TEST_CASE("An undone answer is gone from the store and from memory, and can be given again") {
  const TemporaryFolder folder;
  const TestClock clock;
  {
    Run run(folder.path(), clock);
    run.add("Mei");
    run.start_round();
    run.application.dispatch(SkipQuestion{});
    run.application.dispatch(UndoAnswer{});
    CHECK(knowledge(run).memories.empty());
    CHECK(run.state().round->session.phase() == Phase::Asked);
    run.answer_right();
    CHECK(run.state().round->session.last().verdict == Verdict::Correct);
  }
  const Run again(folder.path(), clock);
  CHECK(again.state().summary.totals.answers == 1);
  CHECK(again.state().summary.totals.right == 1);
}

TEST_CASE("A fact that is set aside is not asked again until it is brought back") {
  const TemporaryFolder folder;
  TestClock clock;
  Run run(folder.path(), clock);
  run.add("Mei");
  run.start_round();
  run.answer_right();
  const FactId fact = run.state().round->session.question().facts.front();
  run.application.dispatch(SetAside{});
  CHECK(knowledge(run).suspended.contains(fact));
  run.application.dispatch(WriteFlag{});
  run.application.dispatch(KeepFlag{"check the date"});
  REQUIRE(run.state().summary.flags.size() == 1);
  run.application.dispatch(LeaveRound{});
  run.application.dispatch(ConfirmLeave{});
  clock.at += std::chrono::days{30};
  run.start_round();
  for (const Turn& turn : run.state().round->session.turns()) {
    const auto& facts = run.state().deck->bank.question(turn.question)->facts;
    CHECK(std::find(facts.begin(), facts.end(), fact) == facts.end());
  }
  run.application.dispatch(LeaveRound{});
  run.application.dispatch(ShowAside{});
  run.application.dispatch(BringBack{0});
  run.application.dispatch(RemoveFlag{0});
  CHECK(knowledge(run).suspended.empty());
  CHECK(run.state().summary.flags.empty());
}

TEST_CASE("Records travel to another machine as one file, with everything that is known") {
  const TemporaryFolder folder;
  const TestClock clock;
  {
    Run run(folder.path(), clock);
    run.add("Mei/../Lin");  // a name that would be a path
    play(run);
    run.application.dispatch(ExportLearner{});
    REQUIRE(run.state().toast);
    CHECK(run.state().toast->key == "toast.exported");
  }
  const fs::path file = folder.path() / "Mei-..-Lin.communique-learner.json";
  REQUIRE(fs::exists(file));
  const TemporaryFolder other;
  Run there(other.path(), clock);
  there.add("Kenji");
  there.application.dispatch(ImportLearner{file.string()});
  CHECK(there.state().toast->key == "toast.imported");
  REQUIRE(there.state().learners.size() == 2);
  there.application.dispatch(SwitchLearner{});
  there.application.dispatch(PickLearner{there.state().learners[1].id});
  CHECK(there.state().learner->name == "Mei/../Lin");
  CHECK(knowledge(there).memories.size() == 10);
  CHECK(there.state().summary.totals.right == 10);
}

TEST_CASE("A file that is no learner's changes nothing and is told of with its place") {
  const TemporaryFolder folder;
  const TestClock clock;
  Run run(folder.path(), clock);
  run.add("Mei");
  run.application.dispatch(GoTo{Tab::Settings});
  for (const char* content : {"", "{", "[1, 2, 3]", "{\"format\": \"other\"}", "\xff\xfe"}) {
    std::ofstream(folder.path() / "broken.json") << content;
    run.application.dispatch(ImportLearner{(folder.path() / "broken.json").string()});
    const View view = run.application.view();
    INFO(content);
    CHECK(std::get<SettingsView>(view.screen).import_error.find("broken.json") != std::string::npos);
  }
  run.application.dispatch(ImportLearner{(folder.path() / "nowhere").string()});
  CHECK(run.state().import_failure);
  run.application.dispatch(SwitchLearner{});
  CHECK(run.state().learners.size() == 1);
}

TEST_CASE("Starting over keeps the name; deleting leaves nothing behind") {
  const TemporaryFolder folder;
  const TestClock clock;
  Run run(folder.path(), clock);
  run.add("Mei");
  play(run);
  run.application.dispatch(GoTo{Tab::Settings});
  run.application.dispatch(AskReset{});
  run.application.dispatch(Confirm{});
  CHECK(knowledge(run).memories.empty());
  CHECK(run.state().summary.totals.answers == 0);
  CHECK(run.state().learner->name == "Mei");
  run.application.dispatch(AskDelete{});
  run.application.dispatch(Confirm{});
  CHECK(run.state().screen == Screen::Welcome);
  CHECK(run.state().learners.empty());
}

TEST_CASE("A program left open overnight turns to the new day at 4 a.m.") {
  const TemporaryFolder folder;
  TestClock clock;
  Run run(folder.path(), clock);
  run.add("Mei");
  play(run);
  CHECK_FALSE(run.application.attend());
  clock.at += std::chrono::hours{18};  // 3 a.m.
  CHECK_FALSE(run.application.attend());
  clock.at += std::chrono::hours{1};
  CHECK(run.application.attend());
  CHECK(run.state().summary.today == 20001);
  CHECK_FALSE(run.application.attend());
}

TEST_CASE("A clock that goes back by years loses nothing, and what it touched is asked again") {
  const TemporaryFolder folder;
  TestClock clock;
  Run run(folder.path(), clock);
  run.add("Mei");
  play(run);
  clock.at -= std::chrono::days{365 * 5};
  play(run);
  clock.at += std::chrono::days{365 * 5 + 1};
  run.application.dispatch(GoTo{Tab::Today});
  CHECK(run.state().summary.totals.right >= 20);
  for (const auto& [fact, memory] : knowledge(run).memories) {
    CHECK(memory.memory.stability > 0);
    CHECK(memory.memory.stability < 36500);
  }
  play(run);
  CHECK(run.state().screen == Screen::Home);
}

TEST_CASE("After a hundred answers the schedule is fitted off the drawing thread") {
  const TemporaryFolder folder;
  TestClock clock;
  Run run(folder.path(), clock);
  run.add("Mei");
  run.application.dispatch(SetRoundLength{30, 0});
  for (int day = 0; day < 10; ++day) {
    play(run);
    clock.at += std::chrono::days{2};
  }
  run.application.wait_for_background();
  run.application.attend();
  const auto store = Store::open_read_only(folder.path() / "records.sqlite").value();
  CHECK(run.state().summary.totals.answers > 100);
  CHECK(store.attempts_since_fit(run.state().learner->id).value() < 100);
}
