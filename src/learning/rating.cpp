#include "learning/rating.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace communique {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kToBegin{2000};
constexpr milliseconds kToReadWord{300};
constexpr milliseconds kToTypeCharacter{350};
constexpr milliseconds kToMoveItem{1500};

milliseconds to_read(const std::string& text) {
  return kToReadWord * static_cast<std::int64_t>(words(folded(text)).size());
}

/// The time within which an answer is fluent; nothing where its kind cannot be.
std::optional<milliseconds> fluent_within(const Question& question, const Response& response) {
  milliseconds allowed = kToBegin + to_read(question.stem);
  if (const auto* written = std::get_if<Written>(&response)) {
    return allowed + kToTypeCharacter * static_cast<std::int64_t>(graphemes(written->text).size());
  }
  if (!std::holds_alternative<Arranged>(response)) return std::nullopt;
  for (const Part& part : question.parts) allowed += kToMoveItem + to_read(part.answer.text);
  return allowed;
}

}  // namespace

Rating rating_of(Verdict verdict, Effort effort, Meeting meeting) {
  if (verdict == Verdict::Wrong) return Rating::Again;
  if (verdict == Verdict::Almost || effort == Effort::Hinted) return Rating::Hard;
  return effort == Effort::Fluent && meeting == Meeting::Again ? Rating::Easy : Rating::Good;
}

Effort effort_of(const Question& question, const Response& response, milliseconds took, HintUse hint,
                 TimeUse time) {
  if (hint == HintUse::Taken) return Effort::Hinted;
  const auto within = fluent_within(question, response);
  const bool is_fluent = time == TimeUse::Counts && within && took <= *within;
  return is_fluent ? Effort::Fluent : Effort::Plain;
}

}  // namespace communique
