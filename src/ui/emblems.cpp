#include "ui/emblems.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "ui/icons.hpp"
#include "ui/paint.hpp"

namespace communique::ui {
namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;
constexpr int kRosetteLines = 12;
constexpr float kRosetteMiddle = 0.73F;  // r = R (0.73 + 0.27 cos(6 angle + phase))
constexpr float kRosetteSwing = 0.27F;
constexpr float kRosetteLobes = 6;

/// The twelve lines at radius 1, one after the other, `points` to a line.
const std::vector<Point>& rosette_points(UiState& state, int points) {
  std::vector<Point>& kept = state.rosettes[points];
  if (!kept.empty()) return kept;
  for (int line = 0; line < kRosetteLines; ++line) {
    const float phase = kTurn * static_cast<float>(line) / kRosetteLines;
    for (int i = 0; i < points; ++i) {
      const float angle = kTurn * static_cast<float>(i) / static_cast<float>(points);
      const float radius = kRosetteMiddle + kRosetteSwing * std::cos(kRosetteLobes * angle + phase);
      kept.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
  }
  return kept;
}

/// One glyph of the seal, its em box centred on `centre`.
void draw_seal_glyph(Pen& pen, std::string_view glyph, Point centre, float size) {
  const float pixels = std::round(pen.pixels(size));
  const ImVec2 middle = pen.at(centre);
  const float baseline = middle.y + pixels * 0.38F;  // CJK glyphs stand from -0.12 to 0.88 em
  draw_glyphs(draw_list(), glyph, pen.typeface(Family::Seal), pixels, middle.x - pixels / 2, baseline,
              pen.theme().seal_glyph);
}

void draw_tick(Pen& pen, Point centre, float size, Colour colour, float thickness) {
  const std::array<Point, 3> tick{Point{centre.x - size * 0.50F, centre.y + size * 0.04F},
                                  Point{centre.x - size * 0.12F, centre.y + size * 0.40F},
                                  Point{centre.x + size * 0.54F, centre.y - size * 0.38F}};
  pen.polyline(tick, colour, thickness);
}

void draw_cross(Pen& pen, Point centre, float size, Colour colour, float thickness) {
  const float half = size * 0.36F;
  pen.line({centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}, colour, thickness);
  pen.line({centre.x - half, centre.y + half}, {centre.x + half, centre.y - half}, colour, thickness);
}

std::array<Point, 4> diamond(Point centre, float radius) {
  return {Point{centre.x, centre.y - radius}, Point{centre.x + radius, centre.y},
          Point{centre.x, centre.y + radius}, Point{centre.x - radius, centre.y}};
}

void draw_badge_shape(Pen& pen, int option, std::string_view letter, Point centre, float size,
                      BadgeColours colours, float line) {
  const bool is_filled = line <= 0;
  const Colour colour = colours.shape;
  float letter_down = 0;
  switch (option & 3) {
    case 0:
      is_filled ? pen.disc(centre, size * 0.4375F, colour) : pen.circle(centre, size * 0.42F, colour, line);
      break;
    case 1: {
      letter_down = size * 0.13F;
      const std::array corners{Point{centre.x, centre.y - size * 0.50F},
                               Point{centre.x + size * 0.525F, centre.y + size * 0.43F},
                               Point{centre.x - size * 0.525F, centre.y + size * 0.43F}};
      pen.polygon(corners, size * 0.15F, colour, line);
      break;
    }
    case 2: {
      const float half = size * 0.39F;
      const Rect square{centre.x - half, centre.y - half, 2 * half, 2 * half};
      is_filled ? pen.fill(square, colour, 3) : pen.edge(square, colour, line, 3);
      break;
    }
    default:
      pen.polygon(diamond(centre, size * 0.5F), size * 0.09F, colour, line);
      break;
  }
  pen.text_centred({centre.x - size / 2, centre.y - size / 2 + letter_down, size, size}, letter,
                   Role::BigButton, colours.letter);
}

}  // namespace

void draw_seal(Pen& pen, Rect square) {
  const Theme& theme = pen.theme();
  const float side = square.width;
  const float radius = side * 0.13F;
  pen.fill(square, theme.seal_fill, radius);
  if (theme.seal_edge != theme.seal_fill)
    pen.edge(square, theme.seal_edge, std::max(1.0F, side / 32), radius);
  const float in = std::max(2.0F, std::round(side * 0.066F));
  pen.edge(square.grown(-in), with_alpha(theme.seal_glyph, 0.42F), std::max(1.0F, side / 50), radius * 0.6F);
  const float glyph = side * 0.365F;
  const Point middle = square.centre();
  draw_seal_glyph(pen, "公", {middle.x, middle.y - glyph * 0.5F}, glyph);
  draw_seal_glyph(pen, "報", {middle.x, middle.y + glyph * 0.5F}, glyph);
}

void draw_rosette(Pen& pen, Point centre, float radius, Rect clip) {
  const int points = radius > 100 ? 144 : 96;
  const std::vector<Point>& unit = rosette_points(pen.state(), points);
  const Colour colour = with_alpha(pen.theme().rule, 0.5F);
  ImDrawList& list = draw_list();
  list.PushClipRect(pen.at_pixel({clip.x, clip.y}), pen.at_pixel({clip.right(), clip.bottom()}), true);
  const ImVec2 middle = pen.at(centre);
  const float reach = pen.pixels(radius);
  for (std::size_t line = 0; line < kRosetteLines; ++line) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(points); ++i) {
      const Point point = unit[line * static_cast<std::size_t>(points) + i];
      list.PathLineTo({middle.x + point.x * reach, middle.y + point.y * reach});
    }
    list.PathStroke(to_pixel(colour), ImDrawFlags_Closed, std::max(1.0F, pen.pixels(1)));
  }
  list.PopClipRect();
}

void draw_card(Pen& pen, Rect rect) {
  struct Layer {
    float down, grow, alpha;
  };
  constexpr std::array kLayers{Layer{7, 3, 0.012F}, Layer{3, 1, 0.02F}, Layer{1, 0, 0.035F}};
  for (const Layer layer : kLayers) {
    Rect shadow = rect.grown(layer.grow);
    shadow.y += layer.down;
    pen.fill(shadow, with_alpha(pen.theme().shadow, layer.alpha), kRadiusCard + layer.grow);
  }
  pen.fill(rect, pen.theme().card, kRadiusCard);
  pen.edge(rect, pen.theme().rule, 1, kRadiusCard);
}

void draw_badge(Pen& pen, int option, std::string_view letter, Point centre, float size, BadgeStyle style) {
  const Theme& theme = pen.theme();
  if (style == BadgeStyle::Outlined) {
    return draw_badge_shape(pen, option, letter, centre, size, {theme.line, theme.ink2}, pen.thick(1.5F));
  }
  draw_badge(pen, option, letter, centre, size,
             {theme.options[static_cast<std::size_t>(option & 3)], theme.on_primary});
}

void draw_badge(Pen& pen, int option, std::string_view letter, Point centre, float size,
                BadgeColours colours) {
  draw_badge_shape(pen, option, letter, centre, size, colours, 0);
}

void draw_mark(Pen& pen, screens::Mark mark, Point centre, float size) {
  const Theme& theme = pen.theme();
  const float half = size / 2;
  const float line = std::max(1.8F, size * 0.105F);
  switch (mark) {
    case screens::Mark::None:
      return;
    case screens::Mark::Right:
      pen.disc(centre, half, theme.right);
      return draw_tick(pen, centre, half, theme.on_primary, line);
    case screens::Mark::Almost:
      pen.circle(centre, half - line / 2, theme.right, line);
      return draw_tick(pen, centre, half * 0.9F, theme.right, line);
    case screens::Mark::Wrong:
      pen.polygon(diamond(centre, half * 1.06F), half * 0.28F, theme.wrong);
      return draw_cross(pen, centre, half, theme.on_primary, line);
  }
}

void draw_dot(Pen& pen, screens::DotState state, Point centre, float size) {
  const Theme& theme = pen.theme();
  switch (state) {
    case screens::DotState::Right:
      return draw_mark(pen, screens::Mark::Right, centre, size * 0.8F);
    case screens::DotState::Wrong:
      return draw_mark(pen, screens::Mark::Wrong, centre, size * 0.84F);
    case screens::DotState::Now:
      pen.circle(centre, size * 0.4F, theme.ink, size * 0.1F);
      return pen.disc(centre, size * 0.19F, theme.ink);
    case screens::DotState::Later:
      return pen.circle(centre, size * 0.21F, theme.line, size * 0.075F);
  }
}

void draw_ring(Pen& pen, Point centre, float diameter, float share) {
  draw_ring(pen, centre, diameter, share, pen.theme().primary);
}

void draw_ring(Pen& pen, Point centre, float diameter, float share, Colour colour) {
  const float thickness = diameter * 12 / 140;
  const float radius = (diameter - thickness) / 2;
  pen.circle(centre, radius, pen.theme().sunk, thickness);
  if (share <= 0) return;
  if (share >= 1) return pen.circle(centre, radius, colour, thickness);
  const float end = kTurn * share;
  pen.arc(centre, radius, 0, end, colour, thickness);
  pen.disc({centre.x, centre.y - radius}, thickness / 2, colour);
  pen.disc({centre.x + radius * std::sin(end), centre.y - radius * std::cos(end)}, thickness / 2, colour);
}

void draw_bar(Pen& pen, Rect track, float share, Colour colour) {
  const float radius = track.height / 2;
  pen.fill(track, pen.theme().sunk, radius);
  if (share <= 0) return;
  const float length = std::clamp(track.width * share, track.height, track.width);
  pen.fill({track.x, track.y, length, track.height}, colour, radius);
}

void draw_segments(Pen& pen, Point top_left, float width, int right, int asked, Colour colour) {
  constexpr float kGap = 6;
  const float widest = pen.grown(44);
  const float height = pen.grown(10);
  const auto count = static_cast<float>(std::max(asked, 1));
  const float pill = std::clamp((width - kGap * (count - 1)) / count, height, widest);
  for (int i = 0; i < asked; ++i) {
    const Rect place{top_left.x + static_cast<float>(i) * (pill + kGap), top_left.y, pill, height};
    i < right ? pen.fill(place, colour, height / 2) : pen.edge(place, colour, pen.thick(1), height / 2);
  }
}

void draw_day(Pen& pen, const screens::DayStamp& day, Point centre, float diameter) {
  const Theme& theme = pen.theme();
  const float half = diameter / 2;
  if (day.is_done) {
    pen.disc(centre, half, theme.seal_fill);
    if (theme.seal_edge != theme.seal_fill) pen.circle(centre, half - 1, theme.seal_edge, 2);
    pen.circle(centre, half - 3.5F, with_alpha(theme.seal_glyph, 0.5F), 1);
  } else if (day.is_today) {
    pen.disc(centre, half, theme.card);
    pen.circle(centre, half - 1, theme.seal_edge, pen.thick(2));
  } else {
    pen.circle(centre, half - 0.5F, theme.rule, pen.thick(1));
  }
  const Colour ink = day.is_done ? theme.seal_glyph : day.is_today ? theme.ink : theme.ink2;
  pen.text_centred({centre.x - half, centre.y - half, diameter, diameter}, day.number, Role::Numeral, ink);
}

void draw_monogram(Pen& pen, std::string_view character, Point centre, float diameter, Face face) {
  pen.disc(centre, diameter / 2, pen.theme().tint);
  pen.text_centred({centre.x - diameter / 2, centre.y - diameter / 2, diameter, diameter}, character,
                   Role::Item, pen.theme().primary, face);
}

void draw_icon_disc(Pen& pen, Icon icon, Point centre, float diameter) {
  const float side = diameter * 0.46F;
  pen.disc(centre, diameter / 2, pen.theme().tint);
  draw_icon(pen, icon, {centre.x - side / 2, centre.y - side / 2, side, side}, pen.theme().primary);
}

}  // namespace communique::ui
