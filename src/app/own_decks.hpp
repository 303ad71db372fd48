#pragma once
// Where decks, their articles and their reviews lie on this machine, and how they are read and written. One
// folder a deck; what is deleted or replaced is moved aside. Not for what is in them.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "authoring/deck_text.hpp"
#include "authoring/desk.hpp"
#include "base/result.hpp"

namespace communique {

struct DeckPlaces {
  std::filesystem::path own;      // a folder for each deck that was made or taken in here
  std::filesystem::path bundled;  // the same for those that came with the program
  std::filesystem::path reviews;  // for each article that was brought its review, and its text beside that
  std::filesystem::path aside;    // what was deleted or replaced
};

/// Below a folder of learners' data.
[[nodiscard]] DeckPlaces own_deck_places(const std::filesystem::path& data,
                                         const std::filesystem::path& bundled);

/// What is wrong where a deck's id is not its folder's name, since all that is kept goes by it: a line for
/// the author. "" where they agree.
[[nodiscard]] std::string wrong_folder(const std::filesystem::path& folder, const DeckId& id);

/// Ids of all decks, own ones first; an own deck hides a bundled one of the same id.
struct DeckPlace {
  DeckId id;
  std::filesystem::path folder;
  bool is_own = false;
};
[[nodiscard]] std::vector<DeckPlace> all_decks(const DeckPlaces& places);
/// NotFound.
[[nodiscard]] Result<DeckPlace> deck_place(const DeckPlaces& places, const std::string& id);
/// One that no deck here has, made of `wanted`: "harbour", "harbour-2".
[[nodiscard]] DeckId free_deck_id(const DeckPlaces& places, const std::string& wanted);

[[nodiscard]] Result<authoring::DeckText> read_deck_text(const std::filesystem::path& folder);
/// Writes what differs from what is there, each file whole or not at all, and removes what `text` no longer
/// has.
[[nodiscard]] Result<void> write_deck_text(const std::filesystem::path& folder,
                                           const authoring::DeckText& text);
/// Where an own deck's articles lie.
[[nodiscard]] std::filesystem::path articles_of(const std::filesystem::path& deck_folder);
[[nodiscard]] Result<void> write_article(const std::filesystem::path& deck_folder, const std::string& file,
                                         const std::string& text);

/// Reviews are named after their article's text without white space at its ends, so that one brought twice is
/// found again.
[[nodiscard]] std::string review_id(const std::string& article_text);
[[nodiscard]] bool has_review(const DeckPlaces& places, const std::string& review);
/// NotFound, Unreadable, TooNew; Corrupt where it is damaged.
[[nodiscard]] Result<authoring::KeptDesk> read_review(const DeckPlaces& places, const std::string& review);
/// The article of a review as it was brought. NotFound, Unreadable; Corrupt where it is another.
[[nodiscard]] Result<std::string> read_review_text(const DeckPlaces& places, const std::string& review,
                                                   const authoring::KeptDesk& kept);
/// Written once: a review is kept with every step, its article's text never changes.
[[nodiscard]] Result<void> write_review_text(const DeckPlaces& places, const std::string& review,
                                             const std::string& text);
/// A damaged one makes room for its article to be read afresh. Unwritable.
[[nodiscard]] Result<void> put_review_aside(const DeckPlaces& places, const std::string& review);
[[nodiscard]] Result<void> write_review(const DeckPlaces& places, const std::string& review,
                                        const std::string& json);
[[nodiscard]] std::vector<std::string> all_reviews(const DeckPlaces& places);

/// A deck with the same content under another id and a title that tells them apart, with the articles that
/// lie in `articles`.
struct CopiedDeck {
  DeckId id;
  std::string title;
  authoring::DeckText text;
};
[[nodiscard]] Result<CopiedDeck> copy_deck(const DeckPlaces& places, const DeckPlace& place,
                                           const std::filesystem::path& articles);

struct MovedAside {
  std::filesystem::path folder;
  std::vector<std::string> reviews;  // that went along: what their articles overtook stands again
};
/// Moves the deck's folder and its reviews aside and says where they are. Unwritable.
[[nodiscard]] Result<MovedAside> move_aside(const DeckPlaces& places, const std::string& id);
/// Puts a deck in the place of an own one of that id, if there is one, whose reviews stay, and of whose
/// articles those that the new sources name and those under review. It is written beside the old one first:
/// where that fails, or the disk is full, the old one stays whole. Gives where the old one is now, "" where
/// there was none.
[[nodiscard]] Result<std::filesystem::path> replace_deck(const DeckPlaces& places, const Deck& deck,
                                                         const authoring::DeckText& text,
                                                         const std::map<std::string, std::string>& articles);

}  // namespace communique
