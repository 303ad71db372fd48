#pragma once
// What the window asks for each time it draws, and what it is told back.
#include <functional>
#include <string>

#include "ui/frame.hpp"

namespace communique::window {

struct FrameOutcome {
  bool is_animating = false;  // draw again at once
  double wake_in = 0;         // seconds until the screen changes by itself; 0: never
  bool wants_exit = false;
  ui::Colour ground{};         // behind everything
  std::string title{};         // of the window; empty: as before
  std::string focused{};       // words of the item that has the keyboard
  bool wants_reading = false;  // the screen is to be read aloud again
};

/// Draws one frame into ImGui. The Frame it gets carries time, size and fonts; tone, text size and pace are
/// the receiver's to set.
using DrawFrame = std::function<FrameOutcome(ui::Frame)>;

}  // namespace communique::window
