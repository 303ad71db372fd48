#pragma once
// One step of update() at an author's work: changes the state in place and gathers what is wanted outside. A
// handler for each wish. Used by this folder only.
#include <utility>
#include <vector>

#include "screens/state.hpp"

namespace communique::screens {

class DeskStep {
 public:
  DeskStep(State& state, Instant now) : state_(state), own_(state.authoring), now_(now) {}
  [[nodiscard]] std::vector<Effect> effects() && { return std::move(effects_); }

  // The decks: update_decks.cpp.
  void operator()(const at_desk::ShowDecks&);
  void operator()(const at_desk::Leave&);
  void operator()(const at_desk::UseDeck& wish);
  void operator()(const at_desk::SetNewTitle& wish);
  void operator()(const at_desk::NewDeck&);
  void operator()(const at_desk::SetImportFile& wish);
  void operator()(const at_desk::PreviewImport& wish);
  void operator()(const at_desk::TakeIn&);
  void operator()(const at_desk::AskShare& wish);
  void operator()(const at_desk::SetSharesText& wish);
  void operator()(const at_desk::AskDelete& wish);
  void operator()(const at_desk::Copy& wish);
  void operator()(const at_desk::Confirm&);
  void operator()(const at_desk::Cancel&);
  void operator()(const at_desk::DecksFound& wish);
  void operator()(const at_desk::Deleted& wish);
  void operator()(const at_desk::DeckOpened& wish);
  void operator()(const at_desk::Previewed& wish);
  // An article: update_bring.cpp.
  void operator()(const at_desk::Bring&);
  void operator()(const at_desk::ShowBrought&);
  void operator()(const at_desk::Paste& wish);
  void operator()(const at_desk::ClearPasted&);
  void operator()(const at_desk::SetFile& wish);
  void operator()(const at_desk::Drop& wish);
  void operator()(const at_desk::SetDeck& wish);
  void operator()(const at_desk::SetTitle& wish);
  void operator()(const at_desk::SetDate& wish);
  void operator()(const at_desk::SetPublisher& wish);
  void operator()(const at_desk::Read&);
  void operator()(const at_desk::StopReading&);
  void operator()(const at_desk::OpenReview& wish);
  void operator()(const at_desk::ReadSoFar& wish);
  void operator()(const at_desk::OnDesk& wish);
  void operator()(const at_desk::AllBrought& wish);
  // The review: update_desk.cpp.
  void operator()(const at_desk::LookAt& wish);
  void operator()(const at_desk::LookNext&);
  void operator()(const at_desk::Accept&);
  void operator()(const at_desk::Reject&);
  void operator()(const at_desk::Reopen&);
  void operator()(const at_desk::Edit&);
  void operator()(const at_desk::SetField& wish);
  void operator()(const at_desk::KeepEdit&);
  void operator()(const at_desk::StartJoin&);
  void operator()(const at_desk::Split&);
  void operator()(const at_desk::JoinKnown& wish);
  void operator()(const at_desk::Select& wish);
  void operator()(const at_desk::MakeDraft& wish);
  void operator()(const at_desk::Undo&);
  void operator()(const at_desk::Redo&);
  void operator()(const at_desk::Finish&);
  void operator()(const at_desk::Study&);
  void operator()(const at_desk::QuestionsMade& wish);
  void operator()(const at_desk::DraftTried& wish);
  void operator()(const at_desk::Kept& wish);
  // By hand: update_editor.cpp.
  void operator()(const at_desk::EditDeck& wish);
  void operator()(const at_desk::DeckLoaded& wish);
  void operator()(const at_desk::SetWords& wish);
  void operator()(const at_desk::ChooseList& wish);
  void operator()(const at_desk::ChooseItem& wish);
  void operator()(const at_desk::SetText& wish);
  void operator()(const at_desk::KeepItem&);
  void operator()(const at_desk::RemoveItem&);

  /// The desk that is reviewed; null where none is.
  [[nodiscard]] std::shared_ptr<const authoring::Desk> desk() const {
    return own_.review ? own_.review->desk : nullptr;
  }
  /// Wants to know what the draft looked at would ask, where that is open to decide.
  void try_draft();
  /// Makes what is shown of the article, once for each desk.
  void show_article();

  /// What an effect could not do; false where it is to be told at the foot of the screen.
  [[nodiscard]] bool fail(const Failed& failure);
  /// Esc: closes what lies on top, else leaves.
  void back();

 private:
  void want(DeskEffect effect) { effects_.emplace_back(effect::ForDesk{std::move(effect)}); }
  void say(std::string key);
  [[nodiscard]] bool is_round_on() const { return state_.round && state_.screen != Screen::Results; }
  [[nodiscard]] const FoundDeck* found(const std::string& deck) const;
  [[nodiscard]] bool is_at(Screen screen) const { return state_.screen == screen; }
  void show_decks();

  [[nodiscard]] bool is_reviewing() const { return is_at(Screen::Desk) && own_.review.has_value(); }
  /// A draft is looked at and neither edited nor joined.
  [[nodiscard]] bool is_judging() const;
  /// One step on the desk: kept, and its questions made anew. `op` takes the desk and gives why not.
  template <class Op>
  bool change(Op op);
  void keep_review();
  void stop_editing();
  void make_questions(authoring::DeckText deck);

  [[nodiscard]] bool is_writing() const { return is_at(Screen::Editor) && own_.editing.has_value(); }
  void change_deck(authoring::DeckText text);
  void keep_deck();
  void undo_deck(std::vector<authoring::DeckText>& from, std::vector<authoring::DeckText>& to);
  void choose(const std::string& item);
  void judge();
  [[nodiscard]] bool is_unkept() const { return own_.editing->json != own_.editing->kept_json; }
  void take_back_text();
  /// Asks whether what was written may be lost, and goes there once it may.
  template <class Wish>
  void ask_to_leave(Wish wish);

  State& state_;
  Authoring& own_;
  Instant now_;
  std::vector<Effect> effects_;
};

[[nodiscard]] inline bool is_desk_screen(Screen screen) {
  return screen == Screen::Decks || screen == Screen::Bring || screen == Screen::Desk ||
         screen == Screen::Editor;
}
/// What an item of a list looks like before anything is written: JSON with the fields that must be there.
[[nodiscard]] std::string blank_item(authoring::List list);

}  // namespace communique::screens
