#pragma once
// What each screen shows: display-ready, immutable, every word already chosen.
// Drawing needs nothing but these; nothing here knows ImGui, the store or the clock.
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/coordinates.hpp"
#include "base/edtf.hpp"
#include "base/ids.hpp"
#include "facts/deck.hpp"
#include "questions/question.hpp"
#include "screens/class_view.hpp"
#include "screens/desk_view.hpp"
#include "screens/explore_view.hpp"
#include "screens/study_view.hpp"

namespace communique::screens {

struct LearnerRow {
  LearnerId id;
  std::string name;
  std::string monogram;
  std::string note;  // "Passcode" or ""
};

/// Who is learning: pick a name or type one.
struct WelcomeView {
  std::string title;  // "Who is learning?"
  std::string subtitle;
  std::vector<LearnerRow> learners;
  std::string name_label;
  std::string name_hint;
  std::string name_error;  // empty where fine
  std::string add_label;
  std::string asks_passcode_of;  // name of the learner whose passcode is asked; empty: none
  std::string passcode_label;
  std::string passcode_error;
  std::string passcode_note;
  std::string open_label;
  std::string cancel_label;
  std::string host_label;  // "Host a class": a teacher needs no learner
};

struct DayStamp {
  std::string number;   // day of the month
  std::string weekday;  // one letter
  bool is_done = false;
  bool is_today = false;
};

struct HomeView {
  MastheadView masthead;
  std::string date;
  std::string greeting;
  double ring = 0;  // 0 to 1
  std::string ring_number;
  std::string ring_label;
  std::string heading;  // "Twelve questions, about four minutes"
  std::string subheading;
  std::string start_label;   // "Start" or "Continue"
  bool is_continue = false;  // an interrupted round is offered
  std::string afresh_label;  // "Start a new round" where is_continue
  std::string choose_label;  // "Choose topics"
  std::string streak_heading;
  std::string streak_note;
  std::vector<DayStamp> days;  // seven, ending today
  std::string deck_title;
  std::string deck_note;
  std::string deck_share;        // "53%"; empty before the first answer
  std::string deck_share_label;  // "right"
  std::vector<TopicBar> topics;
  std::string best_title, best_value, best_note;
  std::string latest_title, latest_value, latest_note;
  std::string host_title, host_note;            // a way to a class
  std::string decks_title, decks_note;          // a way to the decks
  std::string briefings_title, briefings_note;  // a way to the briefings; empty where the deck has none
};

struct TopicChoice {
  Topic topic = Topic::People;
  std::string name;
  std::string count;  // "38 facts"
  bool is_chosen = true;
};

/// Topics and length of a round.
struct ChooseView {
  MastheadView masthead;
  std::string title;
  std::string topics_label;
  std::vector<TopicChoice> topics;
  std::string all_label;  // "All topics" or "No topics"
  std::string length_label;
  std::vector<std::pair<int, std::string>> lengths;
  int length = 12;
  std::string note;  // "40 facts to draw from", or why it cannot start
  std::string start_label;
  bool can_start = true;
  std::string back_label;
};

enum class OptionState { Idle, Right, Wrong, Faded };

struct OptionView {
  std::string letter;  // "A"; of what is to be put in order its present place, "1"
  std::string text;
  std::string native;
  std::string note;  // who or what it really is; only after the answer
  OptionState state = OptionState::Idle;
  bool is_chosen = false;    // ticked where several may be right; placed where pairs are made
  std::string verdict;       // "Your answer", "Right answer", "Belongs in place 3"
  bool is_japanese = false;  // the native name, so that its characters take Japanese shapes
};

/// A row of a match: what is asked, and what was put beside it.
struct PairView {
  std::string text;
  std::string native;
  bool is_japanese = false;
  std::string note;  // who or what it is; only after the answer
  int option = -1;   // index into the options; -1: open
  OptionState state = OptionState::Idle;
  std::string verdict;  // after a wrong pair: "Right answer: chairman of the ..."
};

/// A calendar beside a date field; what is chosen in it is written into the field.
struct CalendarView {
  Precision precision = Precision::Day;    // no finer date is asked for
  std::optional<EdtfDate> date;            // what the field reads as
  int year = 0;                            // shown first
  std::vector<std::string> months;         // twelve, short
  std::vector<std::string> weekdays;       // seven, one or two letters, the week's first day first
  int first_weekday = 1;                   // of those: 0 Sunday, 1 Monday
  std::string label;                       // "Choose from a calendar"
  std::string earlier_label, later_label;  // "Earlier", "Later"
};

struct MapView {
  std::optional<Coordinates> pin;
  std::optional<Coordinates> truth;  // only after the answer
  double within_km = 0;              // with truth
  std::string pin_label;             // "Your answer"
  std::string truth_label;           // the place's name
  std::string distance;              // "38 km away"
  std::string disclaimer;
  std::string zoom_in_label, zoom_out_label, whole_label;
  std::string description;  // of the map with its keys, for who cannot see it
};

/// After an answer that was almost right: the learner types it once as it should be.
struct RetypeView {
  std::string label;  // "Type it once more"
  std::string text;
  bool is_right = false;
  std::string note;  // "That is it." once it is right
};

struct CitationView {
  std::string publisher;
  std::string place;       // "4 December 2025, paragraph 2"
  std::string read_label;  // empty where the paragraph is not at hand
  std::string note;        // where this source differs from what is asked; else empty
};

/// One of the facts that a question rests on, and how its part was answered.
struct FactLine {
  Mark mark = Mark::None;
  std::string statement;
};

struct FeedbackView {
  Mark mark = Mark::None;
  std::string headline;         // "Right", "Almost", "Not this one", "Skipped"
  std::string statement;        // the fact; empty where there are `facts`
  std::vector<FactLine> facts;  // of a question that rests on several
  std::string chosen_monogram;
  bool is_chosen_japanese = false;
  std::string chosen_title;  // "You chose Shuzo Sumi."
  std::string chosen_note;
  std::vector<CitationView> citations;
  std::string points;  // "10 points", "5 points and 10 for five in a row"
  std::string note;    // "It comes back before the end."
};

/// The open paragraph of a source.
struct ParagraphView {
  std::string title;
  std::string text;
  std::string close_label;
};

/// A note to a question, being written.
struct FlagView {
  std::string title;
  std::string note_label;
  std::string note_hint;
  std::string keep_label;
  std::string cancel_label;
};

/// The briefing of the fact just asked, over the question.
struct LookupView {
  std::string headline;
  std::string source;
  std::vector<SpannedText> paragraphs;  // the fact just asked is fact 0
  std::string close_label;
};

struct DialogView {
  std::string title;
  std::string text;
  std::string safe_label;       // filled; Esc gives it too
  std::string other_label;      // secondary
  bool is_destructive = false;  // what the other does cannot be taken back
};

enum class DotState { Right, Wrong, Now, Later };

struct QuizView {
  std::string leave_label;
  std::vector<DotState> dots;
  std::string score_label;
  std::string score;
  Topic topic = Topic::People;
  std::string topic_name;
  std::string deck_title;
  std::string second_chance;  // "Asked again" on a second chance; else empty
  std::string question_key;   // changes with every turn, so that drawing can reset focus and motion
  std::string stem;
  Kind kind = Kind::Single;
  std::vector<OptionView> options;  // of choices; to be put in order, first to last; to be paired
  std::vector<PairView> pairs;      // match
  std::optional<MapView> map;
  bool can_submit = false;  // of Multiple, Order, Match and Map: there is an answer to give
  bool has_field = false;   // typed, gap, date and number
  std::string field_unit;   // "percent", behind the field
  std::optional<CalendarView> calendar;
  std::optional<RetypeView> retype;
  std::string field_label;
  std::string field_hint;
  std::string field_reading;  // "Read as 4 December 2025", or what is missing
  std::string field_text;     // what was answered, after the answer
  std::string right_label;    // "Right answer" with right_text, after a field answer that was not right
  std::string right_text;
  std::string right_native;
  bool is_right_japanese = false;
  std::string submit_label;
  std::string skip_label;
  std::string hint_label;  // "Hint"; empty where there is none to take
  std::string hint;        // once taken: "S… J…"; options that it rules out are faded
  // After the answer; each empty where it cannot be done:
  std::string undo_label;       // "Undo", also while the next question is asked
  std::string flag_label;       // "Flag", or "Flagged" where it is
  std::string set_aside_label;  // "Set aside", or "Bring back"
  std::string briefing_label;   // "Briefing"
  std::string explore_label;    // "Look at it in Explore"
  std::string sealed_title;
  std::string sealed_note;
  std::string sealed_short;  // "Source opens when you answer"
  bool is_answered = false;
  FeedbackView feedback;
  std::string continue_label;
  std::string counter;        // "Question 5 of 12"
  std::string counter_short;  // "5 of 12"
  std::vector<KeyHint> hints;
  std::optional<ParagraphView> paragraph;
  std::optional<LookupView> lookup;
  std::optional<FlagView> flag;
  std::optional<DialogView> dialog;
};

struct MissedRow {
  FactId fact;  // what it opens in Explore
  Topic topic = Topic::People;
  std::string stem;
  std::string right;  // "Su Jia-chyuan"
  std::string given;  // "You said Shuzo Sumi"
};

struct TopicResult {
  Topic topic = Topic::People;
  std::string name;
  int asked = 0;
  int right = 0;
  std::string text;  // "2 of 3"
};

struct ResultsView {
  std::string close_label;
  std::string deck_title;
  double ring = 0;
  std::string ring_number;
  std::string ring_label;   // "of 12"
  std::string heading;      // "Nine right"
  std::string comparison;   // "Two more than last time."
  std::string time;         // "3 minutes 40 seconds."
  std::string points;       // "95 points"
  std::string points_rule;  // the rule in a sentence
  std::vector<TopicResult> topics;
  std::string missed_heading;  // "Three to look at again", "Nothing missed"
  std::string missed_note;     // where nothing was missed
  std::vector<MissedRow> missed;
  std::string practise_label;  // empty where nothing was missed
  std::string again_label;     // "New round"
  std::vector<KeyHint> hints;
};

struct HistoryPoint {
  std::string label;  // "4 Dec"
  double share = 0;   // 0 to 1
  std::string text;   // "9 of 12 on 4 December, 95 points"
};

struct SessionRow {
  std::string date;
  std::string score;
  std::string points;
};

struct ScoresView {
  MastheadView masthead;
  std::vector<PartChoice> parts;
  std::string title;
  std::string empty_note;  // before the first finished round, with start_label
  std::string start_label;
  std::string chart_heading;
  std::string chart_note;
  std::vector<HistoryPoint> points;  // oldest first
  std::string topics_heading;
  std::vector<TopicBar> topics;
  std::string rounds_heading;
  std::vector<SessionRow> rounds;  // newest first
  std::vector<std::pair<std::string, std::string>>
      figures;  // label, value: best, latest, days in a row, answers
};

struct RoundLength {
  int questions = 12;
  int minutes = 0;  // above 0: in place of questions
  std::string label;
  bool is_chosen = false;
};

struct SettingsView {
  MastheadView masthead;
  std::string title;
  std::string learner_heading;
  std::string name_label, name, name_error, rename_label;
  std::string passcode_label, passcode_hint, passcode_note, set_passcode_label, clear_passcode_label;
  std::string switch_label;
  std::string reading_heading;
  std::string text_size_label;
  std::vector<std::pair<int, std::string>> text_sizes;  // percent
  int text_size = 100;
  std::string theme_label;
  std::vector<std::pair<ThemeChoice, std::string>> themes;
  ThemeChoice theme = ThemeChoice::Light;
  std::string motion_label;
  bool is_motion_reduced = false;
  std::string language_label;
  std::vector<LanguageChoice> languages;
  std::string speech_label, speech_note;  // the note says by what it speaks, or what is missing
  bool speaks = false;
  std::string sounds_label;
  bool has_sounds = false;
  std::string intro_label, help_label;
  std::string practice_heading;
  std::string new_label, new_note;  // new facts a day
  std::vector<std::pair<int, std::string>> new_choices;
  int new_per_day = 10;
  std::string retention_label, retention_note;                 // how much to remember when a review falls due
  std::vector<std::pair<int, std::string>> retention_choices;  // percent
  int retention = 90;
  std::string length_label;
  std::vector<RoundLength> lengths;
  std::string time_label, time_note;  // whether a quick answer may count as easy
  bool counts_time = true;
  std::string fit_note;  // "Fitted to your 420 answers", or how many it takes
  std::string aside_label;
  std::string own_heading;  // the learner's own records
  std::string export_label, export_note;
  std::string import_label, import_hint, import_field_label, import_error;
  std::string reset_label, delete_label;
  std::optional<DialogView> dialog;  // before reset and delete
  std::string points_heading;
  std::string points_rule;
  std::string data_heading;
  std::string data_note;  // where the records are
};

/// The program cannot go on as it is: a broken deck, no store. Says what, where and what to do.
struct TroubleView {
  std::string title;
  std::string text;
  std::vector<std::string> lines;  // problems, each with its place
  std::string retry_label;         // empty where trying again cannot help
  std::string decks_label;         // to another deck; empty where none could be studied
  std::string quit_label;
};

/// What a first visit explains, in three steps.
struct IntroView {
  int step = 0;  // 0 to 2: which picture goes with it
  int steps = 3;
  std::string counter;  // "Step 1 of 3"
  std::string title;
  std::string text;
  std::vector<std::string> points;  // short lines below
  std::string language_label;
  std::vector<LanguageChoice> languages;  // at the first step
  std::string next_label;                 // "Next", "Begin" at the last
  std::string back_label;                 // empty at the first
  std::string skip_label;                 // empty at the last
};

struct HelpSection {
  std::string heading;
  std::vector<KeyHint> keys;
};

/// All keys of the screen that is open, over it.
struct HelpView {
  std::string title;
  std::vector<HelpSection> sections;
  std::string intro_label;  // empty where the introduction cannot be opened now
  std::string close_label;
};

struct ToastView {
  std::string text;
  std::string key;  // a new toast has a new key
};

/// Said after the words of what can be switched or chosen, where it is read aloud.
struct StateWords {
  std::string on, off, chosen;
};

struct View {
  std::variant<WelcomeView, HomeView, ChooseView, QuizView, ResultsView, ScoresView, SettingsView,
               TroubleView, BriefingView, BriefingsView, ProgressView, AsideView, ExploreView, IntroView,
               ClassSetupView, LessonsView, StageView, ClassReportView, DecksView, BringView, DeskView,
               EditorView>
      screen;
  std::optional<HelpView> help;
  std::optional<ToastView> toast;
  int text_percent = 100;
  ThemeChoice theme = ThemeChoice::Light;
  bool is_motion_reduced = false;
  bool speaks = false;          // read aloud what is on screen
  bool has_sounds = false;      // for right, wrong and the end of a round
  std::string language = "en";  // of the screens' own words
  std::string content = "en";   // of the deck's
  StateWords state_words;
  std::string window_title;
};

}  // namespace communique::screens
