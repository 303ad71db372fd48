#include "learning/simulate.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "learning/fitting.hpp"
#include "learning/planner.hpp"

namespace communique {
namespace {

constexpr StudyDay kFirstDay = 20'000;
constexpr StudyDay kPause = 30;

/// Where a learner sits: what is done there takes time of the day.
class Desk {
 public:
  Desk(std::uint64_t seed, const HalfLives& population, double minutes)
      : learner_(seed, population), random_(seed + 1), seconds_a_day_(minutes * 60) {}

  void begin(StudyDay day) {
    day_ = day;
    today_ = 0;
  }
  [[nodiscard]] bool has_time() const { return today_ < seconds_a_day_; }
  [[nodiscard]] Today now() const {
    const Instant evening{std::chrono::days{day_} + std::chrono::hours{18}};
    return {day_, evening + std::chrono::milliseconds{static_cast<std::int64_t>(today_ * 1000)}};
  }
  [[nodiscard]] const SimulatedLearner& learner() const { return learner_; }
  [[nodiscard]] double recall(const FactId& fact) const { return learner_.recall(fact, day_); }

  void show(const FactId& fact) {
    learner_.reads(fact, day_);
    spend(15);
  }
  bool ask(const FactId& fact, double luck = 0) {
    const bool is_right = learner_.answers_right(fact, day_, luck);
    spend(is_right ? 8 : 14);  // a miss is read up on
    ++answers_;
    return is_right;
  }
  [[nodiscard]] double seconds() const { return seconds_; }
  [[nodiscard]] int answers() const { return answers_; }

 private:
  void spend(double seconds) {
    const double spent = seconds * (0.6 + 0.8 * uniform(random_));
    today_ += spent;
    seconds_ += spent;
  }

  SimulatedLearner learner_;
  Random random_;
  double seconds_a_day_;
  StudyDay day_ = 0;
  double today_ = 0;
  double seconds_ = 0;
  int answers_ = 0;
};

class Policy {
 public:
  virtual ~Policy() = default;
  virtual void practise(Desk& desk) = 0;
};

/// Chance to be right without knowing.
double luck_in(Kind kind, std::size_t facts) {
  switch (kind) {
    case Kind::Single:
      return 1.0 / kOptionsShown;
    case Kind::TrueFalse:
      return 0.5;
    case Kind::Multiple:
      return static_cast<double>(facts) / kMostOptionsShown;
    case Kind::Match:
    case Kind::Order:
      return 1.0 / static_cast<double>(facts);
    default:
      return 0;
  }
}

class Communique : public Policy {
 public:
  Communique(const StudyDeck& deck, const Simulation& simulation, std::uint64_t seed)
      : deck_(deck), random_(seed) {
    knowledge_.aims.new_per_day = simulation.new_per_day;
    remember_by(kDefaultWeights);
  }
  void practise(Desk& desk) override {
    if ((desk.now().day - kFirstDay) % kDaysToFit == kDaysToFit - 1) fit();
    const Wish wish;
    while (desk.has_time() && workload(deck_, knowledge_, wish, desk.now()).to_go() > 0) {
      const Plan plan = plan_round(deck_, knowledge_, wish, desk.now(), random_);
      for (const FactId& fact : plan.introduced) {
        if (desk.has_time()) desk.show(fact);
      }
      std::vector<Turn> turns = plan.turns;
      for (std::size_t i = 0; i < turns.size() && desk.has_time(); ++i) {
        if (is_right(turns[i], desk)) continue;
        turns.push_back(turns[i]);
        turns.back().is_second_chance = true;
      }
    }
  }

 private:
  bool is_right(const Turn& turn, Desk& desk) {
    const Question& question = *deck_.bank.question(turn.question);
    Trial trial{question.facts, {}, Effort::Plain, {}, turn.is_second_chance, desk.now()};
    for (const FactId& fact : question.facts) {
      const bool is_right = desk.ask(fact, luck_in(question.kind, question.facts.size()));
      trial.verdicts.push_back(is_right ? Verdict::Correct : Verdict::Wrong);
    }
    take_in(trial);
    trials_.push_back(trial);
    return std::count(trial.verdicts.begin(), trial.verdicts.end(), Verdict::Wrong) == 0;
  }
  void take_in(const Trial& trial) { apply(learn(knowledge_, trial), knowledge_); }

  /// Memories follow from the answers alone: other weights, other memories.
  void remember_by(const Weights& weights) {
    knowledge_.scheduler = Scheduler(weights, options_for(knowledge_.aims));
    knowledge_.memories.clear();
    for (const Trial& each : trials_) take_in(each);
  }
  void fit() {
    std::map<FactId, ReviewHistory> histories;
    std::unordered_map<FactId, StudyDay> last;
    std::int64_t place = 0;
    for (const Trial& trial : trials_) {
      for (std::size_t i = 0; i < trial.facts.size(); ++i) {
        const auto [known, is_first] = last.try_emplace(trial.facts[i], trial.when.day);
        const auto elapsed = static_cast<int>(trial.when.day - std::exchange(known->second, trial.when.day));
        ReviewHistory& history = histories[trial.facts[i]];
        history.reviews.push_back(
            {is_first ? 0 : elapsed,
             rating_of(trial.verdicts[i], trial.effort, is_first ? Meeting::First : Meeting::Again)});
        history.places.push_back(place++);
      }
    }
    std::vector<ReviewHistory> all;
    for (auto& [fact, history] : histories) all.push_back(std::move(history));
    const auto fit = fit_weights(all, knowledge_.scheduler.weights());
    if (fit && fit->is_better()) remember_by(fit->weights);
  }

  static constexpr StudyDay kDaysToFit = 14;
  const StudyDeck& deck_;
  Knowledge knowledge_;
  Random random_;
  std::vector<Trial> trials_;
};

/// A card of the policies that know no questions.
struct Card {
  FactId fact;
  StudyDay due = 0;  // once met
  int level = 0;     // SM-2: right answers in a row; Leitner: the box, from 0
  double ease = 2.5;
  int interval = 0;
  bool is_met = false;
};

/// Cards with due days: what is due, longest first, then new ones up to the day's limit.
class Cards : public Policy {
 public:
  Cards(std::vector<Card> cards, int new_per_day) : cards_(std::move(cards)), new_per_day_(new_per_day) {}
  void practise(Desk& desk) override {
    const StudyDay day = desk.now().day;
    std::vector<Card*> due;
    for (Card& card : cards_) {
      if (card.is_met && card.due <= day) due.push_back(&card);
    }
    std::stable_sort(due.begin(), due.end(), [](const Card* a, const Card* b) { return a->due < b->due; });
    for (Card* card : due) {
      if (desk.has_time()) review(*card, desk);
    }
    int fresh = new_per_day_;
    for (Card& card : cards_) {
      if (fresh == 0 || !desk.has_time()) break;
      if (card.is_met) continue;
      --fresh;
      desk.show(card.fact);
      card.is_met = true;
      review(card, desk);
    }
    finish(desk);
  }

 protected:
  virtual void review(Card& card, Desk& desk) = 0;
  virtual void finish(Desk&) {}

 private:
  std::vector<Card> cards_;
  int new_per_day_;
};

class Sm2 : public Cards {
 public:
  using Cards::Cards;

 private:
  static int quality(double recall, bool is_right) {
    if (!is_right) return 1;
    return recall >= 0.9 ? 5 : recall >= 0.6 ? 4 : 3;
  }
  void review(Card& card, Desk& desk) override {
    const double recall = desk.recall(card.fact);
    const int grade = quality(recall, desk.ask(card.fact));
    if (grade < 3) {
      card.level = 0;
      card.interval = 1;
    } else {
      card.interval = card.level == 0   ? 1
                      : card.level == 1 ? 6
                                        : static_cast<int>(std::ceil(card.interval * card.ease));
      ++card.level;
      card.ease = std::max(1.3, card.ease + 0.1 - (5 - grade) * (0.08 + (5 - grade) * 0.02));
    }
    card.due = desk.now().day + card.interval;
    if (grade < 4) again_.push_back(card.fact);
  }
  /// Whatever was graded below four is repeated until it is not.
  void finish(Desk& desk) override {
    for (std::size_t i = 0; i < again_.size() && desk.has_time(); ++i) {
      const FactId fact = again_[i];
      const double recall = desk.recall(fact);
      if (quality(recall, desk.ask(fact)) < 4) again_.push_back(fact);
    }
    again_.clear();
  }
  std::vector<FactId> again_;
};

class Leitner : public Cards {
 public:
  using Cards::Cards;

 private:
  void review(Card& card, Desk& desk) override {
    constexpr int kBoxes = 5;
    card.level = desk.ask(card.fact) ? std::min(card.level + 1, kBoxes - 1) : 0;
    card.due = desk.now().day + (1 << card.level);
  }
};

/// Uses all the time there is; `next` tells which card comes, of how many.
class Endless : public Policy {
 public:
  Endless(std::vector<Card> cards, std::function<std::size_t(std::size_t)> next)
      : cards_(std::move(cards)), next_(std::move(next)) {}
  void practise(Desk& desk) override {
    while (desk.has_time() && !cards_.empty()) {
      Card& card = cards_[next_(cards_.size())];
      if (!std::exchange(card.is_met, true)) desk.show(card.fact);
      desk.ask(card.fact);
    }
  }

 private:
  std::vector<Card> cards_;
  std::function<std::size_t(std::size_t)> next_;
};

std::vector<Card> cards_of(const StudyDeck& deck) {
  std::vector<Card> cards;
  for (std::size_t place = 0; place < deck.facts.size(); ++place) {
    if (!deck.questions_about(place).empty()) cards.emplace_back().fact = deck.facts[place].id;
  }
  return cards;
}

using MakePolicy = std::function<std::unique_ptr<Policy>(std::uint64_t seed)>;

Outcomes outcomes_of(const std::string& name, const MakePolicy& make, const Simulation& simulation) {
  Outcomes mean;
  mean.policy = name;
  const double share = 1.0 / simulation.learners;
  for (int learner = 0; learner < simulation.learners; ++learner) {
    Random seeds(simulation.seed * 1'000'003 + static_cast<std::uint64_t>(learner));
    Desk desk(seeds.next(), simulation.population, simulation.minutes);
    const auto policy = make(seeds.next());
    for (int day = 0; day < simulation.days; ++day) {
      desk.begin(kFirstDay + day);
      policy->practise(desk);
    }
    const StudyDay after = kFirstDay + simulation.days;
    mean.known += share * desk.learner().recalled(after);
    mean.known_later += share * desk.learner().recalled(after + kPause);
    mean.met += share * desk.learner().met();
    mean.minutes += share * desk.seconds() / 60;
    mean.answers += share * desk.answers();
  }
  return mean;
}

}  // namespace

std::vector<Outcomes> simulate(const StudyDeck& deck, const Simulation& simulation) {
  const std::vector<Card> cards = cards_of(deck);
  const auto round_and_round = [](std::uint64_t) {
    return [next = std::size_t{0}](std::size_t of) mutable { return next++ % of; };
  };
  const std::pair<const char*, MakePolicy> policies[] = {
      {"communique",
       [&](std::uint64_t seed) { return std::make_unique<Communique>(deck, simulation, seed); }},
      {"sm-2", [&](std::uint64_t) { return std::make_unique<Sm2>(cards, simulation.new_per_day); }},
      {"leitner", [&](std::uint64_t) { return std::make_unique<Leitner>(cards, simulation.new_per_day); }},
      {"fixed", [&](std::uint64_t seed) { return std::make_unique<Endless>(cards, round_and_round(seed)); }},
      {"random",
       [&](std::uint64_t seed) {
         return std::make_unique<Endless>(
             cards, [random = Random(seed)](std::size_t of) mutable { return random.below(of); });
       }},
  };
  std::vector<Outcomes> table;
  for (const auto& [name, make] : policies) table.push_back(outcomes_of(name, make, simulation));
  return table;
}

}  // namespace communique
