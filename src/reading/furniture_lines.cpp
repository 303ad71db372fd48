#include "reading/furniture_lines.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "reading/characters.hpp"
#include "reading/furniture_phrases.hpp"
#include "reading/stamps.hpp"
#include "reading/tokens.hpp"

namespace communique::reading {
namespace {

constexpr std::size_t kShort = 160;   // bytes: longer lines are no links, bylines or stamps
constexpr std::size_t kLooked = 400;  // bytes at each end of a line that are looked at

/// The line's beginning in small letters, with straight apostrophes and without bullets and brackets in
/// front.
std::string beginning_of(std::string_view line) {
  std::string small;
  std::size_t i = 0;
  for (CodePoint c = code_point_at(line, i); c.length > 0 && small.size() < 80; c = code_point_at(line, i)) {
    i += c.length;
    if (small.empty() && (c.value == '(' || c.value == '[' || c.value == '*' || c.value == '>' ||
                          c.value == 0x2022 || c.value == 0x25B6 || c.value == 0x25BA || c.value == 0x00BB ||
                          c.value == '_' || is_space(c.value))) {
      continue;
    }
    if (is_apostrophe(c.value)) {
      small.push_back('\'');
    } else if (c.value >= 'A' && c.value <= 'Z') {
      small.push_back(static_cast<char>(c.value - 'A' + 'a'));
    } else {
      small.append(line.substr(i - c.length, c.length));
    }
  }
  if (small.starts_with("(c)")) return small;
  return small;
}

bool continues_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  return is_letter(code_point_before(text, at).value) && is_letter(code_point_at(text, at).value);
}

/// `beginning` without marks behind the words: "Advertisement -", "Most read:".
std::string_view without_marks(std::string_view beginning) {
  const std::size_t last = beginning.find_last_not_of(" :-|>)]*.!_\t");
  return last == std::string_view::npos ? std::string_view() : beginning.substr(0, last + 1);
}

/// "Reporting by Jane Roe in Lima; Editing by John Doe", not "Reporting by the paper found that ...".
bool is_bare_credit(std::string_view line) {
  if (line.size() > 400) return false;
  for (const std::string_view verb :
       {" that ", " show", " found ", " suggest", " reveal", " indicate", " said", " was ", " has "}) {
    if (line.find(verb) != std::string_view::npos) return false;
  }
  return true;
}

/// The phrases that begin with a byte: there are hundreds, and lines by the million.
const std::vector<Phrase>& phrases_with(char first) {
  static const auto* const kByFirst = [] {
    auto* table = new std::array<std::vector<Phrase>, 256>;
    for (const Phrase& phrase : furniture_phrases()) {
      (*table)[static_cast<unsigned char>(phrase.words.front())].push_back(phrase);
    }
    return table;
  }();
  return (*kByFirst)[static_cast<unsigned char>(first)];
}

std::optional<Label> phrase_label(std::string_view line, std::string_view beginning) {
  const bool is_short = line.size() <= kShort && (ending_of(line) == Ending::Bare || line.back() == ':');
  if (beginning.empty()) return std::nullopt;
  for (const Phrase& phrase : phrases_with(beginning.front())) {
    if (!beginning.starts_with(phrase.words) || continues_word(beginning, phrase.words.size())) continue;
    const bool fits =
        phrase.extent == Extent::Begins || (phrase.extent == Extent::Short && is_short) ||
        (phrase.extent == Extent::Whole && line.size() < 60 && without_marks(beginning) == phrase.words);
    if (fits && (phrase.reach != Reach::EndOfBody || is_bare_credit(line)))
      return Label{phrase.part, phrase.reach};
  }
  return std::nullopt;
}

std::string small_word(std::string_view word) {
  std::string small(word);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

using Words = std::unordered_set<std::string>;

bool is_stamp_word(const std::string& small) {
  static const auto* const kWords = new Words{
      "published", "updated", "posted",    "last", "modified", "first",   "on",       "at",    "date",
      "issued",    "am",      "pm",        "a.m.", "p.m.",     "gmt",     "utc",      "est",   "edt",
      "pst",       "pdt",     "cst",       "cdt",  "ist",      "bst",     "cet",      "cest",  "jst",
      "kst",       "hkt",     "sgt",       "wib",  "aest",     "aedt",    "msk",      "eat",   "wat",
      "sast",      "et",      "pt",        "hrs",  "hours",    "hour",    "hr",       "min",   "mins",
      "minute",    "minutes", "day",       "days", "week",     "weeks",   "ago",      "read",  "just",
      "now",       "today",   "yesterday", "time", "local",    "of",      "the",      "is",    "est.",
      "h",         "print",   "edition",   "and",  "created",  "release", "released", "added", "online",
      "page"};
  return kWords->contains(small);
}

/// "12/04/2025 09:57 PM - Business", "Updated 2 hours ago", "Tuesday, 3 May 1998".
bool is_stamp(std::string_view line, std::span<const Token> tokens) {
  if (is_testimonium(line)) return false;
  bool has_time = false;
  bool ends_with_clock = false;  // "4:30 p.m." ends in a full stop and is no sentence
  int labels = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (const auto day = read_day(line, tokens, i)) {
      has_time = true;
      i += day->tokens - 1;
      continue;
    }
    const std::string_view word = line.substr(tokens[i].range.begin, tokens[i].range.size());
    if (tokens[i].kind == TokenKind::Number) {
      if (word.find(':') != std::string_view::npos) has_time = true;
      continue;
    }
    if (tokens[i].kind != TokenKind::Word) continue;
    const std::string small = small_word(word);
    if (small == "ago" || (small == "read" && tokens.front().kind == TokenKind::Number)) has_time = true;
    ends_with_clock = is_stamp_word(small);
    if (is_stamp_word(small) || weekday_number(word) != 0) continue;
    if (month_number(word) != 0) {
      if (i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::Number) has_time = true;
      continue;
    }
    labels += tokens[i].is_capitalised ? 1 : 3;
  }
  return has_time && labels <= 3 && (labels == 0 || ends_with_clock || ending_of(line) != Ending::Prose);
}

bool is_byline_word(const std::string& small) {
  static const auto* const kWords = new Words{"and",
                                              "of",
                                              "in",
                                              "for",
                                              "the",
                                              "with",
                                              "staff",
                                              "reporter",
                                              "reporters",
                                              "writer",
                                              "writers",
                                              "correspondent",
                                              "correspondents",
                                              "editor",
                                              "editors",
                                              "special",
                                              "to",
                                              "agencies",
                                              "our",
                                              "own",
                                              "at",
                                              "de",
                                              "da",
                                              "van",
                                              "von",
                                              "bin",
                                              "al",
                                              "y",
                                              "foreign",
                                              "diplomatic",
                                              "political",
                                              "news",
                                              "desk",
                                              "contributor",
                                              "senior",
                                              "chief",
                                              "bureau",
                                              "columnist",
                                              "business",
                                              "economics",
                                              "del",
                                              "der",
                                              "dos",
                                              "la",
                                              "le",
                                              "el",
                                              "contributing",
                                              "agency",
                                              "from",
                                              "on",
                                              "defence",
                                              "defense",
                                              "national",
                                              "international",
                                              "service",
                                              "services"};
  return kWords->contains(small);
}

bool is_trade(const std::string& small) {
  return small == "reporter" || small == "reporters" || small == "writer" || small == "writers" ||
         small == "correspondent" || small == "correspondents" || small == "columnist";
}

/// "By Jane Roe in Lima", "Jane Roe, Staff reporter", "By JANE ROE | Updated: 3 May 1998".
bool is_byline(std::string_view line, std::span<const Token> tokens) {
  if (tokens.size() < 2 || tokens.size() > 30 || ending_of(line) == Ending::Prose) return false;
  const std::string first = small_word(line.substr(tokens[0].range.begin, tokens[0].range.size()));
  const bool says_by = first == "by" && tokens[1].kind == TokenKind::Word && tokens[1].is_capitalised;
  bool has_trade = false;
  for (std::size_t i = says_by ? 1 : 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::Word) continue;
    const std::string small = small_word(line.substr(tokens[i].range.begin, tokens[i].range.size()));
    has_trade = has_trade || is_trade(small);
    if (!tokens[i].is_capitalised && !is_byline_word(small) && !is_stamp_word(small) && small != "'s")
      return false;
  }
  return says_by || (has_trade && tokens.size() <= 14);
}

/// Cheap: most lines have nothing of either.
bool may_be_stamp_or_byline(std::string_view line, std::string_view beginning) {
  if (line.find_first_of("0123456789") != std::string_view::npos || beginning.starts_with("by ")) return true;
  for (const std::string_view word :
       {" ago", "eporter", "REPORTER", "riter", "WRITER", "orrespondent", "CORRESPONDENT", "olumnist"}) {
    if (line.find(word) != std::string_view::npos) return true;
  }
  return false;
}

constexpr std::array<std::string_view, 26> kCreditWords = {
    "photo:",       "photos:",        "(photo",  "[photo",       "file photo",  "photo by",    "picture:",
    "image:",       "images:",        "credit:", "getty images", "ap photo",    "/reuters",    "reuters/",
    "/afp",         "afp/",           "/ap)",    "via ap",       "via reuters", "photograph:", "epa-efe",
    "shutterstock", "photo courtesy", "photo/",  "pool photo",   "xinhua/"};

/// A picture's credit at the end: "Fishermen leave Callao. Photo: AFP". Nobody else writes so.
bool ends_in_credit(std::string_view line) {
  if (line.size() > 700) return false;
  const std::string_view ending = line.substr(line.size() - std::min<std::size_t>(line.size(), 90));
  const std::string small = small_word(ending);
  for (const std::string_view words : kCreditWords) {
    const std::size_t found = small.rfind(words);
    if (found == std::string::npos) continue;
    if (words.find_first_of(":/([") != std::string_view::npos) return true;
    // "a photo by Reuters showed how …" is prose: a credit is the last thing on its line, and has capitals.
    if (count_words(std::string_view(small).substr(found)) <= 8 && ending_of(line) == Ending::Bare)
      return true;
    if (small.ends_with(")") && small.rfind('(') != std::string::npos && small.rfind('(') <= found)
      return true;
  }
  return false;
}

/// Whether what stands before `at` is a word with a capital: "Roe" in "Roe, left, and".
bool follows_name(std::string_view line, std::size_t at) {
  while (at > 0 && line[at - 1] == ' ') --at;
  const std::size_t space = at == 0 ? std::string_view::npos : line.rfind(' ', at - 1);
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  return begin < at && is_capital(code_point_at(line, begin).value);
}

/// "Minister Jane Roe (left) and …", "…, seen here in 1997".
bool reads_as_caption(std::string_view line) {
  if (line.size() > 400) return false;
  const std::string small = small_word(line);
  for (const std::string_view words :
       {"(pictured)", "seen here", "seen in this", "file photo", "in this photo", "in this undated",
        "in an undated", "in this handout", "in a file picture", "(second from", "second from left",
        "second from right", "clockwise from", "in this file"}) {
    if (small.find(words) != std::string::npos) return true;
  }
  const bool is_said = small.find(" said") != std::string::npos;
  for (const std::string_view words : {"(left)", "(right)", "(centre)", "(center)", ", left, ", ", right, ",
                                       ", center, ", ", centre, ", ", left)", "(l)", "(r)", "(c)"}) {
    const std::size_t found = small.find(words);
    if (found == std::string::npos || !follows_name(line, found)) continue;
    if (words.size() > 3 || !is_said) return true;
  }
  return false;
}

/// "- Society", "> World", "Home > World > Asia", "WORLD NEWS | ASIA".
bool is_section(std::string_view line) {
  if (line.size() > 100 || ending_of(line) == Ending::Prose) return false;
  const bool is_bulleted = line.starts_with("- ") || line.starts_with("\u2022 ") || line.starts_with("> ");
  if (is_bulleted && count_words(line) <= 4 && is_capital(code_point_at(line, line.find(' ') + 1).value))
    return true;
  if (line.find(" > ") != std::string_view::npos || line.find(" \u203A ") != std::string_view::npos ||
      line.find(" \u00BB ") != std::string_view::npos) {
    return true;
  }
  return line.starts_with("Home ") && count_words(line) > 2;
}

bool is_contribution(std::string_view line) {
  if (line.size() > 400) return false;
  const std::string small = small_word(line);
  return small.find("contributed to this") != std::string::npos ||
         small.find("contributed reporting") != std::string::npos ||
         small.find("contributed from") != std::string::npos;
}

bool is_address(std::string_view line) {
  if (line.find(' ') != std::string_view::npos) return false;
  return line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www.") ||
         line.starts_with("@") || line.starts_with("#") ||
         (line.find('@') != std::string_view::npos && line.find('.') != std::string_view::npos);
}

}  // namespace

Ending ending_of(std::string_view line) {
  std::size_t end = line.size();
  bool is_closed = false;
  for (int closers = 0; closers < 6; ++closers) {
    const CodePoint c = code_point_before(line, end);
    const bool is_closer = c.value == '"' || c.value == '\'' || c.value == ')' || c.value == ']' ||
                           c.value == 0x201D || c.value == 0x2019 || c.value == 0x00BB || c.value == '*' ||
                           c.value == '_' || is_space(c.value);
    if (c.length == 0 || !is_closer) break;
    is_closed = true;
    end -= c.length;
  }
  const UChar32 last = code_point_before(line, end).value;
  if (last == '.' && line.substr(0, end).ends_with("..") && line.size() > 60 && !is_closed)
    return Ending::Cut;
  if (last == 0x2026 && line.size() > 60 && !is_closed) return Ending::Cut;
  if (last == '.' || last == '!' || last == '?' || last == ':' || last == ';' || last == 0x2026)
    return Ending::Prose;
  const bool is_quotation = is_closed && (line.starts_with("\"") || line.starts_with("\u201C"));
  if (is_quotation && count_words(line, 12) >= 12) return Ending::Prose;
  return line.size() > 200 ? Ending::Cut : Ending::Bare;
}

std::size_t count_words(std::string_view line, std::size_t limit) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : line) {
    const bool is_blank = c == ' ' || c == '\t';
    if (!is_blank && !in_word && ++words >= limit) return words;
    in_word = !is_blank;
  }
  return words;
}

std::optional<Label> label_of(std::string_view line) {
  if (line.empty()) return std::nullopt;
  const std::string beginning = beginning_of(line);
  if (const auto found = phrase_label(line, beginning)) return found;
  if (line.size() <= kShort) {
    if (is_address(line)) return Label{Part::Promotion};
    if (may_be_stamp_or_byline(line, beginning)) {
      std::vector<Token> tokens;
      append_tokens(line, {0, line.size()}, tokens);
      if (is_stamp(line, tokens)) return Label{Part::Stamp};
      if (is_byline(line, tokens)) return Label{Part::Byline};
    }
    if (is_section(line)) return Label{Part::Related};
    if (names_issue(line)) return Label{Part::Stamp};
    if (refers_to_page(line)) return Label{Part::Related};
  }
  if (line.size() > kLooked * 2) return std::nullopt;
  if (is_contribution(line)) return Label{Part::Credit, Reach::EndOfBody};
  if (claims_rights(line) || gives_contact(line)) return Label{Part::Credit};
  if (ends_in_credit(line)) return Label{count_words(line, 8) < 8 ? Part::Credit : Part::Caption};
  if (reads_as_caption(line)) return Label{Part::Caption};
  return std::nullopt;
}

bool is_glued_furniture(std::string_view sentence) {
  if (sentence.empty() || sentence.size() > 300) return false;
  const std::string beginning = beginning_of(sentence);
  const auto phrase = phrase_label(sentence, beginning);
  if (phrase && phrase->part != Part::Body && phrase->part != Part::Heading) return true;
  if (is_contribution(sentence)) return true;
  const bool is_bracketed = (sentence.front() == '(' && sentence.back() == ')') ||
                            sentence.starts_with("\u2014") || sentence.starts_with("\u2013") ||
                            sentence.front() == '-';
  return is_bracketed && count_words(sentence, 6) <= 4 &&
         is_capital(code_point_at(sentence, sentence.find_first_not_of("(- \xE2\x80\x93\x94")).value);
}

}  // namespace communique::reading
