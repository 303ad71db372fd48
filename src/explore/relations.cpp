#include "explore/relations.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace communique {
namespace {

/// Taiwan, Japan, China, the United States, then the rest.
int rank_of(Side side) {
  constexpr std::array kOrder{Side::Taiwan, Side::Japan, Side::China, Side::UnitedStates};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), side) - kOrder.begin());
}

class RelationFinder {
 public:
  explicit RelationFinder(const Deck& deck) : deck_(deck) {
    for (std::size_t i = 0; i < deck.entities.size(); ++i) places_.emplace(deck.entities[i].id, i);
    for (const Statement& statement : deck.statements) statements_.emplace(statement.id, &statement);
  }

  [[nodiscard]] std::vector<Relation> find() && {
    for (const Entity& entity : deck_.entities) {
      if (entity.type == EntityType::Event) add_event(entity);
    }
    for (const Entity& entity : deck_.entities) {
      if (entity.type == EntityType::Agreement) add_agreement(entity);
    }
    for (const Entity& entity : deck_.entities) add_posts(entity);
    for (const Statement& statement : deck_.statements) add_answer(statement);
    return std::move(found_);
  }

 private:
  using Parties = std::vector<std::size_t>;  // places in deck.entities

  void add_to(Parties& parties, const std::vector<EntityId>& ids) const {
    for (const EntityId& id : ids) {
      const auto place = places_.find(id);
      if (place == places_.end()) continue;
      if (std::find(parties.begin(), parties.end(), place->second) == parties.end()) {
        parties.push_back(place->second);
      }
    }
  }

  /// Who took part, of whatever is no party itself; by side, then in the deck's order.
  [[nodiscard]] Parties parties_of(const Entity& entity) const {
    Parties parties;
    if (entity.type == EntityType::Event) {
      add_to(parties, entity.led_by);
      add_to(parties, entity.with);
    } else if (entity.type == EntityType::Agreement) {
      add_to(parties, entity.signed_by.empty() ? entity.between : entity.signed_by);
    } else {
      add_to(parties, {entity.id});
    }
    std::sort(parties.begin(), parties.end(), [&](std::size_t a, std::size_t b) {
      return std::pair(rank_of(deck_.entities[a].side), a) < std::pair(rank_of(deck_.entities[b].side), b);
    });
    return parties;
  }

  /// A relation of parties by side; empty on either hand where there are fewer than two.
  [[nodiscard]] Relation between(RelationKind kind, const Parties& parties) const {
    Relation relation;
    relation.kind = kind;
    if (parties.size() < 2) return relation;
    const auto side = [&](std::size_t place) { return rank_of(deck_.entities[place].side); };
    const bool is_of_one_side = side(parties.front()) == side(parties.back());
    for (const std::size_t place : parties) {
      const bool is_one = is_of_one_side ? place == parties.front() : side(place) == side(parties.front());
      (is_one ? relation.one : relation.other).push_back(deck_.entities[place].id);
    }
    return relation;
  }

  void add_event(const Entity& event) {
    Relation relation = between(RelationKind::Met, parties_of(event));
    if (relation.one.empty()) return;
    relation.through = {{event.id, {}}};
    relation.date = event.date;
    found_.push_back(std::move(relation));
  }

  void add_agreement(const Entity& agreement) {
    const Parties parties = parties_of(agreement);
    const auto [joined, is_new] = signed_.emplace(parties, found_.size());
    if (!is_new) {
      Relation& earlier = found_[joined->second];
      if (earlier.date != agreement.date) earlier.date.reset();  // one day for all, or none
      return earlier.through.push_back({agreement.id, {}});
    }
    Relation relation = between(RelationKind::Signed, parties);
    if (relation.one.empty()) {
      signed_.erase(joined);
      return;
    }
    relation.through = {{agreement.id, {}}};
    relation.date = agreement.date;
    found_.push_back(std::move(relation));
  }

  void add_posts(const Entity& person) {
    for (const Role& role : person.roles) {
      if (role.of == person.id || !places_.contains(role.of)) continue;
      Relation relation;
      relation.kind = RelationKind::Represents;
      relation.one = {person.id};
      relation.other = {role.of};
      relation.title = role.title;
      relation.is_former = role.is_former;
      relation.date = role.as_of;
      found_.push_back(std::move(relation));
    }
  }

  void add_answer(const Statement& statement) {
    const auto speaker = places_.find(EntityId{statement.speaker});
    if (statement.answers.empty() || speaker == places_.end()) return;
    Relation relation;
    relation.kind = RelationKind::Answered;
    relation.one = {EntityId{statement.speaker}};
    for (const std::size_t place : addressed_by(statement)) {
      if (place != speaker->second) relation.other.push_back(deck_.entities[place].id);
    }
    if (relation.other.empty()) return;
    relation.through = {{{}, FactId{statement.id}}};
    relation.date = statement.date;
    found_.push_back(std::move(relation));
  }

  /// Who is answered: who made the statement, or who took part in what is answered.
  [[nodiscard]] Parties addressed_by(const Statement& statement) const {
    const auto said = statements_.find(statement.answers);
    const EntityId target{said == statements_.end() ? statement.answers : said->second->speaker};
    const auto place = places_.find(target);
    return place == places_.end() ? Parties{} : parties_of(deck_.entities[place->second]);
  }

  const Deck& deck_;
  std::unordered_map<EntityId, std::size_t> places_;
  std::unordered_map<std::string, const Statement*> statements_;
  std::map<Parties, std::size_t> signed_;  // where in found_ the relation of these parties stands
  std::vector<Relation> found_;
};

}  // namespace

const char* name_of(RelationKind kind) {
  constexpr std::array kNames{"met", "signed", "represents", "answered"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Relation> relations_of(const Deck& deck) { return RelationFinder(deck).find(); }

}  // namespace communique
