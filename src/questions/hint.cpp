#include "questions/hint.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace communique {
namespace {

constexpr std::size_t kFewestOptions = 3;

std::optional<Hint> for_choice(const Question& question, const Showing& showing) {
  if (showing.options.size() < kFewestOptions) return std::nullopt;
  // The pool's order is from the likeliest down.
  const auto is_shown = [&](const Choice& choice) {
    return std::find(showing.options.begin(), showing.options.end(), choice) != showing.options.end();
  };
  const auto likeliest = std::find_if(question.pool.begin(), question.pool.end(), is_shown);
  if (likeliest == question.pool.end()) return std::nullopt;
  Hint hint;
  for (int option = 0; option < static_cast<int>(showing.options.size()); ++option) {
    const bool stays =
        showing.is_correct(option) || showing.options[static_cast<std::size_t>(option)] == *likeliest;
    if (!stays) hint.ruled_out.push_back(option);
  }
  return hint;
}

/// "Su Jia-chyuan" as "S… J…".
std::optional<Hint> for_words(const std::string& answer) {
  Hint hint;
  std::size_t at = 0;
  while (at < answer.size()) {
    const std::size_t end = std::min(answer.find(' ', at), answer.size());
    const auto letters = graphemes(answer.substr(at, end - at));
    if (letters.size() == 1 && answer.size() == end - at) return std::nullopt;  // one letter is all of it
    if (!letters.empty()) hint.text += (hint.text.empty() ? "" : " ") + letters.front() + "…";
    at = end + 1;
  }
  return hint;
}

std::optional<Hint> for_date(const EdtfDate& date) {
  const std::string year = date.text().substr(0, 4);
  if (date.precision() == Precision::Year) return Hint{year.substr(0, 3) + "…", {}};
  return Hint{year, {}};
}

}  // namespace

std::optional<Hint> hint_for(const Question& question, const Showing& showing) {
  switch (question.kind) {
    case Kind::Single:
      return for_choice(question, showing);
    case Kind::Typed:
    case Kind::Gap:
      return for_words(question.key.text);
    case Kind::Date:
      return for_date(*question.date);
    default:
      return std::nullopt;
  }
}

}  // namespace communique
