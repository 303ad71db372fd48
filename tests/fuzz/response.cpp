// A response in a file, both ways of reading it: from one's own journal, and from what somebody may have
// edited.
#include "fuzz/target.hpp"
#include "questions/response_file.hpp"
#include "questions/response_text.hpp"

namespace communique::fuzz {
namespace {

void check_kept(const Response& response) {
  const std::string text = response_text(response);
  const auto again = read_response(text);
  require(again.has_value(), "what was written can be read");
  require(response_text(*again) == text, "what was read is written the same");
}

}  // namespace

Outcome response(std::string_view bytes) {
  const auto own = read_response(bytes);
  if (own) check_kept(*own);
  std::vector<Problem> problems;
  const auto tree = parse_json_tree(bytes, "response.json", problems);
  require(tree || !problems.empty(), "what is no JSON has a problem");
  if (!tree) return Outcome::Refused;
  std::vector<Mention> mentions;
  Reading reading{"response.json", problems, mentions};
  Response edited = Skipped{};
  read_response(*tree, edited, reading);
  for (const Problem& problem : problems) require(is_utf8(message(problem)), "a problem is told in text");
  if (!problems.empty()) return Outcome::Refused;
  check_kept(edited);
  require(!own || response_text(*own) == response_text(edited), "both ways of reading agree");
  return Outcome::Taken;
}

}  // namespace communique::fuzz
