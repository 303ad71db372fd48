#pragma once
// Pictograms as vector shapes: seven topics (filled) and the interface's own (stroked).
// Each is drawn on a 20 x 20 grid and scales with its box.
#include "facts/deck.hpp"
#include "ui/pen.hpp"

namespace communique::ui {

enum class Icon {
  None,
  ArrowRight,
  ArrowUp,
  ArrowDown,
  ChevronRight,
  ChevronLeft,
  ChevronUp,
  ChevronDown,
  Grip,
  Calendar,
  Differs,
  Close,
  Moon,
  Sun,
  Document,
  Clock,
  Tick,
  Menu,
  Plus,
  Minus,
  Whole,
  Person,
  Star,
  Search,
  Lock,
  Projector,
  Undo,
  Redo
};

/// `ground` shows through the shapes' openings.
void draw_topic(Pen& pen, Topic topic, Rect box, Colour ground);
/// The same in another colour than its own, where it stands on a fill.
void draw_topic(Pen& pen, Topic topic, Rect box, Colour ground, Colour colour);
void draw_icon(Pen& pen, Icon icon, Rect box, Colour colour);
[[nodiscard]] Colour colour_of(const Theme& theme, Topic topic);

}  // namespace communique::ui
