#include "load_phones.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

namespace communique::load {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

Instant now() { return std::chrono::steady_clock::now(); }

bool is(std::string_view frame, std::string_view what) {
  return frame.find("\"is\":\"" + std::string(what) + '"') != std::string_view::npos;
}

int question_of(std::string_view frame) {
  constexpr std::string_view kField = "\"question\":";
  const std::size_t at = frame.find(kField);
  return at == std::string_view::npos ? -1 : std::atoi(frame.data() + at + kField.size());
}

std::string masked(std::string_view text) {
  const std::array<char, 4> mask{0x11, 0x22, 0x33, 0x44};
  std::string frame("\x81");
  if (text.size() < 126) {
    frame += static_cast<char>(0x80U | text.size());
  } else {
    frame += {static_cast<char>(0x80 | 126), static_cast<char>(text.size() >> 8U),
              static_cast<char>(text.size() & 0xFFU)};
  }
  frame.append(mask.data(), mask.size());
  for (std::size_t i = 0; i < text.size(); ++i) frame += static_cast<char>(text[i] ^ mask[i % 4]);
  return frame;
}

}  // namespace

Phones::Phones(Target target, int count)
    : target_(std::move(target)),
      poll_(epoll_create1(EPOLL_CLOEXEC)),
      phones_(static_cast<std::size_t>(count)) {}

Phones::~Phones() {
  for (const Phone& phone : phones_) {
    if (phone.socket >= 0) close(phone.socket);
  }
  close(poll_);
}

void Phones::connect(std::size_t index) {
  Phone& phone = phones_[index];
  phone.socket = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const int at_once = 1;
  setsockopt(phone.socket, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(target_.port);
  inet_pton(AF_INET, target_.address.c_str(), &address.sin_addr);
  (void)::connect(phone.socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  epoll_event event{};
  event.events = EPOLLOUT;  // until connected
  event.data.u64 = index;
  epoll_ctl(poll_, EPOLL_CTL_ADD, phone.socket, &event);
}

void Phones::say(Phone& phone, std::string_view text) {
  const std::string frame = masked(text);
  phone.spoke = now();
  if (send(phone.socket, frame.data(), frame.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(frame.size()))
    lose(phone);
}

void Phones::lose(Phone& phone) {
  if (phone.socket < 0) return;
  close(phone.socket);
  phone.socket = -1;
  ++lost_;
  if (phone.awaited != Awaited::Nothing) --waiting_;
}

void Phones::reach(Phone& phone) {
  phone.awaited = Awaited::Nothing;
  phone.reached = now();
  --waiting_;
}

void Phones::read(std::size_t index) {
  Phone& phone = phones_[index];
  std::array<char, 16'384> bytes{};
  for (;;) {
    const ssize_t got = recv(phone.socket, bytes.data(), bytes.size(), 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) break;
    if (got <= 0) return lose(phone);
    phone.heard.append(bytes.data(), static_cast<std::size_t>(got));
    if (got < static_cast<ssize_t>(bytes.size())) break;
  }
  if (!phone.is_playing) {
    const std::size_t end = phone.heard.find("\r\n\r\n");
    if (end == std::string::npos) return;
    if (phone.heard.rfind("HTTP/1.1 101", 0) != 0) return lose(phone);
    phone.heard.erase(0, end + 4);
    phone.is_playing = true;
    say(phone,
        R"({"do":"join","pin":")" + target_.pin + R"(","name":"Pupil )" + std::to_string(index) + R"("})");
  }
  take_frames(index);
}

void Phones::take_frames(std::size_t index) {
  Phone& phone = phones_[index];
  std::size_t at = 0;
  while (phone.socket >= 0 && phone.heard.size() - at >= 2) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(phone.heard[at + i]); };
    std::size_t size = byte(1) & 0x7FU;
    std::size_t head = 2;
    if (size == 126) {
      if (phone.heard.size() - at < 4) break;
      size = static_cast<std::size_t>(byte(2)) << 8U | byte(3);
      head = 4;
    }
    if (phone.heard.size() - at < head + size) break;
    if ((byte(0) & 0x0FU) == 1) on_frame(phone, {phone.heard.data() + at + head, size});
    at += head + size;
  }
  phone.heard.erase(0, at);
}

void Phones::on_frame(Phone& phone, std::string_view text) {
  if (is(text, "pong")) return;
  ++phone.frames;
  if (is(text, "question")) phone.question = question_of(text);
  const char* what = "";
  switch (phone.awaited) {
    case Awaited::Nothing:
      return;
    case Awaited::Seat:
      what = "seated";
      break;
    case Awaited::Question:
      what = "question";
      break;
    case Awaited::Kept:
      what = "kept";
      break;
    case Awaited::Shown:
      what = "shown";
      break;
    case Awaited::Board:
      what = "board";
      break;
    case Awaited::End:
      what = "finished";
      break;
  }
  if (is(text, what)) reach(phone);
}

/// Handles what comes in; returns at `until` at the latest, and once something was there to handle.
void Phones::work(Instant until) {
  std::array<epoll_event, 512> events{};
  const auto left = std::chrono::duration_cast<std::chrono::microseconds>(until - now()).count();
  const timespec wait{0, std::clamp<long>(left, 0, 50'000) * 1'000};
  const int ready = epoll_pwait2(poll_, events.data(), static_cast<int>(events.size()), &wait, nullptr);
  for (int i = 0; i < ready; ++i) {
    const std::size_t index = events[static_cast<std::size_t>(i)].data.u64;
    Phone& phone = phones_[index];
    if (phone.socket < 0) continue;
    if ((events[static_cast<std::size_t>(i)].events & EPOLLOUT) == 0) {
      read(index);
      continue;
    }
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = index;
    epoll_ctl(poll_, EPOLL_CTL_MOD, phone.socket, &event);
    const std::string request =
        "GET /ws HTTP/1.1\r\nHost: " + target_.address + ':' + std::to_string(target_.port) +
        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    if (send(phone.socket, request.data(), request.size(), MSG_NOSIGNAL) < 0) lose(phone);
  }
  keep_alive();
}

/// As the page does, every ten seconds; a few phones each time.
void Phones::keep_alive() {
  const Instant at = now();
  for (int i = 0; i < 20; ++i) {
    Phone& phone = phones_[pinged_++ % phones_.size()];
    if (phone.is_playing && phone.socket >= 0 && at - phone.spoke > seconds(10))
      say(phone, R"({"do":"ping"})");
  }
}

void Phones::await(Awaited awaited) {
  waiting_ = 0;
  for (Phone& phone : phones_) {
    phone.reached = {};
    phone.awaited = phone.socket >= 0 || awaited == Awaited::Seat ? awaited : Awaited::Nothing;
    if (phone.awaited != Awaited::Nothing) ++waiting_;
  }
}

std::vector<Span> Phones::outcome(Instant since) const {
  std::vector<Span> spans;
  for (const Phone& phone : phones_) {
    if (phone.reached != Instant{}) spans.push_back(phone.reached - std::max(since, phone.due));
  }
  std::sort(spans.begin(), spans.end());
  return spans;
}

std::vector<Span> Phones::join(Span patience) {
  constexpr std::size_t kAtOnce = 200;
  const Instant begin = now();
  await(Awaited::Seat);
  std::size_t connected = 0;
  while (waiting_ > 0 && now() - begin < patience) {
    const std::size_t seated = phones_.size() - static_cast<std::size_t>(waiting_);
    while (connected < phones_.size() && connected - seated < kAtOnce) {
      phones_[connected].due = now();
      connect(connected++);
    }
    work(begin + patience);
  }
  std::vector<Span> spans = outcome(begin);
  for (Phone& phone : phones_) phone.due = {};
  return spans;
}

std::vector<Span> Phones::reached(Instant since, Span patience) {
  const Instant end = now() + patience;
  while (waiting_ > 0 && now() < end) work(end);
  return outcome(since);
}

std::vector<Span> Phones::answer(Instant begin, Span spread, Span patience) {
  await(Awaited::Kept);
  const std::size_t count = phones_.size();
  const Instant end = begin + spread + patience;
  std::size_t next = 0;
  while (waiting_ > 0 && now() < end) {
    while (next < count && begin + spread * static_cast<long>(next) / static_cast<long>(count) <= now()) {
      // Neighbours did not join one after the other.
      Phone& phone = phones_[next * 7'919 % count];
      phone.due = begin + spread * static_cast<long>(next) / static_cast<long>(count);
      phone.frames = 0;
      ++next;
      if (phone.socket < 0) continue;
      say(phone, R"({"do":"answer","question":)" + std::to_string(phone.question) +
                     R"(,"response":{"option":)" + std::to_string(next % 4) + "}}");
    }
    work(next < count ? begin + spread * static_cast<long>(next) / static_cast<long>(count) : end);
  }
  std::vector<Span> spans = outcome(begin);
  for (Phone& phone : phones_) phone.due = {};
  return spans;
}

int Phones::most_frames_for_an_answer() const {
  int most = 0;
  for (const Phone& phone : phones_) most = std::max(most, phone.frames);
  return most;
}

}  // namespace communique::load
