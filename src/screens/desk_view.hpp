#pragma once
// What the screens of a deck's author show: the decks there are, an article being brought, its review, the
// deck written by hand, a deck file before it is taken in. Display-ready like all of view.hpp. Invariant:
// ranges of highlights are byte offsets into their paragraph's text, in order, on character boundaries.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "facts/deck.hpp"
#include "screens/class_view.hpp"
#include "screens/study_view.hpp"

namespace communique::screens {

/// A deck that is on this machine.
struct DeckRow {
  std::string id;
  std::string title;
  std::string note;   // "331 facts, 1,093 questions. Came with Communiqué." or what is wrong with it
  std::string state;  // "Open", "4 of 9 drafts checked"; empty otherwise
  bool is_open = false;
  bool is_own = false;     // can be changed, shared and deleted
  bool is_broken = false;  // cannot be studied
  std::string review;      // the review that was not finished, as OpenReview wants it
  std::string study_label, review_label, edit_label, copy_label, share_label, delete_label;  // empty: not
                                                                                             // offered
};

/// What a deck file would bring, before it is taken in.
struct ImportView {
  std::string title, text;
  std::vector<std::string>
      lines;  // "18 facts, 41 questions", "Replaces your deck of the same name", "Holds the article's text"
  std::string take_label, cancel_label;
};

struct DecksView {
  MastheadView masthead;
  std::string back_label, title, note;
  std::string bring_label;                 // primary: "Bring an article"
  std::string brought_label;               // back to the articles read last; empty where there are none
  std::string new_label, new_field_label;  // "New deck"; "Title"
  std::string new_title;
  std::string import_label, import_field_label, import_file, import_error;
  std::vector<DeckRow> decks;
  std::optional<ImportView> import;
  std::optional<ClassDialogView> dialog;
  std::string share_with_text_label;  // in the dialog of sharing: a tick, "Include the articles' text";
                                      // empty: not asked
  bool shares_text = false;
};

/// An article that was read or could not be, where several were brought at once.
struct BroughtRow {
  std::string name;
  std::string note;        // "9 drafts, 4 new", "Read before", "This file is no text."
  std::string review;      // as OpenReview wants it
  std::string open_label;  // "Review"; empty where there is nothing to
};

/// Where an article comes in.
struct BringView {
  MastheadView masthead;
  std::string back_label, title, note;
  std::string paste_label, file_field_label, file;
  std::string excerpt;       // the beginning of what was pasted; empty where nothing was
  std::string excerpt_note;  // "2,304 words in 14 paragraphs"
  std::string clear_label;
  std::string deck_label;                                  // "Into which deck"
  std::vector<std::pair<std::string, std::string>> decks;  // id, title; "" is a new deck
  std::string deck;                                        // chosen id
  std::string title_label, deck_title;                     // of a new deck
  std::string date_label, date, date_error, publisher_label, publisher;
  std::string error;  // what was wrong with the article, and what to do
  std::string read_label;
  bool can_read = false;
  // While reading, and after many.
  bool is_reading = false;
  double progress = 0;         // 0 to 1
  std::string progress_label;  // "Reading 3 of 12: harbour.txt"
  std::string cancel_label;
  std::string stopped_note;  // empty unless the reading was stopped
  std::vector<BroughtRow> brought;
};

struct Highlight {
  std::size_t begin = 0, end = 0;  // bytes in the paragraph's text
  Topic topic = Topic::People;
  int draft = -1;  // index into `drafts`; -1: found, but nothing is proposed of it
  bool is_current = false;
};

struct ArticleParagraph {
  std::size_t begin = 0;  // of its text in the article, in bytes
  std::string text;
  bool is_furniture = false;  // drawn faintly: not the article's own words
  bool is_headline = false;
  std::vector<Highlight> highlights;
};
/// Shared: an article may be long, and it stays as it is while somebody types. Never null in a view.
using ArticleParagraphs = std::shared_ptr<const std::vector<ArticleParagraph>>;

enum class DraftState { Open, Accepted, Rejected };

struct DraftFieldView {
  std::string name;   // as in a deck's files: the item's id on screen
  std::string label;  // "Organisation"
  std::string value;
  bool is_required = false;
  bool is_switch = false;  // on where it has a value
  std::string error;
};

/// What another deck says of the same thing, beside what is said here.
struct ElsewhereView {
  std::string heading;      // "Another deck has this person", "Two dates for one agreement"
  std::string here, there;  // side by side; empty where nothing is contradicted
  std::string here_label, there_label;
  std::string join_label;  // "Use the same entry"; empty where it can't be
  bool is_joined = false;
};

struct DraftRow {
  std::string id;
  Topic topic = Topic::People;
  std::string sentence;
  DraftState state = DraftState::Open;
  std::string state_word;  // "Accepted", for those who cannot see the mark
};

/// A question that the current draft would give, or why it gives none.
struct DraftQuestion {
  std::string stem;
  std::string key;
  std::string others;   // "Sumi, Hsiao, Katayama"; empty where it is typed
  std::string refused;  // the rule of the item check that it breaks, in words; empty where it passes
};

/// The draft that is looked at.
struct DraftCard {
  std::string id, kind_name, place;  // "Person and role", "paragraph 2"
  Topic topic = Topic::People;
  std::string sentence;
  std::string confidence;  // "Fairly sure"
  double certainty = 0;    // 0 to 1
  DraftState state = DraftState::Open;
  std::string state_word;  // "Accepted"
  std::string words_note;  // that it stands in the article's own words; empty where it doesn't
  std::vector<ElsewhereView> elsewhere;
  std::string questions_label, key_label, others_label;  // "Asks", "Answer", "Also offers"
  std::vector<DraftQuestion> questions;
  std::string questions_note;         // "Questions come once it is accepted", "None yet: ..."
  std::vector<std::string> problems;  // why it could not be accepted
  bool is_editing = false;
  std::vector<DraftFieldView> fields;
  std::string keep_label, cancel_label;
  std::string accept_label, edit_label, reject_label, reopen_label, join_label,
      split_label;          // empty: not offered
  bool is_joining = false;  // the next draft chosen becomes part of this one
  std::string join_note;
};

struct DeskView {
  std::string title, back_label, undo_label, redo_label, finish_label;
  bool can_undo = false, can_redo = false;
  std::string article_note;  // "Pasted text, 4 December 2025"
  std::string headline;
  ArticleParagraphs paragraphs = std::make_shared<const std::vector<ArticleParagraph>>();
  std::vector<std::pair<Topic, std::string>> legend;
  std::string drafts_title, drafts_note;  // "Draft facts"; "4 of 9 checked"
  double checked = 0;                     // 0 to 1
  std::vector<DraftRow> drafts;
  int current = -1;
  std::optional<DraftCard> card;
  std::string deck_note;    // "18 facts, 41 questions so far"
  std::string study_label;  // "Play it"; empty before the first question
  std::string saved_note;   // "Saved", or what failed
  // Text that was selected in the article.
  std::string selection_label;                       // "Make a fact of it:"
  std::vector<std::pair<int, std::string>> kinds;    // DraftKind as a number, name
  std::size_t selected_begin = 0, selected_end = 0;  // bytes of the article; equal where nothing is
  std::vector<KeyHint> hints;
  std::optional<ClassDialogView> dialog;
};

struct ItemRow {
  std::string id;
  std::string name;
  std::string note;  // "3 facts"
};

/// A deck written by hand: its lists, an item's JSON, what the loader says of it.
struct EditorView {
  std::string title, back_label, undo_label, redo_label;
  bool can_undo = false, can_redo = false;
  std::string words_title, words_description;              // of the deck itself
  std::string words_title_label, words_description_label;  // "Title", "What it is about"
  std::vector<std::pair<int, std::string>> lists;          // authoring::List as a number, name
  int list = 0;
  std::vector<ItemRow> items;
  std::string item;  // chosen id; "" for a new one
  std::string new_label, remove_label, keep_label;
  std::string text_label, text;  // the JSON being written
  std::string help;              // the fields that such an item may have
  std::vector<std::string> problems;
  std::string problems_note;  // "Nothing to mend" or "2 to mend"
  bool can_keep = false;
  std::string saved_note;
  std::optional<ClassDialogView> dialog;
};

}  // namespace communique::screens
