// Below the article: what its colours mean, or what the selected text can become.
#include <algorithm>
#include <utility>

#include "ui/draw_article.hpp"

namespace communique::ui {
namespace {

constexpr float kBetween = 20;

template <class Draw>
float lay_legend(const Pen& pen, float width, const screens::DeskView& view, Draw draw) {
  const float icon = pen.grown(16);
  const float row = std::max(icon, pen.type(Role::Small).line) + kTight;
  float x = 0;
  float y = 0;
  for (const auto& [topic, name] : view.legend) {
    const float each = icon + kTight + pen.text_width(name, Role::Small);
    if (x > 0 && x + each > width) {
      x = 0;
      y += row;
    }
    draw(topic, name, Point{x, y}, row - kTight);
    x += each + kBetween;
  }
  return view.legend.empty() ? 0 : y + row - kTight;
}

std::vector<FlowButton> kind_buttons(const screens::DeskView& view) {
  std::vector<FlowButton> buttons;
  for (const auto& [kind, name] : view.kinds) {
    buttons.push_back({labelled(name, "kind-" + std::to_string(kind)),
                       {.kind = ButtonKind::Secondary, .size = ButtonSize::Small}});
  }
  return buttons;
}

}  // namespace

float legend_height(const Pen& pen, float width, const screens::DeskView& view) {
  return lay_legend(pen, width, view, [](auto&&...) {});
}

float draw_legend(Pen& pen, Rect place, const screens::DeskView& view) {
  const float icon = pen.grown(16);
  return lay_legend(pen, place.width, view, [&](Topic topic, const std::string& name, Point at, float line) {
    const Point corner{place.x + at.x, place.y + at.y};
    draw_topic(pen, topic, {corner.x, corner.y + (line - icon) / 2, icon, icon}, pen.theme().card);
    pen.text_line({corner.x + icon + kTight, corner.y + (line - pen.type(Role::Small).line) / 2}, name,
                  Role::Small, pen.theme().ink2);
  });
}

float kinds_height(const Pen& pen, float width, const screens::DeskView& view) {
  if (view.selection_label.empty()) return 0;
  float x = 0;
  float rows = 1;
  for (const FlowButton& each : kind_buttons(view)) {
    const float natural = button_width(pen, each.label, each.look);
    if (x > 0 && x + natural > width + 1) {
      x = 0;
      ++rows;
    }
    x += natural + kTight;
  }
  return pen.type(Role::Label).line + kTight + rows * (button_height(pen, ButtonSize::Small) + kTight) -
         kTight;
}

float draw_kinds(Pen& pen, Rect place, const screens::DeskView& view, Intents& intents) {
  if (view.selection_label.empty()) return 0;
  const float label = pen.type(Role::Label).line + kTight;
  pen.text_line({place.x, place.y}, view.selection_label, Role::Label, pen.theme().ink, place.width);
  const auto buttons = kind_buttons(view);
  if (std::exchange(pen.state().desk.wants_kinds, false)) {
    ImGui::SetKeyboardFocusHere();
    ImGui::SetNavCursorVisible(true);
  }
  const FlowTouch touch = draw_flow(pen, {place.x, place.y + label, place.width, 0}, buttons);
  if (touch.pressed >= 0) {
    const int kind = view.kinds[static_cast<std::size_t>(touch.pressed)].first;
    want(intents, screens::at_desk::MakeDraft{static_cast<authoring::DraftKind>(kind)});
  }
  return label + touch.height;
}

}  // namespace communique::ui
