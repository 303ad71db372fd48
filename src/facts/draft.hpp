#pragma once
// A deck that has been read but not judged: each thing beside the JSON it came from, so that every
// rule can name the place. Lives only inside load_deck().
#include <map>
#include <string>
#include <vector>

#include "facts/deck.hpp"
#include "facts/reading.hpp"

namespace communique {

/// Where a thing stands in the deck's files.
struct Origin {
  std::string file;
  const JsonTree* node = nullptr;  // an object, unless that was the problem
};

struct Draft {
  Deck deck;
  std::map<std::string, JsonTree> trees;  // by file; the origins point into them
  std::vector<Origin> sources;            // each in step with the deck's list of that name
  std::vector<Origin> without_fact;
  std::vector<Origin> entities;
  std::vector<Origin> figures;
  std::vector<Origin> statements;
  std::vector<Origin> sets;
  std::vector<Origin> briefings;
  std::vector<Mention> mentions;
  unsigned unread = 0;  // of Names: what a file that could not be read might have defined
};

/// Everything that is wrong with how the draft hangs together.
void validate(const Draft& draft, std::vector<Problem>& problems);

}  // namespace communique
