// Buttons, links, list rows and key caps.
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/controls.hpp"

namespace communique::ui {
namespace {

constexpr float kIconGap = 12;

struct ButtonColours {
  Colour fill, edge, text;
};

ButtonColours colours_of(const Theme& theme, const ButtonLook& look, const Touch& touch) {
  if (look.enabled == Enabled::No) return {theme.sunk, theme.sunk, theme.ink2};
  const Colour clear = with_alpha(theme.tint, 0);
  switch (look.kind) {
    case ButtonKind::Primary: {
      const Colour resting = mix(theme.primary, theme.primary_hover, touch.hover);
      const Colour fill = touch.is_held ? theme.primary_pressed : resting;
      return {fill, fill, theme.on_primary};
    }
    case ButtonKind::Secondary:
      return {mix(theme.card, theme.tint, touch.hover), mix(theme.line, theme.primary, touch.hover),
              theme.ink};
    case ButtonKind::Danger:
      return {mix(theme.card, theme.tint, touch.hover), theme.wrong, theme.ink};
    case ButtonKind::Quiet: {  // the way out is no invitation
      const Colour text = look.icon == Icon::Close ? theme.ink2 : theme.primary;
      return {mix(clear, theme.tint, touch.hover), clear, text};
    }
  }
  return {};
}

Role role_of(ButtonSize size) {
  switch (size) {
    case ButtonSize::Small:
      return Role::Label;
    case ButtonSize::Normal:
      return Role::Button;
    case ButtonSize::Big:
      return Role::BigButton;
  }
  return Role::Button;
}

float padding_of(const ButtonLook& look) {
  if (look.size == ButtonSize::Small) return look.kind == ButtonKind::Quiet ? kTight : kSnug;
  if (look.kind == ButtonKind::Quiet) return kSnug;
  return look.size == ButtonSize::Big ? 28 : 20;
}

/// Whether it stands before the label.
bool leads(Icon icon) { return icon == Icon::Close || icon == Icon::ChevronLeft || icon == Icon::Undo; }

float icon_side(const Pen& pen, const ButtonLook& look) {
  return look.icon == Icon::None ? 0 : pen.grown(look.size == ButtonSize::Big ? 18 : 16);
}

constexpr float kBeforeKey = 10;

float key_room(const Pen& pen, const ButtonLook& look) {
  return look.key.empty() ? 0 : key_cap_width(pen, look.key) + kBeforeKey;
}

/// The cap on a button, in the button's own colours.
void draw_key(Pen& pen, Rect button, float x, const ButtonLook& look, Colour colour) {
  const float cap = pen.grown(22);
  const Rect place{x + kBeforeKey, button.y + (button.height - cap) / 2, key_cap_width(pen, look.key), cap};
  pen.edge(place, colour, pen.thick(1), kRadiusKey);
  pen.text_centred(place, look.key, Role::KeyCap, colour);
}

}  // namespace

std::string labelled(std::string_view visible, std::string_view id) {
  return std::string(visible).append("###").append(id);
}

float button_height(const Pen& pen, ButtonSize size) {
  constexpr std::array kHeights{32.0F, 44.0F, 52.0F};
  return pen.grown(kHeights[static_cast<std::size_t>(size)]);
}

float button_width(const Pen& pen, std::string_view label, const ButtonLook& look) {
  const float icon = icon_side(pen, look);
  return std::ceil(pen.text_width(visible(label), role_of(look.size)) + 2 * padding_of(look) +
                   (icon > 0 ? icon + kIconGap : 0) + key_room(pen, look));
}

bool button(Pen& pen, Rect place, const std::string& label, const ButtonLook& look) {
  const Touch touch = pen.touch(label, place, look.enabled);
  const ButtonColours colours = colours_of(pen.theme(), look, touch);
  const float radius = kRadiusControl;
  if (colours.fill.alpha > 0) pen.fill(place, colours.fill, radius);
  if (colours.edge.alpha > 0 && colours.edge != colours.fill) {
    pen.edge(place, colours.edge, pen.thick(1.5F), radius);
  }
  if (touch.is_focused) pen.focus_ring(place, radius);

  const Role role = role_of(look.size);
  const float icon = icon_side(pen, look);
  const float extra = icon > 0 ? icon + kIconGap : 0;
  const float key = key_room(pen, look);
  const float room = place.width - extra - key - kTight;
  const float words = std::min(pen.text_width(visible(label), role), room);
  float x = place.x + (place.width - words - extra - key) / 2;
  const Rect square{0, place.y + (place.height - icon) / 2, icon, icon};
  if (leads(look.icon)) {
    draw_icon(pen, look.icon, {x, square.y, icon, icon}, colours.text);
    x += extra;
  }
  const float line = pen.type(role).line;
  pen.text_line({x, place.y + (place.height - line) / 2}, visible(label), role, colours.text, room);
  if (!leads(look.icon)) {
    draw_icon(pen, look.icon, {x + words + kIconGap, square.y, icon, icon}, colours.text);
  }
  if (key > 0) draw_key(pen, place, x + words + (leads(look.icon) ? 0 : extra), look, colours.text);
  return touch.is_pressed;
}

bool button_at(Pen& pen, Point top_left, const std::string& label, const ButtonLook& look) {
  const float width = button_width(pen, label, look);
  return button(pen, {top_left.x, top_left.y, width, button_height(pen, look.size)}, label, look);
}

bool link(Pen& pen, Point top_left, const std::string& label) {
  const std::string_view words = visible(label);
  const float width = pen.text_width(words, Role::Label);
  const float line = pen.type(Role::Label).line;
  const Rect target{top_left.x - kHair, top_left.y - kHair, width + 2 * kHair, line + 2 * kHair};
  const Touch touch = pen.touch(label, target);
  if (touch.hover > 0)
    pen.fill(target, mix(with_alpha(pen.theme().tint, 0), pen.theme().tint, touch.hover), 4);
  pen.text_line(top_left, words, Role::Label, pen.theme().primary);
  if (touch.is_focused) pen.focus_ring(target, 4);
  return touch.is_pressed;
}

bool icon_button(Pen& pen, Point centre, const std::string& label, Icon icon, Enabled enabled) {
  const float side = pen.grown(kIconButton);
  const float shape = pen.grown(20);
  const Rect target{centre.x - side / 2, centre.y - side / 2, side, side};
  const Touch touch = pen.touch(label, target, enabled);
  if (touch.hover > 0) {
    pen.fill(target, mix(with_alpha(pen.theme().tint, 0), pen.theme().tint, touch.hover), kRadiusControl);
  }
  draw_icon(pen, icon, {centre.x - shape / 2, centre.y - shape / 2, shape, shape},
            enabled == Enabled::Yes ? pen.theme().ink2 : pen.theme().rule);
  if (touch.is_focused) pen.focus_ring(target, kRadiusControl);
  return touch.is_pressed;
}

bool square_button(Pen& pen, Rect place, const std::string& label, Icon icon, Enabled enabled) {
  const Theme& theme = pen.theme();
  const Touch touch = pen.touch(label, place, enabled);
  const float shape = place.width * 0.42F;
  const bool is_enabled = enabled == Enabled::Yes;
  pen.fill(place, mix(theme.card, theme.tint, touch.hover), kRadiusControl);
  pen.edge(place, is_enabled ? mix(theme.line, theme.primary, touch.hover) : theme.rule, pen.thick(1.5F),
           kRadiusControl);
  draw_icon(pen, icon, {place.centre().x - shape / 2, place.centre().y - shape / 2, shape, shape},
            is_enabled ? theme.ink : theme.line);
  if (touch.is_focused) pen.focus_ring(place, kRadiusControl);
  return touch.is_pressed;
}

Touch pill(Pen& pen, Rect place, const std::string& label, bool is_chosen) {
  const Theme& theme = pen.theme();
  const Touch touch = pen.touch(label, place);
  const float radius = place.height / 2;
  pen.fill(place, mix(theme.card, theme.tint, is_chosen ? 1.0F : touch.hover), radius);
  pen.edge(place, is_chosen ? theme.primary : mix(theme.line, theme.primary, touch.hover),
           pen.thick(is_chosen ? 2 : 1), radius);
  if (touch.is_focused) pen.focus_ring(place, radius);
  return touch;
}

Touch list_row(Pen& pen, Rect place, const std::string& label) {
  const Touch touch = pen.touch(label, place);
  if (touch.hover > 0) pen.fill(place, mix(with_alpha(pen.theme().tint, 0), pen.theme().tint, touch.hover));
  if (touch.is_focused) pen.focus_ring(place.grown(-5), 4);
  return touch;
}

float key_cap_width(const Pen& pen, std::string_view key) {
  return std::max(pen.grown(24), std::ceil(pen.text_width(key, Role::KeyCap) + 2 * pen.grown(7)));
}

float key_cap(Pen& pen, Point top_left, std::string_view key) {
  const float width = key_cap_width(pen, key);
  const Rect place{top_left.x, top_left.y, width, pen.grown(24)};
  pen.fill(place, pen.theme().card, kRadiusKey);
  pen.edge(place, pen.theme().line, pen.thick(1), kRadiusKey);
  pen.text_centred(place, key, Role::KeyCap, pen.theme().ink2);
  return width;
}

bool key_hints(Pen& pen, Point middle_left, const std::vector<screens::KeyHint>& hints, float width,
               std::string_view pressable) {
  constexpr float kBetween = 28;
  const Theme& theme = pen.theme();
  const float cap = pen.grown(24);
  const float cap_top = middle_left.y - cap / 2;
  const float line_top = middle_left.y - pen.type(Role::Small).line / 2;
  const float end = middle_left.x + width;
  float x = middle_left.x;
  bool is_pressed = false;
  for (const screens::KeyHint& hint : hints) {
    const float dash = 2 * kHair + pen.text_width("–", Role::Small);
    float needed = kTight + pen.text_width(hint.does, Role::Small) - dash;
    for (const std::string& key : hint.keys) needed += key_cap_width(pen, key) + dash;
    if (x + needed > end) return is_pressed;
    if (!hint.keys.empty() && hint.keys.front() == pressable) {
      const Rect target = Rect{x, cap_top, needed, cap}.grown(6);
      const Touch touch = pen.touch(labelled(hint.does, "hint-" + hint.keys.front()), target);
      if (touch.hover > 0) pen.fill(target, with_alpha(theme.tint, touch.hover), kRadiusControl);
      if (touch.is_focused) pen.focus_ring(target, kRadiusControl);
      is_pressed = touch.is_pressed;
    }
    for (std::size_t i = 0; i < hint.keys.size(); ++i) {
      if (i > 0) {
        pen.text_line({x + kHair, line_top}, "–", Role::Small, theme.ink2);
        x += dash;
      }
      x += key_cap(pen, {x, cap_top}, hint.keys[i]);
    }
    x += kTight;
    x += pen.text_line({x, line_top}, hint.does, Role::Small, theme.ink2) + kBetween;
  }
  return is_pressed;
}

}  // namespace communique::ui
