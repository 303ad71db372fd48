#pragma once
// What update() wants done outside for a class. One alternative of Effect, effect::ForClass, holds them all.
#include <string>
#include <variant>
#include <vector>

#include "classroom/conductor.hpp"
#include "records/class_store.hpp"

namespace communique::screens {

namespace for_class {
struct Load {};  // sets and lessons: in_class::Loaded
struct Draw {
  std::vector<Topic> topics;
  int count = 12;
  std::vector<QuestionId> without;
};  // in_class::Drawn
struct KeepSet {
  classroom::LessonPlan plan;
};
struct DeleteSet {
  std::int64_t id = 0;
};
struct Open {
  classroom::LessonPlan plan;
};  // in_class::Opened and Changed
struct Resume {
  LessonRecord lesson;
};
struct EndLesson {
  std::int64_t lesson = 0;
};  // one that was interrupted: kept as it is
struct Command {
  classroom::Command command;
};
struct Close {};  // ends the room: in_class::Ended
struct Report {
  std::int64_t lesson = 0;
};  // in_class::Reported
struct DeleteLesson {
  std::int64_t lesson = 0;
};
struct ExportCsv {
  std::int64_t lesson = 0;
};
struct ExportPage {
  std::int64_t lesson = 0;
};
}  // namespace for_class

using ClassEffect =
    std::variant<for_class::Load, for_class::Draw, for_class::KeepSet, for_class::DeleteSet, for_class::Open,
                 for_class::Resume, for_class::EndLesson, for_class::Command, for_class::Close,
                 for_class::Report, for_class::DeleteLesson, for_class::ExportCsv, for_class::ExportPage>;

namespace effect {
struct ForClass {
  ClassEffect effect;
};
}  // namespace effect

}  // namespace communique::screens
