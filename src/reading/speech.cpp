#include "reading/speech.hpp"

#include <algorithm>

namespace communique::reading {
namespace {

const WordSet kDeterminers = {
    "a",      "an",      "the",   "this",    "that",  "these",    "those",   "its",      "their",   "his",
    "her",    "our",     "my",    "your",    "no",    "any",      "every",   "each",     "some",    "such",
    "all",    "both",    "many",  "several", "few",   "most",     "various", "other",    "another", "one",
    "two",    "three",   "four",  "five",    "six",   "seven",    "eight",   "nine",     "ten",     "'s",
    "either", "neither", "whose", "what",    "which", "numerous", "dozens",  "hundreds", "'"};
const WordSet kPrepositions = {
    "of",        "on",        "in",         "at",        "by",         "for",     "from",    "to",
    "with",      "without",   "within",     "under",     "over",       "between", "among",   "amid",
    "during",    "after",     "before",     "since",     "until",      "till",    "against", "into",
    "onto",      "upon",      "about",      "through",   "throughout", "across",  "toward",  "towards",
    "via",       "per",       "despite",    "around",    "like",       "than",    "as",      "beyond",
    "near",      "off",       "out",        "up",        "down",       "behind",  "beside",  "besides",
    "alongside", "including", "concerning", "regarding", "following",  "versus",  "outside", "inside",
    "above",     "below",     "beneath"};
const WordSet kOtherFunction = {
    "and",     "or",    "but",     "nor",     "so",      "yet",      "if",         "when",      "while",
    "where",   "who",   "whom",    "how",     "why",     "whether",  "because",    "although",  "though",
    "unless",  "once",  "he",      "she",     "it",      "they",     "we",         "i",         "you",
    "him",     "them",  "us",      "me",      "not",     "also",     "then",       "there",     "here",
    "now",     "never", "ever",    "only",    "just",    "even",     "today",      "yesterday", "tomorrow",
    "tonight", "ago",   "&",       "himself", "herself", "itself",   "themselves", "else",      "too",
    "again",   "still", "already", "later",   "earlier", "meanwhile"};
const WordSet kAuxiliaries = {"is",      "are",    "was",    "were",  "be",     "been",    "being",   "has",
                              "have",    "had",    "having", "do",    "does",   "did",     "will",    "would",
                              "can",     "could",  "may",    "might", "shall",  "should",  "must",    "'ll",
                              "'ve",     "'re",    "'d",     "'m",    "cannot", "won't",   "n't",     "don't",
                              "doesn't", "didn't", "wasn't", "isn't", "aren't", "weren't", "wouldn't"};
const WordSet kMonths = {"january",   "february", "march",    "april",    "may",  "june", "july", "august",
                         "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
                         "jun",       "jul",      "aug",      "sept",     "sep",  "oct",  "nov",  "dec",
                         "jan.",      "feb.",     "mar.",     "apr.",     "jun.", "jul.", "aug.", "sept.",
                         "sep.",      "oct.",     "nov.",     "dec."};
const WordSet kWeekdays = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                           "sunday", "mon",     "tue",       "tues",     "wed",    "thu",
                           "thurs",  "fri",     "sat",       "sun",      "mon.",   "tue.",
                           "wed.",   "thu.",    "fri.",      "sat.",     "sun."};
const WordSet kSigning = {
    "sign",       "signs",     "signed",      "signing",     "cosigned",     "co-signed",   "initial",
    "initialled", "initialed", "initialling", "ink",         "inks",         "inked",       "inking",
    "ratify",     "ratifies",  "ratified",    "ratifying",   "conclude",     "concludes",   "concluded",
    "concluding", "strike",    "strikes",     "struck",      "striking",     "clinch",      "clinches",
    "clinched",   "finalise",  "finalised",   "finalises",   "finalize",     "finalized",   "finalizes",
    "seal",       "seals",     "sealed",      "sealing",     "broker",       "brokered",    "brokers",
    "brokering",  "negotiate", "negotiated",  "negotiating", "renew",        "renewed",     "renews",
    "adopt",      "adopted",   "adopts",      "adopting",    "reach",        "reached",     "reaches",
    "reaching",   "forge",     "forged",      "forges",      "hammered",     "agreed",      "agree",
    "agrees",     "approved",  "approve",     "approves",    "endorsed",     "unveiled",    "announced",
    "announce",   "announces", "joined",      "join",        "violated",     "violate",     "violating",
    "breached",   "broke",     "implement",   "implemented", "implementing", "renegotiate", "renegotiated",
    "extended",   "extend",    "suspended",   "suspend",     "scrapped",     "abandoned",   "withdrew",
    "withdraw",   "expires",   "expired",     "revived",     "revive"};
const WordSet kQuotationMarks = {"\"", "“", "”", "„", "«", "»", "‟", "''", "``"};

bool is_inside(const Named& named, const Range& range) { return range.contains(named.range); }

template <class Things>
void add_all(std::vector<Named>& all, const Things& things, NamedKind kind) {
  for (const auto& thing : things) {
    for (const auto& mention : thing.mentions) all.push_back({mention, kind, &thing.name, true});
  }
}

}  // namespace

std::string in_small_letters(std::string_view word) {
  std::string small;
  small.reserve(word.size());
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char letter = word[i];
    if (word.substr(i, 3) == "’") {
      small += '\'';
      i += 2;
    } else if (letter >= 'A' && letter <= 'Z') {
      small += static_cast<char>(letter - 'A' + 'a');
    } else {
      small += letter;
    }
  }
  return small;
}

SmallWords::SmallWords(const Page& page) {
  words_.reserve(page.tokens.size());
  for (const auto& token : page.tokens) words_.push_back(in_small_letters(page.at(token)));
}

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool is_determiner_word(std::string_view small) { return has(kDeterminers, small); }
bool is_preposition(std::string_view small) { return has(kPrepositions, small); }
bool is_auxiliary(std::string_view small) { return has(kAuxiliaries, small); }
bool is_month(std::string_view small) { return has(kMonths, small); }
bool is_weekday(std::string_view small) { return has(kWeekdays, small); }
bool is_signing_verb(std::string_view small) { return has(kSigning, small); }
bool is_quotation_mark(std::string_view text) { return has(kQuotationMarks, text); }

bool is_function_word(std::string_view small) {
  return is_determiner_word(small) || is_preposition(small) || is_auxiliary(small) ||
         has(kOtherFunction, small);
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text[0] == '1' || text[0] == '2') &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_roman_numeral(std::string_view text) {
  return !text.empty() && text.size() <= 5 && text.find_first_not_of("IVX") == std::string_view::npos;
}

WhoIsNamed::WhoIsNamed(const Names& names, const Page& page) {
  add_all(all_, names.people, NamedKind::Person);
  for (auto& named : all_) named.is_full = page.at(named.range).find(' ') != std::string_view::npos;
  add_all(all_, names.organisations, NamedKind::Organisation);
  add_all(all_, names.places, NamedKind::Place);
  std::sort(all_.begin(), all_.end(), [](const Named& a, const Named& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
  });
  std::vector<Named> outer;
  for (const auto& named : all_) {
    if (outer.empty() || !is_inside(named, outer.back().range)) outer.push_back(named);
  }
  all_ = std::move(outer);
}

std::size_t WhoIsNamed::from(std::size_t position) const {
  const auto at = std::partition_point(all_.begin(), all_.end(),
                                       [&](const Named& named) { return named.range.end <= position; });
  return static_cast<std::size_t>(at - all_.begin());
}

std::vector<Named> WhoIsNamed::within(const Range& range) const {
  std::vector<Named> found;
  for (auto i = from(range.begin); i < all_.size() && all_[i].range.begin < range.end; ++i) {
    if (range.contains(all_[i].range)) found.push_back(all_[i]);
  }
  return found;
}

std::size_t sentence_at(const Page& page, std::size_t position) {
  const auto at =
      std::partition_point(page.sentences.begin(), page.sentences.end(),
                           [&](const Sentence& sentence) { return sentence.range.end <= position; });
  return static_cast<std::size_t>(at - page.sentences.begin());
}

WhenIsSaid::WhenIsSaid(const std::vector<DateFound>& dates) {
  for (const auto& date : dates) {
    if (date.iso.empty()) continue;
    for (const auto& mention : date.mentions) all_.push_back({mention, &date.iso});
  }
  std::sort(all_.begin(), all_.end(), [](const Said& a, const Said& b) { return a.range < b.range; });
}

std::string WhenIsSaid::near(const Range& within, std::size_t position) const {
  std::string nearest;
  std::size_t least = within.size() + 1;
  auto said = std::partition_point(all_.begin(), all_.end(),
                                   [&](const Said& one) { return one.range.begin < within.begin; });
  for (; said != all_.end() && said->range.end <= within.end; ++said) {
    const auto begin = said->range.begin;
    const auto away = begin > position ? begin - position : position - begin;
    if (away < least) {
      least = away;
      nearest = *said->iso;
    }
  }
  return nearest;
}

}  // namespace communique::reading
