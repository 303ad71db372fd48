#pragma once
// Reads a page: the finders one after the other, each on what the ones before it left. Pure; the same page
// and lexicon always give the same findings. Time and memory grow linearly with the text.
#include <functional>

#include "reading/findings.hpp"
#include "reading/lexicon.hpp"
#include "reading/page.hpp"

namespace communique::reading {

/// Asked between one finder and the next; reading ends early, with what was found so far, where it answers
/// true.
using IsCancelled = std::function<bool()>;

[[nodiscard]] Findings read_page(const Page& page, const Lexicon& lexicon,
                                 const IsCancelled& is_cancelled = {});

}  // namespace communique::reading
