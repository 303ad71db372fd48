#include "records/database.hpp"

#include <sqlite3.h>

#include <cerrno>

namespace communique {
namespace {

bool is_lack_of_room(int system_error) {
  return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

/// The errno of the last failure of the log or of the store itself, where it tells of a lack of room;
/// else 0. sqlite3_system_errno() does not see what fails in a commit.
int lack_of_room(sqlite3* handle) {
  for (const int which : {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER}) {
    sqlite3_file* file = nullptr;
    int system_error = 0;
    const bool is_known =
        sqlite3_file_control(handle, "main", which, &file) == SQLITE_OK && file != nullptr &&
        file->pMethods != nullptr &&
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &system_error) == SQLITE_OK;
    if (is_known && is_lack_of_room(system_error)) return system_error;
  }
  return 0;
}

}  // namespace

ErrorCode error_code_for(int sqlite_code, int system_error) {
  switch (sqlite_code & 0xFF) {  // the low byte is the family of an extended code
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorCode::Locked;
    case SQLITE_FULL:
      return ErrorCode::DiskFull;
    case SQLITE_IOERR:
      if (is_lack_of_room(system_error) || sqlite_code == SQLITE_IOERR_SHMSIZE) return ErrorCode::DiskFull;
      return sqlite_code == SQLITE_IOERR_READ ? ErrorCode::Unreadable : ErrorCode::Unwritable;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return ErrorCode::Unwritable;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
      return ErrorCode::Invalid;
    case SQLITE_NOMEM:
      return ErrorCode::Unavailable;
    default:
      return ErrorCode::Corrupt;  // CORRUPT, NOTADB, and a shape that our SQL does not fit
  }
}

Error error_from(const SQLite::Exception& exception, const std::filesystem::path& file, sqlite3* handle) {
  const int extended = exception.getExtendedErrorCode();
  const int code = extended > 0 ? extended : exception.getErrorCode();
  const int system_error = handle == nullptr ? 0 : lack_of_room(handle);
  return {error_code_for(code, system_error), file.string(), exception.what()};
}

void sweep_after_deletion(StoreDatabase& database) {
  (void)guarded(database, [](SQLite::Database& sqlite) -> Result<void> {
    sqlite.exec("VACUUM");
    sqlite.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return {};
  });
}

}  // namespace communique
