#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "reading/dates_anchor.hpp"
#include "reading/dates_forms.hpp"
#include "reading/dates_story.hpp"
#include "reading/finders.hpp"

namespace communique::reading {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// "The same year", "that month".
bool is_same_again(const Expression& expression) {
  const bool is_unit = expression.scale == Scale::Year || expression.scale == Scale::Month;
  return is_unit && expression.is_of_that_year && expression.from.is_nothing();
}

/// What an expression comes to.
struct Resolved {
  std::string iso;
  double confidence = 0.9;
};

class Resolver {
 public:
  Resolver(const Page& page, const Anchor& anchor, bool is_day_first, int latest_year)
      : page_(page),
        anchor_(anchor),
        later_(later_datelines(page, anchor)),
        is_day_first_(is_day_first),
        latest_year_(latest_year),
        story_(page) {}

  Resolved resolve(Expression expression) {
    story_.go_to(expression);
    for (; next_report_ < later_.size() && later_[next_report_].begin <= expression.range.begin;
         ++next_report_) {
      anchor_.day = later_[next_report_].day;
      anchor_.moment = moment_of(*anchor_.day);
    }
    settle_order(expression);
    if (story_.is_among_plans() && expression.pointing == Pointing::Plain) expression.tense = Tense::Future;
    Resolved resolved = by_scale(expression);
    story_.remember(expression, resolved.iso);
    return resolved;
  }

 private:
  Resolved by_scale(Expression& expression) {
    if (is_same_again(expression)) return {story_.same_unit(expression), 0.7};
    if (expression.is_from_story) return {story_.counted_on(expression), 0.75};
    switch (expression.scale) {
      case Scale::Day:
        if (expression.day_of_month > 0) return day_of_month(expression);
        return expression.days_away ? day_away(*expression.days_away) : calendar_day(expression);
      case Scale::Weekday:
        return weekday(expression);
      case Scale::Week:
        return week(expression);
      case Scale::Weekend:
        return weekend(expression);
      case Scale::Month:
        return expression.months_away ? month_away(*expression.months_away) : calendar_day(expression);
      case Scale::Season:
        return {iso_of(span_of_years(expression)), expression.from.year > 0 ? 0.9 : 0.6};
      case Scale::Year:
        return year(expression);
      case Scale::Decade:
        return {iso_of(span_of_years(expression)), 0.95};
    }
    return {};
  }

  struct Span {
    Moment from;
    Moment to;
  };
  static std::string iso_of(const Span& span) {
    if (span.to.is_nothing()) return reading::iso_of(span.from);
    return reading::iso_of(span.from) + "/" + reading::iso_of(span.to);
  }
  static Span span_of_years(const Expression& expression) { return {expression.from, expression.to}; }

  /// The iso of a day reckoned from the anchor; without the year where that was made up.
  std::string iso_of_day(sys_days day) const {
    Moment moment = moment_of(day);
    if (!anchor_.year_is_known) moment.year = 0;
    return reading::iso_of(moment);
  }

  Resolved day_away(int away) const {
    if (!anchor_.day) return {"", 0.9};
    return {iso_of_day(*anchor_.day + days(away)), 0.93};
  }

  /// "On the 20th": of the month that the sentence speaks of, else of the nearest that suits the verb.
  Resolved day_of_month(Expression& expression) const {
    const int day = expression.day_of_month;
    if (!anchor_.day) return {"", 0.9};
    const Moment now = moment_of(*anchor_.day);
    const auto in_month = [&](int away) {
      const int months = now.year * 12 + now.month - 1 + away;
      return Moment{months / 12, months % 12 + 1, day};
    };
    int away = expression.months_away.value_or(0);
    const Moment told = story_.month_of_sentence();
    if (const Moment above = story_.month_above(); told.is_nothing() && !above.is_nothing()) {
      const Moment whole{above.year, above.month, day};
      return {exists(whole) ? reading::iso_of(whole) : "", 0.8};
    }
    if (!expression.months_away) {
      if (expression.tense == Tense::Past && day > now.day) away = -1;
      if (expression.tense != Tense::Past && day < now.day) away = 1;
    }
    Moment found = in_month(away);
    const bool goes_on = !told.is_nothing() && day > told.day;
    if (!expression.months_away && goes_on) found = {told.year, told.month, day};
    if (!exists(found)) return {"", 0.6};
    return {iso_of_day(day_of(found)), 0.8};
  }

  Resolved weekday(const Expression& expression) {
    if (!anchor_.day || !anchor_.weekday_is_known) return {"", 0.9};
    const sys_days today = *anchor_.day;
    if (expression.ends_span && last_weekday_ && !expression.weeks_away) {
      const int length = (expression.weekday - weekday_of(*last_weekday_) + 7) % 7;
      return {iso_of_day(*last_weekday_ + days(length)), 0.85};
    }
    const sys_days in_this_week = monday_of(today) + days(expression.weekday);
    if (expression.weeks_away) return {iso_of_day(in_this_week + days(7 * *expression.weeks_away)), 0.92};
    const int since = (weekday_of(today) - expression.weekday + 7) % 7;  // 0 is today
    const int until = (expression.weekday - weekday_of(today) + 7) % 7;
    switch (expression.pointing) {
      case Pointing::This:
        return {iso_of_day(in_this_week), 0.9};
      case Pointing::Last: {
        // In the middle of a week "last Monday" is the other one; this week's would be plain "Monday".
        const bool is_other = since == 0 || (weekday_of(today) < 5 && expression.weekday < weekday_of(today));
        return {iso_of_day(today - days(since + (is_other ? 7 : 0))), 0.8};
      }
      case Pointing::Next: {
        const bool is_other = until == 0 || (weekday_of(today) < 4 && expression.weekday > weekday_of(today));
        return {iso_of_day(today + days(until + (is_other ? 7 : 0))), 0.8};
      }
      case Pointing::Plain:
        break;
    }
    const int further = 7 * expression.weeks_later;
    if (further > 0 && expression.tense == Tense::Past)  // "he came on Monday week"
      return {iso_of_day(today - days((since == 0 ? 7 : since) + further)), 0.8};
    if (further > 0) return {iso_of_day(today + days((until == 0 ? 7 : until) + further)), 0.85};
    const bool is_coming = expression.tense == Tense::Future;
    last_weekday_ = is_coming ? today + days(until) : today - days(since);
    // "Was shut from Sunday to Thursday", written on a Monday: all of it is over.
    const bool is_over = expression.span_weekday >= 0 && !is_coming && expression.tense == Tense::Past &&
                         (weekday_of(today) - expression.span_weekday + 7) % 7 > since;
    if (is_over) *last_weekday_ -= days(7);
    return {iso_of_day(*last_weekday_), is_coming ? 0.85 : 0.9};
  }

  Resolved week(const Expression& expression) const {
    if (!anchor_.day || !anchor_.year_is_known) return {"", 0.9};
    return {iso_week_of(*anchor_.day + days(7 * *expression.weeks_away)), 0.92};
  }

  Resolved weekend(const Expression& expression) const {
    if (!anchor_.day || !anchor_.weekday_is_known) return {"", 0.6};
    const sys_days saturday = monday_of(*anchor_.day) + days(5 + 7 * *expression.weeks_away);
    return {iso_of_day(saturday) + "/" + iso_of_day(saturday + days(1)), 0.7};
  }

  Resolved month_away(int away) const {
    if (anchor_.moment.month == 0) return {"", 0.9};
    const int months = anchor_.moment.year * 12 + anchor_.moment.month - 1 + away;
    Moment moment{months / 12, months % 12 + 1, 0};
    if (!anchor_.year_is_known) moment = {0, (anchor_.moment.month + away + 11) % 12 + 1, 0};
    return {reading::iso_of(moment), 0.92};
  }

  Resolved year(const Expression& expression) const {
    if (!expression.years_away) return {iso_of(span_of_years(expression)), expression.is_fiscal ? 0.6 : 0.95};
    if (!anchor_.year_is_known) return {"", 0.9};
    return {reading::iso_of(Moment{anchor_.moment.year + *expression.years_away, 0, 0}), 0.93};
  }

  /// A day or month, or a range of them, of which the year may have to be found.
  Resolved calendar_day(Expression& expression) {
    double confidence = 0.97;
    if (expression.from.year == 0) {
      expression.from.year = year_for(expression, confidence);
      if (!exists(expression.from)) expression.from.year = 0;
      if (expression.from.year == 0) confidence = 0.9;
    }
    if (!expression.to.is_nothing() && expression.to.year == 0 && expression.from.year > 0) {
      const bool runs_over = expression.to.month < expression.from.month;
      expression.to.year = expression.from.year + (runs_over ? 1 : 0);
    }
    // "December last year" of an article without a date, or "last August": the month alone would claim too
    // much.
    const bool is_relative = expression.years_away || expression.pointing != Pointing::Plain;
    if (expression.scale == Scale::Month && is_relative && expression.from.year == 0) return {"", confidence};
    if (expression.is_week_around && expression.from.year > 0)
      return {iso_week_of(day_of(expression.from)), confidence};
    return {iso_of(Span{expression.from, expression.to}), confidence};
  }

  int year_for(const Expression& expression, double& confidence) {
    confidence = 0.9;
    if (expression.names_event) return 0;
    if (expression.is_of_that_year) {
      const int year = story_.last_year_written();
      return year > 0 ? year + expression.years_on : 0;
    }
    if (expression.years_away)
      return anchor_.year_is_known ? anchor_.moment.year + *expression.years_away : 0;
    if (const int year = story_.year_of_entry(expression); year > 0) return year;
    // An old date is no time of writing; only the latest year that the article dates anything by can be.
    if (!anchor_.year_is_known) {
      const int dated = story_.last_dated().year;
      const bool is_usable = !anchor_.day && dated == latest_year_ && expression.tense != Tense::Future;
      return is_usable ? dated : 0;
    }
    if (page_.dateline && page_.dateline->range.contains(expression.range) && anchor_.day)
      return anchor_.moment.year;
    const Moment& previous = story_.previous();
    if (expression.ends_span && previous.year > 0 && previous.month > 0) {
      const bool runs_over =
          std::pair(expression.from.month, expression.from.day) < std::pair(previous.month, previous.day);
      return previous.year + (runs_over ? 1 : 0);
    }
    if (const int year = story_.year_told(expression, anchor_.moment.year); year > 0) return year;
    if (story_.is_below_years() && expression.pointing == Pointing::Plain) return 0;
    return expression.scale == Scale::Month ? year_of_month(expression) : year_of_day(expression);
  }

  int year_of_month(const Expression& expression) const {
    const Moment& now = anchor_.moment;
    if (now.month == 0) return now.year;
    const int month = expression.from.month;
    switch (expression.pointing) {
      case Pointing::Last:
        return month < now.month ? now.year : now.year - 1;
      case Pointing::Next:
        return month > now.month ? now.year : now.year + 1;
      case Pointing::This:
        return now.year;
      case Pointing::Plain:
        break;
    }
    if (expression.tense == Tense::Future) return month >= now.month ? now.year : now.year + 1;
    constexpr int kSoon = 3;  // months; where no verb says which way, what is so near is still to come
    if (expression.tense == Tense::Unknown && month > now.month && month - now.month <= kSoon)
      return now.year;
    return month <= now.month ? now.year : now.year - 1;
  }

  /// Days are told of within the year; one that lies shortly ahead is no old story, whatever the verb nearby
  /// says.
  int year_of_day(const Expression& expression) const {
    if (!anchor_.day) return anchor_.moment.month == 0 ? anchor_.moment.year : year_of_month(expression);
    constexpr int kNearAhead = 75;
    std::optional<sys_days> past;
    std::optional<sys_days> coming;
    for (int year = anchor_.moment.year - 4; year <= anchor_.moment.year + 4; ++year) {
      const Moment whole{year, expression.from.month, expression.from.day};
      if (!exists(whole)) continue;
      if (day_of(whole) <= *anchor_.day) past = day_of(whole);
      if (day_of(whole) >= *anchor_.day && !coming) coming = day_of(whole);
    }
    if (!past || !coming) return 0;
    const auto ahead = (*coming - *anchor_.day).count();
    // Where no verb says which, the nearer of the two.
    const bool is_open = expression.tense == Tense::Unknown;
    const bool is_near = ahead <= (is_open ? (*anchor_.day - *past).count() : kNearAhead) &&
                         !(expression.is_firmly_past && ahead > 0);
    // A plan eleven months ahead is given its year; what lies so shortly behind is meant instead.
    constexpr int kJustOver = 45;
    constexpr int kFarAhead = 300;
    const auto behind = (*anchor_.day - *past).count();
    const bool is_just_over = behind <= kJustOver && ahead >= kFarAhead;
    const bool is_coming = expression.tense == Tense::Future ? behind > 0 && !is_just_over : is_near;
    return moment_of(is_coming ? *coming : *past).year;
  }

  void settle_order(Expression& expression) const {
    if (!expression.is_numeric_ambiguous) return;
    const Moment turned{expression.from.year, expression.from.day, expression.from.month};
    if (anchor_.day && anchor_.year_is_known && day_of(expression.from) == *anchor_.day) return;
    if ((anchor_.day && anchor_.year_is_known && day_of(turned) == *anchor_.day) || is_day_first_)
      expression.from = turned;
  }

  const Page& page_;
  Anchor anchor_;  // of the report that is read
  std::vector<LaterDay> later_;
  std::size_t next_report_ = 0;
  bool is_day_first_;
  int latest_year_;
  Story story_;
  std::optional<sys_days> last_weekday_;
};

/// Whether someone in the article is called May: a title or a given name before it, and no day after it.
NamesakesHere namesakes_in(std::string_view text) {
  NamesakesHere namesakes;
  for (std::size_t at = text.find(" May"); at != std::string_view::npos; at = text.find(" May", at + 4)) {
    const std::size_t end = at + 4;
    const bool goes_on = end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0;
    const bool has_figure =
        end + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[end + 1])) != 0;
    if (goes_on || has_figure) continue;
    std::size_t begin = at;
    while (begin > 0 && at - begin < 12 && std::isalpha(static_cast<unsigned char>(text[begin - 1])) != 0)
      --begin;
    const std::string_view before = text.substr(begin, at - begin);
    namesakes.may |=
        before == "Theresa" || before == "Mrs" || before == "Mr" || before == "Ms" || before == "Minister";
  }
  return namesakes;
}

/// What two mentions of one time have in common: the iso, or what they say where nothing could be resolved.
std::string key_of(const Expression& expression, const std::string& iso) {
  if (!iso.empty() && !expression.is_fiscal) return iso;
  const auto number = [](const std::optional<int>& away) {
    return away ? fmt::format("{}", *away) : std::string("-");
  };
  return fmt::format("{} {} {} {} {} {} {} {} {} {} {}", static_cast<int>(expression.scale),
                     expression.weekday, expression.day_of_month, static_cast<int>(expression.pointing),
                     number(expression.days_away), number(expression.weeks_away),
                     number(expression.months_away), number(expression.years_away), expression.from.month,
                     expression.from.day, expression.from.year);
}

void add(std::vector<DateFound>& dates, std::unordered_map<std::string, std::size_t>& places,
         const Page& page, const Expression& expression, const Resolved& resolved) {
  const std::string text(page.at(expression.range));
  const auto [place, is_new] = places.try_emplace(key_of(expression, resolved.iso), dates.size());
  if (is_new) {
    DateFound date;
    date.text = text;
    date.iso = resolved.iso;
    date.confidence = resolved.confidence;
    const bool is_edtf = !expression.is_fiscal && !resolved.iso.empty() &&
                         resolved.iso.find('W') == std::string::npos &&
                         resolved.iso.find("--") == std::string::npos;
    if (is_edtf) {
      if (auto edtf = EdtfDate::parse(resolved.iso)) date.edtf = *edtf;
    }
    dates.push_back(std::move(date));
  }
  DateFound& date = dates[place->second];
  date.mentions.push_back(expression.range);
  date.confidence = std::max(date.confidence, resolved.confidence);
  constexpr std::size_t kMostVariants = 16;
  const bool is_variant = text != date.text && date.variants.size() < kMostVariants &&
                          std::find(date.variants.begin(), date.variants.end(), text) == date.variants.end();
  if (is_variant) date.variants.push_back(text);
}

}  // namespace

std::vector<DateFound> find_dates(const Page& page) {
  const NamesakesHere namesakes = namesakes_in(page.text);
  std::vector<Expression> found;
  for (const Range& stretch : stretches_of_body(page)) {
    const auto expressions = expressions_in(pieces_of(page.text, stretch), namesakes);
    found.insert(found.end(), expressions.begin(), expressions.end());
  }
  const Anchor anchor = anchor_of(page, found);
  Resolver resolver(page, anchor, writes_day_first(page, found), latest_dated_year(found));
  std::vector<DateFound> dates;
  std::unordered_map<std::string, std::size_t> places;
  for (const Expression& expression : found) {
    const Resolved resolved = resolver.resolve(expression);
    const bool says_nothing =
        (is_same_again(expression) || expression.is_only_from_story) && resolved.iso.empty();
    if (!says_nothing) add(dates, places, page, expression, resolved);
  }
  return dates;
}

}  // namespace communique::reading
