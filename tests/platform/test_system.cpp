#include <fcntl.h>
#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): setenv is POSIX, not C++

#include <catch2/catch_test_macros.hpp>

#include "child_process.hpp"
#include "platform/seed.hpp"
#include "platform/terminal.hpp"

using namespace communique;

TEST_CASE("Two seeds from the system differ") { CHECK(random_seed() != random_seed()); }

TEST_CASE("A display is one of X11 or Wayland, named and not empty") {
  unsetenv("DISPLAY");
  unsetenv("WAYLAND_DISPLAY");
  CHECK_FALSE(has_display());
  setenv("DISPLAY", "", 1);
  CHECK_FALSE(has_display());
  setenv("WAYLAND_DISPLAY", "wayland-0", 1);
  CHECK(has_display());
  unsetenv("WAYLAND_DISPLAY");
  setenv("DISPLAY", ":0", 1);
  CHECK(has_display());
}

TEST_CASE("A file or a pipe is no terminal") {
  ChildProcess child([] {
    dup2(open("/dev/null", O_RDWR | O_CLOEXEC), STDIN_FILENO);
    return is_terminal(Stream::In) ? 1 : 0;
  });
  CHECK(child.wait() == 0);
}

TEST_CASE("A terminal is recognised on each stream") {
  ChildProcess child([] {
    const int master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) return 2;
    const int terminal = open(ptsname(master), O_RDWR | O_NOCTTY);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(terminal, stream);
    return is_terminal(Stream::In) && is_terminal(Stream::Out) && is_terminal(Stream::Error) ? 0 : 1;
  });
  CHECK(child.wait() == 0);
}
