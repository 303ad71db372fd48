// What a class and its teacher see, and above all what they do not see too early.
#include <catch2/catch_test_macros.hpp>

#include "a_class.hpp"
#include "screens/spoken.hpp"

using namespace communique;
using namespace communique::screens;
using classroom::Mode;

namespace {

const StageQuestion& question_of(const StageView& view) { return std::get<QuestionBody>(view.body).question; }

/// All that a question puts on the projector, one after the other.
std::string words_of(const StageView& view) {
  const StageQuestion& question = question_of(view);
  const auto& body = std::get<QuestionBody>(view.body);
  std::string all = question.stem + '\n' + question.kind_note + '\n' + question.answer_label + '\n' +
                    question.answer + '\n' + question.answer_native + '\n' + question.statement + '\n' +
                    question.source + '\n' + body.right_number + '\n' + body.right_label + '\n' +
                    question.key;
  for (const auto& [text, native] : question.pairs) all += '\n' + text + '\n' + native;
  for (const auto& [text, count] : question.wrong_answers) all += '\n' + text;
  return all;
}

classroom::Standing standing(int place, const std::string& name, int score, int moved) {
  return {place, name, score, moved, place - 1, -1};
}

/// The stage of a snapshot made by hand.
StageView stage_of(AClass& room, const classroom::ClassSnapshot& snapshot) {
  room.give(in_class::Changed{std::make_shared<const classroom::ClassSnapshot>(snapshot)});
  return room.stage();
}

}  // namespace

TEST_CASE("Before a question is closed its stage view holds no key") {
  for (const char* id : {"b/typed", "c/date", "e/map"}) {
    INFO(id);
    AClass room;
    room.add({id});
    room.open({"Mei"});
    room.next();
    const Question& question = *room.desk.state.deck->bank.question(QuestionId{id});
    for (const char* phase : {"open", "closed"}) {
      INFO(phase);
      const std::string words = words_of(room.stage());
      CHECK(words.find(question.key.text) == std::string::npos);
      CHECK(words.find(question.explanation) == std::string::npos);
      CHECK(words.find("The Paper") == std::string::npos);
      CHECK_FALSE(question_of(room.stage()).is_shown);
      room.next_unstored();
    }
    room.store();
    const std::string words = words_of(room.stage());
    CHECK(words.find(question.key.text) != std::string::npos);
    CHECK(words.find(question.explanation) != std::string::npos);
    CHECK(words.find("The Paper, 4 December 2025, paragraph 2") != std::string::npos);
  }
}

TEST_CASE("A closed question shows how often each option was taken, and which is right only after that") {
  AClass room;
  room.add({"a/single"});
  room.open({"Mei", "Kenji", "Aiko"});
  room.next();
  const int key = room.key();
  room.choose(0, key);
  room.choose(1, key);
  room.choose(2, (key + 1) % 4);
  room.tell();
  auto body = room.body<QuestionBody>();
  CHECK(body.answered == "3 of 3 answered");
  for (const StageOption& option : body.question.options) {
    CHECK(option.count.empty());
    CHECK_FALSE(option.is_right);
  }
  room.next_unstored();
  body = room.body<QuestionBody>();
  CHECK(body.is_closed);
  CHECK(room.stage().next_label.empty());
  CHECK(body.question.options[static_cast<std::size_t>(key)].count == "2");
  CHECK(body.question.options[static_cast<std::size_t>((key + 1) % 4)].share == 0.5);
  CHECK(body.right_number.empty());
  for (const StageOption& option : body.question.options) CHECK_FALSE(option.is_right);
  room.store();
  body = room.body<QuestionBody>();
  CHECK(body.right_number == "2");
  CHECK(body.question.options[static_cast<std::size_t>(key)].is_right);
  CHECK(body.question.statement == "The fact a holds.");
}

TEST_CASE("What was to be ordered or paired stands right once it is shown") {
  AClass room;
  room.add({"set/order", "set/match"});
  room.open({"Mei"});
  room.next();
  CHECK(question_of(room.stage()).options[0].letter == "A");
  room.next();
  const StageQuestion ordered = question_of(room.stage());
  CHECK(ordered.options[0].text == "first");
  CHECK(ordered.options[2].text == "third");
  CHECK(ordered.options[2].letter == "3");
  room.next();  // the board
  room.next();
  CHECK(question_of(room.stage()).pairs[0].first == "the first");
  room.next();
  const StageQuestion matched = question_of(room.stage());
  for (std::size_t i = 0; i < matched.pairs.size(); ++i)
    CHECK("the " + matched.options[i].text == matched.pairs[i].first);
}

TEST_CASE("The lobby tells what to open, the PIN in two halves and who is there") {
  AClass room;
  room.add({"a/single", "b/typed"});
  room.open({"Mei", "Kenji"});
  const auto lobby = room.body<LobbyBody>();
  CHECK(lobby.facts == "2 questions, 20 seconds each");
  CHECK(lobby.pin == "482 913");
  CHECK(lobby.joined == "2 joined");
  CHECK(lobby.names == std::vector<std::string>{"Mei", "Kenji"});
}

TEST_CASE("On no network the lobby says so and offers no code") {
  AClass room;
  room.add({"a/single"});
  room.open();
  room.give(in_class::Opened{});
  const auto lobby = room.body<LobbyBody>();
  CHECK(lobby.open_text.find("on no network") != std::string::npos);
  CHECK(lobby.qr.empty());
  CHECK(lobby.pin.empty());
}

TEST_CASE("A countdown tells the seconds that the room has left") {
  AClass room;
  room.add({"a/single"});
  room.give(in_class::SetSeconds{30});
  room.open({"Mei"});
  room.next();
  const auto body = room.body<QuestionBody>();
  CHECK(body.is_timed);
  CHECK(body.of_seconds == 30);
  CHECK(body.seconds > 0);
  CHECK(body.seconds <= 30);
  AClass patient;
  patient.add({"a/single"});
  patient.give(in_class::SetSeconds{0});
  patient.open({"Mei"});
  patient.next();
  CHECK_FALSE(patient.body<QuestionBody>().is_timed);
}

TEST_CASE("The board shows six, who climbed from below, and nobody who fell there") {
  AClass room;
  room.add({"a/single", "d/true-false"});
  room.open({"Mei"});
  classroom::ClassSnapshot snapshot = *room.teaching().snapshot;
  snapshot.phase = classroom::Phase::Board;
  snapshot.question = 0;
  snapshot.standings = {standing(1, "Yu-ting", 4120, 2), standing(2, "Kenji", 3980, -1),
                        standing(2, "Priya", 3980, 1),   standing(4, "Mei", 2060, 0),
                        standing(5, "Daichi", 900, 0),   standing(6, "Anna", 800, 0),
                        standing(7, "Haruka", 700, 6),   standing(8, "Sota", 10, -7)};
  const auto board = std::get<BoardBody>(stage_of(room, snapshot).body);
  REQUIRE(board.rows.size() == 6);
  CHECK(board.title == "After one question");
  CHECK(board.rows[0].score == "4,120");
  CHECK(board.rows[0].moved_text == "2 places up");
  CHECK(board.rows[2].place == "2");
  CHECK(board.rows[3].share == 0.5);
  CHECK(board.climber == "Haruka climbed six places, to 7th");
  snapshot.standings[6].moved = 1;
  CHECK(std::get<BoardBody>(stage_of(room, snapshot).body).climber.empty());
  snapshot.plan.board = classroom::BoardKind::Off;
  const auto off = std::get<BoardBody>(stage_of(room, snapshot).body);
  CHECK(off.rows.empty());
  CHECK(off.note == "One question answered.");
}

TEST_CASE("A room that is over shows the last board, and the key to its report") {
  AClass room;
  room.add({"a/single"});
  room.open({"Mei"});
  classroom::ClassSnapshot snapshot = *room.teaching().snapshot;
  snapshot.phase = classroom::Phase::Finished;
  snapshot.question = 0;
  CHECK(stage_of(room, snapshot).next_label.empty());  // not everything is stored yet
  snapshot.is_over = true;
  const StageView view = stage_of(room, snapshot);
  CHECK(std::get<BoardBody>(view.body).title == "The end");
  CHECK(view.next_label == "To the report");
}

TEST_CASE("At a buzzer each team has its key, and one that has answered is out") {
  AClass room;
  room.teaching().team_words = team_words(
      Wording::load(std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/locales/en.json", "en_GB").value());
  room.add({"a/single", "b/typed"});
  room.give(in_class::SetMode{Mode::HotSeat});
  room.give(in_class::SetTeams{3});
  room.open();
  CHECK(room.body<LobbyBody>().teams[2] == std::pair<std::string, std::string>("Team 3", "Key Q"));
  CHECK(room.body<LobbyBody>().qr.empty());
  CHECK(room.stage().strip_label.empty());
  room.next();
  room.command(classroom::command::Buzz{1});
  auto body = room.body<QuestionBody>();
  CHECK(body.buzzed == 1);
  CHECK(body.buzz_text == "Team 2 answers");
  CHECK(body.judge_right_label.empty());
  room.command(classroom::command::AnswerFor{1, Chosen{(room.key() + 1) % 4}});
  body = room.body<QuestionBody>();
  CHECK(body.buzzers_out == std::vector<bool>{false, true, false});
  CHECK(body.buzz_text == "Press your key to answer");
  room.command(classroom::command::Buzz{1});
  CHECK(room.body<QuestionBody>().buzzed == -1);
}

TEST_CASE("Hands are counted by option, or as right and not right, and tell who was right") {
  AClass room;
  room.add({"a/single", "b/typed"});
  room.give(in_class::SetMode{Mode::Hands});
  room.open();
  room.next();
  CHECK(room.body<QuestionBody>().hand_labels == std::vector<std::string>{"A", "B", "C", "D"});
  std::vector<int> hands{1, 1, 1, 1};
  hands[static_cast<std::size_t>(room.key())] = 5;
  room.command(classroom::command::CountHands{hands});
  const auto body = room.body<QuestionBody>();
  CHECK(body.question.is_shown);
  CHECK(body.right_number == "5");
  CHECK(body.right_share == 5.0 / 8);
  CHECK(body.answered == "8 hands");
  room.next();
  CHECK(room.body<QuestionBody>().hand_labels == std::vector<std::string>{"Right", "Not right"});
}

TEST_CASE("In a race the stage tells how many are done and how long it goes on") {
  AClass room;
  room.add({"a/single", "d/true-false"});
  room.give(in_class::SetMode{Mode::Race});
  room.give(in_class::SetMinutes{5});
  CHECK(room.desk.shown<ClassSetupView>().set_heading == "2 questions, 5 minutes in all");
  CHECK_FALSE(room.desk.shown<ClassSetupView>().seconds);
  room.open({"Mei", "Kenji"});
  room.next();
  const auto body = room.body<PaceBody>();
  CHECK(body.done == "0 of 2 are done");
  CHECK(body.is_timed);
  CHECK(body.of_seconds == 300);
}

TEST_CASE("The set tells how long it takes, and the preview keeps to what the class will see") {
  AClass room;
  auto view = room.desk.shown<ClassSetupView>();
  CHECK_FALSE(view.can_start);
  CHECK(view.start_note == "Add a question first.");
  room.add({"a/single", "b/typed", "c/date"});
  view = room.desk.shown<ClassSetupView>();
  CHECK(view.set_heading == "3 questions, about 2 minutes");
  CHECK(view.rows[2].note == "Date");
  CHECK(view.can_start);
  REQUIRE(view.preview);
  CHECK_FALSE(view.preview->is_shown);
  CHECK(view.preview->answer.empty());
  CHECK(view.preview->kind_note == "Type the date");
}

TEST_CASE("Trouble with storing is told on the stage with what to do") {
  AClass room;
  room.add({"a/single"});
  room.open({"Mei"});
  classroom::ClassSnapshot snapshot = *room.teaching().snapshot;
  snapshot.trouble = Error{ErrorCode::DiskFull, "records", ""};
  const StageView view = stage_of(room, snapshot);
  CHECK(view.trouble.find("The disk is full: answers wait in memory") == 0);
  CHECK_FALSE(view.trouble_label.empty());
}

TEST_CASE("The strip tells the teacher who is away, has answered or has more time") {
  AClass room;
  room.add({"a/single"});
  room.open({"Mei", "Kenji"});
  room.give(in_class::ToggleStrip{});
  room.command(classroom::command::GiveTime{0, 25});
  room.next();
  room.choose(0, 0);
  room.conductor->closed(2);
  room.tell();
  room.give(in_class::ChooseSeat{0});
  const StripView strip = *room.stage().strip;
  CHECK(strip.seats[0].note == "Answered, 25% more time");
  CHECK(strip.seats[1].note == "Away");
  CHECK(strip.time == 25);
}

TEST_CASE("A report tells how hard each question was and what nobody took") {
  AClass room;
  auto report = std::make_shared<classroom::LessonReport>();
  report->plan.name = "Monday";
  report->started = 1'700'000'000'000;
  report->mean = 0.54;
  classroom::QuestionReport hard;
  hard.stem = "What about a?";
  hard.answered = 12;
  hard.difficulty = 0.25;
  hard.discrimination = -0.2;
  hard.options = {{"Right a", true, 3}, {"Wrong one", false, 9}, {"Wrong two", false, 0}};
  hard.unused = {"Wrong two"};
  report->questions = {hard, {}};
  report->mix_ups = {{"Right a", "Wrong one", {"Mei", "Kenji", "Aiko", "Wei", "Lin", "Ren", "Noa"}}};
  classroom::GradebookRow row;
  row.name = "Mei";
  row.place = 1;
  row.right = 1;
  row.answers = {classroom::Answer{}, std::nullopt};
  row.answers[0]->verdict = Verdict::Correct;
  report->rows = {row};
  room.teaching().report = report;
  room.desk.state.screen = Screen::ClassReport;
  const auto view = room.desk.shown<ClassReportView>();
  CHECK(view.heading == "1 player, 2 questions");
  CHECK(view.when == "14 November 2023");
  CHECK(view.mean_number == "54%");
  CHECK(view.mix_ups[0].first == "Wrong one taken for Right a");
  CHECK(view.mix_ups[0].second == "Mei, Kenji, Aiko, Wei, Lin, 2 more");
  CHECK(view.questions[0].difficulty_text == "25% right");
  CHECK(view.questions[0].discrimination_text == "Tells strong from weak: -0.2");
  CHECK(view.questions[0].note.find("Look at this one") == 0);
  CHECK(view.questions[0].options[2].note == "Nobody took it");
  CHECK(view.questions[1].difficulty_text == "Nobody answered");
  CHECK(view.players[0].marks == "✓·");
  CHECK(view.players[0].right == "1 of 2");
}

TEST_CASE("Everything on a class's screens is said in each language") {
  for (const auto& [code, locale] :
       {std::pair("en", "en_GB"), std::pair("zh-TW", "zh_TW"), std::pair("ja", "ja_JP")}) {
    const auto words =
        Wording::load(std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/locales/" + code + ".json", locale);
    REQUIRE(words);
    const auto check = [&](const AClass& room) {
      INFO(code);
      const View view = present(room.desk.state, *words);
      const auto said = spoken(view);
      REQUIRE_FALSE(said.empty());
      for (const Utterance& each : said) {
        INFO(each.text);
        CHECK(each.text.find("«") == std::string::npos);
      }
      CHECK(view.window_title.find("«") == std::string::npos);
    };
    for (const Mode mode : classroom::kAllModes) {
      AClass room;
      room.teaching().team_words = team_words(*words);
      room.add({"a/single", "set/multiple"});
      room.give(in_class::SetMode{mode});
      check(room);
      room.open();
      check(room);
      for (int step = 0; step < 12 && !room.teaching().snapshot->is_over; ++step) {
        room.next();
        check(room);
      }
    }
  }
}
