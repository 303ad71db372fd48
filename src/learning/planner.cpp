#include "learning/planner.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>

#include "learning/agenda.hpp"
#include "learning/drill.hpp"
#include "learning/look_alikes.hpp"

namespace communique {
namespace {

using Picks = std::vector<Pick>;

constexpr int kFewestOfArticle = 5;  // new facts

/// A fact that may come next: the least comes first.
struct Candidate {
  double need;
  std::uint64_t lot;  // among equals
  std::size_t place;
  bool operator>(const Candidate& other) const {
    return std::tie(need, lot, place) > std::tie(other.need, other.lot, other.place);
  }
};

/// Gives the least first. A round asks for few of many, which is why they are not sorted.
class Queue {
 public:
  explicit Queue(std::vector<Candidate> candidates) : heap_(std::move(candidates)) {
    std::make_heap(heap_.begin(), heap_.end(), std::greater<>{});
  }
  [[nodiscard]] bool is_empty() const { return heap_.empty(); }
  std::size_t next() {
    std::pop_heap(heap_.begin(), heap_.end(), std::greater<>{});
    const std::size_t place = heap_.back().place;
    heap_.pop_back();
    return place;
  }

 private:
  std::vector<Candidate> heap_;
};

std::size_t questions_in(const Wish& wish, const Knowledge& knowledge) {
  if (wish.minutes <= 0) return static_cast<std::size_t>(std::max(1, wish.length));
  const double seconds = std::max(1.0, knowledge.seconds_per_question);
  return static_cast<std::size_t>(std::max(1.0, std::floor(wish.minutes * 60 / seconds)));
}

/// Puts look-alikes next to each other, in blocks; everything else is a block of its own.
std::vector<Picks> blocks_of(const StudyDeck& deck, const Agenda& agenda, const Picks& picks) {
  std::vector<Picks> blocks;
  std::vector<std::size_t> block_of;  // of each pick
  LookAlikes alike;
  for (std::size_t i = 0; i < picks.size(); ++i) {
    const std::size_t place = picks[i].place;
    const bool is_known = agenda.standings[place] != Standing::Fresh;
    const auto questions = deck.questions_about(place);
    const auto numbers = is_known ? alike.of(questions) : std::vector<std::size_t>{};
    if (is_known) alike.add(i, questions);
    block_of.push_back(numbers.empty() ? blocks.size() : block_of[numbers.front()]);
    if (numbers.empty()) {
      blocks.push_back({picks[i]});
      continue;
    }
    Picks& block = blocks[block_of.back()];
    const auto like = std::find_if(block.begin(), block.end(), [&](const Pick& each) {
      return each.place == picks[numbers.front()].place;
    });
    block.insert(like + 1, picks[i]);
  }
  return blocks;
}

/// Always takes the topic of which most is left, other than the one just asked: no order has fewer
/// neighbours of one topic.
Picks interleaved(std::vector<Picks> blocks) {
  std::array<int, std::size(kAllTopics)> left{};
  const auto topic_of = [](const Pick& pick) { return static_cast<std::size_t>(pick.question->topic); };
  for (const Picks& each : blocks) ++left[topic_of(each.front())];
  Picks ordered;
  while (!blocks.empty()) {
    const auto weight = [&](const Picks& block) {
      const std::size_t topic = topic_of(block.front());
      return !ordered.empty() && topic_of(ordered.back()) == topic ? 0 : left[topic];
    };
    auto next = blocks.begin();
    for (auto each = blocks.begin(); each != blocks.end(); ++each) {
      if (weight(*each) > weight(*next)) next = each;
    }
    --left[topic_of(next->front())];
    ordered.insert(ordered.end(), next->begin(), next->end());
    blocks.erase(next);
  }
  return ordered;
}

class Planner {
 public:
  Planner(const StudyDeck& deck, const Knowledge& knowledge, const Wish& wish, const Today& today,
          Random& random)
      : deck_(deck),
        knowledge_(knowledge),
        wish_(wish),
        today_(today),
        random_(random),
        agenda_(agenda_of(deck, knowledge, wish, today)),
        probing_(deck, knowledge, agenda_, random),
        most_(questions_in(wish, knowledge)) {}

  Plan plan() && {
    if (wish_.is_drill) return planned(drill_picks(deck_, knowledge_, agenda_, most_));
    add(Standing::Due, [&](std::size_t place) { return agenda_.recalls[place]; });
    add_fresh();
    if (picks_.empty()) add(Standing::Later, [&](std::size_t place) { return days_to_due(place); });
    if (picks_.empty()) add(Standing::Done, [&](std::size_t place) { return agenda_.recalls[place]; });
    return planned(interleaved(blocks_of(deck_, agenda_, picks_)));
  }

 private:
  [[nodiscard]] double days_to_due(std::size_t place) const {
    const FactMemory& memory = *agenda_.memories[place];
    return static_cast<double>(memory.last_day + memory.memory.scheduled_days - today_.day);
  }

  template <class Need>
  void add(Standing standing, Need need) {
    std::vector<Candidate> candidates;
    for (std::size_t place = 0; place < agenda_.standings.size(); ++place) {
      if (agenda_.standings[place] == standing) candidates.push_back({need(place), random_.next(), place});
    }
    Queue queue(std::move(candidates));
    while (picks_.size() < most_ && !queue.is_empty()) add(queue.next());
  }

  void add(std::size_t place) {
    if (probing_.is_taken(place)) return;
    Pick pick = probing_.pick(place);
    if (pick.question == nullptr) return;
    probing_.take(pick);
    picks_.push_back(std::move(pick));
  }

  /// An article that was asked for by name brings new facts though the day's are done, if it has nothing
  /// else.
  [[nodiscard]] int room_for_fresh() const {
    if (!wish_.only.empty()) return static_cast<int>(wish_.only.size());
    const int room = new_limit(agenda_, knowledge_.aims, today_.day) - agenda_.met_today;
    return picks_.empty() && !wish_.article.empty() ? std::max(room, kFewestOfArticle) : room;
  }

  /// By article; of look-alikes the first alone.
  void add_fresh() {
    int room = room_for_fresh();
    std::vector<Candidate> candidates;
    for (std::size_t place = 0; place < agenda_.standings.size(); ++place) {
      if (agenda_.standings[place] != Standing::Fresh) continue;
      candidates.push_back({static_cast<double>(deck_.first_article(place)), 0, place});
    }
    Queue queue(std::move(candidates));
    LookAlikes alike;
    while (picks_.size() < most_ && room > 0 && !queue.is_empty()) {
      const std::size_t place = queue.next();
      const auto questions = deck_.questions_about(place);
      if (wish_.only.empty() && !alike.of(questions).empty()) continue;
      const std::size_t before = picks_.size();
      add(place);
      if (picks_.size() == before) continue;
      alike.add(place, questions);
      --room;
    }
  }

  [[nodiscard]] Plan planned(const Picks& ordered) {
    Plan plan;
    for (const Pick& each : ordered) {
      plan.turns.push_back({each.question->id, random_.next(), false, each.rivals});
      const bool is_fresh = agenda_.standings[each.place] == Standing::Fresh;
      if (is_fresh) plan.introduced.push_back(deck_.facts[each.place].id);
    }
    return plan;
  }

  const StudyDeck& deck_;
  const Knowledge& knowledge_;
  const Wish& wish_;
  Today today_;
  Random& random_;
  Agenda agenda_;
  Probing probing_;
  std::size_t most_;
  Picks picks_;
};

}  // namespace

Plan plan_round(const StudyDeck& deck, const Knowledge& knowledge, const Wish& wish, const Today& today,
                Random& random) {
  return Planner(deck, knowledge, wish, today, random).plan();
}

Workload workload(const StudyDeck& deck, const Knowledge& knowledge, const Wish& wish, const Today& today) {
  const Agenda agenda = agenda_of(deck, knowledge, wish, today);
  Workload work;
  for (std::size_t place = 0; place < agenda.standings.size(); ++place) {
    const FactMemory* memory = agenda.memories[place];
    if (agenda.standings[place] == Standing::Due) ++work.due;
    if (agenda.standings[place] == Standing::Fresh) ++work.unmet;
    if (agenda.standings[place] == Standing::Done) ++work.done_today;
    if (memory != nullptr && memory->first_day == today.day) ++work.met_today;
  }
  const int room = new_limit(agenda, knowledge.aims, today.day) - agenda.met_today;
  work.fresh = std::clamp(room, 0, work.unmet);
  return work;
}

int new_limit(const StudyDeck& deck, const Knowledge& knowledge, StudyDay day) {
  if (!knowledge.aims.exam) return knowledge.aims.new_per_day;
  return new_limit(agenda_of(deck, knowledge, Wish{}, {day, {}}), knowledge.aims, day);
}

}  // namespace communique
