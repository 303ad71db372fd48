// An article comes in: pasted, named or dropped, alone or a folder of them.
#include "base/text.hpp"
#include "questions/grading.hpp"
#include "screens/desk_step.hpp"

namespace communique::screens {
namespace {

/// Deck files are told from articles by their ending alone; what is in them is looked at before anything is
/// taken in.
bool is_deck_file(const std::string& path) { return path.ends_with(".communique"); }

}  // namespace

void DeskStep::operator()(const at_desk::Bring&) {
  if (!is_at(Screen::Decks) || own_.asking != DeskAsking::Nothing || own_.preview) return;
  own_.bring = {};
  state_.screen = Screen::Bring;
}

void DeskStep::operator()(const at_desk::ShowBrought&) {
  const bool is_free = own_.asking == DeskAsking::Nothing && !own_.preview;
  if (is_at(Screen::Decks) && is_free && !own_.bring.brought.empty()) state_.screen = Screen::Bring;
}

void DeskStep::operator()(const at_desk::Paste& wish) {
  if (!is_at(Screen::Bring) || own_.bring.is_reading || wish.text.empty()) return;
  own_.bring.pasted = std::make_shared<const std::string>(wish.text);
  own_.bring.file.clear();
  own_.bring.failure.reset();
}

void DeskStep::operator()(const at_desk::ClearPasted&) {
  if (!own_.bring.is_reading) own_.bring.pasted.reset();
}

void DeskStep::operator()(const at_desk::SetFile& wish) {
  own_.bring.file = wish.file;
  own_.bring.failure.reset();
}

void DeskStep::operator()(const at_desk::Drop& wish) {
  const bool is_busy = is_round_on() || is_at(Screen::Desk) || is_at(Screen::Editor);
  if (is_busy || own_.bring.is_reading) return say("bring.later");
  (*this)(at_desk::ShowDecks{});
  if (!is_at(Screen::Decks)) return;  // without a store there is nothing to read for
  if (is_deck_file(wish.path)) return (*this)(at_desk::PreviewImport{wish.path});
  (*this)(at_desk::Bring{});
  own_.bring.file = wish.path;
  (*this)(at_desk::Read{});
}

void DeskStep::operator()(const at_desk::SetDeck& wish) {
  const FoundDeck* deck = found(wish.deck);
  if (wish.deck.empty() || (deck != nullptr && deck->is_own)) own_.bring.deck = wish.deck;
}

void DeskStep::operator()(const at_desk::SetTitle& wish) { own_.bring.title = wish.title; }

void DeskStep::operator()(const at_desk::SetDate& wish) {
  own_.bring.date = wish.date;
  own_.bring.is_date_refused = false;
}

void DeskStep::operator()(const at_desk::SetPublisher& wish) { own_.bring.publisher = wish.publisher; }

void DeskStep::operator()(const at_desk::Read&) {
  Bringing& bring = own_.bring;
  if (!is_at(Screen::Bring) || bring.is_reading) return;
  if (!bring.pasted && trimmed(bring.file).empty()) return;
  std::string date;
  if (!trimmed(bring.date).empty()) {
    const auto read = read_date(trimmed(bring.date), state_.locale);
    bring.is_date_refused = !read.has_value();
    if (!read) return;
    date = read->text();
  }
  bring.failure.reset();
  bring.brought.clear();
  bring.was_stopped = false;
  bring.is_reading = true;
  bring.done = bring.total = 0;
  bring.name.clear();
  want(for_desk::Read{bring.pasted ? *bring.pasted : std::string{}, trimmed(bring.file), bring.deck,
                      trimmed(bring.title), date, trimmed(bring.publisher)});
}

void DeskStep::operator()(const at_desk::StopReading&) {
  if (own_.bring.is_reading) want(for_desk::StopReading{});
}

void DeskStep::operator()(const at_desk::ReadSoFar& wish) {
  if (!own_.bring.is_reading) return;
  own_.bring.done = wish.done;
  own_.bring.total = wish.total;
  own_.bring.name = wish.name;
}

void DeskStep::operator()(const at_desk::AllBrought& wish) {
  if (!own_.bring.is_reading) return;
  own_.bring.is_reading = false;
  own_.bring.brought = wish.articles;
  own_.bring.was_stopped = wish.was_stopped;
}

void DeskStep::operator()(const at_desk::OpenReview& wish) {
  if (!is_at(Screen::Decks) && !is_at(Screen::Bring)) return;
  if (!own_.bring.is_reading && !wish.review.empty()) want(for_desk::OpenReview{wish.review});
}

void DeskStep::operator()(const at_desk::OnDesk& wish) {
  own_.bring.is_reading = false;
  if (!is_at(Screen::Decks) && !is_at(Screen::Bring)) return;  // it is on disk, and offered among the decks
  Reviewing& review = own_.review.emplace();
  review.review = wish.review;
  review.deck_title = wish.deck_title;
  review.desk = wish.desk;
  own_.made.reset();
  own_.dropped.clear();
  state_.screen = Screen::Desk;
  own_.kept = ++own_.version;  // what is on the desk came from disk
  make_questions(review.desk->deck());
}

}  // namespace communique::screens
