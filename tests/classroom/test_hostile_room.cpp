// What somebody in the room, or a page somewhere else in a pupil's browser, can try with the sockets.
#include <sys/resource.h>

#include <ctime>
#include <random>

#include "a_server.hpp"
#include "child_process.hpp"

namespace communique::classroom {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;

HttpAnswer ask_with_host(unsigned short port, const std::string& request, const std::string& host,
                         const std::string& headers = {}) {
  Wire wire(port);
  wire.say(request_text(request, host, headers));
  return hear_answer(wire);
}

LessonPlan one_question() { return a_plan({"a/single"}); }

ServerOptions impatient() {
  ServerOptions options;
  options.handshake_timeout = milliseconds(200);
  options.silence_timeout = milliseconds(200);
  return options;
}

TEST_CASE("A page from somewhere else can neither play nor fetch a lesson") {
  AServer room(one_question());
  const std::string own = "Origin: http://" + own_host(room.port()) + "\r\n";
  for (const char* origin : {"Origin: http://evil.example\r\n", "Origin: null\r\n", "Origin: \r\n"}) {
    INFO(origin);
    CHECK(ask(room.port(), "GET /ws", kUpgrade + origin).status == 403);
    CHECK(ask(room.port(), "GET /ws", kUpgrade + own + origin).status == 403);
    CHECK(ask(room.port(), "POST /lesson", origin, "token=" + std::string(32, 'a')).status == 403);
  }
  CHECK(Phone(room.port(), own).is_open());
  CHECK(ask(room.port(), "POST /lesson", own, "token=" + std::string(32, 'a')).status == 404);
}

TEST_CASE("A foreign name that was bound to this machine's address is misdirected") {
  AServer room(one_question());
  const std::string port = std::to_string(room.port());
  for (const std::string& host :
       {"evil.example:" + port, std::string("evil.example"), "127.0.0.1.evil.example:" + port,
        std::string("127.0.0.1"), std::string("127.0.0.1:1")}) {
    INFO(host);
    CHECK(ask_with_host(room.port(), "GET /", host).status == 421);
    CHECK(ask_with_host(room.port(), "GET /ws", host, kUpgrade).status == 421);
  }
  CHECK(ask_with_host(room.port(), "GET /", own_host(room.port()), "Host: evil.example\r\n").status == 400);
  Wire wire(room.port());
  wire.say("GET / HTTP/1.1\r\n\r\n");
  CHECK(hear_answer(wire).status == 400);
}

TEST_CASE("What is not part of the page does not exist") {
  AServer room(one_question());
  for (const char* path :
       {"/x", "/join", "/join/", "/join/../README.md", "/join/..%2f..%2fetc/passwd", "/../../etc/passwd",
        "//etc/passwd", "/join/README.md", "/join/join.js/", "/lesson"}) {
    INFO(path);
    CHECK(ask(room.port(), std::string("GET ") + path).status == 404);
  }
  CHECK(ask(room.port(), "GET /ws").status == 404);
  CHECK(ask(room.port(), "POST /").status == 404);
  CHECK(ask(room.port(), "DELETE /join/join.js").status == 404);
  CHECK(ask(room.port(), "GET /?pin=482913").status == 200);
  CHECK(ask(room.port(), "GET /join/join.js").header("Content-Type") == "text/javascript; charset=utf-8");
}

TEST_CASE("Every answer forbids foreign scripts and frames") {
  AServer room(one_question());
  for (const char* path : {"/", "/join/join.js", "/nowhere"}) {
    const HttpAnswer answer = ask(room.port(), std::string("GET ") + path);
    INFO(answer.head);
    CHECK(answer.header("Content-Security-Policy").starts_with("default-src 'none'; script-src 'self'"));
    CHECK(answer.header("Content-Security-Policy").find("ws://" + own_host(room.port()) + ";") !=
          std::string::npos);
    CHECK(answer.header("X-Content-Type-Options") == "nosniff");
    CHECK(answer.header("Cache-Control") == "no-store");
    CHECK(answer.header("Cross-Origin-Resource-Policy") == "same-origin");
  }
}

TEST_CASE("Garbage, endless headers and large forms are refused") {
  AServer room(one_question());
  for (const std::string& garbage :
       {std::string("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11), std::string("hello\r\n\r\n"),
        std::string("GET / HTTP/9.9\r\n\r\n"), std::string(5'000, '\0')}) {
    Wire wire(room.port());
    wire.say(garbage);
    CHECK(hear_answer(wire).status == 400);
    CHECK(wire.is_closed_by_peer());
  }
  CHECK(ask(room.port(), "GET /", "X: " + std::string(9'000, 'x') + "\r\n").status == 431);
  std::string many;
  for (int i = 0; i < 2'000; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
  CHECK(ask(room.port(), "GET /", many).status == 431);
  CHECK(ask(room.port(), "POST /lesson", "", "token=" + std::string(300, 'a')).status == 413);
  CHECK(Phone(room.port()).is_alive());
}

TEST_CASE("A frame may have 1 kB and no more") {
  AServer room(one_question());
  Phone within(room.port());
  std::string frame = R"({"do":"ping"})";
  frame += std::string(1024 - frame.size(), ' ');
  within.send_text(frame);
  CHECK_FALSE(within.next("pong").is_null());

  Phone beyond(room.port());
  beyond.send_text(frame + ' ');
  CHECK(beyond.is_closed_by_host());
  CHECK(beyond.close_code() == 1009);

  Phone in_pieces(room.port());
  in_pieces.wire().say(masked_frame(frame, Opcode::Text, Fin::No));
  in_pieces.wire().say(masked_frame(" ", Opcode::Continuation));
  CHECK(in_pieces.is_closed_by_host());
  CHECK(in_pieces.close_code() == 1009);
  CHECK(within.is_alive());
}

TEST_CASE("Bad UTF-8, bytes and what is no message close the connection that sent them") {
  AServer room(one_question());
  Phone bystander(room.port());
  const auto outcome = [&](std::string_view payload, Opcode opcode) {
    Phone phone(room.port());
    phone.wire().say(masked_frame(payload, opcode));
    return phone.is_closed_by_host() ? phone.close_code() : -1;
  };
  CHECK(outcome("{\"do\":\"\xff\xfe\"}", Opcode::Text) == 1007);
  CHECK(outcome("\xed\xa0\x80", Opcode::Text) == 1007);
  CHECK(outcome(R"({"do":"ping"})", Opcode::Binary) == 1003);
  CHECK(outcome(std::string(500, '['), Opcode::Text) == 1000);
  CHECK(outcome(R"({"do":"ping","x":{"y":{"z":{}}}})", Opcode::Text) == 1000);
  CHECK(outcome("ping", Opcode::Text) == 1000);
  CHECK(outcome("", Opcode::Text) == 1000);
  CHECK(bystander.is_alive());
}

TEST_CASE("A frame that is not masked, or none that WebSockets know, closes the connection") {
  AServer room(one_question());
  for (const std::string& bytes :
       {std::string("\x81\x02{}", 4), std::string("\xF1\x80\x00\x00\x00\x00", 6),
        std::string("\x83\x80\x00\x00\x00\x00", 6),
        std::string("\x81\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x00\x00\x00\x00", 14)}) {
    Phone phone(room.port());
    phone.wire().say(bytes);
    CHECK(phone.is_closed_by_host());
  }
  CHECK(Phone(room.port()).is_alive());
}

TEST_CASE("A phone that floods is told so once and then dropped, whatever it floods with") {
  AServer room(one_question());
  Phone bystander(room.port());
  bystander.join(kPin, "Mei");
  const auto floods = [&](const std::string& frame) {
    Phone phone(room.port());
    for (int i = 0; i < 50'000 && phone.wire().say(frame); ++i) {
    }
    phone.next("busy");
    return phone.is_closed_by_host() || !phone.wire().say(frame);
  };
  CHECK(floods(masked_frame(R"({"do":"ping"})")));
  CHECK(floods(masked_frame("", Opcode::Ping)));
  CHECK(floods(masked_frame("", Opcode::Pong)));
  CHECK(floods(masked_frame(std::string(100, 'x'), Opcode::Ping)));
  CHECK(bystander.is_alive());
  Phone fragments(room.port());
  fragments.wire().say(masked_frame("", Opcode::Text, Fin::No));
  const std::string empty = masked_frame("", Opcode::Continuation, Fin::No);
  for (int i = 0; i < 50'000 && fragments.wire().say(empty); ++i) {
  }
  CHECK((fragments.is_closed_by_host() || !fragments.wire().say(empty)));
  CHECK(bystander.is_alive());
}

TEST_CASE("Twenty quick messages are answered, those after them are refused") {
  AServer room(one_question());
  Phone phone(room.port());
  for (int i = 0; i < 25; ++i) phone.send({{"do", "ping"}});
  CHECK(phone.next("refused")["why"] == "busy");
  const auto pongs = [&] {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = phone.all.find("pong", at)) != std::string::npos; ++at) ++count;
    return count;
  };
  CHECK(pongs() >= 20);
  CHECK(phone.is_open());
}

TEST_CASE("A phone that does not read is dropped, and the others play on") {
  ServerOptions options;
  options.queue = 8;
  AServer room(one_question(), options);
  Wire small(2'304);
  small.connect_to(room.port());
  Phone slow(std::move(small), room.port());
  slow.join(kPin, "Slow");
  Phone mei(room.port());
  mei.join(kPin, "Mei");
  room.command(command::Proceed{});
  CHECK_FALSE(mei.next("question").is_null());
  CHECK(soon([&] {
    for (int i = 0; i < 100; ++i) room.command(command::GiveTime{0, i % 2 == 0 ? 25 : 50});
    return !room.is_here(0);
  }));
  CHECK(room.is_here(1));
  mei.send({{"do", "answer"}, {"question", 0}, {"response", {{"option", 0}}}});
  CHECK(mei.next("kept")["question"] == 0);
}

TEST_CASE("Who connects and says nothing, or no end of a request, is closed") {
  AServer room(one_question(), impatient());
  Wire silent(room.port());
  CHECK(silent.is_connected());
  CHECK(silent.is_closed_by_peer());
  Wire drip(room.port());
  drip.say("GET / HTTP/1.1\r\nX: ");
  int drops = 0;
  while (drops < 1'000 && drip.say("x")) {
    std::this_thread::sleep_for(milliseconds(10));
    ++drops;
  }
  CHECK(drops < 1'000);
}

TEST_CASE("A phone that has gone silent loses its connection, one that pings keeps it") {
  AServer room(one_question(), impatient());
  Phone silent(room.port());
  silent.join(kPin, "Silent");
  Phone pings(room.port());
  pings.join(kPin, "Mei");
  for (int i = 0; i < 12; ++i) {
    CHECK(pings.is_alive());
    std::this_thread::sleep_for(milliseconds(50));
  }
  CHECK(soon([&] { return pings.is_alive() && !room.is_here(0); }));
  CHECK(room.is_here(1));
  CHECK(silent.is_closed_by_host());
}

TEST_CASE("With no room for more connections a phone waits until another leaves") {
  ServerOptions options;
  options.connections = 2;
  AServer room(one_question(), options);
  auto first = std::make_unique<Phone>(room.port());
  Phone second(room.port());
  CHECK(second.is_alive());
  Wire third(room.port());
  third.say(request_text("GET /", own_host(room.port())));
  std::string nothing;
  CHECK_FALSE(third.hear(nothing, 1, 100));
  first.reset();
  CHECK(hear_answer(third).status == 200);
}

TEST_CASE("With no descriptors left the host waits without haste, and takes new phones afterwards") {
  ChildProcess child([] {
    const rlimit few{400, 400};
    if (setrlimit(RLIMIT_NOFILE, &few) != 0) return 1;
    AServer room(one_question());
    std::vector<Wire> waiting;
    for (int i = 0; i < 5; ++i) waiting.emplace_back(0);
    std::vector<int> taken;
    for (int copy = 0; (copy = dup(STDERR_FILENO)) >= 0;) taken.push_back(copy);
    for (Wire& wire : waiting) {
      if (!wire.connect_to(room.port())) return 2;
      wire.say(request_text("GET /", own_host(room.port())));
    }
    const std::clock_t before = std::clock();  // processor time of this program
    std::this_thread::sleep_for(milliseconds(500));
    if (std::clock() - before > CLOCKS_PER_SEC / 5) return 3;
    for (const int copy : taken) close(copy);
    for (Wire& wire : waiting) {
      if (hear_answer(wire).status != 200) return 4;
    }
    return Phone(room.port()).is_alive() ? 0 : 5;
  });
  CHECK(child.wait() == 0);
}

TEST_CASE("Nothing that a phone hears before a question closes tells its key") {
  AServer room(a_plan({"a/single", "set/order"}));
  Phone mei(room.port());
  const std::string token = mei.join(kPin, "Mei");
  room.command(command::Proceed{});
  mei.next("question");
  mei.send({{"do", "answer"}, {"question", 0}, {"response", {{"option", 0}}}});
  mei.next("kept");
  Phone again(room.port());
  again.send({{"do", "return"}, {"token", token}});
  again.next("question");
  for (const char* tells : {"\"key\"", "\"correct\"", "\"verdict\"", "\"explanation\"", "\"note\""}) {
    INFO(tells);
    CHECK(mei.all.find(tells) == std::string::npos);
    CHECK(again.all.find(tells) == std::string::npos);
  }
  room.command(command::Proceed{});
  CHECK(again.next("shown").contains("key"));
}

TEST_CASE("Nothing that a phone sends acts as the teacher") {
  AServer room(one_question());
  for (const char* wish : {"proceed", "finish", "lock", "remove", "next", "start", "kick"}) {
    Phone phone(room.port());
    phone.join(kPin, std::string("Pupil ") + wish);
    phone.send({{"do", wish}});
    phone.send({{"do", "ping"}});
    while (phone.next_text()) {
      if (phone.all.size() > 10'000) break;
      phone.send({{"do", "leave"}});
    }
  }
  CHECK(room.phase() == Phase::Lobby);
  CHECK_FALSE(room.server->snapshot()->is_locked);
}

TEST_CASE("Random bytes never end the room") {
  AServer room(one_question());
  std::mt19937 chance(2026);
  const auto bytes = [&](std::size_t most) {
    std::string made(std::uniform_int_distribution<std::size_t>(1, most)(chance), ' ');
    for (char& byte : made) byte = static_cast<char>(chance());
    return made;
  };
  for (int i = 0; i < 150; ++i) {
    Wire raw(room.port());
    raw.say(bytes(3'000));
    Phone broken(room.port());
    broken.wire().say(bytes(300));
    Phone framed(room.port());
    for (int j = 0; j < 10; ++j)
      framed.wire().say(
          masked_frame(bytes(200), static_cast<Opcode>(chance() % 16), j % 3 == 0 ? Fin::No : Fin::Yes));
    std::string altered = request_text("GET /ws", own_host(room.port()), kUpgrade);
    altered[chance() % altered.size()] = static_cast<char>(chance());
    Wire(room.port()).say(altered);
  }
  Phone mei(room.port());
  CHECK(mei.join(kPin, "Mei").size() == 32);
  CHECK(soon([&] { return room.is_here(0); }));
}

}  // namespace
}  // namespace communique::classroom
