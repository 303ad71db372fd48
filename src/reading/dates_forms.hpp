#pragma once
// What is written of dates in a stretch of text: which words are a time expression and what they say, before
// anybody asks when the article appeared. Resolving is dates.cpp's. Invariant: expressions are in order and
// never overlap, and never reach beyond the pieces given.
#include <optional>
#include <vector>

#include "reading/calendar.hpp"
#include "reading/numbers.hpp"

namespace communique::reading {

enum class Scale { Day, Weekday, Week, Weekend, Month, Season, Year, Decade };

/// How an expression points away from the time of writing: "last May", "this week", "next Friday".
enum class Pointing { Plain, Last, This, Next };

/// What the words around say about before and after the time of writing.
enum class Tense { Unknown, Past, Future };

struct Expression {
  Range range;
  Scale scale = Scale::Day;
  Moment from;
  Moment to;         // the end of a range; nothing otherwise
  int weekday = -1;  // of a Weekday, or beside a Day
  Pointing pointing = Pointing::Plain;
  std::optional<int> days_away;       // yesterday is -1
  std::optional<int> weeks_away;      // last week is -1; with a weekday, the week it is in
  std::optional<int> months_away;     // last month is -1
  std::optional<int> years_away;      // last year is -1; with a month, the year it is in
  int day_of_month = 0;               // "the 20th" alone, with `months_away` where that is said
  int weeks_later = 0;                // "Monday week" is 1, "Monday fortnight" 2
  bool is_of_that_year = false;       // "June of that year": of the last year written
  int years_on = 0;                   // "June of the following year": 1 from there
  bool is_from_story = false;         // "the following day": counted from what was told of, not from today
  bool is_only_from_story = false;    // and no date at all where nothing was
  bool is_fiscal = false;             // a year of account, which no calendar holds
  bool is_numeric_ambiguous = false;  // 04/12/2025: month first or day first
  bool names_event = false;           // "the Sept. 11 attacks": of no year near the article
  bool is_week_around = false;        // "the week of May 9"
  bool is_firmly_past = false;        // "signed on March 3": its own verb tells of what was
  int span_weekday = -1;              // Thursday, of the Sunday in "from Sunday to Thursday"
  bool ends_span = false;             // "to 30 September" of "from 1 April to 30 September"
  bool is_introduced = false;         // by "in" or "on": told of, rather than naming ("the August war")
  Tense tense = Tense::Unknown;
};

/// Whether months and weekdays that are also people's names are people here: "Theresa May", "April Jones".
struct NamesakesHere {
  bool may = false;
};

[[nodiscard]] std::vector<Expression> expressions_in(const std::vector<Piece>& pieces,
                                                     const NamesakesHere& namesakes);

}  // namespace communique::reading
