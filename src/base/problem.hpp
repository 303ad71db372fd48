#pragma once
// One thing wrong with a file that a person wrote, with the place to mend it.
// Loading a deck gathers all of them; it never stops at the first.
#include <string>
#include <vector>

namespace communique {

/// A place in a text file. Lines and columns count from 1; 0 means the whole file.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
};

struct Problem {
  Place place;
  std::string code;      // stable and machine-readable: "unknown-field"
  std::string wrong;     // what is wrong: `unknown field "aslo"`
  std::string expected;  // what was expected; may be empty
  std::string nearest;   // the nearest valid choice; may be empty
};

/// "file:line:column: what is wrong, expected ..., did you mean ...?"
[[nodiscard]] std::string to_line(const Problem& problem);
/// The part of to_line() after the place.
[[nodiscard]] std::string message(const Problem& problem);

/// The choice closest to `word` by edit distance, or "" where none is near.
[[nodiscard]] std::string nearest_choice(const std::string& word, const std::vector<std::string>& choices);

}  // namespace communique
