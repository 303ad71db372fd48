// The board of a class, and the teacher's own strip of players.
#include <algorithm>

#include "base/text.hpp"
#include "screens/present_class.hpp"

namespace communique::screens {
namespace {

using classroom::ClassSnapshot;
using classroom::Standing;

constexpr std::size_t kRows = 6;

std::string moved_text(int moved, const Wording& wording) {
  if (moved == 0) return {};
  return wording.say(moved > 0 ? "class.moved-up" : "class.moved-down",
                     {{"places", std::int64_t{moved > 0 ? moved : -moved}}});
}

/// Who moved up most and is not among the rows shown. Nobody is told of as having fallen.
const Standing* climber(const std::vector<Standing>& standings) {
  const Standing* best = nullptr;
  for (std::size_t i = kRows; i < standings.size(); ++i) {
    if (standings[i].moved >= 2 && (best == nullptr || standings[i].moved > best->moved))
      best = &standings[i];
  }
  return best;
}

std::string seat_note(const classroom::SeatRow& seat, const Wording& wording) {
  std::string note;
  const auto add = [&](const std::string& text) {
    note = note.empty() ? text : wording.say("joined.list", {{"one", note}, {"other", text}});
  };
  if (!seat.is_here) add(wording.say("class.away"));
  if (seat.has_answered) add(wording.say("class.has-answered"));
  if (seat.extra_percent > 0)
    add(wording.say("class.more-time", {{"percent", std::int64_t{seat.extra_percent}}}));
  if (seat.is_readmitting) add(wording.say("class.is-readmitting"));
  return note;
}

}  // namespace

std::vector<BoardRow> board_rows(const ClassSnapshot& room, const Wording& wording) {
  std::vector<BoardRow> rows;
  if (room.plan.board == classroom::BoardKind::Off) return rows;
  const auto& standings = room.standings;
  const int most = standings.empty() ? 0 : standings.front().score;
  for (std::size_t i = 0; i < std::min(kRows, standings.size()); ++i) {
    const Standing& each = standings[i];
    BoardRow row;
    row.place = std::to_string(each.place);
    row.name = each.name;
    row.moved = each.moved;
    row.moved_text = moved_text(each.moved, wording);
    row.share = most > 0 ? static_cast<double>(each.score) / most : 0;
    row.score = wording.say("class.number", {{"number", std::int64_t{each.score}}});
    rows.push_back(std::move(row));
  }
  return rows;
}

BoardBody present_board(const ClassSnapshot& room, const Wording& wording) {
  BoardBody body;
  const bool is_own = is_own_pace(room.plan.mode);
  const bool is_end = room.phase == classroom::Phase::Finished || is_own;
  const std::int64_t asked = std::int64_t{room.question} + 1;
  if (!is_own && asked > 0) {
    body.counter =
        wording.say("class.counter", {{"question", asked}, {"of", whole(room.plan.questions.size())}});
  }
  if (has_teams(room.plan.mode)) {
    body.players = wording.say("class.teams", {{"count", whole(room.plan.teams.size())}});
  } else if (needs_phones(room.plan.mode)) {
    body.players = players_text(whole(room.seats.size()), wording);
  }
  body.title = is_end ? wording.say("class.the-end") : wording.say("class.after", {{"count", asked}});
  body.rows = board_rows(room, wording);
  if (body.rows.empty()) {
    const std::int64_t count = is_own ? whole(room.plan.questions.size()) : asked;
    body.note = sentence_case(wording.say("class.board-off", {{"count", count}}));
  } else if (const Standing* best = climber(room.standings)) {
    body.climber = wording.say(
        "class.climber",
        {{"name", best->name}, {"places", std::int64_t{best->moved}}, {"place", std::int64_t{best->place}}});
  }
  return body;
}

StripView present_strip(const Teaching& teaching, const Wording& wording) {
  const ClassSnapshot& room = *teaching.snapshot;
  StripView view;
  view.title = wording.say("class.players-label");
  view.is_locked = room.is_locked;
  view.lock_label = wording.say(room.is_locked ? "class.unlock" : "class.lock");
  view.chosen = teaching.seat;
  for (const auto& seat : room.seats) {
    view.seats.push_back({seat.seat, seat.name, seat_note(seat, wording), seat.is_here, seat.has_answered,
                          wording.say("class.number", {{"number", std::int64_t{seat.score}}})});
    if (seat.seat != teaching.seat) continue;
    view.time = seat.extra_percent;
    view.readmit_note = wording.say("class.readmit-note", {{"name", seat.name}});
  }
  view.time_label = wording.say("class.time-label");
  for (const int percent : {0, 25, 50, 100}) {
    view.times.emplace_back(
        percent, percent == 0 ? wording.say("class.no-more-time")
                              : wording.say("class.more-time-choice", {{"percent", std::int64_t{percent}}}));
  }
  view.readmit_label = wording.say("class.readmit");
  view.remove_label = wording.say("class.remove");
  if (room.refused_by_address > 0) {
    view.cap_note = wording.say("class.cap-note", {{"count", std::int64_t{room.refused_by_address}}});
    view.cap_label = wording.say("class.lift-cap");
  }
  view.close_label = wording.say("class.close");
  if (room.seats.empty()) view.empty_note = wording.say("class.strip-empty");
  return view;
}

}  // namespace communique::screens
