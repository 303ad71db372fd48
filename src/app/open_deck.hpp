#pragma once
// From a deck's name or folder to a deck ready for study.
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "base/wording.hpp"
#include "questions/generate.hpp"
#include "questions/study_deck.hpp"

namespace communique {

struct OpenedDeck {
  std::filesystem::path folder;
  std::shared_ptr<const StudyDeck> deck;  // null where `problems` is not empty
  std::vector<Problem> problems;
  std::vector<Dropped> dropped;  // where the bank was made anew
  bool is_bank_fresh = false;    // bank.json was there and made from these very files
};

enum class BankUse { ReadIfFresh, MakeAnew };

/// `assets` holds templates/<language>.json. NotFound where the folder is no deck.
[[nodiscard]] Result<OpenedDeck> open_deck(const std::filesystem::path& folder,
                                           const std::filesystem::path& assets,
                                           BankUse use = BankUse::ReadIfFresh);

/// Sources whose text lies in `articles`.
[[nodiscard]] std::set<SourceId> readable_sources(const Deck& deck, const std::filesystem::path& articles);

/// A folder as given, or the folder of that name in the first of `shelves` that has one.
[[nodiscard]] std::filesystem::path deck_folder(const std::string& name_or_folder,
                                                const std::vector<std::filesystem::path>& shelves);

}  // namespace communique
