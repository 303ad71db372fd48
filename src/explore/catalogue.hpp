#pragma once
// What Explore looks up in a deck, prepared once: the search index, which facts tell of an entity, what has
// a date, who has to do with whom. Shared unchanged like the StudyDeck it is made from, which it keeps alive.
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "explore/relations.hpp"
#include "explore/search.hpp"
#include "explore/thing.hpp"

namespace communique {

/// Something with a time, for the timeline.
struct Dated {
  Thing thing;
  Topic lane = Topic::Dates;  // Agreements, Statements, or by what it is about: events count as Dates
  EdtfDate date;
};

class Catalogue {
 public:
  /// `deck` is not null.
  explicit Catalogue(std::shared_ptr<const StudyDeck> deck);
  [[nodiscard]] const StudyDeck& deck() const { return *deck_; }
  [[nodiscard]] Hits find(std::string_view query) const { return index_.find(query); }
  /// Places (in StudyDeck::facts) of the facts that tell of an entity: those about it first, then those that
  /// have it for the answer of a probe, were said by it, or tell of a post in it; each once, both in the
  /// deck's order. Empty where there is no such entity.
  [[nodiscard]] std::span<const std::uint32_t> facts_of(const EntityId& entity) const;
  /// The same of a thing: of a fact itself alone.
  [[nodiscard]] std::vector<FactId> facts_of(const Thing& thing) const;
  /// Agreements and events with a date, statements with one, and other facts whose own answer is a date that
  /// is not their entity's `date`; by first day, then in the deck's order.
  [[nodiscard]] const std::vector<Dated>& dated() const { return dated_; }
  [[nodiscard]] const std::vector<Relation>& relations() const { return relations_; }
  /// Index in deck().deck.entities.
  [[nodiscard]] std::optional<std::size_t> place_of(const EntityId& entity) const;

 private:
  void index_entities();
  void index_facts();

  std::shared_ptr<const StudyDeck> deck_;
  SearchIndex index_;
  std::unordered_map<EntityId, std::uint32_t> places_;
  std::vector<std::uint32_t> facts_;  // of the first entity, then of the next
  std::vector<std::uint32_t> ends_;   // in facts_, of each entity
  std::vector<Dated> dated_;
  std::vector<Relation> relations_;
};

}  // namespace communique
