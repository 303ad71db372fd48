#include "reading/dates_anchor.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <string_view>

#include "reading/stamps.hpp"

namespace communique::reading {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

Moment least_of(const EdtfDate& date) {
  Moment moment = moment_of(date.first_day());
  if (date.precision() == Precision::Year) moment.month = moment.day = 0;
  if (date.precision() == Precision::Month) moment.day = 0;
  return moment;
}

Moment moment_of_dateline(const Dateline& dateline) {
  return {0, static_cast<int>(static_cast<unsigned>(dateline.day->month())),
          static_cast<int>(static_cast<unsigned>(dateline.day->day()))};
}

/// A day of that month and date nearest to another.
std::optional<sys_days> nearest_day(const Moment& moment, sys_days to) {
  std::optional<sys_days> nearest;
  const int year = moment_of(to).year;
  for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
    const Moment whole{candidate, moment.month, moment.day};
    if (!exists(whole)) continue;
    if (!nearest || std::abs((day_of(whole) - to).count()) < std::abs((*nearest - to).count()))
      nearest = day_of(whole);
  }
  return nearest;
}

/// What an article tells of the weekday of its dateline.
struct WeekdayTold {
  int weekday = -1;     // -1 where nothing is told
  bool is_day = false;  // the very day; otherwise the day is that weekday or shortly after it
};

/// "Late Friday", "Tuesday night": told of on the day after as often as on the day itself.
bool is_of_the_night(const Page& page, const Range& range) {
  const std::string_view text = page.text;
  const std::string_view before = text.substr(0, range.begin);
  const std::string_view after = text.substr(range.end, 8);
  return before.ends_with("late ") || before.ends_with("Late ") || after.starts_with(" night") ||
         after.starts_with(" evenin");
}

/// Whether the article also tells of what was on another day of the week: then the first one named need not
/// be the day it was sent.
bool tells_of_another(const std::vector<Expression>& found, int weekday) {
  return std::ranges::any_of(found, [&](const Expression& expression) {
    const bool is_plain = expression.pointing == Pointing::Plain && !expression.weeks_away;
    return expression.scale == Scale::Weekday && is_plain && expression.tense == Tense::Past &&
           expression.weekday == (weekday + 1) % 7;
  });
}

/// The weekday that the article itself gives beside its dateline's day: "Wednesday, June 5".
WeekdayTold weekday_beside(const Page& page, const std::vector<Expression>& found, const Moment& day,
                           const Range& lead) {
  for (const Expression& expression : found) {
    const bool is_same = expression.from.month == day.month && expression.from.day == day.day;
    if (expression.scale == Scale::Day && is_same && expression.weekday >= 0)
      return {expression.weekday, true};
  }
  // A report begins with the day it is sent from: "LIMA, March 18 - Ministers met on Monday".
  for (const Expression& expression : found) {
    const bool is_near = expression.range.begin < lead.end && expression.range.begin >= lead.begin;
    const bool is_plain = expression.pointing == Pointing::Plain && !expression.weeks_away;
    if (is_near && expression.scale == Scale::Weekday && is_plain && expression.tense != Tense::Future) {
      const bool is_open =
          is_of_the_night(page, expression.range) && tells_of_another(found, expression.weekday);
      return {expression.weekday, !is_open};
    }
  }
  return {};
}

/// A day in a year of no meaning, which is right in month, date and, where it is known, weekday.
sys_days stand_in(const Moment& day, int weekday) {
  sys_days found = day_of({2001, day.month, std::min(day.day, 28)});
  for (int year = 2001; year < 2029; ++year) {
    const Moment whole{year, day.month, day.day};
    if (!exists(whole)) continue;
    found = day_of(whole);
    if (weekday < 0 || weekday_of(found) == weekday) return found;
  }
  return found;
}

/// "PARIS, Monday.—": the last such day before the paper came out.
int weekday_of_dateline(const Page& page, const std::vector<Expression>& found) {
  if (!page.dateline) return -1;
  for (const Expression& expression : found) {
    const bool is_dateline = page.dateline->range.contains(expression.range);
    if (is_dateline && expression.scale == Scale::Weekday) return expression.weekday;
  }
  return -1;
}

/// The first sentence after the dateline.
Range lead_of(const Page& page) {
  for (const Sentence& sentence : page.sentences) {
    if (sentence.range.begin >= page.dateline->range.end) return sentence.range;
  }
  return {};
}

/// The year of a dateline that has none, where the article's own dates leave but one: nothing it looks back
/// on is later and nothing it looks ahead to is earlier ("the pact of December 1952 ... will meet in November
/// 1956").
int year_told(const std::vector<Expression>& found, const Moment& day, const WeekdayTold& told) {
  int past = 0;
  int coming = 0;
  bool is_past_dated = false;  // by a month of a year that was over then
  for (const Expression& expression : found) {
    const Moment& last = expression.to.is_nothing() ? expression.from : expression.to;
    if (last.year == 0 || expression.scale == Scale::Decade) continue;
    if (expression.tense == Tense::Future) {
      if (expression.scale == Scale::Year && !expression.is_introduced) continue;  // "than 1964 may join"
      coming = coming == 0 ? last.year : std::min(coming, last.year);
    } else {
      const int least = last.year + (last.month > day.month ? 1 : 0);
      if (least >= past) is_past_dated = (least > past ? false : is_past_dated) || last.month > day.month;
      past = std::max(past, least);
    }
  }
  const auto suits = [&](int year) {
    const Moment whole{year, day.month, day.day};
    if (!exists(whole)) return false;
    const int since = told.weekday < 0 ? 0 : (weekday_of(day_of(whole)) - told.weekday + 7) % 7;
    return since == 0 || (!told.is_day && since <= 2);
  };
  // The year after one that needed saying, on the right day of the week, is hardly chance.
  const bool is_next = is_past_dated && told.weekday >= 0 && (coming == 0 || coming >= past);
  if (is_next && suits(past)) return past;
  if (past == 0 || coming < past || coming > past + 1) return 0;
  if (suits(past)) return past;
  return suits(coming) ? coming : 0;
}

}  // namespace

Anchor anchor_of(const Page& page, const std::vector<Expression>& found) {
  Anchor anchor;
  const bool has_dateline = page.dateline && page.dateline->day;
  if (page.published) {
    anchor.moment = least_of(*page.published);
    anchor.year_is_known = true;
    if (anchor.moment.day == 0) return anchor;
    anchor.day = page.published->first_day();
    anchor.weekday_is_known = true;
    // A paper prints next morning what was written the day before: its yesterdays count from the dateline.
    if (has_dateline) {
      const auto written = nearest_day(moment_of_dateline(*page.dateline), *anchor.day);
      if (written && std::abs((*written - *anchor.day).count()) <= 7) anchor.day = written;
    } else if (const int weekday = weekday_of_dateline(page, found); weekday >= 0) {
      *anchor.day -= days((weekday_of(*anchor.day) - weekday + 7) % 7);
    }
    anchor.moment = moment_of(*anchor.day);
  } else if (has_dateline) {
    const Moment day = moment_of_dateline(*page.dateline);
    const WeekdayTold told = weekday_beside(page, found, day, lead_of(page));
    if (const int year = year_told(found, day, told); year != 0) {
      anchor.moment = {year, day.month, day.day};
      anchor.day = day_of(anchor.moment);
      anchor.weekday_is_known = anchor.year_is_known = true;
      return anchor;
    }
    anchor.weekday_is_known = told.is_day;
    anchor.day = stand_in(day, told.is_day ? told.weekday : -1);
    anchor.moment = day;
  }
  return anchor;
}

std::vector<LaterDay> later_datelines(const Page& page, const Anchor& anchor) {
  std::vector<LaterDay> later;
  if (!anchor.day || !anchor.year_is_known || !page.dateline) return later;
  constexpr int kNear = 14;  // days
  std::size_t paragraph = page.paragraphs.size();
  for (const Sentence& sentence : page.sentences) {
    const bool begins = sentence.paragraph != paragraph;
    paragraph = sentence.paragraph;
    if (!begins || sentence.range.begin <= page.dateline->range.begin) continue;
    const auto tokens = std::span<const Token>(page.tokens).subspan(sentence.first_token);
    const auto dateline = read_dateline(page.text, tokens.first(std::min<std::size_t>(tokens.size(), 32)));
    if (!dateline || !dateline->day || dateline->place.is_empty()) continue;
    const auto day = nearest_day(moment_of_dateline(*dateline), *anchor.day);
    if (day && std::abs((*day - *anchor.day).count()) <= kNear) later.push_back({sentence.range.begin, *day});
  }
  return later;
}

bool writes_day_first(const Page& page, std::vector<Expression> found) {
  for (const Paragraph& paragraph : page.paragraphs) {
    if (paragraph.part != Part::Stamp && paragraph.part != Part::Byline) continue;
    const auto stamps = expressions_in(pieces_of(page.text, paragraph.range), {});
    found.insert(found.end(), stamps.begin(), stamps.end());
  }
  int day_first = 0;
  for (const Expression& expression : found) {
    if (expression.scale != Scale::Day || expression.from.day == 0 || expression.is_numeric_ambiguous)
      continue;
    const std::string_view text = page.at(expression.range);
    if (text.find('/') != std::string_view::npos) {
      day_first += whole_number(text.substr(0, text.find('/')), 2) > 12 ? 3 : -3;
    } else if (text.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos) {
      day_first += std::isdigit(static_cast<unsigned char>(text.front())) != 0 ? 1 : -1;
    }
  }
  return day_first > 0;
}

int latest_dated_year(const std::vector<Expression>& found) {
  int latest = 0;
  for (const Expression& expression : found) {
    if (expression.from.month > 0) latest = std::max({latest, expression.from.year, expression.to.year});
  }
  return latest;
}

}  // namespace communique::reading
