#pragma once
// The parts of grading by kind of answer; grading.hpp is the way in. Each takes the answer as typed.
#include <string_view>

#include "questions/grading.hpp"

namespace communique {

/// People, organisations, agreements, events, places and other words.
[[nodiscard]] Verdict grade_name(std::string_view given, const TypedKey& key);
[[nodiscard]] Verdict grade_number(std::string_view given, const TypedKey& key);
[[nodiscard]] Verdict grade_ordinal(std::string_view given, const TypedKey& key);

}  // namespace communique
