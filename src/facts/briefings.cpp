// Briefings: their links, and the rules for them.
#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "facts/judging.hpp"
#include "facts/linked_text.hpp"

namespace communique {
namespace {

constexpr std::size_t kFewestWords = 120;
constexpr std::size_t kMostWords = 200;
constexpr std::size_t kLongestHeadline = 60;  // graphemes

std::size_t word_count(const std::string& text) {
  std::size_t count = 0;
  bool is_inside = false;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t';
    count += !is_space && !is_inside ? 1 : 0;
    is_inside = !is_space;
  }
  return count;
}

void judge_headline(const Judging& judging, const Origin& at, const Briefing& briefing) {
  const std::size_t length = graphemes(briefing.headline).size();
  if (length > kLongestHeadline) {
    judging.report(at, "headline", "bad-wording",
                   "this headline has " + std::to_string(length) + " characters",
                   "at most " + std::to_string(kLongestHeadline));
  }
}

/// The paragraphs without their links; nothing where one is broken, which is then reported.
std::optional<std::string> read_links(const Judging& judging, const Origin& at, const Briefing& briefing) {
  const auto items = items_of(at, "text");
  std::string words;
  bool is_whole = true;
  for (std::size_t i = 0; i < briefing.text.size(); ++i) {
    const auto linked = linked_text(briefing.text[i]);
    if (!linked) {
      judging.report(items[i], "", "bad-wording", "a link here is not closed or has nothing in it",
                     "links like [words](fact.id)");
    }
    is_whole = is_whole && linked.has_value();
    for (const LinkedRun& run : linked.value_or(LinkedText{})) words += run.text;
    words += '\n';
  }
  return is_whole ? std::optional(words) : std::nullopt;
}

}  // namespace

std::optional<LinkedText> linked_text(const std::string& text) {
  LinkedText runs;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('[', at);
    const std::string plain = text.substr(at, open == std::string::npos ? open : open - at);
    if (plain.find(']') != std::string::npos) return std::nullopt;
    if (!plain.empty()) runs.push_back({plain, {}});
    if (open == std::string::npos) break;
    const std::size_t middle = text.find("](", open);
    const std::size_t close = middle == std::string::npos ? middle : text.find(')', middle);
    if (close == std::string::npos || middle == open + 1 || close == middle + 2) return std::nullopt;
    const std::string words = text.substr(open + 1, middle - open - 1);
    if (words.find_first_of("[]") != std::string::npos) return std::nullopt;
    runs.push_back({words, {text.substr(middle + 2, close - middle - 2)}});
    at = close + 1;
  }
  return runs;
}

void judge_briefings(const Judging& judging) {
  const Draft& draft = judging.draft;
  std::set<SourceId> told;
  for (std::size_t i = 0; i < draft.briefings.size(); ++i) {
    const Origin& at = draft.briefings[i];
    const Briefing& briefing = draft.deck.briefings[i];
    if (at.node->object() == nullptr) continue;
    judge_headline(judging, at, briefing);
    if (!briefing.source.empty() && !told.insert(briefing.source).second) {
      judging.report(at, "source", "duplicate-id", "this article has a briefing already");
    }
    const auto words = read_links(judging, at, briefing);
    const std::size_t count = words ? word_count(*words) : kFewestWords;
    if (has_field(at, "text") && (count < kFewestWords || count > kMostWords)) {
      judging.report(at, "text", "bad-wording", "there are " + std::to_string(count) + " words here",
                     "from " + std::to_string(kFewestWords) + " to " + std::to_string(kMostWords));
    }
  }
}

void judge_briefing_links(const Judging& judging, const std::vector<Fact>& facts) {
  const Draft& draft = judging.draft;
  std::vector<std::string> ids;
  ids.reserve(facts.size());
  for (const Fact& fact : facts) ids.push_back(fact.id.value);
  std::sort(ids.begin(), ids.end());
  for (std::size_t i = 0; i < draft.briefings.size(); ++i) {
    const auto items = items_of(draft.briefings[i], "text");
    const auto& text = draft.deck.briefings[i].text;
    for (std::size_t k = 0; k < text.size(); ++k) {
      for (const LinkedRun& run : linked_text(text[k]).value_or(LinkedText{})) {
        if (run.fact.empty() || std::binary_search(ids.begin(), ids.end(), run.fact.value)) continue;
        judging.report(items[k], "", "unknown-reference", "there is no fact \"" + run.fact.value + "\"",
                       "the id of a fact, as \"communique facts\" lists them",
                       nearest_choice(run.fact.value, ids));
      }
    }
  }
}

}  // namespace communique
