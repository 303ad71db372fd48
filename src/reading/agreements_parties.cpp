#include <algorithm>
#include <unordered_map>

#include "reading/agreements_words.hpp"
#include "reading/finders.hpp"
#include "reading/speech.hpp"

namespace communique::reading {
namespace {

constexpr std::size_t kNearHead = 6;         // tokens from a head to the "between" that belongs to it
constexpr std::size_t kNearVerb = 16;        // tokens from "signed" to what was signed
constexpr std::size_t kLongestSubject = 60;  // tokens before "signed" in which it is said who did
constexpr std::size_t kLedeLength = 3;       // sentences whose day goes without saying

const WordSet kSigned = {"signed", "initialled", "initialed", "inked",    "concluded",
                         "sealed", "struck",     "reached",   "adopted",  "clinched",
                         "agreed", "ratified",   "finalised", "finalized"};

class Completer {
 public:
  Completer(const Page& page, const Names& names, const std::vector<DateFound>& dates)
      : page_(page), small_(page), named_(names, page), said_(dates) {
    for (const auto& place : names.places) {
      by_form_.emplace(place.name, &place.name);
      for (const auto& variant : place.variants) by_form_.emplace(variant, &place.name);
    }
  }

  void complete(AgreementFound& agreement) const {
    for (const auto& mention : agreement.mentions) {
      take_compounds(mention, agreement);
      take_year(mention, agreement);
    }
    for (const auto& mention : agreement.mentions) {
      const auto index = sentence_at(page_, mention.begin);
      if (index >= page_.sentences.size()) continue;
      const auto& sentence = page_.sentences[index];
      const auto first = token_at(sentence, mention.begin);
      const auto last = token_at(sentence, mention.end - 1);
      take_partners(sentence, first, last, agreement);
      take_signing(index, first, last, agreement);
    }
    if (agreement.parties.empty()) take_from_before(agreement);
  }

 private:
  [[nodiscard]] static std::size_t end_of(const Sentence& sentence) {
    return sentence.first_token + sentence.token_count;
  }

  /// The token of the sentence that holds the position.
  [[nodiscard]] std::size_t token_at(const Sentence& sentence, std::size_t position) const {
    const auto begin = page_.tokens.begin() + static_cast<std::ptrdiff_t>(sentence.first_token);
    const auto end = page_.tokens.begin() + static_cast<std::ptrdiff_t>(end_of(sentence));
    const auto at =
        std::partition_point(begin, end, [&](const Token& token) { return token.range.end <= position; });
    return static_cast<std::size_t>(at - page_.tokens.begin());
  }

  static void add(std::vector<std::string>& list, const std::string& name) {
    if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(name);
  }

  void add(AgreementFound& agreement, const Named& named) const {
    if (named.kind == NamedKind::Person) {
      add(agreement.signatories, *named.name);
    } else {
      add(agreement.parties, *named.name);
    }
  }

  /// "US-Japan Security Treaty", where both are places of the article.
  void take_compounds(const Range& mention, AgreementFound& agreement) const {
    std::string_view text = page_.at(mention);
    std::vector<const std::string*> found;
    while (!text.empty()) {
      const auto space = std::min(text.find(' '), text.size());
      std::string_view word = text.substr(0, space);
      text.remove_prefix(std::min(space + 1, text.size()));
      if (word.find('-') == std::string_view::npos && word.find("–") == std::string_view::npos) continue;
      while (!word.empty()) {
        const auto dash = std::min({word.find('-'), word.find("–"), word.size()});
        const auto place = by_form_.find(word.substr(0, dash));
        if (place != by_form_.end()) found.push_back(place->second);
        const std::size_t length = word.substr(dash, 3) == "–" ? 3 : 1;
        word.remove_prefix(std::min(dash + length, word.size()));
      }
    }
    if (found.size() < 2) return;
    for (const auto* place : found) add(agreement.parties, *place);
  }

  /// "1960 US-Japan Security Treaty", "Reciprocity Treaty of 1854"
  void take_year(const Range& mention, AgreementFound& agreement) const {
    const auto text = page_.at(mention);
    if (text.size() > 5 && is_year(text.substr(0, 4)) && text[4] == ' ') agreement.date = text.substr(0, 4);
    const auto behind = std::string_view(page_.text).substr(mention.end, 8);
    if (agreement.date.empty() && behind.substr(0, 4) == " of " && is_year(behind.substr(4, 4))) {
      agreement.date = behind.substr(4, 4);
    }
  }

  /// Names that follow one another from `token` on, with nothing but "and", commas and articles between them.
  [[nodiscard]] std::vector<Named> list_from(const Sentence& sentence, std::size_t token) const {
    std::vector<Named> list;
    auto next = named_.from(page_.tokens[token].range.begin);
    static const WordSet kBetween = {"and", ",", "the", "&", "both", "of", "governments", "government"};
    for (std::size_t at = token; at < end_of(sentence);) {
      const auto& all = named_.all();
      while (next < all.size() && all[next].range.end <= page_.tokens[at].range.begin) ++next;
      if (next < all.size() && all[next].range.begin <= page_.tokens[at].range.begin) {
        list.push_back(all[next]);
        while (at < end_of(sentence) && page_.tokens[at].range.begin < all[next].range.end) ++at;
      } else if (has(kBetween, small_.at(at))) {
        ++at;
      } else {
        break;
      }
    }
    return list;
  }

  /// "between A and B", "with B", "among A, B and C"
  void take_partners(const Sentence& sentence, std::size_t first, std::size_t last,
                     AgreementFound& agreement) const {
    for (std::size_t i = last + 1; i + 1 < end_of(sentence) && i <= last + kNearHead; ++i) {
      const auto& small = small_.at(i);
      if (small == "." || small == ";" || small == "and" || is_auxiliary(small)) break;
      if (small != "between" && small != "with" && small != "among") continue;
      const auto partners = list_from(sentence, i + 1);
      for (const auto& partner : partners) {
        if (partner.kind != NamedKind::Person) add(agreement.parties, *partner.name);
      }
      if (small == "with" && !partners.empty()) take_owner(sentence, first, agreement);
      break;
    }
  }

  /// "Britain's treaty with Jordan"
  void take_owner(const Sentence& sentence, std::size_t first, AgreementFound& agreement) const {
    for (std::size_t i = first; i-- > sentence.first_token && first - i < 4;) {
      if (small_.at(i) != "'s") continue;
      const auto owner = named_.from(page_.tokens[i].range.begin - 1);
      if (owner < named_.all().size() && named_.all()[owner].range.end == page_.tokens[i].range.begin &&
          named_.all()[owner].kind != NamedKind::Person) {
        add(agreement.parties, *named_.all()[owner].name);
      }
      return;
    }
  }

  void take_signing(std::size_t index, std::size_t first, std::size_t last, AgreementFound& agreement) const {
    const auto& sentence = page_.sentences[index];
    const auto begin = std::max(sentence.first_token, first > kNearVerb ? first - kNearVerb : 0);
    const auto end = std::min(end_of(sentence), last + kNearVerb);
    for (std::size_t i = begin; i < end; ++i) {
      if (!has(kSigned, small_.at(i)) || (i >= first && i <= last)) continue;
      if (i < first) {
        take_subjects(sentence, i, agreement);
      } else if (i + 2 < end && small_.at(i + 1) == "by") {
        take_signatories(sentence, i + 2, agreement);
      }
      take_date(index, i, agreement);
      return;
    }
  }

  void take_date(std::size_t index, std::size_t verb, AgreementFound& agreement) const {
    if (!agreement.date.empty()) return;
    const auto& sentence = page_.sentences[index];
    const auto at = page_.tokens[verb].range.begin;
    // The dateline's own day is no signing's, unless nothing else is said.
    Range within = sentence.range;
    if (page_.dateline && within.overlaps(page_.dateline->range)) within.begin = page_.dateline->range.end;
    agreement.date = said_.near(within, at);
    const bool is_news = index < kLedeLength && small_.at(verb) == "signed" && page_.published &&
                         page_.published->precision() == Precision::Day;
    if (agreement.date.empty() && is_news) agreement.date = page_.published->text();
  }

  /// Who stands before "signed": not where it was done, nor what day.
  void take_subjects(const Sentence& sentence, std::size_t verb, AgreementFound& agreement) const {
    const auto begin = std::max(sentence.first_token, verb > kLongestSubject ? verb - kLongestSubject : 0);
    Range before{page_.tokens[begin].range.begin, page_.tokens[verb].range.begin};
    if (page_.dateline && before.overlaps(page_.dateline->range)) before.begin = page_.dateline->range.end;
    for (const auto& named : named_.within(before)) {
      const auto token = token_at(sentence, named.range.begin);
      const auto& previous =
          token > sentence.first_token ? small_.at(token - 1) : small_.at(page_.tokens.size());
      if (previous == "in" || previous == "at" || previous == "near" || previous == "with") continue;
      add(agreement, named);
    }
  }

  /// "signed by Su Jia-chyuan, chairman of the TJRA, and Shuzo Sumi"
  void take_signatories(const Sentence& sentence, std::size_t from, AgreementFound& agreement) const {
    static const WordSet kEnds = {"during", "at", "in", "on", "after", "before", "while", "who", "which"};
    std::size_t end = from;
    const auto farthest = std::min(end_of(sentence), from + kLongestSubject);
    while (end < farthest && !has(kEnds, small_.at(end)) && small_.at(end) != ".") ++end;
    const auto list = named_.within({page_.tokens[from].range.begin, page_.tokens[end - 1].range.end});
    const bool has_people = std::any_of(list.begin(), list.end(),
                                        [](const Named& named) { return named.kind == NamedKind::Person; });
    for (const auto& named : list) {
      // Beside people, organisations are where they hold office.
      if (!has_people || named.kind == NamedKind::Person) add(agreement, named);
    }
  }

  /// "Taiwan and Japan on Thursday signed two deals": the ones that follow are those.
  void take_from_before(AgreementFound& agreement) const {
    const auto index = sentence_at(page_, agreement.mentions.front().begin);
    for (std::size_t back = 1; back <= 2 && back <= index; ++back) {
      const auto& sentence = page_.sentences[index - back];
      for (std::size_t i = sentence.first_token; i < end_of(sentence); ++i) {
        if (!has(kSigned, small_.at(i))) continue;
        for (std::size_t j = i + 1; j < std::min(i + 6, end_of(sentence)); ++j) {
          const auto head = agreement_head(small_.at(j));
          const bool is_several = small_.at(j) == "deals" || (head && head->is_plural);
          if (!is_several) continue;
          take_subjects(sentence, i, agreement);
          take_date(index - back, i, agreement);
          return;
        }
      }
    }
  }

  const Page& page_;
  const SmallWords small_;
  const WhoIsNamed named_;
  const WhenIsSaid said_;
  std::unordered_map<std::string_view, const std::string*> by_form_;
};

}  // namespace

void complete_agreements(const Page& page, const Names& names, const std::vector<DateFound>& dates,
                         std::vector<AgreementFound>& agreements) {
  if (agreements.empty()) return;
  const Completer completer(page, names, dates);
  for (auto& agreement : agreements) completer.complete(agreement);
}

}  // namespace communique::reading
