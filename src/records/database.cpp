#include "records/database.hpp"

#include <sqlite3.h>

#include <cerrno>

namespace communique {
namespace {

bool is_lack_of_room(int system_error) {
  return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
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
      if (is_lack_of_room(system_error)) return ErrorCode::DiskFull;
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
  const int system_error = handle == nullptr ? 0 : sqlite3_system_errno(handle);
  return {error_code_for(code, system_error), file.string(), exception.what()};
}

}  // namespace communique
