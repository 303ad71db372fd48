#pragma once
// What was found as one JSON document, for other programs and for the scorer in tests/reading. Its shape is
// documented in README.md and only ever grows. Stable: the same findings give the same bytes, in the order of
// the findings.
#include <string>

#include "reading/findings.hpp"
#include "reading/page.hpp"

namespace communique::reading {

/// What is not said is null, never left out. "evidence" gives [begin, end) in bytes of the page's text.
[[nodiscard]] std::string to_json(const Findings& findings, const Page& page);

[[nodiscard]] const char* name_of(DatedBy dated_by);  // "nothing", "dateline", "stamp", "page", "author"
[[nodiscard]] const char* name_of(
    PlaceKind kind);  // "unknown", "country", "region", "city", "sea", "facility"

}  // namespace communique::reading
