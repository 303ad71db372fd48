#pragma once
// Verbs with which people are reported, and what they take. Look-ups only.
#include <optional>
#include <string_view>

#include "reading/speech.hpp"

namespace communique::reading {

enum class SpeechVerb {
  Says,     // said (that) ...; also behind what was said
  Adds,     // added, noted: speech only before "that" or a quotation, or behind what was said
  Tells,    // told somebody that ...
  Objects,  // accused Y of ..., called for ...: what follows is the claim
};

/// A finite form in small letters: "said", "says"; never "saying".
[[nodiscard]] std::optional<SpeechVerb> speech_verb(std::string_view small);
/// "adding", "saying", "warning": goes on for the same speaker.
[[nodiscard]] bool goes_on_speaking(std::string_view small);
/// "spokesman": speaks for the body that is named.
[[nodiscard]] bool speaks_for_others(std::string_view small);

}  // namespace communique::reading
