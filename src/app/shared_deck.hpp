#pragma once
// Decks that are handed on and taken in, as one file each. What a file would bring is known before anything
// is changed; what it replaces is moved aside.
#include <filesystem>
#include <string>

#include "app/own_decks.hpp"
#include "screens/desk_intent.hpp"

namespace communique {

enum class ArticleTexts { LeftOut, Included };

/// Writes the deck in `folder` to `file`; its articles' texts are looked for in `articles`. NotFound,
/// Unreadable, Invalid where it does not load, Unavailable where it is too large for one file, Unwritable,
/// DiskFull.
/// Gives how many texts were to be included and could not be read.
[[nodiscard]] Result<int> share_deck(const std::filesystem::path& folder,
                                     const std::filesystem::path& articles, ArticleTexts texts,
                                     const std::filesystem::path& file);
/// NotFound, Unreadable; Malformed, TooNew, Invalid with a plain sentence as the detail.
[[nodiscard]] Result<screens::ImportPreview> preview_deck(const std::string& file, const DeckPlaces& places,
                                                          const std::filesystem::path& assets);
struct TakenIn {
  std::string title;               // of the deck that is now among the own ones
  std::filesystem::path replaced;  // where the one is that it took the place of; "" for none
};
[[nodiscard]] Result<TakenIn> take_in_deck(const std::string& file, const DeckPlaces& places);
/// Whether it begins as a deck file does.
[[nodiscard]] bool is_deck_file(std::string_view bytes);

}  // namespace communique
