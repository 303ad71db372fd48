#include "questions/grading.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/text.hpp"
#include "questions/hedges.hpp"
#include "questions/typed_answers.hpp"

namespace communique {
namespace {

Verdict grade_typed_date(std::string_view given, const TypedKey& key) {
  Verdict best = Verdict::Wrong;
  for (const std::string& form : key.accepted) {
    const auto date = read_date(form, key.locale);
    if (date) best = std::min(best, grade_date(given, *date, key.locale));
  }
  return best;
}

/// What a place lies in, and that in turn: what may be written behind its name.
std::vector<std::string> surroundings(const Deck& deck, const Entity& place) {
  std::vector<std::string> forms;
  std::unordered_set<std::string> seen{place.id.value};
  for (const Entity* in = deck.entity(place.in); in != nullptr && seen.insert(in->id.value).second;
       in = deck.entity(in->in)) {
    const std::vector<std::string> more = all_forms(*in);
    forms.insert(forms.end(), more.begin(), more.end());
  }
  return forms;
}

Verdict grade_as_is(std::string_view given, const TypedKey& key) {
  switch (key.type) {
    case AnswerType::Date:
    case AnswerType::Year:
      return grade_typed_date(given, key);
    case AnswerType::Number:
      return grade_number(given, key);
    case AnswerType::Ordinal:
      return grade_ordinal(given, key);
    case AnswerType::Person:
    case AnswerType::Organisation:
    case AnswerType::Agreement:
    case AnswerType::Event:
    case AnswerType::Place:
    case AnswerType::Text:
      break;
  }
  return grade_name(given, key);
}

/// Dates see to their own hedges, as they are also asked without a typed key.
Vagueness vagueness_of(AnswerType type) {
  return type == AnswerType::Number || type == AnswerType::Ordinal ? Vagueness::OfValues : Vagueness::OfNames;
}

}  // namespace

const char* name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Correct:
      return "correct";
    case Verdict::Almost:
      return "almost";
    case Verdict::Wrong:
      break;
  }
  return "wrong";
}

Verdict grade_typed(std::string_view given, const TypedKey& key) {
  const Verdict verdict = grade_as_is(given, key);
  const std::string_view inner = without_hedges(given, vagueness_of(key.type));
  return inner.size() == given.size() ? verdict : std::min(verdict, grade_as_is(inner, key));
}

Gazetteer::Gazetteer(const Deck& deck) {
  entities_.reserve(deck.entities.size());
  for (const Entity& entity : deck.entities) {
    Forms forms{entity.id, answer_type_of(entity.type), entity.family, all_forms(entity), {}};
    if (entity.type == EntityType::Place) forms.context = surroundings(deck, entity);
    if (entity.type == EntityType::Organisation && entity.side != Side::None) {
      forms.context.emplace_back(name_of(entity.side));
    }
    entities_.push_back(std::move(forms));
  }
}

std::optional<Gazetteer::Named> Gazetteer::named(std::string_view given) const {
  const std::string wanted = folded(given);
  for (const Forms& entity : entities_) {
    const bool is_called_so = std::any_of(entity.forms.begin(), entity.forms.end(),
                                          [&](const std::string& form) { return folded(form) == wanted; });
    if (is_called_so) return Named{entity.id, sentence_case(entity.forms.front())};
  }
  return std::nullopt;
}

TypedKey Gazetteer::key_for(const Question& question, const std::string& locale) const {
  TypedKey key;
  key.type = question.answer_type;
  key.accepted = question.accept;
  key.locale = locale;
  if (const auto& number = question.number) {
    key.unit = number->unit;
    key.margin = number->tolerance;
  }
  if (key.accepted.empty()) key.accepted.push_back(question.key.text);
  std::unordered_set<std::string> own;
  for (const std::string& form : key.accepted) own.insert(folded(form));
  for (const Forms& entity : entities_) {
    if (!question.key.entity.empty() && entity.id == question.key.entity) {
      key.family = entity.family;
      key.context = entity.context;
      continue;
    }
    // Words that are no entity ("what does TJRA stand for?") may still be taken for the name of one.
    if (entity.type != key.type && key.type != AnswerType::Text) continue;
    const bool is_key = std::any_of(entity.forms.begin(), entity.forms.end(),
                                    [&own](const std::string& form) { return own.contains(folded(form)); });
    if (!is_key) key.siblings.insert(key.siblings.end(), entity.forms.begin(), entity.forms.end());
  }
  return key;
}

}  // namespace communique
