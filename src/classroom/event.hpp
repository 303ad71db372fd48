#pragma once
// Everything that can happen in a room, as it is journaled. A room is what its events make of it: replaying
// them gives the same room, after a crash as for a report. Names of alternatives are those in the journal.
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "classroom/plan.hpp"
#include "questions/response.hpp"

namespace communique::classroom {

/// Time of the room: since it was opened, standing still while the program or the machine sleeps.
using Moment = std::chrono::milliseconds;
using Seat = int;  // 0, 1, ... in the order of joining; never given twice
/// SHA-256 of a seat's 128-bit token, in hex. The token itself is known to its phone alone.
using TokenHash = std::string;

namespace event {

struct Opened {
  LessonPlan plan;
  std::string pin;           // six digits
  std::int64_t started = 0;  // UTC, milliseconds since 1970
};
struct Joined {
  Seat seat = 0;
  std::string name;
  int team = -1;  // index into the plan's; -1: none
  TokenHash token;
};
struct Renamed {
  Seat seat = 0;
  std::string name;
};
struct Removed {
  Seat seat = 0;
};  // by the teacher; what was answered stays out of every count
struct Readmitted {
  Seat seat = 0;
  TokenHash token;
};  // the teacher let somebody without the token take the seat again
struct GivenTime {
  Seat seat = 0;
  int percent = 0;  // more time than the others: 0, 25, 50, 100
};
struct Locked {
  bool is_locked = true;
};
struct Asked {
  int question = 0;
};  // an index into the plan's questions, as everywhere here
struct Answered {
  Seat seat = 0;
  int question = 0;
  Response response;
  std::string shown;  // the answer in words
  Verdict verdict = Verdict::Wrong;
  double credit = 0;  // 0 to 1
  int points = 0;
  Moment took{0};
};  // a later one of the same seat and question takes its place
struct Advanced {
  Seat seat = 0;
  int question = 0;
};  // own pace: goes on to this question
struct Counted {
  int question = 0;
  std::vector<int> hands;  // in step with the options; without options: right, not right
};
struct Buzzed {
  Seat seat = 0;
};  // hot seat: this team answers next
struct Closed {
  int question = 0;
};
struct Shown {
  int question = 0;
};
struct Boarded {};
struct Finished {};

}  // namespace event

struct Event {
  Moment at{0};
  std::variant<event::Opened, event::Joined, event::Renamed, event::Removed, event::Readmitted,
               event::GivenTime, event::Locked, event::Asked, event::Answered, event::Advanced,
               event::Counted, event::Buzzed, event::Closed, event::Shown, event::Boarded, event::Finished>
      what;
};

/// One line of JSON.
[[nodiscard]] std::string event_text(const Event& event);
/// Malformed, Invalid.
[[nodiscard]] Result<Event> read_event(std::string_view text);

}  // namespace communique::classroom
