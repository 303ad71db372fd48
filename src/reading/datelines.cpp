#include <algorithm>

#include "reading/characters.hpp"
#include "reading/stamps.hpp"

namespace communique::reading {
namespace {

using Tokens = std::span<const Token>;
constexpr std::size_t kLongestDateline = 32;  // tokens

class DatelineReader {
 public:
  DatelineReader(std::string_view text, Tokens tokens)
      : text_(text), tokens_(tokens.first(std::min(tokens.size(), kLongestDateline))) {}

  std::optional<Dateline> read() {
    if (begins_other_line()) return std::nullopt;
    if (read_bracketed()) return dateline_;
    take_place();
    take_date();
    take_agency();
    if (dateline_.date.is_empty()) take_date();
    bool has_dash = take_dash();
    if (has_dash && dateline_.agency.is_empty() && (is(i_, "(") || is(i_, "/"))) {  // "LIMA, March 4.-(AP)-"
      take_agency();
      take_dash();
    } else if (!has_dash && is(i_, "/") && i_ > place_end_ + 1) {  // "Lima / 4 March 1991 /"
      ++i_;
      has_dash = true;
    }
    if (place_end_ == 0 && has_dash && is(i_ - 1, ":")) return std::nullopt;  // "Feb. 26: Rebels renounce"
    const bool is_dated = !dateline_.date.is_empty();
    const bool has_agency = !dateline_.agency.is_empty();
    const bool is_alone = i_ >= tokens_.size();
    const bool is_led = has_dash && (is_dated || has_agency || (!is_alone && names_place()));
    // "Geneva, 4 March 1991. The ministers met."
    const bool is_closed = is_stopped_ && is_apart_ && dateline_.day && !is_alone &&
                           tokens_[i_].is_capitalised && (is_shouted_ || names_year());
    if (!(is_dated && has_agency) && !is_led && !is_closed && !(is_alone && dateline_.day && is_apart_))
      return std::nullopt;
    if (i_ == 0) return std::nullopt;
    dateline_.range = {tokens_[0].range.begin, tokens_[i_ - 1].range.end};
    if (place_end_ > 0) dateline_.place = {tokens_[0].range.begin, tokens_[place_end_ - 1].range.end};
    return dateline_;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return text_.substr(tokens_[i].range.begin, tokens_[i].range.size());
  }
  [[nodiscard]] bool is(std::size_t i, std::string_view mark) const {
    return i < tokens_.size() && word(i) == mark;
  }
  [[nodiscard]] bool is_dash(std::size_t i) const {
    return is(i, "-") || is(i, "--") || is(i, "\u2014") || is(i, "\u2013") || is(i, "\u2015") || is(i, ":") ||
           is(i, "_");
  }

  /// "By Jane Roe, March 4", "The Lima Times, March 4": a byline and a paper's name.
  [[nodiscard]] bool begins_other_line() const {
    if (is(0, "By") || is(0, "BY") || is(0, "From") || is(0, "FROM") || is(0, "Updated") ||
        is(0, "Published"))
      return true;
    return (is(0, "The") || is(0, "THE")) && !is(1, "Hague") && !is(1, "HAGUE");
  }

  /// Whether the date ends with its year.
  [[nodiscard]] bool names_year() const {
    const std::string_view date = text_.substr(dateline_.date.begin, dateline_.date.size());
    return date.size() > 4 && year_number(date.substr(date.size() - 4)) != 0;
  }

  /// "(Lima, 4 March 1991) Peru signed", with a dash behind it or none.
  bool read_bracketed() {
    if (!is(0, "(")) return false;
    i_ = 1;
    take_place();
    take_date();
    const bool has_place = place_end_ > 1;
    const bool fits = dateline_.day && is(i_, ")") && (has_place || names_year());
    if (fits) {
      ++i_;
      take_dash();
      dateline_.range = {tokens_[0].range.begin, tokens_[i_ - 1].range.end};
      if (has_place) dateline_.place = {tokens_[1].range.begin, tokens_[place_end_ - 1].range.end};
      return true;
    }
    dateline_ = Dateline{};
    i_ = place_end_ = first_comma_ = 0;
    is_shouted_ = is_apart_ = false;
    return false;
  }

  /// A place and a dash alone: "LIMA - Peru signed", "Nairobi — Kenya signed", not "NATO - the alliance -
  /// signed".
  [[nodiscard]] bool names_place() const {
    if (place_end_ == 0) return false;
    const bool is_afresh = tokens_[i_].is_capitalised || tokens_[i_].kind == TokenKind::Punctuation;
    return is_afresh &&
           (is_shouted_ || (place_end_ == 1 && tokens_[i_].follows_space && tokens_[1].follows_space));
  }

  /// "LIMA", "New York", "WASHINGTON/PARIS", "MEXICO CITY, Mexico", "Port-of-Spain".
  void take_place() {
    bool is_shouted = false;
    std::size_t words = 0;
    for (; i_ < tokens_.size() && words < 8; ++i_) {
      const Token& token = tokens_[i_];
      if (token.kind == TokenKind::Word) {
        if (read_day(text_, tokens_, i_) || weekday_number(word(i_)) != 0) break;
        const bool is_link = word(i_) == "of" || word(i_) == "and" || word(i_) == "de" || word(i_) == "la" ||
                             word(i_) == "al" || word(i_) == "el";
        if (!token.is_capitalised && !is_link) break;
        if (words == 0) is_shouted = token.is_all_capitals;
        ++words;
        place_end_ = i_ + 1;
      } else if (!is(i_, ",") && !is(i_, "/")) {
        break;
      } else if (first_comma_ == 0 && is(i_, ",")) {
        first_comma_ = i_;
      }
    }
    is_shouted_ = is_shouted;
    if (words > 7) place_end_ = 0;
  }

  /// "Dec. 4", "Monday, 3 May 1998", "Tuesday".
  void take_date() {
    skip_other_calendar();
    std::size_t from = i_;
    if (is(from, ",") || is(from, ".") || (i_ > 0 && is_dash(from) && begins_date(from + 1))) ++from;
    if ((is(from, "the") || is(from, "le")) && begins_date(from + 1)) ++from;
    if (from >= tokens_.size()) return;
    std::size_t end = from;
    if (weekday_number(word(from)) != 0) {
      end = from + 1;
      if (is(end, ",") || is(end, ".")) ++end;
      if (is(end, "the") && begins_date(end + 1)) ++end;
    }
    if (const auto day = read_day(text_, tokens_, end)) {
      end += day->tokens;
      dateline_.day = std::chrono::month(static_cast<unsigned>(day->month)) /
                      std::chrono::day(static_cast<unsigned>(day->day));
    }
    if (end == from) return;
    is_apart_ = place_end_ > 0 && from > place_end_;
    dateline_.date = {tokens_[from].range.begin, tokens_[end - 1].range.end};
    is_stopped_ = is(end, ".");
    if (is_stopped_ || is(end, ",")) ++end;
    i_ = end;
    skip_clock();
  }

  /// "ALULA, Jumada Al-Awwal 21, 1442, January 05, 2021": the day of another calendar stands before ours, and
  /// its month was taken for a part of the place.
  void skip_other_calendar() {
    const bool has_day = is_number(i_) && (is(i_ + 1, ",") || is_number(i_ + 1));
    if (!has_day || first_comma_ == 0 || first_comma_ >= place_end_) return;
    for (std::size_t i = i_ + 1; i < std::min(i_ + 6, tokens_.size()); ++i) {
      if (is(i, ",") || is(i, "/") || is(i, "(") || is(i, "AH") || is_number(i)) {
        if (!begins_date(i + 1) || is_number(i)) continue;
        i_ = i;
        place_end_ = first_comma_;
        return;
      }
      return;
    }
  }

  [[nodiscard]] bool is_number(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::Number;
  }

  /// "10:15 a.m. GMT" between the day and the agency.
  void skip_clock() {
    const bool is_clock = is_number(i_) && word(i_).find_first_of(":.") != std::string_view::npos;
    if (!is_clock) return;
    std::size_t end = i_ + 1;
    while (end < i_ + 3 && (is(end, "a.m.") || is(end, "p.m.") || is(end, "am") || is(end, "pm") ||
                            is(end, "GMT") || is(end, "UTC") || is(end, "hrs"))) {
      ++end;
    }
    if (is(end, ",")) ++end;
    if (is(end, "(") || is_dash(end)) i_ = end;
  }

  [[nodiscard]] bool begins_date(std::size_t i) const {
    return i < tokens_.size() && (weekday_number(word(i)) != 0 || read_day(text_, tokens_, i));
  }

  /// "(CNA)", "(Reuters)", "/PRNewswire/"; "SPA --" behind a day.
  void take_agency() {
    const bool is_bare = !dateline_.date.is_empty() && i_ < tokens_.size() && tokens_[i_].is_all_capitals &&
                         is_dash(i_ + 1) && !is(i_ + 1, ":");
    if (is_bare) {
      dateline_.agency = tokens_[i_].range;
      ++i_;
      return;
    }
    const bool is_slashed = is(i_, "/");
    if (!is(i_, "(") && !is_slashed) return;
    for (std::size_t end = i_ + 1; end < std::min(i_ + 9, tokens_.size()); ++end) {
      if (is(end, is_slashed ? "/" : ")")) {
        if (end == i_ + 1) return;
        dateline_.agency = {tokens_[i_ + 1].range.begin, tokens_[end - 1].range.end};
        i_ = end + 1;
        return;
      }
      if (tokens_[end].kind == TokenKind::Word && is_small(code_point_at(word(end), 0).value)) return;
    }
  }

  bool take_dash() {
    if (!is_dash(i_)) return false;
    if (is(i_, ":") && dateline_.date.is_empty()) return false;
    ++i_;
    return true;
  }

  std::string_view text_;
  Tokens tokens_;
  Dateline dateline_;
  std::size_t i_ = 0;
  std::size_t place_end_ = 0;
  bool is_shouted_ = false;
  std::size_t first_comma_ = 0;
  bool is_stopped_ = false;  // a full stop stands behind the date
  bool is_apart_ = false;    // a mark stands between place and date
};

}  // namespace

std::optional<Dateline> read_dateline(std::string_view text, std::span<const Token> tokens) {
  return DatelineReader(text, tokens).read();
}

}  // namespace communique::reading
