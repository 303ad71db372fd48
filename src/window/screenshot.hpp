#pragma once
// Pictures of screens without a display: drawn by the processor into memory, written as PNG.
#include <filesystem>

#include "base/result.hpp"
#include "window/frame_source.hpp"

namespace communique::window {

struct ScreenshotOptions {
  std::filesystem::path file;
  int width = 1280;  // of the window
  int height = 800;
  float scale = 1;  // pixels of the picture for one of the window's, 1 to 4
  int frames = 4;   // drawn before the picture is taken, so that layout and scrolling settle
};

/// Invalid for a size that is no size, Unwritable, DiskFull.
[[nodiscard]] Result<void> screenshot(const ScreenshotOptions& options, const DrawFrame& draw);

}  // namespace communique::window
