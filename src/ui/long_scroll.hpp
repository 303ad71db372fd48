#pragma once
// A scrolling part of the screen whose content may be very high. Unlike ScrollArea its pen stays at its own
// corner: what is drawn is moved up by top() by the caller, so that places far down lose no precision.
// Use as a block's local; call grow() with the content's bottom before it ends.
#include "ui/pen.hpp"

namespace communique::ui {

class LongScroll {
 public:
  LongScroll(Pen& pen, const char* id, Rect place);
  ~LongScroll();
  LongScroll(const LongScroll&) = delete;
  LongScroll& operator=(const LongScroll&) = delete;
  /// Px of the content above what is seen.
  [[nodiscard]] double top() const { return top_; }
  [[nodiscard]] float height() const { return place_.height; }
  [[nodiscard]] float width() const { return place_.width; }
  /// Where `y` of the content is in the pen's px.
  [[nodiscard]] float seen(double y) const { return static_cast<float>(y - top_); }
  /// No further than it takes to see from `begin` to `end`; of what is higher than the area, the beginning.
  void show(double begin, double end);
  /// Something above has become higher by that much: what is seen stays where it is.
  void keep_place(float change);
  void grow(double bottom) { bottom_ = bottom; }

 private:
  void scroll_to(double top);
  Pen& pen_;
  ImVec2 outer_origin_;
  Rect place_;
  double top_ = 0;
  double bottom_ = 0;
};

}  // namespace communique::ui
