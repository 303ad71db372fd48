#pragma once
// The vocabulary of agreements: words that head their names and words beside them. Look-ups only.
#include <optional>
#include <string_view>

#include "reading/speech.hpp"

namespace communique::reading {

/// How much a head says by itself.
enum class HeadStrength {
  Firm,     // treaty: an agreement whatever is beside it
  Plain,    // agreement: needs an article or a topic, since it is also assent
  Loose,    // deal, protocol: only where it is signed or otherwise made out
  Capital,  // framework: in capitals only
};

struct AgreementHead {
  std::string_view kind;  // "memorandum of understanding"
  HeadStrength strength = HeadStrength::Firm;
  bool is_plural = false;
};

/// A head of one word in small letters; "memorandum", "code" and "plan" stand for their longer forms.
[[nodiscard]] std::optional<AgreementHead> agreement_head(std::string_view small);
/// An agreement that is known by this alone: NAFTA; exact spelling.
[[nodiscard]] bool is_known_agreement(std::string_view text);
/// Names of several words without any head, such as "Trans-Pacific Partnership": their last word in small
/// letters.
[[nodiscard]] bool ends_known_name(std::string_view small);
[[nodiscard]] bool is_known_name(std::string_view small_name);

/// The later mention may be of the earlier kind: "deal" for "treaty", but not "protocol" for "memorandum".
[[nodiscard]] bool may_be_same_kind(std::string_view a, std::string_view b);

[[nodiscard]] bool is_praise(std::string_view small);  // "landmark", "new": never of the name
[[nodiscard]] bool is_broad(std::string_view small);   // "bilateral": of the name, but tells it from nothing
[[nodiscard]] bool is_business(std::string_view small);  // "licensing": a company's, not a state's
[[nodiscard]] bool is_no_treaty_topic(std::string_view kind,
                                      std::string_view small);  // "health" before "protocol"
[[nodiscard]] bool is_verb_before(
    std::string_view small);  // "hailed": what stands before an object without article
[[nodiscard]] bool continues_other_thing(std::string_view small);  // "organization" after "Treaty"

}  // namespace communique::reading
