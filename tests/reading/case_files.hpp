#pragma once
// Case files of tests/reading/cases and the lexicon of assets/reading, each read once.
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "reading/lexicon.hpp"

namespace communique::reading {

inline nlohmann::json cases_of(const std::string& file) {
  std::ifstream stream(std::string(COMMUNIQUE_SOURCE_DIR) + "/tests/reading/cases/" + file);
  return nlohmann::json::parse(stream).at("cases");
}

inline const Lexicon& lexicon() {
  static const Lexicon loaded = [] {
    auto found = Lexicon::load(std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/reading");
    return std::move(found.value());
  }();
  return loaded;
}

}  // namespace communique::reading
