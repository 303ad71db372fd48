#pragma once
// A small deck of invented people and bodies, built in code, with every sort of fact that is asked.
#include <string>
#include <vector>

#include "facts/fact.hpp"

namespace communique::test {

/// The templates of the source tree, by which facts are worded.
[[nodiscard]] const Wording& english();
[[nodiscard]] std::vector<Fact> facts_of(const Deck& deck);
[[nodiscard]] Deck sample_deck();
[[nodiscard]] EdtfDate date(const char* text);

Entity& add_entity(Deck& deck, EntityType type, const std::string& id, const std::string& name, Side side,
                   const std::string& kind);
Role& add_role(Entity& person, const std::string& title, const std::string& of, const char* as_of);
AuthoredFact& add_fact(Entity& entity, const std::string& id, const std::string& says,
                       const std::string& ask);

}  // namespace communique::test
