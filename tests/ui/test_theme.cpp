#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "ui/theme.hpp"

namespace communique::ui {
namespace {

constexpr double kText = 7.0;  // WCAG 2.2 AAA
constexpr double kPart = 4.5;  // stricter than the 3:1 that WCAG asks of parts

std::vector<Colour> surfaces(const Theme& theme) {
  return {theme.paper, theme.card,         theme.sunk,        theme.fold,
          theme.tint,  theme.right_ground, theme.wrong_ground};
}

void require_on_all(const std::vector<Colour>& inks, const std::vector<Colour>& grounds, double least) {
  for (const Colour ink : inks) {
    for (const Colour ground : grounds) CHECK(contrast(ink, ground) >= least);
  }
}

}  // namespace

TEST_CASE("Contrast is measured as WCAG defines it") {
  CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == 21.0);
  CHECK(contrast(rgb(0x777777), rgb(0x777777)) == 1.0);
}

TEST_CASE("Text can be read on every surface it stands on") {
  for (const Tone tone : {Tone::Light, Tone::Dark}) {
    const Theme& theme = theme_for(tone);
    require_on_all({theme.ink, theme.ink2, theme.primary}, surfaces(theme), kText);
    require_on_all({theme.on_primary}, {theme.primary, theme.primary_hover, theme.primary_pressed}, kText);
    require_on_all({theme.on_primary}, {theme.options.begin(), theme.options.end()}, kText);
    require_on_all({theme.seal_glyph}, {theme.seal_fill}, kText);
    require_on_all({theme.paper}, {theme.ink}, kText);  // toast
  }
}

TEST_CASE("Edges, marks, topics and options stand out from what they lie on") {
  for (const Tone tone : {Tone::Light, Tone::Dark}) {
    const Theme& theme = theme_for(tone);
    const std::vector<Colour> grounds = {theme.paper, theme.card};
    require_on_all({theme.line, theme.right, theme.wrong, theme.focus, theme.seal_edge}, grounds, kPart);
    require_on_all({theme.topics.begin(), theme.topics.end()}, grounds, kPart);
    require_on_all({theme.options.begin(), theme.options.end()}, grounds, kPart);
    require_on_all({theme.right}, {theme.right_ground}, kPart);
    require_on_all({theme.wrong}, {theme.wrong_ground}, kPart);
    require_on_all({theme.on_primary}, {theme.right, theme.wrong}, kPart);  // tick and cross
  }
}

TEST_CASE("A mix of colours begins at one and ends at the other") {
  CHECK(mix(kLight.card, kLight.tint, 0) == kLight.card);
  CHECK(mix(kLight.card, kLight.tint, 1) == kLight.tint);
  CHECK(mix(kLight.card, kLight.tint, 7) == kLight.tint);
}

}  // namespace communique::ui
