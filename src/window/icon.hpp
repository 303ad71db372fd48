#pragma once
// The program's icon: the seal, painted pixel by pixel.
#include <cstdint>
#include <vector>

#include "ui/fonts.hpp"

struct SDL_Window;

namespace communique::window {

/// RGBA, `side` x `side`. Needs a current ImGui context that `fonts` belong to.
[[nodiscard]] std::vector<std::uint8_t> seal_pixels(int side, const ui::Fonts& fonts);
void set_icon(SDL_Window& window, const ui::Fonts& fonts);

}  // namespace communique::window
