// What drawing a frame of the screens with the most on them costs, without turning it into pixels.
#include <imgui.h>

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/draw.hpp"
#include "ui/sample_views.hpp"
#include "window/imgui_context.hpp"
#include "window/raster.hpp"

using namespace communique;

namespace {

/// A screen so high that all of it is drawn.
class Frames {
 public:
  explicit Frames(screens::View view) : view_(std::move(view)) {
    ImGui::GetIO().DisplaySize = {1280, 3000};
    for (int i = 0; i < 60; ++i) draw();  // until nothing moves
  }
  std::size_t draw() {
    now_ += 1.0 / 60;
    ImGui::NewFrame();
    const ui::Frame frame{.now = now_, .width = 1280, .height = 3000, .fonts = &imgui_.fonts()};
    const ui::Drawn drawn = ui::draw(view_, state_, frame);
    ImGui::Render();
    window::take_textures(*ImGui::GetDrawData());
    return drawn.intents.size();
  }

 private:
  window::ImGuiSession imgui_{window::DrawnBy::Raster};
  screens::View view_;
  ui::UiState state_;
  double now_ = 0;
};

}  // namespace

TEST_CASE("The screens of memory") {
  for (const ui::NamedView& sample : ui::memory_samples()) {
    const std::string name = sample.name;
    if (!name.starts_with("progress") && !name.starts_with("briefing")) continue;
    Frames frames(sample.view);
    BENCHMARK("a frame of " + name) { return frames.draw(); };
  }
}
