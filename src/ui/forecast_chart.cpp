// What would be remembered in the days to come: a line with practice, a dashed one without.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts.hpp"

namespace communique::ui {
namespace {

using screens::ProgressView;

constexpr float kPlotHeight = 150;   // at 100 %
constexpr int kGridStep = 20;        // percent
constexpr float kEndGap = 14;        // from a line's end to its label
constexpr float kMostLabel = 0.36F;  // of the width; wider labels stand below

/// The plot inside its axes.
struct Plot {
  Rect area;
  int low = 0;     // percent at the bottom; 100 at the top
  float last = 1;  // days
  [[nodiscard]] Point at(float day, double share) const {
    const double height = (share * 100 - low) / (100 - low);
    return {area.x + area.width * day / last, area.bottom() - area.height * static_cast<float>(height)};
  }
};

/// One of the two lines, with its label.
struct Course {
  std::vector<Point> points;
  std::string_view label, value;
  Colour colour;
  bool is_dashed = false;
};

int lowest_percent(const ProgressView& view) {
  double least = 1;
  for (const auto& point : view.forecast) least = std::min({least, point.without, point.practised});
  constexpr double kBelow = 0.05;  // so that no line runs along the axis
  const int low = static_cast<int>(std::floor((least - kBelow) * 100 / kGridStep)) * kGridStep;
  return std::clamp(low, 0, 100 - 2 * kGridStep);
}

float label_width(const Pen& pen, const ProgressView& view) {
  float width = 0;
  for (const std::string& label : {view.practised_label, view.without_label}) {
    width = std::max(width, pen.text_width(label, Role::Label));
  }
  for (const std::string& value : {view.practised_value, view.without_value}) {
    width = std::max(width, pen.text_width(value, Role::Small));
  }
  return width;
}

void draw_grid(Pen& pen, const Plot& plot) {
  const float line = pen.type(Role::Caption).line;
  for (int percent = plot.low; percent <= 100; percent += kGridStep) {
    const float y = std::round(plot.at(0, percent / 100.0).y);
    pen.rule(plot.area.x, y, plot.area.width, pen.theme().rule);
    const std::string label = std::to_string(percent) + "%";
    const float width = pen.text_width(label, Role::Caption);
    pen.text_line({plot.area.x - 10 - width, y - line / 2}, label, Role::Caption, pen.theme().ink2,
                  width + 1);
  }
}

/// Today at the plot's left edge, the others in the middle of their day, where they have room.
void draw_ticks(Pen& pen, const Plot& plot, const ProgressView& view) {
  const float top = plot.area.bottom() + kTight;
  float free_from = 0;
  float free_until = 1e9F;
  const auto draw = [&](std::size_t i) {
    const auto& [day, label] = view.forecast_ticks[i];
    const float width = pen.text_width(label, Role::Caption);
    const float middle = plot.at(static_cast<float>(day), 0).x - width / 2;
    const float x = i == 0 ? plot.area.x : middle;
    if (i > 0 && (x < free_from || x + width > free_until)) return;
    pen.text_line({x, top}, label, Role::Caption, pen.theme().ink2);
    if (i + 1 == view.forecast_ticks.size() && i > 0) {
      free_until = x - kSnug;
    } else {
      free_from = x + width + kSnug;
    }
  };
  const std::size_t count = view.forecast_ticks.size();
  if (count > 0) draw(0);
  if (count > 1) draw(count - 1);  // the ends before what lies between
  for (std::size_t i = 1; i + 1 < count; ++i) draw(i);
}

void draw_dashes(Pen& pen, const std::vector<Point>& points, Colour colour, float thickness) {
  constexpr float kDash = 7;
  constexpr float kGap = 5;
  float left = kDash;
  bool is_drawn = true;
  std::vector<Point> dash{points.front()};
  for (std::size_t i = 1; i < points.size(); ++i) {
    Point from = points[i - 1];
    float length = std::hypot(points[i].x - from.x, points[i].y - from.y);
    while (length > left) {
      from = {from.x + (points[i].x - from.x) * left / length,
              from.y + (points[i].y - from.y) * left / length};
      length -= left;
      if (is_drawn) {
        dash.push_back(from);
        pen.polyline(dash, colour, thickness);
      }
      is_drawn = !is_drawn;
      left = is_drawn ? kDash : kGap;
      dash = {from};
    }
    left -= length;
    if (is_drawn) dash.push_back(points[i]);
  }
  if (is_drawn && dash.size() > 1) pen.polyline(dash, colour, thickness);
}

void draw_end(Pen& pen, Point at, const Course& course) {
  constexpr float kHalf = 6.5F;
  if (!course.is_dashed) return pen.disc(at, 4.5F, course.colour);
  const std::array corners{Point{at.x, at.y - kHalf}, Point{at.x + kHalf, at.y}, Point{at.x, at.y + kHalf},
                           Point{at.x - kHalf, at.y}};
  pen.polygon(corners, 1, course.colour);
}

void draw_course(Pen& pen, const Course& course) {
  const float thickness = pen.thick(2.5F);
  course.is_dashed ? draw_dashes(pen, course.points, course.colour, thickness)
                   : pen.polyline(course.points, course.colour, thickness);
  draw_end(pen, course.points.back(), course);
}

/// At the lines' ends; where these are close, the labels give way to each other.
void draw_end_labels(Pen& pen, const Plot& plot, float top, const std::array<Course, 2>& courses) {
  const float label = pen.type(Role::Label).line;
  const float height = label + pen.type(Role::Small).line;
  const bool is_first_above = courses[0].points.back().y <= courses[1].points.back().y;
  const Course& above = courses[is_first_above ? 0 : 1];
  const Course& below = courses[is_first_above ? 1 : 0];
  float upper = above.points.back().y - height / 2;
  float lower = below.points.back().y - height / 2;
  const float overlap = upper + height - lower;
  if (overlap > 0) {
    upper -= overlap / 2;
    lower += overlap / 2;
  }
  lower = std::min(lower, plot.area.bottom() + label / 2 - height);
  upper = std::max(std::min(upper, lower - height), top);
  lower = std::max(lower, upper + height);
  const float x = plot.area.right() + kEndGap;
  for (const auto& [course, y] : {std::pair{&above, upper}, std::pair{&below, lower}}) {
    pen.text_line({x, y}, course->label, Role::Label, pen.theme().ink);
    pen.text_line({x, y + label}, course->value, Role::Small, pen.theme().ink2);
  }
}

/// Below the plot, where the labels would leave it no room.
float draw_legend(Pen& pen, Rect place, const std::array<Course, 2>& courses) {
  const float sample = pen.grown(32);
  float y = place.y;
  for (const Course& course : courses) {
    const Rect words{place.x + sample + kSnug, y, place.width - sample - kSnug, 0};
    const float middle = y + pen.type(Role::Label).line / 2;
    const std::vector<Point> line{{place.x, middle}, {place.x + sample, middle}};
    draw_course(pen, {line, course.label, course.value, course.colour, course.is_dashed});
    y += pen.text(words, course.label, Role::Label, pen.theme().ink);
    y += pen.text({words.x, y, words.width, 0}, course.value, Role::Small, pen.theme().ink2) + kTight;
  }
  return y - place.y;
}

std::array<Course, 2> courses_of(const Theme& theme, const Plot& plot, const ProgressView& view) {
  std::array<Course, 2> courses{Course{{}, view.practised_label, view.practised_value, theme.primary, false},
                                Course{{}, view.without_label, view.without_value, theme.wrong, true}};
  for (std::size_t day = 0; day < view.forecast.size(); ++day) {
    courses[0].points.push_back(plot.at(static_cast<float>(day), view.forecast[day].practised));
    courses[1].points.push_back(plot.at(static_cast<float>(day), view.forecast[day].without));
  }
  return courses;
}

}  // namespace

float draw_forecast(Pen& pen, Rect place, const ProgressView& view) {
  if (view.forecast.empty()) return 0;
  const float line = pen.type(Role::Caption).line;
  const float axis = pen.text_width("100%", Role::Caption) + 10;
  const float labels = label_width(pen, view);
  const bool are_labels_below = labels > place.width * kMostLabel;
  const float last_tick =
      view.forecast_ticks.empty() ? 0 : pen.text_width(view.forecast_ticks.back().second, Role::Caption) / 2;
  const float right = are_labels_below ? last_tick : std::max(labels + kEndGap, last_tick);
  Plot plot;
  plot.area = {place.x + axis, place.y + kTight + line / 2, place.width - axis - right,
               kPlotHeight * (1 + (pen.scale().text - 1) / 2)};
  plot.low = lowest_percent(view);
  plot.last = static_cast<float>(std::max<std::size_t>(view.forecast.size() - 1, 1));
  draw_grid(pen, plot);
  draw_ticks(pen, plot, view);
  const std::array<Course, 2> courses = courses_of(pen.theme(), plot, view);
  draw_course(pen, courses[1]);
  draw_course(pen, courses[0]);
  pen.disc(courses[0].points.front(), 7, pen.theme().primary);
  pen.disc(courses[0].points.front(), 4.5F, pen.theme().card);
  float y = plot.area.bottom() + kTight + line;
  if (are_labels_below) {
    y += kSnug + draw_legend(pen, {place.x, y + kSnug, place.width, 0}, courses);
  } else {
    draw_end_labels(pen, plot, place.y, courses);
  }
  return y - place.y;
}

}  // namespace communique::ui
