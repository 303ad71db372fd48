#include "cli/desk_rehearsal.hpp"

#include "app/made_bank.hpp"
#include "authoring/propose.hpp"
#include "authoring/source.hpp"
#include "base/digest.hpp"
#include "reading/read.hpp"

namespace communique {

using namespace screens;

namespace {

using authoring::DraftKind;

constexpr const char* kTitle = "Harbour union and ferry line sign pact on night crossings";

// Invented, and so is everybody in it.
constexpr const char* kArticle =
    "Harbour union and ferry line sign pact on night crossings\n"
    "By Tove Alnes\n"
    "OSTVIK, March 4, 1987 (NPA) - Ada Lund, chairwoman of the Ostvik Harbour Union (OHU), and Ivo Brandt, "
    "director of the North Sound Ferry Company, on Wednesday signed the Ostvik Ferry Agreement in "
    "Copenhagen.\n"
    "The agreement allows 12 night crossings a week between Denmark and Norway from June 1, the union said.\n"
    "“Nobody loses a berth by it,” Lund told reporters after the ceremony. She said that 340 dockers would "
    "be "
    "trained by 1989.\n"
    "Peter Holm, transport minister of Denmark, called the pact a beginning. Brandt said the company would "
    "spend "
    "45 million crowns on two ships.\n"
    "Marta Eide, spokeswoman of the Norwegian Seamen’s Federation (NSF), warned that wages were not part of "
    "it.\n"
    "The union and the company first met on November 12, 1985 in Oslo, where Jens Falk, mayor of Ostvik, "
    "opened "
    "the talks.\n"
    "READ MORE: Storm closes three harbours\n";

/// What the reader's own decks hold in the picture: another chair of the same union, and another day of
/// signing.
std::shared_ptr<const Deck> older_deck() {
  auto deck = std::make_shared<Deck>();
  deck->id = DeckId{"harbours-of-the-north"};
  deck->title = "Harbours of the north";
  Entity body;
  body.id = EntityId{"ohu"};
  body.type = EntityType::Organisation;
  body.name = "Ostvik Harbour Union";
  body.acronym = "OHU";
  Entity person;
  person.id = EntityId{"karin-moe"};
  person.name = "Karin Moe";
  person.roles.push_back({"chair", "chairwoman", body.id, *EdtfDate::parse("1984-05"), false, false, {}});
  deck->entities = {person, body};
  deck->index_entities();
  return deck;
}

}  // namespace

const std::vector<std::string>& DeskRehearsal::screens() {
  static const std::vector<std::string> kScreens = {"decks",       "decks-import", "bring",     "bring-many",
                                                    "desk",        "desk-done",    "desk-edit", "desk-known",
                                                    "desk-select", "editor"};
  return kScreens;
}

void DeskRehearsal::wish(DeskWish wish) {
  Next next = update(std::move(state_), AtDesk{std::move(wish)}, now_);
  state_ = std::move(next.state);
  for (const Effect& effect : next.effects) {
    if (const auto* for_desk = std::get_if<effect::ForDesk>(&effect)) follow(for_desk->effect);
  }
}

void DeskRehearsal::follow(const DeskEffect& effect) {
  if (const auto* keep = std::get_if<for_desk::Keep>(&effect)) wish(at_desk::Kept{keep->version});
  if (const auto* make = std::get_if<for_desk::MakeQuestions>(&effect)) {
    const MadeBank made = made_bank(make->deck, assets_);
    wish(at_desk::QuestionsMade{make->version, made.deck, made.dropped});
  }
  if (const auto* wanted = std::get_if<for_desk::TryDraft>(&effect)) wish(tried_draft(*wanted, assets_));
  if (std::holds_alternative<for_desk::Find>(effect)) wish(at_desk::DecksFound{decks()});
}

std::vector<FoundDeck> DeskRehearsal::decks() const {
  FoundDeck own;
  own.id = DeckId{"night-crossings"};
  own.title = kTitle;
  own.is_own = true;
  own.facts = 14;
  own.questions = 37;
  own.drafts = 16;
  own.open_drafts = 9;
  own.review = "0123456789abcdef";
  FoundDeck broken;
  broken.id = DeckId{"harbours-of-the-north"};
  broken.title = "Harbours of the north";
  broken.is_own = true;
  broken.trouble =
      "people.json:4:7: unknown field \"nam\", expected a field of a person, did you mean \"name\"?";
  FoundDeck bundled;
  bundled.id = state_.deck->deck.id;
  bundled.title = state_.deck->deck.title;
  bundled.facts = static_cast<int>(state_.deck->facts.size());
  bundled.questions = static_cast<int>(state_.deck->bank.questions.size());
  return {own, broken, bundled};
}

std::shared_ptr<const authoring::Desk> DeskRehearsal::desk() const {
  auto lexicon = reading::Lexicon::load(assets_ / "reading");
  if (!lexicon) return nullptr;
  auto article = std::make_shared<authoring::Article>();
  article->page = reading::lay_out(kArticle);
  article->findings = reading::read_page(article->page, *lexicon);
  article->sha256 = sha256(article->page.text);
  article->source =
      authoring::source_of(article->page, {"Northern Press Agency", {}, false}, article->sha256);
  auto drafts = authoring::propose(article->page, article->findings, {older_deck()});
  auto desk = std::make_shared<authoring::Desk>(
      article, authoring::empty_deck(DeckId{"night-crossings"}, kTitle, "en"), std::move(drafts));
  return desk;
}

void DeskRehearsal::look_at(DraftKind kind, authoring::Standing standing) {
  for (const authoring::Draft& draft : state_.authoring.review->desk->drafts()) {
    const bool is_wanted = draft.kind == kind && draft.standing == standing;
    if (is_wanted) return wish(at_desk::LookAt{draft.id});
  }
}

bool DeskRehearsal::reach(const std::string& screen) {
  wish(at_desk::ShowDecks{});
  if (screen == "decks") return true;
  if (screen == "decks-import") {
    ImportPreview preview;
    preview.title = "Harbours of the north";
    preview.description = "Who runs the harbours of the north, and what they agreed.";
    preview.facts = 48;
    preview.questions = 131;
    preview.added = 6;
    preview.changed = 2;
    preview.removed = 1;
    preview.replaces = true;
    wish(at_desk::Previewed{preview});
    return true;
  }
  if (screen == "editor") {
    const auto made = desk();
    if (!made) return false;
    authoring::Desk all = *made;
    for (const authoring::Draft& draft : made->drafts()) (void)all.accept(draft.id);
    wish(at_desk::DeckLoaded{DeckId{"night-crossings"}, kTitle, all.deck()});
    wish(at_desk::ChooseList{authoring::List::People});
    return true;
  }
  wish(at_desk::Bring{});
  wish(at_desk::Paste{kArticle});
  if (screen == "bring") return true;
  if (screen == "bring-many") {
    wish(at_desk::Read{});
    wish(at_desk::AllBrought{
        {{"harbour.txt", "a", 16, 11, false, {}},
         {"minutes.docx", "b", 4, 4, false, {}},
         {"harbour-copy.txt", "a", 0, 0, true, {}},
         {"chart.png", "", 0, 0, false, Error{ErrorCode::Malformed, "chart.png", "binary"}}},
        false});
    return true;
  }
  const auto made = desk();
  if (!made) return false;
  wish(at_desk::OnDesk{"0123456789abcdef", kTitle, made});
  if (screen == "desk-known") {
    look_at(DraftKind::Role);
    return true;
  }
  constexpr int kAccepted = 4;
  for (int i = 0; i < kAccepted; ++i) wish(at_desk::Accept{});
  if (screen == "desk") return true;
  if (screen == "desk-done") {
    for (std::size_t i = 0; i < made->drafts().size(); ++i) wish(at_desk::Accept{});
    look_at(DraftKind::Role, authoring::Standing::Accepted);
    return true;
  }
  if (screen == "desk-edit") {
    look_at(DraftKind::Statement);
    wish(at_desk::Edit{});
    return true;
  }
  if (screen == "desk-select") {
    const std::size_t at = std::string_view(kArticle).find("opened the talks");
    wish(at_desk::Select{{at, at + 16}});
    return true;
  }
  return false;
}

}  // namespace communique
