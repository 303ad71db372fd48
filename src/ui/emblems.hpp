#pragma once
// Communiqué's own shapes: seal, rosette, option badges, marks, dots, ring, bars and day stamps.
// None of them can be pressed. Each tells by shape what it also tells by colour.
#include "screens/view.hpp"
#include "ui/icons.hpp"
#include "ui/pen.hpp"

namespace communique::ui {

/// The red seal with 公 over 報; a square.
void draw_seal(Pen& pen, Rect square);
/// Twelve fine lines turning about `centre`, shown inside `clip` only.
void draw_rosette(Pen& pen, Point centre, float radius, Rect clip);
/// Surface with a hairline and three soft layers of shadow.
void draw_card(Pen& pen, Rect rect);

enum class BadgeStyle { Filled, Outlined };
/// A circle, B triangle, C square, D diamond, with its letter; `size` is the box's side.
void draw_badge(Pen& pen, int option, std::string_view letter, Point centre, float size, BadgeStyle style);
/// The same shape in colours of the caller's, as it stands on a fill of its own colour.
struct BadgeColours {
  Colour shape, letter;
};
void draw_badge(Pen& pen, int option, std::string_view letter, Point centre, float size,
                BadgeColours colours);

/// Right: disc with a tick. Almost: ring with a tick. Wrong: diamond with a cross.
void draw_mark(Pen& pen, screens::Mark mark, Point centre, float size);
/// One place in the row of progress dots.
void draw_dot(Pen& pen, screens::DotState state, Point centre, float size);
/// A share from 12 o'clock with round ends; `share` is 0 to 1.
void draw_ring(Pen& pen, Point centre, float diameter, float share);
void draw_ring(Pen& pen, Point centre, float diameter, float share, Colour colour);
/// A share of a line; above zero never shorter than its height.
void draw_bar(Pen& pen, Rect track, float share, Colour colour);
/// As many pills as questions, the right ones filled.
void draw_segments(Pen& pen, Point top_left, float width, int right, int asked, Colour colour);
void draw_day(Pen& pen, const screens::DayStamp& day, Point centre, float diameter);
/// A tinted disc with a name's first character.
void draw_monogram(Pen& pen, std::string_view character, Point centre, float diameter,
                   Face face = Face::TraditionalChinese);
/// A tinted disc with an icon.
void draw_icon_disc(Pen& pen, Icon icon, Point centre, float diameter);

}  // namespace communique::ui
