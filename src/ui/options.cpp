// Answer options, topic tags and topic choices.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/controls.hpp"

namespace communique::ui {
namespace {

constexpr float kTextLeft = 81;  // of an option's text, at 100 %
constexpr float kRightPad = 22;

struct OptionColours {
  Colour fill, edge;
  float thickness;
};

OptionColours colours_of(const Theme& theme, const OptionLook& look, const Touch& touch) {
  switch (look.view.state) {
    case screens::OptionState::Right:
      return {theme.right_ground, theme.right, 2};
    case screens::OptionState::Wrong:
      return {theme.wrong_ground, theme.wrong, 2};
    case screens::OptionState::Faded:
      return {with_alpha(theme.card, 0), theme.rule, 1};
    case screens::OptionState::Idle:
      break;
  }
  if (look.is_chosen) return {theme.tint, theme.primary, 2};
  return {mix(theme.card, theme.tint, touch.hover), mix(theme.line, theme.primary, touch.hover), 1.5F};
}

constexpr float kBeforeNative = 14;

/// Of the name, with its native form where that stands beside it.
float names_width(const Pen& pen, const OptionLook& look) {
  const float name = pen.text_width(look.view.text, Role::Name);
  if (look.is_stacked || look.view.native.empty()) return name;
  return name + kBeforeNative + pen.text_width(look.view.native, Role::Name);
}

/// Whether there is room at the right for the verdict's words; else they go before the note.
bool has_words_beside(const Pen& pen, const OptionLook& look, float width) {
  if (look.sign == OptionSign::Place) return false;
  const float taken = pen.grown(kTextLeft + 26) + 4 * kStep + pen.text_width(look.view.verdict, Role::Label);
  return taken < width * 0.55F && taken + names_width(pen, look) < width;
}

/// What stands at an option's right: words and a mark, or the dot of a choice not yet marked. The mark's room
/// is always kept, so that no line breaks elsewhere once it is there.
float tail_width(const Pen& pen, const OptionLook& look, float width) {
  const float mark = std::max(pen.grown(26) + kStep, look.kept_right);
  if (look.view.verdict.empty() || !has_words_beside(pen, look, width)) return mark;
  return pen.text_width(look.view.verdict, Role::Label) + kSnug + mark;
}

bool is_marked(const OptionLook& look) {
  const screens::OptionState state = look.view.state;
  const bool has_verdict = look.sign == OptionSign::Place || !look.view.verdict.empty();
  return has_verdict && (state == screens::OptionState::Right || state == screens::OptionState::Wrong);
}

/// How an option's words are set.
struct Words {
  float left = 0;
  float room = 0;
  std::string lead;  // the verdict, where it stands before the note
  float name_height = 0;
  float native_height = 0;
  float note_height = 0;
  [[nodiscard]] float height() const { return name_height + native_height + note_height; }
};

std::array<Run, 2> note_of(const Pen& pen, const Words& words, const OptionLook& look) {
  return {pen.run(words.lead, Role::Label, pen.theme().ink),
          pen.run(look.view.note, Role::Small, pen.theme().ink2)};
}

Words words_of(Pen& pen, const OptionLook& look, float width) {
  const screens::OptionView& view = look.view;
  Words words;
  words.left = pen.grown(kTextLeft);
  words.room = std::max(width - words.left - kRightPad - tail_width(pen, look, width), 1.0F);
  words.name_height = pen.text_height(view.text, Role::Name, words.room);
  if (look.is_stacked && !view.native.empty()) {
    words.native_height = pen.text_height(view.native, Role::Name, words.room);
  }
  if (!view.verdict.empty() && !has_words_beside(pen, look, width)) {
    words.lead = view.verdict + (view.note.empty() ? "" : ". ");
  }
  if (!view.note.empty() || !words.lead.empty()) {
    words.note_height = pen.runs_height(note_of(pen, words, look), Role::Small, words.room);
  }
  return words;
}

/// What an option begins with. A box or a grip leaves room for the letter or number behind it.
void draw_sign(Pen& pen, Rect place, const OptionLook& look) {
  const Theme& theme = pen.theme();
  const float middle = place.centre().y;
  const bool is_faded = look.view.state == screens::OptionState::Faded;
  if (look.sign == OptionSign::Shape) {
    const float badge = std::min(pen.grown(48), place.height - 2 * kTight);
    return draw_badge(pen, look.index, look.view.letter, {place.x + pen.grown(41), middle}, badge,
                      is_faded ? BadgeStyle::Outlined : BadgeStyle::Filled);
  }
  const float behind = pen.grown(30);
  const Rect letter{place.x + pen.grown(44), middle - behind / 2, behind, behind};
  if (look.sign == OptionSign::Place) {
    const float grip = pen.grown(20);
    if (look.enabled == Enabled::Yes) {
      draw_icon(pen, Icon::Grip, {place.x + pen.grown(14), middle - grip / 2, grip, grip}, theme.line);
    }
    return pen.text_centred(letter, look.view.letter, Role::Name, theme.ink);
  }
  const float box = pen.grown(26);
  draw_tick_box(pen, {place.x + pen.grown(18), middle - box / 2, box, box}, look.view.is_chosen);
  pen.text_centred(letter, look.view.letter, Role::Label, theme.ink2);
}

void draw_tail(Pen& pen, Rect place, const OptionLook& look) {
  const Theme& theme = pen.theme();
  const Point middle = place.centre();
  if (look.is_chosen && look.sign == OptionSign::Shape) {
    const float size = pen.grown(22);
    const Point centre{place.right() - 23 - size / 2, middle.y};
    pen.circle(centre, size / 2, theme.primary, 2);
    pen.disc(centre, size * 0.23F, theme.primary);
    return;
  }
  if (!is_marked(look)) return;
  const float size = pen.grown(26);
  const Point centre{place.right() - kRightPad - size / 2, middle.y};
  const bool is_right = look.view.state == screens::OptionState::Right;
  draw_mark(pen, is_right ? screens::Mark::Right : screens::Mark::Wrong, centre, size);
  if (!has_words_beside(pen, look, place.width)) return;
  const float words = pen.text_width(look.view.verdict, Role::Label);
  const float top = middle.y - pen.type(Role::Label).line / 2;
  pen.text_line({centre.x - size / 2 - kSnug - words, top}, look.view.verdict, Role::Label, theme.ink);
}

}  // namespace

float option_text_left(const Pen& pen) { return pen.grown(kTextLeft); }

bool option_wants_stacking(const Pen& pen, const OptionLook& look, float width) {
  if (look.view.native.empty()) return false;
  OptionLook beside = look;
  beside.is_stacked = false;
  const float room = width - pen.grown(kTextLeft) - kRightPad - tail_width(pen, beside, width);
  return names_width(pen, beside) > room;
}

float option_height(Pen& pen, const OptionLook& look, float width, float least) {
  const float around = 2 * (look.spacing == Spacing::Dense ? kHair : kTight);
  return std::max(pen.grown(least), words_of(pen, look, width).height() + around);
}

bool option(Pen& pen, Rect place, const std::string& label, const OptionLook& look) {
  const Touch touch = pen.touch(label, place, look.enabled);
  pen.say_choice(touch, look.is_chosen || look.view.is_chosen);
  draw_option(pen, place, look, touch);
  return touch.is_pressed;
}

void draw_option(Pen& pen, Rect place, const OptionLook& look, const Touch& touch) {
  const Theme& theme = pen.theme();
  const screens::OptionView& view = look.view;
  const OptionColours colours = colours_of(theme, look, touch);
  if (colours.fill.alpha > 0) pen.fill(place, colours.fill, kRadiusCard);
  pen.edge(place, colours.edge, pen.thick(colours.thickness), kRadiusCard);
  if (touch.is_focused) pen.focus_ring(place, kRadiusCard);

  const bool is_faded = view.state == screens::OptionState::Faded;
  draw_sign(pen, place, look);

  const Words words = words_of(pen, look, place.width);
  const Face face = face_of(view.is_japanese);
  const Colour ink = is_faded ? theme.ink2 : theme.ink;
  const float x = place.x + words.left;
  float y = place.y + (place.height - words.height()) / 2;
  const float name_y = y;
  y += pen.text({x, y, words.room, 0}, view.text, Role::Name, ink);
  if (words.native_height > 0) {
    y += pen.text({x, y, words.room, 0}, view.native, Role::Name, theme.ink2, Align::Left, face);
  } else if (!view.native.empty()) {
    const float beside = x + pen.text_width(view.text, Role::Name) + kBeforeNative;
    pen.text_line({beside, name_y}, view.native, Role::Name, theme.ink2,
                  std::max(x + words.room - beside, 1.0F), face);
  }
  if (words.note_height > 0) pen.runs({x, y, words.room, 0}, note_of(pen, words, look), Role::Small);
  draw_tail(pen, place, look);
}

void draw_tick_box(Pen& pen, Rect square, bool is_ticked) {
  const Theme& theme = pen.theme();
  pen.fill(square, is_ticked ? theme.primary : theme.card, kRadiusKey);
  if (!is_ticked) return pen.edge(square, theme.line, pen.thick(1.5F), kRadiusKey);
  draw_icon(pen, Icon::Tick, square.grown(-square.width * 0.15F), theme.on_primary);
}

float topic_tag(Pen& pen, Point top_left, Topic topic, std::string_view name) {
  const float height = pen.grown(30);
  const float icon = pen.grown(16);
  const float width = std::ceil(10 + icon + kTight + pen.text_width(name, Role::Label) + 14);
  const Rect place{top_left.x, top_left.y, width, height};
  pen.fill(place, pen.theme().card, height / 2);
  pen.edge(place, pen.theme().rule, pen.thick(1), height / 2);
  draw_topic(pen, topic, {place.x + 10, place.y + (height - icon) / 2, icon, icon}, pen.theme().card);
  pen.text_line({place.x + 10 + icon + kTight, place.y + (height - pen.type(Role::Label).line) / 2}, name,
                Role::Label, pen.theme().ink);
  return width;
}

bool topic_choice(Pen& pen, Rect place, const std::string& label, Topic topic, std::string_view count,
                  bool is_chosen) {
  const Theme& theme = pen.theme();
  const Touch touch = pen.touch(label, place);
  pen.say_switch(touch, is_chosen);
  const Colour resting = is_chosen ? theme.tint : theme.card;
  pen.fill(place, mix(resting, theme.tint, touch.hover), kRadiusCard);
  pen.edge(place, is_chosen ? theme.primary : theme.line, pen.thick(is_chosen ? 2 : 1.5F), kRadiusCard);
  if (touch.is_focused) pen.focus_ring(place, kRadiusCard);

  const float icon = pen.grown(20);
  const float middle = place.centre().y;
  draw_topic(pen, topic, {place.x + kStep, middle - icon / 2, icon, icon},
             is_chosen ? theme.tint : theme.card);
  const float box = pen.grown(20);
  const Rect tick_box{place.right() - kStep - box, middle - box / 2, box, box};
  draw_tick_box(pen, tick_box, is_chosen);
  const float x = place.x + kStep + icon + kSnug;
  const float room = tick_box.x - kTight - x;
  const float name_line = pen.type(Role::Button).line;
  const float count_line = pen.type(Role::Small).line;
  const float top = middle - (name_line + count_line) / 2;
  pen.text_line({x, top}, visible(label), Role::Button, theme.ink, room);
  pen.text_line({x, top + name_line}, count, Role::Small, theme.ink2, room);
  return touch.is_pressed;
}

}  // namespace communique::ui
