#pragma once
// A small invented deck, right in everything, for tests to load as it is or with one thing broken.
#include <map>
#include <string>
#include <vector>

#include "base/wording.hpp"
#include "facts/fact.hpp"
#include "facts/load.hpp"

namespace communique {

using DeckFiles = std::map<std::string, std::string>;  // content by file name

[[nodiscard]] const DeckFiles& example_files();
/// The files with the first `from` of one file replaced. Fails the test where it is not there.
[[nodiscard]] DeckFiles changed(const std::string& file, const std::string& from, const std::string& to,
                                DeckFiles files = example_files());
[[nodiscard]] LoadedDeck load_files(const DeckFiles& files);
/// The deck, which must be right.
[[nodiscard]] Deck deck_of(const DeckFiles& files);
[[nodiscard]] Wording english();
[[nodiscard]] std::vector<Fact> facts_of(const DeckFiles& files);
/// The fact with that id; fails the test where there is none.
[[nodiscard]] Fact fact_named(const std::string& id, const DeckFiles& files = example_files());
[[nodiscard]] std::string lines_of(const std::vector<Problem>& problems);

}  // namespace communique
