#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "a_study.hpp"
#include "learning/mastery.hpp"
#include "learning/planner.hpp"

using namespace communique;
using Catch::Approx;

namespace {

std::string fact(int number) { return "fact-" + std::to_string(number); }

std::shared_ptr<const StudyDeck> a_study_of(int count) {
  std::vector<Question> questions;
  for (int number = 0; number < count; ++number) questions.push_back(a_question(fact(number)));
  return a_study(std::move(questions));
}

}  // namespace

TEST_CASE("Mastery adds up what is expected to be recalled, by topic, article and person") {
  std::vector<Fact> facts(4);
  std::vector<Question> questions;
  Deck deck;
  deck.sources.resize(2);
  deck.sources[0].id = {"first"};
  deck.sources[1].id = {"second"};
  deck.entities.resize(2);
  deck.entities[0].id = {"su"};
  deck.entities[1].id = {"kobe"};
  deck.entities[1].type = EntityType::Place;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    facts[i].id = {fact(static_cast<int>(i))};
    facts[i].topic = i == 0 ? Topic::Dates : Topic::People;
    facts[i].about = {i == 3 ? "kobe" : "su"};
    facts[i].evidence.resize(2);
    facts[i].evidence[0].source = facts[i].evidence[1].source = {i < 2 ? "first" : "second"};
    questions.push_back(a_question(facts[i].id.value));
  }
  facts[1].evidence[1].source = {"second"};
  const StudyDeck study(deck, facts, a_bank(questions));
  Knowledge knowledge;
  knowledge.memories[{fact(0)}] = a_memory(10, 0);
  knowledge.memories[{fact(1)}] = a_memory(10, 10);
  const MasteryReport report = mastery(study, knowledge, kToday);
  CHECK(report.all.facts == 4);
  CHECK(report.all.met == 2);
  CHECK(report.all.recalled == Approx(1.9));
  CHECK(report.all.share() == Approx(0.475));
  REQUIRE(report.topics.size() == 2);
  CHECK(report.topics[0].first == Topic::People);
  CHECK(report.topics[1].second.share() == Approx(1));
  REQUIRE(report.articles.size() == 2);
  CHECK(report.articles[0].first == SourceId{"first"});
  CHECK(report.articles[0].second.facts == 2);
  CHECK(report.articles[1].second.facts == 3);
  CHECK(report.articles[1].second.recalled == Approx(0.9));
  REQUIRE(report.people.size() == 1);
  CHECK(report.people[0].second.facts == 3);
}

TEST_CASE("Without practice the forecast falls; with practice it ends above") {
  const auto deck = a_study_of(30);
  Knowledge knowledge;
  for (int number = 0; number < 20; ++number) knowledge.memories[{fact(number)}] = a_memory(4, number % 7);
  const auto days = forecast(*deck, knowledge, kNow, 60);
  REQUIRE(days.size() == 61);
  CHECK(days.front().day == kToday);
  CHECK(days.front().without == Approx(mastery(*deck, knowledge, kToday).all.share()));
  CHECK(days.front().practised == Approx(days.front().without));
  for (std::size_t i = 1; i < days.size(); ++i) {
    CHECK(days[i].without < days[i - 1].without);
    CHECK(days[i].practised >= days[i].without);
  }
  CHECK(days.back().practised > 0.9);
  CHECK(days.back().without < 0.6);
}

TEST_CASE("What was never met is met in the forecast at the day's limit") {
  const auto deck = a_study_of(40);
  Knowledge knowledge;
  knowledge.aims.new_per_day = 4;
  const auto days = forecast(*deck, knowledge, kNow, 10);
  CHECK(days[0].practised == 0);
  CHECK(days[1].practised == Approx(0.1).margin(0.02));
  CHECK(days[5].practised == Approx(0.5).margin(0.05));
  CHECK(days[10].without == 0);
  knowledge.suspended.clear();
  for (const Fact& each : deck->facts) knowledge.suspended.insert(each.id);
  CHECK(forecast(*deck, knowledge, kNow, 10).back().practised == 0);
}

TEST_CASE("An even sample of a large deck tells nearly what all its facts would") {
  const auto few = a_study_of(1500);
  const auto many = a_study_of(4500);
  Knowledge knowledge;
  for (int number = 0; number < 4500; ++number) knowledge.memories[{fact(number)}] = a_memory(4, number % 7);
  const auto all = forecast(*few, knowledge, kNow, 20);
  const auto sampled = forecast(*many, knowledge, kNow, 20);
  CHECK(sampled.back().practised == Approx(all.back().practised).margin(0.01));
  CHECK(sampled.back().without == Approx(all.back().without).margin(0.01));
}

TEST_CASE("Reviews of the coming days: what is overdue counts today, and reviews follow reviews") {
  const auto deck = a_study_of(4);
  Knowledge knowledge;
  knowledge.memories[{fact(0)}] = a_memory(3, 30);
  knowledge.memories[{fact(1)}] = a_memory(3, 1);
  knowledge.memories[{fact(2)}] = a_memory(100, 1);
  knowledge.memories[{fact(3)}] = a_memory(3, 9);
  knowledge.suspended = {{fact(3)}};
  const auto due = due_by_day(*deck, knowledge, kNow, 60);
  REQUIRE(due.size() == 60);
  CHECK(due[0] == 1);
  CHECK(due[1] == 0);
  CHECK(due[2] == 1);
  int all = 0;
  for (const int each : due) all += each;
  CHECK(all > 2);
  CHECK(due[0] == workload(*deck, knowledge, {}, kNow).due);
  CHECK(due_by_day(*deck, knowledge, kNow, 0).empty());
}

TEST_CASE("The hardest facts are those forgotten most, then the most difficult") {
  const auto deck = a_study_of(4);
  Knowledge knowledge;
  for (int number = 0; number < 4; ++number) knowledge.memories[{fact(number)}] = a_memory(3, 1);
  knowledge.memories[{fact(1)}].memory.difficulty = 8;
  knowledge.memories[{fact(2)}].memory.difficulty = 9;
  knowledge.memories[{fact(3)}].memory.lapses = 2;
  const auto names = [&](std::size_t count) {
    std::vector<std::string> found;
    for (const Fact* each : hardest(*deck, knowledge, count)) found.push_back(each->id.value);
    return found;
  };
  CHECK(names(9) == std::vector<std::string>{fact(3), fact(2), fact(1)});
  CHECK(names(1) == std::vector<std::string>{fact(3)});
}

TEST_CASE("Facts that the deck no longer has keep their memories and come back with them") {
  const auto before = a_study_of(3);
  const auto after = a_study_of(1);
  Knowledge knowledge;
  for (int number = 0; number < 3; ++number) knowledge.memories[{fact(number)}] = a_memory(3, 9);
  CHECK(retired(*before, knowledge).empty());
  CHECK(retired(*after, knowledge) == std::vector<FactId>{{fact(1)}, {fact(2)}});
  Random random(1);
  CHECK(plan_round(*after, knowledge, {}, kNow, random).turns.size() == 1);
  CHECK(plan_round(*before, knowledge, {}, kNow, random).turns.size() == 3);
}
