#pragma once
// Who is at the other end: somebody at a terminal, a pipe, a display.

namespace communique {

enum class Stream { In, Out, Error };

/// True where a person reads or types there; false for files and pipes.
[[nodiscard]] bool is_terminal(Stream stream);
/// True where an X11 or Wayland display is named. It may still refuse: only opening a window tells.
[[nodiscard]] bool has_display();

}  // namespace communique
