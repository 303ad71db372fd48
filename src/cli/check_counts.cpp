#include "cli/check_counts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace communique {
namespace {

bool stands_on(const Fact& fact, const SourceId& source) {
  return std::any_of(fact.evidence.begin(), fact.evidence.end(),
                     [&](const Evidence& piece) { return piece.source == source; });
}

bool stands_on(const Fact& fact, const SourceId& source, int paragraph) {
  return std::any_of(fact.evidence.begin(), fact.evidence.end(), [&](const Evidence& piece) {
    return piece.source == source && piece.paragraph == paragraph;
  });
}

template <class Items, class Predicate>
int count(const Items& items, const Predicate& is_wanted) {
  return static_cast<int>(std::count_if(items.begin(), items.end(), is_wanted));
}

/// The probe that a question was made from: the one named in its id, "<fact>/<probe>-<kind>".
const Probe* probe_of(const Question& question, const Fact& fact) {
  const std::string form = question.id.value.substr(question.id.value.find('/') + 1);
  const auto named = std::find_if(fact.probes.begin(), fact.probes.end(), [&](const Probe& probe) {
    return !probe.id.empty() && form.starts_with(probe.id + "-");
  });
  if (named != fact.probes.end()) return &*named;
  return fact.probes.empty() ? nullptr : &fact.probes.front();
}

}  // namespace

std::vector<Count> by_article(const StudyDeck& deck) {
  std::vector<Count> counts;
  for (const Source& source : deck.deck.sources) {
    const auto is_here = [&](const Fact& fact) { return stands_on(fact, source.id); };
    const auto is_asked_of = [&](const Question& question) {
      return std::any_of(question.facts.begin(), question.facts.end(), [&](const FactId& id) {
        const Fact* fact = deck.fact(id);
        return fact != nullptr && is_here(*fact);
      });
    };
    counts.push_back({source.id.value, count(deck.facts, is_here), count(deck.bank.questions, is_asked_of)});
  }
  return counts;
}

std::vector<Count> by_topic(const StudyDeck& deck) {
  std::vector<Count> counts;
  for (const Topic topic : kAllTopics) {
    const auto is_topic = [&](const auto& item) { return item.topic == topic; };
    counts.push_back({name_of(topic), count(deck.facts, is_topic), count(deck.bank.questions, is_topic)});
  }
  return counts;
}

std::vector<Count> by_kind(const StudyDeck& deck) {
  std::map<Kind, std::pair<std::set<FactId>, int>> kinds;
  for (const Question& question : deck.bank.questions) {
    auto& [facts, questions] = kinds[question.kind];
    facts.insert(question.facts.begin(), question.facts.end());
    ++questions;
  }
  std::vector<Count> counts;
  for (const auto& [kind, found] : kinds) {
    counts.push_back({name_of(kind), static_cast<int>(found.first.size()), found.second});
  }
  return counts;
}

bool goes_beyond_who_and_when(const Question& question, const StudyDeck& deck) {
  if (question.kind == Kind::Order || question.kind == Kind::Match) return true;
  const Fact* fact = question.facts.empty() ? nullptr : deck.fact(question.facts.front());
  if (fact == nullptr) return false;
  const Probe* probe = probe_of(question, *fact);
  return probe != nullptr && goes_beyond_who_and_when(probe->asks);
}

std::vector<Paragraph> coverage(const StudyDeck& deck) {
  std::unordered_map<FactId, std::vector<const Question*>> asked;
  for (const Question& question : deck.bank.questions) {
    for (const FactId& fact : question.facts) asked[fact].push_back(&question);
  }
  std::vector<Paragraph> paragraphs;
  for (const Source& source : deck.deck.sources) {
    for (const int number : source.body_paragraphs) {
      Paragraph paragraph{&source, number, {}, ""};
      for (const Fact& fact : deck.facts) {
        if (stands_on(fact, source.id, number)) paragraph.facts.push_back({&fact, asked[fact.id]});
      }
      for (const WithoutFact& without : deck.deck.without_fact) {
        const bool is_here = without.source == source.id && without.paragraph == number;
        if (is_here) paragraph.without_fact = without.why;
      }
      paragraphs.push_back(std::move(paragraph));
    }
  }
  return paragraphs;
}

}  // namespace communique
