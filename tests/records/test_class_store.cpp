// Lessons of a class in the store: every event in order on disk, whatever happens beside it.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/resource.h>

#include <csignal>

#include "a_store.hpp"
#include "base/files.hpp"
#include "child_process.hpp"
#include "records/class_store.hpp"

using namespace communique;
namespace fs = std::filesystem;

namespace {

/// A file that holds a store of this version, closed again.
fs::path a_file(const TemporaryFolder& folder) {
  fs::path file = folder.path() / "store";
  (void)opened(file);
  return file;
}

ClassStore classes_in(const fs::path& file) {
  auto store = ClassStore::open(file);
  REQUIRE(store);
  return std::move(*store);
}

LessonId begun_lesson(ClassStore& store, const std::string& title = "Customs and carbon") {
  const auto lesson = store.begin_lesson(kDeck, title, kNow);
  REQUIRE(lesson);
  return *lesson;
}

std::vector<std::string> numbered(int from, int count) {
  std::vector<std::string> events;
  for (int i = from; i < from + count; ++i) events.push_back(R"({"answered":)" + std::to_string(i) + '}');
  return events;
}

void run_sql(const fs::path& file, const std::string& sql) {
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

bool holds(const fs::path& file, const std::string& text) {
  for (const char* part : {"", "-wal"}) {
    const std::string bytes = read_file(file.string() + part).value_or("");
    if (bytes.find(text) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("What happened in a lesson is read back in its order, by the next program too") {
  const TemporaryFolder folder;
  const fs::path file = a_file(folder);
  LessonId lesson;
  LessonId other;
  {
    ClassStore store = classes_in(file);
    lesson = begun_lesson(store);
    other = begun_lesson(store, "Another class");
    REQUIRE(store.keep_events(lesson, {"opened", "joined: 小美, \"Mei\"\n"}));
    REQUIRE(store.keep_events(other, {"opened elsewhere"}));
    REQUIRE(store.keep_events(lesson, numbered(0, 2000)));
    REQUIRE(store.keep_events(lesson, {}));
    REQUIRE(store.keep_events(lesson, {"finished"}));
  }
  const ClassStore again = classes_in(file);
  const auto events = again.events(lesson);
  REQUIRE(events);
  REQUIRE(events->size() == 2003);
  CHECK(events->at(1) == "joined: 小美, \"Mei\"\n");
  CHECK(std::vector<std::string>(events->begin() + 2, events->end() - 1) == numbered(0, 2000));
  CHECK(events->back() == "finished");
  CHECK(again.events(other) == std::vector<std::string>{"opened elsewhere"});
}

TEST_CASE("The newest lesson without an end is the one to go on with, and an end is kept once") {
  const TemporaryFolder folder;
  ClassStore store = classes_in(a_file(folder));
  REQUIRE(store.open_lesson(kDeck));
  CHECK_FALSE(store.open_lesson(kDeck)->has_value());
  const LessonId first = begun_lesson(store, "First");
  const LessonId second = begun_lesson(store, "Second");
  CHECK(store.open_lesson(kDeck)->value().id == second);
  REQUIRE(store.end_lesson(second, 28, 12, kNow + std::chrono::minutes{40}));
  REQUIRE(store.end_lesson(second, 3, 1, kNow + std::chrono::minutes{90}));
  REQUIRE(store.open_lesson(kDeck)->has_value());
  CHECK(store.open_lesson(kDeck)->value().id == first);
  CHECK(store.open_lesson(kDeck)->value().title == "First");

  const auto lessons = store.lessons();
  REQUIRE(lessons->size() == 2);
  CHECK(lessons->at(0).id == second);
  CHECK(lessons->at(0).ended == kNow + std::chrono::minutes{40});
  CHECK(lessons->at(0).players == 28);
  CHECK(lessons->at(0).questions == 12);
  CHECK(lessons->at(1).id == first);
  CHECK(lessons->at(1).deck == kDeck);
  CHECK(lessons->at(1).started == kNow);
  CHECK_FALSE(lessons->at(1).ended);
}

TEST_CASE("A lesson that is not there is not found, and nothing is kept for it") {
  const TemporaryFolder folder;
  ClassStore store = classes_in(a_file(folder));
  const LessonId nowhere{7};
  CHECK(store.keep_events(nowhere, {"opened"}).error().code == ErrorCode::NotFound);
  CHECK(store.events(nowhere).error().code == ErrorCode::NotFound);
  CHECK(store.end_lesson(nowhere, 1, 1, kNow).error().code == ErrorCode::NotFound);
  CHECK(store.delete_lesson(nowhere).error().code == ErrorCode::NotFound);
  CHECK(store.delete_set(7).error().code == ErrorCode::NotFound);
}

TEST_CASE("A deleted lesson leaves nothing in the file, and the others whole") {
  const TemporaryFolder folder;
  const fs::path file = a_file(folder);
  ClassStore store = classes_in(file);
  const LessonId kept = begun_lesson(store, "Kept");
  REQUIRE(store.keep_events(kept, {"a name that stays"}));
  const LessonId gone = begun_lesson(store, "A title to forget");
  REQUIRE(store.keep_events(gone, numbered(0, 500)));
  REQUIRE(store.keep_events(gone, {"Pham Thi Hoa joined"}));
  REQUIRE(holds(file, "Pham Thi Hoa"));
  REQUIRE(store.delete_lesson(gone));
  CHECK_FALSE(holds(file, "Pham Thi Hoa"));
  CHECK_FALSE(holds(file, "A title to forget"));
  CHECK(store.events(gone).error().code == ErrorCode::NotFound);
  CHECK(store.events(kept) == std::vector<std::string>{"a name that stays"});
}

TEST_CASE("A set is kept by its name and deck, and kept again takes its place") {
  const TemporaryFolder folder;
  ClassStore store = classes_in(a_file(folder));
  const DeckId other{"another-deck"};
  const auto first = store.keep_set("warm-up", kDeck, "plan 1", kNow);
  REQUIRE(first);
  REQUIRE(store.keep_set("Test", kDeck, "plan 2", kNow));
  REQUIRE(store.keep_set("warm-up", other, "plan 3", kNow));
  CHECK(store.keep_set("warm-up", kDeck, "plan 4", kNow + std::chrono::hours{1}) == *first);
  const auto sets = store.sets(kDeck);
  REQUIRE(sets->size() == 2);
  CHECK(sets->at(0).name == "Test");
  CHECK(sets->at(1).name == "warm-up");
  CHECK(sets->at(1).plan == "plan 4");
  CHECK(sets->at(1).deck == kDeck);
  CHECK(sets->at(1).at == kNow + std::chrono::hours{1});
  CHECK(store.sets(other)->at(0).plan == "plan 3");
  REQUIRE(store.delete_set(*first));
  CHECK(store.sets(kDeck)->size() == 1);
  CHECK(store.sets(other)->size() == 1);
}

TEST_CASE("Learners come and go without a trace in the lessons") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  Store learners = opened(file);
  ClassStore store = classes_in(file);
  const LessonId lesson = begun_lesson(store);
  REQUIRE(store.keep_events(lesson, {"Mei joined"}));
  const LearnerId mei = added(learners, "Mei");
  REQUIRE(keep(learners, an_attempt(mei, begun(learners, mei))));
  REQUIRE(learners.reset_learner(mei));
  REQUIRE(learners.delete_learner(mei));
  CHECK(store.events(lesson) == std::vector<std::string>{"Mei joined"});
  REQUIRE(store.delete_lesson(lesson));
  CHECK(learners.learners()->empty());
}

TEST_CASE("A class and a learner use one file side by side") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  Store learners = opened(file);
  const LearnerId mei = added(learners, "Mei");
  const SessionId session = begun(learners, mei);
  ClassStore store = classes_in(file);
  const LessonId lesson = begun_lesson(store);
  for (int i = 0; i < 20; ++i) {
    REQUIRE(store.keep_events(lesson, numbered(i, 1)));
    REQUIRE(keep(learners, an_attempt(mei, session, i)));
  }
  CHECK(store.events(lesson) == numbered(0, 20));
  CHECK(learners.attempts(mei)->size() == 20);
}

TEST_CASE("While another program writes, events wait a second and are then told to be locked out") {
  const TemporaryFolder folder;
  const fs::path file = a_file(folder);
  ClassStore store = classes_in(file);
  const LessonId lesson = begun_lesson(store);
  {
    SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    CHECK(store.keep_events(lesson, {"lost"}).error().code == ErrorCode::Locked);
    CHECK(store.events(lesson)->empty());  // reading goes on
  }
  REQUIRE(store.keep_events(lesson, {"kept"}));
  CHECK(store.events(lesson) == std::vector<std::string>{"kept"});
}

TEST_CASE("A full disk takes all events of a call or none, and more once there is room") {
  const TemporaryFolder folder;
  const fs::path file = a_file(folder);
  ChildProcess child([&] {
    struct rlimit limit {};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = 400'000;
    signal(SIGXFSZ, SIG_IGN);
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
    auto store = ClassStore::open(file);
    if (!store) return 2;
    const auto lesson = store->begin_lesson(kDeck, "A long lesson", kNow);
    if (!lesson) return 3;
    int kept = 0;
    auto result = store->keep_events(*lesson, numbered(kept, 300));
    for (; result && kept < 300'000; result = store->keep_events(*lesson, numbered(kept, 300))) kept += 300;
    if (result || result.error().code != ErrorCode::DiskFull) return 4;
    if (kept == 0 || store->events(*lesson) != numbered(0, kept)) return 5;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_FSIZE, &limit);
    if (!store->keep_events(*lesson, numbered(kept, 300))) return 6;
    return store->events(*lesson) == numbered(0, kept + 300) ? 0 : 7;
  });
  CHECK(child.wait() == 0);
}

TEST_CASE("Events that were kept outlive a program that is killed") {
  const TemporaryFolder folder;
  const fs::path file = a_file(folder);
  int told[2];
  REQUIRE(pipe(told) == 0);
  ChildProcess child([&] {
    auto store = ClassStore::open(file);
    if (!store) return 1;
    const auto lesson = store->begin_lesson(kDeck, "Cut short", kNow);
    if (!lesson) return 2;
    for (int i = 0;; ++i) {
      if (!store->keep_events(*lesson, numbered(i, 1)) || write(told[1], "x", 1) != 1) return 3;
    }
  });
  close(told[1]);
  int acknowledged = 0;
  for (char c = 0; read(told[0], &c, 1) == 1;) {
    if (++acknowledged == 30) child.kill_hard();
  }
  close(told[0]);
  CHECK(child.wait() == -1);
  const ClassStore store = classes_in(file);
  const auto open = store.open_lesson(kDeck);
  REQUIRE(open->has_value());
  const auto events = store.events(open->value().id);
  REQUIRE(events);
  REQUIRE(events->size() >= static_cast<std::size_t>(acknowledged));
  CHECK(*events == numbered(0, static_cast<int>(events->size())));
}

TEST_CASE("Only a store that was opened before takes a class") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "store";
  CHECK(ClassStore::open(file).error().code == ErrorCode::NotFound);
  CHECK_FALSE(fs::exists(file));
  SECTION("a store of the version before: first it is brought up to date, with everything in it") {
    run_sql(file, read_file(fs::path(COMMUNIQUE_SOURCE_DIR) / "tests/records/store_version_4.sql").value());
    CHECK(ClassStore::open(file).error().code == ErrorCode::Invalid);
    auto learners = Store::open(file, StoppedClock());
    REQUIRE(learners);
    CHECK_FALSE(learners->set_aside);
    CHECK(learners->store.attempts(LearnerId{1})->size() == 1);
    CHECK(learners->store.finished_sessions(LearnerId{1})->front().points == 10);
    CHECK(learners->store.finished_sessions(LearnerId{1})->front().lesson.empty());
    CHECK(ClassStore::open(file)->lessons()->empty());
  }
  SECTION("a store of a newer version") {
    (void)opened(file);
    run_sql(file, "PRAGMA user_version = 1000");
    CHECK(ClassStore::open(file).error().code == ErrorCode::TooNew);
  }
  SECTION("another program's file") {
    run_sql(file, "CREATE TABLE birds (name TEXT)");
    CHECK(ClassStore::open(file).error().code == ErrorCode::Corrupt);
  }
}
