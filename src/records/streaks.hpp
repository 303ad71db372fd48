#pragma once
// How steadily somebody learns: pure sums over days and verdicts.
#include <cstdint>
#include <vector>

#include "questions/grading.hpp"

namespace communique {

/// Days without a gap that end `today` or the day before: today's practice may still come. Days after
/// `today` (a clock was wrong) are passed over. `days` ascending, none twice.
[[nodiscard]] int days_in_a_row(const std::vector<std::int64_t>& days, std::int64_t today);

/// The most right answers in a row.
[[nodiscard]] int longest_run(const std::vector<Verdict>& verdicts);

}  // namespace communique
