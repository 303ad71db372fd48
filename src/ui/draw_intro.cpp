// The introduction of a first visit: three steps, each a picture with what it means.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/draw_screens.hpp"
#include "ui/intro_pictures.hpp"

namespace communique::ui {
namespace {

using screens::IntroView;

constexpr float kPad = 36;
constexpr float kMargin = 40;
constexpr float kSeal = 56;
constexpr float kLeastPicture = 72;  // a lower one says nothing
constexpr float kLeastCard = 540;    // so that it stays as it is from step to step

enum class Mode { Draw, Measure };

float lay_out_points(Pen& pen, Rect place, const IntroView& view, Mode mode) {
  const float tick = pen.grown(18);
  const float line = pen.type(Role::Body).line;
  const Rect words{place.x + tick + kSnug, 0, place.width - tick - kSnug, 0};
  float y = place.y;
  for (const std::string& point : view.points) {
    if (mode == Mode::Draw) {
      draw_icon(pen, Icon::Tick, {place.x, y + (line - tick) / 2, tick, tick}, pen.theme().primary);
      pen.text({words.x, y, words.width, 0}, point, Role::Body, pen.theme().ink);
    }
    y += pen.text_height(point, Role::Body, words.width) + kTight;
  }
  return y - place.y;
}

/// One button a language, its name in that language; returns the height.
float draw_languages(Pen& pen, Rect place, const IntroView& view, Intents& intents) {
  if (view.languages.empty()) return 0;
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, view.language_label, Role::Label, pen.theme().ink) + kTight;
  std::vector<std::string> names;
  int chosen = -1;
  for (const screens::LanguageChoice& language : view.languages) {
    if (language.is_chosen) chosen = static_cast<int>(names.size());
    names.push_back(labelled(language.name, "language-" + language.code));
  }
  const SegmentedTouch touch = segmented(pen, {place.x, y, place.width, 0}, names, chosen);
  if (touch.pressed >= 0) {
    intents.emplace_back(screens::SetLanguage{view.languages[static_cast<std::size_t>(touch.pressed)].code});
  }
  return y + touch.height - place.y;
}

/// How high the words are, but for the choice of language, whose rows are known when they are drawn.
float words_height(Pen& pen, const IntroView& view, float width) {
  return pen.text_height(view.title, Role::Title, width) + kTight +
         pen.text_height(view.text, Role::Body, width) + kStep +
         lay_out_points(pen, {0, 0, width, 0}, view, Mode::Measure);
}

float languages_height(const Pen& pen, const IntroView& view, float width) {
  if (view.languages.empty()) return 0;
  float x = 0;
  int rows = 1;
  for (const screens::LanguageChoice& language : view.languages) {
    const float part = std::ceil(pen.text_width(language.name, Role::Label) + 2 * kStep);
    if (x > 0 && x + part > width) {
      x = 0;
      ++rows;
    }
    x += part + kTight;
  }
  const auto count = static_cast<float>(rows);
  return kTight + pen.type(Role::Label).line + kTight + count * pen.grown(40) + (count - 1) * kTight;
}

/// What a step's card shows, and how: the words come first, the picture takes what they leave.
struct StepPlan {
  float words = 0;      // all but the picture, with the card's edges
  float picture = 0;    // with the space below it; 0: none
  bool is_cut = false;  // the card is higher than its room: the languages stand where they are seen
  [[nodiscard]] float height() const { return words + picture; }
};

/// `room`: how high the card may be without scrolling.
StepPlan plan_for(Pen& pen, const IntroView& view, float width, float room) {
  StepPlan plan;
  plan.words = 2 * kPad + words_height(pen, view, width) + languages_height(pen, view, width);
  const float spare = std::min(room - plan.words - kGutter, intro_picture_height(pen, width));
  if (spare >= kLeastPicture) plan.picture = spare + kGutter;
  plan.is_cut = plan.words > room;
  return plan;
}

void draw_step(Pen& pen, Rect card, const IntroView& view, const StepPlan& plan, Intents& intents) {
  const Theme& theme = pen.theme();
  draw_card(pen, card);
  const Rect column = card.inset(kPad, kPad);
  float y = column.y;
  if (plan.picture > 0) {
    draw_intro_picture(pen, {column.x, y, column.width, plan.picture - kGutter}, view.step);
    y += plan.picture;
  }
  y += pen.text({column.x, y, column.width, 0}, view.title, Role::Title, theme.ink) + kTight;
  if (plan.is_cut && !view.languages.empty()) {
    y += draw_languages(pen, {column.x, y, column.width, 0}, view, intents) + kStep;
  }
  y += pen.text({column.x, y, column.width, 0}, view.text, Role::Body, theme.ink2) + kStep;
  y += lay_out_points(pen, {column.x, y, column.width, 0}, view, Mode::Draw) + kTight;
  if (!plan.is_cut) draw_languages(pen, {column.x, y, column.width, 0}, view, intents);
}

/// A dot a step, the present one a ring with a dot, and in words which it is.
float draw_counter(Pen& pen, Point middle_left, const IntroView& view, float room) {
  const float dot = pen.grown(20);
  float x = middle_left.x;
  for (int step = 0; step < view.steps; ++step) {
    const Point centre{x + dot / 2, middle_left.y};
    if (step < view.step) {
      pen.disc(centre, dot * 0.24F, pen.theme().ink2);
    } else {
      draw_dot(pen, step == view.step ? screens::DotState::Now : screens::DotState::Later, centre, dot);
    }
    x += dot + kHair;
  }
  x += kTight;
  const float words = pen.text_width(view.counter, Role::Small);
  if (x + words > middle_left.x + room) return x - middle_left.x;
  pen.text_line({x, middle_left.y - pen.type(Role::Small).line / 2}, view.counter, Role::Small,
                pen.theme().ink2);
  return x + words - middle_left.x;
}

const ButtonLook kNext{.size = ButtonSize::Big, .icon = Icon::ArrowRight};
const ButtonLook kBack{.kind = ButtonKind::Secondary, .size = ButtonSize::Big};
const ButtonLook kSkip{.kind = ButtonKind::Quiet};

/// The steps at the left, the ways back and on at the right; where there is no room for all, the words of the
/// steps go first, then the steps.
void draw_footer(Pen& pen, Rect place, const IntroView& view, Intents& intents) {
  const std::string next = labelled(view.next_label, "intro-next");
  const std::string back = labelled(view.back_label, "intro-back");
  const float middle = place.centre().y;
  const float big = button_height(pen, ButtonSize::Big);
  float right = place.right();
  const float on = std::min(std::max(button_width(pen, next, kNext), 140.0F), place.width);
  if (button(pen, {right - on, middle - big / 2, on, big}, next, kNext)) {
    intents.emplace_back(screens::StepIntro{1});
  }
  right -= on + kSnug;
  if (!view.back_label.empty()) {
    const float width = button_width(pen, back, kBack);
    if (right - width >= place.x) {
      if (button(pen, {right - width, middle - big / 2, width, big}, back, kBack)) {
        intents.emplace_back(screens::StepIntro{-1});
      }
      right -= width + kSnug;
    }
  }
  const float room = right - place.x;
  if (room >= static_cast<float>(view.steps) * (pen.grown(20) + kHair)) {
    draw_counter(pen, {place.x, middle}, view, room);
  }
}

/// Enter goes on, Esc leaves, the arrows step.
void take_keys(const IntroView& view, Intents& intents) {
  if (!keys_are_free()) return;
  if (is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
  if (!enter_is_free()) return;
  constexpr std::array kArrows{ImGuiKey_LeftArrow, ImGuiKey_RightArrow};
  keep_keys(kArrows);  // until Tab has begun to go from button to button
  const bool is_last = view.step + 1 >= view.steps;
  if (is_pressed(ImGuiKey_Enter) || (!is_last && is_pressed(ImGuiKey_RightArrow))) {
    intents.emplace_back(screens::StepIntro{1});
  } else if (view.step > 0 && is_pressed(ImGuiKey_LeftArrow)) {
    intents.emplace_back(screens::StepIntro{-1});
  }
}

}  // namespace

void draw_screen(Pen& pen, const IntroView& view, Intents& intents) {
  const float width = std::min(pen.grown(kOneColumn), pen.width() - 2 * kMargin);
  const float left = (pen.width() - width) / 2;
  const float room = width - 2 * kPad;
  const float seal = std::clamp(pen.height() * 0.12F, 40.0F, pen.grown(kSeal));
  const float head = kWide + seal + kGutter;
  const float footer = button_height(pen, ButtonSize::Big) + kWide;
  const float most = pen.height() - head - footer - kStep;
  const StepPlan plan = plan_for(pen, view, room, most);
  const float card = std::max(plan.height(), std::min(pen.grown(kLeastCard), most));
  const float spare = std::max(pen.height() - head - card - footer - kStep, 0.0F);
  pen.state().footer = footer;
  {
    // At its sides there is room for the card's shadow.
    ScrollArea area(pen, "intro", {0, 0, pen.width(), pen.height() - footer});
    if (pen.state().has_changed) ImGui::SetScrollY(0);  // a new step begins at its beginning
    float y = spare / 2 + kWide;
    draw_rosette(pen, {pen.width() / 2, y + seal / 2}, seal / 2 + kGutter - kHair,
                 {0, 0, pen.width(), pen.height()});
    draw_seal(pen, {pen.width() / 2 - seal / 2, y, seal, seal});
    if (!view.skip_label.empty()) {
      const std::string skip = labelled(view.skip_label, "intro-skip");
      const float size = button_width(pen, skip, kSkip);
      if (button_at(pen, {left + width - size + kSnug, y + (seal - button_height(pen)) / 2}, skip, kSkip)) {
        intents.emplace_back(screens::EndIntro{});
      }
    }
    y += seal + kGutter;
    draw_step(pen, {left, y, width, card}, view, plan, intents);
    area.grow(y + card + kStep);
  }
  const float bottom = std::min(pen.height() - footer, spare / 2 + head + card + kStep);
  if (plan.is_cut) pen.rule(0, bottom, pen.width(), pen.theme().rule);
  draw_footer(pen, {left, bottom, width, footer}, view, intents);
  take_keys(view, intents);
}

}  // namespace communique::ui
