#pragma once
// Who has to do with whom, as a deck's fields say it: who met, signed together, holds a post of, answered.
// Nothing is guessed from sentences.
#include <optional>
#include <string>
#include <vector>

#include "explore/thing.hpp"
#include "facts/fact.hpp"

namespace communique {

enum class RelationKind { Met, Signed, Represents, Answered };
inline constexpr RelationKind kAllRelationKinds[] = {RelationKind::Met, RelationKind::Signed,
                                                     RelationKind::Represents, RelationKind::Answered};
[[nodiscard]] const char* name_of(RelationKind kind);  // "met", "signed", "represents", "answered"

/// One tie between people, organisations and places that stand for their governments. Met and Signed have no
/// direction: `one` and `other` are the parties by side (Taiwan, Japan, China, the United States, others;
/// where all are of one side, the first against the rest), within a side in the deck's order. Represents: a
/// person to what the post is of. Answered: the speaker to whom was answered.
struct Relation {
  RelationKind kind = RelationKind::Met;
  std::vector<EntityId> one;     // at least one
  std::vector<EntityId> other;   // at least one, none of them in `one`
  std::vector<Thing> through;    // the event, the agreements (joined where the parties are the same), the
                                 // statement; of Represents none
  std::string title;             // of Represents: the post
  bool is_former = false;        // of Represents
  std::optional<EdtfDate> date;  // of all of `through`, where it is one; of a post, as of when
};

/// In order of kind, then of the deck. The parties of an event are those who led it and took part; of an
/// agreement those who signed it, or, where none is known, those whom it is between.
[[nodiscard]] std::vector<Relation> relations_of(const Deck& deck);

}  // namespace communique
