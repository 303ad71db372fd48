#pragma once
// Pictures of numbers: rounds past, what will be remembered, days of practice, what falls due. Each is drawn
// at the top of `place`, and those whose height is open return it.
#include <string>
#include <vector>

#include "screens/view.hpp"
#include "ui/pen.hpp"

namespace communique::ui {

/// Shares of 0 to 1 over time, oldest first, with their labels below and the newest marked.
/// Each point can be hovered or focused to read its sentence. `place` is the whole picture.
void draw_score_chart(Pen& pen, Rect place, const std::vector<screens::HistoryPoint>& points);

/// Recall to come, with practice and without, and what each line is at its end.
float draw_forecast(Pen& pen, Rect place, const screens::ProgressView& view);

/// Weeks of practice, as many of the newest as there is room for; a square's size tells. A day under the
/// pointer or the keyboard says its sentence. Tab goes to today, arrows to the other days.
float draw_heatmap(Pen& pen, Rect place, const screens::ProgressView& view);

/// What falls due day by day: columns with their counts, or rows where those have no room.
float draw_due(Pen& pen, Rect place, const std::vector<screens::DueBar>& due);

/// Words in ink over a picture, near `at` and inside `within`.
void draw_bubble(Pen& pen, Point at, Rect within, const std::string& text);

}  // namespace communique::ui
