#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "names_reader.hpp"
#include "temporary_folder.hpp"

namespace communique::reading {
namespace {

TEST_CASE("the lexicon knows places of today and of old") {
  const Lexicon& lexicon = shipped_lexicon();
  CHECK(lexicon.place("Bolivia") == PlaceKind::Country);
  CHECK(lexicon.place("Upper Volta") == PlaceKind::Country);
  CHECK(lexicon.place("South China Sea") == PlaceKind::Sea);
  CHECK(lexicon.place("Kaohsiung") == PlaceKind::City);
  CHECK(lexicon.place("Southeast Asia") == PlaceKind::Region);
  CHECK_FALSE(lexicon.place("bolivia"));
  CHECK_FALSE(lexicon.place("Free"));
}

TEST_CASE("the lexicon tells given names, families and everyday words apart") {
  const Lexicon& lexicon = shipped_lexicon();
  CHECK(lexicon.is_given_name("Alejandro"));
  CHECK(lexicon.is_family_name("Nakamura"));
  CHECK(lexicon.is_everyday("farmer"));
  CHECK_FALSE(lexicon.is_everyday("Farmer"));
  CHECK(lexicon.is_demonym("Taiwanese"));
  CHECK_FALSE(lexicon.is_demonym("Taiwan"));
}

TEST_CASE("the lexicon answers for forms of several words from their first") {
  const Lexicon& lexicon = shipped_lexicon();
  CHECK(lexicon.longest_from("Trinidad") >= 3);
  CHECK(lexicon.longest_from("zzz") == 1);
  CHECK(lexicon.marks("House of Representatives").has(Mark::StandsAlone));
  CHECK(lexicon.marks("zzz").empty());
}

TEST_CASE("what decks know is found under every form, and forgotten when other decks are learnt") {
  auto lexicon = Lexicon::load(std::filesystem::path(COMMUNIQUE_SOURCE_DIR) / "assets/reading");
  REQUIRE(lexicon);
  lexicon->learn({{Known::Kind::Agreement, "pact", "Pact of Blue", {"PB"}}});
  REQUIRE(lexicon->known("PB") != nullptr);
  CHECK(lexicon->known("PB")->id == "pact");
  lexicon->learn({});
  CHECK(lexicon->known("PB") == nullptr);
}

TEST_CASE("a lexicon that is missing or broken is refused with the file's name") {
  const TemporaryFolder folder;
  const auto missing = Lexicon::load(folder.path());
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::NotFound);
  std::ofstream(folder.path() / "places.txt") << "@nonsense\nAtlantis\n";
  const auto broken = Lexicon::load(folder.path());
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == ErrorCode::Malformed);
  CHECK(broken.error().subject.ends_with("places.txt"));
}

}  // namespace
}  // namespace communique::reading
