#pragma once
// What the screens remember of an author's work: the decks found, the article being brought, the review, the
// item written by hand. Part of State, see state.hpp. Invariant: `version` grows with every change of the
// desk's or editor's deck; what an effect brings for an older one is passed over.
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "screens/intent.hpp"

namespace communique::screens {

enum class DeskAsking { Nothing, Share, Delete, LeaveItem };

struct Bringing {
  std::shared_ptr<const std::string> pasted;  // shared: it may be long
  std::string file;
  std::string deck;
  std::string title, date, publisher;
  bool is_date_refused = false;
  bool is_reading = false;
  int done = 0, total = 0;
  std::string name;              // of what is being read
  std::vector<Brought> brought;  // until the next article is brought
  bool was_stopped = false;
  std::optional<Failed> failure;
};

struct Reviewing {
  std::string review;
  std::string deck_title;
  std::shared_ptr<const authoring::Desk> desk;  // never null
  ArticleParagraphs article;                    // as it is shown with the drafts of `desk`
  bool is_editing = false;
  std::vector<authoring::DraftField> fields;  // while editing
  bool is_joining = false;
  reading::Range selection;
  authoring::Desk::Refused refused;
  int trial = 0;
  std::optional<at_desk::DraftTried> tried;  // of the draft looked at
};

struct Editing {
  DeckId deck;
  std::string title;
  authoring::DeckText text;
  std::vector<authoring::DeckText> before, after;
  authoring::List list = authoring::List::People;
  std::string item;
  std::string json;       // as being written
  std::string kept_json;  // as it stands in the deck
  std::vector<Problem> problems;
  // Where to go once it is known that what was written may be lost; else away from the editor.
  std::variant<std::monostate, at_desk::ChooseList, at_desk::ChooseItem> then;
};

struct Authoring {
  std::vector<FoundDeck> decks;
  std::string new_title, import_file;
  std::optional<Failed> import_failure;
  std::optional<ImportPreview> preview;
  DeskAsking asking = DeskAsking::Nothing;
  std::string asked;  // a deck's id
  bool shares_text = false;
  bool plays = false;  // a round begins as soon as the deck and its learner are there
  Bringing bring;
  std::optional<Reviewing> review;
  std::optional<Editing> editing;
  int version = 0;
  int kept = 0;                           // the newest version on disk
  std::shared_ptr<const StudyDeck> made;  // the questions of `made_version`
  std::vector<Dropped> dropped;
  int made_version = 0;
};

}  // namespace communique::screens
