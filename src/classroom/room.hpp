#pragma once
// A class playing together: a pure state machine over its events. Deciding and applying are apart: each
// command looks at the room, and returns the events that it means, already applied; replay() applies events
// that were kept. Knows no clock, socket, store or screen.
// Invariants: a seat has at most one answer to a question; no answer is taken before its question is asked
// or after it is closed for that seat; nothing here tells the key of an open question.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "classroom/event.hpp"
#include "questions/study_deck.hpp"

namespace communique::classroom {

/// Teacher's pace: Lobby, then for each question Question, Closed, Shown and perhaps Board, then Finished.
/// Own pace: Lobby, Question (all of them), Board, Finished.
enum class Phase { Lobby, Question, Closed, Shown, Board, Finished };

/// Why a command changed nothing.
enum class Refusal {
  NotNow,  // not in this phase
  NoSuchSeat,
  NoSuchTeam,
  WrongQuestion,  // early, late or never
  Unfit,          // a response that the question cannot have
  Unchanged,      // the same answer again: fine, and nothing to keep
  Locked,
  Full,
  NameEmpty,
  NameLong,
  NameTaken,
  NameUnfit  // control or bidi characters, or a word of the filter
};
[[nodiscard]] const char* name_of(Refusal refusal);  // "not-now", as on the wire

using Decision = tl::expected<std::vector<Event>, Refusal>;

struct Answer {
  Response response;
  std::string shown;
  Verdict verdict = Verdict::Wrong;
  double credit = 0;
  int points = 0;
  Moment took{0};
  Moment at{0};
};

struct Player {
  Seat seat = 0;
  std::string name;
  int team = -1;
  TokenHash token;
  int extra_percent = 0;
  bool is_removed = false;
  bool is_readmitting = false;   // its seat may be taken again by its name
  int position = 0;              // own pace: its open question; as many as there are: done
  Moment asked_at{0};            // own pace: when that was shown to it
  bool has_seen_result = false;  // own pace: of `position`; the next may be asked for
  int score = 0;
  int place = 0;                  // from 1, ties share; 0 before anything was asked
  int place_before = 0;           // at the last board
  std::map<int, Answer> answers;  // by question
};

/// One line of the board: a player, or a team with the mean score of its members.
struct Standing {
  int place = 1;
  std::string name;
  int score = 0;
  int moved = 0;  // places up since the last board; negative: down
  Seat seat = -1;
  int team = -1;
};

/// How a question was answered, seats that were removed left out.
struct Tally {
  int present = 0;  // seats that could answer
  int answered = 0;
  int right = 0;
  std::vector<int> options;  // how often each option was chosen; of Order, Match, typed and Map empty
  std::vector<std::pair<std::string, int>>
      wrong;  // wrong and written, by two at least: most frequent first, at most 3
};

struct RoomLimits {
  int players = 10000;
  int name_graphemes = 20;
};

struct NameRules {
  std::vector<std::string> refused = {};  // words that a name may not hold, folded; 0 reads as o, 1 as i, ...
  std::vector<std::string> given = {};    // for Names::Safe; a number is added once all are taken
};

class Room {
 public:
  /// `locale` is how typed dates are read.
  Room(std::shared_ptr<const StudyDeck> deck, std::string locale, RoomLimits limits = {},
       NameRules names = {});

  void use_names(NameRules names) { rules_ = std::move(names); }
  /// Applies what was kept, in order. False for an event that cannot follow, and nothing happens: the journal
  /// is not of this room, or its deck has lost the question.
  [[nodiscard]] bool replay(const Event& event);

  // Commands. `now` never goes back.
  [[nodiscard]] Decision open(const LessonPlan& plan, const std::string& pin, std::int64_t started);
  [[nodiscard]] Decision join(const std::string& name, int team, const TokenHash& token, Moment now);
  [[nodiscard]] Decision rename(Seat seat, const std::string& name, Moment now);
  [[nodiscard]] Decision remove(Seat seat, Moment now);
  /// The seat may be taken again by whoever gives its name; see join().
  void readmit(Seat seat);
  [[nodiscard]] Decision give_time(Seat seat, int percent, Moment now);
  [[nodiscard]] Decision lock(bool is_locked, Moment now);
  [[nodiscard]] Decision answer(Seat seat, int question, const Response& response, Moment now);
  /// Own pace: on to the next question, after the result was seen.
  [[nodiscard]] Decision advance(Seat seat, Moment now);
  /// The class's next step, whatever it is: start, close, show, board, next question, finish.
  [[nodiscard]] Decision proceed(Moment now);
  [[nodiscard]] Decision finish(Moment now);  // at once, from any phase
  [[nodiscard]] Decision count_hands(const std::vector<int>& hands, Moment now);
  [[nodiscard]] Decision buzz(Seat team, Moment now);
  /// Hot seat: what the team that buzzed said, judged by the teacher where it is not one of the options.
  [[nodiscard]] Decision judge(Verdict verdict, Moment now);
  /// Closes what ran out of time.
  [[nodiscard]] Decision tick(Moment now);
  /// When tick() will next have something to do.
  [[nodiscard]] std::optional<Moment> next_deadline() const;

  // What there is to see.
  [[nodiscard]] bool is_open() const { return !pin_.empty(); }
  [[nodiscard]] const LessonPlan& plan() const { return plan_; }
  [[nodiscard]] const StudyDeck& deck() const { return *deck_; }
  [[nodiscard]] std::shared_ptr<const StudyDeck> shared_deck() const { return deck_; }
  [[nodiscard]] const std::string& pin() const { return pin_; }
  [[nodiscard]] std::int64_t started() const { return started_; }
  [[nodiscard]] Moment newest() const { return newest_; }  // of the newest event
  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] bool is_locked() const { return is_locked_; }
  [[nodiscard]] int current() const { return current_; }  // the newest question asked; -1 before the first
  [[nodiscard]] const Question& question(int index) const;
  [[nodiscard]] const Showing& showing(int index) const;
  [[nodiscard]] const std::vector<Player>& players() const { return players_; }
  [[nodiscard]] const Player* player(Seat seat) const;  // null where unknown or removed
  [[nodiscard]] std::optional<Seat> seat_of(const TokenHash& token) const;
  [[nodiscard]] std::optional<Seat> seat_named(const std::string& name) const;
  [[nodiscard]] int present() const { return present_; }  // seats that were not removed
  /// The question that is open for the seat, -1 where none is.
  [[nodiscard]] int open_question(Seat seat) const;
  /// Whether the seat may be told the verdict on its answer and the key.
  [[nodiscard]] bool may_see_result(Seat seat, int question) const;
  /// Time left for the seat on its open question or in the race; nothing where it is not timed.
  [[nodiscard]] std::optional<Moment> time_left(Seat seat, Moment now) const;
  /// All the time that the seat has for a question that is timed, or for the race.
  [[nodiscard]] Moment time_for(const Player& player) const;
  /// The same for the class as a whole, extra time aside.
  [[nodiscard]] std::optional<Moment> time_left(Moment now) const;
  [[nodiscard]] int answered(int question) const;  // constant time
  [[nodiscard]] Tally tally(int question) const;
  [[nodiscard]] const std::vector<int>* hands(int question) const;  // null where none were counted
  [[nodiscard]] Seat buzzed() const { return buzzed_; }             // -1: nobody
  /// Best first; teams where the mode has them.
  [[nodiscard]] std::vector<Standing> standings() const;

 private:
  friend struct Applier;
  std::vector<Event> happened(std::vector<Event> events);
  void apply(const Event& event);
  void settle_places();
  [[nodiscard]] bool can_follow(const Event& event) const;
  [[nodiscard]] std::optional<Seat> readmitted(const std::string& name) const;
  [[nodiscard]] bool can_open(const LessonPlan& plan) const;
  [[nodiscard]] tl::expected<std::string, Refusal> free_name(const std::string& name, Seat own) const;

  [[nodiscard]] Moment class_deadline() const;
  [[nodiscard]] event::Answered graded(const Player& player, int question, const Response& response,
                                       Moment now) const;
  [[nodiscard]] std::optional<Refusal> refusal_of(const Player& player, int question, Moment now) const;
  [[nodiscard]] std::vector<Event> step(Moment now) const;
  [[nodiscard]] Decision after_spoken(event::Answered answer, Moment now);
  template <class... Whats>
  std::vector<Event> happen(Moment now, Whats... whats) {
    return happened({Event{now, std::move(whats)}...});
  }
  std::shared_ptr<const StudyDeck> deck_;
  std::string locale_;
  RoomLimits limits_;
  NameRules rules_;
  LessonPlan plan_;
  std::string pin_;
  std::int64_t started_ = 0;
  Moment newest_{0};
  Phase phase_ = Phase::Lobby;
  bool is_locked_ = false;
  int current_ = -1;
  Moment asked_at_{0};
  Seat buzzed_ = -1;
  int present_ = 0;
  int with_extra_ = 0;                      // seats that have extra time
  std::vector<const Question*> questions_;  // in step with the plan's
  std::vector<Showing> showings_;
  std::vector<int> answered_;
  std::map<int, std::vector<int>> hands_;
  std::vector<Player> players_;        // by seat
  std::map<std::string, Seat> names_;  // folded
  std::map<TokenHash, Seat> tokens_;
};

}  // namespace communique::classroom
