#pragma once
// What an article has told so far, while its expressions are resolved in order: the day, month and year last
// spoken of, and the entry of a chronology that one stands in. Knows nothing of the day of writing.
// Invariant: nothing is answered from afar; what is not near enough to be meant is nothing.
#include <chrono>
#include <optional>
#include <string>

#include "reading/dates_forms.hpp"
#include "reading/page.hpp"

namespace communique::reading {

class Story {
 public:
  explicit Story(const Page& page) : page_(page) {}

  /// Goes on to an expression; in the order of the text.
  void go_to(const Expression& expression);
  /// Notes what it came to; `iso` as it was resolved.
  void remember(const Expression& expression, const std::string& iso);

  /// Whether the expression stands behind "The week ahead" or the like: all of its days are to come.
  [[nodiscard]] bool is_among_plans() const { return is_among_plans_; }
  /// Whether it stands below a stretch of years, "1999-2002": then no one year is its own.
  [[nodiscard]] bool is_below_years() const {
    return has_years_above_ && (are_years_headed_ || entry_at_ == paragraph_at_);
  }
  /// The month that stands above the entry with its year ("May 2014"); nothing where none does.
  [[nodiscard]] Moment month_above() const { return is_headed_ && entry_.month > 0 ? entry_ : Moment{}; }

  /// The year of a day in a list of events by their days, or 0.
  [[nodiscard]] int year_of_entry(const Expression& expression);
  /// The year of a story told from the past ("signed in March 1998. In June ...", "In 1998 ... in May"), or
  /// 0.
  [[nodiscard]] int year_told(const Expression& expression, int year_of_writing) const;
  /// "The same year", "that month": nothing where none was told of shortly before.
  [[nodiscard]] std::string same_unit(const Expression& expression) const;
  /// "The following day", "the next May", "that December": the iso, counted from what was last told of.
  [[nodiscard]] std::string counted_on(const Expression& expression) const;
  /// A month that the sentence has spoken of, with its year; nothing where it has not.
  [[nodiscard]] Moment month_of_sentence() const;

  [[nodiscard]] int last_year_written() const { return last_year_written_; }
  [[nodiscard]] const Moment& last_dated() const { return last_dated_; }
  [[nodiscard]] const Moment& previous() const { return previous_; }

 private:
  void look_at_paragraph(std::size_t index);
  void look_at_heading(const Expression& expression);
  void look_at_entry(const Expression& expression);
  [[nodiscard]] bool is_same_paragraph(std::size_t a, std::size_t b) const;
  [[nodiscard]] std::size_t sentence_at(std::size_t position) const;
  /// Whether the year stands in the expression's own words.
  [[nodiscard]] bool is_year_written(const Expression& expression) const;

  const Page& page_;
  std::size_t sentence_ = 0;
  std::size_t next_paragraph_ = 0;
  std::size_t paragraph_at_ = 0;  // where the paragraph begins
  Range heading_;                 // the paragraph, if it is one
  Moment entry_;                  // the last day or year that began an entry or stood above some
  std::size_t entry_at_ = 0;      // where its paragraph begins
  bool has_years_above_ = false;  // a stretch of years stands above the entries or begins this one
  bool are_years_headed_ = false;
  bool begins_entry_ = false;
  bool is_headed_ = false;  // years stand above the entries
  bool is_among_plans_ = false;
  Moment last_dated_;         // the last day or month that was written with its year
  bool was_told_of_ = false;  // "signed on 14 May 1994", not "the agreement of 14 May 1994"
  std::size_t dated_in_sentence_ = 0;
  std::size_t dated_at_ = 0;
  Moment previous_;    // of the expression before
  Moment last_month_;  // the last day or month, wherever its year is from
  std::size_t month_in_sentence_ = 0;
  Moment last_day_;  // the last whole day that came out, however it was said
  std::size_t day_in_sentence_ = 0;
  Moment last_told_;  // the last single day, month or year that came out
  std::size_t told_in_sentence_ = 0;
  int last_year_written_ = 0;
  bool year_was_told_of_ = false;
  std::size_t year_in_sentence_ = 0;
  std::size_t year_at_ = 0;
};

}  // namespace communique::reading
