#include <imgui.h>
#include <imgui_internal.h>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>

#include "temporary_folder.hpp"
#include "ui/text.hpp"
#include "window/icon.hpp"
#include "window/imgui_context.hpp"

namespace communique::window {
namespace {

float advance(const ui::Typeface& typeface, const char* text, float size = 100) {
  return ui::Typesetter::width_of(text, typeface, size);
}

}  // namespace

TEST_CASE("All fonts of the look are found") {
  const ImGuiSession imgui(DrawnBy::Raster);
  CHECK(imgui.missing_fonts().empty());
}

TEST_CASE("A font's size is its em: a Chinese character is as wide as the size") {
  const ImGuiSession imgui(DrawnBy::Raster);
  const ui::Fonts& fonts = imgui.fonts();
  for (const ui::Typeface* typeface :
       {&fonts.serif, &fonts.serif_japanese, &fonts.sans, &fonts.semi, &fonts.seal}) {
    CHECK(advance(*typeface, "報") == Catch::Approx(100).margin(1));
  }
}

TEST_CASE("Punctuation of Latin text is not full width") {
  const ImGuiSession imgui(DrawnBy::Raster);
  for (const char* mark : {"‘", "’", "“", "”", "…", "×", "·"}) {
    CHECK(advance(imgui.fonts().serif, mark) < 99);
    CHECK(advance(imgui.fonts().sans, mark) < 99);
  }
}

TEST_CASE("Latin text is narrower in the regular weight than in the semi-bold") {
  const ImGuiSession imgui(DrawnBy::Raster);
  CHECK(advance(imgui.fonts().sans, "Communiqué") < advance(imgui.fonts().semi, "Communiqué"));
}

TEST_CASE("Without any font the program still starts and says what is missing") {
  const TemporaryFolder folder;
  const auto config = folder.path() / "fonts.conf";
  std::ofstream(config) << "<?xml version=\"1.0\"?><fontconfig></fontconfig>";
  REQUIRE(::setenv("FONTCONFIG_FILE", config.c_str(), 1) == 0);
  const ImGuiSession imgui(DrawnBy::Raster);
  ::unsetenv("FONTCONFIG_FILE");
  CHECK_FALSE(imgui.missing_fonts().empty());
  REQUIRE(imgui.fonts().serif.font != nullptr);
  CHECK(advance(imgui.fonts().serif, "abc", 16) > 0);
}

TEST_CASE("The icon is a red seal with clear corners") {
  const ImGuiSession imgui(DrawnBy::Raster);
  ImGui::GetIO().DisplaySize = {64, 64};
  const auto pixels = seal_pixels(64, imgui.fonts());
  REQUIRE(pixels.size() == 64U * 64U * 4U);
  CHECK(pixels[3] == 0);  // the corner's alpha
  const std::size_t edge = (32U * 64U + 2U) * 4U;
  CHECK(pixels[edge] == 0xA0);
  CHECK(pixels[edge + 3] == 255);
  int light = 0;
  for (std::size_t i = 0; i < pixels.size(); i += 4) light += pixels[i + 1] > 200 ? 1 : 0;
  CHECK(light > 150);  // the two characters
}

}  // namespace communique::window
