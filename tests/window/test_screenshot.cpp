#include <imgui.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "temporary_folder.hpp"
#include "window/screenshot.hpp"

namespace communique::window {
namespace {

FrameOutcome nothing(const ui::Frame&) { return {}; }

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// A PNG's width and height, which stand at fixed places in its header.
std::pair<int, int> size_of(const std::string& png) {
  const auto number = [&](std::size_t from) {
    int value = 0;
    for (std::size_t i = from; i < from + 4; ++i) value = value * 256 + static_cast<unsigned char>(png[i]);
    return value;
  };
  return {number(16), number(20)};
}

ScreenshotOptions options_for(const std::filesystem::path& file, int width, int height, float scale = 1) {
  ScreenshotOptions options{file};
  options.width = width;
  options.height = height;
  options.scale = scale;
  return options;
}

}  // namespace

TEST_CASE("A picture has the size asked for, times the scale") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "picture.png";
  REQUIRE(screenshot(options_for(file, 320, 200, 2), nothing));
  const std::string png = bytes_of(file);
  REQUIRE(png.substr(1, 3) == "PNG");
  CHECK(size_of(png) == std::pair{640, 400});
}

TEST_CASE("The same screen gives the same picture") {
  const TemporaryFolder folder;
  const auto paint = [](const ui::Frame& frame) {
    ImGui::GetBackgroundDrawList()->AddCircleFilled({frame.width / 2, 50}, 40, IM_COL32(10, 80, 60, 255));
    return FrameOutcome{};
  };
  REQUIRE(screenshot(options_for(folder.path() / "one.png", 100, 100), paint));
  REQUIRE(screenshot(options_for(folder.path() / "two.png", 100, 100), paint));
  CHECK(bytes_of(folder.path() / "one.png") == bytes_of(folder.path() / "two.png"));
}

TEST_CASE("A size that is no size is refused") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "picture.png";
  for (const auto& options : {options_for(file, 0, 200), options_for(file, 320, -1),
                              options_for(file, 320, 200, 0), options_for(file, 100000, 200)}) {
    const auto result = screenshot(options, nothing);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Invalid);
  }
}

TEST_CASE("A place that cannot be written to is named") {
  const TemporaryFolder folder;
  const auto result = screenshot(options_for(folder.path() / "no" / "such" / "folder.png", 10, 10), nothing);
  REQUIRE_FALSE(result);
}

}  // namespace communique::window
