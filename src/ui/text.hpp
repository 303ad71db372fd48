#pragma once
// Setting text in lines: Latin breaks at spaces, CJK where Unicode allows it. Laid-out paragraphs are kept,
// so a screen that is drawn again measures nothing. Works in pixels of the window; knows no roles.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/fonts.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace communique::ui {

/// Whether a run is words, a gap to be filled (a line of kBlankWidth em in place of its characters, which
/// stand there for who reads the text without seeing it), the words that fill one, or words that lead
/// somewhere. All but plain words are underlined.
enum class RunKind { Words, Blank, Filled, Link };
inline constexpr float kBlankWidth = 5;  // em

/// A stretch of text in one typeface and colour.
struct Run {
  std::string_view text;
  const Typeface* typeface = nullptr;
  Colour colour;
  RunKind kind = RunKind::Words;
};

struct Fragment {
  std::size_t run = 0;
  std::size_t begin = 0;  // bytes of that run
  std::size_t end = 0;
  float x = 0;
  float width = 0;  // with trailing spaces
};
struct SetLine {
  std::vector<Fragment> fragments;
  float width = 0;  // without trailing spaces
};
using Paragraph = std::vector<SetLine>;

/// Where the blank in `text` is, "____": its first byte and its length; 0 where there is none.
struct BlankPlace {
  std::size_t begin = 0;
  std::size_t length = 0;
};
[[nodiscard]] BlankPlace blank_in(std::string_view text);

/// Byte offsets in `text` at which a line may end, the end of the text among them.
[[nodiscard]] std::vector<std::size_t> break_places(std::string_view text);

class Typesetter {
 public:
  /// Lines no wider than `width` pixels (0: one line unless the text has line feeds). `size` is em pixels.
  /// The reference holds until the next call.
  const Paragraph& set(std::span<const Run> runs, float size, float width);
  [[nodiscard]] static float width_of(std::string_view text, const Typeface& typeface, float size);
  /// `text` cut to `width` pixels, with an ellipsis where something was cut off.
  [[nodiscard]] static std::string shortened(std::string_view text, const Typeface& typeface, float size,
                                             float width);

 private:
  std::unordered_map<std::uint64_t, Paragraph> kept_;
};

/// Glyphs stand at quarters of a pixel. ImGui keeps one set of glyphs for each size and density, so the
/// quarter travels as a trace in the density: the loader of glyphs reads it back and shifts the outline by
/// it.
inline constexpr int kShifts = 4;
[[nodiscard]] float density_shifted(float density, int quarters);
[[nodiscard]] float density_without_shift(float density);
/// 0, 0.25, 0.5 or 0.75 pixels.
[[nodiscard]] float shift_of(float density);

/// Draws one line; `x` is its left edge and `baseline` its baseline, in pixels of the window.
void draw_glyphs(ImDrawList& list, std::string_view text, const Typeface& typeface, float size, float x,
                 float baseline, Colour colour);

}  // namespace communique::ui
