#include "window/icon.hpp"

#include <SDL.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/theme.hpp"

namespace communique::window {
namespace {

constexpr int kSide = 64;

/// How far (x, y) is outside a rounded square of half side `half` around the origin; negative inside.
float outside(float x, float y, float half, float radius) {
  const float dx = std::max(std::abs(x) - (half - radius), 0.0F);
  const float dy = std::max(std::abs(y) - (half - radius), 0.0F);
  return std::hypot(dx, dy) - radius;
}

float coverage(float distance) { return std::clamp(0.5F - distance, 0.0F, 1.0F); }

/// A square picture that is painted on.
class Canvas {
 public:
  explicit Canvas(int side)
      : side_(side), pixels_(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4) {}

  void paint(int x, int y, ui::Colour colour, float cover) {
    if (x < 0 || y < 0 || x >= side_ || y >= side_ || cover <= 0) return;
    const auto at =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(side_) + static_cast<std::size_t>(x)) * 4;
    std::uint8_t* pixel = &pixels_[at];
    const float alpha = std::max(static_cast<float>(pixel[3]) / 255, cover);
    const ui::Colour under = pixel[3] == 0 ? colour : ui::Colour{pixel[0], pixel[1], pixel[2]};
    const ui::Colour mixed = ui::mix(under, colour, cover);
    pixel[0] = mixed.red;
    pixel[1] = mixed.green;
    pixel[2] = mixed.blue;
    pixel[3] = static_cast<std::uint8_t>(std::lround(alpha * 255));
  }

  /// A glyph of ImGui's atlas, its em box centred on (x, y).
  void paint_glyph(ImFontBaked& baked, const ImTextureData& atlas, ImWchar code_point, float x, float y,
                   ui::Colour colour) {
    const ImFontGlyph glyph = *baked.FindGlyph(code_point);
    const auto left = static_cast<int>(std::lround(x - baked.Size / 2 + glyph.X0));
    const auto top = static_cast<int>(std::lround(y + baked.Size * 0.38F - baked.Ascent + glyph.Y0));
    const auto from_x = static_cast<int>(std::lround(glyph.U0 * static_cast<float>(atlas.Width)));
    const auto from_y = static_cast<int>(std::lround(glyph.V0 * static_cast<float>(atlas.Height)));
    const auto width = static_cast<int>(std::lround(glyph.X1 - glyph.X0));
    const auto height = static_cast<int>(std::lround(glyph.Y1 - glyph.Y0));
    for (int row = 0; row < height; ++row) {
      const auto texel = static_cast<std::ptrdiff_t>(from_y + row) * atlas.Width + from_x;
      const unsigned char* pixel = atlas.Pixels + texel * atlas.BytesPerPixel;
      for (int column = 0; column < width; ++column, pixel += atlas.BytesPerPixel) {
        paint(left + column, top + row, colour, static_cast<float>(pixel[atlas.BytesPerPixel - 1]) / 255);
      }
    }
  }

  [[nodiscard]] std::vector<std::uint8_t> take() { return std::move(pixels_); }

 private:
  int side_;
  std::vector<std::uint8_t> pixels_;
};

}  // namespace

std::vector<std::uint8_t> seal_pixels(int side, const ui::Fonts& fonts) {
  Canvas canvas(side);
  const auto full = static_cast<float>(side);
  const ui::Theme& theme = ui::kLight;
  const float half = full / 2;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const float dx = static_cast<float>(x) + 0.5F - half;
      const float dy = static_cast<float>(y) + 0.5F - half;
      canvas.paint(x, y, theme.seal_fill, coverage(outside(dx, dy, half, full * 0.13F)));
      const float hairline = std::abs(outside(dx, dy, half - full * 0.08F, full * 0.07F)) - 0.5F;
      canvas.paint(x, y, theme.seal_glyph, coverage(hairline) * 0.42F);
    }
  }
  const float size = std::round(full * 0.40F);
  ImFontBaked& baked = *fonts.seal.font->GetFontBaked(size);
  for (const ImWchar code_point : {ImWchar{0x516C}, ImWchar{0x5831}}) {
    static_cast<void>(baked.FindGlyph(code_point));  // first, so that the atlas has grown before it is read
  }
  const ImTextureData& atlas = *ImGui::GetIO().Fonts->TexData;
  canvas.paint_glyph(baked, atlas, 0x516C, half, half - size / 2, theme.seal_glyph);
  canvas.paint_glyph(baked, atlas, 0x5831, half, half + size / 2, theme.seal_glyph);
  return canvas.take();
}

void set_icon(SDL_Window& window, const ui::Fonts& fonts) {
  std::vector<std::uint8_t> pixels = seal_pixels(kSide, fonts);
  SDL_Surface* surface =
      SDL_CreateRGBSurfaceWithFormatFrom(pixels.data(), kSide, kSide, 32, kSide * 4, SDL_PIXELFORMAT_RGBA32);
  if (surface == nullptr) return;
  SDL_SetWindowIcon(&window, surface);
  SDL_FreeSurface(surface);
}

}  // namespace communique::window
