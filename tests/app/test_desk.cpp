// From an article to a quiz, as the window drives it: real reading, real files, no window.
#include <catch2/catch_test_macros.hpp>

#include "at_the_desk.hpp"
#include "base/files.hpp"

namespace communique {
using namespace screens;
namespace fs = std::filesystem;

TEST_CASE("An article that is pasted becomes a deck that can be played") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  REQUIRE(at.state().screen == Screen::Desk);
  REQUIRE(at.desk().drafts().size() >= 8);
  CHECK(at.desk().article().page.published->text() == "1987-03-04");
  at.accept_all();
  REQUIRE(at.state().authoring.made);
  CHECK(at.state().authoring.made->bank.questions.size() >= 20);
  at.wish(at_desk::Study{});
  CHECK(at.state().deck->deck.title.starts_with("Harbour union"));
  REQUIRE(at.state().round);
  CHECK(at.state().round->session.turns().size() >=
        std::min<std::size_t>(at.state().deck->facts.size(), 20) - 2);
  at.run.application.dispatch(BeginQuestions{});
  at.run.answer_right();
  CHECK(at.state().round->session.phase() == Phase::Explained);
  at.run.application.dispatch(ReadParagraph{0});
  REQUIRE(at.state().round->paragraph);
  CHECK_FALSE(at.state().round->paragraph->empty());
}

TEST_CASE("What a draft would ask is known before it is accepted, and while it is edited") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  CHECK(at.desk().current() == at.desk().drafts().front().id);
  at.accept_all();
  const auto& drafts = at.desk().drafts();
  const auto role = std::find_if(drafts.begin(), drafts.end(), [](const authoring::Draft& each) {
    return each.kind == authoring::DraftKind::Role;
  });
  REQUIRE(role != drafts.end());
  const std::string draft = role->id;
  at.wish(at_desk::LookAt{draft});
  at.wish(at_desk::Reopen{});
  const std::size_t questions = at.state().authoring.made->bank.questions.size();
  const auto& review = *at.state().authoring.review;
  REQUIRE(review.tried);
  CHECK(review.tried->refused.empty());
  CHECK_FALSE(review.tried->made.empty());
  REQUIRE(review.tried->deck);
  CHECK(review.tried->deck->bank.questions.size() > questions);
  CHECK(at.desk().draft(draft)->standing == authoring::Standing::Open);

  at.wish(at_desk::Edit{});
  at.wish(at_desk::SetField{"name", ""});
  REQUIRE(at.state().authoring.review->tried);
  CHECK_FALSE(at.state().authoring.review->tried->refused.empty());
  CHECK_FALSE(at.desk().draft(draft)->value("name").empty());
}

TEST_CASE("Every step of a review is on disk, and it is gone on with after a new start") {
  const TemporaryFolder folder;
  std::string accepted;
  {
    AtTheDesk at(folder.path());
    at.bring();
    accepted = at.desk().current();
    at.wish(at_desk::Accept{});
    CHECK(at.desk().draft(accepted)->standing == authoring::Standing::Accepted);
    CHECK(at.state().authoring.kept == at.state().authoring.version);
  }  // no goodbye
  AtTheDesk again(folder.path());
  again.wish(at_desk::ShowDecks{});
  CHECK(again.own().open_drafts == again.own().drafts - 1);
  again.wish(at_desk::OpenReview{again.own().review});
  REQUIRE(again.state().screen == Screen::Desk);
  CHECK(again.desk().draft(accepted)->standing == authoring::Standing::Accepted);
  CHECK_FALSE(again.desk().draft(accepted)->made.empty());
}

TEST_CASE("An article that was read before is recognised and gone on with") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  const std::string accepted = at.desk().current();
  at.wish(at_desk::Accept{});
  at.wish(at_desk::Finish{});
  at.bring(std::string(kArticle) + "\n\n");
  REQUIRE(at.state().screen == Screen::Desk);
  CHECK(at.desk().draft(accepted)->standing == authoring::Standing::Accepted);
  REQUIRE(at.state().toast);
  CHECK(at.state().toast->key == "bring.known");
  at.wish(at_desk::Finish{});
  CHECK(std::count_if(at.state().authoring.decks.begin(), at.state().authoring.decks.end(),
                      [](const FoundDeck& deck) { return deck.is_own; }) == 1);
}

TEST_CASE("Whoever looks elsewhere while an article is read finds it among the decks") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.wish(at_desk::ShowDecks{});
  at.wish(at_desk::Bring{});
  at.wish(at_desk::Paste{kArticle});
  at.run.application.dispatch(AtDesk{at_desk::Read{}});
  at.run.application.dispatch(GoTo{Tab::Today});
  at.settle();
  CHECK(at.state().screen == Screen::Home);
  at.wish(at_desk::ShowDecks{});
  CHECK(at.state().screen == Screen::Decks);
  CHECK(at.own().open_drafts > 0);
}

TEST_CASE("What cannot be read is said, and what was pasted stays") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring(std::string("\0\1\2\3\4binary\0\0", 16));
  CHECK(at.state().screen == Screen::Bring);
  REQUIRE(at.state().authoring.bring.failure);
  CHECK(at.state().authoring.bring.failure->error.code == ErrorCode::Malformed);
  CHECK(at.state().authoring.bring.pasted);
  CHECK_FALSE(at.state().authoring.bring.is_reading);
}

TEST_CASE("A folder of articles is read at once, and each that cannot be read is named") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "press");
  REQUIRE(write_file_atomically(folder.path() / "press" / "a.txt", kArticle));
  REQUIRE(write_file_atomically(folder.path() / "press" / "b.txt", ""));
  REQUIRE(write_file_atomically(folder.path() / "press" / "c.txt", kArticle));
  AtTheDesk at(folder.path() / "data");
  at.wish(at_desk::Drop{(folder.path() / "press").string()});
  CHECK(at.state().screen == Screen::Bring);
  const auto& brought = at.state().authoring.bring.brought;
  REQUIRE(brought.size() == 3);
  CHECK(brought[0].drafts > 0);
  CHECK(brought[1].error);
  CHECK(brought[2].is_known);
  at.wish(at_desk::OpenReview{brought[0].review});
  CHECK(at.state().screen == Screen::Desk);
}

TEST_CASE("A deck is shared as one file without its article unless that is wanted, and taken in elsewhere") {
  const TemporaryFolder folder;
  const TemporaryFolder elsewhere;
  AtTheDesk at(folder.path());
  at.bring();
  at.accept_all();
  at.wish(at_desk::Finish{});
  const std::string id = at.own().id.value;
  at.wish(at_desk::AskShare{id});
  at.wish(at_desk::Confirm{});
  const fs::path file = folder.path() / (id + ".communique");
  REQUIRE(fs::exists(file));

  AtTheDesk other(elsewhere.path());
  other.wish(at_desk::Drop{file.string()});
  REQUIRE(other.state().authoring.preview);
  CHECK(other.state().authoring.preview->articles == 0);
  CHECK(other.state().authoring.preview->facts > 5);
  CHECK_FALSE(fs::exists(elsewhere.path() / "decks"));  // nothing is taken in before it is wanted
  other.wish(at_desk::TakeIn{});
  CHECK(other.own().facts == at.own().facts);
  other.wish(at_desk::AskDelete{id});
  other.wish(at_desk::Confirm{});
  CHECK(fs::exists(elsewhere.path() / "deleted" / id / "deck.json"));
}

TEST_CASE("A deck that somebody broke by hand is listed with what is wrong, and the others stay usable") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "decks" / "broken");
  REQUIRE(write_file_atomically(folder.path() / "decks" / "broken" / "deck.json", "{ \"id\": "));
  AtTheDesk at(folder.path());
  at.wish(at_desk::ShowDecks{});
  CHECK(at.own().trouble.starts_with("deck.json:1:"));
  at.wish(at_desk::UseDeck{"broken"});
  CHECK(at.state().deck->deck.id == DeckId{"taiwan-japan"});
}

TEST_CASE("Whoever plays a deck before saying who is there goes on into its round after that") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.run.application.dispatch(SwitchLearner{});
  at.bring();
  at.accept_all();
  at.wish(at_desk::Study{});
  CHECK(at.state().screen == Screen::Welcome);
  at.run.application.dispatch(PickLearner{at.state().learners.front().id});
  REQUIRE(at.state().round);
  CHECK(at.state().deck->deck.title.starts_with("Harbour union"));
}

TEST_CASE("Where the open deck is deleted another is studied, now and after a new start") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.accept_all();
  at.wish(at_desk::Finish{});
  const std::string id = at.own().id.value;
  at.wish(at_desk::UseDeck{id});
  CHECK(at.run.application.window_setting("deck") == id);
  at.wish(at_desk::AskDelete{id});
  at.wish(at_desk::Confirm{});
  CHECK(at.state().deck->deck.id == DeckId{"taiwan-japan"});
  CHECK(at.run.application.window_setting("deck") == "taiwan-japan");
}

TEST_CASE("A newer version of the open deck is studied as soon as it is taken in") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.accept_all();
  at.wish(at_desk::Finish{});
  const std::string id = at.own().id.value;
  at.wish(at_desk::AskShare{id});
  at.wish(at_desk::Confirm{});
  const fs::path file = folder.path() / (id + ".communique");
  at.wish(at_desk::EditDeck{id});
  at.wish(at_desk::SetWords{"Another title", "What the harbours agreed."});
  at.wish(at_desk::Cancel{});
  at.wish(at_desk::UseDeck{id});
  CHECK(at.state().deck->deck.title == "Another title");
  at.wish(at_desk::PreviewImport{file.string()});
  at.wish(at_desk::TakeIn{});
  CHECK(at.state().deck->deck.title.starts_with("Harbour union"));
}

TEST_CASE("A deck that came with the program is copied under a title of its own, to be edited and studied") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.wish(at_desk::ShowDecks{});
  at.wish(at_desk::EditDeck{"taiwan-japan"});
  CHECK(at.state().screen == Screen::Decks);
  at.wish(at_desk::Copy{"taiwan-japan"});
  REQUIRE(at.state().screen == Screen::Editor);
  CHECK(at.state().authoring.editing->deck == DeckId{"taiwan-japan-2"});
  CHECK(at.state().authoring.editing->title == at.state().deck->deck.title + " (2)");
  at.wish(at_desk::Cancel{});
  CHECK(at.own().id == DeckId{"taiwan-japan-2"});
  CHECK(at.own().trouble.empty());
  CHECK(at.own().facts == static_cast<int>(at.state().deck->facts.size()));
  at.wish(at_desk::UseDeck{"taiwan-japan-2"});
  CHECK(at.state().deck->deck.id == DeckId{"taiwan-japan-2"});
}

TEST_CASE("A file dropped where the given deck is broken is read, and another deck can be chosen") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "broken");
  REQUIRE(write_file_atomically(folder.path() / "broken" / "deck.json", "{ \"id\": "));
  REQUIRE(write_file_atomically(folder.path() / "harbour.txt", kArticle));
  const TestClock clock;
  Run run(folder.path() / "data", clock, folder.path() / "broken");
  REQUIRE(run.state().screen == Screen::Trouble);
  const auto wish = [&](const DeskWish& wanted) {
    run.application.dispatch(AtDesk{wanted});
    do {
      run.application.wait_for_background();
    } while (run.application.attend());
  };
  wish(at_desk::Drop{(folder.path() / "harbour.txt").string()});
  CHECK(run.state().screen == Screen::Desk);
  wish(at_desk::Finish{});
  wish(at_desk::UseDeck{"taiwan-japan"});
  CHECK(run.state().deck->deck.id == DeckId{"taiwan-japan"});
  CHECK_FALSE(run.state().trouble);
  wish(at_desk::Leave{});
  CHECK(run.state().screen == Screen::Welcome);
  run.add("Mei");
  CHECK(run.state().screen == Screen::Home);
}

TEST_CASE("A newer article pauses what it overtakes until the learner brings it back") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.bring();
  at.accept_all();
  at.wish(at_desk::Finish{});
  const std::string first = at.own().id.value;
  at.bring(kNewChair);
  REQUIRE(at.state().screen == Screen::Desk);
  at.accept_all();
  at.wish(at_desk::Finish{});
  at.wish(at_desk::UseDeck{first});
  REQUIRE(at.state().deck->deck.id.value == first);
  REQUIRE(at.state().summary.overtaken.size() == 1);
  const FactId fact = at.state().summary.overtaken.begin()->first;
  CHECK(at.state().summary.knowledge.suspended.contains(fact));
  at.wish(at_desk::Leave{});
  at.run.application.dispatch(ShowAside{});
  at.run.application.dispatch(BringBack{0});
  CHECK_FALSE(at.state().summary.knowledge.suspended.contains(fact));
}

TEST_CASE("An entry written by hand is judged as it is written and kept as it was written") {
  const TemporaryFolder folder;
  AtTheDesk at(folder.path());
  at.wish(at_desk::ShowDecks{});
  at.wish(at_desk::SetNewTitle{"Harbours"});
  at.wish(at_desk::NewDeck{});
  REQUIRE(at.state().screen == Screen::Editor);
  at.wish(at_desk::ChooseList{authoring::List::Places});
  at.wish(at_desk::SetText{"{ \"id\": \"ostvik\", \"nam\": \"Ostvik\" }"});
  CHECK_FALSE(at.state().authoring.editing->problems.empty());
  at.wish(at_desk::KeepItem{});
  CHECK_FALSE(fs::exists(folder.path() / "decks" / "harbours" / "places.json"));
  const std::string written =
      "{ \"id\": \"ostvik\", \"name\": \"Ostvik\", \"kind\": \"town\",\n"
      "  \"evidence\": [ { \"basis\": \"reference\", \"reference\": \"A chart of the Sound, 1962\" } ] }";
  at.wish(at_desk::SetText{written});
  CHECK(at.state().authoring.editing->problems.empty());
  at.wish(at_desk::KeepItem{});
  const auto kept = read_file(folder.path() / "decks" / "harbours" / "places.json");
  REQUIRE(kept);
  CHECK(kept->find("{ \"id\": \"ostvik\", \"name\": \"Ostvik\", \"kind\": \"town\",\n") != std::string::npos);
  std::string shown = at.state().authoring.editing->json;  // as the file has it, a level further in
  shown.replace(shown.find("\n    "), 5, "\n  ");
  CHECK(shown == written);
  at.wish(at_desk::Undo{});
  CHECK(authoring::ids(at.state().authoring.editing->text, authoring::List::Places).empty());
}

}  // namespace communique
