#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>

#include "desk.hpp"

using namespace communique;
using namespace communique::screens;

TEST_CASE("The verdict waits until the answer is on disk") {
  Desk desk;
  desk.begin({"a/single", "b/typed"});
  desk.give(PickOption{0}, std::chrono::seconds{4});
  CHECK(desk.count<effect::KeepAttempt>() == 1);
  CHECK(desk.session().phase() == Phase::Answered);
  desk.give(AttemptKept{});
  CHECK(desk.session().phase() == Phase::Explained);
  CHECK(std::get<effect::KeepAttempt>(desk.wanted.back()).attempt.took == std::chrono::seconds{4});
}

TEST_CASE("A second click or key on the same question changes nothing") {
  Desk desk;
  desk.begin({"a/single", "b/typed"});
  desk.give(PickOption{0});
  desk.give(PickOption{1});
  desk.give(AttemptKept{});
  desk.give(PickOption{2});
  desk.give(SkipQuestion{});
  CHECK(desk.count<effect::KeepAttempt>() == 1);
  CHECK(desk.session().outcomes().size() == 1);
}

TEST_CASE("An answer that cannot be kept is handed back, unmarked") {
  Desk desk;
  desk.begin({"a/single", "b/typed"});
  desk.give(PickOption{0});
  desk.give(Failed{Doing::KeepAttempt, Error{ErrorCode::DiskFull, "records.sqlite", ""}});
  CHECK(desk.session().phase() == Phase::Asked);
  CHECK(desk.session().outcomes().empty());
  REQUIRE(desk.state.toast);
  desk.give(PickOption{1});
  CHECK(desk.count<effect::KeepAttempt>() == 2);
}

TEST_CASE("What is no date is not marked but asked for again") {
  Desk desk;
  desk.begin({"c/date"});
  desk.give(SubmitAnswer{"soonish"});
  CHECK(desk.session().phase() == Phase::Asked);
  CHECK(desk.state.round->is_unreadable);
  desk.give(SubmitAnswer{"4 Dec 2025"});
  CHECK(desk.session().phase() == Phase::Answered);
}

TEST_CASE("An empty answer is no answer") {
  Desk desk;
  desk.begin({"b/typed"});
  desk.give(SubmitAnswer{"  "});
  CHECK(desk.session().phase() == Phase::Asked);
}

TEST_CASE("Leaving asks only when something was answered, and keeps the round on offer") {
  Desk desk;
  desk.begin({"a/single", "b/typed"});
  desk.give(LeaveRound{});
  CHECK(desk.state.screen == Screen::Home);
  CHECK(desk.count<effect::AbandonRound>() == 1);

  desk.begin({"a/single", "b/typed"});
  desk.give(PickOption{0});
  desk.give(AttemptKept{});
  desk.give(Cancel{});
  CHECK(desk.state.round->is_leaving);
  desk.give(Proceed{});
  CHECK(desk.session().phase() == Phase::Explained);
  desk.give(Cancel{});
  CHECK_FALSE(desk.state.round->is_leaving);
  desk.give(LeaveRound{});
  desk.give(ConfirmLeave{});
  CHECK(desk.state.screen == Screen::Home);
  CHECK(desk.count<effect::AbandonRound>() == 1);
}

TEST_CASE("An interrupted round goes on where it stopped") {
  Desk desk;
  Attempt past;
  past.question = QuestionId{"a/single"};
  past.turn = {QuestionId{"a/single"}, 0, false};
  past.response = Skipped{};
  desk.give(RoundReady{
      SessionId{7}, {{QuestionId{"a/single"}, 0, false}, {QuestionId{"b/typed"}, 0, false}}, {past}});
  desk.give(BeginQuestions{});
  CHECK(desk.state.screen == Screen::Quiz);
  CHECK(desk.session().outcomes().size() == 1);
  CHECK(desk.session().question().id.value == "b/typed");
}

TEST_CASE("A round whose questions are gone from the deck is put aside with a word") {
  Desk desk;
  desk.give(RoundReady{SessionId{7}, {{QuestionId{"gone/single"}, 0, false}}, {}});
  CHECK(desk.state.screen == Screen::Home);
  CHECK(desk.count<effect::AbandonRound>() == 1);
  CHECK(desk.state.toast->key == "toast.round-gone");
}

TEST_CASE("The last chosen topic stays, and all topics are the same as none named") {
  Desk desk;
  for (const Topic topic : kAllTopics) desk.give(ToggleTopic{topic});
  CHECK(desk.state.wish.topics.size() == 1);
  for (const Topic topic : kAllTopics) {
    if (topic != desk.state.wish.topics.front()) desk.give(ToggleTopic{topic});
  }
  CHECK(desk.state.wish.topics.empty());
}

TEST_CASE("Practising the missed asks just those facts") {
  Desk desk;
  desk.begin({"a/single"});
  desk.give(SkipQuestion{});
  desk.give(AttemptKept{});
  desk.give(Proceed{});
  desk.give(PickOption{desk.session().showing().correct.front()});
  desk.give(AttemptKept{});
  desk.give(Proceed{});
  REQUIRE(desk.state.screen == Screen::Results);
  CHECK(desk.count<effect::FinishRound>() == 1);
  desk.give(PractiseMissed{});
  const auto& wish = std::get<effect::BeginRound>(desk.wanted.back()).wish;
  CHECK(wish.only == std::vector<FactId>{FactId{"a"}});
}

TEST_CASE("A passcode is asked before a learner's records are opened") {
  Desk desk;
  desk.give(SwitchLearner{});
  desk.give(LearnersLoaded{{Learner{LearnerId{2}, "Anna", true, kNoon}}});
  desk.give(PickLearner{LearnerId{2}});
  CHECK(desk.count<effect::OpenLearner>() == 0);
  desk.give(GivePasscode{"1234"});
  CHECK(desk.count<effect::OpenLearner>() == 1);
  desk.give(PasscodeRefused{});
  CHECK(desk.state.is_passcode_refused);
  CHECK(desk.state.screen == Screen::Welcome);
}

TEST_CASE("At the start the learner who was here last is let in, unless a passcode guards them") {
  Desk desk;
  const std::vector<Learner> learners = {Learner{LearnerId{1}, "Mei", false, kNoon},
                                         Learner{LearnerId{2}, "Anna", true, kNoon}};
  desk.give(StoreOpened{{{"last-learner", "1"}}, learners, ""});
  CHECK(desk.count<effect::OpenLearner>() == 1);
  desk.give(StoreOpened{{{"last-learner", "2"}}, learners, ""});
  CHECK(desk.count<effect::OpenLearner>() == 1);
}

TEST_CASE("Settings survive nonsense in the store") {
  const Settings settings =
      settings_from({{"theme", "dark"}, {"text-size", "999"}, {"reduced-motion", "perhaps"}});
  CHECK(settings.theme == ThemeChoice::Dark);
  CHECK(settings.text_percent == 300);
  CHECK_FALSE(settings.is_motion_reduced);
  CHECK(settings_from({{"text-size", "abc"}}).text_percent == 100);
  CHECK(settings_from({}).text_percent == 100);
}

TEST_CASE("No order of intents breaks the screens or asks for an answer to be kept twice") {
  const bool holds = rc::check([] {
    Desk desk;
    desk.begin({"a/single", "b/typed", "c/date", "d/true-false"});
    const std::vector<Intent> intents = {PickOption{0},
                                         PickOption{3},
                                         SubmitAnswer{"Taipei"},
                                         SubmitAnswer{"4/12/2025"},
                                         SkipQuestion{},
                                         AttemptKept{},
                                         Proceed{},
                                         LeaveRound{},
                                         ConfirmLeave{},
                                         Cancel{},
                                         CloseResults{},
                                         PractiseMissed{},
                                         GoTo{Tab::Today},
                                         ShowTopics{},
                                         EditAnswer{"x"},
                                         ReadParagraph{0},
                                         SwitchLearner{},
                                         StartRound{},
                                         ContinueRound{},
                                         Failed{Doing::KeepAttempt, {}},
                                         ParagraphLoaded{"text"},
                                         BeginQuestions{},
                                         TakeHint{},
                                         UndoAnswer{},
                                         AttemptUndone{},
                                         SetAside{},
                                         WriteFlag{},
                                         KeepFlag{"note"},
                                         LookUpBriefing{},
                                         OpenBriefing{0},
                                         QuizOnBriefing{},
                                         ShowAside{},
                                         DrillPairs{},
                                         Confirm{}};
    const auto order =
        *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, intents.size()));
    std::size_t kept = 0;
    for (const std::size_t i : order) {
      const std::size_t before = static_cast<std::size_t>(desk.count<effect::KeepAttempt>());
      desk.give(intents[i]);
      kept = static_cast<std::size_t>(desk.count<effect::KeepAttempt>());
      RC_ASSERT(kept <= before + 1);
      RC_ASSERT((desk.state.screen != Screen::Quiz || desk.state.round.has_value()));
    }
  });
  CHECK(holds);
}
