#pragma once
// Which figures in a stretch of text are quantities, with what they are counted or measured in. One by one,
// as written; joining equal ones is quantities.cpp's. Invariant: measures are in order of where they stand
// and never cover a piece marked as taken.
#include <string>
#include <vector>

#include "reading/numbers.hpp"

namespace communique::reading {

struct Measure {
  Range range;
  double value = 0;
  std::string unit;
  std::string approximately;
  std::string counts;
  double confidence = 0.8;
};

/// `taken` says of each piece whether a date has it already. `pounds_are_money` tells what "pounds" alone
/// are.
enum class Pounds { Weight, Money };
[[nodiscard]] std::vector<Measure> measures_in(std::string_view text, const std::vector<Piece>& pieces,
                                               const std::vector<bool>& taken, Pounds pounds);

}  // namespace communique::reading
