#include "classroom/room.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "classroom/fitness.hpp"
#include "classroom/names.hpp"

namespace communique::classroom {
namespace {

constexpr int kPointsRight = 100;
constexpr int kMostHands = 1000;
constexpr int kMostExtraTime = 200;  // percent
constexpr Moment kGrace{500};        // on its way over the network while the time ran out

}  // namespace

const char* name_of(Refusal refusal) {
  constexpr const char* kNames[] = {"not-now",    "no-such-seat", "no-such-team", "wrong-question",
                                    "unfit",      "unchanged",    "locked",       "full",
                                    "name-empty", "name-long",    "name-taken",   "name-unfit"};
  return kNames[static_cast<std::size_t>(refusal)];
}

Room::Room(std::shared_ptr<const StudyDeck> deck, std::string locale, RoomLimits limits, NameRules names)
    : deck_(std::move(deck)), locale_(std::move(locale)), limits_(limits), rules_(std::move(names)) {}

std::vector<Event> Room::happened(std::vector<Event> events) {
  for (Event& event : events) {
    event.at = std::max(event.at, newest_);
    apply(event);
  }
  return events;
}

Decision Room::open(const LessonPlan& plan, const std::string& pin, std::int64_t started) {
  if (is_open() || !can_open(plan)) return tl::unexpected(Refusal::NotNow);
  std::vector<Event> events = happen(Moment{0}, event::Opened{plan, pin, started});
  if (plan.mode != Mode::HotSeat) return events;
  for (int team = 0; team < static_cast<int>(plan.teams.size()); ++team) {
    const auto more =
        happen(Moment{0}, event::Joined{team, plan.teams[static_cast<std::size_t>(team)], team, {}});
    events.insert(events.end(), more.begin(), more.end());
  }
  return events;
}

tl::expected<std::string, Refusal> Room::free_name(const std::string& name, Seat own) const {
  auto fit = fit_name(name, rules_, limits_.name_graphemes);
  if (!fit) return fit;
  const auto holder = names_.find(name_key(*fit));
  if (holder != names_.end() && holder->second != own) return tl::unexpected(Refusal::NameTaken);
  return fit;
}

/// The seat that whoever comes with this name takes again. Where the room gives the names, nobody brings one:
/// then the only seat that is to be taken again.
std::optional<Seat> Room::readmitted(const std::string& name) const {
  if (plan_.names == Names::Own) {
    const auto seat = seat_named(name);
    return seat && player(*seat)->is_readmitting ? seat : std::nullopt;
  }
  std::optional<Seat> only;
  for (const Player& each : players_) {
    if (!each.is_readmitting || each.is_removed) continue;
    if (only) return std::nullopt;
    only = each.seat;
  }
  return only;
}

Decision Room::join(const std::string& name, int team, const TokenHash& token, Moment now) {
  if (!is_open() || phase_ == Phase::Finished || !needs_phones(plan_.mode))
    return tl::unexpected(Refusal::NotNow);
  if (const auto again = readmitted(name)) return happen(now, event::Readmitted{*again, token});
  if (is_locked_) return tl::unexpected(Refusal::Locked);
  if (present_ >= limits_.players) return tl::unexpected(Refusal::Full);
  const int teams = static_cast<int>(plan_.teams.size());
  if (team < -1 || team >= teams) return tl::unexpected(Refusal::NoSuchTeam);
  const Seat seat = static_cast<Seat>(players_.size());
  if (teams > 0 && team == -1) team = seat % teams;
  std::string fit;
  if (plan_.names == Names::Safe) {
    fit = given_name(rules_, stable_hash(pin_) + static_cast<std::uint64_t>(seat), names_);
  } else {
    auto free = free_name(name, -1);
    if (!free) return tl::unexpected(free.error());
    fit = std::move(*free);
  }
  return happen(now, event::Joined{seat, std::move(fit), team, token});
}

Decision Room::rename(Seat seat, const std::string& name, Moment now) {
  if (player(seat) == nullptr) return tl::unexpected(Refusal::NoSuchSeat);
  auto free = free_name(name, seat);
  if (!free) return tl::unexpected(free.error());
  return happen(now, event::Renamed{seat, std::move(*free)});
}

Decision Room::remove(Seat seat, Moment now) {
  if (player(seat) == nullptr || !needs_phones(plan_.mode)) return tl::unexpected(Refusal::NoSuchSeat);
  return happen(now, event::Removed{seat});
}

void Room::readmit(Seat seat) {
  if (player(seat) != nullptr) players_[static_cast<std::size_t>(seat)].is_readmitting = true;
}

Decision Room::give_time(Seat seat, int percent, Moment now) {
  const Player* found = player(seat);
  if (found == nullptr) return tl::unexpected(Refusal::NoSuchSeat);
  if (percent < 0 || percent > kMostExtraTime) return tl::unexpected(Refusal::Unfit);
  if (found->extra_percent == percent) return tl::unexpected(Refusal::Unchanged);
  return happen(now, event::GivenTime{seat, percent});
}

Decision Room::lock(bool is_locked, Moment now) {
  if (is_locked == is_locked_) return tl::unexpected(Refusal::Unchanged);
  return happen(now, event::Locked{is_locked});
}

event::Answered Room::graded(const Player& player, int index, const Response& response, Moment now) const {
  const Question& asked = question(index);
  const Graded graded = grade(asked, showing(index), response, deck_->gazetteer, locale_);
  const Moment since = is_own_pace(plan_.mode) ? player.asked_at : asked_at_;
  const Moment took = std::max(now - since, Moment{0});
  double worth = graded.credit;
  if (plan_.scoring == Scoring::Speed && plan_.seconds > 0 && !is_own_pace(plan_.mode)) {
    const auto whole = static_cast<double>(time_for(player).count());
    worth += graded.credit * std::clamp(1 - static_cast<double>(took.count()) / whole, 0.0, 1.0);
  }
  return {player.seat,
          index,
          response,
          in_words(response, asked, showing(index)),
          graded.verdict,
          graded.credit,
          static_cast<int>(std::lround(worth * kPointsRight)),
          took};
}

/// Why the seat may not answer the question now.
std::optional<Refusal> Room::refusal_of(const Player& player, int index, Moment now) const {
  if (phase_ != Phase::Question) return Refusal::NotNow;
  if (index != open_question(player.seat)) return Refusal::WrongQuestion;
  const auto left = time_left(player.seat, now);
  const bool is_over = left && *left + kGrace <= Moment{0};
  if (is_over && plan_.mode != Mode::HotSeat) return Refusal::WrongQuestion;
  if (plan_.mode == Mode::HotSeat && player.seat != buzzed_) return Refusal::NotNow;
  if (plan_.mode == Mode::Hands) return Refusal::NotNow;
  return std::nullopt;
}

Decision Room::answer(Seat seat, int index, const Response& response, Moment now) {
  const Player* found = player(seat);
  if (found == nullptr) return tl::unexpected(Refusal::NoSuchSeat);
  const auto given = found->answers.find(index);
  if (given != found->answers.end() && given->second.response == response) {
    return tl::unexpected(Refusal::Unchanged);
  }
  if (const auto refused = refusal_of(*found, index, now)) return tl::unexpected(*refused);
  if (!is_fit(response, question(index), showing(index))) return tl::unexpected(Refusal::Unfit);
  event::Answered answered = graded(*found, index, response, now);
  if (plan_.mode == Mode::HotSeat) return after_spoken(std::move(answered), now);
  return happen(now, std::move(answered));
}

Decision Room::advance(Seat seat, Moment now) {
  const Player* found = player(seat);
  if (found == nullptr) return tl::unexpected(Refusal::NoSuchSeat);
  if (phase_ != Phase::Question || !is_own_pace(plan_.mode)) return tl::unexpected(Refusal::NotNow);
  if (!found->answers.contains(found->position)) return tl::unexpected(Refusal::NotNow);
  return happen(now, event::Advanced{seat, found->position + 1});
}

/// What the class's next step is made of.
std::vector<Event> Room::step(Moment now) const {
  const int last = static_cast<int>(plan_.questions.size()) - 1;
  switch (phase_) {
    case Phase::Lobby:
      return {{now, event::Asked{0}}};
    case Phase::Question:
      if (is_own_pace(plan_.mode)) return {{now, event::Boarded{}}};
      return {{now, event::Closed{current_}}};
    case Phase::Closed:
      return {{now, event::Shown{current_}}};
    case Phase::Shown:
      if (current_ == last) return {{now, event::Finished{}}};
      if (plan_.board == BoardKind::Top && plan_.mode != Mode::Hands) return {{now, event::Boarded{}}};
      return {{now, event::Asked{current_ + 1}}};
    case Phase::Board:
      if (current_ == last || is_own_pace(plan_.mode)) return {{now, event::Finished{}}};
      return {{now, event::Asked{current_ + 1}}};
    case Phase::Finished:
      return {};
  }
  return {};
}

Decision Room::proceed(Moment now) {
  if (!is_open()) return tl::unexpected(Refusal::NotNow);
  std::vector<Event> events = step(now);
  if (events.empty()) return tl::unexpected(Refusal::NotNow);
  return happened(std::move(events));
}

Decision Room::finish(Moment now) {
  if (!is_open() || phase_ == Phase::Finished) return tl::unexpected(Refusal::NotNow);
  std::vector<Event> events;
  if (phase_ == Phase::Question && !is_own_pace(plan_.mode)) events = happen(now, event::Closed{current_});
  if (phase_ == Phase::Closed) {  // what was answered counts and is explained
    const auto more = happen(now, event::Shown{current_});
    events.insert(events.end(), more.begin(), more.end());
  }
  const auto end = happen(now, event::Finished{});
  events.insert(events.end(), end.begin(), end.end());
  return events;
}

Decision Room::count_hands(const std::vector<int>& hands, Moment now) {
  if (plan_.mode != Mode::Hands || phase_ != Phase::Question) return tl::unexpected(Refusal::NotNow);
  const std::size_t counted = counted_hands(question(current_), showing(current_));
  const bool are_fit = hands.size() == counted && std::all_of(hands.begin(), hands.end(), [](int count) {
                         return count >= 0 && count <= kMostHands;
                       });
  if (!are_fit) return tl::unexpected(Refusal::Unfit);
  return happen(now, event::Counted{current_, hands}, event::Closed{current_}, event::Shown{current_});
}

Decision Room::buzz(Seat team, Moment now) {
  const Player* found = player(team);
  if (found == nullptr) return tl::unexpected(Refusal::NoSuchSeat);
  const bool is_free = plan_.mode == Mode::HotSeat && phase_ == Phase::Question && buzzed_ == -1;
  if (!is_free || found->answers.contains(current_)) return tl::unexpected(Refusal::NotNow);
  return happen(now, event::Buzzed{team});
}

Decision Room::judge(Verdict verdict, Moment now) {
  if (plan_.mode != Mode::HotSeat || phase_ != Phase::Question || buzzed_ == -1) {
    return tl::unexpected(Refusal::NotNow);
  }
  const double credit = verdict == Verdict::Correct ? 1 : verdict == Verdict::Almost ? 0.5 : 0;
  const int points = static_cast<int>(std::lround(credit * kPointsRight));
  return after_spoken({buzzed_, current_, Skipped{}, {}, verdict, credit, points, now - asked_at_}, now);
}

/// Hot seat: a right answer, or the last team's, ends the question.
Decision Room::after_spoken(event::Answered answer, Moment now) {
  const bool is_right = answer.verdict == Verdict::Correct;
  std::vector<Event> events = happen(now, std::move(answer));
  const bool is_last = std::all_of(players_.begin(), players_.end(),
                                   [&](const Player& team) { return team.answers.contains(current_); });
  if (!is_right && !is_last) return events;
  const auto end = happen(now, event::Closed{current_}, event::Shown{current_});
  events.insert(events.end(), end.begin(), end.end());
  return events;
}

Decision Room::tick(Moment now) {
  const auto deadline = next_deadline();
  if (!deadline || now < *deadline) return std::vector<Event>{};
  return happened(step(now));
}

std::optional<Moment> Room::next_deadline() const {
  // A team that is answering is not cut off.
  if (phase_ != Phase::Question || !time_left(newest_) || buzzed_ != -1) return std::nullopt;
  return class_deadline() + kGrace;
}

}  // namespace communique::classroom
