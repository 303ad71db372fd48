#include "platform/terminal.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <utility>

namespace communique {
namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

std::atomic<bool> has_been_interrupted = false;
void note_interrupt(int) { has_been_interrupted = true; }

}  // namespace

void InputLines::take(std::string_view bytes) {
  for (const char c : bytes) {
    if (c == '\n') {
      lines_.push_back(std::exchange(begun_, {}));
    } else {
      begun_ += c;
    }
  }
}

std::optional<std::string> InputLines::next(std::chrono::milliseconds wait) {
  if (lines_.empty() && is_at_end_) {
    std::this_thread::sleep_for(wait);
    return std::nullopt;
  }
  if (lines_.empty()) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    if (poll(&input, 1, static_cast<int>(wait.count())) <= 0) return std::nullopt;
    std::array<char, 4096> bytes{};
    const auto count = read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count > 0) take({bytes.data(), static_cast<std::size_t>(count)});
    if (count <= 0) {
      is_at_end_ = true;
      if (!begun_.empty()) lines_.push_back(std::exchange(begun_, {}));
    }
  }
  if (lines_.empty()) return std::nullopt;
  std::string line = std::move(lines_.front());
  lines_.pop_front();
  return line;
}

void note_interrupts() {
  std::signal(SIGINT, note_interrupt);
  std::signal(SIGTERM, note_interrupt);
}

bool is_interrupted() { return has_been_interrupted; }

bool is_terminal(Stream stream) {
  switch (stream) {
    case Stream::In:
      return isatty(STDIN_FILENO) == 1;
    case Stream::Out:
      return isatty(STDOUT_FILENO) == 1;
    case Stream::Error:
      return isatty(STDERR_FILENO) == 1;
  }
  return false;
}

bool has_display() { return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY"); }

}  // namespace communique
