#include <algorithm>
#include <array>
#include <unordered_map>

#include "reading/agreements_phrase.hpp"
#include "reading/agreements_words.hpp"
#include "reading/finders.hpp"
#include "reading/speech.hpp"

namespace communique::reading {
namespace {

constexpr std::size_t kFarthestFuller = 4;    // sentences from "signed an accord" to the accord's own name
constexpr std::size_t kFarthestMention = 12;  // sentences from a name to "the pact"
constexpr std::size_t kLooked = 32;           // entries looked at for each word, so that time stays linear
constexpr std::size_t kRemembered = 8;        // entries that "the agreement" may mean

struct Entry {
  std::vector<const AgreementPhrase*> phrases;
  std::vector<std::string> content;  // of all its phrases
  std::string kind;
  Individuation individuation = Individuation::Headed;
  std::size_t last_sentence = 0;
};

bool is_subset(const std::vector<std::string>& inner, const std::vector<std::string>& outer) {
  return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

/// "Oslo I" and "Oslo II", "1972" and "1979" tell two apart even where one has more words.
bool differ_by_number(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto number_of = [](const std::vector<std::string>& content, auto is_number) {
    const auto found = std::find_if(content.begin(), content.end(), is_number);
    return found == content.end() ? std::string() : *found;
  };
  const auto differ = [&](auto is_number) {
    const auto one = number_of(a, is_number);
    const auto other = number_of(b, is_number);
    return !one.empty() && !other.empty() && one != other;
  };
  const auto is_numeral = [](const std::string& word) {
    return word.find_first_not_of("ivx") == std::string::npos;
  };
  const auto is_date = [](const std::string& word) { return is_year(word); };
  return differ(is_numeral) || differ(is_date) ||
         number_of(a, is_numeral).empty() != number_of(b, is_numeral).empty();
}

/// Kinds that nobody calls an agreement or a treaty where they have a name.
bool is_of_its_own(std::string_view kind) {
  static const WordSet kKinds = {"charter",
                                 "protocol",
                                 "convention",
                                 "declaration",
                                 "statute",
                                 "act",
                                 "code",
                                 "communiqué",
                                 "plan",
                                 "covenant",
                                 "memorandum of understanding",
                                 "exchange of notes"};
  return has(kKinds, kind);
}

std::vector<std::string> without_years(const std::vector<std::string>& content) {
  std::vector<std::string> left;
  std::copy_if(content.begin(), content.end(), std::back_inserter(left),
               [](const std::string& word) { return !is_year(word); });
  return left.empty() ? content : left;
}

class Joiner {
 public:
  Joiner(const Page& page, const SmallWords& small, const std::vector<AgreementPhrase>& phrases)
      : page_(page), small_(small), phrases_(phrases) {}

  std::vector<Entry> all() {
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
      const auto& phrase = phrases_[i];
      const auto beside = i > 0 && is_apposition(phrases_[i - 1], phrase) ? entry_of_[i - 1] : kNone;
      entry_of_.push_back(beside != kNone ? beside : entry_for(phrase));
      if (entry_of_.back() != kNone) add(entry_of_.back(), phrase);
    }
    return std::move(entries_);
  }

 private:
  static constexpr auto kNone = static_cast<std::size_t>(-1);

  /// "the accord, known as the Basic Agreement", "the Kyoto Protocol, a climate treaty", "it is a defence
  /// pact".
  bool is_apposition(const AgreementPhrase& before, const AgreementPhrase& after) const {
    if (before.sentence != after.sentence || after.first_token <= before.last_token + 1) return false;
    const auto gap = after.first_token - before.last_token - 1;
    if (gap > 7) return false;
    bool has_naming = false;
    bool has_comma = false;
    bool has_copula = false;
    bool has_first = false;
    for (std::size_t i = before.last_token + 1; i < after.first_token; ++i) {
      const auto& small = small_.at(i);
      static const WordSet kNaming = {"known",  "called", "dubbed",   "named",
                                      "termed", "titled", "entitled", "so-called"};
      static const WordSet kBetween = {"as",     "the",   "a",   "an",    "formally", "officially", "also",
                                       "or",     "since", "now", "still", "then",     "is",         "was",
                                       "became", "be",    "has", "been",  "which",    "would"};
      static const WordSet kFirst = {"first",   "last",    "only",   "oldest",
                                     "largest", "biggest", "latest", "main"};
      if (has(kNaming, small)) {
        has_naming = true;
      } else if (small == "is" || small == "was" || small == "became") {
        has_copula = true;
      } else if (small == "," || small == "—" || small == "–" || small == "--" || small == "(") {
        has_comma = true;
      } else if (has(kFirst, small)) {
        has_first = true;
      } else if (!has(kBetween, small) && !is_quotation_mark(page_.at(page_.tokens[i])) &&
                 !is_praise(small)) {
        return false;
      }
    }
    if (has_naming) return true;
    const bool are_names =
        before.individuation == Individuation::Named && after.individuation == Individuation::Named;
    // "A swap agreement, a treaty on water and a pact" are three.
    const bool is_list = before.individuation == Individuation::Described &&
                         after.individuation == Individuation::Described &&
                         before.determined == Determined::Indefinite && !has_copula;
    const bool describes =
        (after.determined == Determined::Indefinite && !are_names && !is_list) || has_first;
    if (has_comma || has_copula)
      return (describes && !after.is_another) || is_name_after_description(before, after);
    return false;
  }

  /// "a peace deal, the Dayton Accords,"
  static bool is_name_after_description(const AgreementPhrase& before, const AgreementPhrase& after) {
    return before.determined == Determined::Indefinite && before.individuation != Individuation::Named &&
           after.individuation == Individuation::Named;
  }

  std::size_t entry_for(const AgreementPhrase& phrase) {
    if (phrase.is_another && phrase.individuation != Individuation::Headed) return create();
    if (phrase.individuation == Individuation::Headed) return meant_by_head(phrase);
    const auto by_acronym = same_by_acronym(phrase);
    if (by_acronym != kNone) return by_acronym;
    const auto same = same_by_content(phrase);
    if (same != kNone) return same;
    const auto fuller = waiting_for(phrase);
    if (fuller != kNone) return fuller;
    const auto described = described_again(phrase);
    if (described != kNone) return described;
    return create();
  }

  std::size_t create() {
    entries_.emplace_back();
    return entries_.size() - 1;
  }

  /// "the agreement" means the last one that may be so called; "signed a treaty" begins one that has no name
  /// yet.
  std::size_t meant_by_head(const AgreementPhrase& phrase) {
    if (phrase.determined == Determined::Definite && phrase.number == Number::Singular) {
      for (auto at = recent_.rbegin(); at != recent_.rend(); ++at) {
        const auto& entry = entries_[*at];
        if (phrase.sentence - entry.last_sentence > kFarthestMention) continue;
        if (may_be_same_kind(entry.kind, phrase.kind)) return *at;
      }
      return (phrase.has_parties && is_by_parties(phrase)) || phrase.is_told_by_clause ? create() : kNone;
    }
    const bool is_own = phrase.is_signed || (phrase.has_parties && is_by_parties(phrase));
    const bool begins = phrase.determined == Determined::Indefinite && is_own && !phrase.is_another;
    return begins && phrase.number == Number::Singular ? create() : kNone;
  }

  /// "the intelligence-sharing pact" right after the General Security of Military Information Agreement.
  std::size_t described_again(const AgreementPhrase& phrase) const {
    const bool is_again = phrase.determined == Determined::Definite && phrase.number == Number::Singular &&
                          phrase.individuation == Individuation::Described &&
                          phrase.range.end == phrase.without_topic.end;
    const bool has_year = std::any_of(phrase.content.begin(), phrase.content.end(),
                                      [](const std::string& word) { return is_year(word); });
    if (!is_again || has_year || recent_.empty() || (phrase.kind != "pact" && phrase.kind != "deal"))
      return kNone;
    const auto& entry = entries_[recent_.back()];
    const bool is_near = phrase.sentence - entry.last_sentence <= 1;
    return is_near && entry.individuation == Individuation::Named ? recent_.back() : kNone;
  }

  /// "a treaty with Russia" is one of its own; "an agreement with Russia" only where it was signed.
  static bool is_by_parties(const AgreementPhrase& phrase) {
    return phrase.kind != "agreement" || phrase.is_signed;
  }

  /// "NAFTA" and "the INF Treaty" after the long form, or the long form after them.
  std::size_t same_by_acronym(const AgreementPhrase& phrase) const {
    const auto owner_of = [&](const std::string& small) {
      const auto found = by_acronym_.find(small);
      return found == by_acronym_.end() ? kNone : found->second;
    };
    if (!phrase.acronym.empty()) return owner_of(in_small_letters(phrase.acronym));
    for (const auto& word : phrase.content) {
      const auto owner = owner_of(word);
      if (owner != kNone && phrase.content.size() == 1) return owner;
    }
    return kNone;
  }

  std::size_t same_by_content(const AgreementPhrase& phrase) const {
    std::size_t best = kNone;
    for (const auto& word : phrase.content) {
      const auto found = by_word_.find(word);
      if (found == by_word_.end()) continue;
      const auto& list = found->second;
      for (std::size_t i = list.size(); i-- > 0 && list.size() - i <= kLooked;) {
        const bool is_later = best == kNone || list[i] > best;
        if (is_later && is_same(entries_[list[i]], phrase)) best = list[i];
      }
    }
    return best;
  }

  static bool is_same(const Entry& entry, const AgreementPhrase& phrase) {
    if (!may_be_same_kind(entry.kind, phrase.kind)) return false;
    if (differ_by_number(entry.content, phrase.content)) return false;
    const auto mine = without_years(phrase.content);
    const auto its = without_years(entry.content);
    if (mine == its) return true;
    // "The BIMSTEC Charter" is not the BIMSTEC Free Trade Agreement, whatever words they share.
    const bool are_names =
        entry.individuation == Individuation::Named && phrase.individuation == Individuation::Named;
    if (are_names && entry.kind != phrase.kind && is_of_its_own(entry.kind) != is_of_its_own(phrase.kind))
      return false;
    const bool is_definite = phrase.determined != Determined::Indefinite;
    const bool is_entry_named = entry.individuation == Individuation::Named;
    if (is_subset(mine, entry.content)) return is_definite || !is_entry_named;
    // A fuller form comes later where the text begins with a description.
    if (is_subset(its, mine)) {
      return is_definite ? !is_entry_named || phrase.individuation == Individuation::Named : !is_entry_named;
    }
    return false;
  }

  /// An agreement signed without a name a little before, which this is the name of.
  std::size_t waiting_for(const AgreementPhrase& phrase) const {
    if (phrase.determined == Determined::Indefinite || phrase.number == Number::Plural) return kNone;
    for (auto at = recent_.rbegin(); at != recent_.rend(); ++at) {
      const auto& entry = entries_[*at];
      const bool is_near = phrase.sentence - entry.phrases.front()->sentence <= kFarthestFuller;
      if (entry.individuation == Individuation::Headed && is_near &&
          may_be_same_kind(entry.kind, phrase.kind)) {
        return *at;
      }
    }
    return kNone;
  }

  void add(std::size_t index, const AgreementPhrase& phrase) {
    auto& entry = entries_[index];
    entry.phrases.push_back(&phrase);
    entry.last_sentence = phrase.sentence;
    if (entry.phrases.size() == 1 || phrase.individuation < entry.individuation) {
      // The name's own kind says more than "deal" did.
      entry.individuation = phrase.individuation;
      if (phrase.kind != "agreement" || entry.phrases.size() == 1) entry.kind = phrase.kind;
    }
    for (const auto& word : phrase.content) {
      const auto place = std::lower_bound(entry.content.begin(), entry.content.end(), word);
      if (place != entry.content.end() && *place == word) continue;
      entry.content.insert(place, word);
      by_word_[word].push_back(index);
    }
    const bool is_acronym =
        phrase.first_token == phrase.last_token && page_.tokens[phrase.first_token].is_all_capitals;
    const auto small = is_acronym ? small_.at(phrase.first_token) : in_small_letters(phrase.acronym);
    if (!small.empty() && !agreement_head(small)) by_acronym_.emplace(small, index);
    recent_.erase(std::remove(recent_.begin(), recent_.end(), index), recent_.end());
    recent_.push_back(index);
    if (recent_.size() > kRemembered) recent_.erase(recent_.begin());
  }

  const Page& page_;
  const SmallWords& small_;
  const std::vector<AgreementPhrase>& phrases_;
  std::vector<Entry> entries_;
  std::vector<std::size_t> entry_of_;  // of each phrase so far
  std::vector<std::size_t> recent_;    // last mentioned last
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
  std::unordered_map<std::string, std::size_t> by_acronym_;  // in small letters
};

/// The fullest: by name before by description, then the longest name, or the first description.
const AgreementPhrase& fullest(const Entry& entry) {
  const AgreementPhrase* best = entry.phrases.front();
  for (const auto* phrase : entry.phrases) {
    const bool is_better = phrase->individuation < best->individuation;
    const bool is_longer = phrase->individuation == best->individuation &&
                           phrase->individuation == Individuation::Named &&
                           phrase->content.size() > best->content.size();
    if (is_better || is_longer) best = phrase;
  }
  return *best;
}

double confidence_of(const Entry& entry) {
  constexpr double kNamed = 0.85;
  constexpr double kDescribed = 0.65;
  constexpr double kBare = 0.4;
  if (entry.individuation == Individuation::Named) return kNamed;
  return entry.individuation == Individuation::Described ? kDescribed : kBare;
}

/// A bare "treaty" is an entry of its own only where it was signed and nothing better was said of it.
bool is_worth_telling(const Entry& entry) {
  if (entry.individuation != Individuation::Headed) return true;
  if (entry.phrases.front()->has_parties && entry.kind != "deal") return true;
  if (entry.phrases.front()->is_told_by_clause && entry.kind != "deal") return true;
  const auto head = agreement_head(entry.kind == "memorandum of understanding" ? "memorandum" : entry.kind);
  const bool is_told_again = entry.phrases.size() > 1 && entry.phrases.front()->is_signed;
  return head &&
         (head->strength == HeadStrength::Firm || (head->strength == HeadStrength::Plain && is_told_again));
}

void add_variant(AgreementFound& found, std::string_view text) {
  if (text == found.name || text.empty()) return;
  if (std::find(found.variants.begin(), found.variants.end(), text) == found.variants.end()) {
    found.variants.emplace_back(text);
  }
}

AgreementFound told(const Page& page, const Entry& entry) {
  AgreementFound found;
  const auto& best = fullest(entry);
  found.name = std::string(page.at(best.range));
  found.kind = best.kind;
  found.confidence = confidence_of(entry);
  for (const auto* phrase : entry.phrases) {
    // Parties behind "between" stay free, so that they are found as places.
    const auto& whole = phrase->has_parties ? phrase->without_topic : phrase->range;
    found.mentions.push_back(phrase->with_year.is_empty() ? whole : phrase->with_year);
    if (!phrase->acronym.empty()) found.mentions.push_back(phrase->acronym_at);
    if (phrase->individuation == Individuation::Headed) continue;
    add_variant(found, page.at(phrase->range));
    if (!phrase->with_year.is_empty()) add_variant(found, page.at(phrase->with_year));
    if (phrase->without_topic.end < phrase->range.end && phrase->individuation == Individuation::Described) {
      add_variant(found, page.at(phrase->without_topic));
    }
    add_variant(found, phrase->acronym);
  }
  return found;
}

/// "CEPA" for "comprehensive economic partnership agreement"; "" where it would be short.
std::string initials_of(std::string_view name) {
  constexpr std::size_t kShortest = 3;
  std::string initials;
  bool is_beginning = true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto rest = name.substr(i, std::min(name.find(' ', i), name.size()) - i);
    const bool is_letter = (name[i] >= 'a' && name[i] <= 'z') || (name[i] >= 'A' && name[i] <= 'Z');
    if (is_beginning && is_letter && !is_function_word(in_small_letters(rest))) {
      initials += static_cast<char>(name[i] >= 'a' ? name[i] - 'a' + 'A' : name[i]);
    }
    is_beginning = name[i] == ' ' || name[i] == '-';
  }
  return initials.size() < kShortest ? "" : initials;
}

/// Later mentions by acronym alone, given in brackets or made of its initials. One that several share names
/// the first; one that says only what kind it is names none.
void add_acronyms(const Page& page, const SmallWords& small, std::vector<AgreementFound>& found,
                  const std::vector<std::pair<std::string, std::size_t>>& acronyms) {
  std::unordered_map<std::string_view, std::size_t> owners;
  for (const auto& [acronym, owner] : acronyms) {
    if (!acronym.empty() && !agreement_head(in_small_letters(acronym))) owners.emplace(acronym, owner);
  }
  if (owners.empty()) return;
  for (std::size_t i = 0; i < page.tokens.size(); ++i) {
    const auto& token = page.tokens[i];
    if (!token.is_capitalised || small.at(i).size() > 12) continue;
    const auto owner = owners.find(page.at(token));
    if (owner == owners.end()) continue;
    found[owner->second].mentions.push_back(token.range);
    add_variant(found[owner->second], page.at(token));
  }
}

void put_in_order(std::vector<Range>& mentions) {
  std::sort(mentions.begin(), mentions.end());
  std::vector<Range> outer;
  for (const auto& mention : mentions) {
    if (outer.empty() || !outer.back().overlaps(mention)) outer.push_back(mention);
  }
  mentions = std::move(outer);
}

}  // namespace

std::vector<AgreementFound> find_agreements(const Page& page, const Lexicon& lexicon) {
  const SmallWords small(page);
  const auto phrases = agreement_phrases(page, lexicon, small);
  const auto entries = Joiner(page, small, phrases).all();
  std::vector<AgreementFound> found;
  std::vector<std::pair<std::string, std::size_t>> acronyms;
  for (const auto& entry : entries) {
    if (!is_worth_telling(entry)) continue;
    for (const auto* phrase : entry.phrases) acronyms.emplace_back(phrase->acronym, found.size());
    found.push_back(told(page, entry));
  }
  for (std::size_t i = 0; i < found.size(); ++i) acronyms.emplace_back(initials_of(found[i].name), i);
  add_acronyms(page, small, found, acronyms);
  for (auto& agreement : found) put_in_order(agreement.mentions);
  return found;
}

}  // namespace communique::reading
