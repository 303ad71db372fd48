#pragma once
// Running text cut finer than tokens, so that dates and quantities see what stands inside "12/04/2025",
// "US$1.2bn" and "90-minute"; and numbers in digits and words. Knows no calendar and no units. Invariant:
// pieces are in order, never overlap, and lie within the range that was cut.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/page.hpp"

namespace communique::reading {

enum class PieceKind : std::uint8_t { Word, Figure, Mark };

/// A word without its possessive, a figure with its separators, or one other character.
/// Hyphens and dashes are marks "-" (the em dash "--"), every apostrophe is "'", and a possessive is the word
/// "'s".
struct Piece {
  Range range;
  PieceKind kind = PieceKind::Mark;
  bool is_capitalised = false;
  bool follows_space = false;
  std::string low;  // in small letters; digits and separators for a figure
};

[[nodiscard]] std::vector<Piece> pieces_of(std::string_view text, const Range& range);

/// The ranges of the headline, the body and the headings within it, none longer than what may be cut at once;
/// long paragraphs are parted between sentences.
[[nodiscard]] std::vector<Range> stretches_of_body(const Page& page);

/// A piece at any index; one that is empty outside the vector.
[[nodiscard]] const Piece& piece_at(const std::vector<Piece>& pieces, std::ptrdiff_t index);

struct NumberRead {
  double value = 0;
  std::size_t next = 0;  // index of the first piece after it
  bool is_spelled = false;
  bool has_magnitude = false;  // million, crore, bn, hundred
  bool is_article = false;     // "a million": the one was not said
};

/// "1.2 million", "twenty-five", "two hundred and fifty", "a million", "3 lakh crore", "10 000". Nothing
/// where no number begins.
[[nodiscard]] std::optional<NumberRead> read_number(const std::vector<Piece>& pieces, std::size_t index);

/// The value of digits with separators: "1,250.5", "10 000", "3,5". Nothing for "4.12.1989".
[[nodiscard]] std::optional<double> value_of_figure(std::string_view digits);

/// Digits alone, at most `most` of them; -1 otherwise.
[[nodiscard]] int whole_number(std::string_view digits, std::size_t most);

/// "million" is 1e6; 0 for what is no magnitude. Abbreviations ("bn") are not known here.
[[nodiscard]] double magnitude_of(std::string_view low);

}  // namespace communique::reading
