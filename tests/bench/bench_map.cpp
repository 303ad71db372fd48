// What a frame with the map costs at 1920 x 1080 without a graphics processor, and loading the outlines.
#include <imgui.h>

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <vector>

#include "ui/map_samples.hpp"
#include "ui/scenery.hpp"
#include "window/imgui_context.hpp"
#include "window/raster.hpp"

using namespace communique;

namespace {

constexpr int kWidth = 1920;
constexpr int kHeight = 1080;

/// The map over the whole window, `zoom` times nearer than it opens.
class MapFrames {
 public:
  explicit MapFrames(double zoom) {
    ImGui::GetIO().DisplaySize = {kWidth, kHeight};
    draw();
    map_.viewport->zoom(zoom, map_.viewport->to_screen({23.8, 121}));
    draw();
  }
  void draw() {
    ImGui::NewFrame();
    const ui::Frame frame{.now = 0,
                          .width = kWidth,
                          .height = kHeight,
                          .fonts = &imgui_.fonts(),
                          .outlines = &ui::bundled_outlines()};
    ui::in_root_window(frame, state_, [&](ui::Pen& pen) {
      ui::map_view(pen, "map", map_, ui::answered_map({0, 0, pen.width(), pen.height()}));
    });
    ImGui::Render();
  }
  void rasterise() {
    window::draw(*ImGui::GetDrawData(), ui::kLight.paper, {pixels_.data(), kWidth, kHeight, kWidth});
  }

 private:
  window::ImGuiSession imgui_{window::DrawnBy::Raster};
  ui::UiState state_;
  ui::MapUi map_;
  std::vector<std::uint32_t> pixels_ = std::vector<std::uint32_t>(std::size_t{kWidth} * kHeight);
};

}  // namespace

TEST_CASE("The map") {
  const auto file = std::filesystem::path(COMMUNIQUE_SOURCE_DIR) / "assets" / "map" / "east_asia.json";
  BENCHMARK("load the outlines") { return geography::load_outlines(file); };
  for (const double zoom : {0.1, 1.0, 6.0, 40.0}) {
    MapFrames frames(zoom);
    frames.rasterise();
    const std::string name = ", zoomed " + std::to_string(zoom);
    BENCHMARK("prepare a frame" + name) { frames.draw(); };
    BENCHMARK("draw it with the processor" + name) { frames.rasterise(); };
  }
}
