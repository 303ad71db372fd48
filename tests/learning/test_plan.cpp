#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "a_bank.hpp"

using namespace communique;

namespace {

/// A bank as a generator might make it: facts of any topic with one to four questions each.
struct AnyPlan {
  Bank bank;
  std::map<FactId, int> times_right;
  Wish wish;
  std::vector<Turn> turns;
};

AnyPlan any_plan() {
  AnyPlan any;
  const int facts = *rc::gen::inRange(0, 40);
  for (int number = 0; number < facts; ++number) {
    const std::string fact = "fact-" + std::to_string(number);
    const Topic topic = kAllTopics[*rc::gen::inRange<std::size_t>(0, std::size(kAllTopics))];
    const int kinds = *rc::gen::inRange(1, 16);  // which of the four, as bits
    for (int kind = 0; kind < 4; ++kind) {
      if ((kinds >> kind & 1) == 0) continue;
      any.bank.questions.push_back(a_question(fact, static_cast<Kind>(kind), topic));
    }
    if (const int right = *rc::gen::inRange(0, 4); right > 0) any.times_right[{fact}] = right;
  }
  any.wish.length = *rc::gen::inRange(1, 30);
  Random random(*rc::gen::arbitrary<std::uint64_t>());
  any.turns = plan_turns(any.bank, any.wish, any.times_right, random);
  return any;
}

int times(const std::map<FactId, int>& times_right, const FactId& fact) {
  const auto found = times_right.find(fact);
  return found == times_right.end() ? 0 : found->second;
}

std::vector<Turn> planned(const Bank& bank, const Wish& wish = {},
                          const std::map<FactId, int>& times_right = {}, std::uint64_t seed = 1) {
  Random random(seed);
  return plan_turns(bank, wish, times_right, random);
}

std::map<Kind, int> kinds_of(const Bank& bank, const std::vector<Turn>& turns) {
  std::map<Kind, int> kinds;
  for (const Turn& turn : turns) ++kinds[bank.question(turn.question)->kind];
  return kinds;
}

/// `count` facts, each with a question of every kind.
Bank bank_of_all_kinds(int count) {
  Bank bank = a_bank({});
  for (int number = 0; number < count; ++number) {
    const std::string fact = "fact-" + std::to_string(number);
    for (const Kind kind : {Kind::Single, Kind::TrueFalse, Kind::Typed, Kind::Date}) {
      bank.questions.push_back(a_question(fact, kind));
    }
  }
  return bank;
}

}  // namespace

TEST_CASE("A round asks each fact once and as many as wished, or all there are") {
  CHECK(rc::check([] {
    const AnyPlan any = any_plan();
    std::set<FactId> all;
    for (const Question& question : any.bank.questions) all.insert(question.facts.front());
    std::set<std::string> asked;
    for (const Turn& turn : any.turns) {
      RC_ASSERT(asked.insert(fact_of(any.bank, turn)).second);
      RC_ASSERT_FALSE(turn.is_second_chance);
    }
    RC_ASSERT(any.turns.size() == std::min(static_cast<std::size_t>(any.wish.length), all.size()));
  }));
}

TEST_CASE("A round asks the facts that were right least often") {
  CHECK(rc::check([] {
    const AnyPlan any = any_plan();
    std::set<std::string> asked;
    int most = 0;
    for (const Turn& turn : any.turns) {
      asked.insert(fact_of(any.bank, turn));
      most = std::max(most, times(any.times_right, {fact_of(any.bank, turn)}));
    }
    for (const Question& question : any.bank.questions) {
      const FactId& fact = question.facts.front();
      RC_ASSERT(asked.count(fact.value) != 0 || times(any.times_right, fact) >= most);
    }
  }));
}

TEST_CASE("Neighbours share a topic only where it cannot be avoided") {
  CHECK(rc::check([] {
    const AnyPlan any = any_plan();
    std::map<Topic, int> counts;
    int neighbours = 0;
    for (std::size_t i = 0; i < any.turns.size(); ++i) {
      const Topic topic = any.bank.question(any.turns[i].question)->topic;
      ++counts[topic];
      if (i > 0 && any.bank.question(any.turns[i - 1].question)->topic == topic) ++neighbours;
    }
    int most = 0;
    for (const auto& [topic, count] : counts) most = std::max(most, count);
    const int others = static_cast<int>(any.turns.size()) - most;
    RC_ASSERT(neighbours == std::max(0, most - others - 1));
  }));
}

TEST_CASE("A fact never right is asked to be recognised, one right before to be recalled") {
  CHECK(rc::check([] {
    const AnyPlan any = any_plan();
    for (const Turn& turn : any.turns) {
      const Question& question = *any.bank.question(turn.question);
      const bool wants_recall = times(any.times_right, question.facts.front()) > 0;
      const auto is_recalling = [](Kind kind) { return kind == Kind::Typed || kind == Kind::Date; };
      const bool could =
          std::any_of(any.bank.questions.begin(), any.bank.questions.end(), [&](const Question& each) {
            return each.facts == question.facts && is_recalling(each.kind) == wants_recall;
          });
      RC_ASSERT(!could || is_recalling(question.kind) == wants_recall);
    }
  }));
}

TEST_CASE("Kinds vary, and true or false stays the exception") {
  const Bank bank = bank_of_all_kinds(12);
  const auto fresh = kinds_of(bank, planned(bank));
  CHECK(fresh == std::map<Kind, int>{{Kind::Single, 9}, {Kind::TrueFalse, 3}});
  std::map<FactId, int> known;
  for (const Question& question : bank.questions) known[question.facts.front()] = 1;
  const auto recalled = kinds_of(bank, planned(bank, {}, known));
  CHECK(recalled == std::map<Kind, int>{{Kind::Typed, 6}, {Kind::Date, 6}});
}

TEST_CASE("A short round of a new learner touches every topic") {
  Bank bank = a_bank({});
  for (int number = 0; number < 30; ++number) {
    bank.questions.push_back(a_question("person-" + std::to_string(number)));
  }
  for (const Topic topic : kAllTopics) {
    bank.questions.push_back(a_question(name_of(topic), Kind::Single, topic));
  }
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    std::set<Topic> topics;
    for (const Turn& turn : planned(bank, {}, {}, seed)) topics.insert(bank.question(turn.question)->topic);
    CHECK(topics.size() == std::size(kAllTopics));
  }
}

TEST_CASE("Topics and single facts can be wished for") {
  Bank bank =
      a_bank({a_question("a", Kind::Single, Topic::People), a_question("b", Kind::Single, Topic::Dates),
              a_question("c", Kind::Single, Topic::Dates), a_question("d", Kind::Single, Topic::Places)});
  const auto facts = [&](const Wish& wish) {
    std::set<std::string> asked;
    for (const Turn& turn : planned(bank, wish)) asked.insert(fact_of(bank, turn));
    return asked;
  };
  Wish wish;
  wish.topics = {Topic::Dates, Topic::Places};
  CHECK(facts(wish) == std::set<std::string>{"b", "c", "d"});
  wish.only = {{"a"}, {"c"}};
  CHECK(facts(wish) == std::set<std::string>{"c"});
  wish.topics = {};
  CHECK(facts(wish) == std::set<std::string>{"a", "c"});
  wish.only = {{"gone from the deck"}};
  CHECK(facts(wish).empty());
}

TEST_CASE("A question about two facts counts for both") {
  Question both = a_question("a");
  both.facts.push_back({"b"});
  const Bank bank = a_bank({both, a_question("b", Kind::TrueFalse)});
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto turns = planned(bank, {}, {}, seed);
    std::set<FactId> asked;
    for (const Turn& turn : turns) {
      for (const FactId& fact : bank.question(turn.question)->facts) CHECK(asked.insert(fact).second);
    }
    CHECK_FALSE(turns.empty());
  }
}

TEST_CASE("The same seed gives the same round, another one another") {
  const Bank bank = bank_of_all_kinds(30);
  CHECK(planned(bank, {}, {}, 7) == planned(bank, {}, {}, 7));
  CHECK(planned(bank, {}, {}, 7) != planned(bank, {}, {}, 8));
  CHECK(planned(a_bank({})).empty());
}
