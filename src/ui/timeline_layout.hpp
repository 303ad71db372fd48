#pragma once
// Where things of a timeline stand: in lanes, one below the other, each in rows; a label beside its mark.
// Pure arithmetic. No label covers another label, a mark or a bar. x and widths are px of the view.
#include <vector>

#include "ui/metrics.hpp"

namespace communique::ui {

/// What is to be placed. Its dates reach from `from` to `to`, which may lie out of view.
struct TimelineItem {
  int lane = 0;
  double from = 0;
  double to = 0;
  float label = 0;  // width that its words would like
};

struct TimelineMeasures {
  float width = 0;    // of the view
  float outside = 0;  // how far marks and labels may reach past its sides
  float row = 34;
  float heading = 36;  // of a lane, above its rows
  float below = 24;    // a lane's rows
  float mark = 24;     // its diameter
  float label = 32;    // height
  float gap = 6;       // between mark and label
  float apart = 12;    // between what stands in one row
};

struct PlacedItem {
  std::size_t item = 0;  // its index
  int row = 0;           // within its lane
  Point mark;            // its middle
  Rect label;
  Rect bar;             // the days it may have been; empty where the mark covers them
  bool is_left = true;  // the label's place
};
struct PlacedLane {
  int lane = 0;
  float top = 0;
  float height = 0;
};
struct TimelineLayout {
  std::vector<PlacedItem> items;  // in the order they came; those out of view are left out
  std::vector<PlacedLane> lanes;  // all of them
  float height = 0;
};

/// Items come in order of time; a lane's rows are filled from the top.
[[nodiscard]] TimelineLayout lay_out(const std::vector<TimelineItem>& items, int lanes,
                                     const TimelineMeasures& measures);

}  // namespace communique::ui
