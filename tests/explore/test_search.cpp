// Search as one types it, on the deck that comes with the program and on small ones.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "explore/a_catalogue.hpp"
#include "explore/search.hpp"

namespace communique {
namespace {

using test::real_deck;

const SearchIndex& real_index() {
  static const SearchIndex kIndex(*real_deck());
  return kIndex;
}

std::set<std::string> entities_in(const Hits& hits, const StudyDeck& deck) {
  std::set<std::string> ids;
  REQUIRE(hits.entities.size() == deck.deck.entities.size());
  for (std::size_t i = 0; i < hits.entities.size(); ++i) {
    if (hits.entities[i] != 0) ids.insert(deck.deck.entities[i].id.value);
  }
  return ids;
}

std::set<std::string> facts_in(const Hits& hits, const StudyDeck& deck) {
  std::set<std::string> ids;
  REQUIRE(hits.facts.size() == deck.facts.size());
  for (std::size_t i = 0; i < hits.facts.size(); ++i) {
    if (hits.facts[i] != 0) ids.insert(deck.facts[i].id.value);
  }
  return ids;
}

std::set<std::string> entities_for(std::string_view query) {
  return entities_in(real_index().find(query), *real_deck());
}
std::set<std::string> facts_for(std::string_view query) {
  return facts_in(real_index().find(query), *real_deck());
}

std::size_t count_of(const Hits& hits) {
  return static_cast<std::size_t>(std::count(hits.entities.begin(), hits.entities.end(), 1) +
                                  std::count(hits.facts.begin(), hits.facts.end(), 1));
}

void expect_everything(const Hits& hits) {
  CHECK(hits.is_everything);
  CHECK_FALSE(hits.is_near);
  CHECK(count_of(hits) == hits.entities.size() + hits.facts.size());
}

/// A deck of organisations with these names.
std::shared_ptr<const StudyDeck> deck_of(const std::vector<std::string>& names) {
  Deck deck = test::sample_deck();
  deck.entities.clear();
  deck.figures.clear();
  deck.statements.clear();
  for (const std::string& name : names) {
    test::add_entity(deck, EntityType::Organisation, "id-" + std::to_string(deck.entities.size()), name,
                     Side::None, "");
  }
  return test::study(std::move(deck));
}

std::vector<std::uint8_t> marks_for(const std::vector<std::string>& names, std::string_view query) {
  return SearchIndex(*deck_of(names)).find(query).entities;
}

using Marks = std::vector<std::uint8_t>;

}  // namespace

TEST_CASE("a person is found by one character of the name, traditional or simplified") {
  CHECK(entities_for("蘇") == std::set<std::string>{"su-jia-chyuan"});
  CHECK(entities_for("苏") == std::set<std::string>{"su-jia-chyuan"});
  CHECK(entities_for("嘉全") == std::set<std::string>{"su-jia-chyuan"});
  CHECK(entities_for("全").contains("su-jia-chyuan"));
  CHECK(facts_for("蘇嘉全").contains("su-jia-chyuan.chairman"));
  CHECK(facts_for("蘇嘉全").contains("customs-mou-2025.signed-by.su-jia-chyuan"));
}

TEST_CASE("a name is found in either order, while it is typed, with or without its hyphen") {
  for (const char* query :
       {"su jia", "jia-chyuan su", "Su Jia-chyuan", "SU JIA‐CHYUAN", "jiachyuan", "chyu su", "  su,jia  "}) {
    INFO(query);
    CHECK(entities_for(query) == std::set<std::string>{"su-jia-chyuan"});
    CHECK_FALSE(real_index().find(query).is_near);
  }
}

TEST_CASE("accents and case make no difference") {
  for (const char* query : {"Shūzō", "shuzo", "SHUZO", "Shu\xCC\x84zo\xCC\x84", "ｓｈｕｚｏ"}) {
    INFO(query);
    CHECK(entities_for(query) == std::set<std::string>{"shuzo-sumi"});
  }
}

TEST_CASE("an acronym is found with dots and without, beside its facts") {
  for (const char* query : {"TJRA", "tjra", "t.j.r.a.", "T.J.R.A"}) {
    INFO(query);
    CHECK(entities_for(query).contains("tjra"));
    CHECK_FALSE(entities_for(query).contains("jtea"));
    CHECK(facts_for(query).contains("tjra.does"));
    CHECK(facts_for(query).contains("customs-mou-2025.between.tjra"));
  }
}

TEST_CASE("every word that is typed must begin a word of what is found") {
  CHECK(entities_for("digital trade").contains("digital-trade-agreement-2025"));
  CHECK_FALSE(entities_for("digital trade").contains("customs-mou-2025"));
  CHECK(entities_for("dig").contains("digital-trade-agreement-2025"));
  CHECK(entities_for("trade dig").contains("digital-trade-agreement-2025"));
  CHECK(facts_for("trade digital customs") == facts_for("customs digital trade"));
  CHECK(marks_for({"Harbour Board", "Free Harbour"}, "our") == Marks{0, 0});
  CHECK(marks_for({"Harbour Board", "Free Harbour"}, "harb") == Marks{1, 1});
  CHECK(marks_for({"Harbour Board", "Free Harbour"}, "free harb") == Marks{0, 1});
}

TEST_CASE("a year finds what happened in it") {
  CHECK(entities_for("2025").contains("customs-mou-2025"));
  CHECK_FALSE(entities_for("2025").contains("ruling-party-talks-2021"));
  CHECK(facts_for("2025").contains("customs-mou-2025.date"));
  CHECK(facts_for("4 december 2025").contains("digital-trade-agreement-2025.date"));
}

TEST_CASE("an entity is found by its side, its kind and what it is described as") {
  CHECK(entities_for("united states think tank").contains("german-marshall-fund"));
  CHECK(entities_for("politician japan").contains("sanae-takaichi"));
  CHECK(entities_for("prime minister").contains("yoshihide-suga"));
}

TEST_CASE("a statement is found by who made it") {
  const auto found = facts_for("katayama");
  CHECK(found.contains("katayama-supply-chains"));
  CHECK(found.contains("katayama-deepen"));
}

TEST_CASE("any part of a run of Han or kana is found, however it is written") {
  const std::vector<std::string> names = {"日本台湾交流協会", "タイ", "臺灣大學", "Bureau 第49回"};
  CHECK(marks_for(names, "台灣") == Marks{1, 0, 1, 0});
  CHECK(marks_for(names, "臺湾") == Marks{1, 0, 1, 0});
  CHECK(marks_for(names, "交流") == Marks{1, 0, 0, 0});
  CHECK(marks_for(names, "会") == Marks{1, 0, 0, 0});
  CHECK(marks_for(names, "台湾交流協会") == Marks{1, 0, 0, 0});  // longer than what is kept as one piece
  CHECK(marks_for(names, "台湾交流協定") == Marks{0, 0, 0, 0});
  CHECK(marks_for(names, "たい") == Marks{0, 1, 0, 0});
  CHECK(marks_for(names, "ﾀｲ") == Marks{0, 1, 0, 0});
}

TEST_CASE("a word that mixes scripts is looked for by its parts") {
  const std::vector<std::string> names = {"Bureau 第49回", "第一 Bureau", "NHK放送"};
  CHECK(marks_for(names, "第49回") == Marks{1, 0, 0});
  CHECK(marks_for(names, "49") == Marks{1, 0, 0});
  CHECK(marks_for(names, "bureau第") == Marks{1, 1, 0});
  CHECK(marks_for(names, "nhk放") == Marks{0, 0, 1});
  CHECK(marks_for(names, "放送nhk") == Marks{0, 0, 1});
}

TEST_CASE("one slip of the finger is forgiven where nothing fits as it was typed") {
  for (const char* query : {"takaichy", "takiachi", "tkaichi", "takkaichi", "xakaichi", "sanea takaichi"}) {
    INFO(query);
    const Hits hits = real_index().find(query);
    CHECK(hits.is_near);
    CHECK(entities_in(hits, *real_deck()).contains("sanae-takaichi"));
  }
  CHECK(real_index().find("digtal trade").is_near);
  CHECK(entities_for("digtal trade").contains("digital-trade-agreement-2025"));
  CHECK_FALSE(real_index().find("takaichi").is_near);
}

TEST_CASE("no slip is forgiven in short words, figures and characters, nor two in one word") {
  const std::vector<std::string> names = {"Board of 2025", "Abc Bureau", "台湾"};
  for (const char* query : {"2026", "abx", "香港", "bxaxd", "boar香"}) {
    INFO(query);
    const Hits hits = SearchIndex(*deck_of(names)).find(query);
    CHECK(count_of(hits) == 0);
    CHECK_FALSE(hits.is_near);
    CHECK_FALSE(hits.is_everything);
  }
}

TEST_CASE("a slip is one letter wrong, missing, too many or swapped") {
  for (const char* typed :
       {"harbour", "harb", "hxrb", "hrbo", "haarb", "hrabo", "harbx", "harbourx", "xarbo"}) {
    INFO(typed);
    CHECK(begins_near("harbour", typed));
  }
  for (const char* typed : {"hxrx", "harxxour", "board", "rahbo", "harbourxx", "hrob"}) {
    INFO(typed);
    CHECK_FALSE(begins_near("harbour", typed));
  }
  CHECK_FALSE(begins_near("", "harb"));
  CHECK_FALSE(begins_near("ha", "harb"));
  CHECK(begins_near("har", "harb"));
}

TEST_CASE("nothing but spaces and punctuation asks for everything") {
  for (const char* query : {"", " ", "...", "—?!", "\t\n", "%", "「」", "'", "\xEF\xBB\xBF"}) {
    INFO(query);
    expect_everything(real_index().find(query));
  }
}

TEST_CASE("text that is no UTF-8, or far too long, does no harm") {
  expect_everything(real_index().find("\xFF\xFE\x80"));
  CHECK(entities_in(real_index().find("sumi\xFF"), *real_deck()).contains("shuzo-sumi"));
  CHECK(entities_in(real_index().find("\xE8\x98"), *real_deck()).size() == real_deck()->deck.entities.size());
  constexpr std::size_t kLength = 10'000;
  CHECK(count_of(real_index().find(std::string(kLength, 'a'))) == 0);
  std::string many;
  for (std::size_t i = 0; many.size() < kLength; ++i) many += "word" + std::to_string(i) + " ";
  CHECK(count_of(real_index().find(many)) == 0);
  std::string han;
  while (han.size() < kLength) han += "蘇嘉全日本台湾";
  CHECK(count_of(real_index().find(han)) == 0);
  expect_everything(real_index().find(std::string(kLength, '.')));
  std::string with_zero = "sumi";
  with_zero += '\0';
  CHECK(entities_in(real_index().find(with_zero), *real_deck()).contains("shuzo-sumi"));
}

TEST_CASE("a deck without anything is searched without finding anything") {
  const auto empty = test::study(Deck{});
  const SearchIndex index(*empty);
  CHECK(index.find("").is_everything);
  CHECK(count_of(index.find("sumi")) == 0);
}

}  // namespace communique
