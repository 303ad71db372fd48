#include "reading/agreements_bounds.hpp"

#include <algorithm>

namespace communique::reading {
namespace {

constexpr std::size_t kLongestName = 14;  // tokens to the left of a head
constexpr std::size_t kNear = 14;         // tokens between a verb of signing and what is signed

const WordSet kDefinite = {"the", "this", "that", "its", "their", "his",  "her",
                           "our", "my",   "your", "'s",  "'",     "whose"};
const WordSet kIndefinite = {"a", "an", "one", "another"};

bool ends_like_participle(std::string_view small) {
  return small.size() > 4 && (ends_with(small, "ed") || ends_with(small, "ly"));
}

/// What may stand between an article and the name without being of it: "newly", "US-brokered", "landmark".
bool is_passed_over(std::string_view small) { return is_praise(small) || ends_like_participle(small); }

/// "US-brokered": a name only half.
bool is_done_by(std::string_view word) {
  const auto dash = word.find('-');
  const bool goes_on_small = dash + 1 < word.size() && word[dash + 1] >= 'a' && word[dash + 1] <= 'z';
  return dash != std::string_view::npos && goes_on_small && ends_with(word, "ed");
}

/// "draft agreement", "final communiqué": words that say which of them it is, in the name of what has no
/// other.
bool is_stage(const FoundHead& head, std::string_view small) {
  if (head.is_capital || head.word.is_plural) return false;
  if (small == "draft") return true;
  return head.word.kind == "communiqué" && (small == "final" || small == "closing" || small == "joint");
}

}  // namespace

bool is_numbered_series(std::string_view small) {
  return small == "salt" || small == "start" || small == "lomé" || small == "basel";
}

bool AgreementBounds::is_word(std::size_t at) const {
  return at < end_ && page_.tokens[at].kind == TokenKind::Word;
}

bool AgreementBounds::is_function(std::size_t at) const {
  // "US" and "WHO" are names, "us" and "who" are not; "I" is a number in "Oslo I Accord".
  if (small_.at(at) == "i") {
    return !(at > begin_ && at + 1 < end_ && page_.tokens[at - 1].is_capitalised &&
             page_.tokens[at + 1].is_capitalised);
  }
  return !page_.tokens[at].is_all_capitals && is_function_word(small_.at(at));
}

bool AgreementBounds::is_calendar(std::size_t at) const {
  const auto& small = small_.at(at);
  return page_.tokens[at].is_capitalised && (is_weekday(small) || is_month(small));
}

bool AgreementBounds::is_capital(std::size_t at) const {
  if (!is_word(at) || !page_.tokens[at].is_capitalised || is_function(at)) return false;
  if (is_calendar(at) && small_.at(at) != "friday") return false;
  if (!page_.tokens[at].begins_sentence || page_.tokens[at].is_all_capitals) return true;
  // At a sentence's beginning a capital counts only where it goes on, or where the word is no everyday one.
  return (at + 1 < end_ && page_.tokens[at + 1].is_capitalised) || !lexicon_.is_everyday(small_.at(at));
}

std::optional<FoundHead> AgreementBounds::head(std::size_t at) const {
  const auto word = agreement_head(small_.at(at));
  if (!word) return std::nullopt;
  const auto& token = page_.tokens[at];
  FoundHead head{at, at, *word, token.is_capitalised && !token.is_all_capitals && small_.at(at) != "mou"};
  const auto next = [&](std::size_t i) -> const std::string& { return small_.at(std::min(i, end_)); };
  const auto& second = next(at + 2);
  if (small_.at(at).rfind("memorand", 0) == 0 && next(at + 1) == "of" && at + 2 < end_) {
    static const WordSet kOf = {"understanding", "agreement", "cooperation", "co-operation",
                                "association",   "intent",    "settlement",  "collaboration"};
    if (!has(kOf, second)) return std::nullopt;
    head.last = at + 2;
  } else if (small_.at(at) == "code") {
    if (next(at + 1) != "of" || at + 2 >= end_ || (second != "conduct" && second != "practice"))
      return std::nullopt;
    head.last = at + 2;
  } else if (small_.at(at) == "exchange") {
    if (next(at + 1) != "of" || at + 2 >= end_ || (second != "notes" && second != "letters"))
      return std::nullopt;
    head.last = at + 2;
  } else if (small_.at(at) ==
             "alliance") {  // a party but where it is dated: "the Defensive Alliance of 1923"
    if (next(at + 1) != "of" || at + 2 >= end_) return std::nullopt;
    if (!is_year(second) && date_after(at + 1) == at + 1) return std::nullopt;
  } else if (small_.at(at) == "plan") {
    if (next(at + 1) != "of" || at + 2 >= end_ || second != "action") return std::nullopt;
    head.last = at + 2;
  } else if (small_.at(at) == "act") {
    static const WordSet kBefore = {"final", "founding"};
    static const WordSet kTopics = {"peace", "friendship", "cooperation", "union", "reconciliation"};
    const bool is_for_peace = (next(at + 1) == "for" || next(at + 1) == "of") && has(kTopics, second);
    if (!is_for_peace && (at == begin_ || !has(kBefore, small_.at(at - 1)))) return std::nullopt;
  } else if (small_.at(at) == "declaration" && next(at + 1) == "of") {
    static const WordSet kOfOne = {"war",     "independence", "emergency", "intent",
                                   "victory", "love",         "bankruptcy"};
    if (has(kOfOne, second)) return std::nullopt;
  }
  // A head before another is only of its name: "ceasefire agreement", "Framework Convention".
  if (is_word(head.last + 1)) {
    const auto after = agreement_head(next(head.last + 1));
    if (after && (after->strength != HeadStrength::Capital || page_.tokens[head.last + 1].is_capitalised)) {
      return std::nullopt;
    }
    const auto follows = page_.tokens[head.last + 1];
    static const WordSet kMembers = {"countries", "members", "troops",  "forces",
                                     "states",    "allies",  "nations", "armies"};
    if (word->kind == "pact" && has(kMembers, next(head.last + 1))) return std::nullopt;  // an alliance
    if (head.is_capital && follows.is_capitalised && continues_other_thing(next(head.last + 1)))
      return std::nullopt;
  }
  if (head.is_capital && token.begins_sentence && !is_capital(head.last + 1)) {
    head.is_capital = at + 1 < end_ && is_preposition(next(head.last + 1)) &&
                      (is_capital(head.last + 2) || is_capital(head.last + 3));
  }
  return head;
}

/// Whether "and", "of", "for" stand within a name in capitals: what is before must be of it too.
bool AgreementBounds::joins_left(std::size_t connector) const {
  static const WordSet kConnectors = {"and", "&", "of", "for", "on"};
  if (!has(kConnectors, small_.at(connector)) || connector == begin_ || !is_capital(connector - 1))
    return false;
  const auto before = connector - 1;
  if (agreement_head(small_.at(before)) || small_.at(before) == "understanding") return false;
  const bool begins = page_.tokens[before].begins_sentence && lexicon_.is_everyday(small_.at(before));
  if (begins) return false;
  if (small_.at(connector) == "and" || small_.at(connector) == "&") {
    const auto place_before = lexicon_.place(page_.at(page_.tokens[before]));
    const auto place_after = lexicon_.place(page_.at(page_.tokens[connector + 1]));
    return place_before.has_value() == place_after.has_value();
  }
  static const WordSet kOffices = {"president",         "minister",   "secretary",  "king",  "queen",
                                   "department",        "ministry",   "government", "bank",  "university",
                                   "signatories",       "members",    "chairman",   "chief", "director",
                                   "secretary-general", "parliament", "head",       "state", "house"};
  return !has(kOffices, small_.at(before));
}

/// Whether "and" is within "a trade and investment agreement": only where an article is before both.
bool AgreementBounds::joins_described(std::size_t conjunction) const {
  if (small_.at(conjunction) != "and" && small_.at(conjunction) != "&") return false;
  for (std::size_t i = conjunction; i-- > begin_ && conjunction - i <= 4;) {
    if (page_.tokens[i].kind != TokenKind::Word || agreement_head(small_.at(i))) return false;
    if (is_determiner_word(small_.at(i)) && !page_.tokens[i].is_all_capitals) return conjunction - i > 1;
    if (is_function(i)) return false;
    if (is_verb_before(small_.at(i)) && i + 1 != conjunction && !is_passed_over(small_.at(i))) return false;
  }
  return false;
}

/// The first token of "25-year" that ends before `at`; `at` where there is none.
std::size_t AgreementBounds::term_before(std::size_t at) const {
  if (at == begin_) return at;
  const auto& small = small_.at(at - 1);
  if (ends_with(small, "-year")) return at - 1;
  if (small != "year" || at < begin_ + 3 || page_.tokens[at - 1].follows_space) return at;
  return page_.tokens[at - 3].kind == TokenKind::Number ? at - 3 : at;
}

LeftOfHead AgreementBounds::left_of(const FoundHead& head) const {
  LeftOfHead left;
  left.first = head.first;
  std::size_t at = head.first;  // one past what is looked at next
  while (at > begin_ && head.first - at < kLongestName) {
    const auto before = at - 1;
    const auto& small = small_.at(before);
    if ((small == "–" || small == "-") && left.first < head.first && before > begin_ &&
        !page_.tokens[at].follows_space && page_.tokens[before - 1].is_capitalised) {
      at = before;
      continue;
    }
    if (const auto term = head.is_capital || left.first == head.first ? at : term_before(at); term < at) {
      left.first = term;  // "25-year gas accord"
      at = term;
      break;
    }
    if (!is_word(before) || is_calendar(before)) {
      // "Good Friday Agreement" is the one name with a day in it.
      if (small != "friday" || before == begin_ || small_.at(before - 1) != "good") break;
    }
    if (is_function(before)) {
      if (head.is_capital && joins_left(before)) {
        at = before;
        continue;
      }
      if (!head.is_capital && left.first < head.first && joins_described(before)) {
        at = before;
        continue;
      }
      break;
    }
    const bool is_large = page_.tokens[before].is_capitalised &&
                          !(page_.tokens[before].begins_sentence && is_verb_before(small));
    if (!is_large && head.is_capital) {
      if (left.first == head.first && is_topic_of_capital(before))
        left.first = before;  // the boundary Convention
      break;
    }
    if (is_large && is_done_by(page_.at(page_.tokens[before]))) break;
    if (left.first == head.first && is_stage(head, small)) {
      left.first = before;
      left.is_staged = true;
      at = before;
      break;
    }
    if (!is_large && (is_verb_before(small) || is_passed_over(small))) break;
    if (!is_large && is_business(small)) left.is_refused = true;
    if (is_no_treaty_topic(head.word.kind, small)) left.is_refused = true;
    left.first = before;
    at = before;
  }
  see_what_is_named(head, left);
  look_before(left.first, head, left);
  return left;
}

/// Whether a small word alone between "the" and a head in capitals says which: "the boundary Convention".
bool AgreementBounds::is_topic_of_capital(std::size_t at) const {
  if (at == begin_ || (small_.at(at - 1) != "the" && small_.at(at - 1) != "a")) return false;
  static const WordSet kNone = {"said", "above", "very", "two", "three", "four", "final", "main", "basic"};
  const auto& small = small_.at(at);
  const bool is_plain = page_.tokens[at].kind == TokenKind::Word && !page_.tokens[at].is_capitalised;
  return is_plain && !is_passed_over(small) && !is_broad(small) && !has(kNone, small) &&
         !is_verb_before(small) && !is_function(at);
}

void AgreementBounds::see_what_is_named(const FoundHead& head, LeftOfHead& left) const {
  bool has_demonym = false;
  bool has_other = false;
  for (std::size_t i = left.first; i < head.first; ++i) {
    const auto text = page_.at(page_.tokens[i]);
    const bool is_compound =
        text.find('-') != std::string_view::npos || text.find("–") != std::string_view::npos;
    if (!is_compound && lexicon_.is_demonym(text)) {
      has_demonym = true;
    } else if (page_.tokens[i].is_capitalised && (head.is_capital || is_capital(i))) {
      left.is_named = true;
    } else if (!is_function(i)) {
      has_other = true;
    }
  }
  // "the French treaty" says little; "Antarctic Treaty", "American Convention" are names.
  if (head.is_capital && has_demonym) left.is_named = true;
  left.is_demonym_only = has_demonym && !left.is_named && !has_other;
}

/// The year, the words of praise and the article in front.
void AgreementBounds::look_before(std::size_t outermost, const FoundHead& head, LeftOfHead& left) const {
  std::size_t at = outermost;
  while (at > begin_) {
    const auto before = at - 1;
    const auto& small = small_.at(before);
    if (!left.year && page_.tokens[before].kind == TokenKind::Number &&
        is_year(page_.at(page_.tokens[before]))) {
      left.year = before;
    } else if (is_word(before) && !is_function(before) && is_passed_over(small) && !is_signing_verb(small)) {
      static const WordSet kOthers = {"separate", "second", "third", "companion", "sister"};
      if (has(kOthers, small)) left.is_another = true;
    } else {
      break;
    }
    at = before;
  }
  if (at == begin_) return;
  const auto& small = small_.at(at - 1);
  left.follows_signing = is_signing_verb(small);
  if (has(kDefinite, small)) {
    left.determined = Determined::Definite;
  } else if (has(kIndefinite, small)) {
    left.determined = Determined::Indefinite;
    if (small == "another") left.is_another = true;
  } else if (is_determiner_word(small) && !page_.tokens[at - 1].is_all_capitals) {
    left.determined = Determined::Generic;
  } else if (page_.tokens[at - 1].kind == TokenKind::Number ||
             page_.tokens[at - 1].kind == TokenKind::Symbol) {
    left.determined = head.word.is_plural ? Determined::Generic : Determined::Indefinite;
  }
}

bool AgreementBounds::is_told_by_clause(std::size_t last) const {
  static const WordSet kDone = {"signed",     "reached", "brokered",   "concluded",
                                "negotiated", "struck",  "initialled", "agreed"};
  if (last + 1 >= end_) return false;
  if (has(kDone, small_.at(last + 1))) return true;
  constexpr std::size_t kFarthest = 9;
  if (small_.at(last + 1) != "that" && small_.at(last + 1) != "which") return false;
  for (std::size_t i = last + 2; i < std::min(end_, last + kFarthest); ++i) {
    if (has(kDone, small_.at(i))) return true;
  }
  return false;
}

bool AgreementBounds::has_signing_verb_near(std::size_t first, std::size_t last) const {
  const auto from = first > begin_ + kNear ? first - kNear : begin_;
  const auto to = std::min(end_, last + 1 + kNear);
  for (std::size_t i = from; i < to; ++i) {
    if (is_signing_verb(small_.at(i))) return true;
  }
  return false;
}

bool AgreementBounds::find_known_name(std::size_t last, std::size_t& first) const {
  if (!ends_known_name(small_.at(last))) return false;
  std::string name = small_.at(last);
  for (std::size_t i = last; i-- > begin_ && last - i < 6;) {
    name = small_.at(i) + " " + name;
    if (page_.tokens[i].is_capitalised && is_known_name(name)) {
      first = i;
      return true;
    }
  }
  return false;
}

bool AgreementBounds::is_compound_before_name(std::size_t at) const {
  // "(NAFTA)" right behind its long form is taken with that.
  return at > begin_ && small_.at(at - 1) == "(" && at + 1 < end_ && small_.at(at + 1) == ")" &&
         at > begin_ + 1 && page_.tokens[at - 2].is_capitalised;
}

bool AgreementBounds::is_gathering(const FoundHead& head, const RightOfHead& right) const {
  if (head.word.kind != "convention" || small_.at(head.last + 1) != "of") return false;
  for (std::size_t i = head.last + 2; i <= right.last; ++i) {
    if (is_no_treaty_topic(head.word.kind, small_.at(i))) return true;
  }
  return false;
}

bool AgreementBounds::is_one_by_name(const FoundHead& head, const LeftOfHead& left,
                                     const RightOfHead& right) const {
  if (right.is_named) return true;
  if (left.first == head.first) return false;
  const auto beside = head.first - 1;
  const auto text = page_.at(page_.tokens[beside]);
  if (!page_.tokens[beside].is_capitalised || lexicon_.is_demonym(text)) return false;
  if (!head.is_capital) {
    const auto place = lexicon_.place(text);
    const bool may_be_many = head.word.kind != "accord" && head.word.kind != "understanding";
    return place ? *place != PlaceKind::Country : !may_be_many;
  }
  // "Free Trade Agreements" are many: one word at least must be no everyday one.
  for (std::size_t i = left.first; i < head.first; ++i) {
    if (page_.tokens[i].is_capitalised && !lexicon_.is_everyday(small_.at(i)) &&
        !page_.tokens[i].is_all_capitals) {
      return true;
    }
  }
  return head.word.kind == "accord" || head.word.kind == "convention";
}

}  // namespace communique::reading
