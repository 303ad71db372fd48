#include "classroom/network/client.hpp"

#include <array>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/flat_static_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include "classroom/network/door.hpp"

namespace communique::classroom {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::uint32_t kMostHeaderBytes = 8 * 1024;
constexpr std::uint64_t kMostBodyBytes = 200;
constexpr int kMostRequests = 100;  // over one connection
// The most that a phone may say is 20 frames and then 10 a second. Beyond this it floods: with pings, empty
// fragments or whatever else Beast deals with by itself.
constexpr std::size_t kMostBytesASecond = 32 * 1024;

/// How much a peer sent in this second.
struct Meter {
  const Sweeps* sweeps = nullptr;
  std::int64_t second = 0;
  std::size_t bytes = 0;
  [[nodiscard]] bool overflows(std::size_t more) {
    if (second != sweeps->second()) {
      second = sweeps->second();
      bytes = 0;
    }
    bytes += more;
    return bytes > kMostBytesASecond;
  }
};

/// A read that fails once the meter overflows.
template <class Handler>
struct MeteredRead {
  Meter& meter;
  Handler handler;
  void operator()(error_code error, std::size_t bytes) {
    if (!error && meter.overflows(bytes)) {
      error = asio::error::no_buffer_space;
      bytes = 0;
    }
    std::move(handler)(error, bytes);
  }
};

class MeteredSocket : public PlainSocket {
 public:
  MeteredSocket(PlainSocket&& socket, const Sweeps& sweeps)
      : PlainSocket(std::move(socket)), meter_{&sweeps, sweeps.second()} {}
  template <class Buffers, class Handler>
  void async_read_some(const Buffers& buffers, Handler&& handler) {
    PlainSocket::async_read_some(buffers,
                                 MeteredRead<std::decay_t<Handler>>{meter_, std::forward<Handler>(handler)});
  }

 private:
  Meter meter_;
};

/// Found by Beast, which knows how to end a plain socket only.
template <class Handler>
void async_teardown(beast::role_type role, MeteredSocket& socket, Handler&& handler) {
  websocket::async_teardown(role, static_cast<PlainSocket&>(socket), std::forward<Handler>(handler));
}

}  // namespace

}  // namespace communique::classroom

/// What runs a metered read is whatever runs the read inside it.
template <template <typename, typename> class Associator, class Handler, class Default>
struct boost::asio::associator<Associator, communique::classroom::MeteredRead<Handler>, Default>
    : Associator<Handler, Default> {
  static auto get(const communique::classroom::MeteredRead<Handler>& read) noexcept {
    return Associator<Handler, Default>::get(read.handler);
  }
  static auto get(const communique::classroom::MeteredRead<Handler>& read, const Default& fallback) noexcept {
    return Associator<Handler, Default>::get(read.handler, fallback);
  }
};

namespace communique::classroom {

namespace {

class BeastClient : public Client, public std::enable_shared_from_this<BeastClient> {
 public:
  BeastClient(Hub& hub, Connection id, PlainSocket&& socket)
      : hub_(hub),
        id_(id),
        deadline_(hub.sweeps.after(hub.options.handshake_timeout)),
        stream_(std::move(socket), hub.sweeps) {}

  void start() override {
    error_code ignored;
    stream_.next_layer().set_option(tcp::no_delay(true), ignored);
    request_ = std::make_unique<Request>();
    read_request();
  }
  [[nodiscard]] bool is_overdue() const override { return hub_.sweeps.done >= deadline_; }
  void give_up() override {
    // A browser keeps connections for a next request; only one that owes something is cut off.
    drop(stage_ == Stage::Asking && is_between_requests() ? Drop::Quietly : Drop::Abruptly);
  }
  [[nodiscard]] bool is_playing() const override { return stage_ == Stage::Playing; }

  void send(Frame frame) override {
    if (stage_ != Stage::Playing || is_closing_) return;
    if (frames_.size() >= hub_.options.queue) return drop(Drop::Abruptly);
    frames_.push_back(std::move(frame));
    if (frames_.size() == 1) write_frame();
  }

  void close(Reason reason) override {
    close_with(reason == Reason::Done ? websocket::close_code::normal : websocket::close_code::going_away);
  }

  void close_with(websocket::close_code code) {
    if (stage_ != Stage::Playing || is_closing_) return;
    is_closing_ = true;
    close_code_ = code;
    deadline_ = hub_.sweeps.after(hub_.options.handshake_timeout);
    if (frames_.empty()) say_goodbye();
  }

  void drop(Drop how) override {
    if (stage_ == Stage::Gone) return;
    const bool was_playing = stage_ == Stage::Playing;
    stage_ = Stage::Gone;
    const auto self = shared_from_this();
    error_code ignored;
    auto& socket = stream_.next_layer();
    if (how == Drop::Abruptly) socket.set_option(asio::socket_base::linger(true, 0), ignored);
    socket.close(ignored);
    hub_.clients.erase(id_);
    if (was_playing) hub_.user.closed(id_);
    if (hub_.after_leaving) hub_.after_leaving();
  }

 private:
  enum class Stage { Asking, Playing, Lingering, Gone };
  using Parser = http::request_parser<http::string_body>;
  struct Request {
    beast::flat_buffer buffer{2 * kMostHeaderBytes};
    std::optional<Parser> parser;
    int count = 0;
    bool is_answering = false;
    std::string head;
    Frame body;
  };

  // Requests.

  [[nodiscard]] bool is_between_requests() const {
    return request_ && request_->count > 0 && !request_->is_answering && request_->buffer.size() == 0 &&
           !request_->parser->got_some();
  }

  void read_request() {
    deadline_ = hub_.sweeps.after(hub_.options.handshake_timeout);
    request_->is_answering = false;
    Parser& parser = request_->parser.emplace();
    parser.header_limit(kMostHeaderBytes);
    parser.body_limit(kMostBodyBytes);
    http::async_read(stream_.next_layer(), request_->buffer, parser,
                     [self = shared_from_this()](error_code error, std::size_t) { self->on_request(error); });
  }

  void on_request(error_code error) {
    if (stage_ != Stage::Asking) return;
    if (!error) return admit();
    if (error == http::error::header_limit || error == http::error::buffer_overflow) return refuse(431);
    if (error == http::error::body_limit) return refuse(413);
    const bool is_garbage = error.category() == http::make_error_code(http::error::bad_method).category();
    if (!is_garbage || error == http::error::end_of_stream || error == http::error::partial_message) {
      return drop(Drop::Quietly);
    }
    refuse(400);
  }

  void admit() {
    const auto& request = request_->parser->get();
    if (request.count(http::field::host) != 1) return refuse(400);
    const std::string_view host = text(request[http::field::host]);
    if (!is_own_host(host, hub_.options.addresses, local_address(), hub_.port)) return refuse(421);
    const std::string_view target = text(request.target());
    const std::string_view path = target.substr(0, target.find('?'));
    if (path == "/ws" || path == "/lesson") {
      for (auto [at, end] = request.equal_range(http::field::origin); at != end; ++at) {
        if (is_foreign_origin(text(at->value()), host)) return refuse(403);
      }
    }
    if (path == "/ws" && websocket::is_upgrade(request)) return upgrade();
    if (path == "/lesson" && request.method() == http::verb::post) return give_lesson();
    const auto file = hub_.options.page.find(path);
    if (file == hub_.options.page.end() || request.method() != http::verb::get)
      return answer({.status = 404});
    request_->body = file->second.content;
    answer({.type = file->second.type});
  }

  void give_lesson() {
    const auto token = form_token(request_->parser->get().body());
    std::optional<std::string> lesson = token ? hub_.user.lesson(*token) : std::nullopt;
    if (!lesson) return answer({.status = 404});
    request_->body = std::make_shared<const std::string>(std::move(*lesson));
    answer({.type = "application/json", .file_name = hub_.options.lesson_file_name});
  }

  void refuse(int status) { respond({.status = status, .afterwards = Afterwards::Close}); }

  /// To a request whose Host is our own.
  void answer(ResponseHead head) {
    const auto& request = request_->parser->get();
    head.host = text(request[http::field::host]);
    const bool may_go_on = request.keep_alive() && ++request_->count < kMostRequests;
    head.afterwards = may_go_on ? Afterwards::KeepAlive : Afterwards::Close;
    respond(head);
  }

  void respond(ResponseHead head) {
    if (head.status != 200) request_->body = std::make_shared<const std::string>(reason_of(head.status));
    request_->is_answering = true;
    head.length = request_->body->size();
    request_->head = response_head(head);
    const std::array<asio::const_buffer, 2> whole{asio::buffer(request_->head),
                                                  asio::buffer(*request_->body)};
    asio::async_write(stream_.next_layer(), whole,
                      [self = shared_from_this(), head](error_code error, std::size_t) {
                        if (self->stage_ != Stage::Asking) return;
                        if (error) return self->drop(Drop::Quietly);
                        if (head.afterwards == Afterwards::Close) return self->linger();
                        self->read_request();
                      });
  }

  /// Reads on until the peer has closed too: closing on unread bytes would take the response back from it.
  void linger() {
    if (stage_ == Stage::Asking) {
      stage_ = Stage::Lingering;
      error_code ignored;
      stream_.next_layer().shutdown(tcp::socket::shutdown_send, ignored);
      request_.reset();
    }
    buffer_.clear();
    stream_.next_layer().async_read_some(buffer_.prepare(kMostFrameBytes),
                                         [self = shared_from_this()](error_code error, std::size_t) {
                                           if (error) return self->drop(Drop::Quietly);
                                           if (self->stage_ == Stage::Lingering) self->linger();
                                         });
  }

  // The WebSocket.

  void upgrade() {
    if (request_->buffer.size() > 0) return refuse(400);  // frames before the handshake
    stream_.auto_fragment(false);
    stream_.read_message_max(kMostFrameBytes);
    stream_.async_accept(request_->parser->get(), [self = shared_from_this()](error_code error) {
      if (self->stage_ != Stage::Asking) return;
      if (error) return self->drop(Drop::Quietly);
      self->begin();
    });
  }

  void begin() {
    error_code error;
    const tcp::endpoint peer = stream_.next_layer().remote_endpoint(error);
    if (error) return drop(Drop::Quietly);
    request_.reset();
    stream_.text(true);
    stage_ = Stage::Playing;
    hub_.user.opened(id_, plain(peer.address()).to_string());
    read_frame();
  }

  void read_frame() {
    deadline_ = hub_.sweeps.after(hub_.options.silence_timeout);
    stream_.async_read(buffer_,
                       [self = shared_from_this()](error_code error, std::size_t) { self->on_frame(error); });
  }

  void on_frame(error_code error) {
    if (stage_ != Stage::Playing) return;
    // Too long or no UTF-8: Beast has said so to the peer.
    if (error && !is_closing_) return drop(Drop::Quietly);
    if (error || is_closing_) return;  // close() comes to its end by itself
    if (!stream_.got_text()) return close_with(websocket::close_code::unknown_data);
    const auto frame = buffer_.cdata();
    hub_.user.received(id_, {static_cast<const char*>(frame.data()), frame.size()});
    buffer_.clear();
    if (stage_ == Stage::Playing && !is_closing_) read_frame();
  }

  void write_frame() {
    stream_.async_write(
        asio::buffer(*frames_.front()),
        [self = shared_from_this()](error_code error, std::size_t) { self->on_written(error); });
  }

  void on_written(error_code error) {
    if (stage_ != Stage::Playing) return;
    if (error) return drop(Drop::Quietly);
    frames_.erase(frames_.begin());
    if (!frames_.empty()) return write_frame();
    if (is_closing_) say_goodbye();
  }

  void say_goodbye() {
    stream_.async_close(close_code_, [self = shared_from_this()](error_code) { self->drop(Drop::Quietly); });
  }

  [[nodiscard]] static std::string_view text(beast::string_view view) { return {view.data(), view.size()}; }
  [[nodiscard]] static asio::ip::address plain(const asio::ip::address& address) {
    if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  }
  [[nodiscard]] std::string local_address() {
    error_code error;
    const tcp::endpoint local = stream_.next_layer().local_endpoint(error);
    return error ? std::string() : plain(local.address()).to_string();
  }

  Hub& hub_;
  Connection id_;
  Stage stage_ = Stage::Asking;
  bool is_closing_ = false;
  websocket::close_code close_code_ = websocket::close_code::normal;
  std::int64_t deadline_;
  std::unique_ptr<Request> request_;  // gone once it plays
  std::vector<Frame> frames_;         // the first is being written
  beast::flat_static_buffer<kMostFrameBytes + 64> buffer_;
  websocket::stream<MeteredSocket, false> stream_;
};

}  // namespace

std::shared_ptr<Client> make_client(Hub& hub, Connection id, PlainSocket&& socket) {
  return std::make_shared<BeastClient>(hub, id, std::move(socket));
}

}  // namespace communique::classroom
