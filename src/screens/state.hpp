#pragma once
// All that the screens remember, and the two pure functions over it: update() and present().
// The store is the truth about learners; `summary` is a copy, reloaded after every change.
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/wording.hpp"
#include "explore/catalogue.hpp"
#include "learning/wish.hpp"
#include "questions/hint.hpp"
#include "questions/study_deck.hpp"
#include "screens/class_state.hpp"
#include "screens/desk_state.hpp"
#include "screens/effect.hpp"
#include "screens/intent.hpp"
#include "screens/view.hpp"

namespace communique::screens {

enum class Screen {
  Welcome,
  Home,
  Choose,
  Quiz,
  Results,
  Scores,
  Settings,
  Trouble,
  Briefing,
  Briefings,
  Progress,
  Aside,
  Explore,
  Intro,
  ClassSetup,
  ClassLessons,
  Stage,
  ClassReport,
  Decks,
  Bring,
  Desk,
  Editor
};

struct Settings {
  ThemeChoice theme = ThemeChoice::Light;
  int text_percent = 100;
  bool is_motion_reduced = false;
  std::string language;  // of the screens: "en", "zh-TW", "ja"; empty: the system's
  bool speaks = false;
  bool has_sounds = false;
  bool is_introduced = false;  // the introduction has been seen
};
/// As kept in the store: "theme", "text-size", "reduced-motion", "language", "speech", "sounds",
/// "introduced". Unknown values are passed over.
[[nodiscard]] Settings settings_from(const std::map<std::string, std::string>& kept);

/// An answer on disk, and what undoes what it did to memory.
struct KeptAnswer {
  AttemptId attempt;
  KnowledgeChange before;
};

/// A round under way or just finished.
struct Round {
  Round(SessionId id_in, QuizSession session_in, Instant asked)
      : id(id_in), session(std::move(session_in)), asked_at(asked) {}
  SessionId id;
  QuizSession session;
  Instant asked_at{};
  std::string draft;                     // what stands in the answer field
  std::vector<int> draft_options;        // ticked; in their order; or beside each pair
  std::optional<Coordinates> draft_pin;  // on the map
  HintUse hint = HintUse::None;
  std::vector<FactId> introduced;        // new facts, shown before the first question
  std::vector<KeptAnswer> kept;          // since the round was begun or taken up
  bool is_looking_up = false;            // the briefing of the fact just asked is open
  bool is_flagging = false;              // a note to the question is being written
  std::string retyped;                   // after an answer that was almost right
  bool is_unreadable = false;            // a date was submitted that is no date
  bool is_leaving = false;               // the question whether to leave is open
  std::optional<Evidence> reading;       // the open paragraph's place
  std::optional<std::string> paragraph;  // its text
};

/// The answer is put into words and stands in a field.
[[nodiscard]] bool is_written(Kind kind);
/// Multiple, Order, Match and Map: what is drafted is an answer that can be given.
[[nodiscard]] bool has_parts_to_give(const Round& round);
/// What the learner may take for a hint, where there is any.
[[nodiscard]] std::optional<Hint> hint_of(const Round& round);
/// The briefing that tells of a fact: the one that links it, else that of the first article it stands in.
[[nodiscard]] const Briefing* briefing_of(const FactId& fact, const StudyDeck& deck);
/// Where a question's facts stand, each place once, in the order of the facts.
[[nodiscard]] std::vector<Evidence> evidence_of(const Question& question, const StudyDeck& deck);

/// A short message at the foot of the screen: a wording key with its arguments.
struct Toast {
  std::string key;
  std::vector<std::pair<std::string, WordingValue>> arguments;
  std::optional<Failed> failure;  // where it tells of one
  int number = 0;
};

struct Trouble {
  std::string key;                 // wording: "trouble.<key>.title" and ".text"
  std::string subject;             // what it is about: a folder, a file
  std::vector<std::string> lines;  // problems, ready to read
  bool can_retry = false;
};

/// What Explore is turned to. The search, the topics and the chosen thing hold for all four views.
struct Exploring {
  ExploreTab tab = ExploreTab::Timeline;
  std::string query;
  std::vector<Topic> topics;  // of the timeline; empty: all
  std::optional<Thing> chosen;
  std::vector<Thing> trail;  // chosen before, to go back to
  bool shows_relations = false;
  std::string kind;  // of agreements; empty: all
  AgreementColumn sorted_by = AgreementColumn::Date;
  bool is_descending = true;
  std::optional<Screen> came_from;  // by a link, to be gone back to
};

inline constexpr int kIntroSteps = 3;

/// A language that the screens can speak.
struct Language {
  const char* code;    // of its catalogue in assets/locales
  const char* name;    // in itself
  const char* mark;    // for the masthead
  const char* locale;  // for dates and numbers
};
inline constexpr Language kLanguages[] = {
    {"en", "English", "EN", "en_GB"}, {"zh-TW", "繁體中文", "繁", "zh_TW"}, {"ja", "日本語", "日", "ja_JP"}};
/// The one of that code; where the code is empty or unknown, the one that a system's locale ("ja_JP",
/// "zh_HK") comes nearest to, else English.
[[nodiscard]] const Language& language_for(const std::string& code, const std::string& locale);

/// A question that only "yes" goes on from.
enum class Asking { Nothing, Reset, Delete };

struct State {
  std::shared_ptr<const StudyDeck> deck;  // null only on Screen::Trouble
  std::set<SourceId> readable;            // sources whose text is at hand
  std::string locale = "en_GB";           // how typed dates are read
  std::string data_folder;                // for the settings screen
  Screen screen = Screen::Welcome;
  std::vector<Learner> learners;
  std::optional<Learner> learner;
  std::optional<Learner> asking_passcode;
  bool is_passcode_refused = false;
  std::optional<Failed> name_failure;
  Summary summary;
  Wish wish;
  std::optional<Round> round;
  std::size_t briefing = 0;  // the open one
  std::optional<Failed> import_failure;
  std::string exam_refused;  // what was typed as a target date and is none
  Asking asking = Asking::Nothing;
  Settings settings;
  std::shared_ptr<const Catalogue> catalogue;  // made of the deck when Explore is first opened
  Exploring exploring;
  bool takes_up_deck = false;          // the deck that was open last is opened again
  std::optional<LearnerId> returning;  // was here last, and is let in once the deck is open
  bool introduces = true;              // a first visit begins with the introduction
  int intro_step = 0;
  std::optional<Screen> before_intro;  // where it was asked for from; else it is the first visit
  bool is_helping = false;             // the sheet of keys is open
  std::string speech_engine;           // what speaks on this machine; empty: nothing does
  Teaching class_;
  Authoring authoring;
  std::optional<Toast> toast;
  std::optional<Trouble> trouble;
};

/// The new state and what is to be done outside. `state` is moved in and out.
struct Next {
  State state;
  std::vector<Effect> effects;
};
/// Pure. An intent that makes no sense in this state (a late click, a key twice) changes nothing.
[[nodiscard]] Next update(State state, const Intent& intent, Instant now);

/// What to draw. Pure; `wording` is assets/locales/<language>.json.
[[nodiscard]] View present(const State& state, const Wording& wording);

/// What teams are called until they are given names: "Team 1", as many as there can be.
[[nodiscard]] std::vector<std::string> team_words(const Wording& wording);

/// An error in words: what happened, to which thing, what to do next.
[[nodiscard]] std::string in_words(const Failed& failure, const Wording& wording);

}  // namespace communique::screens
