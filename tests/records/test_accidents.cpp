// What must not lose an answer: a program that is killed, a disk that is full, a reader beside a writer.
#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>

#include "a_store.hpp"
#include "child_process.hpp"
#include "records/database.hpp"

using namespace communique;
namespace fs = std::filesystem;

namespace {

constexpr int kCannotBeTried = 77;

bool has_all(const Store& store, const std::vector<std::int64_t>& ids) {
  const auto attempts = store.attempts(LearnerId{1});
  if (!attempts) return false;
  return std::all_of(ids.begin(), ids.end(), [&](std::int64_t id) {
    return std::any_of(attempts->begin(), attempts->end(),
                       [&](const Attempt& attempt) { return attempt.id.value == id; });
  });
}

// In a child process: answers until the disk is full, makes room, answers again. 0 where the store
// said DiskFull, kept all that it had accepted and took up again; else the step that failed.
template <class MakeRoom>
int answer_until_full(const fs::path& file, MakeRoom make_room) {
  auto store = Store::open(file, StoppedClock());
  if (!store) return 1;
  const auto learner = store->store.add_learner("Mei", kNow);
  if (!learner) return 2;
  const auto session = store->store.keep_session(*learner, kDeck, {}, kNow);
  if (!session) return 3;
  Attempt attempt = an_attempt(*learner, *session);
  attempt.shown = std::string(2000, 'x');
  std::vector<std::int64_t> kept;
  auto result = keep(store->store, attempt);
  for (; result && kept.size() < 5000; result = keep(store->store, attempt)) {
    kept.push_back(result->value);
  }
  if (result || result.error().code != ErrorCode::DiskFull) return 4;
  if (kept.empty() || !has_all(store->store, kept)) return 5;
  make_room();
  const auto after = keep(store->store, attempt);
  if (!after) return 6;
  kept.push_back(after->value);
  return has_all(store->store, kept) ? 0 : 7;
}

void write_text(const char* file, const std::string& text) { std::ofstream(file) << text; }

// A file system of one megabyte for this process alone; false where the machine does not allow it.
bool mount_tiny_disk(const fs::path& folder) {
  const std::string user = std::to_string(getuid());
  const std::string group = std::to_string(getgid());
  if (unshare(CLONE_NEWNS) != 0) {
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    write_text("/proc/self/setgroups", "deny");
    write_text("/proc/self/uid_map", user + ' ' + user + " 1");
    write_text("/proc/self/gid_map", group + ' ' + group + " 1");
  }
  return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=1m") == 0;
}

}  // namespace

TEST_CASE("A program that is killed in the middle loses no answer that it had kept") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  std::array<int, 2> kept_ids{};
  REQUIRE(pipe(kept_ids.data()) == 0);
  ChildProcess child([&] {
    auto store = Store::open(file, StoppedClock());
    if (!store) return 1;
    const auto learner = store->store.add_learner("Mei", kNow);
    if (!learner) return 2;
    const auto session = store->store.keep_session(*learner, kDeck, {}, kNow);
    if (!session) return 3;
    for (;;) {
      const auto id = keep(store->store, an_attempt(*learner, *session));
      if (!id || write(kept_ids[1], &id->value, sizeof id->value) < 0) return 4;
    }
  });
  close(kept_ids[1]);
  std::vector<std::int64_t> ids;
  std::int64_t id = 0;
  while (read(kept_ids[0], &id, sizeof id) == sizeof id) {
    ids.push_back(id);
    if (ids.size() == 30) child.kill_hard();
  }
  close(kept_ids[0]);
  CHECK(child.wait() == -1);
  REQUIRE(ids.size() >= 30);

  auto store = Store::open(file, StoppedClock());
  REQUIRE(store);
  CHECK_FALSE(store->set_aside);
  CHECK(has_all(store->store, ids));
  CHECK(store->store.attempts(LearnerId{1})->size() <= ids.size() + 1);  // one may have gone untold
}

TEST_CASE("A full disk is told, loses nothing, and is over once there is room") {
  const TemporaryFolder folder;
  ChildProcess child([&] {
    if (!mount_tiny_disk(folder.path())) return kCannotBeTried;
    const fs::path ballast = folder.path() / "ballast";
    std::ofstream(ballast) << std::string(200'000, 'x');
    return answer_until_full(folder.path() / "store", [&] { fs::remove(ballast); });
  });
  const int status = child.wait();
  if (status == kCannotBeTried) SKIP("this machine mounts no file system for a test");
  CHECK(status == 0);
}

TEST_CASE("A used-up quota is a full disk") {
  const TemporaryFolder folder;
  ChildProcess child([&] {
    struct rlimit limit {};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = 300'000;
    signal(SIGXFSZ, SIG_IGN);
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return kCannotBeTried;
    return answer_until_full(folder.path() / "store", [&] {
      limit.rlim_cur = limit.rlim_max;
      setrlimit(RLIMIT_FSIZE, &limit);
    });
  });
  CHECK(child.wait() == 0);
}

TEST_CASE("A report reads on while a learner answers") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  constexpr std::size_t kAnswers = 60;
  {
    Store store = opened(file);
    begun(store, added(store, "Mei"));
  }
  auto reader = Store::open_read_only(file);
  REQUIRE(reader);
  ChildProcess writer([&] {
    auto store = Store::open(file, StoppedClock());
    if (!store) return 1;
    for (std::size_t i = 0; i < kAnswers; ++i) {
      if (!keep(store->store, an_attempt(LearnerId{1}, SessionId{1}))) return 2;
    }
    return 0;
  });
  std::size_t seen = 0;
  for (bool is_last = false; !is_last;) {
    is_last = writer.has_ended();  // asked first, so that the last look comes after the last answer
    const auto attempts = reader->attempts(LearnerId{1});
    REQUIRE(attempts);
    REQUIRE(attempts->size() >= seen);
    seen = attempts->size();
  }
  CHECK(writer.wait() == 0);
  CHECK(seen == kAnswers);
}

TEST_CASE("SQLite's failures mean what a learner can do about them") {
  CHECK(error_code_for(SQLITE_BUSY_SNAPSHOT, 0) == ErrorCode::Locked);
  CHECK(error_code_for(SQLITE_FULL, 0) == ErrorCode::DiskFull);
  CHECK(error_code_for(SQLITE_IOERR_WRITE, EDQUOT) == ErrorCode::DiskFull);
  CHECK(error_code_for(SQLITE_IOERR_SHMSIZE, 0) == ErrorCode::DiskFull);
  CHECK(error_code_for(SQLITE_IOERR_FSYNC, EIO) == ErrorCode::Unwritable);
  CHECK(error_code_for(SQLITE_IOERR_READ, EIO) == ErrorCode::Unreadable);
  CHECK(error_code_for(SQLITE_READONLY_DIRECTORY, 0) == ErrorCode::Unwritable);
  CHECK(error_code_for(SQLITE_CANTOPEN, 0) == ErrorCode::Unwritable);
  CHECK(error_code_for(SQLITE_CORRUPT_INDEX, 0) == ErrorCode::Corrupt);
  CHECK(error_code_for(SQLITE_NOTADB, 0) == ErrorCode::Corrupt);
}
