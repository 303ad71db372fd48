#include "ui/intro_pictures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "ui/scenery.hpp"
#include "ui/text.hpp"

namespace communique::ui {
namespace {

constexpr float kWidth = 560;  // of the grid that pictures are drawn on
constexpr float kHeight = 190;
constexpr float kLeastNumber = 10;  // px

/// The grid laid over a place: as large as fits, no larger than the text asks for.
class Stage {
 public:
  Stage(Pen& pen, Rect place)
      : pen_(pen), part_(std::min({pen.grown(1), place.width / kWidth, place.height / kHeight})) {
    origin_ = {place.centre().x - kWidth * part_ / 2, place.y};
  }
  [[nodiscard]] Point at(float x, float y) const { return {origin_.x + x * part_, origin_.y + y * part_}; }
  [[nodiscard]] float length(float units) const { return units * part_; }
  [[nodiscard]] Rect box(float x, float y, float width, float height) const {
    return {at(x, y).x, at(x, y).y, length(width), length(height)};
  }
  [[nodiscard]] Pen& pen() const { return pen_; }

 private:
  Pen& pen_;
  float part_;
  Point origin_;
};

/// A line of writing, too far away to read.
void draw_writing(const Stage& stage, float x, float y, float width, Colour colour) {
  stage.pen().fill(stage.box(x, y, width, 6), colour, stage.length(3));
}

void draw_way_on(const Stage& stage, float x, float y) {
  const Colour colour = stage.pen().theme().ink2;
  const float thickness = std::max(stage.length(2), 1.0F);
  stage.pen().line(stage.at(x, y), stage.at(x + 38, y), colour, thickness);
  const std::array head{stage.at(x + 30, y - 8), stage.at(x + 38, y), stage.at(x + 30, y + 8)};
  stage.pen().polyline(head, colour, thickness);
}

/// Four answers with their shapes; `right` is the one that is marked, -1 none.
void draw_answers(const Stage& stage, float left, float top, int right) {
  const Theme& theme = stage.pen().theme();
  constexpr std::array kLengths{88.0F, 112.0F, 72.0F, 98.0F};
  for (int i = 0; i < 4; ++i) {
    const auto index = static_cast<std::size_t>(i);
    const float y = top + static_cast<float>(i) * 31;
    const Rect row = stage.box(left, y, 172, 26);
    const bool is_right = i == right;
    if (is_right) stage.pen().fill(row, theme.right_ground, stage.length(6));
    stage.pen().edge(row, is_right ? theme.right : theme.rule, std::max(stage.length(is_right ? 2 : 1), 1.0F),
                     stage.length(6));
    const Point sign = stage.at(left + 17, y + 13);
    if (is_right) {
      draw_mark(stage.pen(), screens::Mark::Right, sign, stage.length(16));
    } else {
      draw_badge(stage.pen(), i, "", sign, stage.length(18), BadgeStyle::Filled);
    }
    draw_writing(stage, left + 36, y + 10, kLengths[index], is_right ? theme.ink2 : theme.sunk);
  }
}

/// An article in which one fact is found, and the question that is made of it.
void draw_article(const Stage& stage) {
  Pen& pen = stage.pen();
  const Theme& theme = pen.theme();
  draw_card(pen, stage.box(50, 6, 190, 176));
  draw_writing(stage, 68, 26, 96, theme.ink2);
  constexpr std::array kLines{154.0F, 140.0F, 154.0F, 0.0F, 150.0F, 154.0F, 104.0F};
  for (std::size_t i = 0; i < kLines.size(); ++i) {
    const float y = 50 + static_cast<float>(i) * 17;
    if (kLines[i] > 0) draw_writing(stage, 68, y, kLines[i], theme.sunk);
  }
  const Colour topic = colour_of(theme, Topic::Agreements);
  pen.fill(stage.box(66, 96, 112, 16), with_alpha(topic, 0.14F), stage.length(3));
  pen.fill(stage.box(66, 111, 112, 2), topic);
  draw_writing(stage, 70, 101, 104, theme.ink2);
  draw_writing(stage, 184, 101, 38, theme.sunk);
  draw_way_on(stage, 260, 96);
  draw_card(pen, stage.box(318, 6, 204, 176));
  draw_topic(pen, Topic::Agreements, stage.box(334, 22, 20, 20), theme.card);
  draw_writing(stage, 362, 29, 132, theme.ink2);
  draw_answers(stage, 334, 52, -1);
}

/// An answer, and the source that it opens.
void draw_opening(const Stage& stage) {
  Pen& pen = stage.pen();
  const Theme& theme = pen.theme();
  draw_card(pen, stage.box(38, 6, 204, 176));
  draw_topic(pen, Topic::People, stage.box(54, 22, 20, 20), theme.card);
  draw_writing(stage, 82, 29, 132, theme.ink2);
  draw_answers(stage, 54, 52, 1);
  draw_way_on(stage, 262, 96);
  const Rect letter = stage.box(322, 6, 200, 176);
  draw_card(pen, letter);
  const Point seal = draw_flap(pen, letter, 1);
  draw_rosette(pen, seal, stage.length(66), letter.grown(-1));
  const float side = stage.length(62);
  draw_seal(pen, {seal.x - side / 2, seal.y - side / 2, side, side});
  draw_writing(stage, 362, 136, 120, theme.ink2);
  draw_writing(stage, 376, 154, 92, theme.sunk);
}

/// What is left of a memory `days` after it was worth all, which stays the longer the more `strength` it has.
float left_after(float days, float strength) { return 0.35F + 0.65F * std::exp(-days / strength); }

/// Of the picture's size, not of the text's.
void draw_number(Pen& pen, Point middle, std::string_view digits, float size, Colour colour) {
  constexpr float kDigit = 0.727F;  // em, how high one is
  const Typeface& typeface = pen.typeface(Family::Sans);
  const float pixels = std::round(pen.pixels(size));
  const ImVec2 at = pen.at(middle);
  draw_glyphs(draw_list(), digits, typeface, pixels,
              at.x - Typesetter::width_of(digits, typeface, pixels) / 2,
              std::round(at.y + kDigit * pixels / 2), colour);
}

/// A curve that falls, and is lifted again on each day of practice, every time to fall more slowly.
void draw_forgetting(const Stage& stage) {
  Pen& pen = stage.pen();
  const Theme& theme = pen.theme();
  constexpr float kLeft = 40;
  constexpr float kRight = 520;
  constexpr float kTop = 14;
  constexpr float kBase = 132;
  constexpr std::array kDays{0.0F, 60.0F, 165.0F, 325.0F};  // where one practises, from the left
  constexpr std::array kStrengths{70.0F, 170.0F, 420.0F, 1100.0F};
  constexpr std::array kNames{"1", "2", "5", "12"};
  const auto at = [&](float x, float share) { return stage.at(kLeft + x, kBase - share * (kBase - kTop)); };
  pen.line(stage.at(kLeft - 12, kBase), stage.at(kRight + 12, kBase), theme.rule, 1);
  std::vector<Point> forgotten;
  for (float x = 0; x <= kRight - kLeft; x += 6) {
    forgotten.push_back(at(x, left_after(x, kStrengths[0]) - 0.25F * x / (kRight - kLeft)));
  }
  for (std::size_t i = 0; i + 1 < forgotten.size(); i += 2) {  // dashed
    pen.line(forgotten[i], forgotten[i + 1], theme.line, std::max(stage.length(1.5F), 1.0F));
  }
  std::vector<Point> kept;
  for (std::size_t i = 0; i < kDays.size(); ++i) {
    const float end = i + 1 < kDays.size() ? kDays[i + 1] : kRight - kLeft;
    for (float x = kDays[i]; x < end; x += 3) kept.push_back(at(x, left_after(x - kDays[i], kStrengths[i])));
    kept.push_back(at(end, left_after(end - kDays[i], kStrengths[i])));
  }
  pen.polyline(kept, theme.primary, std::max(stage.length(2.5F), 1.5F));
  for (std::size_t i = 0; i < kDays.size(); ++i) {
    pen.disc(at(kDays[i], 1), stage.length(5), theme.primary);
    const Point stamp = stage.at(kLeft + kDays[i], kBase + 34);
    const bool is_done = i + 1 < kDays.size();
    const float number = std::max(stage.length(13), kLeastNumber);
    const float radius = std::max(stage.length(17), number * 1.1F);
    is_done ? pen.disc(stamp, radius, theme.seal_fill) : pen.circle(stamp, radius, theme.seal_edge, 2);
    if (is_done && theme.seal_edge != theme.seal_fill) pen.circle(stamp, radius - 1, theme.seal_edge, 2);
    draw_number(pen, stamp, kNames[i], number, is_done ? theme.seal_glyph : theme.ink);
  }
}

}  // namespace

float intro_picture_height(const Pen& pen, float width) {
  return kHeight * std::min(pen.grown(1), width / kWidth);
}

void draw_intro_picture(Pen& pen, Rect place, int step) {
  const Stage stage(pen, place);
  if (step == 0) return draw_article(stage);
  if (step == 1) return draw_opening(stage);
  draw_forgetting(stage);
}

}  // namespace communique::ui
