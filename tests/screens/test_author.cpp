// An author's screens as values: the desk, the editor, the decks, without files or threads.
#include <catch2/catch_test_macros.hpp>

#include "authoring/source.hpp"
#include "desk.hpp"
#include "reading/page.hpp"

namespace communique {
namespace {

using namespace screens;
using authoring::Draft;
using authoring::DraftKind;
using authoring::List;

constexpr const char* kText =
    "Harbour pact signed\n"
    "OSTVIK, March 4, 1987 - Ada Lund, chairwoman of the Ostvik Harbour Union, signed the pact.\n"
    "Lund said that nobody loses a berth by it.\n";

Draft draft_of(const std::string& id, DraftKind kind, std::vector<authoring::DraftField> fields,
               const std::string& words) {
  Draft draft;
  draft.id = id;
  draft.kind = kind;
  draft.fields = std::move(fields);
  const std::size_t at = std::string_view(kText).find(words);
  draft.evidence = {{at, at + words.size()}};
  return draft;
}

std::shared_ptr<const authoring::Desk> a_desk() {
  auto article = std::make_shared<authoring::Article>();
  article->page = reading::lay_out(kText);
  article->sha256 = "0123456789abcdef";
  article->source = authoring::source_of(article->page, {"A paper", {}, false}, article->sha256);
  Draft said = draft_of("said", DraftKind::Statement,
                        {{"speaker", "Ada Lund"}, {"said", "said that nobody loses a berth by it"}},
                        "Lund said that nobody loses a berth by it");
  said.has_article_words = true;
  const Draft role = draft_of("role", DraftKind::Role,
                              {{"name", "Ada Lund"}, {"title", "chairwoman"}, {"asOf", "1987-03-04"}},
                              "Ada Lund, chairwoman");
  return std::make_shared<authoring::Desk>(article, authoring::empty_deck(DeckId{"pact"}, "The pact", "en"),
                                           std::vector<Draft>{role, said});
}

struct Author : Desk {
  void wish(DeskWish wish) { give(AtDesk{std::move(wish)}); }
  void find(std::vector<FoundDeck> decks) {
    wish(at_desk::ShowDecks{});
    wish(at_desk::DecksFound{std::move(decks)});
    wanted.clear();
  }
  void review() {
    wish(at_desk::ShowDecks{});
    wish(at_desk::Bring{});
    wish(at_desk::OnDesk{"r1", "The pact", a_desk()});
  }
  void edit() {
    wish(at_desk::ShowDecks{});
    auto deck = authoring::empty_deck(DeckId{"pact"}, "The pact", "en");
    for (const char* id : {"oslo", "ostvik"}) {
      const std::string item = std::string("{ \"id\": \"") + id + "\", \"name\": \"" + id +
                               "\", \"kind\": \"town\", \"evidence\": [ { \"basis\": \"reference\", "
                               "\"reference\": \"A chart\" } ] }";
      deck = authoring::with_item(deck, List::Places, "", item).value();
    }
    wish(at_desk::DeckLoaded{DeckId{"pact"}, "The pact", deck});
    wish(at_desk::ChooseList{List::Places});
  }
  [[nodiscard]] const Editing& editing() const { return *state.authoring.editing; }
  [[nodiscard]] const authoring::Desk& desk() const { return *state.authoring.review->desk; }
  template <class Wanted>
  [[nodiscard]] const Wanted* wants() const {
    for (const Effect& effect : wanted) {
      const auto* for_desk = std::get_if<effect::ForDesk>(&effect);
      if (for_desk == nullptr) continue;
      if (const auto* found = std::get_if<Wanted>(&for_desk->effect)) return found;
    }
    return nullptr;
  }
};

FoundDeck found_deck(const std::string& id, bool is_own) {
  FoundDeck found;
  found.id = DeckId{id};
  found.title = "Deck " + id;
  found.is_own = is_own;
  found.facts = 9;
  found.questions = 20;
  return found;
}

std::string problem_text(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) text += to_line(problem) + "; ";
  return text;
}

}  // namespace

TEST_CASE("A fact that is made twice of one selection becomes two drafts") {
  Author author;
  author.review();
  const std::size_t at = std::string_view(kText).find("Ostvik Harbour Union");
  std::vector<std::string> made;
  for (const char* name : {"The first", "The second"}) {
    author.wish(at_desk::Select{{at, at + 20}});
    author.wish(at_desk::MakeDraft{DraftKind::Organisation});
    made.push_back(author.desk().current());
    author.wish(at_desk::SetField{"name", name});
    author.wish(at_desk::KeepEdit{});
  }
  CHECK(made[0] != made[1]);
  REQUIRE(author.desk().draft(made[0]) != nullptr);
  CHECK(author.desk().draft(made[0])->value("name") == "The first");
  CHECK(author.desk().draft(made[1])->value("name") == "The second");
}

TEST_CASE("Undo first takes back what was written and not kept, and only then a step") {
  Author author;
  author.edit();
  author.wish(at_desk::SetWords{"Another title", "What it is about"});
  const std::string kept = author.editing().json;
  author.wish(at_desk::SetText{kept + " "});
  CHECK(author.shown<EditorView>().can_undo);
  author.wish(at_desk::Redo{});
  CHECK(author.editing().json == kept + " ");
  author.wish(at_desk::Undo{});
  CHECK(author.editing().json == kept);
  CHECK(author.editing().before.size() == 1);
  author.wish(at_desk::Undo{});
  CHECK(author.editing().before.empty());
}

TEST_CASE("A deck keeps its description where that is cleared, since it could not be loaded without one") {
  Author author;
  author.edit();
  const auto before = author.editing().text;
  author.wish(at_desk::SetWords{"The pact", " "});
  CHECK(author.editing().text == before);
}

TEST_CASE("Another item, a new one and another list are reached over unkept text once that may be lost") {
  Author author;
  author.edit();
  REQUIRE(author.editing().item == "oslo");
  author.wish(at_desk::SetText{"{ }"});
  author.wish(at_desk::ChooseItem{"ostvik"});
  REQUIRE(author.shown<EditorView>().dialog);
  author.wish(at_desk::Cancel{});
  CHECK_FALSE(author.shown<EditorView>().dialog);
  CHECK(author.editing().json == "{ }");
  author.wish(at_desk::ChooseItem{"ostvik"});
  author.wish(at_desk::Confirm{});
  CHECK(author.editing().item == "ostvik");
  CHECK(author.state.screen == Screen::Editor);

  author.wish(at_desk::SetText{"{ }"});
  author.wish(at_desk::ChooseItem{});
  author.wish(at_desk::Confirm{});
  CHECK(author.editing().item.empty());
  author.wish(at_desk::SetText{"{ }"});
  author.wish(at_desk::ChooseList{List::People});
  author.wish(at_desk::Confirm{});
  CHECK(author.editing().list == List::People);

  author.wish(at_desk::SetText{"{ }"});
  author.wish(at_desk::Cancel{});
  author.wish(at_desk::Confirm{});
  CHECK(author.state.screen == Screen::Decks);
}

TEST_CASE("Whether somebody is a former holder is yes or nothing, whatever was written there once") {
  Author author;
  author.review();
  author.wish(at_desk::LookAt{"role"});
  author.wish(at_desk::Edit{});
  author.wish(at_desk::SetField{"former", "no"});
  const auto fields = author.shown<DeskView>().card->fields;
  const auto former = std::find_if(fields.begin(), fields.end(),
                                   [](const DraftFieldView& field) { return field.name == "former"; });
  REQUIRE(former != fields.end());
  CHECK(former->is_switch);
  CHECK(former->value.empty());
  author.wish(at_desk::KeepEdit{});
  author.wish(at_desk::LookAt{"role"});
  author.wish(at_desk::Accept{});
  const auto& refused = author.state.authoring.review->refused;
  CAPTURE(problem_text(refused));
  REQUIRE(author.desk().deck().contains("people.json"));
  CHECK(author.desk().deck().at("people.json").find("former") == std::string::npos);
}

TEST_CASE("A draft in the article's own words says so until somebody has put it into others") {
  Author author;
  author.review();
  author.wish(at_desk::LookAt{"role"});
  CHECK(author.shown<DeskView>().card->words_note.empty());
  author.wish(at_desk::LookAt{"said"});
  CHECK_FALSE(author.shown<DeskView>().card->words_note.empty());
  author.wish(at_desk::Edit{});
  author.wish(at_desk::SetField{"said", "promised that all would keep their posts"});
  author.wish(at_desk::KeepEdit{});
  CHECK(author.shown<DeskView>().card->words_note.empty());
}

TEST_CASE("Whoever shares a deck is told how many facts are in an article's own words") {
  Author author;
  FoundDeck deck = found_deck("pact", true);
  author.find({deck});
  author.wish(at_desk::AskShare{"pact"});
  const std::string without = author.shown<DecksView>().dialog->text;
  deck.in_article_words = 3;
  author.wish(at_desk::DecksFound{{deck}});
  const std::string with = author.shown<DecksView>().dialog->text;
  CHECK(with.starts_with(without));
  CHECK(with.find("3 of its facts") != std::string::npos);
}

TEST_CASE("The article is made ready once for each step, and not anew with each letter typed") {
  Author author;
  author.review();
  author.wish(at_desk::Edit{});
  const ArticleParagraphs before = author.shown<DeskView>().paragraphs;
  REQUIRE(before->size() == 2);  // the headline stands above
  author.wish(at_desk::SetField{"name", "Ada"});
  CHECK(author.shown<DeskView>().paragraphs == before);
  author.wish(at_desk::Cancel{});
  author.wish(at_desk::LookAt{"said"});
  const ArticleParagraphs after = author.shown<DeskView>().paragraphs;
  CHECK(after != before);
  const auto& marks = after->back().highlights;
  CHECK(std::any_of(marks.begin(), marks.end(), [](const Highlight& mark) { return mark.is_current; }));
}

TEST_CASE("The deck that is played begins with a round of twenty once its summary is there") {
  Author author;
  author.review();
  author.wish(at_desk::QuestionsMade{author.state.authoring.version, sample_deck(), {}});
  author.wish(at_desk::Study{});
  author.wish(at_desk::DeckOpened{sample_deck(), {}});
  CHECK(author.count<effect::BeginRound>() == 0);
  Summary summary;
  const FactId set_aside = author.state.deck->facts.front().id;
  summary.knowledge.suspended.insert(set_aside);
  author.give(SummaryLoaded{summary});
  REQUIRE(author.count<effect::BeginRound>() == 1);
  const Wish wish = author.newest<effect::BeginRound>().wish;
  CHECK(wish.length == 20);
  CHECK(wish.only.size() == author.state.deck->facts.size() - 1);
  author.give(SummaryLoaded{summary});
  CHECK(author.count<effect::BeginRound>() == 1);
}

TEST_CASE("What came of a folder stays until another article is brought") {
  Author author;
  author.wish(at_desk::ShowDecks{});
  author.wish(at_desk::Bring{});
  author.wish(at_desk::SetFile{"press"});
  author.wish(at_desk::Read{});
  author.wish(
      at_desk::AllBrought{{{"a.txt", "r1", 4, 4, false, {}}, {"b.txt", "r2", 2, 2, false, {}}}, false});
  author.wish(at_desk::OnDesk{"r1", "The pact", a_desk()});
  author.wish(at_desk::Finish{});
  REQUIRE_FALSE(author.shown<DecksView>().brought_label.empty());
  author.wish(at_desk::ShowBrought{});
  REQUIRE(author.state.screen == Screen::Bring);
  CHECK(author.shown<BringView>().brought.size() == 2);
  author.wish(at_desk::Cancel{});
  author.wish(at_desk::Bring{});
  CHECK(author.shown<BringView>().brought.empty());
}

TEST_CASE("Reading that was stopped says where what was read by then is") {
  Author author;
  author.wish(at_desk::ShowDecks{});
  author.wish(at_desk::Bring{});
  author.wish(at_desk::SetFile{"press"});
  author.wish(at_desk::Read{});
  author.wish(at_desk::AllBrought{{}, true});
  CHECK_FALSE(author.shown<BringView>().stopped_note.empty());
  author.wish(at_desk::Read{});
  CHECK(author.shown<BringView>().stopped_note.empty());
}

TEST_CASE("A file dropped on the desk or the editor is told where it can be brought") {
  for (const bool is_editor : {false, true}) {
    Author author;
    is_editor ? author.edit() : author.review();
    const Screen before = author.state.screen;
    author.wish(at_desk::Drop{"harbour.txt"});
    CHECK(author.state.screen == before);
    REQUIRE(author.state.toast);
    CHECK(author.state.toast->key == "bring.later");
  }
}

TEST_CASE("Where the store is not open a file that is dropped changes nothing") {
  Author author;
  author.state.screen = Screen::Trouble;
  author.state.trouble = Trouble{"store", "records", {}, true};
  author.wish(at_desk::Drop{"harbour.txt"});
  CHECK(author.state.screen == Screen::Trouble);
  CHECK_FALSE(author.state.authoring.bring.is_reading);
  CHECK(author.state.authoring.bring.file.empty());
}

TEST_CASE("The open deck gives way where it is replaced or deleted") {
  Author author;
  const std::string open = author.state.deck->deck.id.value;
  author.find({found_deck(open, true)});
  ImportPreview preview;
  preview.id = DeckId{open};
  author.wish(at_desk::Previewed{preview});
  author.wish(at_desk::TakeIn{});
  REQUIRE(author.wants<for_desk::UseDeck>() != nullptr);
  CHECK(author.wants<for_desk::UseDeck>()->deck == open);

  author.wanted.clear();
  author.wish(at_desk::Deleted{"another"});
  CHECK(author.wanted.empty());
  author.wish(at_desk::Deleted{open});
  REQUIRE(author.wants<for_desk::UseDeck>() != nullptr);
  CHECK(author.wants<for_desk::UseDeck>()->deck.empty());
}

TEST_CASE("Only a deck that came with the program is offered as a copy to edit") {
  Author author;
  author.find({found_deck("own", true), found_deck("bundled", false)});
  const auto decks = author.shown<DecksView>().decks;
  CHECK(decks[0].copy_label.empty());
  CHECK_FALSE(decks[1].copy_label.empty());
  author.wish(at_desk::Copy{"own"});
  CHECK(author.wants<for_desk::Copy>() == nullptr);
  author.wish(at_desk::Copy{"bundled"});
  CHECK(author.wants<for_desk::Copy>() != nullptr);
}

TEST_CASE("Whoever was here last is let in when the deck that was open last is there") {
  Author author;
  author.state.learner.reset();
  author.state.takes_up_deck = true;
  const std::vector<Learner> learners = {Learner{LearnerId{1}, "Mei", false, kNoon}};
  author.give(StoreOpened{{{"last-learner", "1"}, {"deck", "pact"}}, learners, ""});
  CHECK(author.count<effect::OpenLearner>() == 0);
  author.wish(at_desk::DeckOpened{sample_deck(), {}});
  CHECK(author.count<effect::OpenLearner>() == 1);

  author.give(StoreOpened{{{"last-learner", "1"}, {"deck", "gone"}}, learners, ""});
  author.give(Failed{Doing::OpenDeck, Error{ErrorCode::NotFound, "gone", ""}});
  CHECK(author.count<effect::OpenLearner>() == 2);
}

TEST_CASE("Without a deck its trouble stays and another can be chosen") {
  Author author;
  author.state.deck = nullptr;
  author.state.learner.reset();
  author.state.screen = Screen::Trouble;
  author.state.trouble = Trouble{"deck", "harbours", {"deck.json:1:1: malformed"}, false};
  const std::vector<Learner> learners = {Learner{LearnerId{1}, "Mei", false, kNoon}};
  author.give(StoreOpened{{{"last-learner", "1"}}, learners, ""});
  REQUIRE(author.state.screen == Screen::Trouble);
  CHECK(author.count<effect::OpenLearner>() == 0);
  CHECK_FALSE(author.shown<TroubleView>().decks_label.empty());
  author.wish(at_desk::ShowDecks{});
  CHECK(author.shown<DecksView>().back_label.empty());
  author.wish(at_desk::DecksFound{{found_deck("pact", true)}});
  author.wish(at_desk::UseDeck{"pact"});
  CHECK(author.wants<for_desk::UseDeck>() != nullptr);
  author.wish(at_desk::DeckOpened{sample_deck(), {}});
  CHECK(author.count<effect::OpenLearner>() == 1);
}

}  // namespace communique
