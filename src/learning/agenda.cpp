#include "learning/agenda.hpp"

#include <algorithm>

namespace communique {
namespace {

constexpr StudyDay kLastWeek = 7;

/// Days until the exam; 0 without one ahead.
StudyDay days_to_exam(const StudyAims& aims, StudyDay day) {
  return aims.exam && *aims.exam > day ? *aims.exam - day : 0;
}

bool allows(const Wish& wish, const Fact& fact) {
  const auto& topics = wish.topics;
  if (!topics.empty() && std::find(topics.begin(), topics.end(), fact.topic) == topics.end()) return false;
  return wish.article.empty() ||
         std::any_of(fact.evidence.begin(), fact.evidence.end(),
                     [&](const Evidence& each) { return each.source == wish.article; });
}

/// By place, true for what is suspended.
std::vector<bool> suspended_in(const StudyDeck& deck, const Knowledge& knowledge) {
  std::vector<bool> suspended(deck.facts.size(), false);
  for (const FactId& id : knowledge.suspended) {
    if (const auto place = deck.place_of(id)) suspended[*place] = true;
  }
  return suspended;
}

std::vector<bool> wished_in(const StudyDeck& deck, const Wish& wish) {
  std::vector<bool> wished(deck.facts.size(), wish.only.empty());
  for (const FactId& id : wish.only) {
    if (const auto place = deck.place_of(id)) wished[*place] = true;
  }
  return wished;
}

/// A new fact is asked alone: where every question asks for others too, it cannot be met.
bool can_be_met(const StudyDeck& deck, std::size_t place) {
  const auto questions = deck.questions_about(place);
  return std::any_of(questions.begin(), questions.end(),
                     [](const Question* each) { return each->facts.size() == 1; });
}

class Judge {
 public:
  Judge(const Knowledge& knowledge, const Today& today)
      : scheduler_(knowledge.scheduler),
        today_(today),
        to_exam_(days_to_exam(knowledge.aims, today.day)),
        wanted_(knowledge.aims.desired_retention) {}

  [[nodiscard]] Standing standing(const FactMemory& memory) const {
    if (is_due(memory, today_)) return Standing::Due;
    if (memory.last_day >= today_.day) return Standing::Done;
    return falls_below(memory) ? Standing::Due : Standing::Later;
  }

  [[nodiscard]] double recall(const FactMemory& memory) const {
    return scheduler_.retrievability(memory.memory, elapsed_days(memory, today_.day));
  }

 private:
  /// In the last week before the exam: what would not hold until then.
  [[nodiscard]] bool falls_below(const FactMemory& memory) const {
    if (to_exam_ == 0 || to_exam_ > kLastWeek) return false;
    return scheduler_.retrievability(memory.memory, elapsed_days(memory, today_.day + to_exam_)) < wanted_;
  }

  const Scheduler& scheduler_;
  Today today_;
  StudyDay to_exam_;
  double wanted_;
};

/// In the memories' own order: a look-up in the deck is quicker than one in them.
void add_memories(const StudyDeck& deck, const Knowledge& knowledge, const Judge& judge, Agenda& agenda) {
  std::vector<const FactId*> ids;
  ids.reserve(knowledge.memories.size());
  for (const auto& [id, memory] : knowledge.memories) ids.push_back(&id);
  const std::vector<std::uint32_t> places = deck.places_of(ids);
  auto place = places.begin();
  for (const auto& [id, memory] : knowledge.memories) {
    const std::uint32_t at = *place++;
    if (at == FactIndex::kNowhere || memory.memory.state == MemoryState::New) continue;
    agenda.memories[at] = &memory;
    agenda.standings[at] = judge.standing(memory);
    agenda.recalls[at] = judge.recall(memory);
  }
}

}  // namespace

Agenda agenda_of(const StudyDeck& deck, const Knowledge& knowledge, const Wish& wish, const Today& today) {
  Agenda agenda;
  agenda.standings.assign(deck.facts.size(), Standing::Fresh);
  agenda.memories.assign(deck.facts.size(), nullptr);
  agenda.recalls.assign(deck.facts.size(), 0);
  add_memories(deck, knowledge, Judge(knowledge, today), agenda);
  const std::vector<bool> suspended = suspended_in(deck, knowledge);
  const std::vector<bool> wished = wished_in(deck, wish);
  for (std::size_t place = 0; place < deck.facts.size(); ++place) {
    Standing& standing = agenda.standings[place];
    const FactMemory*& memory = agenda.memories[place];
    const bool can_be_asked =
        memory == nullptr ? can_be_met(deck, place) : !deck.questions_about(place).empty();
    if (can_be_asked && memory == nullptr && !suspended[place]) ++agenda.unmet;
    if (can_be_asked && memory != nullptr && memory->first_day == today.day) ++agenda.met_today;
    const bool is_open = wish.only.empty() ? !suspended[place] : wished[place];
    if (!can_be_asked || !is_open || !allows(wish, deck.facts[place])) {
      standing = Standing::Barred;
      memory = nullptr;
    } else if (!wish.only.empty() && memory != nullptr) {
      standing = Standing::Due;
    }
  }
  return agenda;
}

int new_limit(const Agenda& agenda, const StudyAims& aims, StudyDay day) {
  const StudyDay to_exam = days_to_exam(aims, day);
  if (to_exam == 0) return aims.new_per_day;
  const StudyDay days = to_exam > kLastWeek ? to_exam - kLastWeek : to_exam;
  const auto asked_for = (agenda.unmet + agenda.met_today + days - 1) / days;
  return std::max(aims.new_per_day, static_cast<int>(asked_for));
}

}  // namespace communique
