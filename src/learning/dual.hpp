#pragma once
// A number that carries its slope by every weight through each operation (forward-mode differentiation), so
// that the formulas of FSRS-6 need no second, differentiated copy. Used by fitting only.
#include <array>
#include <cmath>

#include "learning/fsrs_formulas.hpp"

namespace communique::fsrs {

struct Dual {
  double value = 0;
  std::array<double, kWeightCount> slope{};

  Dual() = default;
  explicit Dual(double constant) : value(constant) {}
  /// f(a) where df/da is `by_a`: the chain rule.
  Dual(double result, const Dual& a, double by_a) : value(result) {
    for (std::size_t i = 0; i < kWeightCount; ++i) slope[i] = by_a * a.slope[i];
  }
  Dual(double result, const Dual& a, double by_a, const Dual& b, double by_b) : value(result) {
    for (std::size_t i = 0; i < kWeightCount; ++i) slope[i] = by_a * a.slope[i] + by_b * b.slope[i];
  }
};

[[nodiscard]] inline Dual operator-(const Dual& a) { return {-a.value, a, -1}; }
[[nodiscard]] inline Dual operator+(const Dual& a, const Dual& b) { return {a.value + b.value, a, 1, b, 1}; }
[[nodiscard]] inline Dual operator+(const Dual& a, double b) { return {a.value + b, a, 1}; }
[[nodiscard]] inline Dual operator+(double a, const Dual& b) { return b + a; }
[[nodiscard]] inline Dual operator-(const Dual& a, const Dual& b) { return {a.value - b.value, a, 1, b, -1}; }
[[nodiscard]] inline Dual operator-(const Dual& a, double b) { return {a.value - b, a, 1}; }
[[nodiscard]] inline Dual operator-(double a, const Dual& b) { return {a - b.value, b, -1}; }
[[nodiscard]] inline Dual operator*(const Dual& a, const Dual& b) {
  return {a.value * b.value, a, b.value, b, a.value};
}
[[nodiscard]] inline Dual operator*(const Dual& a, double b) { return {a.value * b, a, b}; }
[[nodiscard]] inline Dual operator*(double a, const Dual& b) { return b * a; }
[[nodiscard]] inline Dual operator/(const Dual& a, const Dual& b) {
  const double quotient = a.value / b.value;
  return {quotient, a, 1 / b.value, b, -quotient / b.value};
}
[[nodiscard]] inline Dual operator/(const Dual& a, double b) { return {a.value / b, a, 1 / b}; }
[[nodiscard]] inline Dual operator/(double a, const Dual& b) {
  const double quotient = a / b.value;
  return {quotient, b, -quotient / b.value};
}
[[nodiscard]] inline Dual exp(const Dual& a) {
  const double power = std::exp(a.value);
  return {power, a, power};
}
/// `a` must be above 0, as all bases in the formulas are.
[[nodiscard]] inline Dual pow(const Dual& a, const Dual& b) {
  const double power = std::pow(a.value, b.value);
  return {power, a, b.value * power / a.value, b, power * std::log(a.value)};
}
/// Rounding is a staircase: its slope is that of the ramp under it.
[[nodiscard]] inline Dual to_eight_decimals(const Dual& a) { return {to_eight_decimals(a.value), a, 1}; }
[[nodiscard]] inline double value_of(const Dual& a) { return a.value; }

}  // namespace communique::fsrs
