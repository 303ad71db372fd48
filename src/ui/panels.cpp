#include "ui/panels.hpp"

#include <algorithm>

#include "ui/emblems.hpp"

namespace communique::ui {
namespace {

constexpr float kHeadTop = 21;
constexpr float kLowPage = 400;  // px of height at 100 % in which a title and a few words fill the page

/// Returns its height.
float draw_heading(Pen& pen, Rect place, const Cards::Heading& heading) {
  const Theme& theme = pen.theme();
  const float beside = heading.note.empty() ? 0 : pen.text_width(heading.note, Role::Small) + kStep;
  const bool is_beside = pen.text_width(heading.text, Role::Head) + beside <= place.width;
  float height = pen.text(place, heading.text, Role::Head, theme.ink);
  if (heading.note.empty()) return height;
  if (is_beside) {
    const float down = (height - pen.type(Role::Small).line) / 2;
    pen.text({place.x, place.y + down, place.width, 0}, heading.note, Role::Small, theme.ink2, Align::Right);
  } else {
    height += pen.text({place.x, place.y + height, place.width, 0}, heading.note, Role::Small, theme.ink2);
  }
  return height;
}

}  // namespace

Cards::Cards(Pen& pen) : pen_(pen) {
  draw_list().ChannelsSplit(2);
  draw_list().ChannelsSetCurrent(1);
}

Cards::~Cards() {
  draw_list().ChannelsSetCurrent(0);
  for (const Rect& frame : frames_) draw_card(pen_, frame);
  draw_list().ChannelsMerge();
}

float Cards::add(Rect place, Heading heading, const Content& content) {
  const Rect column{place.x + kCardPad, place.y + kHeadTop, place.width - 2 * kCardPad, 0};
  const float head = kHeadTop + (heading.text.empty() ? 0 : draw_heading(pen_, column, heading) + kTight);
  place.height = head + content({column.x, place.y + head, column.width, 0}) + kCardBelow;
  frames_.push_back(place);
  return place.height;
}

float Cards::level() {
  Rect& last = frames_.back();
  Rect& before = frames_[frames_.size() - 2];
  last.height = before.height = std::max(last.bottom(), before.bottom()) - last.y;
  return last.height;
}

bool draw_back(Pen& pen, Point top_left, std::string_view label) {
  const ButtonLook look{.kind = ButtonKind::Quiet, .icon = Icon::ChevronLeft};
  return button_at(pen, {top_left.x - kSnug, top_left.y}, labelled(label, "back"), look);
}

float draw_parts(Pen& pen, Rect place, const std::vector<screens::PartChoice>& parts, Intents& intents) {
  if (parts.empty()) return 0;
  std::vector<std::string> names;
  int chosen = -1;
  for (const screens::PartChoice& part : parts) {
    if (part.is_chosen) chosen = static_cast<int>(names.size());
    names.push_back(labelled(part.name, "part-" + std::to_string(names.size())));
  }
  const SegmentedTouch touch = segmented(pen, place, names, chosen);
  if (touch.pressed >= 0 && touch.pressed != chosen) {
    intents.emplace_back(screens::GoTo{parts[static_cast<std::size_t>(touch.pressed)].tab});
  }
  return touch.height + kStep;
}

float start_footer(const Pen& pen, const Page& page) {
  if (page.height / pen.scale().text >= kLowPage) return 0;
  return button_height(pen, ButtonSize::Big) + kStep;
}

float draw_start(Pen& pen, Point top_left, const std::string& label, Intents& intents) {
  const ButtonLook look{.size = ButtonSize::Big, .icon = Icon::ArrowRight};
  if (button_at(pen, top_left, labelled(label, "start"), look)) intents.emplace_back(screens::StartRound{});
  return button_height(pen, ButtonSize::Big);
}

float draw_field_row(Pen& pen, Rect place, const FieldRow& row, std::string& text,
                     const std::function<void(const std::string&)>& submit) {
  const ButtonLook secondary{.kind = ButtonKind::Secondary};
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, row.label, Role::Label, pen.theme().ink) + kTight;
  const std::string label = labelled(row.button, row.button_id);
  const float button_size = button_width(pen, label, secondary);
  const bool is_stacked = place.width < button_size + kSnug + pen.grown(200);
  const float height = field_height(pen);
  const float width = is_stacked ? place.width : place.width - button_size - kSnug;
  const Rect frame{place.x, y, width, height};
  bool is_submitted = field(pen, frame, labelled(row.label, row.id), text, row.look).is_submitted;
  y += height;
  if (!row.look.error.empty()) {
    y += kTight + pen.text_height(row.look.error, Role::Small, width - pen.grown(16) - kTight);
  }
  if (is_stacked) y += kSnug;
  const Point at{is_stacked ? place.x : frame.right() + kSnug, is_stacked ? y : frame.y};
  is_submitted = button_at(pen, at, label, secondary) || is_submitted;
  if (is_stacked) y += button_height(pen);
  if (is_submitted) submit(text);
  return y - place.y;
}

float draw_choice_row(Pen& pen, Rect place, const ChoiceRow& row,
                      const std::function<void(std::size_t)>& choose) {
  float y = place.y + pen.text(place, row.label, Role::Label, pen.theme().ink) + kTight;
  const SegmentedTouch touch = segmented(pen, {place.x, y, place.width, 0}, row.choices, row.chosen);
  if (touch.pressed >= 0) choose(static_cast<std::size_t>(touch.pressed));
  y += touch.height;
  if (!row.note.empty()) {
    y += kTight + pen.text({place.x, y + kTight, place.width, 0}, row.note, Role::Small, pen.theme().ink2);
  }
  return y - place.y;
}

}  // namespace communique::ui
