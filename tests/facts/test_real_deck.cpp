// The deck that comes with the program.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>

#include "facts/example_deck.hpp"

namespace communique {

TEST_CASE("the deck on Taiwan and Japan is right, and each of its facts reads as a finished sentence") {
  const std::filesystem::path folder = std::string(COMMUNIQUE_SOURCE_DIR) + "/questions/taiwan-japan";
  if (!std::filesystem::exists(folder / "deck.json")) SKIP("the deck is not in this source tree");
  const auto loaded = load_deck(folder);
  REQUIRE(loaded.has_value());
  CHECK(lines_of(loaded->problems).empty());
  REQUIRE(loaded->deck.has_value());
  std::set<FactId> ids;
  for (const Fact& fact : derive_facts(*loaded->deck, english())) {
    INFO(fact.id.value << ": " << fact.statement);
    CHECK(ids.insert(fact.id).second);
    CHECK(fact.statement.find_first_of("{}") == std::string::npos);
    CHECK(fact.statement.find("«") == std::string::npos);
    CHECK(fact.statement.find("the the ") == std::string::npos);
    CHECK_FALSE(fact.evidence.empty());
  }
  CHECK(ids.size() > 100);
}

}  // namespace communique
