// The screens of a deck's author, with an article about a ferry agreement that never was.
#include "ui/sample_views.hpp"

namespace communique::ui {

using namespace screens;  // NOLINT(google-build-using-namespace): every name here is a screen's

namespace {

constexpr const char* kFirst =
    "Norhaven and Eldmark signed a ferry agreement and a memorandum of understanding on shared harbour "
    "pilots "
    "in Port Wessel on 12 March 2031.";
constexpr const char* kSecond =
    "Both documents were signed for Norhaven by Mara Lindqvist (林美樂), chair of the Norhaven Ports "
    "Authority. "
    "Her counterpart body, the Eldmark Coastal Board, is headed by Tomas Reyle.";
constexpr const char* kThird =
    "“The first boats sail in June,” Reyle said. The two sides expect 250,000 passengers a year.";
constexpr const char* kFourth = "Read also: A new lighthouse for Port Wessel";

ArticleParagraph paragraph(std::size_t begin, const std::string& text) {
  ArticleParagraph shown;
  shown.begin = begin;
  shown.text = text;
  return shown;
}

void mark(ArticleParagraph& paragraph, const std::string& words, Topic topic, int draft,
          bool is_current = false) {
  const std::size_t at = paragraph.text.find(words);
  paragraph.highlights.push_back({at, at + words.size(), topic, draft, is_current});
}

std::vector<ArticleParagraph> paragraphs() {
  std::vector<ArticleParagraph> all;
  std::size_t begin = 60;  // a headline before
  for (const char* text : {kFirst, kSecond, kThird, kFourth}) {
    all.push_back(paragraph(begin, text));
    begin += all.back().text.size() + 2;
  }
  mark(all[0], "ferry agreement", Topic::Agreements, 0);
  mark(all[0], "memorandum of understanding on shared harbour pilots", Topic::Agreements, 1);
  mark(all[0], "Port Wessel", Topic::Places, 3);
  mark(all[0], "12 March 2031", Topic::Dates, 2);
  mark(all[1], "Mara Lindqvist (林美樂), chair of the Norhaven Ports Authority", Topic::People, 4, true);
  mark(all[1], "Eldmark Coastal Board", Topic::Organisations, 5);
  mark(all[1], "Tomas Reyle", Topic::People, 6);
  mark(all[2], "Reyle", Topic::People, -1);
  mark(all[2], "250,000 passengers", Topic::Figures, 7);
  all[3].is_furniture = true;
  return all;
}

DraftCard sample_card() {
  DraftCard card;
  card.id = "role-mara-lindqvist";
  card.kind_name = "Person and role";
  card.place = "paragraph 2";
  card.sentence = "Mara Lindqvist was chair of the Norhaven Ports Authority.";
  card.confidence = "Fairly sure";
  card.certainty = 0.72;
  card.state_word = "Open";
  card.words_note = "In the article’s own words: put it into yours before you share it.";
  card.questions_label = "Asks";
  card.key_label = "Answer";
  card.others_label = "Also offers";
  card.questions = {{"Who chaired the Norhaven Ports Authority when the ferry agreement was signed?",
                     "Mara Lindqvist", "Tomas Reyle, Ida Voss, Bram Okker", ""}};
  card.accept_label = "Accept";
  card.edit_label = "Edit";
  card.reject_label = "Reject";
  card.join_label = "Join";
  card.split_label = "Split";
  return card;
}

}  // namespace

DeskView sample_desk() {
  DeskView view;
  view.title = "Review desk";
  view.back_label = "Decks";
  view.undo_label = "Undo";
  view.redo_label = "Redo";
  view.finish_label = "Finish later";
  view.can_undo = true;
  view.article_note = "Pasted text, 12 March 2031";
  view.headline = "Norhaven and Eldmark agree on ferries";
  view.paragraphs = std::make_shared<const std::vector<ArticleParagraph>>(paragraphs());
  view.legend = {{Topic::People, "People"},         {Topic::Dates, "Dates"},
                 {Topic::Agreements, "Agreements"}, {Topic::Organisations, "Organisations"},
                 {Topic::Places, "Places"},         {Topic::Figures, "Figures"},
                 {Topic::Statements, "Statements"}};
  view.drafts_title = "Draft facts";
  view.drafts_note = "4 of 9 checked";
  view.checked = 4.0 / 9;
  const auto row = [&](const char* id, Topic topic, const char* sentence, DraftState state) {
    const char* word = state == DraftState::Accepted   ? "Accepted"
                       : state == DraftState::Rejected ? "Rejected"
                                                       : "Open";
    view.drafts.push_back({id, topic, sentence, state, word});
  };
  row("ferry", Topic::Agreements, "Norhaven and Eldmark signed a ferry agreement", DraftState::Accepted);
  row("pilots", Topic::Agreements, "A memorandum covers shared harbour pilots", DraftState::Accepted);
  row("day", Topic::Dates, "Both were signed on 12 March 2031", DraftState::Accepted);
  row("port", Topic::Places, "They were signed in Port Wessel", DraftState::Rejected);
  row("role-mara-lindqvist", Topic::People, "Mara Lindqvist was chair of the Norhaven Ports Authority.",
      DraftState::Open);
  row("board", Topic::Organisations, "The counterpart is the Eldmark Coastal Board", DraftState::Open);
  row("head", Topic::People, "Tomas Reyle heads that board", DraftState::Open);
  row("passengers", Topic::Figures, "250,000 passengers a year are expected", DraftState::Open);
  row("boats", Topic::Statements, "Tomas Reyle said that the first boats sail in June", DraftState::Open);
  view.current = 4;
  view.card = sample_card();
  view.deck_note = "Ferries: 18 facts, 41 questions";
  view.study_label = "Play it";
  view.saved_note = "Saved";
  view.hints = {{{"A"}, "Accept"}, {{"R"}, "Reject"}};
  return view;
}

DeskView sample_desk_editing() {
  DeskView view = sample_desk();
  DraftCard& card = *view.card;
  card.accept_label.clear();
  card.edit_label.clear();
  card.reject_label.clear();
  card.join_label.clear();
  card.split_label.clear();
  card.is_editing = true;
  card.keep_label = "Keep";
  card.cancel_label = "Cancel";
  card.fields = {{"name", "Name", "Mara Lindqvist", true, false, ""},
                 {"title", "Office", "chair", true, false, ""},
                 {"of", "Organisation", "", true, false, "This is needed."},
                 {"asOf", "As of", "2031-03-12", false, false, ""}};
  view.can_undo = false;
  view.study_label.clear();
  return view;
}

DeskView sample_desk_known() {
  DeskView view = sample_desk();
  DraftCard& card = *view.card;
  card.questions.clear();
  card.questions_note = "Working out its questions.";
  card.elsewhere = {{"The deck “harbours” has Mara Lindqvist.", "", "", "", "", "Use the same entry", true},
                    {"The deck “harbours” says otherwise of Mara Lindqvist.", "chair", "deputy chair",
                     "This article", "That deck", "", false}};
  card.problems = {"of: no such organisation, did you mean “Norhaven Port Authority”?"};
  view.selection_label = "Make a fact of it";
  view.selected_begin = (*view.paragraphs)[2].begin + 3;
  view.selected_end = (*view.paragraphs)[2].begin + 31;
  view.kinds = {{0, "Person and role"}, {1, "Organisation"}, {2, "Place"}, {3, "Agreement"},
                {4, "Event"},           {5, "Statement"},    {6, "Figure"}};
  return view;
}

DeskView sample_long_desk(std::size_t count) {
  DeskView view = sample_desk();
  std::vector<ArticleParagraph> all;
  std::string words;
  while (words.size() < 480) words += "Another ferry left the harbour before the tide turned. ";
  std::size_t begin = 0;
  for (std::size_t i = 0; i < count; ++i) {
    all.push_back(paragraph(begin, std::to_string(i) + ". " + words));
    begin += all.back().text.size() + 2;
  }
  view.paragraphs = std::make_shared<const std::vector<ArticleParagraph>>(std::move(all));
  return view;
}

DecksView sample_decks() {
  DecksView view;
  view.masthead = sample_masthead(Tab::Today);
  view.back_label = "Today";
  view.title = "Decks";
  view.note = "What you bring stays on this machine until you share it.";
  view.bring_label = "Bring an article";
  view.new_label = "New deck";
  view.new_field_label = "Title";
  view.import_label = "Look into it";
  view.import_field_label = "Deck file";
  DeckRow bundled;
  bundled.id = "taiwan-japan";
  bundled.title = "Taiwan and Japan, 2020–2025";
  bundled.note = "331 facts, 1,093 questions. Came with the program.";
  bundled.state = "Open";
  bundled.is_open = true;
  bundled.copy_label = "Edit a copy";
  bundled.share_label = "Share";
  DeckRow own;
  own.id = "ferries";
  own.title = "Ferries of Norhaven";
  own.note = "18 facts, 41 questions.";
  own.state = "4 of 9 checked";
  own.is_own = true;
  own.review = "ferries-review";
  own.review_label = "Review";
  own.study_label = "Open";
  own.edit_label = "Edit";
  own.share_label = "Share";
  own.delete_label = "Delete Ferries of Norhaven";
  DeckRow broken;
  broken.id = "lights";
  broken.title = "Lighthouses";
  broken.note = "people.json:12:8: there is no organisation “harbour-board”";
  broken.is_own = broken.is_broken = true;
  broken.edit_label = "Edit";
  broken.delete_label = "Delete Lighthouses";
  view.decks = {bundled, own, broken};
  return view;
}

DecksView sample_import() {
  DecksView view = sample_decks();
  view.import = ImportView{"Take in “Canals”?",
                           "Locks and canals of the low country.",
                           {"24 facts, 60 questions.", "It holds no article’s text."},
                           "Take it in",
                           "Cancel"};
  return view;
}

DecksView sample_share() {
  DecksView view = sample_decks();
  view.dialog =
      ClassDialogView{"Share “Ferries of Norhaven”?",
                      "One file is made that others can take in. It holds the facts and where they stand.",
                      "Cancel", "Make the file", false};
  view.share_with_text_label = "Include the articles’ text. Only if you may pass it on.";
  return view;
}

BringView sample_bring() {
  BringView view;
  view.masthead = sample_masthead(Tab::Today);
  view.back_label = "Decks";
  view.title = "Bring an article";
  view.note = "Paste it, name a file or a folder, or drop one on this window.";
  view.paste_label = "Paste another";
  view.clear_label = "Clear";
  view.file_field_label = "File or folder";
  view.excerpt = std::string(kFirst) + " " + kSecond + " " + kThird;
  view.excerpt_note = "0.4 kB pasted";
  view.deck_label = "Into";
  view.decks = {{"", "A new deck"}, {"ferries", "Ferries of Norhaven"}};
  view.title_label = "Title of the deck, or nothing for the headline";
  view.date_label = "Day of publication, if the text does not say";
  view.date = "12 Marhc";
  view.date_error = "That is no date that can be read.";
  view.publisher_label = "Publisher";
  view.read_label = "Read it";
  view.can_read = true;
  return view;
}

BringView sample_reading() {
  BringView view = sample_bring();
  view.is_reading = true;
  view.can_read = false;
  view.progress = 0.25;
  view.progress_label = "Reading 3 of 12: harbour.txt";
  view.cancel_label = "Cancel";
  view.brought = {{"ferries.txt", "9 drafts, 4 new.", "r1", "Review"},
                  {"photo.txt", "photo.txt is no text that can be read.", "", ""}};
  return view;
}

EditorView sample_editor() {
  EditorView view;
  view.title = "Edit “Ferries of Norhaven”";
  view.back_label = "Decks";
  view.undo_label = "Undo";
  view.redo_label = "Redo";
  view.can_undo = true;
  view.words_title = "Ferries of Norhaven";
  view.words_description = "Who agreed on which boats, and when.";
  view.words_title_label = "Title";
  view.words_description_label = "What it is about";
  view.lists = {{1, "People"},  {2, "Organisations"}, {3, "Agreements"}, {4, "Events"},    {5, "Places"},
                {6, "Figures"}, {7, "Statements"},    {8, "Sets"},       {9, "Briefings"}, {0, "Sources"}};
  view.list = 1;
  for (int i = 0; i < 2000; ++i) {
    const std::string number = std::to_string(i);
    view.items.push_back({"person-" + number, "Pilot number " + number, "person-" + number});
  }
  view.items.front() = {"mara-lindqvist", "Mara Lindqvist", "mara-lindqvist"};
  view.item = "mara-lindqvist";
  view.new_label = "New";
  view.remove_label = "Remove";
  view.keep_label = "Keep";
  view.text_label = "mara-lindqvist";
  view.text =
      "{ \"id\": \"mara-lindqvist\", \"name\": \"Mara Lindqvist\", \"native\": \"林美樂\",\n"
      "  \"roles\": [ { \"title\": \"chair\", \"of\": \"norhaven-ports\", \"asOf\": \"2031-03-12\" } ],\n"
      "  \"evidence\": [ { \"source\": \"ferry-2031\", \"paragraph\": 2 } ] }";
  view.help = "Fields, those with * are needed: id*, name*, native, also, side, roles, evidence*";
  view.problems = {
      "people.json:3:52: there is no organisation “norhaven-ports”, did you mean “norhaven-port”?"};
  view.problems_note = "One to mend";
  view.can_keep = true;
  view.saved_note = "Saved";
  return view;
}

std::vector<NamedView> desk_samples() {
  std::vector<NamedView> samples;
  const auto add = [&](const char* name, auto screen) {
    View view;
    view.screen = std::move(screen);
    samples.push_back({name, std::move(view)});
  };
  add("desk", sample_desk());
  add("desk-edit", sample_desk_editing());
  add("desk-known", sample_desk_known());
  add("desk-long", sample_long_desk(20000));
  add("decks", sample_decks());
  add("decks-import", sample_import());
  add("decks-share", sample_share());
  add("bring", sample_bring());
  add("bring-reading", sample_reading());
  add("editor", sample_editor());
  return samples;
}

}  // namespace communique::ui
