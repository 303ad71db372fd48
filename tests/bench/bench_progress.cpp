// What drawing a frame of the screens with the most on them costs, with and without turning it into pixels.
#include <imgui.h>

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ui/draw.hpp"
#include "ui/sample_views.hpp"
#include "window/imgui_context.hpp"
#include "window/raster.hpp"

using namespace communique;

namespace {

class Frames {
 public:
  /// As it stands, a screen so high that all of it is drawn.
  explicit Frames(screens::View view, int width = 1280, int height = 3000)
      : width_(width), height_(height), view_(std::move(view)) {
    ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    pixels_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int i = 0; i < 60; ++i) draw();  // until nothing moves
  }
  std::size_t draw() {
    now_ += 1.0 / 60;
    ImGui::NewFrame();
    const ui::Frame frame{.now = now_,
                          .width = static_cast<float>(width_),
                          .height = static_cast<float>(height_),
                          .fonts = &imgui_.fonts(),
                          .outlines = &outlines_};
    const ui::Drawn drawn = ui::draw(view_, state_, frame);
    ImGui::Render();
    window::take_textures(*ImGui::GetDrawData());
    return drawn.intents.size();
  }
  /// A frame as the processor paints it where there is no graphics hardware.
  std::uint32_t paint() {
    draw();
    window::draw(*ImGui::GetDrawData(), ui::kLight.paper, {pixels_.data(), width_, height_, width_});
    return pixels_.front();
  }
  /// The same while a hand moves what is in view, so that all of it is laid out anew.
  std::size_t drag() {
    ImGuiIO& io = ImGui::GetIO();
    if (!is_held_) {
      for (int i = 0; i < 4; ++i) io.AddKeyEvent(ImGuiKey_Equal, i % 2 == 0), draw();
      io.AddMousePosEvent(400, 900);
      draw();
      io.AddMouseButtonEvent(0, true);
      draw();
      is_held_ = true;
    }
    ++moves_;
    io.AddMousePosEvent(static_cast<float>(400 + moves_ % 40), 900);
    return draw();
  }

 private:
  int width_, height_;
  bool is_held_ = false;
  int moves_ = 0;
  std::vector<std::uint32_t> pixels_;
  geography::OutlinesFile outlines_{std::filesystem::path(COMMUNIQUE_SOURCE_DIR) /
                                    "assets/map/east_asia.json"};
  window::ImGuiSession imgui_{window::DrawnBy::Raster};
  screens::View view_;
  ui::UiState state_;
  double now_ = 0;
};

}  // namespace

TEST_CASE("Frames of 1920 x 1080") {
  std::vector<ui::NamedView> samples = ui::explore_samples();
  for (ui::NamedView& sample : ui::people_samples()) samples.push_back(std::move(sample));
  for (const ui::NamedView& sample : samples) {
    Frames frames(sample.view, 1920, 1080);
    BENCHMARK(std::string("our own work: ") + sample.name) { return frames.draw(); };
    BENCHMARK(std::string("painted by the processor: ") + sample.name) { return frames.paint(); };
  }
}

TEST_CASE("The screens of memory") {
  for (const ui::NamedView& sample : ui::memory_samples()) {
    const std::string name = sample.name;
    if (!name.starts_with("progress") && !name.starts_with("briefing")) continue;
    Frames frames(sample.view);
    BENCHMARK("a frame of " + name) { return frames.draw(); };
  }
}

TEST_CASE("The timeline") {
  for (const int count : {80, 2000}) {
    screens::View view;
    view.screen = ui::sample_crowded_timeline(count);
    Frames frames(view);
    BENCHMARK("a frame of " + std::to_string(count) + " entries") { return frames.draw(); };
    BENCHMARK("a frame of " + std::to_string(count) + " entries while they are dragged") {
      return frames.drag();
    };
  }
}
