#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "reading/characters.hpp"
#include "reading/furniture_lines.hpp"
#include "reading/stamps.hpp"
#include "reading/tokens.hpp"

namespace communique::reading {
namespace {

std::string in_small(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

bool has_digit_after(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == ':' || text[at] == '+' ||
                              text[at] == '(' || text[at] == '-')) {
    ++at;
  }
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool is_word_at(std::string_view text, std::size_t at, std::size_t size) {
  const bool is_open = at == 0 || !is_letter(code_point_before(text, at).value);
  return is_open && !(at + size < text.size() && is_letter(code_point_at(text, at + size).value));
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (is_word_at(text, at, word.size())) return true;
  }
  return false;
}

/// Whether one of the words that every told sentence has is here: a masthead and a sign-off have none.
bool tells(std::string_view small) {
  for (const std::string_view verb :
       {"is",  "are",    "was",  "were", "has", "have",  "had", "will",  "would", "said",   "says", "told",
        "met", "signed", "held", "in",   "on",  "since", "by",  "until", "after", "before", "from", "to"}) {
    if (has_word(small, verb)) return true;
  }
  return false;
}

/// Whether a verb of reports is here: "Geneva, 4 March 1991. The ministers met." is no masthead.
bool reports(std::string_view small) {
  for (const std::string_view verb :
       {"was",    "were",      "has",    "have",   "had",     "will",  "would",     "said",
        "says",   "told",      "met",    "signed", "held",    "today", "yesterday", "began",
        "agreed", "announced", "opened", "left",   "arrived", "took",  "made"}) {
    if (has_word(small, verb)) return true;
  }
  return false;
}

/// The stretches of a masthead: "Tien Shan Monitor. Regional round-up, 12.09.2003. Compiled from radio".
std::vector<std::string_view> stretches_of(std::string_view line) {
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const CodePoint c = code_point_at(line, i);
    const bool is_stop = c.value == '.' && i + 1 < line.size() && line[i + 1] == ' ' && i - begin > 12;
    const bool is_mark = c.value == '|' || c.value == ';' || c.value == 0xB7 || c.value == 0x2022 ||
                         c.value == 0x2014 || c.value == 0x2013;
    if (!is_stop && !is_mark) continue;
    found.push_back(line.substr(begin, i - begin));
    begin = i + c.length;
  }
  found.push_back(line.substr(begin));
  return found;
}

/// No full stop within, save behind an abbreviation of three letters at most: "St. John".
bool is_one_sentence(std::string_view line) {
  for (std::size_t at = line.find(". "); at != std::string_view::npos; at = line.find(". ", at + 1)) {
    const std::size_t space = line.rfind(' ', at);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    if (at - begin > 3) return false;
  }
  return true;
}

bool names_picture(std::string_view text) {
  const std::string small = in_small(text);
  return small.find("photo") != std::string::npos || small.find("courtesy") != std::string::npos ||
         small.find("picture") != std::string::npos || small.find("file") != std::string::npos;
}

}  // namespace

namespace {

/// What a paper's own line says beside its place and day: "Thursday", "Price", "No.", "Late City Edition".
bool is_of_masthead(std::string_view line, const Token& token) {
  const std::string_view word = line.substr(token.range.begin, token.range.size());
  if (weekday_number(word) != 0) return true;
  const std::string small = in_small(word);
  for (const std::string_view own :
       {"price",  "no",      "no.",   "nos.", "vol",         "vol.",    "volume",     "issue",
        "number", "edition", "late",  "city", "final",       "morning", "evening",    "daily",
        "weekly", "cents",   "pence", "est.", "established", "founded", "registered", "pages",
        "page",   "free",    "air",   "mail", "series"}) {
    if (small == own) return true;
  }
  return false;
}

}  // namespace

bool is_masthead(std::string_view line) {
  constexpr std::size_t kLongest = 240;
  if (line.size() > kLongest || line.find_first_of("0123456789") == std::string_view::npos) return false;
  if (is_testimonium(line) || gives_life_span(line)) return false;
  std::vector<Token> all;
  append_tokens(line, {0, line.size()}, all);
  if (read_dateline(line, all) || reports(in_small(line))) return false;
  for (const std::string_view stretch : stretches_of(line)) {
    std::vector<Token> tokens;
    append_tokens(stretch, {0, stretch.size()}, tokens);
    std::size_t others = 0;
    bool has_day = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (const auto day = read_day(stretch, tokens, i); day && day->year != 0) {
        has_day = true;
        i += day->tokens - 1;
      } else if (tokens[i].kind == TokenKind::Word && !is_of_masthead(stretch, tokens[i])) {
        ++others;
      }
    }
    constexpr std::size_t kFewWords = 5;
    if (has_day && others <= kFewWords && !tells(in_small(stretch))) return true;
  }
  return false;
}

bool is_testimonium(std::string_view line) {
  if (line.size() > 200) return false;
  const std::string small = in_small(line.substr(0, 20));
  for (const std::string_view words :
       {"done at ", "done in ", "done this", "signed at ", "given at ", "adopted at "}) {
    if (small.starts_with(words)) return true;
  }
  return false;
}

bool gives_life_span(std::string_view line) {
  if (line.size() > 200) return false;
  const std::string small = in_small(line);
  const std::size_t born = small.find("born ");
  const std::size_t died = small.find("died ");
  return born != std::string::npos && died != std::string::npos && born < died &&
         small.find_first_of("0123456789", born) < died;
}

/// "Vol. XII No. 45", "Volume 3, Issue 7".
bool names_issue(std::string_view line) {
  constexpr std::size_t kLongest = 160;
  if (line.size() > kLongest) return false;
  const std::string small = in_small(line);
  const std::size_t volume = std::min(small.find("vol."), small.find("volume "));
  if (volume == std::string::npos || !is_word_at(small, volume, 3)) return false;
  for (const std::string_view word : {"no.", "no ", "nos.", "issue", "number", "n\u00BA", "#"}) {
    const std::size_t at = small.find(word, volume);
    if (at != std::string::npos && has_digit_after(small, at + word.size())) return true;
  }
  return false;
}

/// "Other news, Page 5", "(Picture on Page 9.)", "Continued on back page": to be turned to, and no more.
bool refers_to_page(std::string_view line) {
  constexpr std::size_t kLongest = 110;
  if (line.size() > kLongest) return false;
  std::string small = in_small(line);
  while (!small.empty() && (small.back() == '.' || small.back() == ')' || small.back() == ']'))
    small.pop_back();
  if (small.ends_with("back page") || small.ends_with("front page") || small.ends_with("facing page") ||
      small.ends_with("next page") || small.ends_with("this page") || small.ends_with("inside pages")) {
    return true;
  }
  const std::size_t page = small.rfind("page");
  const std::size_t short_page = small.rfind(" p.");
  const std::size_t at = page != std::string::npos ? page + (small.compare(page, 5, "pages") == 0 ? 5 : 4)
                         : short_page != std::string::npos ? short_page + 3
                                                           : std::string::npos;
  if (at == std::string::npos || !has_digit_after(small, at)) return false;
  std::size_t end = small.find_first_of("0123456789", at);
  end = small.find_first_not_of("0123456789-", end);
  const bool is_last = end == std::string::npos || small.size() - end <= 2;
  const bool is_bracketed = line.front() == '(' || line.front() == '[';
  return is_last && (is_bracketed || ending_of(line) == Ending::Bare || count_words(line, 9) <= 8);
}

/// "Public Relations Department. Tel. +389 2 311 03 33", "Press office: press@example.org".
bool gives_contact(std::string_view line) {
  constexpr std::size_t kLongest = 260;
  if (line.size() > kLongest) return false;
  const std::string small = in_small(line);
  if (small.find("protected from spambots") != std::string::npos) return true;
  for (const std::string_view word :
       {"tel", "tel/fax", "phone", "telephone", "fax", "ph", "mob", "whatsapp"}) {
    for (std::size_t at = small.find(word); at != std::string::npos; at = small.find(word, at + 1)) {
      if (!is_word_at(small, at, word.size()) || !has_digit_after(small, at + word.size())) continue;
      const std::size_t digits =
          static_cast<std::size_t>(std::count_if(small.begin() + static_cast<std::ptrdiff_t>(at), small.end(),
                                                 [](char c) { return c >= '0' && c <= '9'; }));
      if (digits >= 6 && !has_word(small, "said")) return true;
    }
  }
  return false;
}

/// "(c) The Chronicle. All rights reserved.", "Reproduction in whole or in part forbidden."
bool claims_rights(std::string_view line) {
  constexpr std::size_t kLongest = 260;
  if (line.size() > kLongest) return false;
  const std::string small = in_small(line);
  for (const std::string_view words :
       {"all rights reserved", "rights reserved.", "reproduction in whole or in part", "reproduction without",
        "may not be reproduced", "without permission is prohibited", "may not be published, broadcast"}) {
    if (small.find(words) != std::string::npos) return true;
  }
  return small.starts_with("(c) ") && has_digit_after(small, 4) && count_words(line, 9) <= 8;
}

/// "A delegate is shown to his seat by a cadet.": one short sentence that says what a picture beside it
/// shows.
bool describes_picture(std::string_view line) {
  constexpr std::size_t kLongest = 160;
  if (line.size() > kLongest) return false;
  for (const std::string_view words :
       {" is shown ", " are shown ", " is seen ", " are seen ", " is pictured ", " are pictured ",
        " pose for ", " poses for ", " shake hands ", " shakes hands ", " look on ", " looks on ",
        " applaud "}) {
    if (line.find(words) != std::string_view::npos) return is_one_sentence(line);
  }
  return false;
}

std::string_view without_sign_off(std::string_view line) {
  constexpr std::size_t kLongest = 90;
  const std::size_t from = line.size() > kLongest + 2 ? line.size() - kLongest - 2 : 0;
  for (std::size_t at = line.rfind(' '); at != std::string_view::npos && at >= from && at > 0;
       at = line.rfind(' ', at - 1)) {
    std::string_view before = line.substr(0, at);
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    if (before.size() < 40 || ending_of(before) != Ending::Prose || before.back() == ':' ||
        before.back() == ';')
      continue;
    const std::string_view rest = line.substr(line.find_first_not_of(' ', at));
    const bool is_shouted = std::ranges::none_of(rest, [](char c) { return c >= 'a' && c <= 'z'; }) &&
                            std::ranges::any_of(rest, [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool is_small_before = std::ranges::any_of(before, [](char c) { return c >= 'a' && c <= 'z'; });
    const bool is_dashed = rest.starts_with("-") || rest.starts_with("\u2014") || rest.starts_with("\u2013");
    const std::size_t word = rest.find_first_not_of("- \xE2\x80\x93\x94");
    const bool is_named = is_dashed && word != std::string_view::npos && count_words(rest, 6) <= 5 &&
                          is_capital(code_point_at(rest, word).value);
    const bool ends_bare = ending_of(rest) == Ending::Bare;
    if (is_small_before && ends_bare && (is_shouted || is_named)) return names_picture(rest) ? line : before;
    if (!is_shouted) return line;
  }
  return line;
}

}  // namespace communique::reading
