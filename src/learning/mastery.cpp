#include "learning/mastery.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "learning/agenda.hpp"

namespace communique {
namespace {

void add(Mastery& mastery, const FactMemory* memory, double recall) {
  ++mastery.facts;
  mastery.met += memory == nullptr ? 0 : 1;
  mastery.recalled += recall;
}

/// Whoever suspends a fact still does not know it: it counts.
bool can_be_asked(const StudyDeck& deck, std::size_t place) { return !deck.questions_about(place).empty(); }

std::set<SourceId> articles_of(const Fact& fact) {
  std::set<SourceId> articles;
  for (const Evidence& each : fact.evidence) articles.insert(each.source);
  return articles;
}

/// Those with facts, in the order of `all`.
template <class Id, class Items>
std::vector<std::pair<Id, Mastery>> in_order(const Items& all, const std::map<Id, Mastery>& found) {
  std::vector<std::pair<Id, Mastery>> ordered;
  for (const auto& each : all) {
    const auto mastery = found.find(each.id);
    if (mastery != found.end()) ordered.emplace_back(*mastery);
  }
  return ordered;
}

/// A fact as the forecast sees it: its memory, in expectation, and on which day it was last practised.
struct Foreseen {
  Scheduler::Strength strength;
  double since = 0;  // days from today to the last review, below 0 before it
  double due = 0;    // days from today
  bool is_met = false;
  bool is_open = true;  // not suspended
};

class Forecaster {
 public:
  Forecaster(const StudyDeck& deck, const Knowledge& knowledge, const Today& today)
      : scheduler_(knowledge.scheduler) {
    const Agenda agenda = agenda_of(deck, knowledge, Wish{}, today);
    constexpr std::size_t kMost = 2000;
    std::size_t facts = 0;
    for (std::size_t place = 0; place < deck.facts.size(); ++place)
      facts += can_be_asked(deck, place) ? 1U : 0U;
    const std::size_t step = (facts + kMost - 1) / kMost;
    std::size_t number = 0;
    for (std::size_t place = 0; place < deck.facts.size(); ++place) {
      if (!can_be_asked(deck, place) || number++ % step != 0) continue;
      facts_.push_back(foreseen(agenda.standings[place], knowledge.memory(deck.facts[place].id), today));
    }
    if (facts == 0) return;
    const double share = static_cast<double>(facts_.size()) / static_cast<double>(facts);
    new_a_day_ = new_limit(agenda, knowledge.aims, today.day) * share;
    room_ = std::max(0.0, new_a_day_ - agenda.met_today * share);
  }

  [[nodiscard]] double share_recalled(int day) const {
    double recalled = 0;
    for (const Foreseen& each : facts_) {
      if (each.is_met) recalled += recall(each, day);
    }
    return facts_.empty() ? 0 : recalled / static_cast<double>(facts_.size());
  }

  void practise(int day) {
    for (Foreseen& each : facts_) {
      if (each.is_met && each.is_open && each.due <= day) review(each, day);
    }
    for (Foreseen& each : facts_) {
      if (room_ < 1) break;
      if (each.is_met || !each.is_open) continue;
      meet(each, day);
      --room_;
    }
    room_ = std::min(room_, 1.0) + new_a_day_;  // what is left of a fact carries over, not a day's limit
  }

 private:
  [[nodiscard]] Foreseen foreseen(Standing standing, const FactMemory* memory, const Today& today) const {
    Foreseen fact;
    fact.is_open = standing != Standing::Barred;
    fact.is_met = memory != nullptr && memory->memory.state != MemoryState::New;
    if (!fact.is_met) return fact;
    fact.strength = {memory->memory.stability, memory->memory.difficulty};
    fact.since = -elapsed_days(*memory, today.day);
    fact.due = standing == Standing::Due
                   ? 0
                   : static_cast<double>(memory->last_day + memory->memory.scheduled_days - today.day);
    return fact;
  }
  [[nodiscard]] double recall(const Foreseen& fact, int day) const {
    return scheduler_.retrievability(fact.strength.stability, day - fact.since);
  }
  /// Right with its retrievability: the mean of both outcomes, of stability the geometric one, since what
  /// is forgotten comes back soon.
  void review(Foreseen& fact, int day) const {
    const int elapsed = static_cast<int>(day - fact.since);
    const double right = recall(fact, day);
    const auto good = scheduler_.next_strength(fact.strength, Rating::Good, elapsed);
    const auto again = scheduler_.next_strength(fact.strength, Rating::Again, elapsed);
    const auto mean = [&](double if_right, double if_wrong) {
      return right * if_right + (1 - right) * if_wrong;
    };
    fact.strength.stability = std::exp(mean(std::log(good.stability), std::log(again.stability)));
    fact.strength.difficulty = mean(good.difficulty, again.difficulty);
    practised(fact, day);
  }
  /// It was shown just before, so its first answer is taken to be right.
  void meet(Foreseen& fact, int day) const {
    const Memory memory = scheduler_.review({}, Rating::Good, 0);
    fact.strength = {memory.stability, memory.difficulty};
    fact.is_met = true;
    practised(fact, day);
  }
  void practised(Foreseen& fact, int day) const {
    fact.since = day;
    fact.due = day + scheduler_.interval(fact.strength.stability);
  }

  const Scheduler& scheduler_;
  std::vector<Foreseen> facts_;
  double new_a_day_ = 0;
  double room_ = 0;  // for new facts, today
};

}  // namespace

MasteryReport mastery(const StudyDeck& deck, const Knowledge& knowledge, StudyDay day) {
  MasteryReport report;
  std::map<Topic, Mastery> topics;
  std::map<SourceId, Mastery> articles;
  std::map<EntityId, Mastery> people;
  for (std::size_t place = 0; place < deck.facts.size(); ++place) {
    if (!can_be_asked(deck, place)) continue;
    const Fact& fact = deck.facts[place];
    const FactMemory* memory = knowledge.memory(fact.id);
    const double recall = recall_on(day, fact.id, knowledge);
    add(report.all, memory, recall);
    add(topics[fact.topic], memory, recall);
    for (const SourceId& each : articles_of(fact)) add(articles[each], memory, recall);
    const Entity* about = deck.deck.entity(fact.about);
    if (about != nullptr && about->type == EntityType::Person) add(people[fact.about], memory, recall);
  }
  report.topics.assign(topics.begin(), topics.end());
  report.articles = in_order(deck.deck.sources, articles);
  report.people = in_order(deck.deck.entities, people);
  return report;
}

std::vector<ForecastDay> forecast(const StudyDeck& deck, const Knowledge& knowledge, const Today& today,
                                  int days) {
  const Forecaster without(deck, knowledge, today);
  Forecaster practised = without;
  std::vector<ForecastDay> forecast;
  for (int day = 0; day <= days; ++day) {
    forecast.push_back({today.day + day, without.share_recalled(day), practised.share_recalled(day)});
    practised.practise(day);
  }
  return forecast;
}

std::vector<int> due_by_day(const StudyDeck& deck, const Knowledge& knowledge, const Today& today, int days) {
  std::vector<int> due(static_cast<std::size_t>(std::max(0, days)), 0);
  const Agenda agenda = agenda_of(deck, knowledge, Wish{}, today);
  for (std::size_t place = 0; place < agenda.standings.size(); ++place) {
    const FactMemory* known = agenda.memories[place];
    if (known == nullptr) continue;
    Memory memory = known->memory;
    StudyDay last = -elapsed_days(*known, today.day);
    StudyDay next =
        agenda.standings[place] == Standing::Due ? 0 : known->last_day + memory.scheduled_days - today.day;
    while (next < days) {
      ++due[static_cast<std::size_t>(std::max(StudyDay{0}, next))];
      memory = knowledge.scheduler.review(memory, Rating::Good, static_cast<int>(next - last));
      last = next;
      next += std::max(1, memory.scheduled_days);
    }
  }
  return due;
}

std::vector<const Fact*> hardest(const StudyDeck& deck, const Knowledge& knowledge, std::size_t count) {
  constexpr double kHard = 7;
  struct Hard {
    int lapses;
    double difficulty;
    const Fact* fact;
  };
  std::vector<Hard> hard;
  for (const Fact& fact : deck.facts) {
    const FactMemory* known = knowledge.memory(fact.id);
    if (known == nullptr) continue;
    const Memory& memory = known->memory;
    if (memory.lapses > 0 || memory.difficulty > kHard)
      hard.push_back({memory.lapses, memory.difficulty, &fact});
  }
  std::stable_sort(hard.begin(), hard.end(), [](const Hard& a, const Hard& b) {
    return std::tie(b.lapses, b.difficulty) < std::tie(a.lapses, a.difficulty);
  });
  std::vector<const Fact*> facts;
  for (std::size_t i = 0; i < hard.size() && i < count; ++i) facts.push_back(hard[i].fact);
  return facts;
}

std::vector<FactId> retired(const StudyDeck& deck, const Knowledge& knowledge) {
  std::vector<FactId> facts;
  for (const auto& [id, memory] : knowledge.memories) {
    if (!deck.place_of(id)) facts.push_back(id);
  }
  std::sort(facts.begin(), facts.end());
  return facts;
}

}  // namespace communique
