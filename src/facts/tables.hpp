#pragma once
// The deck's files as tables of fields: the one place that says what a deck may contain.
// questions/schema/ says the same for editors; a test compares the two.
#include "facts/deck.hpp"
#include "facts/reading.hpp"

namespace communique {

[[nodiscard]] const Fields<Deck>& deck_fields();  // deck.json only
[[nodiscard]] const Fields<Source>& source_fields();
[[nodiscard]] const Fields<WithoutFact>& without_fact_fields();
[[nodiscard]] const Fields<Entity>& entity_fields(EntityType type);
[[nodiscard]] const Fields<Role>& role_fields();
[[nodiscard]] const Fields<AuthoredFact>& fact_fields();    // an entity's `facts`
[[nodiscard]] const Fields<AuthoredFact>& figure_fields();  // figures.json
[[nodiscard]] const Fields<OwnWording>& wording_fields();   // of one fact in an entity's `wording`
[[nodiscard]] const Fields<Statement>& statement_fields();
[[nodiscard]] const Fields<AuthoredSet>& set_fields();
[[nodiscard]] const Fields<Briefing>& briefing_fields();
[[nodiscard]] const Fields<What>& what_fields();
[[nodiscard]] const Fields<Instead>& instead_fields();
[[nodiscard]] const Fields<Evidence>& evidence_fields();

inline constexpr EntityType kAllEntityTypes[] = {EntityType::Person, EntityType::Organisation,
                                                 EntityType::Agreement, EntityType::Event, EntityType::Place};
[[nodiscard]] const char* file_of(EntityType type);  // "people.json"
[[nodiscard]] unsigned bit_of(EntityType type);      // of Names

}  // namespace communique
