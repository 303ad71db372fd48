#pragma once
// The parts that dates_forms.cpp puts together: each reader looks at one place and says what begins there and
// where it ends. Private to the finder of dates. Invariant: a reading's expressions lie between the index
// asked about and `next`, save words of direction before them.
#include <optional>
#include <utility>
#include <vector>

#include "reading/dates_forms.hpp"

namespace communique::reading {

struct Reading {
  std::vector<Expression> found;  // never empty
  std::size_t next = 0;
};

/// Pieces with the questions that every reader asks of them.
class Stretch {
 public:
  explicit Stretch(const std::vector<Piece>& pieces) : pieces_(pieces) {}
  [[nodiscard]] const Piece& operator[](std::size_t i) const {
    return piece_at(pieces_, static_cast<std::ptrdiff_t>(i));
  }
  [[nodiscard]] const Piece& before(std::size_t i, std::size_t steps = 1) const {
    return piece_at(pieces_, static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(steps));
  }
  [[nodiscard]] bool is(std::size_t i, std::string_view low) const { return (*this)[i].low == low; }
  /// Whether a piece stands directly against the one before it.
  [[nodiscard]] bool is_attached(std::size_t i) const {
    return i < pieces_.size() && !(*this)[i].follows_space;
  }
  [[nodiscard]] std::size_t size() const { return pieces_.size(); }
  [[nodiscard]] Range from_to(std::size_t first, std::size_t next) const {
    return {pieces_[first].range.begin, pieces_[next - 1].range.end};
  }
  /// What ends a clause or has nothing after it: the end, a full stop, a comma, a bracket, a quotation mark.
  [[nodiscard]] bool ends_at(std::size_t i) const {
    return i >= pieces_.size() || (*this)[i].kind == PieceKind::Mark;
  }
  /// The same, or a small word that begins something else: "and", "in", "was".
  [[nodiscard]] bool ends_at_clause(std::size_t i) const;
  /// A small word that goes on with a thing counted: "people", "fighters"; not "was" or "in".
  [[nodiscard]] bool is_count_of(std::size_t i) const;
  /// A figure of four digits that may be a year, with nothing against it that makes it something else.
  [[nodiscard]] int year_at(std::size_t i) const;

 private:
  const std::vector<Piece>& pieces_;
};

/// 2012, 1947-49, 2023/24, the 1970s, the '80s, spring 1998, fiscal 2024.
[[nodiscard]] std::optional<Reading> read_year(const Stretch& text, std::size_t index);
/// yesterday, tonight, last week, earlier this month; also last May and next Friday.
[[nodiscard]] std::optional<Reading> read_relative(const Stretch& text, std::size_t index);
/// "The following night", "that December", "a week on Tuesday".
[[nodiscard]] std::optional<Reading> read_told(const Stretch& text, std::size_t index);
/// "Week" and "fortnight" behind a weekday: how many weeks it lies further on, or 0.
[[nodiscard]] int weeks_behind(const Stretch& text, std::size_t at);
/// 12/04/2025, 2025-12-04, 4.12.1989.
[[nodiscard]] std::optional<Reading> read_numeric(const Stretch& text, std::size_t index);
/// "The sixties", "the nineteen-fifties".
[[nodiscard]] std::optional<Reading> read_spelt_decade(const Stretch& text, std::size_t index);
/// "'64" of "the spring of '64": the year and the index after it.
[[nodiscard]] std::optional<std::pair<int, std::size_t>> cut_year(const Stretch& text, std::size_t index);

/// Where a month's name stands, and what follows it.
struct MonthPlace {
  std::size_t index = 0;
  std::size_t next = 0;
  bool is_short = false;
};
/// Whether a month's name with neither day nor year is the month, not a verb, a march or a person.
[[nodiscard]] bool is_month_alone(const Stretch& text, const MonthPlace& place,
                                  const NamesakesHere& namesakes);
/// Whether a weekday's name says no one day: "every Friday", "the Sunday Times".
[[nodiscard]] bool is_no_one_day(const Stretch& text, std::size_t index);
/// "First", "twenty-first": 1 to 31, and the index after it.
[[nodiscard]] std::optional<std::pair<int, std::size_t>> spelt_ordinal(const Stretch& text,
                                                                       std::size_t index);
/// "On the 20th", "the 15th of next month", "the 3rd inst.".
[[nodiscard]] std::optional<Reading> read_day_of_month(const Stretch& text, std::size_t index);
/// "January 1 next", "on Monday last": which way a word behind a date points; Unknown where there is none.
[[nodiscard]] Tense tense_behind(const Stretch& text, std::size_t at);
/// Whether what happens at a date lies before or after the time of writing, by the verbs around it.
[[nodiscard]] Tense tense_around(const Stretch& text, std::size_t first, std::size_t next);

/// "Signed on", "the agreement of": what stands right before a date tells of what was.
[[nodiscard]] bool is_told_of(const Stretch& text, std::size_t first);

/// "The March 3 agreement", "the 20 June attack".
[[nodiscard]] bool names_past_event(const Stretch& text, std::size_t next);

/// Dates that stand together share what only the last of them says: "from May 3 to June 5, 1998". A dash
/// makes one range of two. `places` are the pieces of each, first and one past.
void share_years(std::vector<Expression>& found,
                 const std::vector<std::pair<std::size_t, std::size_t>>& places, const Stretch& text);

}  // namespace communique::reading
