#pragma once
// Parts of the timeline's drawing, apart so that no file grows past reading. Used by it alone.
#include "ui/draw_explore.hpp"
#include "ui/timeline_ui.hpp"

namespace communique::ui {

/// Where the timeline's parts are on its card.
struct TimelinePlaces {
  Rect card;
  Rect axis;   // the band above the lanes, down to the line; its sides are the view's
  Rect lanes;  // across the whole card, what scrolls
  Rect foot;   // below: the days in view, and the buttons
};

[[nodiscard]] std::uint64_t key_of(const Pen& pen, const screens::TimelineView& view);

/// Wheel, drag, keys. Changes what is to be in view, and how far the lanes scroll. `id` is of the axis.
void take_timeline_hand(Pen& pen, const TimelinePlaces& places, unsigned int id,
                        const screens::TimelineView& view, TimelineUi& ui);
/// In view at the next frame, on its way there; at once where it follows the hand.
enum class Arrival { Eased, AtOnce };
void go_to_window(TimelineUi& ui, TimeWindow window, Arrival arrival);
/// The three buttons, right-aligned in `place`.
void draw_timeline_buttons(Pen& pen, Rect place, const screens::TimelineView& view, TimelineUi& ui,
                           double width);

}  // namespace communique::ui
