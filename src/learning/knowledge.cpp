#include "learning/knowledge.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "learning/rating.hpp"

namespace communique {
namespace {

using Pair = std::pair<std::string, std::string>;

Pair pair_of(const Contrast& contrast) { return std::minmax(contrast.right, contrast.rival); }

auto find(std::vector<Confusion>& confusions, const std::string& one, const std::string& other) {
  return std::find_if(confusions.begin(), confusions.end(),
                      [&](const Confusion& each) { return each.one == one && each.other == other; });
}

/// The confusion of that pair, or one that has not happened yet.
Confusion known_confusion(const Knowledge& knowledge, const std::string& one, const std::string& other) {
  for (const Confusion& each : knowledge.confusions) {
    if (each.one == one && each.other == other) return each;
  }
  return {one, other, {}, 0, 0, 0};
}

void add_fact(Confusion& confusion, const FactId& fact) {
  auto& facts = confusion.facts;
  facts.erase(std::remove(facts.begin(), facts.end(), fact), facts.end());
  facts.push_back(fact);
  if (facts.size() > kFactsOfConfusion) facts.erase(facts.begin());
}

/// Every open confusion of `right`, told apart once more: it was produced with nothing on offer.
std::vector<Confusion> told_from_the_rest(const Knowledge& knowledge, const std::string& right) {
  std::vector<Confusion> changed;
  for (const Confusion& each : knowledge.confusions) {
    if (!each.is_open() || (each.one != right && each.other != right)) continue;
    changed.push_back(each);
    ++changed.back().apart;
  }
  return changed;
}

/// Confusions as the trial leaves them; those it does not touch are not among them. Two answers that
/// changed places with each other were mixed up once.
std::vector<Confusion> changed_confusions(const Knowledge& knowledge, const Trial& trial) {
  std::vector<Confusion> changed;
  for (const Contrast& contrast : trial.contrasts) {
    if (contrast.rival == kTheRest) {
      return trial.is_second_chance ? changed : told_from_the_rest(knowledge, contrast.right);
    }
    const auto [one, other] = pair_of(contrast);
    const bool is_counted = find(changed, one, other) != changed.end();
    if (one == other || (is_counted && !contrast.is_mixed_up)) continue;
    if (!is_counted) changed.push_back(known_confusion(knowledge, one, other));
    Confusion& confusion = *find(changed, one, other);
    if (contrast.is_mixed_up) {
      confusion.times += is_counted ? 0 : 1;
      confusion.apart = 0;
      confusion.last_day = trial.when.day;
      add_fact(confusion, contrast.fact);
    } else if (confusion.is_open() && !trial.is_second_chance) {
      ++confusion.apart;
    } else {
      changed.pop_back();
    }
  }
  return changed;
}

FactMemory reviewed(const FactMemory* before, Rating rating, const Today& when, const Scheduler& scheduler) {
  FactMemory after;
  after.first_day = before == nullptr ? when.day : before->first_day;
  after.last_day = when.day;
  after.last_at = when.now;
  after.memory = before == nullptr
                     ? scheduler.review(Memory{}, rating, 0)
                     : scheduler.review(before->memory, rating, elapsed_days(*before, when.day));
  return after;
}

}  // namespace

bool Confusion::is_open() const { return times > 0 && apart < kToldApart; }

const char* name_of(Effort effort) {
  constexpr std::array<const char*, 3> kNames = {"plain", "hinted", "fluent"};
  return kNames.at(static_cast<std::size_t>(effort));
}

StudyAims in_range(StudyAims aims) {
  aims.new_per_day = std::clamp(aims.new_per_day, 0, 200);
  aims.desired_retention = std::clamp(aims.desired_retention, 0.7, 0.97);
  aims.round_questions = std::clamp(aims.round_questions, 1, 200);
  aims.round_minutes = std::clamp(aims.round_minutes, 0, 120);
  return aims;
}

SchedulerOptions options_for(const StudyAims& aims) {
  SchedulerOptions options;
  options.desired_retention = aims.desired_retention;
  options.learning_steps = {10};
  options.relearning_steps = {10};
  return options;
}

const FactMemory* Knowledge::memory(const FactId& fact) const {
  const auto found = memories.find(fact);
  return found == memories.end() ? nullptr : &found->second;
}

KnowledgeChange learn(const Knowledge& knowledge, const Trial& trial) {
  assert(trial.facts.size() == trial.verdicts.size());
  KnowledgeChange change;
  for (std::size_t i = 0; i < trial.facts.size(); ++i) {
    const FactId& fact = trial.facts[i];
    const FactMemory* before = knowledge.memory(fact);
    const Rating rating =
        rating_of(trial.verdicts[i], trial.effort, before == nullptr ? Meeting::First : Meeting::Again);
    change.memories.emplace_back(fact, reviewed(before, rating, trial.when, knowledge.scheduler));
  }
  change.confusions = changed_confusions(knowledge, trial);
  return change;
}

KnowledgeChange undo_of(const Knowledge& knowledge, const KnowledgeChange& change) {
  KnowledgeChange undo;
  for (const auto& [fact, after] : change.memories) {
    const FactMemory* before = knowledge.memory(fact);
    undo.memories.emplace_back(fact, before == nullptr ? std::nullopt : std::optional(*before));
  }
  for (const Confusion& each : change.confusions) {
    undo.confusions.push_back(known_confusion(knowledge, each.one, each.other));
  }
  return undo;
}

void apply(const KnowledgeChange& change, Knowledge& knowledge) {
  for (const auto& [fact, memory] : change.memories) {
    if (memory) {
      knowledge.memories[fact] = *memory;
    } else {
      knowledge.memories.erase(fact);
    }
  }
  for (const Confusion& each : change.confusions) {
    const auto known = find(knowledge.confusions, each.one, each.other);
    if (known == knowledge.confusions.end()) {
      if (each.times > 0) knowledge.confusions.push_back(each);
    } else if (each.times > 0) {
      *known = each;
    } else {
      knowledge.confusions.erase(known);
    }
  }
}

int elapsed_days(const FactMemory& memory, StudyDay day) {
  constexpr StudyDay kMost = 36500;  // beyond it no formula changes
  return static_cast<int>(std::clamp(day - memory.last_day, StudyDay{0}, kMost));
}

double recall_on(StudyDay day, const FactId& fact, const Knowledge& knowledge) {
  const FactMemory* memory = knowledge.memory(fact);
  if (memory == nullptr) return 0;
  return knowledge.scheduler.retrievability(memory->memory, elapsed_days(*memory, day));
}

std::optional<double> predicted_recall(StudyDay day, const std::vector<FactId>& facts,
                                       const Knowledge& knowledge) {
  double sum = 0;
  int count = 0;
  for (const FactId& fact : facts) {
    const FactMemory* memory = knowledge.memory(fact);
    if (memory == nullptr || memory->last_day >= day) continue;
    sum += recall_on(day, fact, knowledge);
    ++count;
  }
  return count == 0 ? std::nullopt : std::optional(sum / count);
}

bool is_due(const FactMemory& memory, const Today& today) {
  if (memory.last_day > today.day + 1) return true;
  if (memory.memory.scheduled_days > 0) return today.day >= memory.last_day + memory.memory.scheduled_days;
  const bool is_time = today.now >= memory.last_at + std::chrono::minutes{memory.memory.due_in_minutes};
  return is_time || today.day > memory.last_day || today.now < memory.last_at;
}

}  // namespace communique
