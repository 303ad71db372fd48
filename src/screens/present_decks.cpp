// The decks there are, and an article on its way in.
#include <algorithm>

#include "screens/present_authoring.hpp"

namespace communique::screens {
namespace {

std::string deck_note(const FoundDeck& deck, const Wording& wording) {
  if (!deck.trouble.empty()) return deck.trouble;
  const std::string counts = wording.say(
      "decks.counts", {{"facts", std::int64_t{deck.facts}}, {"questions", std::int64_t{deck.questions}}});
  return deck.is_own ? counts : joined(counts, wording.say("decks.bundled"), wording);
}

DeckRow deck_row(const State& state, const FoundDeck& deck, const Wording& wording) {
  DeckRow row;
  row.id = deck.id.value;
  row.title = deck.title;
  row.note = deck_note(deck, wording);
  row.is_own = deck.is_own;
  row.is_broken = !deck.trouble.empty();
  row.is_open = state.deck && state.deck->deck.id == deck.id;
  if (row.is_open) row.state = wording.say("decks.open");
  if (!deck.review.empty() && deck.open_drafts > 0) {
    row.state = wording.say("desk.checked", {{"checked", std::int64_t{deck.drafts - deck.open_drafts}},
                                             {"drafts", std::int64_t{deck.drafts}}});
  }
  if (!row.is_broken && deck.questions > 0 && !row.is_open) row.study_label = wording.say("decks.study");
  if (!row.is_broken) row.share_label = wording.say("decks.share");
  if (!deck.is_own && !row.is_broken) row.copy_label = wording.say("decks.copy");
  if (!deck.is_own) return row;
  if (!deck.review.empty()) row.review_label = wording.say("decks.review");
  row.review = deck.review;
  row.edit_label = wording.say("decks.edit");
  row.delete_label = wording.say("decks.delete", {{"title", deck.title}});
  return row;
}

ImportView import_view(const ImportPreview& preview, const Wording& wording) {
  ImportView view;
  view.title = wording.say("decks.import-title", {{"title", preview.title}});
  view.text = preview.description;
  view.lines.push_back(wording.say("decks.counts", {{"facts", std::int64_t{preview.facts}},
                                                    {"questions", std::int64_t{preview.questions}}}));
  view.lines.push_back(preview.articles > 0
                           ? wording.say("decks.import-articles", {{"count", std::int64_t{preview.articles}}})
                           : wording.say("decks.import-no-articles"));
  if (preview.replaces) {
    view.lines.push_back(wording.say("decks.import-changes", {{"added", std::int64_t{preview.added}},
                                                              {"changed", std::int64_t{preview.changed}},
                                                              {"removed", std::int64_t{preview.removed}}}));
  }
  view.take_label = wording.say(preview.replaces ? "decks.import-replace" : "decks.import-take");
  view.cancel_label = wording.say("decks.cancel");
  return view;
}

}  // namespace

std::vector<std::string> problem_lines(const std::vector<Problem>& problems, std::size_t most) {
  std::vector<std::string> lines;
  for (const Problem& problem : problems) {
    if (lines.size() == most) break;
    lines.push_back(problem.place.file.empty() ? message(problem) : to_line(problem));
  }
  return lines;
}

std::string saved_text(const Authoring& own, const Wording& wording) {
  return wording.say(own.kept >= own.version ? "desk.saved" : "desk.not-saved");
}

std::optional<ClassDialogView> present_desk_dialog(const State& state, const Wording& wording) {
  const Authoring& own = state.authoring;
  const auto deck = std::find_if(own.decks.begin(), own.decks.end(),
                                 [&](const FoundDeck& each) { return each.id.value == own.asked; });
  const bool is_found = deck != own.decks.end();
  const std::string title = is_found ? deck->title : own.asked;
  switch (own.asking) {
    case DeskAsking::Nothing:
      return std::nullopt;
    case DeskAsking::Share: {
      std::string text = wording.say("decks.share-text");
      if (const int count = is_found ? deck->in_article_words : 0; count > 0)
        text = joined(text, wording.say("decks.share-words", {{"count", std::int64_t{count}}}), wording);
      return ClassDialogView{wording.say("decks.share-title", {{"title", title}}), std::move(text),
                             wording.say("decks.cancel"), wording.say("decks.share-do"), false};
    }
    case DeskAsking::Delete:
      return ClassDialogView{wording.say("decks.delete-title", {{"title", title}}),
                             wording.say("decks.delete-text"), wording.say("decks.delete-not"),
                             wording.say("decks.delete-do"), true};
    case DeskAsking::LeaveItem:
      return ClassDialogView{wording.say("editor.leave-title"), wording.say("editor.leave-text"),
                             wording.say("editor.leave-not"), wording.say("editor.leave-do"), true};
  }
  return std::nullopt;
}

DecksView present_decks(const State& state, const Wording& wording) {
  const Authoring& own = state.authoring;
  DecksView view;
  view.masthead = present_masthead(state, wording, Tab::Today);
  if (state.deck) view.back_label = wording.say(state.learner ? "class.back" : "class.back-welcome");
  view.title = wording.say("decks.title");
  view.note = wording.say("decks.note");
  view.bring_label = wording.say("decks.bring");
  if (!own.bring.brought.empty()) view.brought_label = wording.say("decks.brought");
  view.new_label = wording.say("decks.new");
  view.new_field_label = wording.say("decks.new-title");
  view.new_title = own.new_title;
  view.import_label = wording.say("decks.import");
  view.import_field_label = wording.say("decks.import-file");
  view.import_file = own.import_file;
  if (own.import_failure) view.import_error = in_words(*own.import_failure, wording);
  for (const FoundDeck& deck : own.decks) view.decks.push_back(deck_row(state, deck, wording));
  if (own.preview) view.import = import_view(*own.preview, wording);
  view.dialog = present_desk_dialog(state, wording);
  if (own.asking == DeskAsking::Share) {
    view.share_with_text_label = wording.say("decks.share-with-text");
    view.shares_text = own.shares_text;
  }
  return view;
}

}  // namespace communique::screens
