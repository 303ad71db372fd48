#include "learning/contrasts.hpp"

namespace communique {
namespace {

/// Null for an index that the showing does not have.
const Choice* option_at(const Showing& showing, int index) {
  const bool is_there = index >= 0 && index < static_cast<int>(showing.options.size());
  return is_there ? &showing.options[static_cast<std::size_t>(index)] : nullptr;
}

std::vector<Contrast> of_choice(const Question& question, const Showing& showing, const Chosen& chosen) {
  std::vector<Contrast> contrasts;
  const FactId& fact = question.facts.front();
  if (option_at(showing, chosen.option) == nullptr) return contrasts;
  const bool is_right = showing.is_correct(chosen.option);
  for (int option = 0; option < static_cast<int>(showing.options.size()); ++option) {
    const bool counts = is_right ? option != chosen.option : option == chosen.option;
    if (counts) contrasts.push_back({fact, question.key.text, option_at(showing, option)->text, !is_right});
  }
  return contrasts;
}

std::vector<Contrast> of_pairs(const Question& question, const Showing& showing, const Paired& paired) {
  std::vector<Contrast> contrasts;
  for (std::size_t part = 0; part < question.parts.size() && part < paired.options.size(); ++part) {
    const Choice* taken = option_at(showing, paired.options[part]);
    const std::string& right = question.parts[part].answer.text;
    if (taken == nullptr) continue;
    if (taken->text != right) {
      contrasts.push_back({question.facts[part], right, taken->text, true});
      continue;
    }
    for (const Choice& other : showing.options) {
      if (other.text != right) contrasts.push_back({question.facts[part], right, other.text, false});
    }
  }
  return contrasts;
}

std::vector<Contrast> of_written(const Question& question, const Written& written, const Gazetteer& gazetteer,
                                 Verdict verdict) {
  if (verdict == Verdict::Correct) return {{question.facts.front(), question.key.text, kTheRest, false}};
  const auto named = gazetteer.named(written.text);
  if (!named || question.key.entity.empty() || named->entity == question.key.entity) return {};
  return {{question.facts.front(), question.key.text, named->text, true}};
}

}  // namespace

std::vector<Contrast> contrasts_of(const Question& question, const Showing& showing, const Response& response,
                                   const Gazetteer& gazetteer, Verdict verdict) {
  if (const auto* chosen = std::get_if<Chosen>(&response); chosen != nullptr) {
    return question.kind == Kind::Single ? of_choice(question, showing, *chosen) : std::vector<Contrast>{};
  }
  if (const auto* paired = std::get_if<Paired>(&response)) return of_pairs(question, showing, *paired);
  if (const auto* written = std::get_if<Written>(&response))
    return of_written(question, *written, gazetteer, verdict);
  return {};
}

}  // namespace communique
