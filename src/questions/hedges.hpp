#pragma once
// What people put around an answer that they are not sure of: "I think ...", "maybe", "約", "?".
// Words only; the answer between them is judged by what it says, and "not sure" alone is no answer.
#include <string_view>

namespace communique {

/// Whether "about" and "or so" may go too: they say something of a value and nothing of a name.
enum class Vagueness { OfNames, OfValues };

/// The part of `given` inside its hedges; all of it where it has none.
[[nodiscard]] std::string_view without_hedges(std::string_view given, Vagueness vagueness);

}  // namespace communique
