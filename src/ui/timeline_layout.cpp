#include "ui/timeline_layout.hpp"

#include <algorithm>

namespace communique::ui {
namespace {

/// From left to right, with the space that is kept to its neighbours on one side.
struct Stretch {
  float from = 0, to = 0;
};

/// What stands in a row already. Most come in order, so the end of all is asked first.
struct Row {
  std::vector<Stretch> taken;
  float begin = 0, end = 0;
  [[nodiscard]] bool has_room(Stretch wanted) const {
    if (taken.empty() || wanted.from >= end || wanted.to <= begin) return true;
    return std::none_of(taken.begin(), taken.end(), [&](const Stretch& other) {
      return wanted.from < other.to && other.from < wanted.to;
    });
  }
  void take(Stretch stretch) {
    begin = taken.empty() ? stretch.from : std::min(begin, stretch.from);
    end = taken.empty() ? stretch.to : std::max(end, stretch.to);
    taken.push_back(stretch);
  }
};

int take_row(std::vector<Row>& rows, Stretch wanted) {
  auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.has_room(wanted); });
  if (found == rows.end()) found = rows.insert(rows.end(), Row{});
  found->take(wanted);
  return static_cast<int>(found - rows.begin());
}

/// Everything but the row.
PlacedItem placed(std::size_t index, const TimelineItem& item, const TimelineMeasures& measures) {
  PlacedItem result;
  result.item = index;
  const auto from = static_cast<float>(std::max(item.from, -static_cast<double>(measures.outside)));
  const auto to =
      static_cast<float>(std::min(item.to, static_cast<double>(measures.width + measures.outside)));
  const float half = measures.mark / 2;
  const bool is_bar = item.to - item.from > static_cast<double>(measures.mark);
  // Of a bar that is only partly seen, the middle of what is.
  result.mark.x = (std::max(from, is_bar ? 0.0F : from) + std::min(to, is_bar ? measures.width : to)) / 2;
  if (is_bar) result.bar = {from, 0, to - from, 0};
  // A label stands clear of its own bar, unless that would part it from its mark.
  const auto clear_of = [&](float beyond) {
    return beyond < 2 * measures.mark ? std::max(beyond, half) : half;
  };
  const float before = result.mark.x - clear_of(is_bar ? result.mark.x - from : 0) - measures.gap;
  const float after = result.mark.x + clear_of(is_bar ? to - result.mark.x : 0) + measures.gap;
  const float left = before + measures.outside;
  const float right = measures.width + measures.outside - after;
  result.is_left = left >= item.label || (right < item.label && left >= right);
  const float width = std::max(std::min(item.label, result.is_left ? left : right), 0.0F);
  result.label = {result.is_left ? before - width : after, 0, width, measures.label};
  return result;
}

Stretch taken_by(const PlacedItem& item, const TimelineMeasures& measures) {
  const float half = measures.mark / 2;
  Stretch stretch{std::min(item.mark.x - half, item.label.x),
                  std::max(item.mark.x + half, item.label.right()) + measures.apart};
  if (item.bar.width > 0) {
    stretch.from = std::min(stretch.from, item.bar.x);
    stretch.to = std::max(stretch.to, item.bar.right() + measures.apart);
  }
  return stretch;
}

void move_down(PlacedItem& item, float top, const TimelineMeasures& measures) {
  const float middle = top + measures.heading + (static_cast<float>(item.row) + 0.5F) * measures.row;
  item.mark.y = middle;
  item.label.y = middle - measures.label / 2;
  if (item.bar.width > 0) {
    item.bar.height = measures.mark / 3;
    item.bar.y = middle - item.bar.height / 2;
  }
}

}  // namespace

TimelineLayout lay_out(const std::vector<TimelineItem>& items, int lanes, const TimelineMeasures& measures) {
  TimelineLayout layout;
  std::vector<std::vector<Row>> rows(static_cast<std::size_t>(std::max(lanes, 0)));
  for (std::size_t i = 0; i < items.size(); ++i) {
    const TimelineItem& item = items[i];
    if (item.lane < 0 || item.lane >= lanes) continue;
    const bool is_bar = item.to - item.from > static_cast<double>(measures.mark);
    const double middle = (item.from + item.to) / 2;
    const bool is_seen = is_bar ? item.to > 0 && item.from < static_cast<double>(measures.width)
                                : middle >= 0 && middle <= static_cast<double>(measures.width);
    if (!is_seen) continue;
    PlacedItem place = placed(i, item, measures);
    place.row = take_row(rows[static_cast<std::size_t>(item.lane)], taken_by(place, measures));
    layout.items.push_back(place);
  }
  for (int lane = 0; lane < lanes; ++lane) {
    const auto count =
        static_cast<float>(std::max<std::size_t>(rows[static_cast<std::size_t>(lane)].size(), 1));
    const float height = measures.heading + count * measures.row + measures.below;
    layout.lanes.push_back({lane, layout.height, height});
    layout.height += height;
  }
  for (PlacedItem& item : layout.items) {
    move_down(item, layout.lanes[static_cast<std::size_t>(items[item.item].lane)].top, measures);
  }
  return layout;
}

}  // namespace communique::ui
