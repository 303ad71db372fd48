#pragma once
// What `communique check` prints: all that was found, as text for a terminal or as one JSON document.
// Decides nothing; the problems and the bank's report come in.
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "facts/load.hpp"
#include "questions/bank_check.hpp"
#include "questions/generate.hpp"
#include "questions/study_deck.hpp"

namespace communique {

/// What was found; `deck` is null where the deck itself could not be loaded, and then `bank` is empty.
struct Findings {
  std::shared_ptr<const StudyDeck> deck;
  std::vector<Problem> problems;
  std::vector<Dropped> dropped;
  std::optional<EvidenceCheck> evidence;
  BankReport bank;
};

/// What is told beside the tables.
struct Details {
  bool coverage = false;  // what stands on each paragraph
  bool flaws = false;     // every flawed question with its words
};

/// `findings.deck` must not be null.
[[nodiscard]] std::string to_text(const Findings& findings, const Details& details);
[[nodiscard]] nlohmann::ordered_json to_json(const Findings& findings, const Details& details);

}  // namespace communique
