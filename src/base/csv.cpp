#include "base/csv.hpp"

namespace communique {
namespace {

std::string cell_of(const std::string& text) {
  // White space before it does not stop every spreadsheet from reading a formula, and a tab begins one in
  // some.
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  const bool is_formula =
      text.find_first_of("\t\r") == 0 ||
      (start != std::string::npos && std::string("=+-@").find(text[start]) != std::string::npos);
  const std::string safe = is_formula ? '\'' + text : text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string cell = "\"";
  for (const char c : safe) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) row += (i == 0 ? "" : ",") + cell_of(cells[i]);
  return row + "\r\n";
}

}  // namespace communique
