#include "questions/written.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "base/text.hpp"
#include "questions/name_words.hpp"
#include "questions/near_values.hpp"

namespace communique {
namespace {

constexpr std::string_view kArticle = "the ";

std::string padded(const std::string& text) { return " " + folded(text) + " "; }

const Entity* entity_of(const Asked& asked) {
  const auto* id = std::get_if<EntityId>(&asked.probe.answer);
  return id == nullptr ? nullptr : asked.index.deck().entity(*id);
}

/// Words that a learner can be expected to type as they stand: a name, or two words at most for which
/// an author gave the other forms. "Deepen bilateral ties" can be said in too many honest ways.
bool has_one_wording(const Probe& probe) {
  const auto* text = std::get_if<TextAnswer>(&probe.answer);
  const bool asks_for_letters = folded(probe.ask).find(" stand for") != std::string::npos;
  if (text == nullptr || probe.pool == "acronym" || asks_for_letters) return true;
  std::size_t common_words = 0;
  bool is_name = true;
  for (const std::string& word : words(text->text)) {
    if (word == "of" || word == "the" || word == "and" || word == "a" || word == "an") continue;
    ++common_words;
    is_name = is_name && std::islower(static_cast<unsigned char>(word.front())) == 0;
  }
  return is_name || (common_words <= 2 && !probe.also.empty());
}

std::vector<std::string> forms_of(const Asked& asked) {
  const Entity* entity = entity_of(asked);
  std::vector<std::string> forms =
      entity != nullptr ? all_forms(*entity)
                        : std::vector<std::string>{shown(asked.probe.answer, asked.index.deck())};
  forms.insert(forms.end(), asked.probe.also.begin(), asked.probe.also.end());
  return forms;
}

/// What any typed name must be: one honest answer, in words that can be foreseen.
std::optional<Flaw> flaw_of_answer(const Question& draft, const Asked& asked) {
  if (!has_one_wording(asked.probe)) return Flaw{"many_wordings", draft.key.text};
  const auto& also_right = asked.probe.not_among;
  const bool is_one_of_several = std::any_of(also_right.begin(), also_right.end(), [&](const EntityId& id) {
    const Entity* entity = asked.index.deck().entity(id);  // whom the stem names is no answer to it
    return entity != nullptr && asked.stem.find(padded(entity->name)) == std::string::npos;
  });
  if (is_one_of_several || asked.index.has_other_answer(asked.probe)) {
    return Flaw{"several_answers", draft.key.text};
  }
  return std::nullopt;
}

/// "By videoconference", "once a year", "decreased": too much else could follow in the sentence.
bool leaves_gap_open(const Probe& probe) {
  const auto* text = std::get_if<TextAnswer>(&probe.answer);
  if (text == nullptr) return false;
  const std::vector<std::string> answer = words(text->text);
  constexpr std::array<std::string_view, 6> kOpenings{"as", "among", "at", "in", "on", "once"};
  const bool is_adverbial = is_tie(answer.front()) ||
                            std::find(kOpenings.begin(), kOpenings.end(), answer.front()) != kOpenings.end();
  const bool is_common = std::islower(static_cast<unsigned char>(answer.front().front())) != 0;
  return is_common && (answer.size() == 1 || is_adverbial);
}

constexpr double kWidestKm = 500;  // a sixth of the map's height

}  // namespace

bool is_read_off_stem(const Asked& asked, const std::string& stem) {
  if (asked.probe.pool == "acronym") return is_read_off(shown(asked.probe.answer, asked.index.deck()), stem);
  const Entity* entity = entity_of(asked);
  if (entity == nullptr || entity->acronym.empty() || !is_read_off(entity->acronym, entity->name))
    return false;
  return padded(stem).find(padded(entity->acronym)) != std::string::npos;
}

std::optional<Flaw> make_typed(Question& draft, const Asked& asked) {
  if (auto flaw = flaw_of_answer(draft, asked)) return flaw;
  if (asked.probe.pool == "acronym" && is_read_off_stem(asked, draft.stem)) {
    return Flaw{"initials_in_stem", draft.key.text};
  }
  const std::string stem = padded(draft.stem);
  for (std::string& form : forms_of(asked)) {
    // What stands in the question is no answer to it: TJRA for "Which organisation is known as TJRA?"
    if (stem.find(padded(form)) == std::string::npos) draft.accept.push_back(std::move(form));
  }
  return draft.accept.empty() ? std::optional(Flaw{"key_in_stem", draft.key.text}) : std::nullopt;
}

std::optional<Flaw> make_gap(Question& draft, const Asked& asked) {
  constexpr std::string_view kPlaceholder = "{answer}";
  const std::string& says = asked.probe.says;
  const std::size_t at = says.find(kPlaceholder);
  if (at == std::string::npos) return Flaw{"no_sentence", ""};
  const std::string before = folded(says.substr(0, at));
  if (before.empty() || before == "the") return Flaw{"blank_at_start", says};
  if (auto flaw = flaw_of_answer(draft, asked)) return flaw;
  if (leaves_gap_open(asked.probe)) return Flaw{"open_gap", draft.key.text};

  const bool has_article = in_sentence(asked.probe.answer, asked.index.deck()).starts_with(kArticle);
  draft.stem = says;
  draft.stem.replace(at, kPlaceholder.size(), (has_article ? std::string(kArticle) : "") + kBlank);
  draft.stem = sentence_case(draft.stem);
  draft.accept = forms_of(asked);
  // The article stands before the blank; whoever writes it there again is no less right.
  const std::string first = draft.accept.front();
  if (has_article && first.starts_with(kArticle)) {
    draft.accept.push_back(first.substr(kArticle.size()));
  } else if (has_article) {
    draft.accept.push_back(std::string(kArticle) + first);
  }
  const std::string stem = padded(draft.stem);
  const bool is_named = std::any_of(draft.accept.begin(), draft.accept.end(), [&](const std::string& form) {
    return stem.find(padded(form)) != std::string::npos;
  });
  if (is_named || is_given_away(draft.stem, draft.key.text)) return Flaw{"key_in_stem", draft.key.text};
  if (is_read_off_stem(asked, draft.stem)) return Flaw{"initials_in_stem", draft.key.text};
  return std::nullopt;
}

std::optional<Flaw> make_date(Question& draft, const Asked& asked) {
  draft.date = std::get<EdtfDate>(asked.probe.answer);
  return std::nullopt;
}

std::optional<Flaw> make_number(Question& draft, const Asked& asked) {
  constexpr int kShortFigure = 2;
  constexpr double kPercentOfApproximate = 5;
  constexpr double kPercentOfLong = 1;
  FigureValue figure = std::get<FigureValue>(asked.probe.answer);
  double percent = significant_figures(figure.value) > kShortFigure ? kPercentOfLong : 0;
  if (!figure.approximately.empty()) percent = kPercentOfApproximate;
  draft.number = NumberKey{figure.value, figure.unit, std::abs(figure.value) * percent / 100};
  figure.approximately.clear();
  draft.accept = {shown(figure, asked.index.deck())};
  return std::nullopt;
}

std::optional<Flaw> make_map(Question& draft, const Asked& asked) {
  const auto* location = std::get_if<Location>(&asked.probe.answer);
  const Entity* place = location == nullptr ? entity_of(asked) : asked.index.deck().entity(asked.fact.about);
  if (location == nullptr && place != nullptr && place->location) location = &*place->location;
  if (location == nullptr) return Flaw{"no_coordinates", draft.key.text};
  const bool is_wide = location->within_km > kWidestKm || (place != nullptr && is_country(*place));
  if (is_wide) return Flaw{"trivial_on_map", draft.key.text};
  if (place != nullptr && !std::holds_alternative<Location>(asked.probe.answer)) {
    for (const std::string& form : all_forms(*place)) {
      if (padded(draft.stem).find(padded(form)) != std::string::npos) return Flaw{"key_in_stem", form};
    }
  }
  draft.location = *location;
  return std::nullopt;
}

}  // namespace communique
