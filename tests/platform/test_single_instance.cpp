#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <future>
#include <string>
#include <utility>

#include "child_process.hpp"
#include "platform/single_instance.hpp"
#include "temporary_folder.hpp"

using namespace communique;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds kLongEnough{20};

}  // namespace

TEST_CASE("A second program learns that the first one is open, and its process id") {
  const TemporaryFolder folder;
  const fs::path data = folder.path() / "not" / "there yet";
  const Result<SingleInstance> first = SingleInstance::acquire(data);
  REQUIRE(first);
  const Result<SingleInstance> second = SingleInstance::acquire(data);
  REQUIRE_FALSE(second);
  CHECK(second.error().code == ErrorCode::Locked);
  CHECK(second.error().subject == data.string());
  CHECK(second.error().detail == std::to_string(getpid()));
}

TEST_CASE("Programs with data of their own do not disturb each other") {
  const TemporaryFolder folder;
  const Result<SingleInstance> one = SingleInstance::acquire(folder.path() / "one");
  CHECK(one);
  CHECK(SingleInstance::acquire(folder.path() / "two"));
}

TEST_CASE("A program that ended leaves the folder to the next one") {
  const TemporaryFolder folder;
  { CHECK(SingleInstance::acquire(folder.path())); }
  CHECK(SingleInstance::acquire(folder.path()));
}

TEST_CASE("A program that was killed leaves no lock behind") {
  const TemporaryFolder folder;
  std::array<int, 2> ready{};
  REQUIRE(pipe(ready.data()) == 0);
  ChildProcess child([&] {
    const Result<SingleInstance> held = SingleInstance::acquire(folder.path());
    const bool is_told = held && write(ready[1], "!", 1) == 1;
    if (is_told) pause();
    return 1;
  });
  char byte = 0;
  REQUIRE(read(ready[0], &byte, 1) == 1);
  CHECK(SingleInstance::acquire(folder.path()).error().code == ErrorCode::Locked);
  child.kill_hard();
  child.wait();
  CHECK(SingleInstance::acquire(folder.path()));
  for (const int end : ready) close(end);
}

TEST_CASE("The second program calls the first to the front") {
  const TemporaryFolder folder;
  std::promise<void> called;
  std::future<void> call = called.get_future();
  Result<SingleInstance> first = SingleInstance::acquire(folder.path());
  REQUIRE(first);
  REQUIRE(first->when_asked_to_front([&called, is_first = true]() mutable {
    if (std::exchange(is_first, false)) called.set_value();
  }));
  SingleInstance moved = std::move(*first);  // the window keeps it somewhere else
  ChildProcess second([&] { return SingleInstance::ask_to_front(folder.path()) ? 0 : 1; });
  CHECK(second.wait() == 0);
  CHECK(call.wait_for(kLongEnough) == std::future_status::ready);
}

TEST_CASE("A program that does not listen cannot be called, and calling does not wait") {
  const TemporaryFolder folder;
  CHECK(SingleInstance::ask_to_front(folder.path()).error().code == ErrorCode::Unavailable);
  {
    Result<SingleInstance> first = SingleInstance::acquire(folder.path());
    REQUIRE(first);
    REQUIRE(first->when_asked_to_front([] {}));
    CHECK(SingleInstance::ask_to_front(folder.path()));
  }
  CHECK(SingleInstance::ask_to_front(folder.path()).error().code == ErrorCode::Unavailable);
}

TEST_CASE("A stranger's file in the place of the bell is neither listened to nor written") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "communique.bell";
  std::ofstream(file) << "somebody else's";
  Result<SingleInstance> first = SingleInstance::acquire(folder.path());
  REQUIRE(first);
  CHECK(first->when_asked_to_front([] {}).error().code == ErrorCode::Unavailable);
  CHECK(SingleInstance::ask_to_front(folder.path()).error().code == ErrorCode::Unavailable);
  CHECK(fs::file_size(file) == 15);
}

TEST_CASE("A folder that cannot be made or written is reported, not waited for") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "file") << "not a folder";
  CHECK(SingleInstance::acquire(folder.path() / "file" / "data").error().code == ErrorCode::Unwritable);
}
