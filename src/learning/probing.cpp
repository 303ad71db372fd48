#include "learning/probing.hpp"

#include <algorithm>
#include <iterator>

#include "learning/look_alikes.hpp"

namespace communique {
namespace {

/// How far the kind is from what the rung asks for; 0: just that. True or false can be guessed half of the
/// time and has no look-alikes.
int distance(Rung rung, Kind kind) {
  const bool is_produced = is_recalling(kind);
  const bool is_guess = kind == Kind::TrueFalse;
  switch (rung) {
    case Rung::Introduce:
      return kind == Kind::Single ? 0 : is_guess ? 1 : 2;
    case Rung::Recognise:
      return is_produced ? 1 : 0;
    case Rung::TellApart:
      return is_guess ? 1 : is_produced ? 2 : 0;
    case Rung::Recall:
      return is_produced ? 0 : is_guess ? 2 : 1;
  }
  return 0;
}

/// Keeps the questions for which `cost` is least.
template <class Cost>
void keep_least(std::vector<const Question*>& questions, Cost cost) {
  int least = cost(*questions.front());
  for (const Question* each : questions) least = std::min(least, cost(*each));
  questions.erase(std::remove_if(questions.begin(), questions.end(),
                                 [&](const Question* each) { return cost(*each) > least; }),
                  questions.end());
}

/// What must be on offer: what it gets mixed up with, and from TellApart on the best wrong options; no more
/// than find room.
std::vector<std::string> rivals_of(const Question& question, Rung rung, const std::string& mixed_up) {
  std::vector<std::string> rivals;
  if (!mixed_up.empty()) rivals.push_back(mixed_up);
  for (const Choice& wrong : question.pool) {
    if (rung < Rung::TellApart || rivals.size() >= kLookAlikes) break;
    if (wrong.text != mixed_up) rivals.push_back(wrong.text);
  }
  return rivals;
}

}  // namespace

bool offers(const Question& question, const std::string& wrong) {
  return std::any_of(question.pool.begin(), question.pool.end(),
                     [&](const Choice& choice) { return choice.text == wrong; });
}

Probing::Probing(const StudyDeck& deck, const Knowledge& knowledge, const Agenda& agenda, Random& random)
    : deck_(deck), agenda_(agenda), random_(random), is_taken_(deck.facts.size(), false) {
  for (const Confusion& each : knowledge.confusions) {
    if (each.is_open()) open_.push_back(&each);
  }
}

bool Probing::is_askable(const Question& question) const {
  return std::all_of(question.facts.begin(), question.facts.end(), [&](const FactId& fact) {
    const auto place = deck_.place_of(fact);
    if (!place || is_taken_[*place]) return false;
    const Standing standing = agenda_.standings[*place];
    if (question.facts.size() == 1) return standing != Standing::Barred;
    return standing == Standing::Due || standing == Standing::Later;
  });
}

int Probing::due_in(const Question& question) const {
  return static_cast<int>(std::count_if(
      question.facts.begin(), question.facts.end(),
      [&](const FactId& fact) { return agenda_.standings[*deck_.place_of(fact)] == Standing::Due; }));
}

/// The other answer of an open confusion, where the question's pool has it.
std::string Probing::mixed_up_in(const Question& question) const {
  for (const Confusion* each : open_) {
    const bool is_one = question.key.text == each->one;
    if (!is_one && question.key.text != each->other) continue;
    const std::string& rival = is_one ? each->other : each->one;
    if (offers(question, rival)) return rival;
  }
  return {};
}

/// The kind used least so far comes next; true or false counts threefold.
int Probing::use_of(Kind kind) const {
  return (used_[static_cast<std::size_t>(kind)] + 1) * (kind == Kind::TrueFalse ? 3 : 1);
}

Pick Probing::pick(std::size_t place) {
  const auto about = deck_.questions_about(place);
  Questions questions;
  std::copy_if(about.begin(), about.end(), std::back_inserter(questions),
               [&](const Question* each) { return is_askable(*each); });
  if (questions.empty()) return {};
  const Rung rung = rung_of(agenda_.memories[place]);
  if (rung != Rung::Introduce && !open_.empty()) {
    keep_least(questions, [&](const Question& each) { return mixed_up_in(each).empty() ? 1 : 0; });
  }
  keep_least(questions, [&](const Question& each) { return distance(rung, each.kind); });
  // Several facts at once save time where several are due, and waste a review where they are not.
  keep_least(questions, [&](const Question& each) {
    return each.facts.size() == 1 ? 1 : due_in(each) > 1 ? 0 : 2;
  });
  keep_least(questions, [&](const Question& each) { return use_of(each.kind); });
  const Question& question = *questions[random_.below(questions.size())];
  const std::string mixed_up = rung == Rung::Introduce ? "" : mixed_up_in(question);
  return {place, &question, rivals_of(question, rung, mixed_up)};
}

void Probing::take(const Pick& pick) {
  ++used_[static_cast<std::size_t>(pick.question->kind)];
  for (const FactId& fact : pick.question->facts) is_taken_[*deck_.place_of(fact)] = true;
}

}  // namespace communique
