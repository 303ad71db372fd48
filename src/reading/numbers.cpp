#include "reading/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <unordered_map>

namespace communique::reading {
namespace {

/// No more than this is cut at once, so that an endless line costs no more memory than a short one.
constexpr std::size_t kLongestStretch = 32U << 10U;

const std::unordered_map<std::string_view, int>& small_numbers() {
  static const std::unordered_map<std::string_view, int> table = {
      {"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
      {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
      {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
      {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
      {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
      {"seventy", 70}, {"eighty", 80},  {"ninety", 90}};
  return table;
}

struct Letter {
  char32_t code = 0;
  std::size_t size = 1;
};

/// The code point at a position of valid UTF-8; a stray byte counts as itself.
Letter letter_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
  const unsigned char lead = byte(at);
  if (lead < 0xC0) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4U : lead >= 0xE0 ? 3U : 2U;
  if (at + size > text.size()) return {lead, 1};
  char32_t code = lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) code = (code << 6U) | (byte(at + i) & 0x3FU);
  return {code, size};
}

bool is_space(char32_t code) {
  return code == ' ' || code == '\t' || code == '\n' || code == 0xA0 || (code >= 0x2000 && code <= 0x200B) ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}
/// Spaces that may stand between groups of three digits and hardly anywhere else between numbers.
bool is_narrow_space(char32_t code) { return code == 0xA0 || code == 0x2009 || code == 0x202F; }
bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }
bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019 || code == 0x2BC; }
bool is_letter(char32_t code) {
  if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
  if (code < 0xC0) return false;                      // Latin-1 signs: £ ¥ ° ½
  if (code == 0xD7 || code == 0xF7) return false;     // multiplication, division
  if (code >= 0x2000 && code < 0x2C00) return false;  // punctuation, currencies, arrows, shapes
  return !(code >= 0x3000 && code < 0x3040) && !(code >= 0xFF00 && code < 0xFF66);
}
bool is_capital(char32_t code) {
  return (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7);
}

class Cutter {
 public:
  Cutter(std::string_view text, const Range& range) : text_(text.substr(0, range.end)), at_(range.begin) {}

  std::vector<Piece> cut() {
    bool follows_space = true;
    while (at_ < text_.size()) {
      const Letter letter = letter_at(text_, at_);
      if (is_space(letter.code)) {
        follows_space = true;
        at_ += letter.size;
        continue;
      }
      if (is_digit(letter.code)) {
        figure(follows_space);
      } else if (is_letter(letter.code)) {
        word(follows_space);
      } else {
        mark(letter, follows_space);
      }
      follows_space = false;
    }
    return std::move(pieces_);
  }

 private:
  void add(std::size_t begin, PieceKind kind, bool follows_space, std::string low,
           bool is_capitalised = false) {
    pieces_.push_back({{begin, at_}, kind, is_capitalised, follows_space, std::move(low)});
  }

  /// Digits, with separators that digits follow.
  void figure(bool follows_space) {
    const std::size_t begin = at_;
    std::string low;
    while (at_ < text_.size()) {
      const Letter letter = letter_at(text_, at_);
      if (is_digit(letter.code)) {
        low += text_[at_++];
        continue;
      }
      const bool is_point = letter.code == ',' || letter.code == '.' || letter.code == 0xB7;
      if (is_point && at_ + letter.size < text_.size() &&
          is_digit(letter_at(text_, at_ + letter.size).code)) {
        low += letter.code == ',' ? ',' : '.';
      } else if (is_narrow_space(letter.code) && low.size() <= 3 + 4 * 4 && has_group(at_ + letter.size)) {
        low += ',';
      } else {
        break;
      }
      at_ += letter.size;
    }
    add(begin, PieceKind::Figure, follows_space, std::move(low));
  }

  bool has_group(std::size_t from) const {
    for (std::size_t i = 0; i < 3; ++i) {
      if (from + i >= text_.size() || !is_digit(letter_at(text_, from + i).code)) return false;
    }
    return from + 3 >= text_.size() || !is_digit(letter_at(text_, from + 3).code);
  }

  void word(bool follows_space) {
    const std::size_t begin = at_;
    const bool capital = is_capital(letter_at(text_, at_).code);
    std::string low;
    while (at_ < text_.size()) {
      const Letter letter = letter_at(text_, at_);
      const Letter after = at_ + letter.size < text_.size() ? letter_at(text_, at_ + letter.size) : Letter{};
      if (is_letter(letter.code)) {
        append(low, letter);
      } else if (is_digit(letter.code)) {
        if (may_stand_before_digits(low) || is_currency_letter(begin, low)) break;
        append(low, letter);
      } else if (is_apostrophe(letter.code) && is_letter(after.code)) {
        if (is_possessive(at_ + letter.size)) {
          add(begin, PieceKind::Word, follows_space, std::move(low), capital);
          possessive(letter.size);
          return;
        }
        low += '\'';
      } else if (letter.code == '.' && is_letter(after.code) && is_initials(low)) {
        low += '.';
      } else if (letter.code == '.' && low.size() > 2 && is_initials(low)) {
        low += '.';  // the last of "U.S."
        at_ += 1;
        break;
      } else {
        break;
      }
      at_ += letter.size;
    }
    add(begin, PieceKind::Word, follows_space, std::move(low), capital);
  }

  void append(std::string& low, const Letter& letter) const {
    if (letter.code >= 'A' && letter.code <= 'Z') {
      low += static_cast<char>(letter.code + 32);
    } else {
      low.append(text_.substr(at_, letter.size));
    }
  }

  /// "u", "u.s": letters with a point between each.
  static bool is_initials(std::string_view low) {
    if (low.empty() || low.size() > 8) return false;
    for (std::size_t i = 0; i < low.size(); ++i) {
      if (i % 2 == 1 ? low[i] != '.' : low[i] < 'a' || low[i] > 'z') return false;
    }
    return low.back() != '.';
  }

  /// What is written against a figure without belonging to it, unlike the letter of "A320".
  static bool may_stand_before_digits(std::string_view low) {
    static constexpr std::string_view kPrefixes[] = {
        "rs",  "rm",  "usd", "eur", "gbp", "jpy",  "cny", "rmb", "inr", "chf",  "aud", "cad",
        "sgd", "hkd", "ntd", "krw", "fy",  "zar",  "sek", "nok", "dkk", "brl",  "pkr", "php",
        "thb", "idr", "kes", "rp",  "tk",  "ksh",  "tsh", "ush", "ghs", "lkr",  "npr", "egp",
        "aed", "sar", "qar", "kwd", "omr", "jod",  "myr", "vnd", "dm",  "nis",  "nz",  "sfr",
        "bdt", "mxn", "uah", "rub", "pln", "tl",   "ff",  "nrs", "irs", "slrs", "shs", "lit",
        "dfl", "ecu", "le",  "jd",  "kd",  "fcfa", "cfa", "zmk", "mur", "mk",   "ffr", "bfr"};
    return std::find(std::begin(kPrefixes), std::end(kPrefixes), low) != std::end(kPrefixes);
  }

  /// "$US15", and the R of "R1.4 million", which otherwise is as little a currency as the A of "A320".
  bool is_currency_letter(std::size_t begin, std::string_view low) const {
    const std::string_view before = text_.substr(0, begin);
    if ((before.ends_with('$') || before.ends_with("£")) && low.size() <= 3) return true;
    static constexpr std::string_view kLetters = "rkpnqyl";
    if (low.size() != 1 || kLetters.find(low) == std::string_view::npos ||
        !is_capital(letter_at(text_, begin).code))
      return false;
    std::size_t end = at_;
    while (end < text_.size() && end - at_ < 12 &&
           (is_digit(letter_at(text_, end).code) || text_[end] == '.' || text_[end] == ','))
      ++end;
    if (text_.substr(at_, end - at_).find(',') + 4 <= end - at_) return true;  // P5,000
    while (end < text_.size() && (text_[end] == ' ' || text_[end] == '-') && end - at_ < 14) ++end;
    // "R14 a kilogram", "P1.4-billion"
    static constexpr std::string_view kAfter[] = {"million", "billion", "trillion", "bn",   "m ", "m,", "m.",
                                                  "a ",      "per ",    "an ",      "each", "m)", "m;"};
    const std::string_view rest = text_.substr(end, 8);
    return std::any_of(std::begin(kAfter), std::end(kAfter),
                       [&](std::string_view word) { return rest.substr(0, word.size()) == word; });
  }

  bool is_possessive(std::size_t after) const {
    if (text_[after] != 's' && text_[after] != 'S') return false;
    if (after + 1 >= text_.size()) return true;
    const char32_t next = letter_at(text_, after + 1).code;
    return !is_letter(next) && !is_digit(next);
  }

  void possessive(std::size_t apostrophe) {
    const std::size_t begin = at_;
    at_ += apostrophe + 1;
    add(begin, PieceKind::Word, false, "'s");
  }

  void mark(const Letter& letter, bool follows_space) {
    const std::size_t begin = at_;
    at_ += letter.size;
    std::string low(text_.substr(begin, letter.size));
    if (is_apostrophe(letter.code) || letter.code == 0x2018) low = "'";
    if ((letter.code >= 0x2010 && letter.code <= 0x2013) || letter.code == 0x2212) low = "-";
    if (letter.code == 0x2014 || letter.code == 0x2015) low = "--";
    if (letter.code == '-' && at_ < text_.size() && text_[at_] == '-') {
      ++at_;
      low = "--";
    }
    add(begin, PieceKind::Mark, follows_space, std::move(low));
  }

  std::string_view text_;
  std::size_t at_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> pieces_of(std::string_view text, const Range& range) { return Cutter(text, range).cut(); }

std::vector<Range> stretches_of_body(const Page& page) {
  std::vector<Range> stretches;
  bool has_begun = false;  // a masthead above the body is no heading of the article's
  for (const Paragraph& paragraph : page.paragraphs) {
    has_begun |= paragraph.part == Part::Body;
    const bool is_own_heading = paragraph.part == Part::Heading && has_begun;
    if (paragraph.part != Part::Body && paragraph.part != Part::Headline && !is_own_heading) continue;
    std::size_t begin = paragraph.range.begin;
    while (paragraph.range.end - begin > kLongestStretch) {
      const std::string_view window = page.at(Range{begin, begin + kLongestStretch});
      std::size_t cut = window.rfind(". ");
      if (cut == std::string_view::npos || cut < kLongestStretch / 2) cut = window.rfind(' ');
      if (cut == std::string_view::npos) cut = kLongestStretch - 1;
      std::size_t end = begin + cut + 1;
      while (end < paragraph.range.end && (static_cast<unsigned char>(page.text[end]) & 0xC0U) == 0x80U)
        ++end;
      stretches.push_back({begin, end});
      begin = end;
    }
    if (begin < paragraph.range.end) stretches.push_back({begin, paragraph.range.end});
  }
  return stretches;
}

const Piece& piece_at(const std::vector<Piece>& pieces, std::ptrdiff_t index) {
  static const Piece nothing{};
  if (index < 0 || index >= std::ssize(pieces)) return nothing;
  return pieces[static_cast<std::size_t>(index)];
}

int whole_number(std::string_view digits, std::size_t most) {
  if (digits.empty() || digits.size() > most) return -1;
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

double magnitude_of(std::string_view low) {
  static const std::unordered_map<std::string_view, double> table = {
      {"hundred", 1e2},  {"thousand", 1e3},  {"lakh", 1e5},        {"lakhs", 1e5},   {"million", 1e6},
      {"millions", 1e6}, {"crore", 1e7},     {"crores", 1e7},      {"billion", 1e9}, {"billions", 1e9},
      {"milliard", 1e9}, {"trillion", 1e12}, {"quadrillion", 1e15}};
  const auto found = table.find(low);
  return found == table.end() ? 0 : found->second;
}

namespace {

/// "5.000.000", as much of Europe and Latin America writes it; not "4.12.1989".
bool is_grouped_by_points(std::string_view digits) {
  if (digits.find(',') != std::string_view::npos) return false;
  const std::size_t first = digits.find('.');
  if (first == 0 || first > 3 || (digits.size() - first) % 4 != 0) return false;
  for (std::size_t i = first; i < digits.size(); i += 4) {
    if (digits[i] != '.' || digits.substr(i + 1, 3).find('.') != std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

std::optional<double> value_of_figure(std::string_view digits) {
  const auto points = std::count(digits.begin(), digits.end(), '.');
  const auto commas = std::count(digits.begin(), digits.end(), ',');
  if (points > 1 && !is_grouped_by_points(digits)) return std::nullopt;
  const std::size_t comma = digits.rfind(',');
  // A lone comma before one or two digits is how half of Europe writes a decimal point.
  const bool is_decimal_comma = commas == 1 && points == 0 && digits.size() - comma - 1 != 3;
  std::string plain;
  for (const char c : digits) {
    if (c == ',' && is_decimal_comma) plain += '.';
    if (c != ',' && !(c == '.' && points > 1)) plain += c;
  }
  if (plain.size() > 18) return std::nullopt;
  double value = 0;
  const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (read.ec != std::errc{}) return std::nullopt;
  return value;
}

namespace {

/// "twenty", "twenty-five", "five": below a hundred.
std::optional<NumberRead> read_below_hundred(const std::vector<Piece>& pieces, std::size_t index) {
  const auto& table = small_numbers();
  const auto found = table.find(piece_at(pieces, static_cast<std::ptrdiff_t>(index)).low);
  if (found == table.end()) return std::nullopt;
  NumberRead read{static_cast<double>(found->second), index + 1, true, false, false};
  if (found->second < 20) return read;
  std::size_t unit = index + 1;
  if (piece_at(pieces, static_cast<std::ptrdiff_t>(unit)).low == "-") ++unit;
  const auto second = table.find(piece_at(pieces, static_cast<std::ptrdiff_t>(unit)).low);
  if (second != table.end() && second->second > 0 && second->second < 10) {
    read.value += second->second;
    read.next = unit + 1;
  }
  return read;
}

/// The multiplier after a figure: words with or without a hyphen, one after the other ("lakh crore").
void read_magnitudes(const std::vector<Piece>& pieces, NumberRead& read) {
  for (int times = 0; times < 2; ++times) {
    std::size_t at = read.next;
    if (piece_at(pieces, static_cast<std::ptrdiff_t>(at)).low == "-") ++at;
    const double magnitude = magnitude_of(piece_at(pieces, static_cast<std::ptrdiff_t>(at)).low);
    if (magnitude == 0) return;
    read.value *= magnitude;
    read.next = at + 1;
    read.has_magnitude = true;
  }
}

/// "two hundred and fifty thousand": groups added up from the left while they grow smaller.
std::optional<NumberRead> read_words(const std::vector<Piece>& pieces, std::size_t index) {
  const auto low = [&](std::size_t i) -> std::string_view {
    return piece_at(pieces, static_cast<std::ptrdiff_t>(i)).low;
  };
  NumberRead total{0, index, true, false, false};
  double group = 0;
  bool has_any = false;
  std::size_t at = index;
  if ((low(at) == "a" || low(at) == "an") && magnitude_of(low(at + 1)) > 0) {
    group = 1;
    total.is_article = true;
    ++at;
  }
  while (true) {
    const std::size_t joined = has_any && (low(at) == "-" || low(at) == "and") ? at + 1 : at;
    if (const auto part = read_below_hundred(pieces, joined);
        part && (group == 0 || std::fmod(group, 100) == 0)) {
      if (low(at) == "and" && joined != at && !(group >= 100 || total.value >= 1000)) break;
      group += part->value;
      at = part->next;
    } else if (const double magnitude = magnitude_of(low(joined));
               magnitude > 0 && group > 0 && low(at) != "and") {
      if (magnitude == 100 && group < 100) {
        group *= 100;
      } else {
        total.value += group * magnitude;
        group = 0;
      }
      total.has_magnitude = true;
      at = joined + 1;
    } else {
      break;
    }
    has_any = true;
    total.next = at;
  }
  if (!has_any) return std::nullopt;
  total.value += group;
  return total;
}

/// "and a half" after a number.
void read_half(const std::vector<Piece>& pieces, NumberRead& read) {
  std::ptrdiff_t at = static_cast<std::ptrdiff_t>(read.next);
  const auto skip_hyphen = [&] {
    if (piece_at(pieces, at).low == "-") ++at;
  };
  skip_hyphen();
  if (piece_at(pieces, at++).low != "and") return;
  skip_hyphen();
  if (piece_at(pieces, at++).low != "a") return;
  skip_hyphen();
  if (piece_at(pieces, at++).low != "half") return;
  read.value += 0.5;
  read.next = static_cast<std::size_t>(at);
  if (!read.has_magnitude) read_magnitudes(pieces, read);  // three and a half million
}

}  // namespace

std::optional<NumberRead> read_number(const std::vector<Piece>& pieces, std::size_t index) {
  const Piece& piece = piece_at(pieces, static_cast<std::ptrdiff_t>(index));
  if (piece.kind == PieceKind::Word) {
    auto words = read_words(pieces, index);
    if (words) read_half(pieces, *words);
    return words;
  }
  if (piece.kind != PieceKind::Figure) return std::nullopt;
  const auto value = value_of_figure(piece.low);
  if (!value) return std::nullopt;
  NumberRead read{*value, index + 1, false, false, false};
  // "10 000": groups of three after an ordinary space, where the first is no number of that kind itself.
  while (piece.low.size() <= 3 && whole_number(piece.low, 3) > 0) {
    const Piece& group = piece_at(pieces, static_cast<std::ptrdiff_t>(read.next));
    const Piece& after = piece_at(pieces, static_cast<std::ptrdiff_t>(read.next) + 1);
    if (group.kind != PieceKind::Figure || group.low.size() != 3 || !group.follows_space) break;
    if (group.range.begin != piece_at(pieces, static_cast<std::ptrdiff_t>(read.next) - 1).range.end + 1)
      break;
    if (after.low == "-" || after.low == "/") break;
    read.value = read.value * 1000 + whole_number(group.low, 3);
    ++read.next;
  }
  const Piece& fraction = piece_at(pieces, static_cast<std::ptrdiff_t>(read.next));
  if (fraction.low == "½" || fraction.low == "¼" || fraction.low == "¾") {
    read.value += fraction.low == "½" ? 0.5 : fraction.low == "¼" ? 0.25 : 0.75;
    ++read.next;
  }
  read_magnitudes(pieces, read);
  if (!read.has_magnitude) read_half(pieces, read);
  return read;
}

}  // namespace communique::reading
