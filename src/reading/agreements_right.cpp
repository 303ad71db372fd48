#include <algorithm>

#include "reading/agreements_bounds.hpp"

namespace communique::reading {
namespace {

constexpr std::size_t kLongestName = 14;   // tokens to the right of a head
constexpr std::size_t kLongestTopic = 10;  // tokens of "on regional customs cooperation"

/// What a text does of which "the accord establishing the fund" tells.
bool is_purpose(std::string_view small) {
  static const WordSet kPurposes = {
      "concerning",  "governing",   "covering",    "banning",    "regulating",   "establishing",
      "creating",    "setting",     "ending",      "founding",   "implementing", "amending",
      "extending",   "normalising", "normalizing", "settling",   "demarcating",  "delimiting",
      "barring",     "limiting",    "curbing",     "abolishing", "liberalising", "liberalizing",
      "protecting",  "defining",    "permitting",  "relating",   "regarding",    "respecting",
      "instituting", "restricting", "prohibiting"};
  return has(kPurposes, small);
}

/// A verb that goes on with the sentence behind a topic: "the agreement on the bank goes to parliament".
bool is_verb_behind(std::string_view small) {
  static const WordSet kVerbs = {
      "goes",    "comes",   "came",     "went",     "takes",    "took",     "enters",   "entered", "expires",
      "expired", "remains", "remained", "covers",   "provides", "allows",   "requires", "calls",   "gives",
      "gave",    "lapses",  "ends",     "ran",      "runs",     "fell",     "falls",    "stands",  "stood",
      "begins",  "began",   "follows",  "awaits",   "needs",    "includes", "makes",    "made",    "sets",
      "leaves",  "left",    "means",    "meant",    "faces",    "appears",  "seems",    "commits", "obliges",
      "binds",   "says",    "broke",    "collapsed"};
  return has(kVerbs, small);
}

}  // namespace
/// The last token of the name that goes on behind a preposition ("on Reciprocal Trade"), or the preposition
/// itself.
std::size_t AgreementBounds::name_after(std::size_t preposition, bool is_first) const {
  std::size_t last = preposition;
  std::size_t at = preposition + 1;
  const auto skip_article = [&] {
    if (at < end_ && small_.at(at) == "the" && !page_.tokens[at].is_capitalised) ++at;
  };
  const auto counts = [&](std::size_t i) {
    return is_word(i) && page_.tokens[i].is_capitalised && !is_calendar(i);
  };
  skip_article();
  if (at >= end_ || !counts(at) || is_function(at)) return last;
  const bool is_of_place = is_first && lexicon_.place(page_.at(page_.tokens[at])).has_value();
  static const WordSet kInner = {"of", "on", "for", "to", "against", "or"};
  while (at < end_ && at - preposition < kLongestName) {
    if (counts(at)) {
      last = at++;
      continue;
    }
    const auto connector = at;
    const auto& small = small_.at(at);
    const bool is_comma = small == ",";
    const bool joins = small == "and" || small == "&";
    const bool is_object =
        small == "the" && ends_with(small_.at(at - 1), "ing");  // "Governing the Normalisation"
    if (is_object && at + 1 < end_ && counts(at + 1)) {
      ++at;
      continue;
    }
    if (small == "/" && !page_.tokens[at].follows_space && at + 1 < end_ && counts(at + 1)) {
      last = ++at;  // "Ganga/Ganges"
      ++at;
      continue;
    }
    if (small == "at" && is_venue_of_name(at)) {
      last = ++at;
      ++at;
      continue;
    }
    if (!has(kInner, small) && !joins && !is_comma && small != "in") break;
    if (is_of_place && (joins || is_comma || small != "of")) break;
    ++at;
    if (is_comma && at < end_ && small_.at(at) == "and") ++at;
    if (!joins) skip_article();
    if (at >= end_ || !counts(at)) break;
    // "and NATO", "and Britain" begin another thing; "and Trade" goes on.
    const bool is_other =
        page_.tokens[at].is_all_capitals || lexicon_.place(page_.at(page_.tokens[at])).has_value();
    if ((joins || is_comma) && is_other) break;
    // Signed "in Chiang Rai", but on peace "in Southeast Asia".
    if ((small == "in" || small == "on") && names_city(at)) break;
    if (is_comma) {
      // A list within a name has its "and" soon; anything else behind a comma is not of the name.
      bool has_and = small_.at(connector + 1) == "and";
      for (std::size_t i = at; i < end_ && i < at + 7 && !has_and; ++i) {
        has_and = (small_.at(i) == "and" || small_.at(i) == "or") && counts(i + 1);
        if (page_.tokens[i].kind == TokenKind::Word && !counts(i) && !has_and) break;
      }
      if (!has_and) break;
    }
  }
  // "on Hong Kong's future" is a topic, not a name.
  if (last + 1 < end_ && small_.at(last + 1) == "'s") return preposition;
  return last;
}

/// "the Treaty on Sharing the Waters at Farakka was signed": a place of the name, since where it was signed
/// is told behind the verb.
bool AgreementBounds::is_venue_of_name(std::size_t at) const {
  if (at + 2 >= end_ || !is_word(at + 1) || !page_.tokens[at + 1].is_capitalised) return false;
  const auto& behind = small_.at(at + 2);
  return behind == "was" || behind == "is" || behind == "has" || behind == "had" || behind == "were";
}

bool AgreementBounds::names_city(std::size_t at) const {
  for (std::size_t last = at; last < std::min(at + 3, end_); ++last) {
    const auto place = lexicon_.place(page_.at(range(at, last)));
    if (place == PlaceKind::City || place == PlaceKind::Facility) return true;
  }
  return false;
}

/// The last token of the topic in small letters behind "on", or the preposition itself where none begins.
std::size_t AgreementBounds::topic_after(std::size_t preposition) const {
  static const WordSet kEnds = {
      "a",       "an",     "with",  "between", "during", "after", "before",  "at",      "by",    "from",
      "since",   "until",  "that",  "which",   "who",    "whose", "when",    "where",   "while", "as",
      "under",   "within", "into",  "but",     "to",     "for",   "on",      "also",    "among", "or",
      "not",     "its",    "their", "his",     "her",    "over",  "through", "without", "if",    "than",
      "despite", "amid",   "worth", "signed",  "said",   "is",    "are",     "was",     "were",  "designed"};
  std::size_t last = preposition;
  const bool has_article = (is_purpose(small_.at(preposition)) || small_.at(preposition) == "on") &&
                           preposition + 1 < end_ &&
                           (small_.at(preposition + 1) == "a" || small_.at(preposition + 1) == "an");
  const std::size_t begins = preposition + (has_article ? 2 : 1);  // "establishing a customs zone"
  for (std::size_t at = begins; at < end_ && at - preposition <= kLongestTopic; ++at) {
    const auto& small = small_.at(at);
    const bool is_first = at == begins;
    if (page_.tokens[at].kind != TokenKind::Word || is_calendar(at)) break;
    if (page_.tokens[at].is_all_capitals) {
      last = at;
      continue;
    }
    if (small == "the" || small == "of") {
      if (small == "the" && at > 0 && small_.at(at - 1) == "and") break;
      continue;
    }
    if (small == "and" || small == "&") continue;
    if (small == "in") {
      const auto& next = small_.at(at + 1);
      // "in the field of energy", "in criminal matters"; not "in return", "in Oslo", "in 2011".
      static const WordSet kNotWherein = {"exchange", "return", "response", "line",  "addition", "principle",
                                          "place",    "force",  "late",     "early", "mid",      "full",
                                          "part",     "time",   "order",    "effect"};
      const bool is_field = at + 2 < end_ && next == "the" && !page_.tokens[at + 2].is_capitalised;
      const bool is_wherein = is_word(at + 1) && !page_.tokens[at + 1].is_capitalised &&
                              !is_function(at + 1) && !has(kNotWherein, next);
      if ((!is_field && !is_wherein) || is_first) break;
      continue;
    }
    if (has(kEnds, small) || (is_verb_behind(small) && !is_first) || is_auxiliary(small) ||
        (is_preposition(small) && !is_first))
      break;
    if (is_function(at) || (is_verb_before(small) && !is_first)) break;
    const auto& before = small_.at(at - 1);
    const bool begins_part = is_first || before == "and" || before == "the" || before == "of";
    if (ends_with(small, "ed") && small.size() > 4 && !begins_part) break;
    if (ends_with(small, "ed") && before == "and") break;
    last = at;
  }
  return last;
}

std::size_t AgreementBounds::parties_after(std::size_t preposition) const {
  static const WordSet kBetween = {"and", "&",  "the", "of",  ",",  "both", "'s",
                                   "de",  "da", "do",  "des", "du", "for"};
  std::size_t last = preposition;
  for (std::size_t at = preposition + 1; at < end_ && at - preposition <= kLongestName; ++at) {
    if (is_word(at) && page_.tokens[at].is_capitalised && !is_calendar(at)) {
      last = at;
    } else if (small_.at(at) == "(" && at + 2 < end_ && small_.at(at + 2) == ")" && is_acronym(at + 1)) {
      at += 2;  // "the Rice Board (GRDB) and"
      last = at;
    } else if (!has(kBetween, small_.at(at))) {
      break;
    }
  }
  return last;
}

/// "A protocol on a customs union", not "on a number of issues".
bool AgreementBounds::is_about_one_thing(const FoundHead& head, std::size_t at) const {
  static const WordSet kKinds = {"protocol", "treaty", "convention",
                                 "pact",     "accord", "memorandum of understanding"};
  static const WordSet kMany = {"number", "range", "series", "set",   "new",          "few", "variety",
                                "host",   "wide",  "broad",  "basis", "case-by-case", "par", "raft"};
  return has(kKinds, head.word.kind) && is_word(at) && !is_function(at) && !has(kMany, small_.at(at));
}

bool AgreementBounds::begins_topic(const FoundHead& head, std::size_t preposition) const {
  const auto& small = small_.at(preposition);
  const auto next = preposition + 1;
  if (next >= end_ || page_.tokens[next].kind != TokenKind::Word || is_calendar(next)) return false;
  const auto& after = small_.at(next);
  // "a protocol amending the Dublin Convention" is of another agreement, which is found by its own name.
  const bool is_of_another = next + 1 < end_ && (page_.tokens[next].is_capitalised ||
                                                 (after == "the" && page_.tokens[next + 1].is_capitalised));
  if (is_purpose(small) && (small == "amending" || small == "extending" || small == "implementing") &&
      is_of_another)
    return false;
  if (is_purpose(small)) return !is_auxiliary(after) && after != "that" && after != "it" && after != "them";
  if (small == "on" && after == "a" && is_about_one_thing(head, next + 1)) return true;
  if (small == "on" || small == "against") {
    return !is_auxiliary(after) && after != "a" && after != "an" && after != "that" && after != "it" &&
           after != "them";
  }
  if (small == "of") {
    const bool has_kind = head.word.strength == HeadStrength::Firm && !head.is_capital;
    return has_kind && !is_function(next) && !page_.tokens[next].is_capitalised;
  }
  if (small == "for" && head.word.kind != "deal") {
    static const WordSet kNoTopic = {"now",     "example", "instance", "years",
                                     "decades", "months",  "weeks",    "good"};
    if (has(kNoTopic, after) || page_.tokens[next].is_capitalised) return false;
    return after == "the" ? next + 2 < end_ && small_.at(next + 2) == "of" : !is_function(next);
  }
  return false;
}

RightOfHead AgreementBounds::right_of(const FoundHead& head, const LeftOfHead& left,
                                      bool has_topic_before) const {
  RightOfHead right;
  right.last = head.last;
  std::size_t at = head.last + 1;
  // "memorandum of understanding (MOU) on ...": the brackets are passed where the name goes on behind them.
  if (at + 2 < end_ && small_.at(at) == "(" && small_.at(at + 2) == ")") at += 3;
  if (at >= end_) return right;
  const auto& small = small_.at(at);
  static const WordSet kNamePrepositions = {"of", "on", "for", "against", "concerning", "to", "in"};
  const bool goes_on = has(kNamePrepositions, small) &&
                       (!left.is_named || (small != "to" && small != "in")) &&
                       (small != "in" || head.last > head.first);
  if (head.is_capital && goes_on) {
    const auto last = name_after(at, true);
    if (last > at) return {last, true, true, false, false};
  }
  // "Third Arrangement Implementing the Nauru Agreement"
  if (head.is_capital && is_word(at) && page_.tokens[at].is_capitalised && is_purpose(small)) {
    const auto last = name_after(at, true);
    if (last > at) return {last, true, true, false, false};
  }
  // "A code of conduct for the South China Sea", "the Exchange of Notes with Washington"
  const bool is_of_named = (head.word.kind == "code" && (small == "for" || small == "in")) ||
                           (head.word.kind == "exchange of notes" && small == "with");
  if (is_of_named) {
    const auto last = small == "with" ? parties_after(at) : name_after(at, false);
    if (last > at) return {last, true, true, false, false};
  }
  if (head.is_capital && is_word(head.last + 1) && is_roman_numeral(page_.at(page_.tokens[head.last + 1]))) {
    return {head.last + 1, left.is_named, false, false, false};
  }
  if (has_topic_before || left.is_named || head.word.is_plural) return right;
  static const WordSet kNoTopics = {"deal", "truce", "ceasefire", "armistice"};
  if (!has(kNoTopics, head.word.kind) && begins_topic(head, at)) {
    const auto last = topic_after(at);
    if (last > at) return {last, false, true, false, false};
  }
  // What else tells "the agreement of 1911" and "a treaty between Samoa and Niue" from others.
  if (small == "of" && at + 1 < end_ && is_year(page_.at(page_.tokens[at + 1]))) {
    right.last = at + 1;
    right.has_year = true;
  } else if (const auto dated = small == "of" ? date_after(at) : at; dated > at) {
    right.last = dated;
    right.has_year = true;
  } else if (small == "between" || small == "with") {
    right.last = parties_after(at);
    right.has_parties = right.last > at;
    const auto next = right.last + 1;
    if (right.has_parties && next < end_ && begins_topic(head, next)) {
      const auto topic = topic_after(next);
      if (topic > next) right.last = topic;
    }
    if (!right.has_parties) right.last = head.last;
  }
  return right;
}

/// The last token of "of 7 June 2002", "of June 7, 2002", "of June 2002"; `of` itself where no such date
/// stands there.
std::size_t AgreementBounds::date_after(std::size_t of) const {
  std::size_t at = of + 1;
  const auto is_number = [&](std::size_t i) { return i < end_ && page_.tokens[i].kind == TokenKind::Number; };
  if (is_number(at)) ++at;
  if (at >= end_ || !is_word(at) || !is_calendar(at)) return of;
  ++at;
  if (is_number(at) && !is_year(page_.at(page_.tokens[at]))) ++at;
  if (at < end_ && small_.at(at) == ",") ++at;
  return is_number(at) && is_year(page_.at(page_.tokens[at])) ? at : of;
}

std::optional<std::size_t> AgreementBounds::acronym_after(std::size_t last) const {
  if (last + 3 < end_ && small_.at(last + 1) == "(" && small_.at(last + 3) == ")") {
    return is_acronym(last + 2) ? std::optional(last + 2) : std::nullopt;
  }
  // "the trade pact with the European Union, known as the EVFTA"
  constexpr std::size_t kFarthest = 9;
  for (std::size_t i = last + 1; i + 2 < end_ && i <= last + kFarthest; ++i) {
    if (small_.at(i) == "." || small_.at(i) == ";" || agreement_head(small_.at(i))) break;
    const bool is_called = (small_.at(i) == "known" && small_.at(i + 1) == "as") ||
                           (small_.at(i) == "," && small_.at(i + 1) == "or");
    if (!is_called) continue;
    const auto at = small_.at(i + 2) == "the" ? i + 3 : i + 2;
    if (at < end_ && page_.tokens[at].is_all_capitals && is_acronym(at)) return at;
  }
  return std::nullopt;
}

bool AgreementBounds::is_acronym(std::size_t at) const {
  constexpr std::size_t kLongest = 12;  // bytes
  const auto text = page_.at(page_.tokens[at]);
  const auto capitals = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return page_.tokens[at].kind == TokenKind::Word && capitals >= 2 && text.size() <= kLongest;
}

std::optional<std::size_t> AgreementBounds::year_behind(std::size_t last) const {
  const bool is_dated =
      last + 2 < end_ && small_.at(last + 1) == "of" && is_year(page_.at(page_.tokens[last + 2]));
  return is_dated ? std::optional(last + 2) : std::nullopt;
}

}  // namespace communique::reading
