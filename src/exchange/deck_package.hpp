#pragma once
// A deck as one file to hand on: a zip with a manifest, the deck's JSON files and, where its author said so,
// the articles' text. Nothing in it is ever run, and nothing is taken from it whose name, size or hash is not
// as the manifest says.
#include <map>
#include <string>
#include <string_view>

#include "authoring/deck_text.hpp"
#include "base/result.hpp"

namespace communique {

inline constexpr int kPackageFormat = 1;
inline constexpr const char* kPackageEnding = ".communique";

struct DeckPackage {
  authoring::DeckText deck;
  std::map<std::string, std::string> articles;  // file name, as the deck's sources give it, to text
};

/// The bytes of the file. Invalid where a name could not be a deck's or an article's.
[[nodiscard]] Result<std::string> pack_deck(const DeckPackage& package);
/// Malformed: no such file, or cut short, or changed since it was made; TooNew; Invalid: holds what no deck
/// has, or too much. The detail says which in a plain sentence. Whether the deck itself is sound is
/// load_deck()'s to say.
[[nodiscard]] Result<DeckPackage> unpack_deck(std::string_view bytes, const std::string& name);

}  // namespace communique
