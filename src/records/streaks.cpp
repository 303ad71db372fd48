#include "records/streaks.hpp"

#include <algorithm>

namespace communique {

int days_in_a_row(const std::vector<std::int64_t>& days, std::int64_t today) {
  int streak = 0;
  std::int64_t last = 0;
  for (const std::int64_t day : days) {
    if (day > today) break;
    streak = streak > 0 && day == last + 1 ? streak + 1 : 1;
    last = day;
  }
  return last >= today - 1 ? streak : 0;
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
