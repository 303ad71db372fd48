// The agreements as a table. Columns that have no room give way into a line below the others; where hardly
// any has room, each agreement is a card of its own.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/draw_explore.hpp"
#include "ui/panels.hpp"

namespace communique::ui {
namespace {

using screens::AgreementColumn;
using screens::AgreementRow;
using screens::AgreementsView;

constexpr float kPad = 24;
constexpr float kBetween = 16;  // columns
constexpr float kLeastRow = 56;
constexpr float kRowPad = 14;
constexpr float kHead = 44;
constexpr float kKnown = 16;
constexpr float kChip = 32;

/// At 100 %; by column.
constexpr std::array kLeast{240.0F, 112.0F, 112.0F, 124.0F, 136.0F, 96.0F, 200.0F, 96.0F};
/// How much of what is left over each takes.
constexpr std::array kShare{3.0F, 1.0F, 1.5F, 1.5F, 0.5F, 0.5F, 4.0F, 0.5F};
/// In this order.
constexpr std::array kGivingWay{AgreementColumn::Purpose, AgreementColumn::Place, AgreementColumn::Kind,
                                AgreementColumn::Status};

std::size_t number(AgreementColumn column) { return static_cast<std::size_t>(column); }

struct Column {
  std::size_t index = 0;  // of the view's columns and of each row's cells
  float x = 0;
  float width = 0;
};

struct Plan {
  std::vector<Column> columns;     // of the table; none: cards
  std::vector<std::size_t> below;  // what gave way, in the view's order
};

/// Whether they fit, by their least widths.
bool fits(const Pen& pen, const AgreementsView& view, const std::vector<std::size_t>& indices, float width) {
  float needed = -kBetween;
  for (const std::size_t i : indices) needed += pen.grown(kLeast[number(view.columns[i].first)]) + kBetween;
  return needed <= width;
}

Plan plan_for(const Pen& pen, const AgreementsView& view, float width) {
  Plan plan;
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < view.columns.size(); ++i) kept.push_back(i);
  for (const AgreementColumn column : kGivingWay) {
    if (fits(pen, view, kept, width)) break;
    const auto found = std::find_if(kept.begin(), kept.end(),
                                    [&](std::size_t i) { return view.columns[i].first == column; });
    if (found == kept.end()) continue;
    plan.below.push_back(*found);
    kept.erase(found);
  }
  std::sort(plan.below.begin(), plan.below.end());
  // The longest comes last.
  std::stable_partition(plan.below.begin(), plan.below.end(),
                        [&](std::size_t i) { return view.columns[i].first != AgreementColumn::Purpose; });
  if (!fits(pen, view, kept, width)) return {};
  float least = -kBetween;
  float shares = 0;
  for (const std::size_t i : kept) {
    least += pen.grown(kLeast[number(view.columns[i].first)]) + kBetween;
    shares += kShare[number(view.columns[i].first)];
  }
  float x = 0;
  for (const std::size_t i : kept) {
    const std::size_t column = number(view.columns[i].first);
    const float wide = std::floor(pen.grown(kLeast[column]) + (width - least) * kShare[column] / shares);
    plan.columns.push_back({i, x, wide});
    x += wide + kBetween;
  }
  return plan;
}

Role role_of(AgreementColumn column) { return column == AgreementColumn::Name ? Role::Part : Role::Small; }

const std::string& cell_of(const AgreementRow& row, std::size_t index) {
  static const std::string kNone;
  return index < row.cells.size() ? row.cells[index] : kNone;
}

/// "Purpose: ...", each as a pair of label and value.
std::vector<std::pair<std::string, std::string>> lines_below(const AgreementsView& view,
                                                             const AgreementRow& row,
                                                             const std::vector<std::size_t>& indices) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (const std::size_t i : indices) {
    if (!cell_of(row, i).empty()) lines.emplace_back(view.columns[i].second + ": ", cell_of(row, i));
  }
  return lines;
}

/// Short ones one after the other, separated by wide spaces.
std::vector<Run> runs_below(const Pen& pen, const std::vector<std::pair<std::string, std::string>>& lines) {
  static constexpr std::string_view kSpaces = "    ";
  std::vector<Run> runs;
  for (const auto& [label, value] : lines) {
    if (!runs.empty()) runs.push_back(pen.run(kSpaces, Role::Small, pen.theme().ink2));
    runs.push_back(pen.run(label, Role::Small, pen.theme().ink2));
    runs.push_back(pen.run(value, Role::Small, pen.theme().ink));
  }
  return runs;
}

/// A column's name, which sorts by it; an arrow where it does already.
void draw_sorter(Pen& pen, Rect place, const AgreementsView& view, std::size_t index, Intents& intents) {
  const Theme& theme = pen.theme();
  const auto& [column, name] = view.columns[index];
  const bool is_sorted = view.sorted_by == column;
  const std::string words = is_sorted ? name + ". " + view.sort_text : name;
  const Touch touch = pen.touch(labelled(words, "sort-" + std::to_string(static_cast<int>(column))), place);
  if (touch.hover > 0) {
    pen.fill(place, mix(with_alpha(theme.tint, 0), theme.tint, touch.hover), kRadiusKey);
  }
  const float arrow = pen.grown(12);
  const float room = place.width - 2 * kTight - (is_sorted ? arrow + kHair : 0);
  const float line = pen.type(Role::Label).line;
  const float width = pen.text_line({place.x + kTight, place.centre().y - line / 2}, name, Role::Label,
                                    is_sorted ? theme.primary : theme.ink2, room);
  if (is_sorted) {
    draw_icon(pen, view.is_descending ? Icon::ChevronDown : Icon::ChevronUp,
              {place.x + kTight + width + kHair, place.centre().y - arrow / 2, arrow, arrow}, theme.primary);
  }
  if (touch.is_focused) pen.focus_ring(place.grown(-3), kRadiusKey);
  if (touch.is_pressed) intents.emplace_back(screens::SortAgreements{column});
}

/// The columns' names in a line that wraps, where there is no table. Returns the height.
float draw_sorters(Pen& pen, Rect place, const AgreementsView& view, Intents& intents) {
  const float height = pen.grown(32);
  float x = place.x;
  float y = place.y;
  for (std::size_t i = 0; i < view.columns.size(); ++i) {
    const bool is_sorted = view.sorted_by == view.columns[i].first;
    const float width = std::min(std::ceil(pen.text_width(view.columns[i].second, Role::Label) + 2 * kTight +
                                           2 + (is_sorted ? pen.grown(12) + kHair : 0)),
                                 place.width);
    if (x > place.x && x + width > place.right()) {
      x = place.x;
      y += height;
    }
    draw_sorter(pen, {x, y, width, height}, view, i, intents);
    x += width + kTight;
  }
  return view.columns.empty() ? 0 : y + height - place.y;
}

void draw_kind(Pen& pen, Rect place, const screens::KindChoice& kind, std::size_t index, Intents& intents) {
  const Theme& theme = pen.theme();
  const std::string label = labelled(kind.name, "kind-" + std::to_string(index));
  const Touch touch = pill(pen, place, label, kind.is_chosen);
  pen.say_choice(touch, kind.is_chosen);
  const float width = pen.text_width(kind.name, Role::Label);
  const float tick = kind.is_chosen ? pen.grown(14) + 6 : 0;
  float x = place.centre().x - (width + tick) / 2;
  if (kind.is_chosen) {
    const float side = pen.grown(14);
    draw_icon(pen, Icon::Tick, {x, place.centre().y - side / 2, side, side}, theme.primary);
  }
  x += tick;
  pen.text_line({x, place.centre().y - pen.type(Role::Label).line / 2}, kind.name, Role::Label,
                kind.is_chosen ? theme.primary : theme.ink, place.right() - kTight - x);
  if (touch.is_pressed && !kind.is_chosen) intents.emplace_back(screens::FilterAgreements{kind.kind});
}

/// Returns the height, 0 where there are none. Each is as wide as it is when chosen.
float draw_kinds(Pen& pen, Rect place, const AgreementsView& view, Intents& intents) {
  if (view.kinds.empty()) return 0;
  const float height = pen.grown(kChip);
  float x = place.x;
  float y = place.y;
  for (std::size_t i = 0; i < view.kinds.size(); ++i) {
    const float width = std::min(
        std::ceil(pen.text_width(view.kinds[i].name, Role::Label) + pen.grown(14) + 6 + 2 * pen.grown(kSnug)),
        place.width);
    if (x > place.x && x + width > place.right()) {
      x = place.x;
      y += height + kTight;
    }
    draw_kind(pen, {x, y, width, height}, view.kinds[i], i, intents);
    x += width + kTight;
  }
  return y + height - place.y;
}

/// The ground of a row or card, and the press. `place` is all that can be pressed.
void draw_ground(Pen& pen, Rect place, const AgreementsView& view, std::size_t index, float radius,
                 Intents& intents) {
  const Theme& theme = pen.theme();
  const AgreementRow& row = view.rows[index];
  const std::string& name = row.cells.empty() ? row.thing.entity.value : row.cells.front();
  const Touch touch = pen.touch(labelled(name, "agreement-" + std::to_string(index)), place);
  if (row.is_chosen || touch.hover > 0) {
    pen.fill(place, mix(with_alpha(theme.tint, 0), theme.tint, row.is_chosen ? 1 : touch.hover), radius);
  }
  if (row.is_chosen) pen.edge(place, theme.primary, pen.thick(2), radius);
  if (touch.is_focused) pen.focus_ring(place.grown(-5), kRadiusKey);
  if (touch.is_pressed) intents.emplace_back(screens::OpenThing{row.thing});
}

class Table {
 public:
  Table(Pen& pen, const AgreementsView& view, Plan plan, Intents& intents)
      : pen_(pen), view_(view), plan_(std::move(plan)), intents_(intents) {}

  /// Returns its height.
  float draw_head(Rect column) {
    const float height = pen_.grown(kHead);
    for (const Column& part : plan_.columns) {
      draw_sorter(pen_,
                  {column.x + part.x - kTight, column.y + kHair, part.width + kTight, height - 2 * kHair},
                  view_, part.index, intents_);
    }
    const float y = column.y + height;
    pen_.fill({column.x, y, column.width, pen_.thick(2)}, pen_.theme().ink);
    return y + pen_.thick(2) - column.y;
  }

  float draw_rows(Rect column) {
    float y = column.y;
    for (std::size_t i = 0; i < view_.rows.size(); ++i) y += draw_row({column.x, y, column.width, 0}, i);
    return y - column.y;
  }

 private:
  /// A name runs on over the cells at its right that are empty.
  [[nodiscard]] float width_in(const AgreementRow& row, const Column& part) const {
    float width = part.width;
    if (view_.columns[part.index].first != AgreementColumn::Name) return width;
    for (const Column& next : plan_.columns) {
      if (next.x <= part.x) continue;
      if (!cell_of(row, next.index).empty()) break;
      width = next.x + next.width - part.x;
    }
    return width;
  }

  float draw_row(Rect place, std::size_t index) {
    const Theme& theme = pen_.theme();
    const AgreementRow& row = view_.rows[index];
    const auto lines = lines_below(view_, row, plan_.below);
    const std::vector<Run> runs = runs_below(pen_, lines);
    const float room = place.width - pen_.grown(kKnown) - kBetween;
    float cells = 0;
    for (const Column& part : plan_.columns) {
      const Role role = role_of(view_.columns[part.index].first);
      cells = std::max(cells, pen_.text_height(cell_of(row, part.index), role, width_in(row, part)));
    }
    const float below = runs.empty() ? 0 : kHair + pen_.runs_height(runs, Role::Small, room);
    const float height = std::max(cells + below + 2 * kRowPad, pen_.grown(kLeastRow));
    draw_ground(pen_, {place.x - kSnug, place.y, place.width + 2 * kSnug, height}, view_, index,
                kRadiusControl, intents_);
    const float top = place.y + (height - cells - below) / 2;
    const float first = pen_.type(Role::Part).line;  // all cells' first lines stand in the middle of it
    for (const Column& part : plan_.columns) {
      const Role role = role_of(view_.columns[part.index].first);
      const float down = (first - pen_.type(role).line) / 2;
      pen_.text({place.x + part.x, top + down, width_in(row, part), 0}, cell_of(row, part.index), role,
                theme.ink);
    }
    if (!runs.empty()) pen_.runs({place.x, top + cells + kHair, room, 0}, runs, Role::Small);
    draw_known(pen_, {place.right() - pen_.grown(kKnown) / 2, top + first / 2}, row.known);
    const bool is_last = index + 1 == view_.rows.size();
    if (!is_last && !row.is_chosen && !view_.rows[index + 1].is_chosen) {
      pen_.rule(place.x, place.y + height - 1, place.width, theme.rule);
    }
    return height;
  }

  Pen& pen_;
  const AgreementsView& view_;
  Plan plan_;
  Intents& intents_;
};

/// An agreement with its cells below each other; returns the height.
float draw_stacked(Pen& pen, Rect place, const AgreementsView& view, std::size_t index, Intents& intents) {
  const Theme& theme = pen.theme();
  const AgreementRow& row = view.rows[index];
  const float known = pen.grown(kKnown);
  const float words = place.width - known - kSnug;
  std::vector<std::size_t> rest;
  for (std::size_t i = 0; i < view.columns.size(); ++i) {
    if (view.columns[i].first != AgreementColumn::Name) rest.push_back(i);
  }
  const auto lines = lines_below(view, row, rest);
  const std::string& name = cell_of(row, 0);
  const auto run_pair = [&](const std::pair<std::string, std::string>& line) {
    return std::array{pen.run(line.first, Role::Small, theme.ink2),
                      pen.run(line.second, Role::Small, theme.ink)};
  };
  float height = pen.text_height(name, Role::Item, words) + kHair;
  for (const auto& line : lines) height += pen.runs_height(run_pair(line), Role::Small, place.width) + 2;
  height += 2 * kRowPad;
  draw_ground(pen, {place.x - kSnug, place.y, place.width + 2 * kSnug, height}, view, index, kRadiusControl,
              intents);
  float y = place.y + kRowPad;
  draw_known(pen, {place.right() - known / 2, y + pen.type(Role::Item).line / 2}, row.known);
  y += pen.text({place.x, y, words, 0}, name, Role::Item, theme.ink) + kHair;
  for (const auto& line : lines) {
    y += pen.runs({place.x, y, place.width, 0}, run_pair(line), Role::Small) + 2;
  }
  const bool is_last = index + 1 == view.rows.size();
  if (!is_last && !row.is_chosen && !view.rows[index + 1].is_chosen) {
    pen.rule(place.x, place.y + height - 1, place.width, theme.rule);
  }
  return height;
}

/// All from the top of `column`, to the end of the last row; returns the height.
float draw_content(Pen& pen, Rect column, const AgreementsView& view, Intents& intents) {
  Plan plan = plan_for(pen, view, column.width - pen.grown(kKnown) - kBetween);
  const bool is_table = !plan.columns.empty();
  Table table(pen, view, std::move(plan), intents);
  float y = column.y;
  if (const float kinds = draw_kinds(pen, column, view, intents); kinds > 0) y += kinds + kTight;
  const Rect rest{column.x, y, column.width, 0};
  if (is_table) {
    y += table.draw_head(rest) + kTight;
    return y + table.draw_rows({column.x, y, column.width, 0}) - column.y;
  }
  y += draw_sorters(pen, {rest.x - kTight, y, rest.width + kTight, 0}, view, intents) + kHair;
  pen.fill({column.x, y, column.width, pen.thick(2)}, pen.theme().ink);
  y += pen.thick(2) + kTight;
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    y += draw_stacked(pen, {column.x, y, column.width, 0}, view, i, intents);
  }
  return y - column.y;
}

}  // namespace

float draw_whole_body(Pen& pen, Rect place, const AgreementsView& view, Intents& intents) {
  Cards cards(pen);
  return cards.add(place, {}, [&](Rect column) {
    return draw_content(pen, {column.x, column.y, column.width, 0}, view, intents);
  });
}

void draw_body(Pen& pen, Rect place, const AgreementsView& view, Intents& intents) {
  draw_card(pen, place);
  const Rect window{place.x + 1, place.y + 1, place.width - 2, place.height - 2};
  const Rect column{kPad, kStep, window.width - 2 * kPad, 0};
  ScrollArea area(pen, "agreements", window);
  area.grow(column.y + draw_content(pen, column, view, intents) + kTight);
}

}  // namespace communique::ui
