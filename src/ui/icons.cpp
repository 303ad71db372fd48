#include "ui/icons.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "ui/paint.hpp"

namespace communique::ui {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

/// The 20 x 20 grid laid over a box.
class Grid {
 public:
  Grid(Pen& pen, Rect box, Colour colour) : pen_(pen), box_(box), part_(box.width / 20), colour_(colour) {}

  [[nodiscard]] Point at(float x, float y) const { return {box_.x + x * part_, box_.y + y * part_}; }
  [[nodiscard]] float length(float units) const { return units * part_; }
  void block(float x, float y, float width, float height, float radius = 0) const {
    // Not snapped to pixels: at 16 px the bars of an icon would otherwise differ in width.
    draw_list().AddRectFilled(pen_.at(at(x, y)), pen_.at(at(x + width, y + height)), to_pixel(colour_),
                              pen_.pixels(length(radius)));
  }
  void disc(float x, float y, float radius) const { pen_.disc(at(x, y), length(radius), colour_); }
  void shape(std::initializer_list<Point> corners, float radius = 0) const {
    pen_.polygon(moved(corners), length(radius), colour_);
  }
  void stroke(std::initializer_list<Point> points, float thickness = 1.8F, bool is_closed = false) const {
    pen_.polyline(moved(points), colour_, length(thickness), is_closed);
  }
  void circle(float x, float y, float radius, float thickness = 1.8F) const {
    pen_.circle(at(x, y), length(radius), colour_, length(thickness));
  }

 private:
  [[nodiscard]] std::vector<Point> moved(std::initializer_list<Point> points) const {
    std::vector<Point> result;
    result.reserve(points.size());
    for (const Point point : points) result.push_back(at(point.x, point.y));
    return result;
  }
  Pen& pen_;
  Rect box_;
  float part_;
  Colour colour_;
};

void draw_people(Pen& pen, const Grid& grid, Colour colour) {
  grid.disc(10, 6, 4);
  std::vector<Point> dome;
  for (int i = 0; i <= 24; ++i) {
    const float angle = kPi * static_cast<float>(i) / 24;
    dome.push_back(grid.at(10 - 8 * std::cos(angle), 19 - 8 * std::sin(angle)));
  }
  for (const Point point : dome) draw_list().PathLineTo(pen.at(point));
  draw_list().PathFillConvex(to_pixel(colour));
}

void draw_calendar(const Grid& grid, const Grid& gap) {
  grid.block(2, 3, 16, 15.5F, 2.5F);
  grid.block(5, 1, 2, 4);
  grid.block(13, 1, 2, 4);
  gap.block(2, 7.5F, 16, 1.8F);
}

void draw_sealed_page(const Grid& grid, const Grid& gap) {
  grid.shape({{3, 1}, {11.5F, 1}, {17, 6.5F}, {17, 19}, {3, 19}}, 0.6F);
  gap.disc(14, 15.2F, 5);
  grid.disc(14, 15.2F, 3.9F);
}

void draw_columns(const Grid& grid) {
  grid.shape({{10, 1.5F}, {19, 6.5F}, {1, 6.5F}}, 0.6F);
  for (const float x : {3.0F, 8.5F, 14.0F}) grid.block(x, 8, 3, 7.5F);
  grid.block(1, 16.7F, 18, 2.3F);
}

void draw_pin(Pen& pen, const Grid& grid, const Grid& gap, Colour colour) {
  ImDrawList& list = draw_list();
  const float reach = 0.62F;  // how far below its middle the round head meets the point's straight sides
  list.PathArcTo(pen.at(grid.at(10, 7.8F)), pen.pixels(grid.length(6.8F)), kPi - reach, 2 * kPi + reach);
  list.PathLineTo(pen.at(grid.at(10, 19)));
  list.PathFillConvex(to_pixel(colour));
  gap.disc(10, 7.8F, 2.7F);
}

void draw_figures(const Grid& grid) {
  grid.block(2, 11, 4, 7.5F, 0.8F);
  grid.block(8, 6.3F, 4, 12.2F, 0.8F);
  grid.block(14, 1.6F, 4, 16.9F, 0.8F);
}

void draw_bubble(const Grid& grid) {
  grid.block(1.5F, 2.5F, 17, 12, 2.2F);
  grid.shape({{5, 13}, {11, 13}, {5, 18.5F}}, 0.4F);
}

void draw_moon(Pen& pen, const Grid& grid, Colour colour) {
  ImDrawList& list = draw_list();
  // Two circles: the disc, and the one that bites into it from the upper right.
  list.PathArcTo(pen.at(grid.at(9.6F, 10.2F)), pen.pixels(grid.length(7.2F)), 0.12F, 1.5F * kPi - 0.12F);
  list.PathArcTo(pen.at(grid.at(13.4F, 6.6F)), pen.pixels(grid.length(5.6F)), 1.5F * kPi - 1.05F, 0.95F);
  list.PathStroke(to_pixel(colour), ImDrawFlags_Closed, pen.pixels(grid.length(1.8F)));
}

void draw_sun(const Grid& grid) {
  grid.circle(10, 10, 3.6F);
  for (int i = 0; i < 8; ++i) {
    const float angle = kPi * static_cast<float>(i) / 4;
    const float x = std::cos(angle);
    const float y = std::sin(angle);
    grid.stroke({{10 + 6.4F * x, 10 + 6.4F * y}, {10 + 8.6F * x, 10 + 8.6F * y}});
  }
}

}  // namespace

Colour colour_of(const Theme& theme, Topic topic) { return theme.topics[static_cast<std::size_t>(topic)]; }

void draw_topic(Pen& pen, Topic topic, Rect box, Colour ground) {
  draw_topic(pen, topic, box, ground, colour_of(pen.theme(), topic));
}

void draw_topic(Pen& pen, Topic topic, Rect box, Colour ground, Colour colour) {
  const Grid grid(pen, box, colour);
  const Grid gap(pen, box, ground);
  switch (topic) {
    case Topic::People:
      return draw_people(pen, grid, colour);
    case Topic::Dates:
      return draw_calendar(grid, gap);
    case Topic::Agreements:
      return draw_sealed_page(grid, gap);
    case Topic::Organisations:
      return draw_columns(grid);
    case Topic::Places:
      return draw_pin(pen, grid, gap, colour);
    case Topic::Figures:
      return draw_figures(grid);
    case Topic::Statements:
      return draw_bubble(grid);
  }
}

void draw_icon(Pen& pen, Icon icon, Rect box, Colour colour) {
  const Grid grid(pen, box, colour);
  switch (icon) {
    case Icon::None:
      return;
    case Icon::ArrowRight:
      grid.stroke({{2, 10}, {18, 10}}, 2);
      grid.stroke({{11.5F, 3.5F}, {18, 10}, {11.5F, 16.5F}}, 2);
      return;
    case Icon::ArrowUp:
      grid.stroke({{10, 18}, {10, 2}}, 2);
      return grid.stroke({{3.5F, 8.5F}, {10, 2}, {16.5F, 8.5F}}, 2);
    case Icon::ArrowDown:
      grid.stroke({{10, 2}, {10, 18}}, 2);
      return grid.stroke({{3.5F, 11.5F}, {10, 18}, {16.5F, 11.5F}}, 2);
    case Icon::Lock:
      grid.stroke({{3.5F, 8.5F}, {16.5F, 8.5F}, {16.5F, 18}, {3.5F, 18}}, 1.8F, true);
      return grid.stroke({{6.2F, 8.5F}, {6.2F, 5.2F}, {8, 2.4F}, {12, 2.4F}, {13.8F, 5.2F}, {13.8F, 8.5F}});
    case Icon::Projector:
      grid.stroke({{1.5F, 3}, {18.5F, 3}, {18.5F, 14}, {1.5F, 14}}, 1.8F, true);
      grid.stroke({{10, 14}, {10, 17.5F}});
      return grid.stroke({{6, 17.5F}, {14, 17.5F}});
    case Icon::Undo:
      grid.stroke({{7, 3.5F}, {3, 7.5F}, {7, 11.5F}});
      return grid.stroke({{3, 7.5F},
                          {12, 7.5F},
                          {14.8F, 8.5F},
                          {16.5F, 11},
                          {16.3F, 14},
                          {14.2F, 16.2F},
                          {12, 16.8F},
                          {8, 16.8F}});
    case Icon::Redo:
      grid.stroke({{13, 3.5F}, {17, 7.5F}, {13, 11.5F}});
      return grid.stroke({{17, 7.5F},
                          {8, 7.5F},
                          {5.2F, 8.5F},
                          {3.5F, 11},
                          {3.7F, 14},
                          {5.8F, 16.2F},
                          {8, 16.8F},
                          {12, 16.8F}});
    case Icon::ChevronRight:
      return grid.stroke({{7, 3.5F}, {13.5F, 10}, {7, 16.5F}}, 1.9F);
    case Icon::ChevronLeft:
      return grid.stroke({{13, 3.5F}, {6.5F, 10}, {13, 16.5F}}, 1.9F);
    case Icon::ChevronUp:
      return grid.stroke({{3.5F, 13}, {10, 6.5F}, {16.5F, 13}}, 1.9F);
    case Icon::ChevronDown:
      return grid.stroke({{3.5F, 7}, {10, 13.5F}, {16.5F, 7}}, 1.9F);
    case Icon::Grip:
      for (const float y : {4.0F, 10.0F, 16.0F}) {
        grid.disc(6.8F, y, 1.6F);
        grid.disc(13.2F, y, 1.6F);
      }
      return;
    case Icon::Calendar:
      grid.stroke({{2.5F, 4}, {17.5F, 4}, {17.5F, 17.5F}, {2.5F, 17.5F}}, 1.8F, true);
      grid.stroke({{2.5F, 8.5F}, {17.5F, 8.5F}});
      for (const float x : {6.5F, 13.5F}) grid.stroke({{x, 1.5F}, {x, 5}});
      return;
    case Icon::Differs:
      for (const float y : {7.0F, 13.0F}) grid.stroke({{3, y}, {17, y}}, 1.9F);
      grid.stroke({{6, 18}, {14, 2}}, 1.9F);
      return;
    case Icon::Close:
      grid.stroke({{3.5F, 3.5F}, {16.5F, 16.5F}});
      grid.stroke({{16.5F, 3.5F}, {3.5F, 16.5F}});
      return;
    case Icon::Moon:
      return draw_moon(pen, grid, colour);
    case Icon::Sun:
      return draw_sun(grid);
    case Icon::Document:
      grid.stroke({{3.8F, 2}, {16.2F, 2}, {16.2F, 18}, {3.8F, 18}}, 1.9F, true);
      for (const float y : {6.4F, 9.8F}) grid.stroke({{6.8F, y}, {13.2F, y}}, 1.7F);
      grid.stroke({{6.8F, 13.2F}, {11, 13.2F}}, 1.7F);
      return;
    case Icon::Clock:
      grid.circle(10, 10, 8, 1.9F);
      grid.stroke({{10, 5.5F}, {10, 10.3F}, {13.4F, 12.2F}}, 1.9F);
      return;
    case Icon::Tick:
      return grid.stroke({{3.5F, 10.5F}, {8, 15}, {16.5F, 5.5F}}, 2.4F);
    case Icon::Menu:
      for (const float y : {5.0F, 10.0F, 15.0F}) grid.stroke({{2.5F, y}, {17.5F, y}});
      return;
    case Icon::Plus:
      grid.stroke({{3, 10}, {17, 10}}, 2);
      grid.stroke({{10, 3}, {10, 17}}, 2);
      return;
    case Icon::Minus:
      return grid.stroke({{3, 10}, {17, 10}}, 2);
    case Icon::Whole:  // the corners of what is in view
      grid.stroke({{3, 7}, {3, 3}, {7, 3}}, 2);
      grid.stroke({{13, 3}, {17, 3}, {17, 7}}, 2);
      grid.stroke({{17, 13}, {17, 17}, {13, 17}}, 2);
      grid.stroke({{7, 17}, {3, 17}, {3, 13}}, 2);
      return;
    case Icon::Person:
      grid.circle(10, 6, 3.4F);
      grid.stroke({{3, 18}, {4.4F, 13.9F}, {8, 12.3F}, {12, 12.3F}, {15.6F, 13.9F}, {17, 18}});
      return;
    case Icon::Star:
      grid.stroke({{10, 2},
                   {12.4F, 7.4F},
                   {18, 8},
                   {13.8F, 11.8F},
                   {15, 17.5F},
                   {10, 14.6F},
                   {5, 17.5F},
                   {6.2F, 11.8F},
                   {2, 8},
                   {7.6F, 7.4F}},
                  1.7F, true);
      return;
    case Icon::Search:
      grid.circle(8.5F, 8.5F, 6, 1.9F);
      grid.stroke({{13, 13}, {18, 18}}, 2);
      return;
  }
}

}  // namespace communique::ui
