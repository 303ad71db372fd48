// A question: its stem, the options or the field, the sealed source that opens, and what happens next.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::QuizView;

constexpr float kColumnGap = 56;
constexpr float kLowPage = 720;  // px of height at 100 % below which rows and gaps are smaller

/// Heights and gaps, which are smaller on low pages.
struct Density {
  float header = 72;
  float top = 44;  // from the header's rule to the topic
  float before_stem = 18;
  float after_stem = 28;
  float row = 80;  // an option, at 100 %
  float gap = 12;
  float footer = 100;
};

Density density_of(const Pen& pen) {
  const float text = pen.scale().text;
  const bool is_low = pen.height() / text < kLowPage;
  Density density;
  if (is_low) density = {60, 24, 13, 20, 64, 10, 72};
  density.header += kWide * (text - 1);
  density.footer = std::max(density.footer, button_height(pen, ButtonSize::Big) + kStep);
  return density;
}

bool is_asked(const QuizView& view) { return !view.is_answered && !view.dialog && !view.paragraph; }

void draw_dots(Pen& pen, Rect room, const std::vector<screens::DotState>& dots) {
  const float size = 20 * growth(32, pen.scale().text);
  const float pitch = size * 1.4F;
  const auto most = std::max<std::size_t>(static_cast<std::size_t>(room.width / pitch), 1);
  const auto now = std::find_if(dots.begin(), dots.end(), [](screens::DotState state) {
    return state == screens::DotState::Now || state == screens::DotState::Later;
  });
  // Where not all have room, those around the present one are shown.
  const auto at = static_cast<std::size_t>(now - dots.begin());
  const std::size_t shown = std::min(most, dots.size());
  const std::size_t first = std::min(at > shown / 2 ? at - shown / 2 : 0, dots.size() - shown);
  float x = room.centre().x - pitch * static_cast<float>(shown) / 2 + pitch / 2;
  for (std::size_t i = first; i < first + shown; ++i, x += pitch)
    draw_dot(pen, dots[i], {x, room.centre().y}, size);
}

void draw_header(Pen& pen, const Page& page, const Density& density, const QuizView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  const float middle = density.header / 2;
  const float right = page.margin + page.content;
  const std::string leave = labelled(view.leave_label, "leave");
  const ButtonLook look{.kind = ButtonKind::Quiet, .icon = Icon::Close};
  const float height = std::min(button_height(pen), density.header - 8);
  const float width = button_width(pen, leave, look);
  if (button(pen, {page.margin - kSnug, middle - height / 2, width, height}, leave, look)) {
    intents.emplace_back(screens::LeaveRound{});
  }
  const float score = pen.text_width(view.score, Role::Head);
  pen.text_line({right - score, middle - pen.type(Role::Head).line / 2 + 1}, view.score, Role::Head,
                theme.ink);
  float left_of_score = right - score;
  if (page.menu == Menu::Open) {
    left_of_score -= pen.text_width(view.score_label, Role::Small) + 10;
    pen.text_line({left_of_score, middle - pen.type(Role::Small).line / 2 + 4}, view.score_label, Role::Small,
                  theme.ink2);
  }
  const float side = std::max(page.margin - kSnug + width - page.margin, right - left_of_score) + kGutter;
  draw_dots(pen, {page.margin + side, 0, page.content - 2 * side, density.header}, view.dots);
  pen.rule(page.margin, density.header, page.content, theme.rule);
}

/// Topic, deck, and whether it is asked again; returns its height.
float draw_topic_line(Pen& pen, Rect place, const QuizView& view) {
  const Theme& theme = pen.theme();
  const float line = pen.type(Role::Small).line;
  const float height = pen.scale().text < 1.5F ? pen.grown(30) : line;
  const std::string beside = view.second_chance.empty() ? view.deck_title : view.second_chance;
  float x = place.x;
  if (pen.scale().text < 1.5F) {
    x += topic_tag(pen, {place.x, place.y}, view.topic, view.topic_name) + 14;
  } else {
    const float icon = pen.grown(16);
    draw_topic(pen, view.topic, {x, place.y + (height - icon) / 2, icon, icon}, theme.paper);
    x += icon + kStep;
    x += pen.text_line({x, place.y + (height - line) / 2}, view.topic_name, Role::Label, theme.ink) + kStep;
  }
  if (pen.scale().text < 1.5F || !view.second_chance.empty()) {
    pen.text_line({x, place.y + (height - line) / 2}, beside, Role::Small, theme.ink2, place.right() - x);
  }
  return height;
}

OptionLook look_of(const QuizView& view, std::size_t index, bool is_stacked) {
  OptionLook look;
  look.is_stacked = is_stacked;
  look.index = static_cast<int>(index);
  look.view = view.options[index];
  look.enabled = is_asked(view) ? Enabled::Yes : Enabled::No;
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

OptionGrid grid_of(Pen& pen, const Density& density, const QuizView& view, float width, float room) {
  const auto count = static_cast<int>(view.options.size());
  OptionGrid grid;
  const auto settle = [&](float of_width, float gap, int rows) {
    grid.gap = gap;
    grid.is_stacked = any_wants_stacking(pen, view, of_width);
    for (const NoteRoom notes : {NoteRoom::Kept, NoteRoom::None}) {
      grid.row = row_height(pen, view, density.row, of_width, grid, notes);
      grid.height = static_cast<float>(rows) * (grid.row + gap) - gap;
      if (grid.height <= room || view.kind != Kind::Single) return;  // so that nothing moves, where it fits
    }
  };
  settle(width, density.gap, count);
  grid.is_paired = options_pair_up(count, grid.row, grid.gap, room, width);
  const float half = (width - kStep) / 2;
  grid.is_paired = grid.is_paired && names_keep_to_a_line(pen, view, half);
  if (grid.is_paired) settle(half, kStep, (count + 1) / 2);
  return grid;
}

void draw_options(Pen& pen, Rect place, const OptionGrid& grid, const QuizView& view, Intents& intents) {
  const float width = grid.is_paired ? (place.width - kStep) / 2 : place.width;
  for (std::size_t i = 0; i < view.options.size(); ++i) {
    const std::size_t column = grid.is_paired ? i % 2 : 0;
    const std::size_t row = grid.is_paired ? i / 2 : i;
    const Rect card{place.x + static_cast<float>(column) * (width + kStep),
                    place.y + static_cast<float>(row) * (grid.row + grid.gap), width, grid.row};
    const std::string id = "option-" + view.options[i].letter;
    if (option(pen, card, labelled(view.options[i].text, id), look_of(view, i, grid.is_stacked))) {
      intents.emplace_back(screens::PickOption{static_cast<int>(i)});
    }
  }
}

/// One line of an answered field: what was written or what is right, with its mark in words.
struct AnsweredRow {
  screens::Mark mark;
  std::string text, native, words;
  Face face = Face::TraditionalChinese;
};

void draw_answered_row(Pen& pen, Rect card, const AnsweredRow& row) {
  const Theme& theme = pen.theme();
  const bool is_wrong = row.mark == screens::Mark::Wrong;
  pen.fill(card, is_wrong ? theme.wrong_ground : theme.right_ground, kRadiusCard);
  pen.edge(card, is_wrong ? theme.wrong : theme.right, pen.thick(2), kRadiusCard);
  const float middle = card.centre().y;
  const float size = pen.grown(26);
  draw_mark(pen, row.mark, {card.right() - 22 - size / 2, middle}, size);
  const float end = card.right() - 22 - size - kSnug - pen.text_width(row.words, Role::Label);
  pen.text_line({end, middle - pen.type(Role::Label).line / 2}, row.words, Role::Label, theme.ink);
  const float top = middle - pen.type(Role::Name).line / 2;
  float x = card.x + kGutter;
  x += pen.text_line({x, top}, row.text, Role::Name, theme.ink, std::max(end - kSnug - x, 1.0F)) + 14;
  if (!row.native.empty() && x < end - 2 * kGutter) {
    pen.text_line({x, top}, row.native, Role::Name, theme.ink2, end - kSnug - x, row.face);
  }
}

/// A field that was answered: what was written, with its mark, and the right answer where it was another.
float draw_answered_field(Pen& pen, Rect place, const QuizView& view) {
  const float height = std::max(pen.grown(64), field_height(pen));
  float y = place.y;
  const auto draw_row = [&](const AnsweredRow& row) {
    draw_answered_row(pen, {place.x, y, place.width, height}, row);
    y += height + kSnug;
  };
  if (!view.field_text.empty()) draw_row({view.feedback.mark, view.field_text, "", view.feedback.headline});
  if (!view.right_text.empty()) {
    draw_row({screens::Mark::Right, view.right_text, view.right_native, view.right_label,
              face_of(view.is_right_japanese)});
  }
  return y - place.y;
}

/// The field with its label, what it is read as, and its buttons; returns its height.
float draw_field(Pen& pen, Rect place, const QuizView& view, Intents& intents) {
  if (view.is_answered) return draw_answered_field(pen, place, view);
  const Theme& theme = pen.theme();
  UiState& state = pen.state();
  std::string& text = state.fields["answer"];
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, view.field_label, Role::Label, theme.ink) + kTight;
  const std::string submit = labelled(view.submit_label, "submit");
  const ButtonLook primary{};
  const float height = std::max(field_height(pen), button_height(pen));
  const float button_size = button_width(pen, submit, primary);
  const bool is_stacked = place.width < button_size + pen.grown(240);
  const float width = is_stacked ? place.width : place.width - button_size - kSnug;
  const bool is_back = state.has_changed || (!state.open_dialog.empty() && is_asked(view));
  if (is_back) state.open_dialog.clear();
  FieldLook look;
  look.enabled = is_asked(view) ? Enabled::Yes : Enabled::No;
  look.wants_focus = is_back && is_asked(view);
  ImGui::PushID(view.question_key.c_str());  // or ImGui would carry the last answer over
  const FieldTouch touch =
      field(pen, {place.x, y, width, height}, labelled(view.field_label, "answer"), text, look);
  ImGui::PopID();
  if (touch.is_edited) intents.emplace_back(screens::EditAnswer{text});
  if (touch.is_submitted) intents.emplace_back(screens::SubmitAnswer{text});
  y += height;
  if (is_stacked) y += kSnug;
  const Rect press{is_stacked ? place.x : place.x + width + kSnug, is_stacked ? y : y - height, button_size,
                   height};
  if (button(pen, press, submit, primary)) intents.emplace_back(screens::SubmitAnswer{text});
  if (is_stacked) y += height;
  y += kTight;
  const bool has_reading = !view.field_reading.empty();
  y += pen.text({place.x, y, place.width, 0}, has_reading ? view.field_reading : view.field_hint, Role::Small,
                has_reading ? theme.ink : theme.ink2) +
       kStep;
  const ButtonLook quiet{.kind = ButtonKind::Quiet};
  if (button_at(pen, {place.x - kSnug, y}, labelled(view.skip_label, "skip"), quiet)) {
    intents.emplace_back(screens::SkipQuestion{});
  }
  return y + button_height(pen) - place.y;
}

/// The source at the right: sealed, opening, or open.
void draw_source(Pen& pen, Rect card, const QuizView& view, Intents& intents) {
  const ImGuiID id = ImGui::GetID(view.question_key.c_str());
  const float opening = pen.towards(id, view.is_answered ? 1.0F : 0.0F, kOpeningSeconds);
  draw_envelope(pen, card, view.sealed_title, view.sealed_note, opening);
  if (view.is_answered) draw_feedback(pen, card, view.feedback, (1 - opening) * 8, intents);
}

/// Continue, and in narrow pages the verdict where the hints would stand. Returns the width it took.
float draw_continue(Pen& pen, const Page& page, float middle, const QuizView& view, Intents& intents) {
  const float right = page.margin + page.content;
  const std::string label = labelled(view.continue_label, "continue");
  const ButtonLook look{.size = ButtonSize::Big, .icon = Icon::ArrowRight};
  const float height = button_height(pen, ButtonSize::Big);
  const float natural = std::min(button_width(pen, label, look) + 2 * kGutter, page.content);
  const float width = page.columns == Columns::Two ? right - page.side_left : natural;
  if (button(pen, {right - width, middle - height / 2, width, height}, label, look)) {
    intents.emplace_back(screens::Proceed{});
  }
  const float room = page.content - width - kGutter;
  const float size = pen.grown(26);
  if (page.menu == Menu::Button && room > 2 * size) {
    draw_mark(pen, view.feedback.mark, {page.margin + size / 2, middle}, size);
    pen.text_line({page.margin + size + kSnug, middle - pen.type(Role::Label).line / 2},
                  view.feedback.headline, Role::Label, pen.theme().ink, room - size - kSnug);
  }
  return width + kGutter;
}

/// Where there is no side column, the seal promises the source; where there are no hints, Skip is a button.
float draw_promise(Pen& pen, const Page& page, float middle, const QuizView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  const float right = page.margin + page.content;
  const float line = pen.type(Role::Small).line;
  const float seal = pen.grown(28);
  const float words = pen.text_width(view.sealed_short, Role::Small);
  if (page.menu == Menu::Open) {
    const float x = right - words - 10 - seal;
    draw_seal(pen, {x, middle - seal / 2, seal, seal});
    pen.text_line({x + seal + 10, middle - line / 2}, view.sealed_short, Role::Small, theme.ink2);
    return words + 10 + seal + kGutter;
  }
  float end = right;
  const float counter = pen.text_width(view.counter_short, Role::Small);
  pen.text_line({end - counter, middle - line / 2}, view.counter_short, Role::Small, theme.ink2);
  end -= counter + kSnug;
  if (!view.has_field) {
    const std::string skip = labelled(view.skip_label, "skip");
    const ButtonLook look{.kind = ButtonKind::Quiet};
    end -= button_width(pen, skip, look);
    if (button_at(pen, {end, middle - button_height(pen) / 2}, skip, look)) {
      intents.emplace_back(screens::SkipQuestion{});
    }
    end -= kSnug;
  }
  draw_seal(pen, {page.margin, middle - seal / 2, seal, seal});
  const float x = page.margin + seal + 10;
  if (x + words < end) pen.text_line({x, middle - line / 2}, view.sealed_short, Role::Small, theme.ink2);
  return page.content;
}

void draw_footer(Pen& pen, const Page& page, const Density& density, const QuizView& view, Intents& intents) {
  const float middle = page.height - density.footer / 2;
  float taken = 0;
  if (view.is_answered) {
    taken = draw_continue(pen, page, middle, view, intents);
  } else if (page.columns == Columns::Two) {
    const float width = pen.text_width(view.counter, Role::Small);
    const float line = pen.type(Role::Small).line;
    pen.text_line({page.margin + page.content - width, middle - line / 2}, view.counter, Role::Small,
                  pen.theme().ink2);
    taken = width + kGutter;
  } else {
    taken = draw_promise(pen, page, middle, view, intents);
  }
  if (page.menu == Menu::Button) return;
  if (key_hints(pen, {page.margin, middle}, view.hints, page.content - taken, "S")) {
    intents.emplace_back(screens::SkipQuestion{});
  }
}

void take_keys(const QuizView& view, Intents& intents) {
  if (view.dialog || view.paragraph) return;
  if (is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
  if (view.is_answered) {
    if (enter_is_free() && is_pressed(ImGuiKey_Enter)) intents.emplace_back(screens::Proceed{});
    if (!is_pressed(ImGuiKey_P)) return;
    for (std::size_t i = 0; i < view.feedback.citations.size(); ++i) {
      if (view.feedback.citations[i].read_label.empty()) continue;
      intents.emplace_back(screens::ReadParagraph{static_cast<int>(i)});
      return;
    }
    return;
  }
  if (view.has_field || !keys_are_free()) return;
  if (is_pressed(ImGuiKey_S)) intents.emplace_back(screens::SkipQuestion{});
  for (int i = 0; i < static_cast<int>(view.options.size()); ++i) {
    const auto letter = static_cast<ImGuiKey>(ImGuiKey_A + i);
    const auto digit = static_cast<ImGuiKey>(ImGuiKey_1 + i);
    const auto pad = static_cast<ImGuiKey>(ImGuiKey_Keypad1 + i);
    if (is_pressed(letter) || is_pressed(digit) || is_pressed(pad))
      intents.emplace_back(screens::PickOption{i});
  }
}

void draw_overlays(Pen& pen, const QuizView& view, Intents& intents) {
  if (view.dialog) {
    const DialogAnswer answer = draw_dialog(pen, *view.dialog);
    if (answer == DialogAnswer::Safe) intents.emplace_back(screens::Cancel{});
    if (answer == DialogAnswer::Other) intents.emplace_back(screens::ConfirmLeave{});
  }
  if (view.paragraph && draw_paragraph(pen, *view.paragraph)) intents.emplace_back(screens::Cancel{});
}

}  // namespace

void draw_screen(Pen& pen, const QuizView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Question, kColumnGap);
  const Density density = density_of(pen);
  draw_header(pen, page, density, view, intents);
  const float head = density.header + 1;
  {
    ScrollArea area(pen, "question", {0, head, page.width, page.height - head - density.footer});
    const Rect column{page.left, density.top, page.main, 0};
    float y = column.y + draw_topic_line(pen, column, view) + density.before_stem;
    y += pen.text({column.x, y, column.width, 0}, view.stem, Role::Title, pen.theme().ink) +
         density.after_stem;
    const float room = page.height - head - density.footer - y;
    if (view.has_field) {
      y += draw_field(pen, {column.x, y, column.width, 0}, view, intents);
    } else {
      const OptionGrid grid = grid_of(pen, density, view, column.width, room);
      draw_options(pen, {column.x, y, column.width, 0}, grid, view, intents);
      y += grid.height;
    }
    if (page.columns == Columns::Two) {
      const float width = page.left + page.content - page.side_left;
      const float least = std::min(pen.grown(517), page.height - head - density.footer - density.top - kStep);
      const float needed = view.is_answered ? feedback_height(pen, view.feedback, width) : 0;
      const float height = std::max({y - density.top + 2, least, needed});
      draw_source(pen, {page.side_left, density.top, width, height}, view, intents);
      y = std::max(y, density.top + height);
    } else if (view.is_answered) {
      const float height = feedback_height(pen, view.feedback, column.width);
      draw_source(pen, {column.x, y + kStep, column.width, height}, view, intents);
      y += kStep + height;
      area.reveal(y - height - kStep, y + kStep, ImGui::GetID((view.question_key + "reveal").c_str()));
    }
    area.grow(y + kStep);
  }
  draw_footer(pen, page, density, view, intents);
  take_keys(view, intents);
  draw_overlays(pen, view, intents);
}

}  // namespace communique::ui
