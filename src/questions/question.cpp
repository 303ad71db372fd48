#include "questions/question.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace communique {
namespace {

constexpr std::array<std::pair<Kind, const char*>, 4> kKinds{{{Kind::Single, "single"},
                                                              {Kind::TrueFalse, "true-false"},
                                                              {Kind::Typed, "typed"},
                                                              {Kind::Date, "date"}}};

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

Showing show_true_false(const Question& question) {
  const bool is_true = question.key.text == "True";
  Choice other;
  other.text = is_true ? "False" : "True";
  if (is_true) return Showing{{question.key, std::move(other)}, 0};
  return Showing{{std::move(other), question.key}, 1};
}

Showing show_single(const Question& question, std::uint64_t seed) {
  constexpr std::size_t kWrongShown = kOptionsShown - 1;
  // The id is mixed in so that one seed for a whole quiz does not put every key in the same place.
  Random random(seed ^ stable_hash(question.id.value));
  std::vector<Choice> options;
  if (seed == 0) {
    const auto end =
        question.pool.begin() + static_cast<std::ptrdiff_t>(std::min(kWrongShown, question.pool.size()));
    options.assign(question.pool.begin(), end);
  } else {
    options = draw(question.pool, kWrongShown, random);
  }
  options.push_back(question.key);
  if (question.is_sorted) {
    std::stable_sort(options.begin(), options.end(),
                     [](const Choice& a, const Choice& b) { return a.order < b.order; });
  } else {
    random.shuffle(options);
  }
  const auto key = std::find(options.begin(), options.end(), question.key);
  const int correct = static_cast<int>(std::distance(options.begin(), key));
  return Showing{std::move(options), correct};
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

Showing show(const Question& question, std::uint64_t seed) {
  switch (question.kind) {
    case Kind::TrueFalse:
      return show_true_false(question);
    case Kind::Single:
      return show_single(question, seed);
    case Kind::Typed:
    case Kind::Date:
      break;
  }
  return {};
}

}  // namespace communique
