// Opening a store: version, migrations, and what to do with a file that is no store.
#include <SQLiteCpp/Backup.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <system_error>

#include "records/database.hpp"
#include "records/migrations.hpp"

namespace communique {
namespace {

namespace fs = std::filesystem;

constexpr int kBusyMilliseconds = 1000;
constexpr int kApplicationId = 0x436F6D71;  // as migration 1 sets it

int newest_version() { return static_cast<int>(migrations().size()); }

int pragma(SQLite::Database& sqlite, const char* name) {
  return sqlite.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

/// The store's version, 0 for an empty file. Throws SQLITE_CORRUPT for somebody else's database.
int version_of(SQLite::Database& sqlite) {
  const bool is_empty = sqlite.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
  if (is_empty) return 0;
  if (pragma(sqlite, "application_id") != kApplicationId) {
    throw SQLite::Exception("a database of another program", SQLITE_CORRUPT);
  }
  return pragma(sqlite, "user_version");
}

void migrate(SQLite::Database& sqlite) {
  SQLite::Transaction transaction(sqlite, SQLite::TransactionBehavior::IMMEDIATE);
  // Asked again now that nobody else can write: another program may have done it meanwhile.
  for (int version = version_of(sqlite); version < newest_version(); ++version) {
    sqlite.exec(migrations()[static_cast<std::size_t>(version)]);
  }
  sqlite.exec(fmt::format("PRAGMA user_version = {}", newest_version()));
  transaction.commit();
}

void check_integrity(SQLite::Database& sqlite) {
  const std::string verdict = sqlite.execAndGet("PRAGMA quick_check(1)").getString();
  if (verdict != "ok") throw SQLite::Exception(verdict, SQLITE_CORRUPT);
}

Error too_new(const fs::path& file, int version) {
  return {ErrorCode::TooNew, file.string(),
          fmt::format("version {}, known to {}", version, newest_version())};
}

/// Until a store is accepted, closing it must not write its log back: what is refused or set aside
/// stays as it was found.
enum class OnClose { LeaveLog, WriteLogBack };
void when_closed(SQLite::Database& sqlite, OnClose what) {
  sqlite3_db_config(sqlite.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, what == OnClose::LeaveLog ? 1 : 0,
                    nullptr);
}

/// SQLite takes an empty file for a new database and drops the log beside it. If that log holds
/// something, the file was not empty when it was written.
bool has_lost_its_beginning(const fs::path& file) {
  std::error_code ignored;
  const bool is_empty = fs::file_size(file, ignored) == 0 && !ignored;
  const auto log = fs::file_size(file.string() + "-wal", ignored);
  return is_empty && !ignored && log > 0;
}

Result<std::unique_ptr<StoreDatabase>> connect(const fs::path& file, int flags) {
  try {
    return std::make_unique<StoreDatabase>(
        StoreDatabase{SQLite::Database(file.string(), flags, kBusyMilliseconds), file});
  } catch (const SQLite::Exception& exception) {
    return tl::unexpected(error_from(exception, file, nullptr));
  }
}

/// Kept means on disk. Where the file system cannot share memory SQLite stays with its old journal: slower,
/// as safe.
void keep_on_disk(SQLite::Database& sqlite) {
  sqlite.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
}

/// Makes the open file a store of the newest version, ready for use.
Result<void> accept(SQLite::Database& sqlite, const fs::path& file) {
  when_closed(sqlite, OnClose::LeaveLog);
  const int version = version_of(sqlite);
  if (version > newest_version()) return tl::unexpected(too_new(file, version));
  check_integrity(sqlite);
  keep_on_disk(sqlite);
  if (version < newest_version()) migrate(sqlite);
  when_closed(sqlite, OnClose::WriteLogBack);
  return {};
}

Result<std::unique_ptr<StoreDatabase>> open_to_write(const fs::path& file) {
  if (has_lost_its_beginning(file)) return failure(ErrorCode::Corrupt, file.string(), "empty beside its log");
  auto database = connect(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  if (!database) return database;
  const auto accepted = guarded(**database, [&](SQLite::Database& sqlite) { return accept(sqlite, file); });
  if (!accepted) return tl::unexpected(accepted.error());
  return database;
}

/// Moves the file and its log to the first free name; the new name, or Unwritable.
Result<fs::path> set_aside(const fs::path& file, Instant now) {
  const auto second = std::chrono::floor<std::chrono::seconds>(now);
  const std::string name = fmt::format("{}.broken-{:%Y-%m-%dT%H%M%S}", file.string(), second);
  fs::path target = name;
  std::error_code trouble;
  for (int number = 2; fs::exists(target, trouble); ++number) target = fmt::format("{}-{}", name, number);
  for (const char* part : {"-wal", "-shm", ""}) {  // the store last: until then the whole can be tried again
    const fs::path from = file.string() + part;
    if (!fs::exists(from, trouble)) continue;
    fs::rename(from, target.string() + part, trouble);
    if (trouble) return failure(ErrorCode::Unwritable, from.string(), trouble.message());
  }
  return target;
}

/// A copy in memory, brought to the newest version: the file stays as it is.
std::unique_ptr<StoreDatabase> migrated_copy(SQLite::Database& sqlite, const fs::path& file) {
  auto copy = std::make_unique<StoreDatabase>(
      StoreDatabase{SQLite::Database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), file});
  SQLite::Backup(copy->sqlite, sqlite).executeStep();
  migrate(copy->sqlite);
  return copy;
}

}  // namespace

Result<std::unique_ptr<StoreDatabase>> connect_beside(const fs::path& file) {
  std::error_code trouble;
  if (!fs::exists(file, trouble)) return failure(ErrorCode::NotFound, file.string());
  auto database = connect(file, SQLite::OPEN_READWRITE);
  if (!database) return database;
  const auto fit = guarded(**database, [&](SQLite::Database& sqlite) -> Result<void> {
    const int version = version_of(sqlite);
    if (version > newest_version()) return tl::unexpected(too_new(file, version));
    if (version < newest_version()) {
      return failure(ErrorCode::Invalid, file.string(), fmt::format("version {}", version));
    }
    keep_on_disk(sqlite);
    return {};
  });
  if (!fit) return tl::unexpected(fit.error());
  return database;
}

Result<Store::Opened> Store::open(const fs::path& file, const Clock& clock) {
  std::error_code trouble;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), trouble);
  if (trouble) return failure(ErrorCode::Unwritable, file.parent_path().string(), trouble.message());
  auto database = open_to_write(file);
  std::optional<fs::path> broken;
  if (!database && database.error().code == ErrorCode::Corrupt) {
    const auto moved = set_aside(file, clock.now());
    if (!moved) return tl::unexpected(moved.error());
    broken = *moved;
    database = open_to_write(file);
  }
  if (!database) return tl::unexpected(database.error());
  return Opened{Store(std::move(*database)), broken};
}

Result<Store> Store::open_read_only(const fs::path& file) {
  std::error_code trouble;
  if (!fs::exists(file, trouble)) return failure(ErrorCode::NotFound, file.string());
  auto database = connect(file, SQLite::OPEN_READONLY);
  if (!database) return tl::unexpected(database.error());
  auto opened = guarded(**database, [&](SQLite::Database& sqlite) -> Result<std::unique_ptr<StoreDatabase>> {
    const int version = version_of(sqlite);
    if (version > newest_version()) return tl::unexpected(too_new(file, version));
    check_integrity(sqlite);
    if (version < newest_version()) return migrated_copy(sqlite, file);
    return nullptr;
  });
  if (!opened && opened.error().code == ErrorCode::Unwritable) opened.error().code = ErrorCode::Unreadable;
  if (!opened) return tl::unexpected(opened.error());
  return Store(*opened ? std::move(*opened) : std::move(*database));
}

}  // namespace communique
