#pragma once
// A response as one line of JSON, as stores, journals and files hold it: {"option":2}, {"picked":[0,2]},
// {"order":[2,0,1]}, {"pairs":[1,-1,0]}, {"at":[25.03,121.56]}, {"text":"..."}, {"skipped":true}.
// The form is stable: what was kept outlives the program.
#include <optional>
#include <string>
#include <string_view>

#include "questions/response.hpp"

namespace communique {

/// Malformed UTF-8 becomes U+FFFD: an answer is kept, whatever it holds.
[[nodiscard]] std::string response_text(const Response& response);
/// Nothing where it is no response.
[[nodiscard]] std::optional<Response> read_response(std::string_view text);

}  // namespace communique
