// The deck that comes with the program: loaded, worth its size, and its bank what its facts give today.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "app/open_deck.hpp"
#include "base/files.hpp"
#include "facts/load.hpp"
#include "questions/bank_file.hpp"

using namespace communique;

namespace {
const std::filesystem::path kRoot = COMMUNIQUE_SOURCE_DIR;
const std::filesystem::path kDeck = kRoot / "questions" / "taiwan-japan";

OpenedDeck made_anew() {
  auto opened = open_deck(kDeck, kRoot / "assets", BankUse::MakeAnew);
  REQUIRE(opened);
  REQUIRE(opened->deck);
  return std::move(*opened);
}
}  // namespace

TEST_CASE("bank.json is, byte for byte, what generating gives") {
  const OpenedDeck opened = made_anew();
  const auto kept = read_file(kDeck / "bank.json");
  REQUIRE(kept);
  CHECK((*kept == to_json(opened.deck->bank)));
  CHECK(open_deck(kDeck, kRoot / "assets")->is_bank_fresh);
}

TEST_CASE("The bundled deck holds at least 200 facts and 500 questions, each with evidence") {
  const OpenedDeck opened = made_anew();
  CHECK(opened.deck->facts.size() >= 200);
  CHECK(opened.deck->bank.questions.size() >= 500);
  for (const Fact& fact : opened.deck->facts) {
    INFO(fact.id.value);
    CHECK_FALSE(fact.evidence.empty());
  }
}

TEST_CASE("Every fact can be asked, and nearly all in two ways or more") {
  const OpenedDeck opened = made_anew();
  std::map<FactId, int> ways;
  for (const Question& question : opened.deck->bank.questions) {
    for (const FactId& fact : question.facts) ++ways[fact];
  }
  int once = 0;
  for (const Fact& fact : opened.deck->facts) {
    INFO(fact.id.value);
    CHECK(ways[fact.id] >= 1);
    once += ways[fact.id] == 1 ? 1 : 0;
  }
  CHECK(once <= static_cast<int>(opened.deck->facts.size()) / 10);
}

TEST_CASE("Every piece of the deck's evidence stands in the articles, word for word") {
  const auto articles = kRoot / ".." / "shared" / "articles";
  if (!std::filesystem::exists(articles)) SKIP("the articles' text is not here");
  const OpenedDeck opened = made_anew();
  const auto check = check_evidence(opened.deck->deck, articles);
  REQUIRE(check);
  for (const Problem& problem : check->problems) UNSCOPED_INFO(to_line(problem));
  CHECK(check->problems.empty());
  CHECK(check->missing.empty());
  CHECK(check->verified > 200);
}

TEST_CASE("The five articles all carry facts, and every topic has some") {
  const OpenedDeck opened = made_anew();
  std::set<std::string> sources;
  std::set<Topic> topics;
  for (const Fact& fact : opened.deck->facts) {
    topics.insert(fact.topic);
    for (const Evidence& piece : fact.evidence) sources.insert(piece.source.value);
  }
  CHECK(topics.size() == std::size(kAllTopics));
  for (const Source& source : opened.deck->deck.sources) {
    INFO(source.id.value);
    CHECK(sources.count(source.id.value) == 1);
  }
}
