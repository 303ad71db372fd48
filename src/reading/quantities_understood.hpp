#pragma once
// Units that a number leaves out, since the text has just said them or everybody knows: the dead of "killing
// 12", the people of a population, the second currency of a sum. Remembers what was measured so far. Private
// to the finder of quantities. Invariant: a unit given here ends with the number itself.
#include <string>
#include <vector>

#include "reading/quantities_parts.hpp"

namespace communique::reading {

class Understanding : protected UnitReader {
 protected:
  using UnitReader::UnitReader;

  /// Units that the text leaves out: the dead of "killing 12", the people of a "population of 23 million",
  /// the votes of "voted 312 to 118", the former unit of "up from 1.2 million".
  [[nodiscard]] std::optional<Unit> unit_understood(std::size_t index, const NumberRead& number) const;
  /// "A nation of 40 million needs food": what follows is no noun.
  [[nodiscard]] std::optional<Unit> people_of_nation(std::size_t index, const NumberRead& number,
                                                     const std::optional<Unit>& unit) const;
  /// "The number of its troops to 14,700", "estimates of the dead run from 5000 to 20,000".
  [[nodiscard]] std::optional<Unit> unit_numbered(std::size_t index, const NumberRead& number) const;
  /// The words before a number that make it less than exact, as many pieces as they are.
  [[nodiscard]] std::vector<std::string_view> approximation_before(std::size_t index) const;

  std::vector<Measure> found_;
  std::string last_sum_;
  std::size_t last_sum_at_ = 0;
  std::string last_counted_;
  std::size_t last_counted_at_ = 0;
  Unit::Kind last_kind_ = Unit::Kind::Count;  // of the last of `found_`
  bool last_was_understood_ = false;          // its unit stood elsewhere

 private:
  enum class Reach { Sentence, Near };
  /// "Pop. 1.8 million", "the population, 23 million in 1980,", "the population is 4,000".
  [[nodiscard]] bool is_population(std::size_t left) const;
  /// "The peso weakened to 2,046.50 to the dollar", "the kip at 14,820 to the dollar".
  [[nodiscard]] std::optional<Unit> rate_of_exchange(std::size_t index, const NumberRead& number) const;
  /// "60 seats of 66", "99 years, renewable for 40", "fifty deputies, ten from each country".
  [[nodiscard]] std::optional<Unit> unit_shared(std::size_t left, const NumberRead& number) const;
  /// "41 of 48 drones", "62 of the country's 400 registered plants", "7 of them".
  [[nodiscard]] std::optional<Unit> unit_of_whole(const NumberRead& number) const;
  /// The unit of the last sum, over years and shares in between: "4 billion roubles; in two years the
  /// turnover is 118 million".
  [[nodiscard]] std::optional<Unit> as_last_great(const NumberRead& number) const;
  /// The unit of the quantity before, where it stands in the same sentence or not far off.
  [[nodiscard]] std::optional<Unit> as_last(const NumberRead& number, Reach reach) const;
  /// Numbers that stand for themselves after one that has its unit: "58 million dollars last year, that of
  /// the poorest 21 million", "144 were promised, only 61 had arrived", "wants 36", "got 960, Argentina 394".
  [[nodiscard]] std::optional<Unit> unit_of_last(std::size_t index, std::size_t left,
                                                 const NumberRead& number) const;
  /// "Argentina 394" right behind "Uruguay got 960,".
  [[nodiscard]] std::optional<Unit> unit_in_list(std::size_t left, const NumberRead& number, bool ends) const;
  /// "Rivers, of which there are 54".
  [[nodiscard]] bool is_amount_of_which(std::size_t left) const;
  [[nodiscard]] std::optional<Unit> unit_before_which(std::size_t left, const NumberRead& number) const;
};

}  // namespace communique::reading
