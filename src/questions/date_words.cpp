#include "questions/date_words.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "questions/numerals.hpp"

namespace communique {
namespace {

using Names = std::unordered_map<std::string, int>;

// Languages whose month names never name another month in a language of the list.
constexpr std::array kLanguages{"en", "fr", "de", "es", "it", "pt", "nl", "id", "sv"};

void add_names(Names& names, const icu::UnicodeString* list, int count, int first) {
  for (int i = 0; i < count; ++i) {
    std::string name;
    list[i].toUTF8String(name);
    name = folded(name);
    if (name.size() > 1) names.emplace(name, i + first);
  }
}

template <class Fetch>
Names names_by(const Fetch& fetch, int first) {
  Names names;
  for (const char* language : kLanguages) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(language), status);
    if (U_FAILURE(status) != 0) continue;
    for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
      int count = 0;
      const icu::UnicodeString* list = fetch(symbols, count, width);
      add_names(names, list, count, first);
    }
  }
  return names;
}

const Names& months() {
  static const Names kMonths = [] {
    Names names = names_by(
        [](const icu::DateFormatSymbols& symbols, int& count, icu::DateFormatSymbols::DtWidthType width) {
          return symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, width);
        },
        1);
    names.emplace("sept", 9);
    return names;
  }();
  return kMonths;
}

const Names& weekdays() {
  static const Names kWeekdays = [] {
    Names names = names_by(
        [](const icu::DateFormatSymbols& symbols, int& count, icu::DateFormatSymbols::DtWidthType width) {
          return symbols.getWeekdays(count, icu::DateFormatSymbols::FORMAT, width);
        },
        0);
    for (auto& [name, number] : names) --number;  // ICU leaves index 0 empty and puts Sunday at 1
    names.insert({{"tues", 2}, {"weds", 3}, {"thur", 4}, {"thurs", 4}});
    return names;
  }();
  return kWeekdays;
}

constexpr std::array<std::string_view, 12> kEnglishMonths{"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kEnglishWeekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                           "thursday", "friday", "saturday"};

/// The one English name that the word begins, or that it misses by a slip of the finger.
template <std::size_t Count>
std::optional<NamedPart> near_name(const std::string& word, const std::array<std::string_view, Count>& names,
                                   int first) {
  if (word.size() < 3) return std::nullopt;
  std::optional<NamedPart> found;
  int nearest = 3;
  for (std::size_t i = 0; i < Count; ++i) {
    const int number = static_cast<int>(i) + first;
    if (names[i].starts_with(word)) return NamedPart{number, false};
    if (word.size() < 4 || names[i].front() != word.front()) continue;
    const int budget = names[i].size() >= 8 ? 2 : 1;
    const int distance = edit_distance(word, names[i], budget);
    if (distance > budget || distance > nearest) continue;
    found = distance == nearest ? std::nullopt : std::optional(NamedPart{number, true});
    nearest = distance;
  }
  return found;
}

template <std::size_t Count>
std::optional<NamedPart> named(const Names& names, const std::string& word,
                               const std::array<std::string_view, Count>& english, int first) {
  const auto found = names.find(word);
  if (found != names.end()) return NamedPart{found->second, false};
  return near_name(word, english, first);
}

bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0 && !han_digit(c) && !han_scale(c);
}

bool is_ideograph(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0; }

bool is_hangul(char32_t c) { return c >= U'\uAC00' && c <= U'\uD7A3'; }

/// "(木)", "木曜日", "星期四": the weekday in a date in Han script, which says nothing more.
std::u32string without_han_weekday(std::u32string_view text) {
  std::u32string result(text);
  constexpr std::u32string_view kDays = U"月火水木金土日一二三四五六天";
  for (const char32_t day : kDays) {
    const std::u32string name(1, day);
    for (const std::u32string& form : {name + U"曜日", U"星期" + name, U"週" + name, U"(" + name + U")"}) {
      for (std::size_t at = result.find(form); at != std::u32string::npos; at = result.find(form)) {
        result.replace(at, form.size(), U" ");
      }
    }
  }
  return result;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::u32string_view text) : text_(text) {}

  std::optional<std::vector<DateToken>> read() {
    while (at_ < text_.size()) {
      const char32_t c = text_[at_];
      if (is_decimal_digit(c)) {
        if (!take_digits()) return std::nullopt;
      } else if (han_digit(c) || han_scale(c)) {
        take_han_number();
      } else if (is_letter(c)) {
        take_word();
      } else {
        if (c != U' ' && c != U'(' && c != U')') {
          tokens_.push_back({DateToken::Type::Mark, utf8(std::u32string(1, c))});
        }
        ++at_;
      }
    }
    return std::move(tokens_);
  }

 private:
  void add_number(int value, int digits) {
    DateToken token{DateToken::Type::Number, std::to_string(value), value, digits};
    if (!tokens_.empty() && tokens_.back().text == "'") {
      token.has_apostrophe = true;
      tokens_.pop_back();
    }
    tokens_.push_back(std::move(token));
  }
  bool take_digits() {
    int value = 0;
    const std::size_t start = at_;
    while (at_ < text_.size() && is_decimal_digit(text_[at_])) {
      if (at_ - start == 8) return false;
      value = value * 10 + static_cast<int>(text_[at_++] - U'0');
    }
    add_number(value, static_cast<int>(at_ - start));
    take_suffix();
    return true;
  }
  void take_suffix() {
    std::size_t end = at_;
    if (end < text_.size() && text_[end] == U'\'') ++end;  // 1960's
    const std::size_t start = end;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    const std::string suffix = utf8(text_.substr(start, end - start));
    if (suffix == "s") {
      tokens_.back().is_decade = true;
    } else if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" || suffix == "er" ||
               suffix == "e" || suffix == "o" || suffix == "a") {
      tokens_.back().is_ordinal = true;
    } else {
      return;
    }
    at_ = end;
  }
  void take_han_number() {
    const std::size_t start = at_;
    while (at_ < text_.size() && (han_digit(text_[at_]) || han_scale(text_[at_]))) ++at_;
    const auto number = leading_number(text_.substr(start, at_ - start), DecimalMark::Point);
    const bool is_usable = number && number->value < 10000;
    if (is_usable) {
      const int value = static_cast<int>(number->value);
      add_number(value, value > 999 ? 4 : 0);
    } else {
      tokens_.push_back({DateToken::Type::Word, utf8(text_.substr(start, at_ - start))});
    }
  }
  /// A run of letters; in Han and Hangul an era's name, else each character by itself: 年, 월.
  void take_word() {
    const std::size_t start = at_;
    if (is_ideograph(text_[at_]) || is_hangul(text_[at_])) {
      std::size_t length = std::min<std::size_t>(4, text_.size() - at_);
      while (length > 1 && !era_named(utf8(text_.substr(at_, length)))) --length;
      at_ += length;
      const std::string word = utf8(text_.substr(start, length));
      if (word == "元") {
        add_number(1, 0);
      } else {
        tokens_.push_back({DateToken::Type::Word, word});
      }
      return;
    }
    while (at_ < text_.size() && is_letter(text_[at_]) && !is_ideograph(text_[at_])) ++at_;
    tokens_.push_back({DateToken::Type::Word, folded(utf8(text_.substr(start, at_ - start)))});
  }

  std::u32string_view text_;
  std::size_t at_ = 0;
  std::vector<DateToken> tokens_;
};

/// The words from `from` on that stand together, hyphens between them left out.
std::vector<std::string> words_from(const std::vector<DateToken>& tokens, std::size_t from,
                                    std::vector<std::size_t>& ends) {
  std::vector<std::string> words;
  for (std::size_t i = from; i < tokens.size() && words.size() < 5; ++i) {
    if (tokens[i].text == "-") continue;
    if (tokens[i].type != DateToken::Type::Word) break;
    words.push_back(tokens[i].text);
    ends.push_back(i + 1);
  }
  return words;
}

struct WordsAsNumber {
  int value = 0;
  int digits = 0;
  bool is_ordinal = false;
  std::size_t words = 0;
};

/// "twenty twenty five", "two thousand and twenty", "nineteen oh five", "fourth".
std::optional<WordsAsNumber> number_in_words(std::span<const std::string> words) {
  const auto first = small_number(words);
  if (!first) return std::nullopt;
  WordsAsNumber number{first->value, 0, first->is_ordinal, first->words};
  if (first->is_ordinal || number.words >= words.size()) return number;
  const std::string& next = words[number.words];
  const bool is_century = first->value >= 18 && first->value <= 21;
  int factor = is_century ? 100 : 0;
  if (next == "thousand" || (next == "hundred" && is_century)) {
    factor = next == "thousand" ? 1000 : 100;
    ++number.words;
    if (number.words < words.size() && words[number.words] == "and") ++number.words;
  } else if (is_century && (next == "oh" || next == "o")) {
    ++number.words;
  } else if (!is_century) {
    return number;
  }
  const auto rest = small_number(words.subspan(std::min(number.words, words.size())));
  const bool has_rest = rest && !rest->is_ordinal;
  if (!has_rest && number.words == first->words) return number;  // "twenty" alone
  number.value = first->value * factor + (has_rest ? rest->value : 0);
  number.words += has_rest ? rest->words : 0;
  number.digits = 4;
  return number;
}

std::vector<DateToken> with_numbers_for_words(const std::vector<DateToken>& tokens) {
  std::vector<DateToken> result;
  for (std::size_t i = 0; i < tokens.size();) {
    std::vector<std::size_t> ends;
    const std::vector<std::string> words = words_from(tokens, i, ends);
    const bool starts_here = tokens[i].type == DateToken::Type::Word;
    const auto number = starts_here ? number_in_words(words) : std::nullopt;
    if (!number) {
      result.push_back(tokens[i++]);
      continue;
    }
    result.push_back({DateToken::Type::Number, std::to_string(number->value), number->value, number->digits,
                      number->is_ordinal});
    i = ends[number->words - 1];
  }
  return result;
}

}  // namespace

std::optional<NamedPart> month_named(const std::string& word) {
  return named(months(), word, kEnglishMonths, 1);
}

std::optional<NamedPart> weekday_named(const std::string& word) {
  return named(weekdays(), word, kEnglishWeekdays, 0);
}

std::optional<Era> era_named(std::string_view word) {
  constexpr Era kReiwa{2018};
  constexpr Era kHeisei{1988};
  constexpr Era kShowa{1925};
  constexpr Era kTaisho{1911};
  constexpr Era kMeiji{1867};
  constexpr Era kRepublic{1911};
  constexpr Era kCommon{0};
  constexpr std::pair<std::string_view, Era> kEras[] = {{"令和", kReiwa},
                                                        {"reiwa", kReiwa},
                                                        {"平成", kHeisei},
                                                        {"heisei", kHeisei},
                                                        {"昭和", kShowa},
                                                        {"showa", kShowa},
                                                        {"大正", kTaisho},
                                                        {"taisho", kTaisho},
                                                        {"明治", kMeiji},
                                                        {"meiji", kMeiji},
                                                        {"民國", kRepublic},
                                                        {"民国", kRepublic},
                                                        {"中華民國", kRepublic},
                                                        {"中华民国", kRepublic},
                                                        {"中華民国", kRepublic},
                                                        {"minguo", kRepublic},
                                                        {"西元", kCommon},
                                                        {"公元", kCommon},
                                                        {"西暦", kCommon},
                                                        {"西曆", kCommon},
                                                        {"西历", kCommon},
                                                        {"roc", kRepublic},
                                                        {"r", kReiwa},
                                                        {"h", kHeisei},
                                                        {"s", kShowa}};
  for (const auto& [name, era] : kEras) {
    if (name == word) return era;
  }
  return std::nullopt;
}

bool is_date_filler(const std::string& word) {
  constexpr std::string_view kFillers[] = {
      "on",    "in",    "the",   "of",  "at",    "during",   "day",   "year",
      "years", "month", "date",  "it",  "was",   "is",       "by",    "from",
      "ad",    "ce",    "de",    "del", "le",    "am",       "den",   "em",
      "el",    "di",    "im",    "en",  "about", "around",   "circa", "approximately",
      "c",     "ca",    "early", "mid", "late",  "republic", "china"};
  return std::find(std::begin(kFillers), std::end(kFillers), word) != std::end(kFillers);
}

std::optional<std::vector<DateToken>> date_tokens(std::u32string_view plain) {
  const std::u32string text = without_han_weekday(plain);
  const auto tokens = Tokenizer(text).read();
  return tokens ? std::optional(with_numbers_for_words(*tokens)) : std::nullopt;
}

}  // namespace communique
