// What a hostile phone may send. What concerns sockets and HTTP stands in test_server.cpp.
#include <rapidcheck.h>

#include "a_class.hpp"

namespace communique::classroom {
namespace {

using nlohmann::json;

/// Whether any frame tells what is right: by a field, or by naming an answer that is not on offer.
bool tells_the_key(const json& frame, const std::string& key) {
  for (const char* field : {"correct", "key", "verdict", "explanation", "points"}) {
    if (frame.contains(field)) return true;
  }
  return !key.empty() && frame.dump().find(key) != std::string::npos;
}

TEST_CASE("The key of an open question is in no frame, on return neither") {
  const char* const kQuestions[] = {"a/single", "b/typed",      "c/date",    "d/true-false",
                                    "e/map",    "set/multiple", "set/order", "set/match"};
  for (const char* id : kQuestions) {
    INFO(id);
    AClass lesson(a_plan({id}));
    const Connection mei = lesson.join("Mei");
    lesson.command(command::Proceed{});
    const Question& asked = lesson.room().question(0);
    const json response = asked.kind == Kind::Map ? json{{"at", {25.0, 121.0}}} : json{{"skip", true}};
    lesson.answer(mei, 0, response);
    const Connection again = lesson.connect();
    lesson.send(again, {{"do", "return"}, {"token", lesson.token_of(mei)}});
    const std::string key = lesson.room().showing(0).options.empty() ? asked.key.text : std::string();
    for (const Connection each : {mei, again}) {
      for (const json& frame : lesson.heard[each]) CHECK_FALSE(tells_the_key(frame, key));
    }
    lesson.command(command::Proceed{});
    CHECK(tells_the_key(lesson.last(again), key));
  }
}

TEST_CASE("What is to be put in order is not sent in order") {
  AClass lesson(a_plan({"set/order"}));
  const Connection mei = lesson.join("Mei");
  lesson.command(command::Proceed{});
  std::vector<std::string> sent;
  for (const json& option : lesson.last(mei)["options"]) sent.push_back(option["text"]);
  CHECK(sent != std::vector<std::string>{"first", "second", "third"});
}

TEST_CASE("No frame acts as the teacher") {
  AClass lesson(a_plan({"a/single"}));
  for (const char* what :
       {"proceed", "start", "close", "finish", "lock", "kick", "remove", "give-time", "host"}) {
    const Connection mallory = lesson.connect();
    lesson.send(mallory, {{"do", what}});
    CHECK(lesson.is_dropped(mallory));
  }
  CHECK(lesson.room().phase() == Phase::Lobby);
}

TEST_CASE("Frames that are no frames end their connection alone") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  const std::string deep = R"({"do":"answer","question":0,"response":{"options":[[[[0]]]]}})";
  const std::string kFrames[] = {
      "",
      "hello",
      "[]",
      "null",
      "{}",
      "{\"do\":3}",
      "{\"do\":\"ping\",\"extra\":1}",
      "{\"do\":\"join\"}",
      "{\"do\":\"join\",\"pin\":482913,\"name\":\"Mei\"}",
      "{\"do\":\"answer\",\"question\":\"0\",\"response\":{\"option\":0}}",
      "{\"do\":\"answer\",\"question\":1e99,\"response\":{\"option\":0}}",
      "{\"do\":\"answer\",\"question\":99999999999,\"response\":{\"option\":0}}",
      "{\"do\":\"answer\",\"question\":0,\"response\":{\"option\":0,\"text\":\"a\"}}",
      "{\"do\":\"answer\",\"question\":0,\"response\":{\"at\":[1]}}",
      "{\"do\":\"answer\",\"question\":0,\"response\":[0]}",
      deep,
      std::string(1025, ' '),
      "{\"do\":\"ping\",\"\xFF\":1}",
      std::string(1000, '[')};
  for (const std::string& frame : kFrames) {
    INFO(frame.substr(0, 80));
    const Connection mallory = lesson.connect();
    lesson.send_text(mallory, frame);
    CHECK(lesson.is_dropped(mallory));
  }
  lesson.command(command::Proceed{});
  CHECK(lesson.last(mei)["is"] == "question");
  CHECK(lesson.room().answered(0) == 0);
}

TEST_CASE("Whatever bytes a phone sends, the room stands and the others play on") {
  CHECK(rc::check("random frames", [](const std::vector<std::string>& frames) {
    AClass lesson(a_plan({"a/single"}));
    const Connection mei = lesson.join("Mei");
    lesson.command(command::Proceed{});
    const Connection mallory = lesson.connect();
    for (const std::string& frame : frames) lesson.send_text(mallory, frame);
    lesson.answer(mei, 0, {{"option", 0}});
    RC_ASSERT(lesson.last(mei)["is"] == "kept");
    RC_ASSERT(lesson.room().players().size() == 1U);
  }));
}

TEST_CASE("Guessing the PIN is cut off for a minute, from that address alone") {
  AClass lesson(a_plan({"a/single"}));
  const auto guess = [&](const std::string& pin, const std::string& address) {
    const Connection connection = lesson.connect(address);
    lesson.send(connection, {{"do", "join"}, {"pin", pin}, {"name", "Mallory"}});
    return lesson.last(connection).value("why", "");
  };
  for (int i = 0; i < 11; ++i) CHECK(guess("000000", "192.168.4.66") == "pin");
  CHECK(guess(kPin, "192.168.4.66") == "pin-locked");
  CHECK(guess(kPin, "192.168.4.31") == "");
  lesson.now += 61 * kSecond;
  CHECK(guess(kPin, "192.168.4.66") == "name-taken");
}

TEST_CASE("One device takes so many seats and no more, until the teacher lets it") {
  ConductorLimits limits;
  limits.seats_per_address = 2;
  AClass lesson(a_plan({"a/single"}), limits);
  lesson.join("One");
  lesson.join("Two");
  CHECK(lesson.last(lesson.join("Three"))["why"] == "address");
  CHECK(lesson.last(lesson.join("Four", "192.168.4.32"))["is"] == "lobby");
  CHECK(lesson.conductor.snapshot(lesson.now).refused_by_address == 1);
  lesson.command(command::LiftAddressCap{});
  CHECK(lesson.last(lesson.join("Three"))["is"] == "lobby");
}

TEST_CASE("All addresses of one IPv6 network count as one") {
  ConductorLimits limits;
  limits.seats_per_address = 2;
  AClass lesson(a_plan({"a/single"}), limits);
  lesson.join("One", "2001:db8:1:2::7");
  lesson.join("Two", "2001:db8:1:2:a:b:c:d");
  CHECK(lesson.last(lesson.join("Three", "2001:db8:1:2::8"))["why"] == "address");
  CHECK(lesson.last(lesson.join("Four", "2001:db8:1:3::8"))["is"] == "lobby");
}

TEST_CASE("Who floods is refused, then cut off, and may speak again after a while") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mallory = lesson.connect();
  for (int i = 0; i < 20; ++i) lesson.send(mallory, {{"do", "ping"}});
  CHECK(lesson.last(mallory)["is"] == "pong");
  const std::size_t before = lesson.heard[mallory].size();
  for (int i = 0; i < 10; ++i) lesson.send(mallory, {{"do", "ping"}});
  CHECK(lesson.heard[mallory].size() == before + 1);
  CHECK(lesson.last(mallory)["why"] == "busy");
  lesson.now += kSecond;
  lesson.send(mallory, {{"do", "ping"}});
  CHECK(lesson.last(mallory)["is"] == "pong");
  for (int i = 0; i < 60; ++i) lesson.send(mallory, {{"do", "ping"}});
  CHECK(lesson.is_dropped(mallory));
}

TEST_CASE("A seat is known by its token alone") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  const std::string token = lesson.token_of(mei);
  const Connection mallory = lesson.connect();
  lesson.send(mallory, {{"do", "return"}, {"token", "Mei"}});
  CHECK(lesson.last(mallory)["why"] == "token");
  lesson.send(mallory, {{"do", "answer"}, {"question", 0}, {"response", {{"option", 0}}}});
  CHECK(lesson.last(mallory)["why"] == "token");
  for (const json& frame : lesson.heard[mallory]) CHECK(frame.dump().find(token) == std::string::npos);
  for (const std::string& line : lesson.journal) CHECK(line.find(token) == std::string::npos);
}

TEST_CASE("A phone has one seat, and a seat one answer however often it is sent") {
  AClass lesson(a_plan({"a/single"}));
  const Connection mei = lesson.join("Mei");
  lesson.send(mei, {{"do", "join"}, {"pin", kPin}, {"name", "Mei again"}});
  CHECK(lesson.last(mei)["why"] == "not-now");
  lesson.command(command::Proceed{});
  for (int i = 0; i < 5; ++i) lesson.answer(mei, 0, {{"option", 1}});
  CHECK(lesson.room().answered(0) == 1);
  CHECK(lesson.last(mei)["is"] == "kept");
}

}  // namespace
}  // namespace communique::classroom
