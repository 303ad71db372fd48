#include <catch2/catch_test_macros.hpp>
#include <filesystem>

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
  const fs::path source = folder.path() / "source";
  CHECK(resources_for(program, source).error().code == ErrorCode::NotFound);

  fs::create_directories(source / "assets");
  CHECK(resources_for(program, source)->assets == source / "assets");
  CHECK(resources_for(program, source)->decks == source / "questions");

  const fs::path installed = folder.path() / "share" / "communique";
  fs::create_directories(installed / "assets");
  CHECK(resources_for(program, source)->assets == installed / "assets");
  CHECK(resources_for(program, source)->decks == installed / "questions");
}
