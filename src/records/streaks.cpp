#include "records/streaks.hpp"

#include <algorithm>

namespace communique {

int days_in_a_row(const std::vector<std::int64_t>& days, std::int64_t today) {
  int streak = 0;
  std::int64_t wanted = today;
  for (auto day = days.rbegin(); day != days.rend(); ++day) {
    if (*day > today) continue;
    if (streak == 0 && *day == today - 1) wanted = *day;
    if (*day != wanted) break;
    ++streak;
    --wanted;
  }
  return streak;
}

int longest_run(const std::vector<Verdict>& verdicts) {
  int longest = 0;
  int run = 0;
  for (const Verdict verdict : verdicts) {
    run = verdict == Verdict::Correct ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace communique
