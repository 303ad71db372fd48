#include "platform/terminal.hpp"

#include <unistd.h>

#include <cstdlib>

namespace communique {
namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

}  // namespace

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
