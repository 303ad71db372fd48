#pragma once
// Rasterises glyphs with FreeType for ImGui, at quarter-pixel places: ImGui's own loader knows whole pixels
// only, and at 13 px letters then stand visibly too near or too far.
// Sizes are em pixels. Outlines are not hinted, so that text is as wide as the font says at every size.
struct ImFontLoader;

namespace communique::window {

[[nodiscard]] const ImFontLoader* glyph_loader();

}  // namespace communique::window
