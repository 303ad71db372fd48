#pragma once
// Questions on several facts in the making: what the parts of derive_sets() share. Not for use
// outside this folder.
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/wording.hpp"
#include "facts/fact.hpp"

namespace communique {

using FactGroup = std::vector<const Fact*>;
/// Whether two facts may stand in one question.
using FitTogether = std::function<bool(const Fact&, const Fact&)>;
/// Facts that belong together, by what joins them; each list in the deck's order.
using FactsByKey = std::map<std::string, FactGroup>;

/// Groups of up to 5, each fact in the first group where it fits beside every other. Small groups are
/// given too, so that a group keeps its place in the list when facts are added behind.
[[nodiscard]] std::vector<FactGroup> grouped(const FactGroup& facts, const FitTogether& fit);

class SetDeriver {
 public:
  SetDeriver(const Deck& deck, const std::vector<Fact>& facts, const Wording& wording);
  [[nodiscard]] std::vector<FactSet> derive() &&;

 private:
  // derive_sets.cpp: what authors wrote, and all that share something.
  void add_authored(const AuthoredSet& authored);
  void add_all_of(const Entity& entity);
  void add_all_of(const Entity& entity, const std::vector<EntityId>& answers, const std::string& key);
  void add_sayings();
  void add_saying(const FactGroup& said);
  [[nodiscard]] std::vector<Instead> said_by_others(const FactGroup& said) const;

  // derive_matches.cpp: who and what belong together.
  void add_matches();
  void add_matches_by_period(const FactGroup& facts, const std::string& key, Topic topic,
                             const FitTogether& fit);
  void add_acronyms(const FactGroup& facts);
  void add_matches_of(const FactGroup& facts, const std::string& id, const std::string& key, Topic topic,
                      const FitTogether& fit, WordingArguments arguments);
  [[nodiscard]] bool hold_other_posts(const Fact& a, const Fact& b) const;
  [[nodiscard]] bool names(const std::string& text, const EntityId& id) const;

  // derive_orders.cpp: what followed what.
  void add_orders();
  /// What is put in order: "the signing of the ferry pact".
  [[nodiscard]] std::string label_of(const Fact& fact) const;
  /// What a dated fact is joined to others by.
  [[nodiscard]] std::set<EntityId> entities_of(const Fact& fact) const;
  void add_orders_of(const FactsByKey& related, const std::string& key);

  /// True where a fact is not yet in as many sets as it may be.
  [[nodiscard]] bool is_free(const Fact& fact) const;
  [[nodiscard]] FactGroup free_of(const FactGroup& facts) const;
  /// Takes the set, unless one with its id, its very words or most of its facts is there.
  void keep(FactSet set);

  const Deck& deck_;
  const std::vector<Fact>& facts_;
  const Wording& wording_;
  std::unordered_map<std::string, const Fact*> by_id_;
  std::unordered_map<std::string, const Role*> roles_;                 // by fact id
  std::unordered_map<std::string, const Statement*> statements_;       // by fact id
  std::unordered_map<SourceId, FactGroup> said_in_;                    // statements by article
  std::unordered_map<std::string, EntityId> named_;                    // by folded name
  std::unordered_map<std::string, std::vector<std::size_t>> sets_of_;  // by fact id: places in sets_
  std::set<std::string> taken_;                                        // ids and stems
  std::vector<FactSet> sets_;
};

}  // namespace communique
