#include <imgui.h>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <vector>

#include "ui/text.hpp"
#include "window/imgui_context.hpp"
#include "window/raster.hpp"

namespace communique::window {
namespace {

constexpr int kSide = 64;

/// What `paint` draws on white, 64 x 64 points at `scale`.
std::vector<std::uint32_t> picture(const std::function<void(ImDrawList&)>& paint, float scale = 1) {
  ImGuiSession imgui(DrawnBy::Raster);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {kSide, kSide};
  io.DisplayFramebufferScale = {scale, scale};
  const int side = static_cast<int>(kSide * scale);
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  ImGui::NewFrame();
  paint(*ImGui::GetBackgroundDrawList());
  ImGui::Render();
  draw(*ImGui::GetDrawData(), ui::rgb(0xFFFFFF), {pixels.data(), side, side, side});
  return pixels;
}

std::uint32_t at(const std::vector<std::uint32_t>& pixels, int x, int y, int side = kSide) {
  return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)];
}

constexpr ImU32 kRed = IM_COL32(255, 0, 0, 255);
constexpr ImU32 kHalfBlack = IM_COL32(0, 0, 0, 128);

}  // namespace

TEST_CASE("The ground covers everything") {
  for (const std::uint32_t pixel : picture([](ImDrawList&) {})) REQUIRE(pixel == 0xFFFFFFFF);
}

TEST_CASE("A rectangle covers exactly its pixels") {
  const auto pixels = picture([](ImDrawList& list) { list.AddRectFilled({10, 20}, {30, 40}, kRed); });
  int red = 0;
  for (const std::uint32_t pixel : pixels) red += pixel == 0xFFFF0000 ? 1 : 0;
  CHECK(red == 20 * 20);
  CHECK(at(pixels, 10, 20) == 0xFFFF0000);
  CHECK(at(pixels, 29, 39) == 0xFFFF0000);
  CHECK(at(pixels, 30, 40) == 0xFFFFFFFF);
}

TEST_CASE("Nothing is drawn outside the clip or the picture") {
  const auto pixels = picture([](ImDrawList& list) {
    list.PushClipRect({0, 0}, {16, 16});
    list.AddRectFilled({-100, -100}, {200, 200}, kRed);
    list.AddCircleFilled({8, 8}, 300, kRed);
    list.PopClipRect();
  });
  CHECK(at(pixels, 15, 15) == 0xFFFF0000);
  CHECK(at(pixels, 16, 15) == 0xFFFFFFFF);
  CHECK(at(pixels, 15, 16) == 0xFFFFFFFF);
}

TEST_CASE("Triangles that share edges cover each pixel once") {
  // Half-transparent, so that a pixel drawn twice or left out would differ from its neighbours.
  const auto pixels = picture([](ImDrawList& list) {
    const ImVec2 middle{31.3F, 29.8F};
    const ImVec2 around[] = {{3.1F, 4.7F}, {58.9F, 2.2F}, {61.4F, 59.6F}, {1.8F, 60.2F}};
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (int i = 0; i < 4; ++i) list.AddTriangleFilled(middle, around[i], around[(i + 1) % 4], kHalfBlack);
  });
  const std::uint32_t once = at(pixels, 30, 30);
  CHECK(once != 0xFFFFFFFF);
  for (int y = 6; y < 58; ++y) {
    for (int x = 5; x < 57; ++x) REQUIRE(at(pixels, x, y) == once);
  }
}

TEST_CASE("Round edges are smooth and alike on all sides") {
  const auto pixels = picture([](ImDrawList& list) { list.AddCircleFilled({32, 32}, 20, kRed, 64); });
  int between = 0;
  for (const std::uint32_t pixel : pixels) between += pixel != 0xFFFF0000 && pixel != 0xFFFFFFFF ? 1 : 0;
  CHECK(between > 80);
  for (int i = 0; i < kSide; ++i) {
    for (int j = 0; j < kSide; ++j) {
      const auto green = [&](int x, int y) { return static_cast<int>((at(pixels, x, y) >> 8U) & 0xFFU); };
      REQUIRE(std::abs(green(i, j) - green(63 - i, j)) <= 40);
      REQUIRE(std::abs(green(i, j) - green(i, 63 - j)) <= 40);
    }
  }
}

TEST_CASE("A denser display draws the same shapes with more pixels") {
  const auto pixels = picture([](ImDrawList& list) { list.AddRectFilled({10, 20}, {30, 40}, kRed); }, 2);
  CHECK(at(pixels, 20, 40, 128) == 0xFFFF0000);
  CHECK(at(pixels, 59, 79, 128) == 0xFFFF0000);
  CHECK(at(pixels, 60, 80, 128) == 0xFFFFFFFF);
}

TEST_CASE("A letter stands where it is put, to a quarter of a pixel, and always with the same weight") {
  struct Letter {
    double weight = 0;  // of all its darkness
    double middle = 0;  // from left to right
  };
  const auto letter_at = [](float x) {
    ImGuiSession imgui(DrawnBy::Raster);
    ImGui::GetIO().DisplaySize = {kSide, kSide};
    std::vector<std::uint32_t> pixels(kSide * kSide);
    for (int frame = 0; frame < 2; ++frame) {
      ImGui::NewFrame();
      ui::draw_glyphs(*ImGui::GetBackgroundDrawList(), "n", imgui.fonts().sans, 16, x, 40, ui::rgb(0));
      ImGui::Render();
      draw(*ImGui::GetDrawData(), ui::rgb(0xFFFFFF), {pixels.data(), kSide, kSide, kSide});
    }
    Letter letter;
    for (int i = 0; i < kSide * kSide; ++i) {
      const double dark = 255 - static_cast<double>(pixels[static_cast<std::size_t>(i)] & 0xFFU);
      letter.weight += dark;
      letter.middle += dark * (i % kSide);
    }
    letter.middle /= letter.weight;
    return letter;
  };
  const Letter first = letter_at(20);
  for (const float shift : {0.25F, 0.5F, 0.75F, 1.0F}) {
    const Letter moved = letter_at(20 + shift);
    CHECK(moved.weight == Catch::Approx(first.weight).epsilon(0.02));
    CHECK(moved.middle - first.middle == Catch::Approx(shift).margin(0.05));
  }
}

TEST_CASE("Glyphs are drawn in their colour") {
  const auto pixels = picture([](ImDrawList& list) {
    list.AddText(ImGui::GetFont(), 40, {4, 4}, kRed, "M");
  });
  int full = 0;
  for (const std::uint32_t pixel : pixels) {
    full += pixel == 0xFFFF0000 ? 1 : 0;
    REQUIRE(((pixel >> 16U) & 0xFFU) >= 0xFE);  // white to red keeps all of its red
  }
  CHECK(full > 50);
}

}  // namespace communique::window
