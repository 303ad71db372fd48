#pragma once
// Questions whose answer is written or marked on a map: what each kind needs of a probe, and why a probe is
// no good for one. Judges what is asked, not how the options or the stem are worded; see item_rules.hpp.
#include <optional>

#include "questions/distractors.hpp"
#include "questions/item_rules.hpp"
#include "questions/question.hpp"

namespace communique {

/// Each makes its kind of a draft with the probe's key and a stem; where it cannot, the reason, and the
/// draft is of no use.
[[nodiscard]] std::optional<Flaw> make_typed(Question& draft, const Asked& asked);
/// The probe's sentence with a blank in place of the answer; an article before it stays outside.
[[nodiscard]] std::optional<Flaw> make_gap(Question& draft, const Asked& asked);
[[nodiscard]] std::optional<Flaw> make_date(Question& draft, const Asked& asked);
/// Tolerance: 5 % of an approximate figure ("nearly"), 1 % of an exact one of three or more significant
/// figures, none of a shorter one, for that can be known as it stands.
[[nodiscard]] std::optional<Flaw> make_number(Question& draft, const Asked& asked);
/// Not for whole countries, nor where a third of the map would be right.
[[nodiscard]] std::optional<Flaw> make_map(Question& draft, const Asked& asked);

/// The acronym in the stem gives the name away, or the other way round.
[[nodiscard]] bool is_read_off_stem(const Asked& asked, const std::string& stem);

inline constexpr const char* kBlank = "____";

}  // namespace communique
