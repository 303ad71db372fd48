#pragma once
// What update() wants done outside for an author. One alternative of Effect, effect::ForDesk, holds them all.
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "authoring/desk.hpp"
#include "records/store.hpp"

namespace communique::screens {

namespace for_desk {
struct Find {};  // at_desk::DecksFound
/// A deck begun with nothing in it; then at_desk::DeckLoaded.
struct Begin {
  std::string title;
};
/// Reads a paste, a file or a folder, in the background: ReadSoFar, then OnDesk or AllBrought.
struct Read {
  std::string pasted;  // else:
  std::string path;
  std::string deck;   // id of an own deck to go into; "": a new one
  std::string title;  // of the new one; "": the headline
  std::string date;   // EDTF; "": as the article says
  std::string publisher;
};
struct StopReading {};
struct OpenReview {
  std::string review;
};  // at_desk::OnDesk
/// The review and its deck, on disk: at_desk::Kept.
struct Keep {
  std::string review;
  int version = 0;
  std::shared_ptr<const authoring::Desk> desk;
};
/// What the article of a review overtakes in other decks, as far as it was accepted.
struct Overtake {
  std::string review;
  std::vector<Overtaking> facts;
};
/// In the background: at_desk::QuestionsMade.
struct MakeQuestions {
  int version = 0;
  authoring::DeckText deck;
};
/// What the draft looked at would bring, with these fields, were it accepted. In the background:
/// at_desk::DraftTried.
struct TryDraft {
  int trial = 0;
  std::shared_ptr<const authoring::Desk> desk;
  std::vector<authoring::DraftField> fields;  // as being written; empty: as the draft has them
};
struct LoadDeck {
  std::string deck;
};  // at_desk::DeckLoaded
struct KeepDeck {
  std::string deck;
  int version = 0;
  authoring::DeckText text;
};  // at_desk::Kept
struct UseDeck {
  std::string deck;  // "": one that came with the program, else any that opens
};                   // at_desk::DeckOpened
struct Share {
  std::string deck;
  bool with_text = false;
};  // a Notice says where the file is
struct Preview {
  std::string file;
};  // at_desk::Previewed
struct TakeIn {
  std::string file;
};  // DecksFound, a Notice
struct Delete {
  std::string deck;
};  // moved aside, never destroyed: at_desk::Deleted, DecksFound, a Notice says where
/// An own deck with the same content and articles under another id and title; then at_desk::DeckLoaded.
struct Copy {
  std::string deck;
};
}  // namespace for_desk

using DeskEffect =
    std::variant<for_desk::Find, for_desk::Begin, for_desk::Read, for_desk::StopReading, for_desk::OpenReview,
                 for_desk::Keep, for_desk::Overtake, for_desk::MakeQuestions, for_desk::TryDraft,
                 for_desk::LoadDeck, for_desk::KeepDeck, for_desk::UseDeck, for_desk::Share,
                 for_desk::Preview, for_desk::TakeIn, for_desk::Delete, for_desk::Copy>;

namespace effect {
struct ForDesk {
  DeskEffect effect;
};
}  // namespace effect

}  // namespace communique::screens
