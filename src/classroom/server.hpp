#pragma once
// A room on the local network: HTTP for the phones' page and WebSockets for playing, on one thread of its own
// (over network/sockets.hpp). Listens from start() until it is destroyed, then not at all.
// The thread runs the conductor; everybody else talks to it through commands and snapshots.
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "classroom/conductor.hpp"
#include "classroom/journal.hpp"

namespace communique::classroom {

struct ServerOptions {
  bool listens = true;         // false: a room without phones
  std::string bind = "::";     // IPv6 and IPv4; tests: "127.0.0.1"
  unsigned short port = 8080;  // 0: any
  int ports_to_try = 10;       // from `port` upwards, where one is taken
  /// Of this machine: what a Host header may name, beside localhost and the address a phone came in by.
  std::vector<std::string> addresses;
  std::filesystem::path page;  // assets/join
  std::chrono::milliseconds handshake_timeout{5'000};
  std::chrono::milliseconds silence_timeout{30'000};
  std::size_t connections = 12'000;  // descriptors permitting
  std::size_t queue = 64;            // frames to a slow reader, then it is closed
};

class Server {
 public:
  /// `elapsed` is the room's time: it goes on from room().newest() and stands still while the machine sleeps.
  /// `journal` must outlive the server. `on_change` is called on the server's thread when snapshot() is new,
  /// at most ten times a second. Unavailable: no port could be had (`detail` says why), or the page is not
  /// there.
  [[nodiscard]] static Result<std::unique_ptr<Server>> start(ServerOptions options, Conductor conductor,
                                                             Journal& journal,
                                                             std::function<Moment()> elapsed,
                                                             std::function<void()> on_change);
  virtual ~Server() = default;             // tells the phones, stores what is under way, ends the thread
  virtual void send(Command command) = 0;  // any thread
  [[nodiscard]] virtual std::shared_ptr<const ClassSnapshot> snapshot() const = 0;  // any thread; never null
};

}  // namespace communique::classroom
