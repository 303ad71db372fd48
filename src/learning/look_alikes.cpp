#include "learning/look_alikes.hpp"

#include <algorithm>

namespace communique {
namespace {

/// The best of the pool.
std::span<const Choice> rivals_of(const Question& question) {
  return std::span(question.pool).first(std::min(kLookAlikes, question.pool.size()));
}

/// What two questions share where `text` answers them both: the template is what follows the slash.
std::string key_of(const Question& question, const std::string& text) {
  const std::string& id = question.id.value;
  const std::size_t slash = id.find('/');
  return (slash == std::string::npos ? id : id.substr(slash)) + '\n' + text;
}

}  // namespace

void LookAlikes::add(std::size_t number, Questions questions) {
  for (const Question* each : questions) {
    if (!each->pool.empty()) by_key_[key_of(*each, each->key.text)].push_back({number, each});
  }
}

std::vector<std::size_t> LookAlikes::of(Questions questions) const {
  std::vector<std::size_t> numbers;
  for (const Question* each : questions) {
    for (const Choice& rival : rivals_of(*each)) {
      const auto found = by_key_.find(key_of(*each, rival.text));
      if (found == by_key_.end()) continue;
      for (const Entry& entry : found->second) {
        const auto theirs = rivals_of(*entry.question);
        const bool is_mutual = std::any_of(theirs.begin(), theirs.end(), [&](const Choice& choice) {
          return choice.text == each->key.text;
        });
        if (is_mutual) numbers.push_back(entry.number);
      }
    }
  }
  return numbers;
}

}  // namespace communique
