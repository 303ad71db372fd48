#pragma once
// What can be wanted of a class, and what came of it. One alternative of Intent, InClass, holds them all.
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "classroom/conductor.hpp"
#include "classroom/report.hpp"
#include "records/class_store.hpp"
#include "screens/class_view.hpp"

namespace communique::screens {

namespace in_class {

// Before the lesson.
struct Show {
  ClassPart part = ClassPart::Prepare;
};
struct Leave {};  // to Today
struct SetName {
  std::string name;
};
struct ToggleTopic {
  Topic topic = Topic::People;
};
struct ChooseDraw {
  int count = 12;
};
struct Draw {};  // fills the set with questions drawn from the chosen topics
struct Search {
  std::string query;
};
struct Add {
  QuestionId question;
};
struct Choose {
  int row = 0;
};  // which is looked at
struct Move {
  int from = 0;
  int to = 0;
};
struct RemoveRow {
  int row = 0;
};
struct Clear {};
struct ShowAnew {
  int row = 0;
};  // draws its options anew
struct SetMode {
  classroom::Mode mode = classroom::Mode::Live;
};
struct SetSeconds {
  int seconds = 20;
};
struct SetMinutes {
  int minutes = 10;
};
struct SetTeams {
  int teams = 4;
};
struct SetTeamName {
  int team = 0;
  std::string name;
};
struct SetSpeed {
  bool is_on = false;
};
struct SetBoard {
  bool is_on = true;
};
struct SetSafeNames {
  bool is_on = false;
};
struct KeepSet {};
struct LoadSet {
  std::int64_t id = 0;
};
struct AskDeleteSet {
  std::int64_t id = 0;
};
struct Start {};   // opens the room
struct Resume {};  // the lesson without an end
struct EndInterrupted {};
// In the room.
struct Command {
  classroom::Command command;
};
struct AskEnd {};
struct Next {};  // the class's next step; on the last, the report
struct ToggleStrip {};
struct ChooseSeat {
  classroom::Seat seat = -1;
};
struct ChooseAddress {
  std::string url;
};
struct ToggleAddresses {};
// Afterwards.
struct OpenLesson {
  std::int64_t id = 0;
};
struct AskDeleteLesson {
  std::int64_t id = 0;
};
struct ExportCsv {};
struct ExportPage {};
struct CloseReport {};
// The open question of a dialog.
struct Confirm {};
struct Cancel {};

// What came of effects.
struct Loaded {
  std::vector<KeptSet> sets;
  std::vector<LessonRecord> lessons;
  std::optional<LessonRecord> open;
};
struct Opened {
  std::vector<AddressRow> addresses;  // best guess first; `note` in words; none: no network
};
struct Changed {
  std::shared_ptr<const classroom::ClassSnapshot> snapshot;
};
struct Drawn {
  std::vector<classroom::PlannedQuestion> questions;
};
struct Reported {
  std::int64_t lesson = 0;
  std::shared_ptr<const classroom::LessonReport> report;
};
struct Ended {
  std::int64_t lesson = 0;
};
}  // namespace in_class

using ClassWish = std::variant<
    in_class::Show, in_class::Leave, in_class::SetName, in_class::ToggleTopic, in_class::ChooseDraw,
    in_class::Draw, in_class::Search, in_class::Add, in_class::Choose, in_class::Move, in_class::RemoveRow,
    in_class::Clear, in_class::ShowAnew, in_class::SetMode, in_class::SetSeconds, in_class::SetMinutes,
    in_class::SetTeams, in_class::SetTeamName, in_class::SetSpeed, in_class::SetBoard, in_class::SetSafeNames,
    in_class::KeepSet, in_class::LoadSet, in_class::AskDeleteSet, in_class::Start, in_class::Resume,
    in_class::EndInterrupted, in_class::Command, in_class::AskEnd, in_class::Next, in_class::ToggleStrip,
    in_class::ChooseSeat, in_class::ChooseAddress, in_class::ToggleAddresses, in_class::OpenLesson,
    in_class::AskDeleteLesson, in_class::ExportCsv, in_class::ExportPage, in_class::CloseReport,
    in_class::Confirm, in_class::Cancel, in_class::Loaded, in_class::Opened, in_class::Changed,
    in_class::Drawn, in_class::Reported, in_class::Ended>;

struct InClass {
  ClassWish wish;
};

}  // namespace communique::screens
