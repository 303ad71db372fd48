#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "facts/example_deck.hpp"
#include "temporary_folder.hpp"

namespace communique {
namespace {

std::string file_of_number(std::size_t number) {
  auto file = example_files().begin();
  std::advance(file, static_cast<std::ptrdiff_t>(number % example_files().size()));
  return file->first;
}

}  // namespace

TEST_CASE("a right deck loads with everything that it holds") {
  const Deck deck = deck_of(example_files());
  CHECK(deck.id.value == "example");
  REQUIRE(deck.sources.size() == 3);
  CHECK(deck.sources[0].date->text() == "2025-12-04");
  CHECK(deck.sources[0].body_paragraphs == std::vector<int>{1, 2, 3, 5});
  CHECK(deck.sources[2].publisher.empty());
  CHECK_FALSE(deck.sources[2].date.has_value());
  CHECK(deck.without_fact.size() == 1);
  REQUIRE(deck.entities.size() == 8);
  const Entity& lin = deck.entities[0];
  CHECK(lin.type == EntityType::Person);
  CHECK(lin.side == Side::Taiwan);
  CHECK(lin.native == "林美華");
  REQUIRE(lin.roles.size() == 1);
  CHECK(lin.roles[0].of == EntityId{"fto"});
  CHECK(deck.entities[1].roles[0].is_shared);
  CHECK(deck.entities[1].roles[1].is_former);
  const Entity* pact = deck.entity(EntityId{"ferry-pact"});
  REQUIRE(pact != nullptr);
  CHECK(pact->signed_by == std::vector<EntityId>{{"lin-mei-hua"}, {"kenji-mori"}});
  CHECK(pact->evidence[1].fields == std::vector<std::string>{"signedBy", "purpose"});
  REQUIRE(deck.figures.size() == 1);
  CHECK(deck.figures[0].figure_answer == FigureValue{1200, "crossings", "nearly"});
  REQUIRE(deck.statements.size() == 2);
  CHECK(deck.statements[0].what->instead.size() == 3);
  const Entity* forum = deck.entity(EntityId{"sea-forum"});
  REQUIRE(forum != nullptr);
  CHECK(forum->with == std::vector<EntityId>{{"kenji-mori"}, {"fto"}});
  CHECK(deck.statements[0].answers.empty());
  CHECK(deck.statements[1].answers == "mori-calls-for-boats");
}

TEST_CASE("an entity's facts know whose they are, and their evidence where it stands") {
  const Deck deck = deck_of(example_files());
  const Entity* office = deck.entity(EntityId{"fto"});
  REQUIRE(office->facts.size() == 2);
  CHECK(office->facts[0].about == office->id);
  CHECK(office->facts[0].evidence[0].place.file == "organisations.json");
  CHECK(office->facts[0].evidence[0].place.line == 8);
}

TEST_CASE("a deck of deck.json alone is a deck without entities") {
  const LoadedDeck loaded =
      load_files({{"deck.json", R"({ "id": "bare", "title": "Bare", "description": "Nothing yet.",
      "language": "en", "sources": [] })"}});
  CHECK(lines_of(loaded.problems).empty());
  REQUIRE(loaded.deck.has_value());
  CHECK(loaded.deck->entities.empty());
}

TEST_CASE("a folder that is not there is an error, not a problem of the deck") {
  const TemporaryFolder folder;
  const auto missing = load_deck(folder.path() / "nowhere");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().code == ErrorCode::NotFound);
  std::ofstream(folder.path() / "file") << "text";
  const auto file = load_deck(folder.path() / "file");
  REQUIRE_FALSE(file.has_value());
  CHECK(file.error().code == ErrorCode::Unreadable);
}

TEST_CASE("a deck in memory is judged as the same deck in a folder") {
  const LoadedDeck right = load_deck(example_files());
  CHECK(lines_of(right.problems).empty());
  REQUIRE(right.deck.has_value());
  CHECK(right.deck->entities.size() == deck_of(example_files()).entities.size());
  DeckFiles wrong = changed("people.json", "\"of\": \"fto\"", "\"of\": \"fta\"");
  wrong["notes.json"] = "{}";
  wrong["places.json"] = "[";
  CHECK_FALSE(lines_of(load_deck(wrong).problems).empty());
  CHECK(lines_of(load_deck(wrong).problems) == lines_of(load_files(wrong).problems));
}

TEST_CASE("a file that cannot be read is a problem") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "deck.json") << example_files().at("deck.json");
  std::filesystem::create_directory(folder.path() / "people.json");
  const auto loaded = load_deck(folder.path());
  REQUIRE(loaded.has_value());
  REQUIRE(loaded->problems.size() == 1);
  CHECK(loaded->problems[0].code == "unreadable-file");
  CHECK(loaded->problems[0].place.file == "people.json");
}

TEST_CASE("entities are found alike with the index and without it") {
  Deck deck = deck_of(example_files());
  Entity added;
  added.id.value = "late-comer";
  deck.entities.push_back(added);
  REQUIRE(deck.entity(added.id) != nullptr);
  deck.index_entities();
  CHECK(deck.entity(added.id) == &deck.entities.back());
  CHECK(deck.entity(EntityId{"nobody"}) == nullptr);
}

TEST_CASE("a file that breaks off anywhere is refused and never a crash") {
  CHECK(rc::check([] {
    const std::string file = file_of_number(*rc::gen::inRange<std::size_t>(0, 100));
    const std::string& whole = example_files().at(file);
    const std::size_t last = whole.find_last_of("]}");
    DeckFiles files = example_files();
    files[file] = whole.substr(0, *rc::gen::inRange<std::size_t>(0, last));
    RC_ASSERT(!load_files(files).problems.empty());
  }));
}

TEST_CASE("a damaged file gives a deck or problems, the same on every reading") {
  CHECK(rc::check([] {
    const std::string file = file_of_number(*rc::gen::inRange<std::size_t>(0, 100));
    DeckFiles files = example_files();
    std::string& content = files[file];
    for (int i = 0; i < 3; ++i) {
      content[*rc::gen::inRange<std::size_t>(0, content.size())] =
          *rc::gen::element('"', '{', ']', '0', 'x', '\xC3', ',');
    }
    const LoadedDeck first = load_files(files);
    const LoadedDeck second = load_files(files);
    RC_ASSERT(first.deck.has_value() == first.problems.empty());
    RC_ASSERT(lines_of(first.problems) == lines_of(second.problems));
  }));
}

}  // namespace communique
