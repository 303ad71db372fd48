#include <catch2/catch_test_macros.hpp>

#include "a_bank.hpp"
#include "learning/contrasts.hpp"
#include "learning/ladder.hpp"
#include "learning/rating.hpp"

using namespace communique;
using namespace std::chrono_literals;

TEST_CASE("Wrong is again, almost or with a hint is hard, right is good, fluent is easy") {
  for (const Effort effort : {Effort::Plain, Effort::Hinted, Effort::Fluent}) {
    CHECK(rating_of(Verdict::Wrong, effort, Meeting::Again) == Rating::Again);
    CHECK(rating_of(Verdict::Almost, effort, Meeting::Again) == Rating::Hard);
  }
  CHECK(rating_of(Verdict::Correct, Effort::Hinted, Meeting::Again) == Rating::Hard);
  CHECK(rating_of(Verdict::Correct, Effort::Plain, Meeting::Again) == Rating::Good);
  CHECK(rating_of(Verdict::Correct, Effort::Fluent, Meeting::Again) == Rating::Easy);
  CHECK(rating_of(Verdict::Correct, Effort::Fluent, Meeting::First) == Rating::Good);  // it was just shown
}

TEST_CASE("Only a typed or ordered answer can be fluent, and slowness is never held against anybody") {
  const Question typed = a_question("port", Kind::Typed);
  const Question single = a_question("chair", Kind::Single);
  const Question order = a_question("events", Kind::Order);
  const auto effort = [](const Question& question, const Response& response, std::chrono::milliseconds took,
                         TimeUse time = TimeUse::Counts) {
    return effort_of(question, response, took, HintUse::None, time);
  };
  CHECK(effort(typed, Written{"Kobe"}, 3s) == Effort::Fluent);
  CHECK(effort(typed, Written{"Kobe"}, 60s) == Effort::Plain);
  CHECK(effort(typed, Written{"Kobe"}, 3s, TimeUse::Ignored) == Effort::Plain);
  CHECK(effort(order, Arranged{{0, 1, 2}}, 5s) == Effort::Fluent);
  CHECK(effort(single, Chosen{0}, 0s) == Effort::Plain);
  CHECK(effort_of(typed, Written{"Kobe"}, 1s, HintUse::Taken, TimeUse::Counts) == Effort::Hinted);
}

TEST_CASE("What was taken for the right answer is remembered, and what was told from it") {
  const Deck deck;
  const Gazetteer gazetteer(deck);
  const Question question = a_question("chair");
  const Showing showing = show(question, 0);
  const int right = showing.correct.front();
  const int wrong = right == 0 ? 1 : 0;
  const std::string& rival = showing.options[static_cast<std::size_t>(wrong)].text;
  CHECK(contrasts_of(question, showing, Chosen{wrong}, gazetteer, Verdict::Wrong) ==
        std::vector<Contrast>{{{"chair"}, "Su Jia-chyuan", rival, true}});
  const auto resisted = contrasts_of(question, showing, Chosen{right}, gazetteer, Verdict::Correct);
  CHECK(resisted.size() == 3);
  for (const Contrast& each : resisted) CHECK_FALSE(each.is_mixed_up);
  CHECK(contrasts_of(question, showing, Skipped{}, gazetteer, Verdict::Wrong).empty());
  CHECK(contrasts_of(question, showing, Chosen{17}, gazetteer, Verdict::Wrong).empty());
}

TEST_CASE("Another known name typed for the right one is a mix-up, a slip of the pen is none") {
  Deck deck;
  for (const char* name : {"Port of Kobe", "Port of Kaohsiung"}) {
    Entity place;
    place.id = {name};
    place.type = EntityType::Place;
    place.name = name;
    place.also = {std::string("harbour of ") + (name + 8)};
    deck.entities.push_back(place);
  }
  const Gazetteer gazetteer(deck);
  Question question = a_question("port", Kind::Typed);
  question.key = {"Port of Kobe", "", "", {"Port of Kobe"}, 0};
  CHECK(contrasts_of(question, {}, Written{"port of kaohsiung"}, gazetteer, Verdict::Wrong) ==
        std::vector<Contrast>{{{"port"}, "Port of Kobe", "Port of Kaohsiung", true}});
  CHECK(contrasts_of(question, {}, Written{"Port of Kobee"}, gazetteer, Verdict::Almost).empty());
  CHECK(contrasts_of(question, {}, Written{"Port of Kobe"}, gazetteer, Verdict::Correct) ==
        std::vector<Contrast>{{{"port"}, "Port of Kobe", kTheRest, false}});
  CHECK(contrasts_of(question, {}, Written{"Harbour of Kobe"}, gazetteer, Verdict::Almost)
            .empty());  // another name of it
}

TEST_CASE("A fact climbs from recognised to told apart to recalled, and steps down after a lapse") {
  FactMemory fact;
  CHECK(rung_of(nullptr) == Rung::Introduce);
  CHECK(rung_of(&fact) == Rung::Introduce);
  fact.memory.state = MemoryState::Review;
  fact.memory.stability = 1;
  CHECK(rung_of(&fact) == Rung::Recognise);
  fact.memory.stability = kTellApartFrom;
  CHECK(rung_of(&fact) == Rung::TellApart);
  fact.memory.stability = kRecallFrom;
  CHECK(rung_of(&fact) == Rung::Recall);
  fact.memory.state = MemoryState::Relearning;
  CHECK(rung_of(&fact) == Rung::TellApart);
  fact.memory.stability = 1;
  CHECK(rung_of(&fact) == Rung::Recognise);
}
