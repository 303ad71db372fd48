#include "reading/dates_story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace communique::reading {
namespace {

using std::chrono::days;

/// "The week ahead", "Diary", "Coming up": below it stands what is to come.
bool announces_plans(std::string_view line) {
  if (line.size() > 48) return false;
  std::string low(line);
  std::ranges::transform(low, low.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  static constexpr std::array<std::string_view, 16> kWords = {
      "week ahead", "days ahead", "month ahead", "year ahead",     "coming up", "looking ahead",
      "look ahead", "diary",      "coming week", "what to watch",  "calendar",  "forthcoming",
      "upcoming",   "next week",  "what's next", "what comes next"};
  return std::ranges::any_of(kWords,
                             [&](std::string_view words) { return low.find(words) != std::string::npos; });
}

std::chrono::sys_days day_in(const Moment& moment) { return day_of(moment); }

/// The single day, month or year that an iso says; nothing for ranges, weeks and what has no year.
Moment moment_said(const std::string& iso) {
  const bool is_single = iso.size() == 4 || iso.size() == 7 || iso.size() == 10;
  if (!is_single || iso.starts_with("--") || iso.find('W') != std::string::npos) return {};
  const std::string_view text = iso;
  Moment moment{whole_number(text.substr(0, 4), 4), 0, 0};
  if (moment.year < 0) return {};
  if (iso.size() > 4) moment.month = whole_number(text.substr(5, 2), 2);
  if (iso.size() > 7) moment.day = whole_number(text.substr(8, 2), 2);
  return moment;
}

Moment month_away(const Moment& from, int away) {
  const int months = from.year * 12 + from.month - 1 + away;
  return {months / 12, months % 12 + 1, 0};
}

/// "The next May", "that December": of the month named, the one that stands so to a time.
Moment month_beside(const Moment& told, int month, Pointing pointing) {
  int year = told.year;
  if (pointing == Pointing::Next && month <= (told.month > 0 ? told.month : 12)) ++year;
  if (pointing == Pointing::Last && (told.month == 0 || month >= told.month)) --year;
  return {year, month, 0};
}

/// "The following Monday": the first one after a day, or the last before it.
Moment weekday_beside(const Moment& told, int weekday, Pointing pointing) {
  const int away = (weekday - weekday_of(day_in(told)) + 7) % 7;
  if (pointing == Pointing::Next) return moment_of(day_in(told) + days(away == 0 ? 7 : away));
  return moment_of(day_in(told) - days(7 - away));
}

}  // namespace

void Story::go_to(const Expression& expression) {
  sentence_ = sentence_at(expression.range.begin);
  for (; next_paragraph_ < page_.paragraphs.size(); ++next_paragraph_) {
    if (page_.paragraphs[next_paragraph_].range.begin > expression.range.begin) break;
    look_at_paragraph(next_paragraph_);
  }
  look_at_entry(expression);
}

/// A heading gives the entries below it a year, several or the future; another one ends that.
void Story::look_at_paragraph(std::size_t index) {
  const Paragraph& paragraph = page_.paragraphs[index];
  const std::string_view line = page_.at(paragraph.range);
  paragraph_at_ = paragraph.range.begin;
  heading_ = {};
  const bool is_year = line.size() == 4 && whole_number(line, 4) > 0;
  if (paragraph.part != Part::Heading && !is_year) return;
  heading_ = paragraph.range;
  is_among_plans_ = announces_plans(line);
  entry_ = {};
  is_headed_ = has_years_above_ = are_years_headed_ = false;
}

/// "2012", "May 2014", "1999-2002" or "The 1970s" as the whole of a heading.
void Story::look_at_heading(const Expression& expression) {
  constexpr std::size_t kArticle = 4;
  const bool is_whole = !heading_.is_empty() && expression.range.end + 1 >= heading_.end &&
                        expression.range.begin <= heading_.begin + kArticle;
  if (!is_whole || expression.from.year == 0 || expression.years_away) return;
  if (!expression.to.is_nothing()) {
    has_years_above_ = are_years_headed_ = true;
  } else {
    entry_ = expression.from;
    is_headed_ = true;
  }
}

/// The year that the paragraph's own beginning gives: "2012: Talks open", "May 16, 2014: An accord".
void Story::look_at_entry(const Expression& expression) {
  look_at_heading(expression);
  const std::string_view behind = std::string_view(page_.text).substr(expression.range.end, 3);
  begins_entry_ =
      expression.range.begin == paragraph_at_ && (behind.starts_with(':') || behind.starts_with(" –") ||
                                                  behind.starts_with(" - ") || behind.starts_with(" —"));
  if (!begins_entry_ || expression.years_away || expression.from.year == 0) return;
  entry_at_ = paragraph_at_;
  const bool is_of_years = expression.scale == Scale::Year || expression.scale == Scale::Decade;
  has_years_above_ = is_of_years && !expression.to.is_nothing();
  are_years_headed_ = false;
  entry_ = has_years_above_ ? Moment{} : expression.from;
}

int Story::year_of_entry(const Expression& expression) {
  const bool is_told = entry_.year > 0 && expression.pointing == Pointing::Plain;
  if (!is_told || !(begins_entry_ || is_headed_ || entry_at_ == paragraph_at_)) return 0;
  const bool runs_over =
      begins_entry_ && !is_headed_ && entry_.month > 0 &&
      std::pair(expression.from.month, expression.from.day) < std::pair(entry_.month, entry_.day);
  const int year = entry_.year + (runs_over ? 1 : 0);
  if (begins_entry_) {
    entry_ = {year, expression.from.month, expression.from.day};
    entry_at_ = paragraph_at_;
  }
  return year;
}

int Story::year_told(const Expression& expression, int year_of_writing) const {
  if (expression.tense == Tense::Future || !expression.is_introduced) return 0;
  const bool is_close = sentence_ <= dated_in_sentence_ + 1 && expression.range.begin - dated_at_ < 400;
  const bool is_other_year = was_told_of_ && last_dated_.year > 0 && last_dated_.year != year_of_writing;
  if (is_other_year && is_close && is_same_paragraph(expression.range.begin, dated_at_)) {
    const bool goes_on = std::pair(expression.from.month, expression.from.day) >=
                             std::pair(last_dated_.month, last_dated_.day) ||
                         sentence_ == dated_in_sentence_;
    if (goes_on) return last_dated_.year;
  }
  const bool has_year_before = year_was_told_of_ && last_year_written_ > 0 &&
                               year_in_sentence_ == sentence_ && last_year_written_ < year_of_writing;
  return has_year_before && expression.range.begin - year_at_ < 120 ? last_year_written_ : 0;
}

std::string Story::same_unit(const Expression& expression) const {
  constexpr std::size_t kSentences = 2;
  if (expression.scale == Scale::Month) {
    const bool is_close = last_month_.month > 0 && sentence_ <= month_in_sentence_ + kSentences;
    return is_close ? iso_of(Moment{last_month_.year, last_month_.month, 0}) : "";
  }
  const bool is_close = last_year_written_ > 0 && sentence_ <= year_in_sentence_ + kSentences;
  return is_close ? iso_of(Moment{last_year_written_, 0, 0}) : "";
}

std::string Story::counted_on(const Expression& expression) const {
  constexpr std::size_t kSentences = 3;
  const bool has_day = last_day_.day > 0 && sentence_ <= day_in_sentence_ + kSentences;
  const bool has_any = last_told_.year > 0 && sentence_ <= told_in_sentence_ + kSentences;
  const int away = expression.pointing == Pointing::Next ? 1 : expression.pointing == Pointing::Last ? -1 : 0;
  switch (expression.scale) {
    case Scale::Day:
      return has_day ? iso_of(moment_of(day_in(last_day_) + days(expression.days_away.value_or(0)))) : "";
    case Scale::Weekday:
      return has_day ? iso_of(weekday_beside(last_day_, expression.weekday, expression.pointing)) : "";
    case Scale::Week:
      return has_day ? iso_week_of(day_in(last_day_) + days(7 * away)) : "";
    case Scale::Month:
      if (expression.from.month > 0)
        return has_any ? iso_of(month_beside(last_told_, expression.from.month, expression.pointing)) : "";
      return has_any && last_told_.month > 0 ? iso_of(month_away(last_told_, away)) : "";
    case Scale::Year:
      return has_any ? iso_of(Moment{last_told_.year + away, 0, 0}) : "";
    default:
      return "";
  }
}

Moment Story::month_of_sentence() const {
  const bool is_told = month_in_sentence_ == sentence_ && last_month_.month > 0 && last_month_.year > 0;
  return is_told ? last_month_ : Moment{};
}

void Story::remember(const Expression& expression, const std::string& iso) {
  previous_ = expression.from;
  if (expression.from.month > 0) {
    last_month_ = expression.from;
    month_in_sentence_ = sentence_;
  }
  if (const Moment said = moment_said(iso); said.year > 0) {
    last_told_ = said;
    told_in_sentence_ = sentence_;
    if (said.day > 0) {
      last_day_ = said;
      day_in_sentence_ = sentence_;
    }
  }
  if (expression.from.year == 0 || expression.years_away || expression.scale == Scale::Decade) return;
  const bool was_written = expression.scale == Scale::Year || is_year_written(expression);
  if (!was_written) return;
  last_year_written_ = expression.from.year;
  year_was_told_of_ = expression.is_introduced;
  year_in_sentence_ = sentence_;
  year_at_ = expression.range.begin;
  if (expression.from.month == 0) return;
  last_dated_ = expression.from;
  was_told_of_ = expression.is_introduced;
  dated_in_sentence_ = sentence_;
  dated_at_ = expression.range.begin;
}

bool Story::is_year_written(const Expression& expression) const {
  return page_.at(expression.range).find(fmt::format("{}", expression.from.year)) != std::string_view::npos;
}

bool Story::is_same_paragraph(std::size_t a, std::size_t b) const {
  const std::string_view between = std::string_view(page_.text).substr(std::min(a, b), a > b ? a - b : b - a);
  return between.find('\n') == std::string_view::npos;
}

std::size_t Story::sentence_at(std::size_t position) const {
  const auto after =
      std::upper_bound(page_.sentences.begin(), page_.sentences.end(), position,
                       [](std::size_t at, const Sentence& sentence) { return at < sentence.range.begin; });
  return static_cast<std::size_t>(after - page_.sentences.begin());
}

}  // namespace communique::reading
