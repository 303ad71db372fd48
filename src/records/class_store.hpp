#pragma once
// Lessons and the sets prepared for them, in the same SQLite file as the learners'. Events and plans are text
// that this folder does not read. Every keep_...() is on disk when it returns; errors are those of Store. One
// thread at a time uses a ClassStore; it has a connection of its own, so that a class never waits for a
// learner.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"

namespace communique {

struct StoreDatabase;

using LessonId = NumberId<struct LessonTag>;

struct LessonRecord {
  LessonId id;
  DeckId deck;
  std::string title;
  Instant started{};
  std::optional<Instant> ended;
  int players = 0;    // as told at the end
  int questions = 0;  // asked, as told at the end
};

struct KeptSet {
  std::int64_t id = 0;
  std::string name;
  DeckId deck;
  std::string plan;
  Instant at{};  // of the newest change
};

class ClassStore {
 public:
  /// The file must be a store that Store::open() has opened before, else Invalid. NotFound, TooNew.
  [[nodiscard]] static Result<ClassStore> open(const std::filesystem::path& file);
  ClassStore(ClassStore&&) noexcept;
  ClassStore& operator=(ClassStore&&) noexcept;
  ~ClassStore();

  [[nodiscard]] Result<LessonId> begin_lesson(const DeckId& deck, const std::string& title, Instant now);
  /// All of them in one transaction, after those kept before. NotFound without such a lesson, as everywhere
  /// here.
  [[nodiscard]] Result<void> keep_events(LessonId lesson, const std::vector<std::string>& events);
  [[nodiscard]] Result<std::vector<std::string>> events(LessonId lesson) const;  // in order
  /// An end is kept once.
  [[nodiscard]] Result<void> end_lesson(LessonId lesson, int players, int questions, Instant now);
  [[nodiscard]] Result<std::vector<LessonRecord>> lessons() const;  // newest first
  /// The newest of that deck without an end.
  [[nodiscard]] Result<std::optional<LessonRecord>> open_lesson(const DeckId& deck) const;
  /// With all its events; what it stood in is overwritten.
  [[nodiscard]] Result<void> delete_lesson(LessonId lesson);

  /// A set of that name and deck is taken the place of.
  [[nodiscard]] Result<std::int64_t> keep_set(const std::string& name, const DeckId& deck,
                                              const std::string& plan, Instant now);
  [[nodiscard]] Result<std::vector<KeptSet>> sets(const DeckId& deck) const;  // by name
  [[nodiscard]] Result<void> delete_set(std::int64_t id);

 private:
  explicit ClassStore(std::unique_ptr<StoreDatabase> database);
  std::unique_ptr<StoreDatabase> database_;
};

}  // namespace communique
