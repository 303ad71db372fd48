#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "platform/paths.hpp"
#include "platform/program.hpp"
#include "temporary_folder.hpp"

using namespace communique;
namespace fs = std::filesystem;

namespace {

Program::State outcome_of(Program& program) {
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (program.state() == Program::State::Running && std::chrono::steady_clock::now() < patience) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return program.state();
}

void write(const fs::path& file, fs::perms permissions) {
  std::ofstream(file) << "#!/bin/sh\n";
  fs::permissions(file, permissions);
}

}  // namespace

TEST_CASE("A program is found in the first folder that can run it") {
  const TemporaryFolder folder;
  for (const char* name : {"folder", "text", "first", "second"}) fs::create_directory(folder.path() / name);
  fs::create_directory(folder.path() / "folder" / "speak");
  write(folder.path() / "text" / "speak", fs::perms::owner_read);
  write(folder.path() / "first" / "speak", fs::perms::owner_all);
  write(folder.path() / "second" / "speak", fs::perms::owner_all);
  const std::string root = folder.path().string();
  const std::string path =
      ":relative::" + root + "/missing:" + root + "/folder:" + root + "/first:" + root + "/second:";
  CHECK(find_program(path, "speak") == root + "/first/speak");
  if (geteuid() != 0) CHECK(find_program(root + "/text", "speak").empty());
  CHECK(find_program("", "speak").empty());
  CHECK(find_program(":", "speak").empty());
}

TEST_CASE("The system's own programs are found on the search path") {
  CHECK_FALSE(find_program(search_path(), "sh").empty());
}

TEST_CASE("A program's end and its words are told") {
  Program well("/bin/sh", {"-c", "printf hello"}, Program::Output::Kept);
  CHECK(outcome_of(well) == Program::State::Succeeded);
  CHECK(well.output() == "hello");
  Program badly("/bin/sh", {"-c", "exit 3"}, Program::Output::Dropped);
  CHECK(outcome_of(badly) == Program::State::Failed);
  Program crashed("/bin/sh", {"-c", "kill -SEGV $$"}, Program::Output::Dropped);
  CHECK(outcome_of(crashed) == Program::State::Failed);
  Program missing("/nowhere/at/all", {}, Program::Output::Kept);
  CHECK(outcome_of(missing) == Program::State::Failed);
  Program nothing("", {}, Program::Output::Kept);
  CHECK(outcome_of(nothing) == Program::State::Failed);
}

TEST_CASE("A program that writes more than anybody reads still ends") {
  Program program(
      "/bin/sh",
      {"-c", "i=0; while [ $i -lt 3000 ]; do echo " + std::string(100, 'a') + "; i=$((i+1)); done"},
      Program::Output::Kept);
  CHECK(outcome_of(program) == Program::State::Succeeded);
  CHECK(program.output().size() == 65536);
}

TEST_CASE("A program holds none of our files open") {
  const int ours = fcntl(STDERR_FILENO, F_DUPFD, 200);  // as a library may leave it: inherited unless closed
  REQUIRE(ours >= 200);
  Program program("/bin/ls", {"/proc/self/fd"}, Program::Output::Kept);
  CHECK(outcome_of(program) == Program::State::Succeeded);
  CHECK(program.output().find("1\n") != std::string::npos);
  CHECK(program.output().find(std::to_string(ours)) == std::string::npos);
  close(ours);
}
