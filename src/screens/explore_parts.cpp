#include "screens/explore_parts.hpp"

#include <algorithm>
#include <unordered_set>

namespace communique::screens {
namespace {

bool is_marked(const std::vector<std::uint8_t>& marks, std::optional<std::size_t> place) {
  return place && *place < marks.size() && marks[*place] != 0;
}

/// Facts of many things, each once, in the order of the things.
class Gathering {
 public:
  explicit Gathering(const Catalogue& catalogue) : catalogue_(catalogue) {}
  void add(const Thing& thing) {
    for (FactId& fact : catalogue_.facts_of(thing)) {
      if (seen_.insert(fact).second) facts_.push_back(std::move(fact));
    }
  }
  [[nodiscard]] std::vector<FactId> facts() && { return std::move(facts_); }

 private:
  const Catalogue& catalogue_;
  std::unordered_set<FactId> seen_;
  std::vector<FactId> facts_;
};

std::vector<Thing> things_shown(const State& state, const Hits& hits) {
  std::vector<Thing> things;
  const auto add = [&](const std::vector<const Entity*>& entities) {
    for (const Entity* entity : entities) things.push_back({entity->id, {}});
  };
  switch (state.exploring.tab) {
    case ExploreTab::Timeline:
      for (const Dated* dated : shown_dates(state, hits)) things.push_back(dated->thing);
      break;
    case ExploreTab::People:
      add(shown_entities(state, hits, {EntityType::Person, EntityType::Organisation}));
      break;
    case ExploreTab::Agreements:
      add(shown_agreements(state, hits));
      break;
    case ExploreTab::Map:
      add(shown_entities(state, hits, {EntityType::Place}));
      break;
  }
  return things;
}

}  // namespace

bool exists(const Thing& thing, const StudyDeck& deck) {
  return thing.entity.empty() ? deck.fact(thing.fact) != nullptr : deck.deck.entity(thing.entity) != nullptr;
}

Thing thing_behind(const Question& question, const StudyDeck& deck) {
  const Fact* fact = deck.fact(question.facts.front());
  if (fact != nullptr && deck.deck.entity(fact->about) != nullptr) return {fact->about, {}};
  return {{}, question.facts.front()};
}

ExploreTab tab_for(const Thing& thing, const StudyDeck& deck) {
  const Entity* entity = thing.entity.empty() ? nullptr : deck.deck.entity(thing.entity);
  if (entity == nullptr && !thing.entity.empty()) return ExploreTab::Timeline;
  if (entity == nullptr) {
    const Fact* fact = deck.fact(thing.fact);
    const bool is_placed = fact == nullptr || fact->time || deck.deck.entity(fact->about) == nullptr;
    return is_placed ? ExploreTab::Timeline : tab_for({fact->about, {}}, deck);
  }
  switch (entity->type) {
    case EntityType::Person:
    case EntityType::Organisation:
      return ExploreTab::People;
    case EntityType::Agreement:
      return ExploreTab::Agreements;
    case EntityType::Place:
      return ExploreTab::Map;
    case EntityType::Event:
      return ExploreTab::Timeline;
  }
  return ExploreTab::Timeline;
}

Hits hits_of(const State& state) { return state.catalogue->find(state.exploring.query); }

bool is_shown(const Thing& thing, const Hits& hits, const Catalogue& catalogue) {
  if (hits.is_everything) return true;
  const StudyDeck& deck = catalogue.deck();
  if (thing.entity.empty()) return is_marked(hits.facts, deck.place_of(thing.fact));
  if (is_marked(hits.entities, catalogue.place_of(thing.entity))) return true;
  const auto facts = catalogue.facts_of(thing.entity);
  return std::any_of(facts.begin(), facts.end(), [&](std::uint32_t place) {
    return deck.facts[place].about == thing.entity && is_marked(hits.facts, place);
  });
}

std::vector<const Dated*> shown_dates(const State& state, const Hits& hits) {
  const auto& topics = state.exploring.topics;
  std::vector<const Dated*> shown;
  for (const Dated& dated : state.catalogue->dated()) {
    const bool is_of_topic =
        topics.empty() || std::find(topics.begin(), topics.end(), dated.lane) != topics.end();
    if (is_of_topic && is_shown(dated.thing, hits, *state.catalogue)) shown.push_back(&dated);
  }
  return shown;
}

std::vector<const Entity*> shown_entities(const State& state, const Hits& hits,
                                          std::initializer_list<EntityType> types) {
  std::vector<const Entity*> shown;
  for (const Entity& entity : state.deck->deck.entities) {
    const bool is_of_type = std::find(types.begin(), types.end(), entity.type) != types.end();
    if (is_of_type && is_shown({entity.id, {}}, hits, *state.catalogue)) shown.push_back(&entity);
  }
  return shown;
}

std::vector<const Entity*> shown_agreements(const State& state, const Hits& hits) {
  std::vector<const Entity*> shown = shown_entities(state, hits, {EntityType::Agreement});
  const std::string& kind = state.exploring.kind;
  const auto is_other = [&](const Entity* entity) { return entity->kind != kind; };
  // A search that leaves none of the kind shows the others rather than nothing.
  const bool has_kind = !std::all_of(shown.begin(), shown.end(), is_other);
  if (!kind.empty() && has_kind) std::erase_if(shown, is_other);
  return shown;
}

bool is_round_open(const State& state) {
  return state.round && state.round->session.phase() != Phase::Finished;
}

std::vector<FactId> selected_facts(const State& state, const Hits& hits) {
  Gathering gathering(*state.catalogue);
  if (state.exploring.chosen) {
    gathering.add(*state.exploring.chosen);
  } else {
    for (const Thing& thing : things_shown(state, hits)) gathering.add(thing);
  }
  return std::move(gathering).facts();
}

std::vector<FactId> askable(std::vector<FactId> facts, const StudyDeck& deck) {
  std::erase_if(facts, [&](const FactId& fact) {
    const auto place = deck.place_of(fact);
    return !place || deck.questions_about(*place).empty();
  });
  return facts;
}

}  // namespace communique::screens
