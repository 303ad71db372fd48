#include "window/glyph_loader.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_SIZES_H

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <new>

#include "ui/text.hpp"

namespace communique::window {
namespace {

constexpr float kUnit = 64;  // FreeType counts in 64ths of a pixel

FT_Library library_of(const ImFontAtlas& atlas) { return static_cast<FT_Library>(atlas.FontLoaderData); }
FT_Face face_of(const ImFontConfig& source) { return static_cast<FT_Face>(source.FontLoaderData); }
FT_Size& size_in(void* loader_data) { return *static_cast<FT_Size*>(loader_data); }

bool init(ImFontAtlas* atlas) {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return false;
  atlas->FontLoaderData = library;
  return true;
}

void shut_down(ImFontAtlas* atlas) {
  FT_Done_FreeType(library_of(*atlas));
  atlas->FontLoaderData = nullptr;
}

bool init_source(ImFontAtlas* atlas, ImFontConfig* source) {
  FT_Face face = nullptr;
  if (FT_New_Memory_Face(library_of(*atlas), static_cast<const FT_Byte*>(source->FontData),
                         source->FontDataSize, static_cast<FT_Long>(source->FontNo), &face) != 0) {
    return false;
  }
  source->FontLoaderData = face;
  return FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0;
}

void destroy_source(ImFontAtlas*, ImFontConfig* source) {
  if (source->FontLoaderData != nullptr) FT_Done_Face(face_of(*source));
  source->FontLoaderData = nullptr;
}

bool contains(ImFontAtlas*, ImFontConfig* source, ImWchar code_point) {
  return FT_Get_Char_Index(face_of(*source), code_point) != 0;
}

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void* loader_data) {
  FT_Face face = face_of(*source);
  FT_Size& size = *new (loader_data) FT_Size{nullptr};
  if (FT_New_Size(face, &size) != 0) return false;
  FT_Activate_Size(size);
  const float pixels = std::round(baked->Size * ui::density_without_shift(baked->RasterizerDensity));
  FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(pixels));
  if (!source->MergeMode) {
    const auto em = static_cast<float>(face->units_per_EM);
    baked->Ascent = std::ceil(static_cast<float>(face->ascender) / em * baked->Size);
    baked->Descent = std::floor(static_cast<float>(face->descender) / em * baked->Size);
  }
  return true;
}

void destroy_baked(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void* loader_data) {
  if (FT_Size& size = size_in(loader_data); size != nullptr) FT_Done_Size(size);
}

/// Puts the bitmap that FreeType holds into the atlas. False where the atlas is full.
bool keep_bitmap(ImFontAtlas& atlas, ImFontConfig& source, ImFontBaked& baked, ImFontGlyph& glyph) {
  const FT_GlyphSlotRec& slot = *face_of(source)->glyph;
  const FT_Bitmap& bitmap = slot.bitmap;
  const auto width = static_cast<int>(bitmap.width);
  const auto height = static_cast<int>(bitmap.rows);
  if (width == 0 || height == 0) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(&atlas, width, height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  const float density = baked.RasterizerDensity;
  glyph.X0 = static_cast<float>(slot.bitmap_left) / density;
  glyph.Y0 = static_cast<float>(-slot.bitmap_top) / density + baked.Ascent;
  glyph.X1 = glyph.X0 + static_cast<float>(width) / density;
  glyph.Y1 = glyph.Y0 + static_cast<float>(height) / density;
  glyph.Visible = true;
  glyph.PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(&atlas, &baked, &source, &glyph, ImFontAtlasPackGetRect(&atlas, id),
                                     bitmap.buffer, ImTextureFormat_Alpha8, bitmap.pitch);
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* loader_data,
                ImWchar code_point, ImFontGlyph* glyph, float* only_advance) {
  FT_Face face = face_of(*source);
  const FT_UInt index = FT_Get_Char_Index(face, code_point);
  if (index == 0) return false;
  FT_Activate_Size(size_in(loader_data));
  FT_Vector shift{std::lround(ui::shift_of(baked->RasterizerDensity) * kUnit), 0};
  FT_Set_Transform(face, nullptr, &shift);
  if (FT_Load_Glyph(face, index, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return false;
  const float advance = static_cast<float>(face->glyph->advance.x) / kUnit / baked->RasterizerDensity;
  if (only_advance != nullptr) {
    *only_advance = advance;
    return true;
  }
  glyph->AdvanceX = advance;
  return FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) == 0 &&
         keep_bitmap(*atlas, *source, *baked, *glyph);
}

ImFontLoader make_loader() {
  ImFontLoader loader;
  loader.Name = "communique";
  loader.LoaderInit = init;
  loader.LoaderShutdown = shut_down;
  loader.FontSrcInit = init_source;
  loader.FontSrcDestroy = destroy_source;
  loader.FontSrcContainsGlyph = contains;
  loader.FontBakedInit = init_baked;
  loader.FontBakedDestroy = destroy_baked;
  loader.FontBakedLoadGlyph = load_glyph;
  loader.FontBakedSrcLoaderDataSize = sizeof(FT_Size);
  return loader;
}

}  // namespace

const ImFontLoader* glyph_loader() {
  static const ImFontLoader kLoader = make_loader();
  return &kLoader;
}

}  // namespace communique::window
