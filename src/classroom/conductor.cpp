#include "classroom/conductor.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "classroom/lesson_file.hpp"

namespace communique::classroom {

Conductor::Conductor(Room room, ConductorHelp help, ConductorLimits limits)
    : room_(std::move(room)), help_(std::move(help)), limits_(limits) {}

// From the network.

void Conductor::opened(Connection connection, const std::string& address, Moment now) {
  clients_[connection] = Client{address, -1, static_cast<double>(limits_.burst), now, 0};
  say(connection, hello_frame(room_));
}

void Conductor::closed(Connection connection) {
  const auto client = clients_.find(connection);
  if (client == clients_.end()) return;
  const Seat seat = client->second.seat;
  if (seat >= 0 && connection_of(seat) == connection) {
    seats_[static_cast<std::size_t>(seat)] = 0;
    ++version_;
  }
  clients_.erase(client);
}

/// Everybody behind one address; of IPv6 all of a network's, since each device there has as many as it likes.
Conductor::Caller& Conductor::caller_at(const std::string& address) {
  constexpr int kNetworkGroups = 4;
  const bool is_v6 = address.find('.') == std::string::npos && address.find(':') != std::string::npos;
  if (!is_v6) return callers_[address];
  std::size_t end = 0;
  for (int group = 0; group < kNetworkGroups && end != std::string::npos; ++group) {
    if (address.compare(end, 2, "::") == 0) break;
    end = address.find(':', end + 1);
  }
  return callers_[address.substr(0, end)];
}

/// A bucket that fills by time. One refusal is said; who goes on is dropped.
bool Conductor::may_speak(Connection connection, Client& client, Moment now) {
  const double seconds = static_cast<double>((now - client.refilled).count()) / 1000;
  client.refilled = now;
  client.allowance =
      std::min(client.allowance + seconds * limits_.per_second, static_cast<double>(limits_.burst));
  if (client.allowance >= 1) {
    client.allowance -= 1;
    client.beyond = 0;
    return true;
  }
  ++client.beyond;
  if (client.beyond == 1) say(connection, refused_frame("busy"));
  if (client.beyond > limits_.burst) drop(connection);
  return false;
}

void Conductor::received(Connection connection, std::string_view frame, Moment now) {
  const auto client = clients_.find(connection);
  if (client == clients_.end()) return;
  if (frame.size() > limits_.frame_bytes) return drop(connection);
  if (!may_speak(connection, client->second, now)) return;
  const auto message = read_message(frame, limits_.depth);
  if (!message) return drop(connection);
  std::visit([&](const auto& heard) { hear(connection, heard, now); }, *message);
  settle(now);
}

std::optional<std::string_view> Conductor::why_not_join(const Client& client, const wire::Join& message,
                                                        Moment now) {
  Caller& caller = caller_at(client.address);
  if (now < caller.waits_until) return "pin-locked";
  if (message.pin != room_.pin()) {
    if (++caller.wrong_pins > limits_.wrong_pins) {
      caller.wrong_pins = 0;
      caller.waits_until = now + limits_.pin_wait;
    }
    return "pin";
  }
  if (client.seat >= 0) return "not-now";
  if (trouble_) return "storage";
  if (limits_.seats_per_address > 0 && caller.seats >= limits_.seats_per_address) {
    ++refused_by_address_;
    ++version_;
    return "address";
  }
  return std::nullopt;
}

void Conductor::hear(Connection connection, const wire::Join& message, Moment now) {
  Client& client = clients_.at(connection);
  if (const auto why = why_not_join(client, message, now)) return say(connection, refused_frame(*why));
  const std::string token = help_.token();
  // Who never heard that the seat was given asks for it again.
  if (const auto held = room_.seat_named(message.name)) {
    const auto index = static_cast<std::size_t>(*held);
    const bool is_own = index < seat_addresses_.size() && seat_addresses_[index] == client.address;
    if (is_own && connection_of(*held) == 0 && room_.player(*held)->answers.empty()) room_.readmit(*held);
  }
  const Decision decision = room_.join(message.name, message.team, sha256(token), now);
  if (!carry_out(decision, now)) return say(connection, refused_frame(name_of(decision.error())));
  const auto seat = room_.seat_of(sha256(token));
  const auto index = static_cast<std::size_t>(*seat);
  if (seat_addresses_.size() <= index) seat_addresses_.resize(index + 1);
  if (seat_addresses_[index].empty()) {
    seat_addresses_[index] = client.address;
    ++caller_at(client.address).seats;
  }
  sit(connection, *seat, token, now);
}

void Conductor::hear(Connection connection, const wire::Return& message, Moment now) {
  if (clients_.at(connection).seat >= 0) return say(connection, refused_frame("not-now"));
  const auto seat = room_.seat_of(sha256(message.token));
  if (!seat) return say(connection, refused_frame("token"));
  sit(connection, *seat, message.token, now);
}

/// The newest connection has the seat; an older one is told and closed.
void Conductor::sit(Connection connection, Seat seat, std::string_view token, Moment now) {
  if (const Connection older = connection_of(seat); older != 0) {
    clients_.at(older).seat = -1;
    say_after(older, std::make_shared<const std::string>(plain_frame("gone")), After::Close);
  }
  const auto index = static_cast<std::size_t>(seat);
  if (seats_.size() <= index) seats_.resize(index + 1, 0);
  seats_[index] = connection;
  clients_.at(connection).seat = seat;
  ++version_;
  say_to(seat, seated_frame(*room_.player(seat), token));
  send_state(seat, now);
}

void Conductor::hear(Connection connection, const wire::Answer& message, Moment now) {
  const Seat seat = clients_.at(connection).seat;
  const auto refuse = [&](std::string_view why) { say(connection, refused_frame(why, message.question)); };
  if (seat < 0) return refuse("token");
  if (trouble_) return refuse("storage");
  const bool is_there =
      message.question >= 0 && message.question < static_cast<int>(room_.plan().questions.size());
  if (!is_there) return refuse("wrong-question");
  const auto response = response_of(message, room_.question(message.question).kind);
  if (!response) return refuse("unfit");
  const Decision decision = room_.answer(seat, message.question, *response, now);
  if (!carry_out(decision, now) && decision.error() != Refusal::Unchanged)
    return refuse(name_of(decision.error()));
  if (is_own_pace(room_.plan().mode)) {
    send_state(seat, now);
  } else {
    say_to(seat, kept_frame(message.question));
  }
}

void Conductor::hear(Connection connection, const wire::Next&, Moment now) {
  const Seat seat = clients_.at(connection).seat;
  const Decision decision = trouble_ || seat < 0 ? tl::unexpected(Refusal::NotNow) : room_.advance(seat, now);
  if (!carry_out(decision, now)) return say(connection, refused_frame("not-now"));
  send_state(seat, now);
}

void Conductor::hear(Connection connection, const wire::Leave&, Moment) { drop(connection); }
void Conductor::hear(Connection connection, const wire::Ping&, Moment) {
  say(connection, plain_frame("pong"));
}

// From the teacher.

Decision Conductor::decide(const Command& command, Moment now) {
  struct Decider {
    Room& room;
    Moment now;
    Decision operator()(const command::Proceed& c) const {
      const bool is_meant = !c.from || *c.from == std::pair(room.phase(), room.current());
      return is_meant ? room.proceed(now) : tl::unexpected(Refusal::NotNow);
    }
    Decision operator()(const command::Finish&) const { return room.finish(now); }
    Decision operator()(const command::Lock& c) const { return room.lock(c.is_locked, now); }
    Decision operator()(const command::Remove& c) const { return room.remove(c.seat, now); }
    Decision operator()(const command::Readmit& c) const {
      room.readmit(c.seat);
      return std::vector<Event>{};
    }
    Decision operator()(const command::Rename& c) const { return room.rename(c.seat, c.name, now); }
    Decision operator()(const command::GiveTime& c) const { return room.give_time(c.seat, c.percent, now); }
    Decision operator()(const command::CountHands& c) const { return room.count_hands(c.hands, now); }
    Decision operator()(const command::Buzz& c) const { return room.buzz(c.team, now); }
    Decision operator()(const command::AnswerFor& c) const {
      return room.answer(c.team, room.current(), c.response, now);
    }
    Decision operator()(const command::Judge& c) const { return room.judge(c.verdict, now); }
    Decision operator()(const command::LiftAddressCap&) const { return std::vector<Event>{}; }
    Decision operator()(const command::RetryStoring&) const { return std::vector<Event>{}; }
  };
  return std::visit(Decider{room_, now}, command);
}

void Conductor::command(const Command& command, Moment now) {
  if (std::holds_alternative<command::RetryStoring>(command)) {
    trouble_.reset();
  } else if (std::holds_alternative<command::LiftAddressCap>(command)) {
    limits_.seats_per_address = 0;
    refused_by_address_ = 0;
  } else if (trouble_) {
    return;
  }
  ++version_;
  (void)carry_out(decide(command, now), now);
  settle(now);
}

void Conductor::tick(Moment now) {
  if (!trouble_) (void)carry_out(room_.tick(now), now);
  settle(now);
}

/// A closed question is shown as soon as every answer to it is on disk.
void Conductor::settle(Moment now) {
  if (room_.phase() == Phase::Closed && unkept_.empty() && !trouble_)
    (void)carry_out(room_.proceed(now), now);
}

// What was decided, to the journal and to the phones.

bool Conductor::carry_out(const Decision& decision, Moment now) {
  if (!decision) return false;
  for (const Event& event : *decision) unkept_.push_back(event_text(event));
  if (!decision->empty()) board_.clear();
  for (const Event& event : *decision) tell(event, now);
  if (!decision->empty()) ++version_;
  return true;
}

void Conductor::tell(const Event& event, Moment now) {
  if (const auto* asked = std::get_if<event::Asked>(&event.what)) tell_question(asked->question, now);
  if (const auto* closed = std::get_if<event::Closed>(&event.what)) {
    const auto frame = std::make_shared<const std::string>(closed_frame(closed->question));
    for (const Connection connection : seats_) say_after(connection, frame);
  }
  if (const auto* shown = std::get_if<event::Shown>(&event.what)) tell_result(shown->question);
  if (std::holds_alternative<event::Boarded>(event.what)) tell_board();
  if (std::holds_alternative<event::Finished>(event.what)) {
    for (const Player& player : room_.players()) say_to(player.seat, finished_frame(room_, player));
  }
  if (const auto* removed = std::get_if<event::Removed>(&event.what)) {
    const Connection connection = connection_of(removed->seat);
    const auto index = static_cast<std::size_t>(removed->seat);
    if (index < seat_addresses_.size()) --caller_at(seat_addresses_[index]).seats;
    if (connection == 0) return;
    seats_[index] = 0;
    clients_.at(connection).seat = -1;
    say_after(connection, std::make_shared<const std::string>(plain_frame("removed")), After::Close);
  }
  if (const auto* given = std::get_if<event::GivenTime>(&event.what)) {
    if (room_.phase() == Phase::Question) send_state(given->seat, now);
  }
}

void Conductor::tell_question(int question, Moment now) {
  const auto left = room_.time_left(now);
  const auto frame =
      std::make_shared<const std::string>(question_frame(room_, question, left, left, nullptr));
  for (const Player& player : room_.players()) {
    if (player.extra_percent > 0) {
      send_state(player.seat, now);
    } else if (const Connection connection = connection_of(player.seat); connection != 0) {
      say_after(connection, frame);
    }
  }
}

void Conductor::tell_result(int question) {
  const std::string to_all = shown_to_all(room_, question, help_.cite(room_.question(question)));
  for (const Player& player : room_.players())
    say_to(player.seat, shown_frame(to_all, room_, player, question));
}

const std::string& Conductor::board() {
  if (board_.empty()) board_ = board_to_all(room_, limits_.top);
  return board_;
}

void Conductor::tell_board() {
  for (const Player& player : room_.players()) say_to(player.seat, board_frame(board(), room_, player));
}

/// Where the seat stands now: after it was taken, and at an own pace after each step.
void Conductor::send_state(Seat seat, Moment now) {
  const Player* player = room_.player(seat);
  if (player == nullptr || connection_of(seat) == 0) return;
  const auto show = [&](int question) {
    const std::string to_all = shown_to_all(room_, question, help_.cite(room_.question(question)));
    say_to(seat, shown_frame(to_all, room_, *player, question));
  };
  const auto ask = [&](int question) {
    const auto left = room_.time_left(seat, now);
    const auto whole = left ? std::optional(room_.time_for(*player)) : std::nullopt;
    say_to(seat, question_frame(room_, question, left, whole, player));
  };
  const bool is_own = is_own_pace(room_.plan().mode);
  switch (room_.phase()) {
    case Phase::Lobby:
      return say_to(seat, lobby_frame(room_, *player));
    case Phase::Question:
      if (!is_own) return ask(room_.current());
      if (room_.open_question(seat) >= 0) return ask(room_.open_question(seat));
      if (player->answers.contains(player->position)) return show(player->position);
      return say_to(seat, wait_frame(room_, *player));
    case Phase::Closed:
      ask(room_.current());
      return say_to(seat, closed_frame(room_.current()));
    case Phase::Shown:
      return show(room_.current());
    case Phase::Board:
      return say_to(seat, board_frame(board(), room_, *player));
    case Phase::Finished:
      return say_to(seat, finished_frame(room_, *player));
  }
}

// Frames on their way.

Connection Conductor::connection_of(Seat seat) const {
  const auto index = static_cast<std::size_t>(seat);
  return index < seats_.size() ? seats_[index] : 0;
}

void Conductor::say(Connection connection, std::string frame) {
  leaving_.push_back({connection, std::make_shared<const std::string>(std::move(frame)), After::Stay});
}

void Conductor::say_after(Connection connection, Frame frame, After after) {
  if (connection != 0) waiting_.push_back({happened(), {connection, std::move(frame), after}});
}

void Conductor::say_to(Seat seat, std::string frame) {
  const Connection connection = connection_of(seat);
  if (connection != 0) say_after(connection, std::make_shared<const std::string>(std::move(frame)));
}

void Conductor::drop(Connection connection) { leaving_.push_back({connection, nullptr, After::Close}); }

std::vector<Outgoing> Conductor::take_outgoing() {
  while (!waiting_.empty() && waiting_.front().after <= kept_) {
    leaving_.push_back(std::move(waiting_.front().outgoing));
    waiting_.pop_front();
  }
  return std::exchange(leaving_, {});
}

// The journal.

std::vector<std::string> Conductor::take_events() {
  if (trouble_) return {};
  std::vector<std::string> events(unkept_.begin() + static_cast<std::ptrdiff_t>(taken_), unkept_.end());
  taken_ = unkept_.size();
  return events;
}

void Conductor::kept(std::size_t events, Moment now) {
  unkept_.erase(unkept_.begin(), unkept_.begin() + static_cast<std::ptrdiff_t>(events));
  taken_ -= std::min(taken_, events);
  kept_ += events;
  ++version_;
  settle(now);
}

void Conductor::keep_failed(Error error) {
  trouble_ = std::move(error);
  taken_ = 0;
  ++version_;
}

ClassSnapshot Conductor::snapshot(Moment now) const {
  ClassSnapshot snapshot;
  snapshot.plan = room_.plan();
  snapshot.phase = room_.phase();
  snapshot.pin = room_.pin();
  snapshot.started = room_.started();
  snapshot.question = room_.current();
  snapshot.tally = room_.tally(room_.current());
  if (const auto* hands = room_.hands(room_.current())) snapshot.hands = *hands;
  snapshot.buzzed = room_.buzzed();
  snapshot.left = room_.time_left(now);
  snapshot.taken = now;
  snapshot.is_locked = room_.is_locked();
  snapshot.refused_by_address = refused_by_address_;
  const int questions = static_cast<int>(room_.plan().questions.size());
  const bool is_own = is_own_pace(room_.plan().mode);
  for (const Player& player : room_.players()) {
    if (player.is_removed) continue;
    const bool is_answered = player.answers.contains(room_.current());
    const int answers = static_cast<int>(player.answers.size());
    if (room_.plan().mode == Mode::HotSeat && is_answered) snapshot.out.push_back(player.seat);
    snapshot.seats.push_back({player.seat, player.name, player.team, player.score, player.place,
                              player.extra_percent, connection_of(player.seat) != 0,
                              is_own ? answers == questions : is_answered, player.is_readmitting, answers});
  }
  snapshot.standings = room_.standings();
  snapshot.trouble = trouble_;
  snapshot.is_over = room_.phase() == Phase::Finished && unkept_.empty();
  return snapshot;
}

std::optional<std::string> Conductor::lesson_of(std::string_view token) const {
  const auto seat = room_.phase() == Phase::Finished ? room_.seat_of(sha256(token)) : std::nullopt;
  if (!seat) return std::nullopt;
  return lesson_text(classroom::lesson_of(room_, *room_.player(*seat)));
}

}  // namespace communique::classroom
