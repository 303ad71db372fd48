#pragma once
// Days written on a page: in a dateline at the body's beginning, in a time stamp above, below or beside it.
// Says which of them is the day of publication. Relative dates ("yesterday") are not for here.
#include <optional>
#include <span>

#include "reading/page.hpp"

namespace communique::reading {

/// In which order a day's numbers stand.
enum class Order {
  Named,       // its month is a word, or its year stands first
  MonthFirst,  // 12/25/2025
  DayFirst,    // 25/12/2025
  Unknown,     // 03/04/2025, taken as MonthFirst
};

/// A day as written, perhaps without its year.
struct WrittenDay {
  int year = 0;   // 0 where none is written
  int month = 0;  // 1 to 12
  int day = 0;
  Order order = Order::Named;
  std::size_t tokens = 0;  // how many it takes
};

/// The day that begins with token `at`: "Dec. 4", "4 December 2025", "12/04/2025", "2025-12-04".
[[nodiscard]] std::optional<WrittenDay> read_day(std::string_view text, std::span<const Token> tokens,
                                                 std::size_t at);

/// 1 to 12 for "March", "Mar.", "MARCH"; 0 for anything else.
[[nodiscard]] int month_number(std::string_view word);
/// 1998 for "1998"; 0 for anything that is no year of four digits.
[[nodiscard]] int year_number(std::string_view word);
/// 1 (Monday) to 7 for "Thursday", "Thurs.", "THU"; 0 for anything else.
[[nodiscard]] int weekday_number(std::string_view word);

/// The dateline that `tokens`, those of a paragraph, begin with.
[[nodiscard]] std::optional<Dateline> read_dateline(std::string_view text, std::span<const Token> tokens);

/// Sets `published` and `dated_by` from the dateline and the stamps of paragraphs that are no body.
void date_page(Page& page);

}  // namespace communique::reading
