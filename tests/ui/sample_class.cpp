// A class of 28 with invented contents, on the stage.
#include <array>

#include "ui/sample_views.hpp"

namespace communique::ui {

using namespace screens;  // NOLINT(google-build-using-namespace): every name here is a screen's

namespace {

constexpr std::array kNames{"Mei",     "Kenji",    "Aiko",
                            "Yu-ting", "Haruka",   "Chia-hao",
                            "Sota",    "Wei",      "Lin",
                            "Emma",    "Priya",    "Jonas",
                            "Ren",     "Hsin-yi",  "Daichi",
                            "Luca",    "Pei-shan", "Anna",
                            "Minh",    "Yuki",     "Olga",
                            "Bao",     "Noa",      "Tomás",
                            "陳怡君",  "佐藤葵",   "Wilhelmina-Charlotte",
                            "Xóchitl"};

View class_view(auto screen) {
  View view;
  view.screen = std::move(screen);
  view.window_title = "Communiqué";
  return view;
}

StageOption option(const char* letter, const char* text, const char* native, bool is_japanese = false) {
  StageOption option;
  option.letter = letter;
  option.text = text;
  option.native = native;
  option.is_japanese = is_japanese;
  return option;
}

StageQuestion people_question() {
  StageQuestion question;
  question.key = "5/open";
  question.topic_name = "People";
  question.stem = "Who signed the two Taiwan–Japan deals of 4 December 2025 for the Taiwanese side?";
  question.options = {option("A", "Shuzo Sumi", "隅修三", true), option("B", "Su Jia-chyuan", "蘇嘉全"),
                      option("C", "Hsiao Hsu-tsen", "蕭旭岑"),
                      option("D", "Kazuyuki Katayama", "片山和之", true)};
  return question;
}

StageView stage(auto body) {
  StageView view;
  view.body = std::move(body);
  view.end_label = "End class";
  view.next_label = "Next question";
  view.strip_label = "Players";
  view.hints = {{{"Space", "→"}, "go on"}, {{"T"}, "players"}, {{"Esc"}, "end class"}};
  return view;
}

LobbyBody lobby_body(std::size_t players) {
  LobbyBody body;
  body.title = "Taiwan and Japan, 2020–2025";
  body.facts = "12 questions, 20 seconds each";
  body.open_text = "Open";
  body.address = "192.168.4.20:8080";
  body.pin_text = "and type this PIN";
  body.pin = "482 913";
  body.qr = "http://192.168.4.20:8080/#482913";
  body.scan_text = "Or scan the code";
  body.privacy_text = "Stays on this room’s network. Names are deleted afterwards.";
  body.joined = std::to_string(players) + " joined";
  body.waiting = "Waiting for the host";
  for (std::size_t i = 0; i < players; ++i) {
    std::string name = kNames[i % kNames.size()];
    if (i >= kNames.size()) name += " " + std::to_string(i / kNames.size() + 1);
    body.names.push_back(name);
  }
  body.addresses_label = "Phones cannot reach it?";
  return body;
}

QuestionBody question_body() {
  QuestionBody body;
  body.question = people_question();
  body.counter = "Question 5 of 12";
  body.pin_label = "Join with PIN";
  body.pin = "482 913";
  body.is_timed = true;
  body.seconds = 12;
  body.of_seconds = 20;
  body.seconds_label = "seconds";
  body.time_up = "Waiting for extra time";
  body.answered = "19 of 28 answered";
  body.answered_count = 19;
  body.present = 28;
  return body;
}

std::vector<BoardRow> board_rows() {
  return {
      {"1", "Yu-ting", 2, "2 places up", 1, "4,120"},      {"2", "Kenji", -1, "1 place down", 0.966, "3,980"},
      {"3", "Priya", 1, "1 place up", 0.939, "3,870"},     {"4", "Mei", -2, "2 places down", 0.883, "3,640"},
      {"5", "Daichi", 0, "the same place", 0.83, "3,410"}, {"6", "Anna", 3, "3 places up", 0.8, "3,290"}};
}

}  // namespace

StageView sample_lobby(std::size_t players) {
  StageView view = stage(lobby_body(players));
  view.next_label = "Start";
  view.next_hint = "or press";
  return view;
}

StageView sample_lobby_addresses() {
  StageView view = sample_lobby(28);
  auto& body = std::get<LobbyBody>(view.body);
  body.addresses_note =
      "Choose another address of this machine. A guest network may keep phones from reaching it.";
  body.addresses = {{"192.168.4.20:8080", "Wi-Fi, wlan0", true},
                    {"10.0.0.7:8080", "Ethernet, enp3s0", false},
                    {"172.17.0.1:8080", "Virtual, docker0", false}};
  return view;
}

StageView sample_lobby_teams() {
  StageView view = sample_lobby(28);
  auto& body = std::get<LobbyBody>(view.body);
  body.teams = {{"Team 1", "Mei, Kenji, Aiko, Yu-ting, Haruka, Chia-hao, Sota"},
                {"Team 2", "Wei, Lin, Emma, Priya, Jonas, Ren, Hsin-yi"},
                {"Team 3", "Daichi, Luca, Pei-shan, Anna, Minh, Yuki, Olga"},
                {"Team 4", "Bao, Noa, Tomás, 陳怡君, 佐藤葵, Wilhelmina-Charlotte, Xóchitl"}};
  return view;
}

StageView sample_stage_question() {
  StageView view = stage(question_body());
  view.next_label = "Close now";
  view.is_next_quiet = true;
  return view;
}

StageView sample_stage_counted() {
  StageView view = sample_stage_question();
  auto& body = std::get<QuestionBody>(view.body);
  body.question.key = "5/closed";
  body.is_closed = true;
  body.pin.clear();
  body.answered = "23 of 28 answered";
  body.answered_count = 23;
  constexpr std::array kCounts{5, 13, 2, 3};
  for (std::size_t i = 0; i < kCounts.size(); ++i) {
    body.question.options[i].count = std::to_string(kCounts[i]);
    body.question.options[i].share = kCounts[i] / 13.0;
  }
  view.next_label = "Show the answer";
  view.is_next_quiet = false;
  return view;
}

StageView sample_stage_shown() {
  StageView view = sample_stage_counted();
  auto& body = std::get<QuestionBody>(view.body);
  body.question.key = "5/shown";
  body.question.is_shown = true;
  body.question.options[1].is_right = true;
  body.right_share = 13.0 / 23;
  body.right_number = "13";
  body.right_label = "right";
  body.question.statement = "Su Jia-chyuan signed as chairman of the Taiwan-Japan Relations Association.";
  body.question.source = "Central News Agency, 4 December 2025, paragraph 2";
  view.next_label = "Continue";
  return view;
}

StageView sample_stage_multiple() {
  StageView view = sample_stage_question();
  auto& body = std::get<QuestionBody>(view.body);
  body.question.kind = Kind::Multiple;
  body.question.topic = Topic::Organisations;
  body.question.topic_name = "Organisations";
  body.question.kind_note = "Choose all that are right";
  body.question.stem = "Which of these took part in the Economic and Trade Conference?";
  body.question.options = {option("A", "Taiwan-Japan Relations Association", "臺灣日本關係協會"),
                           option("B", "Japan-Taiwan Exchange Association", "日本台湾交流協会", true),
                           option("C", "Taipei Economic and Cultural Representative Office", ""),
                           option("D", "Ministry of Economic Affairs", "經濟部"),
                           option("E", "Kaohsiung Port", ""),
                           option("F", "Kobe Customs", "神戸税関", true)};
  return view;
}

StageView sample_stage_order() {
  StageView view = sample_stage_question();
  auto& body = std::get<QuestionBody>(view.body);
  body.question.kind = Kind::Order;
  body.question.topic = Topic::Dates;
  body.question.topic_name = "Dates";
  body.question.kind_note = "Put these in order, earliest first";
  body.question.stem = "In which order did these happen?";
  body.question.options = {option("", "Customs memorandum signed in Taipei", ""),
                           option("", "First policy talks of the two ruling parties", ""),
                           option("", "Taipei 101 lit in the colours of the flag", ""),
                           option("", "Relations association renamed", ""),
                           option("", "Investment agreement signed", "")};
  return view;
}

StageView sample_stage_match() {
  StageView view = sample_stage_question();
  auto& body = std::get<QuestionBody>(view.body);
  body.question.kind = Kind::Match;
  body.question.kind_note = "Find what belongs together";
  body.question.stem = "Who holds which office?";
  body.question.pairs = {{"Su Jia-chyuan", "蘇嘉全"}, {"Shuzo Sumi", "隅修三"}, {"Hsiao Hsu-tsen", "蕭旭岑"}};
  body.question.options = {option("A", "chairman of the Japan-Taiwan Exchange Association", ""),
                           option("B", "vice chairman of the Kuomintang", ""),
                           option("C", "chairman of the Taiwan-Japan Relations Association", ""),
                           option("D", "prime minister", "")};
  return view;
}

StageView sample_stage_typed(bool is_shown) {
  StageView view = is_shown ? sample_stage_shown() : sample_stage_question();
  auto& body = std::get<QuestionBody>(view.body);
  body.question.kind = Kind::Typed;
  body.question.kind_note = "Type your answer";
  body.question.options.clear();
  if (!is_shown) return view;
  body.question.answer_label = "Right answer";
  body.question.answer = "Su Jia-chyuan";
  body.question.answer_native = "蘇嘉全";
  body.question.wrong_answers = {{"Shuzo Sumi", "5"},
                                 {"Hsiao Hsu-tsen", "2"},
                                 {"Lai Ching-te", "2"},
                                 {"somebody of the foreign ministry", "1"}};
  return view;
}

StageView sample_hot_seat(int buzzed) {
  StageView view = sample_stage_question();
  auto& body = std::get<QuestionBody>(view.body);
  body.pin.clear();
  body.pin_label.clear();
  body.is_timed = false;
  body.answered.clear();
  body.buzzers = {{"A", "Team 1"}, {"L", "Team 2"}, {"Q", "Team 3"}, {"P", "Team 4"}};
  body.buzzers_out = {false, false, true, false};
  body.buzzed = buzzed;
  body.buzz_text = buzzed < 0 ? "Press your key" : "Team " + std::to_string(buzzed + 1) + " answers";
  return view;
}

StageView sample_judged() {
  StageView view = sample_hot_seat(1);
  auto& body = std::get<QuestionBody>(view.body);
  body.question.kind = Kind::Typed;
  body.question.options.clear();
  body.judge_right_label = "Right";
  body.judge_wrong_label = "Not right";
  return view;
}

StageView sample_hands() {
  StageView view = sample_stage_question();
  auto& body = std::get<QuestionBody>(view.body);
  body.pin.clear();
  body.pin_label.clear();
  body.is_timed = false;
  body.answered.clear();
  body.counts_hands = true;
  body.hands_label = "Hands counted";
  body.hand_labels = {"A", "B", "C", "D"};
  return view;
}

StageView sample_board() {
  BoardBody body;
  body.counter = "Question 5 of 12";
  body.players = "28 players";
  body.title = "After five questions";
  body.rows = board_rows();
  body.climber = "Haruka climbed six places, to 9th";
  return stage(std::move(body));
}

StageView sample_no_board() {
  BoardBody body;
  body.counter = "Question 12 of 12";
  body.players = "28 players";
  body.title = "The end";
  body.note = "Twelve questions answered.";
  StageView view = stage(std::move(body));
  view.next_label = "Finish";
  return view;
}

StageView sample_pace() {
  PaceBody body;
  body.title = "Taiwan and Japan, 2020–2025";
  body.facts = "12 questions in 10 minutes";
  body.pin_label = "Join with PIN";
  body.pin = "482 913";
  body.address = "192.168.4.20:8080";
  body.is_timed = true;
  body.seconds = 372;
  body.of_seconds = 600;
  body.seconds_label = "left";
  body.done = "9 of 28 are done";
  body.done_share = 9.0 / 28;
  body.answers = "210 answers";
  body.rows = board_rows();
  StageView view = stage(std::move(body));
  view.next_label = "Close now";
  view.is_next_quiet = true;
  return view;
}

StripView sample_strip() {
  StripView strip;
  strip.title = "28 players";
  strip.lock_label = "Lock the room";
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    StripSeat seat;
    seat.seat = static_cast<classroom::Seat>(i);
    seat.name = kNames[i];
    seat.is_here = i % 9 != 7;
    seat.has_answered = seat.is_here && i < 19;
    seat.note = !seat.is_here ? "Away" : i == 3 ? "25 % more time" : "";
    seat.score = std::to_string(400 - 10 * static_cast<int>(i));
    strip.seats.push_back(std::move(seat));
  }
  strip.chosen = 3;
  strip.time_label = "More time than the others";
  strip.times = {{0, "None"}, {25, "25 %"}, {50, "50 %"}, {100, "100 %"}};
  strip.time = 25;
  strip.readmit_label = "Let back in";
  strip.readmit_note = "Whoever gives this name may take the seat.";
  strip.remove_label = "Remove";
  strip.close_label = "Close the list";
  return strip;
}

StageView sample_stage_strip() {
  StageView view = sample_stage_question();
  view.strip = sample_strip();
  view.strip->cap_note = "3 phones were refused because they share one address.";
  view.strip->cap_label = "Let them in";
  return view;
}

StageView sample_stage_trouble() {
  StageView view = sample_stage_question();
  view.trouble = "The disk is full. Answers wait until they can be stored.";
  view.trouble_label = "Store again";
  return view;
}

StageView sample_stage_ending() {
  StageView view = sample_stage_question();
  view.dialog = ClassDialogView{"End the class?", "The answers so far are kept in a report.", "Keep going",
                                "End class", true};
  return view;
}

std::vector<NamedView> class_samples() {
  return {{"class-lobby", class_view(sample_lobby(24))},
          {"class-lobby-full", class_view(sample_lobby(200))},
          {"class-lobby-teams", class_view(sample_lobby_teams())},
          {"class-lobby-addresses", class_view(sample_lobby_addresses())},
          {"class-question", class_view(sample_stage_question())},
          {"class-counted", class_view(sample_stage_counted())},
          {"class-shown", class_view(sample_stage_shown())},
          {"class-multiple", class_view(sample_stage_multiple())},
          {"class-order", class_view(sample_stage_order())},
          {"class-match", class_view(sample_stage_match())},
          {"class-typed", class_view(sample_stage_typed(false))},
          {"class-typed-shown", class_view(sample_stage_typed(true))},
          {"class-hot-seat", class_view(sample_hot_seat(-1))},
          {"class-buzzed", class_view(sample_hot_seat(1))},
          {"class-judged", class_view(sample_judged())},
          {"class-hands", class_view(sample_hands())},
          {"class-board", class_view(sample_board())},
          {"class-no-board", class_view(sample_no_board())},
          {"class-pace", class_view(sample_pace())},
          {"class-strip", class_view(sample_stage_strip())},
          {"class-trouble", class_view(sample_stage_trouble())},
          {"class-ending", class_view(sample_stage_ending())},
          {"class-setup", class_view(sample_class_setup())},
          {"class-search", class_view(sample_class_search())},
          {"class-setup-none", class_view(sample_no_set())},
          {"class-lessons", class_view(sample_lessons())},
          {"class-report", class_view(sample_class_report())}};
}

}  // namespace communique::ui
