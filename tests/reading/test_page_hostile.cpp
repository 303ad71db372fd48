// Text that nobody wrote: whatever comes, ranges stay in order, inside the text and on code points.
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "reading/intake.hpp"
#include "reading/page.hpp"

using namespace communique::reading;

namespace {

bool is_boundary(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// The first promise of page.hpp that `page` breaks; empty where it keeps them all.
std::string broken_promise(const Page& page) {
  std::size_t end = 0;
  for (const Paragraph& paragraph : page.paragraphs) {
    if (paragraph.range.begin < end || paragraph.range.is_empty()) return "paragraphs in order";
    end = paragraph.range.end;
  }
  if (end > page.text.size()) return "paragraphs inside the text";
  end = 0;
  for (const Token& token : page.tokens) {
    if (token.range.begin < end || token.range.end <= token.range.begin) return "tokens in order";
    if (!is_boundary(page.text, token.range.begin) || !is_boundary(page.text, token.range.end))
      return "code points";
    end = token.range.end;
  }
  if (end > page.text.size()) return "tokens inside the text";
  std::size_t next = 0;
  for (const Sentence& sentence : page.sentences) {
    if (sentence.first_token < next || sentence.token_count == 0) return "sentences in order";
    next = sentence.first_token + sentence.token_count;
    if (next > page.tokens.size()) return "sentences of tokens";
    if (!page.paragraphs.at(sentence.paragraph).range.contains(sentence.range))
      return "sentences inside their paragraph";
    if (page.paragraphs.at(sentence.paragraph).part != Part::Body) return "sentences of the body alone";
    if (sentence.range.begin != page.tokens[sentence.first_token].range.begin)
      return "sentences begin with a token";
    if (sentence.range.end != page.tokens[next - 1].range.end) return "sentences end with a token";
  }
  if (page.dateline && !page.paragraphs.empty() && page.dateline->range.end > page.text.size())
    return "dateline";
  return {};
}

std::string repeated(const std::string& piece, std::size_t size) {
  std::string text;
  text.reserve(size + piece.size());
  while (text.size() < size) text += piece;
  return text;
}

}  // namespace

TEST_CASE("a page keeps its promises whatever the text is") {
  const std::vector<std::string> pieces = {"Lima",
                                           " ",
                                           "\n",
                                           ".",
                                           ",",
                                           "U.S.",
                                           "\u201C",
                                           "\u201D",
                                           "'s",
                                           "(",
                                           ")",
                                           "Dec. 4",
                                           "--",
                                           "-",
                                           "...",
                                           "!",
                                           "?",
                                           "A.",
                                           "1,250",
                                           "\u8607",
                                           "\u0301",
                                           "\u00E9",
                                           "\u2014",
                                           "(AFP)",
                                           "Photo:",
                                           "By ",
                                           "03/04/2025",
                                           "READ MORE:",
                                           "Mr.",
                                           "the",
                                           "said",
                                           ":",
                                           ";",
                                           "/",
                                           "\"",
                                           "  ",
                                           "LIMA, March 3 (Reuters) - ",
                                           "Related stories",
                                           "Editing by",
                                           "\u00A0",
                                           "\u2026",
                                           "3",
                                           "9:57",
                                           "'",
                                           "\u2019",
                                           "\t"};
  std::uint32_t state = 2026;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16U) % pieces.size()];
    }
    const std::string broken = broken_promise(lay_out(text));
    INFO(text);
    REQUIRE(broken.empty());
  }
}

TEST_CASE("a page keeps its promises for text that is no UTF-8") {
  std::uint32_t state = 7;
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 200; ++i) {
      state = state * 1664525U + 1013904223U;
      text.push_back(static_cast<char>(state >> 24U));
    }
    CHECK_NOTHROW(static_cast<void>(lay_out(text)));
    const auto taken = take_in(text);
    if (taken) CHECK(broken_promise(lay_out(taken->text)).empty());
  }
}

TEST_CASE("endless lines, blank lines and marks without their partners are laid out") {
  for (const std::string& text :
       {repeated("Peru and Chile signed a pact in Lima. ", 4U << 20U), repeated("a", 2U << 20U),
        repeated("\n", 1000000), repeated("\"", 500000) + "a", repeated("(", 500000),
        repeated("!?)\"", 500000) + " a", repeated("U.S. ", 500000), repeated("a-", 500000),
        repeated("Lima signs\n", 500000), repeated("Additional reporting by AP\n", 500000),
        repeated("Who won?\n", 500000), repeated("\u201CA ", 500000)}) {
    const Page page = lay_out(text);
    CHECK(broken_promise(page).empty());
    for (const Sentence& sentence : page.sentences) REQUIRE(sentence.token_count <= 1010);
  }
  const Page endless = lay_out(repeated("Peru and Chile signed a pact in Lima. ", 1U << 20U));
  CHECK(endless.paragraphs.size() == 1);
  CHECK(endless.sentences.size() > 20000);
}
