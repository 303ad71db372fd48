// A lesson over a real store and real sockets, and a host that is killed at any moment.
#include <fmt/format.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <map>
#include <set>
#include <thread>

#include "a_run.hpp"
#include "app/class_host.hpp"
#include "child_process.hpp"
#include "classroom/phone.hpp"
#include "screens/sample_deck.hpp"

namespace communique {
namespace {

using namespace classroom;
using nlohmann::json;
using Milliseconds = std::chrono::milliseconds;

constexpr const char* kChoices[] = {"a/single", "d/true-false", "set/multiple", "set/order"};

LessonPlan plan_of_all() {
  LessonPlan plan;
  plan.name = "Taiwan and Japan";
  plan.deck = {"sample"};
  plan.seconds = 0;
  for (const char* id : kChoices) plan.questions.push_back({{id}, 0});
  return plan;
}

json response_to(const std::string& kind, int number) {
  if (kind == "multiple") return {{"options", {number % 5}}};
  if (kind == "order") return {{"options", number % 2 == 0 ? json{0, 1, 2} : json{2, 1, 0}}};
  return {{"option", number % 2}};
}

ClassHostOptions host_options(const std::filesystem::path& folder) {
  ClassHostOptions options;
  options.store_file = folder / "records.sqlite";
  options.assets = source_root() / "assets";
  options.steady = [begin = std::chrono::steady_clock::now()] {
    return std::chrono::duration_cast<Moment>(std::chrono::steady_clock::now() - begin);
  };
  options.token = [] {
    std::ifstream chance("/dev/urandom", std::ios::binary);
    std::string token;
    for (int i = 0; i < 16; ++i) token += fmt::format("{:02x}", chance.get());
    return token;
  };
  options.pin = [] { return std::string("482913"); };
  options.bind = "127.0.0.1";
  options.port = 0;
  options.limits.burst = 1000;
  return options;
}

Wording english() { return Wording::load(source_root() / "assets/locales/en.json", "en_GB").value(); }

/// What the host does until it is killed: begins or goes on with the lesson, and steps through it.
int play_as_host(const std::filesystem::path& folder) {
  const TestClock clock;
  const auto store = Store::open(folder / "records.sqlite", clock);
  if (!store) return 1;
  const auto open = ClassStore::open(folder / "records.sqlite")->open_lesson({"sample"});
  const auto options = host_options(folder);
  auto host = open.value() ? ClassHost::resume(options, sample_deck(), english(), (*open)->id)
                           : ClassHost::open(options, sample_deck(), english(), plan_of_all(), clock.now());
  if (!host) return 2;
  std::ofstream(folder / "port.part") << (*host)->snapshot()->port;
  std::filesystem::rename(folder / "port.part", folder / "port");
  for (int step = 0;; ++step) {
    std::this_thread::sleep_for(Milliseconds{12});
    (*host)->send(command::Proceed{});
    if ((*host)->snapshot()->is_over) std::this_thread::sleep_for(Milliseconds{200});
  }
}

/// A pupil who answers whatever is asked, until the host is gone; what was acknowledged is noted.
struct Pupil {
  std::string name;
  std::string token{};
  std::map<int, std::string> acknowledged{};  // question, wire form of the newest answer
  int given = 0;

  void play(unsigned short port) {
    Phone phone(port);
    if (!phone.is_open()) return;
    if (token.empty()) {
      token = phone.join("482913", name);
    } else {
      phone.send({{"do", "return"}, {"token", token}});
    }
    std::string waiting;
    while (const auto text = phone.next_text()) {
      const json frame = json::parse(*text);
      if (frame["is"] == "question" && !frame.contains("given")) {
        waiting = response_to(frame["kind"], ++given).dump();
        phone.send({{"do", "answer"}, {"question", frame["question"]}, {"response", json::parse(waiting)}});
      }
      if (frame["is"] == "kept") acknowledged[frame["question"]] = waiting;
    }
  }
};

unsigned short port_told(const std::filesystem::path& folder) {
  for (int i = 0; i < 2000; ++i) {
    std::ifstream file(folder / "port");
    unsigned short port = 0;
    if (file >> port) return port;
    std::this_thread::sleep_for(Milliseconds{5});
  }
  return 0;
}

/// In the journal's room, the answers of a seat by question; Skipped where there is none.
void check_kept(const Room& room, const std::vector<Pupil>& pupils) {
  for (const Pupil& pupil : pupils) {
    for (const auto& [question, response] : pupil.acknowledged) {
      const auto& players = room.players();
      const auto player = std::find_if(players.begin(), players.end(),
                                       [&](const Player& each) { return each.name == pupil.name; });
      REQUIRE(player != players.end());
      INFO(pupil.name << " question " << question << " " << response);
      REQUIRE(player->answers.contains(question));
    }
  }
}

TEST_CASE("A host killed a hundred times at any moment loses no acknowledged answer") {
  const TemporaryFolder folder;
  const TestClock clock;
  REQUIRE(Store::open(folder.path() / "records.sqlite", clock));
  Random random(2026);
  std::vector<Pupil> pupils = {{"Mei"}, {"Kenji"}, {"Aiko"}};
  std::size_t acknowledged = 0;
  int lessons = 0;
  for (int kill = 0; kill < 100; ++kill) {
    std::filesystem::remove(folder.path() / "port");
    ChildProcess host([&] { return play_as_host(folder.path()); });
    const unsigned short port = port_told(folder.path());
    REQUIRE(port != 0);
    {
      std::vector<std::thread> phones;
      for (Pupil& pupil : pupils) phones.emplace_back([&pupil, port] { pupil.play(port); });
      std::this_thread::sleep_for(Milliseconds{random.below(70)});
      host.kill_hard();
      for (std::thread& phone : phones) phone.join();
    }
    (void)host.wait();
    auto store = ClassStore::open(folder.path() / "records.sqlite");
    REQUIRE(store);
    const auto lesson = store->open_lesson({"sample"});
    REQUIRE(lesson);
    REQUIRE(lesson->has_value());
    const auto room = room_of(*store, (*lesson)->id, sample_deck(), "en_GB");
    REQUIRE(room);
    check_kept(*room, pupils);
    if (room->phase() != classroom::Phase::Finished) continue;
    for (Pupil& pupil : pupils) {
      acknowledged += pupil.acknowledged.size();
      pupil.acknowledged.clear();
      pupil.token.clear();
    }
    REQUIRE(store->end_lesson((*lesson)->id, 3, 4, clock.now()));
    ++lessons;
  }
  CHECK(lessons > 2);
  CHECK(acknowledged > 10);
}

}  // namespace
}  // namespace communique
