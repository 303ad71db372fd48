#pragma once
// The colours of LOOK.md as data: one Theme for light, one for dark. No ImGui, no sizes.
// Invariant (tests/ui/theme_test.cpp): text tokens reach 7:1 and parts 4.5:1 on every surface they stand on.
#include <array>
#include <cstdint>

namespace communique::ui {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  float alpha = 1.0F;
  bool operator==(const Colour&) const = default;
};

/// 0xRRGGBB.
[[nodiscard]] constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U),
          static_cast<std::uint8_t>(hex)};
}
[[nodiscard]] constexpr Colour with_alpha(Colour colour, float alpha) {
  colour.alpha = alpha;
  return colour;
}
/// Straight mix in sRGB; `amount` 0 gives `from`, 1 gives `to`.
[[nodiscard]] Colour mix(Colour from, Colour to, float amount);
/// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(Colour one, Colour other);

enum class Tone { Light, Dark };

struct Theme {
  Tone tone;
  Colour paper, card, sunk, fold, tint;               // surfaces
  Colour rule, line;                                  // decorative hairline; edge of a control
  Colour ink, ink2, primary;                          // text
  Colour primary_hover, primary_pressed, on_primary;  // on_primary stands on options too
  Colour seal_edge, seal_fill, seal_glyph;
  Colour right, right_ground, wrong, wrong_ground;
  Colour focus;
  Colour shadow;                  // opaque; the layers carry the alpha
  std::array<Colour, 7> topics;   // in the order of `Topic`
  std::array<Colour, 4> options;  // A to D
};

inline constexpr Theme kLight{
    .tone = Tone::Light,
    .paper = rgb(0xF4EFE4),
    .card = rgb(0xFFFDF8),
    .sunk = rgb(0xEDE6D8),
    .fold = rgb(0xF8F4EA),
    .tint = rgb(0xE8EDF3),
    .rule = rgb(0xDBD2BF),
    .line = rgb(0x6C675B),
    .ink = rgb(0x1A212E),
    .ink2 = rgb(0x434956),
    .primary = rgb(0x1F3A5F),
    .primary_hover = rgb(0x2C4D7C),
    .primary_pressed = rgb(0x152A47),
    .on_primary = rgb(0xFFFDF8),
    .seal_edge = rgb(0xA0261A),
    .seal_fill = rgb(0xA0261A),
    .seal_glyph = rgb(0xFFFDF8),
    .right = rgb(0x0A4F40),
    .right_ground = rgb(0xE3F0E8),
    .wrong = rgb(0xA94A08),
    .wrong_ground = rgb(0xFAEBDF),
    .focus = rgb(0x1B5FC1),
    .shadow = rgb(0x1A1408),
    .topics = {rgb(0x2B66B3), rgb(0x8F5500), rgb(0x841018), rgb(0x14524F), rgb(0x4D6E48), rgb(0x4C0C2C),
               rgb(0x53307E)},
    .options = {rgb(0x262D61), rgb(0x754E12), rgb(0x4A0825), rgb(0x026263)},
};

inline constexpr Theme kDark{
    .tone = Tone::Dark,
    .paper = rgb(0x12161D),
    .card = rgb(0x1B212B),
    .sunk = rgb(0x2A3240),
    .fold = rgb(0x222A36),
    .tint = rgb(0x243046),
    .rule = rgb(0x333C4B),
    .line = rgb(0x979EAB),
    .ink = rgb(0xF3EDE0),
    .ink2 = rgb(0xC3C7CE),
    .primary = rgb(0xB4CBEC),
    .primary_hover = rgb(0xCADBF3),
    .primary_pressed = rgb(0x93B1DC),
    .on_primary = rgb(0x12161D),
    .seal_edge = rgb(0xE0644E),
    .seal_fill = rgb(0x842B20),
    .seal_glyph = rgb(0xF3EDE0),
    .right = rgb(0x93EBD8),
    .right_ground = rgb(0x17332E),
    .wrong = rgb(0xF0793A),
    .wrong_ground = rgb(0x38241A),
    .focus = rgb(0x8DB9FF),
    .shadow = rgb(0x000000),
    .topics = {rgb(0xA8BFF2), rgb(0xF4D795), rgb(0xF2763F), rgb(0xA0F3EC), rgb(0x78A57F), rgb(0xD296B3),
               rgb(0xAF87E5)},
    .options = {rgb(0x8FA2E4), rgb(0xF5DA90), rgb(0xD68EA5), rgb(0x92E1DE)},
};

[[nodiscard]] constexpr const Theme& theme_for(Tone tone) { return tone == Tone::Light ? kLight : kDark; }

}  // namespace communique::ui
