#include "window/raster.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace communique::window {
namespace {

struct Clip {
  int left, top, right, bottom;
};

/// ImGui's colour as 0x00RRGGBB and an alpha of 0 to 256.
struct Ink {
  std::uint32_t rgb;
  std::uint32_t alpha;
};

std::uint32_t whole_alpha(std::uint32_t byte) { return byte + (byte >> 7U); }  // 255 becomes 256

Ink ink_of(ImU32 colour) {
  const std::uint32_t red = (colour >> IM_COL32_R_SHIFT) & 0xFFU;
  const std::uint32_t green = (colour >> IM_COL32_G_SHIFT) & 0xFFU;
  const std::uint32_t blue = (colour >> IM_COL32_B_SHIFT) & 0xFFU;
  return {(red << 16U) | (green << 8U) | blue, whole_alpha((colour >> IM_COL32_A_SHIFT) & 0xFFU)};
}

std::uint32_t blended(std::uint32_t under, std::uint32_t rgb, std::uint32_t alpha) {
  const std::uint32_t rest = 256 - alpha;
  const std::uint32_t red_blue = ((rgb & 0xFF00FFU) * alpha + (under & 0xFF00FFU) * rest) >> 8U;
  const std::uint32_t green = ((rgb & 0x00FF00U) * alpha + (under & 0x00FF00U) * rest) >> 8U;
  return 0xFF000000U | (red_blue & 0xFF00FFU) | (green & 0x00FF00U);
}

/// The first pixel whose middle is at or after `edge`.
int first_pixel(float edge) { return static_cast<int>(std::ceil(edge - 0.5F)); }

void fill_span(std::uint32_t* row, int from, int to, Ink ink) {
  if (ink.alpha == 256) {
    std::fill(row + from, row + std::max(from, to), 0xFF000000U | ink.rgb);
    return;
  }
  for (int x = from; x < to; ++x) row[x] = blended(row[x], ink.rgb, ink.alpha);
}

/// A value over the plane: what it is at the origin and how it grows.
struct Slope {
  float at = 0, by_x = 0, by_y = 0;
  [[nodiscard]] float operator()(float x, float y) const { return at + by_x * x + by_y * y; }
};

class Brush {
 public:
  Brush(const Picture& picture, Clip clip) : picture_(picture), clip_(clip) {}

  void rectangle(const ImDrawVert& from, const ImDrawVert& to) {
    const Ink ink = ink_of(from.col);
    const int left = std::max(first_pixel(from.pos.x), clip_.left);
    const int right = std::min(first_pixel(to.pos.x), clip_.right);
    const int bottom = std::min(first_pixel(to.pos.y), clip_.bottom);
    for (int y = std::max(first_pixel(from.pos.y), clip_.top); y < bottom; ++y) {
      fill_span(row(y), left, right, ink);
    }
  }

  /// A glyph: the texture's alpha times the colour's. It may stand between pixels sideways: each pixel then
  /// takes from two neighbours, as a graphics processor would.
  void rectangle(const ImDrawVert& from, const ImDrawVert& to, const ImTextureData& texture) {
    const Ink ink = ink_of(from.col);
    const auto width = static_cast<float>(texture.Width);
    const auto height = static_cast<float>(texture.Height);
    const float step_y = (to.uv.y - from.uv.y) * height / (to.pos.y - from.pos.y);
    const auto first_texel = static_cast<int>(std::lround(from.uv.x * width));
    const auto count = static_cast<int>(std::lround((to.uv.x - from.uv.x) * width));
    const auto start = static_cast<int>(std::floor(from.pos.x));
    const auto late = static_cast<std::uint32_t>((from.pos.x - static_cast<float>(start)) * 256);
    const int left = std::max(start, clip_.left);
    const int right = std::min(start + count + (late > 0 ? 1 : 0), clip_.right);
    const int bottom = std::min(first_pixel(to.pos.y), clip_.bottom);
    for (int y = std::max(first_pixel(from.pos.y), clip_.top); y < bottom; ++y) {
      const float v = from.uv.y * height + (static_cast<float>(y) + 0.5F - from.pos.y) * step_y;
      const int line = std::clamp(static_cast<int>(v), 0, texture.Height - 1);
      const unsigned char* texels =
          texture.Pixels + static_cast<std::ptrdiff_t>(line) * texture.Width + first_texel;
      std::uint32_t* pixels = row(y);
      for (int x = left; x < right; ++x) {
        const int at = x - start;
        const std::uint32_t here = at < count ? texels[at] : 0;
        const std::uint32_t before = at > 0 ? texels[at - 1] : 0;
        const std::uint32_t cover = (here * (256 - late) + before * late) >> 8U;
        if (cover != 0) pixels[x] = blended(pixels[x], ink.rgb, (whole_alpha(cover) * ink.alpha) >> 8U);
      }
    }
  }

  void triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
    std::array<const ImDrawVert*, 3> by_height{&a, &b, &c};
    std::sort(by_height.begin(), by_height.end(),
              [](const auto* one, const auto* other) { return one->pos.y < other->pos.y; });
    const ImVec2 top = by_height[0]->pos;
    const ImVec2 middle = by_height[1]->pos;
    const ImVec2 bottom = by_height[2]->pos;
    const float area = (middle.x - top.x) * (bottom.y - top.y) - (bottom.x - top.x) * (middle.y - top.y);
    if (area == 0) return;
    const bool is_flat = a.col == b.col && b.col == c.col;
    const Shade shade = is_flat ? Shade{} : shade_of(by_height, area);
    const Ink ink = ink_of(a.col);
    if (is_flat && ink.alpha == 0) return;
    const int end = std::min(first_pixel(bottom.y), clip_.bottom);
    for (int y = std::max(first_pixel(top.y), clip_.top); y < end; ++y) {
      const float at = static_cast<float>(y) + 0.5F;
      // Each edge is followed from its upper end, so that neighbours share it to the pixel.
      const float along = crossing(top, bottom, at);
      const float beside = at < middle.y ? crossing(top, middle, at) : crossing(middle, bottom, at);
      const int left = std::max(first_pixel(std::min(along, beside)), clip_.left);
      const int right = std::min(first_pixel(std::max(along, beside)), clip_.right);
      is_flat ? fill_span(row(y), left, right, ink) : shade_span(y, left, right, shade);
    }
  }

 private:
  /// Red, green, blue and alpha over a triangle.
  using Shade = std::array<Slope, 4>;

  static float crossing(ImVec2 upper, ImVec2 lower, float y) {
    const float height = lower.y - upper.y;
    return height == 0 ? upper.x : upper.x + (y - upper.y) * ((lower.x - upper.x) / height);
  }

  static Shade shade_of(const std::array<const ImDrawVert*, 3>& corners, float area) {
    constexpr std::array<int, 4> kShifts{IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT,
                                         IM_COL32_A_SHIFT};
    const ImVec2 p0 = corners[0]->pos;
    const ImVec2 p1 = corners[1]->pos;
    const ImVec2 p2 = corners[2]->pos;
    Shade shade;
    for (std::size_t i = 0; i < shade.size(); ++i) {
      const auto channel = [&](std::size_t corner) {
        return static_cast<float>((corners[corner]->col >> static_cast<unsigned>(kShifts[i])) & 0xFFU);
      };
      const float d1 = channel(1) - channel(0);
      const float d2 = channel(2) - channel(0);
      shade[i].by_x = (d1 * (p2.y - p0.y) - d2 * (p1.y - p0.y)) / area;
      shade[i].by_y = (d2 * (p1.x - p0.x) - d1 * (p2.x - p0.x)) / area;
      shade[i].at = channel(0) - shade[i].by_x * p0.x - shade[i].by_y * p0.y;
    }
    return shade;
  }

  void shade_span(int y, int from, int to, const Shade& shade) {
    std::uint32_t* pixels = row(y);
    const float at = static_cast<float>(y) + 0.5F;
    for (int x = from; x < to; ++x) {
      std::array<std::uint32_t, 4> value{};
      for (std::size_t i = 0; i < value.size(); ++i) {
        const float exact = shade[i](static_cast<float>(x) + 0.5F, at);
        value[i] = static_cast<std::uint32_t>(std::clamp(exact, 0.0F, 255.0F) + 0.5F);
      }
      const std::uint32_t rgb = (value[0] << 16U) | (value[1] << 8U) | value[2];
      pixels[x] = blended(pixels[x], rgb, whole_alpha(value[3]));
    }
  }

  [[nodiscard]] std::uint32_t* row(int y) const {
    return picture_.pixels + static_cast<std::ptrdiff_t>(y) * picture_.stride;
  }

  Picture picture_;
  Clip clip_;
};

/// Whether six indices make a rectangle that stands upright in one colour.
bool is_rectangle(const ImDrawIdx* index, const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c,
                  const ImDrawVert& d) {
  return index[3] == index[0] && index[4] == index[2] && a.pos.y == b.pos.y && b.pos.x == c.pos.x &&
         c.pos.y == d.pos.y && d.pos.x == a.pos.x && a.pos.x < c.pos.x && a.pos.y < c.pos.y &&
         a.col == c.col && b.col == d.col && a.col == b.col;
}

void draw_command(const ImDrawList& list, const ImDrawCmd& command, ImVec2 scale, Brush& brush) {
  const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
  const auto vertex = [&](unsigned at) {
    ImDrawVert moved = list.VtxBuffer.Data[command.VtxOffset + indices[at]];
    moved.pos = {moved.pos.x * scale.x, moved.pos.y * scale.y};
    return moved;
  };
  const auto* texture = std::bit_cast<const ImTextureData*>(static_cast<std::uintptr_t>(command.GetTexID()));
  for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
    const ImDrawVert a = vertex(i);
    const ImDrawVert b = vertex(i + 1);
    const ImDrawVert c = vertex(i + 2);
    if (i + 5 < command.ElemCount && is_rectangle(indices + i, a, b, c, vertex(i + 5))) {
      a.uv.x == c.uv.x ? brush.rectangle(a, c) : brush.rectangle(a, c, *texture);
      i += 3;
    } else {
      brush.triangle(a, b, c);
    }
  }
}

void acknowledge(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantDestroy) {
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  } else if (texture.Status != ImTextureStatus_OK && texture.Status != ImTextureStatus_Destroyed) {
    texture.SetTexID(std::bit_cast<std::uintptr_t>(&texture));  // its pixels are read where they lie
    texture.SetStatus(ImTextureStatus_OK);
  }
}

}  // namespace

void announce_raster(ImGuiIO& io) {
  io.BackendRendererName = "communique_raster";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
}

void take_textures(const ImDrawData& data) {
  if (data.Textures == nullptr) return;
  for (ImTextureData* texture : *data.Textures) acknowledge(*texture);
}

void draw(const ImDrawData& data, ui::Colour ground, const Picture& picture) {
  take_textures(data);
  const ImU32 paper = IM_COL32(ground.red, ground.green, ground.blue, 255);
  for (int y = 0; y < picture.height; ++y) {
    fill_span(picture.pixels + static_cast<std::ptrdiff_t>(y) * picture.stride, 0, picture.width,
              ink_of(paper));
  }
  const ImVec2 scale = data.FramebufferScale;
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const Clip clip{std::max(static_cast<int>(command.ClipRect.x * scale.x), 0),
                      std::max(static_cast<int>(command.ClipRect.y * scale.y), 0),
                      std::min(static_cast<int>(command.ClipRect.z * scale.x), picture.width),
                      std::min(static_cast<int>(command.ClipRect.w * scale.y), picture.height)};
      if (command.UserCallback != nullptr || clip.left >= clip.right || clip.top >= clip.bottom) continue;
      Brush brush(picture, clip);
      draw_command(*list, command, scale, brush);
    }
  }
}

void release_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->RefCount != 1) continue;
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = nullptr;
  io.BackendFlags &= ~(ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset);
}

}  // namespace communique::window
