// An article from its bytes to what it speaks of: everything found stands in the body, where it is said to.
#include <algorithm>
#include <cmath>

#include "fuzz/target.hpp"
#include "reading/intake.hpp"
#include "reading/read.hpp"

namespace communique::fuzz {
namespace {

using namespace reading;

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_range(const Page& page, const Range& range) {
  require(range.begin <= range.end && range.end <= page.text.size(), "a range lies within the text");
  require(is_boundary(page.text, range.begin) && is_boundary(page.text, range.end),
          "a range begins and ends between characters");
}

/// In order, within the text, none over another.
template <class Part>
void check_row(const Page& page, const std::vector<Part>& row) {
  std::size_t end = 0;
  for (const Part& part : row) {
    check_range(page, part.range);
    require(!part.range.is_empty(), "no paragraph, sentence or token is empty");
    require(part.range.begin >= end, "they are in order and do not overlap");
    end = part.range.end;
  }
}

void check_sentences(const Page& page) {
  std::size_t next = 0;
  for (const Sentence& sentence : page.sentences) {
    require(sentence.paragraph < page.paragraphs.size(), "a sentence has its paragraph");
    const Paragraph& paragraph = page.paragraphs[sentence.paragraph];
    require(paragraph.part == Part::Body, "sentences are of the body");
    require(paragraph.range.contains(sentence.range), "a sentence lies in its paragraph");
    require(sentence.first_token >= next && sentence.first_token + sentence.token_count <= page.tokens.size(),
            "a sentence has its tokens");
    next = sentence.first_token + sentence.token_count;
    for (std::size_t i = sentence.first_token; i < next; ++i) {
      require(sentence.range.contains(page.tokens[i].range), "a sentence's tokens lie in it");
    }
  }
}

void check_page(const Page& page) {
  check_row(page, page.paragraphs);
  check_row(page, page.sentences);
  check_row(page, page.tokens);
  check_sentences(page);
  for (std::size_t i = 0; i < page.paragraphs.size(); ++i) {
    require(page.paragraphs[i].number == static_cast<int>(i) + 1, "paragraphs are numbered from 1");
    require(page.at(page.paragraphs[i].range).find('\n') == std::string_view::npos,
            "a paragraph is one line");
  }
  require(is_utf8(page.headline), "a headline is text");
  require(page.published.has_value() == (page.dated_by != DatedBy::Nothing), "how a date is known is said");
  if (!page.dateline) return;
  const Dateline& line = *page.dateline;
  for (const Range& range : {line.range, line.place, line.date, line.agency}) {
    check_range(page, range);
    require(range.is_empty() || line.range.contains(range), "a dateline holds its parts");
  }
}

void check_found(const Page& page, const Found& found) {
  require(!found.mentions.empty(), "what is found is mentioned");
  require(found.confidence >= 0 && found.confidence <= 1, "confidence goes from 0 to 1");
  std::size_t begin = 0;
  for (const Range& range : found.mentions) {
    check_range(page, range);
    require(!range.is_empty() && range.begin >= begin, "mentions are in order");
    begin = range.begin;
    const auto holds = [&](const Paragraph& each) { return each.range.contains(range); };
    const auto home = std::find_if(page.paragraphs.begin(), page.paragraphs.end(), holds);
    const bool is_read =
        home != page.paragraphs.end() &&
        (home->part == Part::Body || home->part == Part::Headline || home->part == Part::Heading);
    require(is_read, "mentions stand in the body, in the headline or a heading");
  }
}

void check_text(const std::string& text) { require(!text.empty() && is_utf8(text), "a name is text"); }

void check_findings(const Page& page, const Findings& findings) {
  const auto check_named = [&](const auto& all) {
    for (const auto& each : all) {
      check_found(page, each);
      check_text(each.name);
      for (const std::string& variant : each.variants) check_text(variant);
    }
  };
  check_named(findings.people);
  check_named(findings.organisations);
  check_named(findings.places);
  check_named(findings.agreements);
  for (const DateFound& date : findings.dates) {
    check_found(page, date);
    check_text(date.text);
    require(!date.edtf || date.edtf->first_day() <= date.edtf->last_day(), "a date has its days in order");
  }
  for (const QuantityFound& quantity : findings.quantities) {
    check_found(page, quantity);
    check_text(quantity.text);
    require(std::isfinite(quantity.value), "a quantity is a number");
  }
  for (const StatementFound& statement : findings.statements) {
    check_found(page, statement);
    check_text(statement.text);
    check_text(statement.verb);
  }
  for (const EventFound& event : findings.events) check_found(page, event);
  for (const PersonFound& person : findings.people) check_range(page, person.role_at);
}

const Lexicon& lexicon() {
  static const Lexicon kLexicon = *Lexicon::load(COMMUNIQUE_SOURCE_DIR "/assets/reading");
  return kLexicon;
}

}  // namespace

Outcome article(std::string_view bytes) {
  const Lexicon& known = lexicon();
  auto intake = take_in(bytes);
  if (!intake) return Outcome::Refused;
  const auto published = EdtfDate::parse(intake->published);
  const Page page = lay_out(std::move(intake->text), published ? std::optional(*published) : std::nullopt,
                            DatedBy::PageData);
  check_page(page);
  check_findings(page, read_page(page, known));
  return Outcome::Taken;
}

}  // namespace communique::fuzz
