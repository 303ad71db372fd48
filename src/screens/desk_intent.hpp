#pragma once
// What an author can want, and what came of it. One alternative of Intent, AtDesk, holds them all.
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "authoring/desk.hpp"
#include "questions/generate.hpp"
#include "questions/study_deck.hpp"
#include "screens/desk_view.hpp"

namespace communique::screens {

/// A deck as it was found on the machine.
struct FoundDeck {
  DeckId id;
  std::string title;
  bool is_own = false;
  int facts = 0;
  int questions = 0;
  int open_drafts = 0, drafts = 0;  // of the review that was not finished; 0: none
  std::string review;               // which that is; "" for none
  std::string trouble;              // the first problem, where it does not load
  int in_article_words = 0;         // drafts of all its reviews that were accepted as the article has them
};

/// An article that came of reading one of several.
struct Brought {
  std::string name;
  std::string review;         // to be opened by; "" where it could not be read
  int drafts = 0, fresh = 0;  // fresh: of things that no deck has
  bool is_known = false;      // its text was read before
  std::optional<Error> error;
  std::string note{};      // wording key of what else is to be known of it, said with `encoding`
  std::string encoding{};  // of the file, as found
};

/// A deck file as it would be taken in.
struct ImportPreview {
  std::string file;
  DeckId id;
  std::string title, description;
  int facts = 0, questions = 0, articles = 0;  // articles: texts that it holds
  int added = 0, changed = 0, removed = 0;     // facts, against the deck of that id here
  bool replaces = false;
};

namespace at_desk {

// The decks.
struct ShowDecks {};
struct Leave {};
struct UseDeck {
  std::string deck;
};
struct SetNewTitle {
  std::string title;
};
struct NewDeck {};
struct SetImportFile {
  std::string file;
};
struct PreviewImport {
  std::string file;
};
struct TakeIn {};
struct AskShare {
  std::string deck;
};
struct SetSharesText {
  bool shares = false;
};
struct AskDelete {
  std::string deck;
};
struct Copy {
  std::string deck;
};  // of one that cannot be changed itself, to be edited
struct Confirm {};
struct Cancel {};
// An article.
struct Bring {};
struct ShowBrought {};  // what came of the articles that were read last
struct Paste {
  std::string text;
};
struct ClearPasted {};
struct SetFile {
  std::string file;
};
struct Drop {
  std::string path;
};  // a file or folder dropped on the window, on any screen: an article, or a deck file
struct SetDeck {
  std::string deck;
};
struct SetTitle {
  std::string title;
};
struct SetDate {
  std::string date;
};
struct SetPublisher {
  std::string publisher;
};
struct Read {};
struct StopReading {};
struct OpenReview {
  std::string review;
};
// On the desk.
struct LookAt {
  std::string draft;
};
struct LookNext {};
struct Accept {};
struct Reject {};
struct Reopen {};
struct Edit {};
struct SetField {
  std::string field;
  std::string value;
};
struct KeepEdit {};
struct StartJoin {};  // the next LookAt joins that draft to this one
struct Split {};
struct JoinKnown {
  bool joins = true;
};
struct Select {
  reading::Range range;
};  // empty: nothing is selected
struct MakeDraft {
  authoring::DraftKind kind = authoring::DraftKind::Role;
};
struct Undo {};
struct Redo {};
struct Finish {};  // to the decks; a review that has open drafts can be gone on with
struct Study {};   // opens the deck that grew, and begins a round of it
// By hand.
struct EditDeck {
  std::string deck;
};
struct SetWords {
  std::string title, description;
};  // of the deck itself
struct ChooseList {
  authoring::List list = authoring::List::People;
};
struct ChooseItem {
  std::string id;
};  // "" for a new one
struct SetText {
  std::string text;
};
struct KeepItem {};
struct RemoveItem {};

// What came of effects.
struct DecksFound {
  std::vector<FoundDeck> decks;
};
struct Deleted {
  std::string deck;
};
struct ReadSoFar {
  int done = 0, total = 0;
  std::string name;
};
/// One article: straight to the desk.
struct OnDesk {
  std::string review;
  std::string deck_title;
  std::shared_ptr<const authoring::Desk> desk;
};
struct AllBrought {
  std::vector<Brought> articles;
  bool was_stopped = false;  // then those that were read till then
};
/// Of the deck with this number of steps behind it; older ones are passed over.
struct QuestionsMade {
  int version = 0;
  std::shared_ptr<const StudyDeck> deck;  // null where it has none
  std::vector<Dropped> dropped;
};
/// Of the newest trial; older ones are passed over.
struct DraftTried {
  int trial = 0;
  authoring::Desk::Refused refused;
  std::vector<std::string> made;          // as Draft::made would be
  std::shared_ptr<const StudyDeck> deck;  // null where it has no question
  std::vector<Dropped> dropped;
};
struct Kept {
  int version = 0;
};
struct DeckLoaded {
  DeckId id;
  std::string title;
  authoring::DeckText text;
};  // for the editor
struct DeckOpened {
  std::shared_ptr<const StudyDeck> deck;
  std::set<SourceId> readable;  // sources whose text is at hand
};                              // is studied from now on
struct Previewed {
  ImportPreview preview;
};

}  // namespace at_desk

using DeskWish =
    std::variant<at_desk::ShowDecks, at_desk::Leave, at_desk::UseDeck, at_desk::SetNewTitle, at_desk::NewDeck,
                 at_desk::SetImportFile, at_desk::PreviewImport, at_desk::TakeIn, at_desk::AskShare,
                 at_desk::SetSharesText, at_desk::AskDelete, at_desk::Copy, at_desk::Confirm, at_desk::Cancel,
                 at_desk::Bring, at_desk::ShowBrought, at_desk::Paste, at_desk::ClearPasted, at_desk::SetFile,
                 at_desk::Drop, at_desk::SetDeck, at_desk::SetTitle, at_desk::SetDate, at_desk::SetPublisher,
                 at_desk::Read, at_desk::StopReading, at_desk::OpenReview, at_desk::LookAt, at_desk::LookNext,
                 at_desk::Accept, at_desk::Reject, at_desk::Reopen, at_desk::Edit, at_desk::SetField,
                 at_desk::KeepEdit, at_desk::StartJoin, at_desk::Split, at_desk::JoinKnown, at_desk::Select,
                 at_desk::MakeDraft, at_desk::Undo, at_desk::Redo, at_desk::Finish, at_desk::Study,
                 at_desk::EditDeck, at_desk::SetWords, at_desk::ChooseList, at_desk::ChooseItem,
                 at_desk::SetText, at_desk::KeepItem, at_desk::RemoveItem, at_desk::DecksFound,
                 at_desk::Deleted, at_desk::ReadSoFar, at_desk::OnDesk, at_desk::AllBrought,
                 at_desk::QuestionsMade, at_desk::DraftTried, at_desk::Kept, at_desk::DeckLoaded,
                 at_desk::DeckOpened, at_desk::Previewed>;

struct AtDesk {
  DeskWish wish;
};

}  // namespace communique::screens
