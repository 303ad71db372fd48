#pragma once
// What the teacher's side sees of a room at one moment: a plain value, made on the room's thread and read on
// any.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "classroom/room.hpp"

namespace communique::classroom {

struct SeatRow {
  Seat seat = 0;
  std::string name;
  int team = -1;
  int score = 0;
  int place = 0;
  int extra_percent = 0;
  bool is_here = false;       // its phone is connected
  bool has_answered = false;  // the open question; own pace: all of them
  bool is_readmitting = false;
  int answered = 0;  // questions
};

struct ClassSnapshot {
  LessonPlan plan;
  Phase phase = Phase::Lobby;
  std::string pin;
  std::int64_t started = 0;
  unsigned short port = 0;  // 0: no network
  int question = -1;        // the newest asked
  Tally tally;              // of that question
  std::vector<int> hands;   // counted, of that question; empty: not counted
  Seat buzzed = -1;
  std::vector<Seat> out;       // hot seat: teams that have had their go at this question
  std::optional<Moment> left;  // of the open question or race, at `taken`
  Moment taken{0};             // room time of this snapshot
  bool is_locked = false;
  int refused_by_address = 0;       // joins that the cap for one address refused
  std::vector<SeatRow> seats;       // in order of joining, without those removed
  std::vector<Standing> standings;  // best first
  std::optional<Error> trouble;     // events cannot be stored; nothing more is taken until they are
  bool is_over = false;             // finished and everything stored
};

}  // namespace communique::classroom
