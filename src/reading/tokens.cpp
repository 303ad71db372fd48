#include "reading/tokens.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "reading/characters.hpp"

namespace communique::reading {
namespace {

/// Reads one token after the other from a stretch of text.
class Tokeniser {
 public:
  Tokeniser(std::string_view text, const Range& range) : text_(text.substr(0, range.end)), at_(range.begin) {}

  /// False at the end.
  bool next(Token& token) {
    const std::size_t before = at_;
    CodePoint c = here();
    while (c.length > 0 && (is_space(c.value) || c.value == 0xFEFF || c.value == 0x200B)) {
      at_ += c.length;
      c = here();
    }
    if (c.length == 0) return false;
    token = Token{};
    token.follows_space = at_ > before;
    token.range.begin = at_;
    token.kind = kind_of(c.value);
    take(token, c);
    token.range.end = at_;
    return true;
  }

 private:
  [[nodiscard]] CodePoint here() const { return code_point_at(text_, at_); }
  [[nodiscard]] CodePoint after(std::size_t at) const { return code_point_at(text_, at); }

  static TokenKind kind_of(UChar32 c) {
    if (is_digit(c)) return TokenKind::Number;
    if (is_letter(c)) return TokenKind::Word;
    if (is_han(c)) return TokenKind::Han;
    if (c < 0x80) {
      return c == '$' || c == '%' || c == '+' || c == '<' || c == '=' || c == '>' || c == '|' || c == '^' ||
                     c == '~' || c == '`'
                 ? TokenKind::Symbol
                 : TokenKind::Punctuation;
    }
    return (U_GET_GC_MASK(c) & U_GC_P_MASK) != 0 ? TokenKind::Punctuation : TokenKind::Symbol;
  }

  void take(Token& token, const CodePoint& first) {
    switch (token.kind) {
      case TokenKind::Word:
        return take_word(token, first);
      case TokenKind::Number:
        return take_number();
      case TokenKind::Han:
        return take_han();
      case TokenKind::Punctuation:
        return take_punctuation(token, first);
      case TokenKind::Symbol:
        at_ += first.length;
    }
  }

  /// Letters, and digits after the first; marks the capitals of `token`.
  void take_word(Token& token, const CodePoint& first) {
    token.is_capitalised = is_capital(first.value);
    int letters = 0;
    bool has_small = false;
    int run = 0;            // letters since the last dot, hyphen or apostrophe
    bool is_dotted = true;  // single letters with dots so far: "U.S"
    for (;;) {
      const CodePoint c = here();
      if (c.length > 0 && (is_letter(c.value) || is_digit(c.value))) {
        ++letters;
        if (++run > 1) is_dotted = false;
        if (is_small(c.value)) has_small = true;
        at_ += c.length;
        continue;
      }
      const CodePoint following = c.length > 0 ? after(at_ + c.length) : CodePoint{0, 0};
      if (is_hyphen(c.value) && (is_letter(following.value) || is_digit(following.value))) {
        at_ += c.length;
        run = 0;
        is_dotted = true;
        continue;
      }
      if (is_apostrophe(c.value) && is_letter(following.value) && !is_possessive(at_ + c.length, following)) {
        at_ += c.length;
        run = 0;
        is_dotted = false;
        continue;
      }
      if (c.value == '.' && is_dotted && run == 1 && (is_initial(following) || is_joint(following))) {
        at_ += 1;
        run = is_joint(following) ? 1 : 0;  // a hyphen comes next, as after a letter
        continue;
      }
      break;
    }
    token.is_all_capitals = letters > 1 && !has_small && token.is_capitalised;
    if (here().value == '.' && takes_stop(token.range.begin, is_dotted && run == 1)) at_ += 1;
  }

  /// Whether the letter behind the full stop here stands alone: "U.S.", "U.S-led", not "end.The".
  [[nodiscard]] bool is_initial(const CodePoint& following) const {
    if (!is_letter(following.value)) return false;
    const CodePoint beyond = after(at_ + 1 + following.length);
    return !is_letter(beyond.value) && !is_digit(beyond.value);
  }

  /// "U.S.-Japan": the hyphen behind the full stop here goes on to a letter.
  [[nodiscard]] bool is_joint(const CodePoint& following) const {
    return is_hyphen(following.value) && is_letter(after(at_ + 1 + following.length).value);
  }

  [[nodiscard]] bool is_possessive(std::size_t at, const CodePoint& letter) const {
    if (letter.value != 's' && letter.value != 'S') return false;
    const CodePoint beyond = after(at + letter.length);
    return !is_letter(beyond.value) && !is_digit(beyond.value);
  }

  /// Whether the full stop here belongs to the word that began at `begin`.
  [[nodiscard]] bool takes_stop(std::size_t begin, bool is_dotted) const {
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (after(at_ + 1).value == '.') return false;  // an ellipsis
    if (is_dotted) return word.size() > 1 || is_capital(code_point_at(word, 0).value);
    const std::size_t joint = word.rfind('.');
    if (joint != std::string_view::npos && word.size() - joint == 2) return true;  // "Ph.D", "Taiwan-U.S"
    switch (abbreviation(word)) {
      case Abbreviation::None:
        return false;
      case Abbreviation::Counting: {
        const CodePoint next = after(at_ + 1);
        return is_digit(is_space(next.value) ? after(at_ + 1 + next.length).value : next.value);
      }
      default:
        return true;
    }
  }

  void take_number() {
    for (;;) {
      const CodePoint c = here();
      if (is_digit(c.value)) {
        at_ += 1;
        continue;
      }
      const bool is_separator = c.value == ',' || c.value == '.' || c.value == ':';
      if (is_separator && is_digit(after(at_ + 1).value)) {
        at_ += 2;
        continue;
      }
      break;
    }
    take_number_ending();
  }

  /// "16th", "1990s", "1990's": what makes an ordinal or a decade belongs to the number; units stand alone.
  void take_number_ending() {
    static constexpr std::array<std::string_view, 7> kEndings = {"st", "nd", "rd",     "th",
                                                                 "s",  "'s", "\u2019s"};
    for (const std::string_view ending : kEndings) {
      if (text_.substr(at_, ending.size()) != ending) continue;
      const UChar32 beyond = after(at_ + ending.size()).value;
      if (is_letter(beyond) || is_digit(beyond)) continue;
      at_ += ending.size();
      return;
    }
  }

  void take_han() {
    for (CodePoint c = here(); c.length > 0 && (is_han(c.value) || c.value == 0x00B7); c = here())
      at_ += c.length;
  }

  /// "'s" after a word is a word of its own; dots and dashes in a row are one.
  void take_punctuation(Token& token, const CodePoint& first) {
    const CodePoint following = after(at_ + first.length);
    const bool is_after_word = !token.follows_space && is_letter(code_point_before(text_, at_).value);
    if (is_apostrophe(first.value) && is_after_word && is_possessive(at_ + first.length, following)) {
      token.kind = TokenKind::Word;
      at_ += first.length + following.length;
      return;
    }
    at_ += first.length;
    if (first.value != '.' && first.value != '-') return;
    while (here().value == first.value) at_ += first.length;
  }

  std::string_view text_;
  std::size_t at_;
};

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  using enum Abbreviation;
  static const auto* const kKnown = [] {
    auto* known = new std::unordered_map<std::string_view, Abbreviation>;
    for (const std::string_view leading :
         {"Mr",   "Mrs",   "Ms",   "Messrs", "Dr",   "Prof", "Rev",  "Fr",     "Hon",  "Gen",  "Lt",   "Col",
          "Maj",  "Capt",  "Cmdr", "Cdr",    "Adm",  "Sgt",  "Cpl",  "Pvt",    "Brig", "Sen",  "Rep",  "Gov",
          "Pres", "Amb",   "Supt", "Insp",   "Det",  "Atty", "Sec",  "Dep",    "St",   "Ste",  "Mt",   "Ft",
          "Gens", "Sens",  "Reps", "Govs",   "Drs",  "vs",   "Vs",   "cf",     "viz",  "Mme",  "Mlle", "Sra",
          "Ald",  "Comdr", "Msgr", "Sr",     "Dato", "Engr", "Univ", "approx", "ca",   "Gov't"}) {
      known->emplace(leading, Leading);
    }
    for (const std::string_view counting : {"No", "Nos", "no", "nos", "Art", "art", "Vol", "vol", "pp",
                                            "para", "Sect", "Ch", "Fig", "Op", "Res", "Para", "Arts"}) {
      known->emplace(counting, Counting);
    }
    for (const std::string_view calendar :
         {"Jan", "Feb", "Mar", "Apr",  "Jun", "Jul",  "Aug", "Sep",  "Sept",  "Oct", "Nov",
          "Dec", "Mon", "Tue", "Tues", "Wed", "Weds", "Thu", "Thur", "Thurs", "Fri"}) {
      known->emplace(calendar, Calendar);
    }
    for (const std::string_view trailing :
         {"Inc", "Co",   "Cos",  "Corp", "Ltd",  "Bros", "Plc",   "plc",  "Pty",  "Jr",   "Esq",  "etc",
          "al",  "Ave",  "Blvd", "Rd",   "Dept", "Assn", "Calif", "Mass", "Conn", "Pa",   "Va",   "Fla",
          "Ga",  "Tex",  "Wis",  "Minn", "Mich", "Md",   "Tenn",  "Ala",  "Ariz", "Ark",  "Colo", "Del",
          "Kan", "Ky",   "La",   "Mont", "Neb",  "Nev",  "Okla",  "Ore",  "Vt",   "Wyo",  "N.Y",  "Ont",
          "Que", "Ph.D", "Intl", "Bhd",  "Sdn",  "Mo",   "Ill",   "Ind",  "Miss", "Wash", "Govt", "Natl"}) {
      known->emplace(trailing, Trailing);
    }
    return known;
  }();
  if (word.size() > 8) return None;
  const auto found = kKnown->find(word);
  return found == kKnown->end() ? None : found->second;
}

void append_tokens(std::string_view text, const Range& range, std::vector<Token>& tokens) {
  Tokeniser tokeniser(text, range);
  Token token;
  while (tokeniser.next(token)) tokens.push_back(token);
}

}  // namespace communique::reading
