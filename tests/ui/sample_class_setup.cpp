// Before and after a class, with invented contents: preparing it, earlier lessons, a report.
#include "ui/sample_views.hpp"

namespace communique::ui {

using namespace screens;  // NOLINT(google-build-using-namespace): every name here is a screen's

ClassSetupView sample_class_setup() {
  ClassSetupView view;
  view.masthead = sample_masthead(Tab::Today);
  view.parts = {{ClassPart::Prepare, "Prepare"}, {ClassPart::Lessons, "Earlier lessons"}};
  view.back_label = "Today";
  view.title = "Host a class";
  view.deck_title = "Taiwan and Japan, 2020–2025";
  view.name_label = "Name of the set";
  view.name = "Second lesson on treaties";
  view.set_heading = "5 questions, about 3 minutes";
  view.rows = {{Topic::People, std::get<QuestionBody>(sample_stage_question().body).question.stem,
                "One of four", false},
               {Topic::Dates, "When was the customs memorandum signed?", "A date", true},
               {Topic::Organisations, "Which of these took part in the Economic and Trade Conference?",
                "Several of six", false},
               {Topic::Places, "Where is the port of Kobe?", "A place on the map", false},
               {Topic::Figures, "How many agreements have been signed since 1972?", "A number", false}};
  view.up_label = "Up";
  view.down_label = "Down";
  view.remove_label = "Remove";
  view.clear_label = "Clear the set";
  view.again_label = "Draw its options anew";
  view.add_heading = "Add questions";
  view.topics = {{Topic::People, "People", "38 questions", true},
                 {Topic::Dates, "Dates", "31 questions", true},
                 {Topic::Agreements, "Agreements", "22 questions", false},
                 {Topic::Organisations, "Organisations", "18 questions", true},
                 {Topic::Places, "Places", "12 questions", true},
                 {Topic::Figures, "Figures", "9 questions", true},
                 {Topic::Statements, "Statements", "14 questions", true}};
  view.draw = {"How many", {{5, "5"}, {10, "10"}, {12, "12"}, {20, "20"}, {40, "40"}}, 12, ""};
  view.draw_label = "Draw questions";
  view.search_label = "Find a question";
  view.search_hint = "A word of the question or its answer";
  view.add_label = "Add";
  view.added_label = "Added";
  view.preview_heading = "As the class will see it";
  view.preview_note = "Answer: Su Jia-chyuan";
  view.preview = std::get<QuestionBody>(sample_stage_question().body).question;
  view.play_heading = "How it is played";
  view.mode = {"Mode",
               {{classroom::Mode::Live, "Live"},
                {classroom::Mode::Teams, "Teams"},
                {classroom::Mode::Race, "Race"},
                {classroom::Mode::Homework, "Own pace"},
                {classroom::Mode::HotSeat, "One keyboard"},
                {classroom::Mode::Hands, "Show of hands"}},
               classroom::Mode::Teams,
               "Everybody answers on a phone; a team has the mean of its members’ points."};
  view.seconds = ChoiceOf<int>{
      "Time for a question", {{0, "No limit"}, {10, "10 s"}, {20, "20 s"}, {30, "30 s"}}, 20, ""};
  view.teams = ChoiceOf<int>{"Teams", {{2, "2"}, {3, "3"}, {4, "4"}}, 3, ""};
  view.team_names = {"Team 1", "Team 2", "Team 3"};
  view.speed_label = "Points for speed";
  view.speed_note = "As many points again for the time that is left.";
  view.can_have_speed = true;
  view.board_label = "Board between questions";
  view.board_note = "Shows the first few. Everyone else sees their own place on the phone.";
  view.safe_label = "Names are given";
  view.safe_note = "Players get names of animals instead of typing their own.";
  view.kept_heading = "Kept sets";
  view.kept = {{3, "First lesson", "12 questions, live"},
               {4, "Revision for the winter test", "20 questions, race"}};
  view.keep_label = "Keep";
  view.load_label = "Use";
  view.delete_label = "Delete";
  view.start_label = "Open the room";
  view.can_start = true;
  view.start_note = "Opens a room on this network. Nothing leaves it.";
  return view;
}

ClassSetupView sample_class_search() {
  ClassSetupView view = sample_class_setup();
  view.query = "port";
  view.found = {{QuestionId{"kobe/where"}, Topic::Places, "Where is the port of Kobe?", "Kobe",
                 "A place on the map", true},
                {QuestionId{"kaohsiung/where"}, Topic::Places, "Where is the port of Kaohsiung?", "Kaohsiung",
                 "A place on the map", false}};
  view.found_note = "12 more. Type more of the words.";
  view.resume_title = "A lesson was interrupted";
  view.resume_text = "“Second lesson on treaties” of 4 December 2025 has no end. Every answer is kept.";
  view.resume_label = "Go on with it";
  view.end_label = "End it and see the report";
  return view;
}

ClassSetupView sample_no_set() {
  ClassSetupView view = sample_class_setup();
  view.rows.clear();
  view.preview.reset();
  view.preview_note.clear();
  view.kept.clear();
  view.set_heading = "No questions yet";
  view.empty_note = "Draw some from the topics below, or find single questions.";
  view.can_start = false;
  view.start_note = "Add a question first.";
  return view;
}

LessonsView sample_lessons() {
  LessonsView view;
  view.masthead = sample_masthead(Tab::Today);
  view.parts = sample_class_setup().parts;
  view.back_label = "Today";
  view.title = "Host a class";
  view.lessons = {{7, "Second lesson on treaties", "4 December 2025", "28 players, 12 questions"},
                  {5, "First lesson", "27 November 2025", "26 players, 10 questions"}};
  view.open_label = "Open";
  view.delete_label = "Delete";
  return view;
}

ClassReportView sample_class_report() {
  const std::vector<std::string> names = std::get<LobbyBody>(sample_lobby(24).body).names;
  ClassReportView view;
  view.lesson = 7;
  view.close_label = "Close";
  view.title = "Second lesson on treaties";
  view.when = "4 December 2025, 28 players";
  view.mean = 0.64;
  view.mean_number = "64%";
  view.mean_label = "right";
  view.heading = "Twelve questions, 318 answers. The hardest was question 5.";
  view.mix_heading = "Mixed up";
  view.mix_ups = {{"Shuzo Sumi taken for Su Jia-chyuan", "5 players: Mei, Kenji, Aiko, Yu-ting, Haruka"},
                  {"Kobe taken for Kaohsiung", "3 players: Sota, Wei, Lin"}};
  view.questions_heading = "Questions";
  ReportQuestion hard;
  hard.number = "5";
  hard.stem = std::get<QuestionBody>(sample_stage_question().body).question.stem;
  hard.key = "Su Jia-chyuan";
  hard.difficulty = 13.0 / 23;
  hard.difficulty_text = "57 % right";
  hard.discrimination_text = "Tells strong from weak: 0.41";
  hard.options = {{"Shuzo Sumi", false, 5.0 / 23, "5", ""},
                  {"Su Jia-chyuan", true, 13.0 / 23, "13", ""},
                  {"Hsiao Hsu-tsen", false, 0, "0", "Nobody took it"},
                  {"Kazuyuki Katayama", false, 5.0 / 23, "5", ""}};
  ReportQuestion typed;
  typed.topic = Topic::Dates;
  typed.number = "6";
  typed.stem = "When was the customs memorandum signed?";
  typed.key = "4 December 2025";
  typed.difficulty = 0.25;
  typed.difficulty_text = "25 % right";
  typed.discrimination_text = "Tells strong from weak: −0.12";
  typed.note = "Look at this one: the stronger half did worse.";
  typed.wrong_answers = {{"December 2024", "4"}, {"5 December 2025", "2"}};
  view.questions = {hard, typed};
  view.players_heading = "Players";
  for (std::size_t i = 0; i < names.size(); ++i) {
    view.players.push_back({std::to_string(i + 1), names[i], std::to_string(1200 - 30 * static_cast<int>(i)),
                            std::to_string(12 - static_cast<int>(i) / 3) + " of 12", "✓✓✓×✓✓·✓✓✓×✓"});
  }
  view.csv_label = "Gradebook as CSV";
  view.page_label = "Page to print";
  view.delete_label = "Delete this lesson";
  return view;
}

}  // namespace communique::ui
