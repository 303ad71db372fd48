#pragma once
// Facts in the making: what the parts of derive_facts() share. Not for use outside this folder.
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/wording.hpp"
#include "facts/fact.hpp"

namespace communique {

class Deriver {
 public:
  Deriver(const Deck& deck, const Wording& wording);
  [[nodiscard]] std::vector<Fact> derive() &&;

 private:
  // derive.cpp: fields of entities.
  void derive_entity(const Entity& entity);
  void derive_role(const Entity& person, const Role& role);
  void derive_acronym(const Entity& entity);
  void derive_does(const Entity& organisation);
  void derive_signed_by(const Entity& agreement);
  void derive_between(const Entity& agreement);
  void derive_purpose(const Entity& agreement);
  void derive_date(const Entity& entity);
  void derive_place(const Entity& entity);
  void derive_led_by(const Entity& event);
  void derive_location(const Entity& place);
  // derive_authored.cpp: what authors wrote out.
  void derive_authored(const AuthoredFact& authored, FactId id);
  void derive_statement(const Statement& statement);

  /// One answer among several people of two sides: who signed, who led.
  void derive_people(const Entity& entity, const std::vector<EntityId>& people, const std::string& key,
                     const std::string& field, WordingArguments arguments);
  [[nodiscard]] std::string sentence(std::string_view key, const WordingArguments& arguments) const;
  [[nodiscard]] Probe probe(std::string id, Answer answer, const std::string& key,
                            const WordingArguments& arguments) const;
  [[nodiscard]] bool is_typable(const Answer& answer) const;
  /// What such an answer mostly asks for: of text, what something is or does.
  [[nodiscard]] Asks asks_for(const Answer& answer) const;
  [[nodiscard]] std::string side_word(const EntityId& id) const;  // "Taiwanese"; empty where unknown
  [[nodiscard]] std::string role_phrase(const Role& role) const;  // "chairman of the ..."
  /// What the author of an entity says in place of the templates.
  void use_own_wording(Fact& fact) const;
  /// Other words for the stem where the probe has none: a date's precision, a place to be marked.
  void reword(Probe& probe) const;
  /// Statement and answer from the first probe; then the fact is complete.
  void keep(Fact fact);

  const Deck& deck_;
  const Wording& wording_;
  std::vector<Fact> facts_;
  std::map<std::string, std::vector<EdtfDate>> terms_;  // role families: see derive_role()
};

/// A name for whoever makes a claim: an entity's name, or "the Taipei Times editorial of 5 February 2026".
[[nodiscard]] std::string claimant(const std::string& entity_or_source, const Deck& deck,
                                   const Wording& wording);

}  // namespace communique
