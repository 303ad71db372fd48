#include "reading/agreements_phrase.hpp"

#include <algorithm>

#include "reading/agreements_bounds.hpp"

namespace communique::reading {
namespace {

/// "policies" and "policy" are one word for comparing, as are "accords" and "accord".
std::string stem(std::string word) {
  if (word.size() > 4 && ends_with(word, "ies")) return word.substr(0, word.size() - 3) + "y";
  if (word.size() > 3 && ends_with(word, "s") && !ends_with(word, "ss")) word.pop_back();
  return word;
}

void add_content(std::string_view small, std::vector<std::string>& content) {
  std::string part;
  const auto keep = [&] {
    if (!part.empty() && (part == "i" || !is_function_word(part)) && !is_praise(part))
      content.push_back(stem(part));
    part.clear();
  };
  for (std::size_t i = 0; i < small.size(); ++i) {
    const bool is_dash = small[i] == '-' || small.substr(i, 3) == "–";
    if (is_dash) {
      keep();
      if (small[i] != '-') i += 2;
    } else if (small[i] != '.') {
      part += small[i];
    }
  }
  // "U.S." is "us", which would otherwise pass for a pronoun.
  if (part == "us") content.push_back(part);
  keep();
}

class Finder {
 public:
  Finder(const Page& page, const Lexicon& lexicon, const SmallWords& small)
      : page_(page), lexicon_(lexicon), small_(small) {}

  std::vector<AgreementPhrase> all() {
    for (std::size_t i = 0; i < page_.sentences.size(); ++i) look_through(i);
    return std::move(found_);
  }

 private:
  void look_through(std::size_t sentence) {
    const auto& range = page_.sentences[sentence];
    const AgreementBounds bounds(page_, lexicon_, small_, range.first_token,
                                 range.first_token + range.token_count);
    std::size_t free = range.first_token;  // where no phrase has been found yet
    for (std::size_t i = range.first_token; i < bounds.end(); ++i) {
      if (page_.tokens[i].kind != TokenKind::Word) continue;
      auto phrase = known(bounds, i);
      if (!phrase) phrase = headed(bounds, i);
      if (!phrase || phrase->first_token < free) continue;
      phrase->sentence = sentence;
      free = phrase->last_token + 1;
      if (phrase->last_token > i) i = phrase->last_token;
      found_.push_back(std::move(*phrase));
    }
  }

  /// An acronym everybody knows, a name without a head, or one that the reader's decks have.
  std::optional<AgreementPhrase> known(const AgreementBounds& bounds, std::size_t at) const {
    const auto& token = page_.tokens[at];
    if (!token.is_capitalised) return std::nullopt;
    std::size_t first = at;
    std::size_t last = at;
    const auto* deck = token.is_all_capitals ? lexicon_.known(page_.at(token)) : nullptr;
    if (is_known_agreement(page_.at(token)) || (deck != nullptr && deck->kind == Known::Kind::Agreement)) {
      if (bounds.is_compound_before_name(at)) return std::nullopt;
    } else if (is_numbered_series(small_.at(at)) && at + 1 < bounds.end() &&
               (token.is_all_capitals || small_.at(at) == "lomé" || small_.at(at) == "basel") &&
               is_roman_numeral(page_.at(page_.tokens[at + 1]))) {
      last = at + 1;
    } else if (small_.at(at) == "start" && token.is_all_capitals && at > bounds.begin() &&
               small_.at(at - 1) == "new" && page_.tokens[at - 1].is_capitalised) {
      first = at - 1;
    } else if (!bounds.find_known_name(at, first)) {
      return std::nullopt;
    }
    AgreementPhrase phrase;
    phrase.kind = "agreement";
    phrase.first_token = first;
    phrase.last_token = last;
    phrase.range = bounds.range(first, last);
    phrase.individuation = Individuation::Named;
    phrase.determined = Determined::Definite;
    for (std::size_t i = first; i <= last; ++i) add_content(small_.at(i), phrase.content);
    std::sort(phrase.content.begin(), phrase.content.end());
    take_acronym(bounds, phrase);
    return phrase;
  }

  std::optional<AgreementPhrase> headed(const AgreementBounds& bounds, std::size_t at) const {
    const auto head = bounds.head(at);
    if (!head) return std::nullopt;
    const auto left = bounds.left_of(*head);
    if (left.is_refused) return std::nullopt;
    AgreementPhrase phrase;
    phrase.kind = std::string(head->word.kind);
    phrase.number = head->word.is_plural ? Number::Plural : Number::Singular;
    phrase.determined = left.determined;
    phrase.is_another = left.is_another;
    phrase.first_token = left.year ? *left.year : left.first;
    for (std::size_t i = left.first; i < head->first; ++i) add_content(small_.at(i), phrase.content);
    const bool has_topic_before = std::any_of(phrase.content.begin(), phrase.content.end(),
                                              [](const std::string& word) { return !is_broad(word); });
    const auto right = bounds.right_of(*head, left, has_topic_before);
    for (std::size_t i = head->last + 1; i <= right.last && !right.has_parties; ++i) {
      if (page_.tokens[i].kind == TokenKind::Word) add_content(small_.at(i), phrase.content);
    }
    phrase.last_token = right.last;
    phrase.range = bounds.range(left.first, right.last);
    phrase.without_topic = bounds.range(left.first, head->last);
    if (left.year) phrase.with_year = bounds.range(*left.year, right.last);
    take_acronym(bounds, phrase);
    sort_out(bounds, *head, left, right, phrase);
    if (!is_acceptable(bounds, *head, left, right, phrase) || bounds.is_gathering(*head, right))
      return std::nullopt;
    return phrase;
  }

  void take_acronym(const AgreementBounds& bounds, AgreementPhrase& phrase) const {
    const auto acronym = bounds.acronym_after(phrase.last_token);
    if (!acronym) return;
    phrase.acronym_at = page_.tokens[*acronym].range;
    phrase.acronym = std::string(page_.at(phrase.acronym_at));
    if (*acronym == phrase.last_token + 2) phrase.last_token = *acronym + 1;
  }

  /// How it is told from others, and what it is called where only a year does.
  void sort_out(const AgreementBounds& bounds, const FoundHead& head, const LeftOfHead& left,
                const RightOfHead& right, AgreementPhrase& phrase) const {
    auto& content = phrase.content;
    const bool has_content =
        std::any_of(content.begin(), content.end(), [](const std::string& word) { return !is_broad(word); });
    if (left.is_named || right.is_named) {
      phrase.individuation = Individuation::Named;
    } else if ((has_content && !left.is_demonym_only) ||
               (left.is_staged && phrase.kind == "communiqué" && phrase.determined == Determined::Definite)) {
      phrase.individuation = Individuation::Described;
    } else if (left.year && head.word.strength != HeadStrength::Loose) {
      phrase.individuation = Individuation::Described;
      phrase.range = phrase.with_year;
      phrase.with_year = {};
    } else if (right.has_year && head.word.strength != HeadStrength::Loose) {
      phrase.individuation = Individuation::Described;
    }
    phrase.has_parties = right.has_parties && phrase.individuation == Individuation::Headed;
    // "Britain's treaty with Jordan"
    const auto before = phrase.first_token;
    if (phrase.has_parties && before > bounds.begin() + 1 && small_.at(before - 1) == "'s" &&
        page_.tokens[before - 2].is_capitalised) {
      phrase.range.begin = page_.tokens[before - 2].range.begin;
      phrase.determined = Determined::Indefinite;  // so told, it is no mention of another
    }
    if (right.has_parties && !phrase.has_parties) phrase.range.end = phrase.without_topic.end;
    if (const auto year = bounds.year_behind(phrase.last_token)) {
      content.push_back(std::string(page_.at(page_.tokens[*year])));
    }
    phrase.is_told_by_clause = bounds.is_told_by_clause(phrase.last_token);
    if (left.year) content.push_back(std::string(page_.at(page_.tokens[*left.year])));
    if (phrase.individuation != Individuation::Named) {
      content.erase(
          std::remove_if(content.begin(), content.end(), [](const auto& word) { return is_broad(word); }),
          content.end());
    }
    std::sort(content.begin(), content.end());
    content.erase(std::unique(content.begin(), content.end()), content.end());
    phrase.is_signed = bounds.has_signing_verb_near(phrase.first_token, phrase.last_token);
  }

  static bool is_acceptable(const AgreementBounds& bounds, const FoundHead& head, const LeftOfHead& left,
                            const RightOfHead& right, const AgreementPhrase& phrase) {
    const bool is_headed = phrase.individuation == Individuation::Headed;
    if (phrase.individuation == Individuation::Named) {
      return !head.word.is_plural || bounds.is_one_by_name(head, left, right);
    }
    if (head.word.strength == HeadStrength::Capital || phrase.determined == Determined::Generic) return false;
    if (head.word.is_plural) {
      return phrase.kind == "accord" && !is_headed && phrase.determined == Determined::Definite;
    }
    if (is_headed) return phrase.determined != Determined::Bare || head.word.strength == HeadStrength::Firm;
    if (phrase.determined == Determined::Bare && !right.has_topic &&
        head.word.strength != HeadStrength::Firm) {
      return left.follows_signing;
    }
    if (head.word.strength == HeadStrength::Loose) return is_loose_acceptable(right, phrase);
    return phrase.determined != Determined::Bare || head.word.strength == HeadStrength::Firm ||
           left.follows_signing;
  }

  static bool is_loose_acceptable(const RightOfHead& right, const AgreementPhrase& phrase) {
    if (phrase.kind == "deal") return phrase.is_signed || phrase.determined == Determined::Definite;
    if (phrase.kind == "convention") return right.has_topic || phrase.is_signed;
    if (phrase.kind == "code") return false;
    return right.has_topic || phrase.is_signed || phrase.determined == Determined::Definite ||
           phrase.kind == "declaration";
  }

  const Page& page_;
  const Lexicon& lexicon_;
  const SmallWords& small_;
  std::vector<AgreementPhrase> found_;
};

}  // namespace

std::vector<AgreementPhrase> agreement_phrases(const Page& page, const Lexicon& lexicon,
                                               const SmallWords& small) {
  return Finder(page, lexicon, small).all();
}

}  // namespace communique::reading
