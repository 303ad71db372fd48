#include <zip.h>

#include <catch2/catch_test_macros.hpp>

#include "base/files.hpp"
#include "exchange/deck_package.hpp"
#include "temporary_folder.hpp"

using namespace communique;

namespace {

DeckPackage sample() {
  return {{{"deck.json", "{ \"id\": \"ferry\" }\n"}, {"people.json", "[]\n"}},
          {{"harbour-1987.txt", "The ferry sailed.\n"}}};
}

/// The package with one entry put in its place.
std::string with_entry(const std::string& bytes, const std::string& entry, const std::string& text) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "package";
  REQUIRE(write_file_atomically(file, bytes));
  zip_t* archive = zip_open(file.c_str(), 0, nullptr);
  REQUIRE(archive != nullptr);
  zip_source_t* added = zip_source_buffer(archive, text.data(), text.size(), 0);
  REQUIRE(zip_file_add(archive, entry.c_str(), added, ZIP_FL_OVERWRITE) >= 0);
  REQUIRE(zip_close(archive) == 0);
  return *read_file(file);
}

}  // namespace

TEST_CASE("A deck comes out of its file as it went in, the same bytes every time") {
  const auto packed = pack_deck(sample());
  REQUIRE(packed);
  CHECK(*packed == *pack_deck(sample()));
  const auto back = unpack_deck(*packed, "ferry.communique");
  REQUIRE(back);
  CHECK(back->deck == sample().deck);
  CHECK(back->articles == sample().articles);
}

TEST_CASE("A deck file cut short anywhere is refused") {
  const std::string packed = *pack_deck(sample());
  for (std::size_t size = 0; size < packed.size(); size += 7) {
    CHECK_FALSE(unpack_deck(packed.substr(0, size), "ferry.communique"));
  }
}

TEST_CASE("A deck file that was changed since it was made is refused") {
  const std::string packed = *pack_deck(sample());
  const auto changed = unpack_deck(with_entry(packed, "deck/people.json", "[ ]\n"), "ferry.communique");
  REQUIRE_FALSE(changed);
  CHECK(changed.error().code == ErrorCode::Malformed);
  CHECK(changed.error().detail == "The file deck/people.json was changed since it was packed.");
}

TEST_CASE("A deck file with anything that is no deck's is refused") {
  const std::string packed = *pack_deck(sample());
  for (const char* name :
       {"deck/run.sh", "../people.json", "articles/../../people.json", "/etc/passwd", "deck/bank.json"}) {
    CAPTURE(name);
    CHECK_FALSE(unpack_deck(with_entry(packed, name, "x"), "ferry.communique"));
  }
}

TEST_CASE("A deck file of a newer program says so") {
  const auto newer =
      unpack_deck(with_entry(*pack_deck(sample()), "manifest.json", "{ \"format\": 2, \"files\": [] }"), "f");
  REQUIRE_FALSE(newer);
  CHECK(newer.error().code == ErrorCode::TooNew);
}

TEST_CASE("What could not be a deck's file is not packed") {
  DeckPackage package = sample();
  package.articles["../../outside.txt"] = "x";
  CHECK_FALSE(pack_deck(package));
}

TEST_CASE("A deck that nobody could take in again for its size is not packed") {
  DeckPackage package = sample();
  constexpr std::size_t kMegabyte = 1U << 20U;
  package.articles["harbour-1987.txt"] = std::string(17 * kMegabyte, 'a');
  CHECK(pack_deck(package).error().code == ErrorCode::Unavailable);
  package.articles.clear();
  for (const char* name : {"a.txt", "b.txt", "c.txt", "d.txt"})
    package.articles[name] = std::string(16 * kMegabyte, 'a');
  CHECK(pack_deck(package).error().code == ErrorCode::Unavailable);
}
