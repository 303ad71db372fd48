// What was said, and figures: sentences of the article, for a person to shorten.
#include <fmt/format.h>
#include <unicode/ucurr.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "authoring/drafting.hpp"
#include "authoring/phrases.hpp"
#include "base/text.hpp"
#include "facts/fact.hpp"

namespace communique::authoring {
namespace {

using reading::Range;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool is_upper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

/// "US dollars" for "USD"; "" for what is no currency, or none that CLDR names.
std::string name_of_money(const std::string& code, double amount) {
  if (code.size() != 3 || !std::all_of(code.begin(), code.end(), is_upper)) return {};
  icu::UnicodeString name = icu::UnicodeString::fromUTF8(code);
  std::int32_t length = 0;
  UErrorCode error = U_ZERO_ERROR;
  const char16_t* found = ucurr_getPluralName(name.getTerminatedBuffer(), "en", nullptr,
                                              amount == 1 ? "one" : "other", &length, &error);
  std::string words;
  icu::UnicodeString(found, length).toUTF8String(words);
  return U_FAILURE(error) || words == code ? std::string{} : words;
}

/// "767 million US dollars": the number as it is spoken, with its unit in the plural.
void set_figure(Draft& draft, const reading::QuantityFound& quantity) {
  constexpr std::array<std::string_view, 6> kNoPlural{"percent", "aircraft", "people",
                                                      "km",      "kg",       "personnel"};
  std::string unit = quantity.unit.empty() ? quantity.counts : quantity.unit;
  double value = quantity.value;
  const std::string money = name_of_money(unit, value);
  if (!money.empty()) unit = money;
  for (const auto& [size, word] : {std::pair{1e12, "trillion "}, {1e9, "billion "}, {1e6, "million "}}) {
    if (std::abs(value) < size) continue;
    value /= size;
    unit = word + unit;
    break;
  }
  const bool has_plural = !money.empty() || unit.ends_with('s') || quantity.unit.empty() || value == 1 ||
                          std::find(kNoPlural.begin(), kNoPlural.end(), unit) != kNoPlural.end();
  if (!has_plural && unit.find(' ') == std::string::npos) unit += 's';
  set_field(draft, "value", fmt::format("{}", value));
  set_field(draft, "unit", unit);
  set_field(draft, "approximately", quantity.approximately);
}

bool says_plainly(const std::string& verb) {
  constexpr std::array<std::string_view, 26> kVerbs{
      "said",       "says",      "added",     "stated",   "noted",     "announced", "explained",
      "wrote",      "told",      "argued",    "claimed",  "declared",  "stressed",  "insisted",
      "warned",     "predicted", "suggested", "reported", "remarked",  "pointed",   "observed",
      "maintained", "confirmed", "admitted",  "revealed", "emphasised"};
  return std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end() || verb == "emphasized" ||
         verb == "commented";
}

/// "Recent remarks" are recent only in the article: without such words it stays true.
std::string without_passing_time(std::string text) {
  for (const std::string word : {"recently ", "recent ", "currently "}) {
    for (std::size_t at = text.find(" " + word); at != std::string::npos; at = text.find(" " + word)) {
      text.erase(at + 1, word.size());
    }
  }
  return text;
}

}  // namespace

std::optional<Draft> Drafter::statement(const reading::StatementFound& statement) const {
  if (statement.speaker.empty() || statement.mentions.empty()) return std::nullopt;
  if (!people_.contains(statement.speaker) && !is_party(statement.speaker)) return std::nullopt;
  std::string text = without_passing_time(typographic(trimmed(statement.text)));
  while (!text.empty() && std::string(",.;").find(text.back()) != std::string::npos) text.pop_back();
  if (text.ends_with(",”") || text.ends_with(".”")) text.erase(text.size() - 4, 1);
  if (text.empty()) return std::nullopt;
  Draft draft;
  draft.kind = DraftKind::Statement;
  draft.confidence = statement.confidence;
  draft.has_article_words = true;
  std::string verb = folded(statement.verb);
  if (verb == "says" || verb == "added" || (verb == "told" && statement.to.empty())) verb = "said";
  if (verb == "told") verb += " " + with_the(statement.to);
  const bool opens_otherwise =
      text.starts_with("that ") || text.starts_with("to ") || text.starts_with("of ");
  const bool is_whole_quote = text.starts_with("“");
  if (!begins_with_name(text) && is_upper(text.front()))
    text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
  if (statement.is_quoted && text.find("“") == std::string::npos) text = "“" + text + "”";
  const bool needs_that =
      says_plainly(folded(statement.verb)) && !opens_otherwise && !is_whole_quote && !text.starts_with("“");
  set_field(draft, "speaker", statement.speaker);
  set_field(draft, "said", verb + (needs_that ? " that " : " ") + text);
  if (const auto date = deck_date(statement.date)) set_field(draft, "date", date->text());
  for (const Range& range : statement.mentions) add_evidence(draft, range);
  if (!statement.date.empty()) add_date_evidence(draft, statement.date);
  return draft;
}

const reading::StatementFound* Drafter::statement_with(const Range& range) const {
  for (const reading::StatementFound& statement : findings_.statements) {
    for (const Range& mention : statement.mentions) {
      if (mention.overlaps(range)) return &statement;
    }
  }
  return nullptr;
}

/// The sentence without its figure: what stands before and behind it, in words that can follow a comma.
std::optional<Drafter::Around> Drafter::around(const reading::QuantityFound& quantity) const {
  const Range& at = quantity.mentions.front();
  const std::size_t in = sentence_at(at.begin);
  if (in == kNone || !page_.sentences[in].range.contains(at)) return std::nullopt;
  const Range& sentence = page_.sentences[in].range;
  Around around;
  around.before = page_.at(Range{sentence.begin, at.begin});
  around.behind = page_.at(Range{at.end, sentence.end});
  if (const reading::StatementFound* said = statement_with(at); said != nullptr && !said->speaker.empty()) {
    around.speaker = said->speaker;
    const std::string text = said->text.starts_with("that ") ? said->text.substr(5) : said->text;
    const std::size_t found = text.find(quantity.text);
    if (found != std::string::npos) {  // what was said alone, without who said it
      around.before = text.substr(0, found);
      around.behind = text.substr(found + quantity.text.size());
      around.is_plain = says_plainly(folded(said->verb));
      if (!around.is_plain)
        around.before = with_the(said->speaker) + " " + folded(said->verb) + " " + around.before;
    }
  }
  around.before = typographic(around.before);
  around.behind = typographic(around.behind);
  while (!around.behind.empty() && std::string(".!?,;").find(around.behind.back()) != std::string::npos)
    around.behind.pop_back();
  if ((around.before + around.behind).find_first_of("{}\n") != std::string::npos) return std::nullopt;
  if (!around.before.empty() && is_upper(around.before.front()) && !begins_with_name(around.before)) {
    around.before.front() =
        static_cast<char>(std::tolower(static_cast<unsigned char>(around.before.front())));
  }
  return around;
}

std::optional<Draft> Drafter::figure(const reading::QuantityFound& quantity) const {
  if (quantity.mentions.empty() || (quantity.unit.empty() && quantity.counts.empty())) return std::nullopt;
  const auto text = around(quantity);
  if (!text) return std::nullopt;
  Draft draft;
  draft.kind = DraftKind::Figure;
  draft.confidence = quantity.confidence;
  draft.has_article_words = true;
  set_figure(draft, quantity);
  const std::string month =
      page_.published ? " " + spoken_with_preposition(month_of(*page_.published)) : std::string{};
  const std::string source = text->speaker.empty() || !text->is_plain
                                 ? "as reported" + month
                                 : "according to " + with_the(text->speaker) + month;
  const std::string gap = "“" + text->before + "…" + text->behind + "”";
  set_field(draft, "says", sentence_case(source) + ", " + text->before + "{answer}" + text->behind + ".");
  set_field(draft, "ask", "Which figure is left out here, " + source + ": " + gap + "?");
  set_field(draft, "recall", sentence_case(source) + ", fill in the figure: " + gap + ".");
  set_field(draft, "by", text->speaker);
  if (page_.published) set_field(draft, "asOf", page_.published->text());
  for (const Range& range : quantity.mentions) add_evidence(draft, range);
  return draft;
}

}  // namespace communique::authoring
