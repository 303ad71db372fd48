// Wrong dates and figures for a probe.
#include <algorithm>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "questions/date_words.hpp"
#include "questions/distractors.hpp"
#include "questions/near_values.hpp"
#include "questions/numerals.hpp"

namespace communique {
namespace {

/// Values on both sides of the key, in an order whose first three put the key in any place.
template <class Value>
std::vector<Value> spread(const std::vector<Value>& below, const std::vector<Value>& above,
                          std::uint64_t seed) {
  constexpr std::size_t kShown = kOptionsShown - 1;
  const auto wished = static_cast<std::size_t>(seed % kOptionsShown);
  const std::size_t least = kShown - std::min(kShown, above.size());
  const std::size_t under = std::min({std::max(wished, least), below.size(), kShown});
  const std::size_t over = std::min(kShown - under, above.size());
  std::vector<Value> result(below.begin(), below.begin() + static_cast<std::ptrdiff_t>(under));
  result.insert(result.end(), above.begin(), above.begin() + static_cast<std::ptrdiff_t>(over));
  for (std::size_t i = 0; i < std::max(below.size(), above.size()); ++i) {
    if (i >= under && i < below.size()) result.push_back(below[i]);
    if (i >= over && i < above.size()) result.push_back(above[i]);
  }
  if (result.size() > kPoolSize) result.resize(kPoolSize);
  return result;
}

/// The last day of the latest date that the stem names: "... as Hagiuda said in December 2025".
std::optional<std::chrono::sys_days> latest_in(const std::string& stem) {
  std::optional<std::chrono::sys_days> latest;
  const std::vector<std::string> tokens = words(trimmed(stem));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].size() != 4 || tokens[i].find_first_not_of("0123456789") != std::string::npos) continue;
    const auto month = i > 0 ? month_named(tokens[i - 1]) : std::nullopt;
    const auto date = make_date(std::stoi(tokens[i]), month ? month->number : 0);
    if (date && (!latest || *latest < date->last_day())) latest = date->last_day();
  }
  return latest;
}

/// Made-up dates may not lie where they cannot be meant: after what the stem speaks of, or well after
/// everything else in the deck.
std::chrono::sys_days latest_possible(const EdtfDate& key, const Asked& asked) {
  constexpr std::chrono::days kBeyond{90};
  const auto named = latest_in(asked.stem);
  const auto end = asked.newest + kBeyond;
  return named && *named >= key.last_day() ? std::min(*named, end) : end;
}

/// Dates that something else in the deck has tempt more than any made up.
void add_known_dates(const EdtfDate& key, const Asked& asked, std::chrono::sys_days latest, NearDates& near) {
  constexpr std::chrono::days kNear{400};
  for (const DateCard* card : asked.index.dates_near(key, 2)) {
    const EdtfDate& date = card->date;
    const bool is_before = date.first_day() < key.first_day();
    const auto distance = is_before ? key.first_day() - date.first_day() : date.first_day() - key.first_day();
    const bool is_alike = date.text().size() == key.text().size() && !date.overlaps(key);
    auto& side = is_before ? near.before : near.after;
    const bool is_known = std::any_of(side.begin(), side.end(),
                                      [&](const EdtfDate& each) { return each.text() == date.text(); });
    if (!is_alike || is_known || distance > kNear || date.last_day() > latest) continue;
    side.insert(side.begin() + std::min<std::ptrdiff_t>(1, std::distance(side.begin(), side.end())), date);
  }
}

/// "60" or "60 percent" as an author writes a wrong number, in the key's unit.
std::optional<FigureValue> authored_figure(const Instead& instead, const FigureValue& key) {
  const auto number = leading_number(plain_text(instead.text), DecimalMark::Point);
  if (!number) return std::nullopt;
  FigureValue figure = key;
  figure.value = number->value;
  return figure;
}

}  // namespace

std::vector<Distractor> date_distractors(const EdtfDate& key, const Asked& asked) {
  const auto latest = latest_possible(key, asked);
  NearDates near = dates_near(key, latest, asked.seed);
  add_known_dates(key, asked, latest, near);
  std::vector<Distractor> result;
  for (const EdtfDate& date : spread(near.before, near.after, asked.seed >> 8U)) {
    if (asked.index.is_true(asked.probe, date)) continue;
    result.push_back({choice_for(date, asked.index.deck()), date});
  }
  return result;
}

std::vector<Distractor> figure_distractors(const FigureValue& key, const Asked& asked) {
  std::vector<Distractor> result;
  const auto add = [&](const FigureValue& figure, const std::string& note) {
    const Answer answer = figure;
    const bool is_known = std::any_of(result.begin(), result.end(),
                                      [&](const Distractor& each) { return each.answer == answer; });
    if (is_known || figure == key || asked.index.is_true(asked.probe, answer)) return;
    result.push_back({choice_for(answer, asked.index.deck()), answer});
    result.back().choice.note = note;
  };
  for (const Instead& instead : asked.probe.instead) {
    if (const auto figure = authored_figure(instead, key)) add(*figure, instead.why);
  }
  if (result.size() >= 2) return result;
  const NearFigures near = figures_near(key, asked.seed);
  for (const FigureValue& figure : spread(near.below, near.above, asked.seed >> 8U)) add(figure, "");
  return result;
}

}  // namespace communique
