#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "reading/finders.hpp"
#include "reading/quantities_forms.hpp"

namespace communique::reading {
namespace {

std::vector<Range> ranges_of(const std::vector<DateFound>& dates) {
  std::vector<Range> ranges;
  for (const DateFound& date : dates) ranges.insert(ranges.end(), date.mentions.begin(), date.mentions.end());
  std::sort(ranges.begin(), ranges.end());
  return ranges;
}

/// Of each piece, whether a date has it; `from` is where in `dates` to go on.
std::vector<bool> taken_by(const std::vector<Range>& dates, std::size_t& from,
                           const std::vector<Piece>& pieces) {
  std::vector<bool> taken(pieces.size(), false);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    while (from < dates.size() && dates[from].end <= pieces[i].range.begin) ++from;
    taken[i] = from < dates.size() && dates[from].overlaps(pieces[i].range);
  }
  return taken;
}

/// A weight in most countries, money where the article has the sign or says sterling.
Pounds pounds_in(std::string_view text) {
  const bool is_money = text.find("£") != std::string_view::npos ||
                        text.find("sterling") != std::string_view::npos ||
                        text.find(" pence") != std::string_view::npos;
  return is_money ? Pounds::Money : Pounds::Weight;
}

}  // namespace

std::vector<QuantityFound> find_quantities(const Page& page, const std::vector<DateFound>& dates) {
  const std::vector<Range> dated = ranges_of(dates);
  const Pounds pounds = pounds_in(page.text);
  std::vector<QuantityFound> quantities;
  std::unordered_map<std::string, std::size_t> places;
  std::size_t from = 0;
  for (const Range& stretch : stretches_of_body(page)) {
    const std::vector<Piece> pieces = pieces_of(page.text, stretch);
    for (Measure& measure : measures_in(page.text, pieces, taken_by(dated, from, pieces), pounds)) {
      const auto [place, is_new] =
          places.try_emplace(fmt::format("{} {}", measure.value, measure.unit), quantities.size());
      if (is_new) {
        QuantityFound quantity;
        quantity.text = std::string(page.at(measure.range));
        quantity.value = measure.value;
        quantity.unit = std::move(measure.unit);
        quantity.approximately = std::move(measure.approximately);
        quantity.counts = std::move(measure.counts);
        quantity.confidence = measure.confidence;
        quantities.push_back(std::move(quantity));
      }
      quantities[place->second].mentions.push_back(measure.range);
    }
  }
  return quantities;
}

}  // namespace communique::reading
