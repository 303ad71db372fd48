// A room over real sockets, as it is meant to be used. What a hostile room does to it: test_hostile_room.cpp.
#include <set>

#include "a_server.hpp"

namespace communique::classroom {
namespace {

using nlohmann::json;

TEST_CASE("A phone loads the page, joins, answers, and hears how it did") {
  AServer room(a_plan({"a/single"}));
  CHECK(ask(room.port(), "GET /").body.find("Join") != std::string::npos);
  Phone mei(room.port());
  REQUIRE(mei.is_open());
  CHECK(mei.next("hello")["title"] == "Taiwan and Japan");
  CHECK(mei.join(kPin, "Mei").size() == 32);
  CHECK(mei.next("lobby")["players"] == 1);
  room.command(command::Proceed{});
  CHECK(mei.next("question")["left"].get<int>() > 15'000);
  mei.send({{"do", "answer"}, {"question", 0}, {"response", {{"option", 0}}}});
  CHECK(mei.next("kept")["question"] == 0);
  CHECK(soon([&] { return room.server->snapshot()->tally.answered == 1; }));
  room.command(command::Proceed{});
  CHECK(mei.next("shown")["question"] == 0);
  room.command(command::Finish{});
  CHECK(mei.next("finished")["of"] == 1);
  CHECK(soon([&] { return room.server->snapshot()->is_over; }));
  CHECK(room.journal.kept().size() == 6);
}

TEST_CASE("A question closes by itself when its time is over") {
  LessonPlan plan = a_plan({"a/single"});
  plan.seconds = 1;
  AServer room(plan);
  Phone mei(room.port());
  mei.join(kPin, "Mei");
  room.command(command::Proceed{});
  CHECK_FALSE(mei.next("question").is_null());
  CHECK_FALSE(mei.next("closed").is_null());
  CHECK_FALSE(mei.next("shown").is_null());
}

TEST_CASE("A phone that lost its connection returns to its seat and to the open question") {
  AServer room(a_plan({"a/single"}));
  std::string token;
  {
    Phone mei(room.port());
    token = mei.join(kPin, "Mei");
    room.command(command::Proceed{});
    CHECK_FALSE(mei.next("question").is_null());
  }
  CHECK(soon([&] { return !room.is_here(0); }));
  Phone again(room.port());
  again.send({{"do", "return"}, {"token", token}});
  CHECK(again.next("seated")["name"] == "Mei");
  CHECK(again.next("question")["question"] == 0);
  CHECK(soon([&] { return room.is_here(0); }));
}

TEST_CASE("A room that was cut off between closing a question and showing it goes on by itself") {
  Room room = a_room(a_plan({"a/single"}));
  REQUIRE(room.proceed(kSecond));
  REQUIRE(room.proceed(kSecond));
  REQUIRE(room.phase() == Phase::Closed);
  AClass lesson(std::move(room));
  MemoryJournal journal;
  ServerOptions options;
  options.listens = false;
  const auto server = Server::start(
      options, std::move(lesson.conductor), journal, [] { return 2 * kSecond; }, [] {});
  REQUIRE(server);
  CHECK(soon([&] { return (*server)->snapshot()->phase == Phase::Shown; }));
}

TEST_CASE("A seat that the teacher takes is told, and its connection closes") {
  AServer room(a_plan({"a/single"}));
  Phone mei(room.port());
  Phone ken(room.port());
  mei.join(kPin, "Mei");
  ken.join(kPin, "Ken");
  room.command(command::Remove{0});
  CHECK_FALSE(mei.next("removed").is_null());
  CHECK(mei.is_closed_by_host());
  CHECK(mei.close_code() == 1000);
  CHECK(ken.is_alive());
}

TEST_CASE("An answer that cannot be stored is not acknowledged before it can") {
  AServer room(a_plan({"a/single"}));
  Phone mei(room.port());
  mei.join(kPin, "Mei");
  room.command(command::Proceed{});
  CHECK_FALSE(mei.next("question").is_null());
  const std::size_t before = room.journal.kept().size();
  room.journal.set(MemoryJournal::Mood::Refuses);
  mei.send({{"do", "answer"}, {"question", 0}, {"response", {{"option", 0}}}});
  CHECK(soon([&] { return room.server->snapshot()->trouble.has_value(); }));
  CHECK(room.server->snapshot()->trouble->code == ErrorCode::DiskFull);
  CHECK(mei.is_alive());
  CHECK(mei.all.find("kept") == std::string::npos);
  CHECK(room.journal.kept().size() == before);

  mei.send({{"do", "answer"}, {"question", 0}, {"response", {{"option", 1}}}});
  CHECK(mei.next("refused")["why"] == "storage");
  room.journal.set(MemoryJournal::Mood::Keeps);
  room.command(command::RetryStoring{});
  CHECK(mei.next("kept")["question"] == 0);
  CHECK(room.journal.kept().size() == before + 1);
  CHECK(soon([&] { return !room.server->snapshot()->trouble; }));
}

TEST_CASE("What happened while the journal was busy is kept in order, each event once") {
  AServer room(a_plan({"a/single"}), {}, {.seats_per_address = 0});
  room.journal.set(MemoryJournal::Mood::Hangs);
  std::vector<std::unique_ptr<Phone>> phones;
  for (int i = 0; i < 20; ++i) {
    phones.push_back(std::make_unique<Phone>(room.port()));
    phones.back()->send({{"do", "join"}, {"pin", kPin}, {"name", "Pupil " + std::to_string(i)}});
  }
  CHECK(soon([&] { return room.server->snapshot()->seats.size() == 20; }));
  CHECK(room.journal.kept().empty());
  room.journal.set(MemoryJournal::Mood::Keeps);
  for (const auto& phone : phones) CHECK_FALSE(phone->next("seated").is_null());
  Room again(sample_deck(), "en_GB");
  std::vector<Event> opening;
  const Room first = a_room(a_plan({"a/single"}), &opening);
  CHECK(again.replay(opening.front()));
  for (const std::string& text : room.journal.kept()) {
    INFO(text);
    CHECK(again.replay(read_event(text).value()));
  }
  CHECK(again.players().size() == 20);
  CHECK_FALSE(room.journal.was_crowded());  // else a batch could be kept after one before it had failed
}

TEST_CASE("A room that is cut short lets its phones come back by themselves") {
  AServer room(a_plan({"a/single"}));
  Phone mei(room.port());
  mei.join(kPin, "Mei");
  room.end();
  CHECK(mei.next("gone").is_null());
  CHECK(mei.close_code() == 1001);
}

TEST_CASE("When the room ends its phones are told, what happened is stored, and nobody listens any more") {
  AServer room(a_plan({"a/single"}));
  const unsigned short port = room.port();
  Phone mei(port);
  mei.join(kPin, "Mei");
  room.command(command::Finish{});
  CHECK_FALSE(mei.next("finished").is_null());
  room.end();
  CHECK_FALSE(mei.next("gone").is_null());
  CHECK(mei.is_closed_by_host());
  CHECK(mei.close_code() == 1001);
  CHECK(room.journal.kept().size() == 2);
  CHECK_FALSE(Wire(port).is_connected());
}

TEST_CASE("A room ends promptly though a phone hangs, a visitor says nothing and the journal is stuck") {
  AServer room(a_plan({"a/single"}));
  Phone hung(room.port());
  hung.join(kPin, "Mei");
  Wire silent(room.port());
  room.journal.set(MemoryJournal::Mood::Hangs);
  room.command(command::Proceed{});
  const auto begin = std::chrono::steady_clock::now();
  room.end();
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
  CHECK(hung.is_closed_by_host());
  CHECK(silent.is_closed_by_peer());
  room.journal.set(MemoryJournal::Mood::Keeps);  // and tells nobody, who has gone
  CHECK(soon([&] { return room.journal.kept().size() == 2; }));
}

TEST_CASE("A room without phones listens nowhere and plays all the same") {
  ServerOptions options;
  options.listens = false;
  AServer room(a_plan({"a/single"}, Mode::Hands), options);
  CHECK(room.port() == 0);
  room.command(command::Proceed{});
  CHECK(soon([&] { return room.phase() == Phase::Question; }));
  room.command(command::CountHands{{3, 2, 0, 1}});
  CHECK(soon([&] { return room.server->snapshot()->hands.size() == 4; }));
}

TEST_CASE("A taken port leads to the next one, and to a refusal where none may be tried") {
  AServer first(a_plan({"a/single"}));
  MemoryJournal journal;
  const auto start = [&](int ports_to_try) {
    ServerOptions options;
    options.bind = "127.0.0.1";
    options.port = first.port();
    options.ports_to_try = ports_to_try;
    options.page = first.page.path();
    AClass lesson(a_plan({"a/single"}));
    return Server::start(std::move(options), std::move(lesson.conductor), journal, [] { return Moment{0}; },
                         {});
  };
  const auto refused = start(1);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::Unavailable);
  CHECK(refused.error().subject == std::to_string(first.port()));
  CHECK_FALSE(refused.error().detail.empty());
  const auto second = start(20);
  REQUIRE(second);
  CHECK((*second)->snapshot()->port > first.port());
}

TEST_CASE("Without the phones' page no room is opened to the network") {
  const TemporaryFolder empty;
  MemoryJournal journal;
  ServerOptions options;
  options.page = empty.path();
  AClass lesson(a_plan({"a/single"}));
  const auto started =
      Server::start(std::move(options), std::move(lesson.conductor), journal, [] { return Moment{0}; }, {});
  REQUIRE_FALSE(started);
  CHECK(started.error().code == ErrorCode::Unavailable);
  CHECK(started.error().subject == empty.path().string());
}

TEST_CASE("However much happens, the teacher's screen changes at most ten times a second") {
  AServer room(a_plan({"a/single"}));
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 500; ++i) {
    room.command(command::Lock{i % 2 == 0});
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  room.command(command::Lock{true});
  CHECK(soon([&] { return room.server->snapshot()->is_locked && room.journal.kept().size() == 501; }));
  const auto tenths = (std::chrono::steady_clock::now() - begin) / std::chrono::milliseconds(100);
  CHECK(room.changes >= 3);
  CHECK(room.changes <= tenths + 2);
}

}  // namespace
}  // namespace communique::classroom
