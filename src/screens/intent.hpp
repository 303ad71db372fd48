#pragma once
// What can happen to the program: what a person wants, and what came of an effect.
// Values only; update() is the one place that gives them meaning.
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "base/wording.hpp"
#include "records/store.hpp"
#include "screens/class_intent.hpp"
#include "screens/desk_intent.hpp"
#include "screens/view.hpp"

namespace communique::screens {

// Wanted by a person.
struct PickLearner {
  LearnerId learner;
};
struct AddLearner {
  std::string name;
};
struct GivePasscode {
  std::string passcode;
};
struct GoTo {
  Tab tab = Tab::Today;
};
struct SwitchLearner {};
struct StartRound {};     // with the wish as it stands
struct ContinueRound {};  // the interrupted one
struct ShowTopics {};     // choose topics and length
struct ToggleTopic {
  Topic topic = Topic::People;
};
struct ToggleAllTopics {};
struct ChooseLength {
  int length = 12;
};
struct PickOption {
  int option = 0;
};  // gives the answer; where several may be right, ticks it or takes the tick away
struct MoveItem {
  int from = 0;
  int to = 0;
};  // within what is to be put in order; both are places, from 0
struct PairUp {
  int pair = 0;
  int option = kUnpaired;
};  // an option beside a pair, taken from where it was; kUnpaired clears it
struct DropPin {
  Coordinates at;
};
struct SubmitParts {};  // the ticks, the order, the pairs or the pin as they stand
struct Retype {
  std::string text;
};
struct EditAnswer {
  std::string text;
};  // the field changed
struct SubmitAnswer {
  std::string text;
};
struct SkipQuestion {};
struct Proceed {};     // Continue after the feedback
struct LeaveRound {};  // asks first when something was answered
struct ConfirmLeave {};
struct Cancel {};  // closes the dialog, the paragraph or the passcode question; Esc
struct ReadParagraph {
  int citation = 0;
};
struct PractiseMissed {};
struct CloseResults {};
struct SetTheme {
  ThemeChoice theme = ThemeChoice::Light;
};
struct SetTextSize {
  int percent = 100;
};
struct SetReducedMotion {
  bool is_reduced = false;
};
struct RenameLearner {
  std::string name;
};
struct SetPasscode {
  std::string passcode;
};  // empty: take it away
struct Retry {};
struct Quit {};
struct BeginQuestions {};  // after the new facts were shown
struct OpenBriefing {
  int briefing = 0;
};
struct QuizOnBriefing {};  // the open one
struct LookUpBriefing {};  // of the fact just asked
struct TakeHint {};
struct UndoAnswer {};
struct SetAside {};  // the facts just asked; or bring them back
struct WriteFlag {};
struct KeepFlag {
  std::string note;
};
struct ShowAside {};
struct BringBack {
  int row = 0;
};
struct RemoveFlag {
  int row = 0;
};
struct DrillPairs {};
struct SetExam {
  std::string text;
};  // empty: none
struct SetNewPerDay {
  int count = 10;
};
struct SetRetention {
  int percent = 90;
};
struct SetRoundLength {
  int questions = 12;
  int minutes = 0;
};
struct SetCountsTime {
  bool counts = true;
};
struct ExportLearner {};
struct ImportLearner {
  std::string file;
};
struct AskReset {};
struct AskDelete {};
struct Confirm {};  // what is asked on the settings screen

struct ShowExplore {
  ExploreTab tab = ExploreTab::Timeline;
};
struct SearchFor {
  std::string text;
};
struct ToggleExploreTopic {
  Topic topic = Topic::People;
};
struct OpenThing {
  Thing thing;
};                        // from any screen
struct LookInExplore {};  // at what was just asked
struct CloseThing {};     // or back to what was open before
struct LeaveExplore {};   // back to where one came from
struct ShowRelations {
  bool shows = true;
};
struct SortAgreements {
  AgreementColumn by = AgreementColumn::Date;
};  // the same column again: the other way round
struct FilterAgreements {
  std::string kind;
};                          // empty: all
struct QuizOnSelection {};  // on the chosen thing, else on all that is shown
struct SetLanguage {
  std::string code;
};  // empty: the system's
struct SetSpeech {
  bool speaks = true;
};
struct SetSounds {
  bool has_sounds = true;
};
struct ShowHelp {};
struct ShowIntro {};
struct StepIntro {
  int by = 1;
};  // past the last step it ends
struct EndIntro {};

// What came of an effect.
struct StoreOpened {
  std::map<std::string, std::string> settings;
  std::vector<Learner> learners;
  std::string set_aside;  // the file that a broken store was moved to; empty: none
};
struct LearnersLoaded {
  std::vector<Learner> learners;
};
/// Everything the screens say about a learner, as the store has it.
struct Summary {
  LearnerTotals totals;
  std::vector<TopicScore> topics;
  Knowledge knowledge;
  std::vector<DayOfPractice> days;          // of this deck, oldest first
  Retention retention;                      // of the last 30 days
  std::vector<Flag> flags;                  // of this deck
  std::map<FactId, std::string> overtaken;  // of this deck: what newer articles say instead
  bool has_own_weights = false;             // fitted to this learner
  std::optional<SessionRecord> unfinished;
  std::vector<SessionRecord> finished;  // oldest first
  StudyDay today = 0;
  Instant now{};  // when it was loaded
  int hour = 0;   // local
};
struct LearnerOpened {
  Learner learner;
  Summary summary;
};
struct PasscodeRefused {};
struct SummaryLoaded {
  Summary summary;
};
struct RoundReady {
  SessionId session;
  std::vector<Turn> turns;
  std::vector<Attempt> past;
};
struct AttemptKept {
  AttemptId attempt;
  KnowledgeChange change;  // what it does to memory
};
struct AttemptUndone {};
struct LearnerGone {};
struct ParagraphLoaded {
  std::string text;
};
enum class Doing {
  OpenStore,
  AddLearner,
  RenameLearner,
  OpenLearner,
  SetPasscode,
  KeepAttempt,
  KeepRound,
  KeepSetting,
  LoadSummary,
  ReadParagraph,
  UndoAttempt,
  KeepAims,
  SetAside,
  KeepFlag,
  ExportLearner,
  ImportLearner,
  ResetLearner,
  DeleteLearner,
  UseLanguage,
  OpenRoom,
  LoadClass,
  KeepSet,
  DeleteSet,
  EndLesson,
  ReadReport,
  DeleteLesson,
  ExportReport,
  FindDecks,
  ReadArticle,
  KeepDesk,
  OpenDeck,
  ShareDeck,
  ImportDeck,
  DeleteDeck
};
struct Failed {
  Doing doing = Doing::KeepAttempt;
  Error error;
};
struct Notice {
  std::string key;
  std::vector<std::pair<std::string, WordingValue>> arguments;
};  // wording key: a toast

using Intent = std::variant<
    PickLearner, AddLearner, GivePasscode, GoTo, SwitchLearner, StartRound, ContinueRound, ShowTopics,
    ToggleTopic, ToggleAllTopics, ChooseLength, PickOption, MoveItem, PairUp, DropPin, SubmitParts, Retype,
    EditAnswer, SubmitAnswer, SkipQuestion, Proceed, LeaveRound, ConfirmLeave, Cancel, ReadParagraph,
    PractiseMissed, CloseResults, SetTheme, SetTextSize, SetReducedMotion, RenameLearner, SetPasscode, Retry,
    Quit, BeginQuestions, OpenBriefing, QuizOnBriefing, LookUpBriefing, TakeHint, UndoAnswer, SetAside,
    WriteFlag, KeepFlag, ShowAside, BringBack, RemoveFlag, DrillPairs, SetExam, SetNewPerDay, SetRetention,
    SetRoundLength, SetCountsTime, ExportLearner, ImportLearner, AskReset, AskDelete, Confirm, ShowExplore,
    SearchFor, ToggleExploreTopic, OpenThing, LookInExplore, CloseThing, LeaveExplore, ShowRelations,
    SortAgreements, FilterAgreements, QuizOnSelection, SetLanguage, SetSpeech, SetSounds, ShowHelp, ShowIntro,
    StepIntro, EndIntro, StoreOpened, LearnersLoaded, LearnerOpened, PasscodeRefused, SummaryLoaded,
    RoundReady, AttemptKept, AttemptUndone, LearnerGone, ParagraphLoaded, Failed, Notice, InClass, AtDesk>;

}  // namespace communique::screens
