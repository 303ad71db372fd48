// What an event does to a room, and what there is to see of it.
#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "classroom/fitness.hpp"
#include "classroom/names.hpp"
#include "classroom/room.hpp"

namespace communique::classroom {
namespace {

/// 1 for the best; equal scores share a place.
template <class Item, class Score>
std::vector<int> places_by(const std::vector<Item>& items, Score score) {
  std::vector<std::size_t> order(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return score(items[a]) > score(items[b]); });
  std::vector<int> places(items.size(), 0);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool shares = i > 0 && score(items[order[i]]) == score(items[order[i - 1]]);
    places[order[i]] = shares ? places[order[i - 1]] : static_cast<int>(i) + 1;
  }
  return places;
}

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

/// Changes the room as each kind of event says. It was looked at before: nothing here refuses.
struct Applier {
  Room& room;
  Moment now;

  Player& seat(Seat number) const { return room.players_[at(number)]; }

  void operator()(const event::Opened& e) const {
    room.plan_ = e.plan;
    room.pin_ = e.pin;
    room.started_ = e.started;
    for (const PlannedQuestion& planned : e.plan.questions) {
      room.questions_.push_back(room.deck_->bank.question(planned.question));
      room.showings_.push_back(show(*room.questions_.back(), planned.seed));
    }
    room.answered_.assign(e.plan.questions.size(), 0);
  }
  void operator()(const event::Joined& e) const {
    Player player;
    player.seat = e.seat;
    player.name = e.name;
    player.team = e.team;
    player.token = e.token;
    player.asked_at = now;
    room.players_.push_back(std::move(player));
    room.names_.emplace(name_key(e.name), e.seat);
    if (!e.token.empty()) room.tokens_.emplace(e.token, e.seat);
    ++room.present_;
  }
  void operator()(const event::Renamed& e) const {
    room.names_.erase(name_key(seat(e.seat).name));
    room.names_.emplace(name_key(e.name), e.seat);
    seat(e.seat).name = e.name;
  }
  void operator()(const event::Removed& e) const {
    Player& player = seat(e.seat);
    player.is_removed = true;
    room.names_.erase(name_key(player.name));
    room.tokens_.erase(player.token);
    for (const auto& [question, answer] : player.answers) --room.answered_[at(question)];
    if (player.extra_percent > 0) --room.with_extra_;
    --room.present_;
  }
  void operator()(const event::Readmitted& e) const {
    Player& player = seat(e.seat);
    room.tokens_.erase(player.token);
    player.token = e.token;
    player.is_readmitting = false;
    room.tokens_.emplace(e.token, e.seat);
  }
  void operator()(const event::GivenTime& e) const {
    room.with_extra_ += (e.percent > 0 ? 1 : 0) - (seat(e.seat).extra_percent > 0 ? 1 : 0);
    seat(e.seat).extra_percent = e.percent;
  }
  void operator()(const event::Locked& e) const { room.is_locked_ = e.is_locked; }
  void operator()(const event::Asked& e) const {
    room.phase_ = Phase::Question;
    room.current_ = e.question;
    room.asked_at_ = now;
    room.buzzed_ = -1;
    for (Player& player : room.players_) player.asked_at = now;
  }
  void operator()(const event::Answered& e) const {
    Player& player = seat(e.seat);
    const Answer answer{e.response, e.shown, e.verdict, e.credit, e.points, e.took, now};
    const bool is_new = player.answers.insert_or_assign(e.question, answer).second;
    if (is_new) ++room.answered_[at(e.question)];
    // At the teacher's pace points count when the question is shown: until then they would tell the verdict.
    if (is_own_pace(room.plan_.mode) || room.plan_.mode == Mode::HotSeat) player.score += e.points;
    player.has_seen_result = true;
    room.buzzed_ = -1;
  }
  void operator()(const event::Advanced& e) const {
    seat(e.seat).position = e.question;
    seat(e.seat).asked_at = now;
    seat(e.seat).has_seen_result = false;
  }
  void operator()(const event::Counted& e) const { room.hands_[e.question] = e.hands; }
  void operator()(const event::Buzzed& e) const { room.buzzed_ = e.seat; }
  void operator()(const event::Closed&) const { room.phase_ = Phase::Closed; }
  void operator()(const event::Shown& e) const {
    room.phase_ = Phase::Shown;
    if (room.plan_.mode != Mode::HotSeat) {
      for (Player& player : room.players_) {
        const auto answer = player.answers.find(e.question);
        if (answer != player.answers.end()) player.score += answer->second.points;
      }
    }
    room.settle_places();
  }
  void operator()(const event::Boarded&) const {
    room.phase_ = Phase::Board;
    if (is_own_pace(room.plan_.mode)) room.settle_places();
  }
  void operator()(const event::Finished&) const {
    const bool is_settled = room.phase_ == Phase::Shown || room.phase_ == Phase::Board;
    room.phase_ = Phase::Finished;
    if (!is_settled) room.settle_places();
  }
};

void Room::apply(const Event& event) {
  newest_ = event.at;
  std::visit(Applier{*this, event.at}, event.what);
}

void Room::settle_places() {
  const auto score = [](const Player& player) { return player.is_removed ? -1 : player.score; };
  const std::vector<int> places = places_by(players_, score);
  for (std::size_t i = 0; i < players_.size(); ++i) {
    players_[i].place_before = players_[i].place;
    players_[i].place = players_[i].is_removed ? 0 : places[i];
  }
}

bool Room::can_open(const LessonPlan& plan) const {
  return !plan.questions.empty() &&
         std::all_of(plan.questions.begin(), plan.questions.end(), [&](const PlannedQuestion& planned) {
           return deck_->bank.question(planned.question) != nullptr;
         });
}

/// Whether an event that was kept is one of this room: it names seats and questions that are there.
bool Room::can_follow(const Event& event) const {
  const auto is_seat = [&](Seat seat) { return seat >= 0 && at(seat) < players_.size(); };
  const auto is_question = [&](int question) { return question >= 0 && at(question) < questions_.size(); };
  const auto judge = [&](const auto& what) {
    using What = std::decay_t<decltype(what)>;
    if constexpr (std::is_same_v<What, event::Opened>) return !is_open() && can_open(what.plan);
    if constexpr (std::is_same_v<What, event::Joined>) {
      return at(what.seat) == players_.size() && what.team >= -1 &&
             what.team < static_cast<int>(plan_.teams.size()) && is_open();
    }
    bool is_fit = is_open();
    if constexpr (requires { what.seat; }) is_fit = is_fit && is_seat(what.seat);
    if constexpr (std::is_same_v<What, event::Advanced>) {
      return is_fit && what.question >= 0 && at(what.question) <= questions_.size();
    } else if constexpr (requires { what.question; }) {
      is_fit = is_fit && is_question(what.question);
    }
    return is_fit;
  };
  return event.at >= newest_ && std::visit(judge, event.what);
}

bool Room::replay(const Event& event) {
  if (!can_follow(event)) return false;
  apply(event);
  return true;
}

const Question& Room::question(int index) const { return *questions_[at(index)]; }
const Showing& Room::showing(int index) const { return showings_[at(index)]; }

const Player* Room::player(Seat seat) const {
  if (seat < 0 || at(seat) >= players_.size() || players_[at(seat)].is_removed) return nullptr;
  return &players_[at(seat)];
}

std::optional<Seat> Room::seat_of(const TokenHash& token) const {
  const auto found = tokens_.find(token);
  return found == tokens_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Seat> Room::seat_named(const std::string& name) const {
  const auto found = names_.find(name_key(nfc(trimmed(name))));
  return found == names_.end() ? std::nullopt : std::optional(found->second);
}

int Room::open_question(Seat seat) const {
  const Player* found = player(seat);
  if (found == nullptr || phase_ != Phase::Question) return -1;
  if (!is_own_pace(plan_.mode)) return current_;
  const bool is_open = at(found->position) < questions_.size() && !found->answers.contains(found->position);
  return is_open ? found->position : -1;
}

bool Room::may_see_result(Seat seat, int question) const {
  const Player* found = player(seat);
  if (found == nullptr) return false;
  if (is_own_pace(plan_.mode)) {
    return found->answers.contains(question) || phase_ == Phase::Board || phase_ == Phase::Finished;
  }
  const bool is_open = phase_ == Phase::Question || phase_ == Phase::Closed;
  return question < current_ || (question == current_ && !is_open);
}

Moment Room::time_for(const Player& player) const {
  const Moment whole =
      plan_.mode == Mode::Race ? Moment{plan_.minutes * 60'000} : Moment{plan_.seconds * 1000};
  return whole * (100 + player.extra_percent) / 100;
}

std::optional<Moment> Room::time_left(Moment now) const {
  const bool is_paced = !is_own_pace(plan_.mode) && plan_.mode != Mode::Hands;
  const bool is_timed = plan_.mode == Mode::Race || (is_paced && plan_.seconds > 0);
  if (!is_timed || phase_ != Phase::Question) return std::nullopt;
  return asked_at_ + time_for(Player{}) - now;
}

std::optional<Moment> Room::time_left(Seat seat, Moment now) const {
  const Player* found = player(seat);
  if (found == nullptr || !time_left(now)) return std::nullopt;
  return asked_at_ + time_for(*found) - now;
}

/// When time is up for everybody who still has something to answer.
Moment Room::class_deadline() const {
  Moment longest = time_for(Player{});
  if (with_extra_ == 0) return asked_at_ + longest;
  for (const Player& player : players_) {
    if (player.is_removed || player.extra_percent == 0) continue;
    const bool is_done = is_own_pace(plan_.mode) ? at(player.position) >= questions_.size()
                                                 : player.answers.contains(current_);
    if (!is_done) longest = std::max(longest, time_for(player));
  }
  return asked_at_ + longest;
}

int Room::answered(int question) const {
  return question >= 0 && at(question) < answered_.size() ? answered_[at(question)] : 0;
}

Tally Room::tally(int index) const {
  Tally tally;
  tally.present = present_;
  if (index < 0 || at(index) >= questions_.size()) return tally;
  const Kind kind = question(index).kind;
  const bool has_options = kind == Kind::Single || kind == Kind::TrueFalse || kind == Kind::Multiple;
  if (has_options) tally.options.assign(showing(index).options.size(), 0);
  constexpr int kLongestTold = 40;
  std::map<std::string, std::pair<std::string, int>> wrong;  // by what they have in common
  for (const Player& player : players_) {
    const auto found = player.answers.find(index);
    if (player.is_removed || found == player.answers.end()) continue;
    ++tally.answered;
    if (found->second.verdict == Verdict::Correct) ++tally.right;
    if (const auto* written = std::get_if<Written>(&found->second.response)) {
      // What one pupil typed is nobody's business, and what several did is told only where a name could be
      // so.
      if (found->second.verdict == Verdict::Wrong) {
        const auto fit = fit_name(written->text, rules_, kLongestTold);
        if (fit) ++wrong.try_emplace(name_key(*fit), *fit, 0).first->second.second;
      }
    }
    // A deck that changed since may offer fewer options than were there to choose.
    if (!has_options || !is_fit(found->second.response, question(index), showing(index))) continue;
    if (const auto* chosen = std::get_if<Chosen>(&found->second.response))
      ++tally.options[at(chosen->option)];
    if (const auto* picked = std::get_if<Picked>(&found->second.response)) {
      for (const int option : picked->options) ++tally.options[at(option)];
    }
  }
  constexpr std::size_t kTold = 3;
  for (const auto& [key, given] : wrong) {
    if (given.second > 1) tally.wrong.push_back(given);
  }
  std::stable_sort(tally.wrong.begin(), tally.wrong.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (tally.wrong.size() > kTold) tally.wrong.resize(kTold);
  return tally;
}

const std::vector<int>* Room::hands(int question) const {
  const auto found = hands_.find(question);
  return found == hands_.end() ? nullptr : &found->second;
}

std::vector<Standing> Room::standings() const {
  std::vector<Standing> standings;
  if (has_teams(plan_.mode)) {
    for (std::size_t team = 0; team < plan_.teams.size(); ++team) {
      int members = 0;
      int score = 0;
      for (const Player& player : players_) {
        if (player.is_removed || player.team != static_cast<int>(team)) continue;
        ++members;
        score += player.score;
      }
      const int mean = members == 0 ? 0 : static_cast<int>(std::lround(static_cast<double>(score) / members));
      standings.push_back({1, plan_.teams[team], mean, 0, -1, static_cast<int>(team)});
    }
  } else {
    for (const Player& player : players_) {
      if (player.is_removed) continue;
      const int moved = player.place_before == 0 ? 0 : player.place_before - player.place;
      standings.push_back({1, player.name, player.score, moved, player.seat, player.team});
    }
  }
  const std::vector<int> places = places_by(standings, [](const Standing& each) { return each.score; });
  for (std::size_t i = 0; i < standings.size(); ++i) standings[i].place = places[i];
  std::stable_sort(standings.begin(), standings.end(),
                   [](const Standing& a, const Standing& b) { return a.place < b.place; });
  return standings;
}

}  // namespace communique::classroom
