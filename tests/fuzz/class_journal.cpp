// A lesson's plan and journal, an event a line. The journal is replayed in a room, which refuses what cannot
// follow.
#include "classroom/event.hpp"
#include "classroom/report.hpp"
#include "classroom/room.hpp"
#include "fuzz/target.hpp"
#include "screens/sample_deck.hpp"

namespace communique::fuzz {
namespace {

void check_plan(std::string_view line) {
  const auto plan = classroom::read_plan(line);
  if (!plan) return;
  const auto again = classroom::read_plan(classroom::plan_text(*plan));
  require(again.has_value(), "a plan that was written can be read");
  require(*again == *plan, "a plan is read as it was written");
}

}  // namespace

Outcome class_journal(std::string_view bytes) {
  classroom::Room room(sample_deck(), "en_GB", {}, {{"scoundrel"}, {"Quiet Heron", "Green Kite"}});
  Outcome outcome = Outcome::Refused;
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    check_plan(line);
    const auto event = classroom::read_event(line);
    if (!event) continue;
    const std::string text = classroom::event_text(*event);
    const auto again = classroom::read_event(text);
    require(again.has_value(), "an event that was written can be read");
    require(classroom::event_text(*again) == text, "an event is read as it was written");
    if (room.replay(*event)) outcome = Outcome::Taken;
  }
  if (!room.is_open()) return outcome;
  (void)room.standings();
  for (int i = 0; i < static_cast<int>(room.plan().questions.size()); ++i) (void)room.tally(i);
  for (const auto& player : room.players()) (void)room.time_left(player.seat, room.newest());
  (void)classroom::report_of(room);
  return outcome;
}

}  // namespace communique::fuzz
