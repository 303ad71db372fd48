#pragma once
// Draws ImGui's output with the processor, for machines without a graphics processor and for pictures.
// SDL's own software renderer puts every corner on a whole pixel, so that round things come out lumpy;
// this one keeps ImGui's smooth edges and reads glyphs from the atlas where it lies.
// Expects textures of alpha only, and rectangles as the only thing textured: all that our screens make.
#include <cstdint>
#include <vector>

#include "ui/theme.hpp"

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
struct ImGuiIO;

namespace communique::window {

/// 0xFFRRGGBB, row after row; `stride` is the distance between rows in pixels.
struct Picture {
  std::uint32_t* pixels = nullptr;
  int width = 0;
  int height = 0;
  int stride = 0;
};

/// Tells ImGui what this renderer can do; once, before the first frame.
void announce_raster(ImGuiIO& io);
/// Tells ImGui that `data`'s textures are ready: they are read where they lie.
void take_textures(const ImDrawData& data);
/// Clears `picture` to `ground` and draws `data` over it. Every pixel ends opaque.
void draw(const ImDrawData& data, ui::Colour ground, const Picture& picture);
/// Before the context goes: ImGui wants each texture acknowledged as gone.
void release_textures();

}  // namespace communique::window
