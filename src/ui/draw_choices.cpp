// Options to choose from: one of them, or all that are right.
#include <imgui_internal.h>

#include <algorithm>

#include "ui/draw_answer.hpp"

namespace communique::ui {
namespace {

using screens::QuizView;

constexpr std::size_t kMostRoomy = 4;  // options with their usual room around; more stand closer
constexpr float kDenseGap = 8;

OptionLook look_of(const QuizView& view, std::size_t index, bool is_stacked) {
  OptionLook look;
  look.sign = view.kind == Kind::Multiple ? OptionSign::Box : OptionSign::Shape;
  look.spacing = view.options.size() > kMostRoomy ? Spacing::Dense : Spacing::Roomy;
  look.is_stacked = is_stacked;
  look.index = static_cast<int>(index);
  look.view = view.options[index];
  look.is_chosen = look.view.is_chosen && !view.is_answered;
  const bool is_ruled_out = look.view.state == screens::OptionState::Faded;  // by a hint
  look.enabled = is_ruled_out ? Enabled::No : enabled_while_asked(view);
  return look;
}

/// How the options stand: one row each, or two by two.
struct OptionGrid {
  bool is_paired = false;
  bool is_stacked = false;
  float row = 0;
  float gap = 0;
  float height = 0;
};

enum class NoteRoom { Kept, None };  // whether rows leave room for the notes that come with the answer

/// The height that the tallest option needs, for all of them.
float row_height(Pen& pen, const QuizView& view, float least, float width, const OptionGrid& grid,
                 NoteRoom room) {
  float row = 0;
  for (std::size_t i = 0; i < view.options.size(); ++i) {
    OptionLook look = look_of(view, i, grid.is_stacked);
    if (room == NoteRoom::Kept && look.view.note.empty()) look.view.note = " ";
    row = std::max(row, option_height(pen, look, width, least));
  }
  return row;
}

bool any_wants_stacking(const Pen& pen, const QuizView& view, float width) {
  for (std::size_t i = 0; i < view.options.size(); ++i) {
    if (option_wants_stacking(pen, look_of(view, i, false), width)) return true;
  }
  return false;
}

bool names_keep_to_a_line(const Pen& pen, const QuizView& view, float width) {
  const float room = width - option_text_left(pen) - kGutter;
  return std::all_of(view.options.begin(), view.options.end(), [&](const screens::OptionView& option) {
    return pen.text_width(option.text, Role::Name) <= room;
  });
}

OptionGrid grid_of(Pen& pen, const AnswerSpace& space, const QuizView& view) {
  const auto count = static_cast<int>(view.options.size());
  const bool is_dense = view.options.size() > kMostRoomy;
  const float least = is_dense ? row_of(pen, space, view.options.size(), kDenseGap) : space.row;
  OptionGrid grid;
  const auto settle = [&](float of_width, float gap, int rows) {
    grid.gap = gap;
    grid.is_stacked = any_wants_stacking(pen, view, of_width);
    for (const NoteRoom notes : {NoteRoom::Kept, NoteRoom::None}) {
      grid.row = row_height(pen, view, least, of_width, grid, notes);
      grid.height = static_cast<float>(rows) * (grid.row + gap) - gap;
      if (grid.height <= space.room || view.kind != Kind::Single) return;  // so that nothing moves
    }
  };
  settle(space.place.width, is_dense ? kDenseGap : space.row_gap, count);
  grid.is_paired = options_pair_up(count, grid.row, grid.gap, space.room, space.place.width);
  const float half = (space.place.width - kStep) / 2;
  grid.is_paired = grid.is_paired && names_keep_to_a_line(pen, view, half);
  if (grid.is_paired) settle(half, kStep, (count + 1) / 2);
  return grid;
}

/// Several are ticked by a click or Space; Enter is kept for giving them all.
bool is_taken(const QuizView& view, bool is_pressed_now) {
  return is_pressed_now && !(view.kind == Kind::Multiple && is_pressed(ImGuiKey_Enter));
}

}  // namespace

float draw_choices(Pen& pen, const AnswerSpace& space, const QuizView& view, Intents& intents) {
  const OptionGrid grid = grid_of(pen, space, view);
  const Rect place = space.place;
  const float width = grid.is_paired ? (place.width - kStep) / 2 : place.width;
  for (std::size_t i = 0; i < view.options.size(); ++i) {
    const std::size_t column = grid.is_paired ? i % 2 : 0;
    const std::size_t row = grid.is_paired ? i / 2 : i;
    const Rect card{place.x + static_cast<float>(column) * (width + kStep),
                    place.y + static_cast<float>(row) * (grid.row + grid.gap), width, grid.row};
    const std::string label = labelled(view.options[i].text, "option-" + view.options[i].letter);
    const OptionLook look = look_of(view, i, grid.is_stacked);
    const Touch touch = pen.touch(label, card, look.enabled);
    draw_option(pen, card, look, touch);
    if (view.kind == Kind::Multiple && touch.is_focused) pen.state().parts.has_focus = true;
    if (is_taken(view, touch.is_pressed)) intents.emplace_back(screens::PickOption{static_cast<int>(i)});
  }
  return grid.height;
}

}  // namespace communique::ui
