#pragma once
// What the screens of a class show: preparing it, the stage that the projector shows, the teacher's own strip
// beside it, and the report afterwards. Display-ready like all of view.hpp.
// Invariant: a StageQuestion holds its key only where `is_shown`.
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/coordinates.hpp"
#include "classroom/snapshot.hpp"
#include "questions/question.hpp"
#include "screens/study_view.hpp"

namespace communique::screens {

struct ClassDialogView {
  std::string title, text;
  std::string safe_label;   // filled; Esc gives it too
  std::string other_label;  // secondary
  bool is_destructive = false;
};

struct StageOption {
  std::string letter;  // "A"; empty where options are not lettered
  std::string text;
  std::string native;
  bool is_japanese = false;
  bool is_right = false;  // only where shown
  double share = 0;       // of the answers, against the most chosen: its bar's length; only where counted
  std::string count;      // "13"; empty where not counted
};

/// A question on the projector, or in the preview of one.
struct StageQuestion {
  std::string key;  // changes with every question and phase
  Topic topic = Topic::People;
  std::string topic_name;
  Kind kind = Kind::Single;
  std::string kind_note;  // "Choose all that are right", "Type your answer"; empty for one of four
  std::string stem;
  /// Empty where it is written or pointed at. Shown, what was to be ordered stands in its right order,
  /// lettered "1", "2", and what was to be paired in step with `pairs`.
  std::vector<StageOption> options;
  std::vector<std::pair<std::string, std::string>> pairs;  // match: what stands on the left, native
  bool is_shown = false;
  std::string answer_label, answer, answer_native;  // where shown and there are no options
  bool is_answer_japanese = false;
  std::vector<std::pair<std::string, std::string>> wrong_answers;  // where shown: what was written, how often
  std::string statement;                                           // where shown: the fact
  std::string source;  // where shown: "Central News Agency, 4 December 2025, paragraph 2"
};

struct SetRow {
  Topic topic = Topic::People;
  std::string stem;
  std::string note;  // "One of four", "Typed"
  bool is_chosen = false;
};

struct FoundQuestion {
  QuestionId id;
  Topic topic = Topic::People;
  std::string stem;
  std::string key;
  std::string note;
  bool is_in = false;  // in the set already
};

struct KeptSetRow {
  std::int64_t id = 0;
  std::string name;
  std::string note;  // "12 questions, live"
};

template <class Value>
struct ChoiceOf {
  std::string label;
  std::vector<std::pair<Value, std::string>> choices;
  Value chosen{};
  std::string note;  // what the choice means; may be empty
};

struct ClassTopic {
  Topic topic = Topic::People;
  std::string name;
  std::string count;
  bool is_chosen = true;
};

enum class ClassPart { Prepare, Lessons };

/// Before the lesson.
struct ClassSetupView {
  MastheadView masthead;
  std::vector<std::pair<ClassPart, std::string>> parts;  // "Prepare", "Earlier lessons"
  std::string back_label;                                // to Today
  std::string title;                                     // "Host a class"
  std::string deck_title;
  // A lesson that the program did not see the end of.
  std::string resume_title, resume_text, resume_label, end_label;  // empty: none
  // The set.
  std::string name_label, name;
  std::string set_heading;  // "12 questions, about 6 minutes"
  std::string empty_note;   // while there are none
  std::vector<SetRow> rows;
  std::string up_label, down_label, remove_label, clear_label, again_label;  // again: draws its options anew
  // Adding.
  std::string add_heading;
  std::vector<ClassTopic> topics;
  ChoiceOf<int> draw;  // how many
  std::string draw_label;
  std::string search_label, search_hint, query;
  std::vector<FoundQuestion> found;
  std::string found_note;  // "40 more", "Nothing found"
  std::string add_label, added_label;
  // The chosen question as the class will see it.
  std::string preview_heading, preview_note;
  std::optional<StageQuestion> preview;
  // How it is played.
  std::string play_heading;
  ChoiceOf<classroom::Mode> mode;
  std::optional<ChoiceOf<int>> seconds;  // where the teacher paces; 0: no limit
  std::optional<ChoiceOf<int>> minutes;  // of a race
  std::optional<ChoiceOf<int>> teams;    // how many, where there are teams
  std::vector<std::string> team_names;   // to be edited
  std::string speed_label, speed_note;
  bool has_speed = false, can_have_speed = false;
  std::string board_label, board_note;  // empty: no board in this mode
  bool has_board = true;
  std::string safe_label, safe_note;
  bool has_safe_names = false, can_have_safe_names = true;
  // Kept sets.
  std::string kept_heading;
  std::vector<KeptSetRow> kept;
  std::string keep_label, load_label, delete_label;
  std::string start_label;
  bool can_start = false;
  std::string start_note;  // why not, or what starting does
  std::optional<ClassDialogView> dialog;
};

struct LessonRow {
  std::int64_t id = 0;
  std::string title;
  std::string when;
  std::string note;  // "24 players, 12 questions"
};

struct LessonsView {
  MastheadView masthead;
  std::vector<std::pair<ClassPart, std::string>> parts;
  std::string back_label;
  std::string title;
  std::string empty_note;
  std::vector<LessonRow> lessons;
  std::string open_label, delete_label;
  std::optional<ClassDialogView> dialog;
};

struct AddressRow {
  std::string url;   // "192.168.4.20:8080"
  std::string note;  // "Wi-Fi, wlan0"
  bool is_chosen = false;
};

/// Without phones `address`, `pin` and `qr` are empty and `open_text` says how it is played.
struct LobbyBody {
  std::string title;               // "Taiwan and Japan"
  std::string facts;               // "12 questions, 20 seconds each"
  std::string open_text, address;  // "Open", and what to open; then `pin_text`
  std::string pin_text;            // "and type this PIN"
  std::string pin;                 // "482 913"
  std::string qr;                  // what the code says: "http://192.168.4.20:8080/#482913"
  std::string scan_text;           // "Or scan the code"
  std::string privacy_text;        // "Stays on this room's network. ..."
  std::string joined;              // "24 joined"
  std::string waiting;             // "Waiting for the host"
  std::vector<std::string> names;  // the newest last
  std::vector<std::pair<std::string, std::string>> teams;  // name, members in words; empty: none
  std::string addresses_label;                             // opens the list
  std::string addresses_note;                              // "Phones cannot reach it? ..."
  std::vector<AddressRow> addresses;
};

struct QuestionBody {
  StageQuestion question;
  std::string counter;  // "Question 5 of 12"
  std::string pin;      // "Join with PIN" and the PIN; empty where no phones
  std::string pin_label;
  bool is_timed = false;
  double seconds = 0;  // left, when the room told; the drawing counts on, and the same again is no news
  double of_seconds = 0;
  std::string seconds_label;  // "seconds"
  std::string time_up;        // "Waiting for extra time" once 0 and still open
  std::string answered;       // "19 of 24 answered"
  int answered_count = 0, present = 0;
  // After closing.
  bool is_closed = false;
  double right_share = 0;
  std::string right_number, right_label;  // "13", "right"; empty until it is shown, it would tell the key
  // Hot seat: who may buzz, and who is to answer.
  std::vector<std::pair<std::string, std::string>> buzzers;  // key, team
  std::vector<bool> buzzers_out;
  int buzzed = -1;
  std::string buzz_text;                             // "Team 2 answers", "Press your key"
  std::string judge_right_label, judge_wrong_label;  // where the answer is spoken; empty: an option is chosen
  // Hands.
  bool counts_hands = false;
  std::string hands_label;               // "Hands counted"
  std::vector<std::string> hand_labels;  // in step with what is counted: "A", ..., or "Right", "Not right"
};

struct BoardRow {
  std::string place;
  std::string name;
  int moved = 0;
  std::string moved_text;  // "2 places up"
  double share = 0;        // of the leader's points
  std::string score;
};

struct BoardBody {
  std::string counter;
  std::string players;  // "24 players"
  std::string title;    // "After five questions", "The end"
  std::vector<BoardRow> rows;
  std::string climber;  // "Haruka climbed six places, to 9th"; empty: nobody
  std::string note;     // where there is no board: "Twelve questions answered."
};

/// Own pace: how far everybody is.
struct PaceBody {
  std::string title;
  std::string facts;
  std::string pin_label, pin, address;
  bool is_timed = false;
  double seconds = 0, of_seconds = 0;
  std::string seconds_label;
  std::string done;  // "9 of 24 are done"
  double done_share = 0;
  std::string answers;  // "140 answers"
  std::vector<BoardRow> rows;
};

struct StripSeat {
  classroom::Seat seat = 0;
  std::string name;
  std::string note;  // "Away", "Answered", "25 % more time"
  bool is_here = false;
  bool has_answered = false;
  std::string score;
};

/// For the teacher alone: never shown on the stage unless asked for.
struct StripView {
  std::string title;
  std::string lock_label;  // "Lock the room" or "Let others join"
  bool is_locked = false;
  std::vector<StripSeat> seats;
  classroom::Seat chosen = -1;
  std::string time_label;
  std::vector<std::pair<int, std::string>> times;  // percent
  int time = 0;
  std::string readmit_label, readmit_note, remove_label;
  std::string cap_note, cap_label;  // joins refused for sharing an address; empty: none
  std::string close_label;
  std::string empty_note;
};

/// What the projector shows.
struct StageView {
  std::variant<LobbyBody, QuestionBody, BoardBody, PaceBody> body;
  std::string end_label;   // "End class"
  std::string next_label;  // "Start", "Close now", "Continue", "Finish"; empty while there is nothing to do
  bool is_next_quiet = false;  // secondary: closing early
  std::string next_hint;       // "or press"
  std::string strip_label;     // "Players"
  std::optional<StripView> strip;
  std::string trouble;  // answers cannot be stored, in words; empty: fine
  std::string trouble_label;
  std::vector<KeyHint> hints;
  std::optional<ClassDialogView> dialog;
};

struct ReportOption {
  std::string text;
  bool is_right = false;
  double share = 0;  // of the answers
  std::string count;
  std::string note;  // "Nobody took it"
};

struct ReportQuestion {
  Topic topic = Topic::People;
  std::string number;
  std::string stem;
  std::string key;
  double difficulty = 0;
  std::string difficulty_text;      // "54 % right"
  std::string discrimination_text;  // "Tells strong from weak: 0.41", or why it is not known
  std::string note;                 // "Look at this one: the stronger half did worse"
  std::vector<ReportOption> options;
  std::vector<std::pair<std::string, std::string>> wrong_answers;
};

struct ReportPlayer {
  std::string place;
  std::string name;
  std::string score;
  std::string right;  // "9 of 12"
  std::string marks;  // a sign for each question: "✓", "×", "·"; told in words by `right`
};

struct ClassReportView {
  std::int64_t lesson = 0;  // for AskDeleteLesson
  std::string close_label;
  std::string title;
  std::string when;
  double mean = 0;
  std::string mean_number, mean_label;
  std::string heading;
  std::string mix_heading;
  std::vector<std::pair<std::string, std::string>> mix_ups;  // "A taken for B", by whom
  std::string mix_note;                                      // where there are none
  std::string questions_heading;
  std::vector<ReportQuestion> questions;
  std::string players_heading;
  std::vector<ReportPlayer> players;
  std::string csv_label, page_label, delete_label;
  std::optional<ClassDialogView> dialog;
};

}  // namespace communique::screens
