#pragma once
// What the screens remember of a class: the set being prepared, the room while one is open, the report read
// afterwards. Part of State, see state.hpp.
// Invariant: what was told of a room is believed only while `room` says that there is one.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "classroom/report.hpp"
#include "records/class_store.hpp"
#include "screens/class_view.hpp"

namespace communique::screens {

/// How far a room has come. Opening and Ending wait for what the effect brings.
enum class RoomStage { None, Opening, Open, Ending };

/// What a dialog of the class's screens asks.
enum class ClassAsking { Nothing, DeleteSet, DeleteLesson, RemovePlayer, EndClass };

struct Teaching {
  // Preparing.
  classroom::LessonPlan plan;
  bool is_named = false;      // the teacher gave the name; else it is the deck's and the date's
  int row = 0;                // the one looked at; of use only where there are rows
  std::vector<Topic> topics;  // to draw from; empty: all
  int draw = 12;              // how many are drawn
  std::string query;
  std::vector<std::string>
      team_words;  // "Team 1", ... in the screens' language: names until others are given
  std::vector<KeptSet> sets;
  bool is_keeping = false;            // the set is on its way to the disk
  std::vector<LessonRecord> lessons;  // newest first
  std::optional<LessonRecord> open;   // one whose end the program did not see
  // The room.
  RoomStage room = RoomStage::None;
  std::shared_ptr<const classroom::ClassSnapshot> snapshot;  // the newest; null before the first
  std::vector<AddressRow> addresses;                         // best guess first; none: no network
  std::string address;                                       // the one shown, "192.168.4.20:8080"
  bool shows_addresses = false;
  bool shows_strip = false;
  classroom::Seat seat = -1;  // chosen in the strip; -1: none
  /// What the newest step was taken from, and when: a key that repeats takes no second step.
  Instant stepped_at{};
  // The question of a dialog, and what it is about: a set's, lesson's or seat's number.
  ClassAsking asking = ClassAsking::Nothing;
  std::int64_t asked = 0;
  // Afterwards.
  std::int64_t lesson = 0;  // whose report is awaited or shown; 0: none
  std::shared_ptr<const classroom::LessonReport> report;
};

}  // namespace communique::screens
