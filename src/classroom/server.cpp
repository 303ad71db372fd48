#include "classroom/server.hpp"

#include <algorithm>
#include <mutex>
#include <thread>

#include "classroom/lesson_file.hpp"
#include "classroom/network/sockets.hpp"

namespace communique::classroom {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kBetweenSnapshots{100};
constexpr milliseconds kShortestWait{5};  // for a deadline that has come and goes on being due
constexpr milliseconds kLastStoring{3'000};
constexpr milliseconds kFarewell{500};

/// All but the constructor, open(), send() and snapshot() happens on thread_.
class RoomServer : public Server, public SocketUser {
 public:
  RoomServer(Conductor conductor, Journal& journal, std::function<Moment()> elapsed,
             std::function<void()> on_change)
      : conductor_(std::move(conductor)),
        journal_(journal),
        elapsed_(std::move(elapsed)),
        on_change_(std::move(on_change)),
        now_(conductor_.room().newest()) {}
  RoomServer(const RoomServer&) = delete;
  RoomServer& operator=(const RoomServer&) = delete;
  ~RoomServer() override {
    if (!thread_.joinable()) return;
    post_([this] { begin_end(); });
    thread_.join();
  }

  [[nodiscard]] Result<void> open(SocketOptions options) {
    Result<std::unique_ptr<Sockets>> sockets = Sockets::open(std::move(options), *this);
    if (!sockets) return tl::unexpected(sockets.error());
    sockets_ = std::move(*sockets);
    post_ = sockets_->poster();
    deadline_ = sockets_->timer();
    quiet_ = sockets_->timer();
    patience_ = sockets_->timer();
    take_snapshot();
    post_([this] {  // a room that was resumed may have a step to take
      conductor_.tick(now());
      settle();
    });
    thread_ = std::thread([this] { sockets_->run(); });
    return {};
  }

  void send(Command command) override {
    post_([this, command = std::move(command)] {
      if (is_ending_) return;
      conductor_.command(command, now());
      settle_soon();
    });
  }
  [[nodiscard]] std::shared_ptr<const ClassSnapshot> snapshot() const override {
    const std::scoped_lock lock(snapshot_mutex_);
    return snapshot_;
  }

  void opened(Connection connection, const std::string& address) override {
    if (is_ending_) return;
    conductor_.opened(connection, address, now());
    settle_soon();
  }
  void received(Connection connection, std::string_view text) override {
    if (is_ending_) return;
    conductor_.received(connection, text, now());
    settle_soon();
  }
  void closed(Connection connection) override {
    if (is_ending_) return;
    conductor_.closed(connection);
    settle_soon();
  }
  std::optional<std::string> lesson(std::string_view token) override { return conductor_.lesson_of(token); }

 private:
  /// The room's time never goes back, whatever the clock does.
  Moment now() { return now_ = std::max(now_, elapsed_()); }

  /// Once for everything that came in at the same time.
  void settle_soon() {
    if (is_settling_) return;
    is_settling_ = true;
    post_([this] { settle(); });
  }

  void settle() {
    is_settling_ = false;
    store();
    let_leave();
    if (is_ending_) return;
    wait_for_deadline();
    if (!is_quiet_) publish();
  }

  /// One batch at a time. What happens meanwhile waits for the next: a batch given while an earlier one is
  /// failing could be kept with a gap before it.
  void store() {
    if (is_storing_) return;
    std::vector<std::string> events = conductor_.take_events();
    if (events.empty()) return;
    is_storing_ = true;
    const std::size_t count = events.size();
    journal_.keep(std::move(events), [this, count, post = post_](Result<void> outcome) {
      post([this, count, outcome = std::move(outcome)] { stored(count, outcome); });
    });
  }

  void stored(std::size_t count, const Result<void>& outcome) {
    is_storing_ = false;
    if (outcome) {
      conductor_.kept(count, now());
    } else {
      conductor_.keep_failed(outcome.error());
    }
    settle();
    if (is_ending_ && !is_storing_) say_farewell();
  }

  void let_leave() {
    for (Outgoing& outgoing : conductor_.take_outgoing()) {
      if (outgoing.frame) sockets_->send(outgoing.connection, std::move(outgoing.frame));
      if (outgoing.after == After::Close) sockets_->close(outgoing.connection);
    }
  }

  void wait_for_deadline() {
    const std::optional<Moment> next = conductor_.next_deadline();
    if (next == awaited_) return;
    awaited_ = next;
    if (!next) return deadline_->cancel();
    deadline_->arm(std::max(*next - now(), kShortestWait), [this] {
      awaited_.reset();
      conductor_.tick(now());
      settle_soon();
    });
  }

  /// At once after a while without, then no more until that while is over.
  void publish() {
    if (conductor_.version() == published_) return;
    take_snapshot();
    is_quiet_ = true;
    quiet_->arm(kBetweenSnapshots, [this] {
      is_quiet_ = false;
      publish();
    });
    if (on_change_) on_change_();
  }

  void take_snapshot() {
    published_ = conductor_.version();
    auto taken = std::make_shared<ClassSnapshot>(conductor_.snapshot(now()));
    taken->port = sockets_->port();
    const std::scoped_lock lock(snapshot_mutex_);
    snapshot_ = std::move(taken);
  }

  /// What has happened is stored before the phones are let go; a journal that hangs is not waited for long.
  void begin_end() {
    is_ending_ = true;
    deadline_->cancel();
    quiet_->cancel();
    patience_->arm(kLastStoring, [this] { say_farewell(); });
    settle();
    if (!is_storing_) say_farewell();
  }

  void say_farewell() {
    if (has_said_farewell_) return;
    has_said_farewell_ = true;
    patience_->cancel();
    // Phones of a lesson that is not over come back by themselves once it is resumed.
    const bool is_over = conductor_.room().phase() == Phase::Finished;
    sockets_->end(is_over ? std::make_shared<const std::string>(R"({"is":"gone"})") : nullptr, kFarewell);
  }

  Conductor conductor_;
  Journal& journal_;
  std::function<Moment()> elapsed_;
  std::function<void()> on_change_;
  Moment now_;
  bool is_settling_ = false;  // settle() is on its way
  bool is_storing_ = false;
  bool is_quiet_ = false;  // the teacher has just had a snapshot
  bool is_ending_ = false;
  bool has_said_farewell_ = false;
  std::optional<Moment> awaited_;  // the deadline that deadline_ is armed for
  std::uint64_t published_ = 0;
  mutable std::mutex snapshot_mutex_;
  std::shared_ptr<const ClassSnapshot> snapshot_;
  std::unique_ptr<Sockets> sockets_;
  std::function<void(Task)> post_;
  std::unique_ptr<Timer> deadline_;
  std::unique_ptr<Timer> quiet_;
  std::unique_ptr<Timer> patience_;
  std::thread thread_;
};

}  // namespace

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, Conductor conductor, Journal& journal,
                                              std::function<Moment()> elapsed,
                                              std::function<void()> on_change) {
  SocketOptions sockets;
  if (options.listens) {
    Result<PageFiles> page = load_page(options.page);
    if (!page) return tl::unexpected(page.error());
    sockets.page = std::move(*page);
  } else {
    sockets.listening = SocketOptions::Listening::No;
  }
  sockets.bind = std::move(options.bind);
  sockets.port = options.port;
  sockets.ports_to_try = options.ports_to_try;
  sockets.addresses = std::move(options.addresses);
  sockets.lesson_file_name = kLessonFileName;
  sockets.handshake_timeout = options.handshake_timeout;
  sockets.silence_timeout = options.silence_timeout;
  sockets.connections = options.connections;
  sockets.queue = options.queue;
  auto server =
      std::make_unique<RoomServer>(std::move(conductor), journal, std::move(elapsed), std::move(on_change));
  if (const Result<void> opened = server->open(std::move(sockets)); !opened) {
    return tl::unexpected(opened.error());
  }
  return server;
}

}  // namespace communique::classroom
