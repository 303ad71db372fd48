#include "window/screenshot.hpp"

#include <imgui.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#endif
#include <stb_image_write.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include "base/files.hpp"
#include "window/imgui_context.hpp"
#include "window/raster.hpp"

namespace communique::window {
namespace {

constexpr int kLargest = 8192;  // pixels on a side

FrameOutcome run_frame(const DrawFrame& draw, const ui::Fonts& fonts, double now) {
  ImGui::NewFrame();
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  FrameOutcome outcome = draw({.now = now, .width = size.x, .height = size.y, .fonts = &fonts});
  ImGui::Render();
  return outcome;
}

/// Blue and red change places: PNG wants bytes of red, green, blue, alpha.
std::string png_of(std::vector<std::uint32_t> pixels, int width, int height) {
  for (std::uint32_t& pixel : pixels) {
    pixel = (pixel & 0xFF00FF00U) | ((pixel & 0xFFU) << 16U) | ((pixel >> 16U) & 0xFFU);
  }
  std::string bytes;
  const auto append = [](void* context, void* data, int size) {
    static_cast<std::string*>(context)->append(static_cast<const char*>(data),
                                               static_cast<std::size_t>(size));
  };
  stbi_write_png_to_func(append, &bytes, width, height, 4, pixels.data(), width * 4);
  return bytes;
}

}  // namespace

Result<void> screenshot(const ScreenshotOptions& options, const DrawFrame& draw) {
  const auto width = static_cast<int>(std::lround(static_cast<float>(options.width) * options.scale));
  const auto height = static_cast<int>(std::lround(static_cast<float>(options.height) * options.scale));
  if (width < 1 || height < 1 || width > kLargest || height > kLargest) {
    return failure(ErrorCode::Invalid, "size", std::to_string(width) + " x " + std::to_string(height));
  }
  ImGuiSession imgui(DrawnBy::Raster);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(options.width), static_cast<float>(options.height)};
  io.DisplayFramebufferScale = {options.scale, options.scale};
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (int i = 0; i < options.frames; ++i) {
    io.DeltaTime = 1;  // every animation has arrived by the next frame
    const FrameOutcome outcome = run_frame(draw, imgui.fonts(), i);
    window::draw(*ImGui::GetDrawData(), outcome.ground, {pixels.data(), width, height, width});
  }
  return write_file_atomically(options.file, png_of(std::move(pixels), width, height));
}

}  // namespace communique::window
