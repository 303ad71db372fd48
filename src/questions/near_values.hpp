#pragma once
// Wrong dates and numbers near the right one: what a learner who half remembers would think of.
// All differ from the key, none overlaps it; ranked by nothing, the caller decides which to show.
#include <chrono>
#include <cstdint>
#include <vector>

#include "base/edtf.hpp"
#include "facts/deck.hpp"

namespace communique {

/// Dates of the key's precision on both sides of it, nearest first on each side.
struct NearDates {
  std::vector<EdtfDate> before;
  std::vector<EdtfDate> after;
};
/// None lies after `latest`. The longer the key lies before it, the wider are the steps between years.
[[nodiscard]] NearDates dates_near(const EdtfDate& key, std::chrono::sys_days latest, std::uint64_t seed);

/// 3 for 767, 1 for 70 and 100,000; at most 6.
[[nodiscard]] int significant_figures(double value);

struct NearFigures {
  std::vector<FigureValue> below;
  std::vector<FigureValue> above;
};
/// Numbers with the key's unit and as many figures as it has; a share stays within 0 and 100 percent.
[[nodiscard]] NearFigures figures_near(const FigureValue& key, std::uint64_t seed);

}  // namespace communique
