// What falls due in the days to come.
#include <algorithm>
#include <cmath>

#include "ui/charts.hpp"
#include "ui/emblems.hpp"

namespace communique::ui {
namespace {

using screens::DueBar;

constexpr float kBarRoom = 110;  // of the tallest column, at 100 %
constexpr float kWidest = 44;
constexpr float kRow = 28;

int most_of(const std::vector<DueBar>& due) {
  int most = 1;
  for (const DueBar& bar : due) most = std::max(most, bar.count);
  return most;
}

float share_of(Pen& pen, const DueBar& bar, std::size_t index, int most) {
  const float share = static_cast<float>(bar.count) / static_cast<float>(most);
  return pen.towards(ImGui::GetID(("due-" + std::to_string(index)).c_str()), share, kFillSeconds,
                     Entry::FromZero);
}

Role role_of(const DueBar& bar) { return bar.is_today ? Role::KeyCap : Role::Caption; }

/// Every label, or every second, third ... from today on, so that none touch; a line in the seal's red is
/// under today.
void draw_labels(Pen& pen, Rect place, float pitch, const std::vector<DueBar>& due) {
  const float line = pen.type(Role::Caption).line;
  float widest = 0;
  for (const DueBar& bar : due) widest = std::max(widest, pen.text_width(bar.label, role_of(bar)));
  const auto stride = static_cast<std::size_t>(std::max(std::ceil((widest + kHair) / pitch), 1.0F));
  for (std::size_t i = 0; i < due.size(); i += stride) {
    const float width = pen.text_width(due[i].label, role_of(due[i]));
    const float middle = place.x + (static_cast<float>(i) + 0.5F) * pitch;
    const float x = std::clamp(middle - width / 2, place.x, std::max(place.right() - width, place.x));
    const Colour ink = due[i].is_today ? pen.theme().ink : pen.theme().ink2;
    pen.text_line({x, place.y}, due[i].label, role_of(due[i]), ink);
    if (!due[i].is_today) continue;
    const float thickness = pen.thick(3);
    pen.fill({x, place.y + line + 2, width, thickness}, pen.theme().seal_edge, thickness / 2);
  }
}

float draw_columns(Pen& pen, Rect place, float pitch, const std::vector<DueBar>& due) {
  const Theme& theme = pen.theme();
  const float line = pen.type(Role::Caption).line;
  const float room = kBarRoom * (1 + (pen.scale().text - 1) / 2);
  const float floor = place.y + line + kHair + room;
  const float width = std::min(pitch * 0.6F, pen.grown(kWidest));
  const int most = most_of(due);
  for (std::size_t i = 0; i < due.size(); ++i) {
    const float middle = place.x + (static_cast<float>(i) + 0.5F) * pitch;
    if (due[i].count == 0) continue;
    const float height = std::max(share_of(pen, due[i], i, most) * room, 3.0F);
    pen.fill({middle - width / 2, floor - height, width, height}, theme.primary,
             std::min(kRadiusKey, height / 2));
    const std::string count = std::to_string(due[i].count);
    pen.text_centred({middle - pitch / 2, floor - height - kHair - line, pitch, line}, count, role_of(due[i]),
                     theme.ink);
  }
  pen.rule(place.x, floor, place.width, theme.rule);
  draw_labels(pen, {place.x, floor + kTight, place.width, 0}, pitch, due);
  return floor + kTight + line + 2 + pen.thick(3) - place.y;
}

float draw_rows(Pen& pen, Rect place, const std::vector<DueBar>& due) {
  const Theme& theme = pen.theme();
  const float row = pen.grown(kRow);
  const float line = pen.type(Role::Caption).line;
  const int most = most_of(due);
  float labels = 0;
  float counts = 0;
  for (const DueBar& bar : due) {
    labels = std::max(labels, pen.text_width(bar.label, role_of(bar)));
    counts = std::max(counts, pen.text_width(std::to_string(bar.count), role_of(bar)));
  }
  float y = place.y;
  for (std::size_t i = 0; i < due.size(); ++i) {
    const float middle = y + row / 2;
    const Rect words{place.x, middle - line / 2, place.width, 0};
    pen.text_line({words.x, words.y}, due[i].label, role_of(due[i]), theme.ink,
                  place.width - counts - kTight);
    pen.text(words, std::to_string(due[i].count), role_of(due[i]), theme.ink, Align::Right);
    const Rect track{place.x + labels + kStep, middle - 4, place.width - labels - counts - 2 * kStep, 8};
    if (track.width > 40) draw_bar(pen, track, share_of(pen, due[i], i, most), theme.primary);
    y += row;
  }
  return y - place.y;
}

}  // namespace

float draw_due(Pen& pen, Rect place, const std::vector<DueBar>& due) {
  if (due.empty()) return 0;
  const float pitch = place.width / static_cast<float>(due.size());
  const float widest = pen.text_width(std::to_string(most_of(due)), Role::KeyCap);
  return widest + kHair <= pitch ? draw_columns(pen, place, pitch, due) : draw_rows(pen, place, due);
}

}  // namespace communique::ui
