#include "ui/article_text.hpp"

#include <algorithm>
#include <array>

#include "ui/text.hpp"

namespace communique::ui {
namespace {

constexpr std::array<std::string_view, 22> kAround{"(",  ")",  "[",  "]",  "\"", "'", ",", ".",
                                                   ";",  ":",  "!",  "?",  "“",  "”", "‘", "’",
                                                   "、", "。", "「", "」", "（", "）"};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// Where a piece that begins at `begin` ends: at a space where there is one not far back.
std::size_t piece_end(std::string_view text, std::size_t begin) {
  if (text.size() - begin <= kLongestPiece) return text.size();
  const std::size_t limit = begin + kLongestPiece;
  const std::size_t space = text.rfind(' ', limit - 1);
  if (space != std::string_view::npos && space > begin + kLongestPiece / 2) return space + 1;
  std::size_t end = limit;
  while (end > begin + 1 && !begins_character(text[end])) --end;
  return end;
}

/// The character that `word` begins or ends with and that does not belong to it; empty where there is none.
std::string_view sign_at_end(std::string_view word) {
  for (const std::string_view sign : kAround) {
    if (word.ends_with(sign)) return sign;
  }
  return {};
}
std::string_view sign_at_begin(std::string_view word) {
  for (const std::string_view sign : kAround) {
    if (word.starts_with(sign)) return sign;
  }
  return {};
}

}  // namespace

std::vector<ArticlePiece> article_pieces(const std::vector<screens::ArticleParagraph>& paragraphs) {
  std::vector<ArticlePiece> pieces;
  pieces.reserve(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string_view text = paragraphs[i].text;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = piece_end(text, begin);
      pieces.push_back({i, begin, end});
      begin = end;
    }
  }
  return pieces;
}

std::vector<TextSpan> word_spans(std::string_view text) {
  std::vector<TextSpan> words;
  std::size_t begin = 0;
  for (const std::size_t place : break_places(text)) {
    std::size_t from = begin;
    std::size_t to = place;
    begin = place;
    while (from < to && is_space(text[from])) ++from;
    while (from < to && is_space(text[to - 1])) --to;
    for (auto sign = sign_at_end(text.substr(from, to - from)); !sign.empty();
         sign = sign_at_end(text.substr(from, to - from))) {
      to -= sign.size();
    }
    for (auto sign = sign_at_begin(text.substr(from, to - from)); !sign.empty();
         sign = sign_at_begin(text.substr(from, to - from))) {
      from += sign.size();
    }
    if (from < to) words.push_back({from, to});
  }
  return words;
}

TextSpan tightened(const std::vector<screens::ArticleParagraph>& paragraphs, TextSpan span) {
  const auto paragraph_of = [&](std::size_t byte) {
    const auto after = std::upper_bound(
        paragraphs.begin(), paragraphs.end(), byte,
        [](std::size_t at, const screens::ArticleParagraph& each) { return at < each.begin; });
    return after == paragraphs.begin() ? after : std::prev(after);
  };
  if (paragraphs.empty()) return {};
  const auto first = paragraph_of(span.begin);
  while (span.begin < span.end && span.begin - first->begin < first->text.size() &&
         is_space(first->text[span.begin - first->begin])) {
    ++span.begin;
  }
  const auto last = paragraph_of(span.end == 0 ? 0 : span.end - 1);
  while (span.end > span.begin && span.end > last->begin && span.end - last->begin <= last->text.size() &&
         is_space(last->text[span.end - last->begin - 1])) {
    --span.end;
  }
  return span;
}

}  // namespace communique::ui
