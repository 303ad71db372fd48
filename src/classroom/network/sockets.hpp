#pragma once
// The network under a room: HTTP for the page, WebSockets for frames of text, timers, one thread; it knows no
// room and no JSON. The only user of Boost.Beast is sockets.cpp, which is slow to compile: this header must
// include nothing that changes often. Whatever a peer does costs that peer its connection, and no other.
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "classroom/network/page_files.hpp"

namespace communique::classroom {

using Connection = std::uint64_t;  // never given twice
using Frame = std::shared_ptr<const std::string>;
using Task = std::function<void()>;

struct SocketOptions {
  enum class Listening { No, Yes };
  Listening listening = Listening::Yes;
  std::string bind = "::";  // both IPv6 and IPv4
  unsigned short port = 0;
  int ports_to_try = 1;
  std::vector<std::string> addresses;
  PageFiles page;
  std::string lesson_file_name;
  std::chrono::milliseconds handshake_timeout{5'000};
  std::chrono::milliseconds silence_timeout{30'000};
  std::size_t connections = 12'000;
  std::size_t queue = 64;
};

/// Who plays over these sockets. Called on the thread in run().
class SocketUser {
 public:
  virtual ~SocketUser() = default;
  virtual void opened(Connection connection, const std::string& address) = 0;
  virtual void received(Connection connection, std::string_view text) = 0;  // UTF-8, at most kMostFrameBytes
  virtual void closed(Connection connection) = 0;                           // once for each opened()
  virtual std::optional<std::string> lesson(std::string_view token) = 0;    // the file, or nothing
};

inline constexpr std::size_t kMostFrameBytes = 1024;

class Timer {
 public:
  virtual ~Timer() = default;
  /// Instead of what it was armed for before.
  virtual void arm(std::chrono::milliseconds from_now, Task task) = 0;
  virtual void cancel() = 0;
};

class Sockets {
 public:
  /// Listens on return. Unavailable: no port could be had.
  [[nodiscard]] static Result<std::unique_ptr<Sockets>> open(SocketOptions options, SocketUser& user);
  virtual ~Sockets() = default;
  [[nodiscard]] virtual unsigned short port() const = 0;  // 0 where it does not listen

  /// Works on the calling thread until all is closed that end() closes. All below is for that thread alone.
  virtual void run() = 0;
  /// Any thread: gives the thread in run() something to do; after run() has returned, nothing happens. May
  /// outlive this object.
  [[nodiscard]] virtual std::function<void(Task)> poster() const = 0;
  [[nodiscard]] virtual std::unique_ptr<Timer> timer() = 0;

  /// Nothing happens where the connection has gone. May call closed(): a peer that is too slow is dropped.
  virtual void send(Connection connection, Frame frame) = 0;
  /// Once all is sent that was given to send().
  virtual void close(Connection connection) = 0;
  /// Listens no more, sends `farewell` to everybody, closes; whoever is not gone `within` is dropped.
  virtual void end(Frame farewell, std::chrono::milliseconds within) = 0;
};

}  // namespace communique::classroom
