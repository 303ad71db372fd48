// The calendar below a date field: days of a month, months of a year, or years.
#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <string>

#include "ui/draw_answer.hpp"

namespace communique::ui {
namespace {

using screens::CalendarView;

constexpr float kPad = 12;
constexpr float kRingWidth = 5;  // a focus ring and its gap
constexpr float kDayWidth = 44;
constexpr float kDayHeight = 32;
constexpr float kPartHeight = 44;  // of a month or a year

struct StepKey {
  ImGuiKey key;
  CalendarStep step;
};
constexpr std::array kSteps{
    StepKey{ImGuiKey_LeftArrow, CalendarStep::Previous}, StepKey{ImGuiKey_RightArrow, CalendarStep::Next},
    StepKey{ImGuiKey_UpArrow, CalendarStep::Above},      StepKey{ImGuiKey_DownArrow, CalendarStep::Below},
    StepKey{ImGuiKey_PageUp, CalendarStep::PageBack},    StepKey{ImGuiKey_PageDown, CalendarStep::PageOn},
    StepKey{ImGuiKey_Home, CalendarStep::First},         StepKey{ImGuiKey_End, CalendarStep::Last}};

/// With Shift the page keys go by years.
CalendarStep with_shift(CalendarStep step) {
  if (!ImGui::GetIO().KeyShift) return step;
  if (step == CalendarStep::PageBack) return CalendarStep::YearBack;
  return step == CalendarStep::PageOn ? CalendarStep::YearOn : step;
}

class CalendarPanel {
 public:
  CalendarPanel(Pen& pen, Rect place, const CalendarView& view, CalendarState& state)
      : pen_(pen), view_(view), state_(state) {
    const float widest = kWeekDays * pen.grown(kDayWidth);
    inner_ = {place.x + kPad, place.y + kPad, std::min(place.width - 2 * kPad, widest), 0};
  }

  CalendarTouch draw() {
    take_keys();
    const bool has_days = view_.precision == Precision::Day;
    const float cell = pen_.grown(has_days ? kDayHeight : kPartHeight);
    const float rows = has_days ? kWeeksShown : kYearsShown / kMonthColumns;
    const float head = pen_.grown(kIconButton) + kTight;
    const float names = has_days ? pen_.type(Role::Caption).line + kHair : 0;
    CalendarTouch touch;
    touch.height = 2 * kPad + head + names + rows * cell;
    draw_card(pen_, {inner_.x - kPad, inner_.y - kPad, inner_.width + 2 * kPad, touch.height});
    if (state_.is_new) come_into_sight(touch.height);
    draw_steppers();
    inner_.y += head;
    if (has_days) draw_weekdays();
    inner_.y += names;
    if (has_days)
      draw_days(cell);
    else
      draw_parts(cell);
    state_.wants_focus = false;
    state_.is_new = false;
    touch.chosen = chosen_;
    return touch;
  }

 private:
  void move(CalendarStep step) { state_.place = moved(state_.place, view_.precision, step); }

  void come_into_sight(float height) const {
    const ImVec2 from = pen_.at({inner_.x - kPad, inner_.y - kPad});
    const ImVec2 to = pen_.at({inner_.right() + kPad, inner_.y - kPad + height + kStep});
    ImGui::ScrollToRect(ImGui::GetCurrentWindow(), {from, to}, ImGuiScrollFlags_KeepVisibleEdgeY);
  }

  void take_keys() {
    if (!keys_are_free()) return;
    for (const StepKey& step : kSteps) {
      keep_keys({&step.key, 1});
      if (!ImGui::IsKeyPressed(step.key)) continue;
      move(with_shift(step.step));
      state_.wants_focus = true;
    }
  }

  /// Earlier, what is shown, later.
  void draw_stepper(Rect place, const std::string& shown, const char* id, CalendarStep back,
                    CalendarStep on) {
    const float half = place.height / 2;
    const std::string name = std::string("-") + id;
    if (icon_button(pen_, {place.x + half, place.y + half}, labelled(view_.earlier_label, "earlier" + name),
                    Icon::ChevronLeft)) {
      move(back);
    }
    if (icon_button(pen_, {place.right() - half, place.y + half}, labelled(view_.later_label, "later" + name),
                    Icon::ChevronRight)) {
      move(on);
    }
    pen_.text_centred(place, shown, Role::Label, pen_.theme().ink);
  }

  void draw_steppers() {
    const float height = pen_.grown(kIconButton);
    const std::string year = std::to_string(state_.place.year);
    Rect whole{inner_.x, inner_.y, inner_.width, height};
    if (view_.precision == Precision::Day) {
      Rect half = whole;
      half.width = (whole.width - kTight) / 2;
      draw_stepper(half, month_name(state_.place.month), "month", CalendarStep::PageBack,
                   CalendarStep::PageOn);
      half.x = whole.right() - half.width;
      draw_stepper(half, year, "year", CalendarStep::YearBack, CalendarStep::YearOn);
    } else if (view_.precision == Precision::Month) {
      draw_stepper(whole, year, "year", CalendarStep::PageBack, CalendarStep::PageOn);
    } else {
      const int first = first_year_shown(state_.place.year);
      draw_stepper(whole, fmt::format("{}–{}", first, first + kYearsShown - 1), "years",
                   CalendarStep::PageBack, CalendarStep::PageOn);
    }
  }

  [[nodiscard]] std::string month_name(int month) const {
    const auto at = static_cast<std::size_t>(month - 1);
    return at < view_.months.size() ? view_.months[at] : std::to_string(month);
  }

  void draw_weekdays() {
    const float width = inner_.width / kWeekDays;
    float x = inner_.x;
    for (const std::string& weekday : view_.weekdays) {
      pen_.text_centred({x, inner_.y, width, pen_.type(Role::Caption).line}, weekday, Role::Caption,
                        pen_.theme().ink2);
      x += width;
    }
  }

  /// One that can be chosen.
  void draw_cell(Rect place, const std::string& words, CalendarPlace at) {
    const Theme& theme = pen_.theme();
    const std::string iso = iso_text(at, view_.precision);
    const Touch touch = pen_.touch(labelled(words, "date-" + iso), place);
    if (state_.wants_focus && iso == iso_text(state_.place, view_.precision)) focus_last_item();
    const bool is_chosen = view_.date && iso == view_.date->text();
    const Rect inside = place.grown(touch.is_focused ? -kRingWidth : -1);
    if (is_chosen)
      pen_.fill(inside, theme.primary, kRadiusControl);
    else if (touch.hover > 0)
      pen_.fill(inside, with_alpha(theme.tint, touch.hover), kRadiusControl);
    pen_.text_centred(place, words, Role::Body, is_chosen ? theme.on_primary : theme.ink);
    if (touch.is_focused) pen_.focus_ring(place.grown(-kRingWidth), kHair);
    if (touch.is_pressed) chosen_ = iso;
  }

  void draw_days(float height) {
    const float width = inner_.width / kWeekDays;
    int i = 0;
    for (const CalendarPlace day : weeks_of(state_.place, view_.first_weekday)) {
      const Rect cell{inner_.x + static_cast<float>(i % kWeekDays) * width,
                      inner_.y + static_cast<float>(i / kWeekDays) * height, width, height};
      ++i;
      if (day.month == state_.place.month) {
        draw_cell(cell, std::to_string(day.day), day);
      } else {
        pen_.text_centred(cell, std::to_string(day.day), Role::Body, with_alpha(pen_.theme().ink2, 0.45F));
      }
    }
  }

  /// Twelve months or twelve years.
  void draw_parts(float height) {
    const float width = inner_.width / kMonthColumns;
    const int first = first_year_shown(state_.place.year);
    for (int i = 0; i < kYearsShown; ++i) {
      const Rect cell{inner_.x + static_cast<float>(i % kMonthColumns) * width,
                      inner_.y + static_cast<float>(i / kMonthColumns) * height, width, height};
      if (view_.precision == Precision::Month) {
        draw_cell(cell, month_name(i + 1), nearest_place(state_.place.year, i + 1, 1));
      } else if (const CalendarPlace year = nearest_place(first + i, 1, 1); year.year == first + i) {
        draw_cell(cell, std::to_string(year.year), year);
      }
    }
  }

  Pen& pen_;
  const CalendarView& view_;
  CalendarState& state_;
  Rect inner_;
  std::string chosen_;
};

}  // namespace

CalendarTouch draw_calendar(Pen& pen, Rect place, const CalendarView& view, CalendarState& state) {
  return CalendarPanel(pen, place, view, state).draw();
}

}  // namespace communique::ui
