#pragma once
// How likely an outcome is by chance alone: for the tests of a whole bank. Pure numbers.
// Every p is two-sided, 0 to 1; 1 where there is nothing to judge.
#include <vector>

namespace communique {

/// Of independent trials with these chances of success (0 to 1), `successes` or an outcome as far from what
/// is expected: exact (Poisson-binomial) up to a few thousand trials, by the normal curve above.
[[nodiscard]] double p_of_successes(const std::vector<double>& chances, int successes);
/// Of a standard normal deviate.
[[nodiscard]] double p_of_z(double z);
/// Pearson's chi-square of counts that should be equal.
[[nodiscard]] double p_of_uneven(const std::vector<int>& counts);
/// Cramér's V of the same: 0 even to 1 all in one.
[[nodiscard]] double unevenness(const std::vector<int>& counts);
/// One-sided: a run as long among `trials` that each repeat the one before with chance `repeat`.
[[nodiscard]] double p_of_run(int longest, int trials, double repeat);

}  // namespace communique
