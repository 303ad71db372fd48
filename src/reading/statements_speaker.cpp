#include "reading/statements_speaker.hpp"

#include <algorithm>

#include "reading/statements_words.hpp"

namespace communique::reading {
namespace {

constexpr std::size_t kLongestSubject = 40;  // tokens of "Su, chairman of ..., "
constexpr std::size_t kLongestOffice = 12;   // tokens of "said Deputy Foreign Minister ..."
constexpr std::size_t kRemembered = 3;       // sentences back that "he" may point to
constexpr std::size_t kBodiesBack = 12;      // names back among which "the ministry" is looked for

const WordSet kBodies = {
    "ministry",   "government",   "party",        "bank",          "bureau",        "association", "agency",
    "commission", "organisation", "organization", "organisations", "organizations", "company",     "council",
    "university", "newspaper",    "court",        "group",         "union",         "office",      "army",
    "institute",  "committee",    "authority",    "department",    "federation",    "secretariat", "firm",
    "alliance",   "parliament",   "senate",       "congress",      "body",          "society",     "embassy"};

/// Between a subject and its verb: "Lo later said", "the bureau on Monday said".
bool stands_between(const Page& page, const SmallWords& small, std::size_t at) {
  static const WordSet kBetween = {
      "also",    "later",     "earlier", "yesterday", "today", "then", "has",     "have",      "had",
      "on",      "last",      "this",    "week",      "month", "year", "again",   "once",      "further",
      "even",    "just",      "now",     "still",     "never", "in",   "early",   "late",      "morning",
      "evening", "afternoon", "night",   "did",       "not",   "only", "already", "repeatedly"};
  const auto& word = small.at(at);
  return has(kBetween, word) || is_weekday(word) || (is_month(word) && page.tokens[at].is_capitalised) ||
         page.tokens[at].kind == TokenKind::Number ||
         (word.size() > 4 && ends_with(word, "ly") && word != "family");
}

bool is_cut(const Page& page, const SmallWords& small, std::size_t at) {
  const auto& word = small.at(at);
  return word == "," || word == ";" || word == ":" || word == "—" || word == "--" || word == "–" ||
         is_quotation_mark(page.at(page.tokens[at]));
}

}  // namespace

void Speakers::heard(const Speaker& speaker, std::size_t sentence) {
  if (speaker.name.empty()) return;
  last_ = speaker;
  last_sentence_ = sentence;
}

const Named* Speakers::named_ending_at(std::size_t token) const {
  const auto& range = page_.tokens[token].range;
  const auto index = named_.from(range.begin);
  if (index >= named_.all().size()) return nullptr;
  const auto& named = named_.all()[index];
  return named.range.begin <= range.begin && named.range.end == range.end ? &named : nullptr;
}

const Named* Speakers::named_beginning_at(std::size_t token) const {
  const auto& range = page_.tokens[token].range;
  const auto index = named_.from(range.begin);
  if (index >= named_.all().size()) return nullptr;
  const auto& named = named_.all()[index];
  return named.range.begin == range.begin ? &named : nullptr;
}

std::size_t Speakers::token_of(std::size_t position, std::size_t begin, std::size_t end) const {
  while (begin < end && page_.tokens[begin].range.end <= position) ++begin;
  return begin;
}

/// The first token of the words that end before `at`, back to a comma or a mark.
std::size_t Speakers::phrase_begin(std::size_t begin, std::size_t at) const {
  std::size_t first = at;
  while (first > begin && at - first < kLongestOffice && !is_cut(page_, small_, first - 1)) --first;
  return first;
}

Speaker Speakers::by(const Named& named, std::size_t begin, std::size_t end) const {
  return {*named.name, named.kind, begin, end, false};
}

/// "he", "she": whoever began the sentence before, or spoke last, or was named last. "it", "they": a body
/// that spoke.
Speaker Speakers::meant(bool is_person, std::size_t begin, std::size_t end) const {
  Speaker speaker{"", is_person ? NamedKind::Person : NamedKind::Organisation, begin, end, true};
  const bool spoke_lately =
      last_ && (last_->kind == NamedKind::Person) == is_person && sentence_ - last_sentence_ <= kRemembered;
  if (!is_person) {
    if (spoke_lately) speaker.name = last_->name;
    return speaker;
  }
  // "Abe's second term, when he said": of the same sentence, unless the words before are his own.
  static const WordSet kInside = {"when",    "while", "as",    "after", "before",
                                  "because", "where", "which", "that",  "if"};
  if (begin > 0 && has(kInside, small_.at(begin - 1))) {
    speaker.is_inside_clause = true;
    const auto own = named_.within({page_.sentences[sentence_].range.begin, page_.tokens[begin].range.begin});
    for (const auto& named : own) {
      if (named.kind == NamedKind::Person) speaker.name = *named.name;
    }
    if (!speaker.name.empty()) return speaker;
  }
  for (std::size_t back = 1; back <= kRemembered && back <= sentence_; ++back) {
    const auto index = sentence_ - back;
    if (spoke_lately && last_sentence_ >= index) break;
    const auto people = named_.within(page_.sentences[index].range);
    const auto first = std::find_if(people.begin(), people.end(),
                                    [](const Named& named) { return named.kind == NamedKind::Person; });
    if (first == people.end()) continue;
    speaker.name = *first->name;
    return speaker;
  }
  if (spoke_lately) speaker.name = last_->name;
  if (speaker.name.empty() && begin > 0) {
    const auto own = named_.within({page_.sentences[sentence_].range.begin, page_.tokens[begin].range.begin});
    for (const auto& named : own) {
      if (named.kind == NamedKind::Person && speaker.name.empty()) speaker.name = *named.name;
    }
  }
  return speaker;
}

std::optional<Speaker> Speakers::before(std::size_t begin, std::size_t verb) const {
  std::size_t at = verb;
  while (at > begin && stands_between(page_, small_, at - 1) && named_ending_at(at - 1) == nullptr) --at;
  if (at == begin) return std::nullopt;
  auto last = at - 1;
  const auto& word = small_.at(last);
  if (word == "he" || word == "she") return meant(true, last, at);
  if (word == "it" || word == "they") {
    if (page_.tokens[last].is_all_capitals) return std::nullopt;
    return meant(false, last, at);
  }
  if (word == ",") return with_apposition(begin, last);
  if (word == ")") {
    while (last > begin && small_.at(last) != "(") --last;
    if (last == begin) return std::nullopt;
    --last;
  }
  const auto* named = named_ending_at(last);
  if (named == nullptr) return by_office(begin, at);
  const auto first = token_of(named->range.begin, begin, last + 1);
  const auto whole = phrase_begin(begin, first);
  if (named->kind == NamedKind::Person) return by(*named, whole, at);
  static const WordSet kOfOffice = {"of", "for", "to", "in", "at", "from", "by", "with", "on", "the"};
  auto link = first;
  if (link > begin && small_.at(link - 1) == "the") --link;
  if (link > whole && has(kOfOffice, small_.at(link - 1))) {
    for (std::size_t i = whole; i < link; ++i) {
      if (speaks_for_others(small_.at(i))) return by(*named, whole, at);
    }
    return Speaker{"", NamedKind::Person, whole, at, true};
  }
  return by(*named, whole, at);
}

/// "Su Jia-chyuan (蘇嘉全), chairman of the TJRA, said": the name before the first of the two commas.
std::optional<Speaker> Speakers::with_apposition(std::size_t begin, std::size_t comma) const {
  std::optional<Speaker> body;
  for (std::size_t i = comma; i-- > begin && comma - i < kLongestSubject;) {
    if (is_quotation_mark(page_.at(page_.tokens[i])) || small_.at(i) == ";") break;
    const auto* named = named_ending_at(i);
    if (named == nullptr || i + 1 == comma) continue;
    auto behind = i + 1;
    if (small_.at(behind) == "(") {
      while (behind < comma && small_.at(behind) != ")") ++behind;
      ++behind;
    }
    // "Rabuka of the People's Alliance, a former coup leader, said"
    const bool is_of_body = named->kind == NamedKind::Person && small_.at(behind) == "of";
    if ((small_.at(behind) != "," && !is_of_body) || behind >= comma) continue;
    const auto first = token_of(named->range.begin, begin, i + 1);
    const auto whole = phrase_begin(begin, first);
    if (named->kind == NamedKind::Person) return by(*named, whole, comma + 1);
    static const WordSet kInside = {"of", "for", "in", "at", "from", "and", "to"};
    const bool is_inside =
        first > begin && (has(kInside, small_.at(first - 1)) || small_.at(first - 1) == "the");
    if (!body && !is_inside) body = by(*named, whole, comma + 1);
  }
  return body;
}

/// "The ministry said", "officials said": a body named before, or nobody by name.
std::optional<Speaker> Speakers::by_office(std::size_t begin, std::size_t at) const {
  const auto last = at - 1;
  const auto& word = small_.at(last);
  if (page_.tokens[last].kind != TokenKind::Word || (is_function_word(word) && word != "who"))
    return std::nullopt;
  if (word == "who") {
    // "Sumi, who said": the name right before.
    auto i = last;
    if (i > begin && small_.at(i - 1) == ",") --i;
    if (i == begin) return std::nullopt;
    const auto* named = named_ending_at(i - 1);
    if (named == nullptr) return std::nullopt;
    return by(*named, i - 1, at);
  }
  const auto whole = phrase_begin(begin, at);
  Speaker speaker{"", NamedKind::Person, whole, at, true};
  if (has(kBodies, word) && page_.tokens[last].is_capitalised == false) {
    speaker.name = body_called(word, page_.tokens[last].range.begin);
    speaker.kind = NamedKind::Organisation;
  }
  return speaker;
}

std::string Speakers::body_called(const std::string& noun, std::size_t before) const {
  auto stem = noun;
  if (ends_with(stem, "s")) stem.pop_back();
  auto index = named_.from(before);
  for (std::size_t back = 0; back < kBodiesBack && index > 0; ++back) {
    const auto& named = named_.all()[--index];
    if (named.kind != NamedKind::Organisation) continue;
    if (stem == "organisation" || stem == "organization" || stem == "body" || stem == "group")
      return *named.name;
    if (in_small_letters(*named.name).find(stem) != std::string::npos) return *named.name;
  }
  return "";
}

std::optional<Speaker> Speakers::behind(std::size_t verb, std::size_t end) const {
  const auto first = verb + 1;
  if (first >= end) return std::nullopt;
  const auto& word = small_.at(first);
  if (word == "he" || word == "she") {
    // "said he would read it" begins a claim, "said he." ends one.
    const bool ends = first + 1 >= end || page_.tokens[first + 1].kind != TokenKind::Word;
    return ends ? std::optional(meant(true, first, first + 1)) : std::nullopt;
  }
  std::optional<Speaker> body;
  for (std::size_t i = first; i < end && i < first + kLongestOffice; ++i) {
    const auto* named = named_beginning_at(i);
    if (named != nullptr) {
      const auto behind_name = token_of(named->range.end, i, end);
      const bool ends = behind_name >= end || page_.tokens[behind_name].kind != TokenKind::Word ||
                        is_preposition(small_.at(behind_name)) || small_.at(behind_name) == "who" ||
                        small_.at(behind_name) == "yesterday" || is_weekday(small_.at(behind_name));
      if (named->kind == NamedKind::Person)
        return ends ? std::optional(by(*named, first, behind_name)) : std::nullopt;
      if (!body && ends && (i == first || (i == first + 1 && word == "the")))
        body = by(*named, first, behind_name);
      if (behind_name > i) i = behind_name - 1;
      continue;
    }
    if (is_cut(page_, small_, i) || small_.at(i) == "." || is_auxiliary(small_.at(i))) break;
  }
  if (body) return body;
  static const WordSet kOffices = {"the", "a", "an", "one"};
  const bool is_office = has(kOffices, word) && first + 1 < end && is_cut(page_, small_, verb - 1) &&
                         is_quotation_mark(page_.at(page_.tokens[verb - 1]));
  if (is_office) return Speaker{"", NamedKind::Person, first, first + 1, true};
  return std::nullopt;
}

std::optional<Speaker> Speakers::source(std::size_t at, std::size_t end) const {
  static const WordSet kBefore = {"the",      "a",         "an",        "statement", "from",        "report",
                                  "by",       "data",      "figures",   "officials", "official",    "sources",
                                  "at",       "of",        "in",        "study",     "released",    "survey",
                                  "minister", "president", "two",       "spokesman", "spokeswoman", "for",
                                  "its",      "chairman",  "director",  "analyst",   "foreign",     "prime",
                                  "'s",       "issued",    "published", "local"};
  for (std::size_t i = at; i < end && i < at + kLongestOffice; ++i) {
    const auto* named = named_beginning_at(i);
    if (named != nullptr) {
      const auto behind_name = token_of(named->range.end, i, end);
      // "Japan's foreign minister, Taro Kono": the place is not who spoke.
      if (small_.at(behind_name) == "'s") {
        i = behind_name;
        continue;
      }
      return by(*named, at, behind_name);
    }
    if (has(kBodies, small_.at(i))) {
      Speaker speaker{body_called(small_.at(i), page_.tokens[i].range.begin), NamedKind::Organisation, at,
                      i + 1, true};
      return speaker;
    }
    if (!has(kBefore, small_.at(i)) && !page_.tokens[i].is_capitalised) break;
  }
  return std::nullopt;
}

std::string Speakers::told(std::size_t verb, std::size_t end) const {
  for (std::size_t i = verb + 1; i < end && i <= verb + 3; ++i) {
    const auto* named = named_beginning_at(i);
    if (named != nullptr) return named->kind == NamedKind::Organisation ? *named->name : "";
    if (small_.at(i) != "the" && !page_.tokens[i].is_capitalised) break;
  }
  return "";
}

}  // namespace communique::reading
