#pragma once
// What update() and present() both ask about Explore's selection. Used by this folder only.
#include <string>
#include <vector>

#include "screens/state.hpp"

namespace communique::screens {

/// A round on a selection asks no more facts than this; the next one goes on.
inline constexpr std::size_t kMostQuizzed = 20;

[[nodiscard]] bool exists(const Thing& thing, const StudyDeck& deck);
/// What a question is about: the entity its fact belongs to, else the fact.
[[nodiscard]] Thing thing_behind(const Question& question, const StudyDeck& deck);
/// The view in which a thing is seen best.
[[nodiscard]] ExploreTab tab_for(const Thing& thing, const StudyDeck& deck);
/// What is shown of the deck under the present search.
[[nodiscard]] Hits hits_of(const State& state);
/// An entity is shown where the search finds it, or a fact that is about it.
[[nodiscard]] bool is_shown(const Thing& thing, const Hits& hits, const Catalogue& catalogue);
/// Things on the timeline under search and topics, by first day.
[[nodiscard]] std::vector<const Dated*> shown_dates(const State& state, const Hits& hits);
/// Entities of that type under the search, in the deck's order.
[[nodiscard]] std::vector<const Entity*> shown_entities(const State& state, const Hits& hits,
                                                        std::initializer_list<EntityType> types);
/// The same for agreements, of the chosen kind.
[[nodiscard]] std::vector<const Entity*> shown_agreements(const State& state, const Hits& hits);
/// Facts of the chosen thing; where nothing is chosen, of all that the open view shows.
[[nodiscard]] std::vector<FactId> selected_facts(const State& state, const Hits& hits);
/// A round is under way, wherever one looks meanwhile.
[[nodiscard]] bool is_round_open(const State& state);
/// Those that the bank has a question for.
[[nodiscard]] std::vector<FactId> askable(std::vector<FactId> facts, const StudyDeck& deck);

}  // namespace communique::screens
