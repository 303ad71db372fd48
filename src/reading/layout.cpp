#include <algorithm>

#include "reading/characters.hpp"
#include "reading/furniture.hpp"
#include "reading/furniture_lines.hpp"
#include "reading/page.hpp"
#include "reading/sentences.hpp"
#include "reading/stamps.hpp"
#include "reading/tokens.hpp"

namespace communique::reading {
namespace {

/// `line` without white space at its ends, as facts/ strips the lines that evidence counts.
Range stripped(std::string_view text, Range line) {
  for (CodePoint c = code_point_at(text, line.begin); line.begin < line.end && is_space(c.value);
       c = code_point_at(text, line.begin)) {
    line.begin += c.length;
  }
  for (CodePoint c = code_point_before(text, line.end); line.end > line.begin && is_space(c.value);
       c = code_point_before(text, line.end)) {
    line.end -= c.length;
  }
  return line;
}

std::vector<Paragraph> paragraphs_of(std::string_view text) {
  std::vector<Paragraph> found;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Range line = stripped(text, {begin, end});
    if (!line.is_empty()) found.push_back({line, static_cast<int>(found.size()) + 1, Part::Body});
    begin = end + 1;
  }
  return found;
}

void add_sentence(Page& page, std::size_t paragraph, std::size_t first, std::size_t end) {
  if (first == end) return;
  Sentence sentence;
  sentence.range = {page.tokens[first].range.begin, page.tokens[end - 1].range.end};
  sentence.paragraph = paragraph;
  sentence.first_token = first;
  sentence.token_count = end - first;
  mark_beginnings(page.text, std::span(page.tokens).subspan(first, end - first));
  page.sentences.push_back(sentence);
}

/// Takes a credit or a prompt away that stands behind a paragraph on its line: "... he said. (Editing by Jane
/// Roe)".
void drop_glued(Page& page, std::size_t first_sentence) {
  while (page.sentences.size() > first_sentence + 1 &&
         is_glued_furniture(page.at(page.sentences.back().range))) {
    page.tokens.resize(page.sentences.back().first_token);
    page.sentences.pop_back();
  }
}

/// How far into the body a dateline may stand: some pages put a summary above it.
constexpr int kDatelineWithin = 3;

/// Tokens and sentences of one body paragraph; a dateline is a sentence of its own.
void read_paragraph(Page& page, std::size_t index, int nth_of_body) {
  const std::size_t first = page.tokens.size();
  const std::size_t first_sentence = page.sentences.size();
  Range range = page.paragraphs[index].range;
  range.end = range.begin + without_sign_off(page.at(range)).size();
  append_tokens(page.text, range, page.tokens);
  std::size_t begin = first;
  if (nth_of_body < kDatelineWithin && !page.dateline) {
    page.dateline = read_dateline(page.text, std::span(page.tokens).subspan(first));
    if (page.dateline) {
      while (begin < page.tokens.size() && page.tokens[begin].range.end <= page.dateline->range.end) ++begin;
      add_sentence(page, index, first, begin);
    }
  }
  const std::size_t offset = begin;
  for (const std::size_t end :
       sentence_ends(page.text, std::span<const Token>(page.tokens).subspan(offset))) {
    add_sentence(page, index, begin, offset + end);
    begin = offset + end;
  }
  drop_glued(page, first_sentence);
}

}  // namespace

const char* name_of(Part part) {
  switch (part) {
    case Part::Body:
      return "body";
    case Part::Headline:
      return "headline";
    case Part::Heading:
      return "heading";
    case Part::Byline:
      return "byline";
    case Part::Stamp:
      return "stamp";
    case Part::Caption:
      return "caption";
    case Part::Credit:
      return "credit";
    case Part::Related:
      return "related";
    case Part::Promotion:
      return "promotion";
  }
  return "body";
}

Page lay_out(std::string text, std::optional<EdtfDate> published, DatedBy dated_by) {
  Page page;
  page.text = std::move(text);
  page.published = std::move(published);
  page.dated_by = page.published ? dated_by : DatedBy::Nothing;
  page.paragraphs = paragraphs_of(page.text);
  mark_parts(page);
  int nth_of_body = 0;
  for (std::size_t i = 0; i < page.paragraphs.size(); ++i) {
    if (page.paragraphs[i].part == Part::Body) read_paragraph(page, i, nth_of_body++);
  }
  date_page(page);
  return page;
}

}  // namespace communique::reading
