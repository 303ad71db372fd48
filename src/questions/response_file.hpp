#pragma once
// A response (response_text.hpp) in a file that somebody may have edited: read with the place of what is
// wrong.
#include "facts/reading.hpp"
#include "questions/response.hpp"

namespace communique {

/// Whether the question can have it is not judged.
void read_response(const JsonTree& node, Response& target, Reading& reading);

}  // namespace communique
