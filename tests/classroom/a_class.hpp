#pragma once
// A class to play with: a room over the sample deck, and a conductor whose journal is a list.
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "classroom/conductor.hpp"
#include "screens/sample_deck.hpp"

namespace communique::classroom {

inline const std::string kPin = "482913";
inline constexpr Moment kSecond{1000};

/// Questions by their ids: "a/single", "set/order".
[[nodiscard]] inline LessonPlan a_plan(const std::vector<std::string>& questions, Mode mode = Mode::Live) {
  LessonPlan plan;
  plan.name = "Taiwan and Japan";
  plan.deck = {"sample"};
  for (const std::string& question : questions) plan.questions.push_back({{question}, 0});
  plan.mode = mode;
  if (has_teams(mode)) plan.teams = {"North", "South"};
  return plan;
}

[[nodiscard]] inline Room a_room(const LessonPlan& plan, std::vector<Event>* events = nullptr) {
  Room room(sample_deck(), "en_GB", {}, {{"scoundrel"}, {"Quiet Heron", "Green Kite"}});
  const Decision opened = room.open(plan, kPin, 1'764'842'400'000);
  REQUIRE(opened);
  if (events != nullptr) *events = *opened;
  return room;
}

/// Index of the right option.
[[nodiscard]] inline int right_of(const Room& room, int question) {
  return room.showing(question).correct.front();
}
[[nodiscard]] inline int wrong_of(const Room& room, int question) {
  return right_of(room, question) == 0 ? 1 : 0;
}

/// Phones, and a journal that keeps when it is told to.
class AClass {
 public:
  explicit AClass(const LessonPlan& plan, ConductorLimits limits = {}) : AClass(a_room(plan), limits) {}
  explicit AClass(Room room, ConductorLimits limits = {}) : conductor(std::move(room), help(), limits) {}

  /// Connects; what was said to it so far is in `heard`.
  Connection connect(const std::string& address = "192.168.4.31") {
    const Connection connection = ++newest_;
    conductor.opened(connection, address, now);
    pump();
    return connection;
  }
  void send(Connection connection, const nlohmann::json& frame) { send_text(connection, frame.dump()); }
  void send_text(Connection connection, const std::string& frame) {
    conductor.received(connection, frame, now);
    pump();
  }
  Connection join(const std::string& name, const std::string& address = "192.168.4.31") {
    const Connection connection = connect(address);
    send(connection, {{"do", "join"}, {"pin", kPin}, {"name", name}});
    return connection;
  }
  void answer(Connection connection, int question, const nlohmann::json& response) {
    send(connection, {{"do", "answer"}, {"question", question}, {"response", response}});
  }
  void command(const Command& command) {
    conductor.command(command, now);
    pump();
  }
  void pass(Moment time) {
    now += time;
    conductor.tick(now);
    pump();
  }
  void keep() {
    std::vector<std::string> events = conductor.take_events();
    while (!events.empty()) {
      journal.insert(journal.end(), events.begin(), events.end());
      conductor.kept(events.size(), now);
      events = conductor.take_events();
    }
  }
  void collect() {
    for (const Outgoing& outgoing : conductor.take_outgoing()) {
      if (outgoing.frame) heard[outgoing.connection].push_back(nlohmann::json::parse(*outgoing.frame));
      if (outgoing.after == After::Close) {
        dropped.push_back(outgoing.connection);
        conductor.closed(outgoing.connection);
      }
    }
  }
  void pump() {
    if (is_keeping) keep();
    collect();
  }
  [[nodiscard]] const nlohmann::json& last(Connection connection) const {
    return heard.at(connection).back();
  }
  [[nodiscard]] std::string token_of(Connection connection) const {
    for (const auto& frame : heard.at(connection)) {
      if (frame["is"] == "seated") return frame["token"];
    }
    return {};
  }
  [[nodiscard]] bool is_dropped(Connection connection) const {
    return std::find(dropped.begin(), dropped.end(), connection) != dropped.end();
  }
  [[nodiscard]] const Room& room() const { return conductor.room(); }

  Conductor conductor;
  Moment now{0};
  bool is_keeping = true;
  std::vector<std::string> journal;
  std::map<Connection, std::vector<nlohmann::json>> heard;
  std::vector<Connection> dropped;

 private:
  static ConductorHelp help() {
    return {
        [count = 0]() mutable {
          std::string token = std::to_string(++count);
          return std::string(32 - token.size(), '0') + token;
        },
        [](const Question&) { return std::vector<std::string>{"The Paper, 4 December 2025, paragraph 2"}; }};
  }
  Connection newest_ = 0;
};

}  // namespace communique::classroom
