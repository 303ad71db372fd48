#pragma once
// Comma-separated values (RFC 4180) that a spreadsheet takes as text: what a learner typed is no formula.
#include <string>
#include <vector>

namespace communique {

/// One row with its line end. Cells that begin as a formula does (= + - @, a tab) get an apostrophe before.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& cells);

}  // namespace communique
