#pragma once
// Colours as ImGui wants them.
#include <imgui.h>

#include <cmath>

#include "ui/theme.hpp"

namespace communique::ui {

[[nodiscard]] inline ImU32 to_pixel(Colour colour) {
  return IM_COL32(colour.red, colour.green, colour.blue, std::lround(colour.alpha * 255));
}
[[nodiscard]] inline ImVec4 to_vector(Colour colour) {
  return ImGui::ColorConvertU32ToFloat4(to_pixel(colour));
}

}  // namespace communique::ui
