#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "a_study.hpp"
#include "learning/ladder.hpp"
#include "learning/planner.hpp"

using namespace communique;

namespace {

Plan planned(const StudyDeck& deck, const Knowledge& knowledge = Knowledge(), const Wish& wish = {},
             std::uint64_t seed = 1) {
  Random random(seed);
  return plan_round(deck, knowledge, wish, kNow, random);
}

std::vector<std::string> asked(const StudyDeck& deck, const Plan& plan) {
  std::vector<std::string> facts;
  for (const Turn& turn : plan.turns) facts.push_back(fact_of(deck.bank, turn));
  return facts;
}

using Names = std::set<std::string>;
Names facts_in(const StudyDeck& deck, const Plan& plan) {
  const auto facts = asked(deck, plan);
  return {facts.begin(), facts.end()};
}

Kind kind_of(const StudyDeck& deck, const Turn& turn) { return deck.bank.question(turn.question)->kind; }

std::string fact(int number) { return "fact-" + std::to_string(number); }

/// `count` facts, each with a question of these kinds.
std::vector<Question> questions_of(int count, const std::vector<Kind>& kinds = {Kind::Single}) {
  std::vector<Question> questions;
  for (int number = 0; number < count; ++number) {
    for (const Kind kind : kinds) questions.push_back(a_question(fact(number), kind));
  }
  return questions;
}

Wish wish_of(int length) {
  Wish wish;
  wish.length = length;
  return wish;
}

/// Any deck of facts and sets, and a learner who met, forgot, mixed up and suspended some of them.
struct AnyRound {
  std::shared_ptr<const StudyDeck> deck;
  Knowledge knowledge;
  Wish wish;
  Plan plan;
};

AnyRound any_round() {
  AnyRound any;
  std::vector<Question> questions;
  const int facts = *rc::gen::inRange(0, 30);
  for (int number = 0; number < facts; ++number) {
    const Topic topic = kAllTopics[*rc::gen::inRange<std::size_t>(0, std::size(kAllTopics))];
    const int kinds = *rc::gen::inRange(1, 16);  // which of the first four, as bits
    for (int kind = 0; kind < 4; ++kind) {
      if ((kinds >> kind & 1) != 0)
        questions.push_back(a_question(fact(number), static_cast<Kind>(kind), topic));
    }
    if (number > 2 && *rc::gen::inRange(0, 3) == 0) {
      Question set = a_question(fact(number), Kind::Match, topic);
      set.facts.push_back({fact(number - 2)});
      questions.push_back(set);
    }
  }
  any.deck = a_study(questions, [](const std::string& id) { return id.substr(0, 6); });
  for (const Fact& each : any.deck->facts) {
    if (*rc::gen::inRange(0, 3) != 0) {
      any.knowledge.memories[each.id] = a_memory(*rc::gen::inRange(1, 30), *rc::gen::inRange(0, 40));
    }
    if (*rc::gen::inRange(0, 6) == 0) any.knowledge.suspended.insert(each.id);
  }
  any.knowledge.aims.new_per_day = *rc::gen::inRange(0, 12);
  if (*rc::gen::arbitrary<bool>()) any.knowledge.aims.exam = kToday + *rc::gen::inRange(-3, 30);
  any.wish.length = *rc::gen::inRange(1, 20);
  Random random(*rc::gen::arbitrary<std::uint64_t>());
  any.plan = plan_round(*any.deck, any.knowledge, any.wish, kNow, random);
  return any;
}

}  // namespace

TEST_CASE("A round asks no fact twice, nothing suspended, and no more than wished") {
  CHECK(rc::check([] {
    const AnyRound any = any_round();
    RC_ASSERT(any.plan.turns.size() <= static_cast<std::size_t>(any.wish.length));
    std::set<FactId> seen;
    std::vector<FactId> fresh;
    for (const Turn& turn : any.plan.turns) {
      const Question& question = *any.deck->bank.question(turn.question);
      for (const FactId& id : question.facts) {
        RC_ASSERT(seen.insert(id).second);
        RC_ASSERT_FALSE(any.knowledge.suspended.contains(id));
        if (any.knowledge.memory(id) != nullptr) continue;
        RC_ASSERT(question.facts.size() == 1U);
        fresh.push_back(id);
      }
    }
    RC_ASSERT(fresh == any.plan.introduced);
    RC_ASSERT(static_cast<int>(fresh.size()) <= new_limit(*any.deck, any.knowledge, kToday));
  }));
}

TEST_CASE("The day's work goes down to nothing as rounds are done") {
  CHECK(rc::check([] {
    AnyRound any = any_round();
    Random random(1);
    for (int round = 0; round < 100 && workload(*any.deck, any.knowledge, any.wish, kNow).to_go() > 0;
         ++round) {
      const Plan plan = plan_round(*any.deck, any.knowledge, any.wish, kNow, random);
      RC_ASSERT_FALSE(plan.turns.empty());
      for (const Turn& turn : plan.turns) {
        const auto& facts = any.deck->bank.question(turn.question)->facts;
        const Trial trial{
            facts, std::vector<Verdict>(facts.size(), Verdict::Correct), Effort::Plain, {}, false, kNow};
        apply(learn(any.knowledge, trial), any.knowledge);
      }
    }
    RC_ASSERT(workload(*any.deck, any.knowledge, any.wish, kNow).to_go() == 0);
  }));
}

TEST_CASE("What is most likely forgotten is asked first") {
  const auto deck = a_study(questions_of(30));
  Knowledge knowledge;
  for (int number = 0; number < 30; ++number) {
    knowledge.memories[{fact(number)}] = a_memory(3, 4 + (number * 7) % 30);
  }
  Names expected;
  for (int number = 0; number < 30; ++number) {
    if (4 + (number * 7) % 30 >= 29) expected.insert(fact(number));
  }
  CHECK(facts_in(*deck, planned(*deck, knowledge, wish_of(5))) == expected);
}

TEST_CASE("What is due comes before what is new") {
  const auto deck = a_study(questions_of(20));
  Knowledge knowledge;
  knowledge.memories[{fact(15)}] = a_memory(3, 9);
  knowledge.memories[{fact(16)}] = a_memory(3, 1);  // not due yet
  const Plan plan = planned(*deck, knowledge, wish_of(3));
  CHECK(facts_in(*deck, plan) == Names{fact(0), fact(1), fact(15)});
  CHECK(plan.introduced.size() == 2);
}

TEST_CASE("New facts come article by article, up to the day's limit") {
  const auto article = [](const std::string& id) { return id == "late" ? "b" : id == "last" ? "c" : "a"; };
  std::vector<Question> questions = {a_question("last"), a_question("late")};
  for (const Question& each : questions_of(3)) questions.push_back(each);
  const auto deck = a_study(questions, article);
  Knowledge knowledge;
  knowledge.aims.new_per_day = 4;
  CHECK(facts_in(*deck, planned(*deck, knowledge)) == Names{fact(0), fact(1), fact(2), "late"});
  FactMemory today = a_memory(2, 0);
  today.first_day = kToday;
  knowledge.memories[{fact(0)}] = today;
  knowledge.memories[{fact(1)}] = today;
  CHECK(facts_in(*deck, planned(*deck, knowledge)) == Names{fact(2), "late"});
  const Workload work = workload(*deck, knowledge, {}, kNow);
  CHECK(work.fresh == 2);
  CHECK(work.unmet == 3);
  CHECK(work.met_today == 2);
  CHECK(work.done_today == 2);
  knowledge.aims.new_per_day = 1;
  CHECK(workload(*deck, knowledge, {}, kNow).fresh == 0);
}

TEST_CASE("A new fact is shown, then recognised among unlike answers") {
  const auto deck =
      a_study({a_question("a", Kind::Typed), a_question("a", Kind::TrueFalse), a_question("a"),
               a_question("b", Kind::TrueFalse), a_question("b", Kind::Date), a_question("c", Kind::Typed)});
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const Plan plan = planned(*deck, Knowledge(), {}, seed);
    CHECK(plan.introduced.size() == 3);
    for (const Turn& turn : plan.turns) {
      const std::string id = fact_of(deck->bank, turn);
      CHECK(kind_of(*deck, turn) == (id == "a" ? Kind::Single : id == "b" ? Kind::TrueFalse : Kind::Typed));
      CHECK(turn.rivals.empty());
    }
  }
}

TEST_CASE("The kind climbs with memory, and steps down after a lapse") {
  const auto deck =
      a_study({a_question("a"), a_question("a", Kind::TrueFalse), a_question("a", Kind::Typed)});
  const auto turn = [&](const FactMemory& memory) {
    Knowledge knowledge;
    knowledge.memories[{"a"}] = memory;
    return planned(*deck, knowledge).turns.front();
  };
  const std::vector<std::string> look_alikes = {"Shuzo Sumi", "Hagiuda Koichi", "Lin Chia-lung"};
  CHECK(turn(a_memory(1, 9)).rivals.empty());
  CHECK_FALSE(is_recalling(kind_of(*deck, turn(a_memory(1, 9)))));
  CHECK(kind_of(*deck, turn(a_memory(5, 9))) == Kind::Single);
  CHECK(turn(a_memory(5, 9)).rivals == look_alikes);
  CHECK(kind_of(*deck, turn(a_memory(20, 30))) == Kind::Typed);
  FactMemory lapsed = a_memory(20, 30);
  lapsed.memory.state = MemoryState::Relearning;
  CHECK(kind_of(*deck, turn(lapsed)) == Kind::Single);
  CHECK(turn(lapsed).rivals == look_alikes);
}

TEST_CASE("Look-alikes are kept apart when new and stand together when known") {
  std::vector<Question> questions = {a_choice("su", "Su", {"Sumi", "Lin", "Abe"}),
                                     a_choice("sumi", "Sumi", {"Su", "Lin", "Abe"}),
                                     a_choice("far", "Aso", {"Lin", "Kishi", "Hsieh", "Su"})};
  for (const Question& each : questions_of(6)) questions.push_back(each);
  questions.push_back(a_choice("like-far", "Hsieh", {"Wu", "Chen", "Abe", "Aso"}));
  const auto deck = a_study(questions);
  const Names fresh = facts_in(*deck, planned(*deck));
  CHECK(fresh.contains("su"));
  CHECK_FALSE(fresh.contains("sumi"));
  CHECK(fresh.contains("far"));
  CHECK(fresh.contains("like-far"));
  Knowledge knowledge;
  for (const Fact& each : deck->facts) knowledge.memories[each.id] = a_memory(3, 9);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto order = asked(*deck, planned(*deck, knowledge, {}, seed));
    REQUIRE(order.size() == 10);
    const auto one = std::find(order.begin(), order.end(), "su");
    const auto other = std::find(order.begin(), order.end(), "sumi");
    CHECK(std::abs(one - other) == 1);
  }
}

TEST_CASE("Neighbours share a topic only where it cannot be avoided, look-alikes aside") {
  std::vector<Question> questions;
  for (int number = 0; number < 8; ++number) {
    questions.push_back(a_question(fact(number), Kind::Single, number < 4 ? Topic::People : Topic::Dates));
  }
  const auto deck = a_study(questions);
  const Plan plan = planned(*deck);
  REQUIRE(plan.turns.size() == 8);
  for (std::size_t i = 1; i < plan.turns.size(); ++i) {
    CHECK(deck->bank.question(plan.turns[i].question)->topic !=
          deck->bank.question(plan.turns[i - 1].question)->topic);
  }
}

TEST_CASE("A question about several facts is asked where several are due and none is new") {
  Question match = a_question("a", Kind::Match);
  match.facts = {{"a"}, {"b"}, {"c"}};
  const auto deck = a_study({a_question("a"), a_question("b"), a_question("c"), match});
  Knowledge knowledge;
  knowledge.memories[{"a"}] = a_memory(3, 9);
  knowledge.memories[{"b"}] = a_memory(3, 9);
  CHECK(planned(*deck, knowledge).turns.size() == 3);  // c is new
  knowledge.memories[{"c"}] = a_memory(30, 9);         // known, not due
  const Plan together = planned(*deck, knowledge);
  REQUIRE(together.turns.size() == 1);
  CHECK(kind_of(*deck, together.turns.front()) == Kind::Match);
  knowledge.memories[{"b"}] = a_memory(30, 9);
  const Plan alone = planned(*deck, knowledge);
  REQUIRE(alone.turns.size() == 1);
  CHECK(kind_of(*deck, alone.turns.front()) == Kind::Single);
  knowledge.memories[{"b"}] = a_memory(3, 9);
  knowledge.suspended = {{"c"}};
  CHECK(planned(*deck, knowledge).turns.size() == 2);
}

TEST_CASE("A new fact that is only asked among others is left alone") {
  Question match = a_question("a", Kind::Match);
  match.facts = {{"a"}, {"b"}};
  const auto deck = a_study({match});
  CHECK(planned(*deck).turns.empty());
  CHECK(workload(*deck, Knowledge(), {}, kNow).to_go() == 0);
}

TEST_CASE("Where nothing is due or new, what is soonest due is asked, and last what was asked today") {
  const auto deck = a_study(questions_of(3));
  Knowledge knowledge;
  knowledge.memories[{fact(0)}] = a_memory(30, 2);
  knowledge.memories[{fact(1)}] = a_memory(5, 2);
  knowledge.memories[{fact(2)}] = a_memory(3, 0);
  CHECK(workload(*deck, knowledge, {}, kNow).to_go() == 0);
  CHECK(facts_in(*deck, planned(*deck, knowledge, wish_of(1))) == Names{fact(1)});
  CHECK(facts_in(*deck, planned(*deck, knowledge)) == Names{fact(0), fact(1)});
  knowledge.memories[{fact(0)}] = a_memory(3, 0);
  knowledge.memories[{fact(1)}] = a_memory(3, 0);
  CHECK(planned(*deck, knowledge).turns.size() == 3);
}

TEST_CASE("A round of minutes holds what fits at the learner's own pace") {
  const auto deck = a_study(questions_of(60));
  Knowledge knowledge;
  for (const Fact& each : deck->facts) knowledge.memories[each.id] = a_memory(3, 9);
  knowledge.seconds_per_question = 20;
  Wish wish;
  wish.minutes = 10;
  CHECK(planned(*deck, knowledge, wish).turns.size() == 30);
  knowledge.seconds_per_question = 1e9;
  CHECK(planned(*deck, knowledge, wish).turns.size() == 1);
  knowledge.seconds_per_question = 0;
  CHECK(planned(*deck, knowledge, wish).turns.size() == 60);
}

TEST_CASE("A target date raises the day's limit so that all is met a week before") {
  const auto deck = a_study(questions_of(100));
  Knowledge knowledge;
  knowledge.aims.new_per_day = 5;
  const auto limit = [&](StudyDay days_ahead) {
    knowledge.aims.exam = kToday + days_ahead;
    return new_limit(*deck, knowledge, kToday);
  };
  CHECK(limit(60) == 5);
  CHECK(limit(17) == 10);
  CHECK(limit(8) == 100);
  CHECK(limit(5) == 20);  // set too late: evenly over what is left
  CHECK(limit(0) == 5);
  CHECK(limit(-9) == 5);
  FactMemory today = a_memory(2, 0);
  today.first_day = kToday;
  for (int number = 0; number < 10; ++number) knowledge.memories[{fact(number)}] = today;
  CHECK(limit(17) == 10);  // does not shrink while the day's facts are met
  CHECK(workload(*deck, knowledge, {}, kNow).fresh == 0);
}

TEST_CASE("In the week before the target date, what would not hold until then is due") {
  const auto deck = a_study(questions_of(3));
  Knowledge knowledge;
  knowledge.memories[{fact(0)}] = a_memory(5, 1);
  knowledge.memories[{fact(1)}] = a_memory(60, 1);
  knowledge.memories[{fact(2)}] = a_memory(2, 0);  // asked today: again tomorrow
  const auto due = [&](StudyDay days_ahead) {
    knowledge.aims.exam = kToday + days_ahead;
    return workload(*deck, knowledge, {}, kNow).due;
  };
  CHECK(due(8) == 0);
  CHECK(due(6) == 1);
  CHECK(due(2) == 0);
  knowledge.aims.exam = kToday + 6;
  CHECK(facts_in(*deck, planned(*deck, knowledge)) == Names{fact(0)});
}

TEST_CASE("What is mixed up is asked with the other on offer, and drilled against each other") {
  const auto deck = a_study(
      {a_choice("su", "Su", {"Lin", "Abe", "Aso", "Sumi"}), a_question("su", Kind::Typed),
       a_choice("sumi", "Sumi", {"Lin", "Abe", "Aso", "Su"}), a_choice("lin", "Lin", {"Abe", "Aso", "Wu"}),
       a_choice("wu", "Wu", {"Lin", "Abe"}), a_choice("new", "Su", {"Sumi"})});
  Knowledge knowledge;
  for (const char* each : {"su", "sumi", "lin", "wu"}) knowledge.memories[{each}] = a_memory(20, 30);
  knowledge.confusions = {{"Lin", "Wu", {}, 1, 0, kToday - 1}, {"Su", "Sumi", {}, 3, 0, kToday - 2}};
  for (const Turn& turn : planned(*deck, knowledge).turns) {
    if (fact_of(deck->bank, turn) != "su") continue;
    CHECK(kind_of(*deck, turn) == Kind::Single);                           // though it could be written
    CHECK(turn.rivals == std::vector<std::string>{"Sumi", "Lin", "Abe"});  // as many as find room
    const auto options = show(*deck->bank.question(turn.question), turn.seed, turn.rivals).options;
    CHECK(
        std::any_of(options.begin(), options.end(), [](const Choice& each) { return each.text == "Sumi"; }));
  }
  Wish drill;
  drill.is_drill = true;
  const Plan plan = planned(*deck, knowledge, drill);
  CHECK(asked(*deck, plan) == std::vector<std::string>{"su", "sumi", "lin", "wu", "new"});
  CHECK(plan.turns[0].rivals == std::vector<std::string>{"Sumi"});
  CHECK(plan.turns[1].rivals == std::vector<std::string>{"Su"});
  CHECK(plan.introduced == std::vector<FactId>{{"new"}});
  knowledge.confusions[1].apart = kToldApart;
  CHECK(asked(*deck, planned(*deck, knowledge, drill)) == std::vector<std::string>{"lin", "wu"});
  knowledge.confusions.clear();
  CHECK(planned(*deck, knowledge, drill).turns.empty());
}

TEST_CASE("Topics, an article and single facts can be wished for") {
  const auto deck =
      a_study({a_question("a", Kind::Single, Topic::People), a_question("b", Kind::Single, Topic::Dates),
               a_question("c", Kind::Single, Topic::Dates), a_question("d", Kind::Single, Topic::Places)},
              [](const std::string& id) { return id < "c" ? "early" : "late"; });
  Wish wish;
  wish.topics = {Topic::Dates, Topic::Places};
  CHECK(facts_in(*deck, planned(*deck, Knowledge(), wish)) == Names{"b", "c", "d"});
  wish.article = {"late"};
  CHECK(facts_in(*deck, planned(*deck, Knowledge(), wish)) == Names{"c", "d"});
  CHECK(workload(*deck, Knowledge(), wish, kNow).unmet == 2);
  Wish only;
  only.only = {{"a"}, {"c"}, {"d"}, {"gone from the deck"}};
  Knowledge knowledge;
  knowledge.aims.new_per_day = 0;
  knowledge.memories[{"a"}] = a_memory(30, 0);
  knowledge.suspended = {{"c"}};
  CHECK(facts_in(*deck, planned(*deck, knowledge, only)) == Names{"a", "c", "d"});
}

TEST_CASE("A last review under a clock that ran ahead does not hide a fact for years") {
  const auto deck = a_study(questions_of(1));
  Knowledge knowledge;
  knowledge.memories[{fact(0)}] = a_memory(3, -4000);
  CHECK(workload(*deck, knowledge, {}, kNow).due == 1);
  CHECK(planned(*deck, knowledge).turns.size() == 1);
}

TEST_CASE("The same seed plans the same round, another one another") {
  const auto deck = a_study(questions_of(40, {Kind::Single, Kind::TrueFalse, Kind::Typed, Kind::Date}));
  Knowledge knowledge;
  for (const Fact& each : deck->facts) knowledge.memories[each.id] = a_memory(20, 30);
  CHECK(planned(*deck, knowledge, {}, 7).turns == planned(*deck, knowledge, {}, 7).turns);
  CHECK(planned(*deck, knowledge, {}, 7).turns != planned(*deck, knowledge, {}, 8).turns);
}
