// What looking things up costs: making the catalogue, and a search as one types, in 100,000 facts.
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <memory>

#include "bench/synthetic_deck.hpp"
#include "explore/catalogue.hpp"
#include "facts/load.hpp"

using namespace communique;

namespace {

Wording english() {
  const auto file = std::filesystem::path(COMMUNIQUE_SOURCE_DIR) / "assets" / "templates" / "en.json";
  return Wording::load(file, "en_GB").value();
}

/// Without a bank: nothing here looks at questions.
std::shared_ptr<const StudyDeck> study(Deck deck) {
  std::vector<Fact> facts = derive_facts(deck, english());
  return std::make_shared<const StudyDeck>(std::move(deck), std::move(facts), Bank{});
}

/// With a name in characters for each person, as decks of this region have.
Deck with_native_names(Deck deck) {
  constexpr const char* kCharacters[] = {"蘇", "嘉", "全", "林", "美", "華", "高", "市",
                                         "早", "苗", "佐", "藤", "正", "久", "陳", "建",
                                         "仁", "岸", "信", "夫", "大", "塚", "拓", "賴"};
  constexpr std::size_t kCount = std::size(kCharacters);
  std::size_t number = 0;
  for (Entity& entity : deck.entities) {
    if (entity.type != EntityType::Person) continue;
    const std::size_t n = number++;
    entity.native = std::string(kCharacters[n % kCount]) + kCharacters[n / kCount % kCount] +
                    kCharacters[n / kCount / kCount % kCount];
  }
  return deck;
}

}  // namespace

TEST_CASE("Looking things up in the bundled deck") {
  const auto folder = std::filesystem::path(COMMUNIQUE_SOURCE_DIR) / "questions" / "taiwan-japan";
  const auto deck = study(load_deck(folder).value().deck.value());
  const Catalogue catalogue(deck);

  BENCHMARK("make the catalogue") { return Catalogue(deck); };
  BENCHMARK("make the search index alone") { return SearchIndex(*deck); };
  BENCHMARK("find \"tai\"") { return catalogue.find("tai"); };
}

TEST_CASE("Looking things up in 100,000 facts") {
  constexpr std::size_t kFacts = 100'000;
  const auto deck = study(with_native_names(bench::synthetic_deck(kFacts)));
  const Catalogue catalogue(deck);
  CHECK(catalogue.find("qwrtpsdf").is_near == false);
  CHECK(catalogue.find("ministre").is_near);

  BENCHMARK("find one letter: t") { return catalogue.find("t"); };
  BENCHMARK("find a beginning: min") { return catalogue.find("min"); };
  BENCHMARK("find two words: customs port") { return catalogue.find("customs port"); };
  BENCHMARK("find a character: 蘇") { return catalogue.find("蘇"); };
  BENCHMARK("find nothing, so what is near: ministre") { return catalogue.find("ministre"); };
  BENCHMARK("find nothing near either: qwrtpsdf") { return catalogue.find("qwrtpsdf"); };
  BENCHMARK("make the search index") { return SearchIndex(*deck); };
  BENCHMARK("make the catalogue") { return Catalogue(deck); };
}
