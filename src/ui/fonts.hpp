#pragma once
// The fonts the screens are drawn with. Where the files come from is the window's business
// (window/fonts.hpp). Every font is loaded so that its size is its em size in pixels, so a role's px is the
// size ImGui gets.
struct ImFont;

namespace communique::ui {

/// Which national shapes CJK characters take; OfScreen: those of the language that the screens are in.
enum class Face { TraditionalChinese, Japanese, OfScreen };

[[nodiscard]] constexpr Face face_of(bool is_japanese) {
  return is_japanese ? Face::Japanese : Face::TraditionalChinese;
}

struct Typeface {
  ImFont* font = nullptr;
  float ascent = 1;  // above and below the baseline, in em
  float descent = 0.25F;
};

struct Fonts {
  Typeface serif;           // content; Traditional Chinese shapes
  Typeface serif_japanese;  // content; Japanese shapes
  Typeface sans;            // interface
  Typeface semi;            // interface, semi-bold
  Typeface sans_japanese;   // both again with Japanese shapes
  Typeface semi_japanese;
  Typeface seal;  // the two characters of the seal, bold
};

}  // namespace communique::ui
