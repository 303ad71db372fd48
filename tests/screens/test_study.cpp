// Studying beyond the single question: new facts shown first, hints, undoing, progress, a learner's records.
#include <catch2/catch_test_macros.hpp>

#include "desk.hpp"

using namespace communique;
using namespace communique::screens;

TEST_CASE("New facts are shown before they are asked, with their article where it is new too") {
  Desk desk;
  desk.plan({"a/single", "b/typed"});
  REQUIRE(desk.state.screen == Screen::Briefing);
  const auto briefing = desk.shown<BriefingView>();
  CHECK(briefing.is_before_round);
  CHECK(briefing.title == "Two new facts");
  REQUIRE(briefing.sections.size() == 1);
  CHECK(briefing.sections[0].headline == "What the paper said");
  CHECK(briefing.sections[0].source == "The Paper, 4 December 2025");
  CHECK(briefing.sections[0].paragraphs.size() == 2);
  CHECK(briefing.sections[0].paragraphs[0][1].fact == 0);
  CHECK(briefing.sections[0].paragraphs[1][1].fact == -1);  // "c" does not come in this round
  CHECK(briefing.sections[0].facts.size() == 2);
  CHECK(briefing.sections[0].facts[0].is_new);
  desk.give(BeginQuestions{});
  CHECK(desk.state.screen == Screen::Quiz);
}

TEST_CASE("A round without new facts begins at once, and an article read before shows its facts alone") {
  Desk desk;
  desk.begin({"a/single"});
  desk.answer(PickOption{desk.option(true)});
  desk.give(Proceed{});
  desk.give(CloseResults{});
  desk.plan({"a/single"});
  CHECK(desk.state.screen == Screen::Quiz);
  desk.give(Cancel{});
  desk.plan({"b/typed"});
  CHECK(desk.shown<BriefingView>().sections[0].paragraphs.empty());
  CHECK(desk.shown<BriefingView>().title == "One new fact");
}

TEST_CASE("Leaving before the first question gives the round up") {
  Desk desk;
  desk.plan({"a/single"});
  desk.give(Cancel{});
  CHECK(desk.state.screen == Screen::Home);
  CHECK_FALSE(desk.state.round);
}

TEST_CASE("Reading the new facts takes no time from the first answer") {
  Desk desk;
  desk.plan({"a/single"});
  desk.state.round->asked_at = kNoon - std::chrono::minutes{5};
  desk.give(BeginQuestions{});
  desk.give(PickOption{0});
  CHECK(desk.newest<effect::KeepAttempt>().attempt.took == std::chrono::seconds{0});
}

TEST_CASE("A hint rules out two options, which then cannot be taken, and the answer counts as helped") {
  Desk desk;
  desk.begin({"a/single"});
  CHECK(desk.shown<QuizView>().hint_label == "Hint");
  desk.give(TakeHint{});
  const auto quiz = desk.shown<QuizView>();
  CHECK(quiz.hint_label.empty());
  CHECK_FALSE(quiz.hint.empty());
  int left = 0;
  for (std::size_t i = 0; i < quiz.options.size(); ++i) {
    left += quiz.options[i].state == OptionState::Faded ? 0 : 1;
    if (quiz.options[i].state == OptionState::Faded) desk.give(PickOption{static_cast<int>(i)});
  }
  CHECK(left == 2);
  CHECK(desk.session().phase() == Phase::Asked);
  desk.answer(PickOption{desk.option(true)});
  CHECK(desk.session().last().effort == Effort::Hinted);
  CHECK(desk.session().points() == kPointsAfterMiss);
}

TEST_CASE("An answer changes what is known only when it is kept, and undoing it brings both back") {
  Desk desk;
  desk.begin({"a/single", "b/typed"});
  desk.give(PickOption{desk.option(false)});
  CHECK(desk.knowledge().memories.empty());
  desk.give(UndoAnswer{});  // not yet kept: nothing to undo
  CHECK(std::holds_alternative<effect::KeepAttempt>(desk.wanted.back()));
  desk.keep();
  CHECK(desk.knowledge().memories.size() == 1);
  CHECK(desk.knowledge().confusions.size() == 1);
  desk.give(Proceed{});
  CHECK(desk.shown<QuizView>().undo_label == "Undo answer");
  desk.give(UndoAnswer{});
  CHECK(desk.newest<effect::UndoAttempt>().attempt == AttemptId{1});
  desk.give(AttemptUndone{});
  CHECK(desk.knowledge().memories.empty());
  CHECK(desk.knowledge().confusions.empty());
  CHECK(desk.session().question().id.value == "a/single");
  CHECK(desk.session().turns().size() == 2);
  CHECK(desk.shown<QuizView>().undo_label.empty());
}

TEST_CASE("A fact can be set aside after its answer and brought back, a question flagged with a note") {
  Desk desk;
  desk.begin({"a/single"});
  desk.give(SetAside{});
  desk.give(WriteFlag{});
  CHECK(desk.wanted.empty());  // only after the answer
  desk.answer(PickOption{desk.option(true)});
  desk.give(SetAside{});
  CHECK(desk.newest<effect::Suspend>().facts == std::vector<FactId>{{"a"}});
  desk.knowledge().suspended.insert({"a"});
  CHECK(desk.shown<QuizView>().set_aside_label == "Bring back");
  desk.give(SetAside{});
  CHECK(desk.newest<effect::BringBack>().facts == std::vector<FactId>{{"a"}});
  desk.give(WriteFlag{});
  CHECK(desk.shown<QuizView>().flag);
  desk.give(Proceed{});
  CHECK(desk.session().phase() == Phase::Explained);  // the note comes first
  desk.give(KeepFlag{"two are right"});
  CHECK(desk.newest<effect::KeepFlag>().note == "two are right");
  CHECK_FALSE(desk.shown<QuizView>().flag);
}

TEST_CASE("The briefing of a fact can be looked up from its feedback") {
  Desk desk;
  desk.begin({"a/single"});
  desk.give(LookUpBriefing{});
  CHECK_FALSE(desk.shown<QuizView>().lookup);
  desk.answer(PickOption{desk.option(true)});
  desk.give(LookUpBriefing{});
  const auto lookup = desk.shown<QuizView>().lookup;
  REQUIRE(lookup);
  CHECK(lookup->headline == "What the paper said");
  CHECK(lookup->paragraphs[0][1].fact == 0);
  CHECK(lookup->paragraphs[0][3].fact == -1);
  desk.give(Cancel{});
  CHECK_FALSE(desk.shown<QuizView>().lookup);
  CHECK(desk.state.screen == Screen::Quiz);
}

TEST_CASE("A briefing can be opened, lists its facts with what is known, and be asked about") {
  Desk desk;
  desk.give(GoTo{Tab::Briefings});
  CHECK(desk.shown<BriefingsView>().rows.size() == 1);
  CHECK(desk.shown<BriefingsView>().rows[0].note == "5 facts, 0 asked so far");
  desk.give(OpenBriefing{1});
  CHECK(desk.state.screen == Screen::Briefings);
  desk.give(OpenBriefing{0});
  CHECK(desk.shown<BriefingView>().sections[0].facts.size() == 5);
  CHECK(desk.shown<BriefingView>().sections[0].facts[0].state == "Not asked yet");
  desk.give(QuizOnBriefing{});
  CHECK(desk.newest<effect::BeginRound>().wish.article == SourceId{"paper-2025"});
  desk.give(Cancel{});
  CHECK(desk.state.screen == Screen::Briefings);
}

TEST_CASE("A target date is a whole day to come") {
  Desk desk;
  desk.give(GoTo{Tab::Progress});
  desk.knowledge().memories[{"a"}] = {};
  for (const char* text : {"2024-10-04", "soon", "December 2031", "4 October 2024"}) {
    desk.give(SetExam{text});
    INFO(text);
    CHECK(desk.state.exam_refused == text);
    CHECK_FALSE(desk.knowledge().aims.exam);
    CHECK(desk.shown<ProgressView>().exam_error == "That is not a day to come. Write it like 15 March 2031.");
  }
  desk.give(SetExam{"1 November 2024"});  // the desk's day is 4 October 2024
  CHECK(desk.newest<effect::KeepAims>().aims.exam == 20028);
  CHECK(desk.shown<ProgressView>().exam_text == "1 November 2024");
  CHECK(desk.shown<ProgressView>().forecast.size() == 29);
  desk.give(SetExam{""});
  CHECK_FALSE(desk.newest<effect::KeepAims>().aims.exam);
}

TEST_CASE("Progress says what would be remembered, what is mixed up and when it falls due") {
  Desk desk;
  desk.give(GoTo{Tab::Progress});
  CHECK_FALSE(desk.shown<ProgressView>().empty_note.empty());
  desk.begin({"a/single"});
  desk.answer(PickOption{desk.option(false)});
  desk.give(Proceed{});
  desk.answer(PickOption{desk.option(true)});
  desk.give(Proceed{});
  desk.give(CloseResults{});
  desk.give(GoTo{Tab::Progress});
  const auto progress = desk.shown<ProgressView>();
  CHECK(progress.title == "You would remember 1 of 5 facts today");
  REQUIRE(progress.confusions.size() == 1);
  CHECK(progress.confusions[0].note.starts_with("Once."));
  CHECK(progress.forecast.size() == 31);
  CHECK(progress.forecast.front().without > progress.forecast.back().without);
  CHECK(progress.forecast.back().practised > progress.forecast.back().without);
  CHECK(progress.due.size() == 14);
  CHECK(progress.heat.size() == 26);
  for (const HeatColumn& week : progress.heat) CHECK(week.cells.size() == 7);
  desk.give(DrillPairs{});
  CHECK(desk.newest<effect::BeginRound>().wish.is_drill);
}

TEST_CASE("Aims stay in range, and a round is as long as the learner has set it") {
  Desk desk;
  desk.give(SetNewPerDay{5000});
  CHECK(desk.newest<effect::KeepAims>().aims.new_per_day == 200);
  desk.give(SetRetention{10});
  CHECK(desk.newest<effect::KeepAims>().aims.desired_retention == 0.7);
  desk.give(SetRoundLength{12, 10});
  desk.give(GoTo{Tab::Today});
  desk.give(StartRound{});
  CHECK(desk.newest<effect::BeginRound>().wish.minutes == 10);
  desk.give(SetCountsTime{false});
  CHECK_FALSE(desk.newest<effect::KeepAims>().aims.counts_time);
}

TEST_CASE("Starting over and deleting a learner are asked twice") {
  Desk desk;
  desk.give(GoTo{Tab::Settings});
  desk.wanted.clear();
  desk.give(Confirm{});
  CHECK(desk.wanted.empty());
  desk.give(AskReset{});
  CHECK(desk.shown<SettingsView>().dialog->title == "Start over, Mei?");
  desk.give(Cancel{});
  CHECK(desk.state.screen == Screen::Settings);
  desk.give(Confirm{});
  CHECK(desk.wanted.empty());
  desk.give(AskDelete{});
  desk.give(Confirm{});
  CHECK(desk.newest<effect::DeleteLearner>().learner == LearnerId{1});
  desk.give(LearnerGone{});
  CHECK(desk.state.screen == Screen::Welcome);
  CHECK_FALSE(desk.state.learner);
}

TEST_CASE("A file that cannot be imported is told of beside its field") {
  Desk desk;
  desk.give(GoTo{Tab::Settings});
  desk.give(ImportLearner{"mei.json"});
  CHECK(desk.newest<effect::ImportLearner>().file == "mei.json");
  desk.give(
      Failed{Doing::ImportLearner, {ErrorCode::Malformed, "mei.json", "mei.json:3:1: this ends too early"}});
  const std::string error = desk.shown<SettingsView>().import_error;
  CHECK(error.find("nothing was changed") != std::string::npos);
  CHECK(error.find("mei.json:3:1") != std::string::npos);
}

TEST_CASE("What was set aside, flagged or has gone from the deck is listed") {
  Desk desk;
  desk.knowledge().suspended = {{"a"}, {"gone"}};
  desk.knowledge().memories[{"gone"}] = {};
  desk.state.summary.flags = {{4, {"b/typed"}, "odd", kNoon}};
  desk.give(ShowAside{});
  const auto aside = desk.shown<AsideView>();
  CHECK(aside.suspended.size() == 2);
  CHECK(aside.suspended[1].note == "Not in this deck at present");
  CHECK(aside.flagged[0].note == "odd");
  CHECK(aside.retired_note.starts_with("One fact you learned is not in this deck any more."));
  desk.give(BringBack{1});
  CHECK(desk.newest<effect::BringBack>().facts == std::vector<FactId>{{"gone"}});
  desk.give(RemoveFlag{0});
  CHECK(desk.newest<effect::RemoveFlag>().flag == 4);
  desk.give(RemoveFlag{7});
  desk.give(Cancel{});
  CHECK(desk.state.screen == Screen::Settings);
}
