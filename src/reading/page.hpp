#pragma once
// An article laid out for reading: paragraphs with what each is, sentences and tokens of the body, the day
// that its own relative dates count from. Says where things stand, not what they are about. Invariant: ranges
// are byte offsets into `text`, begin <= end, on code point boundaries; paragraphs, sentences and tokens are
// in order and never overlap their like.
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/edtf.hpp"

namespace communique::reading {

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;  // one past
  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool is_empty() const { return begin == end; }
  [[nodiscard]] bool overlaps(const Range& other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] bool contains(const Range& other) const { return begin <= other.begin && other.end <= end; }
  auto operator<=>(const Range&) const = default;
};

/// What a paragraph is. All but Body and Heading are furniture: what stands only there is not the article's.
enum class Part { Body, Headline, Heading, Byline, Stamp, Caption, Credit, Related, Promotion };
[[nodiscard]] const char* name_of(Part part);  // "body", "headline", ...

struct Paragraph {
  Range range;     // without white space at its ends
  int number = 0;  // the n-th line that is not blank, from 1: as evidence in a deck counts
  Part part = Part::Body;
};

enum class TokenKind { Word, Number, Han, Punctuation, Symbol };

/// A word with its inner apostrophes, hyphens and dots and the full stop of an abbreviation ("Jia-chyuan",
/// "U.S.", "Sept.", "J."; "Tokyo's" is "Tokyo" and "'s"), a number with its separators and the end of an
/// ordinal or a decade ("1,250.5", "09:57", "16th", "1990s"; but "US$767m" is "US", "$", "767", "m", and
/// "90-minute" is "90", "-", "minute"), a run of Han or kana, a run of dots or hyphens ("...", "--"), or one
/// other character.
struct Token {
  Range range;
  TokenKind kind = TokenKind::Word;
  bool is_capitalised = false;   // begins with a capital letter
  bool is_all_capitals = false;  // two letters or more, none small
  bool begins_sentence = false;  // first word of a sentence or of a quotation: its capital says nothing
  bool follows_space = false;
};

struct Sentence {
  Range range;
  std::size_t paragraph = 0;    // index
  std::size_t first_token = 0;  // index in tokens
  std::size_t token_count = 0;
};

/// "Taipei, Dec. 4 (CNA)", "LIMA, 3 March 1987 —": at the beginning of the body. It belongs to the body; its
/// agency does not count as an organisation.
struct Dateline {
  Range range;
  Range place;                                // empty where it names none
  Range date;                                 // the same
  Range agency;                               // the same
  std::optional<std::chrono::month_day> day;  // also where it has no year
};

/// How the day of publication is known.
enum class DatedBy { Nothing, Dateline, Stamp, PageData, Author };

struct Page {
  std::string text;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;    // of paragraphs that are Body only
  std::vector<Token> tokens;          // the same
  std::optional<Dateline> dateline;   // its text is a sentence of its own
  std::optional<EdtfDate> published;  // a day, or less where no more is known
  DatedBy dated_by = DatedBy::Nothing;
  std::string headline;  // empty where there is none

  [[nodiscard]] std::string_view at(const Range& range) const {
    return std::string_view(text).substr(range.begin, range.size());
  }
  [[nodiscard]] std::string_view at(const Token& token) const { return at(token.range); }
};

/// `published` is what the page's own data or the author say; it wins over stamps and datelines where it is
/// given. A dateline without a year takes it from a stamp of about that day, else stays without.
[[nodiscard]] Page lay_out(std::string text, std::optional<EdtfDate> published = std::nullopt,
                           DatedBy dated_by = DatedBy::Nothing);

}  // namespace communique::reading
