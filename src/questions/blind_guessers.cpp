#include "questions/blind_guessers.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "base/text.hpp"
#include "questions/chances.hpp"
#include "questions/item_words.hpp"

namespace communique {
namespace {

/// How often something was shown and how often it was right.
struct Record {
  double shown = 0;
  double right = 0;
  Record& operator+=(const Record& other) {
    shown += other.shown;
    right += other.right;
    return *this;
  }
};

/// A choice as the guessers see it.
struct Option {
  std::string text;
  Words content;
  double width = 0;
  double stem_overlap = 0;
  double specificity = 0;
  double absolutes = 0;
  bool is_right = false;
  Record own;       // in this question's showings
  Record of_facts;  // in the showings of all questions on its facts
  Record* total;    // in all questions' showings, by text
};

struct Item {
  std::vector<FactId> facts;
  std::vector<Option> options;                  // the pool and the keys
  std::vector<std::vector<std::size_t>> shown;  // options in order, for each showing
  std::vector<double> keys_at;                  // how often a key stood at each place
  bool is_sorted = false;
  std::size_t keys = 1;
};

/// Where keys stand, among items with as many options that are sorted or not.
using Position = std::tuple<std::size_t, bool, std::size_t>;

struct World {
  std::vector<Item> items;
  std::unordered_map<std::string, Record> texts;
  std::map<Position, double> positions;
};

Option option_of(const Choice& choice, const Words& stem, World& world, bool is_right) {
  Option option;
  option.text = choice.text;
  const Words all = item_words(choice.text);
  option.content = content_of(all);
  option.width = display_width(choice.text);
  for (const std::string& word : option.content) option.stem_overlap += has_word(stem, word) ? 1 : 0;
  option.specificity = static_cast<double>(option.content.size());
  for (const std::string& word : all) {
    option.specificity += has_digit(word) ? 1 : 0;
    option.absolutes += is_absolute(word) || is_nearly_absolute(word) ? 1 : 0;
  }
  for (const char c : choice.text) option.specificity += c == '(' || c == ',' ? 1 : 0;
  option.is_right = is_right;
  option.total = &world.texts[folded(choice.text)];
  return option;
}

Item item_of(const Question& question, World& world) {
  Item item;
  item.facts = question.facts;
  item.is_sorted = question.is_sorted;
  const Words stem = item_words(question.stem);
  for (const Choice& wrong : question.pool) item.options.push_back(option_of(wrong, stem, world, false));
  if (question.parts.empty()) item.options.push_back(option_of(question.key, stem, world, true));
  for (const Part& part : question.parts) item.options.push_back(option_of(part.answer, stem, world, true));
  item.keys = std::max<std::size_t>(1, question.parts.size());
  return item;
}

void add_showing(Item& item, const Showing& showing, World& world) {
  std::vector<std::size_t>& shown = item.shown.emplace_back();
  for (std::size_t place = 0; place < showing.options.size(); ++place) {
    const auto found = std::find_if(item.options.begin(), item.options.end(), [&](const Option& option) {
      return option.text == showing.options[place].text;
    });
    shown.push_back(static_cast<std::size_t>(found - item.options.begin()));
    found->own += {1, found->is_right ? 1.0 : 0.0};
    if (!found->is_right) continue;
    item.keys_at.resize(std::max(item.keys_at.size(), showing.options.size()));
    item.keys_at[place] += 1;
    world.positions[{showing.options.size(), item.is_sorted, place}] += 1;
  }
}

/// For how often a text is met on other facts: a fact that is asked in several kinds has its own text in
/// each, however rare or common the text is elsewhere.
void add_records_of_facts(World& world) {
  std::unordered_map<FactId, std::vector<std::size_t>> items_on;
  for (std::size_t i = 0; i < world.items.size(); ++i) {
    for (const FactId& fact : world.items[i].facts) items_on[fact].push_back(i);
  }
  for (Item& item : world.items) {
    std::set<std::size_t> related;
    for (const FactId& fact : item.facts) related.insert(items_on[fact].begin(), items_on[fact].end());
    for (Option& option : item.options) {
      for (const std::size_t i : related) {
        for (const Option& other : world.items[i].options) {
          if (other.total == option.total) option.of_facts += other.own;
        }
      }
    }
  }
}

World world_of(const Bank& bank, int showings) {
  World world;
  for (const Question& question : bank.questions) {
    if (question.kind != Kind::Single && question.kind != Kind::Multiple) continue;
    Item item = item_of(question, world);
    if (item.options.size() <= item.keys) continue;  // nothing to choose
    for (int seed = 1; seed <= showings; ++seed) {
      add_showing(item, show(question, static_cast<std::uint64_t>(seed)), world);
    }
    for (Option& option : item.options) *option.total += option.own;
    world.items.push_back(std::move(item));
  }
  add_records_of_facts(world);
  return world;
}

/// A showing with what is asked of it.
struct Seen {
  const World& world;
  const Item& item;
  const std::vector<std::size_t>& shown;
  std::size_t place;
  [[nodiscard]] const Option& option() const { return item.options[shown[place]]; }
};

double others_in_common(const Seen& seen) {
  double shared = 0;
  for (const std::string& word : seen.option().content) {
    for (const std::size_t other : seen.shown) {
      if (other != seen.shown[seen.place] && has_word(seen.item.options[other].content, word)) shared += 1;
    }
  }
  return shared;
}

/// The share of other questions' showings in which the text was right; one showing in four where unknown.
double prior(const Seen& seen) {
  const Option& option = seen.option();
  constexpr double kWeight = 1;
  return (option.total->right - option.own.right + kWeight / 4) /
         (option.total->shown - option.own.shown + kWeight);
}

double uses_elsewhere(const Seen& seen) { return seen.option().total->shown - seen.option().of_facts.shown; }

double keys_at_place(const Seen& seen) {
  const auto at = seen.world.positions.find({seen.shown.size(), seen.item.is_sorted, seen.place});
  if (at == seen.world.positions.end()) return 0;
  return at->second - (seen.place < seen.item.keys_at.size() ? seen.item.keys_at[seen.place] : 0);
}

/// The mark that each guesser gives an option; it picks the highest.
struct Guesser {
  const char* name;
  double (*mark)(const Seen&);
};
constexpr std::array kGuessers{
    Guesser{"longest", [](const Seen& seen) { return seen.option().width; }},
    Guesser{"shortest", [](const Seen& seen) { return -seen.option().width; }},
    Guesser{"stem_overlap", [](const Seen& seen) { return seen.option().stem_overlap; }},
    Guesser{"convergence", others_in_common},
    Guesser{"specificity", [](const Seen& seen) { return seen.option().specificity; }},
    Guesser{"avoids_absolutes", [](const Seen& seen) { return -seen.option().absolutes; }},
    Guesser{"option_prior", prior},
    Guesser{"frequency", uses_elsewhere},
    Guesser{"rarity", [](const Seen& seen) { return -uses_elsewhere(seen); }},
    Guesser{"position_prior", keys_at_place},
};

/// The share of the keys among the options of the highest marks; equals share what is left.
double score_of(const Guesser& guesser, const World& world, const Item& item,
                const std::vector<std::size_t>& shown) {
  std::vector<double> marks;
  for (std::size_t place = 0; place < shown.size(); ++place) {
    marks.push_back(guesser.mark(Seen{world, item, shown, place}));
  }
  std::vector<double> ranked = marks;
  std::sort(ranked.rbegin(), ranked.rend());
  const double last = ranked[std::min(item.keys, ranked.size()) - 1];  // the lowest mark still picked
  const auto above = std::count_if(marks.begin(), marks.end(), [&](double mark) { return mark > last; });
  const auto equal = std::count(marks.begin(), marks.end(), last);
  const double share =
      (static_cast<double>(item.keys) - static_cast<double>(above)) / static_cast<double>(equal);
  double right = 0;
  for (std::size_t place = 0; place < shown.size(); ++place) {
    if (!item.options[shown[place]].is_right) continue;
    right += marks[place] > last ? 1 : (marks[place] == last ? share : 0);
  }
  return right / static_cast<double>(item.keys);
}

/// The showings of one question are no independent trials, so its mean counts as one.
GuesserScore play(const Guesser& guesser, const World& world) {
  GuesserScore result{guesser.name, 0, 0, 1};
  double variance = 0;
  for (const Item& item : world.items) {
    double score = 0;
    double chance = 0;
    for (const auto& shown : item.shown) {
      score += score_of(guesser, world, item, shown);
      chance += static_cast<double>(item.keys) / static_cast<double>(shown.size());
    }
    score /= static_cast<double>(item.shown.size());
    chance /= static_cast<double>(item.shown.size());
    result.score += score;
    result.chance += chance;
    variance += chance * (1 - chance);
  }
  if (variance > 0) result.p = p_of_z((result.score - result.chance) / std::sqrt(variance));
  result.score /= static_cast<double>(world.items.size());
  result.chance /= static_cast<double>(world.items.size());
  return result;
}

}  // namespace

std::vector<GuesserScore> blind_guessers(const Bank& bank, int showings) {
  const World world = world_of(bank, std::max(showings, 1));
  std::vector<GuesserScore> scores;
  if (world.items.empty()) return scores;
  for (const Guesser& guesser : kGuessers) scores.push_back(play(guesser, world));
  return scores;
}

}  // namespace communique
