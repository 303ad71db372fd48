#pragma once
// One step of update() in a class: changes the state in place and gathers what is wanted outside. A handler
// for each wish. Used by this folder only.
#include <utility>
#include <vector>

#include "screens/state.hpp"

namespace communique::screens {

class ClassStep {
 public:
  ClassStep(State& state, Instant now) : state_(state), class_(state.class_), now_(now) {}
  [[nodiscard]] std::vector<Effect> effects() && { return std::move(effects_); }

  // Before the lesson: update_class_setup.cpp.
  void operator()(const in_class::Show& wish);
  void operator()(const in_class::Leave&);
  void operator()(const in_class::SetName& wish);
  void operator()(const in_class::ToggleTopic& wish);
  void operator()(const in_class::ChooseDraw& wish);
  void operator()(const in_class::Draw&);
  void operator()(const in_class::Drawn& wish);
  void operator()(const in_class::Search& wish);
  void operator()(const in_class::Add& wish);
  void operator()(const in_class::Choose& wish);
  void operator()(const in_class::Move& wish);
  void operator()(const in_class::RemoveRow& wish);
  void operator()(const in_class::Clear&);
  void operator()(const in_class::ShowAnew& wish);
  void operator()(const in_class::SetMode& wish);
  void operator()(const in_class::SetSeconds& wish);
  void operator()(const in_class::SetMinutes& wish);
  void operator()(const in_class::SetTeams& wish);
  void operator()(const in_class::SetTeamName& wish);
  void operator()(const in_class::SetSpeed& wish);
  void operator()(const in_class::SetBoard& wish);
  void operator()(const in_class::SetSafeNames& wish);
  void operator()(const in_class::KeepSet&);
  void operator()(const in_class::LoadSet& wish);
  void operator()(const in_class::AskDeleteSet& wish);
  void operator()(const in_class::Start&);
  void operator()(const in_class::Resume&);
  void operator()(const in_class::EndInterrupted&);
  void operator()(const in_class::Loaded& wish);
  // The room, and what is left of it: update_class.cpp.
  void operator()(const in_class::Opened& wish);
  void operator()(const in_class::Changed& wish);
  void operator()(const in_class::Command& wish);
  void operator()(const in_class::Next&);
  void operator()(const in_class::AskEnd&);
  void operator()(const in_class::Ended& wish);
  void operator()(const in_class::ToggleStrip&);
  void operator()(const in_class::ChooseSeat& wish);
  void operator()(const in_class::ChooseAddress& wish);
  void operator()(const in_class::ToggleAddresses&);
  void operator()(const in_class::OpenLesson& wish);
  void operator()(const in_class::Reported& wish);
  void operator()(const in_class::AskDeleteLesson& wish);
  void operator()(const in_class::ExportCsv&);
  void operator()(const in_class::ExportPage&);
  void operator()(const in_class::CloseReport&);
  void operator()(const in_class::Confirm&);
  void operator()(const in_class::Cancel&);

  /// What an effect could not do.
  void fail(Doing doing);
  /// Esc: closes what lies on top, else leaves.
  void back();

 private:
  void want(ClassEffect effect) { effects_.emplace_back(effect::ForClass{std::move(effect)}); }
  void say(const char* key, std::vector<std::pair<std::string, WordingValue>> arguments = {});

  /// On the screen where a class is prepared, with nothing asked and no room opening.
  [[nodiscard]] bool is_preparing() const;
  [[nodiscard]] bool is_row(int row) const;
  [[nodiscard]] bool holds(const QuestionId& question) const;
  void add(classroom::PlannedQuestion question);
  void name_as_usual();
  /// The plan as it is kept and played: what its mode has no use for is taken out.
  [[nodiscard]] classroom::LessonPlan whole_plan() const;
  void await_room();

  /// The room is open and nothing is asked.
  [[nodiscard]] bool is_on_stage() const;
  [[nodiscard]] bool has_seat(classroom::Seat seat) const;
  /// Whether a command is one that the room could follow now.
  [[nodiscard]] bool makes_sense(const classroom::Command& command) const;
  void show_lessons();

  State& state_;
  Teaching& class_;
  Instant now_;
  std::vector<Effect> effects_;
};

/// A room is open, or its report is awaited: only what belongs to it is heard.
[[nodiscard]] inline bool is_class_on(const State& state) {
  return state.class_.room != RoomStage::None || state.screen == Screen::Stage;
}
[[nodiscard]] inline bool is_class_screen(Screen screen) {
  return screen == Screen::ClassSetup || screen == Screen::ClassLessons || screen == Screen::Stage ||
         screen == Screen::ClassReport;
}
/// Points for speed need a teacher's pace against a clock.
[[nodiscard]] inline bool can_have_speed(const classroom::LessonPlan& plan) {
  return (plan.mode == classroom::Mode::Live || plan.mode == classroom::Mode::Teams) && plan.seconds > 0;
}
/// As given, else as teams are called.
[[nodiscard]] std::string team_name(const Teaching& teaching, std::size_t team);
/// No more than `bytes` of it, and no half characters.
[[nodiscard]] std::string clipped(const std::string& text, std::size_t bytes);
/// Questions about the facts that the search finds, each once, in the deck's order.
[[nodiscard]] std::vector<const Question*> found_questions(const State& state);

}  // namespace communique::screens
