// A question: its stem, the sealed source that opens, and what happens next. How it is answered:
// draw_answer.hpp.
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/draw_aids.hpp"
#include "ui/draw_answer.hpp"
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

/// What stands beside the topic: that it is asked again, or the deck; large text leaves no room for the deck.
/// Of a statement it is what to say of it, and stays in any case.
std::string beside_topic(const Pen& pen, const QuizView& view) {
  if (view.kind != Kind::TrueFalse) {
    if (!view.second_chance.empty()) return view.second_chance;
    return pen.scale().text < 1.5F ? view.deck_title : std::string();
  }
  return view.second_chance.empty() ? view.deck_title : view.second_chance + " · " + view.deck_title;
}

/// Topic, and what stands beside it, or below where that would cut an instruction; returns its height.
float draw_topic_line(Pen& pen, Rect place, const QuizView& view) {
  const Theme& theme = pen.theme();
  const float line = pen.type(Role::Small).line;
  const float height = pen.scale().text < 1.5F ? pen.grown(30) : line;
  const std::string beside = beside_topic(pen, view);
  float x = place.x;
  if (pen.scale().text < 1.5F) {
    x += topic_tag(pen, {place.x, place.y}, view.topic, view.topic_name) + 14;
  } else {
    const float icon = pen.grown(16);
    draw_topic(pen, view.topic, {x, place.y + (height - icon) / 2, icon, icon}, theme.paper);
    x += icon + kStep;
    x += pen.text_line({x, place.y + (height - line) / 2}, view.topic_name, Role::Label, theme.ink) + kStep;
  }
  if (beside.empty()) return height;
  const bool is_cut = pen.text_width(beside, Role::Small) > place.right() - x;
  if (is_cut && view.kind == Kind::TrueFalse) {
    const Rect below{place.x, place.y + height + kHair, place.width, 0};
    return height + kHair + pen.text(below, beside, Role::Small, theme.ink2);
  }
  pen.text_line({x, place.y + (height - line) / 2}, beside, Role::Small, theme.ink2, place.right() - x);
  return height;
}

/// The stem; of a gap its blank is a line, and after the answer what belongs there stands on it.
float draw_stem(Pen& pen, Rect place, const QuizView& view) {
  const Colour ink = pen.theme().ink;
  const std::string_view stem = view.stem;
  const BlankPlace blank = view.kind == Kind::Gap ? blank_in(stem) : BlankPlace{};
  if (blank.length == 0) return pen.text(place, stem, Role::Title, ink);
  const std::string_view key = view.right_text.empty() ? view.field_text : view.right_text;
  std::array runs{pen.run(stem.substr(0, blank.begin), Role::Title, ink),
                  pen.run(stem.substr(blank.begin, blank.length), Role::Title, ink),
                  pen.run(stem.substr(blank.begin + blank.length), Role::Title, ink)};
  runs[1].kind = RunKind::Blank;
  if (view.is_answered && !key.empty()) {
    runs[1].kind = RunKind::Filled;
    runs[1].text = key;
  }
  return pen.runs(place, runs, Role::Title);
}

/// Whether the small buttons stand at the right of the topic, where they take no height.
bool are_aids_beside(const Pen& pen, float width, const QuizView& view) {
  const float topic = pen.text_width(view.topic_name, Role::Label) + pen.grown(50);
  return topic + kStep + aids_width(pen, view) <= width;
}

/// Topic and small buttons, stem, and the hint above what follows. Returns its height.
float draw_asking(Pen& pen, Rect place, const Density& density, const QuizView& view, Intents& intents) {
  const float aids = are_aids_beside(pen, place.width, view) ? aids_width(pen, view) : 0;
  Rect topic = place;
  if (aids > 0) topic.width -= aids + kStep;
  float y = place.y + draw_topic_line(pen, topic, view);
  if (aids > 0) {
    const float line = pen.scale().text < 1.5F ? pen.grown(30) : pen.type(Role::Small).line;
    const float spare = (line - button_height(pen, ButtonSize::Small)) / 2;
    draw_aids(pen, {place.right() - aids + kTight, place.y + spare, aids, 0}, view, intents);
  }
  y += density.before_stem;
  y += draw_stem(pen, {place.x, y, place.width, 0}, view);
  const float hint = draw_hint(pen, {place.x, y + kTight, place.width, 0}, view, intents);
  y += hint > 0 ? kTight + hint + kSnug : density.after_stem;
  return y - place.y;
}

/// What is dragged to an edge of the scrolling part takes it along.
void scroll_at_edge(Pen& pen) {
  constexpr float kEdge = 32;    // px
  constexpr float kSpeed = 480;  // px a second
  const float top = ImGui::GetWindowPos().y;
  const float pointer = ImGui::GetIO().MousePos.y;
  const bool is_above = pointer < top + pen.pixels(kEdge);
  const bool is_below = pointer > top + ImGui::GetWindowHeight() - pen.pixels(kEdge);
  const bool can_go_on = is_above ? ImGui::GetScrollY() > 0 : ImGui::GetScrollY() < ImGui::GetScrollMaxY();
  if ((!is_above && !is_below) || !can_go_on) return;
  const float by = pen.pixels(kSpeed) * ImGui::GetIO().DeltaTime;
  ImGui::SetScrollY(ImGui::GetScrollY() + (is_above ? -by : by));
  constexpr double kFrame = 1.0 / 60;
  pen.state().wake_at = pen.frame().now + kFrame;
}

float draw_answer(Pen& pen, const AnswerSpace& space, const QuizView& view, Intents& intents) {
  if (pen.state().parts.dragged >= 0) scroll_at_edge(pen);
  if (view.has_field) return draw_field(pen, space.place, view, intents);
  switch (view.kind) {
    case Kind::Order:
      return draw_order(pen, space, view, intents);
    case Kind::Match:
      return draw_match(pen, space, view, intents);
    case Kind::Map:
      return draw_map_answer(pen, space, view, intents);
    default:
      return draw_choices(pen, space, view, intents);
  }
}

/// The source at the right: sealed, opening, or open.
void draw_source(Pen& pen, Rect card, const QuizView& view, Intents& intents) {
  const ImGuiID id = ImGui::GetID(view.question_key.c_str());
  const float opening = pen.towards(id, view.is_answered ? 1.0F : 0.0F, kOpeningSeconds);
  draw_envelope(pen, card, view.sealed_title, view.sealed_note, opening);
  if (view.is_answered) draw_feedback(pen, card, view.feedback, (1 - opening) * 8, intents);
}

/// The screen's one filled button, at the right of the footer; returns the width it took.
float draw_action(Pen& pen, const Page& page, float middle, const std::string& label, const ButtonLook& look,
                  bool& is_pressed) {
  const float right = page.margin + page.content;
  const float height = button_height(pen, ButtonSize::Big);
  const float natural = std::min(button_width(pen, label, look) + 2 * kGutter, page.content);
  const float width = page.columns == Columns::Two ? right - page.side_left : natural;
  is_pressed = button(pen, {right - width, middle - height / 2, width, height}, label, look);
  return width + kGutter;
}

/// Continue, and in narrow pages the verdict where the hints would stand. Returns the width it took.
float draw_continue(Pen& pen, const Page& page, float middle, const QuizView& view, Intents& intents) {
  const ButtonLook look{.size = ButtonSize::Big, .icon = Icon::ArrowRight};
  bool is_pressed = false;
  const float taken =
      draw_action(pen, page, middle, labelled(view.continue_label, "continue"), look, is_pressed);
  if (is_pressed) intents.emplace_back(screens::Proceed{});
  const float room = page.content - taken;
  const float size = pen.grown(26);
  if (page.menu == Menu::Button && room > 2 * size) {
    draw_mark(pen, view.feedback.mark, {page.margin + size / 2, middle}, size);
    pen.text_line({page.margin + size + kSnug, middle - pen.type(Role::Label).line / 2},
                  view.feedback.headline, Role::Label, pen.theme().ink, room - size - kSnug);
  }
  return taken;
}

/// The button that gives an answer of several parts, or one that has no room beside its field, where Continue
/// will stand; where there are no hints, Skip beside it.
float draw_submit(Pen& pen, const Page& page, float middle, const QuizView& view, Intents& intents) {
  const bool can_submit = view.has_field || view.can_submit;
  const ButtonLook look{.size = ButtonSize::Big,
                        .enabled = can_submit ? enabled_while_asked(view) : Enabled::No};
  bool is_pressed = false;
  const float taken = draw_action(pen, page, middle, labelled(view.submit_label, "submit"), look, is_pressed);
  if (is_pressed && view.has_field) {
    intents.emplace_back(screens::SubmitAnswer{pen.state().fields["answer"]});
  } else if (is_pressed) {
    intents.emplace_back(screens::SubmitParts{});
  }
  if (page.menu == Menu::Button) {
    const std::string skip = labelled(view.skip_label, "skip");
    if (button_at(pen, {page.margin - kSnug, middle - button_height(pen) / 2}, skip,
                  {.kind = ButtonKind::Quiet})) {
      intents.emplace_back(screens::SkipQuestion{});
    }
  }
  return taken;
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
  } else if (has_parts(view) || is_submitted_below(pen, page.main, view)) {
    taken = draw_submit(pen, page, middle, view, intents);
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
  const char* skip = view.is_answered ? "" : "S";  // afterwards S sets aside, which has a button
  if (key_hints(pen, {page.margin, middle}, view.hints, page.content - taken, skip)) {
    intents.emplace_back(screens::SkipQuestion{});
  }
}

enum class Escape { Free, Taken };

/// Letters and digits for options, whether they give the answer or tick it.
void take_option_keys(const QuizView& view, Intents& intents) {
  for (int i = 0; i < static_cast<int>(view.options.size()); ++i) {
    if (view.options[static_cast<std::size_t>(i)].state != screens::OptionState::Idle) continue;
    const auto letter = static_cast<ImGuiKey>(ImGuiKey_A + i);
    const auto digit = static_cast<ImGuiKey>(ImGuiKey_1 + i);
    const auto pad = static_cast<ImGuiKey>(ImGuiKey_Keypad1 + i);
    if (is_pressed(letter) || is_pressed(digit) || is_pressed(pad))
      intents.emplace_back(screens::PickOption{i});
  }
}

void take_answered_keys(Pen& pen, const QuizView& view, Intents& intents) {
  if ((enter_is_free() || pen.state().parts.has_focus) && is_pressed(ImGuiKey_Enter))
    intents.emplace_back(screens::Proceed{});
  if (!keys_are_free() || !is_pressed(ImGuiKey_P)) return;
  for (std::size_t i = 0; i < view.feedback.citations.size(); ++i) {
    if (view.feedback.citations[i].read_label.empty()) continue;
    intents.emplace_back(screens::ReadParagraph{static_cast<int>(i)});
    return;
  }
}

void take_keys(Pen& pen, const QuizView& view, Escape escape, Intents& intents) {
  if (has_overlay(view)) return;
  take_aid_keys(view, intents);
  if (escape == Escape::Free && is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
  if (view.is_answered) return take_answered_keys(pen, view, intents);
  if (view.has_field || !keys_are_free()) return;
  if (is_pressed(ImGuiKey_S)) intents.emplace_back(screens::SkipQuestion{});
  const bool is_enter_free = enter_is_free() || pen.state().parts.has_focus;
  if (has_parts(view) && view.can_submit && is_enter_free && is_pressed(ImGuiKey_Enter)) {
    intents.emplace_back(screens::SubmitParts{});
  }
  const bool is_choice = !has_parts(view) || view.kind == Kind::Multiple;
  if (is_choice) take_option_keys(view, intents);
}

void draw_overlays(Pen& pen, const QuizView& view, Intents& intents) {
  if (view.dialog) {
    const DialogAnswer answer = draw_dialog(pen, *view.dialog);
    if (answer == DialogAnswer::Safe) intents.emplace_back(screens::Cancel{});
    if (answer == DialogAnswer::Other) intents.emplace_back(screens::ConfirmLeave{});
  }
  if (view.paragraph && draw_paragraph(pen, *view.paragraph)) intents.emplace_back(screens::Cancel{});
  draw_aid_overlays(pen, view, intents);
}

}  // namespace

float row_of(const Pen& pen, const AnswerSpace& space, std::size_t count, float gap) {
  constexpr float kLowest = 56;
  const auto rows = static_cast<float>(std::max<std::size_t>(count, 1));
  const float fitting = (space.room - kStep - (rows - 1) * gap) / rows / pen.scale().text;
  return std::clamp(std::floor(fitting), kLowest, space.row);
}

bool has_overlay(const QuizView& view) { return view.dialog || view.paragraph || view.lookup || view.flag; }

bool is_asked(const QuizView& view) { return !view.is_answered && !has_overlay(view); }

Enabled enabled_while_asked(const QuizView& view) { return is_asked(view) ? Enabled::Yes : Enabled::No; }

bool has_parts(const QuizView& view) {
  return view.kind == Kind::Multiple || view.kind == Kind::Order || view.kind == Kind::Match ||
         view.kind == Kind::Map;
}

void draw_screen(Pen& pen, const QuizView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Question, kColumnGap);
  const Density density = density_of(pen);
  UiState& state = pen.state();
  state.parts.has_focus = false;
  // Esc closes what is open within the question before it leaves the question.
  const Escape escape = state.calendar || state.parts.dragged >= 0 ? Escape::Taken : Escape::Free;
  draw_header(pen, page, density, view, intents);
  const float head = density.header + 1;
  {
    ScrollArea area(pen, "question", {0, head, page.width, page.height - head - density.footer});
    if (state.has_changed) ImGui::SetScrollY(0);  // a new question begins at its beginning
    const Rect column{page.left, density.top, page.main, 0};
    float y = column.y + draw_asking(pen, column, density, view, intents);
    const float room = page.height - head - density.footer - y;
    y += draw_answer(pen, {{column.x, y, column.width, 0}, room, density.row, density.gap}, view, intents);
    if (aids_width(pen, view) > 0 && !are_aids_beside(pen, column.width, view)) {
      y += kSnug + draw_aids(pen, {column.x - kTight, y + kSnug, column.width + kTight, 0}, view, intents);
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
      // What is to be typed once more stays in sight; the source waits below it.
      const float from = y - height - kStep;
      area.reveal(view.retype ? column.y : from, view.retype ? from + kTight : y + kStep,
                  ImGui::GetID((view.question_key + "reveal").c_str()));
    }
    const bool fits_closely = y + kTight <= page.height - head - density.footer;
    area.grow(y + (fits_closely ? kTight : kStep));  // no scrollbar for the sake of an empty end
  }
  pen.state().footer = density.footer;
  draw_footer(pen, page, density, view, intents);
  take_keys(pen, view, escape, intents);
  draw_overlays(pen, view, intents);
}

}  // namespace communique::ui
