#pragma once
// One connection: requests first, then perhaps a WebSocket. For sockets.cpp alone; Beast stays in client.cpp.
// Ends by drop(), whatever happens, after which nothing is sent and the user hears no more of it.
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <unordered_map>

#include "classroom/network/sockets.hpp"

namespace communique::classroom {

using PlainSocket =
    boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

/// Time as the sweep for silent connections counts it, which is all that timeouts need.
struct Sweeps {
  std::chrono::milliseconds period{1'000};
  std::int64_t done = 0;
  [[nodiscard]] std::int64_t after(std::chrono::milliseconds wait) const { return done + wait / period + 1; }
  [[nodiscard]] std::int64_t second() const { return done * period / std::chrono::seconds(1); }
};

class Client {
 public:
  enum class Drop {
    Quietly,
    Abruptly  // the kernel forgets what was not yet sent
  };
  virtual ~Client() = default;
  virtual void start() = 0;
  [[nodiscard]] virtual bool is_overdue() const = 0;
  [[nodiscard]] virtual bool is_playing() const = 0;
  virtual void send(Frame frame) = 0;
  enum class Reason { Done, Leaving };
  virtual void close(Reason reason) = 0;
  virtual void drop(Drop how) = 0;
  virtual void give_up() = 0;  // drops, being overdue
};

/// What all connections share.
struct Hub {
  Hub(SocketOptions given, SocketUser& its_user) : options(std::move(given)), user(its_user) {}

  SocketOptions options;
  SocketUser& user;
  std::shared_ptr<boost::asio::io_context> context = std::make_shared<boost::asio::io_context>(1);
  unsigned short port = 0;
  Sweeps sweeps;
  std::unordered_map<Connection, std::shared_ptr<Client>> clients;
  std::function<void()> after_leaving;  // one of them was dropped
};

[[nodiscard]] std::shared_ptr<Client> make_client(Hub& hub, Connection id, PlainSocket&& socket);

}  // namespace communique::classroom
