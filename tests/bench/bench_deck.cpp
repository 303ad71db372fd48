// What opening the bundled deck costs, step by step, and planning a round from it.
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "app/open_deck.hpp"
#include "facts/load.hpp"
#include "learning/session.hpp"
#include "questions/bank_file.hpp"

using namespace communique;

TEST_CASE("Opening the bundled deck") {
  const std::filesystem::path root = COMMUNIQUE_SOURCE_DIR;
  const auto folder = root / "questions" / "taiwan-japan";
  const auto wording = Wording::load(root / "assets" / "templates" / "en.json", "en_GB").value();
  const Deck deck = load_deck(folder).value().deck.value();
  const std::vector<Fact> facts = derive_facts(deck, wording);
  const std::vector<FactSet> sets = derive_sets(deck, facts, wording);
  const Bank bank = generate(deck, facts, sets, wording, "").bank;
  const std::string json = to_json(bank);

  BENCHMARK("load and validate the deck") { return load_deck(folder); };
  BENCHMARK("derive its facts") { return derive_facts(deck, wording); };
  BENCHMARK("generate its bank") { return generate(deck, facts, sets, wording, ""); };
  BENCHMARK("read its bank") { return parse_bank(json, "bank.json"); };
  BENCHMARK("open it all, with a fresh bank") { return open_deck(folder, root / "assets"); };
}
