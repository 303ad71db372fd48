#pragma once
// One lesson from its opening to its end: the room, its journal in the store and its server, put together.
// Used by the window and by `communique host` alike. A host that goes without end() leaves its lesson open in
// the store, to be resumed with every answer that was acknowledged.
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/class_journal.hpp"
#include "base/wording.hpp"
#include "classroom/report.hpp"
#include "classroom/server.hpp"

namespace communique {

struct ClassHostOptions {
  std::filesystem::path store_file;  // that Store::open() has opened before
  std::filesystem::path assets;
  std::string locale = "en_GB";               // how typed dates are read
  std::function<classroom::Moment()> steady;  // since some moment; stands still while the machine sleeps
  std::function<std::string()> token;         // see ConductorHelp
  std::function<std::string()> pin;           // six digits
  std::string bind = "::";
  unsigned short port = 8080;
  std::vector<std::string> addresses{};  // of this machine, best guess first
  classroom::ConductorLimits limits{};
  std::function<void()> on_change{};  // see Server::start()
};

class ClassHost {
 public:
  /// Opens a room for the plan. Invalid where the deck has not all of its questions; Unavailable without a
  /// port.
  [[nodiscard]] static Result<std::unique_ptr<ClassHost>> open(const ClassHostOptions& options,
                                                               std::shared_ptr<const StudyDeck> deck,
                                                               const Wording& wording,
                                                               const classroom::LessonPlan& plan,
                                                               Instant now);
  /// Goes on with a lesson that was interrupted. Corrupt where its
  /// journal cannot be read or is of another deck.
  [[nodiscard]] static Result<std::unique_ptr<ClassHost>> resume(const ClassHostOptions& options,
                                                                 std::shared_ptr<const StudyDeck> deck,
                                                                 const Wording& wording, LessonId lesson);
  void send(classroom::Command command) { server_->send(std::move(command)); }
  [[nodiscard]] std::shared_ptr<const classroom::ClassSnapshot> snapshot() const {
    return server_->snapshot();
  }
  [[nodiscard]] LessonId lesson() const { return lesson_; }

 private:
  ClassHost(LessonId lesson, ClassStore store) : lesson_(lesson), journal_(std::move(store), lesson) {}
  [[nodiscard]] static Result<std::unique_ptr<ClassHost>> serve(const ClassHostOptions& options,
                                                                const Wording& wording, classroom::Room room,
                                                                ClassStore store, LessonId lesson);
  LessonId lesson_;
  ClassJournal journal_;
  std::unique_ptr<classroom::Server>
      server_;  // goes first: it tells the phones, and writes what is under way
};

/// The room as its journal tells it, for a report or to go on. Corrupt.
[[nodiscard]] Result<classroom::Room> room_of(const ClassStore& store, LessonId lesson,
                                              std::shared_ptr<const StudyDeck> deck,
                                              const std::string& locale);

/// Names that are refused, and those that the room gives: assets/classroom/names.json. NotFound, Malformed.
[[nodiscard]] Result<classroom::NameRules> name_rules(const std::filesystem::path& assets,
                                                      const std::string& language);
/// Where a question's facts stand: "Central News Agency, 4 December 2025, paragraph 2".
[[nodiscard]] std::vector<std::string> citations(const Question& question, const StudyDeck& deck,
                                                 const Wording& wording);
/// How many questions were asked; `newest` is the room's, -1 before the first. At an own pace all are asked
/// at once.
[[nodiscard]] int questions_asked(const classroom::LessonPlan& plan, int newest);
/// Ends a lesson in the store with what its room tells.
[[nodiscard]] Result<void> end_lesson(ClassStore& store, const classroom::ClassSnapshot& snapshot,
                                      LessonId lesson, Instant now);

}  // namespace communique
