// What is read aloud, and which sound goes with what.
#include <catch2/catch_test_macros.hpp>

#include "a_class.hpp"
#include "screens/spoken.hpp"

using namespace communique;
using namespace communique::screens;

namespace {

Wording words(const char* language, const char* locale) {
  return Wording::load(std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/locales/" + language + ".json", locale)
      .value();
}

View seen(const Desk& desk, const char* language = "en", const char* locale = "en_GB") {
  return present(desk.state, words(language, locale));
}

bool says(const std::vector<Utterance>& spoken, const std::string& part) {
  for (const Utterance& each : spoken) {
    if (each.text.find(part) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("A question is read with all of its options, and nothing of its answer") {
  Desk desk;
  desk.begin({"a/single"});
  const auto spoken_question = spoken(seen(desk));
  for (const char* part : {"What about a?", "Right a", "Wrong one", "Wrong two", "Wrong three"}) {
    INFO(part);
    CHECK(says(spoken_question, part));
  }
  CHECK_FALSE(says(spoken_question, "The fact a holds."));
}

TEST_CASE("After the answer the verdict, the fact and its source are read") {
  Desk desk;
  desk.begin({"a/single"});
  desk.answer(PickOption{desk.option(false)});
  const auto answer = spoken(seen(desk));
  REQUIRE_FALSE(answer.empty());
  CHECK(answer.front().text == "Not this one");
  CHECK(says(answer, "The fact a holds."));
  CHECK(says(answer, "paragraph 2"));
}

TEST_CASE("The deck's words are spoken in the deck's language, the screens' in theirs") {
  Desk desk;
  desk.begin({"a/single"});
  for (const Utterance& each : spoken(seen(desk, "ja", "ja_JP"))) {
    INFO(each.text);
    const bool is_of_deck = each.text.find("What about") != std::string::npos || each.text.find("Wrong") == 0;
    if (is_of_deck) CHECK(each.language == seen(desk).content);
  }
  const auto label = spoken(std::string("設定"), seen(desk, "ja", "ja_JP"));
  REQUIRE(label.size() == 1);
  CHECK(label.front().language == "ja");
  CHECK(spoken(std::string("Su Jia-chyuan"), seen(desk, "zh-TW", "zh_TW")).front().language == "en");
}

TEST_CASE("In another language no answer of true or false stays English") {
  Desk desk;
  desk.begin({"d/true-false"});
  desk.answer(PickOption{desk.state.round->session.showing().correct.front() == 0 ? 1 : 0});
  desk.give(Proceed{});
  desk.answer(PickOption{desk.state.round->session.showing().correct.front()});
  desk.give(Proceed{});
  const auto results = std::get<ResultsView>(seen(desk, "ja", "ja_JP").screen);
  REQUIRE(results.missed.size() == 1);
  CHECK(results.missed[0].given.find("True") == std::string::npos);
  CHECK(results.missed[0].given.find("False") == std::string::npos);
}

TEST_CASE("A screen is read anew when it changes, not at every key") {
  Desk desk;
  desk.begin({"a/single", "b/typed"});
  const std::string asked = spoken_key(seen(desk));
  desk.give(EditAnswer{"T"});
  CHECK(spoken_key(seen(desk)) == asked);
  desk.answer(PickOption{desk.option(true)});
  const std::string answered = spoken_key(seen(desk));
  CHECK(answered != asked);
  desk.give(Proceed{});
  CHECK(spoken_key(seen(desk)) != answered);
}

TEST_CASE("Sounds tell right from not right and the end of a round, and only where they are wanted") {
  Desk desk;
  desk.state.settings.has_sounds = true;
  desk.begin({"a/single"});
  const View asked = seen(desk);
  desk.answer(PickOption{desk.option(true)});
  const View right = seen(desk);
  CHECK(sound_between(asked, right) == Sound::Right);
  CHECK_FALSE(sound_between(right, right));
  View silent = right;
  silent.has_sounds = false;
  CHECK_FALSE(sound_between(asked, silent));
  desk.give(Proceed{});
  CHECK(sound_between(right, seen(desk)) == Sound::Finish);

  Desk other;
  other.state.settings.has_sounds = true;
  other.begin({"a/single"});
  const View before = seen(other);
  other.answer(PickOption{other.option(false)});
  CHECK(sound_between(before, seen(other)) == Sound::Wrong);
}

TEST_CASE("A teacher hears the PIN digit by digit, and a question without its key until it is shown") {
  AClass room;
  room.add({"b/typed"});
  room.open({"Mei"});
  CHECK(says(spoken(seen(room.desk)), "4 8 2 9 1 3"));
  room.next();
  CHECK(says(spoken(seen(room.desk)), "What about b?"));
  CHECK_FALSE(says(spoken(seen(room.desk)), "Taipei"));
  room.next();
  CHECK(says(spoken(seen(room.desk)), "Taipei"));
  CHECK(says(spoken(seen(room.desk)), "paragraph 2"));
}

TEST_CASE("The stage is read anew at every step of the class, not at every player or answer") {
  AClass room;
  room.add({"a/single"});
  room.open({"Mei", "Kenji"});
  const std::string lobby = spoken_key(seen(room.desk));
  room.join("Aiko");
  room.tell();
  CHECK(spoken_key(seen(room.desk)) == lobby);
  room.next();
  const std::string open = spoken_key(seen(room.desk));
  CHECK(open != lobby);
  room.choose(0, 0);
  room.tell();
  CHECK(spoken_key(seen(room.desk)) == open);
  room.next();
  CHECK(spoken_key(seen(room.desk)) != open);
}
