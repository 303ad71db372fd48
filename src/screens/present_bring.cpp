// An article on its way in: what was pasted or named, where it goes, how reading comes along.
#include <algorithm>

#include "base/text.hpp"
#include "screens/class_step.hpp"
#include "screens/present_authoring.hpp"

namespace communique::screens {
namespace {

constexpr std::size_t kExcerpt = 1200;  // bytes that are shown of a paste

BroughtRow brought_row(const Brought& brought, const Wording& wording) {
  BroughtRow row;
  row.name = brought.name;
  if (brought.error) {
    row.note = in_words(Failed{Doing::ReadArticle, *brought.error}, wording);
  } else if (brought.is_known) {
    row.note = wording.say("bring.known");
  } else {
    row.note = wording.say(
        "bring.drafts", {{"drafts", std::int64_t{brought.drafts}}, {"fresh", std::int64_t{brought.fresh}}});
  }
  if (!brought.error && !brought.note.empty()) {
    const std::string note =
        wording.say(brought.note, {{"encoding", brought.encoding}, {"count", std::int64_t{brought.drafts}}});
    const bool is_told = brought.note == "bring.known-as-it-is";  // this says it already
    row.note = is_told ? note : joined(row.note, note, wording);
  }
  row.review = brought.review;
  if (!brought.review.empty()) row.open_label = wording.say("bring.open");
  return row;
}

void present_paste(const Bringing& bring, const Wording& wording, BringView& view) {
  view.paste_label = wording.say(bring.pasted ? "bring.paste-again" : "bring.paste");
  view.file_field_label = wording.say("bring.file");
  view.file = bring.file;
  if (!bring.pasted) return;
  view.excerpt = clipped(*bring.pasted, kExcerpt);
  if (view.excerpt.size() < bring.pasted->size()) view.excerpt += " …";
  view.excerpt_note =
      wording.say("bring.pasted", {{"kilobytes", static_cast<double>(bring.pasted->size()) / 1000}});
  view.clear_label = wording.say("bring.clear");
}

void present_target(const Authoring& own, const Wording& wording, BringView& view) {
  const Bringing& bring = own.bring;
  view.deck_label = wording.say("bring.deck");
  view.decks.emplace_back("", wording.say("bring.new-deck"));
  for (const FoundDeck& deck : own.decks) {
    if (deck.is_own && deck.trouble.empty()) view.decks.emplace_back(deck.id.value, deck.title);
  }
  view.deck = bring.deck;
  if (bring.deck.empty()) view.title_label = wording.say("bring.title-field");
  view.deck_title = bring.title;
  view.date_label = wording.say("bring.date");
  view.date = bring.date;
  if (bring.is_date_refused) view.date_error = wording.say("quiz.unreadable");
  view.publisher_label = wording.say("bring.publisher");
  view.publisher = bring.publisher;
}

}  // namespace

BringView present_bring(const State& state, const Wording& wording) {
  const Bringing& bring = state.authoring.bring;
  BringView view;
  view.masthead = present_masthead(state, wording, Tab::Today);
  view.back_label = wording.say("desk.back");
  view.title = wording.say("bring.title");
  view.note = wording.say("bring.note");
  present_paste(bring, wording, view);
  present_target(state.authoring, wording, view);
  if (bring.failure) view.error = in_words(*bring.failure, wording);
  view.read_label = wording.say("bring.read");
  view.can_read = !bring.is_reading && (bring.pasted || !trimmed(bring.file).empty());
  view.is_reading = bring.is_reading;
  if (bring.is_reading) {
    view.progress = bring.total > 0 ? static_cast<double>(bring.done) / bring.total : 0;
    view.progress_label = bring.total > 1
                              ? wording.say("bring.reading-many", {{"done", std::int64_t{bring.done + 1}},
                                                                   {"total", std::int64_t{bring.total}},
                                                                   {"name", bring.name}})
                              : wording.say("bring.reading");
    view.cancel_label = wording.say("decks.cancel");
  }
  if (bring.was_stopped) view.stopped_note = wording.say("bring.stopped");
  for (const Brought& brought : bring.brought) view.brought.push_back(brought_row(brought, wording));
  return view;
}

}  // namespace communique::screens
