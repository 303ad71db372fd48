#pragma once
// The other end of the server's sockets, written apart from it: a plain connection, a request, a phone that
// plays. Blocks, and gives up after ten seconds. No Catch2 macros: a forked child uses it too.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace communique::classroom {

inline constexpr int kPatience = 10'000;  // milliseconds

class Wire {
 public:
  explicit Wire(unsigned short port) : Wire() { connect_to(port); }
  /// Not yet connected. A small `receive_buffer` (bytes) makes a peer that does not read felt soon.
  explicit Wire(int receive_buffer = 0) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (receive_buffer > 0)
      ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    const int at_once = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
  }
  Wire(Wire&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}
  Wire& operator=(Wire&&) = delete;
  ~Wire() { hang_up(); }
  void hang_up() {
    if (socket_ >= 0) ::close(std::exchange(socket_, -1));
  }

  bool connect_to(unsigned short port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return is_connected_ =
               ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  [[nodiscard]] bool is_connected() const { return is_connected_; }

  /// False once the peer has gone.
  bool say(std::string_view bytes) {
    while (!bytes.empty()) {
      pollfd ready{socket_, POLLOUT, 0};
      if (::poll(&ready, 1, kPatience) <= 0) return false;
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent < 0 && errno == EAGAIN) continue;
      if (sent < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  /// At least `size` bytes more into `heard`; false where the peer closed or went silent before that.
  bool hear(std::string& heard, std::size_t size = 1, int patience = kPatience) {
    const std::size_t wanted = heard.size() + size;
    while (heard.size() < wanted) {
      pollfd ready{socket_, POLLIN, 0};
      if (::poll(&ready, 1, patience) <= 0) return false;
      char bytes[4096];
      const ssize_t got = ::recv(socket_, bytes, sizeof bytes, 0);
      if (got <= 0) {
        is_closed_ = true;
        return false;
      }
      heard.append(bytes, static_cast<std::size_t>(got));
    }
    return true;
  }

  /// Reads until the peer closes; false where it does not.
  bool is_closed_by_peer() {
    std::string ignored;
    while (hear(ignored)) ignored.clear();
    return is_closed_;
  }

 private:
  int socket_;
  bool is_connected_ = false;
  bool is_closed_ = false;
};

struct HttpAnswer {
  int status = 0;  // 0: none came
  std::string head;
  std::string body;
  [[nodiscard]] std::string header(const std::string& name) const {
    const std::size_t begin = head.find("\r\n" + name + ": ");
    if (begin == std::string::npos) return {};
    const std::size_t value = begin + name.size() + 4;
    return head.substr(value, head.find("\r\n", value) - value);
  }
};

inline HttpAnswer hear_answer(Wire& wire) {
  HttpAnswer answer;
  std::string heard;
  std::size_t end = std::string::npos;
  while ((end = heard.find("\r\n\r\n")) == std::string::npos) {
    if (!wire.hear(heard)) return answer;
  }
  answer.head = heard.substr(0, end + 2);
  answer.body = heard.substr(end + 4);
  if (answer.head.rfind("HTTP/1.1 ", 0) != 0) return answer;
  answer.status = std::stoi(answer.head.substr(9, 3));
  const std::string length = answer.header("Content-Length");
  const std::size_t size = length.empty() ? 0 : std::stoul(length);
  while (answer.body.size() < size && wire.hear(answer.body)) {
  }
  return answer;
}

inline std::string own_host(unsigned short port) { return "127.0.0.1:" + std::to_string(port); }

/// `request`: "GET /path"; `headers` beside Host, each ending a line.
inline std::string request_text(const std::string& request, const std::string& host,
                                const std::string& headers = {}, const std::string& body = {}) {
  const std::string length = body.empty() ? "" : "Content-Length: " + std::to_string(body.size()) + "\r\n";
  return request + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + length + "\r\n" + body;
}
inline HttpAnswer ask(unsigned short port, const std::string& request, const std::string& headers = {},
                      const std::string& body = {}) {
  Wire wire(port);
  wire.say(request_text(request, own_host(port), headers, body));
  return hear_answer(wire);
}

inline const std::string kUpgrade =
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";

enum class Opcode : unsigned char { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
enum class Fin { No, Yes };

/// A frame as a browser sends it, masked.
inline std::string masked_frame(std::string_view payload, Opcode opcode = Opcode::Text, Fin fin = Fin::Yes) {
  std::string frame(1, static_cast<char>((fin == Fin::Yes ? 0x80 : 0) | static_cast<int>(opcode)));
  if (payload.size() < 126) {
    frame += static_cast<char>(0x80 | payload.size());
  } else {
    frame += static_cast<char>(0x80 | 126);
    frame += static_cast<char>(payload.size() >> 8U);
    frame += static_cast<char>(payload.size() & 0xFFU);
  }
  const char mask[] = {0x12, 0x34, 0x56, 0x78};
  frame.append(mask, 4);
  for (std::size_t i = 0; i < payload.size(); ++i) frame += static_cast<char>(payload[i] ^ mask[i % 4]);
  return frame;
}

class Phone {
 public:
  explicit Phone(unsigned short port, const std::string& headers = {}) : Phone(Wire(port), port, headers) {}
  Phone(Wire wire, unsigned short port, const std::string& headers = {}) : wire_(std::move(wire)) {
    wire_.say(request_text("GET /ws", own_host(port), kUpgrade + headers));
    while (heard_.find("\r\n\r\n") == std::string::npos && wire_.hear(heard_)) {
    }
    is_open_ = heard_.rfind("HTTP/1.1 101", 0) == 0;
    heard_.erase(0, heard_.find("\r\n\r\n") + 4);
  }

  [[nodiscard]] bool is_open() const { return is_open_; }
  [[nodiscard]] int close_code() const { return close_code_; }  // 0: none was told
  Wire& wire() { return wire_; }

  bool send(const nlohmann::json& message) { return send_text(message.dump()); }
  bool send_text(std::string_view text) { return wire_.say(masked_frame(text)); }

  /// The next text; nothing once it is closed or nothing comes.
  std::optional<std::string> next_text() {
    while (is_open_) {
      if (!fill(2)) break;
      const auto opcode = static_cast<Opcode>(heard_[0] & 0x0F);
      std::size_t size = static_cast<unsigned char>(heard_[1]) & 0x7FU;
      std::size_t head = 2;
      if (size == 126) {
        if (!fill(4)) break;
        size = (static_cast<unsigned char>(heard_[2]) << 8U) | static_cast<unsigned char>(heard_[3]);
        head = 4;
      }
      if (!fill(head + size)) break;
      const std::string payload = heard_.substr(head, size);
      heard_.erase(0, head + size);
      if (opcode == Opcode::Text) return payload;
      if (opcode != Opcode::Close) continue;
      if (size >= 2)
        close_code_ = static_cast<unsigned char>(payload[0]) << 8U | static_cast<unsigned char>(payload[1]);
      wire_.say(masked_frame(payload, Opcode::Close));
      break;
    }
    is_open_ = false;
    return std::nullopt;
  }
  /// The next frame that `is` this, others passed over; null where none comes.
  nlohmann::json next(const std::string& is) {
    while (const auto text = next_text()) {
      all += *text + '\n';
      nlohmann::json frame = nlohmann::json::parse(*text);
      if (frame.at("is") == is) return frame;
    }
    return nullptr;
  }
  /// Whether the host closes, whatever it says before.
  bool is_closed_by_host() {
    while (next_text()) {
    }
    return wire_.is_closed_by_peer();
  }

  /// Whether the host still answers.
  bool is_alive() {
    send({{"do", "ping"}});
    return !next("pong").is_null();
  }
  /// The seat's token, empty where it was refused.
  std::string join(const std::string& pin, const std::string& name) {
    send({{"do", "join"}, {"pin", pin}, {"name", name}});
    while (const auto text = next_text()) {
      all += *text + '\n';
      const nlohmann::json frame = nlohmann::json::parse(*text);
      if (frame.at("is") == "seated") return frame.at("token");
      if (frame.at("is") == "refused") break;
    }
    return {};
  }

  std::string all;  // every frame heard by next() and join(), a line each

 private:
  bool fill(std::size_t size) { return heard_.size() >= size || wire_.hear(heard_, size - heard_.size()); }
  Wire wire_;
  std::string heard_;
  bool is_open_ = false;
  int close_code_ = 0;
};

}  // namespace communique::classroom
