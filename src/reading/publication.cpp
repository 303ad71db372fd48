#include <algorithm>
#include <chrono>
#include <vector>

#include "reading/furniture_lines.hpp"
#include "reading/stamps.hpp"
#include "reading/tokens.hpp"

namespace communique::reading {
namespace {

/// A day that furniture carries, and how much it says about this article.
struct Stamp {
  WrittenDay day;
  int worth = 0;
};

using Tokens = std::span<const Token>;

bool has_any(std::string_view line, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return line.find(word) != std::string_view::npos; });
}

/// "Retrieved 3 May 2024": the day that somebody copied the page.
bool tells_of_copying(std::string_view line) {
  return has_any(line, {"etrieved", "ccessed", "rchived", "ownloaded", "rinted on", "rinted from"});
}

/// What stands above the body, or says that it was published, speaks of the article; a list beside it of its
/// neighbours.
int worth_of(const Page& page, std::size_t paragraph, std::size_t last_of_body) {
  const Part part = page.paragraphs[paragraph].part;
  const std::string_view line = page.at(page.paragraphs[paragraph].range);
  if (part == Part::Caption || part == Part::Credit) return has_any(line, {"FILE", "File", "file"}) ? -1 : 0;
  if (tells_of_copying(line)) return -1;
  if (part == Part::Related || part == Part::Promotion) return 1;  // another story's day, above or below
  int worth = paragraph < last_of_body ? 5 : 1;
  if (part == Part::Headline || part == Part::Heading) worth -= 2;  // it may tell of another day
  if (has_any(line, {"ublished", "osted", "PUBLISHED", "POSTED", "Issued", "ISSUED", "Date", "DATE",
                     "Released", "For release", "FOR RELEASE", "FOR IMMEDIATE", "Vol.", "VOL."})) {
    worth += 3;
  }
  if (has_any(line, {"pdated", "odified", "UPDATED", "MODIFIED"})) --worth;
  return worth;
}

/// "Monday 04/07/2022": only one of the two orders falls on that day of the week.
void settle_by_weekday(const Page& page, Tokens tokens, std::size_t i, WrittenDay& day) {
  if (day.order != Order::Unknown || i == 0) return;
  const std::size_t before = page.at(tokens[i - 1]) == "," && i >= 2 ? i - 2 : i - 1;
  const int weekday = weekday_number(page.at(tokens[before]));
  if (weekday == 0) return;
  const auto falls_on = [&](int month, int at) {
    const auto date = std::chrono::year(day.year) / month / at;
    return date.ok() &&
           std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding() == static_cast<unsigned>(weekday);
  };
  const bool as_month_first = falls_on(day.month, day.day);
  if (as_month_first == falls_on(day.day, day.month)) return;
  if (!as_month_first) std::swap(day.month, day.day);
  day.order = as_month_first ? Order::MonthFirst : Order::DayFirst;
}

void add_stamps(const Page& page, Range line, int worth, std::vector<Stamp>& found) {
  std::vector<Token> tokens;
  append_tokens(page.text, line, tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto day = read_day(page.text, tokens, i);
    if (!day) continue;
    settle_by_weekday(page, tokens, i, *day);
    if (day->year != 0) found.push_back({*day, worth});
    i += day->tokens - 1;
  }
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

std::vector<Stamp> stamps_of(const Page& page) {
  std::size_t last_of_body = 0;
  for (std::size_t i = 0; i < page.paragraphs.size(); ++i) {
    if (page.paragraphs[i].part == Part::Body) last_of_body = i;
  }
  std::vector<Stamp> found;
  for (std::size_t p = 0; p < page.paragraphs.size(); ++p) {
    const Paragraph& paragraph = page.paragraphs[p];
    if (paragraph.part == Part::Body || paragraph.range.size() > 300) continue;
    if (!has_digit(page.at(paragraph.range))) continue;
    const int worth = worth_of(page, p, last_of_body);
    if (worth >= 0) add_stamps(page, paragraph.range, worth, found);
  }
  return found;
}

std::optional<EdtfDate> date_of(int year, int month, int day) {
  auto date = make_date(year, month, day);
  if (!date) return std::nullopt;
  return std::move(*date);
}

std::optional<EdtfDate> date_of(const WrittenDay& day) { return date_of(day.year, day.month, day.day); }

/// The day of the dateline in the year that brings it nearest to a stamp, at most some months away.
std::optional<EdtfDate> with_year_of(const std::chrono::month_day& day, const std::vector<Stamp>& stamps) {
  constexpr std::chrono::days kNear{100};
  std::optional<std::chrono::sys_days> best;
  std::chrono::days distance = kNear;
  for (const Stamp& stamp : stamps) {
    for (const bool is_swapped : {false, true}) {
      if (is_swapped && stamp.day.order != Order::Unknown) continue;
      const auto at_stamp = std::chrono::sys_days(std::chrono::year(stamp.day.year) /
                                                  (is_swapped ? stamp.day.day : stamp.day.month) /
                                                  (is_swapped ? stamp.day.month : stamp.day.day));
      for (int year = stamp.day.year - 1; year <= stamp.day.year + 1; ++year) {
        const auto candidate = std::chrono::year(year) / day.month() / day.day();
        if (!candidate.ok()) continue;
        const auto away = std::chrono::abs(std::chrono::sys_days(candidate) - at_stamp);
        if (away >= distance) continue;
        distance = away;
        best = std::chrono::sys_days(candidate);
      }
    }
  }
  if (!best) return std::nullopt;
  const std::chrono::year_month_day found(*best);
  return date_of(static_cast<int>(found.year()), static_cast<int>(static_cast<unsigned>(found.month())),
                 static_cast<int>(static_cast<unsigned>(found.day())));
}

/// American spelling goes with the month first.
bool is_american(std::string_view text) {
  text = text.substr(0, 40000);
  int score = 0;
  for (const std::string_view word : {" defense", " percent", " center", " labor ", "ization", " program "}) {
    if (text.find(word) != std::string_view::npos) ++score;
  }
  for (const std::string_view word :
       {" defence", " per cent", " centre", " labour", "isation", " programme"}) {
    if (text.find(word) != std::string_view::npos) --score;
  }
  return score >= 0;
}

/// Whether the article itself writes "4 December" rather than "December 4": above nought for the first.
int day_first_in_body(const Page& page) {
  constexpr std::size_t kEnough = 8000;  // tokens
  int score = 0;
  for (std::size_t i = 0; i < std::min(page.tokens.size(), kEnough); ++i) {
    const Token& token = page.tokens[i];
    const bool is_month =
        token.kind == TokenKind::Word && token.is_capitalised && month_number(page.at(token));
    if (!is_month) continue;
    const auto is_day = [&](std::size_t at) {
      return at < page.tokens.size() && page.tokens[at].kind == TokenKind::Number &&
             page.tokens[at].range.size() <= 2;
    };
    if (i > 0 && is_day(i - 1)) ++score;
    if (is_day(i + 1)) --score;
  }
  return score;
}

std::chrono::sys_days turned(const WrittenDay& day) {
  return std::chrono::sys_days(std::chrono::year(day.year) / day.day / day.month);
}
std::chrono::sys_days as_it_is(const WrittenDay& day) {
  return std::chrono::sys_days(std::chrono::year(day.year) / day.month / day.day);
}

/// "Published 04/07/2022, modified 05/07/2022": a page is mended within days rather than a month later.
int nearness_of(const std::vector<Stamp>& stamps) {
  const Stamp* before = nullptr;
  for (const Stamp& stamp : stamps) {
    if (stamp.day.order != Order::Unknown || stamp.worth < 4) continue;
    if (before != nullptr) {
      const auto day_first = std::chrono::abs(turned(stamp.day) - turned(before->day));
      const auto month_first = std::chrono::abs(as_it_is(stamp.day) - as_it_is(before->day));
      if (day_first != month_first) return day_first < month_first ? 1 : -1;
    }
    before = &stamp;
  }
  return 0;
}

/// "03/04/2025" as the page's other stamps have it, else as its own dates and its spelling suggest.
void settle_orders(const Page& page, std::vector<Stamp>& stamps) {
  const auto has = [&](Order order) {
    return std::ranges::any_of(stamps, [&](const Stamp& stamp) { return stamp.day.order == order; });
  };
  if (!has(Order::Unknown)) return;
  bool is_day_first = has(Order::DayFirst);
  if (!is_day_first && !has(Order::MonthFirst)) {
    const int nearness = nearness_of(stamps);
    const int style = nearness != 0 ? nearness : day_first_in_body(page);
    is_day_first = style > 0 || (style == 0 && !is_american(page.text));
  }
  for (Stamp& stamp : stamps) {
    if (stamp.day.order == Order::Unknown && is_day_first) std::swap(stamp.day.month, stamp.day.day);
  }
}

/// "Done at Geneva on 5 September 1955", where nothing else tells.
void add_testimonium(const Page& page, std::vector<Stamp>& stamps) {
  for (const Paragraph& paragraph : page.paragraphs) {
    if (paragraph.part == Part::Body && is_testimonium(page.at(paragraph.range)))
      add_stamps(page, paragraph.range, 1, stamps);
  }
}

/// The most telling stamp; of those in a list of other stories the latest.
std::optional<EdtfDate> best_of(const std::vector<Stamp>& stamps) {
  const Stamp* best = nullptr;
  std::optional<EdtfDate> date;
  for (const Stamp& stamp : stamps) {
    auto candidate = date_of(stamp.day);
    if (!candidate) continue;
    const bool is_better = best == nullptr || stamp.worth > best->worth ||
                           (stamp.worth == best->worth && stamp.worth <= 1 && *candidate > *date);
    if (!is_better) continue;
    best = &stamp;
    date = std::move(candidate);
  }
  return date;
}

/// "June 2021" above the body.
std::optional<EdtfDate> month_above(const Page& page) {
  std::vector<Token> tokens;
  for (const Paragraph& paragraph : page.paragraphs) {
    if (paragraph.part == Part::Body) return std::nullopt;
    if (paragraph.part != Part::Stamp && paragraph.part != Part::Byline) continue;
    if (tells_of_copying(page.at(paragraph.range))) continue;
    tokens.clear();
    append_tokens(page.text, paragraph.range, tokens);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      const std::size_t next = i + 2 < tokens.size() && page.at(tokens[i + 1]) == "," ? i + 2 : i + 1;
      const int month = month_number(page.at(tokens[i]));
      const int year = year_number(page.at(tokens[next]));
      if (month != 0 && year != 0) return date_of(year, month, 0);
    }
  }
  return std::nullopt;
}

/// The latest year that the body names, 0 for none.
int latest_year_of_body(const Page& page) {
  int latest = 0;
  for (const Token& token : page.tokens) {
    if (token.kind == TokenKind::Number) latest = std::max(latest, year_number(page.at(token)));
  }
  return latest;
}

/// The year of "(c) 1991 Latindata" or of "Vol. VI, 1991": of the page, if it suits what the article tells
/// of. A site's own year is that of the copying, often long after.
int year_of_page(const Page& page) {
  constexpr int kNear = 3;
  int found = 0;
  for (const Paragraph& paragraph : page.paragraphs) {
    if (paragraph.part == Part::Body || paragraph.range.size() > 300) continue;
    const std::string_view line = page.at(paragraph.range);
    if (!has_any(line, {"opyright", "COPYRIGHT", "\u00A9", "(c)", "(C)", "Vol.", "VOL.", "Volume"})) continue;
    std::vector<Token> tokens;
    append_tokens(page.text, paragraph.range, tokens);
    for (const Token& token : tokens) found = std::max(found, year_number(page.at(token)));
  }
  const int told = latest_year_of_body(page);
  const bool suits = told == 0 || (told >= found - kNear && told <= found + kNear);
  return suits ? found : 0;
}

/// The whole day that a dateline names, if it does.
std::optional<EdtfDate> day_of(const Page& page, const Dateline& dateline) {
  std::vector<Token> tokens;
  append_tokens(page.text, dateline.date, tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto day = read_day(page.text, tokens, i);
    if (day && day->year != 0) return date_of(*day);
  }
  return std::nullopt;
}

/// A day without its year, with the day of the week that stands beside it, 0 for none.
struct YearlessDay {
  std::chrono::month_day day;
  unsigned weekday = 0;  // 1 Monday
};

unsigned weekday_beside(const Page& page, Tokens tokens, std::size_t i) {
  for (std::size_t steps = 1; steps <= 2 && steps <= i; ++steps) {
    if (const int weekday = weekday_number(page.at(tokens[i - steps])); weekday != 0)
      return static_cast<unsigned>(weekday);
  }
  return 0;
}

std::chrono::month_day month_day_of(const WrittenDay& day) {
  return std::chrono::month(static_cast<unsigned>(day.month)) /
         std::chrono::day(static_cast<unsigned>(day.day));
}

/// The first day of a stretch, if its year is not written.
std::optional<YearlessDay> yearless_in(const Page& page, Range line) {
  std::vector<Token> tokens;
  append_tokens(page.text, line, tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto day = read_day(page.text, tokens, i);
    if (!day) continue;
    if (day->year != 0) return std::nullopt;
    return YearlessDay{month_day_of(*day), weekday_beside(page, tokens, i)};
  }
  return std::nullopt;
}

/// "Wednesday 6 March" above the body.
std::optional<YearlessDay> yearless_above(const Page& page) {
  for (const Paragraph& paragraph : page.paragraphs) {
    if (paragraph.part == Part::Body) return std::nullopt;
    const bool is_stamp = paragraph.part == Part::Stamp || paragraph.part == Part::Byline;
    const bool may_be = is_stamp && !tells_of_copying(page.at(paragraph.range));
    if (may_be && has_digit(page.at(paragraph.range))) {
      if (const auto found = yearless_in(page, paragraph.range)) return found;
    }
  }
  return std::nullopt;
}

/// The day in the page's own year, else in the last year told of or the one after it, whichever has that
/// weekday.
std::optional<EdtfDate> with_likely_year(const Page& page, const YearlessDay& found) {
  const auto month = static_cast<int>(static_cast<unsigned>(found.day.month()));
  const auto day = static_cast<int>(static_cast<unsigned>(found.day.day()));
  if (const int year = year_of_page(page); year != 0) return date_of(year, month, day);
  const int told = latest_year_of_body(page);
  if (told == 0 || found.weekday == 0) return std::nullopt;
  for (const int year : {told, told + 1}) {
    const auto date = std::chrono::year(year) / month / day;
    if (date.ok() && std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding() == found.weekday)
      return date_of(year, month, day);
  }
  return std::nullopt;
}

}  // namespace

void date_page(Page& page) {
  if (page.published) return;
  std::vector<Stamp> stamps = stamps_of(page);
  if (page.dateline && page.dateline->day) {
    page.published = day_of(page, *page.dateline);
    if (!page.published) page.published = with_year_of(*page.dateline->day, stamps);
    if (!page.published) {
      const auto written = yearless_in(page, page.dateline->date);
      page.published = with_likely_year(page, written.value_or(YearlessDay{*page.dateline->day, 0}));
    }
    if (page.published) page.dated_by = DatedBy::Dateline;
    return;
  }
  if (stamps.empty()) add_testimonium(page, stamps);
  settle_orders(page, stamps);
  page.published = best_of(stamps);
  if (!page.published) page.published = month_above(page);
  if (!page.published) {
    if (const auto above = yearless_above(page)) page.published = with_likely_year(page, *above);
  }
  if (page.published) page.dated_by = DatedBy::Stamp;
}

}  // namespace communique::reading
