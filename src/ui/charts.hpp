#pragma once
// Pictures of numbers: the scores of past rounds as a line.
#include <vector>

#include "screens/view.hpp"
#include "ui/pen.hpp"

namespace communique::ui {

/// Shares of 0 to 1 over time, oldest first, with their labels below and the newest marked.
/// Each point can be hovered or focused to read its sentence. `place` is the whole picture.
void draw_score_chart(Pen& pen, Rect place, const std::vector<screens::HistoryPoint>& points);

}  // namespace communique::ui
