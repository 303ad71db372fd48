#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "base/clock.hpp"
#include "base/files.hpp"
#include "temporary_folder.hpp"

using namespace communique;

TEST_CASE("A file written is the file read") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "deck.json";
  REQUIRE(write_file_atomically(path, "one"));
  REQUIRE(write_file_atomically(path, "two"));
  CHECK(read_file(path) == "two");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("Files that cannot be read or written say which and why") {
  const TemporaryFolder folder;
  CHECK(read_file(folder.path() / "none").error().code == ErrorCode::NotFound);
  CHECK(read_file(folder.path()).error().code == ErrorCode::Unreadable);
  const auto missing = write_file_atomically(folder.path() / "no" / "such", "x");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::Unwritable);
  CHECK(write_file_atomically("/dev/full/x", "x").error().code == ErrorCode::Unwritable);
}

TEST_CASE("The hash is SHA-256") {
  CHECK(short_sha256("") == "e3b0c44298fc1c14");
  CHECK(short_sha256("abc") == "ba7816bf8f01cfea");
}

TEST_CASE("The same seed shuffles the same way") {
  std::vector<int> first{1, 2, 3, 4, 5};
  std::vector<int> second = first;
  Random(7).shuffle(first);
  Random(7).shuffle(second);
  CHECK(first == second);
  CHECK(Random(1).next() != Random(2).next());
}
