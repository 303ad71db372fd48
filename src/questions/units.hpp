#pragma once
// Units as people write them after a number, or before it for money. Values convert within a dimension;
// currencies never do.
#include <optional>
#include <string_view>

namespace communique {

enum class Dimension { Share, Time, Calendar, Length, Area, Mass, Money };

struct Unit {
  Dimension dimension = Dimension::Share;
  double factor = 1;  // to the dimension's base; for money a number that stands for the currency
};

/// A unit by any of its names, in plain_text() form: "minutes", "%", "平方公里".
[[nodiscard]] std::optional<Unit> unit_named(std::u32string_view name);

struct LeadingUnit {
  Unit unit;
  std::size_t length = 0;
};
/// The longest unit at the start of `text` that ends where a word does: the hours of "hours 30 minutes".
[[nodiscard]] std::optional<LeadingUnit> leading_unit(std::u32string_view text);
/// The length of the currency at the start of `text`, 0 where there is none: "$5", "nt$30".
[[nodiscard]] std::size_t leading_currency(std::u32string_view text);

}  // namespace communique
