#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "window/app_window.hpp"

namespace communique::window {
namespace {

using std::chrono::steady_clock;

/// SDL without a display: windows exist and show nowhere.
struct NoDisplay {
  NoDisplay() { ::setenv("SDL_VIDEODRIVER", "dummy", 1); }
};

double seconds_since(steady_clock::time_point start) {
  return std::chrono::duration<double>(steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("A window's place survives being written down") {
  const Placement placement{-5, 40, 1280, 800, true};
  const auto read = placement_from(to_text(placement));
  REQUIRE(read);
  CHECK(read->x == -5);
  CHECK(read->width == 1280);
  CHECK(read->is_maximised);
  for (const char* broken : {"", "x", "1 2 3", "1 2 3 4", "1 2 0 4 0", "1 2 3 4 7"}) {
    CHECK_FALSE(placement_from(broken));
  }
}

TEST_CASE("Where there is no display, opening a window says so") {
  ::setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
  const auto window = AppWindow::open({"Communiqué", {}});
  REQUIRE_FALSE(window);
  CHECK(window.error().code == ErrorCode::Unavailable);
}

TEST_CASE("A window draws until a frame wants to exit") {
  const NoDisplay no_display;
  auto window = AppWindow::open({"Communiqué", Placement{0, 0, 1024, 640, false}});
  REQUIRE(window);
  CHECK(window->is_software());
  int frames = 0;
  window->run([&](const ui::Frame& frame) {
    CHECK(frame.width == 1024);
    CHECK(frame.fonts != nullptr);
    FrameOutcome outcome;
    outcome.is_animating = true;
    outcome.wants_exit = ++frames == 5;
    return outcome;
  });
  CHECK(frames == 5);
}

TEST_CASE("An idle window draws nothing until it is woken") {
  const NoDisplay no_display;
  auto window = AppWindow::open({"Communiqué", {}});
  REQUIRE(window);
  int frames = 0;
  std::thread waker([] {
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    AppWindow::wake();
  });
  const auto start = steady_clock::now();
  double woken = 0;
  window->run([&](const ui::Frame&) {
    ++frames;
    woken = seconds_since(start);
    FrameOutcome outcome;
    outcome.wants_exit = woken > 0.3;
    return outcome;
  });
  waker.join();
  CHECK(woken >= 0.4);
  CHECK(frames < 20);  // the first ones, what SDL reports of a new window, and the last
}

TEST_CASE("A window wakes by itself at the time a frame named") {
  const NoDisplay no_display;
  auto window = AppWindow::open({"Communiqué", {}});
  REQUIRE(window);
  const auto start = steady_clock::now();
  window->run([&](const ui::Frame&) {
    FrameOutcome outcome;
    outcome.wake_in = 0.2;
    outcome.wants_exit = seconds_since(start) > 0.2;
    return outcome;
  });
  CHECK(seconds_since(start) < 5);
}

}  // namespace communique::window
