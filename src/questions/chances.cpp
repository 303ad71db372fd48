#include "questions/chances.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace communique {
namespace {

double chi_square(const std::vector<int>& counts) {
  const int total = std::accumulate(counts.begin(), counts.end(), 0);
  if (total == 0 || counts.size() < 2) return 0;
  const double expected = static_cast<double>(total) / static_cast<double>(counts.size());
  double sum = 0;
  for (const int count : counts) sum += (count - expected) * (count - expected) / expected;
  return sum;
}

/// The chance of a chi-square as large: the upper tail of the gamma function of half the degrees of freedom,
/// by the recurrence Q(a + 1, x) = Q(a, x) + x^a e^-x / gamma(a + 1) from Q(1/2) or Q(1).
double upper_tail(double chi, int degrees) {
  const double x = chi / 2;
  if (x <= 0) return 1;
  double a = degrees % 2 == 0 ? 1 : 0.5;
  double tail = degrees % 2 == 0 ? std::exp(-x) : std::erfc(std::sqrt(x));
  for (; a * 2 < degrees; ++a) tail += std::exp(a * std::log(x) - x - std::lgamma(a + 1));
  return std::min(tail, 1.0);
}

}  // namespace

double p_of_z(double z) { return std::erfc(std::abs(z) / std::sqrt(2.0)); }

double p_of_successes(const std::vector<double>& chances, int successes) {
  double expected = 0;
  double variance = 0;
  for (const double chance : chances) {
    expected += chance;
    variance += chance * (1 - chance);
  }
  if (variance <= 0) return 1;
  constexpr std::size_t kMostExact = 4000;
  if (chances.size() > kMostExact) return p_of_z((successes - expected) / std::sqrt(variance));
  std::vector<double> distribution{1};  // of the number of successes so far
  for (const double chance : chances) {
    distribution.push_back(0);
    for (std::size_t i = distribution.size() - 1; i > 0; --i) {
      distribution[i] = distribution[i] * (1 - chance) + distribution[i - 1] * chance;
    }
    distribution[0] *= 1 - chance;
  }
  const auto at = distribution.begin() + std::clamp<std::ptrdiff_t>(successes, 0, std::ssize(chances));
  const double at_most = std::accumulate(distribution.begin(), at + 1, 0.0);
  const double at_least = std::accumulate(at, distribution.end(), 0.0);
  return std::min(1.0, 2 * std::min(at_most, at_least));
}

double p_of_uneven(const std::vector<int>& counts) {
  return counts.size() < 2 ? 1 : upper_tail(chi_square(counts), static_cast<int>(counts.size()) - 1);
}

double unevenness(const std::vector<int>& counts) {
  const int total = std::accumulate(counts.begin(), counts.end(), 0);
  if (total == 0 || counts.size() < 2) return 0;
  return std::sqrt(chi_square(counts) / (total * static_cast<double>(counts.size() - 1)));
}

double p_of_run(int longest, int trials, double repeat) {
  if (longest < 2 || trials < longest) return 1;
  const double starts = 1 + (trials - longest) * (1 - repeat);
  return std::min(1.0, -std::expm1(-starts * std::pow(repeat, longest - 1)));
}

}  // namespace communique
