#include "explore/catalogue.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace communique {
namespace {

/// Whose words a fact holds and what its post is of, by the fact's id: facts themselves carry only names.
using Further = std::unordered_map<FactId, std::vector<EntityId>>;

Further further_entities(const Deck& deck) {
  Further further;
  const auto add = [&](const std::string& fact, const std::string& entity) {
    if (!entity.empty()) further[FactId{fact}].push_back(EntityId{entity});
  };
  for (const Entity& entity : deck.entities) {
    for (const AuthoredFact& fact : entity.facts) add(entity.id.value + "." + fact.id, fact.by);
    for (const Role& role : entity.roles) add(entity.id.value + "." + role.id, role.of.value);
  }
  for (const AuthoredFact& figure : deck.figures) add(figure.id, figure.by);
  for (const Statement& statement : deck.statements) add(statement.id, statement.speaker);
  return further;
}

Topic lane_of(EntityType type) { return type == EntityType::Event ? Topic::Dates : topic_of(type); }

std::vector<Dated> dated_things(const StudyDeck& study) {
  const Deck& deck = study.deck;
  std::vector<Dated> dated;
  for (const Entity& entity : deck.entities) {
    if (entity.date) dated.push_back({{entity.id, {}}, lane_of(entity.type), *entity.date});
  }
  std::unordered_map<FactId, const Statement*> statements;
  for (const Statement& statement : deck.statements) statements.emplace(FactId{statement.id}, &statement);
  for (const Fact& fact : study.facts) {
    if (const auto said = statements.find(fact.id); said != statements.end()) {
      if (said->second->date) dated.push_back({{{}, fact.id}, Topic::Statements, *said->second->date});
      continue;
    }
    const auto* date = std::get_if<EdtfDate>(&fact.probes.front().answer);
    if (date == nullptr || fact.id.value == fact.about.value + ".date") continue;
    const Entity* about = deck.entity(fact.about);
    dated.push_back({{{}, fact.id}, about == nullptr ? fact.topic : lane_of(about->type), *date});
  }
  std::stable_sort(dated.begin(), dated.end(),
                   [](const Dated& a, const Dated& b) { return a.date.first_day() < b.date.first_day(); });
  return dated;
}

}  // namespace

Catalogue::Catalogue(std::shared_ptr<const StudyDeck> deck)
    : deck_(std::move(deck)),
      index_(*deck_),
      dated_(dated_things(*deck_)),
      relations_(relations_of(deck_->deck)) {
  index_entities();
  index_facts();
}

void Catalogue::index_entities() {
  const auto& entities = deck_->deck.entities;
  places_.reserve(entities.size());
  for (std::size_t i = 0; i < entities.size(); ++i) {
    places_.emplace(entities[i].id, static_cast<std::uint32_t>(i));
  }
}

void Catalogue::index_facts() {
  struct Telling {
    std::uint32_t entity = 0;
    bool is_aside = false;  // it is about something else, and tells of this as well
    std::uint32_t fact = 0;
    auto operator<=>(const Telling&) const = default;
  };
  const Further further = further_entities(deck_->deck);
  std::vector<Telling> tellings;
  for (std::uint32_t i = 0; i < deck_->facts.size(); ++i) {
    const Fact& fact = deck_->facts[i];
    const auto add = [&](const EntityId& entity) {
      const auto place = places_.find(entity);
      if (place != places_.end()) tellings.push_back({place->second, entity != fact.about, i});
    };
    add(fact.about);
    for (const Probe& probe : fact.probes) {
      if (const auto* answer = std::get_if<EntityId>(&probe.answer)) add(*answer);
    }
    if (const auto* told = std::get_if<EntityId>(&fact.told)) add(*told);
    if (const auto more = further.find(fact.id); more != further.end()) {
      for (const EntityId& entity : more->second) add(entity);
    }
  }
  std::sort(tellings.begin(), tellings.end());
  tellings.erase(std::unique(tellings.begin(), tellings.end()), tellings.end());
  ends_.assign(deck_->deck.entities.size(), 0);
  for (const Telling& telling : tellings) {
    facts_.push_back(telling.fact);
    ends_[telling.entity] = static_cast<std::uint32_t>(facts_.size());
  }
  // An entity without a fact ends where the one before it ends.
  for (std::size_t i = 1; i < ends_.size(); ++i) ends_[i] = std::max(ends_[i], ends_[i - 1]);
}

std::optional<std::size_t> Catalogue::place_of(const EntityId& entity) const {
  const auto place = places_.find(entity);
  return place == places_.end() ? std::nullopt : std::optional<std::size_t>(place->second);
}

std::span<const std::uint32_t> Catalogue::facts_of(const EntityId& entity) const {
  const auto place = place_of(entity);
  if (!place) return {};
  const std::size_t begin = *place == 0 ? 0 : ends_[*place - 1];
  return std::span(facts_).subspan(begin, ends_[*place] - begin);
}

std::vector<FactId> Catalogue::facts_of(const Thing& thing) const {
  if (!thing.fact.empty()) return {thing.fact};
  std::vector<FactId> ids;
  for (const std::uint32_t place : facts_of(thing.entity)) ids.push_back(deck_->facts[place].id);
  return ids;
}

}  // namespace communique
