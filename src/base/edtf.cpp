#include "base/edtf.hpp"

#include <unicode/calendar.h>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>

namespace communique {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

struct Span {
  sys_days first;
  sys_days last;
  Precision precision = Precision::Day;
};

bool read_number(std::string_view text, int& number) {
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc{};
}

Result<Span> days_of(int y, int m, int d, std::string_view text) {
  const year_month_day first{year{y}, month{static_cast<unsigned>(m == 0 ? 1 : m)},
                             day{static_cast<unsigned>(d == 0 ? 1 : d)}};
  if (!first.ok() || m < 0 || d < 0 || (m == 0 && d != 0)) {
    return failure(ErrorCode::Invalid, std::string(text), "no such day");
  }
  if (m == 0) {
    return Span{sys_days{first}, sys_days{year{y} / std::chrono::December / 31}, Precision::Year};
  }
  if (d == 0) {
    return Span{sys_days{first}, sys_days{first.year() / first.month() / std::chrono::last},
                Precision::Month};
  }
  return Span{sys_days{first}, sys_days{first}, Precision::Day};
}

/// YYYY, YYYY-MM or YYYY-MM-DD.
Result<Span> parse_simple(std::string_view text) {
  int y = 0;
  int m = 0;
  int d = 0;
  const bool has_form = (text.size() == 4 || text.size() == 7 || text.size() == 10) &&
                        read_number(text.substr(0, 4), y) &&
                        (text.size() < 7 || (text[4] == '-' && read_number(text.substr(5, 2), m))) &&
                        (text.size() < 10 || (text[7] == '-' && read_number(text.substr(8, 2), d)));
  if (!has_form) return failure(ErrorCode::Malformed, std::string(text), "not a date in EDTF");
  if ((text.size() >= 7 && m == 0) || (text.size() == 10 && d == 0)) {
    return failure(ErrorCode::Invalid, std::string(text), "no such day");
  }
  return days_of(y, m, d, text);
}

Result<Span> parse_interval(std::string_view text, std::size_t slash) {
  const std::string_view from = text.substr(0, slash);
  const std::string_view to = text.substr(slash + 1);
  Span span{sys_days::min(), sys_days::max(), Precision::Interval};
  if (from == ".." && to == "..")
    return failure(ErrorCode::Malformed, std::string(text), "open at both ends");
  if (from != "..") {
    const auto first = parse_simple(from);
    if (!first) return tl::unexpected(first.error());
    span.first = first->first;
  }
  if (to != "..") {
    const auto last = parse_simple(to);
    if (!last) return tl::unexpected(last.error());
    span.last = last->last;
  }
  if (span.last < span.first)
    return failure(ErrorCode::Invalid, std::string(text), "it ends before it begins");
  return span;
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

/// Formatters are slow to make and not thread-safe, so each thread keeps its own.
std::string formatted(sys_days when, const char* skeleton, const std::string& locale_name) {
  thread_local std::map<std::string, std::unique_ptr<icu::SimpleDateFormat>> formats;
  auto& format = formats[locale_name + skeleton];
  if (!format) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(locale_name.c_str());
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status) != 0) return {};
    const icu::UnicodeString pattern = patterns->getBestPattern(icu::UnicodeString(skeleton), status);
    format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
    if (U_FAILURE(status) != 0) return {};
    format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  }
  icu::UnicodeString text;
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(when.time_since_epoch());
  format->format(static_cast<UDate>(milliseconds.count()), text);
  return to_utf8(text);
}

std::string spoken_end(std::string_view text, const std::string& locale) {
  const auto end = parse_simple(text);
  if (!end) return {};
  switch (end->precision) {
    case Precision::Year:
      return formatted(end->first, "y", locale);
    case Precision::Month:
      return formatted(end->first, "MMMMy", locale);
    default:
      return formatted(end->first, "dMMMMy", locale);
  }
}

}  // namespace

Result<EdtfDate> EdtfDate::parse(std::string_view text) {
  EdtfDate date;
  date.text_ = std::string(text);
  std::string_view body = text;
  if (!body.empty() && (body.back() == '?' || body.back() == '~' || body.back() == '%')) {
    date.is_uncertain_ = body.back() != '~';
    date.is_approximate_ = body.back() != '?';
    body.remove_suffix(1);
  }
  const std::size_t slash = body.find('/');
  const auto span = slash == std::string_view::npos ? parse_simple(body) : parse_interval(body, slash);
  if (!span) return failure(span.error().code, std::string(text), span.error().detail);
  date.first_ = span->first;
  date.last_ = span->last;
  date.precision_ = span->precision;
  return date;
}

bool EdtfDate::overlaps(const EdtfDate& other) const {
  return first_ <= other.last_ && other.first_ <= last_;
}

Result<EdtfDate> make_date(int y, int m, int d) {
  const auto digits = [](int number, std::size_t width) {
    const std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
  };
  if (y < 0 || y > 9999) return failure(ErrorCode::Invalid, std::to_string(y), "no such year");
  std::string text = digits(y, 4);
  if (m != 0) text += '-' + digits(m, 2);
  if (d != 0) text += '-' + digits(d, 2);
  return EdtfDate::parse(text);
}

namespace {

/// How a language says that a date is open to one side, a span, or not exact: what stands before, between and
/// behind the dates.
struct SpanWords {
  std::string_view language;
  std::string_view until_before, until_behind;
  std::string_view since_before, since_behind;
  std::string_view between, behind;
  std::string_view about_before, about_behind;
};
constexpr SpanWords kSpanWords[] = {{"zh", "至", "為止", "", "起", "至", "", "約", ""},
                                    {"ja", "", "まで", "", "以降", "から", "まで", "", "頃"},
                                    {"", "until ", "", "since ", "", " to ", "", "about ", ""}};

const SpanWords& span_words(const std::string& locale) {
  return *std::find_if(std::begin(kSpanWords), std::end(kSpanWords),
                       [&](const SpanWords& words) { return locale.rfind(words.language, 0) == 0; });
}

std::string enclosed(std::string_view before, const std::string& text, std::string_view behind) {
  return std::string(before).append(text).append(behind);
}

}  // namespace

std::string spoken(const EdtfDate& date, const std::string& locale) {
  const SpanWords& words = span_words(locale);
  std::string_view body = date.text();
  if (date.is_approximate() || date.is_uncertain()) body.remove_suffix(1);
  std::string text;
  const std::size_t slash = body.find('/');
  if (slash == std::string_view::npos) {
    text = spoken_end(body, locale);
  } else if (body.substr(0, slash) == "..") {
    text = enclosed(words.until_before, spoken_end(body.substr(slash + 1), locale), words.until_behind);
  } else if (body.substr(slash + 1) == "..") {
    text = enclosed(words.since_before, spoken_end(body.substr(0, slash), locale), words.since_behind);
  } else {
    text = spoken_end(body.substr(0, slash), locale)
               .append(words.between)
               .append(spoken_end(body.substr(slash + 1), locale))
               .append(words.behind);
  }
  return date.is_approximate() ? enclosed(words.about_before, text, words.about_behind) : text;
}

std::string spoken_day(sys_days day, const char* skeleton, const std::string& locale) {
  return formatted(day, skeleton, locale);
}

int first_weekday(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(icu::Locale(locale.c_str()), status));
  return U_FAILURE(status) != 0 || calendar->getFirstDayOfWeek(status) != UCAL_SUNDAY ? 1 : 0;
}

std::string spoken_with_preposition(const EdtfDate& date) {
  std::string text = spoken(date);
  if (text.starts_with("until ") || text.starts_with("since ")) return text;
  if (date.precision() == Precision::Interval) return "from " + text;
  return (date.precision() == Precision::Day ? "on " : "in ") + text;
}

}  // namespace communique
