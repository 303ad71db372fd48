#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>

#include "a_study.hpp"

using namespace communique;

namespace {

const std::vector<std::string> kNames = {"Su", "Sumi", "Lin", "Wu"};

/// Any answer about a few facts, under any clock.
Trial any_trial() {
  Trial trial;
  for (const char* each : {"a", "b", "c"}) {
    if (!*rc::gen::arbitrary<bool>()) continue;
    trial.facts.push_back({each});
    trial.verdicts.push_back(*rc::gen::element(Verdict::Correct, Verdict::Almost, Verdict::Wrong));
  }
  trial.effort = *rc::gen::element(Effort::Plain, Effort::Hinted, Effort::Fluent);
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    trial.contrasts.push_back(
        {{"a"}, *rc::gen::elementOf(kNames), *rc::gen::elementOf(kNames), *rc::gen::arbitrary<bool>()});
  }
  trial.is_second_chance = *rc::gen::arbitrary<bool>();
  trial.when.day = *rc::gen::inRange(-20'000, 60'000);
  trial.when.now = Instant{std::chrono::days{trial.when.day}};
  return trial;
}

Trial a_trial(const std::string& right, const std::string& rival, bool is_mixed_up) {
  return {{{"a"}},       {is_mixed_up ? Verdict::Wrong : Verdict::Correct},
          Effort::Plain, {{{"a"}, right, rival, is_mixed_up}},
          false,         kNow};
}

bool is_mixing_up(const Knowledge& knowledge) {
  return std::any_of(knowledge.confusions.begin(), knowledge.confusions.end(),
                     [](const Confusion& each) { return each.is_open(); });
}

}  // namespace

TEST_CASE("An answer undone leaves what was known before") {
  CHECK(rc::check([] {
    Knowledge knowledge;
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i) apply(learn(knowledge, any_trial()), knowledge);
    const Knowledge before = knowledge;
    const KnowledgeChange change = learn(knowledge, any_trial());
    const KnowledgeChange undo = undo_of(knowledge, change);
    apply(change, knowledge);
    apply(undo, knowledge);
    RC_ASSERT(knowledge.memories == before.memories);
    RC_ASSERT(knowledge.confusions == before.confusions);
  }));
}

TEST_CASE("A clock that jumps by years leaves every memory in range") {
  CHECK(rc::check([] {
    Knowledge knowledge;
    for (int i = 0; i < 12; ++i) apply(learn(knowledge, any_trial()), knowledge);
    for (const auto& [id, memory] : knowledge.memories) {
      RC_ASSERT(memory.memory.stability > 0 && memory.memory.stability < 1e6);
      RC_ASSERT(memory.memory.difficulty >= 1 && memory.memory.difficulty <= 10);
      const double recall = recall_on(kToday, id, knowledge);
      RC_ASSERT(recall > 0 && recall <= 1);
    }
  }));
}

TEST_CASE("A clock set back by years counts as no time, and the fact is due at once") {
  Knowledge knowledge;
  Trial trial = a_trial("Su", "Sumi", false);
  apply(learn(knowledge, trial), knowledge);
  trial.when.day -= 3000;
  trial.when.now -= std::chrono::days{3000};
  CHECK(elapsed_days(*knowledge.memory({"a"}), trial.when.day) == 0);
  CHECK(is_due(*knowledge.memory({"a"}), trial.when));
  apply(learn(knowledge, trial), knowledge);
  CHECK(knowledge.memory({"a"})->last_day == kToday - 3000);
  CHECK_FALSE(is_due(*knowledge.memory({"a"}), trial.when));
}

TEST_CASE("A mix-up opens a confusion that two right first askings close") {
  Knowledge knowledge;
  const auto answer = [&](const Trial& trial) { apply(learn(knowledge, trial), knowledge); };
  answer(a_trial("Su", "Sumi", false));
  CHECK(knowledge.confusions.empty());
  answer(a_trial("Su", "Sumi", true));
  CHECK(is_mixing_up(knowledge));
  answer(a_trial("Sumi", "Su", false));
  Trial again = a_trial("Su", "Sumi", false);
  again.is_second_chance = true;
  answer(again);
  CHECK(is_mixing_up(knowledge));
  answer(a_trial("Su", "Sumi", false));
  CHECK_FALSE(is_mixing_up(knowledge));
  answer(a_trial("Sumi", "Su", true));
  REQUIRE(knowledge.confusions.size() == 1);
  CHECK(is_mixing_up(knowledge));
  CHECK(knowledge.confusions.front().times == 2);
}

TEST_CASE("An answer written right is told from whatever it was mixed up with") {
  Knowledge knowledge;
  const auto answer = [&](const Trial& trial) { apply(learn(knowledge, trial), knowledge); };
  answer(a_trial("Su", "Sumi", true));
  answer(a_trial("Lin", "Su", true));
  answer(a_trial("Wu", "Lin", true));
  for (int i = 0; i < kToldApart; ++i) answer(a_trial("Su", kTheRest, false));
  for (const Confusion& each : knowledge.confusions) CHECK(each.is_open() == (each.other == "Wu"));
}

TEST_CASE("A wrong answer comes back sooner than a right one, and an easy one later") {
  const auto stability = [](Verdict verdict, Effort effort) {
    Knowledge knowledge;
    Trial trial = a_trial("Su", "Sumi", false);
    apply(learn(knowledge, trial), knowledge);
    trial.when.day += 3;
    trial.verdicts = {verdict};
    trial.effort = effort;
    apply(learn(knowledge, trial), knowledge);
    return knowledge.memory({"a"})->memory.stability;
  };
  CHECK(stability(Verdict::Wrong, Effort::Plain) < stability(Verdict::Correct, Effort::Hinted));
  CHECK(stability(Verdict::Correct, Effort::Hinted) < stability(Verdict::Correct, Effort::Plain));
  CHECK(stability(Verdict::Correct, Effort::Plain) < stability(Verdict::Correct, Effort::Fluent));
}
