#include "ui/charts.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/controls.hpp"

namespace communique::ui {
namespace {

/// The plot inside its axes; its points keep `inset` from its sides, so that what is written below the first
/// and the last stays within it.
struct Plot {
  Rect area;
  std::size_t count = 0;
  float inset = 0;
  [[nodiscard]] float span() const { return area.width - 2 * inset; }
  [[nodiscard]] Point at(std::size_t index, double share) const {
    const float part = count < 2 ? 0.5F : static_cast<float>(index) / static_cast<float>(count - 1);
    return {area.x + inset + span() * part, area.bottom() - area.height * static_cast<float>(share)};
  }
};

void draw_axis(Pen& pen, const Plot& plot, float left) {
  const float line = pen.type(Role::Caption).line;
  for (const int percent : {0, 50, 100}) {
    const float y = std::round(plot.at(0, percent / 100.0).y);
    pen.rule(plot.area.x - kTight, y, plot.area.width + 2 * kTight, pen.theme().rule);
    const std::string label = std::to_string(percent) + "%";
    pen.text_line({left, y - line / 2}, label, Role::Caption, pen.theme().ink2);
  }
}

float widest_label(const Pen& pen, const std::vector<screens::HistoryPoint>& points) {
  float widest = 0;
  for (const screens::HistoryPoint& point : points) {
    widest = std::max(widest, pen.text_width(point.label, Role::Caption));
  }
  return widest;
}

float reach_of(const Plot& plot) {
  return plot.count < 2 ? kGutter : plot.span() / static_cast<float>(plot.count - 1);
}

/// As many labels as fit without touching, evenly spaced, the newest always among them.
void draw_labels(Pen& pen, const Plot& plot, const std::vector<screens::HistoryPoint>& points) {
  const float top = plot.area.bottom() + kTight;
  const float apart = (widest_label(pen, points) + kSnug) / std::max(reach_of(plot), 1.0F);
  const auto step = static_cast<std::size_t>(std::max(std::ceil(apart), 1.0F));
  for (std::size_t back = 0; back < points.size(); back += step) {
    const std::size_t i = points.size() - 1 - back;
    const float width = pen.text_width(points[i].label, Role::Caption);
    pen.text_line({plot.at(i, 0).x - width / 2, top}, points[i].label, Role::Caption, pen.theme().ink2);
  }
}

}  // namespace

void draw_bubble(Pen& pen, Point at, Rect within, const std::string& text) {
  const float words = std::min(pen.text_width(text, Role::Small) + 1, within.width - 2 * kSnug);
  const float lines = pen.text_height(text, Role::Small, words);
  const float width = words + 2 * kSnug;
  const float x = std::clamp(at.x - width / 2, within.x, std::max(within.x, within.right() - width));
  const float above = at.y - 2 * kSnug - lines - kTight;
  const Rect place{x, above < within.y ? at.y + kSnug : above, width, lines + 2 * kTight};
  pen.fill(place, pen.theme().ink, kRadiusControl);
  pen.text({place.x + kSnug, place.y + kTight, words, 0}, text, Role::Small, pen.theme().paper);
}

void draw_score_chart(Pen& pen, Rect place, const std::vector<screens::HistoryPoint>& points) {
  const Theme& theme = pen.theme();
  const float line = pen.type(Role::Caption).line;
  const float axis = pen.text_width("100%", Role::Caption) + kStep;
  Plot plot{{place.x + axis + kTight, place.y + line / 2, place.width - axis - 2 * kTight,
             place.height - line * 1.5F - kTight},
            points.size()};
  plot.inset = std::clamp(widest_label(pen, points) / 2 - kTight, 0.0F, plot.area.width / 4);
  draw_axis(pen, plot, place.x);
  draw_labels(pen, plot, points);
  std::vector<Point> path;
  for (std::size_t i = 0; i < points.size(); ++i) path.push_back(plot.at(i, points[i].share));
  pen.polyline(path, theme.primary, pen.thick(2.5F));
  const float reach = reach_of(plot);
  std::size_t shown = points.size();
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool is_newest = i + 1 == points.size();
    const float half = std::clamp(reach / 2, 6.0F, 22.0F);
    const Rect target{path[i].x - half, path[i].y - 22, 2 * half, 44};
    const Touch touch = pen.touch(labelled(points[i].text, "round-" + std::to_string(i)), target);
    pen.disc(path[i], is_newest ? 6.0F : 4.0F, theme.primary);
    if (is_newest) pen.disc(path[i], 3, theme.card);
    if (touch.is_focused) pen.focus_ring({path[i].x - 7, path[i].y - 7, 14, 14}, 7);
    if (touch.hover > 0 || touch.is_focused) shown = i;
  }
  if (shown < points.size()) draw_bubble(pen, path[shown], place, points[shown].text);
}

}  // namespace communique::ui
