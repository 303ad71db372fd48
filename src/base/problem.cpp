#include "base/problem.hpp"

#include "base/text.hpp"

namespace communique {

std::string message(const Problem& problem) {
  std::string text = problem.wrong;
  if (!problem.expected.empty()) text += ", expected " + problem.expected;
  if (!problem.nearest.empty()) text += ", did you mean \"" + problem.nearest + "\"?";
  return text;
}

std::string to_line(const Problem& problem) {
  std::string text = problem.place.file;
  if (problem.place.line > 0) {
    text += ':' + std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column);
  }
  return text + ": " + message(problem);
}

std::string nearest_choice(const std::string& word, const std::vector<std::string>& choices) {
  std::string best;
  // Beyond a third of the word a suggestion is a guess rather than a correction.
  int best_distance = static_cast<int>(word.size()) / 3 + 2;
  for (const std::string& choice : choices) {
    const int distance = edit_distance(word, choice, best_distance);
    if (distance < best_distance) {
      best_distance = distance;
      best = choice;
    }
  }
  return best;
}

}  // namespace communique
