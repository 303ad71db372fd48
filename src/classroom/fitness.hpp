#pragma once
// Whether a response is one that the question can have: what a phone sends is not to be trusted with indices.
#include "questions/response.hpp"

namespace communique::classroom {

inline constexpr std::size_t kLongestAnswer = 200;  // bytes of what is typed

[[nodiscard]] bool is_fit(const Response& response, const Question& question, const Showing& showing);
/// How many numbers a show of hands is counted in: one an option, or two, right and not right, where there
/// are no options to choose one of.
[[nodiscard]] std::size_t counted_hands(const Question& question, const Showing& showing);

}  // namespace communique::classroom
