#pragma once
// Draws on the current ImGui window in px: shapes, hairlines, text by role, and the places people can press.
// A Pen lives for one frame. Invariant: every interactive item goes through touch(), so that each has a label
// `visible text###stable_id`, keyboard focus and a place in the tests' log.
#include <imgui.h>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.hpp"

namespace communique::ui {

enum class Align { Left, Centre, Right };
enum class Enabled { Yes, No };

/// What a person does with an item in this frame.
struct Touch {
  bool is_pressed = false;  // clicked, or Enter or Space
  bool is_held = false;
  bool is_focused = false;  // by keyboard: shows the ring
  float hover = 0;          // 0 to 1, under way
  unsigned int id = 0;
};

/// A part of a run, on one line.
struct RunPlace {
  std::size_t run = 0;
  Rect rect;
};

/// Of the window that is being drawn.
[[nodiscard]] inline ImDrawList& draw_list() { return *ImGui::GetWindowDrawList(); }

class Pen {
 public:
  Pen(const Frame& frame, UiState& state);
  /// With measures of its own, as the stage has them.
  Pen(const Frame& frame, UiState& state, Scale scale);

  [[nodiscard]] const Theme& theme() const { return theme_; }
  [[nodiscard]] const Frame& frame() const { return frame_; }
  [[nodiscard]] UiState& state() { return state_; }
  [[nodiscard]] Scale scale() const { return scale_; }
  [[nodiscard]] float width() const { return frame_.width / scale_.unit; }
  [[nodiscard]] float height() const { return frame_.height / scale_.unit; }
  /// A control's measure at the learner's text size.
  [[nodiscard]] float grown(float px) const { return control(px, scale_); }
  [[nodiscard]] float thick(float px) const { return stroke(px, scale_); }
  [[nodiscard]] ImVec2 at(Point point) const;        // to ImGui's coordinates
  [[nodiscard]] ImVec2 at_pixel(Point point) const;  // the same, on a whole pixel
  [[nodiscard]] Point in_px(ImVec2 pixel) const;     // from ImGui's coordinates
  [[nodiscard]] Point pointer() const;               // where the mouse is
  [[nodiscard]] float pixels(float px) const { return px * scale_.unit; }
  /// Where px (0, 0) is on screen; scroll areas move it.
  [[nodiscard]] ImVec2 origin() const { return origin_; }
  void set_origin(ImVec2 origin) { origin_ = origin; }

  // Shapes
  void fill(Rect rect, Colour colour, float radius = 0) const;
  void edge(Rect rect, Colour colour, float thickness, float radius = 0) const;  // inside the rectangle
  void rule(float x, float y, float width, Colour colour, float thickness = 1) const;
  void disc(Point centre, float radius, Colour colour) const;
  void circle(Point centre, float radius, Colour colour, float thickness) const;
  void line(Point from, Point to, Colour colour, float thickness) const;
  void polyline(std::span<const Point> points, Colour colour, float thickness, bool is_closed = false) const;
  /// A convex polygon with rounded corners, filled or (thickness above 0) outlined.
  void polygon(std::span<const Point> corners, float radius, Colour colour, float thickness = 0) const;
  void arc(Point centre, float radius, float from, float to, Colour colour,
           float thickness) const;  // radians

  // Text. Heights and widths are in px.
  [[nodiscard]] Type type(Role role) const { return ui::grown(role, scale_); }
  [[nodiscard]] const Typeface& typeface(Family family, Face face = Face::OfScreen) const;
  [[nodiscard]] float text_width(std::string_view text, Role role) const;
  /// Of `text` set in lines of `width`.
  [[nodiscard]] float text_height(std::string_view text, Role role, float width);
  /// Sets `text` in lines from `top` of `place`, returns the height it took.
  float text(Rect place, std::string_view text, Role role, Colour colour, Align align = Align::Left,
             Face face = Face::OfScreen);
  /// One line, cut with an ellipsis to `width`; returns its width.
  float text_line(Point top_left, std::string_view text, Role role, Colour colour, float width = 100000,
                  Face face = Face::OfScreen);
  /// One line in the middle of `place`, both ways.
  void text_centred(Rect place, std::string_view text, Role role, Colour colour, Face face = Face::OfScreen);
  float runs(Rect place, std::span<const Run> runs, Role role, Align align = Align::Left);
  /// Where each stretch of a run stands on its line, without the spaces at the line's end.
  [[nodiscard]] std::vector<RunPlace> run_places(Rect place, std::span<const Run> runs, Role role);
  [[nodiscard]] float runs_height(std::span<const Run> runs, Role role, float width);
  [[nodiscard]] Run run(std::string_view text, Role role, Colour colour, Face face = Face::OfScreen) const;

  // Items
  Touch touch(const std::string& label, Rect rect, Enabled enabled = Enabled::Yes);
  /// For who hears the screens: whether the item just touched is switched on, or chosen among others.
  void say_switch(const Touch& touch, bool is_on);
  void say_choice(const Touch& touch, bool is_chosen);
  void focus_ring(Rect rect, float radius);
  [[nodiscard]] float towards(unsigned int id, float target, double seconds, Entry entry = Entry::AtTarget);

 private:
  void draw_lines(Rect place, const Paragraph& lines, std::span<const Run> runs, const Type& type,
                  Align align) const;
  const Frame& frame_;
  UiState& state_;
  const Theme& theme_;
  Scale scale_;
  ImVec2 origin_;
};

/// The visible part of `visible text###stable_id`.
[[nodiscard]] std::string_view visible(std::string_view label);
/// Whether Enter, letters and Esc belong to the screen: no field is being typed in.
[[nodiscard]] bool keys_are_free();
/// Whether Enter belongs to the screen: no field and no item has the keyboard's focus.
[[nodiscard]] bool enter_is_free();
[[nodiscard]] bool is_pressed(ImGuiKey key);
/// Keeps keys that ImGui would move its focus by for the screen, in the frame that follows. Ask each frame.
void keep_keys(std::span<const ImGuiKey> keys);
/// Gives the keyboard to the item just touched.
void focus_last_item();

/// While it lives, items are reached by arrows and the pointer but not by Tab, which would stop at each of
/// many.
class WithoutTabStops {
 public:
  WithoutTabStops() { ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true); }
  ~WithoutTabStops() { ImGui::PopItemFlag(); }
  WithoutTabStops(const WithoutTabStops&) = delete;
  WithoutTabStops& operator=(const WithoutTabStops&) = delete;
};

/// Part of the screen that scrolls when its content is taller. Use as a block's local; call grow() with the
/// content's bottom edge in px before it ends.
class ScrollArea {
 public:
  ScrollArea(Pen& pen, const char* id, Rect place);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;
  /// Content reaches down to `bottom`, measured from the area's own top.
  void grow(float bottom) { bottom_ = bottom; }
  /// Scrolls, in the time of an opening, until what reaches from `top` to `bottom` can be seen, or as much of
  /// its beginning as there is room for; once for each `id`.
  void reveal(float top, float bottom, unsigned int id);
  /// Scrolls at once, no further than it takes to see `rect`.
  void show(Rect rect);
  /// For a text without items: arrows and page keys scroll it.
  void scroll_with_keys();

 private:
  Pen& pen_;
  ImVec2 outer_origin_;
  Rect place_;
  float bottom_ = 0;
};

}  // namespace communique::ui
