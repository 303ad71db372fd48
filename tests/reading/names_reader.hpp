#pragma once
// Finds the names of a text for the tests, with the lexicon that is shipped; no dates and no agreements are
// set apart.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "reading/finders.hpp"

namespace communique::reading {

inline const Lexicon& shipped_lexicon() {
  static const Lexicon lexicon = [] {
    auto loaded = Lexicon::load(std::filesystem::path(COMMUNIQUE_SOURCE_DIR) / "assets/reading");
    if (!loaded) throw std::runtime_error(loaded.error().subject + ": " + loaded.error().detail);
    return std::move(*loaded);
  }();
  return lexicon;
}

inline Names names_in(const std::string& text) {
  return find_names(lay_out(text), shipped_lexicon(), {}, {});
}

template <typename Things>
std::vector<std::string> names_of(const Things& things) {
  std::vector<std::string> names;
  for (const auto& thing : things) names.push_back(thing.name);
  std::sort(names.begin(), names.end());
  return names;
}

using Listed = std::vector<std::string>;

}  // namespace communique::reading
