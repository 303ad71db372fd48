// Learners and the machine's settings.
#include <sodium.h>
#include <unicode/unistr.h>

#include <array>

#include "base/text.hpp"
#include "records/lookups.hpp"
#include "records/rows.hpp"

namespace communique {
namespace {

constexpr std::size_t kLongestName = 64;  // graphemes

/// Two names that differ by case alone are one name. Accents and scripts tell people apart, so the
/// stronger folding of answers is not for them.
std::string case_folded(const std::string& name) {
  std::string folded;
  icu::UnicodeString::fromUTF8(name).foldCase().toUTF8String(folded);
  return nfc(folded);
}

/// The name as it is kept; Invalid where it cannot be one.
Result<std::string> usable_name(const std::string& given) {
  std::string name = nfc(trimmed(given));
  if (name.empty()) return failure(ErrorCode::Invalid, given, "name-empty");
  if (graphemes(name).size() > kLongestName) return failure(ErrorCode::Invalid, given, "name-long");
  return name;
}

bool is_taken(const SQLite::Database& sqlite, const std::string& name, LearnerId except) {
  auto found = prepared(sqlite, "SELECT 1 FROM learners WHERE folded_name = ? AND id <> ?", case_folded(name),
                        except.value);
  return found.executeStep();
}

/// Argon2id with libsodium's limits for interactive use: 64 MiB and a fraction of a second.
Result<std::string> passcode_hash(const std::string& passcode) {
  const std::string normal = nfc(passcode);  // the same characters, however they were typed
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const bool is_hashed = sodium_init() >= 0 && crypto_pwhash_str(hash.data(), normal.data(), normal.size(),
                                                                 crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                                                 crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
  if (!is_hashed) return failure(ErrorCode::Unavailable, "passcode", "no memory to hash it");
  return std::string(hash.data());
}

bool is_passcode(const std::string& passcode, const std::string& hash) {
  const std::string normal = nfc(passcode);
  return sodium_init() >= 0 && crypto_pwhash_str_verify(hash.c_str(), normal.data(), normal.size()) == 0;
}

}  // namespace

Error no_learner(LearnerId learner) {
  return {ErrorCode::NotFound, "learner " + std::to_string(learner.value), ""};
}

bool is_learner(const SQLite::Database& sqlite, LearnerId learner) {
  auto row = prepared(sqlite, "SELECT 1 FROM learners WHERE id = ?", learner.value);
  return row.executeStep();
}

Result<LearnerId> insert_learner(const SQLite::Database& sqlite, const std::string& name, Instant since) {
  const auto usable = usable_name(name);
  if (!usable) return tl::unexpected(usable.error());
  if (is_taken(sqlite, *usable, {})) return failure(ErrorCode::Invalid, *usable, "name-taken");
  prepared(sqlite, "INSERT INTO learners (name, folded_name, since_ms) VALUES (?, ?, ?)", *usable,
           case_folded(*usable), to_column(since))
      .exec();
  return LearnerId{sqlite.getLastInsertRowid()};
}

std::string free_name(const SQLite::Database& sqlite, const std::string& name) {
  std::string free = nfc(trimmed(name));
  const auto letters = graphemes(free);
  for (int number = 2; is_taken(sqlite, free, {}); ++number) {
    const std::string ending = " (" + std::to_string(number) + ")";
    free.clear();
    for (const std::string& letter : letters) {
      if (graphemes(free).size() + ending.size() < kLongestName) free += letter;
    }
    free = trimmed(free) + ending;
  }
  return free;
}

Store::Store(std::unique_ptr<StoreDatabase> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<std::vector<Learner>> Store::learners() const {
  return guarded(*database_, [](SQLite::Database& sqlite) -> Result<std::vector<Learner>> {
    std::vector<Learner> learners;
    SQLite::Statement row(sqlite,
                          "SELECT id, name, passcode_hash IS NOT NULL, since_ms FROM learners ORDER BY id");
    while (row.executeStep()) {
      learners.push_back({{row.getColumn(0).getInt64()},
                          row.getColumn(1).getString(),
                          row.getColumn(2).getInt() != 0,
                          instant_from(row.getColumn(3).getInt64())});
    }
    return learners;
  });
}

Result<LearnerId> Store::add_learner(const std::string& name, Instant now) {
  return guarded_write(*database_,
                       [&](SQLite::Database& sqlite) { return insert_learner(sqlite, name, now); });
}

Result<void> Store::rename_learner(LearnerId learner, const std::string& name) {
  const auto usable = usable_name(name);
  if (!usable) return tl::unexpected(usable.error());
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    if (is_taken(sqlite, *usable, learner)) return failure(ErrorCode::Invalid, *usable, "name-taken");
    const int changed = prepared(sqlite, "UPDATE learners SET name = ?, folded_name = ? WHERE id = ?",
                                 *usable, case_folded(*usable), learner.value)
                            .exec();
    if (changed == 0) return tl::unexpected(no_learner(learner));
    return {};
  });
}

Result<void> Store::set_passcode(LearnerId learner, const std::string& passcode) {
  const Result<std::string> hash = passcode.empty() ? std::string() : passcode_hash(passcode);
  if (!hash) return tl::unexpected(hash.error());
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    const int changed = prepared(sqlite, "UPDATE learners SET passcode_hash = nullif(?, '') WHERE id = ?",
                                 *hash, learner.value)
                            .exec();
    if (changed == 0) return tl::unexpected(no_learner(learner));
    return {};
  });
}

Result<void> Store::check_passcode(LearnerId learner, const std::string& passcode) const {
  return guarded(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    auto row = prepared(sqlite, "SELECT passcode_hash FROM learners WHERE id = ?", learner.value);
    if (!row.executeStep()) return tl::unexpected(no_learner(learner));
    const bool has_passcode = !row.getColumn(0).isNull();
    if (has_passcode && !is_passcode(passcode, row.getColumn(0).getString())) {
      return failure(ErrorCode::WrongPasscode, no_learner(learner).subject);
    }
    return {};
  });
}

Result<std::map<std::string, std::string>> Store::settings() const {
  return guarded(*database_, [](SQLite::Database& sqlite) -> Result<std::map<std::string, std::string>> {
    std::map<std::string, std::string> settings;
    SQLite::Statement row(sqlite, "SELECT key, value FROM settings");
    while (row.executeStep()) settings.emplace(row.getColumn(0).getString(), row.getColumn(1).getString());
    return settings;
  });
}

Result<void> Store::keep_setting(const std::string& key, const std::string& value) {
  return guarded_write(*database_, [&](SQLite::Database& sqlite) -> Result<void> {
    prepared(sqlite,
             "INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key,
             value)
        .exec();
    return {};
  });
}

}  // namespace communique
