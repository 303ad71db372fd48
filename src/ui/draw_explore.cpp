// Explore's frame: the views to choose from, the search, the body, and beside or in place of it the detail.
#include "ui/draw_explore.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "ui/draw_screens.hpp"
#include "ui/paint.hpp"

namespace communique::ui {
namespace {

using screens::ExploreTab;
using screens::ExploreView;

constexpr const char* kSearch = "search";  // its id and its place in UiState::fields
constexpr float kControl = 40;             // height of tabs and search
constexpr float kSearchWidth = 304;
constexpr float kLeastSearch = 240;
constexpr float kChip = 32;
constexpr float kLeastBody = 320;  // where it has no more, the page scrolls
constexpr float kPageFoot = 43;    // below the cards
constexpr float kPad = 25;

std::size_t tab_index(const ExploreView& view) {
  for (std::size_t i = 0; i < view.tabs.size(); ++i) {
    if (view.tabs[i].first == view.tab) return i;
  }
  return 0;
}

std::string tab_label(const ExploreView& view, std::size_t index) {
  return labelled(view.tabs[index].second, "explore-" + std::to_string(index));
}

void show_tab(const ExploreView& view, std::size_t index, Intents& intents) {
  if (index < view.tabs.size()) intents.emplace_back(screens::ShowExplore{view.tabs[index].first});
}

float tab_width(const Pen& pen, const std::string& name) {
  return std::ceil(pen.text_width(name, Role::Label) + 2 * 18);
}

float tabs_width(const Pen& pen, const ExploreView& view) {
  float width = 0;
  for (const auto& [tab, name] : view.tabs) width += tab_width(pen, name);
  return width;
}

/// One frame around all, the open one filled.
void draw_tabs(Pen& pen, Point at, const ExploreView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  const float height = pen.grown(kControl);
  const Rect all{at.x, at.y, tabs_width(pen, view), height};
  const std::size_t here = tab_index(view);
  pen.fill(all, theme.card, kRadiusControl);
  float x = all.x;
  Rect focused{};
  for (std::size_t i = 0; i < view.tabs.size(); ++i) {
    const std::string& name = view.tabs[i].second;
    const Rect part{x, all.y, tab_width(pen, name), height};
    const Touch touch = pen.touch(tab_label(view, i), part);
    const bool is_here = i == here;
    if (is_here || touch.hover > 0) {
      const ImDrawFlags corners = i == 0                      ? ImDrawFlags_RoundCornersLeft
                                  : i + 1 == view.tabs.size() ? ImDrawFlags_RoundCornersRight
                                                              : ImDrawFlags_RoundCornersNone;
      const Colour fill = is_here ? theme.primary : mix(theme.card, theme.tint, touch.hover);
      draw_list().AddRectFilled(pen.at_pixel({part.x, part.y}), pen.at_pixel({part.right(), part.bottom()}),
                                to_pixel(fill), pen.pixels(kRadiusControl), corners);
    }
    pen.text_centred(part, name, Role::Label, is_here ? theme.on_primary : theme.ink);
    if (touch.is_focused) focused = part;
    if (touch.is_pressed && !is_here) show_tab(view, i, intents);
    x += part.width;
  }
  pen.edge(all, theme.line, pen.thick(1.5F), kRadiusControl);
  if (focused.width > 0) pen.focus_ring(focused, kRadiusControl);
}

bool wants_search() {
  if (!keys_are_free() || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) return false;
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_F)) return true;
  const ImGuiIO& io = ImGui::GetIO();
  return !io.KeyCtrl && !io.KeyAlt && is_pressed(ImGuiKey_Slash);
}

void draw_search(Pen& pen, Rect place, const ExploreView& view, Intents& intents) {
  UiState& state = pen.state();
  std::string& text = state.fields[kSearch];
  const std::string label = labelled(view.search_label, kSearch);
  const bool is_typing = ImGui::GetActiveID() == ImGui::GetID(label.c_str());
  if (!is_typing) text = view.query;
  const float clear = pen.grown(kIconButton);
  FieldLook look{.hint = view.search_hint, .wants_focus = wants_search(), .icon = Icon::Search};
  if (!text.empty()) look.kept_right = clear + kHair;
  bool is_edited = field(pen, place, label, text, look).is_edited;
  const bool is_cleared =
      look.kept_right > 0 && icon_button(pen, {place.right() - clear / 2 - 2, place.centre().y},
                                         labelled(view.clear_label, "clear-search"), Icon::Close);
  const bool is_escaped = is_typing && is_pressed(ImGuiKey_Escape);
  if (is_escaped && text.empty()) {
    intents.emplace_back(screens::Cancel{});
  } else if (is_cleared || is_escaped) {
    text.clear();
    is_edited = true;
  }
  if (is_edited) intents.emplace_back(screens::SearchFor{text});
}

/// A topic to show or hide; its tick takes its room before it is there, so that nothing moves.
float chip_width(const Pen& pen, const std::string& name) {
  return std::ceil(12 + pen.grown(16) + kTight + pen.text_width(name, Role::Label) + 14);
}

void draw_chip(Pen& pen, Rect place, const screens::TopicFilter& topic, Intents& intents) {
  const Theme& theme = pen.theme();
  const std::string id = "filter-" + std::to_string(static_cast<int>(topic.topic));
  const Touch touch = pill(pen, place, labelled(topic.name, id), topic.is_chosen);
  pen.say_switch(touch, topic.is_chosen);
  const float icon = pen.grown(16);
  const Rect sign{place.x + 12, place.y + (place.height - icon) / 2, icon, icon};
  if (topic.is_chosen) {
    draw_icon(pen, Icon::Tick, sign, theme.primary);
  } else {
    draw_topic(pen, topic.topic, sign, mix(theme.card, theme.tint, touch.hover));
  }
  pen.text_line({sign.right() + kTight, place.centre().y - pen.type(Role::Label).line / 2}, topic.name,
                Role::Label, topic.is_chosen ? theme.primary : theme.ink);
  if (touch.is_pressed) intents.emplace_back(screens::ToggleExploreTopic{topic.topic});
}

/// Returns the height, 0 where there are none.
float draw_chips(Pen& pen, Rect place, const ExploreView& view, Intents& intents) {
  if (view.topics.empty()) return 0;
  const float height = pen.grown(kChip);
  float x = place.x;
  float y = place.y;
  for (const screens::TopicFilter& topic : view.topics) {
    const float width = std::min(chip_width(pen, topic.name), place.width);
    if (x > place.x && x + width > place.right()) {
      x = place.x;
      y += height + kTight;
    }
    draw_chip(pen, {x, y, width, height}, topic, intents);
    x += width + kTight;
  }
  return y + height - place.y;
}

/// Back, the tabs, what is shown, the search, the chips. Returns the height.
float draw_controls(Pen& pen, Rect place, const ExploreView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  const float height = pen.grown(kControl);
  const ButtonLook back_look{.kind = ButtonKind::Quiet, .icon = Icon::ChevronLeft};
  const std::string back = labelled(view.back_label, "back");
  const float back_width = view.back_label.empty() ? 0 : button_width(pen, back, back_look) - kSnug + kTight;
  const float tabs = tabs_width(pen, view);
  const float summary = pen.text_width(view.summary, Role::Small);
  float y = place.y;
  float x = place.x;
  if (back_width > 0) {
    const bool is_inline = back_width + tabs + 2 * kGutter + pen.grown(kLeastSearch) <= place.width;
    const float down = is_inline ? (height - button_height(pen)) / 2 : 0;
    if (button_at(pen, {x - kSnug, y + down}, back, back_look)) intents.emplace_back(screens::LeaveExplore{});
    is_inline ? x += back_width : y += button_height(pen) + kHair;
  }
  if (x + tabs > place.right()) {
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < view.tabs.size(); ++i) labels.push_back(tab_label(view, i));
    const SegmentedTouch touch =
        segmented(pen, {place.x, y, place.width, 0}, labels, static_cast<int>(tab_index(view)));
    if (touch.pressed >= 0) show_tab(view, static_cast<std::size_t>(touch.pressed), intents);
    y += touch.height + kSnug;
    x = place.right();  // nothing more in this row
  } else {
    draw_tabs(pen, {x, y}, view, intents);
    x += tabs + kGutter;
  }
  const bool is_search_beside = x + pen.grown(kLeastSearch) <= place.right();
  const float least = is_search_beside ? pen.grown(kLeastSearch) : 0;
  const bool is_summary_beside = x + summary + kGutter + least <= place.right();
  const float line = pen.type(Role::Small).line;
  if (is_summary_beside) {
    pen.text_line({x, y + (height - line) / 2}, view.summary, Role::Small, theme.ink2);
    x += summary + kGutter;
  }
  if (is_search_beside) {
    const float width = std::min(pen.grown(kSearchWidth), place.right() - x);
    draw_search(pen, {place.right() - width, y, width, height}, view, intents);
    y += height;
  } else {
    if (x < place.right()) y += height + kSnug;
    draw_search(pen, {place.x, y, place.width, height}, view, intents);
    y += height;
  }
  if (!is_summary_beside && !view.summary.empty()) {
    y += kTight;
    y += pen.text({place.x, y, place.width, 0}, view.summary, Role::Small, theme.ink2);
  }
  if (!view.topics.empty()) {
    y += kSnug;
    y += draw_chips(pen, {place.x, y, place.width, 0}, view, intents);
  }
  if (!view.search_note.empty()) {
    y += kSnug;
    y += pen.text({place.x, y, place.width, 0}, view.search_note, Role::Small, theme.ink2);
  }
  return y - place.y;
}

float empty_width(const Pen& pen, float width) { return std::min(width - 2 * kPad, pen.grown(420)); }

/// What the card needs at least.
float empty_height(Pen& pen, float width, const ExploreView& view) {
  const float button = view.query.empty() ? 0 : kStep + button_height(pen);
  return 2 * kPad + pen.text_height(view.empty_note, Role::Body, empty_width(pen, width)) + button;
}

void draw_empty(Pen& pen, Rect place, const ExploreView& view, Intents& intents) {
  draw_card(pen, place);
  const float width = empty_width(pen, place.width);
  const std::string clear = labelled(view.clear_label, "clear-empty");
  const ButtonLook look{.kind = ButtonKind::Secondary};
  const bool can_clear = !view.query.empty();
  const float words = pen.text_height(view.empty_note, Role::Body, width);
  const float all = words + (can_clear ? kStep + button_height(pen) : 0);
  // In the middle of a large card; in a small one, where the eye is.
  const bool is_small = place.height < pen.grown(kLeastBody);
  const float y = is_small ? place.y + kPad : std::max(place.y + kPad, place.centre().y - all / 2);
  pen.text({place.centre().x - width / 2, y, width, 0}, view.empty_note, Role::Body, pen.theme().ink,
           Align::Centre);
  if (!can_clear) return;
  const float button_size = std::min(button_width(pen, clear, look), place.width - 2 * kPad);
  const Rect at{place.centre().x - button_size / 2, y + words + kStep, button_size, button_height(pen)};
  if (button(pen, at, clear, look)) intents.emplace_back(screens::SearchFor{});
}

void draw_quiz_button(Pen& pen, Rect place, const ExploreView& view, Intents& intents) {
  if (button(pen, place, labelled(view.quiz_label, "quiz-selection"))) {
    intents.emplace_back(screens::QuizOnSelection{});
  }
}

/// Beside the body, with nothing chosen.
void draw_nothing_chosen(Pen& pen, Rect place, const ExploreView& view, Intents& intents) {
  draw_card(pen, place);
  const Rect inner = place.inset(kPad, kPad);
  const float foot = view.quiz_label.empty() ? 0 : button_height(pen);
  const float words = pen.text_height(view.detail_note, Role::Body, inner.width);
  const float room = inner.height - foot;
  if (view.empty_note.empty()) {  // else there is nothing to choose
    pen.text({inner.x, inner.y + std::max((room - words) / 2, 0.0F), inner.width, 0}, view.detail_note,
             Role::Body, pen.theme().ink2, Align::Centre);
  }
  if (foot > 0) draw_quiz_button(pen, {inner.x, inner.bottom() - foot, inner.width, foot}, view, intents);
}

void draw_main(Pen& pen, Rect place, const ExploreView& view, Intents& intents) {
  if (!view.empty_note.empty()) return draw_empty(pen, place, view, intents);
  std::visit([&](const auto& body) { draw_body(pen, place, body, intents); }, view.body);
}

/// With one column the page scrolls, not the body within it: only the timeline, which moves by hand, and the
/// detail keep to the room. Returns the height.
float draw_whole_main(Pen& pen, Rect place, const ExploreView& view, Intents& intents) {
  if (!view.empty_note.empty()) {
    place.height = std::max(place.height, empty_height(pen, place.width, view));
    draw_empty(pen, place, view, intents);
    return place.height;
  }
  return std::visit(
      [&](const auto& body) -> float {
        if constexpr (std::is_same_v<std::decay_t<decltype(body)>, screens::TimelineView>) {
          draw_body(pen, place, body, intents);
          return place.height;
        } else {
          return draw_whole_body(pen, place, body, intents);
        }
      },
      view.body);
}

/// Body and side column.
void draw_both(Pen& pen, const Page& page, Rect place, const ExploreView& view, Intents& intents) {
  const Rect side{page.side_left, place.y, page.margin + page.content - page.side_left, place.height};
  draw_main(pen, {place.x, place.y, page.main, place.height}, view, intents);
  view.detail ? draw_detail(pen, side, *view.detail, intents) : draw_nothing_chosen(pen, side, view, intents);
}

void take_keys(const ExploreView& view, Intents& intents) {
  if (ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) return;
  for (int i = 0; i < 4; ++i) {
    const ImGuiKeyChord chord = ImGuiMod_Ctrl | static_cast<ImGuiKey>(ImGuiKey_1 + i);
    if (ImGui::IsKeyChordPressed(chord)) show_tab(view, static_cast<std::size_t>(i), intents);
  }
  if (keys_are_free() && is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
}

/// Of the one column's page: where the quiz stands, which has no card of its own there.
enum class QuizPlace { None, Pinned, AtEnd };

/// Pinned below the page, unless that leaves too little room for the body. `controls` is the height of what
/// stands above the body.
QuizPlace quiz_place(const Pen& pen, const Page& page, const ExploreView& view, float room, float controls) {
  if (page.columns == Columns::Two || view.detail || view.quiz_label.empty()) return QuizPlace::None;
  const float left = room - button_height(pen) - 2 * kSnug - kStep - controls - kStep - kTight;
  return left < pen.grown(kLeastBody) ? QuizPlace::AtEnd : QuizPlace::Pinned;
}

Rect quiz_button_in(const Pen& pen, const Page& page, float y) {
  const float width = std::min(page.content, pen.grown(420));
  return {(page.width - width) / 2, y, width, button_height(pen)};
}

/// Controls and body, of a page `room` high; returns the height. `controls` is told to the next frame.
float draw_page(Pen& pen, const Page& page, float room, QuizPlace quiz, float& controls,
                const ExploreView& view, Intents& intents) {
  const bool is_wide = page.columns == Columns::Two;
  const Rect column{page.margin, is_wide ? kGutter : kStep, page.content, 0};
  float y = column.y;
  // A detail that takes the body's place takes the search's too, where both have no room.
  const bool has_controls = is_wide || !view.detail || page.menu == Menu::Open;
  if (has_controls) {
    controls = draw_controls(pen, column, view, intents);
    y += controls + kStep;
  }
  const float below = is_wide ? kPageFoot : quiz == QuizPlace::Pinned ? kTight : kStep;
  // The detail alone always fits: it scrolls within itself, and its button stays in view.
  const bool can_scroll = has_controls && view.empty_note.empty();
  const float least =
      can_scroll ? std::min(pen.grown(kLeastBody), std::max(room - kGutter, pen.grown(200))) : 200.0F;
  Rect place{column.x, y, column.width, std::floor(std::max(room - y - below, least))};
  if (is_wide) {
    draw_both(pen, page, place, view, intents);
  } else if (view.detail) {
    draw_detail(pen, place, *view.detail, intents);
  } else {
    place.height = draw_whole_main(pen, place, view, intents);
  }
  y = place.bottom();
  if (quiz == QuizPlace::AtEnd) {
    const Rect button = quiz_button_in(pen, page, y + kGutter);
    draw_quiz_button(pen, button, view, intents);
    y = button.bottom();
  }
  return std::floor(y + below);
}

}  // namespace

void draw_screen(Pen& pen, const ExploreView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  // How high the controls are is known when they are drawn: what they were in the frame before, at first what
  // they are at least.
  const float guess = pen.grown(kControl) + (view.topics.empty() ? 0 : kSnug + pen.grown(kChip));
  const ImGuiID kept = ImGui::GetID("explore-controls");
  float controls = ImGui::GetStateStorage()->GetFloat(kept, guess);
  const QuizPlace quiz = quiz_place(pen, page, view, page.height - head, controls);
  const float bar = quiz == QuizPlace::Pinned ? button_height(pen) + 2 * kSnug : 0;
  const float room = std::max(page.height - head - bar, 40.0F);
  {
    ScrollArea area(pen, "explore", {0, head, page.width, room});
    area.grow(draw_page(pen, page, room, quiz, controls, view, intents));
  }
  ImGui::GetStateStorage()->SetFloat(kept, controls);
  if (quiz == QuizPlace::Pinned) {
    pen.rule(0, page.height - bar, page.width, pen.theme().rule);
    draw_quiz_button(pen, quiz_button_in(pen, page, page.height - bar + kSnug), view, intents);
  }
  if (page.columns == Columns::Two && !view.hints.empty()) {
    key_hints(pen, {page.margin, page.height - kPageFoot / 2}, view.hints, page.content);
  }
  take_keys(view, intents);
}

}  // namespace communique::ui
