#pragma once
// Who is at the other end: somebody at a terminal, a pipe, a display; and what they type, or that they want
// to end.
#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace communique {

enum class Stream { In, Out, Error };

/// True where a person reads or types there; false for files and pipes.
[[nodiscard]] bool is_terminal(Stream stream);
/// True where an X11 or Wayland display is named. It may still refuse: only opening a window tells.
[[nodiscard]] bool has_display();

/// Lines of standard input, without waiting for them longer than asked.
class InputLines {
 public:
  /// The next line without its end; nothing where none came in time or the input is at its end.
  [[nodiscard]] std::optional<std::string> next(std::chrono::milliseconds wait);
  [[nodiscard]] bool is_at_end() const { return is_at_end_ && lines_.empty(); }

 private:
  void take(std::string_view bytes);
  std::deque<std::string> lines_;
  std::string begun_;
  bool is_at_end_ = false;
};

/// From here on Ctrl+C, and being asked to end, only set a mark.
void note_interrupts();
[[nodiscard]] bool is_interrupted();

}  // namespace communique
