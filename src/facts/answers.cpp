// Answers, sources and entities in words.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "facts/fact.hpp"

namespace communique {
namespace {

constexpr std::string_view kIs = "is ";

/// 1234567.5 -> "1,234,567.5"
std::string grouped(double number) {
  std::string digits = fmt::format("{}", number);
  std::size_t end = digits.find_first_of(".e");
  if (end == std::string::npos) end = digits.size();
  const std::size_t start = number < 0 ? 1 : 0;
  for (std::size_t i = end; i > start + 3; i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

std::string in_words(const FigureValue& figure) {
  std::string text = figure.approximately;
  for (const std::string& part : {grouped(figure.value), figure.unit}) {
    if (!text.empty() && !part.empty()) text += ' ';
    text += part;
  }
  return text;
}

/// The role that says best who someone is: the newest still held, else the newest.
const Role* leading_role(const Entity& person) {
  const auto is_less_telling = [](const Role& a, const Role& b) {
    return std::tuple(!a.is_former, !a.is_shared, a.as_of.last_day()) <
           std::tuple(!b.is_former, !b.is_shared, b.as_of.last_day());
  };
  const auto best = std::max_element(person.roles.begin(), person.roles.end(), is_less_telling);
  return best == person.roles.end() ? nullptr : &*best;
}

std::string with_date(std::string text, const std::optional<EdtfDate>& date) {
  if (!date) return text;
  if (!text.empty()) text += ", ";
  return text + spoken(*date);
}

}  // namespace

EdtfDate month_of(const EdtfDate& date) {
  constexpr std::size_t kMonthLength = 7;  // 2025-12
  if (date.precision() != Precision::Day) return date;
  std::string text = date.text().substr(0, kMonthLength);
  if (date.is_approximate() || date.is_uncertain()) text += date.text().back();
  return EdtfDate::parse(text).value_or(date);
}

std::string shown(const Coordinates& at) {
  return fmt::format("{:.1f}°\u00a0{}, {:.1f}°\u00a0{}", std::abs(at.latitude), at.latitude < 0 ? 'S' : 'N',
                     std::abs(at.longitude), at.longitude < 0 ? 'W' : 'E');
}

std::string shown(const Answer& answer, const Deck& deck) {
  if (const auto* id = std::get_if<EntityId>(&answer)) {
    const Entity* entity = deck.entity(*id);
    return entity == nullptr ? id->value : entity->name;
  }
  if (const auto* date = std::get_if<EdtfDate>(&answer)) return spoken(*date);
  if (const auto* figure = std::get_if<FigureValue>(&answer)) return in_words(*figure);
  if (const auto* location = std::get_if<Location>(&answer)) return shown(location->at);
  return std::get<TextAnswer>(answer).text;
}

std::string in_sentence(const Answer& answer, const Deck& deck) {
  if (const auto* id = std::get_if<EntityId>(&answer)) {
    const Entity* entity = deck.entity(*id);
    return entity == nullptr ? id->value : in_sentence(*entity);
  }
  if (const auto* date = std::get_if<EdtfDate>(&answer)) return spoken_with_preposition(*date);
  return shown(answer, deck);
}

std::string filled(const std::string& says, const Answer& answer, const Deck& deck) {
  constexpr std::string_view kPlaceholder = "{answer}";
  std::string sentence = says;
  const std::size_t at = sentence.find(kPlaceholder);
  if (at != std::string::npos) sentence.replace(at, kPlaceholder.size(), in_sentence(answer, deck));
  return sentence_case(sentence);
}

std::string citation(const Evidence& evidence, const Deck& deck) {
  if (evidence.basis != Basis::Article) return evidence.reference;
  const Source* source = deck.source(evidence.source);
  if (source == nullptr) return evidence.source.value;
  std::string text = source->publisher;
  if (text.empty()) text = source->title.empty() ? source->id.value : "“" + source->title + "”";
  return fmt::format("{}, paragraph {}", with_date(text, source->date), evidence.paragraph);
}

std::string description(const Entity& entity, const Deck& deck) {
  switch (entity.type) {
    case EntityType::Person:
      if (const Role* role = leading_role(entity)) {
        const std::string title = sentence_case((role->is_former ? "former " : "") + role->title);
        const Entity* of = deck.entity(role->of);
        const std::string post = of == nullptr ? title : title + ", " + of->name;
        return post + " (" + spoken(month_of(role->as_of)) + ")";  // offices age
      }
      break;
    case EntityType::Organisation:
      if (entity.does.starts_with(kIs)) return sentence_case(entity.does.substr(kIs.size()));
      if (!entity.does.empty()) return sentence_case(entity.does);
      break;
    case EntityType::Agreement:
    case EntityType::Event: {
      std::string text = sentence_case(entity.kind);
      if (const Entity* event = deck.entity(entity.at)) text += (text.empty() ? "" : ", ") + event->name;
      return with_date(std::move(text), entity.date);
    }
    case EntityType::Place:
      if (const Entity* around = deck.entity(entity.in)) {
        return entity.kind.empty() ? around->name : sentence_case(entity.kind) + ", " + around->name;
      }
      break;
  }
  return sentence_case(entity.kind);
}

}  // namespace communique
