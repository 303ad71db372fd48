#include <rapidcheck.h>

#include "a_class.hpp"

namespace communique::classroom {
namespace {

/// Everything that a room shows, as text: two rooms with the same text are the same.
std::string portrait(const Room& room) {
  std::string text = std::to_string(static_cast<int>(room.phase())) + ' ' + std::to_string(room.current());
  for (const Player& player : room.players()) {
    text += '\n' + player.name + ' ' + std::to_string(player.score) + ' ' + std::to_string(player.place) +
            ' ' + std::to_string(player.position) + ' ' + player.token +
            (player.is_removed ? " removed" : "");
    for (const auto& [question, answer] : player.answers) {
      text += ' ' + std::to_string(question) + '=' + answer.shown + ':' + std::to_string(answer.points);
    }
  }
  return text;
}

/// One thing that somebody does, by number; what is refused happens as often in a true room.
Decision something(Room& room, int what, int who, int option, Moment now) {
  const Seat seat = static_cast<Seat>(who);
  switch (what % 9) {
    case 0:
      return room.join("Player " + std::to_string(who * 7 + option), -1,
                       "hash" + std::to_string(who * 7 + option), now);
    case 1:
      return room.remove(seat, now);
    case 2:
      return room.give_time(seat, 25 * option, now);
    case 3:
      return room.proceed(now);
    case 4:
      return room.advance(seat, now);
    case 5:
      return room.tick(now);
    default:
      return room.answer(seat, std::max(room.open_question(seat), 0), Chosen{option}, now);
  }
}

TEST_CASE("A plan is read back as it was written") {
  LessonPlan plan = a_plan({"a/single", "b/typed"}, Mode::Teams);
  plan.scoring = Scoring::Speed;
  plan.seconds = 0;
  plan.names = Names::Safe;
  plan.questions[1].seed = 0xFFFF'FFFF'FFFF'FFFFULL;
  const auto read = read_plan(plan_text(plan));
  REQUIRE(read);
  CHECK(*read == plan);
}

TEST_CASE("A plan that no teacher can have made is refused with what is wrong") {
  const auto fault = [](LessonPlan plan) {
    const auto read = read_plan(plan_text(plan));
    return read ? std::string() : read.error().detail;
  };
  LessonPlan plan = a_plan({"a/single", "a/single"});
  CHECK(fault(plan) == "question a/single stands twice");
  plan = a_plan({});
  CHECK(fault(plan) == "1 to 200 questions are needed");
  plan = a_plan({"a/single"}, Mode::Teams);
  plan.teams = {"North"};
  CHECK(fault(plan) == "2 to 8 teams are needed");
  plan = a_plan({"a/single"});
  plan.name = "  ";
  CHECK(fault(plan) == "the name is empty or longer than 80 characters");
  plan.name = "Lesson";
  plan.seconds = 601;
  CHECK(fault(plan) == "seconds go from 0 to 600");
  CHECK(read_plan("{").error().code == ErrorCode::Malformed);
  CHECK(read_plan("{}").error().code == ErrorCode::Malformed);
  CHECK(read_plan("[1]").error().code == ErrorCode::Malformed);
}

TEST_CASE("Whatever happens in a room, its journal makes the same room again") {
  CHECK(rc::check(
      "replayed as text", [](const std::vector<std::tuple<unsigned, unsigned, unsigned>>& deeds, bool own) {
        const LessonPlan plan =
            a_plan({"a/single", "d/true-false", "set/multiple"}, own ? Mode::Race : Mode::Live);
        std::vector<Event> happened;
        Room room = a_room(plan, &happened);
        Moment now{0};
        for (const auto& [what, who, option] : deeds) {
          now += Moment{option % 7000};
          const Decision decision = something(room, static_cast<int>(what % 90), static_cast<int>(who % 5),
                                              static_cast<int>(option % 4), now);
          if (decision) happened.insert(happened.end(), decision->begin(), decision->end());
        }
        Room again(sample_deck(), "en_GB");
        for (const Event& event : happened) {
          const auto read = read_event(event_text(event));
          RC_ASSERT(read.has_value());
          RC_ASSERT(again.replay(*read));
        }
        RC_ASSERT(portrait(again) == portrait(room));
        RC_ASSERT(again.newest() == room.newest());
      }));
}

TEST_CASE("A journal of another room, or of questions that the deck has lost, is refused") {
  Room room(sample_deck(), "en_GB");
  CHECK_FALSE(room.replay({Moment{0}, event::Asked{0}}));
  CHECK_FALSE(room.replay({Moment{0}, event::Opened{a_plan({"gone/single"}), kPin, 0}}));
  REQUIRE(room.replay({Moment{5}, event::Opened{a_plan({"a/single"}), kPin, 0}}));
  CHECK_FALSE(room.replay({Moment{6}, event::Opened{a_plan({"a/single"}), kPin, 0}}));
  CHECK_FALSE(room.replay({Moment{6}, event::Joined{1, "Mei", -1, "hash"}}));
  CHECK_FALSE(room.replay({Moment{6}, event::Removed{0}}));
  CHECK_FALSE(room.replay({Moment{6}, event::Asked{1}}));
  CHECK_FALSE(room.replay({Moment{4}, event::Asked{0}}));
  CHECK(room.replay({Moment{6}, event::Asked{0}}));
}

TEST_CASE("A line of the journal that is broken is told from one that is unknown") {
  CHECK(read_event("{\"is\":\"asked\"").error().code == ErrorCode::Malformed);
  CHECK(read_event("{\"is\":\"asked\",\"at\":1}").error().code == ErrorCode::Malformed);
  CHECK(read_event("{\"is\":\"danced\",\"at\":1}").error().code == ErrorCode::Invalid);
}

TEST_CASE("A line of the journal with a number out of range, or nested without end, is refused") {
  CHECK(read_event(R"({"is":"asked","at":1,"question":3})"));
  for (const char* number : {"3.5", "1e300", "4294967296", "[3]"}) {
    CAPTURE(number);
    CHECK_FALSE(read_event(std::string(R"({"is":"asked","at":1,"question":)") + number + '}'));
    CHECK_FALSE(read_event(std::string(R"({"is":"asked","question":1,"at":1e3)") + number + '}'));
  }
  CHECK_FALSE(read_event(R"({"is":"counted","at":1,"question":0,"hands":7})"));
  const std::string deep(200'000, '[');
  CHECK_FALSE(read_event(R"({"is":"answered","at":1,"response":)" + deep + std::string(200'000, ']') + '}'));
}

}  // namespace
}  // namespace communique::classroom
