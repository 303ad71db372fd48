#pragma once
// A whole number out of JSON that may say anything: nlohmann's own get<int>() takes 1e300 and 2.5 and
// whatever does not fit, and makes something of it. For the insides of readers; throws std::invalid_argument.
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <utility>

namespace communique {

template <class Whole, class Json>
[[nodiscard]] Whole whole_number(const Json& value, Whole least = std::numeric_limits<Whole>::min(),
                                 Whole most = std::numeric_limits<Whole>::max()) {
  const auto fits = [&] {
    if (value.is_number_unsigned()) return std::in_range<Whole>(value.template get<std::uint64_t>());
    return value.is_number_integer() && std::in_range<Whole>(value.template get<std::int64_t>());
  };
  if (!fits()) throw std::invalid_argument("no whole number, or out of range");
  const Whole number = value.template get<Whole>();
  if (number < least || number > most) throw std::invalid_argument("a number out of range");
  return number;
}

}  // namespace communique
