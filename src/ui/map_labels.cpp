#include "ui/map_labels.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace communique::ui {
namespace {

bool overlap(const Rect& one, const Rect& other) {
  return one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom();
}

/// Between their edges, for a mark that is a disc.
float distance(const Rect& label, const Rect& disc) {
  const Point middle = disc.centre();
  const float across = std::max({label.x - middle.x, middle.x - label.right(), 0.0F});
  const float down = std::max({label.y - middle.y, middle.y - label.bottom(), 0.0F});
  return std::hypot(across, down) - disc.width / 2;
}

}  // namespace

bool LabelPlaces::put_beside(const Rect& mark, const std::string& words, Role role, LabelReach reach) {
  if (words.empty() || !overlap(mark.grown(1), map_)) return false;  // what is out of view needs no label
  const auto [width, height] = size_of(words, role);
  if (reach == LabelReach::Beside) return put_around(mark, words, role, height, Whose::Plain);
  return put_around(mark, words, role, map_.width, Whose::Plain) ||
         put_around(mark, words, role, map_.width, Whose::Any);
}

bool LabelPlaces::put_around(const Rect& mark, const std::string& words, Role role, float farthest,
                             Whose whose) {
  const auto [width, height] = size_of(words, role);
  for (float gap = kHair; gap < farthest; gap += height) {
    const float left = mark.x - gap - width;
    const float right = mark.right() + gap;
    const float above = mark.y - gap - height;
    const float below = mark.bottom() + gap;
    const Point middle{mark.centre().x - width / 2, mark.centre().y - height / 2};
    for (const Point at :
         {Point{right, middle.y}, Point{left, middle.y}, Point{middle.x, below}, Point{middle.x, above},
          Point{right, below}, Point{left, below}, Point{right, above}, Point{left, above}}) {
      const Rect place{at.x, at.y, width, height};
      if (whose == Whose::Plain && !is_plain(place, mark)) continue;
      if (put(place, 0, words, role)) return true;
    }
  }
  return false;
}

bool LabelPlaces::put_on(Point middle, const std::string& words, Role role) {
  const auto [width, height] = size_of(words, role);
  return put({middle.x - width / 2, middle.y - height / 2, width, height}, pen_.grown(kTight), words, role);
}

std::pair<float, float> LabelPlaces::size_of(const std::string& words, Role role) const {
  return {std::min(pen_.text_width(words, role) + 2 * kTight, map_.width), pen_.type(role).line + kHair};
}

bool LabelPlaces::is_plain(const Rect& place, const Rect& mark) const {
  constexpr float kPlainly = 2;
  const float own = distance(place, mark);
  return std::all_of(marks_.begin(), marks_.end(), [&](const Rect& other) {
    // A mark is kept free with a little around it: the same one has the same middle.
    const bool is_own =
        std::hypot(other.centre().x - mark.centre().x, other.centre().y - mark.centre().y) < 1;
    return is_own || distance(place, other) >= own + kPlainly;
  });
}

bool LabelPlaces::put(const Rect& place, float apart, const std::string& words, Role role) {
  const bool is_within = place.x >= map_.x && place.y >= map_.y && place.right() <= map_.right() &&
                         place.bottom() <= map_.bottom();
  const Rect around = place.grown(apart);
  const auto covers = [&](const Rect& other) { return overlap(around, other); };
  if (!is_within || std::any_of(taken_.begin(), taken_.end(), covers)) return false;
  labels_.push_back({words, role, place});
  taken_.push_back(place);
  return true;
}

void draw_label(Pen& pen, const MapLabel& label) {
  pen.fill(label.place, pen.theme().card, kRadiusKey);
  pen.edge(label.place, pen.theme().rule, 1, kRadiusKey);
  pen.text_line({label.place.x + kTight, label.place.y + kHair / 2}, label.words, label.role, pen.theme().ink,
                label.place.width - 2 * kTight + 1);
}

}  // namespace communique::ui
