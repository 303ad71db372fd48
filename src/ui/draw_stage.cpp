// The stage around its body: head, footer, keys, and the teacher's strip beside it.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/draw_screens.hpp"
#include "ui/stage.hpp"
#include "ui/stage_answering.hpp"

namespace communique::ui {
namespace {

using screens::StageView;

constexpr float kHeadRule = 112;
constexpr float kFooter = 196;
constexpr float kNarrow = 1300;     // px of the stage below which it is one column
constexpr float kLeastStage = 560;  // pixels that the strip leaves the stage, or it takes all
constexpr float kEdgeIcon = 40;     // from the window's edge to the middle of an icon in the margin

StageParts parts_of(Pen& pen, const StageView& view, Intents& intents) {
  if (const auto* body = std::get_if<screens::LobbyBody>(&view.body)) {
    return lobby_parts(pen, *body, intents);
  }
  if (const auto* body = std::get_if<screens::QuestionBody>(&view.body)) {
    return question_parts(pen, *body, intents);
  }
  if (const auto* body = std::get_if<screens::BoardBody>(&view.body)) {
    return board_parts(pen, *body, intents);
  }
  return pace_parts(pen, std::get<screens::PaceBody>(view.body), intents);
}

/// The way to end a class and to its players stand in the margins, where the class does not look.
void draw_edge_icons(Pen& pen, const StagePage& page, const StageView& view, float middle, bool has_end,
                     Intents& intents) {
  const float in = std::min(page.margin / 2, kEdgeIcon + 8);
  if (has_end && icon_button(pen, {in, middle}, labelled(view.end_label, "end-class"), Icon::Close)) {
    want(intents, screens::in_class::AskEnd{});
  }
  if (view.strip_label.empty()) return;
  if (icon_button(pen, {page.width - in, middle}, labelled(view.strip_label, "players"), Icon::Person)) {
    want(intents, screens::in_class::ToggleStrip{});
  }
}

void draw_head(Pen& pen, const StagePage& page, const StageView& view, const StageHead& head,
               Intents& intents) {
  const Theme& theme = pen.theme();
  const float middle = kHeadRule / 2;
  const float seal = 52;
  draw_edge_icons(pen, page, view, middle, !head.is_lobby, intents);
  draw_seal(pen, {page.margin, middle - seal / 2, seal, seal});
  const float body = pen.type(Role::Body).line;
  const float whole = page.content - seal - 2 * kGutter;
  const bool is_long = pen.text_width(head.left, Role::Title) > whole;
  const Role left_role = !head.is_lobby ? Role::Body : is_long ? Role::Name : Role::Title;
  const float number = head.right_number.empty() ? 0 : pen.text_width(head.right_number, Role::Name);
  const float between = number > 0 ? kStep : 0;
  float right = pen.text_width(head.right, Role::Body);
  const float x = page.margin + seal + kGutter;
  const float left = pen.text_width(head.left, left_role);
  const bool has_both = x + left + kWide + right + between + number <= page.right();
  if (!has_both) right = 0;  // the number is what matters, and the name of what is played
  float end = page.right() - number;
  if (number > 0 && x + left + kWide <= end) {
    pen.text_line({end, middle - pen.type(Role::Name).line / 2 - 1}, head.right_number, Role::Name,
                  theme.ink);
    end -= between;
  }
  if (right > 0) {
    end -= right;
    pen.text_line({end, middle - body / 2}, head.right, Role::Body, theme.ink2);
  }
  pen.text_line({x, middle - pen.type(left_role).line / 2}, head.left, left_role,
                head.is_lobby ? theme.ink : theme.ink2, end - kGutter - x);
  if (head.is_lobby) {
    pen.rule(page.margin, kHeadRule, page.content, theme.ink, 3);
    pen.rule(page.margin, kHeadRule + 8, page.content, theme.ink, 1);
  } else {
    pen.rule(page.margin, kHeadRule, page.content, theme.rule);
  }
}

struct NextPlan {
  ButtonLook look;
  std::string label;
  float width = 0;
  float height = 0;
};

NextPlan plan_next(const Pen& pen, const StageView& view) {
  NextPlan plan;
  if (view.next_label.empty()) return plan;
  plan.label = labelled(view.next_label, "next");
  if (view.is_next_quiet) {
    plan.look = {.kind = ButtonKind::Secondary};
  } else {
    plan.look = {.size = ButtonSize::Big, .icon = Icon::ArrowRight};
  }
  plan.width = button_width(pen, plan.label, plan.look) + (view.is_next_quiet ? 24.0F : 48.0F);
  plan.height = button_height(pen, plan.look.size);
  return plan;
}

/// "or press Space" before the button, where there is room; returns its width.
float draw_press_hint(Pen& pen, Point right_middle, const StageView& view, float room) {
  if (view.next_hint.empty()) return 0;
  const Theme& theme = pen.theme();
  const bool has_key = !view.hints.empty() && !view.hints.front().keys.empty();
  const std::string key = has_key ? view.hints.front().keys.front() : "Space";
  const float cap = pen.text_width(key, Role::Label) + 26;
  const float words = pen.text_width(view.next_hint, Role::Body);
  const float width = words + kSnug + cap;
  if (width > room) return 0;
  const Rect place{right_middle.x - cap, right_middle.y - 20, cap, 40};
  pen.fill(place, theme.card, kRadiusKey);
  pen.edge(place, theme.line, 1.5F, kRadiusKey);
  pen.text_centred(place, key, Role::Label, theme.ink2);
  pen.text_line({right_middle.x - width, right_middle.y - pen.type(Role::Body).line / 2}, view.next_hint,
                Role::Body, theme.ink2);
  return width;
}

/// What the footer holds, and how high it is.
struct FootPlan {
  NextPlan next;
  Rect left;
  float words = 0;
  float height = 0;
  bool is_stacked = false;  // the words above the button
};

FootPlan plan_foot(Pen& pen, const StagePage& page, const StageView& view, const StageFoot& foot) {
  FootPlan plan;
  plan.next = plan_next(pen, view);
  const float roomy = std::clamp(page.height * 0.18F, plan.next.height + kWide, kFooter);
  const float beside = page.content - (plan.next.width > 0 ? plan.next.width + kWide : 0);
  plan.is_stacked = foot && beside < 520;
  plan.left = {page.margin, 0, plan.is_stacked ? page.content : beside, 0};
  if (foot) plan.words = foot(plan.left, Pass::Measure);
  const float needed = plan.is_stacked && plan.words > 0 ? plan.words + kSnug + plan.next.height
                                                         : std::max(plan.words, plan.next.height);
  plan.height = std::max(roomy, needed + kWide);
  return plan;
}

void draw_end_button(Pen& pen, const StagePage& page, float middle, const StageView& view, Intents& intents) {
  const ButtonLook look{.kind = ButtonKind::Quiet, .icon = Icon::Close};
  const std::string label = labelled(view.end_label, "end-class");
  const float height = button_height(pen);
  const float width = button_width(pen, label, look);
  if (button(pen, {page.margin - kSnug, middle - height / 2, width, height}, label, look)) {
    want(intents, screens::in_class::AskEnd{});
  }
}

/// True when the button that goes on was pressed.
bool draw_footer(Pen& pen, const StagePage& page, const StageView& view, const FootPlan& plan,
                 const StageParts& parts, Intents& intents) {
  const float top = page.height - plan.height;
  const NextPlan& next = plan.next;
  float middle = top + plan.height / 2;
  if (parts.foot && plan.words > 0) {
    Rect left = plan.left;
    left.height = plan.words;
    const float both = plan.words + kSnug + next.height;
    left.y = plan.is_stacked ? middle - both / 2 : middle - plan.words / 2;
    parts.foot(left, Pass::Draw);
    if (plan.is_stacked) middle = left.y + both - next.height / 2;
  }
  bool is_pressed = false;
  if (parts.head.is_lobby) draw_end_button(pen, page, middle, view, intents);
  if (next.width > 0) {
    const Rect place{page.right() - next.width, middle - next.height / 2, next.width, next.height};
    const float taken =
        parts.head.is_lobby ? pen.text_width(view.end_label, Role::Button) + 120 : plan.left.width;
    draw_press_hint(pen, {place.x - kStageGap, middle}, view, place.x - 2 * kStageGap - page.margin - taken);
    is_pressed = button(pen, place, next.label, next.look);
  }
  return is_pressed;
}

/// Space and the right arrow, and what a presenter's remote sends, go on; Esc leaves by steps.
bool take_keys(const StageView& view, Intents& intents) {
  if (!keys_are_free()) return false;
  if (const auto* question = std::get_if<screens::QuestionBody>(&view.body))
    take_buzz_keys(*question, intents);
  if (is_pressed(ImGuiKey_T) && !view.strip_label.empty()) want(intents, screens::in_class::ToggleStrip{});
  const auto* lobby = std::get_if<screens::LobbyBody>(&view.body);
  if (lobby != nullptr && !lobby->addresses_label.empty() && is_pressed(ImGuiKey_L)) {
    want(intents, screens::in_class::ToggleAddresses{});
  }
  if (is_pressed(ImGuiKey_Escape)) {
    if (view.strip) {
      want(intents, screens::in_class::ToggleStrip{});
    } else if (lobby != nullptr && !lobby->addresses.empty()) {
      want(intents, screens::in_class::ToggleAddresses{});
    } else {
      want(intents, screens::in_class::AskEnd{});
    }
  }
  constexpr std::array kKept{ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Space};
  if (!enter_is_free()) return is_pressed(ImGuiKey_PageDown);
  keep_keys(kKept);
  return is_pressed(ImGuiKey_Space) || is_pressed(ImGuiKey_RightArrow) || is_pressed(ImGuiKey_PageDown);
}

/// The body scrolls by arrows while no item has the keyboard.
void scroll_by_arrows(const Pen& pen) {
  constexpr float kLine = 84;
  if (!enter_is_free()) return;
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) ImGui::SetScrollY(ImGui::GetScrollY() + pen.pixels(kLine));
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) ImGui::SetScrollY(ImGui::GetScrollY() - pen.pixels(kLine));
}

float draw_trouble(Pen& pen, const StagePage& page, const StageView& view, Intents& intents) {
  if (view.trouble.empty()) return 0;
  const Notice notice{view.trouble,
                      view.trouble_label.empty() ? "" : labelled(view.trouble_label, "retry-storing")};
  const NoticeTouch touch = draw_notice(pen, {page.margin, page.head + kSnug, page.content, 0}, notice);
  if (touch.is_pressed) command(intents, classroom::command::RetryStoring{});
  return touch.height + kSnug;
}

/// Hands are given first: the counts are what closes their question.
void go_on(Pen& pen, const StageView& view, Intents& intents) {
  const auto* question = std::get_if<screens::QuestionBody>(&view.body);
  if (question != nullptr && question->counts_hands) return give_hands(pen, *question, intents);
  want(intents, screens::in_class::Next{});
}

/// `pen` has the stage's measures.
void draw_stage(Pen& pen, const StageView& view, Intents& intents) {
  StagePage page = stage_page(pen);
  StageParts parts = parts_of(pen, view, intents);
  const bool has_keys = !view.dialog && !pen.state().is_covered;
  bool goes_on = has_keys && take_keys(view, intents);
  draw_head(pen, page, view, parts.head, intents);
  page.head += draw_trouble(pen, page, view, intents);
  const FootPlan foot = plan_foot(pen, page, view, parts.foot);
  pen.state().footer = pen.pixels(foot.height);  // draw_screen() gives it in the other screens' px
  {
    const float room = std::max(page.height - page.head - foot.height, 1.0F);
    ScrollArea area(pen, "stage", {0, page.head, page.width, room});
    if (has_keys) scroll_by_arrows(pen);
    area.grow(parts.body({page.margin, 0, page.content, room}));
  }
  goes_on = draw_footer(pen, page, view, foot, parts, intents) || goes_on;
  if (goes_on && !view.next_label.empty()) go_on(pen, view, intents);
}

}  // namespace

StagePage stage_page(const Pen& pen) {
  StagePage page;
  page.width = pen.width();
  page.height = pen.height();
  page.is_wide = page.width >= kNarrow;
  page.margin = page.is_wide ? 96 : 72;
  page.content = page.width - 2 * page.margin;
  page.head = kHeadRule + 12;
  return page;
}

void draw_screen(Pen& pen, const StageView& view, Intents& intents) {
  Frame frame = pen.frame();
  float strip = view.strip ? pen.pixels(std::min(pen.grown(kSideColumn), pen.width())) : 0;
  if (frame.width - strip < kLeastStage && view.strip) strip = frame.width;
  const bool is_alone = strip >= frame.width;
  // Before the stage, so that Tab comes to it first.
  if (view.strip) {
    const float width = strip / pen.scale().unit;
    draw_strip(pen, {pen.width() - width, 0, width, pen.height()}, *view.strip, intents);
  }
  if (!is_alone) {
    frame.width -= strip;
    Pen stage(frame, pen.state(), stage_scale(frame.width, frame.height, frame.text));
    draw_stage(stage, view, intents);
    pen.state().footer /= pen.scale().unit;
  } else if (!view.dialog && !pen.state().is_covered && keys_are_free()) {
    if (is_pressed(ImGuiKey_Escape) || is_pressed(ImGuiKey_T)) {
      want(intents, screens::in_class::ToggleStrip{});
    }
  }
  if (view.dialog) draw_class_dialog(pen, *view.dialog, intents);
}

}  // namespace communique::ui
