#include "ui/sample_views.hpp"

namespace communique::ui {

using namespace screens;  // NOLINT(google-build-using-namespace): every name here is a screen's

MastheadView sample_masthead(Tab tab) {
  MastheadView view;
  view.tab = tab;
  view.tabs = {{Tab::Today, "Today"},
               {Tab::Explore, "Explore"},
               {Tab::Briefings, "Briefings"},
               {Tab::Progress, "Progress"},
               {Tab::Settings, "Settings"}};
  view.brand = "Communiqué";
  view.text_size_label = "Text size 100 %";
  view.theme_label = "Dark theme";
  view.learner_label = "Mei: change learner";
  view.monogram = "M";
  view.menu_label = "Menu";
  view.language = "EN";
  view.language_label = "Language: English";
  view.languages = sample_languages();
  return view;
}

std::vector<LanguageChoice> sample_languages() {
  return {{"en", "English", true}, {"zh-TW", "繁體中文", false}, {"ja", "日本語", false}};
}

std::vector<PartChoice> sample_parts(Tab tab) {
  return {{Tab::Progress, "Memory", tab == Tab::Progress}, {Tab::Scores, "Scores", tab == Tab::Scores}};
}

std::vector<TopicBar> sample_topics() {
  return {{Topic::People, "People", 0.72, "72%"},
          {Topic::Dates, "Dates", 0.41, "41%"},
          {Topic::Agreements, "Agreements", 0.63, "63%"},
          {Topic::Organisations, "Organisations", 0.35, "35%"},
          {Topic::Places, "Places", 0.8, "80%"},
          {Topic::Figures, "Figures", 0.28, "28%"},
          {Topic::Statements, "Statements", 0, "Not asked yet"}};
}

namespace {

QuizView round_so_far() {
  QuizView view;
  view.leave_label = "Leave";
  view.dots = {DotState::Right, DotState::Right, DotState::Wrong, DotState::Right, DotState::Now};
  view.dots.resize(12, DotState::Later);
  view.score_label = "Score";
  view.score = "340";
  view.topic_name = "People";
  view.deck_title = "Taiwan and Japan, 2020–2025";
  view.question_key = "signed-for-taiwan/who#5";
  view.stem = "Who signed the two Taiwan–Japan deals of 4 December 2025 for the Taiwanese side?";
  view.sealed_title = "Source sealed";
  view.sealed_note = "It opens when you answer.";
  view.sealed_short = "Source opens when you answer";
  view.submit_label = "Answer";
  view.skip_label = "Skip";
  view.continue_label = "Continue";
  view.counter = "Question 5 of 12";
  view.counter_short = "5 of 12";
  view.hints = {{{"A", "D"}, "choose"}, {{"S"}, "skip"}, {{"Esc"}, "leave"}};
  return view;
}

FeedbackView feedback(Mark mark) {
  FeedbackView view;
  view.mark = mark;
  view.headline = mark == Mark::Right ? "Right" : "Not this one";
  view.statement =
      "Su Jia-chyuan signed for the Taiwanese side as chairman of the Taiwan-Japan Relations Association.";
  view.citations = {{"Central News Agency", "4 December 2025, paragraph 2", "Read the paragraph", ""}};
  view.points = mark == Mark::Right ? "10 points" : "No points";
  if (mark == Mark::Wrong) view.note = "It comes back once before the end.";
  return view;
}

void answer(QuizView& view, FeedbackView feedback_view) {
  view.is_answered = true;
  view.dots[4] = feedback_view.mark == Mark::Wrong ? DotState::Wrong : DotState::Right;
  view.feedback = std::move(feedback_view);
  view.hints = {{{"Enter"}, "continue"}, {{"P"}, "read the paragraph"}, {{"Esc"}, "leave"}};
}

template <class Screen>
View shown(Screen screen) {
  View view;
  view.screen = std::move(screen);
  view.theme = ThemeChoice::Light;
  view.window_title = "Communiqué";
  return view;
}

}  // namespace

OptionView sample_option(const char* letter, const char* text, const char* native) {
  OptionView view;
  view.letter = letter;
  view.text = text;
  view.native = native;
  return view;
}

WelcomeView sample_welcome() {
  WelcomeView view;
  view.title = "Who is learning?";
  view.subtitle = "Taiwan and Japan, 2020–2025. 124 facts from five articles.";
  view.learners = {{LearnerId{1}, "Mei", "M", ""}, {LearnerId{2}, "陳建仁", "陳", "Passcode"}};
  view.name_label = "Your name";
  view.name_hint = "Type a name";
  view.add_label = "Start as a new learner";
  view.host_label = "Host a class";
  view.open_label = "Open";
  view.cancel_label = "Cancel";
  view.passcode_label = "Passcode of 陳建仁";
  view.passcode_note = "A passcode hides records on this screen. It does not encrypt them.";
  return view;
}

HomeView sample_home() {
  HomeView view;
  view.masthead = sample_masthead(Tab::Today);
  view.date = "Monday 8 December 2025";
  view.greeting = "Good morning, Mei";
  view.ring = 0.25;
  view.ring_number = "18";
  view.ring_label = "of 124 facts known";
  view.heading = "Twelve questions";
  view.subheading = "About four minutes. All topics.";
  view.start_label = "Start";
  view.afresh_label = "New round";
  view.choose_label = "Choose topics";
  view.streak_heading = "5 days in a row";
  view.streak_note = "Your longest run is 12 days.";
  view.days = {{"2", "T", false, false}, {"3", "W", true, false}, {"4", "T", true, false},
               {"5", "F", true, false},  {"6", "S", true, false}, {"7", "S", true, false},
               {"8", "M", false, true}};
  view.deck_title = "Taiwan and Japan, 2020–2025";
  view.deck_note = "124 facts from five articles. Last practised yesterday.";
  view.deck_share = "53%";
  view.deck_share_label = "right";
  view.topics = sample_topics();
  view.best_title = "Best round";
  view.best_value = "11 of 12";
  view.best_note = "125 points, 3 December";
  view.latest_title = "Latest round";
  view.latest_value = "9 of 12";
  view.latest_note = "95 points, 7 December";
  view.briefings_title = "Briefings";
  view.host_title = "Host a class";
  view.host_note = "Show questions on the projector. Students answer on their phones.";
  view.briefings_note = "Five articles in our own words, to read before you answer.";
  return view;
}

ChooseView sample_choose() {
  ChooseView view;
  view.masthead = sample_masthead(Tab::Today);
  view.title = "Choose topics";
  view.topics_label = "Topics";
  int count = 40;
  for (const TopicBar& topic : sample_topics()) {
    view.topics.push_back({topic.topic, topic.name, std::to_string(count) + " facts", topic.share > 0.4});
    count -= 4;
  }
  view.all_label = "All topics";
  view.length_label = "Questions";
  view.lengths = {{5, "5"}, {12, "12"}, {20, "20"}, {40, "40"}};
  view.note = "112 facts to draw from.";
  view.start_label = "Start";
  view.back_label = "Back";
  return view;
}

QuizView sample_question() {
  QuizView view = round_so_far();
  view.options = {sample_option("A", "Shuzo Sumi", "隅修三"), sample_option("B", "Su Jia-chyuan", "蘇嘉全"),
                  sample_option("C", "Hsiao Hsu-tsen", "蕭旭岑"),
                  sample_option("D", "Kazuyuki Katayama", "片山和之")};
  return view;
}

QuizView sample_feedback() {
  QuizView view = sample_question();
  answer(view, feedback(Mark::Wrong));
  view.feedback.chosen_monogram = "隅";
  view.feedback.chosen_title = "You chose Shuzo Sumi.";
  view.feedback.chosen_note =
      "He chairs the Japan-Taiwan Exchange Association, the counterpart on the Japanese side.";
  view.options[0].note = "Chair, Japan-Taiwan Exchange Association";
  view.options[0].state = OptionState::Wrong;
  view.options[0].verdict = "Your answer";
  view.options[1].note = "Chairman, Taiwan-Japan Relations Association";
  view.options[1].state = OptionState::Right;
  view.options[1].verdict = "Right answer";
  view.options[2].note = "Vice chairman, Kuomintang (KMT)";
  view.options[2].state = OptionState::Faded;
  view.options[3].note = "Japan’s representative to Taiwan";
  view.options[3].state = OptionState::Faded;
  return view;
}

QuizView sample_true_false() {
  QuizView view = round_so_far();
  view.kind = Kind::TrueFalse;
  view.stem = "The memorandum on customs cooperation was signed in Tokyo.";
  view.options = {sample_option("A", "True"), sample_option("B", "False")};
  view.second_chance = "Asked again";
  view.hints[0].keys = {"A", "B"};
  return view;
}

QuizView sample_typed() {
  QuizView view = round_so_far();
  view.kind = Kind::Typed;
  view.has_field = true;
  view.field_label = "Type the name";
  view.field_hint = "Any spelling or script you know";
  view.hints = {{{"Enter"}, "answer"}, {{"Esc"}, "leave"}};
  return view;
}

QuizView sample_typed_answered() {
  QuizView view = sample_typed();
  answer(view, feedback(Mark::Wrong));
  view.feedback.chosen_title = "You wrote shuzo sumi.";
  view.field_text = "shuzo sumi";
  view.right_label = "Right answer";
  view.right_text = "Su Jia-chyuan";
  view.right_native = "蘇嘉全";
  return view;
}

QuizView sample_date() {
  QuizView view = sample_typed();
  view.kind = Kind::Date;
  view.topic = Topic::Dates;
  view.topic_name = "Dates";
  view.question_key = "signed-on/when#5";
  view.stem = "When were the two Taiwan–Japan deals signed in Taipei?";
  view.field_label = "Type the day, month and year";
  view.field_hint = "For example 15 March 2019 or 2019-03-15";
  view.field_reading = "Read as 4 December 2025";
  return view;
}

QuizView sample_leaving() {
  QuizView view = sample_question();
  view.dialog =
      DialogView{"Leave this round?", "Your four answers are kept. The other eight questions wait for you.",
                 "Keep going", "Leave"};
  return view;
}

QuizView sample_paragraph() {
  QuizView view = sample_feedback();
  std::string text;
  for (int i = 0; i < 4; ++i) {
    text +=
        "This paragraph stands in for an article, so that its length and its lines can be seen on a page. ";
  }
  view.paragraph = ParagraphView{"Central News Agency, 4 December 2025, paragraph 2", text, "Close"};
  return view;
}

ResultsView sample_results() {
  ResultsView view;
  view.close_label = "Close";
  view.deck_title = "Taiwan and Japan, 2020–2025";
  view.ring = 0.75;
  view.ring_number = "9";
  view.ring_label = "of 12";
  view.heading = "Nine right";
  view.comparison = "Two more than last time.";
  view.time = "3 minutes 40 seconds.";
  view.points = "95 points";
  view.points_rule =
      "Right first time 10 points, right after a miss 5, almost 5. Every fifth right answer in a row adds "
      "10. "
      "Speed earns nothing.";
  view.topics = {{Topic::People, "People", 3, 2, "2 of 3"},
                 {Topic::Dates, "Dates", 2, 1, "1 of 2"},
                 {Topic::Agreements, "Agreements", 3, 3, "3 of 3"},
                 {Topic::Organisations, "Organisations", 2, 1, "1 of 2"},
                 {Topic::Places, "Places", 1, 1, "1 of 1"},
                 {Topic::Statements, "Statements", 1, 1, "1 of 1"}};
  view.missed_heading = "Three to look at again";
  view.missed = {
      {FactId{"missed-1"}, Topic::People,
       "Who signed the two deals of 4 December 2025 for the Taiwanese side?", "Su Jia-chyuan",
       "You said Shuzo Sumi"},
      {FactId{"missed-2"}, Topic::Dates, "When did the DPP and the LDP hold their first policy talks?",
       "27 August 2021", "You said April 2021"},
      {FactId{"missed-3"}, Topic::Organisations, "Which association acts for Japan in Taiwan?",
       "Japan-Taiwan Exchange Association", "You said Taiwan-Japan Relations Association"}};
  view.practise_label = "Practise the 3 missed";
  view.again_label = "New round";
  view.hints = {{{"Enter"}, "practise the missed ones"}, {{"Esc"}, "close"}};
  return view;
}

ScoresView sample_scores() {
  ScoresView view;
  view.masthead = sample_masthead(Tab::Progress);
  view.parts = sample_parts(Tab::Scores);
  view.title = "Seven rounds finished";
  view.chart_heading = "Share right by round";
  view.chart_note = "The latest 7 rounds, oldest first";
  view.start_label = "Start";
  const double shares[] = {0.5, 0.42, 0.58, 0.75, 0.67, 0.92, 0.75};
  for (int i = 0; i < 7; ++i) {
    const std::string day = std::to_string(i + 1) + " Dec";
    view.points.push_back({day, shares[i], "9 of 12 on " + day + ", 95 points"});
    view.rounds.push_back({std::to_string(7 - i) + " December 2025", "9 of 12", "95 points"});
  }
  view.topics_heading = "Right by topic";
  view.topics = sample_topics();
  view.rounds_heading = "Rounds";
  view.figures = {
      {"Best", "11 of 12"}, {"Latest", "9 of 12"}, {"Days in a row", "5"}, {"Answers", "84, 61 right"}};
  return view;
}

ScoresView sample_no_scores() {
  ScoresView view;
  view.masthead = sample_masthead(Tab::Progress);
  view.parts = sample_parts(Tab::Scores);
  view.title = "No rounds yet";
  view.empty_note = "Finish a round and its score is listed here.";
  view.start_label = "Start";
  return view;
}

SettingsView sample_settings() {
  SettingsView view;
  view.masthead = sample_masthead(Tab::Settings);
  view.title = "Settings";
  view.learner_heading = "Learner";
  view.name_label = "Name";
  view.name = "Mei";
  view.rename_label = "Rename";
  view.passcode_label = "Passcode";
  view.passcode_hint = "Type a new passcode";
  view.passcode_note =
      "On a shared machine a passcode hides your records on other people's screens. It is not encryption.";
  view.set_passcode_label = "Set passcode";
  view.clear_passcode_label = "Take passcode away";
  view.switch_label = "Change learner";
  view.reading_heading = "Reading";
  view.text_size_label = "Text size";
  for (const int percent : {100, 125, 150, 200, 250, 300}) {
    view.text_sizes.emplace_back(percent, std::to_string(percent) + " %");
  }
  view.theme_label = "Theme";
  view.themes = {{ThemeChoice::Light, "Light"}, {ThemeChoice::Dark, "Dark"}};
  view.theme = ThemeChoice::Light;
  view.motion_label = "Reduce motion";
  view.language_label = "Language";
  view.languages = sample_languages();
  view.speech_label = "Read the screens aloud";
  view.speech_note = "By speech-dispatcher. F2 turns it on and off on every screen, F3 reads again.";
  view.sounds_label = "Sounds for right, not right and finished";
  view.intro_label = "Show the introduction";
  view.help_label = "Show all keys";
  view.practice_heading = "Practice";
  view.new_label = "New facts a day";
  view.new_note = "Each is shown before it is asked.";
  for (const int count : {0, 5, 10, 20}) view.new_choices.emplace_back(count, std::to_string(count));
  view.retention_label = "To be remembered when a review falls due";
  view.retention_note = "More means more reviews.";
  for (const int percent : {80, 85, 90, 95}) {
    view.retention_choices.emplace_back(percent, std::to_string(percent) + " %");
  }
  view.length_label = "Round";
  view.lengths = {
      {12, 0, "12 questions", true}, {20, 0, "20 questions", false}, {0, 10, "10 minutes", false}};
  view.time_label = "A quick answer may count as easy";
  view.time_note = "Turned off, the time you take never counts.";
  view.fit_note = "Fitted to your 420 answers.";
  view.aside_label = "3 set aside, 2 flagged";
  view.own_heading = "Your records";
  view.export_label = "Write them to a file";
  view.export_note = "All answers and what you know, as one file.";
  view.import_label = "Read";
  view.import_hint = "Path of a file";
  view.import_field_label = "Read them from a file";
  view.reset_label = "Begin again";
  view.delete_label = "Delete this learner";
  view.points_heading = "Points";
  view.points_rule = sample_results().points_rule;
  view.data_heading = "Records";
  view.data_note = "All records stay on this machine, in ~/.local/share/communique.";
  return view;
}

TroubleView sample_trouble() {
  TroubleView view;
  view.title = "This deck has problems";
  view.text = "questions/taiwan-japan cannot be used until these are mended.";
  view.lines = {
      "people.json:12:5: unknown field \"aslo\", expected one of name, native, also, did you mean \"also\"?",
      "events.json:40:14: \"2025-13-04\" is not a date, expected EDTF such as 2025-12-04"};
  view.retry_label = "Try again";
  view.quit_label = "Close";
  return view;
}

std::vector<NamedView> all_samples() {
  WelcomeView first = sample_welcome();
  first.learners.clear();
  WelcomeView passcode = sample_welcome();
  passcode.asks_passcode_of = "陳建仁";
  passcode.passcode_error = "That is not the passcode of 陳建仁. Try again.";
  HomeView interrupted = sample_home();
  interrupted.is_continue = true;
  interrupted.start_label = "Continue";
  interrupted.heading = "Eight questions left";
  interrupted.subheading = "You left a round after four answers. They are kept.";
  ResultsView perfect = sample_results();
  perfect.missed.clear();
  perfect.practise_label.clear();
  perfect.missed_heading = "Nothing missed";
  perfect.missed_note = "Every question was right at the first asking.";
  std::vector<NamedView> all{{"welcome", shown(sample_welcome())},
                             {"welcome-first", shown(first)},
                             {"welcome-passcode", shown(passcode)},
                             {"home", shown(sample_home())},
                             {"home-continue", shown(interrupted)},
                             {"choose", shown(sample_choose())},
                             {"question", shown(sample_question())},
                             {"feedback", shown(sample_feedback())},
                             {"true-false", shown(sample_true_false())},
                             {"typed", shown(sample_typed())},
                             {"typed-answered", shown(sample_typed_answered())},
                             {"date", shown(sample_date())},
                             {"leaving", shown(sample_leaving())},
                             {"paragraph", shown(sample_paragraph())},
                             {"results", shown(sample_results())},
                             {"results-perfect", shown(perfect)},
                             {"scores", shown(sample_scores())},
                             {"scores-none", shown(sample_no_scores())},
                             {"settings", shown(sample_settings())},
                             {"trouble", shown(sample_trouble())}};
  for (NamedView& sample : kind_samples()) all.push_back(std::move(sample));
  for (NamedView& sample : memory_samples()) all.push_back(std::move(sample));
  for (NamedView& sample : people_samples()) all.push_back(std::move(sample));
  for (NamedView& sample : guide_samples()) all.push_back(std::move(sample));
  for (NamedView& sample : class_samples()) all.push_back(std::move(sample));
  for (NamedView& sample : desk_samples()) all.push_back(std::move(sample));
  for (NamedView& sample : explore_samples()) all.push_back(std::move(sample));
  return all;
}

}  // namespace communique::ui
