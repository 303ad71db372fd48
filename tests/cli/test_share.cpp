// Decks handed on and taken in from the command line.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "base/files.hpp"
#include "cli/program.hpp"
#include "temporary_folder.hpp"

using namespace communique;
using test::Ran;
using test::run;

namespace {

namespace fs = std::filesystem;

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("A deck goes to another machine as one file, and is known there by its name") {
  const TemporaryFolder folder;
  CHECK(run(folder.path(), "export taiwan-japan --to deck -o deck.communique").exit == 0);

  const Ran preview = run(folder.path(), "import --preview deck.communique");
  CHECK(preview.exit == 0);
  CHECK(mentions(preview.out, "Taiwan and Japan: "));
  CHECK(mentions(preview.out, "the text of 0 articles"));
  CHECK(mentions(preview.out, "0 facts added, 0 changed, 0 gone"));
  CHECK(mentions(preview.out, "Nothing was imported"));
  CHECK_FALSE(fs::exists(folder.path() / "data" / "decks"));

  CHECK(run(folder.path(), "import deck.communique").exit == 0);
  CHECK(fs::exists(folder.path() / "data" / "decks" / "taiwan-japan" / "people.json"));
  CHECK(run(folder.path(), "check taiwan-japan").exit == 0);
  CHECK(run(folder.path(), "import deck.communique").exit == 0);  // again: what was there is moved aside
  CHECK(fs::exists(folder.path() / "data" / "deleted" / "taiwan-japan" / "people.json"));
}

TEST_CASE("A deck file that is damaged is refused in words, and nothing changes") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "deck.communique";
  REQUIRE(run(folder.path(), "export taiwan-japan --to deck -o deck.communique").exit == 0);
  fs::resize_file(file, fs::file_size(file) / 2);
  const Ran refused = run(folder.path(), "import deck.communique");
  CHECK(refused.exit == 1);
  CHECK(mentions(refused.error, "It is no deck file, or it is cut short."));
  CHECK(mentions(refused.error, "nothing was imported"));
  CHECK_FALSE(fs::exists(folder.path() / "data" / "decks"));
}

TEST_CASE("What is called a deck file and is none is refused as one") {
  const TemporaryFolder folder;
  REQUIRE(write_file_atomically(folder.path() / "deck.communique", "no zip"));
  const Ran refused = run(folder.path(), "import deck.communique");
  CHECK(refused.exit == 1);
  CHECK(mentions(refused.error, "It is no deck file, or it is cut short."));
}

TEST_CASE("What no deck can be made into is refused before a file is written") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "deck.communique";
  CHECK(run(folder.path(), "export taiwan-japan --to anki -o deck.communique").exit == 2);
  CHECK(run(folder.path(), "export no-such-deck --to deck -o deck.communique").exit == 1);
  CHECK_FALSE(fs::exists(file));
}
