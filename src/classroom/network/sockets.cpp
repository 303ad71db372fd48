#include "classroom/network/sockets.hpp"

#include <algorithm>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>

#include "classroom/network/client.hpp"
#include "classroom/network/descriptors.hpp"

namespace communique::classroom {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;

using Executor = asio::io_context::executor_type;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using Clockwork = asio::basic_waitable_timer<std::chrono::steady_clock,
                                             asio::wait_traits<std::chrono::steady_clock>, Executor>;

constexpr milliseconds kOutOfDescriptors{100};  // without this wait the accept loop spins at a full processor
// Small, so that a phone that does not read is noticed soon and costs little.
constexpr int kKernelBuffer = 32 * 1024;

class AsioTimer : public Timer {
 public:
  explicit AsioTimer(asio::io_context& context) : timer_(context) {}
  void arm(milliseconds from_now, Task task) override {
    timer_.expires_after(from_now);
    timer_.async_wait([task = std::move(task)](error_code error) {
      if (!error) task();
    });
  }
  void cancel() override { timer_.cancel(); }

 private:
  Clockwork timer_;
};

class AsioSockets : public Sockets {
 public:
  AsioSockets(SocketOptions options, SocketUser& user)
      : hub_(std::move(options), user),
        guard_(hub_.context->get_executor()),
        acceptor_(*hub_.context),
        back_off_(*hub_.context),
        sweep_(*hub_.context),
        end_(*hub_.context) {
    const milliseconds shortest = std::min(hub_.options.handshake_timeout, hub_.options.silence_timeout);
    hub_.sweeps.period = std::clamp(shortest / 5, milliseconds(10), milliseconds(1'000));
    hub_.options.connections = connections_that_fit(hub_.options.connections, raise_descriptor_limit());
    hub_.after_leaving = [this] { after_leaving(); };
  }
  ~AsioSockets() override { hub_.after_leaving = nullptr; }

  Result<void> listen() {
    error_code error;
    asio::ip::address address = asio::ip::make_address(hub_.options.bind, error);
    const int first = hub_.options.port;
    const int last = first == 0 ? 0 : std::min(first + std::max(hub_.options.ports_to_try, 1) - 1, 65'535);
    for (int port = first; !error && port <= last; ++port) {
      const auto number = static_cast<unsigned short>(port);
      error_code taken;
      if (listen_on({address, number}, taken)) return {};
      if (taken == asio::error::address_family_not_supported && address.is_v6() && address.is_unspecified()) {
        address = asio::ip::address_v4::any();  // a machine without IPv6
        if (listen_on({address, number}, taken)) return {};
      }
      if (port == last) error = taken;
    }
    return failure(ErrorCode::Unavailable, std::to_string(first), error.message());
  }

  [[nodiscard]] unsigned short port() const override { return hub_.port; }

  void run() override {
    if (acceptor_.is_open()) accept();
    sweep();
    hub_.context->run();
  }

  [[nodiscard]] std::function<void(Task)> poster() const override {
    return [context = hub_.context](Task task) { asio::post(*context, std::move(task)); };
  }
  [[nodiscard]] std::unique_ptr<Timer> timer() override { return std::make_unique<AsioTimer>(*hub_.context); }

  void send(Connection connection, Frame frame) override {
    if (const auto client = find(connection)) client->send(std::move(frame));
  }
  void close(Connection connection) override {
    if (const auto client = find(connection)) client->close(Client::Reason::Done);
  }

  void end(Frame farewell, milliseconds within) override {
    is_ending_ = true;
    error_code ignored;
    acceptor_.close(ignored);
    back_off_.cancel();
    for (const auto& client : everybody()) {
      if (!client->is_playing()) client->drop(Client::Drop::Quietly);
      if (farewell) client->send(farewell);
      client->close(Client::Reason::Leaving);
    }
    end_.expires_after(within);
    end_.async_wait([this](error_code error) {
      if (error) return;
      for (const auto& client : everybody()) client->drop(Client::Drop::Abruptly);
    });
    after_leaving();
  }

 private:
  [[nodiscard]] bool listen_on(const tcp::endpoint& endpoint, error_code& error) {
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
    if (!error && endpoint.address().is_v6()) acceptor_.set_option(asio::ip::v6_only(false), error);
    if (!error) acceptor_.set_option(asio::socket_base::send_buffer_size(kKernelBuffer), error);
    if (!error) acceptor_.set_option(asio::socket_base::receive_buffer_size(kKernelBuffer), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (!error) hub_.port = acceptor_.local_endpoint(error).port();
    error_code ignored;
    if (error) acceptor_.close(ignored);
    return !error;
  }

  /// At most one at a time. With no room left it waits, and so do those who connect: in the kernel's queue.
  void accept() {
    if (is_accepting_ || is_ending_ || hub_.clients.size() >= hub_.options.connections) return;
    is_accepting_ = true;
    acceptor_.async_accept([this](error_code error, PlainSocket socket) {
      is_accepting_ = false;
      if (is_ending_) return;
      if (error && error != asio::error::connection_aborted) return accept_later();
      if (!error) welcome(std::move(socket));
      accept();
    });
  }

  void accept_later() {
    is_accepting_ = true;
    back_off_.expires_after(kOutOfDescriptors);
    back_off_.async_wait([this](error_code) {
      is_accepting_ = false;
      accept();
    });
  }

  void welcome(PlainSocket&& socket) {
    const Connection id = ++newest_;
    const auto client = make_client(hub_, id, std::move(socket));
    hub_.clients.emplace(id, client);
    client->start();
  }

  void after_leaving() {
    if (!is_ending_) return accept();
    if (!hub_.clients.empty()) return;
    sweep_.cancel();
    end_.cancel();
    guard_.reset();
  }

  void sweep() {
    sweep_.expires_after(hub_.sweeps.period);
    sweep_.async_wait([this](error_code error) {
      if (error) return;
      ++hub_.sweeps.done;
      std::vector<std::shared_ptr<Client>> overdue;
      for (const auto& [id, client] : hub_.clients) {
        if (client->is_overdue()) overdue.push_back(client);
      }
      for (const auto& client : overdue) client->give_up();
      if (!is_ending_ || !hub_.clients.empty()) sweep();
    });
  }

  [[nodiscard]] std::shared_ptr<Client> find(Connection connection) const {
    const auto client = hub_.clients.find(connection);
    return client == hub_.clients.end() ? nullptr : client->second;
  }
  [[nodiscard]] std::vector<std::shared_ptr<Client>> everybody() const {
    std::vector<std::shared_ptr<Client>> all;
    all.reserve(hub_.clients.size());
    for (const auto& [id, client] : hub_.clients) all.push_back(client);
    return all;
  }

  Hub hub_;
  asio::executor_work_guard<Executor> guard_;
  Acceptor acceptor_;
  Clockwork back_off_;
  Clockwork sweep_;
  Clockwork end_;
  Connection newest_ = 0;
  bool is_accepting_ = false;
  bool is_ending_ = false;
};

}  // namespace

Result<std::unique_ptr<Sockets>> Sockets::open(SocketOptions options, SocketUser& user) {
  const bool listens = options.listening == SocketOptions::Listening::Yes;
  auto sockets = std::make_unique<AsioSockets>(std::move(options), user);
  if (listens) {
    if (auto listening = sockets->listen(); !listening) return tl::unexpected(listening.error());
  }
  return sockets;
}

}  // namespace communique::classroom
