#pragma once
// Dates as articles give them: EDTF (ISO 8601-2:2019, level 1) at the precision the text supports.
// Supported: 2025-12-04, 2025-12, 2025, 2012/2020 (each end at any of those precisions, or open ".."),
// and the qualifiers ? (uncertain), ~ (approximate) and % (both) at the end. Not a clock time.
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace communique {

enum class Precision { Year, Month, Day, Interval };

class EdtfDate {
 public:
  /// Malformed: not EDTF; Invalid: a day that does not exist (2025-02-30).
  [[nodiscard]] static Result<EdtfDate> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] Precision precision() const { return precision_; }
  [[nodiscard]] bool is_approximate() const { return is_approximate_; }
  [[nodiscard]] bool is_uncertain() const { return is_uncertain_; }
  [[nodiscard]] std::chrono::sys_days first_day() const { return first_; }  // inclusive
  [[nodiscard]] std::chrono::sys_days last_day() const { return last_; }    // inclusive
  /// True where some day lies in both.
  [[nodiscard]] bool overlaps(const EdtfDate& other) const;
  auto operator<=>(const EdtfDate& other) const = default;

 private:
  std::chrono::sys_days first_{};
  std::chrono::sys_days last_{};
  Precision precision_ = Precision::Day;
  bool is_approximate_ = false;
  bool is_uncertain_ = false;
  std::string text_;
};

/// A date of the given parts; month and day may be 0 for less precision. Invalid where no such day is.
[[nodiscard]] Result<EdtfDate> make_date(int year, int month = 0, int day = 0);

/// As read on screen: "4 December 2025", "December 2025", "2025", "2012 to 2020", "about 2021".
[[nodiscard]] std::string spoken(const EdtfDate& date, const std::string& locale = "en_GB");
/// A day by an ICU skeleton ("dMMM": "4 Dec"; "EEEEdMMMMy": "Monday 8 December 2025"), in the locale's form.
[[nodiscard]] std::string spoken_day(std::chrono::sys_days day, const char* skeleton,
                                     const std::string& locale = "en_GB");
/// The day that a week begins with where the locale is spoken: 0 Sunday, 1 Monday.
[[nodiscard]] int first_weekday(const std::string& locale);
/// With its preposition in English: "on 4 December 2025", "in December 2025", "from 2012 to 2020".
[[nodiscard]] std::string spoken_with_preposition(const EdtfDate& date);

}  // namespace communique
