#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "authoring/deck_text.hpp"
#include "base/text.hpp"
#include "facts/load.hpp"

namespace communique::authoring {
namespace {

using Json = nlohmann::ordered_json;

constexpr List kAllLists[] = {List::Sources, List::People,   List::Organisations, List::Agreements,
                              List::Events,  List::Places,   List::Figures,       List::Statements,
                              List::Sets,    List::Briefings};

const DeckText& written_by_hand() {
  static const DeckText kDeck = [] {
    DeckText deck;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(COMMUNIQUE_SOURCE_DIR) +
                                                                 "/questions/taiwan-japan")) {
      if (entry.path().extension() != ".json" || entry.path().filename() == "bank.json") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      std::ostringstream text;
      text << file.rdbuf();
      deck[entry.path().filename().string()] = text.str();
    }
    return deck;
  }();
  return kDeck;
}

/// How many lines of one text are not in the other, both ways: a diff's size, roughly.
std::size_t lines_changed(const std::string& a, const std::string& b) {
  const auto lines = [](const std::string& text) {
    std::multiset<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) all.insert(line);
    return all;
  };
  const auto first = lines(a);
  const auto second = lines(b);
  std::vector<std::string> only;
  std::set_symmetric_difference(first.begin(), first.end(), second.begin(), second.end(),
                                std::back_inserter(only));
  return only.size();
}

std::string an_id(List list) {
  const auto all = ids(written_by_hand(), list);
  return all[*rc::gen::inRange<std::size_t>(0, all.size())];
}

}  // namespace

TEST_CASE("every item of a deck that a person wrote can be written back without a byte's change") {
  const DeckText& deck = written_by_hand();
  std::size_t items = 0;
  for (const List list : kAllLists) {
    for (const std::string& id : ids(deck, list)) {
      const auto text = item(deck, list, id);
      REQUIRE(text);
      const auto same = with_item(deck, list, id, *text);
      REQUIRE(same);
      CHECK(*same == deck);
      const auto reordered = with_item(deck, list, id, Json::parse(*text).dump());
      REQUIRE(reordered);
      CHECK(*reordered == deck);
      ++items;
    }
  }
  CHECK(items > 150);
}

TEST_CASE("an item that is added and taken out again leaves the file as it was") {
  const std::string added =
      R"({"id":"new-thing","name":"New thing","evidence":[{"source":"a","paragraph":1}]})";
  for (const List list : kAllLists) {
    if (list == List::Briefings) continue;
    for (const DeckText& deck : {written_by_hand(), empty_deck(DeckId{"fresh"}, "Fresh", "en")}) {
      const auto with = with_item(deck, list, "", added);
      REQUIRE(with);
      CHECK(*with != deck);
      CHECK(ids(*with, list).back() == "new-thing");
      const auto without = without_item(*with, list, "new-thing");
      REQUIRE(without);
      CHECK(*without == deck);
    }
  }
}

TEST_CASE("changing one thing leaves every other item's bytes alone") {
  CHECK(rc::check([] {
    const List list = *rc::gen::elementOf(std::vector<List>(std::begin(kAllLists), std::end(kAllLists)));
    const DeckText& deck = written_by_hand();
    const std::string id = an_id(list);
    const auto text = item(deck, list, id);
    Json value = Json::parse(*text);
    const std::size_t member = *rc::gen::inRange<std::size_t>(0, value.size());
    auto at = value.begin();
    for (std::size_t i = 0; i < member; ++i) ++at;
    if (at.key() == "id" || at.key() == "source") return;
    if (*rc::gen::arbitrary<bool>()) {
      value.erase(at.key());
    } else {
      at.value() = *rc::gen::elementOf(
          std::vector<Json>{"another text", 7, Json::parse(R"(["a", { "b": [] }])"), nullptr});
    }
    const auto next = with_item(deck, list, id, value.dump());
    RC_ASSERT(next.has_value());
    RC_ASSERT(Json::parse(*item(*next, list, id)) == value);
    for (const auto& [file, before] : deck) {
      const std::size_t place = before.find(*text);
      if (place == std::string::npos) {
        RC_ASSERT(next->at(file) == before);
      } else {
        RC_ASSERT(next->at(file) ==
                  before.substr(0, place) + *item(*next, list, id) + before.substr(place + text->size()));
      }
    }
    RC_ASSERT(ids(*next, list) == ids(deck, list));
  }));
}

TEST_CASE("a small change by hand makes a small difference to the file") {
  const DeckText& deck = written_by_hand();
  const auto renamed = with_member(deck, List::People, "su-jia-chyuan", "kind", "\"chairman\"");
  REQUIRE(renamed);
  CHECK(lines_changed(renamed->at("people.json"), deck.at("people.json")) == 2);

  Json person = Json::parse(*item(deck, List::People, "su-jia-chyuan"));
  person["roles"].push_back(
      {{"id", "speaker"},
       {"title", "speaker"},
       {"asOf", "2020"},
       {"evidence", {{{"source", "cna-2025-12-04"}, {"paragraph", 2}, {"sha256", "a5e7ce7e93c86524"}}}}});
  const auto with_role = with_item(deck, List::People, "su-jia-chyuan", person.dump());
  REQUIRE(with_role);
  const std::string text = *item(*with_role, List::People, "su-jia-chyuan");
  CHECK(text.find(R"("sha256": "a5e7ce7e93c86524" } ] },
      { "id": "speaker", "title": "speaker", "asOf": "2020",
        "evidence": [ { "source": "cna-2025-12-04", "paragraph": 2, "sha256": "a5e7ce7e93c86524" } ] } ],
    "evidence": [)") != std::string::npos);
  CHECK(lines_changed(with_role->at("people.json"), deck.at("people.json")) <= 4);
}

TEST_CASE("a member is set, put behind the others and taken out") {
  DeckText deck = empty_deck(DeckId{"fresh"}, "Fresh \"air\"", "en");
  deck["places.json"] = "[\n  { \"id\": \"lima\", \"name\": \"Lima\" }\n]\n";
  const auto with = with_member(deck, List::Places, "lima", "kind", "\"city\"");
  REQUIRE(with);
  CHECK(with->at("places.json") == "[\n  { \"id\": \"lima\", \"name\": \"Lima\", \"kind\": \"city\" }\n]\n");
  const auto without = with_member(*with, List::Places, "lima", "kind", "");
  REQUIRE(without);
  CHECK(*without == deck);
  CHECK(with_member(deck, List::Places, "rome", "kind", "\"city\"").error().code == ErrorCode::NotFound);
  CHECK(with_member(deck, List::Places, "lima", "kind", "{ broken").error().code == ErrorCode::Malformed);
}

TEST_CASE("a deck's title and description are changed and nothing else in its file") {
  const DeckText& deck = written_by_hand();
  const auto with = with_words(deck, "Taiwan & Japan", "About \"both\".");
  REQUIRE(with);
  CHECK(description(*with) == "About \"both\".");
  CHECK(lines_changed(with->at("deck.json"), deck.at("deck.json")) == 4);
  CHECK(*with_words(*with, "Taiwan and Japan", description(deck)) == deck);
  CHECK(description({{"deck.json", "{ broken"}}).empty());
  CHECK_FALSE(with_words({{"deck.json", "{ broken"}}, "a", "b").has_value());
  CHECK(load_deck(empty_deck(DeckId{"fresh"}, "Fresh", "en")).problems.empty());
}

TEST_CASE("new items look as a person would have written them") {
  DeckText deck = empty_deck(DeckId{"fresh"}, "Fresh", "en");
  const auto with = with_item(deck, List::Events, "",
                              R"({"id":"forum","name":"Forum","the":true,"kind":"forum","with":["a","b"],
    "date":"2025-12","evidence":[{"source":"daily","paragraph":1,"sha256":"00000000000000aa","for":["date"]},
    {"source":"daily","paragraph":2,"sha256":"00000000000000ab","for":["name","with"]}]})");
  REQUIRE(with);
  CHECK(with->at("events.json") == R"([
  { "id": "forum", "name": "Forum", "the": true, "kind": "forum", "with": ["a", "b"], "date": "2025-12",
    "evidence": [
      { "source": "daily", "paragraph": 1, "sha256": "00000000000000aa", "for": ["date"] },
      { "source": "daily", "paragraph": 2, "sha256": "00000000000000ab", "for": ["name", "with"] } ] }
]
)");
}

TEST_CASE("the house's layout keeps to its width wherever it can") {
  for (const List list : kAllLists) {
    for (const std::string& id : ids(written_by_hand(), list)) {
      const std::string text = *item(written_by_hand(), list, id);
      const std::string laid = in_house_layout(Json::parse(text).dump(), 2);
      CHECK(Json::parse(laid) == Json::parse(text));
      std::istringstream lines(laid);
      for (std::string line; std::getline(lines, line);) {
        const bool is_one_text = std::count(line.begin(), line.end(), '"') <= 8;  // cannot be broken
        INFO(id << ": " << line);
        CHECK((display_width(line) <= 120 || is_one_text));
      }
    }
  }
}

TEST_CASE("files that are damaged or missing are refused and stay as they are") {
  DeckText deck = empty_deck(DeckId{"fresh"}, "Fresh", "en");
  deck["people.json"] = "[ { \"id\": \"a\" }, ";
  CHECK(with_item(deck, List::People, "", "{\"id\":\"b\"}").error().code == ErrorCode::Malformed);
  CHECK(item(deck, List::People, "a").error().code == ErrorCode::Malformed);
  CHECK(ids(deck, List::People).empty());
  deck["people.json"] = "{}";
  CHECK(with_item(deck, List::People, "", "{\"id\":\"b\"}").error().code == ErrorCode::Malformed);
  deck["people.json"] = std::string(5000, '[');
  CHECK(with_item(deck, List::People, "", "{\"id\":\"b\"}").error().code == ErrorCode::Malformed);
  CHECK(item(deck, List::Places, "a").error().code == ErrorCode::NotFound);
  CHECK(without_item(deck, List::Sources, "a").error().code == ErrorCode::NotFound);
  CHECK(with_item(deck, List::Places, "", "[1]").error().code == ErrorCode::Malformed);
  CHECK(with_item(deck, List::Places, "", "{\"id\":\"a\",\"id\":\"b\"}").error().code ==
        ErrorCode::Malformed);
  deck["deck.json"] = "{ \"sources\": 7 }";
  CHECK(with_item(deck, List::Sources, "", "{\"id\":\"b\"}").error().code == ErrorCode::Malformed);
  deck.erase("deck.json");
  CHECK(with_item(deck, List::Sources, "", "{\"id\":\"b\"}").error().code == ErrorCode::NotFound);
}

TEST_CASE("a damaged file gives a change that loads back or an error, never a crash") {
  CHECK(rc::check([] {
    DeckText deck = written_by_hand();
    std::string& text = deck["agreements.json"];
    text.resize(3000);
    text += "\" } ]";
    for (int i = 0; i < 3; ++i) {
      text[*rc::gen::inRange<std::size_t>(0, text.size())] =
          *rc::gen::element('"', '{', ']', '\\', ':', ',', '\xC3');
    }
    (void)ids(deck, List::Agreements);
    const auto next =
        with_item(deck, List::Agreements, "customs-mou-2025", R"({"id":"customs-mou-2025","also":["x"]})");
    if (next) RC_ASSERT(Json::accept(next->at("agreements.json")));
  }));
}

TEST_CASE("unusual spacing, escapes and marks stay where they are") {
  DeckText deck;
  deck["people.json"] =
      "\xEF\xBB\xBF \r\n[\t{\"id\" :\"a\\u002Db\",\r\n\"name\":\"A \\\"}]{[\" , \"n\":1e2}\r\n ,{ }, "
      "{\"id\":\"c\"} ]\r\n\r\n";
  CHECK(ids(deck, List::People) == std::vector<std::string>{"a-b", "c"});
  const auto changed = with_member(deck, List::People, "a-b", "n", "5");
  REQUIRE(changed);
  CHECK(changed->at("people.json") ==
        "\xEF\xBB\xBF \r\n[\t{\"id\" :\"a\\u002Db\",\r\n\"name\":\"A \\\"}]{[\" , \"n\":5}\r\n ,{ }, "
        "{\"id\":\"c\"} ]\r\n\r\n");
}

TEST_CASE("ids are made of a name's Latin letters, and never given twice") {
  const DeckText& deck = written_by_hand();
  CHECK(new_id(deck, "Jürgen O’Neil-Ørsted") == "jurgen-oneil-orsted");
  CHECK(new_id(deck, "Su Jia-chyuan") == "su-jia-chyuan-2");
  CHECK(new_id(deck, "蘇嘉全") == "item");
  CHECK(new_id(deck, "") == "item");
  CHECK(new_id(deck, "--  \"<script>\" ../..") == "script");
  CHECK(new_id(deck, std::string(10'000, 'a')).size() == 60);
}

}  // namespace communique::authoring
