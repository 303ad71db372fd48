#pragma once
// One step of update(): changes the state in place and gathers what is wanted outside. A handler for each
// intent; they stand in six files by what they are about. Used by this folder only.
#include <string>
#include <utility>
#include <vector>

#include "screens/state.hpp"

namespace communique::screens {

class Step {
 public:
  Step(State state, Instant now) : state_(std::move(state)), now_(now) {}
  [[nodiscard]] Next finish() && { return {std::move(state_), std::move(effects_)}; }

  // Who is learning, and the machine's settings: update_learner.cpp.
  void operator()(const PickLearner& intent);
  void operator()(const AddLearner& intent);
  void operator()(const GivePasscode& intent);
  void operator()(const PasscodeRefused&);
  void operator()(const LearnersLoaded& intent);
  void operator()(const LearnerOpened& intent);
  void operator()(const SwitchLearner&);
  void operator()(const RenameLearner& intent);
  void operator()(const SetPasscode& intent);
  void operator()(const StoreOpened& intent);
  void operator()(const SetTheme& intent);
  void operator()(const SetTextSize& intent);
  void operator()(const SetReducedMotion& intent);
  // In a round: update_round.cpp.
  void operator()(const RoundReady& intent);
  void operator()(const PickOption& intent);
  void operator()(const MoveItem& intent);
  void operator()(const PairUp& intent);
  void operator()(const DropPin& intent);
  void operator()(const SubmitParts&);
  void operator()(const Retype& intent);
  void operator()(const EditAnswer& intent);
  void operator()(const SubmitAnswer& intent);
  void operator()(const SkipQuestion&);
  void operator()(const AttemptKept& intent);
  void operator()(const Proceed&);
  void operator()(const LeaveRound&);
  void operator()(const ConfirmLeave&);
  void operator()(const ReadParagraph& intent);
  void operator()(const ParagraphLoaded& intent);
  void operator()(const CloseResults&);
  void operator()(const TakeHint&);
  void operator()(const UndoAnswer&);
  void operator()(const AttemptUndone&);
  // What is studied, and a learner's own records: update_study.cpp.
  void operator()(const BeginQuestions&);
  void operator()(const OpenBriefing& intent);
  void operator()(const QuizOnBriefing&);
  void operator()(const DrillPairs&);
  void operator()(const SetExam& intent);
  void operator()(const SetNewPerDay& intent);
  void operator()(const SetRetention& intent);
  void operator()(const SetRoundLength& intent);
  void operator()(const SetCountsTime& intent);
  void operator()(const SetAside&);
  void operator()(const WriteFlag&);
  void operator()(const KeepFlag& intent);
  void operator()(const LookUpBriefing&);
  void operator()(const ShowAside&);
  void operator()(const BringBack& intent);
  void operator()(const RemoveFlag& intent);
  void operator()(const ExportLearner&);
  void operator()(const ImportLearner& intent);
  void operator()(const AskReset&);
  void operator()(const AskDelete&);
  void operator()(const Confirm&);
  // Looking at the deck itself: update_explore.cpp.
  void operator()(const ShowExplore& intent);
  void operator()(const SearchFor& intent);
  void operator()(const ToggleExploreTopic& intent);
  void operator()(const OpenThing& intent);
  void operator()(const LookInExplore&);
  void operator()(const CloseThing&);
  void operator()(const LeaveExplore&);
  void operator()(const ShowRelations& intent);
  void operator()(const SortAgreements& intent);
  void operator()(const FilterAgreements& intent);
  void operator()(const QuizOnSelection&);
  // Reading and hearing the screens, and how they explain themselves: update_guide.cpp.
  void operator()(const SetLanguage& intent);
  void operator()(const SetSpeech& intent);
  void operator()(const SetSounds& intent);
  void operator()(const ShowHelp&);
  void operator()(const ShowIntro&);
  void operator()(const StepIntro& intent);
  void operator()(const EndIntro&);
  // A class: update_class.cpp.
  void operator()(const InClass& intent);
  // An author's work: update_decks.cpp.
  void operator()(const AtDesk& intent);
  // Getting about, and what came of effects: update.cpp.
  void operator()(const SummaryLoaded& intent);
  void operator()(const GoTo& intent);
  void operator()(const Cancel&);
  void operator()(const ShowTopics&);
  void operator()(const ToggleTopic& intent);
  void operator()(const ToggleAllTopics&);
  void operator()(const ChooseLength& intent);
  void operator()(const StartRound&);
  void operator()(const ContinueRound&);
  void operator()(const PractiseMissed&);
  void operator()(const Notice& intent);
  void operator()(const Failed& intent);
  void operator()(const Retry&);
  void operator()(const Quit&);
  void operator()(const LearnerGone&);

 private:
  void want(Effect effect) { effects_.push_back(std::move(effect)); }
  void say(std::string key, std::vector<std::pair<std::string, WordingValue>> arguments = {});
  [[nodiscard]] int next_toast() const { return state_.toast ? state_.toast->number + 1 : 1; }

  /// Asking, or showing the new facts before it.
  [[nodiscard]] bool is_in_round() const;
  /// A question waits for its answer and nothing covers it.
  [[nodiscard]] bool is_asked() const;
  /// Its answer is explained and nothing covers it.
  [[nodiscard]] bool is_explained() const;
  [[nodiscard]] const Question& asked() const { return state_.round->session.question(); }
  [[nodiscard]] bool is_shown(int option) const;
  [[nodiscard]] bool can_retype() const;
  void give(Response response);

  /// Esc on a screen of a class, and what an effect for one could not do: update_class.cpp.
  void leave_class_step();
  void fail_in_class(Doing doing);
  /// The same at an author's desk: update_decks.cpp. True where the failure is told in its place.
  void leave_desk_step();
  [[nodiscard]] bool fail_at_desk(const Failed& failure);
  void open_explore();
  /// With the length that the learner's aims name.
  void wish_as_usual();
  void begin(const Wish& wish);
  /// Begins the round that an author wanted, where all that it needs is there.
  void play();
  [[nodiscard]] std::optional<QuizSession> resumed(const RoundReady& round) const;
  [[nodiscard]] std::vector<FactId> new_facts(const QuizSession& session) const;
  void keep_aims(const StudyAims& aims);
  void finish_round();
  void go_home();

  State state_;
  Instant now_;
  std::vector<Effect> effects_;
};

}  // namespace communique::screens
