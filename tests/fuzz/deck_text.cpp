// Changes to a deck's files, however these are written: every change gives whole JSON or changes nothing.
// The section "do" says which: "with LIST ID JSON", "without LIST ID", "member LIST ID KEY JSON", "words
// TITLE".
#include "authoring/deck_text.hpp"

#include <algorithm>

#include "base/json_tree.hpp"
#include "fuzz/target.hpp"

namespace communique::fuzz {
namespace {

using namespace authoring;

constexpr List kLists[] = {List::Sources, List::People,   List::Organisations, List::Agreements,
                           List::Events,  List::Places,   List::Figures,       List::Statements,
                           List::Sets,    List::Briefings};

std::string taken_word(std::string_view& line) {
  const std::string_view word = line.substr(0, line.find(' '));
  line.remove_prefix(std::min(line.size(), word.size() + 1));
  return std::string(word);
}

bool is_whole(const std::string& text) {
  std::vector<Problem> problems;
  return parse_json_tree(text, "", problems).has_value();  // what an author wrote may repeat a field
}

bool is_sound(const std::string& text) {
  std::vector<Problem> problems;
  return parse_json_tree(text, "", problems) && problems.empty();
}

/// Files other than those that a change touched stay as they were, and what was whole stays whole.
void check_change(const DeckText& before, const DeckText& after) {
  int changed = 0;
  for (const auto& [name, text] : after) {
    const auto old = before.find(name);
    if (old != before.end() && old->second == text) continue;
    ++changed;
    require(is_whole(text), "a changed file is whole JSON");
  }
  require(changed <= 1, "a change touches one file");
}

void check_list(const DeckText& deck, List list) {
  for (const std::string& id : ids(deck, list)) {
    const auto text = item(deck, list, id);
    require(text.has_value(), "an item that is listed is there");
    if (id.empty()) continue;
    const auto same = with_item(deck, list, id, *text);
    if (same) require(*same == deck, "an item put in its own place changes nothing");
    const auto without = without_item(deck, list, id);
    if (without) check_change(deck, *without);
  }
}

Result<DeckText> changed(const DeckText& deck, std::string_view line) {
  const std::string verb = taken_word(line);
  if (verb == "words") return with_words(deck, std::string(line), "");
  const std::string number = taken_word(line);
  const List list = kLists[number.empty() ? 0 : static_cast<unsigned char>(number[0]) % std::size(kLists)];
  const std::string id = taken_word(line);
  if (verb == "with") return with_item(deck, list, id, std::string(line));
  if (verb == "without") return without_item(deck, list, id);
  const std::string key = taken_word(line);
  return with_member(deck, list, id, key, std::string(line));
}

}  // namespace

Outcome deck_text(std::string_view bytes) {
  Sections files = sections_of(bytes);
  const std::string orders = files["do"];
  files.erase("do");
  DeckText deck = files;
  for (const List list : kLists) check_list(deck, list);
  (void)description(deck);
  std::string_view rest = orders;
  Outcome outcome = Outcome::Refused;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (is_sound(std::string(line)))
      require(is_whole(in_house_layout(std::string(line))), "laid out, JSON is JSON");
    (void)new_id(deck, std::string(line));
    auto after = changed(deck, line);
    if (!after) continue;
    check_change(deck, *after);
    deck = std::move(*after);
    outcome = Outcome::Taken;
  }
  return outcome;
}

}  // namespace communique::fuzz
