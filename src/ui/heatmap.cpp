// Days of practice: a column for each week, a square for each day. Size tells, not shade.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts.hpp"
#include "ui/controls.hpp"

namespace communique::ui {
namespace {

using screens::HeatCell;
using screens::ProgressView;

constexpr float kCell = 21;
constexpr float kPitch = 25;
constexpr std::array kInner{0.0F, 6.0F, 11.0F, 16.0F, 21.0F};  // by level
constexpr float kCellRadius = 3;

void draw_cell(Pen& pen, Rect square, int level) {
  pen.fill(square, pen.theme().sunk, kCellRadius);
  const float side = pen.grown(kInner[static_cast<std::size_t>(std::clamp(level, 0, 4))]);
  if (side <= 0) return;
  const Point middle = square.centre();
  const float radius = std::min(kCellRadius, side / 4);
  pen.fill({middle.x - side / 2, middle.y - side / 2, side, side}, pen.theme().primary, radius);
}

/// Where the weeks stand, and which of them.
struct Grid {
  Point corner;  // of the first square
  float cell = 0, pitch = 0;
  std::size_t first = 0;  // the oldest week shown
  [[nodiscard]] Rect square(std::size_t week, std::size_t day) const {
    return {corner.x + static_cast<float>(week - first) * pitch, corner.y + static_cast<float>(day) * pitch,
            cell, cell};
  }
};

/// The day that Tab goes to: today, else the last.
const HeatCell* tab_stop_of(const ProgressView& view) {
  const HeatCell* last = nullptr;
  for (const screens::HeatColumn& week : view.heat) {
    for (const HeatCell& cell : week.cells) {
      if (cell.is_today) return &cell;
      if (cell.level >= 0) last = &cell;
    }
  }
  return last;
}

void draw_months(Pen& pen, const Grid& grid, float top, float right, const ProgressView& view) {
  float free_from = 0;
  for (std::size_t week = grid.first; week < view.heat.size(); ++week) {
    const std::string& month = view.heat[week].month;
    if (month.empty()) continue;
    const float width = pen.text_width(month, Role::Caption);
    const float x = std::min(grid.square(week, 0).x, right - width);
    if (x < free_from) continue;
    pen.text_line({x, top}, month, Role::Caption, pen.theme().ink2);
    free_from = x + width + kTight;
  }
}

/// The day under the pointer or the keyboard.
struct Shown {
  const HeatCell* cell = nullptr;
  Rect square;
};

Shown draw_days(Pen& pen, const Grid& grid, const ProgressView& view) {
  const HeatCell* const tab_stop = tab_stop_of(view);
  Shown shown;
  const auto draw_day_item = [&](std::size_t week, std::size_t day, const HeatCell& cell) {
    const Rect square = grid.square(week, day);
    const std::string id = "day-" + std::to_string(week) + '-' + std::to_string(day);
    const Touch touch = pen.touch(labelled(cell.text, id), square);
    draw_cell(pen, square, cell.level);
    if (cell.is_today) pen.edge(square.grown(2), pen.theme().seal_edge, pen.thick(2), kCellRadius + 2);
    if (touch.is_focused || touch.hover > 0) shown = {&cell, square};
    if (touch.is_focused) pen.focus_ring(square, kCellRadius);
  };
  for (std::size_t week = grid.first; week < view.heat.size(); ++week) {
    for (std::size_t day = 0; day < view.heat[week].cells.size(); ++day) {
      const HeatCell& cell = view.heat[week].cells[day];
      if (cell.level < 0) continue;
      if (&cell == tab_stop) {
        draw_day_item(week, day, cell);
      } else {
        const WithoutTabStops by_arrows;
        draw_day_item(week, day, cell);
      }
    }
  }
  return shown;
}

/// What the sizes mean, in as many rows as it takes; returns the height.
float draw_legend(Pen& pen, Rect place, const ProgressView& view) {
  const float cell = pen.grown(kCell);
  const float line = pen.type(Role::Caption).line;
  const float row = std::max(cell, line) + kTight;
  float x = place.x;
  float y = place.y;
  x += pen.text_line({x, y + (cell - line) / 2}, view.heat_legend, Role::Caption, pen.theme().ink2,
                     place.width);
  for (std::size_t i = 0; i < view.heat_levels.size(); ++i) {
    const float width = cell + 10 + pen.text_width(view.heat_levels[i], Role::Caption);
    x += kGutter;
    if (x + width > place.right()) {
      x = place.x;
      y += row;
    }
    draw_cell(pen, {x, y, cell, cell}, static_cast<int>(i) + 1);
    pen.text_line({x + cell + 10, y + (cell - line) / 2}, view.heat_levels[i], Role::Caption,
                  pen.theme().ink2, place.right() - x - cell - 10);
    x += width;
  }
  return y + row - kTight - place.y;
}

}  // namespace

float draw_heatmap(Pen& pen, Rect place, const ProgressView& view) {
  const float line = pen.type(Role::Caption).line;
  Grid grid;
  grid.cell = pen.grown(kCell);
  grid.pitch = pen.grown(kPitch);
  float weekdays = 0;
  for (const std::string& name : view.heat_weekdays) {
    weekdays = std::max(weekdays, pen.text_width(name, Role::Caption));
  }
  grid.corner = {place.x + weekdays + (weekdays > 0 ? kSnug : 0), place.y + line + kTight};
  const float room = place.right() - grid.corner.x - 2 - grid.cell;
  const auto most = static_cast<std::size_t>(std::max(std::floor(room / grid.pitch), 0.0F)) + 1;
  grid.first = view.heat.size() - std::min(most, view.heat.size());
  draw_months(pen, grid, place.y, place.right(), view);
  for (std::size_t day = 0; day < view.heat_weekdays.size(); ++day) {
    const float middle = grid.corner.y + static_cast<float>(day) * grid.pitch + grid.cell / 2;
    pen.text_line({place.x, middle - line / 2}, view.heat_weekdays[day], Role::Caption, pen.theme().ink2);
  }
  const Shown shown = draw_days(pen, grid, view);
  constexpr float kDays = 7;
  float y = grid.corner.y + kDays * grid.pitch + kSnug;
  y += draw_legend(pen, {grid.corner.x, y, place.right() - grid.corner.x, 0}, view);
  if (shown.cell != nullptr) {
    const Rect whole{place.x, place.y, place.width, y - place.y};
    draw_bubble(pen, {shown.square.centre().x, shown.square.y + kSnug}, whole, shown.cell->text);
  }
  return y - place.y;
}

}  // namespace communique::ui
