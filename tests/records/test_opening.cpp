#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

#include <fstream>

#include "a_store.hpp"
#include "base/files.hpp"
#include "child_process.hpp"

using namespace communique;
namespace fs = std::filesystem;

namespace {

void run_sql(const fs::path& file, const std::string& sql) {
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

std::string bytes_of(const fs::path& file) { return read_file(file).value_or("unreadable"); }

// A store with a few pages, closed in good order.
void write_store(const fs::path& file) {
  Store store = opened(file);
  const LearnerId learner = added(store, "Mei");
  const SessionId session = begun(store, learner);
  for (int number = 1; number <= 60; ++number) {
    REQUIRE(keep(store, an_attempt(learner, session, number)));
  }
}

void overwrite(const fs::path& file, std::streamoff from, std::size_t count) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(from);
  stream << std::string(count, '\xFF');
}

// Opens the broken file: it must be set aside byte for byte, and a new store must work in its place.
void check_set_aside(const fs::path& file) {
  const std::string broken = bytes_of(file);
  auto store = Store::open(file, StoppedClock());
  REQUIRE(store);
  REQUIRE(store->set_aside);
  CHECK(store->set_aside->filename() == file.filename().string() + ".broken-2025-12-04T101502");
  CHECK(bytes_of(*store->set_aside) == broken);
  CHECK(store->store.learners()->empty());
  CHECK(store->store.add_learner("Mei", kNow));
}

}  // namespace

TEST_CASE("A store of the first version is brought up to date with everything in it") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  run_sql(file, bytes_of(fs::path(COMMUNIQUE_SOURCE_DIR) / "tests/records/store_version_1.sql"));
  const auto check_content = [](const Store& store) {
    CHECK(store.learners()->front().name == "Mei");
    CHECK(store.settings()->empty());
    const auto attempts = store.attempts(LearnerId{1});
    REQUIRE(attempts);
    REQUIRE(attempts->size() == 1);
    CHECK(attempts->front().kind == Kind::TrueFalse);
    CHECK(attempts->front().facts == std::vector<FactId>{{"tjra.chairman"}});
    CHECK(attempts->front().outcomes == std::vector<Verdict>{Verdict::Correct});
    CHECK(attempts->front().turn.seed == ~std::uint64_t{0});
    CHECK(store.finished_sessions(LearnerId{1})->front().turns.front().seed == ~std::uint64_t{0});
    CHECK(store.totals(LearnerId{1}, 20426)->days_in_a_row == 1);
  };
  const std::string before = bytes_of(file);
  check_content(*Store::open_read_only(file));  // for a report: brought up to date in memory
  CHECK(bytes_of(file) == before);

  const auto store = Store::open(file, StoppedClock());
  REQUIRE(store);
  CHECK_FALSE(store->set_aside);
  check_content(store->store);
  CHECK(bytes_of(file) != before);
}

TEST_CASE("A store of a newer version is refused and stays as it is, its log too") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  write_store(file);
  ChildProcess newer([&] {  // ends without closing, so that its change stands in the log alone
    auto* sqlite = new SQLite::Database(file.string(), SQLite::OPEN_READWRITE);
    return sqlite->exec("PRAGMA user_version = 1000");
  });
  REQUIRE(newer.wait() == 0);
  const std::string before = bytes_of(file);
  const std::string log_before = bytes_of(file.string() + "-wal");
  REQUIRE(log_before.size() > 4096);
  CHECK(Store::open(file, StoppedClock()).error().code == ErrorCode::TooNew);
  CHECK(Store::open_read_only(file).error().code == ErrorCode::TooNew);
  CHECK(bytes_of(file) == before);
  CHECK(bytes_of(file.string() + "-wal") == log_before);
}

TEST_CASE("A file that is no store is set aside, and a new store begins") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "learners.sqlite";
  SECTION("a few words") { std::ofstream(file) << "Dear diary"; }
  SECTION("a large file of something else") { std::ofstream(file) << std::string(100'000, 'x'); }
  SECTION("another program's database") { run_sql(file, "CREATE TABLE birds (name TEXT)"); }
  SECTION("a store that lost its second half") {
    write_store(file);
    fs::resize_file(file, fs::file_size(file) / 2);
  }
  SECTION("a store that lost all but its first bytes") {
    write_store(file);
    fs::resize_file(file, 50);
  }
  SECTION("a store with a damaged page") {
    write_store(file);
    overwrite(file, 24'576, 4096);
  }
  SECTION("a store with a damaged beginning") {
    write_store(file);
    overwrite(file, 0, 16);
  }
  check_set_aside(file);
}

TEST_CASE("A broken store is set aside together with its log") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  std::ofstream(file).flush();  // lost all its bytes
  std::ofstream(file.string() + "-wal") << "what was not written back yet";
  check_set_aside(file);
  CHECK(bytes_of(file.string() + ".broken-2025-12-04T101502-wal") == "what was not written back yet");
}

TEST_CASE("Two broken stores in one second are both kept") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  std::ofstream(file) << "first";
  REQUIRE(Store::open(file, StoppedClock()));
  std::ofstream(file) << "second";
  const auto again = Store::open(file, StoppedClock());
  REQUIRE(again);
  CHECK(bytes_of(*again->set_aside) == "second");
  CHECK(bytes_of(file.string() + ".broken-2025-12-04T101502") == "first");
}

TEST_CASE("An empty file becomes a store") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "store").flush();
  auto store = Store::open(folder.path() / "store", StoppedClock());
  REQUIRE(store);
  CHECK_FALSE(store->set_aside);
  CHECK(store->store.add_learner("Mei", kNow));
}

TEST_CASE("A report reads a store and changes nothing") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  CHECK(Store::open_read_only(file).error().code == ErrorCode::NotFound);
  CHECK(fs::is_empty(folder.path()));

  write_store(file);
  const std::string before = bytes_of(file);
  {
    auto store = Store::open_read_only(file);
    REQUIRE(store);
    CHECK(store->attempts(LearnerId{1})->size() == 60);
    CHECK(store->add_learner("Ken", kNow).error().code == ErrorCode::Unwritable);
  }
  CHECK(bytes_of(file) == before);

  overwrite(file, 24'576, 4096);
  const std::string broken = bytes_of(file);
  CHECK(Store::open_read_only(file).error().code == ErrorCode::Corrupt);
  CHECK(bytes_of(file) == broken);
}

TEST_CASE("A store that another program writes is locked, not waited for without end") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  Store store = opened(file);
  {
    SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    CHECK(store.add_learner("Mei", kNow).error().code == ErrorCode::Locked);
    CHECK(store.learners()->empty());  // reading goes on
  }
  CHECK(store.add_learner("Mei", kNow));
}

TEST_CASE("A store that another program holds alone is locked, neither broken nor new") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  write_store(file);
  {
    SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
    other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
    CHECK(Store::open(file, StoppedClock()).error().code == ErrorCode::Locked);
    CHECK(Store::open_read_only(file).error().code == ErrorCode::Locked);
  }
  CHECK(opened(file).attempts(LearnerId{1})->size() == 60);
}

TEST_CASE("A store may stand in the current folder") {
  const TemporaryFolder folder;
  ChildProcess child([&] {
    fs::current_path(folder.path());
    return Store::open("store", StoppedClock()) ? 0 : 1;
  });
  CHECK(child.wait() == 0);
  CHECK(fs::exists(folder.path() / "store"));
}

TEST_CASE("A place that takes no store says so") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "file") << "not a folder";
  CHECK(Store::open(folder.path() / "file" / "store", StoppedClock()).error().code == ErrorCode::Unwritable);
  CHECK(Store::open(folder.path(), StoppedClock()).error().code == ErrorCode::Unwritable);
  CHECK(Store::open_read_only(folder.path()).error().code == ErrorCode::Unreadable);
}

TEST_CASE("A folder or a store without the right to write says so and stays as it is") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  write_store(file);
  const std::string before = bytes_of(file);
  fs::permissions(folder.path(), fs::perms(0555));
  fs::permissions(file, fs::perms(0444));
  ChildProcess child([&] {
    if (getuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 2;  // root may write anywhere
    const auto there = Store::open(file, StoppedClock());
    const auto missing = Store::open(folder.path() / "new", StoppedClock());
    return !there && there.error().code == ErrorCode::Unwritable && !missing &&
                   missing.error().code == ErrorCode::Unwritable
               ? 0
               : 1;
  });
  CHECK(child.wait() == 0);
  fs::permissions(folder.path(), fs::perms(0755));
  CHECK(bytes_of(file) == before);
}
