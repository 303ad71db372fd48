#include "facts/deck.hpp"

#include <algorithm>

namespace communique {

const char* name_of(Topic topic) {
  constexpr const char* kNames[] = {"people", "dates",   "agreements", "organisations",
                                    "places", "figures", "statements"};
  return kNames[static_cast<std::size_t>(topic)];
}

std::optional<Topic> topic_named(const std::string& name) {
  for (const Topic topic : kAllTopics) {
    if (name == name_of(topic)) return topic;
  }
  return std::nullopt;
}

const char* name_of(Side side) {
  constexpr const char* kNames[] = {"", "taiwan", "japan", "china", "united-states", "international"};
  return kNames[static_cast<std::size_t>(side)];
}

const char* name_of(EntityType type) {
  constexpr const char* kNames[] = {"person", "organisation", "agreement", "event", "place"};
  return kNames[static_cast<std::size_t>(type)];
}

Topic topic_of(EntityType type) {
  switch (type) {
    case EntityType::Person:
      return Topic::People;
    case EntityType::Organisation:
      return Topic::Organisations;
    case EntityType::Place:
      return Topic::Places;
    case EntityType::Agreement:
    case EntityType::Event:
      break;
  }
  return Topic::Agreements;
}

const Entity* Deck::entity(const EntityId& wanted) const {
  if (positions_.size() == entities.size()) {
    const auto found = positions_.find(wanted);
    return found == positions_.end() ? nullptr : &entities[found->second];
  }
  const auto found = std::find_if(entities.begin(), entities.end(),
                                  [&](const Entity& entity) { return entity.id == wanted; });
  return found == entities.end() ? nullptr : &*found;
}

const Source* Deck::source(const SourceId& wanted) const {
  const auto found =
      std::find_if(sources.begin(), sources.end(), [&](const Source& source) { return source.id == wanted; });
  return found == sources.end() ? nullptr : &*found;
}

void Deck::index_entities() {
  positions_.clear();
  positions_.reserve(entities.size());
  for (std::size_t i = 0; i < entities.size(); ++i) positions_.emplace(entities[i].id, i);
}

std::string in_sentence(const Entity& entity) { return (entity.takes_the ? "the " : "") + entity.name; }

std::string full_name(const Entity& entity) {
  return entity.acronym.empty() ? entity.name : entity.name + " (" + entity.acronym + ")";
}

std::vector<std::string> all_forms(const Entity& entity) {
  std::vector<std::string> forms;
  const auto add = [&](const std::string& form) {
    if (!form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
  };
  add(entity.name);
  add(entity.native);
  add(entity.acronym);
  for (const std::string& form : entity.also) add(form);
  return forms;
}

}  // namespace communique
