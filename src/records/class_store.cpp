#include "records/class_store.hpp"

#include "records/database.hpp"
#include "records/rows.hpp"

namespace communique {
namespace {

Error no_lesson(LessonId lesson) {
  return {ErrorCode::NotFound, "lesson " + std::to_string(lesson.value), ""};
}

bool is_lesson(const SQLite::Database& sqlite, LessonId lesson) {
  auto row = prepared(sqlite, "SELECT 1 FROM lessons WHERE id = ?", lesson.value);
  return row.executeStep();
}

LessonRecord lesson_in(SQLite::Statement& row) {
  LessonRecord lesson;
  lesson.id.value = row.getColumn(0).getInt64();
  lesson.deck.value = row.getColumn(1).getString();
  lesson.title = row.getColumn(2).getString();
  lesson.started = instant_from(row.getColumn(3).getInt64());
  if (!row.getColumn(4).isNull()) lesson.ended = instant_from(row.getColumn(4).getInt64());
  lesson.players = row.getColumn(5).getInt();
  lesson.questions = row.getColumn(6).getInt();
  return lesson;
}

/// By their ids, as a clock may go back between two lessons.
std::vector<LessonRecord> lessons_newest_first(const SQLite::Database& sqlite, const std::string& condition) {
  std::vector<LessonRecord> lessons;
  auto row =
      prepared(sqlite, "SELECT id, deck, title, started_ms, ended_ms, players, questions FROM lessons " +
                           condition + " ORDER BY id DESC");
  while (row.executeStep()) lessons.push_back(lesson_in(row));
  return lessons;
}

std::int64_t newest_number(const SQLite::Database& sqlite, LessonId lesson) {
  auto row =
      prepared(sqlite, "SELECT coalesce(max(number), 0) FROM class_events WHERE lesson = ?", lesson.value);
  return row.executeStep() ? row.getColumn(0).getInt64() : 0;
}

}  // namespace

ClassStore::ClassStore(std::unique_ptr<StoreDatabase> database) : database_(std::move(database)) {}
ClassStore::ClassStore(ClassStore&&) noexcept = default;
ClassStore& ClassStore::operator=(ClassStore&&) noexcept = default;
ClassStore::~ClassStore() = default;

Result<ClassStore> ClassStore::open(const std::filesystem::path& file) {
  auto database = connect_beside(file);
  if (!database) return tl::unexpected(database.error());
  return ClassStore(std::move(*database));
}

Result<LessonId> ClassStore::begin_lesson(const DeckId& deck, const std::string& title, Instant now) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<LessonId> {
    prepared(sqlite, "INSERT INTO lessons (deck, title, started_ms) VALUES (?, ?, ?)", deck.value, title,
             to_column(now))
        .exec();
    return LessonId{sqlite.getLastInsertRowid()};
  });
}

Result<void> ClassStore::keep_events(LessonId lesson, const std::vector<std::string>& events) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    if (!is_lesson(sqlite, lesson)) return tl::unexpected(no_lesson(lesson));
    std::int64_t number = newest_number(sqlite, lesson);
    SQLite::Statement keep(sqlite, "INSERT INTO class_events VALUES (?, ?, ?)");
    for (const std::string& event : events) {
      SQLite::bind(keep, lesson.value, ++number, event);
      keep.exec();
      keep.reset();
    }
    return {};
  });
}

Result<std::vector<std::string>> ClassStore::events(LessonId lesson) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::vector<std::string>> {
    if (!is_lesson(sqlite, lesson)) return tl::unexpected(no_lesson(lesson));
    std::vector<std::string> events;
    auto row =
        prepared(sqlite, "SELECT event FROM class_events WHERE lesson = ? ORDER BY number", lesson.value);
    while (row.executeStep()) events.push_back(row.getColumn(0).getString());
    return events;
  });
}

Result<void> ClassStore::end_lesson(LessonId lesson, int players, int questions, Instant now) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    if (!is_lesson(sqlite, lesson)) return tl::unexpected(no_lesson(lesson));
    prepared(sqlite,
             "UPDATE lessons SET ended_ms = ?, players = ?, questions = ? WHERE id = ? AND ended_ms IS NULL",
             to_column(now), players, questions, lesson.value)
        .exec();
    return {};
  });
}

Result<std::vector<LessonRecord>> ClassStore::lessons() const {
  return guarded(*database_, [](SQLite::Database& sqlite) -> Result<std::vector<LessonRecord>> {
    return lessons_newest_first(sqlite, "");
  });
}

Result<std::optional<LessonRecord>> ClassStore::open_lesson(const DeckId& deck) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::optional<LessonRecord>> {
    auto open = lessons_newest_first(sqlite, "WHERE ended_ms IS NULL");
    for (LessonRecord& lesson : open) {
      if (lesson.deck == deck) return std::move(lesson);
    }
    return std::nullopt;
  });
}

Result<void> ClassStore::delete_lesson(LessonId lesson) {
  const auto deleted = guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    if (!is_lesson(sqlite, lesson)) return tl::unexpected(no_lesson(lesson));
    sqlite.exec("PRAGMA secure_delete = ON");
    prepared(sqlite, "DELETE FROM class_events WHERE lesson = ?", lesson.value).exec();
    prepared(sqlite, "DELETE FROM lessons WHERE id = ?", lesson.value).exec();
    return {};
  });
  if (deleted) sweep_after_deletion(*database_);
  return deleted;
}

Result<std::int64_t> ClassStore::keep_set(const std::string& name, const DeckId& deck,
                                          const std::string& plan, Instant now) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<std::int64_t> {
    auto row = prepared(sqlite,
                        "INSERT INTO class_sets (deck, name, plan, at_ms) VALUES (?, ?, ?, ?)"
                        " ON CONFLICT (deck, name) DO UPDATE SET plan = excluded.plan, at_ms = excluded.at_ms"
                        " RETURNING id",
                        deck.value, name, plan, to_column(now));
    row.executeStep();
    const std::int64_t id = row.getColumn(0).getInt64();
    row.executeStep();  // to its end: a statement under way would hold the transaction open
    return id;
  });
}

Result<std::vector<KeptSet>> ClassStore::sets(const DeckId& deck) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<std::vector<KeptSet>> {
    std::vector<KeptSet> sets;
    auto row = prepared(
        sqlite,
        "SELECT id, name, plan, at_ms FROM class_sets WHERE deck = ? ORDER BY name COLLATE NOCASE, name",
        deck.value);
    while (row.executeStep()) {
      sets.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getString(), deck,
                      row.getColumn(2).getString(), instant_from(row.getColumn(3).getInt64())});
    }
    return sets;
  });
}

Result<void> ClassStore::delete_set(std::int64_t id) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    const int deleted = prepared(sqlite, "DELETE FROM class_sets WHERE id = ?", id).exec();
    if (deleted == 0) return failure(ErrorCode::NotFound, "set " + std::to_string(id));
    return {};
  });
}

}  // namespace communique
