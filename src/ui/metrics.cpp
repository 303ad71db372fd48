#include "ui/metrics.hpp"

#include <algorithm>
#include <cmath>

namespace communique::ui {
namespace {

constexpr float kGrowsFully = 22;    // px up to which type grows with the text size
constexpr float kGrowsLess = 0.75F;  // exponent above
constexpr float kWideWindow = 1600;
constexpr float kMostUnit = 2.4F;
constexpr float kTwoColumnsFrom = 1100;
constexpr float kMenuButtonBelow = 800;
constexpr float kNarrowMargin = 40;
constexpr float kLeastStageUnit = 13.0F / 24;  // the stage's least text is never below 13 pixels

bool is_of_stage(Role role) { return role <= Role::StageStrong; }

}  // namespace

Type type_of(Role role) {
  switch (role) {
    case Role::StagePin:
      return {Family::Serif, 208, 240};
    case Role::StageCount:
      return {Family::Serif, 84, 96};
    case Role::StageTitle:
      return {Family::Serif, 66, 84};
    case Role::StageHead:
      return {Family::Serif, 54, 70};
    case Role::StageName:
      return {Family::Serif, 46, 60};
    case Role::StageLead:
      return {Family::Sans, 34, 46};
    case Role::StageStrong:
      return {Family::Semi, 34, 46};
    case Role::Count:
      return {Family::Serif, 46, 52};
    case Role::Display:
      return {Family::Serif, 40, 50};
    case Role::Title:
      return {Family::Serif, 32, 42};
    case Role::Head:
      return {Family::Serif, 22, 30};
    case Role::Name:
      return {Family::Serif, 20, 28};
    case Role::Read:
      return {Family::Serif, 18, 32};
    case Role::Body:
      return {Family::Sans, 16, 24};
    case Role::Button:
      return {Family::Semi, 16, 24};
    case Role::BigButton:
      return {Family::Semi, 18, 24};
    case Role::Label:
      return {Family::Semi, 14, 20};
    case Role::Small:
      return {Family::Sans, 14, 20};
    case Role::Caption:
      return {Family::Sans, 13, 18};
    case Role::Part:
    case Role::Numeral:
      return {Family::Serif, 16, 24};
    case Role::KeyCap:
      return {Family::Semi, 13, 18};
    case Role::Brand:
      return {Family::Serif, 26, 34};
    case Role::Lead:
      return {Family::Serif, 26, 36};
    case Role::Item:
      return {Family::Serif, 18, 26};
    case Role::Statement:
      return {Family::Serif, 20, 30};
  }
  return {};
}

float growth(float px, float text) { return px <= kGrowsFully ? text : std::pow(text, kGrowsLess); }

float unit_for(float window_width, float window_height) {
  if (window_width <= kWideWindow) return 1;
  return std::clamp(std::min(window_width / 1280, window_height / 800), 1.0F, kMostUnit);
}

Scale stage_scale(float window_width, float window_height, float text) {
  const float fitting = std::min(window_width / 1920, window_height / 1080);
  const float grown = std::pow(std::clamp(text, kTextScaleMin, kTextScaleMax), kGrowsLess);
  return {std::max(fitting, kLeastStageUnit) * grown, kStageText};
}

Type grown(Role role, Scale scale) {
  Type type = type_of(role);
  const float by = (is_of_stage(role) ? 1 : growth(type.size, scale.text)) * scale.unit;
  type.size = std::round(type.size * by) / scale.unit;
  type.line = std::round(type.line * by) / scale.unit;
  return type;
}

float control(float px, Scale scale) { return std::round(px * scale.text * scale.unit) / scale.unit; }

float stroke(float px, Scale scale) { return scale.text >= 2 ? px * 1.5F : px; }

Page page_for(float width, float height, Scale scale, PageKind kind, float gap) {
  const float effective = width / scale.text;
  const bool is_wide = effective >= kTwoColumnsFrom;
  Page page;
  page.width = width;
  page.height = height;
  page.columns = is_wide ? Columns::Two : Columns::One;
  page.menu = effective < kMenuButtonBelow ? Menu::Button : Menu::Open;
  page.margin = !is_wide ? kNarrowMargin : kind == PageKind::Cover ? 64 : 80;
  page.content = std::min(width - 2 * page.margin, kContentWidth * std::max(1.0F, scale.text));
  page.margin = (width - page.content) / 2;
  if (is_wide) {
    const float side = control(kSideColumn, scale);
    page.left = page.margin;
    page.main = page.content - side - gap;
    page.side_left = page.left + page.main + gap;
  } else {
    page.main = std::min(page.content, control(kOneColumn, scale));
    page.left = (width - page.main) / 2;
  }
  return page;
}

bool options_pair_up(int count, float row, float gap, float room, float width) {
  const auto rows = static_cast<float>(count);
  const bool rows_fit = rows * row + (rows - 1) * gap <= room;
  return count > 2 && !rows_fit && (width - kStep) / 2 >= kOptionMinimum;
}

float ease_out(float t) {
  const float left = 1 - std::clamp(t, 0.0F, 1.0F);
  return 1 - left * left * left;
}

}  // namespace communique::ui
