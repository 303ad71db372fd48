// One learner's records as a file: what is taken goes out again the same, and into a store or is refused.
#include "exchange/learner_file.hpp"

#include "fuzz/target.hpp"

namespace communique::fuzz {

Outcome learner_file(std::string_view bytes) {
  const auto read = read_learner_file(bytes, "learner.json");
  if (!read) return Outcome::Refused;
  for (const Problem& problem : read->problems)
    require(is_utf8(message(problem)), "a problem is told in text");
  if (!read->problems.empty()) return Outcome::Refused;
  const std::string text = communique::learner_file(read->archive);
  const auto again = read_learner_file(text, "learner.json");
  require(again && again->problems.empty(), "what was written can be read");
  require(communique::learner_file(again->archive) == text, "what was read is written the same");
  return Outcome::Taken;
}

}  // namespace communique::fuzz
