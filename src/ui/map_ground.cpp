// The map under everything: sea, grid, land, coasts, boundaries.
#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "ui/map_parts.hpp"
#include "ui/paint.hpp"

namespace communique::ui {
namespace {

using geography::Corner;
using geography::MapBox;
using geography::MapPoint;

constexpr double kGridGap = 80;       // px at least between lines of the grid
constexpr float kLeastShown = 0.75F;  // pixels: what is smaller adds nothing but work
constexpr float kLeastEdge = 1.5F;    // pixels from corner to corner of a line
constexpr float kDash = 4;
constexpr float kDashGap = 3;

/// Turns the map's points to pixels of the window and tells what is in view.
class Sheet {
 public:
  Sheet(const Pen& pen, const Rect& map, const geography::MapViewport& viewport)
      : corner_(viewport.corner()),
        scale_(viewport.scale() * static_cast<double>(pen.scale().unit)),
        origin_(pen.at({map.x, map.y})),
        end_(pen.at({map.right(), map.bottom()})) {}

  [[nodiscard]] ImVec2 at(Corner corner) const {
    return {origin_.x + static_cast<float>((static_cast<double>(corner.x) - corner_.x) * scale_),
            origin_.y + static_cast<float>((static_cast<double>(corner.y) - corner_.y) * scale_)};
  }
  [[nodiscard]] bool shows(const MapBox& box) const {
    const ImVec2 from = at({box.left, box.top});
    const ImVec2 to = at({box.right, box.bottom});
    return to.x >= origin_.x && to.y >= origin_.y && from.x <= end_.x && from.y <= end_.y &&
           std::max(to.x - from.x, to.y - from.y) >= kLeastShown;
  }

 private:
  MapPoint corner_;
  double scale_;
  ImVec2 origin_, end_;
};

void fill_land(ImDrawList& list, const Sheet& sheet, const geography::LandPiece& piece, ImU32 colour) {
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list.PrimReserve(static_cast<int>(piece.triangles.size()), static_cast<int>(piece.ring.size()));
  const unsigned int base = list._VtxCurrentIdx;  // reserving may have begun anew
  for (const std::uint16_t index : piece.triangles) {
    list.PrimWriteIdx(static_cast<ImDrawIdx>(base + index));
  }
  for (const Corner corner : piece.ring) list.PrimWriteVtx(sheet.at(corner), white, colour);
}

bool is_apart(ImVec2 one, ImVec2 other, float least = kLeastEdge) {
  return std::abs(one.x - other.x) + std::abs(one.y - other.y) >= least;
}

/// Leaves out points that nearly stand on the one before; islands, being small, keep more of theirs.
void stroke_coast(ImDrawList& list, const Sheet& sheet, const geography::LandPiece& piece,
                  geography::Stretch stretch, ImU32 colour, float thickness) {
  const float least = piece.is_island ? kLeastShown : kLeastEdge;
  ImVec2 last = sheet.at(piece.ring[stretch.first]);
  list.PathLineTo(last);
  for (std::size_t i = stretch.first + 1U; i <= stretch.last; ++i) {
    const ImVec2 next = sheet.at(piece.ring[i]);
    if (i < stretch.last && !is_apart(last, next, least)) continue;
    list.PathLineTo(next);
    last = next;
  }
  list.PathStroke(colour, piece.is_island ? ImDrawFlags_Closed : ImDrawFlags_None, thickness);
}

/// Dashes go on round corners: `walked` is how far into dash and gap the line already is.
void dash(ImDrawList& list, ImVec2 from, ImVec2 to, float unit, float& walked, ImU32 colour,
          float thickness) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  const float period = (kDash + kDashGap) * unit;
  const auto along = [&](float distance) {
    const float part = std::clamp(distance / length, 0.0F, 1.0F);
    return ImVec2{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
  };
  for (float at = -walked; at < length; at += period) {
    const float end = at + kDash * unit;
    if (end > 0) list.AddLine(along(at), along(end), colour, thickness);
  }
  walked = std::fmod(walked + length, period);
}

void stroke_boundary(ImDrawList& list, const Sheet& sheet, const geography::BoundaryLine& line, float unit,
                     ImU32 colour, float thickness) {
  const ImVec2 low = list.GetClipRectMin();
  const ImVec2 high = list.GetClipRectMax();
  ImVec2 last = sheet.at(line.points.front());
  float walked = 0;
  for (std::size_t i = 1; i < line.points.size(); ++i) {
    const ImVec2 next = sheet.at(line.points[i]);
    if (i + 1 < line.points.size() && !is_apart(last, next)) continue;
    const bool is_beside = std::max(last.x, next.x) < low.x || std::min(last.x, next.x) > high.x ||
                           std::max(last.y, next.y) < low.y || std::min(last.y, next.y) > high.y;
    if (!is_beside) dash(list, last, next, unit, walked, colour, thickness);
    last = next;
  }
}

double grid_step(double scale) {
  for (const double step : {1.0, 2.0, 5.0}) {
    if (step * scale >= kGridGap) return step;
  }
  return 10;
}

void draw_grid(const Pen& pen, const Rect& map, const geography::MapViewport& viewport, Colour colour) {
  const double step = grid_step(viewport.scale());
  const Coordinates from = viewport.to_coordinates({0, 0});
  const Coordinates to = viewport.to_coordinates({viewport.size().width, viewport.size().height});
  for (double east = std::ceil(from.longitude / step) * step; east <= to.longitude; east += step) {
    const float x = map_point(map, viewport, {to.latitude, east}).x;
    const ImVec2 top = pen.at_pixel({x, map.y});
    draw_list().AddRectFilled(top, {top.x + 1, pen.at({x, map.bottom()}).y}, to_pixel(colour));
  }
  for (double north = std::ceil(to.latitude / step) * step; north <= from.latitude; north += step) {
    const float y = map_point(map, viewport, {north, from.longitude}).y;
    pen.rule(map.x, y, map.width, colour, 0);
  }
}

}  // namespace

MapColours map_colours(const Theme& theme) {
  const bool is_light = theme.tone == Tone::Light;
  const Colour sea = is_light ? theme.tint : mix(theme.paper, theme.tint, 0.45F);
  const Colour land = is_light ? theme.card : theme.sunk;
  return {.sea = sea,
          .land = land,
          .coast = mix(land, theme.line, is_light ? 0.75F : 0.6F),
          .boundary = mix(land, theme.line, 0.5F),
          .grid = mix(sea, theme.line, 0.16F)};
}

void draw_map_ground(Pen& pen, const Rect& map, const geography::MapViewport& viewport,
                     const geography::MapOutlines* outlines) {
  const MapColours colours = map_colours(pen.theme());
  pen.fill(map, colours.sea);
  draw_grid(pen, map, viewport, colours.grid);
  if (outlines == nullptr) return;
  ImDrawList& list = draw_list();
  const Sheet sheet(pen, map, viewport);
  const float thickness = std::max(pen.pixels(pen.thick(1)), 1.0F);
  // From afar the bays of a coast crowd together, so its line is lighter.
  const auto nearness = static_cast<float>(std::clamp((viewport.scale() - 10) / 50, 0.0, 1.0));
  const ImU32 coast = to_pixel(mix(mix(colours.land, colours.coast, 0.6F), colours.coast, nearness));
  for (const geography::LandPiece& piece : outlines->land) {
    if (!sheet.shows(piece.box)) continue;
    fill_land(list, sheet, piece, to_pixel(colours.land));
  }
  for (const geography::LandPiece& piece : outlines->land) {
    if (!sheet.shows(piece.box)) continue;
    for (const geography::Stretch stretch : piece.coasts) {
      stroke_coast(list, sheet, piece, stretch, coast, thickness);
    }
  }
  for (const geography::BoundaryLine& line : outlines->lines) {
    if (!sheet.shows(line.box)) continue;
    stroke_boundary(list, sheet, line, pen.scale().unit, to_pixel(colours.boundary), thickness);
  }
}

}  // namespace communique::ui
