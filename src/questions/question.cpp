#include "questions/question.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace communique {
namespace {

constexpr std::array<std::pair<Kind, const char*>, std::size(kAllKinds)> kKinds{
    {{Kind::Single, "single"},
     {Kind::Multiple, "multiple"},
     {Kind::TrueFalse, "true-false"},
     {Kind::Typed, "typed"},
     {Kind::Gap, "gap"},
     {Kind::Date, "date"},
     {Kind::Number, "number"},
     {Kind::Order, "order"},
     {Kind::Match, "match"},
     {Kind::Map, "map"}}};

constexpr std::array<std::pair<AnswerType, const char*>, 10> kAnswerTypes{
    {{AnswerType::Person, "person"},
     {AnswerType::Organisation, "organisation"},
     {AnswerType::Agreement, "agreement"},
     {AnswerType::Event, "event"},
     {AnswerType::Place, "place"},
     {AnswerType::Date, "date"},
     {AnswerType::Year, "year"},
     {AnswerType::Number, "number"},
     {AnswerType::Ordinal, "ordinal"},
     {AnswerType::Text, "text"}}};

template <class Names, class Value>
const char* name_in(const Names& names, Value value) {
  const auto* found =
      std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.first == value; });
  return found == names.end() ? "" : found->second;
}

template <class Value, std::size_t Count>
std::optional<Value> value_in(const std::array<std::pair<Value, const char*>, Count>& names,
                              const std::string& name) {
  const auto* found =
      std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.second == name; });
  return found == names.end() ? std::nullopt : std::optional(found->first);
}

/// `count` of the pool, each drawn with a weight that falls with its rank: a showing varies from the
/// next, yet a straw man at the end of the pool is seen seldom.
std::vector<Choice> draw(std::vector<Choice> pool, std::size_t count, Random& random) {
  std::vector<Choice> drawn;
  for (std::size_t left = pool.size(); left > 0 && drawn.size() < count; --left) {
    std::uint64_t ticket = random.below(left * (left + 3) / 2);  // left + 1 for the first, down to 2
    std::size_t at = 0;
    for (std::uint64_t weight = left + 1; ticket >= weight; --weight, ++at) ticket -= weight;
    drawn.push_back(std::move(pool[at]));
    pool.erase(std::next(pool.begin(), static_cast<std::ptrdiff_t>(at)));
  }
  return drawn;
}

/// Rivals first, then the first of the pool for seed 0, else as drawn.
std::vector<Choice> wrong_options(const Question& question, std::size_t count, std::uint64_t seed,
                                  const std::vector<std::string>& rivals, Random& random) {
  std::vector<Choice> options = question.pool;
  const auto rest = std::stable_partition(options.begin(), options.end(), [&](const Choice& choice) {
    return std::find(rivals.begin(), rivals.end(), choice.text) != rivals.end();
  });
  const auto wanted = static_cast<std::size_t>(rest - options.begin());
  if (seed != 0 && wanted < count) {
    const auto drawn = draw({rest, options.end()}, count - wanted, random);
    options.erase(rest, options.end());
    options.insert(options.end(), drawn.begin(), drawn.end());
  }
  if (options.size() > count) options.resize(count);
  return options;
}

int index_of(const std::vector<Choice>& options, const Choice& wanted) {
  return static_cast<int>(std::distance(options.begin(), std::find(options.begin(), options.end(), wanted)));
}

Showing show_true_false(const Question& question) {
  const bool is_true = question.key.text == "True";
  Choice other;
  other.text = is_true ? "False" : "True";
  if (is_true) return Showing{{question.key, std::move(other)}, {0}};
  return Showing{{std::move(other), question.key}, {1}};
}

Showing show_single(const Question& question, std::uint64_t seed, const std::vector<std::string>& rivals,
                    Random& random) {
  std::vector<Choice> options = wrong_options(question, kOptionsShown - 1, seed, rivals, random);
  options.push_back(question.key);
  if (question.is_sorted) {
    std::stable_sort(options.begin(), options.end(),
                     [](const Choice& a, const Choice& b) { return a.order < b.order; });
  } else {
    random.shuffle(options);
  }
  const int correct = index_of(options, question.key);
  return Showing{std::move(options), {correct}};
}

Showing show_parts(const Question& question, std::uint64_t seed, const std::vector<std::string>& rivals,
                   Random& random) {
  const auto most = static_cast<std::size_t>(kMostOptionsShown);
  const std::size_t room = most > question.parts.size() ? most - question.parts.size() : 0;
  std::vector<Choice> options = wrong_options(question, room, seed, rivals, random);
  for (const Part& part : question.parts) options.push_back(part.answer);
  Showing showing;
  const auto note_places = [&] {
    showing.correct.clear();
    for (const Part& part : question.parts) showing.correct.push_back(index_of(options, part.answer));
  };
  // At random some sequences would stand in order already, and their keys be given away.
  do {
    random.shuffle(options);
    note_places();
  } while (question.kind == Kind::Order && options.size() > 1 &&
           std::is_sorted(showing.correct.begin(), showing.correct.end()));
  showing.options = std::move(options);
  return showing;
}

}  // namespace

const char* name_of(Kind kind) { return name_in(kKinds, kind); }
std::optional<Kind> kind_named(const std::string& name) { return value_in(kKinds, name); }

const char* name_of(AnswerType type) { return name_in(kAnswerTypes, type); }
std::optional<AnswerType> answer_type_named(const std::string& name) {
  if (name == "org" || name == "organization") return AnswerType::Organisation;
  return value_in(kAnswerTypes, name);
}

AnswerType answer_type_of(EntityType type) {
  switch (type) {
    case EntityType::Person:
      return AnswerType::Person;
    case EntityType::Organisation:
      return AnswerType::Organisation;
    case EntityType::Agreement:
      return AnswerType::Agreement;
    case EntityType::Event:
      return AnswerType::Event;
    case EntityType::Place:
      return AnswerType::Place;
  }
  return AnswerType::Text;
}

const Question* Bank::question(const QuestionId& id) const {
  if (places.size() == questions.size()) {
    const auto place = places.find(id);
    return place == places.end() ? nullptr : &questions[place->second];
  }
  const auto found =
      std::find_if(questions.begin(), questions.end(), [&](const Question& each) { return each.id == id; });
  return found == questions.end() ? nullptr : &*found;
}

void Bank::index_questions() {
  places.clear();
  for (std::size_t i = 0; i < questions.size(); ++i) places.emplace(questions[i].id, i);
}

bool Showing::is_correct(int option) const {
  return std::find(correct.begin(), correct.end(), option) != correct.end();
}

Showing show(const Question& question, std::uint64_t seed, const std::vector<std::string>& rivals) {
  // The id is mixed in so that one seed for a whole quiz does not put every key in the same place.
  Random random(seed ^ stable_hash(question.id.value));
  switch (question.kind) {
    case Kind::TrueFalse:
      return show_true_false(question);
    case Kind::Single:
      return show_single(question, seed, rivals, random);
    case Kind::Multiple:
    case Kind::Order:
    case Kind::Match:
      return show_parts(question, seed, rivals, random);
    case Kind::Typed:
    case Kind::Gap:
    case Kind::Date:
    case Kind::Number:
    case Kind::Map:
      break;
  }
  return {};
}

}  // namespace communique
