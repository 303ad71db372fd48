// Topics and length of the next round.
#include <algorithm>

#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::ChooseView;

constexpr float kTopicWidth = 240;
constexpr float kTopicHeight = 64;
constexpr float kFooter = 84;

float draw_topics(Pen& pen, Rect place, const ChooseView& view, Intents& intents) {
  const auto columns =
      std::clamp(static_cast<int>((place.width + kStep) / (pen.grown(kTopicWidth) + kStep)), 1, 4);
  const float width = (place.width - kStep * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float height = pen.grown(kTopicHeight);
  for (std::size_t i = 0; i < view.topics.size(); ++i) {
    const screens::TopicChoice& topic = view.topics[i];
    const auto index = static_cast<int>(i);
    const int row = index / columns;
    const Rect card{place.x + static_cast<float>(index % columns) * (width + kStep),
                    place.y + static_cast<float>(row) * (height + kStep), width, height};
    const std::string label = labelled(topic.name, std::string("topic-") + name_of(topic.topic));
    if (topic_choice(pen, card, label, topic.topic, topic.count, topic.is_chosen)) {
      intents.emplace_back(screens::ToggleTopic{topic.topic});
    }
  }
  const int rows = (static_cast<int>(view.topics.size()) + columns - 1) / columns;
  return static_cast<float>(rows) * (height + kStep) - kStep;
}

float draw_lengths(Pen& pen, Rect place, const ChooseView& view, Intents& intents) {
  std::vector<std::string> labels;
  int chosen = -1;
  for (const auto& [length, name] : view.lengths) {
    if (length == view.length) chosen = static_cast<int>(labels.size());
    labels.push_back(labelled(name, "length-" + std::to_string(length)));
  }
  const SegmentedTouch touch = segmented(pen, place, labels, chosen);
  if (touch.pressed >= 0) {
    intents.emplace_back(screens::ChooseLength{view.lengths[static_cast<std::size_t>(touch.pressed)].first});
  }
  return touch.height;
}

enum class NoteStands { InFooter, InPage };

/// Beside the buttons where there is room for all of it.
NoteStands note_stands(const Pen& pen, const Page& page, const ChooseView& view) {
  const float buttons = 2 * pen.grown(168) + kStep;
  const float width = page.columns == Columns::Two ? page.content : page.main;
  const bool fits = pen.text_width(view.note, Role::Small) + buttons + kStep < width;
  return fits ? NoteStands::InFooter : NoteStands::InPage;
}

void draw_footer(Pen& pen, const Page& page, float height, const ChooseView& view, Intents& intents) {
  const float middle = page.height - height / 2;
  const float button_top = middle - button_height(pen, ButtonSize::Big) / 2;
  const float right = page.left + (page.columns == Columns::Two ? page.content : page.main);
  const ButtonLook start{.size = ButtonSize::Big,
                         .icon = Icon::ArrowRight,
                         .enabled = view.can_start ? Enabled::Yes : Enabled::No};
  const ButtonLook back{.kind = ButtonKind::Secondary, .size = ButtonSize::Big};
  const std::string start_label = labelled(view.start_label, "start");
  const std::string back_label = labelled(view.back_label, "back");
  const float start_width = std::max(button_width(pen, start_label, start), pen.grown(168));
  const float start_left = right - start_width;
  const float big = button_height(pen, ButtonSize::Big);
  const float back_left = start_left - kStep - button_width(pen, back_label, back);
  if (button_at(pen, {back_left, button_top}, back_label, back)) intents.emplace_back(screens::Cancel{});
  if (button(pen, {start_left, button_top, start_width, big}, start_label, start)) {
    intents.emplace_back(screens::StartRound{});
  }
  const float line = pen.type(Role::Small).line;
  if (note_stands(pen, page, view) == NoteStands::InFooter) {
    pen.text_line({page.left, middle - line / 2}, view.note, Role::Small, pen.theme().ink2);
  }
}

}  // namespace

void draw_screen(Pen& pen, const ChooseView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  const float footer = std::max(kFooter, button_height(pen, ButtonSize::Big) + kWide);
  const Theme& theme = pen.theme();
  {
    ScrollArea area(pen, "choose", {0, head, page.width, page.height - head - footer});
    const float width = page.columns == Columns::Two ? page.content : page.main;
    float y = kWide;
    y += pen.text({page.left, y, width, 0}, view.title, Role::Title, theme.ink) + kGutter;
    const float label = pen.text_height(view.topics_label, Role::Label, width);
    pen.text({page.left, y, width, 0}, view.topics_label, Role::Label, theme.ink);
    const float all = pen.text_width(view.all_label, Role::Label);
    if (link(pen, {page.left + width - all - kHair, y}, labelled(view.all_label, "all-topics"))) {
      intents.emplace_back(screens::ToggleAllTopics{});
    }
    y += label + kSnug;
    y += draw_topics(pen, {page.left, y, width, 0}, view, intents) + kWide;
    y += pen.text({page.left, y, width, 0}, view.length_label, Role::Label, theme.ink) + kSnug;
    y += draw_lengths(pen, {page.left, y, width, 0}, view, intents);
    if (note_stands(pen, page, view) == NoteStands::InPage) {
      y += kStep + pen.text({page.left, y + kStep, width, 0}, view.note, Role::Small, theme.ink2);
    }
    area.grow(y + kGutter);
  }
  draw_footer(pen, page, footer, view, intents);
  if (view.can_start && enter_is_free() && is_pressed(ImGuiKey_Enter))
    intents.emplace_back(screens::StartRound{});
  if (is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
}

}  // namespace communique::ui
