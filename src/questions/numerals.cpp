#include "questions/numerals.hpp"

#include <unicode/dcfmtsym.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <utility>
#include <vector>

namespace communique {
namespace {

/// Words for 0 to 19 by index, cardinal and ordinal, and for the tens from 20.
constexpr std::array<std::string_view, 20> kCardinals{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 20> kOrdinals{
    "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 8> kTens{"twenty", "thirty",  "forty",  "fifty",
                                                "sixty",  "seventy", "eighty", "ninety"};

struct ScaleWord {
  std::string_view word;
  double value;
};
constexpr std::array<ScaleWord, 19> kScaleWords{{{"hundred", 1e2},
                                                 {"thousand", 1e3},
                                                 {"million", 1e6},
                                                 {"millions", 1e6},
                                                 {"mio", 1e6},
                                                 {"mln", 1e6},
                                                 {"mn", 1e6},
                                                 {"billion", 1e9},
                                                 {"billions", 1e9},
                                                 {"bn", 1e9},
                                                 {"trillion", 1e12},
                                                 {"tn", 1e12},
                                                 {"dozen", 12},
                                                 {"lakh", 1e5},
                                                 {"crore", 1e7},
                                                 {"thousands", 1e3},
                                                 {"milliard", 1e9},
                                                 {"b", 1e9},
                                                 {"k", 1e3}}};
/// Only straight after digits: "1.4m" is a scale, "12 m" a length.
constexpr std::array<ScaleWord, 3> kGluedScales{{{"k", 1e3}, {"m", 1e6}, {"b", 1e9}}};

struct WordNumber {
  int value = 0;
  bool is_ordinal = false;
};

std::unordered_map<std::string, WordNumber> make_word_numbers() {
  std::unordered_map<std::string, WordNumber> words;
  for (std::size_t i = 0; i < kCardinals.size(); ++i) {
    words[std::string(kCardinals[i])] = {static_cast<int>(i), false};
    words[std::string(kOrdinals[i])] = {static_cast<int>(i), true};
  }
  for (std::size_t i = 0; i < kTens.size(); ++i) {
    std::string ten(kTens[i]);
    const int value = static_cast<int>(i + 2) * 10;
    words[ten] = {value, false};
    ten.replace(ten.size() - 1, 1, "ieth");
    words[ten] = {value, true};
  }
  words["fourty"] = {40, false};
  return words;
}

std::optional<WordNumber> word_number(const std::string& word) {
  static const auto kWords = make_word_numbers();
  const auto found = kWords.find(word);
  return found == kWords.end() ? std::nullopt : std::optional(found->second);
}

template <std::size_t Count>
std::optional<double> scale_in(const std::array<ScaleWord, Count>& scales, std::string_view word) {
  const auto* found =
      std::find_if(scales.begin(), scales.end(), [&](const ScaleWord& each) { return each.word == word; });
  return found == scales.end() ? std::nullopt : std::optional(found->value);
}

bool is_latin_letter(char32_t c) { return c >= U'a' && c <= U'z'; }

/// Digits in groups and the marks between them: "1,400.5" is {1,400,5} and ",.".
struct DigitGroups {
  std::vector<std::string> groups;
  std::string marks;
  std::size_t length = 0;
};

std::size_t digits_at(std::u32string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_decimal_digit(text[at + count])) ++count;
  return count;
}

DigitGroups digit_groups(std::u32string_view text) {
  DigitGroups result;
  std::size_t at = 0;
  while (true) {
    const std::size_t count = digits_at(text, at);
    result.groups.push_back(utf8(text.substr(at, count)));
    at += count;
    result.length = at;
    if (at + 1 >= text.size()) return result;
    const char32_t mark = text[at];
    const std::size_t following = digits_at(text, at + 1);
    const bool is_mark = mark == U'.' || mark == U',';
    const bool is_space = mark == U' ' || mark == U'\'';
    // A space only holds a number together where a group of three follows.
    if (following == 0 || (!is_mark && !(is_space && following == 3 && count <= 3))) return result;
    result.marks += static_cast<char>(mark);
    ++at;
  }
}

/// 1,400,000 and, as written in India, 14,00,000.
bool are_thousands(const std::vector<std::string>& groups, std::size_t count) {
  if (groups.front().empty() || groups.front().size() > 3) return false;
  if (groups[count - 1].size() != 3) return false;
  const std::size_t middle = count > 2 ? groups[1].size() : 3;
  if (middle != 2 && middle != 3) return false;
  return std::all_of(groups.begin() + 1, groups.begin() + static_cast<std::ptrdiff_t>(count) - 1,
                     [middle](const std::string& group) { return group.size() == middle; });
}

/// How many of the groups stand before the decimal mark; nothing where the marks make no number.
std::optional<std::size_t> whole_groups(const DigitGroups& digits, DecimalMark decimal) {
  const std::string& marks = digits.marks;
  const std::size_t count = digits.groups.size();
  if (marks.empty()) return count;
  const bool are_alike = marks.find_first_not_of(marks.front()) == std::string::npos;
  if (are_alike && marks.size() > 1) {
    return are_thousands(digits.groups, count) ? std::optional(count) : std::nullopt;
  }
  if (are_alike) {
    const char decimal_sign = decimal == DecimalMark::Point ? '.' : ',';
    if (marks.front() == decimal_sign) return 1;
    return are_thousands(digits.groups, 2) && digits.groups.front() != "0" ? 2 : 1;
  }
  const std::size_t whole = count - 1;
  const bool is_one_kind = marks.find_first_not_of(marks.front()) == marks.size() - 1;
  return is_one_kind && are_thousands(digits.groups, whole) ? std::optional(whole) : std::nullopt;
}

std::optional<double> value_of(const DigitGroups& digits, DecimalMark mark) {
  const auto whole = whole_groups(digits, mark);
  if (!whole) return std::nullopt;
  std::string text;
  for (std::size_t i = 0; i < digits.groups.size(); ++i) {
    if (i == *whole) text += '.';
    text += digits.groups[i];
  }
  double value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  return end.ec == std::errc{} ? std::optional(value) : std::nullopt;
}

/// Sums up "two hundred and five thousand" or 十三億九千万 as its pieces come in.
class Sum {
 public:
  enum class Piece { Digits, Han, Tens, Unit, Fraction };

  /// False where the piece cannot follow what is there: "twelve thirteen".
  bool add(double value, Piece piece) {
    if (!has_current_) {
      current_ = value;
    } else if ((piece_ == Piece::Tens && piece == Piece::Unit) || piece == Piece::Fraction) {
      current_ += value;
    } else if (piece_ == Piece::Han && piece == Piece::Han) {
      current_ = current_ * 10 + value;  // 二〇二五
    } else {
      return false;
    }
    has_current_ = true;
    piece_ = piece;
    return true;
  }
  /// Everything smaller than the scale is multiplied by it; a bare "hundred" is one hundred.
  bool scale(double by) {
    double smaller = has_current_ ? current_ : 0;
    bool has_any = has_current_;
    while (!parts_.empty() && parts_.back() < by) {
      smaller += parts_.back();
      parts_.pop_back();
      has_any = true;
    }
    const double part = has_any ? smaller * by : by;
    if (!parts_.empty() && parts_.back() <= part) return false;
    parts_.push_back(part);
    has_current_ = false;
    return true;
  }
  [[nodiscard]] bool is_empty() const { return parts_.empty() && !has_current_; }
  [[nodiscard]] double total() const {
    double sum = has_current_ ? current_ : 0;
    for (const double part : parts_) sum += part;
    return sum;
  }

 private:
  std::vector<double> parts_;
  double current_ = 0;
  bool has_current_ = false;
  Piece piece_ = Piece::Digits;
};

class NumberReader {
 public:
  NumberReader(std::u32string_view text, DecimalMark mark) : text_(text), mark_(mark) {}

  std::optional<LeadingNumber> read() {
    while (!is_ordinal_ && step()) {
    }
    if (is_broken_ || sum_.is_empty()) return std::nullopt;
    return LeadingNumber{sum_.total(), is_ordinal_, std::u32string(text_.substr(end_))};
  }

 private:
  /// Takes the next piece. `end_` only moves behind pieces that count, so that "and" or "a" before
  /// something else stays with what follows.
  bool step() {
    while (at_ < text_.size() && (text_[at_] == U' ' || (text_[at_] == U'-' && is_between_words()))) ++at_;
    if (at_ >= text_.size()) return false;
    const char32_t c = text_[at_];
    const bool is_point_first = c == U'.' && at_ == 0 && digits_at(text_, 1) > 0;
    if (is_decimal_digit(c) || is_point_first) return take_digits();
    if (const auto digit = han_digit(c)) return take(sum_.add(*digit, Sum::Piece::Han), 1);
    if (const auto scale = han_scale(c)) return take(sum_.scale(*scale), 1);
    return is_latin_letter(c) && take_word();
  }
  [[nodiscard]] bool is_between_words() const {
    return at_ > 0 && is_latin_letter(text_[at_ - 1]) && at_ + 1 < text_.size() &&
           is_latin_letter(text_[at_ + 1]);
  }
  bool take(bool is_good, std::size_t length) {
    is_broken_ = is_broken_ || !is_good;
    at_ += length;
    end_ = at_;
    return is_good;
  }
  bool take_digits() {
    const DigitGroups digits = digit_groups(text_.substr(at_));
    const auto value = value_of(digits, mark_);
    if (!take(value && sum_.add(*value, Sum::Piece::Digits), digits.length)) return false;
    const std::string suffix = word_at(at_);
    if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") {
      is_ordinal_ = true;
      return take(true, suffix.size());
    }
    if (const auto scale = scale_in(kGluedScales, suffix)) return take(sum_.scale(*scale), suffix.size());
    return true;
  }
  [[nodiscard]] std::string word_at(std::size_t at) const {
    std::string word;
    while (at < text_.size() && is_latin_letter(text_[at])) word += static_cast<char>(text_[at++]);
    return word;
  }
  bool take_word() {
    const std::string word = word_at(at_);
    if (const auto number = word_number(word)) {
      const auto piece = number->value >= 20 ? Sum::Piece::Tens : Sum::Piece::Unit;
      is_ordinal_ = number->is_ordinal;
      return take(sum_.add(number->value, piece), word.size());
    }
    if (const auto scale = scale_in(kScaleWords, word)) return take(sum_.scale(*scale), word.size());
    if (word == "hundredth" || word == "thousandth") {
      is_ordinal_ = true;
      return take(sum_.scale(word == "hundredth" ? 1e2 : 1e3), word.size());
    }
    if (word == "half") return take(sum_.add(0.5, Sum::Piece::Fraction), word.size());
    if (word == "point" && !sum_.is_empty()) return take_decimals(word.size());
    if (word == "and" || word == "a") {
      at_ += word.size();  // counts only where a piece follows
      return true;
    }
    return false;
  }
  bool take_decimals(std::size_t length) {
    at_ += length;
    double place = 0.1;
    double decimals = 0;
    while (true) {
      std::size_t start = at_;
      while (start < text_.size() && text_[start] == U' ') ++start;
      const std::string word = word_at(start);
      const auto digit = word_number(word);
      if (!digit || digit->value > 9) break;
      decimals += digit->value * place;
      place /= 10;
      at_ = start + word.size();
    }
    return take(place < 0.1 && sum_.add(decimals, Sum::Piece::Fraction), 0);
  }

  std::u32string_view text_;
  DecimalMark mark_;
  Sum sum_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  bool is_ordinal_ = false;
  bool is_broken_ = false;
};

}  // namespace

std::u32string plain_text(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* const nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  // NFKC with case folding also drops what cannot be seen, zero-width spaces among it.
  const icu::UnicodeString folded = U_FAILURE(status) != 0 ? unicode : nfkc->normalize(unicode, status);
  std::u32string result;
  for (int i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const auto c = static_cast<char32_t>(folded.char32At(i));
    const auto point = static_cast<UChar32>(c);
    const bool is_dash = u_charType(point) == U_DASH_PUNCTUATION || c == U'\u2212';
    const bool is_quote = c == U'\u2019' || c == U'\u2018';
    const bool is_space = u_isUWhiteSpace(point) != 0;
    if (is_space && (result.empty() || result.back() == U' ')) continue;
    result += is_dash ? U'-' : is_quote ? U'\'' : is_space ? U' ' : c;
  }
  while (!result.empty() && result.back() == U' ') result.pop_back();
  return result;
}

std::string utf8(std::u32string_view text) {
  icu::UnicodeString unicode;
  for (const char32_t c : text) unicode.append(static_cast<UChar32>(c));
  std::string bytes;
  unicode.toUTF8String(bytes);
  return bytes;
}

std::optional<SmallNumber> small_number(std::span<const std::string> words) {
  if (words.empty()) return std::nullopt;
  const auto first = word_number(words[0]);
  if (!first) return std::nullopt;
  if (first->value < 20 || first->is_ordinal || words.size() < 2) {
    return SmallNumber{first->value, first->is_ordinal, 1};
  }
  const auto second = word_number(words[1]);
  if (!second || second->value < 1 || second->value > 9) return SmallNumber{first->value, false, 1};
  return SmallNumber{first->value + second->value, second->is_ordinal, 2};
}

std::optional<int> han_digit(char32_t c) {
  constexpr std::u32string_view kPlain = U"〇一二三四五六七八九";
  constexpr std::u32string_view kFormal = U"零壹貳參肆伍陸柒捌玖";
  constexpr std::u32string_view kFormalOther = U"零壱弐参肆伍陆柒捌玖";
  for (const std::u32string_view digits : {kPlain, kFormal, kFormalOther}) {
    const std::size_t at = digits.find(c);
    if (at != std::u32string_view::npos) return static_cast<int>(at);
  }
  if (c == U'叁') return 3;
  if (c == U'兩' || c == U'两' || c == U'贰') return 2;
  return std::nullopt;
}

std::optional<double> han_scale(char32_t c) {
  constexpr std::pair<std::u32string_view, double> kScales[] = {{U"十拾십", 1e1}, {U"百佰백", 1e2},
                                                                {U"千仟천", 1e3}, {U"万萬만", 1e4},
                                                                {U"億亿억", 1e8}, {U"兆조", 1e12}};
  for (const auto& [characters, value] : kScales) {
    if (characters.find(c) != std::u32string_view::npos) return value;
  }
  return std::nullopt;
}

bool is_decimal_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

std::optional<LeadingNumber> leading_number(std::u32string_view text, DecimalMark mark) {
  return NumberReader(text, mark).read();
}

DecimalMark decimal_mark(const std::string& locale) {
  if (locale.empty()) return DecimalMark::Point;
  UErrorCode status = U_ZERO_ERROR;
  const icu::DecimalFormatSymbols symbols(icu::Locale::createCanonical(locale.c_str()), status);
  const bool is_comma =
      U_SUCCESS(status) && symbols.getConstSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol) == u",";
  return is_comma ? DecimalMark::Comma : DecimalMark::Point;
}

}  // namespace communique
