// The gradebook for a spreadsheet: a line each player, a column each question.
#include <fmt/format.h>

#include "base/csv.hpp"
#include "classroom/report.hpp"

namespace communique::classroom {
namespace {

constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";  // without it spreadsheets guess another encoding

std::vector<std::string> header_of(const LessonReport& report, const Wording& wording) {
  std::vector<std::string> cells;
  for (const char* key :
       {"report.name", "report.team", "report.place", "report.points", "report.right", "report.answered"}) {
    cells.push_back(wording.say(key));
  }
  for (const QuestionReport& question : report.questions) {
    cells.push_back(fmt::format("{}. {}", question.question + 1, question.stem));
  }
  return cells;
}

std::vector<std::string> cells_of(const GradebookRow& row) {
  std::vector<std::string> cells = {row.name,
                                    row.team,
                                    row.place > 0 ? std::to_string(row.place) : "",
                                    std::to_string(row.score),
                                    std::to_string(row.right),
                                    std::to_string(row.answered)};
  for (const auto& answer : row.answers) {
    cells.push_back(answer ? fmt::format("{:.3g}", answer->credit) : "");
  }
  return cells;
}

}  // namespace

std::string gradebook_csv(const LessonReport& report, const Wording& wording) {
  std::string text = kByteOrderMark + csv_row(header_of(report, wording));
  for (const GradebookRow& row : report.rows) text += csv_row(cells_of(row));
  return text;
}

}  // namespace communique::classroom
