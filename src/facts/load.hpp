#pragma once
// Reads a deck's folder, or its files' text, and says everything that is wrong with it, each with its place.
// Reads nothing but that folder; never repairs.
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "base/result.hpp"
#include "facts/deck.hpp"

namespace communique {

struct LoadedDeck {
  std::optional<Deck> deck;  // only where `problems` is empty
  std::vector<Problem> problems;
};

/// NotFound or Unreadable where the folder itself cannot be read; all else is a Problem.
/// Codes: malformed-json, unknown-field, missing-field, wrong-type, duplicate-field, duplicate-id,
/// bad-id, unknown-reference, wrong-reference, bad-date, bad-choice, outside-body, no-evidence,
/// same-name, bad-wording, bad-hash, missing-file, unknown-file, unreadable-file.
[[nodiscard]] Result<LoadedDeck> load_deck(const std::filesystem::path& folder);

/// The same for a deck in memory, content by file name.
[[nodiscard]] LoadedDeck load_deck(const std::map<std::string, std::string>& texts);

/// Checks every piece of article evidence against the articles' text. Sources whose file is not in
/// `articles` are named in `missing` and passed over. Codes: no-paragraph, wrong-hash.
struct EvidenceCheck {
  std::vector<Problem> problems;
  std::vector<std::string> missing;  // source ids
  int verified = 0;
};
[[nodiscard]] Result<EvidenceCheck> check_evidence(const Deck& deck, const std::filesystem::path& articles);

/// The article's paragraph (from 1), stripped; NotFound where the file or the paragraph is not there.
[[nodiscard]] Result<std::string> article_paragraph(const Source& source, int paragraph,
                                                    const std::filesystem::path& articles);

}  // namespace communique
