#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "platform/paths.hpp"
#include "temporary_folder.hpp"

using namespace communique;
namespace fs = std::filesystem;

TEST_CASE("Learners' data lives where the XDG specification says") {
  CHECK(folder_for_user("/data", "/home/mei", ".local/share") == fs::path("/data/communique"));
  CHECK(folder_for_user(nullptr, "/home/mei", ".local/share") ==
        fs::path("/home/mei/.local/share/communique"));
}

TEST_CASE("A relative or empty XDG variable is passed over") {
  CHECK(folder_for_user("data", "/home/mei", ".config") == fs::path("/home/mei/.config/communique"));
  CHECK(folder_for_user("", "/home/mei", ".config") == fs::path("/home/mei/.config/communique"));
}

TEST_CASE("A user without a home is told so") {
  CHECK(folder_for_user(nullptr, nullptr, ".config").error().code == ErrorCode::Unavailable);
  CHECK(folder_for_user("", "", ".config").error().code == ErrorCode::Unavailable);
}

TEST_CASE("An installed program uses what was installed with it, a built one the source tree") {
  const TemporaryFolder folder;
  const fs::path program = folder.path() / "bin" / "communique";
  const fs::path source = folder.path() / "source tree";
  fs::create_directories(source / "assets");
  fs::create_directories(program.parent_path());
  CHECK(resources_for(program).error().code == ErrorCode::NotFound);

  std::ofstream(folder.path() / "bin" / "communique.source-tree") << source.string() << '\n';
  CHECK(resources_for(program)->assets == source / "assets");
  CHECK(resources_for(program)->decks == source / "questions");

  const fs::path installed = folder.path() / "share" / "communique";
  fs::create_directories(installed / "assets");
  CHECK(resources_for(program)->assets == installed / "assets");
  CHECK(resources_for(program)->decks == installed / "questions");
}

TEST_CASE("A built program whose source tree has gone says so") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "communique.source-tree") << (folder.path() / "gone").string() << '\n';
  CHECK(resources_for(folder.path() / "communique").error().code == ErrorCode::NotFound);
  std::ofstream(folder.path() / "communique.source-tree") << "";
  CHECK(resources_for(folder.path() / "communique").error().code == ErrorCode::NotFound);
}

TEST_CASE("A program that cannot tell where it is takes nothing from the current folder") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "share" / "communique" / "assets");
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  CHECK(resources_for("").error().code == ErrorCode::NotFound);
  fs::current_path(before);
}
