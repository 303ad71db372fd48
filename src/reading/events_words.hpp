#pragma once
// Verbs and nouns that tell of something that happened at a place on a day. Look-ups only.
#include <optional>
#include <string_view>

#include "reading/speech.hpp"

namespace communique::reading {

/// What a verb does with the names around it.
enum class Doing {
  Meeting,    // both sides take part: "A met B"
  Visiting,   // a place behind it is where: "A visited Lima"
  Signing,    // the subject signs
  Choosing,   // somebody is chosen: "elected B"
  Harming,    // both sides count: "A attacked B"
  Happening,  // the subject alone: "A resigned"
  Gathering,  // needs its noun: "held elections"
  Winning,    // the same: "won the presidential election"
  Disaster,   // needs its own noun before: "an earthquake struck"
};

struct EventVerb {
  Doing doing = Doing::Happening;
  std::string_view noun;  // what the event is called: "meeting"
};

/// Finite forms in small letters only.
[[nodiscard]] std::optional<EventVerb> event_verb(std::string_view small);
/// "conference", "elections": may be the head of an event's name.
[[nodiscard]] std::optional<std::string_view> event_noun(std::string_view small);
[[nodiscard]] bool is_disaster(std::string_view small);       // "earthquake"
[[nodiscard]] bool is_sort_of_place(std::string_view small);  // "city", "port"

}  // namespace communique::reading
