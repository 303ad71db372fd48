// Things to put in order: rows that are dragged, moved a place by their buttons, or moved by keys.
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/draw_answer.hpp"

namespace communique::ui {
namespace {

using screens::QuizView;

constexpr float kGap = 8;

class OrderRows {
 public:
  OrderRows(Pen& pen, const AnswerSpace& space, const QuizView& view, Intents& intents)
      : pen_(pen),
        place_(space.place),
        view_(view),
        intents_(intents),
        parts_(pen.state().parts),
        count_(static_cast<int>(view.options.size())) {
    const float least = row_of(pen, space, view.options.size(), kGap);
    for (int i = 0; i < count_; ++i) {
      OptionLook look = look_of(i);
      if (look.view.note.empty()) look.view.note = " ";  // so that nothing moves when it comes
      row_ = std::max(row_, option_height(pen, look, place_.width, least));
    }
  }

  float draw() {
    if (is_asked(view_))
      take_keys();
    else
      parts_.dragged = -1;
    touch_rows();
    follow_pointer();
    if (parts_.dragged >= 0) draw_gap();
    for (int i = 0; i < count_; ++i) {
      if (i != parts_.dragged) draw_row(i);
    }
    if (parts_.dragged >= 0) draw_dragged();
    drop();
    return static_cast<float>(count_) * pitch() - kGap;
  }

 private:
  [[nodiscard]] float pitch() const { return row_ + kGap; }
  [[nodiscard]] float buttons_width() const { return 2 * pen_.grown(kIconButton) + kTight; }
  [[nodiscard]] Rect row_at(float place) const {
    return {place_.x, place_.y + place * pitch(), place_.width, row_};
  }
  [[nodiscard]] const screens::OptionView& option_of(int at) const {
    return view_.options[static_cast<std::size_t>(at)];
  }

  [[nodiscard]] OptionLook look_of(int at) const {
    OptionLook look;
    look.sign = OptionSign::Place;
    look.spacing = Spacing::Dense;
    look.kept_right = buttons_width();
    look.view = option_of(at);
    look.is_stacked = option_wants_stacking(pen_, look, place_.width - look.kept_right);
    look.enabled = enabled_while_asked(view_);
    return look;
  }

  void move(int from, int to) {
    if (from < 0 || from == to || to < 0 || to >= count_) return;
    intents_.emplace_back(screens::MoveItem{from, to});
    parts_.part = to;
  }

  void take_keys() {
    constexpr std::array kKept{ImGuiKey_UpArrow, ImGuiKey_DownArrow};
    keep_keys(kKept);
    for (const ImGuiKey key : kKept) {
      if (!ImGui::IsKeyPressed(key)) continue;
      const int step = key == ImGuiKey_UpArrow ? -1 : 1;
      if (ImGui::GetIO().KeyAlt)
        move(parts_.part, parts_.part + step);
      else
        parts_.part = std::clamp(parts_.part + step, 0, count_ - 1);
      parts_.wants_focus = true;
    }
    for (int i = 0; i < count_ && parts_.part >= 0; ++i) {
      if (!is_digit_pressed(i)) continue;
      move(parts_.part, i);
      parts_.wants_focus = true;
    }
  }

  [[nodiscard]] static bool is_digit_pressed(int at) {
    return is_pressed(static_cast<ImGuiKey>(ImGuiKey_1 + at)) ||
           is_pressed(static_cast<ImGuiKey>(ImGuiKey_Keypad1 + at));
  }

  /// The rows' items stand at their places, whatever is drawn under way. The buttons keep out of the way of
  /// Tab: keys have their own way.
  void touch_rows() {
    for (int i = 0; i < count_; ++i) {
      Rect item = row_at(static_cast<float>(i));
      if (is_asked(view_)) item.width -= buttons_width() + kTight;
      const std::string number = std::to_string(i + 1);
      touches_.push_back(
          pen_.touch(labelled(option_of(i).text, "place-" + number), item, enabled_while_asked(view_)));
      if (parts_.wants_focus && parts_.part == i) {
        focus_last_item();
        parts_.wants_focus = false;
      } else if (!parts_.wants_focus && (touches_.back().is_focused || touches_.back().is_held)) {
        parts_.part = i;
      }
      parts_.has_focus = parts_.has_focus || touches_.back().is_focused;
    }
  }

  /// A row that is held and moved goes with the pointer.
  void follow_pointer() {
    for (int i = 0; i < count_ && parts_.dragged < 0; ++i) {
      if (!touches_[static_cast<std::size_t>(i)].is_held || !ImGui::IsMouseDragging(0)) continue;
      const Point from = pen_.in_px(ImGui::GetIO().MouseClickedPos[0]);
      parts_.dragged = i;
      parts_.grip = {0, from.y - row_at(static_cast<float>(i)).y};
    }
    if (parts_.dragged >= 0 && is_pressed(ImGuiKey_Escape)) {
      ImGui::ClearActiveID();
      parts_.dragged = -1;
    }
    if (parts_.dragged < 0) return;
    parts_.over = std::clamp(static_cast<int>(std::lround(dragged_place())), 0, count_ - 1);
  }

  /// In rows, between the first place and the last.
  [[nodiscard]] float dragged_place() const {
    const float place = (pen_.pointer().y - parts_.grip.y - place_.y) / pitch();
    return std::clamp(place, -0.25F, static_cast<float>(count_) - 0.75F);
  }

  void drop() {
    if (parts_.dragged < 0 || touches_[static_cast<std::size_t>(parts_.dragged)].is_held) return;
    move(parts_.dragged, parts_.over);
    parts_.dragged = -1;
  }

  void draw_gap() const {
    const Rect gap = row_at(static_cast<float>(parts_.over));
    pen_.fill(gap, pen_.theme().sunk, kRadiusCard);
    pen_.edge(gap, pen_.theme().rule, pen_.thick(1.5F), kRadiusCard);
  }

  /// Where a row rests: its place, or one aside to leave the gap.
  [[nodiscard]] float rest_of(int at) const {
    const int from = parts_.dragged;
    const int to = parts_.over;
    if (from >= 0 && at > from && at <= to) return static_cast<float>(at - 1);
    if (from >= 0 && at < from && at >= to) return static_cast<float>(at + 1);
    return static_cast<float>(at);
  }

  /// Where it is now; it is known by its words, so that it goes to its new place rather than appear there.
  [[nodiscard]] float under_way(int at, float rest, double seconds) const {
    return pen_.towards(ImGui::GetID((view_.question_key + option_of(at).text).c_str()), rest, seconds);
  }

  void draw_row(int at) {
    const float rest = rest_of(at);
    const Rect row = row_at(under_way(at, rest, kStateSeconds));
    OptionLook look = look_of(at);
    look.view.letter = std::to_string(static_cast<int>(rest) + 1);
    draw_option(pen_, row, look, touches_[static_cast<std::size_t>(at)]);
    if (!is_asked(view_) || parts_.dragged >= 0) return;
    const float side = pen_.grown(kIconButton);
    const float right = row.right() - kTight - side / 2;
    const std::string number = std::to_string(at + 1);
    const Rect still = row_at(rest);
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
    if (icon_button(pen_, {right - side, still.centre().y},
                    labelled("↑ " + option_of(at).text, "up-" + number), Icon::ChevronUp,
                    at > 0 ? Enabled::Yes : Enabled::No)) {
      move(at, at - 1);
    }
    if (icon_button(pen_, {right, still.centre().y}, labelled("↓ " + option_of(at).text, "down-" + number),
                    Icon::ChevronDown, at + 1 < count_ ? Enabled::Yes : Enabled::No)) {
      move(at, at + 1);
    }
    ImGui::PopItemFlag();
  }

  void draw_dragged() {
    const int at = parts_.dragged;
    const Rect row = row_at(under_way(at, dragged_place(), 0));
    draw_card(pen_, row);
    OptionLook look = look_of(at);
    look.is_chosen = true;
    look.view.letter = std::to_string(parts_.over + 1);
    draw_option(pen_, row, look, {});
  }

  Pen& pen_;
  Rect place_;
  const QuizView& view_;
  Intents& intents_;
  PartsState& parts_;
  int count_;
  float row_ = 0;
  std::vector<Touch> touches_;
};

}  // namespace

float draw_order(Pen& pen, const AnswerSpace& space, const QuizView& view, Intents& intents) {
  return OrderRows(pen, space, view, intents).draw();
}

}  // namespace communique::ui
