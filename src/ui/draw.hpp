#pragma once
// The drawing of every screen: a View in, what the person wants out. Knows nothing of what intents mean.
#include <string>
#include <vector>

#include "screens/intent.hpp"
#include "screens/view.hpp"
#include "ui/frame.hpp"

namespace communique::ui {

struct Drawn {
  std::vector<screens::Intent> intents;
  bool is_animating = false;   // something has yet to arrive
  double wake_in = 0;          // seconds until the screen changes by itself; 0: never
  Colour ground;               // behind everything
  std::string focused;         // words of the item that has the keyboard, while its ring is shown
  bool wants_reading = false;  // the screen is to be read aloud again
};

/// Draws `view` into ImGui's current frame. Of `frame`, time, size and fonts count; tone, text size and pace
/// come from the view.
[[nodiscard]] Drawn draw(const screens::View& view, UiState& state, Frame frame);

}  // namespace communique::ui
