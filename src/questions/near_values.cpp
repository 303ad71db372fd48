#include "questions/near_values.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/clock.hpp"

namespace communique {
namespace {

constexpr std::size_t kEachSide = 4;

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

/// The key moved by `steps` of its own precision, its qualifier kept.
std::optional<EdtfDate> moved(const EdtfDate& key, int steps) {
  const auto text_of = [](const year_month_day& ymd, Precision precision) {
    const auto date =
        make_date(static_cast<int>(ymd.year()),
                  precision == Precision::Year ? 0 : static_cast<int>(static_cast<unsigned>(ymd.month())),
                  precision == Precision::Day ? static_cast<int>(static_cast<unsigned>(ymd.day())) : 0);
    return date ? date->text() : std::string{};
  };
  const year_month_day first{key.first_day()};
  std::string text;
  switch (key.precision()) {
    case Precision::Day:
      text = text_of(year_month_day{key.first_day() + days{steps}}, Precision::Day);
      break;
    case Precision::Month: {
      const year_month month = year_month{first.year(), first.month()} + months{steps};
      text = text_of(month / std::chrono::day{1}, Precision::Month);
      break;
    }
    case Precision::Year:
      text = text_of(first + years{steps}, Precision::Year);
      break;
    case Precision::Interval: {
      // Both ends by years, as the interval is known at best; open ends have nothing near them.
      if (key.first_day() == sys_days::min() || key.last_day() == sys_days::max()) return std::nullopt;
      const year_month_day last{key.last_day()};
      text = text_of(first + years{steps}, Precision::Year) + "/" +
             text_of(last + years{steps}, Precision::Year);
      break;
    }
  }
  if (key.is_approximate() || key.is_uncertain()) text += key.text().back();
  const auto date = EdtfDate::parse(text);
  return date ? std::optional(*date) : std::nullopt;
}

/// How far apart two options may stand, in steps of the key's precision.
int widest_step(const EdtfDate& key, sys_days latest) {
  const auto age = (latest - key.first_day()).count() / 365;
  switch (key.precision()) {
    case Precision::Day:
      return 9;
    case Precision::Month:
      return 3;
    case Precision::Year:
    case Precision::Interval:
      break;
  }
  constexpr int kYearsForOneMore = 12;
  return 2 + static_cast<int>(std::max<std::int64_t>(0, age) / kYearsForOneMore);
}

/// The place of a number's first figure: 100 for 767. By steps, so that every machine's result is the same.
double first_place(double value) {
  double place = 1;
  while (place * 10 <= value) place *= 10;
  while (place > value) place /= 10;
  return place;
}

}  // namespace

int significant_figures(double value) {
  constexpr int kMostFigures = 6;
  value = std::abs(value);
  if (value == 0) return 1;
  double scaled = value / first_place(value);
  int figures = 1;
  while (figures < kMostFigures && std::abs(scaled - std::round(scaled)) > 1e-6) {
    scaled *= 10;
    ++figures;
  }
  return figures;
}

namespace {

/// `value` with as many figures as the key shows: 575 beside 767, 60 beside 70, 25 beside 15.
double rounded_like(double key, double value) {
  const int figures = significant_figures(key);
  double key_place = first_place(key);
  double own_place = first_place(value);
  for (int i = 1; i < figures; ++i) {
    key_place /= 10;
    own_place /= 10;
  }
  double step = std::max(key_place, own_place);
  const double leading = key / first_place(key);
  const bool is_coarse = figures == 1 && (leading < 3 || own_place > key_place);
  if (figures == 1) step = is_coarse ? own_place / 2 : own_place;  // 150 beside 100, but 60 beside 70
  if (key == std::floor(key)) step = std::max(step, 1.0);
  const int last_figure = static_cast<int>(std::round(key / key_place)) % 10;
  if (figures > 1 && last_figure == 5) step = key_place * 5;
  double steps = std::round(value / step);
  // 2.3 beside 2.63 would look like the one that was made up.
  const bool ends_in_nought = figures > 1 && last_figure != 5 && std::fmod(steps, 10) == 0;
  if (ends_in_nought) steps += value < key ? -1 : 1;
  constexpr double kPlaces = 1e6;  // more than a figure in a deck has
  return std::round(steps * step * kPlaces) / kPlaces;
}

}  // namespace

NearDates dates_near(const EdtfDate& key, sys_days latest, std::uint64_t seed) {
  Random random(seed);
  const auto widest = static_cast<std::uint64_t>(widest_step(key, latest));
  NearDates result;
  for (const int direction : {-1, 1}) {
    auto& side = direction < 0 ? result.before : result.after;
    int steps = 0;
    while (side.size() < kEachSide) {
      steps += direction * static_cast<int>(1 + random.below(widest));
      const auto date = moved(key, steps);
      if (!date || date->last_day() > latest) break;
      if (!date->overlaps(key) || key.precision() == Precision::Interval) side.push_back(*date);
    }
  }
  return result;
}

NearFigures figures_near(const FigureValue& key, std::uint64_t seed) {
  NearFigures result;
  if (key.value <= 0) return result;
  Random random(seed);
  const double limit = key.unit.starts_with("percent") && key.value < 100 ? 100 : HUGE_VAL;
  constexpr std::array<double, 6> kBelow{0.85, 0.72, 0.6, 0.5, 0.4, 0.3};
  constexpr std::array<double, 6> kAbove{1.2, 1.4, 1.65, 1.9, 2.3, 2.8};
  const auto offer = [&](std::vector<FigureValue>& side, double factor) {
    const double jitter = 0.94 + static_cast<double>(random.below(13)) / 100;
    FigureValue figure = key;
    figure.value = rounded_like(key.value, key.value * factor * jitter);
    const bool is_count = key.value == std::floor(key.value);
    const bool is_sensible = figure.value > (is_count ? 1 : 0) && figure.value < limit && !(figure == key);
    if (is_sensible && std::find(side.begin(), side.end(), figure) == side.end()) side.push_back(figure);
  };
  for (const double factor : kBelow) offer(result.below, factor);
  for (const double factor : kAbove) offer(result.above, factor);
  // A share near the top has little room above it: use what there is.
  if (result.above.size() < 2) {
    for (const double factor : {1.06, 1.11, 1.17}) offer(result.above, factor);
  }
  const auto keep_sides = [&](std::vector<FigureValue>& side, bool is_below) {
    side.erase(
        std::remove_if(side.begin(), side.end(),
                       [&](const FigureValue& figure) { return (figure.value < key.value) != is_below; }),
        side.end());
    if (side.size() > kEachSide) side.resize(kEachSide);
  };
  keep_sides(result.below, true);
  keep_sides(result.above, false);
  return result;
}

}  // namespace communique
