// Pairs to be made: what is asked at the left with a slot each, and the options below, to be dragged or
// clicked into a slot or put there by their letters.
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/draw_answer.hpp"

namespace communique::ui {
namespace {

using screens::OptionState;
using screens::QuizView;

constexpr float kPad = 12;
constexpr float kLeastChip = 36;
constexpr float kLeastPromptShare = 0.3F;  // of a row
constexpr float kMostPromptShare = 0.4F;
constexpr float kStackedBelow = 440;  // px at 100 % of a row in which prompt and slot stand side by side
constexpr float kVerdictLead = 88;    // px at 100 %

/// How far apart the parts stand. What is to be paired has to be in sight of its slots; where there is room
/// left, verdicts have theirs from the beginning, so that they move nothing.
enum class Reserve { Verdicts, Nothing };
struct Spread {
  Reserve reserve;
  float gap;
  float least_slot;
  float around_words;  // in a slot, above and below together
};
constexpr std::array kSpreads{Spread{Reserve::Verdicts, kTight, 48, kHair},
                              Spread{Reserve::Nothing, kTight, 48, kHair},
                              Spread{Reserve::Nothing, kHair, 44, 0}};

constexpr const char* kBetween = "  ";  // a name and its native form

float width_beside(const Pen& pen, const std::string& name, const std::string& native, Role role) {
  const float width = pen.text_width(name, role);
  return native.empty() ? width : width + pen.text_width(kBetween + native, role);
}

/// A name and its native form, beside it or, where a line of `room` does not hold both, below it. The runs
/// live as long as this does.
struct Named {
  std::string text;
  std::array<Run, 2> runs;
  Named(const Pen& pen, const std::string& name, const std::string& native, bool is_japanese, Role role,
        Colour colour, float room)
      : text(joined(pen, name, native, role, room)),
        runs{pen.run(text, role, colour), pen.run(native, role, pen.theme().ink2, face_of(is_japanese))} {}
  Named(const Named&) = delete;
  Named& operator=(const Named&) = delete;

 private:
  static std::string joined(const Pen& pen, const std::string& name, const std::string& native, Role role,
                            float room) {
    if (native.empty()) return name;
    return width_beside(pen, name, native, role) <= room ? name + kBetween : name + '\n';
  }
};

class MatchBoard {
 public:
  MatchBoard(Pen& pen, const AnswerSpace& space, const QuizView& view, Intents& intents)
      : pen_(pen),
        place_(space.place),
        view_(view),
        intents_(intents),
        parts_(pen.state().parts),
        is_stacked_(space.place.width / pen.scale().text < kStackedBelow) {
    measure(space.room);
  }

  float draw() {
    if (is_asked(view_)) {
      take_keys();
    } else {
      parts_.dragged = -1;
    }
    if (parts_.dragged >= 0) parts_.over = slot_under_pointer();
    for (int i = 0; i < count(); ++i) draw_pair(i);
    for (int i = 0; i < static_cast<int>(chips_.size()); ++i) draw_chip(i);
    follow_pointer();
    return height();
  }

 private:
  struct Row {
    float prompt = 0;
    float slot = 0;
  };

  [[nodiscard]] int count() const { return static_cast<int>(view_.pairs.size()); }
  [[nodiscard]] const screens::PairView& pair(int at) const {
    return view_.pairs[static_cast<std::size_t>(at)];
  }
  [[nodiscard]] const screens::OptionView& option_of(int at) const {
    return view_.options[static_cast<std::size_t>(at)];
  }
  [[nodiscard]] bool is_open(int at) const { return pair(at).option < 0; }

  // Measures. All slots are as high as the highest can become while pairs are made, so that nothing moves;
  // after the answer a row grows where its words need more.

  [[nodiscard]] float slot_width() const {
    return is_stacked_ ? place_.width : place_.width - prompt_width_ - kStep;
  }
  /// What stands at a slot's right: the cross that clears it, then the mark.
  [[nodiscard]] float tail() const { return pen_.grown(26) + kPad; }
  [[nodiscard]] float cap() const { return pen_.grown(24); }
  [[nodiscard]] float slot_room() const {
    return std::max(slot_width() - kPad - cap() - kTight - tail() - kTight, 1.0F);
  }
  [[nodiscard]] float around_chip() const { return 2 * kPad + cap() + kTight; }

  float prompt_words(const screens::PairView& view) {
    const Named named(pen_, view.text, view.native, false, Role::Item, pen_.theme().ink, prompt_width_);
    return pen_.runs_height(named.runs, Role::Item, prompt_width_);
  }
  float option_words(const screens::OptionView& option, float width) {
    const Named named(pen_, option.text, option.native, false, Role::Part, pen_.theme().ink, width);
    return pen_.runs_height(named.runs, Role::Part, width);
  }
  /// 0 where there are no words.
  float small_words(const std::string& words, float width) {
    return words.empty() ? 0 : pen_.text_height(words, Role::Small, width);
  }

  void measure(float room) {
    prompt_width_ = place_.width;
    if (!is_stacked_) {
      float widest = 0;
      for (const screens::PairView& each : view_.pairs) {
        widest = std::max(widest, width_beside(pen_, each.text, each.native, Role::Item) + 1);
      }
      prompt_width_ = std::ceil(
          std::clamp(widest, place_.width * kLeastPromptShare, place_.width * kMostPromptShare - kStep));
    }
    for (const Spread& spread : kSpreads) {
      lay_out(spread);
      if (height() <= room) break;
    }
    if (!view_.is_answered) return;
    make_room_for_verdicts();
    // The options only repeat what stands in the pairs: they make way for the source where both do not fit.
    if (height() + kTight > room || is_source_below()) chips_.clear();
  }

  void lay_out(const Spread& spread) {
    gap_ = spread.gap;
    const bool reserves = spread.reserve == Reserve::Verdicts;
    const float line = pen_.type(Role::Small).line;
    float prompts = 0;
    for (const screens::PairView& each : view_.pairs) prompts = std::max(prompts, prompt_words(each));
    float slots = 0;
    float kept = line;
    for (const screens::OptionView& option : view_.options) {
      slots = std::max(slots, option_words(option, slot_room()));
      // With the words that come before it, "Right answer: ".
      const float again = pen_.text_width(option.text, Role::Small) + pen_.grown(kVerdictLead);
      if (again > slot_room()) kept = 2 * line;
    }
    if (reserves) prompts += line;
    slots =
        std::max(slots + spread.around_words + (reserves ? kept + kHair : 0), pen_.grown(spread.least_slot));
    if (!is_stacked_) prompts = slots = std::max(prompts, slots);
    rows_.assign(view_.pairs.size(), {prompts, slots});
    place_chips();
  }

  [[nodiscard]] bool is_source_below() const {
    return page_for(pen_.width(), pen_.height(), pen_.scale(), PageKind::Question, 0).columns == Columns::One;
  }

  void make_room_for_verdicts() {
    for (int i = 0; i < count(); ++i) {
      const screens::PairView& view = pair(i);
      const float answer = is_open(i) ? 0 : option_words(option_of(view.option), slot_room());
      Row& row = rows_[static_cast<std::size_t>(i)];
      row.prompt = std::max(row.prompt, prompt_words(view) + small_words(view.note, prompt_width_));
      row.slot = std::max(row.slot, answer + small_words(view.verdict, slot_room()) + 2 * kHair);
      if (!is_stacked_) row.prompt = row.slot = std::max(row.prompt, row.slot);
    }
    place_chips();
  }

  [[nodiscard]] float row_height(const Row& row) const {
    return is_stacked_ ? row.prompt + kHair + row.slot : row.slot;
  }
  /// Of the first `rows` rows, each with the gap below it.
  [[nodiscard]] float rows_height(int rows) const {
    float height = 0;
    for (int i = 0; i < rows; ++i) height += row_height(rows_[static_cast<std::size_t>(i)]) + gap_;
    return height;
  }
  [[nodiscard]] float height() const {
    const float end = chips_.empty() ? place_.y + rows_height(count()) : chips_.back().bottom();
    return end - place_.y;
  }

  [[nodiscard]] Rect prompt_at(int at) const {
    const Row& row = rows_[static_cast<std::size_t>(at)];
    return {place_.x, place_.y + rows_height(at), prompt_width_, row.prompt};
  }
  [[nodiscard]] Rect slot_at(int at) const {
    const Rect prompt = prompt_at(at);
    const float height = rows_[static_cast<std::size_t>(at)].slot;
    if (is_stacked_) return {prompt.x, prompt.bottom() + kHair, slot_width(), height};
    return {place_.x + place_.width - slot_width(), prompt.y, slot_width(), height};
  }

  /// Whole or in columns of two, whichever takes less height.
  void place_chips() {
    chips_ = chips_within(place_.width);
    std::vector<Rect> halves = chips_within(std::floor((place_.width - gap_) / 2));
    if (!chips_.empty() && halves.back().bottom() < chips_.back().bottom()) chips_ = std::move(halves);
  }

  /// In lines, as many beside each other as there is room for, none wider than `widest` but where it is
  /// alone.
  std::vector<Rect> chips_within(float widest) {
    std::vector<float> naturals;
    for (const screens::OptionView& option : view_.options) {
      const float words = width_beside(pen_, option.text, option.native, Role::Part);
      naturals.push_back(std::ceil(words + around_chip()) + 1);
    }
    std::vector<Rect> chips;
    float y = place_.y + rows_height(count()) + gap_;
    for (std::size_t first = 0; first < naturals.size();) {
      float x = place_.x;
      std::size_t end = first;
      while (end < naturals.size() &&
             (end == first || x + std::min(naturals[end], widest) <= place_.right())) {
        chips.push_back({x, y, std::min(naturals[end], widest), 0});
        x = chips[end++].right() + gap_;
      }
      if (end == first + 1) chips[first].width = std::min(naturals[first], place_.width);
      float line = pen_.grown(kLeastChip);
      for (std::size_t i = first; i < end; ++i) {
        line = std::max(line, option_words(view_.options[i], chips[i].width - around_chip()) + kHair / 2);
      }
      for (; first < end; ++first) chips[first].height = line;
      y += line + gap_;
    }
    return chips;
  }

  // Pairing

  /// The next open pair after `at`, around; the same where there is none.
  [[nodiscard]] int next_open(int at) const {
    for (int i = 1; i < count(); ++i) {
      const int next = (at + i) % count();
      if (is_open(next)) return next;
    }
    return at;
  }

  void put(int at, int option) {
    intents_.emplace_back(screens::PairUp{at, option});
    parts_.armed = -1;
    parts_.part = option == kUnpaired ? at : next_open(at);
  }

  void take_keys() {
    constexpr std::array kKept{ImGuiKey_UpArrow, ImGuiKey_DownArrow};
    keep_keys(kKept);
    for (const ImGuiKey key : kKept) {
      if (!ImGui::IsKeyPressed(key)) continue;
      parts_.part = std::clamp(parts_.part + (key == ImGuiKey_UpArrow ? -1 : 1), 0, count() - 1);
      parts_.wants_focus = true;
    }
    for (int i = 0; i < static_cast<int>(view_.options.size()); ++i) {
      if (!is_pressed(static_cast<ImGuiKey>(ImGuiKey_A + i))) continue;
      put(parts_.part < 0 ? next_open(count() - 1) : parts_.part, i);
      parts_.wants_focus = true;
    }
    const bool clears = is_pressed(ImGuiKey_Delete) || is_pressed(ImGuiKey_Backspace);
    if (clears && parts_.part >= 0 && !is_open(parts_.part)) put(parts_.part, kUnpaired);
    if (is_pressed(ImGuiKey_Escape) && parts_.dragged >= 0) {
      ImGui::ClearActiveID();
      parts_.dragged = -1;
    }
  }

  void press_slot(int at) {
    if (is_pressed(ImGuiKey_Enter)) return;  // gives the answer
    if (parts_.armed >= 0) return put(at, parts_.armed);
    if (!is_open(at)) return put(at, kUnpaired);
    parts_.part = at;
  }

  void press_chip(int option) {
    const bool has_slot = parts_.part >= 0 && is_open(parts_.part);
    if (has_slot) return put(parts_.part, option);
    parts_.armed = parts_.armed == option ? -1 : option;
  }

  // Dragging

  [[nodiscard]] int slot_under_pointer() const {
    const Point at = pen_.pointer();
    for (int i = 0; i < count(); ++i) {
      const Rect slot = slot_at(i).grown(gap_ / 2);
      if (at.x >= slot.x && at.x < slot.right() && at.y >= slot.y && at.y < slot.bottom()) return i;
    }
    return -1;
  }

  void follow_pointer() {
    if (parts_.dragged < 0) return;
    Rect ghost = chips_[static_cast<std::size_t>(parts_.dragged)];
    const Point at = pen_.pointer();
    ghost.x = at.x - parts_.grip.x;
    ghost.y = at.y - parts_.grip.y;
    draw_card(pen_, ghost);
    pen_.edge(ghost, pen_.theme().primary, pen_.thick(2), kRadiusControl);
    draw_chip_words(ghost, parts_.dragged, pen_.theme().ink);
    if (is_dragged_held_) return;
    if (parts_.over >= 0) put(parts_.over, parts_.dragged);
    parts_.dragged = -1;
  }

  // Drawing

  void draw_pair(int at) {
    const screens::PairView& view = pair(at);
    const Rect prompt = prompt_at(at);
    const Named named(pen_, view.text, view.native, view.is_japanese, Role::Item, pen_.theme().ink,
                      prompt.width);
    const float name = pen_.runs_height(named.runs, Role::Item, prompt.width);
    const float note = small_words(view.note, prompt.width);
    const float top = prompt.y + std::max((prompt.height - name - note) / 2, 0.0F);
    pen_.runs({prompt.x, top, prompt.width, 0}, named.runs, Role::Item);
    pen_.text({prompt.x, top + name, prompt.width, 0}, view.note, Role::Small, pen_.theme().ink2);
    draw_slot(at);
  }

  void draw_slot(int at) {
    const Rect slot = slot_at(at);
    const Touch touch = pen_.touch(labelled(pair(at).text, "pair-" + std::to_string(at + 1)), slot,
                                   enabled_while_asked(view_));
    if (parts_.wants_focus && parts_.part == at) {
      focus_last_item();
      parts_.wants_focus = false;
    } else if (!parts_.wants_focus && touch.is_focused) {
      parts_.part = at;
    }
    parts_.has_focus = parts_.has_focus || touch.is_focused;
    if (touch.is_pressed) press_slot(at);
    draw_slot_ground(at, slot, touch);
    if (!is_open(at) || view_.is_answered) draw_slot_words(at, slot);
    if (touch.is_focused) pen_.focus_ring(slot, kRadiusControl);
  }

  void draw_slot_ground(int at, Rect slot, const Touch& touch) {
    const Theme& theme = pen_.theme();
    const OptionState state = pair(at).state;
    if (state == OptionState::Right || state == OptionState::Wrong) {
      const bool is_right = state == OptionState::Right;
      pen_.fill(slot, is_right ? theme.right_ground : theme.wrong_ground, kRadiusControl);
      return pen_.edge(slot, is_right ? theme.right : theme.wrong, pen_.thick(2), kRadiusControl);
    }
    const bool is_current = is_asked(view_) && parts_.part == at && is_open(at);
    const bool is_target = parts_.dragged >= 0 && parts_.over == at;
    if (is_current || is_target) {
      pen_.fill(slot, theme.tint, kRadiusControl);
      return pen_.edge(slot, theme.primary, pen_.thick(2), kRadiusControl);
    }
    pen_.fill(slot, mix(is_open(at) ? theme.sunk : theme.card, theme.tint, touch.hover), kRadiusControl);
    pen_.edge(slot, mix(theme.line, theme.primary, touch.hover), pen_.thick(1.5F), kRadiusControl);
  }

  /// What was put there; after the answer with its mark and, where it is another, what is right.
  void draw_slot_words(int at, Rect slot) {
    const Theme& theme = pen_.theme();
    const screens::PairView& view = pair(at);
    const float x = slot.x + kPad + cap() + kTight;
    const float verdict = small_words(view.verdict, slot_room());
    const float end = slot.right() - kPad - pen_.grown(26) / 2;
    float words = 0;
    if (!is_open(at)) {
      const screens::OptionView& option = option_of(view.option);
      words = option_words(option, slot_room());
      const float top = slot.y + (slot.height - words - verdict) / 2;
      const Named named(pen_, option.text, option.native, option.is_japanese, Role::Part, theme.ink,
                        slot_room());
      pen_.runs({x, top, slot_room(), 0}, named.runs, Role::Part);
      const float first_line = pen_.type(Role::Part).line;
      key_cap(pen_, {slot.x + kPad, top + (first_line - cap()) / 2}, option.letter);
    }
    const float below = slot.y + (slot.height - words - verdict) / 2 + words;
    pen_.text({x, below, slot_room(), 0}, view.verdict, Role::Small, theme.ink);
    if (view.state == OptionState::Right || view.state == OptionState::Wrong) {
      const bool is_right = view.state == OptionState::Right;
      draw_mark(pen_, is_right ? screens::Mark::Right : screens::Mark::Wrong, {end, slot.centre().y},
                pen_.grown(26));
    } else if (is_asked(view_)) {
      const float icon = pen_.grown(14);
      draw_icon(pen_, Icon::Close, {end - icon / 2, slot.centre().y - icon / 2, icon, icon}, theme.ink2);
    }
  }

  void draw_chip(int at) {
    const Theme& theme = pen_.theme();
    const Rect chip = chips_[static_cast<std::size_t>(at)];
    const screens::OptionView& option = option_of(at);
    const Touch touch =
        pen_.touch(labelled(option.text, "option-" + option.letter), chip, enabled_while_asked(view_));
    if (touch.is_held && parts_.dragged < 0 && ImGui::IsMouseDragging(0)) {
      const Point from = pen_.in_px(ImGui::GetIO().MouseClickedPos[0]);
      parts_.dragged = at;
      parts_.over = -1;
      parts_.grip = {from.x - chip.x, from.y - chip.y};
    }
    if (parts_.dragged == at) {
      is_dragged_held_ = touch.is_held;
    } else if (touch.is_pressed) {
      press_chip(at);
    }
    const bool is_faded = option.is_chosen || view_.is_answered || parts_.dragged == at;
    const bool is_armed = parts_.armed == at;
    if (is_armed || !is_faded) {
      pen_.fill(chip, mix(theme.card, theme.tint, is_armed ? 1.0F : touch.hover), kRadiusControl);
    } else if (touch.hover > 0) {
      pen_.fill(chip, with_alpha(theme.tint, touch.hover), kRadiusControl);
    }
    const Colour resting = is_faded ? theme.rule : theme.line;
    pen_.edge(chip, is_armed ? theme.primary : mix(resting, theme.primary, touch.hover),
              pen_.thick(is_armed   ? 2
                         : is_faded ? 1
                                    : 1.5F),
              kRadiusControl);
    draw_chip_words(chip, at, is_faded ? theme.ink2 : theme.ink);
    if (touch.is_focused) pen_.focus_ring(chip, kRadiusControl);
  }

  void draw_chip_words(Rect chip, int at, Colour colour) {
    const screens::OptionView& option = option_of(at);
    key_cap(pen_, {chip.x + kPad, chip.centre().y - cap() / 2}, option.letter);
    const float x = chip.x + kPad + cap() + kTight;
    const float room = chip.right() - kPad - x;
    const Named named(pen_, option.text, option.native, option.is_japanese, Role::Part, colour, room);
    const float words = pen_.runs_height(named.runs, Role::Part, room);
    pen_.runs({x, chip.centre().y - words / 2, room, 0}, named.runs, Role::Part);
  }

  Pen& pen_;
  Rect place_;
  const QuizView& view_;
  Intents& intents_;
  PartsState& parts_;
  bool is_stacked_;
  float prompt_width_ = 0;
  float gap_ = 0;
  std::vector<Row> rows_;
  std::vector<Rect> chips_;
  bool is_dragged_held_ = false;
};

}  // namespace

float draw_match(Pen& pen, const AnswerSpace& space, const QuizView& view, Intents& intents) {
  return MatchBoard(pen, space, view, intents).draw();
}

}  // namespace communique::ui
