#pragma once
// A deck as its files' text, and changes to it that leave every other byte as its author wrote it.
// Knows which file holds what; whether a deck makes sense is the loader's to say (facts/load.hpp).
// Invariant: a change either gives a new text whose JSON is whole, or fails and changes nothing.
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "facts/deck.hpp"

namespace communique::authoring {

/// File name ("people.json") to content; files that the deck doesn't have are not in it. Without bank.json.
using DeckText = std::map<std::string, std::string>;

/// A deck with a title and nothing else; `language` as in deck.json.
[[nodiscard]] DeckText empty_deck(const DeckId& id, const std::string& title, const std::string& language);

/// The lists of a deck, each in its file: sources in deck.json, the others one a file.
enum class List {
  Sources,
  People,
  Organisations,
  Agreements,
  Events,
  Places,
  Figures,
  Statements,
  Sets,
  Briefings
};
[[nodiscard]] List list_of(EntityType type);

/// The item with this id as its author wrote it, JSON with its line breaks. NotFound; Malformed where the
/// file is broken.
[[nodiscard]] Result<std::string> item(const DeckText& deck, List list, const std::string& id);
/// Ids in the file's order; empty where the file is not there or broken.
[[nodiscard]] std::vector<std::string> ids(const DeckText& deck, List list);
/// Puts `json` (an object) in the place of the item with this id, or at the list's end where `id` is new or
/// "". An item that is parsed alike is left as it stands, so that a look without a change makes no difference
/// to the file.
[[nodiscard]] Result<DeckText> with_item(DeckText deck, List list, const std::string& id,
                                         const std::string& json);
[[nodiscard]] Result<DeckText> without_item(DeckText deck, List list, const std::string& id);
/// One member of an item set to `json`, in its place or after the others; "" takes it out.
[[nodiscard]] Result<DeckText> with_member(DeckText deck, List list, const std::string& id,
                                           const std::string& key, const std::string& json);
/// The deck's own title and description; "" where deck.json is broken.
[[nodiscard]] std::string description(const DeckText& deck);
[[nodiscard]] Result<DeckText> with_words(DeckText deck, const std::string& title,
                                          const std::string& description);
/// JSON in the house's layout: as a person would write it, short objects on one line, at most 120 columns.
[[nodiscard]] std::string in_house_layout(const std::string& json, int indent = 0);

/// "Su Jia-chyuan" to "su-jia-chyuan"; with a number behind where the deck has that id already.
[[nodiscard]] std::string new_id(const DeckText& deck, const std::string& name);

}  // namespace communique::authoring
