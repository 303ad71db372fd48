#pragma once
// What the timeline remembers from frame to frame: which days are in view, what is dragged, and what it has
// measured, so that a frame in which nothing changes measures nothing.
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "screens/study_view.hpp"
#include "ui/time_scale.hpp"
#include "ui/timeline_layout.hpp"

namespace communique::ui {

enum class TimelineDrag { None, Pan, Range };

/// Of the entries that are shown; made anew where they differ.
struct TimelineMeasured {
  std::uint64_t key = 0;
  TimeScale scale;
  std::vector<DaySpan> spans;       // in step with the entries
  std::vector<float> widths;        // of their labels
  std::vector<std::string> labels;  // of their items
  std::map<std::pair<int, int>, std::string> tick_words;
};
/// Where they stand in a window.
struct TimelineLaidOut {
  std::uint64_t key = 0;
  TimeWindow window;
  float width = 0;
  float row = 0;
  TimelineLayout layout;
};

/// Empty before it is first drawn.
struct TimelineUi {
  std::optional<TimeWindow> window;  // what is to be in view
  TimeWindow shown, way_from;        // what is, and where that way began
  float way = 0, way_began = 0;      // counts the ways; values of the motion
  int ways = 0;
  TimelineDrag drag = TimelineDrag::None;
  double range_from = 0;    // px, of the axis
  bool is_dragged = false;  // since the button went down the view has moved
  bool has_focus = false;   // the focus ring is on a part of it
  std::optional<double> focused_day;
  float scroll_by = 0;  // px, of the lanes, in this frame
  Thing followed;       // the chosen thing that was last brought into view
  int reveal_frames = 0;
  TimelineMeasured measured;
  TimelineLaidOut laid_out;
};

}  // namespace communique::ui
