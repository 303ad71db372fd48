#pragma once
// Between connections and the room: who sits where, what each may say, and when what is said may leave. One
// thread; no sockets and no clock: frames in, frames out, time handed in. Whatever a phone sends, nothing
// worse than a refusal or the loss of its own connection comes of it.
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "classroom/protocol.hpp"
#include "classroom/snapshot.hpp"

namespace communique::classroom {

using Connection = std::uint64_t;

/// What the teacher wants; from the program alone.
namespace command {
/// From what the teacher saw, where that is told: a step meant for another moment is none.
struct Proceed {
  std::optional<std::pair<Phase, int>> from = std::nullopt;  // phase and newest question
};
struct Finish {};
struct Lock {
  bool is_locked = true;
};
struct Remove {
  Seat seat = 0;
};
struct Readmit {
  Seat seat = 0;
};
struct Rename {
  Seat seat = 0;
  std::string name;
};
struct GiveTime {
  Seat seat = 0;
  int percent = 0;
};
struct CountHands {
  std::vector<int> hands;
};
struct Buzz {
  Seat team = 0;
};
struct AnswerFor {
  Seat team = 0;
  Response response;
};  // hot seat
struct Judge {
  Verdict verdict = Verdict::Wrong;
};
struct LiftAddressCap {};
struct RetryStoring {};
}  // namespace command
using Command =
    std::variant<command::Proceed, command::Finish, command::Lock, command::Remove, command::Readmit,
                 command::Rename, command::GiveTime, command::CountHands, command::Buzz, command::AnswerFor,
                 command::Judge, command::LiftAddressCap, command::RetryStoring>;

struct ConductorLimits {
  int seats_per_address = 12;  // 0: no cap
  int wrong_pins = 10;         // of an address, then it waits
  Moment pin_wait{60'000};
  int burst = 20;  // frames of a connection at once, then
  int per_second = 10;
  std::size_t frame_bytes = 1024;
  int depth = 3;
  int top = 5;  // lines of the board on a phone
};

/// What comes from outside.
struct ConductorHelp {
  std::function<std::string()> token;  // 32 hex digits from a source of chance fit for secrets
  std::function<std::vector<std::string>(const Question&)> cite;  // where its facts stand, in words
};

using Frame = std::shared_ptr<const std::string>;
enum class After { Stay, Close };
struct Outgoing {
  Connection connection = 0;
  Frame frame;  // null: nothing to say, only to close
  After after = After::Stay;
};

class Conductor {
 public:
  /// The room must be open.
  Conductor(Room room, ConductorHelp help, ConductorLimits limits = {});

  // From the network. Room time never goes back.
  void opened(Connection connection, const std::string& address, Moment now);
  /// A frame that is too long, no JSON, nested too deep or of no known form closes the connection.
  void received(Connection connection, std::string_view frame, Moment now);
  void closed(Connection connection);

  void command(const Command& command, Moment now);
  void tick(Moment now);
  [[nodiscard]] std::optional<Moment> next_deadline() const {
    return trouble_ ? std::nullopt : room_.next_deadline();
  }

  /// Events that happened since, as text, to be kept in order; each call gives them once. After
  /// keep_failed() nothing, until RetryStoring gives them all again.
  [[nodiscard]] std::vector<std::string> take_events();
  /// So many more events, in the order of take_events(), are on disk.
  void kept(std::size_t events, Moment now);
  void keep_failed(Error error);
  /// Frames that may leave now, in order.
  [[nodiscard]] std::vector<Outgoing> take_outgoing();

  [[nodiscard]] const Room& room() const { return room_; }
  /// Everything but the port. Costs a copy of every seat.
  [[nodiscard]] ClassSnapshot snapshot(Moment now) const;
  /// Counts up with everything a snapshot would show.
  [[nodiscard]] std::uint64_t version() const { return version_; }
  /// The lesson of a seat as a file (lesson_file.hpp), once the room has finished; nothing for a wrong token.
  [[nodiscard]] std::optional<std::string> lesson_of(std::string_view token) const;

 private:
  struct Client {
    std::string address;
    Seat seat = -1;
    double allowance = 0;  // frames it may send now
    Moment refilled{0};
    int beyond = 0;  // frames over the allowance
  };
  struct Caller {  // everybody at one address
    int seats = 0;
    int wrong_pins = 0;
    Moment waits_until{0};
  };
  struct Waiting {
    std::uint64_t after = 0;  // so many events must be kept first
    Outgoing outgoing;
  };

  [[nodiscard]] bool may_speak(Connection connection, Client& client, Moment now);
  void hear(Connection connection, const wire::Join& message, Moment now);
  void hear(Connection connection, const wire::Return& message, Moment now);
  void hear(Connection connection, const wire::Answer& message, Moment now);
  void hear(Connection connection, const wire::Next& message, Moment now);
  void hear(Connection connection, const wire::Leave& message, Moment now);
  void hear(Connection connection, const wire::Ping& message, Moment now);
  [[nodiscard]] std::optional<std::string_view> why_not_join(const Client& client, const wire::Join& message,
                                                             Moment now);
  void sit(Connection connection, Seat seat, std::string_view token, Moment now);

  [[nodiscard]] Decision decide(const Command& command, Moment now);
  /// Journals what was decided and tells the phones; whether anything was.
  bool carry_out(const Decision& decision, Moment now);
  void tell(const Event& event, Moment now);
  void tell_question(int question, Moment now);
  void tell_result(int question);
  [[nodiscard]] const std::string& board();
  void tell_board();
  void send_state(Seat seat, Moment now);
  void settle(Moment now);

  void say(Connection connection, std::string frame);  // rests on no event
  void say_after(Connection connection, Frame frame, After after = After::Stay);
  void say_to(Seat seat, std::string frame);
  void drop(Connection connection);
  [[nodiscard]] Caller& caller_at(const std::string& address);
  [[nodiscard]] Connection connection_of(Seat seat) const;
  [[nodiscard]] std::uint64_t happened() const { return kept_ + unkept_.size(); }

  Room room_;
  ConductorHelp help_;
  ConductorLimits limits_;
  std::unordered_map<Connection, Client> clients_;
  std::unordered_map<std::string, Caller> callers_;
  std::vector<Connection> seats_;            // by seat; 0: nobody there
  std::vector<std::string> seat_addresses_;  // by seat, of its joining
  std::deque<std::string> unkept_;           // events not yet on disk
  std::size_t taken_ = 0;                    // of those, given to be kept
  std::uint64_t kept_ = 0;
  std::deque<Waiting> waiting_;
  std::vector<Outgoing> leaving_;
  std::optional<Error> trouble_;
  std::string board_;  // what the board says to everybody; empty: to be made
  int refused_by_address_ = 0;
  std::uint64_t version_ = 0;
};

}  // namespace communique::classroom
