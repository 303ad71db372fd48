#include <algorithm>
#include <set>
#include <utility>

#include "learning/session.hpp"

namespace communique {
namespace {

using Questions = std::vector<const Question*>;

/// A fact that may be asked, with its questions.
struct Candidate {
  FactId fact;
  int times_right = 0;
  int round = 0;  // how many of its topic and its times_right stand before it
  Questions questions;
};

template <class Value>
bool allows(const std::vector<Value>& wished, const Value& value) {
  return wished.empty() || std::find(wished.begin(), wished.end(), value) != wished.end();
}

/// In the bank's order, which is the same on every machine.
std::vector<Candidate> candidates_in(const Bank& bank, const Wish& wish,
                                     const std::map<FactId, int>& times_right) {
  std::vector<Candidate> candidates;
  std::map<FactId, std::size_t> places;
  for (const Question& question : bank.questions) {
    if (!allows(wish.topics, question.topic)) continue;
    for (const FactId& fact : question.facts) {
      if (!allows(wish.only, fact)) continue;
      const auto [place, is_new] = places.emplace(fact, candidates.size());
      if (is_new) {
        const auto right = times_right.find(fact);
        candidates.push_back({fact, right == times_right.end() ? 0 : right->second, 0, {}});
      }
      candidates[place->second].questions.push_back(&question);
    }
  }
  return candidates;
}

/// Fewest right answers first; among equals the lot decides, one of each topic in turn.
void sort_by_need(std::vector<Candidate>& candidates, Random& random) {
  random.shuffle(candidates);
  std::map<std::pair<int, Topic>, int> rounds;
  for (Candidate& each : candidates) {
    each.round = rounds[{each.times_right, each.questions.front()->topic}]++;
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return std::pair(a.times_right, a.round) < std::pair(b.times_right, b.round);
  });
}

bool is_recalling(Kind kind) {
  return kind != Kind::Single && kind != Kind::Multiple && kind != Kind::TrueFalse && kind != Kind::Match;
}

/// The kind used least so far comes next. True or false can be guessed half of the time and tells
/// least, so it counts threefold.
int use_of(Kind kind, const std::map<Kind, int>& used) {
  const auto found = used.find(kind);
  return (found == used.end() ? 1 : found->second + 1) * (kind == Kind::TrueFalse ? 3 : 1);
}

/// Keeps the questions for which `is_wanted` holds, or all where that would leave none.
template <class Predicate>
void prefer(Questions& questions, Predicate is_wanted) {
  Questions wanted;
  std::copy_if(questions.begin(), questions.end(), std::back_inserter(wanted), is_wanted);
  if (!wanted.empty()) questions = std::move(wanted);
}

/// One question for the candidate, or null where each asks also for a fact that is `taken`.
const Question* question_for(const Candidate& candidate, const std::set<FactId>& taken,
                             const std::map<Kind, int>& used, Random& random) {
  Questions questions;
  for (const Question* each : candidate.questions) {
    const auto is_taken = [&](const FactId& fact) { return taken.contains(fact); };
    if (std::none_of(each->facts.begin(), each->facts.end(), is_taken)) questions.push_back(each);
  }
  if (questions.empty()) return nullptr;
  prefer(questions,
         [&](const Question* each) { return is_recalling(each->kind) == (candidate.times_right > 0); });
  int least = use_of(questions.front()->kind, used);
  for (const Question* each : questions) least = std::min(least, use_of(each->kind, used));
  prefer(questions, [&](const Question* each) { return use_of(each->kind, used) == least; });
  return questions[random.below(questions.size())];
}

/// Always takes the topic of which most are left, other than the one just asked: no order has fewer
/// neighbours of one topic.
Questions interleaved(Questions questions) {
  std::map<Topic, int> left;
  for (const Question* each : questions) ++left[each->topic];
  Questions ordered;
  while (!questions.empty()) {
    auto next = questions.begin();
    const auto weight = [&](const Question* each) {
      const bool is_repeat = !ordered.empty() && ordered.back()->topic == each->topic;
      return is_repeat ? 0 : left[each->topic];
    };
    for (auto each = questions.begin(); each != questions.end(); ++each) {
      if (weight(*each) > weight(*next)) next = each;
    }
    --left[(*next)->topic];
    ordered.push_back(*next);
    questions.erase(next);
  }
  return ordered;
}

}  // namespace

std::vector<Turn> plan_turns(const Bank& bank, const Wish& wish, const std::map<FactId, int>& times_right,
                             Random& random) {
  std::vector<Candidate> candidates = candidates_in(bank, wish, times_right);
  sort_by_need(candidates, random);
  Questions chosen;
  std::set<FactId> taken;
  std::map<Kind, int> used;
  for (const Candidate& candidate : candidates) {
    if (static_cast<int>(chosen.size()) >= wish.length) break;
    const Question* question = question_for(candidate, taken, used, random);
    if (question == nullptr) continue;
    chosen.push_back(question);
    taken.insert(question->facts.begin(), question->facts.end());
    ++used[question->kind];
  }
  std::vector<Turn> turns;
  const auto ordered = interleaved(std::move(chosen));
  for (const Question* question : ordered) {
    turns.push_back({question->id, random.next(), false});
  }
  return turns;
}

}  // namespace communique
