#pragma once
// The open SQLite file behind a Store, and the one place where its exceptions become errors.
#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "records/store.hpp"

namespace communique {

struct StoreDatabase {
  SQLite::Database sqlite;
  std::filesystem::path file;
  std::map<LearnerId, std::int64_t> seen = {};  // newest attempt that memory, as given out, stands for
};

/// Another connection to a file that Store::open() has brought up to date, for writing. NotFound, TooNew;
/// Invalid where it was not brought up to date.
[[nodiscard]] Result<std::unique_ptr<StoreDatabase>> connect_beside(const std::filesystem::path& file);
/// After rows were deleted with secure_delete: pages that were filled anew hold traces between their rows,
/// and the log holds the pages as they were. Where there is no room for this, or somebody reads, what is left
/// goes with the next deletion.
void sweep_after_deletion(StoreDatabase& database);

/// What SQLite's result code means to us. `system_error` is the errno behind it, 0 where unknown: a
/// quota or a limit on file sizes is a full disk to whoever has it, though SQLite calls it an I/O error.
[[nodiscard]] ErrorCode error_code_for(int sqlite_code, int system_error);
[[nodiscard]] Error error_from(const SQLite::Exception& exception, const std::filesystem::path& file,
                               sqlite3* handle);

/// Runs `work`, which returns a Result, and turns what SQLite or the JSON parser throw into its error.
template <class Work>
auto guarded(StoreDatabase& database, Work work) -> decltype(work(database.sqlite)) {
  try {
    return work(database.sqlite);
  } catch (const SQLite::Exception& exception) {
    return tl::unexpected(error_from(exception, database.file, database.sqlite.getHandle()));
  } catch (const nlohmann::json::exception& exception) {
    return failure(ErrorCode::Corrupt, database.file.string(), exception.what());
  }
}

/// One write as one transaction, which commits where `work` returns a value and rolls back otherwise.
/// IMMEDIATE: whether another program writes is known at the start, not half-way.
template <class Work>
auto guarded_write(StoreDatabase& database, Work work) -> decltype(work(database.sqlite)) {
  return guarded(database, [&](SQLite::Database& sqlite) {
    SQLite::Transaction transaction(sqlite, SQLite::TransactionBehavior::IMMEDIATE);
    auto result = work(sqlite);
    if (result) transaction.commit();
    return result;
  });
}

/// A statement with its parameters bound in order.
template <class... Values>
[[nodiscard]] SQLite::Statement prepared(const SQLite::Database& sqlite, const std::string& sql,
                                         const Values&... values) {
  SQLite::Statement statement(sqlite, sql);
  if constexpr (sizeof...(values) > 0) SQLite::bind(statement, values...);
  return statement;
}

}  // namespace communique
