#include "a_class.hpp"

namespace communique::classroom {
namespace {

using nlohmann::json;

TEST_CASE("A pupil joins with the PIN and a name, and waits in the lobby") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  REQUIRE(lesson.heard[mei].size() == 3);
  CHECK(lesson.heard[mei][0]["is"] == "hello");
  CHECK(lesson.heard[mei][1]["name"] == "Mei");
  CHECK(lesson.token_of(mei).size() == 32);
  CHECK(lesson.last(mei)["is"] == "lobby");
}

TEST_CASE("From question to result a phone is told each step, and once for each answer") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  lesson.command(command::Proceed{});
  CHECK(lesson.last(mei)["is"] == "question");
  CHECK(lesson.last(mei)["left"] == 20'000);
  CHECK(lesson.last(mei)["options"].size() == 4);
  const std::size_t before = lesson.heard[mei].size();
  lesson.answer(mei, 0, {{"option", right_of(lesson.room(), 0)}});
  CHECK(lesson.heard[mei].size() == before + 1);
  CHECK(lesson.last(mei) == json{{"is", "kept"}, {"question", 0}});
  lesson.command(command::Proceed{});
  const auto& frames = lesson.heard[mei];
  CHECK(frames[frames.size() - 2]["is"] == "closed");
  CHECK(lesson.last(mei)["is"] == "shown");
  CHECK(lesson.last(mei)["verdict"] == "correct");
  CHECK(lesson.last(mei)["points"] == 100);
  CHECK(lesson.last(mei)["place"] == 1);
  CHECK(lesson.last(mei)["sources"][0] == "The Paper, 4 December 2025, paragraph 2");
}

TEST_CASE("A wrong option is explained to who chose it") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  lesson.command(command::Proceed{});
  lesson.answer(mei, 0, {{"option", wrong_of(lesson.room(), 0)}});
  lesson.command(command::Proceed{});
  CHECK(lesson.last(mei)["verdict"] == "wrong");
  CHECK(lesson.last(mei)["note"].get<std::string>().starts_with("note on Wrong"));
}

TEST_CASE("Nothing is said of an answer before it is on disk") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  lesson.command(command::Proceed{});
  lesson.is_keeping = false;
  lesson.answer(mei, 0, {{"option", 0}});
  CHECK(lesson.last(mei)["is"] == "question");
  lesson.command(command::Proceed{});  // closes; the result waits as well
  CHECK(lesson.last(mei)["is"] == "question");
  CHECK(lesson.room().phase() == Phase::Closed);
  lesson.keep();
  lesson.collect();
  CHECK(lesson.last(mei)["is"] == "shown");
  const auto& frames = lesson.heard[mei];
  CHECK(frames[frames.size() - 3]["is"] == "kept");
}

TEST_CASE("A disk that is full takes no more answers, loses none, and goes on once there is room") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  const Connection kenji = lesson.join("Kenji");
  lesson.command(command::Proceed{});
  lesson.is_keeping = false;
  lesson.answer(mei, 0, {{"option", 0}});
  REQUIRE(lesson.conductor.take_events().size() == 1);
  lesson.conductor.keep_failed({ErrorCode::DiskFull, "store", ""});
  lesson.answer(kenji, 0, {{"option", 1}});
  CHECK(lesson.last(kenji)["why"] == "storage");
  CHECK(lesson.conductor.snapshot(lesson.now).trouble->code == ErrorCode::DiskFull);
  CHECK(lesson.conductor.take_events().empty());
  lesson.command(command::Proceed{});
  CHECK(lesson.room().phase() == Phase::Question);
  lesson.is_keeping = true;
  lesson.command(command::RetryStoring{});
  CHECK(lesson.last(mei)["is"] == "kept");
  CHECK_FALSE(lesson.conductor.snapshot(lesson.now).trouble);
  lesson.answer(kenji, 0, {{"option", 1}});
  CHECK(lesson.last(kenji)["is"] == "kept");
}

TEST_CASE("A lost phone returns to its seat with the open question, its answer and its time") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  lesson.command(command::Proceed{});
  lesson.answer(mei, 0, {{"option", 2}});
  lesson.conductor.closed(mei);
  lesson.pass(5 * kSecond);
  CHECK_FALSE(lesson.conductor.snapshot(lesson.now).seats[0].is_here);
  const Connection again = lesson.connect();
  lesson.send(again, {{"do", "return"}, {"token", lesson.token_of(mei)}});
  CHECK(lesson.last(again)["is"] == "question");
  CHECK(lesson.last(again)["given"] == json{{"option", 2}});
  CHECK(lesson.last(again)["left"] == 15'000);
  CHECK(lesson.room().players().size() == 1);
}

TEST_CASE("A step that was meant for another moment is none") {
  AClass lesson(a_plan({"a/single"}));
  lesson.join("Mei");
  lesson.command(command::Proceed{});
  const auto seen = std::pair(lesson.room().phase(), lesson.room().current());
  lesson.pass(21 * kSecond);  // the time is over: closed and shown
  REQUIRE(lesson.room().phase() == Phase::Shown);
  lesson.command(command::Proceed{seen});
  CHECK(lesson.room().phase() == Phase::Shown);
  lesson.command(command::Proceed{std::pair(Phase::Shown, 0)});
  CHECK(lesson.room().phase() == Phase::Finished);
}

TEST_CASE("A phone that never heard that it has a seat gets the same one again") {
  AClass lesson(a_plan({"a/single"}));
  const Connection lost = lesson.join("Mei");
  lesson.conductor.closed(lost);
  const Connection again = lesson.join("Mei");
  CHECK(lesson.last(again)["is"] == "lobby");
  CHECK(lesson.room().players().size() == 1);
  CHECK(lesson.last(lesson.join("Mei", "192.168.4.99"))["why"] == "name-taken");
}

TEST_CASE("A second device with the same seat takes it over, and the first is told") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  const Connection tablet = lesson.connect();
  lesson.send(tablet, {{"do", "return"}, {"token", lesson.token_of(mei)}});
  CHECK(lesson.last(mei)["is"] == "gone");
  CHECK(lesson.is_dropped(mei));
  lesson.command(command::Proceed{});
  CHECK(lesson.last(tablet)["is"] == "question");
}

TEST_CASE("Who comes back at any step is told where the class is") {
  AClass lesson(a_plan({"a/single", "d/true-false"}));
  const Connection mei = lesson.join("Mei");
  const std::string token = lesson.token_of(mei);
  for (const char* expected : {"lobby", "question", "shown", "board", "question", "shown", "finished"}) {
    const Connection again = lesson.connect();
    lesson.send(again, {{"do", "return"}, {"token", token}});
    CHECK(lesson.last(again)["is"] == expected);
    lesson.command(command::Proceed{});
  }
}

TEST_CASE("At an own pace the result comes at once and the next question when it is asked for") {
  AClass lesson(a_plan({"a/single", "d/true-false"}, Mode::Homework));
  const Connection mei = lesson.join("Mei");
  lesson.command(command::Proceed{});
  const std::size_t before = lesson.heard[mei].size();
  lesson.answer(mei, 0, {{"option", right_of(lesson.room(), 0)}});
  CHECK(lesson.heard[mei].size() == before + 1);
  CHECK(lesson.last(mei)["is"] == "shown");
  CHECK(lesson.last(mei)["own"] == true);
  lesson.send(mei, {{"do", "next"}});
  CHECK(lesson.last(mei)["question"] == 1);
  lesson.answer(mei, 1, {{"option", 0}});
  lesson.send(mei, {{"do", "next"}});
  CHECK(lesson.last(mei)["is"] == "wait");
  lesson.command(command::Proceed{});
  CHECK(lesson.last(mei)["is"] == "board");
  lesson.command(command::Proceed{});
  CHECK(lesson.last(mei)["is"] == "finished");
}

TEST_CASE("A pupil who is given extra time during a question is told the new time") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  lesson.command(command::Proceed{});
  lesson.pass(5 * kSecond);
  lesson.command(command::GiveTime{0, 50});
  CHECK(lesson.last(mei)["left"] == 25'000);
  CHECK(lesson.last(mei)["seconds"] == 30);
}

TEST_CASE("Removing a pupil closes the connection and frees the name") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  lesson.command(command::Remove{0});
  CHECK(lesson.last(mei)["is"] == "removed");
  CHECK(lesson.is_dropped(mei));
  const Connection back = lesson.connect();
  lesson.send(back, {{"do", "return"}, {"token", lesson.token_of(mei)}});
  CHECK(lesson.last(back)["why"] == "token");
  CHECK(lesson.last(lesson.join("Mei"))["is"] == "lobby");
}

TEST_CASE("The teacher's side sees who is there, who has answered and what was chosen") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  lesson.join("Kenji");
  lesson.command(command::Proceed{});
  lesson.answer(mei, 0, {{"option", 1}});
  const std::uint64_t version = lesson.conductor.version();
  const ClassSnapshot snapshot = lesson.conductor.snapshot(lesson.now);
  CHECK(snapshot.seats.size() == 2);
  CHECK(snapshot.seats[0].has_answered);
  CHECK_FALSE(snapshot.seats[1].has_answered);
  CHECK(snapshot.tally.answered == 1);
  CHECK(snapshot.tally.options == std::vector<int>{0, 1, 0, 0});
  CHECK(snapshot.left == 20 * kSecond);
  CHECK(lesson.conductor.version() == version);
  lesson.command(command::Finish{});
  CHECK(lesson.conductor.snapshot(lesson.now).is_over);
}

TEST_CASE("A room resumed at any moment has every answer that was acknowledged") {
  const LessonPlan plan = a_plan({"a/single", "d/true-false", "set/order"});
  std::vector<Event> events;
  AClass lesson(a_room(plan, &events));
  std::vector<std::string> journal;
  for (const Event& event : events) journal.push_back(event_text(event));
  const Connection mei = lesson.join("Mei");
  const Connection kenji = lesson.join("Kenji");
  std::size_t acknowledged = 0;
  for (int question = 0; question < 3; ++question) {
    while (lesson.room().phase() != Phase::Question) lesson.command(command::Proceed{});
    const json response = question == 2 ? json{{"options", {2, 0, 1}}} : json{{"option", 1}};
    for (const Connection player : {mei, kenji}) {
      lesson.answer(player, question, response);
      REQUIRE(lesson.last(player)["is"] == "kept");
      ++acknowledged;
      Room resumed(sample_deck(), "en_GB");
      for (const std::string& line : journal) REQUIRE(resumed.replay(*read_event(line)));
      for (const std::string& line : lesson.journal) REQUIRE(resumed.replay(*read_event(line)));
      std::size_t kept = 0;
      for (const Player& each : resumed.players()) kept += each.answers.size();
      CHECK(kept == acknowledged);
      AClass after(std::move(resumed));
      const Connection back = after.connect();
      after.send(back, {{"do", "return"}, {"token", lesson.token_of(player)}});
      CHECK(after.last(back)["given"] == response);
    }
    lesson.command(command::Proceed{});
  }
}

}  // namespace
}  // namespace communique::classroom
