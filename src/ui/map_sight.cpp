#include "ui/map_sight.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/controls.hpp"

namespace communique::ui {
namespace {

using geography::GeoBox;
using geography::MapViewport;
using geography::ScreenPoint;
using geography::ScreenSize;

constexpr GeoBox kLimits{88, 0, 160, 56};  // where no outlines say otherwise
constexpr double kButtonZoom = 1.6;        // by button and key
constexpr double kWheelZoom = 1.25;        // by one notch

ScreenSize size_of(const Rect& map) {
  return {static_cast<double>(map.width), static_cast<double>(map.height)};
}

GeoBox box_of(const MapViewport& viewport) {
  const Coordinates from = viewport.to_coordinates({0, 0});
  const Coordinates to = viewport.to_coordinates({viewport.size().width, viewport.size().height});
  return {from.longitude, to.latitude, to.longitude, from.latitude};
}

bool is_same(const MapViewport& one, const MapViewport& other) {
  return one.scale() == other.scale() && one.corner().x == other.corner().x &&
         one.corner().y == other.corner().y;
}

}  // namespace

const geography::MapOutlines* map_outlines(const Pen& pen) {
  geography::OutlinesFile* file = pen.frame().outlines;
  return file == nullptr ? nullptr : file->outlines();
}

GeoBox map_limits(const geography::MapOutlines* outlines) {
  return outlines == nullptr ? kLimits : outlines->bounds;
}

MapViewport& viewport_of(MapUi& state, const Rect& map, const GeoBox& limits, const GeoBox& home) {
  const ScreenSize size = size_of(map);
  if (!state.viewport) {
    state.viewport.emplace(limits, size);
    state.viewport->fit(home, 0);
  } else if (state.viewport->size().width != size.width || state.viewport->size().height != size.height) {
    state.viewport->resize(size);
  }
  return *state.viewport;
}

void follow_way(Pen& pen, unsigned int id, MapUi& state) {
  if (!state.viewport) return;
  MapViewport& viewport = *state.viewport;
  if (!state.way) return;
  if (!is_same(viewport, state.way->last)) return state.way.reset();
  const float part = pen.towards(id, 1, kFillSeconds, Entry::FromZero);
  if (part >= 1) {
    viewport = state.way->to;
    return state.way.reset();
  }
  const GeoBox from = box_of(state.way->from);
  const GeoBox to = box_of(state.way->to);
  const auto between = [&](double one, double other) {
    return one + (other - one) * static_cast<double>(part);
  };
  viewport.fit({between(from.west, to.west), between(from.south, to.south), between(from.east, to.east),
                between(from.north, to.north)},
               0);
  state.way->last = viewport;
}

ScreenPoint mouse_on_map(const Pen& pen, const Rect& map) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const ImVec2 from = pen.at({map.x, map.y});
  const auto unit = static_cast<double>(pen.scale().unit);
  return {static_cast<double>(mouse.x - from.x) / unit, static_cast<double>(mouse.y - from.y) / unit};
}

void move_by_mouse(const Pen& pen, const Rect& map, const Touch& touch, MapUi& state) {
  if (!state.viewport) return;
  MapViewport& viewport = *state.viewport;
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) state.is_dragged = false;
  if (touch.is_held && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
    const auto unit = static_cast<double>(pen.scale().unit);
    // The first time, all of the way since the button went down.
    const ImVec2 way = state.is_dragged ? io.MouseDelta : ImGui::GetMouseDragDelta(ImGuiMouseButton_Left);
    viewport.pan(static_cast<double>(way.x) / unit, static_cast<double>(way.y) / unit);
    state.is_dragged = true;
  }
  ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);  // not the scroll area's around it
  if (io.MouseWheel != 0 && ImGui::IsItemHovered()) {
    viewport.zoom(std::pow(kWheelZoom, static_cast<double>(io.MouseWheel)), mouse_on_map(pen, map));
  }
}

void zoom_by_keys(MapViewport& viewport, ScreenPoint about) {
  if (is_pressed(ImGuiKey_Equal) || is_pressed(ImGuiKey_KeypadAdd)) viewport.zoom(kButtonZoom, about);
  if (is_pressed(ImGuiKey_Minus) || is_pressed(ImGuiKey_KeypadSubtract))
    viewport.zoom(1 / kButtonZoom, about);
}

Rect map_controls(const Pen& pen, const Rect& map) {
  const float side = std::min(pen.grown(40), map.height / 4 - kTight);
  return {map.right() - kSnug - side, map.y + kSnug, side, 3 * side + 2 * kTight};
}

void zoom_buttons(Pen& pen, const Rect& place, const std::string& id, const MapButtons& words,
                  MapViewport& viewport, const GeoBox& whole) {
  const float side = place.width;
  const auto row = [&](int index) {
    return Rect{place.x, place.y + static_cast<float>(index) * (side + kTight), side, side};
  };
  const auto enabled = [](bool can) { return can ? Enabled::Yes : Enabled::No; };
  const ScreenPoint middle{viewport.size().width / 2, viewport.size().height / 2};
  const Enabled nearer = enabled(viewport.can_zoom_in());
  const Enabled farther = enabled(viewport.can_zoom_out());
  if (square_button(pen, row(0), labelled(words.nearer, id + "-in"), Icon::Plus, nearer)) {
    viewport.zoom(kButtonZoom, middle);
  }
  if (square_button(pen, row(1), labelled(words.farther, id + "-out"), Icon::Minus, farther)) {
    viewport.zoom(1 / kButtonZoom, middle);
  }
  if (square_button(pen, row(2), labelled(words.whole, id + "-whole"), Icon::Whole, farther)) {
    viewport.fit(whole, 0);
  }
}

void frame_map(Pen& pen, const Rect& map) {
  constexpr float kMat = kRadiusControl / 2;  // as wide as a corner's diagonal
  pen.edge(map.grown(kMat), pen.theme().paper, kMat, kRadiusControl + kMat);
  pen.edge(map, pen.theme().line, pen.thick(1), kRadiusControl);
}

}  // namespace communique::ui
