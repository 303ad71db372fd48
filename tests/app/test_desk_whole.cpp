// What is kept at the desk is whole, and nothing is dropped without a word.
#include "app/own_decks.hpp"
#include "app/read_articles.hpp"
#include "app/shared_deck.hpp"
#include "at_the_desk.hpp"
#include "base/files.hpp"

namespace communique {

TEST_CASE("Of an article that is stopped in the middle nothing is kept, and it is whole the next time") {
  const TemporaryFolder folder;
  const DeckPlaces places = own_deck_places(folder.path(), source_root() / "questions");
  screens::for_desk::Read wanted;
  wanted.pasted = kArticle;
  std::atomic<bool> is_cancelled = false;
  const auto stop = [&](int, int, const std::string&) { is_cancelled = true; };  // once reading has begun
  const auto stopped = read_articles(wanted, places, source_root() / "assets", stop, is_cancelled);
  REQUIRE(stopped);
  CHECK(stopped->was_stopped);
  CHECK(stopped->articles.empty());
  CHECK(stopped->desk == nullptr);
  CHECK(all_reviews(places).empty());
  CHECK_FALSE(fs::exists(places.own));
  is_cancelled = false;
  const auto read = read_articles(
      wanted, places, source_root() / "assets", [](int, int, const auto&) {}, is_cancelled);
  REQUIRE(read);
  REQUIRE(read->desk);
  CHECK(read->desk->drafts().size() >= 8);
}

TEST_CASE("Stopping a folder hands back the articles that were read till then") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "press");
  for (const char* name : {"a.txt", "b.txt", "c.txt"})
    REQUIRE(write_file_atomically(folder.path() / "press" / name,
                                  std::string(kArticle) + name + " ends here.\n"));
  const DeckPlaces places = own_deck_places(folder.path() / "data", source_root() / "questions");
  screens::for_desk::Read wanted;
  wanted.path = (folder.path() / "press").string();
  std::atomic<bool> is_cancelled = false;
  const auto read = read_articles(
      wanted, places, source_root() / "assets",
      [&](int done, int, const std::string&) { is_cancelled = done == 1; }, is_cancelled);
  REQUIRE(read);
  CHECK(read->was_stopped);
  REQUIRE(read->articles.size() == 1);
  CHECK(all_reviews(places) == std::vector{read->articles[0].review});
}

TEST_CASE("A newer article in the same deck pauses the office that it overtakes, and asks the new one") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.accept_all();
  at.wish(at_desk::Finish{});
  const std::string deck = at.own().id.value;
  at.bring(kNewChair, deck);
  REQUIRE(at.state().screen == Screen::Desk);
  CHECK(at.desk().deck_id().value == deck);
  at.accept_all();
  at.wish(at_desk::Finish{});
  at.wish(at_desk::UseDeck{deck});
  REQUIRE(at.state().summary.overtaken.size() == 1);
  const auto& [fact, by] = *at.state().summary.overtaken.begin();
  CHECK(fact.value.starts_with("ada-lund."));
  CHECK(by.starts_with("Karin Moe"));
  const auto& facts = at.state().deck->facts;
  CHECK(std::any_of(facts.begin(), facts.end(), [&](const Fact& each) {
    return each.id.value.starts_with("karin-moe.") &&
           !at.state().summary.knowledge.suspended.contains(each.id);
  }));
}

TEST_CASE("Articles of a folder are compared with what was accepted of the others, once each is opened") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "press");
  REQUIRE(write_file_atomically(folder.path() / "press" / "a.txt", kArticle));
  REQUIRE(write_file_atomically(folder.path() / "press" / "b.txt", kNewChair));
  AtTheDesk at(folder.path() / "data");
  at.wish(at_desk::Drop{(folder.path() / "press").string()});
  const auto brought = at.state().authoring.bring.brought;
  REQUIRE(brought.size() == 2);
  at.wish(at_desk::OpenReview{brought[0].review});
  at.accept_all();
  at.wish(at_desk::Finish{});
  at.wish(at_desk::OpenReview{brought[1].review});
  REQUIRE(at.state().screen == Screen::Desk);
  const auto& drafts = at.desk().drafts();
  CHECK(std::any_of(drafts.begin(), drafts.end(), [](const authoring::Draft& draft) {
    return std::any_of(draft.elsewhere.begin(), draft.elsewhere.end(),
                       [](const authoring::Elsewhere& each) { return each.is_older && !each.fact.empty(); });
  }));
}

TEST_CASE("Once a deck is deleted, what its articles had overtaken is asked again") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.accept_all();
  at.wish(at_desk::Finish{});
  const std::string first = at.own().id.value;
  at.bring(kNewChair);
  at.accept_all();
  const std::string second = at.desk().deck_id().value;
  at.wish(at_desk::Finish{});
  REQUIRE(first != second);
  at.wish(at_desk::UseDeck{first});
  REQUIRE(at.state().summary.overtaken.size() == 1);
  at.wish(at_desk::AskDelete{second});
  at.wish(at_desk::Confirm{});
  at.wish(at_desk::Leave{});
  CHECK(at.state().summary.overtaken.empty());
}

TEST_CASE("A newer version of one's own deck leaves the reviews and their articles where they are") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.wish(at_desk::Accept{});
  at.wish(at_desk::Finish{});
  const FoundDeck before = at.own();
  const fs::path deck = folder.path() / "decks" / before.id.value;
  at.wish(at_desk::AskShare{before.id.value});
  at.wish(at_desk::Confirm{});
  at.wish(at_desk::Drop{(folder.path() / (before.id.value + ".communique")).string()});
  REQUIRE(at.state().authoring.preview);
  CHECK(at.state().authoring.preview->replaces);
  at.wish(at_desk::TakeIn{});
  REQUIRE(at.state().toast);
  CHECK(at.state().toast->key == "decks.replaced");
  CHECK(at.own().review == before.review);
  CHECK(at.own().open_drafts == before.open_drafts);
  CHECK_FALSE(fs::is_empty(deck / "articles"));
  CHECK(fs::exists(folder.path() / "deleted" / before.id.value / "deck.json"));
  CHECK(std::distance(fs::directory_iterator(folder.path() / "decks"), fs::directory_iterator{}) == 1);
  at.wish(at_desk::OpenReview{before.review});
  CHECK(at.state().screen == Screen::Desk);
}

TEST_CASE("Where a newer version cannot be written the old deck stays whole") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.wish(at_desk::Accept{});
  at.wish(at_desk::Finish{});
  const std::string id = at.own().id.value;
  at.wish(at_desk::AskShare{id});
  at.wish(at_desk::Confirm{});
  const DeckPlaces places = own_deck_places(folder.path(), source_root() / "questions");
  const auto before = read_deck_text(places.own / id);
  REQUIRE(write_file_atomically(places.aside, "in the way"));
  const auto taken = take_in_deck((folder.path() / (id + ".communique")).string(), places);
  CHECK_FALSE(taken);
  CHECK(read_deck_text(places.own / id).value() == before.value());
  CHECK_FALSE(fs::is_empty(articles_of(places.own / id)));
}

TEST_CASE("A review whose deck somebody broke by hand is refused with the first problem") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.wish(at_desk::Accept{});
  at.wish(at_desk::Finish{});
  const FoundDeck deck = at.own();
  REQUIRE(write_file_atomically(folder.path() / "decks" / deck.id.value / "people.json", "[ { \"id\": "));
  at.wish(at_desk::ShowDecks{});
  at.wish(at_desk::OpenReview{deck.review});
  CHECK(at.state().screen == Screen::Decks);
  REQUIRE(at.state().toast);
  REQUIRE(at.state().toast->failure);
  CHECK(at.state().toast->failure->doing == Doing::OpenDeck);
  CHECK(at.state().toast->failure->error.detail.starts_with("people.json:1:"));
}

TEST_CASE("A copied folder whose deck still has the other's id is listed with that, and overwrites nothing") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.wish(at_desk::Accept{});
  at.wish(at_desk::Finish{});
  const std::string id = at.own().id.value;
  fs::copy(folder.path() / "decks" / id, folder.path() / "decks" / "a-copy", fs::copy_options::recursive);
  at.wish(at_desk::Leave{});
  at.wish(at_desk::ShowDecks{});
  CHECK(at.own().id.value == "a-copy");
  CHECK(at.own().trouble.find(id) != std::string::npos);
  at.bring(kNewChair, "a-copy");
  if (at.state().screen == Screen::Desk) CHECK(at.desk().deck_id().value != id);
}

TEST_CASE("Nothing but captions and lists is no article, and no deck is made of it") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring("READ MORE: Storm closes three harbours\nREAD MORE: Ferry late\n");
  CHECK(at.state().screen == Screen::Bring);
  REQUIRE(at.state().authoring.bring.failure);
  CHECK(at.state().authoring.bring.failure->error.code == ErrorCode::Invalid);
  CHECK_FALSE(fs::exists(folder.path() / "decks"));
}

TEST_CASE(
    "What is said of a paste calls it that, and a text that is too long is not taken for another language") {
  for (const auto& [code, locale] :
       {std::pair("en", "en_GB"), std::pair("zh-TW", "zh_TW"), std::pair("ja", "ja_JP")}) {
    const auto wording = screen_wording(source_root() / "assets", language_for(code, locale));
    REQUIRE(wording);
    const auto said = [&](ErrorCode error, const std::string& detail) {
      return in_words(Failed{Doing::ReadArticle, Error{error, "", detail}}, *wording);
    };
    const std::string pasted = wording->say("article.pasted");
    CHECK(said(ErrorCode::Unavailable, "Han").find(pasted) != std::string::npos);
    CHECK(said(ErrorCode::Unreadable, "").find(pasted) != std::string::npos);
    CHECK(said(ErrorCode::Unavailable, "longer than 64 MB") ==
          wording->say("article.too-long", {{"subject", pasted}, {"detail", "longer than 64 MB"}}));
  }
}

TEST_CASE("A text in an older encoding is read, and whoever brought it is told so") {
  const TemporaryFolder folder;
  std::string text = kArticle;
  text.replace(text.find("Peter Holm"), 10, "Peter H\xF8lm");
  REQUIRE(write_file_atomically(folder.path() / "old.txt", text));
  AtTheDesk at(folder.path() / "data");
  at.wish(at_desk::Drop{(folder.path() / "old.txt").string()});
  REQUIRE(at.state().screen == Screen::Desk);
  REQUIRE(at.state().toast);
  CHECK(at.state().toast->key == "bring.encoding");
}

TEST_CASE("A damaged review does not bar its article: it is read afresh, and the damaged file kept") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.wish(at_desk::Accept{});
  const std::string deck = at.desk().deck_id().value;
  at.wish(at_desk::Finish{});
  const std::string review = at.own().review;
  const fs::path file = folder.path() / "reviews" / (review + ".json");
  REQUIRE(write_file_atomically(file, "{ \"communiqueReview\": 1, "));
  at.bring();
  REQUIRE(at.state().screen == Screen::Desk);
  CHECK(at.desk().drafts().size() >= 8);
  CHECK(at.desk().deck_id().value == deck);
  CHECK(fs::exists(folder.path() / "deleted" / ("review-" + review)));
}

TEST_CASE("A day that is given the second time is used until a fact of the article was accepted") {
  const TemporaryFolder folder;
  const std::string undated =
      "The union opens a hall\nKarin Moe, chairwoman of the Ostvik Harbour Union (OHU), opened the union's "
      "new "
      "hall in Ostvik on Wednesday. Moe said the union had 2,100 members.\n";
  AtTheDesk at(folder.path());
  at.bring(undated);
  REQUIRE(at.state().screen == Screen::Desk);
  CHECK_FALSE(at.desk().article().source.date);
  const std::string deck = at.desk().deck_id().value;
  at.wish(at_desk::Finish{});
  at.bring(undated, {}, "1990-05-09");
  REQUIRE(at.state().screen == Screen::Desk);
  REQUIRE(at.desk().article().source.date);
  CHECK(at.desk().article().source.date->text() == "1990-05-09");
  CHECK(at.desk().deck_id().value == deck);
  const fs::path articles = articles_of(folder.path() / "decks" / deck);
  CHECK(std::distance(fs::directory_iterator(articles), fs::directory_iterator{}) == 1);
  at.accept_all();
  at.wish(at_desk::Finish{});
  at.wish(at_desk::Bring{});
  at.wish(at_desk::Paste{undated});
  at.wish(at_desk::SetPublisher{"Northern Press Agency"});
  at.wish(at_desk::Read{});
  REQUIRE(at.state().toast);
  CHECK(at.state().toast->key == "bring.known-as-it-is");
  CHECK(at.desk().article().source.publisher.empty());
}

TEST_CASE("A text that was to go along and is not there is counted") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.wish(at_desk::Accept{});
  at.wish(at_desk::Finish{});
  const std::string id = at.own().id.value;
  fs::remove_all(articles_of(folder.path() / "decks" / id));
  at.wish(at_desk::AskShare{id});
  at.wish(at_desk::SetSharesText{true});
  at.wish(at_desk::Confirm{});
  REQUIRE(at.state().toast);
  CHECK(at.state().toast->key == "decks.shared-without");
}

TEST_CASE("A review is kept without its article's text, which is written once beside it") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.wish(at_desk::Accept{});
  at.wish(at_desk::Finish{});
  const std::string review = at.own().review;
  const auto json = read_file(folder.path() / "reviews" / (review + ".json"));
  REQUIRE(json);
  CHECK(json->find("called the pact a beginning") == std::string::npos);
  const auto text = read_file(folder.path() / "reviews" / (review + ".txt"));
  REQUIRE(text);
  CHECK(text->find("called the pact a beginning") != std::string::npos);
}

}  // namespace communique
