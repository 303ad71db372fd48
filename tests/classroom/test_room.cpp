#include "a_class.hpp"

namespace communique::classroom {
namespace {

constexpr Moment kStart{10'000};

Seat joined(Room& room, const std::string& name, int team = -1) {
  const Seat seat = static_cast<Seat>(room.players().size());
  REQUIRE(room.join(name, team, "hash of " + name, kStart));
  return seat;
}

/// One answer to every question of the plan; the teacher goes on after each.
void play(Room& room, Seat seat, const std::vector<bool>& rights, Moment at) {
  for (std::size_t i = 0; i < rights.size(); ++i) {
    const int question = static_cast<int>(i);
    while (room.phase() != Phase::Question) REQUIRE(room.proceed(at));
    const int option = rights[i] ? right_of(room, question) : wrong_of(room, question);
    REQUIRE(room.answer(seat, question, Chosen{option}, at));
    REQUIRE(room.proceed(at));
    REQUIRE(room.proceed(at));
  }
}

TEST_CASE("A lesson goes from the lobby through questions, results and the board to its end") {
  Room room = a_room(a_plan({"a/single", "d/true-false"}));
  std::vector<Phase> seen = {room.phase()};
  while (room.proceed(kStart)) seen.push_back(room.phase());
  CHECK(seen == std::vector<Phase>{Phase::Lobby, Phase::Question, Phase::Closed, Phase::Shown, Phase::Board,
                                   Phase::Question, Phase::Closed, Phase::Shown, Phase::Finished});
}

TEST_CASE("A class without a board goes straight to the next question") {
  LessonPlan plan = a_plan({"a/single", "d/true-false"});
  plan.board = BoardKind::Off;
  Room room = a_room(plan);
  for (int i = 0; i < 4; ++i) REQUIRE(room.proceed(kStart));
  CHECK(room.phase() == Phase::Question);
  CHECK(room.current() == 1);
}

TEST_CASE("An answer may be changed until the question is closed, and only the last one counts") {
  Room room = a_room(a_plan({"a/single"}));
  const Seat mei = joined(room, "Mei");
  REQUIRE(room.proceed(kStart));
  REQUIRE(room.answer(mei, 0, Chosen{wrong_of(room, 0)}, kStart));
  REQUIRE(room.answer(mei, 0, Chosen{right_of(room, 0)}, kStart));
  CHECK(room.answered(0) == 1);
  REQUIRE(room.proceed(kStart));
  CHECK(room.answer(mei, 0, Chosen{wrong_of(room, 0)}, kStart).error() == Refusal::NotNow);
  REQUIRE(room.proceed(kStart));
  CHECK(room.player(mei)->score == 100);
}

TEST_CASE("Nobody answers before a question is asked, after it is closed, or another than the open one") {
  Room room = a_room(a_plan({"a/single", "d/true-false"}));
  const Seat mei = joined(room, "Mei");
  CHECK(room.answer(mei, 0, Chosen{0}, kStart).error() == Refusal::NotNow);
  REQUIRE(room.proceed(kStart));
  CHECK(room.answer(mei, 1, Chosen{0}, kStart).error() == Refusal::WrongQuestion);
  CHECK(room.answer(mei, 7, Chosen{0}, kStart).error() == Refusal::WrongQuestion);
  CHECK(room.answer(5, 0, Chosen{0}, kStart).error() == Refusal::NoSuchSeat);
}

TEST_CASE("An answer that the question cannot have is refused and changes nothing") {
  Room room = a_room(a_plan({"a/single", "set/order", "set/match", "e/map", "b/typed", "set/multiple"}));
  const Seat mei = joined(room, "Mei");
  const std::vector<std::vector<Response>> unfit = {
      {Chosen{4}, Chosen{-1}, Written{"Right a"}, Picked{{0}}},
      {Arranged{{0, 1}}, Arranged{{0, 0, 1}}, Arranged{{0, 1, 9}}},
      {Paired{{0, 1}}, Paired{{0, 1, 8}}, Paired{{-2, 0, 1}}},
      {Located{{91, 0}}, Located{{0, 181}}, Located{{std::nan(""), 0}}},
      {Written{""}, Written{"  "}, Written{std::string(201, 'x')}},
      {Picked{{}}, Picked{{0, 0}}, Picked{{-1}}}};
  for (std::size_t i = 0; i < unfit.size(); ++i) {
    while (room.current() != static_cast<int>(i)) REQUIRE(room.proceed(kStart));
    for (const Response& response : unfit[i]) {
      INFO("question " << i);
      CHECK(room.answer(mei, static_cast<int>(i), response, kStart).error() == Refusal::Unfit);
    }
    CHECK(room.answered(static_cast<int>(i)) == 0);
  }
}

TEST_CASE("Time that runs out closes the question, a moment later for what was on its way") {
  Room room = a_room(a_plan({"a/single"}));
  const Seat mei = joined(room, "Mei");
  REQUIRE(room.proceed(kStart));
  REQUIRE(room.next_deadline() == kStart + 20 * kSecond + Moment{500});
  CHECK(room.tick(kStart + 20 * kSecond)->empty());
  CHECK(room.answer(mei, 0, Chosen{0}, kStart + 20 * kSecond + Moment{499}));
  CHECK(room.answer(mei, 0, Chosen{1}, kStart + 20 * kSecond + Moment{500}).error() ==
        Refusal::WrongQuestion);
  CHECK(room.tick(kStart + 20 * kSecond + Moment{500})->size() == 1);
  CHECK(room.phase() == Phase::Closed);
}

TEST_CASE("A pupil with extra time has it while the others are closed off") {
  Room room = a_room(a_plan({"a/single"}));
  const Seat mei = joined(room, "Mei");
  const Seat kenji = joined(room, "Kenji");
  REQUIRE(room.give_time(kenji, 50, kStart));
  REQUIRE(room.proceed(kStart));
  const Moment late = kStart + 25 * kSecond;
  CHECK(room.tick(late)->empty());
  CHECK(room.answer(mei, 0, Chosen{0}, late).error() == Refusal::WrongQuestion);
  CHECK(room.answer(kenji, 0, Chosen{0}, late));
  CHECK_FALSE(room.tick(late)->empty());  // nobody is left to wait for
}

TEST_CASE("Being quick counts for nothing unless the teacher turns it on") {
  for (const Scoring scoring : {Scoring::Accuracy, Scoring::Speed}) {
    LessonPlan plan = a_plan({"a/single"});
    plan.scoring = scoring;
    Room room = a_room(plan);
    const Seat mei = joined(room, "Mei");
    const Seat kenji = joined(room, "Kenji");
    REQUIRE(room.proceed(kStart));
    REQUIRE(room.answer(mei, 0, Chosen{right_of(room, 0)}, kStart + 5 * kSecond));
    REQUIRE(room.answer(kenji, 0, Chosen{right_of(room, 0)}, kStart + 15 * kSecond));
    REQUIRE(room.proceed(kStart + 16 * kSecond));
    REQUIRE(room.proceed(kStart + 16 * kSecond));
    CHECK(room.player(mei)->score == (scoring == Scoring::Speed ? 175 : 100));
    CHECK(room.player(kenji)->score == (scoring == Scoring::Speed ? 125 : 100));
  }
}

TEST_CASE("Points stay hidden until the question is shown") {
  Room room = a_room(a_plan({"a/single"}));
  const Seat mei = joined(room, "Mei");
  REQUIRE(room.proceed(kStart));
  REQUIRE(room.answer(mei, 0, Chosen{right_of(room, 0)}, kStart));
  CHECK(room.player(mei)->score == 0);
  CHECK_FALSE(room.may_see_result(mei, 0));
  REQUIRE(room.proceed(kStart));
  CHECK_FALSE(room.may_see_result(mei, 0));
  REQUIRE(room.proceed(kStart));
  CHECK(room.player(mei)->score == 100);
  CHECK(room.may_see_result(mei, 0));
}

TEST_CASE("Equal points share a place, and the board tells who moved") {
  Room room = a_room(a_plan({"a/single", "d/true-false"}));
  const Seat mei = joined(room, "Mei");
  const Seat kenji = joined(room, "Kenji");
  const Seat aiko = joined(room, "Aiko");
  REQUIRE(room.proceed(kStart));
  REQUIRE(room.answer(mei, 0, Chosen{right_of(room, 0)}, kStart));
  REQUIRE(room.answer(kenji, 0, Chosen{wrong_of(room, 0)}, kStart));
  for (int i = 0; i < 4; ++i) REQUIRE(room.proceed(kStart));
  REQUIRE(room.answer(kenji, 1, Chosen{right_of(room, 1)}, kStart));
  for (int i = 0; i < 2; ++i) REQUIRE(room.proceed(kStart));
  const auto standings = room.standings();
  CHECK(standings[0].place == 1);
  CHECK(standings[1].place == 1);
  CHECK(standings[2].place == 3);
  CHECK(standings[2].seat == aiko);
  CHECK(room.player(kenji)->place == 1);
  CHECK(standings[1].moved == 1);
}

TEST_CASE("A team has the mean of its members' points, so that size does not win") {
  Room room = a_room(a_plan({"a/single"}, Mode::Teams));
  const Seat one = joined(room, "Mei", 0);
  joined(room, "Kenji", 0);
  const Seat other = joined(room, "Aiko", 1);
  REQUIRE(room.proceed(kStart));
  REQUIRE(room.answer(one, 0, Chosen{right_of(room, 0)}, kStart));
  REQUIRE(room.answer(other, 0, Chosen{right_of(room, 0)}, kStart));
  for (int i = 0; i < 2; ++i) REQUIRE(room.proceed(kStart));
  const auto standings = room.standings();
  REQUIRE(standings.size() == 2);
  CHECK(standings[0].name == "South");
  CHECK(standings[0].score == 100);
  CHECK(standings[1].score == 50);
  CHECK(room.join("Yuki", 2, "hash", kStart).error() == Refusal::NoSuchTeam);
}

TEST_CASE("At their own pace everybody sees the result at once and goes on alone") {
  Room room = a_room(a_plan({"a/single", "d/true-false"}, Mode::Homework));
  const Seat mei = joined(room, "Mei");
  const Seat kenji = joined(room, "Kenji");
  REQUIRE(room.proceed(kStart));
  REQUIRE(room.answer(mei, 0, Chosen{right_of(room, 0)}, kStart));
  CHECK(room.player(mei)->score == 100);
  CHECK(room.may_see_result(mei, 0));
  CHECK_FALSE(room.may_see_result(kenji, 0));
  CHECK(room.answer(mei, 0, Chosen{wrong_of(room, 0)}, kStart).error() == Refusal::WrongQuestion);
  CHECK(room.advance(kenji, kStart).error() == Refusal::NotNow);
  REQUIRE(room.advance(mei, kStart));
  CHECK(room.open_question(mei) == 1);
  CHECK(room.open_question(kenji) == 0);
  REQUIRE(room.answer(mei, 1, Chosen{0}, kStart));
  REQUIRE(room.advance(mei, kStart));
  CHECK(room.open_question(mei) == -1);
}

TEST_CASE("A race ends when its clock does") {
  LessonPlan plan = a_plan({"a/single", "d/true-false"}, Mode::Race);
  plan.minutes = 2;
  Room room = a_room(plan);
  const Seat mei = joined(room, "Mei");
  REQUIRE(room.proceed(kStart));
  CHECK(room.time_left(mei, kStart + 30 * kSecond) == 90 * kSecond);
  REQUIRE(room.tick(kStart + 121 * kSecond));
  CHECK(room.phase() == Phase::Board);
}

TEST_CASE("Who comes late is welcome and gets the open question") {
  Room room = a_room(a_plan({"a/single", "d/true-false"}));
  const Seat mei = joined(room, "Mei");
  play(room, mei, {true}, kStart);
  while (room.phase() != Phase::Question) REQUIRE(room.proceed(kStart));
  const Seat late = joined(room, "Kenji");
  CHECK(room.open_question(late) == 1);
  CHECK(room.answer(late, 1, Chosen{right_of(room, 1)}, kStart));
}

TEST_CASE("A locked room takes nobody but those let in again") {
  Room room = a_room(a_plan({"a/single"}));
  const Seat mei = joined(room, "Mei");
  REQUIRE(room.lock(true, kStart));
  CHECK(room.join("Kenji", -1, "hash", kStart).error() == Refusal::Locked);
  room.readmit(mei);
  REQUIRE(room.join("mei ", -1, "a new phone", kStart));
  CHECK(room.players().size() == 1);
  CHECK(room.seat_of("a new phone") == mei);
  CHECK_FALSE(room.seat_of("hash of Mei"));
}

TEST_CASE("Who was removed is out of every count and cannot come back by the old token") {
  Room room = a_room(a_plan({"a/single"}));
  const Seat mei = joined(room, "Mei");
  REQUIRE(room.proceed(kStart));
  REQUIRE(room.answer(mei, 0, Chosen{0}, kStart));
  REQUIRE(room.remove(mei, kStart));
  CHECK(room.answered(0) == 0);
  CHECK(room.tally(0).answered == 0);
  CHECK(room.present() == 0);
  CHECK(room.standings().empty());
  CHECK_FALSE(room.seat_of("hash of Mei"));
  CHECK(room.join("Mei", -1, "hash", kStart));
}

TEST_CASE("A room is full when it is full") {
  Room room(sample_deck(), "en_GB", {2, 20});
  REQUIRE(room.open(a_plan({"a/single"}), kPin, 0));
  joined(room, "Mei");
  joined(room, "Kenji");
  CHECK(room.join("Aiko", -1, "hash", kStart).error() == Refusal::Full);
}

TEST_CASE("Names are plain, short, different and fit for a projector") {
  Room room = a_room(a_plan({"a/single"}));
  joined(room, "Élodie");
  const std::pair<const char*, Refusal> kRefused[] = {
      {"", Refusal::NameEmpty},
      {" \t ", Refusal::NameEmpty},
      {"elodie", Refusal::NameTaken},
      {"ＥＬＯＤＩＥ", Refusal::NameTaken},
      {"A name of twenty-one!", Refusal::NameLong},
      {"Mei\u202Eieik", Refusal::NameUnfit},
      {"Mei\u200B", Refusal::NameUnfit},
      {"Mei\nKenji", Refusal::NameUnfit},
      {"M\u0301\u0302\u0303\u0304\u0301ei", Refusal::NameUnfit},
      {"Scoundrel", Refusal::NameUnfit},
      {"5c0undr3l 9", Refusal::NameUnfit},
      {"s c o u n d r e l", Refusal::NameUnfit},
      {"\xFF\xFE", Refusal::NameUnfit},
      {"\u3164", Refusal::NameUnfit},
      {"\u2800", Refusal::NameUnfit},
      {"\u200D", Refusal::NameUnfit}};
  for (const auto& [name, refusal] : kRefused) {
    INFO(name);
    const Decision decision = room.join(name, -1, "hash", kStart);
    CHECK_FALSE(decision);
    if (!decision) CHECK(decision.error() == refusal);
  }
  for (const char* name : {"<img src=x>", "李怡庭", "ゆき", "O'Brien", "👩‍🎓 Mei", "Tomás"}) {
    INFO(name);
    CHECK(room.join(name, -1, std::string("hash of ") + name, kStart));
  }
}

TEST_CASE("In a room with safe names nobody chooses one") {
  LessonPlan plan = a_plan({"a/single"});
  plan.names = Names::Safe;
  Room room = a_room(plan);
  for (int i = 0; i < 3; ++i) REQUIRE(room.join("Scoundrel", -1, std::to_string(i), kStart));
  CHECK(room.players()[0].name != room.players()[1].name);
  CHECK(room.players()[2].name.ends_with(" 2"));
}

TEST_CASE("Where the room gives the names, the one seat that is to be taken again goes to who comes next") {
  LessonPlan plan = a_plan({"a/single"});
  plan.names = Names::Safe;
  Room room = a_room(plan);
  for (int i = 0; i < 2; ++i) REQUIRE(room.join("", -1, std::to_string(i), kStart));
  room.readmit(1);
  REQUIRE(room.join("", -1, "a new phone", kStart));
  CHECK(room.players().size() == 2);
  CHECK(room.seat_of("a new phone") == 1);
}

TEST_CASE("Teams at one keyboard: the first to press answers, a wrong answer passes the question on") {
  Room room = a_room(a_plan({"a/single"}, Mode::HotSeat));
  REQUIRE(room.players().size() == 2);
  REQUIRE(room.proceed(kStart));
  CHECK(room.answer(0, 0, Chosen{0}, kStart).error() == Refusal::NotNow);
  REQUIRE(room.buzz(1, kStart));
  CHECK(room.buzz(0, kStart).error() == Refusal::NotNow);
  REQUIRE(room.answer(1, 0, Chosen{wrong_of(room, 0)}, kStart));
  CHECK(room.buzz(1, kStart).error() == Refusal::NotNow);
  REQUIRE(room.buzz(0, kStart));
  REQUIRE(room.judge(Verdict::Correct, kStart));
  CHECK(room.phase() == Phase::Shown);
  CHECK(room.standings().front().name == "North");
}

TEST_CASE("A question that no team knows is shown after the last of them") {
  Room room = a_room(a_plan({"a/single"}, Mode::HotSeat));
  REQUIRE(room.proceed(kStart));
  for (const Seat team : {0, 1}) {
    REQUIRE(room.buzz(team, kStart));
    REQUIRE(room.judge(Verdict::Wrong, kStart));
  }
  CHECK(room.phase() == Phase::Shown);
}

TEST_CASE("Hands are counted for each option, or as right and not right") {
  Room room = a_room(a_plan({"a/single", "b/typed"}, Mode::Hands));
  REQUIRE(room.proceed(kStart));
  CHECK(room.count_hands({1, 2}, kStart).error() == Refusal::Unfit);
  CHECK(room.count_hands({1, 2, 3, -1}, kStart).error() == Refusal::Unfit);
  REQUIRE(room.count_hands({5, 13, 2, 3}, kStart));
  CHECK(room.phase() == Phase::Shown);
  CHECK(*room.hands(0) == std::vector<int>{5, 13, 2, 3});
  REQUIRE(room.proceed(kStart));
  CHECK(room.current() == 1);
  CHECK(room.count_hands({11, 9}, kStart));
}

TEST_CASE("No clock runs while hands are counted or a team at the keyboard answers") {
  Room hands = a_room(a_plan({"a/single"}, Mode::Hands));
  REQUIRE(hands.proceed(kStart));
  CHECK_FALSE(hands.next_deadline());
  CHECK_FALSE(hands.time_left(kStart));
  Room teams = a_room(a_plan({"a/single"}, Mode::HotSeat));
  REQUIRE(teams.proceed(kStart));
  CHECK(teams.next_deadline());
  REQUIRE(teams.buzz(1, kStart + 19 * kSecond));
  CHECK_FALSE(teams.next_deadline());
  CHECK(teams.tick(kStart + 40 * kSecond)->empty());
  CHECK(teams.answer(1, 0, Chosen{right_of(teams, 0)}, kStart + 40 * kSecond));
}

TEST_CASE("What several typed wrongly is told, what one alone typed or nobody should read is not") {
  Room room = a_room(a_plan({"b/typed"}));
  const char* const kTyped[] = {"Tokyo", " tokyo", "Kyoto", "Scoundrel", "scoundrel", "Taipei"};
  for (const char* typed : kTyped) {
    const Seat seat = joined(room, "Player " + std::to_string(room.players().size()));
    if (room.phase() == Phase::Lobby) REQUIRE(room.proceed(kStart));
    REQUIRE(room.answer(seat, 0, Written{typed}, kStart));
  }
  CHECK(room.tally(0).wrong == std::vector<std::pair<std::string, int>>{{"Tokyo", 2}});
}

TEST_CASE("Ending a lesson in the middle of a question counts what was answered") {
  Room room = a_room(a_plan({"a/single", "d/true-false"}));
  const Seat mei = joined(room, "Mei");
  REQUIRE(room.proceed(kStart));
  REQUIRE(room.answer(mei, 0, Chosen{right_of(room, 0)}, kStart));
  REQUIRE(room.finish(kStart));
  CHECK(room.phase() == Phase::Finished);
  CHECK(room.player(mei)->score == 100);
  CHECK_FALSE(room.proceed(kStart));
}

TEST_CASE("The tally counts each option once for each who chose it") {
  Room room = a_room(a_plan({"a/single", "set/multiple"}));
  const Seat mei = joined(room, "Mei");
  const Seat kenji = joined(room, "Kenji");
  REQUIRE(room.proceed(kStart));
  REQUIRE(room.answer(mei, 0, Chosen{right_of(room, 0)}, kStart));
  REQUIRE(room.answer(kenji, 0, Chosen{right_of(room, 0)}, kStart));
  CHECK(room.tally(0).right == 2);
  CHECK(room.tally(0).options[static_cast<std::size_t>(right_of(room, 0))] == 2);
  for (int i = 0; i < 4; ++i) REQUIRE(room.proceed(kStart));
  REQUIRE(room.answer(mei, 1, Picked{{0, 2}}, kStart));
  CHECK(room.tally(1).options == std::vector<int>{1, 0, 1, 0, 0});
}

}  // namespace
}  // namespace communique::classroom
