// The decks there are: which is studied, which is shared, what comes in and what goes.
#include <algorithm>

#include "base/text.hpp"
#include "learning/wish.hpp"
#include "screens/desk_step.hpp"
#include "screens/step.hpp"

namespace communique::screens {

void Step::operator()(const AtDesk& intent) {
  if (state_.screen == Screen::Intro) return;
  DeskStep step(state_, now_);
  const auto before = step.desk();
  std::visit(step, intent.wish);
  if (step.desk() != before) {
    step.show_article();
    step.try_draft();
  }
  for (Effect& effect : std::move(step).effects()) want(std::move(effect));
}

void Step::leave_desk_step() {
  DeskStep step(state_, now_);
  step.back();
  for (Effect& effect : std::move(step).effects()) want(std::move(effect));
}

bool Step::fail_at_desk(const Failed& failure) {
  DeskStep step(state_, now_);
  const bool is_told = step.fail(failure);
  for (Effect& effect : std::move(step).effects()) want(std::move(effect));
  return is_told;
}

const FoundDeck* DeskStep::found(const std::string& deck) const {
  const auto at = std::find_if(own_.decks.begin(), own_.decks.end(),
                               [&](const FoundDeck& each) { return each.id.value == deck; });
  return at == own_.decks.end() ? nullptr : &*at;
}

void DeskStep::say(std::string key) {
  state_.toast = Toast{std::move(key), {}, {}, state_.toast ? state_.toast->number + 1 : 1};
}

void DeskStep::show_decks() {
  own_.asking = DeskAsking::Nothing;
  own_.preview.reset();
  own_.import_failure.reset();
  state_.screen = Screen::Decks;
  want(for_desk::Find{});
}

void DeskStep::operator()(const at_desk::ShowDecks&) {
  if (is_round_on() || is_at(Screen::Desk) || is_at(Screen::Editor)) return;
  if (state_.trouble && state_.trouble->can_retry) return;  // without a store there is nothing to study with
  if (own_.bring.is_reading) {
    state_.screen = Screen::Bring;
    return;
  }
  state_.round.reset();
  state_.asking_passcode.reset();
  state_.asking = Asking::Nothing;
  state_.trouble.reset();
  own_.plays = false;  // whoever turns to another deck wants that round no more
  show_decks();
}

void DeskStep::operator()(const at_desk::Leave&) {
  if (!is_at(Screen::Decks)) return;
  own_.asking = DeskAsking::Nothing;
  if (!state_.deck) return;  // the deck that was to be open is not there: another has to be chosen
  state_.screen = state_.learner ? Screen::Home : Screen::Welcome;
  if (state_.learner) effects_.emplace_back(effect::LoadSummary{state_.learner->id});
}

void DeskStep::operator()(const at_desk::UseDeck& wish) {
  const FoundDeck* deck = found(wish.deck);
  if (!is_at(Screen::Decks) || deck == nullptr || !deck->trouble.empty()) return;
  want(for_desk::UseDeck{wish.deck});
}

void DeskStep::operator()(const at_desk::DeckOpened& wish) {
  if (!wish.deck || is_round_on()) return;
  const bool is_other = !state_.deck || state_.deck->deck.id != wish.deck->deck.id;
  state_.deck = wish.deck;
  state_.trouble.reset();
  if (is_other) effects_.emplace_back(effect::KeepSetting{"deck", wish.deck->deck.id.value});
  state_.readable = wish.readable;
  state_.catalogue.reset();
  state_.exploring = {};
  state_.round.reset();
  state_.briefing = 0;
  if (is_other) {
    state_.wish.topics.clear();
    state_.summary = {};
  }
  const bool stays = is_at(Screen::Decks) && !own_.plays;
  if (!stays) state_.screen = state_.learner ? Screen::Home : Screen::Welcome;
  if (state_.learner) {
    effects_.emplace_back(effect::LoadSummary{state_.learner->id});
  } else if (const auto returning = std::exchange(state_.returning, std::nullopt)) {
    effects_.emplace_back(effect::OpenLearner{*returning, ""});
  }
}

void DeskStep::operator()(const at_desk::SetNewTitle& wish) { own_.new_title = wish.title; }

void DeskStep::operator()(const at_desk::NewDeck&) {
  if (!is_at(Screen::Decks) || trimmed(own_.new_title).empty()) return;
  want(for_desk::Begin{trimmed(own_.new_title)});
  own_.new_title.clear();
}

void DeskStep::operator()(const at_desk::SetImportFile& wish) {
  own_.import_file = wish.file;
  own_.import_failure.reset();
}

void DeskStep::operator()(const at_desk::PreviewImport& wish) {
  if (!is_at(Screen::Decks) || trimmed(wish.file).empty()) return;
  own_.import_file = wish.file;
  own_.import_failure.reset();
  want(for_desk::Preview{trimmed(wish.file)});
}

void DeskStep::operator()(const at_desk::Previewed& wish) {
  if (is_at(Screen::Decks)) own_.preview = wish.preview;
}

void DeskStep::operator()(const at_desk::TakeIn&) {
  if (!is_at(Screen::Decks) || !own_.preview) return;
  want(for_desk::TakeIn{own_.preview->file});
  // Where it takes the place of the deck that is open, it is the new one that is studied from now on.
  if (state_.deck && state_.deck->deck.id == own_.preview->id)
    want(for_desk::UseDeck{own_.preview->id.value});
  own_.preview.reset();
  own_.import_file.clear();
}

void DeskStep::operator()(const at_desk::AskShare& wish) {
  const FoundDeck* deck = found(wish.deck);
  if (!is_at(Screen::Decks) || deck == nullptr || !deck->trouble.empty()) return;
  own_.asking = DeskAsking::Share;
  own_.asked = wish.deck;
  own_.shares_text = false;  // the articles' text goes along only where somebody says so each time
}

void DeskStep::operator()(const at_desk::SetSharesText& wish) {
  if (own_.asking == DeskAsking::Share) own_.shares_text = wish.shares;
}

void DeskStep::operator()(const at_desk::AskDelete& wish) {
  const FoundDeck* deck = found(wish.deck);
  if (!is_at(Screen::Decks) || deck == nullptr || !deck->is_own) return;
  own_.asking = DeskAsking::Delete;
  own_.asked = wish.deck;
}

void DeskStep::operator()(const at_desk::Copy& wish) {
  const FoundDeck* deck = found(wish.deck);
  if (!is_at(Screen::Decks) || deck == nullptr || deck->is_own || !deck->trouble.empty()) return;
  want(for_desk::Copy{wish.deck});
}

void DeskStep::operator()(const at_desk::Confirm&) {
  const DeskAsking asking = std::exchange(own_.asking, DeskAsking::Nothing);
  switch (asking) {
    case DeskAsking::Nothing:
      return;
    case DeskAsking::Share:
      return want(for_desk::Share{own_.asked, own_.shares_text});
    case DeskAsking::Delete:
      return want(for_desk::Delete{own_.asked});
    case DeskAsking::LeaveItem: {
      take_back_text();
      const auto then = std::exchange(own_.editing->then, {});
      if (const auto* list = std::get_if<at_desk::ChooseList>(&then)) return (*this)(*list);
      if (const auto* item = std::get_if<at_desk::ChooseItem>(&then)) return (*this)(*item);
      return back();
    }
  }
}

void DeskStep::operator()(const at_desk::Cancel&) {
  if (own_.asking != DeskAsking::Nothing) {
    own_.asking = DeskAsking::Nothing;
  } else {
    back();
  }
}

void DeskStep::operator()(const at_desk::Deleted& wish) {
  if (!state_.deck || state_.deck->deck.id.value != wish.deck) return;
  effects_.emplace_back(
      effect::KeepSetting{"deck", ""});  // where nothing else opens, the usual one next time
  want(for_desk::UseDeck{});
}

void DeskStep::operator()(const at_desk::DecksFound& wish) {
  own_.decks = wish.decks;
  if (found(own_.bring.deck) == nullptr) own_.bring.deck.clear();
}

bool DeskStep::fail(const Failed& failure) {
  switch (failure.doing) {
    case Doing::ReadArticle:
      own_.bring.is_reading = false;
      own_.bring.failure = failure;
      return is_at(Screen::Bring);
    case Doing::ImportDeck:
      own_.preview.reset();
      own_.import_failure = failure;
      return is_at(Screen::Decks);
    case Doing::OpenDeck:
      own_.plays = false;
      if (const auto returning = std::exchange(state_.returning, std::nullopt); returning && state_.deck) {
        effects_.emplace_back(effect::OpenLearner{*returning, ""});
      }
      return false;
    default:
      return false;
  }
}

void DeskStep::back() {
  if (own_.asking != DeskAsking::Nothing) {
    own_.asking = DeskAsking::Nothing;
  } else if (own_.preview) {
    own_.preview.reset();
  } else if (is_at(Screen::Bring)) {
    if (own_.bring.is_reading) return (*this)(at_desk::StopReading{});
    show_decks();
  } else if (is_reviewing()) {
    (*this)(at_desk::Finish{});
  } else if (is_writing()) {
    if (is_unkept()) {
      own_.asking = DeskAsking::LeaveItem;
      own_.editing->then = {};
    } else {
      if (state_.deck && state_.deck->deck.id == own_.editing->deck)
        want(for_desk::UseDeck{own_.editing->deck.value});
      own_.editing.reset();
      show_decks();
    }
  } else {
    (*this)(at_desk::Leave{});
  }
}

}  // namespace communique::screens
