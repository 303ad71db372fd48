// A teacher prepares a class, hosts it and reads what it showed.
#include <catch2/catch_test_macros.hpp>

#include "a_class.hpp"

using namespace communique;
using namespace communique::screens;
using classroom::Mode;

namespace {

std::vector<std::string> set_of(const AClass& room) {
  std::vector<std::string> questions;
  for (const auto& planned : room.desk.state.class_.plan.questions)
    questions.push_back(planned.question.value);
  return questions;
}

KeptSet kept_set(std::int64_t id, const classroom::LessonPlan& plan) {
  return {id, plan.name, plan.deck, classroom::plan_text(plan), kNoon};
}

LessonRecord lesson(std::int64_t id, bool has_ended) {
  LessonRecord record;
  record.id = LessonId{id};
  record.deck = DeckId{"sample"};
  record.title = "Monday";
  record.started = kNoon;
  if (has_ended) record.ended = kNoon;
  return record;
}

}  // namespace

TEST_CASE("A teacher draws questions, moves one up and starts") {
  AClass room;
  CHECK(room.desk.state.screen == Screen::ClassSetup);
  room.give(in_class::ToggleTopic{Topic::Figures});
  room.give(in_class::ChooseDraw{3});
  room.give(in_class::Draw{});
  const auto draw = room.newest<for_class::Draw>();
  CHECK(draw.count == 3);
  CHECK(draw.topics.size() == std::size(kAllTopics) - 1);
  CHECK(draw.without.empty());
  room.give(
      in_class::Drawn{{{QuestionId{"a/single"}, 7}, {QuestionId{"b/typed"}, 8}, {QuestionId{"c/date"}, 9}}});
  room.give(in_class::Move{2, 1});
  CHECK(set_of(room) == std::vector<std::string>{"a/single", "c/date", "b/typed"});
  CHECK(room.teaching().row == 1);
  room.give(in_class::Start{});
  const auto opened = room.newest<for_class::Open>().plan;
  CHECK(opened.questions.size() == 3);
  CHECK(opened.questions[1].seed == 9);
  CHECK(opened.name == "A sample deck, 4 October 2024");
  CHECK(opened.deck.value == "sample");
  CHECK(classroom::read_plan(classroom::plan_text(opened)));
}

TEST_CASE("What is drawn is new to the set and known to the deck") {
  AClass room;
  room.add({"a/single"});
  room.give(in_class::Draw{});
  CHECK(room.newest<for_class::Draw>().without == std::vector{QuestionId{"a/single"}});
  room.give(in_class::Drawn{{{QuestionId{"a/single"}, 1}, {QuestionId{"gone"}, 2}}});
  CHECK(set_of(room) == std::vector<std::string>{"a/single"});
  CHECK(room.desk.state.toast->key == "class.none-drawn");
}

TEST_CASE("Questions are found by any word of their facts, and added once") {
  AClass room;
  room.give(in_class::Search{"fact d"});
  auto view = room.desk.shown<ClassSetupView>();
  REQUIRE(view.found.size() == 1);
  CHECK(view.found[0].id.value == "d/true-false");
  CHECK_FALSE(view.found[0].is_in);
  room.add({"d/true-false", "d/true-false", "no such question"});
  CHECK(set_of(room) == std::vector<std::string>{"d/true-false"});
  CHECK(room.desk.shown<ClassSetupView>().found[0].is_in);
  room.give(in_class::Search{"zebra"});
  view = room.desk.shown<ClassSetupView>();
  CHECK(view.found.empty());
  CHECK_FALSE(view.found_note.empty());
}

TEST_CASE("A row keeps being looked at while others go, and its options can be drawn anew") {
  AClass room;
  room.add({"a/single", "b/typed", "c/date"});
  CHECK(room.teaching().row == 2);
  room.give(in_class::RemoveRow{0});
  CHECK(room.teaching().row == 1);
  room.give(in_class::RemoveRow{1});
  CHECK(room.teaching().row == 0);
  const std::uint64_t seed = room.plan().questions[0].seed;
  room.give(in_class::ShowAnew{0});
  CHECK(room.plan().questions[0].seed == Random(seed).next());
  room.give(in_class::Clear{});
  CHECK(room.plan().questions.empty());
  room.give(in_class::RemoveRow{0});
  room.give(in_class::Move{0, 1});
  room.give(in_class::ShowAnew{0});
  CHECK(room.plan().questions.empty());
}

TEST_CASE("A room is opened only on a set with a question, and only once") {
  AClass room;
  room.give(in_class::Start{});
  CHECK(room.count<for_class::Open>() == 0);
  room.add({"a/single"});
  room.give(in_class::Start{});
  room.give(in_class::Start{});
  CHECK(room.count<for_class::Open>() == 1);
}

TEST_CASE("Each mode is opened with what it has a use for") {
  AClass room;
  room.teaching().team_words = {"Team 1", "Team 2", "Team 3", "Team 4"};
  room.add({"a/single"});
  room.give(in_class::SetSpeed{true});
  room.give(in_class::SetSafeNames{true});
  const auto opened = [&](Mode mode) {
    AClass each;
    each.desk.state.class_ = room.desk.state.class_;
    each.give(in_class::SetMode{mode});
    if (has_teams(mode)) each.give(in_class::SetTeamName{1, " The Owls "});
    each.give(in_class::Start{});
    return each.newest<for_class::Open>().plan;
  };
  CHECK(opened(Mode::Live).scoring == classroom::Scoring::Speed);
  CHECK(opened(Mode::Live).names == classroom::Names::Safe);
  CHECK(opened(Mode::Race).scoring == classroom::Scoring::Accuracy);
  CHECK(opened(Mode::HotSeat).names == classroom::Names::Own);
  CHECK(opened(Mode::Hands).board == classroom::BoardKind::Off);
  CHECK(opened(Mode::Teams).teams == std::vector<std::string>{"Team 1", "The Owls", "Team 3", "Team 4"});
  for (const Mode mode : classroom::kAllModes) CHECK(classroom::read_plan(plan_text(opened(mode))));
}

TEST_CASE("A set is kept, opened and deleted by name, and deleting asks first") {
  AClass room;
  room.give(in_class::KeepSet{});
  CHECK(room.count<for_class::KeepSet>() == 0);  // there is nothing to keep
  room.add({"a/single", "d/true-false"});
  room.give(in_class::SetName{"Monday"});
  room.give(in_class::KeepSet{});
  const auto plan = room.newest<for_class::KeepSet>().plan;
  CHECK(plan.name == "Monday");
  room.give(in_class::Loaded{{kept_set(4, plan)}, {}, {}});
  CHECK(room.desk.state.toast->key == "class.set-kept");
  room.give(in_class::Clear{});
  room.give(in_class::LoadSet{4});
  CHECK(set_of(room) == std::vector<std::string>{"a/single", "d/true-false"});
  room.give(in_class::AskDeleteSet{4});
  REQUIRE(room.desk.shown<ClassSetupView>().dialog);
  room.give(in_class::Cancel{});
  room.give(in_class::Confirm{});
  CHECK(room.count<for_class::DeleteSet>() == 0);
  room.give(in_class::AskDeleteSet{4});
  room.give(in_class::Confirm{});
  CHECK(room.newest<for_class::DeleteSet>().id == 4);
}

TEST_CASE("A kept set leaves out what the deck has lost, and a damaged one changes nothing") {
  AClass room;
  room.add({"a/single"});
  classroom::LessonPlan plan = room.plan();
  plan.questions.push_back({QuestionId{"gone"}, 1});
  KeptSet damaged = kept_set(2, plan);
  damaged.plan = "{";
  room.give(in_class::Loaded{{kept_set(1, plan), damaged}, {}, {}});
  room.give(in_class::LoadSet{2});
  CHECK(room.desk.state.toast->key == "class.set-unreadable");
  room.give(in_class::Clear{});
  room.give(in_class::LoadSet{1});
  CHECK(set_of(room) == std::vector<std::string>{"a/single"});
  CHECK(room.desk.state.toast->key == "class.set-shrunk");
}

TEST_CASE("A teacher needs no learner, and goes back where the class was entered") {
  AClass room;
  room.give(in_class::Leave{});
  CHECK(room.desk.state.screen == Screen::Home);
  room.desk.give(SwitchLearner{});
  CHECK_FALSE(room.desk.shown<WelcomeView>().host_label.empty());
  room.give(in_class::Show{});
  CHECK(room.desk.state.screen == Screen::ClassSetup);
  CHECK(room.desk.shown<ClassSetupView>().masthead.tabs.empty());
  room.desk.give(Cancel{});
  CHECK(room.desk.state.screen == Screen::Welcome);
}

TEST_CASE("A class cannot be opened in the middle of a round") {
  Desk desk;
  desk.begin({"a/single"});
  desk.give(InClass{in_class::Show{}});
  CHECK(desk.state.screen == Screen::Quiz);
}

TEST_CASE("The teacher paces the class with one key, to the report") {
  AClass room;
  room.add({"a/single", "d/true-false"});
  room.open({"Mei", "Kenji"});
  REQUIRE(room.desk.state.screen == Screen::Stage);
  CHECK(room.stage().next_label == "Start");
  std::vector<std::string> labels;
  for (int step = 0; step < 20 && !room.teaching().snapshot->is_over; ++step) {
    room.next();
    labels.push_back(room.stage().next_label);
  }
  CHECK(labels == std::vector<std::string>{"Close now", "Continue", "Next question", "Close now", "Finish",
                                           "To the report"});
  CHECK(std::holds_alternative<BoardBody>(room.stage().body));
  room.next();
  CHECK(room.count<for_class::Close>() == 1);
  room.give(in_class::Next{});
  CHECK(room.count<for_class::Close>() == 1);
  room.give(in_class::Ended{5});
  CHECK(room.newest<for_class::Report>().lesson == 5);
  CHECK(room.desk.state.screen == Screen::Stage);
  room.give(in_class::Reported{5, std::make_shared<const classroom::LessonReport>()});
  CHECK(room.desk.state.screen == Screen::ClassReport);
  room.give(in_class::ExportCsv{});
  CHECK(room.newest<for_class::ExportCsv>().lesson == 5);
  room.give(in_class::CloseReport{});
  CHECK(room.desk.state.screen == Screen::ClassLessons);
}

TEST_CASE("A key that repeats takes one step") {
  AClass room;
  room.add({"a/single"});
  room.open({"Mei"});
  room.give(in_class::Next{});
  room.desk.give(AClass::wish(in_class::Next{}));
  CHECK(room.count<for_class::Command>() == 1);
}

TEST_CASE("While a class plays, nothing else leads away from the stage") {
  AClass room;
  room.add({"a/single"});
  room.open();
  room.desk.give(GoTo{Tab::Explore});
  room.desk.give(StartRound{});
  room.desk.give(SwitchLearner{});
  room.desk.give(ShowIntro{});
  room.give(in_class::Leave{});
  room.give(in_class::Show{});
  CHECK(room.desk.state.screen == Screen::Stage);
  CHECK(room.desk.state.learner);
  room.desk.give(SetTheme{ThemeChoice::Dark});
  CHECK(room.desk.state.settings.theme == ThemeChoice::Dark);
}

TEST_CASE("Ending a class asks first") {
  AClass room;
  room.add({"a/single"});
  room.open({"Mei"});
  room.next();
  room.desk.give(Cancel{});  // Esc
  REQUIRE(room.stage().dialog);
  room.desk.give(Cancel{});
  CHECK_FALSE(room.stage().dialog);
  room.give(in_class::AskEnd{});
  room.give(in_class::Next{});  // the dialog has the keys
  CHECK(room.count<for_class::Command>() == 1);
  room.give(in_class::Confirm{});  // what was asked is shown, and the phones are told
  const auto wanted = room.newest<for_class::Command>().command;
  CHECK(std::holds_alternative<classroom::command::Finish>(wanted));
  CHECK(room.count<for_class::Close>() == 0);
}

TEST_CASE("Ending a race for everybody asks first") {
  AClass room;
  room.give(in_class::SetMode{classroom::Mode::Race});
  room.add({"a/single"});
  room.open({"Mei"});
  room.next();
  const int before = room.count<for_class::Command>();
  room.give(in_class::Next{});
  CHECK(room.count<for_class::Command>() == before);
  CHECK(room.stage().dialog);
}

TEST_CASE("A class that asked nothing leaves no report to read") {
  AClass room;
  room.add({"a/single"});
  room.open();
  room.give(in_class::AskEnd{});
  room.give(in_class::Confirm{});
  room.give(in_class::Ended{5});
  CHECK(room.count<for_class::Report>() == 0);
  CHECK(room.desk.state.screen == Screen::ClassSetup);
}

TEST_CASE("A player is removed only after the teacher was asked") {
  AClass room;
  room.add({"a/single"});
  room.open({"Mei", "Kenji"});
  room.give(in_class::ToggleStrip{});
  room.give(in_class::ChooseSeat{1});
  room.command(classroom::command::Remove{1});
  CHECK(room.stage().dialog->title == "Remove Kenji from the room?");
  CHECK(room.count<for_class::Command>() == 0);
  room.give(in_class::Confirm{});
  const auto wanted = room.newest<for_class::Command>().command;
  CHECK(std::get<classroom::command::Remove>(wanted).seat == 1);
  room.command(classroom::command::Lock{true});
  CHECK(room.stage().strip->is_locked);
  CHECK(room.stage().strip->seats.size() == 1);
  CHECK(room.stage().strip->chosen == -1);
}

TEST_CASE("What no room could follow is not sent to it") {
  AClass room;
  room.add({"a/single"});
  room.open({"Mei"});
  room.command(classroom::command::Buzz{0});
  room.command(classroom::command::CountHands{{1, 2, 3, 4}});
  room.command(classroom::command::Judge{Verdict::Correct});
  room.command(classroom::command::GiveTime{7, 25});
  room.command(classroom::command::Remove{7});
  CHECK(room.count<for_class::Command>() == 0);
  CHECK_FALSE(room.stage().dialog);
  room.command(classroom::command::GiveTime{0, 25});
  CHECK(room.count<for_class::Command>() == 1);
}

TEST_CASE("What is told late of a room that has closed changes nothing") {
  AClass room;
  room.add({"a/single"});
  room.open({"Mei"});
  room.give(in_class::AskEnd{});
  room.give(in_class::Confirm{});
  room.give(in_class::Ended{5});
  room.tell();
  room.give(in_class::Opened{{{"1.2.3.4:80", "", false}}});
  room.give(in_class::Ended{6});
  room.give(in_class::Reported{5, std::make_shared<const classroom::LessonReport>()});
  CHECK(room.desk.state.screen == Screen::ClassSetup);
  CHECK_FALSE(room.teaching().snapshot);
}

TEST_CASE("A room that cannot be opened leaves the set as it was and says why") {
  AClass room;
  room.add({"a/single"});
  room.give(in_class::Start{});
  room.desk.give(Failed{Doing::OpenRoom, {ErrorCode::Unavailable, "8080", "in use"}});
  CHECK(room.desk.state.screen == Screen::ClassSetup);
  const auto view = room.desk.shown<ClassSetupView>();
  CHECK(view.can_start);
  CHECK(view.rows.size() == 1);
  room.give(in_class::Start{});
  CHECK(room.count<for_class::Open>() == 2);
}

TEST_CASE("A report that cannot be read leads to the lessons") {
  AClass room;
  room.add({"a/single"});
  room.open({"Mei"});
  room.next();
  room.give(in_class::AskEnd{});
  room.give(in_class::Confirm{});
  room.give(in_class::Ended{5});
  room.desk.give(Failed{Doing::ReadReport, {ErrorCode::Corrupt, "lesson", ""}});
  CHECK(room.desk.state.screen == Screen::ClassLessons);
}

TEST_CASE("A lesson that was interrupted is gone on with or ended") {
  AClass room;
  room.give(in_class::Loaded{{}, {lesson(3, false)}, lesson(3, false)});
  CHECK(room.desk.shown<ClassSetupView>().resume_label == "Go on with it");
  AClass other;
  other.desk.state.class_ = room.desk.state.class_;
  other.give(in_class::EndInterrupted{});
  CHECK(other.newest<for_class::EndLesson>().lesson == 3);
  CHECK(other.desk.shown<ClassSetupView>().resume_label.empty());
  room.give(in_class::Resume{});
  CHECK(room.newest<for_class::Resume>().lesson.id.value == 3);
  CHECK_FALSE(room.desk.shown<ClassSetupView>().can_start);
}

TEST_CASE("An earlier lesson is opened, and deleted after asking") {
  AClass room;
  room.give(in_class::Show{ClassPart::Lessons});
  room.give(in_class::Loaded{{}, {lesson(3, true)}, {}});
  room.give(in_class::OpenLesson{9});
  CHECK(room.count<for_class::Report>() == 0);
  room.give(in_class::OpenLesson{3});
  room.give(in_class::Reported{9, std::make_shared<const classroom::LessonReport>()});
  CHECK(room.desk.state.screen == Screen::ClassLessons);
  room.give(in_class::Reported{3, std::make_shared<const classroom::LessonReport>()});
  REQUIRE(room.desk.state.screen == Screen::ClassReport);
  room.give(in_class::AskDeleteLesson{3});
  CHECK(room.desk.shown<ClassReportView>().dialog->is_destructive);
  room.give(in_class::Confirm{});
  CHECK(room.count<for_class::DeleteLesson>() == 1);
  CHECK(room.desk.state.screen == Screen::ClassLessons);
}

TEST_CASE("Choosing another address changes what phones are told to open") {
  AClass room;
  room.add({"a/single"});
  room.open();
  CHECK(room.body<LobbyBody>().qr == "http://192.168.4.20:8080/#482913");
  room.give(in_class::ToggleAddresses{});
  CHECK(room.body<LobbyBody>().addresses.size() == 2);
  room.give(in_class::ChooseAddress{"evil.example:80"});
  room.give(in_class::ChooseAddress{"10.0.0.7:8080"});
  const auto lobby = room.body<LobbyBody>();
  CHECK(lobby.address == "10.0.0.7:8080");
  CHECK(lobby.qr == "http://10.0.0.7:8080/#482913");
  CHECK(lobby.addresses.empty());
}
